"""The packages that training needs beyond QGIS: which are missing, and how to install them into this QGIS."""

from __future__ import annotations

import os
import platform
import sys
import sysconfig
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from .translation import tr

#: Modules and the packages that hold them.
PACKAGES = {"lightgbm": "lightgbm", "sklearn": "scikit-learn", "joblib": "joblib"}
_DEBIAN = {"lightgbm": None, "sklearn": "python3-sklearn", "joblib": "python3-joblib"}


def missing(modules: Sequence[str]) -> dict[str, str]:
    """Return why each of ``modules`` cannot be imported; those that can are left out."""
    found = {}
    for name in modules:
        try:
            import_module(name)
        except Exception as error:  # a package may be there and broken, say without its OpenMP library
            found[name] = str(error)
    return found


def explain(reasons: dict[str, str]) -> str:
    """Return what is missing and what to do about it on this system, as a message."""
    packages = [PACKAGES[name] for name in reasons]
    broken = [
        f"{PACKAGES[name]}: {reason}" for name, reason in reasons.items() if not reason.startswith("No module named")
    ]
    parts = [
        tr("Training needs the Python package(s) {}, which this QGIS does not have.").format(", ".join(packages)),
        how_to_install(list(reasons)),
        tr("Then restart QGIS. Everything else in Soil Mobility works without."),
    ]
    if broken:
        parts.insert(1, tr("Importing said: {}.").format("; ".join(broken)))
    return " ".join(parts)


def how_to_install(modules: Sequence[str]) -> str:
    """Return the command that installs ``modules`` for the Python of this QGIS."""
    names = " ".join(PACKAGES[name] for name in modules)
    if (Path(sys.prefix) / "conda-meta").is_dir():
        where = tr("In a terminal with the environment of this QGIS active, run: {}")
        return where.format(f"conda install -p “{sys.prefix}” -c conda-forge {names}")
    system = platform.system()
    if system == "Windows":
        where = tr("Close QGIS, open “OSGeo4W Shell” from the Start menu (in the folder of this QGIS) and run: {}")
        return where.format(f"python -m pip install --user {names}")
    if system == "Darwin":
        return _on_macos(modules, names)
    if Path("/app/manifest.json").exists() or os.environ.get("FLATPAK_ID"):
        application = os.environ.get("FLATPAK_ID", "org.qgis.qgis")
        command = f"flatpak run --devel --command=pip3 {application} install --user {names}"
        return tr("In a terminal, run: {}").format(command)
    if Path("/etc/debian_version").exists():
        return _on_debian(modules)
    return tr("In a terminal, run: {}").format(f"{_python()} -m pip install --user {names}")


def _on_macos(modules: Sequence[str], names: str) -> str:
    inside = [Path(sys.prefix) / "bin" / "python3", Path(sys.executable).parent / "bin" / "python3"]
    python = next((path for path in inside if path.exists()), Path("/Applications/QGIS.app/Contents/MacOS/bin/python3"))
    text = tr("In Terminal, run: {}").format(f"“{python}” -m pip install --user {names}")
    if "lightgbm" in modules:
        text += " " + tr("LightGBM also needs OpenMP (with Homebrew: {}).").format("brew install libomp")
    return text


def _on_debian(modules: Sequence[str]) -> str:
    from_apt = " ".join(_DEBIAN[name] for name in modules if _DEBIAN[name])
    commands = [f"sudo apt install {from_apt}"] if from_apt else []
    rest = [PACKAGES[name] for name in modules if not _DEBIAN[name]]
    if rest:
        # Debian 12 and Ubuntu 23.04 refuse pip outside a virtual environment unless told otherwise (PEP 668).
        marked = any(Path(folder, "EXTERNALLY-MANAGED").exists() for folder in _standard_folders())
        option = " --break-system-packages" if marked else ""
        command = f"{_python()} -m pip install --user{option} {' '.join(rest)}"
        commands += ["sudo apt install python3-pip libgomp1", command]
    return tr("In a terminal, run: {}").format("; ".join(commands))


def _python() -> str:
    """The program that runs the Python of this QGIS.

    Not `sys.executable`: inside QGIS that is whatever Python comes first on the PATH, perhaps another one. Where QGIS
    runs inside a virtual environment, it is right.
    """
    own = sys.executable or ""
    if sys.prefix != sys.base_prefix and own.startswith(sys.prefix):
        return own
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    built = Path(sysconfig.get_config_var("BINDIR") or "/usr/bin") / name
    return str(built) if built.exists() else own or "python3"


def _standard_folders() -> list[str]:
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    return [os.path.join(prefix, "lib", version) for prefix in {sys.base_prefix, "/usr"}]

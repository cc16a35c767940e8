"""What trees need beyond QGIS, LightGBM: whether it is missing, and how to install it into this QGIS."""

from __future__ import annotations

import os
import platform
import sys
import sysconfig
from importlib import import_module
from pathlib import Path

from ..soilmobility.language import fill
from .translation import tr

PACKAGE = "lightgbm"
_VERSION = "python{}.{}".format(*sys.version_info)


def missing() -> str | None:
    """Return why LightGBM cannot be imported, None where it can."""
    try:
        import_module(PACKAGE)
    except Exception as error:  # it may be there and broken, say without its OpenMP library
        return str(error)
    return None


def explain(reason: str) -> str:
    """Return what is missing, given `missing`'s ``reason``, and what to do about it on this system, as a message."""
    parts = [
        fill(tr("This needs the Python package {}, which this QGIS does not have."), PACKAGE),
        how_to_install(),
        tr("Then restart QGIS. Everything else in Soil Mobility works without."),
    ]
    if not reason.startswith("No module named"):
        parts.insert(1, fill(tr("Importing said: {}."), reason))
    return " ".join(parts)


def how_to_install() -> str:
    """Return the command that installs LightGBM for the Python of this QGIS."""
    system, where = platform.system(), tr("In a terminal, run: {}")
    if (Path(sys.prefix) / "conda-meta").is_dir():
        where = tr("In a terminal with the environment of this QGIS active, run: {}")
        return fill(where, f'conda install -p "{sys.prefix}" -c conda-forge {PACKAGE}')
    if system == "Windows":
        where = tr("Close QGIS, open “OSGeo4W Shell” from the Start menu (in the folder of this QGIS) and run: {}")
        return fill(where, f"python -m pip install --user {PACKAGE}")
    if system == "Darwin":
        return _on_macos()
    if Path("/app/manifest.json").exists() or "FLATPAK_ID" in os.environ:
        application = os.environ.get("FLATPAK_ID", "org.qgis.qgis")
        return fill(where, f"flatpak run --devel --command=pip3 {application} install --user {PACKAGE}")
    if Path("/etc/debian_version").exists():
        return _on_debian()
    return fill(where, f"{_python()} -m pip install --user {PACKAGE}")


def _on_macos() -> str:
    inside = [Path(sys.prefix) / "bin" / "python3", Path(sys.executable).parent / "bin" / "python3"]
    python = next((path for path in inside if path.exists()), Path("/Applications/QGIS.app/Contents/MacOS/bin/python3"))
    text = fill(tr("In Terminal, run: {}"), f'"{python}" -m pip install --user {PACKAGE}')
    return f"{text} {fill(tr('LightGBM also needs OpenMP (with Homebrew: {}).'), 'brew install libomp')}"


def _on_debian() -> str:
    # Debian 12 and Ubuntu 23.04 refuse pip outside a virtual environment unless told otherwise (PEP 668).
    marked = any(Path(folder, "EXTERNALLY-MANAGED").exists() for folder in _standard_folders())
    option = " --break-system-packages" if marked else ""
    command = f"{_python()} -m pip install --user{option} {PACKAGE}"
    return fill(tr("In a terminal, run: {}"), f"sudo apt install python3-pip libgomp1; {command}")


def _python() -> str:
    """The program that runs the Python of this QGIS.

    Not `sys.executable`: inside QGIS that is whatever Python comes first on the PATH, perhaps another one. Where QGIS
    runs inside a virtual environment, it is right.
    """
    if sys.prefix != sys.base_prefix and sys.executable.startswith(sys.prefix):
        return sys.executable
    built = Path(sysconfig.get_config_var("BINDIR") or "/usr/bin") / _VERSION
    return str(built) if built.exists() else sys.executable or "python3"


def _standard_folders() -> list[str]:
    return [os.path.join(prefix, "lib", _VERSION) for prefix in {sys.base_prefix, "/usr"}]

"""Install the plugin's zip into a clean QGIS profile through QGIS's own plugin installer, and run it from there.

    python scripts/install_check.py ZIP        (part of make package)

Starts QGIS with its GUI (the installer needs it) on a virtual screen, with a home folder and a profile made for this
run. What happens inside QGIS is in install_check_inside.py: install from zip, make the example data, predict, look at
the result, click through the tour, open the example project. Prints one line; stops with what went wrong if any did.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSIDE = ROOT / "scripts" / "install_check_inside.py"

#: Names of the variables that install_check_inside.py reads.
ZIP = "SOIL_MOBILITY_ZIP"
FOLDER = "SOIL_MOBILITY_FOLDER"

#: Seconds; QGIS takes thirty for all of it.
TIMEOUT = 180


class InstallError(Exception):
    """The zip does not install or does not run; the message says where it failed."""


def environment(archive: Path, folder: Path) -> dict[str, str]:
    """The environment of QGIS: nothing of the user's settings, and no way to find this repository's plugin."""
    home = folder / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    # The profile must not lie in the folder of temporary files: of layers there QGIS makes less.
    (home / "temporary").mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "TMPDIR": str(home / "temporary"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QT_QPA_PLATFORM": "xcb",
        "LC_ALL": "C.UTF-8",
        ZIP: str(archive),
        FOLDER: str(folder),
    }


def check(archive: Path) -> str:
    """Install and run ``archive``; return a line on what was seen, or raise InstallError."""
    if not archive.is_file():
        raise InstallError(f"{archive} is not a file")
    # The plain name is a wrapper on Debian that reads settings of the system; the program itself is beside it.
    qgis = shutil.which("qgis.bin") or shutil.which("qgis")
    screen = shutil.which("xvfb-run")
    if qgis is None or screen is None:
        raise InstallError("qgis and xvfb-run are needed to try the zip; run make setup")
    with tempfile.TemporaryDirectory(prefix="soil-mobility-install-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        command = [screen, "--auto-servernum", "--server-args", "-screen 0 1280x800x24"]
        command += [qgis, "--nologo", "--noversioncheck", "--code", str(INSIDE)]
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(archive.resolve(), folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        try:
            printed, _ = process.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGTERM)
            printed, _ = process.communicate()
            printed += f"\nQGIS did not finish within {TIMEOUT} s"
        report = folder / "report.json"
        if not report.is_file():
            raise InstallError(f"QGIS ended without a report\n{printed[-3000:]}")
        found = json.loads(report.read_text(encoding="utf-8"))
        if "error" in found:
            raise InstallError(found["error"])
        return (
            f"installed by QGIS {found['qgis']} into a clean profile: {found['algorithms']} algorithms; "
            f"{found['algorithm']} gave {found['valid']} pixels, F1 {found['mean']:.1f} % on average; "
            f"{found['clicks']} clicks of the tour loaded {found['layers']} layers, the example project has "
            f"{found['example']}"
        )


def main() -> int:
    if len(sys.argv) != 2:
        sys.stderr.write(__doc__)
        return 2
    try:
        line = check(Path(sys.argv[1]))
    except InstallError as error:
        sys.stderr.write(f"install check: failed\n{error}\n")
        return 1
    sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

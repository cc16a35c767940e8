"""Take the screenshots of the README and the manual: QGIS itself, on a virtual screen, with the demo's project.

    python scripts/screenshots.py [FOLDER]        (or: make screenshots, after make demo)

Needs Xvfb. Writes ``toolbox.png``, ``dialog.png`` and ``qgis.png`` to the folder (default ``docs/images``), and puts
the demo's map of risk beside them. What happens inside QGIS is in screenshots_inside.py.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
SIZE = (1440, 900)
TARGET = "SOIL_MOBILITY_SCREENSHOTS"


def main() -> None:
    """Start QGIS on a virtual screen with this file as its start-up code."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from demo import environment

    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs" / "images").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    project = DEMO / "soil_mobility_demo.qgz"
    if not project.exists():
        sys.exit("screenshots: make demo first")
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        sys.exit("screenshots: needs xvfb-run and qgis; run make setup")
    variables = {**environment(DEMO), TARGET: str(folder), "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    command = ["xvfb-run", "--auto-servernum", "--server-args", f"-screen 0 {SIZE[0]}x{SIZE[1]}x24"]
    command += [
        "qgis",
        "--nologo",
        "--noversioncheck",
        "--code",
        str(ROOT / "scripts" / "screenshots_inside.py"),
        "--project",
        str(project),
    ]
    process = subprocess.Popen(
        command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        printed, _ = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        sys.exit("screenshots: QGIS did not finish within 60 s")
    missing = [name for name in ("toolbox.png", "dialog.png", "qgis.png") if not (folder / name).exists()]
    if missing:
        sys.exit(f"screenshots: {', '.join(missing)} not made\n{printed[-3000:]}")
    shutil.copyfile(DEMO / "risk.png", folder / "risk.png")
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()

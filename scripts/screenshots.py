"""Take pictures of QGIS itself, on a virtual screen, with the demo's project or as a new user meets it.

    python scripts/screenshots.py [FOLDER]            (or: make screenshots, after make demo)
    python scripts/screenshots.py FOLDER --gallery [--locale de] [--scale 2] [--dark]

Without ``--gallery``: the pictures of the README and the manual (default folder ``docs/images``), with the demo's map
of risk beside them. With it: all that a change to the interface should be looked at for, as a new user meets it in a
language: the first start, the menu, each step of the tour with the layers it loads, the options, the example project
from the menu, each algorithm's dialog at its default size, each layer with the layer tree, and the panel.

Needs Xvfb. What happens inside QGIS is in screenshots_inside.py.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
SIZE = (1440, 900)
SECONDS = 120
SECONDS_GALLERY = 400
#: What Qt takes numbers' signs from; QGIS takes its words from --lang.
LOCALES = {"en": "C.UTF-8", "de": "de_DE.UTF-8", "fr": "fr_FR.UTF-8"}
TARGET = "SOIL_MOBILITY_SCREENSHOTS"


def arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description="Pictures of QGIS with the demo's project.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--gallery", action="store_true", help="everything that should be looked at")
    parser.add_argument("--locale", default="en", choices=tuple(LOCALES), help="the language of QGIS")
    parser.add_argument("--scale", type=int, default=1, help="2 for a screen of twice the density")
    parser.add_argument("--dark", action="store_true", help="QGIS's own dark theme")
    return parser.parse_args()


def main() -> None:
    """Start QGIS on a virtual screen with screenshots_inside.py as its start-up code."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from demo import PLUGIN, Runner, environment

    asked = arguments()
    folder = asked.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    project = DEMO / "soil_mobility_demo.qgz"
    if not asked.gallery and not project.exists():
        sys.exit("screenshots: make demo first")
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        sys.exit("screenshots: needs xvfb-run and qgis; run make setup")
    if asked.gallery:
        shutil.rmtree(DEMO / "gallery", ignore_errors=True)
        Runner(DEMO / "gallery").call("plugins", "enable", PLUGIN)
    own = environment(DEMO / "gallery" if asked.gallery else DEMO)
    variables = {**own, TARGET: str(folder), "QT_QPA_PLATFORM": "xcb", "LC_ALL": LOCALES[asked.locale]}
    variables |= {"SOIL_MOBILITY_GALLERY": "1"} if asked.gallery else {}
    variables |= {"SOIL_MOBILITY_DARK": "1"} if asked.dark else {}
    variables |= {"QT_SCALE_FACTOR": str(asked.scale)} if asked.scale != 1 else {}
    width, height = (side * asked.scale for side in SIZE)
    command = ["xvfb-run", "--auto-servernum", "--server-args", f"-screen 0 {width}x{height}x24"]
    command += ["qgis", "--nologo", "--noversioncheck", "--lang", asked.locale]
    command += ["--code", str(ROOT / "scripts" / "screenshots_inside.py")]
    command += [] if asked.gallery else ["--project", str(project)]
    process = subprocess.Popen(
        command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    seconds = SECONDS_GALLERY if asked.gallery else SECONDS
    try:
        printed, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        sys.exit(f"screenshots: QGIS did not finish within {seconds} s")
    expected = ("options.png", "why_here.png") if asked.gallery else ("toolbox.png", "tour_4.png")
    missing = [name for name in expected if not (folder / name).exists()]
    if missing or process.returncode:
        sys.exit(f"screenshots: {', '.join(missing) or 'the last ones'} not made\n{printed[-3000:]}")
    if not asked.gallery:
        (folder / "tour_4.png").replace(folder / "tour.png")
        shutil.copyfile(DEMO / "risk.png", folder / "risk.png")
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()

"""The main job on the embedded example, without a GUI: soil rasters -> fractions and mobility -> risk classes -> maps.

    python scripts/demo.py [FOLDER]        (or: make demo)

Runs the plugin through ``qgis_process`` with a QGIS profile of its own in the folder (default ``demo``), draws PNG maps
and writes a QGIS project with the styled layers. Prints the paths of what it made, the project's last.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "soil_mobility_plugin"

sys.path.insert(0, str(ROOT))

from soil_mobility_plugin.gui.example_steps import steps  # noqa: E402


def environment(folder: Path) -> dict[str, str]:
    """The environment for QGIS: no display, this repository's plugin, and nothing of the user's profile."""
    profile = folder / "profile"
    (profile / "run").mkdir(parents=True, exist_ok=True, mode=0o700)
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        # Qt and GDAL keep files of their own outside the profile of QGIS.
        "XDG_CONFIG_HOME": str(profile / "config"),
        "XDG_DATA_HOME": str(profile / "data"),
        "XDG_CACHE_HOME": str(profile / "cache"),
        "XDG_RUNTIME_DIR": str(profile / "run"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONWARNINGS": "ignore",
    }
    return {**os.environ, **own}


class Runner:
    """Runs ``qgis_process`` in the environment of ``folder``."""

    def __init__(self, folder: Path) -> None:
        # The plain name is a wrapper on Debian that reads settings of the system; the program itself is beside it.
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if program is None:
            sys.exit("demo: qgis_process is not on the PATH; run make setup")
        self.program = program
        self.environment = environment(folder)

    def call(self, *arguments: str, accept: str = "") -> str:
        """Return what ``qgis_process`` prints; if it fails, show why and stop, unless it says ``accept``."""
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True, env=self.environment)
        if done.returncode and not (accept and accept in done.stdout + done.stderr):
            sys.exit(f"demo: {self.program} {' '.join(arguments)} failed\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def run(self, algorithm: str, **parameters: str | Path) -> dict[str, object]:
        """Run one algorithm of the provider and return its results."""
        start = time.monotonic()
        assignments = [f"--{name}={value}" for name, value in parameters.items()]
        printed = self.call("--json", "run", f"soilmobility:{algorithm}", *assignments)
        results = json.loads(printed[printed.index("{") :])["results"]
        say(f"  {algorithm:<22}{time.monotonic() - start:5.1f} s")
        return results


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def compute(folder: Path) -> None:
    """Make the rasters: ``data/`` and ``results/`` of the folder."""
    (folder / "results").mkdir(parents=True, exist_ok=True)
    qgis = Runner(folder)
    qgis.call("plugins", "enable", PLUGIN, accept="already enabled")
    for algorithm, parameters in steps(folder):
        classes = qgis.run(algorithm, **parameters)
    mean, share = classes["MEAN_MOBILITY"], 100 * classes["SHARE_MEDIUM_OR_ABOVE"]
    say(f"  cadmium: mean mobility {mean:.1f} %, {share:.0f} % of the area at medium risk or above")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "demo", help="where to work (default: demo)")
    folder = parser.parse_args().folder.resolve()
    say("Soil Mobility: the example region, computed by qgis_process")
    compute(folder)
    # QGIS reads its settings at the start of the process: the maps get one of their own, in the same environment.
    maps = [sys.executable, str(ROOT / "scripts" / "demo_maps.py"), str(folder)]
    sys.exit(subprocess.run(maps, env=environment(folder)).returncode)


if __name__ == "__main__":
    main()

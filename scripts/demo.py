"""The main job on the embedded example, without a GUI: soil rasters -> fractions and mobility -> risk classes -> maps.

    python scripts/demo.py        (or: make demo)

Runs the plugin through ``qgis_process`` with a profile of its own under ``demo/``, draws PNG maps and writes a QGIS
project with the styled layers. Prints the paths of what it made, the project's last.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
PLUGIN = "soil_mobility_plugin"
ELEMENTS = ("Cd", "Pb", "Zn", "Cu", "As")


def environment() -> dict[str, str]:
    """The environment for QGIS: no display, this repository's plugin, and nothing of the user's profile."""
    profile = DEMO / "profile"
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        # qgis_process keeps the list of enabled plugins in the settings of the desktop, not in its profile.
        "XDG_CONFIG_HOME": str(profile / "config"),
        "XDG_DATA_HOME": str(profile / "data"),
        "XDG_CACHE_HOME": str(profile / "cache"),
        "XDG_RUNTIME_DIR": str(profile / "run"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONWARNINGS": "ignore",
    }
    (profile / "run").mkdir(parents=True, exist_ok=True, mode=0o700)
    return {**os.environ, **own}


def qgis_process(*arguments: str, accept: str = "") -> str:
    """Run ``qgis_process`` and return what it prints; on failure show why and stop, unless it printed ``accept``."""
    # The plain name is a wrapper on Debian that reads settings of the system; the program itself is beside it.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        sys.exit("demo: qgis_process is not on the PATH; run make setup")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, env=environment())
    if done.returncode and not (accept and accept in done.stdout + done.stderr):
        sys.exit(f"demo: {program} {' '.join(arguments)} failed\n{done.stdout}\n{done.stderr}")
    return done.stdout


def run(algorithm: str, **parameters: str | Path) -> dict[str, object]:
    """Run one algorithm of the provider and return its results."""
    start = time.monotonic()
    assignments = [f"--{name}={value}" for name, value in parameters.items()]
    printed = qgis_process("--json", "run", f"soilmobility:{algorithm}", *assignments)
    results = json.loads(printed[printed.index("{") :])["results"]
    sys.stdout.write(f"  {algorithm:<22}{time.monotonic() - start:5.1f} s\n")
    sys.stdout.flush()
    return results


def compute() -> dict[str, Path]:
    """Make the rasters and return them by name."""
    data, results = DEMO / "data", DEMO / "results"
    results.mkdir(parents=True, exist_ok=True)
    qgis_process("plugins", "enable", PLUGIN, accept="already enabled")
    run("exampledata", FOLDER=data)
    soil = {name.upper(): data / f"{name}.tif" for name in ("ph", "soc", "clay", "cec", "totals")}
    made = {name: results / f"{name}.tif" for name in ("fractions_cd", "mobile_cd", "mobility", "risk_cd")}
    run(
        "predictfractionation",
        **soil,
        ELEMENT="Cd",
        OUTPUT=made["fractions_cd"],
        OUTPUT_MOBILE=made["mobile_cd"],
    )
    run("predictmobility", **soil, ELEMENTS=",".join(ELEMENTS), OUTPUT=made["mobility"])
    classes = run("classifyrisk", INPUT=made["fractions_cd"], BAND="1", OUTPUT=made["risk_cd"])
    sys.stdout.write(
        f"  cadmium: mean mobility {classes['MEAN_MOBILITY']:.1f} %, "
        f"{100 * classes['SHARE_MEDIUM_OR_ABOVE']:.0f} % of the area at medium risk or above\n"
    )
    return {**soil, "ZONES": data / "zones.gpkg", "SAMPLES": data / "samples.csv", **made}


def main() -> None:
    sys.stdout.write("Soil Mobility: the example region, computed by qgis_process\n")
    compute()
    sys.stdout.flush()
    # QGIS reads its settings at the start of the process: the maps get one of their own, in the same environment.
    subprocess.run([sys.executable, str(ROOT / "scripts" / "demo_maps.py"), str(DEMO)], env=environment(), check=True)


if __name__ == "__main__":
    main()

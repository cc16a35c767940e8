"""Writes ``requirements-dev.TAG.txt`` (TAG: ``cp311-x86_64`` and its like) for the Python that runs this.

All packages that requirements-dev.txt brings, each with its version and the hash of its file, so that pip installs
these files and no others (``--require-hashes``). One Python on one kind of machine has one such list: a wheel of
another has another hash. scripts/setup.sh takes the list of its Python where there is one.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "requirements-dev.txt"


def tag() -> str:
    """``cp311-x86_64``: the implementation, the version, the machine."""
    return f"cp{sys.version_info.major}{sys.version_info.minor}-{platform.machine()}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report, constraints = Path(folder) / "report.json", Path(folder) / "constraints.txt"
        constraints.write_text(f"numpy=={numpy.__version__}\n", encoding="utf-8")
        words = ["install", "--quiet", "--dry-run", "--ignore-installed", "--report", report]
        words += ["--constraint", constraints, "--requirement", SOURCE]
        subprocess.run([sys.executable, "-m", "pip", *map(str, words)], check=True)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    lines = [f"# Made by scripts/lock_requirements.py from {SOURCE.name}, for {tag()} on Linux."]
    for entry in sorted(found, key=lambda entry: entry["metadata"]["name"].lower()):
        name, version = entry["metadata"]["name"], entry["metadata"]["version"]
        # QGIS and GDAL are compiled against the system's numpy, which is there already.
        if name.lower() != "numpy":
            lines.append(
                f"{name}=={version} --hash=sha256:{entry['download_info']['archive_info']['hashes']['sha256']}"
            )
    (ROOT / f"requirements-dev.{tag()}.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()

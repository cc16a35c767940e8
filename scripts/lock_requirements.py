"""Writes ``requirements-dev.lock``: what scripts/setup.sh installs, on every Python.

All packages that requirements-dev.txt brings, each with its version and the hashes of its files, so that pip installs
these files and no others (``--require-hashes``). Where one version is not for all Pythons, markers say which is for
which. Versions of an earlier list are kept; without it the newest are taken.

uv, which resolves for all Pythons at once, is installed for the while. Run by hand after requirements-dev.txt changed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "requirements-dev.txt"
LOCK = ROOT / "requirements-dev.lock"
UV = "uv==0.13.9"

#: The system's numpy, against which QGIS and GDAL are compiled: what is installed must live beside it, and not bring
#: another. Of Ubuntu 22.04, Debian 12, Ubuntu 24.04, Debian 13 and Debian's unstable release in November 2026.
NUMPY = {
    '== "3.10"': "1.21.5",
    '== "3.11"': "1.24.2",
    '== "3.12"': "1.26.4",
    '== "3.13"': "2.2.4",
    '>= "3.14"': "2.4.6",
}

HEAD = f"# Made by scripts/{Path(__file__).name} from {SOURCE.name}, for Python 3.10 and later.\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", UV], check=True)
        constraints, found = Path(folder) / "constraints.txt", Path(folder) / "found.txt"
        lines = [f"numpy=={version}; python_version {python}\n" for python, version in NUMPY.items()]
        constraints.write_text("".join(lines), encoding="utf-8")
        if LOCK.exists():
            found.write_text(LOCK.read_text(encoding="utf-8"), encoding="utf-8")
        words = ["--universal", "--python-version", "3.10", "--no-python-downloads", "--generate-hashes"]
        words += ["--no-emit-package", "numpy", "--no-header", "--no-annotate", "--quiet"]
        words += ["--constraint", constraints, "--output-file", found, SOURCE]
        subprocess.run([programs / "uv", "pip", "compile", *words], check=True, stdout=subprocess.DEVNULL)
        LOCK.write_text(HEAD + found.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()

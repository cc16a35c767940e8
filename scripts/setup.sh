#!/usr/bin/env bash
# Prepares a machine for `make demo`, `make test` and the rest: QGIS from the system's packages and .venv on top of
# them. Does nothing, quickly, when all is there. Works as root, with sudo, and without a terminal.
set -euo pipefail
cd "$(dirname "$0")/.."

# The system's Python, never a pyenv or conda one that comes first on PATH: QGIS is bound to it.
PYTHON=${SYSTEM_PYTHON:-/usr/bin/python3}
VENV=${VENV:-.venv}
PACKAGES=(qgis python3-qgis qgis-providers python3-gdal python3-numpy gdal-bin python3-venv xvfb xauth
    fonts-dejavu-core libgomp1 poppler-utils make git)

system_is_ready() {
    if command -v dpkg-query >/dev/null; then
        local found
        found=$(dpkg-query -W -f '${db:Status-Status}\n' "${PACKAGES[@]}" 2>/dev/null | grep -cx installed || true)
        [[ $found -eq ${#PACKAGES[@]} ]]
    else
        [[ -x $PYTHON ]] && command -v qgis_process >/dev/null && "$PYTHON" -c 'import qgis.core, osgeo.gdal, numpy'
    fi
}

# The images of the QGIS project (qgis/qgis) bring a QGIS that apt does not know of.
qgis_is_foreign() {
    [[ -x $PYTHON ]] && command -v qgis_process >/dev/null && ! dpkg-query -W qgis >/dev/null 2>&1 &&
        "$PYTHON" -c 'import qgis.core, osgeo.gdal, numpy' 2>/dev/null
}

install_system_packages() {
    local sudo=()
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            echo "setup: root or sudo is needed once, to install: ${PACKAGES[*]}" >&2
            exit 1
        fi
        sudo=(sudo)
    fi
    echo "setup: installing with apt: $*"
    local log
    log=$(mktemp)
    if ! {
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
            "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        echo "setup: apt failed (see above)" >&2
        exit 1
    fi
    rm -f "$log"
}

if ! system_is_ready; then
    if ! command -v apt-get >/dev/null; then
        cat >&2 <<'MESSAGE'
setup: this script knows Debian and Ubuntu only. Elsewhere install by hand:
  - QGIS 3.22 or later with its Python bindings and `qgis_process` on the PATH
  - Python 3.10 or later that can `import qgis.core, osgeo.gdal, numpy`, with venv
    (name it in SYSTEM_PYTHON if it is not /usr/bin/python3)
  - Xvfb (for screenshots and for `make package`), make, git
On Windows and macOS use the Python that comes with QGIS. The plugin itself needs nothing but QGIS:
only its tests, its demo and the training of models use this set-up.
MESSAGE
        exit 1
    fi
    if qgis_is_foreign; then
        install_missing=()
        for package in python3-venv libgomp1 make git xvfb xauth; do
            dpkg-query -W "$package" >/dev/null 2>&1 || install_missing+=("$package")
        done
        if [[ ${#install_missing[@]} -gt 0 ]]; then install_system_packages "${install_missing[@]}"; fi
    else
        install_system_packages "${PACKAGES[@]}"
    fi
fi

# What .venv was built from; another Python or other requirements build it anew.
fingerprint=$({ "$PYTHON" -VV; cat requirements-dev.lock scripts/setup.sh; pwd; } | sha256sum | cut -d ' ' -f 1)
if [[ -f $VENV/fingerprint && $(<"$VENV/fingerprint") == "$fingerprint" ]]; then
    exit 0
fi

echo "setup: building $VENV"
rm -rf "$VENV"
"$PYTHON" -m venv --system-site-packages "$VENV"
# QGIS and GDAL are compiled against the system's numpy: pip must not put another one in front of it.
numpy=$("$PYTHON" -c 'import numpy; print(numpy.__version__)')
echo "numpy==$numpy" >"$VENV/constraints.txt"
# The files whose hashes are in the list (scripts/lock_requirements.py) and no others. Where there is a wheel of each,
# wheels alone: what builds itself runs its own code, with tools that no hash names.
wheels=()
if [[ $(uname -m) == x86_64 ]]; then wheels=(--only-binary :all:); fi
"$VENV/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --no-input --root-user-action=ignore \
    "${wheels[@]}" --require-hashes --requirement requirements-dev.lock
"$VENV/bin/python" - "$numpy" <<'CHECK'
import sys

import numpy
from osgeo import gdal_array  # noqa: F401  (fails if numpy and GDAL do not fit)
from qgis.core import Qgis

if numpy.__version__ != sys.argv[1]:
    sys.exit(f"setup: .venv sees numpy {numpy.__version__}, the system has {sys.argv[1]}")
version = getattr(Qgis, "QGIS_VERSION", None) or Qgis.version()
sys.stdout.write(f"setup: ready (QGIS {version}, numpy {numpy.__version__}, Python {sys.version.split()[0]})\n")
CHECK
echo "$fingerprint" >"$VENV/fingerprint"

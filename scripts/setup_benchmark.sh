#!/usr/bin/env bash
# Prepares .venv/benchmark for `make benchmark`: what is measured beside this package (requirements-benchmark.txt), on
# top of .venv, which stays as it is. Does nothing, quickly, when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

VENV=${VENV:-.venv}
RIVALS=$VENV/benchmark

fingerprint=$(cat "$VENV/fingerprint" requirements-benchmark.txt scripts/setup_benchmark.sh | sha256sum | cut -d ' ' -f 1)
if [[ -f $RIVALS/fingerprint && $(<"$RIVALS/fingerprint") == "$fingerprint" ]]; then
    exit 0
fi

echo "setup: building $RIVALS"
rm -rf "$RIVALS"
"$VENV/bin/python" -m venv --system-site-packages "$RIVALS"
# Of the system's packages it knows by itself; of those of .venv by this.
packages='import sysconfig; print(sysconfig.get_path("purelib"))'
"$VENV/bin/python" -c "$packages" >"$("$RIVALS/bin/python" -c "$packages")/venv.pth"
"$RIVALS/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --no-input --root-user-action=ignore \
    --constraint "$VENV/constraints.txt" --requirement requirements-benchmark.txt
echo "$fingerprint" >"$RIVALS/fingerprint"

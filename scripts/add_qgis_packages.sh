#!/usr/bin/env bash
# Adds the QGIS project's own packages to apt on a machine with Ubuntu: `ubuntu-ltr` (the long-term release) or `ubuntu`
# (the newest). Their key is checked: its fingerprint is the one that QGIS's installation guide prints (key of 2022,
# until August 2027).
set -euo pipefail

FINGERPRINT=2D7E3441A707FDB3E7059441D155B8E6A419C5BE
REPOSITORY=${1:?which: ubuntu-ltr or ubuntu}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
curl --fail --silent --show-error --location -o "$folder/qgis.gpg" \
    https://download.qgis.org/downloads/qgis-archive-keyring.gpg
# All keys of the file, not the first alone: apt would trust each of them.
found=$(gpg --show-keys --with-colons "$folder/qgis.gpg" | awk -F: '$1 == "fpr" { print $10 }')
if [[ $found != "$FINGERPRINT" ]]; then
    echo "add_qgis_packages: the key of the QGIS packages is another one: $found" >&2
    exit 1
fi
sudo install -D -m 644 "$folder/qgis.gpg" /etc/apt/keyrings/qgis-archive.gpg
echo "deb [signed-by=/etc/apt/keyrings/qgis-archive.gpg] https://qgis.org/$REPOSITORY $(lsb_release -c -s) main" |
    sudo tee /etc/apt/sources.list.d/qgis.list >/dev/null

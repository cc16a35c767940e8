#!/usr/bin/env bash
# Runs the test suite, and makes the zip and installs it, on several QGIS: this system's, and those of Debian releases in chroots made on the way.
#
#   scripts/test_matrix.sh [native|trixie|sid|...] ...      (default: native trixie sid)
#
# Runs on each what `make test` runs here (the whole fast suite; with CI set in the environment, everything), `make package`
# and the tests of the wheel, the slow one too: the newest Python stands in a chroot. What fails stops nothing of the rest.
#
# Needs root on Debian or Ubuntu. CHROOTS (default /var/tmp) is where the chroots are made and kept, 4 GB each; MIRROR is
# the Debian mirror (default: debootstrap's own); PYTEST_ARGS goes to pytest; TARGETS (default: test package wheel-test) is
# what is made. The working copy is copied into the chroot, not mounted: a test run writes into its folder.
set -euo pipefail
cd "$(dirname "$0")/.."
REPOSITORY=$PWD
CHROOTS=${CHROOTS:-/var/tmp}
MIRROR=${MIRROR:-}
TARGETS=${TARGETS:-test package wheel-test}
INSIDE=/srv/soil-mobility/main

prepare() { # suite
    local root=$CHROOTS/$1
    if [[ ! -e $root/etc/debian_version ]]; then
        command -v debootstrap >/dev/null || {
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap
        } >/dev/null
        echo "test-matrix: making $root"
        debootstrap --variant=minbase --include=ca-certificates,python3,python3-venv,make,git "$1" "$root" ${MIRROR:+"$MIRROR"} \
            >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; return 1; }
    fi
    # Proxies, certificates and package indexes: as on this system.
    cp -n /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    if [[ -f /etc/pip.conf ]]; then cp /etc/pip.conf "$root/etc/pip.conf"; fi
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
}

inside() { # suite command...
    local root=$CHROOTS/$1
    shift
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI="${CI:-}" \
        VENV=/opt/soil-mobility-venv PYTEST_ARGS="${PYTEST_ARGS:-}" DEBIAN_FRONTEND=noninteractive \
        bash -c "cd $INSIDE && $*"
}

run() { # suite
    if [[ $1 == native ]]; then
        # shellcheck disable=SC2086
        make --no-print-directory --keep-going $TARGETS
        return
    fi
    prepare "$1"
    local root=$CHROOTS/$1
    rm -rf "${root:?}$INSIDE"
    mkdir -p "$root$INSIDE"
    # A clone, for the history that some tests read, with the index and the files of here. (In a linked worktree .git is a
    # file that leads out of the chroot.)
    git clone --quiet --no-checkout --no-hardlinks "$REPOSITORY" "$root$INSIDE"
    cp "$(git rev-parse --git-path index)" "$root$INSIDE/.git/index"
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        if [[ -e $file ]]; then printf '%s\0' "$file"; fi
    done | tar -c --null --files-from=- | tar -x -C "$root$INSIDE"
    chown -R 0:0 "$root$INSIDE"
    if [[ -d ../shared/data ]]; then
        local data=$root$INSIDE/../shared/data
        mkdir -p "$data"
        # One that was mounted before may have been another folder, removed since: tests would skip, or miss what it held.
        if ! [[ ../shared/data -ef $data ]]; then
            if mountpoint -q "$data"; then umount "$data"; fi
            mount --bind -o ro "$REPOSITORY/../shared/data" "$data"
        fi
    fi
    inside "$1" make --no-print-directory --keep-going "$TARGETS"
}

if [[ $(id -u) -ne 0 ]]; then
    echo "test-matrix: needs root, for the chroots" >&2
    exit 1
fi
if [[ $# -eq 0 ]]; then set -- native trixie sid; fi
failed=()
for suite in "$@"; do
    echo "== $suite"
    (run "$suite") || failed+=("$suite")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "test-matrix: failed on ${failed[*]}" >&2
    exit 1
fi
echo "test-matrix: passed on $*"

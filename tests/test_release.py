"""What a release says: its notes, and the public addresses, which one file holds."""

from __future__ import annotations

import configparser
import importlib.util
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def addresses() -> dict[str, str]:
    return load("manual").addresses()


def test_the_metadata_has_the_addresses_of_the_project(addresses):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "soil_mobility_plugin" / "metadata.txt", encoding="utf-8")
    stated = {key: parser["general"][key] for key in ("homepage", "repository", "tracker")}
    wanted = {"homepage": "Homepage", "repository": "Repository", "tracker": "Issues"}
    assert stated == {key: addresses[name] for key, name in wanted.items()}


def test_readme_and_manual_know_no_other_address_of_the_project(addresses):
    hosts = {urlsplit(address).hostname for address in addresses.values()}
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    found = {
        url.rstrip(".,") for page in pages for url in re.findall(r"https?://[^\s)>\"`\]]+", page.read_text("utf-8"))
    }
    own = {url for url in found if urlsplit(url).hostname in hosts}
    assert own <= set(addresses.values())
    assert addresses["Releases"] in own
    assert "{include} tables/addresses.md" in (ROOT / "docs" / "manual" / "index.md").read_text("utf-8")


def test_notes_are_the_section_of_the_version():
    notes = load("release_notes").notes
    changelog = "# Changelog\n\n## [Unreleased]\n\n- new\n\n## [1.2.0] - 2026-01-01\n\n### Added\n\n- old\n"
    assert notes(changelog, "1.2.0") == "# Soil Mobility 1.2.0\n\n### Added\n\n- old\n"
    assert notes(changelog, "1.3.0") == "# Soil Mobility 1.3.0\n\n- new\n"
    with pytest.raises(ValueError, match=r"no section \[1\.3\.0\]"):
        notes("# Changelog\n\n## [Unreleased]\n\n## [1.2.0]\n\n- old\n", "1.3.0")


def test_the_changelog_has_notes_for_the_version_of_the_plugin():
    metadata = (ROOT / "soil_mobility_plugin" / "metadata.txt").read_text(encoding="utf-8")
    version = re.search(r"^version=(.+)$", metadata, re.MULTILINE)[1]
    assert len(load("release_notes").notes((ROOT / "CHANGELOG.md").read_text("utf-8"), version)) > 200


def test_actions_are_pinned_by_commit():
    """A tag can be moved to other code, a commit cannot; the tag stands beside it for people."""
    found = [
        line.strip()
        for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(found) >= 4
    loose = [line for line in found if not re.fullmatch(r"- uses: [\w./-]+@[0-9a-f]{40} # v[\d.]+", line)]
    assert loose == []


def test_workflows_take_nothing_that_moves():
    """An image by its digest if any, a runner by its version; nothing is called the latest."""
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        assert "latest" not in text, path.name
        images = re.findall(r"(?:image|container|docker):\s*(\S+)", text)
        assert [image for image in images if not re.search(r"@sha256:[0-9a-f]{64}$", image)] == [], path.name
        assert re.findall(r"runs-on: (\S+)", text), path.name


def test_the_key_of_foreign_packages_is_checked(tmp_path):
    """Another key than that of the QGIS project adds no source of packages."""
    script = ROOT / "scripts" / "add_qgis_packages.sh"
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, body in {
        "curl": 'while [ "$1" != -o ]; do shift; done; echo key > "$2"',
        "gpg": 'printf "pub:::\\nfpr:::::::::%b:\\n" "$FOUND"',
        "sudo": 'echo "sudo $*" >> "$CALLS"; cat > /dev/null',
        "lsb_release": "echo noble",
    }.items():
        (tools / name).write_text(f"#!/bin/sh\n{body}\n")
        (tools / name).chmod(0o755)
    own = re.search(r"^FINGERPRINT=(\w{40})$", script.read_text(encoding="utf-8"), re.MULTILINE)[1]
    for fingerprint, right in ((own, True), ("0" * 40, False), (f"{own}:\\nfpr:::::::::{'1' * 40}", False)):
        calls = tmp_path / f"calls{len(fingerprint)}{right}"
        calls.touch()
        environment = {"PATH": f"{tools}:/usr/bin:/bin", "FOUND": fingerprint, "CALLS": str(calls)}
        done = subprocess.run(["bash", script, "ubuntu-ltr"], env=environment, capture_output=True, check=False)
        assert (done.returncode == 0) is right, done.stderr
        assert bool(calls.read_text()) is right

"""The script that makes the zip: what it refuses, and what a good zip holds."""

from __future__ import annotations

import importlib.util
import shutil
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("package_script", ROOT / "scripts" / "package.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def metadata(script):
    return script.read_metadata(ROOT / "soil_mobility_plugin" / "metadata.txt")


def test_the_metadata_are_complete(script, metadata):
    assert script.check_metadata(metadata) == []
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"


@pytest.mark.parametrize("key", ["name", "about", "tracker", "repository"])
def test_a_missing_key_is_refused(script, metadata, key):
    assert script.check_metadata({**metadata, key: " "}) == [f"metadata.txt: {key} is missing"]


def test_a_name_with_plugin_is_refused(script, metadata):
    assert script.check_metadata({**metadata, "name": "Soil Mobility Plugin"})


def test_files_that_do_not_belong_are_refused(script, tmp_path):
    for name in ("__init__.py", "metadata.txt", "icon.svg"):
        (tmp_path / name).write_text("x")
    (tmp_path / "model.pkl").write_bytes(b"x")
    (tmp_path / "library.dat").write_bytes(b"\x7fELF....")
    wrong = script.check_files(tmp_path, sorted(Path(path.name) for path in tmp_path.iterdir()))
    assert wrong == [
        "LICENSE is not in the package (is it committed?)",
        "library.dat is a binary",
        "model.pkl does not belong in a package",
    ]


@pytest.mark.slow
def test_the_scan_finds_what_the_repository_blocks(script, tmp_path):
    pytest.importorskip("bandit")
    (tmp_path / "bad.py").write_text("import pickle\n\n\ndef load(data):\n    return pickle.loads(data)\n")
    archive = tmp_path / "bad.zip"
    script.write_zip(archive, tmp_path, [Path("bad.py")])
    assert any(finding.startswith("bandit") for finding in script.scan(archive))


@pytest.mark.slow
def test_the_zip_is_whole_and_the_same_each_time(script, tmp_path):
    pytest.importorskip("bandit")
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git clone: the files of the package are not known")
    first = script.package(tmp_path / "a")
    with zipfile.ZipFile(first) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"soil_mobility"}
    assert {"soil_mobility/LICENSE", "soil_mobility/metadata.txt", "soil_mobility/example/ph.tif"} <= set(names)
    assert first.stat().st_size < script.MAX_BYTES
    assert script.package(tmp_path / "b").read_bytes() == first.read_bytes()

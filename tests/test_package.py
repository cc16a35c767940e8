"""The script that makes the zip: what it refuses, and what a good zip holds."""

from __future__ import annotations

import importlib.util
import re
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


#: For each scan a module that it alone refuses, and a word of what it says.
BAD_CODE = {
    "bandit": ("import pickle\n\n\ndef load(data):\n    return pickle.loads(data)\n", "B301"),
    # In two parts, or the scan of this repository would find it here.
    "detect-secrets": ('KEY = "AKIA' + 'QWERTZUIOPASDFGH"\n', "AWS Access Key"),
    "ruff": ("import os\n", "F401"),
    "ruff format": ("A = [1,2]\n", "bad.py"),
    "flake8-qgis": ("from PyQt5.QtCore import QObject\n\nA = QObject\n", "QGS103"),
}


@pytest.fixture(scope="module")
def scanners():
    for module in ("bandit", "detect_secrets", "ruff", "flake8_qgis"):
        pytest.importorskip(module)


def zipped(script, folder: Path, code: str) -> Path:
    (folder / "bad.py").write_text(code)
    archive = folder / "bad.zip"
    script.write_zip(archive, folder, [Path("bad.py")])
    return archive


@pytest.mark.slow
@pytest.mark.parametrize("scanner", BAD_CODE)
def test_each_scan_refuses_bad_code(script, scanners, tmp_path, scanner):
    code, word = BAD_CODE[scanner]
    findings = script.scan(zipped(script, tmp_path, code))
    assert [finding.split(":")[0] for finding in findings] == [scanner]
    assert word in findings[0]


@pytest.mark.slow
def test_the_scans_accept_good_code(script, scanners, tmp_path):
    assert script.scan(zipped(script, tmp_path, "A = 1\n")) == []


def test_a_scan_that_is_not_installed_is_a_finding(script, monkeypatch, tmp_path):
    monkeypatch.setattr(script.importlib.util, "find_spec", lambda name: None)
    assert "is not installed" in script.scan(tmp_path / "any.zip")[0]


@pytest.fixture
def repository(script, metadata, monkeypatch, tmp_path):
    """A small repository in place of this one, complete but for what a test takes away; scans and QGIS are left out."""
    package = tmp_path / "repository" / script.SOURCE
    package.mkdir(parents=True)
    lines = [f"{key}={value}" for key, value in metadata.items() if "\n" not in value]
    (package / "metadata.txt").write_text("\n".join(["[general]", *lines]), encoding="utf-8")
    for name in ("__init__.py", "LICENSE", "icon.svg"):
        (package / name).write_text("x\n")
    monkeypatch.setattr(script, "ROOT", package.parent)
    monkeypatch.setattr(script, "tracked_files", lambda: sorted(
        path.relative_to(package) for path in package.rglob("*") if path.is_file()))  # fmt: skip
    monkeypatch.setattr(script, "scan", lambda archive: [])
    monkeypatch.setattr(script, "try_in_qgis", lambda archive: "tried")
    return package


def remove_licence(package, script, monkeypatch):
    (package / "LICENSE").unlink()


def remove_key(package, script, monkeypatch):
    path = package / "metadata.txt"
    path.write_text("\n".join(line for line in path.read_text().splitlines() if not line.startswith("tracker=")))


def add_cache(package, script, monkeypatch):
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "plugin.txt").write_text("x")


def add_compiled(package, script, monkeypatch):
    (package / "core.pyd").write_bytes(b"x")


def add_binary(package, script, monkeypatch):
    (package / "core.dat").write_bytes(b"MZ....")


def add_bulk(package, script, monkeypatch):
    monkeypatch.setattr(script, "MAX_BYTES", 200)


def break_scan(package, script, monkeypatch):
    monkeypatch.setattr(script, "scan", lambda archive: ["bandit:\nB301"])


def break_install(package, script, monkeypatch):
    def check(archive):
        raise script.install_check.InstallError("QGIS could not start it")

    monkeypatch.undo()
    monkeypatch.setattr(script, "ROOT", package.parent)
    monkeypatch.setattr(script, "tracked_files", lambda: [Path(path.name) for path in sorted(package.iterdir())])
    monkeypatch.setattr(script, "scan", lambda archive: [])
    monkeypatch.setattr(script.install_check, "check", check)


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (remove_licence, "LICENSE is not in the package"),
        (remove_key, "metadata.txt: tracker is missing"),
        (add_cache, "does not belong in a package"),
        (add_compiled, "core.pyd does not belong in a package"),
        (add_binary, "core.dat is a binary"),
        (add_bulk, "more than"),
        (break_scan, "B301"),
        (break_install, "QGIS could not start it"),
    ],
)
def test_each_gate_refuses_and_leaves_no_zip(script, repository, monkeypatch, tmp_path, break_it, message):
    dist = tmp_path / "dist"
    archive, seen = script.package(dist)
    assert (archive.is_file(), seen) == (True, "tried")
    archive.unlink()
    break_it(repository, script, monkeypatch)
    with pytest.raises(script.PackageError, match=re.escape(message)):
        script.package(dist)
    assert list(dist.iterdir()) == []


def test_a_refusal_is_an_exit_code_and_a_message(script, repository, monkeypatch, capsys):
    remove_licence(repository, script, monkeypatch)
    assert script.main() == 1
    assert "package: refused\nLICENSE is not in the package" in capsys.readouterr().err


@pytest.fixture
def clone():
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git clone: the files of the package are not known")


def test_translations_come_without_their_sources(script, clone):
    catalogues = {path.suffix for path in script.tracked_files() if path.parts[0] == "i18n"}
    assert ".qm" in catalogues
    assert ".ts" not in catalogues


@pytest.mark.slow
def test_the_zip_is_whole_and_the_same_each_time(script, scanners, clone, monkeypatch, tmp_path):
    monkeypatch.setattr(script, "try_in_qgis", lambda archive: "tried")
    first, _ = script.package(tmp_path / "a")
    with zipfile.ZipFile(first) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"soil_mobility"}
    assert {"soil_mobility/LICENSE", "soil_mobility/metadata.txt", "soil_mobility/example/ph.tif"} <= set(names)
    assert first.stat().st_size < script.MAX_BYTES
    monkeypatch.setattr(script, "scan", lambda archive: [])  # it was, if they are the same
    assert script.package(tmp_path / "b")[0].read_bytes() == first.read_bytes()

"""Files as Windows and macOS treat them: what is open stays, whole, and nothing of the run that wanted it is left."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility import files
from soil_mobility_plugin.soilmobility.files import OutputError, WholeFiles, written_whole
from tests.windows import pretend

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="asks Linux what is open")


@pytest.fixture(autouse=True)
def windows(monkeypatch):
    pretend(monkeypatch)


@pytest.fixture
def folder(tmp_path) -> Path:
    """Two results of an earlier run, and what belongs to one of them."""
    for name in ("a.tif", "b.tif", "b.tif.aux.xml"):
        (tmp_path / name).write_text("old")
    return tmp_path


def found(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def write(folder: Path, *names: str, removed: str = "b.tif.aux.xml") -> None:
    with WholeFiles() as whole:
        for name in names:
            Path(whole.add(folder / name)).write_text("new")
        whole.remove(folder / removed)
        whole.commit()


def test_what_is_closed_is_replaced(folder):
    write(folder, "a.tif", "b.tif", "c.tif")
    assert found(folder) == dict.fromkeys(("a.tif", "b.tif", "c.tif"), "new")


@pytest.mark.parametrize("name", ["a.tif", "b.tif", "b.tif.aux.xml"])
def test_what_is_open_is_found_before_anything_is_touched(folder, name):
    """Links to it could not be removed either: nothing of the run may be left beside it, nor put back later."""
    before = found(folder)
    with open(folder / name), pytest.raises(PermissionError) as caught:
        write(folder, "a.tif", "b.tif", "c.tif")
    assert caught.value.filename == str(folder / name)
    assert found(folder) == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_what_is_opened_in_between_leaves_the_others_as_they_were(folder, monkeypatch):
    before, replace, moved = found(folder), os.replace, []

    def opened(source, target):
        moved.append((os.path.basename(os.path.dirname(source)), os.path.basename(target)))
        if f"{os.sep}new{os.sep}" in source and moved[-1][1] == "b.tif":
            with open(target):
                replace(source, target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", opened)
    with pytest.raises(PermissionError) as caught:
        write(folder, "a.tif", "b.tif")
    assert caught.value.filename == str(folder / "b.tif")
    assert ("old", "b.tif") not in moved, "it was not replaced"
    assert found(folder) == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_a_look_of_a_virus_scanner_is_waited_for(folder, monkeypatch):
    replace, looks = os.replace, iter([True, True, False])

    def looked_at(source, target):
        if next(looks):
            raise PermissionError(13, "The process cannot access the file", source, 32, target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", looked_at)
    files.write_text(folder / "a.tif", "new")
    assert (folder / "a.tif").read_text() == "new"


def test_a_file_that_is_no_longer_needed_may_be_open(tmp_path):
    for digest in ("1", "2"):
        part = tmp_path / "bundle" / "part-1"
        held = open(part) if part.exists() else contextlib.nullcontext()  # noqa: SIM115
        with held, files.whole_folder(tmp_path / "bundle", "card") as made:
            (Path(made) / f"part-{digest}").write_text(digest)
            (Path(made) / "card").write_text(digest)
    assert found(tmp_path / "bundle") == {"card": "2", "part-1": "1", "part-2": "2"}


def test_a_copy_that_is_there_is_not_made_again(tmp_path):
    (tmp_path / "of").write_text("same")
    files.copy_whole(tmp_path / "of", tmp_path / "to")
    with open(tmp_path / "to"):
        files.copy_whole(tmp_path / "of", tmp_path / "to")
        (tmp_path / "of").write_text("else")
        with pytest.raises(PermissionError):
            files.copy_whole(tmp_path / "of", tmp_path / "to")


def test_a_lock_holds_and_goes_with_its_folder(tmp_path):
    with files.alone(tmp_path / "parts"):
        with pytest.raises(OutputError, match="Another run"), files.alone(tmp_path / "parts"):
            pass
        assert (tmp_path / "parts" / "lock").exists()
    assert not (tmp_path / "parts").exists()


def test_an_open_file_is_told_before_a_run(folder):
    files.require_closed(folder / "a.tif")
    files.require_closed(folder / "none.tif")
    with open(folder / "a.tif"), pytest.raises(OutputError, match=r"a\.tif cannot be replaced .* loaded as a layer"):
        files.require_closed(folder / "a.tif")
    (folder / "b.tif").chmod(0o444)
    with pytest.raises(OutputError, match="read-only"):
        files.require_closed(folder / "b.tif")


@pytest.mark.parametrize(
    "name",
    ["risk:Cd.tif", "what?.tif", "a*.tif", "CON.tif", "aux", "Com1.html", "name.", "name ", 'a"b.csv', "a|b.csv"],
)
def test_names_that_windows_has_not(tmp_path, name):
    with pytest.raises(OutputError, match="Windows has no files of such names"):
        files.place_of(f"{tmp_path}/{name}")


@pytest.mark.parametrize("name", ["Cd.tif", "contour.tif", "console.csv", "com10.tif", "größe.tif", ".hidden", "a.b c"])
def test_names_that_windows_has(tmp_path, name):
    assert files.place_of(tmp_path / name) == str(tmp_path / name)


@pytest.mark.parametrize("takes", [False, True])
def test_a_path_that_is_too_long_is_told_before_anything_is_made(tmp_path, monkeypatch, takes):
    """A folder may be, or the name in it; some programs take them."""
    monkeypatch.setattr(files, "_LONGEST", len(str(tmp_path)) + 40)
    name = f"{'long' * 5}.tif"

    def refusing(path, mode):
        raise FileNotFoundError(2, "The filename or extension is too long", path)

    if takes:
        with written_whole(tmp_path / name) as hidden:
            Path(hidden).write_text("new")
        assert found(tmp_path) == {name: "new"}
        return
    monkeypatch.setattr(files, "open", refusing, raising=False)
    with pytest.raises(OutputError, match="too long for Windows"), written_whole(tmp_path / name):
        pass
    assert found(tmp_path) == {}


def test_letter_case_tells_no_files_apart(tmp_path):
    assert files.identity(tmp_path / "CD.tif") == files.identity(tmp_path / "Cd.tif")


def test_nor_does_it_on_macos(tmp_path, monkeypatch):
    """There paths are POSIX's, and a name says the same composed and decomposed."""
    monkeypatch.setattr(files, "os", os)
    folder = tmp_path / "folder"
    folder.mkdir()
    # what it looks for, where it is not there anyway
    if not (tmp_path / "FOLDER").exists():
        assert files.identity(folder / "CD.tif") != files.identity(folder / "Cd.tif")
        assert files.identity(tmp_path / "FOLDER" / "CD.tif") != files.identity(folder / "CD.tif")
        (tmp_path / "FOLDER").symlink_to(folder)
    assert files.identity(folder / "CD.tif") == files.identity(folder / "Cd.tif")
    assert files.identity(folder / "\u00e9.tif") == files.identity(folder / "E\u0301.tif")


def test_macos_is_asked_for_what_survives_a_power_cut(tmp_path, monkeypatch):
    """`fsync` there leaves it in the drive's memory; network drives know no more than that."""
    calls = []

    class Fcntl:
        F_FULLFSYNC = 51

        def fcntl(self, descriptor, command):
            calls.append(command)
            if len(calls) > 1:
                raise OSError(45, "not supported")

    fsync = os.fsync
    monkeypatch.setattr(files, "fcntl", Fcntl())
    monkeypatch.setattr(os, "fsync", lambda descriptor: (calls.append("fsync"), fsync(descriptor)))
    (tmp_path / "a").write_text("a")
    files.sync_file(tmp_path / "a")
    files.sync_file(tmp_path / "a")
    assert calls == [51, 51, "fsync"]

"""Files that appear whole or not at all: killed at every step, cut from power, beside other files, in odd places."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility import files
from soil_mobility_plugin.soilmobility.files import (
    OutputError,
    WholeFiles,
    copy_whole,
    may_write_sidecar,
    owner_mark,
    write_text,
    written_whole,
)

ROOT = Path(__file__).resolve().parents[1]
posix = pytest.mark.skipif(os.name != "posix", reason="kills and links of POSIX")


def snapshot(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


# ------------------------------------------------------------------------------------------------------- kills

#: Runs each piece of code that a line names in a process of its own, which dies at a given call, and says how it ended.
#: Those processes are forks of this one: Python starts once, not hundred times.
MORTAL = """
import json, os, signal, sys
sys.path.insert(0, {root!r})
from soil_mobility_plugin.soilmobility import files
calls = 0
def dying(function):
    def call(*args, **kwargs):
        global calls
        calls += 1
        if calls == fatal:
            os._exit(9)
        return function(*args, **kwargs)
    return call
def no_link(*args, **kwargs):
    raise OSError(1, "no hard links here")
for line in sys.stdin:
    code, fatal, links = json.loads(line)
    child = os.fork()
    if child:
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        continue
    signal.alarm(60)  # one that waits for ever fails
    os.fsync = lambda *_: None  # what is not on the disk yet survives the process all the same
    if not links:
        os.link = no_link
    for name in ("replace", "rename", "link", "remove", "unlink", "mkdir", "rmdir", "fsync"):
        setattr(os, name, dying(getattr(os, name)))
    exec(code)
    break
"""

#: Three files that belong together, of which two replace older ones, and one that goes.
AT_ONCE = """
with files.WholeFiles() as whole:
    for name in ("a", "b", "c"):
        with open(whole.add(os.path.join({folder!r}, name)), "w") as file:
            file.write("new")
    whole.remove(os.path.join({folder!r}, "gone"))
    whole.commit()
"""

ONE_AFTER_ANOTHER = """
with files.together():
    with files.WholeFiles() as whole:
        with open(whole.add(os.path.join({folder!r}, "a")), "w") as file:
            file.write("new")
        whole.remove(os.path.join({folder!r}, "gone"))
        whole.commit()
    for name in ("b", "c"):
        files.write_text(os.path.join({folder!r}, name), "new")
"""


@pytest.fixture(scope="module")
def run():
    """Write with the code ``write`` into a folder, in a process that dies at call ``fatal``; returns its exit code."""
    command = [sys.executable, "-c", MORTAL.format(root=str(ROOT))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as mortal:

        def run(write: str, folder: Path, fatal: int, links: bool = True) -> int:
            line = json.dumps([write.format(folder=str(folder)), fatal, links])
            mortal.stdin.write(line + "\n")
            mortal.stdin.flush()
            return int(mortal.stdout.readline())

        yield run
        mortal.stdin.close()


@posix
@pytest.mark.parametrize("write", [AT_ONCE, ONE_AFTER_ANOTHER], ids=["at once", "one after another"])
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_killed_at_every_step_no_older_file_is_lost(run, tmp_path, links, write):
    old = {"a": "old", "c": "old", "gone": "old", "other": "other"}
    states = set()
    for fatal in range(1, 100):
        folder = tmp_path / str(fatal)
        folder.mkdir()
        for name, text in old.items():
            (folder / name).write_text(text)
        died = run(write, folder, fatal, links)
        assert died in (0, 9)
        found = {name: (folder / name).read_text() for name in ("a", "b", "c") if (folder / name).exists()}
        assert {"a", "c"} <= set(found), "an older file is missing"
        assert set(found.values()) <= {"old", "new"}, "a file is not whole"
        if died == 0:
            break
        files.mend(folder)  # what the next run in that folder does first
        left = {name: (folder / name).read_text() for name in old if (folder / name).exists()}
        after = {**old, "a": "new", "c": "new"}
        assert left in (old, {name: text for name, text in after.items() if name != "gone"}), fatal
        states.add(left["a"])
        # What is large goes with the next run, what has no lock yet or any more is empty.
        for age, kept in ((files.YOUNG + 5, {"lock"}), (files.ABANDONED + 60, set())):
            for path in [folder, *folder.rglob("*")]:
                os.utime(path, (0, time.time() - age))
            files.mend(folder)
            left_over = {path.name for one in hidden(folder) for path in (folder / one).rglob("*") if path.is_file()}
            assert left_over <= kept, fatal
        assert hidden(folder) == []
    assert died == 0, "the last step was not reached"
    assert fatal > 25
    assert states == {"old", "new"}
    assert hidden(folder) == []
    assert snapshot(folder) == {"a": "new", "b": "new", "c": "new", "other": "other"}


#: A folder whose last file names the others.
FOLDER = """
with files.whole_folder(os.path.join({folder!r}, "bundle"), "card") as made:
    for name, text in (("part-new", "new"), ("card", "part-new")):
        with open(os.path.join(made, name), "w") as file:
            file.write(text)
"""


@posix
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_killed_at_every_step_a_folder_holds_what_its_last_file_names(run, tmp_path, links):
    states = set()
    for fatal in range(1, 100):
        bundle = tmp_path / str(fatal) / "bundle"
        bundle.mkdir(parents=True)
        (bundle / "part-old").write_text("old")
        (bundle / "card").write_text("part-old")
        died = run(FOLDER, bundle.parent, fatal, links)
        for _ in range(2):
            states.add((bundle / (bundle / "card").read_text()).read_text())
            files.mend(bundle)
        if died == 0:
            break
    assert died == 0, "the last step was not reached"
    assert states == {"old", "new"}
    assert snapshot(bundle) == {"card": "part-new", "part-new": "new"}


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_an_error_in_the_middle_puts_everything_back(tmp_path, monkeypatch, links):
    old = {"a": "old", "c": "old", "gone": "old"}
    for name, text in old.items():
        (tmp_path / name).write_text(text)
    replace = os.replace

    def failing(source, target):
        if os.path.basename(target) == "c" and f"{os.sep}new{os.sep}" in source:
            raise PermissionError(13, "open in another program")
        replace(source, target)

    def no_link(*_):
        raise OSError(1, "no hard links here")

    monkeypatch.setattr(os, "replace", failing)
    if not links:
        monkeypatch.setattr(os, "link", no_link)

    def write():
        with WholeFiles() as whole:
            for name in ("a", "b", "c"):
                Path(whole.add(tmp_path / name)).write_text("new")
            whole.remove(tmp_path / "gone")
            whole.commit()

    with pytest.raises(PermissionError):
        write()
    assert snapshot(tmp_path) == old


# --------------------------------------------------------------------------------------------------- power cuts


def test_content_is_synced_before_its_name_and_the_name_before_the_end(tmp_path, monkeypatch):
    """A file system that never wrote back keeps what was synced when it was synced: all of it, under its name."""
    steps: list[tuple[str, str]] = []
    opened: dict[int, str] = {}
    plain_open, fsync, replace = os.open, os.fsync, os.replace

    def opening(path, *args, **kwargs):
        descriptor = plain_open(path, *args, **kwargs)
        opened[descriptor] = os.fspath(path)
        return descriptor

    def syncing(descriptor):
        steps.append(("sync", opened[descriptor]))
        fsync(descriptor)

    def replacing(source, target):
        steps.append(("replace", os.fspath(source)))
        replace(source, target)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", replacing)
    places = [str(tmp_path / name) for name in ("a", "b")]
    with WholeFiles() as whole:
        made = [whole.add(place) for place in places]
        for path in made:
            Path(path).write_text("new")
        whole.commit()
    expected = [("sync", path) for path in made] + [("replace", path) for path in made] + [("sync", str(tmp_path))]
    if os.name == "nt":
        expected.pop()
    assert steps == expected


class Disk:
    """What a power cut may leave of a folder: of a file what was synced, of a folder any of its states since its sync.

    That is what POSIX promises, and less than most file systems keep. ``cuts``: the contents (of a folder None) by path
    that may be left, a set for each step.
    """

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.contents = {path.stat().st_ino: path.read_text() for path in root.rglob("*") if path.is_file()}
        #: by folder: what was in it (inode and whether it is a folder, by name), oldest first
        self.states: dict[int, list[dict[str, tuple[int, bool]]]] = {}
        self.cuts: list[set] = []
        self.look()
        self.states[root.stat().st_ino].pop(0)
        self.cuts.clear()
        for name in ("mkdir", "rename", "replace", "link", "remove", "unlink", "rmdir"):
            monkeypatch.setattr(os, name, self.watched(getattr(os, name)))
        monkeypatch.setattr(os, "fsync", self.sync)
        # Whatever is removed after the end may be there again.
        monkeypatch.setattr(files.shutil, "rmtree", lambda *_args, **_kwargs: None)

    def watched(self, function):
        def call(*args, **kwargs):
            function(*args, **kwargs)
            self.look()

        return call

    def look(self) -> None:
        for folder in (self.root, *(path for path in self.root.rglob("*") if path.is_dir())):
            found = {path.name: (path.stat().st_ino, path.is_dir()) for path in folder.iterdir()}
            states = self.states.setdefault(folder.stat().st_ino, [{}])
            if states[-1] != found:
                states.append(found)
        self.cuts.append(set(self.left(self.root.stat().st_ino, "")))

    def sync(self, descriptor: int) -> None:
        inode = os.fstat(descriptor).st_ino
        if inode in self.states:
            del self.states[inode][:-1]
        else:
            self.contents[inode] = Path(f"/proc/self/fd/{descriptor}").read_text()
        self.look()

    def left(self, inode: int, path: str):
        for state in self.states[inode]:
            parts = [self.part(*what, path + name) for name, what in state.items()]
            for combined in itertools.product(*parts):
                yield frozenset().union(*combined)

    def part(self, inode: int, is_folder: bool, path: str) -> list:
        if not is_folder:
            return [{(path, self.contents.get(inode, ""))}]
        inside = [frozenset()] if path.endswith("/new") else self.left(inode, path + "/")
        return [found | {(path, None)} for found in inside]


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="asks Linux what a descriptor is")
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_no_power_cut_costs_a_result_that_was_done_nor_an_older_one_before(tmp_path, monkeypatch, links):
    results, after = tmp_path / "results", tmp_path / "after"
    results.mkdir()
    for name in ("a", "c", "gone"):
        (results / name).write_text("old")

    def no_link(*_):
        raise OSError(1, "no hard links here")

    if not links:
        monkeypatch.setattr(os, "link", no_link)
    with monkeypatch.context() as patched:
        disk = Disk(results, patched)
        exec(AT_ONCE.format(folder=str(results)))
    assert len(disk.cuts) > 10
    done = disk.cuts[-1]
    for number, left in enumerate([*set().union(*disk.cuts), *done]):
        folder = after / str(number)
        folder.mkdir(parents=True)
        for name, content in sorted(left):
            (folder / name).mkdir() if content is None else (folder / name).write_text(content)
        files.mend(folder)
        found = {name: (folder / name).read_text() for name in ("a", "b", "c") if (folder / name).exists()}
        assert {"a", "c"} <= set(found), sorted(left)
        assert set(found.values()) <= {"old", "new"}, sorted(left)
        assert left not in done or found == dict.fromkeys("abc", "new"), sorted(left)


def test_a_folder_made_for_results_is_on_the_disk_with_them(tmp_path, monkeypatch):
    synced, fsync = [], os.fsync

    def syncing(descriptor):
        synced.append(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", syncing)
    files.make_folder(tmp_path / "a" / "b")
    if os.name == "posix":
        assert {tmp_path.stat().st_ino, (tmp_path / "a").stat().st_ino} <= set(synced)


def test_a_folder_that_cannot_be_synced_is_no_failure_and_a_broken_disk_is(tmp_path, monkeypatch):
    import errno

    fsync, answers = os.fsync, {}

    def syncing(descriptor):
        if os.path.isdir(f"/proc/self/fd/{descriptor}") and answers:
            raise OSError(answers["folder"], "cannot")
        fsync(descriptor)

    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("asks Linux what a descriptor is")
    monkeypatch.setattr(os, "fsync", syncing)
    answers["folder"] = errno.EINVAL
    write_text(tmp_path / "a", "new")
    answers["folder"] = errno.EIO
    with pytest.raises(OSError, match="cannot"):
        write_text(tmp_path / "b", "new")


# ------------------------------------------------------------------------------------------------------ leftovers


def test_what_killed_runs_left_goes_a_day_later(tmp_path):
    left, mine = ".soilmobility-5-00ff00ff", [".hidden", ".out.tif.12-00ff00ff.tmp.tif", "out.tif.bak", ".x.tmp"]
    for name in mine[:3]:
        (tmp_path / name).write_text("")
    for name in (left, mine[3]):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a letter").write_text("")
    files.mend(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([left, *mine])
    for path in tmp_path.rglob("*"):
        os.utime(path, (0, time.time() - files.ABANDONED - 60))
    write_text(tmp_path / "new.html", "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*mine, "new.html"])


DIES = """
import os, signal, sys, tempfile
sys.path.insert(0, {root!r})
tempfile.tempdir = {folder!r}
from soil_mobility_plugin.soilmobility.files import TemporaryFolder, WholeFiles
with WholeFiles() as whole:
    open(whole.add({folder!r} + "/a"), "w").close()
    copies = TemporaryFolder()
    open(copies.path + "/masked.tif", "w").close()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
@pytest.mark.parametrize("machine", ["this", "another"])
def test_what_a_killed_run_of_this_machine_left_goes_with_the_next(tmp_path, machine, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    subprocess.run([sys.executable, "-c", DIES.format(root=str(ROOT), folder=str(tmp_path))], timeout=60, check=False)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert len(left) == 2

    def after(seconds: float) -> list[str]:
        for path in tmp_path.rglob("*"):
            if path.name == "lock" and machine == "another":
                path.write_text("another")
        for path in tmp_path.rglob("*"):
            os.utime(path, (0, time.time() - seconds))
        files.mend(tmp_path)
        files.TemporaryFolder().close()
        return sorted(path.name for path in tmp_path.iterdir())

    assert after(0) == left
    assert after(files.YOUNG + 5) == ([] if machine == "this" else left)
    assert after(files.ABANDONED + 60) == []


@posix
def test_a_look_at_a_lock_does_not_take_it_away(tmp_path):
    """While another run looks whether a lock is held, it holds it: whoever makes it waits for that moment."""
    path = str(tmp_path / "lock")
    looked = os.open(path, os.O_RDWR | os.O_CREAT)
    files._lock(looked)
    made = threading.Thread(target=lambda: locks.append(files._Lock(path)))
    locks: list[files._Lock] = []
    made.start()
    made.join(0.2)
    assert made.is_alive()
    os.close(looked)
    made.join(10)
    assert files._Lock.is_held(path)
    locks[0].release()
    assert files._Lock.is_held(path) is False


def test_a_run_that_lives_is_left_alone(tmp_path):
    with WholeFiles() as whole:
        Path(whole.add(tmp_path / "a")).write_text("mine")
        for path in tmp_path.rglob("*"):
            os.utime(path, (0, time.time() - files.ABANDONED - 60))
        write_text(tmp_path / "b", "another's")
        whole.commit()
    assert snapshot(tmp_path) == {"a": "mine", "b": "another's"}


def test_leaving_without_a_commit_leaves_nothing(tmp_path):
    (tmp_path / "a").write_text("old")

    def fail():
        with written_whole(tmp_path / "a") as path:
            Path(path).write_text("half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert snapshot(tmp_path) == {"a": "old"}
    assert hidden(tmp_path) == []


def test_an_error_names_the_file_that_was_wanted(tmp_path):
    with pytest.raises(OSError, match=r"No such file") as caught:
        copy_whole(tmp_path / "absent", tmp_path / "a")
    assert caught.value.filename == str(tmp_path / "a")


# --------------------------------------------------------------------------------------------------------- places


# ------------------------------------------------------------------------------------------------- those of one run


@pytest.fixture
def older(tmp_path) -> Path:
    """A folder with results of an earlier run: a table, its style, a bundle."""
    folder = tmp_path / "results"
    (folder / "bundle").mkdir(parents=True)
    for name in ("table.csv", "table.qml", "bundle/part-1"):
        (folder / name).write_text("old")
    (folder / "bundle" / "card").write_text("part-1")
    return folder


def write_run(folder: Path) -> None:
    """A table and what belongs to it, a bundle over the older one, a file in new folders, a report."""
    with WholeFiles() as whole:
        Path(whole.add(folder / "table.csv")).write_text("new")
        whole.remove(folder / "table.qml")
        whole.commit()
    assert (folder / "table.csv").read_text() == "old", "before the run is over"
    assert Path(files.standing(folder / "table.csv")).read_text() == "new"
    assert files.standing(folder / "table.qml") is None
    assert may_write_sidecar(folder / "table.csv", folder / "table.qml")
    write_text(folder / "table.qml", owner_mark(folder / "table.csv"))
    assert may_write_sidecar(folder / "table.csv", folder / "table.qml")
    # another layer of that stem
    assert not may_write_sidecar(folder / "table.gpkg", folder / "table.qml")
    with files.whole_folder(folder / "bundle", "card") as made:
        (Path(made) / "part-2").write_text("new")
        (Path(made) / "card").write_text("part-2")
    with files.whole_folder(folder / "second", "card") as made:
        (Path(made) / "card").write_text("new")
    files.make_folder(folder / "deep" / "deeper")
    write_text(folder / "deep" / "deeper" / "file", "new")
    with files.apart(), written_whole(folder.parent / "cache") as place:
        Path(place).write_text("cached")
    assert (folder.parent / "cache").exists()
    write_text(folder / "report.html", "first")
    write_text(folder / "report.html", "new")


def test_a_run_has_one_hidden_folder_beside_its_results(older, monkeypatch):
    """Each of its files had one, with a lock that all later ones looked at: a run of four rasters had nine."""
    mended, mend = [], files.mend
    monkeypatch.setattr(files, "mend", lambda folder: mended.append(folder) or mend(folder))
    with files.together():
        write_run(older)
        made = hidden(older)
    assert len(made) == 1
    assert mended.count(str(older)) == 1
    assert hidden(older) == []


def test_what_another_run_is_making_is_refused(older):
    """Two runs into one file: the later one took the place of the other's result, and neither said so."""

    def another(path):
        with files.together():
            write_text(path, "other")

    with files.together(), ThreadPoolExecutor(1) as threads:
        write_text(older / "report [1].html", "whole")
        write_text(older / "report [1].html", "again")
        with pytest.raises(OutputError, match=r"Another run is making .*report \[1\]\.html"):
            threads.submit(another, older / "report [1].html").result()
        threads.submit(another, older / "other.html").result()
    assert (older / "report [1].html").read_text() == "again"
    another(older / "report [1].html")
    assert (older / "report [1].html").read_text() == "other"


def test_a_run_may_be_within_another(older):
    """QGIS answers its user while a run of the main thread tells its progress: a second one may start there."""
    with files.together():
        write_text(older / "outer.html", "outer")
        with files.together():
            write_text(older / "inner.html", "inner")
    assert [(older / f"{name}.html").read_text() for name in ("outer", "inner")] == ["outer", "inner"]
    assert hidden(older) == []


def test_what_fails_within_a_run_leaves_nothing_of_itself(older):
    with files.together():
        write_text(older / "report.html", "whole")
        with contextlib.suppress(KeyError), written_whole(older / "report.html") as place:
            Path(place).write_text("half")
            raise KeyError
        assert not os.path.exists(place)
    assert (older / "report.html").read_text() == "whole"


def test_what_a_run_writes_one_after_another_appears_together(older):
    mark = owner_mark(older / "table.csv")
    with files.together():
        write_run(older)
    assert snapshot(older) == {
        "table.csv": "new",
        "table.qml": mark,
        "bundle/card": "part-2",
        "bundle/part-2": "new",
        "second/card": "new",
        "deep/deeper/file": "new",
        "report.html": "new",
    }
    assert hidden(older) == []


@pytest.mark.parametrize("how", ["in the block", "when all are put in place"])
def test_a_run_that_fails_leaves_nothing(older, monkeypatch, how):
    before, folders = snapshot(older), sorted(older.iterdir())
    replace = os.replace

    def failing(source, target):
        if os.path.basename(target) == "report.html":
            raise PermissionError(13, "open in another program", source, None, target)
        replace(source, target)

    def fails():
        with files.together():
            write_run(older)
            if how == "in the block":
                raise OSError(28, "No space left on device", str(older / "report.html"))
            monkeypatch.setattr(os, "replace", failing)

    with pytest.raises(OSError, match=r"No space left|open in another program") as caught:
        fails()
    assert caught.value.filename == str(older / "report.html"), "not where it was hidden"
    assert snapshot(older) == before
    assert sorted(older.iterdir()) == folders
    # after the run files appear at once again
    write_text(older / "later", "new")
    assert (older / "later").exists()


@posix
def test_a_text_is_written_by_python_3_9(tmp_path, monkeypatch):
    """QGIS 3.22 has it on Windows; there `Path.write_text` takes no newline."""

    def of_python_3_9(self, data, encoding=None, errors=None):
        raise AssertionError("not called")

    monkeypatch.setattr(Path, "write_text", of_python_3_9)
    files.write_text(tmp_path / "a.txt", "a\nb\n")
    assert (tmp_path / "a.txt").read_bytes() == b"a\nb\n"


def test_names_of_255_bytes_are_legal(tmp_path):
    name = "ü" * 125 + "a.txt"
    assert len(name.encode()) == 255
    for text in ("first", "second"):
        write_text(tmp_path / name, text)
    assert snapshot(tmp_path) == {name: "second"}


@posix
def test_a_link_is_written_through(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "here").mkdir()
    target, link = tmp_path / "there" / "b.txt", tmp_path / "here" / "a.txt"
    for text, exists in (("first", False), ("second", True)):
        if not exists:
            link.symlink_to(target)
        write_text(link, text)
        assert link.is_symlink()
        assert target.read_text() == text
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["a.txt"]


@posix
@pytest.mark.parametrize("place", ["/dev/null", "/dev/full.tif", "/dev/fd/out.tif", "/proc/self/out.tif", "/sys/o.tif"])
def test_places_of_the_system_are_refused(place):
    with pytest.raises(OutputError, match=r"no place for data|does not exist"):
        WholeFiles().add(place)


@posix
def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="it is a device"):
        write_text(tmp_path / "pipe", "x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="it is a folder"):
        write_text(tmp_path / "folder", "x")
    with pytest.raises(OutputError, match="absent does not exist"):
        write_text(tmp_path / "absent" / "a", "x")


def test_a_folder_of_files_is_put_in_place_whole(tmp_path):
    with WholeFiles() as whole:
        made = Path(whole.add(tmp_path / "z.shp"))
        for suffix in (".shp", ".dbf", ".shx"):
            made.with_suffix(suffix).write_text("new")
        whole.add_all(tmp_path / "z.shp")
        whole.commit()
    assert snapshot(tmp_path) == {"z.dbf": "new", "z.shp": "new", "z.shx": "new"}


# -------------------------------------------------------------------------------------------------------- folders


def bundle(folder: Path) -> str | None:
    """What a folder of a card and the part it names says; None where it is broken."""
    try:
        return (folder / (folder / "card").read_text()).read_text()
    except OSError:
        return None


BUNDLE = """
with files.whole_folder({folder!r}, "card") as made:
    for name, text in (("part-2", "new"), ("card", "part-2")):
        with open(os.path.join(made, name), "w") as file:
            file.write(text)
"""


@posix
@pytest.mark.parametrize("existing", [True, False])
def test_a_folder_killed_at_every_step_is_the_older_or_the_newer(run, tmp_path, existing):
    for fatal in range(1, 100):
        folder = tmp_path / str(fatal) / "bundle"
        folder.parent.mkdir()
        if existing:
            folder.mkdir()
            (folder / "part-1").write_text("old")
            (folder / "card").write_text("part-1")
        died = run(BUNDLE, folder, fatal)
        assert bundle(folder) in (("old", "new") if existing else (None, "new")), fatal
        if not existing and bundle(folder) is None:
            assert not folder.exists(), "a folder that is not whole"
        if died == 0:
            break
        assert died == 9
    assert died == 0
    assert fatal > (10 if existing else 4)
    assert sorted(path.name for path in folder.iterdir()) == ["card", "part-2"]


# ------------------------------------------------------------------------------------------------------- sidecars


def test_a_sidecar_belongs_to_one_file(tmp_path):
    raster, style = tmp_path / "b.tif", tmp_path / "b.qml"
    assert may_write_sidecar(raster, style)
    style.write_text("an unrelated layer's")
    assert not may_write_sidecar(raster, style)
    style.write_text(f"<qgis {owner_mark(raster)}>")
    assert may_write_sidecar(raster, style)
    assert not may_write_sidecar(tmp_path / "b.gpkg", style)
    style.unlink()
    (tmp_path / "b.gpkg").write_text("another layer")
    assert not may_write_sidecar(raster, style)


@pytest.mark.parametrize(
    ("existing", "goes"),
    [
        (["b.tif"], True),
        ([], False),
        (["b.tif", "b.gpkg"], False),
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_an_older_files_style_goes_with_it_and_no_others(tmp_path, existing, goes, marked):
    for name in existing:
        (tmp_path / name).write_text("old")
    (tmp_path / "b.qml").write_text(f"<qgis {owner_mark(tmp_path / 'b.tif')}>" if marked else "<qgis>")
    with WholeFiles() as whole:
        Path(whole.add(tmp_path / "b.tif")).write_text("new")
        whole.remove_sidecars(tmp_path / "b.tif")
        whole.commit()
    assert (tmp_path / "b.tif").read_text() == "new"
    assert (tmp_path / "b.qml").exists() == (not (goes or (marked and "b.gpkg" not in existing)))
    assert may_write_sidecar(tmp_path / "b.tif", tmp_path / "b.qml") == (marked or goes)

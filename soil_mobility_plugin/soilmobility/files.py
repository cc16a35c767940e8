"""Files that appear whole or not at all, stay whole when the power goes, and never cost an older file.

Every writer of this package goes through `WholeFiles` (several files that belong together) or `written_whole` (one).
A file is made under its own name in a hidden folder beside its place. When all are whole they are synced to the disk,
renamed over the older ones one at a time, and the folder is synced: only then is a run done. What a run writes one
after another appears `together`, at its end.

Of several files that replace older ones, hard links to these (copies, where the file system has no links) are kept
until the last is in place. An error puts them back at once; after a kill the next run that writes in the folder does
(`mend`). It knows that the other is dead by the lock that died with it. What killed runs leave, temporary copies too,
is removed by the next run in the folder: at once where the lock was this machine's, else once it is a day old.

Windows replaces no file that is open, as that of a loaded layer is: that is looked for before a run (`require_closed`)
and before the first of its files is put in place.
"""

from __future__ import annotations

import contextlib
import errno
import filecmp
import glob
import hashlib
import itertools
import os
import platform
import re
import secrets
import shutil
import stat
import tempfile
import time
import unicodedata
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from .errors import SoilMobilityError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

#: Seconds after which a leftover that nothing was written to is taken for one of a killed run: blocks take seconds.
ABANDONED = 24 * 3600
#: Seconds that one has at least whose lock is free: between the making of a folder and the lock in it, there is none.
YOUNG = 10

_PREFIX = ".soilmobility-"
_TEMPORARY = "soil_mobility_"
#: Folders within a hidden one: new files; older ones being gathered, all of them gathered, and no longer needed.
_NEW, _GATHERED, _OLD, _DONE = "new", "gathered", "old", "done"
_LOCK = "lock"
#: Where the system shows itself as files; data are kept nowhere in there but in the shared memory.
_SYSTEM = ("/dev/", "/proc/", "/sys/")
_SHARED_MEMORY = (_SYSTEM[0] + "shm/",)
#: QGIS's files of style and metadata, which are named after a layer's stem alone.
SIDECARS = (".qml", ".qmd")
#: Extensions of layers that would read such a file of their stem. Tables do too, but have no style to lose.
_LAYERS = (
    *(".tif", ".tiff", ".vrt", ".img", ".asc", ".nc", ".jp2", ".png", ".jpg"),
    *(".gpkg", ".shp", ".geojson", ".fgb", ".gml", ".kml", ".sqlite", ".tab", ".parquet"),
)
#: Names that Windows has for no file: characters with a meaning, a dot or blank at the end, devices. One with a colon
#: would be made, as a stream within another file.
_IMPOSSIBLE = re.compile(r'.*[<>:"|?*\x00-\x1f]|.*[. ]$|(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
#: Letters of a path that Windows takes in any program and on any computer.
_LONGEST = 259
#: Seconds between tries: virus scanners and indices look at a new file, and Windows does not move it meanwhile.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
#: What a file system answers that cannot sync a folder.
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF, errno.EPERM}


class OutputError(SoilMobilityError):
    """A file cannot be written where it is wanted. The message says why, and what to do."""


def is_endless(path: str | os.PathLike[str]) -> bool:
    """Whether a path is a pipe, a socket or a device: what opens one for data may wait for ever."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def place_of(path: str | os.PathLike[str]) -> str:
    """Where an output is really written: the absolute path, links followed.

    Raises `OutputError`: no such folder, a folder of that name, a device or another place that is none for data.
    """
    if os.name == "nt" and _IMPOSSIBLE.match(os.path.basename(path)):
        raise OutputError(
            "The output {path} cannot be written: Windows has no files of such names.", path=os.fspath(path)
        )
    wanted = os.path.abspath(path)
    real = os.path.realpath(wanted)
    folder = os.path.dirname(real)
    if os.name == "posix" and real.startswith(_SYSTEM) and not real.startswith(_SHARED_MEMORY):
        raise OutputError(
            "The output {path} cannot be written: {folder} is no place for data.", path=wanted, folder=folder
        )
    if not os.path.isdir(folder):
        raise OutputError(
            "The output {path} cannot be written: the folder {folder} does not exist.", path=wanted, folder=folder
        )
    if os.path.isdir(real):
        raise OutputError("The output {path} cannot be written: it is a folder.", path=wanted)
    if is_endless(real):
        raise OutputError("The output {path} cannot be written: it is a device, not a file.", path=wanted)
    return real


def identity(path: str | os.PathLike[str]) -> Any:
    """What tells whether two paths are the same file, links and letter case included."""
    with contextlib.suppress(OSError):
        status = os.stat(path)
        if status.st_ino:
            return status.st_dev, status.st_ino
    real = os.path.realpath(path)
    return unicodedata.normalize("NFC", real).casefold() if _ignores_case(os.path.dirname(real)) else real


def _ignores_case(folder: str) -> bool:
    """Whether names that differ in letter case alone are the same where a folder is, as on Windows and macOS."""
    if os.name == "nt":
        return True
    parent, name = os.path.split(folder)
    with contextlib.suppress(OSError):
        return name != name.swapcase() and os.path.samefile(folder, os.path.join(parent, name.swapcase()))
    return False


def require_closed(path: str | os.PathLike[str]) -> None:
    """`OutputError` where Windows would not replace an older file: it is open, as that of a layer is, or read-only.

    Worth knowing before hours of work. Elsewhere such files can be replaced.
    """
    try:
        _probe(path)
    except OSError as error:
        raise OutputError(
            "The output {path} cannot be replaced ({reason}). Is it open in another program, loaded as a layer, or "
            "read-only? Close it, remove the layer, or choose another name.",
            path=os.path.abspath(path),
            reason=error.strerror or str(error),
        ) from error


def _probe(path: str | os.PathLike[str]) -> None:
    if os.name == "nt" and os.path.isfile(path):
        real = os.path.realpath(path)
        if not os.access(real, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), real)
        try:
            # Windows asks of this what it asks of a replacement, and changes nothing.
            _patiently(os.rename, real, real)
        except PermissionError:
            raise
        except OSError:  # a file system of another kind, of which this tells nothing
            return


def owner_mark(path: str | os.PathLike[str]) -> str:
    """What stands in a sidecar (style, metadata) of the file at ``path`` and in no other's: an XML attribute."""
    name = os.path.basename(place_of(path))
    return f'soilmobility="{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}"'


def may_write_sidecar(path: str | os.PathLike[str], sidecar: str | os.PathLike[str]) -> bool:
    """Whether a sidecar, which is named after the stem alone, is that of the file at ``path``, or of none.

    False where another layer's is there already, or another layer of that stem which would be taken for its.
    """
    if standing(sidecar) is not None:
        return _is_marked(path, sidecar)
    return not _namesakes(path)


def _is_marked(path: str | os.PathLike[str], sidecar: str | os.PathLike[str]) -> bool:
    try:
        with open(standing(sidecar) or sidecar, "rb") as file:
            return owner_mark(path).encode() in file.read(4096)
    except OSError:
        return False


def _namesakes(path: str | os.PathLike[str]) -> list[str]:
    """Other layers beside ``path`` that share its stem."""
    stem, own = os.path.splitext(os.path.realpath(path))
    others = [stem + end for end in _LAYERS if end != own.lower()]
    run = _run.get()
    made = {} if run is None else run._hidden
    # Most are not there: these need no look for links, which is one at each folder above.
    return [other for other in others if other in made or (os.path.lexists(other) and standing(other) is not None)]


class WholeFiles:
    """Files in the making, which appear together::

        with WholeFiles() as files:
            make(files.add(path))
            files.commit()

    Leaving the block without `commit` leaves nothing behind, and older files as they were.
    """

    def __init__(self) -> None:
        #: Hidden path by final place, in the order in which they are put in place.
        self._hidden: dict[str, str] = {}
        self._removed: list[str] = []
        self._left_over: list[str] = []
        #: Where they are made, by folder; the hidden folder around it is that of the run, if they belong to one.
        self._rooms: dict[str, str] = {}
        self._staging: dict[str, _Staging] = {}
        self._run = _run.get()
        #: What `make_folder` made, each before the one that it is in.
        self.folders: list[str] = []

    def __enter__(self) -> WholeFiles:
        return self

    def __exit__(self, *_exc: object) -> None:
        for room in self._rooms.values() if self._run is not None else ():
            shutil.rmtree(room, ignore_errors=True)
        for staging in self._staging.values():
            staging.close()

    def add(self, path: str | os.PathLike[str]) -> str:
        """Return where to make the file that is wanted at ``path`` (see `place_of` for what is refused).

        Raises OSError where nothing can be made in the folder.
        """
        final = place_of(path)
        folder, name = os.path.split(final)
        try:
            if folder not in self._rooms:
                self._rooms[folder] = self._room(folder)
            if self._run is not None:
                _Staging.require_alone(final, self._rooms[folder])
            self._hidden[final] = os.path.join(self._rooms[folder], name)
            if os.name == "nt" and len(self._hidden[final]) > _LONGEST:
                # Some programs on some computers take more than that.
                tried = self._hidden[final][:-1] + "~"
                with open(tried, "wb"):
                    pass
                os.remove(tried)
        except FileNotFoundError as error:
            if os.name != "nt":
                raise
            raise OutputError(
                "The output {path} cannot be written: its path is too long for Windows, as that of the file in the "
                "making is longer still. Choose a shorter one.",
                path=final,
            ) from error
        return self._hidden[final]

    def _room(self, folder: str) -> str:
        """Make a place of their own for files of ``folder``: a run may make one of the same name again."""
        if self._run is not None:
            return self._run._room(folder)
        if folder not in self._staging:
            mend(folder)
            self._staging[folder] = _Staging(folder)
        return self._staging[folder].room()

    def add_all(self, path: str | os.PathLike[str]) -> None:
        """Add all that was made in the hidden folder of ``path``'s folder (indices, code pages), ``path`` last."""
        folder, last = os.path.split(place_of(path))
        for place in [place for place in self._hidden if os.path.dirname(place) == folder]:
            del self._hidden[place]
        room = self._rooms[folder]
        for name in sorted(os.listdir(room), key=lambda name: (name == last, name)):
            self._hidden[os.path.join(folder, name)] = os.path.join(room, name)

    def remove(self, path: str | os.PathLike[str]) -> None:
        """Let the file at ``path``, if there is one, go with the older ones: kept until the new ones are in place."""
        self._removed.append(os.path.realpath(path))

    def remove_last(self, path: str | os.PathLike[str]) -> None:
        """Let the file at ``path`` go once the new ones are in place."""
        self._left_over.append(os.path.realpath(path))

    def standing(self, path: str | os.PathLike[str]) -> str | None:
        """Where what will be at ``path`` after `commit` is now; None: there will be nothing."""
        final = os.path.realpath(path)
        if final in self._hidden:
            return self._hidden[final]
        return os.fspath(path) if os.path.lexists(path) and final not in self._removed else None

    def remove_sidecars(self, path: str | os.PathLike[str]) -> None:
        """Let style and metadata of an older file at ``path`` go with it, unless they may be another layer's.

        Its own, beside a layer of the same stem, stay: `may_write_sidecar` knows them and lets them be replaced.
        """
        final = os.path.realpath(path)
        sidecars = (os.path.splitext(final)[0] + suffix for suffix in SIDECARS)
        own = [one for one in sidecars if standing(one) and (os.path.lexists(final) or _is_marked(final, one))]
        for one in own if own and not _namesakes(final) else ():
            self.remove(one)

    def commit(self) -> None:
        """Sync all files to the disk and put them in place, in the order in which they were added.

        Within `together` they wait for the end of that block. Raises OSError; then older files are as they were, and no
        new one appears.
        """
        for hidden in self._hidden.values():
            sync_file(hidden)
        self._hand_on()

    def _hand_on(self) -> None:
        """Put files in place that are synced, or leave that to the run that they belong to."""
        if self._run is not None:
            self._run._take(self)
            return
        removed = [path for path in self._removed if os.path.lexists(path) and path not in self._hidden]
        older = [*removed, *(path for path in self._hidden if os.path.lexists(path))]
        for path in older:
            _probe(path)
        # One file over another is one step of the file system's, before and after which there is a whole one.
        kept = self._keep(older) if len(self._hidden) + len(removed) > 1 else {}
        changed: list[str] = []
        try:
            for path in removed:
                os.remove(path)
                changed.append(path)
            for final, hidden in self._hidden.items():
                _patiently(os.replace, hidden, final)
                changed.append(final)
        except OSError as error:
            self._put_back(changed, kept)
            # not where it was hidden
            raise OSError(error.errno, error.strerror, error.filename2 or error.filename) from error
        for folder in self._staging:
            sync_folder(folder)
        for staging in self._staging.values():
            staging.forget()
        # Not before: an older file that is put back may need them. The new ones do not: one that is open may stay.
        for path in self._left_over:
            with contextlib.suppress(OSError):
                os.remove(path)

    def _put_back(self, changed: Sequence[str], kept: Mapping[str, str]) -> None:
        """Put back the older files of those that were changed, and new ones out of sight, whether file or folder.

        Older ones that cannot be put back, because somebody opened the new one meanwhile, are left for `mend`.
        """
        done = True
        for final in reversed(changed):
            try:
                back = (kept[final], final) if final in kept else (final, self._hidden[final])
                _patiently(os.replace, *back)
            except OSError:
                done = False
        for staging in self._staging.values() if done else ():
            with contextlib.suppress(OSError):
                staging.forget()

    def _take(self, other: WholeFiles) -> None:
        """Put in place with these what another has made whole."""
        for path in (*other._removed, *other._hidden):
            self._hidden.pop(path, None)
        self._hidden.update(other._hidden)
        self._removed += other._removed
        self._left_over += other._left_over
        other._hidden, other._removed, other._left_over, other._rooms = {}, [], [], {}

    def _keep(self, older: Iterable[str]) -> dict[str, str]:
        """Keep older files until the new ones are in place; return where each is kept."""
        kept = {path: self._staging[os.path.dirname(path)].gather(path) for path in older}
        for staging in self._staging.values():
            staging.seal()
        return kept


#: The files of the run that this thread is in; see `together`.
_run: ContextVar[WholeFiles | None] = ContextVar("run", default=None)


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Let all files that this thread makes in the block appear at its end, or none of them.

    Where the block raises an error, nothing is left of them, and older files are as they were: a report for which the
    disk was too full takes the table before it along. What is read in the block is where `standing` says. Raises
    OSError where they cannot be put in place. Example::

        with together():
            write_text("table.csv", rows)
            write_text("report.html", page)
    """
    files = WholeFiles()
    try:
        with files:
            token = _run.set(files)
            try:
                yield
            finally:
                _run.reset(token)
            files._hand_on()
    except BaseException:
        for folder in files.folders:
            with contextlib.suppress(OSError):
                os.rmdir(folder)
        raise


@contextlib.contextmanager
def apart() -> Iterator[None]:
    """Within `together`, let what is made in the block appear at once: a cache, a copy, what tells why a run fails."""
    token = _run.set(None)
    try:
        yield
    finally:
        _run.reset(token)


def make_folder(path: str | os.PathLike[str]) -> None:
    """Make a folder for results, and those that it is in, where they are missing; they go with a run that fails.

    Raises OSError.
    """
    folder = Path(os.path.abspath(path))
    missing = [str(place) for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for place in missing:
        sync_folder(os.path.dirname(place))
    run = _run.get()
    if run is not None:
        run.folders += missing


def standing(path: str | os.PathLike[str]) -> str | None:
    """Where a file is now that will be at ``path`` when the run is over (see `together`); None: there will be none."""
    run = _run.get()
    if run is None:
        return os.fspath(path) if os.path.lexists(path) else None
    return run.standing(path)


@contextlib.contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[str]:
    """Make one file: the block writes to the path it is given; when it ends well, the file appears at ``path``.

    Raises `OutputError` (see `place_of`) and OSError, which names ``path``.
    """
    with WholeFiles() as files:
        try:
            yield files.add(path)
            files.commit()
        except OSError as error:
            raise OSError(error.errno, error.strerror, os.fspath(path)) from error


@contextlib.contextmanager
def whole_folder(path: str | os.PathLike[str], last: str) -> Iterator[str]:
    """Make a folder of files of which the one called ``last`` names the others; the block fills the folder it is given.

    At the end the files are put into the folder at ``path``, ``last`` of all that one: with this step the older files
    become the new ones. That takes names that tell contents apart (a digest in them), else a file that ``last`` of the
    older ones names is replaced before it; a kill between is then mended by the next run. What the older ones leave
    over is removed. Raises `OutputError` and OSError; then the older files are as they were.
    """
    folder = os.path.abspath(path)
    with WholeFiles() as files:
        if not os.path.lexists(folder):
            # One step from nothing to all.
            made = files.add(folder)
            os.mkdir(made)
            yield made
            files.commit()
            return
        made = os.path.dirname(files.add(os.path.join(folder, last)))
        yield made
        files.add_all(os.path.join(folder, last))
        kept = {*os.listdir(made)}
        for other in os.listdir(folder):
            if other not in kept and not other.startswith("."):
                files.remove_last(os.path.join(folder, other))
        files.commit()


def write_text(path: str | os.PathLike[str], text: str) -> str:
    """Write a text file (UTF-8), whole or not at all, and return its path. Raises as `written_whole` does."""
    # not `Path.write_text`, which takes no newline before Python 3.10
    with written_whole(path) as hidden, open(hidden, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return os.fspath(path)


def copy_whole(source: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Copy a file, unless it is there; the copy appears whole or not at all. Raises as `written_whole` does."""
    if os.path.isfile(target) and filecmp.cmp(source, target, shallow=False):
        return
    with written_whole(target) as hidden:
        shutil.copyfile(source, hidden)


def sync_file(path: str | os.PathLike[str]) -> None:
    """Bring a file's content (of a folder, that of all its files) to the disk, where it survives a power cut."""
    if os.path.isdir(path):
        for name in os.listdir(path):
            sync_file(os.path.join(path, name))
        sync_folder(path)
        return
    # Windows syncs only what is open for writing.
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    # Of macOS `fsync` asks no more than that the drive has it, perhaps in a memory that forgets. Not all can do more.
    if hasattr(fcntl, "F_FULLFSYNC"):
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: str | os.PathLike[str]) -> None:
    """Bring the names in a folder to the disk, where the system can (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)


def _patiently(call: Callable[[str, str], None], source: str, target: str) -> None:
    """Give a file or folder another name by `os.rename` or `os.replace`; see `_PAUSES`."""
    for pause in _PAUSES if os.name == "nt" else ():
        with contextlib.suppress(PermissionError):
            call(source, target)
            return
        time.sleep(pause)
    call(source, target)


def mend(folder: str | os.PathLike[str]) -> None:
    """Put back the older files of a run that was killed while it replaced them; remove what is left of runs long dead.

    What cannot be put back or removed is left as it is: the next run tries again.
    """
    folder = os.fspath(folder)
    try:
        left = sorted(name for name in os.listdir(folder) if name.startswith(_PREFIX))
    except OSError:
        return
    for name in left:
        with contextlib.suppress(OSError):
            _mend_staging(folder, os.path.join(folder, name))


def _mend_staging(folder: str, path: str) -> None:
    if not os.path.isdir(path) or os.path.islink(path):
        return
    alive = _Lock.is_held(os.path.join(path, _LOCK))
    if alive:
        return
    age = _age(path)
    old = os.path.join(path, _OLD)
    # Where locks are unknown only time tells.
    if os.path.isdir(old) and (alive is False or age > ABANDONED):
        for name in sorted(os.listdir(old)):
            os.replace(os.path.join(old, name), os.path.join(folder, name))
        sync_folder(folder)
        _remove(path)
    elif _is_dead(path):
        _remove(path)


def _remove(folder: str) -> None:
    """Remove a folder with a lock in it, that last: of one without, only time tells whether it is left over."""
    with contextlib.suppress(OSError):
        for entry in [*os.scandir(folder)]:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            elif entry.name != _LOCK:
                os.remove(entry.path)
    shutil.rmtree(folder, ignore_errors=True)


def _is_dead(folder: str) -> bool:
    """Whether the process that made a folder with a lock in it has ended, as far as can be told."""
    lock, age = os.path.join(folder, _LOCK), _age(folder)
    # A lock of another machine may be free here alone: not every file system of a network shares locks.
    if age > YOUNG and _Lock.is_held(lock) is False and _Lock.is_of_this_machine(lock):
        return True
    return age > ABANDONED and not _Lock.is_held(lock)


def _age(path: str) -> float:
    """Seconds since anything was written to a file, or to a folder and what it holds."""
    found = [path]
    for place, folders, names in os.walk(path):
        found.extend(os.path.join(place, name) for name in (*folders, *names))
    return time.time() - max(os.lstat(name).st_mtime for name in found)


@contextlib.contextmanager
def alone(folder: str | os.PathLike[str]) -> Iterator[None]:
    """Let no other process, of this machine at least, be in such a block of the same ``folder``.

    It is made where it is missing, and goes at the end if it is empty. `OutputError` where another is at work; OSError.
    """
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, _LOCK)
    if _Lock.is_held(path):
        raise OutputError(
            "Another run is at work in {folder}: wait until it has ended, or stop it.", folder=os.fspath(folder)
        )
    lock = _Lock(path)
    try:
        yield
    finally:
        # As long as it is held: a lock that is there later may be another's, which only Windows would not remove.
        if os.name == "nt":
            lock.release()
        with contextlib.suppress(OSError):
            os.remove(path)
        if os.name != "nt":
            lock.release()
        with contextlib.suppress(OSError):
            os.rmdir(folder)


class TemporaryFolder:
    """A folder for copies of inputs, removed when it is closed or forgotten; those of killed runs go with the next one.

    It is made among the system's temporary files. Raises OSError. Example::

        with TemporaryFolder() as folder:
            shutil.copy(raster, folder)
    """

    def __init__(self) -> None:
        parent = tempfile.gettempdir()
        _sweep_temporary(parent)
        self.path = tempfile.mkdtemp(prefix=_TEMPORARY, dir=parent)
        lock = _Lock(os.path.join(self.path, _LOCK))
        self.close = weakref.finalize(self, _close_temporary, self.path, lock)

    def __enter__(self) -> str:
        return self.path

    def __exit__(self, *_exc: object) -> None:
        self.close()


def _close_temporary(path: str, lock: _Lock) -> None:
    lock.release()
    _remove(path)


def _sweep_temporary(parent: str) -> None:
    for name in sorted(os.listdir(parent)):
        path = os.path.join(parent, name)
        if name.startswith(_TEMPORARY) and os.path.isdir(path) and not os.path.islink(path):
            with contextlib.suppress(OSError):
                if _is_dead(path):
                    _remove(path)


class _Staging:
    """A hidden folder in which files of one folder are made, with a lock that dies with the process."""

    def __init__(self, folder: str) -> None:
        self._path = os.path.join(folder, f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}")
        os.mkdir(self._path)
        self._lock = _Lock(os.path.join(self._path, _LOCK))
        self._rooms = itertools.count()

    def room(self) -> str:
        """Make a folder for new files."""
        room = os.path.join(self._path, _NEW, str(next(self._rooms)))
        os.makedirs(room)
        return room

    @staticmethod
    def require_alone(path: str, room: str) -> None:
        """`OutputError` where another run that lives makes a file for ``path``: the later one would take its place.

        ``room``: where this run makes it.
        """
        own, (folder, name) = os.path.dirname(os.path.dirname(room)), map(glob.escape, os.path.split(path))
        for made in glob.glob(os.path.join(folder, f"{_PREFIX}*", _NEW, "*", name)):
            staging = os.path.dirname(os.path.dirname(os.path.dirname(made)))
            if staging != own and _Lock.is_held(os.path.join(staging, _LOCK)):
                raise OutputError(
                    "Another run is making {path}: wait until it has ended, stop it, or choose another name.", path=path
                )

    def gather(self, path: str) -> str:
        """Keep the file at ``path``; return where it is kept from `seal` on."""
        folder, name = os.path.join(self._path, _GATHERED), os.path.basename(path)
        os.makedirs(folder, exist_ok=True)
        backup = os.path.join(folder, name)
        try:
            os.link(path, backup)
        except OSError:
            # No hard links on this file system. Moving the file would leave none under its name for a while.
            shutil.copy2(path, backup)
            sync_file(backup)
        return os.path.join(self._path, _OLD, name)

    def seal(self) -> None:
        """All older files are gathered: from here on, `mend` puts them back."""
        gathered = os.path.join(self._path, _GATHERED)
        if os.path.isdir(gathered):
            sync_folder(gathered)
            self._rename(gathered, _OLD)

    def forget(self) -> None:
        """The new files are in place: from here on, nothing is put back."""
        old = os.path.join(self._path, _OLD)
        if os.path.isdir(old):
            self._rename(old, _DONE)

    def _rename(self, folder: str, name: str) -> None:
        # What a power cut undoes would let the next run put older files over those of a run that was done.
        _patiently(os.rename, folder, os.path.join(self._path, name))
        sync_folder(self._path)

    def close(self) -> None:
        """Remove the folder. Older files that could not be put back stay in it, for `mend`."""
        self._lock.release()
        left = os.path.join(self._path, _OLD)
        if os.path.isdir(left) and os.listdir(left):
            return
        _remove(self._path)


class _Lock:
    """A file that is locked as long as this process lives."""

    def __init__(self, path: str) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        os.write(self._descriptor, _machine())
        # A file system without locks: leftovers are then told by their age alone.
        with contextlib.suppress(OSError):
            # Another run that looks whether it is held holds it for a moment.
            _lock(self._descriptor, wait=True)

    def release(self) -> None:
        os.close(self._descriptor)

    @staticmethod
    def is_of_this_machine(path: str) -> bool:
        with open(path, "rb") as file:
            return file.read() == _machine()

    @staticmethod
    def is_held(path: str) -> bool | None:
        """Whether a living process holds the lock; None where that cannot be told."""
        try:
            descriptor = os.open(path, os.O_RDWR)
        except OSError:
            return None
        try:
            _lock(descriptor)
        except OSError as error:
            return True if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK) else None
        finally:
            os.close(descriptor)
        return False


def _machine() -> bytes:
    return platform.node().encode("utf-8", "replace")


def _lock(descriptor: int, wait: bool = False) -> None:
    if fcntl is not None:
        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    else:
        import msvcrt

        # the same byte by all, wherever they have read or written
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

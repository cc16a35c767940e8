"""Windows as `files` meets it, on Linux: open files are not renamed, replaced or removed, folders not synced."""

from __future__ import annotations

import errno
import os
import stat
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from soil_mobility_plugin.soilmobility import files


def is_open(path: str | os.PathLike[str]) -> bool:
    """Whether this process has a file open, under whatever link to it: on Windows all links share its state."""
    wanted = os.stat(path)
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            found = os.stat(f"/proc/self/fd/{descriptor}")
        except OSError:  # the one of listing them
            continue
        if (found.st_dev, found.st_ino) == (wanted.st_dev, wanted.st_ino):
            return True
    return False


def refusing(function: Any) -> Any:
    """A function of ``os`` that refuses what is open: its paths, which may be folders with open files in them."""

    def call(*paths: Any, **options: Any) -> None:
        within = options.get("dir_fd")
        for path in paths if within is None else [f"/proc/self/fd/{within}/{paths[0]}"]:
            inside = Path(path).rglob("*") if os.path.isdir(path) else [path]
            if any(os.path.isfile(one) and is_open(one) for one in inside):
                raise PermissionError(
                    errno.EACCES, "The process cannot access the file", str(paths[0]), None, str(paths[-1])
                )
        function(*paths, **options)

    return call


class System(types.ModuleType):
    """``os`` as a module sees it that is told to be on Windows; what it sets is set for all."""

    name = "nt"

    def __init__(self) -> None:
        super().__init__("os")

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def access(self, path: Any, _mode: int) -> bool:
        return bool(os.stat(path).st_mode & stat.S_IWUSR)

    def open(self, path: Any, *options: Any) -> int:
        if os.path.isdir(path):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return os.open(path, *options)


def locking(descriptor: int, mode: int, _count: int) -> None:
    """``msvcrt.locking`` by means of Linux: of one of many handles of a file, as on Windows."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if mode == MSVCRT.LK_LOCK else fcntl.LOCK_NB))
    except BlockingIOError:
        raise PermissionError(errno.EACCES, "Permission denied") from None


MSVCRT = types.SimpleNamespace(LK_LOCK=1, LK_NBLCK=2, locking=locking)


def pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `files`, and all that this process removes or renames, be on Windows until the test is over."""
    for name in ("replace", "rename", "remove", "unlink"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))
    monkeypatch.setattr(files, "os", System())
    monkeypatch.setattr(files, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", MSVCRT)
    # fewer tries than a user has patience for
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.01))

"""Threads that work ahead of the one that takes their results in order, and stop as soon as the user asks.

And one that never stops, for what must not be older than the thread that made it.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Any, TypeVar

from .feedback import Progress, go_on

Item = TypeVar("Item")
Result = TypeVar("Result")

_ASKED: SimpleQueue[tuple[Callable[[], Any], Future[list[Any]]]] = SimpleQueue()
_STARTING = threading.Lock()
_lasting: threading.Thread | None = None


@contextmanager
def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    threads: int,
    ahead: int,
    feedback: Progress | None = None,
    patient: bool = True,
) -> Iterator[Iterator[tuple[Item, Result]]]:
    """(item, ``work(item)``), in the order of the items, by so many threads, with ``ahead`` more of them under way.

    They raise what ``work`` raised, and Canceled as soon as the user asks, even while a result is long in coming. Who
    leaves the context early drops what has not begun, and waits for what has, unless not ``patient``.

    >>> with in_order(abs, [-3, 2, -1], threads=2, ahead=1) as found:
    ...     list(found)
    [(-3, 3), (2, 2), (-1, 1)]
    """
    pool, waited_for = ThreadPoolExecutor(threads, thread_name_prefix="soil_mobility"), patient

    def results() -> Iterator[tuple[Item, Result]]:
        pending: deque[tuple[Item, Future[Result]]] = deque()
        for item in items:
            pending.append((item, pool.submit(work, item)))
            if len(pending) > ahead:
                yield _first(pending, feedback)
        while pending:
            yield _first(pending, feedback)

    try:
        yield results()
        waited_for = True
    finally:
        pool.shutdown(wait=waited_for, cancel_futures=True)


def _first(pending: deque[tuple[Item, Future[Result]]], feedback: Progress | None) -> tuple[Item, Result]:
    item, future = pending.popleft()
    try:
        go_on(feedback)
        while not wait([future], 0.2).done:
            go_on(feedback)
        return item, future.result()
    finally:
        # An error knows this frame, and what was asked for knows its error: a cycle, with all that it holds.
        del future


def in_lasting_thread(work: Callable[[], Result]) -> Result:
    """``work()``, done by a thread that lives as long as the process; raises what it raises.

    PROJ's transformations hold the context of the thread that made them, parts of some (interrupted Goode homolosine,
    the grid of SoilGrids) to their end, and GDAL keeps transformations for later, in whatever thread. A context ends
    with its thread: PROJ then writes to memory that is another's, and QGIS dies some time later (seen with GDAL 3.6).

    >>> in_lasting_thread(lambda: 2 + 3)
    5
    """
    global _lasting
    with _STARTING:
        # It is not there in a process that was forked.
        if _lasting is None or not _lasting.is_alive():
            _lasting = threading.Thread(target=_last, name="soil_mobility_lasting", daemon=True)
            _lasting.start()
    future: Future[list[Result]] = Future()
    _ASKED.put((work, future))
    try:
        # Taken out, so that it is the caller's alone and ends where the caller lets it.
        return future.result().pop()
    finally:
        del future


def _last() -> None:
    while True:
        _answer(*_ASKED.get())


def _answer(work: Callable[[], Any], future: Future[list[Any]]) -> None:
    try:
        future.set_result([work()])
    except BaseException as error:
        future.set_exception(error)
    finally:
        # An error knows this frame: a cycle, as above.
        del work, future

"""Threads that work ahead of the one that takes their results in order, and stop as soon as the user asks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TypeVar

from .feedback import Progress, go_on

Item = TypeVar("Item")
Result = TypeVar("Result")


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

"""Signals that ask a process to end: what runs is canceled and cleans up, instead of dying in its middle."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from typing import Any, Callable

#: Ctrl+C, and what batch systems and containers send first.
SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def interruptible(cancel: Callable[[], Any]) -> Iterator[None]:
    """Let `SIGNALS` call ``cancel`` while the block runs; the second of a kind ends the process as it would have.

    Only the main thread can, elsewhere nothing changes: there the host decides. A signal that is ignored (``nohup``)
    stays so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: dict[int, Any] = {}
    received: set[int] = set()

    def stop(number: int, _frame: Any) -> None:
        if number in received:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        received.add(number)
        cancel()

    for wanted in SIGNALS:
        if signal.getsignal(wanted) is not signal.SIG_IGN:
            before[wanted] = signal.signal(wanted, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            # None: one that was not set from Python (qgis_process) and cannot be set again from here.
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

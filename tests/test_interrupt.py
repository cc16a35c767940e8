"""Signals cancel what runs; what was set before is set again after."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility.interrupt import SIGNALS, interruptible

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def _heard():
    """Let signals be heard: a shell has what it runs in the background ignore Ctrl+C, and what is ignored stays so."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_heard")
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_cancels(number):
    before, called = signal.getsignal(number), []
    with interruptible(lambda: called.append(1)):
        assert not called
        signal.raise_signal(number)
        assert called == [1]
    assert signal.getsignal(number) is before


def test_the_second_one_ends_the_process():
    code = f"""
import signal, sys
sys.path.insert(0, {str(ROOT)!r})
from soil_mobility_plugin.soilmobility.interrupt import interruptible
with interruptible(lambda: None):
    signal.raise_signal(signal.SIGTERM)
    print("lives", flush=True)
    signal.raise_signal(signal.SIGTERM)
    print("too long")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.returncode) == ("lives\n", -signal.SIGTERM)


def test_what_is_ignored_stays_ignored():
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    called = []
    try:
        with interruptible(lambda: called.append(1)):
            signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert not called


def test_another_thread_changes_nothing():
    found = []

    def work() -> None:
        with interruptible(lambda: None):
            found.append([signal.getsignal(number) for number in SIGNALS])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [[signal.getsignal(number) for number in SIGNALS]]

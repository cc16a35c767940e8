"""Threads that work ahead: results in order, never too far ahead, and an end as soon as somebody asks."""

from __future__ import annotations

import gc
import threading
import time
import weakref

import pytest

from soil_mobility_plugin.soilmobility.feedback import Canceled, Silent
from soil_mobility_plugin.soilmobility.threads import in_lasting_thread, in_order


def test_results_come_in_order_although_the_first_takes_longest():
    with in_order(lambda n: time.sleep(0.05 * (3 - n)) or n * n, range(4), threads=4, ahead=4) as found:
        assert list(found) == [(0, 0), (1, 1), (2, 4), (3, 9)]


def test_no_more_is_asked_for_than_is_waited_for_and_ahead():
    asked = []
    with in_order(str, (asked.append(n) or n for n in range(9)), threads=1, ahead=2) as found:
        assert next(found) == (0, "0")
        assert asked == [0, 1, 2]


def test_an_error_of_the_work_is_raised_and_the_rest_dropped():
    done = []

    def work(n: int) -> None:
        if n == 1:
            raise KeyError(n)
        done.append(n)

    with pytest.raises(KeyError), in_order(work, range(100), threads=1, ahead=3) as found:
        list(found)
    assert len(done) < 10


class Impatient(Silent):
    def isCanceled(self) -> bool:
        return True


def test_a_cancel_does_not_wait_for_who_is_not_to_be_waited_for():
    go = threading.Event()
    start = time.monotonic()
    with pytest.raises(Canceled), in_order(lambda _: go.wait(30), [1], 1, 1, Impatient(), patient=False) as found:
        next(found)
    assert time.monotonic() - start < 10
    go.set()


def test_who_leaves_early_waits_for_what_has_begun():
    ended = []
    with in_order(lambda n: time.sleep(0.1) or ended.append(n), range(50), threads=1, ahead=1) as found:
        next(found)
    before = list(ended)
    time.sleep(0.3)
    assert ended == before, "nothing goes on in the background"


def called_from_a_short_thread(call):
    found = []
    thread = threading.Thread(target=lambda: found.append(call()))
    thread.start()
    thread.join()
    return found[0]


def test_one_thread_lasts_whoever_asks_it():
    first = called_from_a_short_thread(lambda: in_lasting_thread(threading.current_thread))
    assert first.is_alive()
    assert first.daemon
    assert in_lasting_thread(threading.current_thread) is first is not threading.current_thread()


def test_what_the_lasting_thread_made_is_its_callers_alone():
    class Made:
        pass

    made = in_lasting_thread(Made)
    known = weakref.ref(made)
    del made
    assert known() is None


def test_an_error_in_the_lasting_thread_is_raised_and_kept_by_nobody():
    class FailureError(Exception):
        pass

    def fail() -> None:
        raise FailureError

    gc.collect()
    gc.disable()
    try:
        with pytest.raises(FailureError) as caught:
            in_lasting_thread(fail)
        known = weakref.ref(caught.value)
        del caught
        assert known() is None
    finally:
        gc.enable()
    assert in_lasting_thread(lambda: 1) == 1

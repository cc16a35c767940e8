"""The wish of the one who waits for a run: to stop it, and to know how far it is."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.feedback import Canceled, Part, Silent, go_on


class Told(Silent):
    def __init__(self) -> None:
        self.progress, self.said, self.stop = [], [], False

    def isCanceled(self) -> bool:
        return self.stop

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def pushInfo(self, info: str) -> None:
        self.said.append(info)


def test_a_run_goes_on_until_it_is_stopped():
    told = Told()
    for feedback in (None, Silent(), told):
        go_on(feedback)
    told.stop = True
    with pytest.raises(Canceled):
        go_on(told)


def test_a_part_of_a_part_tells_its_place_in_the_whole():
    told = Told()
    inner = Part(Part(told, 20.0, 60.0), 50.0, 100.0)
    for share in (0.0, 50.0, 100.0):
        inner.setProgress(share)
    assert told.progress == [40.0, 50.0, 60.0]
    inner.pushInfo("here")
    assert told.said == ["here"]
    told.stop = True
    with pytest.raises(Canceled):
        go_on(inner)

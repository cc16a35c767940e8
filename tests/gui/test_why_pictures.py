"""The drawings of *Why here?*: where each bar, whisker and mark lies, told by a painter that keeps what it is given."""

from __future__ import annotations

from math import log
from types import SimpleNamespace

import numpy as np
import pytest

WIDTH, HEIGHT = 600, 300
NAN = float("nan")


class Painter:
    """What is painted: filled areas, lines, texts with their areas, and corners of polygons."""

    def __init__(self) -> None:
        self.fills, self.lines, self.texts, self.polygons = [], [], [], []

    def fillRect(self, area, colour) -> None:
        self.fills.append((area.left(), area.width(), area.top(), area.bottom(), colour.name(), colour.alpha()))

    def drawLine(self, first, last) -> None:
        self.lines.append((first.x(), first.y(), last.x(), last.y()))

    def drawText(self, area, text, option) -> None:
        self.texts.append((area.left(), area.width(), area.top(), text))

    def drawPolygon(self, polygon) -> None:
        self.polygons.append([(point.x(), point.y()) for point in polygon])

    def setPen(self, pen) -> None:
        """Pens are not looked at."""

    setBrush = setPen


@pytest.fixture
def drawn(qgis_app):
    """Draw a picture of a class in a known size, and return it with what was painted."""
    from soil_mobility_plugin.gui import why_pictures

    def draw(kind, why, **more):
        picture = getattr(why_pictures, kind)("name")
        picture.resize(WIDTH, HEIGHT)
        picture.show_why(why, ["told"], **more)
        painter = Painter()
        picture.draw(painter, why)
        return picture, painter

    return draw


def soil(fractions, ends=None, parts=None):
    ends = [[NAN] * 4, [NAN] * 4] if ends is None else ends
    return SimpleNamespace(fractions=np.array(fractions), ends=np.array(ends), parts=parts or {})


def pieces(painter, thin=255):
    """The opaque pieces of bars by row: (left, width, colour)."""
    rows = {}
    for left, width, top, _, colour, alpha in painter.fills:
        if alpha == thin:
            rows.setdefault(round(top), []).append((left, width, colour))
    return [rows[top] for top in sorted(rows)]


def test_fractions_are_as_long_as_their_shares(drawn):
    from soil_mobility_plugin.gui.why_pictures import FRACTION_COLOURS

    picture, painter = drawn("FractionsPicture", soil([40.0, 30.0, 20.0, 10.0]))
    (whole,) = {(left, width) for left, width, *_, alpha in painter.fills if alpha < 255}
    left, width = whole
    assert 0 < left < 0.4 * WIDTH
    assert left + width < WIDTH - picture.fontMetrics().horizontalAdvance("40.0 %")
    for (piece,), share, colour in zip(pieces(painter), (40, 30, 20, 10), FRACTION_COLOURS):
        assert piece == (left, pytest.approx(width * share / 100), colour.lower())
    assert [text for *_, text in painter.texts][::2] == ["F1", "F2", "F3", "F4"]
    assert [text for *_, text in painter.texts][1::2] == ["40.0 %", "30.0 %", "20.0 %", "10.0 %"]
    assert painter.lines == painter.polygons == [], "an interval that is not known is not drawn"


def test_f1_is_drawn_in_its_parts_one_after_the_other(drawn):
    from soil_mobility_plugin.gui.why_pictures import PART_COLOURS

    parts = {"exchangeable": 25.0, "carbonate": 10.0, "labile": 5.0}
    _, painter = drawn("FractionsPicture", soil([40.0, 30.0, 20.0, 10.0], parts=parts))
    first, *others = pieces(painter)
    left, per_point = first[0][0], others[0][0][1] / 30.0
    assert [colour for *_, colour in first] == [PART_COLOURS[name].lower() for name in parts]
    assert [start for start, *_ in first] == pytest.approx([left, left + 25 * per_point, left + 35 * per_point])
    assert [width / per_point for _, width, _ in first] == pytest.approx(list(parts.values()))
    assert len({colour for row in (first, *others) for *_, colour in row}) == 6


def test_intervals_and_the_mark_of_the_place_lie_on_the_scale_of_the_bars(drawn):
    ends = [[30.0, NAN, NAN, 0.0], [55.0, NAN, NAN, 100.0]]
    here = soil([80.0, 10.0, 5.0, 5.0])
    _, painter = drawn("FractionsPicture", soil([40.0, 30.0, 20.0, 10.0], ends), here=here)
    ((left, width, *_), *_) = (fill for fill in painter.fills if fill[-1] < 255)
    spans = [(x0, x1) for x0, y0, x1, y1 in painter.lines if y0 == y1]
    assert spans == [pytest.approx((left + 0.30 * width, left + 0.55 * width)), pytest.approx((left, left + width))]
    caps = [x0 for x0, y0, x1, y1 in painter.lines if x0 == x1]
    assert caps == pytest.approx([end for span in spans for end in span])
    tips = [corners[2][0] for corners in painter.polygons]
    assert tips == pytest.approx([left + width * share / 100 for share in (80, 10, 5, 5)])
    assert all(corners[2][1] > corners[0][1] for corners in painter.polygons), "the mark points at the bar"


def odds(share: float) -> float:
    return log(share / (1 - share))


def test_a_waterfall_goes_up_and_down_by_the_contributions(drawn):
    from soil_mobility_plugin.gui.why_pictures import LOWERS, RAISES

    why = SimpleNamespace(drivers={"ph": 1.0, "clay": -0.5, "soc": 0.25}, base=odds(0.2))
    picture, painter = drawn("WaterfallPicture", why)
    assert picture.rows == 6
    start, ph, clay, soc, end = (row[0] for row in pieces(painter))
    assert [colour for *_, colour in (ph, clay, soc)] == [name.lower() for name in (RAISES, LOWERS, RAISES)]
    scale = ph[1]  # pixels of one ln odds
    assert (clay[1], soc[1]) == pytest.approx((0.5 * scale, 0.25 * scale))
    base = start[0] + 1  # a mark of three pixels around its place
    assert ph[0] == pytest.approx(base)
    assert clay[0] == pytest.approx(base + 0.5 * scale)
    assert soc[0] == pytest.approx(base + 0.5 * scale)
    assert end[0] + 1 == pytest.approx(base + 0.75 * scale)
    texts = [text for *_, top, text in painter.texts if top < 5 * picture.row]
    assert texts[::2] == ["reference soil", "pH", "clay", "organic carbon", "this soil"]
    # logistic(ln(0.25) + 0.75) = 0.3461
    assert texts[1::2] == ["20.0 %", "+1.00", "−0.50", "+0.25", "34.6 %"]
    # each row is joined to the next where it ended
    joins = [x0 for x0, y0, x1, y1 in painter.lines if x0 == x1 and y0 > 0]
    assert joins == pytest.approx([base + at * scale for at in (0.0, 1.0, 0.5, 0.75)])


def test_the_axis_is_one_of_ln_odds(drawn):
    """F1 of the reference soil is 20 %: there the line named so stands, and 50 % stands ln 4 further."""
    _, painter = drawn("WaterfallPicture", SimpleNamespace(drivers={"ph": 2.0}, base=odds(0.2)))
    start, ph, _ = (row[0] for row in pieces(painter))
    bottom = max(top for _, _, top, _ in painter.texts)
    named = {text: left + width / 2 for left, width, top, text in painter.texts if top == bottom}
    assert named["20 %"] == pytest.approx(start[0] + 1)
    assert named["50 %"] == pytest.approx(start[0] + 1 + log(4.0) * ph[1] / 2)
    ticks = sorted(x0 for x0, y0, x1, y1 in painter.lines if y0 == 0)
    assert set(np.round(list(named.values()), 6)) <= set(np.round(ticks, 6))
    low, high = odds(0.2) - 0.35, odds(0.2) + 2.35
    from soil_mobility_plugin.gui.why_pictures import TICKS

    assert len(ticks) == sum(low <= odds(tick / 100) <= high for tick in TICKS)


def test_a_soil_like_the_reference_has_bars_of_no_length(drawn):
    picture, painter = drawn("WaterfallPicture", SimpleNamespace(drivers={"ph": 0.0}, base=odds(0.5)))
    start, ph, end = (row[0] for row in pieces(painter))
    assert ph[1] == 1.0
    assert start[0] == end[0] == ph[0] - 1
    assert picture.accessibleDescription() == picture.toolTip() == "told"


def test_long_names_leave_room_for_bars(qgis_app):
    from soil_mobility_plugin.gui.why_pictures import FractionsPicture

    picture = FractionsPicture("name")
    picture.resize(200, 100)
    left, right = picture.columns(["x" * 500], ["99.9 %"])
    assert left == pytest.approx(80)
    assert 81 <= right < 200
    assert picture.columns(["a"], ["9" * 500])[1] == picture.columns(["a"], ["9" * 500])[0] + 1

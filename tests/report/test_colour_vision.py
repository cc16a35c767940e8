"""Maps can be read with the three common colour-vision deficiencies: classes differ, ramps do not fold back."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import charts, styles
from soil_mobility_plugin.soilmobility.report.pages import change, model
from soil_mobility_plugin.soilmobility.soil.elements import TOXIC
from tests.report.colour_vision import MACHADO, closest, distance, seen

STYLES = {path.stem: styles.load_style(path.stem) for path in sorted(styles.FOLDER.glob("*.json"))}

#: The least distance of two classes, or stops; about 2 is just noticeable side by side, and a legend is further away.
CLASSES, STOPS = 6.0, 3.0


def colours(name: str) -> list[str]:
    style = STYLES[name]
    classes = style.get("classes") or style.get("ranges")
    if name == "critical_element":
        # 49 colours cannot be told apart by anyone: those that a map of risk shows by default are.
        classes = [entry for entry in classes if entry[1].split()[0] in TOXIC]
    found = [entry[-1] for entry in classes or style.get("stops") or ()] or style["colours"]
    return list(dict.fromkeys(found))


def test_the_measure_is_what_its_sources_say():
    """Ottosson's table of OKLab; a red and a green that protanopes confuse; black to white is 100."""
    np.testing.assert_allclose(seen("#ffffff", "normal"), [1.0, 0.0, 0.0], atol=1e-4)
    assert distance("#000000", "#ffffff", "normal") == pytest.approx(100.0, abs=0.1)
    for vision in MACHADO:
        # greys stay grey: the rows of the matrices add up to 1
        np.testing.assert_allclose(MACHADO[vision].sum(axis=1), 1.0, atol=1e-5)
    assert distance("#33a02c", "#ff7f00", "normal") > 20
    assert distance("#33a02c", "#ff7f00", "protanopia") < 1


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("name", [name for name, style in STYLES.items() if style["type"] in ("classes", "ranges")])
def test_classes_can_be_told_apart(name, vision):
    least, *pair = closest(colours(name), vision)
    assert least >= (CLASSES if STYLES[name]["type"] == "classes" else STOPS), pair


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("name", [name for name, style in STYLES.items() if style["type"] not in ("classes", "ranges")])
def test_ramps_never_come_back_to_a_colour(name, vision):
    """Any two stops differ: low is not taken for high."""
    least, *pair = closest(colours(name), vision)
    assert least >= STOPS, pair


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize(
    "drawn",
    [
        charts.PALETTE,
        (change.RISES, change.FALLS, change.OPEN),
        tuple(change.DOMAIN_COLOURS.values()),
        model.FLAG_COLOURS,
        model.LINE_COLOURS,
        (model.YES, model.NO),
        tuple(model.CERTAINTIES.values()),
    ],
)
def test_colours_of_pages_can_be_told_apart(drawn, vision):
    least, *pair = closest(list(drawn), vision)
    assert least >= CLASSES, pair

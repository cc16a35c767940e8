"""How results are coloured: one file ``<name>.json`` per kind of result, and what layers, maps and tables take from it.

A style has a ``type`` (``classes``, ``continuous`` or ``stretched``), ``unit``, ``label`` and the ``source`` of its
colours, and then ``classes`` (code, label, colour), ``stops`` (value, colour) of a ramp, or ``colours`` that are
spread over whatever the values are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from ...language import fill, tr
from ...typing import Array
from ..maps import Colours, spread_about
from ..svg import along

FOLDER = Path(__file__).resolve().parent

#: The part of the values, in the middle, over which the colours of a stretched style are spread.
STRETCH = (0.02, 0.98)


@cache
def load_style(name: str) -> dict[str, Any]:
    """Return the style ``name`` from ``<name>.json``."""
    style: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return style


def style_classes(name: str, labels: Sequence[str] = (), codes: Sequence[int] = ()) -> tuple[tuple[int, str, str], ...]:
    """Return the classes (code, label, colour) of a style, labels in the user's language.

    ``labels`` replace those of the style (for classes whose limits the user chose); ``codes``: the classes wanted.
    """
    classes = load_style(name)["classes"]
    labels = labels or [tr(label) for _, label, _ in classes]
    found = ((code, label, colour) for (code, _, colour), label in zip(classes, labels))
    return tuple(entry for entry in found if not codes or entry[0] in codes)


def class_labels(limits: Sequence[float]) -> tuple[str, ...]:
    """Return the labels of the five risk classes with their limits, such as ``medium (10 to 30 %)``."""
    ranges = [fill(tr("below {:g} %"), limits[0])]
    ranges += [fill(tr("{:g} to {:g} %"), low, high) for low, high in zip(limits, limits[1:])]
    ranges.append(fill(tr("{:g} % and more"), limits[-1]))
    return tuple(f"{label} ({text})" for (_, label, _), text in zip(style_classes("rac"), ranges))


def span(low: str, high: str, unit: str = "") -> str:
    """Return a range of numbers in words: a dash between them is a minus before the second."""
    return fill(tr("{} to {}"), low, f"{high} {unit}".rstrip())


def value_colours(name: str, values: Sequence[Any]) -> tuple[str, ...]:
    """Return a colour of a stretched style for each of a few values, from its first to its last."""
    colours = load_style(name)["colours"]
    return tuple(along(colours, place / max(len(values) - 1, 1)) for place in range(len(values)))


def spread_stops(name: str, low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Return the colours of a stretched style, evenly spread from ``low`` to ``high`` (a little more if alike)."""
    colours = load_style(name)["colours"]
    if not high > low:
        high = low + spread_about(low)
    step = (high - low) / (len(colours) - 1)
    return tuple((low + step * place, colour) for place, colour in enumerate(colours))


def stretched(name: str, values: Array) -> tuple[tuple[float, str], ...]:
    """Return the colours of a stretched style spread over the middle (`STRETCH`) of ``values``, NaN ignored."""
    known = values[np.isfinite(values)]
    low, high = np.quantile(known, STRETCH).tolist() if known.size else (0.0, 1.0)
    return spread_stops(name, low, high)


def map_colours(
    name: str,
    values: Array,
    *,
    labels: Sequence[str] = (),
    codes: Sequence[int] = (),
    stops: Sequence[tuple[float, str]] = (),
) -> Colours:
    """Return the classes or the ramp of a style as maps take them.

    ``labels`` and ``codes`` as in `style_classes`; ``stops`` replace those of a ramp. A style that is stretched over
    its layer is stretched over ``values``.
    """
    data = load_style(name)
    if data["type"] == "classes":
        return Colours(style_classes(name, labels, codes))
    ramp = stops or data.get("stops") or stretched(name, values)
    return Colours(stops=[(value, colour) for value, colour in ramp], unit=tr(data["unit"]) if data["unit"] else "")

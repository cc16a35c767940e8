"""Where a model knows what it says: dissimilarity index and area of applicability, against measured soils only.

After Meyer & Pebesma 2021 (Methods in Ecology and Evolution 12, 1620-1633, doi 10.1111/2041-210X.13650): the
dissimilarity index of a soil is its distance to the nearest training point, in standardised features weighted by their
importance, over the mean distance between training points; soils up to the outlier-free maximum of the index among
the training points themselves (each against the points of other sources) are inside the area of applicability.

Training points are *measured* soils with stated properties; draws from a prior are no knowledge. What is added here:

* Contents of organic carbon and CEC are compared by their logarithm, clay by its square root, as they are distributed.
* A property that a measured soil does not state counts as one standard deviation apart (assumed). So a poorly described
  soil is near to none.
* A property missing in the pixel (CEC) is left out, in the distances and in their mean.
* An element is a property too. One that was not measured in a soil is away from it by its distance to the nearest
  element that was, in the descriptors of the card, or of the catalogue where it has none; all descriptors together
  weigh as much as all soil properties (assumed). An element that was measured nowhere is outside everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Callable

import numpy as np

from ..language import Phrase
from ..soil.elements import DESCRIPTORS, ELEMENTS
from ..typing import Array
from .bundle import BundleError, is_list, is_text
from .drivers import Drivers
from .fractionation import FractionationModel

#: How properties are compared.
TRANSFORMS: dict[str, Callable[[Array], Array]] = {"linear": lambda x: x, "ln": np.log, "sqrt": np.sqrt}
TRANSFORM_OF = {"ph": "linear", "soc": "ln", "clay": "sqrt", "cec": "ln"}

#: Measured soils that a card may list; `card_entry` lists `LISTED` at most.
MAX_SOILS = 2000
LISTED = 300

#: Soils of one source that differ by less than this are one soil, in standard deviations of the training range: half a
#: unit of pH, or a factor of 1.7 in organic carbon (assumed).
SAME_SOIL = 0.25

#: Soils over which the importance of properties is taken.
SOILS = 2000

#: The properties of a measured soil (NaN: not stated) with its source or site, and a symbol with the kind of extract.
_Soil = tuple[tuple[float, ...], str]
_Measured = tuple[str, str]

# Pixels that are compared with the same soils, and those that are put in order at once.
_PIXELS, _AT_ONCE = 512, 1 << 16
# What rounding may add to a squared distance in float32 is far less.
_ROOM = np.float32(1.0 + 1e-5)
_CURVE = np.float32(6.0)
#: The four digits of 0..15 with three zeros between them.
_SPREAD_BITS = np.array([sum((number >> bit & 1) << 4 * bit for bit in range(4)) for number in range(16)], np.uint16)
# A whisker of a box plot: what lies further out is an outlier (Tukey 1977), as in Meyer & Pebesma's package CAST.
_WHISKER = 1.5


@dataclass(frozen=True)
class Measured:
    """A measured soil of a card: its dissimilarity index from another soil, its properties (None: not stated), the
    elements measured in it, by which kinds of extract, and the source or site it is from; empty where the card is
    silent. Elements and kinds are also those of soils that it stands for, of whatever source (`_thin`).
    """

    index: float
    soil: Mapping[str, float | None]
    elements: tuple[str, ...]
    kinds: tuple[str, ...]
    group: str


def listed(entry: Mapping[str, Any]) -> list[Measured]:
    """The measured soils of a card's entry, as `Domains` checked it, each at index 0 from itself."""

    def rows(key: str) -> Sequence[Any]:
        """What is told under ``key``: of each soil, or of none."""
        told, count = entry.get(key), len(entry["soils"])
        return told if isinstance(told, list) and len(told) == count else [None] * count

    return [
        Measured(0.0, dict(zip(entry["features"], soil)), tuple(elements or ()), tuple(kinds or ()), str(group or ""))
        for soil, elements, kinds, group in zip(entry["soils"], rows("elements"), rows("kinds"), rows("groups"))
    ]


class Domains:
    """Dissimilarity indices of the predictions of several elements, from the card of ``model``: of each what
    `Applicability` says, digit by digit, but the soils are compared once for all.

    Raises `BundleError` if the card lists no measured soils, or lists them wrongly.
    """

    def __init__(self, model: FractionationModel, symbols: Sequence[str]) -> None:
        entry = self.entry = _checked(model)
        self.features: tuple[str, ...] = tuple(entry["features"])
        #: Largest index inside the area of applicability.
        self.threshold = float(entry["threshold"])
        #: Whether each element was measured in any soil, bool (elements,); without, no soil is inside.
        self.measured = np.array([is_measured(model, symbol) for symbol in symbols], dtype=bool)
        self.points = _Points(entry)
        #: What each element adds to the squared distances to the measured soils, (elements, soils).
        self.away = _element_distances(model, symbols, entry.get("elements"), len(self.points.soils))

    def index(self, soil: Mapping[str, Array | None]) -> Array:
        """Dissimilarity indices, float32 (elements, n), of soils given as canonical arrays (n,); None is missing."""
        known = {name: values for name in self.features if (values := soil.get(name)) is not None}
        given = list(known)
        size = len(known[given[0]])
        absent = np.zeros(size, dtype=np.int64)
        for position, values in enumerate(known.values()):
            unknown = np.isnan(values)
            if unknown.any():
                absent |= unknown.astype(np.int64) << position
        some_absent = absent.any()
        result = np.empty((len(self.away), size), dtype=np.float32)
        for pattern in np.unique(absent).tolist() if some_absent else [0]:
            names = [name for position, name in enumerate(given) if not pattern >> position & 1]
            columns = [self.features.index(name) for name in names]
            rows = np.flatnonzero(absent == pattern) if some_absent else slice(None)
            result[:, rows] = self.points.index(columns, [known[name][rows] for name in names], self.away)
        return result

    def inside(self, index: Array) -> Array:
        """Whether soils of those indices (elements, n) are inside the area of applicability, bool of that shape."""
        inside: Array = (index <= np.float32(self.threshold)) & self.measured[:, np.newaxis]
        return inside


class Applicability:
    """Dissimilarity index of one element's predictions, from the card of ``model``.

    Raises `BundleError` if the card lists no measured soils, or lists them wrongly.
    """

    def __init__(self, model: FractionationModel, symbol: str) -> None:
        #: The same as the only one of several elements.
        self.domains = Domains(model, (symbol,))
        self.features = self.domains.features
        #: Largest index inside the area of applicability.
        self.threshold = self.domains.threshold
        #: Whether the element was measured in any soil; without, no soil is inside.
        self.measured = bool(self.domains.measured[0])

    def index(self, soil: Mapping[str, Array | None]) -> Array:
        """Dissimilarity index, float32 (n,), of soils given as canonical arrays (n,); None is missing everywhere."""
        index: Array = self.domains.index(soil)[0]
        return index

    def nearest(self, soil: Mapping[str, float | None], count: int = 3) -> tuple[Measured, ...]:
        """The measured soils that are most like one soil, nearest first: the first one's index is that of `index`."""
        known = {name: value for name in self.features if (value := soil.get(name)) is not None and np.isfinite(value)}
        columns = [self.features.index(name) for name in known]
        values = [np.array([value], np.float32) for value in known.values()]
        index = self.domains.points.indices(columns, values, self.domains.away[0])
        soils = listed(self.domains.entry)
        places = np.argsort(index, kind="stable")[:count].tolist()
        return tuple(replace(soils[place], index=float(index[place])) for place in places)

    def inside(self, index: Array) -> Array:
        """Whether soils of that index are inside the area of applicability, bool (n,)."""
        return (index <= np.float32(self.threshold)) & self.measured


class _Points:
    """The measured soils in standardised, weighted features: ``soils`` (m, features), NaN where not stated."""

    def __init__(self, entry: Mapping[str, Any]) -> None:
        kinds = entry.get("transforms") or ["linear"] * len(entry["features"])
        self._transforms = [TRANSFORMS[kind] for kind in kinds]
        self._mean, self._std, self._weight = (np.array(entry[key], float) for key in ("mean", "std", "weights"))
        raw = np.array([[np.nan if x is None else x for x in row] for row in entry["soils"]], float)
        # copied: of values that lie apart, the last digit of numpy's logarithm hangs on where the result lies
        self.soils = np.column_stack([self._scaled(column, values.copy()) for column, values in enumerate(raw.T)])
        self._means: dict[tuple[int, ...], float] = {}

    def _scaled(self, column: int, values: Array) -> Array:
        with np.errstate(divide="ignore", invalid="ignore"):
            plain = self._transforms[column](values)
        scaled: Array = (plain - self._mean[column]) / self._std[column] * self._weight[column]
        return scaled

    def between(self, columns: Sequence[int]) -> Array:
        """Squared distances between all measured soils over ``columns``, (m, m)."""
        total = np.zeros((len(self.soils), len(self.soils)))
        for column in columns:
            values = self.soils[:, column]
            squared = (values[:, None] - values[None, :]) ** 2
            total += np.where(np.isnan(squared), self._weight[column] ** 2, squared)
        return total

    def mean_distance(self, columns: Sequence[int]) -> float:
        """Mean distance between different measured soils."""
        key = tuple(columns)
        if key not in self._means:
            distance = np.sqrt(self.between(columns))
            count = len(distance)
            np.fill_diagonal(distance, 0.0)
            self._means[key] = float(distance.sum() / max(count * (count - 1), 1)) or 1.0
        return self._means[key]

    def index(self, columns: Sequence[int], values: Sequence[Array], away: Array) -> Array:
        """Distance to the nearest measured soil over the mean distance, float32 (elements, n).

        ``away`` (elements, m): squared distance that an element adds to each measured soil.
        """
        soils, unit = self.soils[:, columns].astype(np.float32), (self._weight[list(columns)] ** 2).astype(np.float32)
        known = ~np.isnan(soils)
        own = (np.where(known, np.float32(0.0), unit).sum(axis=1) + away).astype(np.float32)
        there = _There(np.where(known, soils, np.float32(0.0)), known, own)
        size = len(values[0])
        result = np.empty((len(away), size), dtype=np.float32)
        for start in range(0, size, _AT_ONCE):
            part = slice(start, min(start + _AT_ONCE, size))
            scaled = np.empty((len(columns), part.stop - start), dtype=np.float32)
            for row, column, array in zip(scaled, columns, values):
                row[:] = self._scaled(column, array[part])
            np.sqrt(there.nearest(scaled), out=result[:, part])
        result /= np.float32(self.mean_distance(columns))
        return result

    def indices(self, columns: Sequence[int], values: Sequence[Array], away: Array) -> Array:
        """Distances of one soil to each measured soil over the mean distance, (m,)."""
        squared = away.astype(np.float64)
        for column, value in zip(columns, values):
            difference = self.soils[:, column] - self._scaled(column, value)
            squared = squared + np.where(np.isnan(difference), self._weight[column], difference) ** 2
        return np.sqrt(squared) / self.mean_distance(columns)


class _There:
    """Measured soils over the properties that pixels have: float32 ``soils`` (m, k), 0 where not ``known``.

    ``own`` (elements, m): squared distance to each, from what it does not state and from an element.

    Few soils can be the nearest one of pixels that are alike: pixels are put in an order in which neighbours are, and
    of each `_PIXELS` of them the least and the largest value of each property tell which soils are too far from all.
    That leaves out work, not digits: a distance is worked out pair by pair, always by the same steps, never as a matrix
    product, whose last digits hang on how pixels come in blocks.
    """

    def __init__(self, soils: Array, known: Array, own: Array) -> None:
        self._soils, self._known, self._own = soils, known.astype(np.float32), own
        self._stated = known.all(axis=0).tolist()

    def nearest(self, pixels: Array) -> Array:
        """Squared distance to the nearest soil, (elements, n), of float32 ``pixels`` (k, n)."""
        few = pixels.shape[1] <= _PIXELS
        order = np.arange(pixels.shape[1]) if few else np.argsort(_along_curve(pixels), kind="stable")
        # not pixels[:, order], whose rows numpy leaves strewn
        pixels = np.take(pixels, order, axis=1)
        starts = np.arange(0, order.size, _PIXELS)
        near = self._near(np.minimum.reduceat(pixels, starts, axis=1), np.maximum.reduceat(pixels, starts, axis=1))
        result = np.empty((len(self._own), order.size), dtype=np.float32)
        buffers = np.empty((len(pixels) + 1, len(self._soils), min(_PIXELS, order.size)), dtype=np.float32)
        for start, chosen in zip(starts.tolist(), near):
            some, soils = pixels[:, start : start + _PIXELS], chosen.nonzero()[0]
            total, *parts = buffers[:, : soils.size, : some.shape[1]]
            self._squared(some, soils, parts)
            for row, own in zip(result, self._own[:, soils]):
                total[...] = own[:, np.newaxis]
                for part in parts:
                    total += part
                row[order[start : start + _PIXELS]] = total.min(axis=0)
        return result

    def _near(self, low: Array, high: Array) -> Array:
        """Which soils may be the nearest one, to any element, of a pixel between ``low`` and ``high``, (k, c) each:
        bool (c, m).
        """
        least, most = np.zeros((2, low.shape[1], len(self._soils)), dtype=np.float32)
        for first, last, soil, known in zip(low, high, self._soils.T, self._known.T):
            below, above = first[:, np.newaxis] - soil, soil - last[:, np.newaxis]
            least += known * np.square(np.maximum(np.maximum(below, above), np.float32(0.0)))
            most += known * np.square(np.maximum(-below, -above))
        own = self._own[:, np.newaxis]
        # not "<=": where a pixel has no number no soil is left out
        near: Array = ~(own + least > _ROOM * (own + most).min(axis=2, keepdims=True))
        found: Array = near.any(axis=0)
        return found

    def _squared(self, pixels: Array, chosen: Array, parts: Sequence[Array]) -> None:
        """What each property adds to the squared distances to the ``chosen`` soils, into ``parts`` (chosen, n)."""
        soils, known = self._soils[chosen], self._known[chosen]
        for place, (values, part) in enumerate(zip(pixels, parts)):
            np.subtract(values, soils[:, place, np.newaxis], out=part)
            np.square(part, out=part)
            if not self._stated[place]:
                part *= known[:, place, np.newaxis]


def _along_curve(pixels: Array) -> Array:
    """The place of ``pixels`` (k, n) on a Z-order curve (Morton 1966), uint16 (n,): neighbours on it are alike.

    Of up to four properties, in sixteen steps each from the least to the largest value, or to `_CURVE` standard
    deviations from the mean.
    """
    place = np.zeros(pixels.shape[1], dtype=np.uint16)
    for number, values in enumerate(np.clip(np.nan_to_num(pixels[:4]), -_CURVE, _CURVE)):
        low, high = values.min(), values.max()
        if high > low:
            step = (values - low) * (np.float32(15.99) / (high - low))
            place |= _SPREAD_BITS[step.astype(np.intp)] << np.uint16(number)
    return place


def _checked(model: FractionationModel) -> Mapping[str, Any]:
    """The card's entry; BundleError for what the general check of cards leaves open."""
    entry: dict[str, Any] = model.card["applicability"]
    where = Phrase("The model {}: applicability", model.name)
    if not entry or not entry["soils"]:
        raise BundleError(
            "The model {model} lists no measured soils: it cannot tell where it applies", model=model.name
        )
    if len(entry["soils"]) > MAX_SOILS:
        raise BundleError("{where} lists more than {most} soils", where=where, most=MAX_SOILS)
    if not set(entry["features"]) <= set(model.soil_features) or "enrichment" in entry["features"]:
        raise BundleError("{where} uses features that are not soil properties of the model", where=where)
    if not all(value > 0 for value in entry["std"]):
        raise BundleError("{where}: std must be above 0", where=where)
    kinds = entry.get("transforms")
    if kinds is not None and not is_list(kinds, lambda kind: kind in [*TRANSFORMS], len(entry["features"])):
        raise BundleError(
            "{where}: transforms must be {known}, one per feature", where=where, known=", ".join(TRANSFORMS)
        )
    symbols, count = entry.get("elements"), len(entry["soils"])
    if symbols is not None and not is_list(
        symbols, lambda row: row != [] and is_list(row, model.elements.__contains__), count
    ):
        raise BundleError("{where}: elements must name, for each soil, the elements measured in it", where=where)
    extracts = entry.get("kinds")
    if extracts is not None and not is_list(extracts, lambda row: is_list(row, is_text), count):
        raise BundleError("{where}: kinds must name, for each soil, the kinds of extract measured in it", where=where)
    return entry


def is_measured(model: FractionationModel, symbol: str) -> bool:
    """Whether any measurement stands behind an element: its flag is not the last, that of theory alone."""
    return bool(model.element(symbol)["flag"] != model.flags[-1])


def _descriptors(model: FractionationModel, symbol: str) -> dict[str, float]:
    """An element's descriptors: those of the card, or of the catalogue where the card has none (NaN: not in it)."""
    given = model.descriptors(symbol)
    if given:
        return given
    return ELEMENTS[symbol].descriptors() if symbol in ELEMENTS else dict.fromkeys(DESCRIPTORS, np.nan)


def descriptor_distances(model: FractionationModel, symbols: Sequence[str]) -> Array:
    """Squared distances of ``symbols`` to every element of the model, (symbols, elements), in standardised descriptors.

    The mean over the descriptors times the number of soil properties compared (four): the element weighs as much as
    the soil. A descriptor that only one of the two has counts as 2, the mean of a standardised squared difference; so
    does each between two different elements without descriptors.
    """
    table = np.array([list(_descriptors(model, name).values()) for name in model.elements], float)
    known = ~np.isnan(table)
    count = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, table, 0.0).sum(axis=0) / count
    spread = np.sqrt((np.where(known, table - mean, 0.0) ** 2).sum(axis=0) / count)
    scaled = np.where(known, (table - mean) / np.where(spread > 0, spread, 1.0), np.nan)
    unknown = np.isnan(scaled).all(axis=1)
    result = np.empty((len(symbols), len(model.elements)))
    for row, symbol in zip(result, symbols):
        place = model.elements.index(symbol)
        own = scaled[place]
        squared = (scaled - own) ** 2
        lacking = np.isnan(scaled) != np.isnan(own)
        squared = np.where(lacking, 2.0, np.where(np.isnan(squared), 0.0, squared))
        squared[unknown & unknown[place]] = 2.0
        squared[place] = 0.0
        row[:] = len(TRANSFORM_OF) * squared.mean(axis=1)
    return result


def _element_distances(
    model: FractionationModel, symbols: Sequence[str], measured: Sequence[Collection[str]] | None, count: int
) -> Array:
    """Squared distance, (symbols, m), of each of ``symbols`` to the nearest element measured in each soil.

    A card that does not say which elements were measured where is read as: all that have a measurement, everywhere.
    """
    if measured is None:
        some = [name for name in model.elements if is_measured(model, name)]
        measured = [some or symbols] * count
    there = np.array([[name in names for name in model.elements] for names in measured])
    distances = descriptor_distances(model, symbols)
    return np.array([np.where(there, distance, np.inf).min(axis=1) for distance in distances])


# -- for training: what a card says -----------------------------------------------------------------------------------


def importance(model: FractionationModel, symbols: Sequence[str], features: Sequence[str]) -> list[float]:
    """Importance of soil features for l1 of ``symbols``: mean size of their Shapley contributions, mean 1.

    Over `SOILS` soils spread evenly over the training ranges (seed 0), against the card's reference soil.
    """
    rng = np.random.default_rng(0)
    soil = {}
    for name in model.soil_features:
        low, high = model.training_range(name)
        kind = TRANSFORM_OF.get(name, "linear")
        ends = TRANSFORMS[kind](np.array([low, high]))
        drawn = rng.uniform(ends[0], ends[1], SOILS)
        soil[name] = {"linear": drawn, "ln": np.exp(drawn), "sqrt": drawn**2}[kind].astype(np.float32)
    enrichment = soil.pop("enrichment")
    pixels = model.prepare(soil)
    total = np.zeros(len(model.soil_features))
    for symbol in symbols:
        found = Drivers(model, symbol, model.card["reference_soil"]).contributions(pixels, enrichment)
        total += np.abs(found).mean(axis=1)
    picked = np.array([total[model.soil_features.index(name)] for name in features])
    return [float(value) for value in np.round(picked / picked.mean(), 4)] if picked.sum() > 0 else [1.0] * len(picked)


def card_entry(
    model: FractionationModel,
    soils: Sequence[Mapping[str, float | None]],
    elements: Sequence[str],
    groups: Sequence[str],
    kinds: Sequence[str] = (),
) -> dict[str, Any]:
    """What a card says of the soils that were measured: the entry ``applicability``.

    ``soils``: per measurement the properties stated, canonical units, None or NaN (or left out) where not stated; those
    without pH and SOC are left out. ``elements``: the symbol measured; ``groups``: its source or site; ``kinds``: the
    kind of extract, empty where it is not known, listed per soil if any is. ``model`` needs no such entry yet: its
    features, reference soil and form give the weights. Of more than `LISTED` different soils those that lie furthest
    apart are listed.

    An empty entry if fewer than two soils remain.
    """
    features = [name for name in TRANSFORM_OF if name in model.soil_features]
    ranges = {name: model.training_range(name) for name in features}
    merged = _merged(features, soils, list(zip_longest(elements, kinds, fillvalue="")), groups, ranges)
    # between() holds all pairs: of very many soils every n-th is enough to choose from
    merged = dict(list(merged.items())[:: len(merged) // MAX_SOILS + 1])
    if len(merged) < 2:
        return {}
    table = np.array([list(key[0]) for key in merged], float)
    # copied as in `_Points`
    plain = np.column_stack([TRANSFORMS[TRANSFORM_OF[name]](values.copy()) for name, values in zip(features, table.T)])
    known = ~np.isnan(plain)
    count = known.sum(axis=0)
    middle, width = np.array([_middle_and_width(name, ranges[name]) for name in features]).T
    mean = np.where(count > 1, np.where(known, plain, 0.0).sum(axis=0) / np.maximum(count, 1), middle)
    spread = np.sqrt((np.where(known, plain - mean, 0.0) ** 2).sum(axis=0) / np.maximum(count, 1))
    # Few soils, or all alike, tell no spread: then that of the training range (uniform).
    spread = np.where((count > 4) & (spread > 0.05 * width), spread, width)
    measured = sorted({symbol for pairs in merged.values() for symbol, _ in pairs})
    entry: dict[str, Any] = {
        "features": features,
        "transforms": [TRANSFORM_OF[name] for name in features],
        "mean": [float(value) for value in np.round(mean, 6)],
        "std": [float(value) for value in np.round(spread, 6)],
        "weights": importance(model, measured, features),
        "soils": [[None if np.isnan(value) else float(value) for value in row] for row in table],
        "elements": [sorted({symbol for symbol, _ in pairs}) for pairs in merged.values()],
        "threshold": 1.0,
    }
    extracts = [sorted({kind for _, kind in pairs if kind}) for pairs in merged.values()]
    if any(extracts):
        entry["kinds"] = extracts
    found = [key[1] for key in merged]
    if len(found) > LISTED:
        found = _thin(entry, found)
    entry["groups"] = found
    entry["threshold"] = _threshold(model, entry, found)
    return entry


def _merged(
    features: Sequence[str],
    soils: Sequence[Mapping[str, float | None]],
    measured: Sequence[_Measured],
    groups: Sequence[str],
    ranges: Mapping[str, tuple[float, float]],
) -> dict[_Soil, set[_Measured]]:
    """Different measured soils (properties rounded to 3 figures, group), and what was measured in each."""
    merged: dict[tuple[Any, str], set[_Measured]] = {}
    for soil, what, group in zip(soils, measured, groups):
        row = []
        for name in features:
            value = soil.get(name)
            known = value is not None and np.isfinite(value) and (value > 0 or TRANSFORM_OF[name] != "ln")
            row.append(float(f"{value:.3g}") if known else None)
        if row[features.index("ph")] is not None and row[features.index("soc")] is not None:
            merged.setdefault((tuple(row), group), set()).add(what)
    rows = {(tuple(np.nan if x is None else x for x in row), group): found for (row, group), found in merged.items()}
    return _without_repeats(features, rows, ranges)


def _without_repeats(
    features: Sequence[str], rows: Mapping[_Soil, set[_Measured]], ranges: Mapping[str, tuple[float, float]]
) -> dict[_Soil, set[_Measured]]:
    """Merge what is one soil told many times: soils of one group within `SAME_SOIL` of each other.

    Else a source with a row per element, or per plot, would outweigh all others in means and distances.
    """
    kept: dict[_Soil, set[_Measured]] = {}
    places: dict[str, list[tuple[Array, _Soil]]] = {}
    scale = [_middle_and_width(name, ranges[name]) for name in features]
    for (row, group), names in rows.items():
        values = [TRANSFORMS[TRANSFORM_OF[name]](np.array(value)) for name, value in zip(features, row)]
        place = np.array([(value - middle) / width for value, (middle, width) in zip(values, scale)])
        for other, key in places.setdefault(group, []):
            same = np.isnan(place) == np.isnan(other)
            if same.all() and np.nansum((place - other) ** 2) <= SAME_SOIL**2:
                kept[key].update(names)
                break
        else:
            places[group].append((place, (row, group)))
            kept[row, group] = set(names)
    return kept


def _middle_and_width(name: str, limits: tuple[float, float]) -> tuple[float, float]:
    """Mean and standard deviation of a feature that is spread evenly over its range, as it is compared."""
    low, high = (float(end) for end in TRANSFORMS[TRANSFORM_OF[name]](np.array(limits, float)))
    return (low + high) / 2.0, (high - low) / np.sqrt(12.0)


def _thin(entry: dict[str, Any], groups: list[str]) -> list[str]:
    """Keep the `LISTED` soils of ``entry`` that lie furthest apart; returns their groups.

    Each is the one furthest from those before it (Gonzalez 1985): no soil left out is further from a kept one than need
    be. The elements of a soil left out go to its nearest.
    """
    points = _Points(entry)
    squared = points.between(list(range(len(entry["features"]))))
    kept = [0]
    nearest = squared[0].copy()
    while len(kept) < LISTED:
        nearest[kept] = -1.0
        kept.append(int(np.argmax(nearest)))
        nearest = np.minimum(nearest, squared[kept[-1]])
    nearest_kept = np.argmin(squared[:, kept], axis=1).tolist()
    for key in ("elements", "kinds"):
        if key in entry:
            names = [set(entry[key][k]) for k in kept]
            for k, place in enumerate(nearest_kept):
                names[place].update(entry[key][k])
            entry[key] = [sorted(row) for row in names]
    entry["soils"] = [entry["soils"][k] for k in kept]
    return [groups[k] for k in kept]


def _threshold(model: FractionationModel, entry: Mapping[str, Any], groups: Sequence[str]) -> float:
    """The upper whisker of the index of the sources: of their measured points, each against those of other sources.

    One value per source, its mean: the source with the most rows must not set the limit.
    """
    points = _Points(entry)
    columns = list(range(len(entry["features"])))
    squared = points.between(columns)
    names = np.array(groups)
    other = names[:, None] != names[None, :]
    if not other.any():
        names = np.arange(len(names))
        other = names[:, None] != names[None, :]
    found: dict[Any, list[float]] = {}
    symbols = sorted({symbol for row in entry["elements"] for symbol in row})
    for symbol, away in zip(symbols, _element_distances(model, symbols, entry["elements"], len(names))):
        reach = np.where(other, squared + away[None, :], np.inf).min(axis=1)
        for k, row in enumerate(entry["elements"]):
            if symbol in row:
                found.setdefault(names[k], []).append(float(np.sqrt(reach[k])))
    index = np.array([np.mean(values) for values in found.values()]) / points.mean_distance(columns)
    first, third = np.quantile(index, [0.25, 0.75])
    return round(float(index[index <= third + _WHISKER * (third - first)].max()), 4)

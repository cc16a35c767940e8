"""Why a soil's mobility is what it is: exact Shapley values of logit F1 over the soil's properties.

The drivers are the model's soil features. A soil x is explained against one stated reference soil b: the worth of a set
S of drivers is v(S) = logit of the F1 that is mapped, with the features in S as in x and all others as in b (Lundberg &
Lee 2017, "baseline" or "interventional" Shapley values with a single reference; Sundararajan & Najmi 2020). The
contribution of a driver is its Shapley value (Shapley 1953), the average over all orders of what logit F1 gains when
the driver turns from b to x. logit F1 = base + sum of the contributions, where base = logit F1 of the reference.

**Trees** (format 1): logit F1 is a sum of one- and two-way tables (see :mod:`.lookup`), for which this has a closed
form. With m the one-way table of driver i and p the two-way table of i and j, driver i gets m(x_i) - m(b_i), and from p

    1/2 [p(x_i, b_j) - p(b_i, b_j)] + 1/2 [p(x_i, x_j) - p(b_i, x_j)],

the two orders in which i and j can turn. Contributions are themselves sums of tables: a pixel costs look-ups.

**The smooth core** (format 2): the subsets are enumerated, each with the closed form in float64. A feature that is the
same in the reference and in all pixels is no player, so that five features cost 32 evaluations and four 16. The
content is one driver, ``enrichment``: its anthropogenic share turns with it and is 0 in the reference. CEC that is not
known is estimated from the SOC and the clay of the subset; its share then goes to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import factorial
from typing import Any

import numpy as np

from ..typing import Array, Doubles, Flags, Singles
from . import core, lookup
from .core_model import CoreModel, CoreSoils
from .fractionation import FractionationModel, Values
from .tree_model import BinnedPixels, TreeModel

#: What is explained: logit F1, whose inverse is mobility.
EXPLAINED = "l1"


class Drivers:
    """Contributions of the soil's properties to logit F1 of one element, against one reference soil.

    ``reference`` gives each soil feature of the model as a number in the card's units, None or NaN where it is
    unknown. A feature unknown in the reference *and* in the pixels contributes exactly 0.

    Raises `BundleError` if the model does not know the element or is made of trees that are not pairwise in l1.
    """

    def __init__(self, model: FractionationModel, symbol: str, reference: Mapping[str, float | None]) -> None:
        self.features = model.soil_features
        self._explainer: _CoreDrivers | _TableDrivers
        if isinstance(model, CoreModel):
            self._explainer = _CoreDrivers(model, symbol, reference)
        else:
            assert isinstance(model, TreeModel)  # nosec B101
            self._explainer = _TableDrivers(model, symbol, reference)
        #: Logit F1 of the reference soil.
        self.base = self._explainer.base

    def contributions(self, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Doubles:
        """Contributions in units of logit F1 (ln odds), float64 (features, n), in the order of ``features``."""
        return self._explainer.contributions(pixels, enrichment, anthropogenic)


class _TableDrivers:
    """Of an ensemble in tables."""

    def __init__(self, model: TreeModel, symbol: str, reference: Mapping[str, float | None]) -> None:
        compiled = model.compiled(symbol, EXPLAINED)
        code = {name: int(compiled.bins.encode(name, reference.get(name))) for name in model.soil_features}
        self._tables = {name: _driver_tables(compiled, name, code) for name in model.soil_features}
        self.base = _value(compiled, code)

    def contributions(self, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values) -> Doubles:
        binned = pixels.replaced(enrichment=enrichment).binned
        constants = binned.constants()
        columns = [one.reduced(constants) for one in self._tables.values()]
        return lookup.score(columns, binned, np.empty((len(columns), binned.size)))


def _value(compiled: lookup.Tables, code: Mapping[str, int]) -> float:
    total = compiled.constant
    total += sum(int(table[code[name]]) for name, table in compiled.mains.items())
    total += sum(int(table[code[first], code[second]]) for (first, second), table in compiled.pairs.items())
    return total * compiled.unit


def _driver_tables(compiled: lookup.Tables, driver: str, code: Mapping[str, int]) -> lookup.Tables:
    """What one driver contributes, as tables: all numbers doubled, the unit halved, so that they are whole."""
    mains, pairs = {}, {}
    if driver in compiled.mains:
        main = compiled.mains[driver].astype(np.int64)
        mains[driver] = 2 * (main - main[code[driver]])
    for key, table in compiled.pairs.items():
        if driver not in key:
            continue
        axis, other = key.index(driver), key[1 - key.index(driver)]
        turned = table.astype(np.int64)
        turned = turned - np.take(turned, [code[driver]], axis)
        pairs[key] = turned + np.take(turned, [code[other]], 1 - axis)
    return lookup.Tables(compiled.bins, 0.5 * compiled.unit, 0, mains, pairs, 2.0 * compiled.reach)


class _CoreDrivers:
    """Of a smooth core, by enumeration of the subsets."""

    def __init__(self, model: CoreModel, symbol: str, reference: Mapping[str, float | None]) -> None:
        model.element(symbol)
        self._model, self._symbol = model, symbol
        self._features = model.soil_features
        self._reference: dict[str, Values] = {name: _known(reference.get(name)) for name in self._features}
        # an unknown content is that of the model's reference
        self._reference["enrichment"] = self._reference["enrichment"] or 0.0
        (base,) = self._worths(self._reference, None, [set()], 1)
        self.base = float(base[0])

    def contributions(self, pixels: CoreSoils, enrichment: Values, anthropogenic: Values) -> Doubles:
        given = {**pixels.values, "enrichment": 0.0 if enrichment is None else enrichment}
        if pixels.size == 1:
            given = {name: _plain(value) for name, value in given.items()}
            anthropogenic = None if anthropogenic is None else _plain(anthropogenic)
        out = np.empty((len(self._features), pixels.size))
        for start, stop in core.chunks(pixels.size):
            part = {name: core.cut(value, start, stop) for name, value in given.items()}
            out[:, start:stop] = self._chunk(part, core.cut(anthropogenic, start, stop), stop - start)
        return out

    def _chunk(self, given: Mapping[str, Values], anthropogenic: Values, size: int) -> Doubles:
        players = [name for name in self._features if self._differs(name, given[name], anthropogenic)]
        count = len(players)
        result = np.zeros((len(self._features), size))
        weights = _shapley_weights(count)
        subsets = [{name for bit, name in enumerate(players) if subset >> bit & 1} for subset in range(1 << count)]
        if size == 1:
            worths: Iterable[Any] = self._at_once(given, anthropogenic, subsets)
        else:
            worths = self._worths(given, anthropogenic, subsets, size)
        for chosen, value in zip(subsets, worths):
            for name in players:
                row = result[self._features.index(name)]
                if name in chosen:
                    row += weights[len(chosen) - 1] * value
                else:
                    row -= weights[len(chosen)] * value
        return result

    def _worths(
        self, own: Mapping[str, Values], anthropogenic: Values, subsets: Iterable[Set[str]], size: int
    ) -> Iterator[Array]:
        """Of each subset: logit of the mapped F1, float64 (n,), of soils with its properties their own.

        All others are those of the reference.
        """
        mine, other = (core.soil_terms(soil, size, np.float64) for soil in (own, self._reference))
        estimates = mine.guessed is not False or other.guessed is not False
        for chosen in subsets:
            soil = {name: (own if name in chosen else self._reference)[name] for name in own}
            terms = core.mixed(mine, other, chosen, core.filled_cec(soil)[0] if estimates else None)
            soils = CoreSoils(soil, terms, self._model.binned(soil, size))
            share = anthropogenic if "enrichment" in chosen else None
            yield self._model.explained(self._symbol, soils, soil["enrichment"], share)

    def _at_once(self, own: Mapping[str, Values], anthropogenic: Values, subsets: Sequence[Set[str]]) -> Array:
        """As `_worths`, (subsets,), of one soil: its mixtures as so many soils, in one evaluation."""
        pairs = {name: (_plain(value), _plain(self._reference[name])) for name, value in own.items()}
        soil = {name: np.array([pair[name not in chosen] for chosen in subsets]) for name, pair in pairs.items()}
        enrichment = soil.pop("enrichment")
        share = None if anthropogenic is None else np.array([anthropogenic * ("enrichment" in one) for one in subsets])
        terms = core.soil_terms(soil, len(subsets), np.float64)
        soils = CoreSoils(soil, terms, self._model.binned(soil, len(subsets)))
        return self._model.explained(self._symbol, soils, enrichment, share)

    def _differs(self, name: str, value: Values, anthropogenic: Values) -> bool:
        """Whether a feature is a player: not one number that is that of the reference."""
        if core.is_array(value) or (name == "enrichment" and anthropogenic is not None):
            return True
        return _known(value) != self._reference[name]


def _shapley_weights(count: int) -> list[float]:
    """The share of the orders of ``count`` players in which a player turns after k others, k from 0."""
    return [factorial(k) * factorial(count - k - 1) / factorial(count) for k in range(count)]


def _known(value: Any) -> float | None:
    """A number, None where it is not known."""
    return None if value is None or np.isnan(value) else float(value)


def _plain(value: Values) -> float:
    """One soil's value as a number, NaN where it is not known."""
    return np.nan if value is None else float(np.asarray(value).reshape(-1)[0])


def dominant(contributions: Doubles) -> tuple[Array, Flags]:
    """The driver with the largest contribution by size, and whether it raises mobility.

    ``contributions`` is float (features, n). Returns the positions intp (n,), -1 where no driver contributes (the soil
    is the reference soil), and bool (n,). Of equal ones the first is taken.
    """
    position = np.argmax(np.abs(contributions), axis=0)
    value = np.take_along_axis(contributions, position[np.newaxis], axis=0)[0]
    return np.where(value == 0.0, -1, position), value > 0.0


def response(
    model: FractionationModel, symbol: str, feature: str, values: Array, soil: Mapping[str, float | None]
) -> Singles:
    """F1 in percent, float32 (n,), along ``values`` of one soil feature with all others as in ``soil``."""
    given: dict[str, Values] = {name: soil.get(name) for name in model.soil_features}
    given[feature] = np.asarray(values, dtype=np.float32)
    enrichment = given.pop("enrichment")
    if feature != "enrichment":
        return model.mobility(symbol, model.prepare(given), enrichment)
    # prepare() wants an array to tell the number of soils from
    first = model.soil_features[0]
    given[first] = np.full(len(values), given[first], dtype=np.float32)
    return model.mobility(symbol, model.prepare(given), enrichment)

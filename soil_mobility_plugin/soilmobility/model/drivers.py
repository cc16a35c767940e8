"""Why a soil's mobility is what it is: exact Shapley values of l1 = logit F1 over the soil's properties.

The drivers are the model's soil features. A soil x is explained against one stated reference soil b: the worth of a set
S of drivers is v(S) = l1 with the features in S as in x and all others as in b (Lundberg & Lee 2017, "baseline" or
"interventional" Shapley values with a single reference; Sundararajan & Najmi 2020). The contribution of a driver is its
Shapley value (Shapley 1953), the average over all orders of what l1 gains when the driver turns from b to x.

For a sum of one- and two-way tables (see :mod:`.tables`) this has a closed form. With m the one-way table of driver i
and p the two-way table of i and j, driver i gets m(x_i) - m(b_i), and from p

    1/2 [p(x_i, b_j) - p(b_i, b_j)] + 1/2 [p(x_i, x_j) - p(b_i, x_j)],

the two orders in which i and j can turn. Contributions are themselves sums of one- and two-way tables, one set per
driver: a pixel costs look-ups, no enumeration. l1 = base + sum of the contributions, where base = l1 of the reference.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from . import lookup as tables
from .fractionation import FractionationModel, Pixels, Values

#: The ensemble that is explained: logit F1, whose inverse is mobility.
EXPLAINED = "l1"


class Drivers:
    """Contributions of the soil's properties to l1 of one element, against one reference soil.

    ``reference`` gives each soil feature of the model as a number in the card's units, None or NaN where it is
    unknown. A feature unknown in the reference *and* in the pixels contributes exactly 0.

    Raises `BundleError` if the model does not know the element or is not pairwise in l1.
    """

    def __init__(self, model: FractionationModel, symbol: str, reference: Mapping[str, float | None]) -> None:
        self.features = model.soil_features
        self.symbol = symbol
        compiled = model.compiled(symbol, EXPLAINED, exact=True)
        code = {name: compiled.bins.encode(name, reference.get(name)) for name in self.features}
        self._tables = {name: _driver_tables(compiled, name, code) for name in self.features}
        #: l1 of the reference soil.
        self.base = _value(compiled, code)

    def contributions(self, pixels: Pixels, enrichment: Values) -> np.ndarray:
        """Contributions in units of l1 (ln odds of F1), float64 (features, n), in the order of ``features``."""
        binned = pixels.replaced(enrichment=enrichment).binned
        constants = binned.constants()
        columns = [self._tables[name].reduced(constants) for name in self.features]
        return tables.score(columns, binned, np.empty((len(columns), binned.size)))


def _value(compiled: tables.Tables, code: Mapping[str, int]) -> float:
    total = compiled.constant
    total += sum(int(table[code[name]]) for name, table in compiled.mains.items())
    total += sum(int(table[code[first], code[second]]) for (first, second), table in compiled.pairs.items())
    return total * compiled.unit


def _driver_tables(compiled: tables.Tables, driver: str, code: Mapping[str, int]) -> tables.Tables:
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
    return tables.Tables(compiled.bins, 0.5 * compiled.unit, 0, mains, pairs)


def dominant(contributions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The driver with the largest contribution by size, and whether it raises mobility.

    ``contributions`` is float (features, n). Returns the positions intp (n,), -1 where no driver contributes (the soil
    is the reference soil), and bool (n,). Of equal ones the first is taken.
    """
    position = np.argmax(np.abs(contributions), axis=0)
    value = np.take_along_axis(contributions, position[np.newaxis], axis=0)[0]
    return np.where(value == 0.0, -1, position), value > 0.0


def response(
    model: FractionationModel, symbol: str, feature: str, values: np.ndarray, soil: Mapping[str, float | None]
) -> np.ndarray:
    """F1 in percent, float32 (n,), along ``values`` of one soil feature with all others as in ``soil``."""
    given = {name: soil.get(name) for name in model.soil_features}
    given[feature] = np.asarray(values, dtype=np.float32)
    enrichment = given.pop("enrichment")
    if feature != "enrichment":
        return model.mobility(symbol, model.bin(given), enrichment)
    # bin() wants an array to tell the number of pixels from
    given[model.soil_features[0]] = np.full(len(values), given[model.soil_features[0]], dtype=np.float32)
    return model.mobility(symbol, model.bin(given), enrichment)

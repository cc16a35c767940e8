"""Fit of the smooth core to all evidence: a log density in NumPyro, its mode, and the normal distribution around it.

Everything is laid out once (:class:`Layout`): all soils at which the core is evaluated stand in one long batch, so
that a fold of the validation differs from the full fit by weights alone and nothing is compiled twice. The mode is
found by L-BFGS from the prior means (or from another mode), the covariance by the inverse Hessian (Laplace). All
parameters are standard normal before they are scaled, so that the Hessian of the prior is the identity.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Callable, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import numpyro
import numpyro.distributions as dist
from jax.flatten_util import ravel_pytree
from jax.scipy.special import log_ndtr
from numpyro.infer.util import log_density
from scipy.optimize import minimize

from ..model.core import estimated_cec
from ..soil.elements import ELEMENTS, SYMBOLS
from ..typing import Array
from . import form, prior
from .data import DRAWS, Evidence
from .groups import FEATURES, Group
from .prior import CLASS_INDEX, CLASS_NAMES, EXTRACT_NAMES, EXTRACTS

#: Soils and steps by which a relation's slope is taken.
STEPS = {"ph": 0.5, "soc": np.log(1.5), "clay": np.log(1.5)}
#: Scale (logit) of an order, of a bound's edge (share).
ORDER_SCALE, BOUND_SCALE = 0.7, 0.04
#: How exactly a sign is known: standard deviation of a slope (logit per unit of pH, of ln SOC or of ln clay); of an
#: order on the average soil and a bound in acid soil (logit); of the residual share of Cr. Assumed: small.
SIGN_SCALE, LEVEL_SCALE, CHROMIUM_SCALE = 0.02, 0.1, 0.01
#: Standard deviation of l1 by which signs are asked of the mapped value, the predictive mean (most elements: 1.7).
MAPPED_SPREAD = 1.7
MOST_STEPS = 4000
#: Second derivatives are taken along so many directions at a time.
BLOCK = 32


# -- parameters -------------------------------------------------------------------------------------------------------


def _prior_means() -> dict[str, Array]:
    """Class mean (49,) of each family, replaced by ``prior.SPECIAL``."""
    means = {name: np.array(values)[CLASS_INDEX] for name, (values, _, _) in prior.FAMILY.items()}
    for (name, symbol), (value, _) in prior.SPECIAL.items():
        means[name][SYMBOLS.index(symbol)] = value
    return means


def _table(values: dict[str, float], default: float) -> Array:
    return np.array([values.get(symbol, default) for symbol in SYMBOLS])


def _members(name: str) -> Array:
    return np.equal(CLASS_INDEX, CLASS_NAMES.index(name))


_MEANS = _prior_means()
_RARE = _members("rare earth")
_DIVALENT = _members("divalent")
_HYDROLYSING = _members("hydrolysing")
_RADIUS = np.array([ELEMENTS[symbol].radius_pm for symbol in SYMBOLS])
_HYDROLYSIS = np.nan_to_num(np.array([ELEMENTS[symbol].log_hydrolysis for symbol in SYMBOLS]))
_CENTRED = {
    "x_HFO": np.where(_DIVALENT, prior.OXIDE_AFFINITY - prior.OXIDE_AFFINITY[_DIVALENT].mean(), 0.0),
    "s_HFO": np.where(_DIVALENT, prior.OXIDE_AFFINITY - prior.OXIDE_AFFINITY[_DIVALENT].mean(), 0.0),
    "s_humic": np.where(_DIVALENT, prior.HUMIC_AFFINITY - prior.HUMIC_AFFINITY[_DIVALENT].mean(), 0.0),
    "x_hydrolysis": np.where(_HYDROLYSING, _HYDROLYSIS - _HYDROLYSIS[_HYDROLYSING].mean(), 0.0),
    "x_radius": np.where(_RARE, (_RADIUS - _RADIUS[_RARE].mean()) / 10.0, 0.0),
    "s_radius": np.where(_RARE, (_RADIUS - _RADIUS[_RARE].mean()) / 10.0, 0.0),
}
_OXIDE = _table(prior.OXIDE_LEVEL, 0.0)
_GAMMA = _table(prior.FIXED_GAMMA, np.nan)
_OUTER = np.isin(SYMBOLS, prior.OUTER_GAMMA)
_SORBED = _table(prior.SORBED, np.nan)
_CARBONATE = _table(prior.CARBONATE, np.nan)
_KAPPA = _table(prior.KAPPA, 0.25)
_MINERAL_WEIGHT = _table(prior.MINERAL_WEIGHT, 1.0)
_SHARE = _table({name: np.log(value / (1.0 - value)) for name, (value, _, _) in prior.AQUA_REGIA.items()}, 0.0)
_SHARE_DOUBT = _table({name: doubt for name, (_, doubt, _) in prior.AQUA_REGIA.items()}, 0.7)
_SPREAD = np.where(_RARE, prior.RARE_EARTH_SPREAD, 1.0)
_SLOPE_SPREAD = np.array([prior.SLOPE_SPREAD[name] for name in ("ph", "soc", "clay")])
_FAR = -30.0


def sites(sources: int, sets: int) -> dict[str, tuple[int, ...]]:
    """Names and shapes of the standard normal parameters."""
    count, classes = len(SYMBOLS), len(CLASS_NAMES)
    shapes: dict[str, tuple[int, ...]] = {}
    for name in prior.FAMILY:
        shapes[f"{name}_class"], shapes[f"{name}_own"] = (classes,), (count,)
    shapes.update({name: () for name in prior.COMMON})
    shapes.update({"sorbed_own": (count,), "mineral_own": (count,), "share_own": (count,), "till": ()})
    shapes.update({"offset": (len(EXTRACT_NAMES),), "source": (sources, 3), "source_slope": (sources, 3)})
    shapes.update({"site": (sources,), "set": (sets,)})
    return shapes


def assemble(raw: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Parameters of the elements (each (49,)), common ones, and those of the measurement, from standard normals."""
    common = {name: mean + sd * raw[name] for name, (mean, sd) in prior.COMMON.items()}
    p = {}
    for name, (_, doubt, spread) in prior.FAMILY.items():
        p[name] = _MEANS[name] + doubt * raw[f"{name}_class"][CLASS_INDEX] + spread * _SPREAD * raw[f"{name}_own"]
    p["x"] = p["x"] + sum(common[name] * _CENTRED[name] for name in ("x_HFO", "x_hydrolysis", "x_radius"))
    p["s"] = p["s"] + sum(common[name] * _CENTRED[name] for name in ("s_HFO", "s_humic", "s_radius"))
    p["w"], p["u"] = jax.nn.sigmoid(p["w"]), jax.nn.sigmoid(p["u"])
    sorbed = common["rho"] + np.nan_to_num(_SORBED) + prior.SORBED_DOUBT * raw["sorbed_own"]
    p["sorbed"] = jnp.where(np.isnan(_SORBED), _FAR, sorbed)
    mineral = np.nan_to_num(_CARBONATE) + prior.CARBONATE_DOUBT * raw["mineral_own"]
    p["mineral"] = jnp.where(np.isnan(_CARBONATE), _FAR, mineral)
    free = jnp.where(_OUTER, common["gamma_outer"], common["gamma"])
    p["gamma"] = jnp.where(np.isnan(_GAMMA), free, np.nan_to_num(_GAMMA))
    p.update(o=_OXIDE, lm=_MINERAL_WEIGHT, kappa=_KAPPA, steep=_HYDROLYSING)
    offsets = np.array([EXTRACTS[name].offset for name in EXTRACT_NAMES])
    measurement = {
        "share": jax.nn.sigmoid(_SHARE + _SHARE_DOUBT * raw["share_own"]),
        "offset": offsets[:, 0] + offsets[:, 1] * raw["offset"],
        "till": prior.TILL[0] + prior.TILL[1] * raw["till"],
        "source": jnp.concatenate([raw["source"] * jnp.array(prior.SOURCE_SPREAD), jnp.zeros((1, 3))]),
        "source_slope": jnp.concatenate([raw["source_slope"] * _SLOPE_SPREAD, jnp.zeros((1, 3))]),
        "site": jnp.concatenate([raw["site"] * prior.DELTA_SPREAD, jnp.zeros(1)]),
        "set": raw["set"] * prior.SET_SPREAD,
    }
    return p, common, measurement


# -- layout -----------------------------------------------------------------------------------------------------------


class Batch:
    """Soils, elements and sources at which the core is evaluated, collected piece by piece."""

    def __init__(self) -> None:
        self._kinds = {**dict.fromkeys(("ph", "soc", "clay", "cec", "q", "t"), float), "element": int, "source": int}
        self._columns: dict[str, list[Array]] = {name: [] for name in self._kinds}
        self._size = 0

    def add(self, soil: dict[str, Any], element: Any, source: int) -> Array:
        """Positions (n,) of the soils added; ``element`` one position or (n,)."""
        count, given = len(np.atleast_1d(soil["ph"])), {**soil, "element": element, "source": source}
        for name, column in self._columns.items():
            column.append(np.broadcast_to(np.asarray(given.get(name, 0), self._kinds[name]), count))
        start, self._size = self._size, self._size + count
        return np.arange(start, self._size)

    def arrays(self) -> dict[str, Any]:
        """Everything as arrays."""
        return {name: np.concatenate(column) for name, column in self._columns.items()}


class Weights(NamedTuple):
    """What counts in a fit, 1 or 0 each: rows, singles, groups, orderings, relations; and the signs, all at once."""

    rows: Array
    singles: Array
    groups: Array
    orderings: Array
    relations: Array
    signs: float = 1.0


class Layout:
    """Evidence and groups laid out for the log density; ``sources`` and ``sets`` are in the order of their effects."""

    def __init__(self, evidence: Evidence, groups: list[Group]) -> None:
        self.evidence, self.groups = evidence, groups
        self.sources = sorted({row.source for row in evidence.rows} | {single.source for single in evidence.singles})
        self.sets = sorted({(group.dataset, group.kind) for group in groups})
        batch = Batch()
        self.fixed: dict[str, Any] = {}
        self._rows(batch)
        self._singles(batch)
        self._groups(batch)
        self._orderings(batch)
        self._relations(batch)
        self._signs(batch)
        self.batch = batch.arrays()
        #: The rows' soils as they would be without their printed total: (rows, draws) entries, evaluated on demand.
        hidden = Batch()
        for row in evidence.rows:
            hidden.add({**row.soil, **row.hidden}, row.elements[0], 0)
        self.hidden = hidden.arrays()
        self.shapes = sites(len(self.sources), len(self.sets))

    def weights(
        self, keep: Callable[..., Any] = lambda item: True, sets: Callable[..., Any] = lambda group: True
    ) -> Weights:
        """Weights of a fit that keeps what ``keep`` says of rows, singles, orderings, relations, ``sets`` of groups."""
        evidence = self.evidence
        lists = (evidence.rows, evidence.singles, evidence.orderings, evidence.relations)
        rows, singles, orderings, relations = (np.array([float(keep(item)) for item in items]) for items in lists)
        return Weights(rows, singles, np.array([float(sets(group)) for group in self.groups]), orderings, relations)

    def _rows(self, batch: Batch) -> None:
        """Rows: entries (soil draws x members) with their row and weight; shares, bounds, errors."""
        rows = self.evidence.rows
        entries = _owned(
            [batch.add(row.soil, element, self.sources.index(row.source)) for element in row.elements] for row in rows
        )
        signs = {"value": 0.0, "lower": -1.0, "upper": 1.0}
        self.fixed["rows"] = {
            **entries,
            "weight": (1.0 / np.bincount(entries["owner"]))[entries["owner"]],
            "shares": np.nan_to_num(np.array([row.shares for row in rows])),
            "given": np.isfinite(np.array([row.shares for row in rows])),
            "bound": np.array([[signs[kind] for kind in row.kinds] for row in rows]),
            "error": np.array([row.error for row in rows])[:, None] * np.array(prior.SHARE_ERROR),
            "basis": np.array([row.basis for row in rows]),
            "exchangeable": np.array([row.exchangeable for row in rows]),
            # more was extracted than aqua regia is said to dissolve: the row cannot count on the total
            "floor": np.array([extracted(row.shares) for row in rows]) / 0.95,
        }

    def _singles(self, batch: Batch) -> None:
        items = self.evidence.singles
        self.fixed["singles"] = {
            **_owned([batch.add(item.soil, item.element, self.sources.index(item.source))] for item in items),
            "share": np.array([np.log(item.share / (1.0 - item.share)) for item in items]),
            "kind": np.array([EXTRACT_NAMES.index(item.kind) for item in items]),
            "basis": np.array([item.basis for item in items]),
            "error": prior.LEVEL_ERROR * np.array([item.error for item in items]),
        }

    def _groups(self, batch: Batch) -> None:
        """Groups: entries with their group, the maps to slopes, whitened observed slopes, levels."""
        groups, maps = self.groups, []
        entries = _owned([batch.add(group.soil, group.element, len(self.sources))] for group in groups)
        whitening, observed = np.zeros((len(groups), 3, 3)), np.zeros((len(groups), 3))
        for number, group in enumerate(groups):
            padded = np.zeros((3, len(group.y)))
            where = [FEATURES.index(name) for name in group.features]
            padded[where] = group.map
            maps.append(padded)
            if where:
                spread = np.array([prior.SLOPE_SPREAD[name] for name in group.features]) * group.trust
                root = np.linalg.cholesky(np.linalg.inv(group.covariance + np.diag(spread**2))).T
                whitening[np.ix_([number], where, where)] = root
                observed[number, where] = group.slopes
        self.fixed["groups"] = {
            **entries,
            "map": np.concatenate([np.zeros((3, 0)), *maps], axis=1),
            "whitening": whitening,
            "observed": observed,
            "level": np.array([float(np.median(group.y)) for group in groups]),
            "has_level": np.array([float(group.level) for group in groups]),
            "count": np.array([float(len(group.y)) for group in groups]),
            "kind": np.array([EXTRACT_NAMES.index(group.kind) for group in groups], int),
            "basis": np.array([group.basis for group in groups]),
            "set": np.array([self.sets.index((group.dataset, group.kind)) for group in groups], int),
            "element": np.array([group.element for group in groups], int),
            "error": prior.LEVEL_ERROR * np.array([group.trust for group in groups]),
            "bare": np.array([float(not group.level) for group in groups]),
        }

    def _orderings(self, batch: Batch) -> None:
        first, second, owner = [], [], []
        for number, item in enumerate(self.evidence.orderings):
            middle = {name: float(np.median(values)) for name, values in item.soil.items()}
            places = [batch.add(middle, element, len(self.sources))[0] for element in item.elements]
            first.extend(places[:-1])
            second.extend(places[1:])
            owner.extend([number] * (len(places) - 1))
        self.fixed["orderings"] = {key: np.array(x, int) for key, x in zip("abo", (first, second, owner))}

    def _relations(self, batch: Batch) -> None:
        pairs, step = [], []
        for item in self.evidence.relations:
            base = {"ph": 6.0, "soc": 2.0, "clay": 15.0}
            ends = []
            for side in (-1.0, 1.0):
                soil = dict(base)
                move = side * STEPS[item.feature]
                soil[item.feature] = base["ph"] + move if item.feature == "ph" else base[item.feature] * np.exp(move)
                cec = estimated_cec(soil["soc"], soil["clay"])
                ends.append(batch.add({**soil, "cec": cec}, item.element, len(self.sources))[0])
            pairs.append(ends)
            step.append(2.0 * STEPS[item.feature])
        items = self.evidence.relations
        self.fixed["relations"] = {
            "pairs": np.array(pairs, int),
            "step": np.array(step),
            "exchange": np.array([item.what == "exchange" for item in items]),
            "slope": np.array([item.slope for item in items]),
            "error": np.array([item.error for item in items]),
        }

    def _signs(self, batch: Batch) -> None:
        """Design 3.3: pairs of soils between which F1, the exchangeable part or R must rise, fall, or stay."""
        pairs: dict[str, list[Any]] = {"F1": [], "exchange": [], "reactive": []}
        signs: dict[str, list[Any]] = {name: [] for name in pairs}
        widths: dict[str, list[Any]] = {name: [] for name in pairs}
        nothing = len(self.sources)

        def add(what: str, symbol: str, along: str, soils: dict[str, Any], sign: float) -> None:
            places = batch.add(soils, SYMBOLS.index(symbol), nothing)
            pairs[what].extend(zip(places[:-1], places[1:]))
            signs[what].extend([sign] * (len(places) - 1))
            widths[what].extend(np.diff(soils[along] if along == "ph" else np.log(soils[along])))

        for soc, clay, cec in SIGN_SOILS:
            fixed = {"soc": soc, "clay": clay, "cec": cec}
            for symbols, what, steps, sign in PH_SIGNS:
                for symbol in symbols:
                    add(what, symbol, "ph", {**fixed, "ph": np.array(steps)}, sign)
        clays, carbons = np.array([8.0, 20.0, 45.0]), np.array([0.5, 2.0, 6.0])
        for ph in (5.0, 6.5):
            soil = {"soc": 2.0, "clay": 20.0, "cec": 15.0, "ph": np.full(3, ph)}
            for symbol in ("Cd", "Pb", "Cu", "Zn"):
                add("reactive", symbol, "clay", {**soil, "clay": clays}, -1.0)
            for symbol in ("Pb", "Cu"):
                add("reactive", symbol, "soc", {**soil, "soc": carbons}, -1.0)
        acid = np.array([(clay, cec) for clay in (8.0, 45.0) for cec in (estimated_cec(2.0, clay), 12.0)])
        soils = {"ph": np.full(len(acid), 3.5), "soc": 2.0, "clay": acid[:, 0], "cec": acid[:, 1]}
        ceilings = np.concatenate([batch.add(soils, SYMBOLS.index(symbol), nothing) for symbol in CEILING])
        average = {"ph": 6.5, "soc": 1.5, "clay": 20.0, "cec": 14.0}
        cd, zn, cu, pb, cr = (
            batch.add(average, SYMBOLS.index(name), nothing)[0] for name in ("Cd", "Zn", "Cu", "Pb", "Cr")
        )
        self.fixed["signs"] = {
            **{f"{name}_pairs": np.array(found, int) for name, found in pairs.items()},
            **{f"{name}_signs": np.array(found, float) for name, found in signs.items()},
            **{f"{name}_widths": np.array(found, float) for name, found in widths.items()},
            "ceilings": ceilings,
            "order": np.array([[cd, zn], [zn, cu], [cd, pb]]),
            "chromium": np.array([cr]),
        }


def _owned(places: Iterable[list[Array]]) -> dict[str, Array]:
    """Entries of things that have several each: ``index`` where they are in the batch, ``owner`` whose they are."""
    found = [np.concatenate(parts) for parts in places]
    owner = np.repeat(np.arange(len(found)), [len(part) for part in found])
    return {"index": np.concatenate([np.zeros(0, int), *found]), "owner": owner}


def extracted(shares: Array) -> float:
    """Share of the content that shares (4,) say was extracted, at least."""
    return float(max(np.nansum(shares[:3]), 1.0 - shares[3] if np.isfinite(shares[3]) else 0.0))


#: Design 3.3, as the fit sees it: soils (SOC, clay, CEC), and along pH who must rise (1) or fall (-1).
SIGN_SOILS = tuple(
    (soc, clay, cec if cec else estimated_cec(soc, clay))
    for soc in (0.8, 6.0)
    for clay in (8.0, 45.0)
    for cec in (0.0, 12.0)
)
#: Close to pH 7 the steps are small: there the first calcite dilutes what is exchangeable.
PH_SIGNS = (
    (("Ca", "Mg", "K"), "exchange", (4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 6.75, 6.85, 6.9, 6.95, 7.0), 1.0),
    (("Ca", "Mg", "Sr"), "F1", (7.5, 7.75, 8.0, 8.25, 8.5, 8.75), 1.0),
    (("Mn", "Zn", "Cd", "Pb", "Cu", "Ni", "Co", "Al", "Fe"), "F1", (4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0), -1.0),
    (("Mo", "As", "V", "Se", "Sb"), "F1", (4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0), 1.0),
)
#: These have at most 5 % F1 (predictive mean) at pH 3.5 and SOC 2 %; the fit keeps the median below 1 %, of which the
#: predictive mean makes up to five times as much where the spread is widest.
CEILING = ("Th", "Zr", "Ti", "Sn", "Bi", "Ga", "Fe", "Cr", "Hg", "Ag")
CEILING_LOGIT = np.log(0.0095 / 0.9905)
#: Least residual share of Cr on the average soil, of the median.
LEAST_CHROMIUM = 0.52


# -- the log density --------------------------------------------------------------------------------------------------

_COEFFICIENTS = {
    name: np.array([getattr(EXTRACTS[kind], name) for kind in EXTRACT_NAMES])
    for name in ("exchange", "carbonate", "oxides", "oxides_w", "humus", "humus_u", "mineral")
}
_AQUA_REGIA = EXTRACT_NAMES.index("aqua regia")


def _taken(found: dict[str, Any], p: dict[str, Any], kind: Any) -> Any:
    """Share of the aqua-regia content that extracts of ``kind`` (n,) take."""
    c = {name: jnp.asarray(values)[kind] for name, values in _COEFFICIENTS.items()}
    oxides, humus = c["oxides"] + c["oxides_w"] * p["w"], c["humus"] + c["humus_u"] * p["u"]
    whole = c["exchange"] * found["exchange"] + c["carbonate"] * found["carbonate"] + c["mineral"] * found["mineral"]
    return whole + oxides * found["oxides"] + humus * found["humus"]


def _logit(share: Any) -> Any:
    share = jnp.clip(share, 1e-9, 1.0 - 1e-9)
    return jnp.log(share) - jnp.log1p(-share)


def evaluate(
    batch: dict[str, Any], p: dict[str, Any], common: dict[str, Any], measurement: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any], Any]:
    """Parameters (n,) each, pools and F1..F4 (4, n) of the whole batch."""
    own = {name: jnp.asarray(values)[batch["element"]] for name, values in p.items()}
    terms = form.soil_terms(batch["ph"], batch["soc"], batch["clay"], batch["cec"])
    effect = measurement["source"][batch["source"]]
    away = jnp.stack([terms["z"], terms["s"], terms["c"]], axis=1)
    reactive = own["r"] + effect[:, 0] + jnp.sum(measurement["source_slope"][batch["source"]] * away, axis=1)
    own = {**own, "r": reactive, "x": own["x"] + effect[:, 1], "s": own["s"] + effect[:, 2]}
    shift = {"m": common["m"], "Delta": common["Delta"] + measurement["site"][batch["source"]]}
    found = form.pools(own, terms, shift, batch["q"], batch["t"])
    return own, found, form.fractions(own, found)


def predicted_rows(rows: dict[str, Any], shares: Any, exchange: Any, share_of: Any) -> Any:
    """Shares (rows, 4) on each row's own basis; ``share_of`` (n,) aqua-regia share of each entry's element."""
    first = jnp.where(rows["exchangeable"][rows["owner"]], exchange[rows["index"]], shares[0, rows["index"]])
    basis = 1.0 - rows["basis"][rows["owner"]] * (1.0 - share_of[rows["index"]])
    basis = jnp.clip(jnp.maximum(basis, rows["floor"][rows["owner"]]), 0.0, 1.0)
    mobile = jnp.stack([first, shares[1, rows["index"]], shares[2, rows["index"]]]) * basis
    residual = 1.0 - basis * (1.0 - shares[3, rows["index"]])
    entries = jnp.concatenate([mobile, residual[None]]) * rows["weight"]
    return jax.ops.segment_sum(entries.T, rows["owner"], num_segments=len(rows["basis"]))


def _row_density(rows: dict[str, Any], predicted: Any, weight: Any) -> Any:
    error = predicted - rows["shares"]
    value = dist.StudentT(5.0, 0.0, rows["error"]).log_prob(error)
    edge = jax.nn.log_sigmoid(-rows["bound"] * error / (BOUND_SCALE * rows["error"] / 0.1))
    return jnp.sum(weight[:, None] * jnp.where(rows["given"], jnp.where(rows["bound"] == 0.0, value, edge), 0.0))


def _entries(items: dict[str, Any], own: Any, found: Any, measurement: Any, batch: Any) -> tuple[Any, ...]:
    """Of each entry of singles or groups: pools, element's aqua-regia share, kind, share of the content it takes."""
    index, owner = items["index"], items["owner"]
    part, p = ({name: values[index] for name, values in tree.items()} for tree in (found, own))
    share_of, kind = measurement["share"][batch["element"][index]], items["kind"][owner]
    basis = 1.0 - items["basis"][owner] * (1.0 - share_of)
    return part, share_of, kind, basis * _taken(part, p, kind)


def _single_density(items: dict[str, Any], own: Any, found: Any, measurement: Any, batch: Any, weight: Any) -> Any:
    _, share_of, kind, taken = _entries(items, own, found, measurement, batch)
    share, count = jnp.where(kind == _AQUA_REGIA, share_of, taken), len(items["share"])
    mean = jax.ops.segment_sum(_logit(share), items["owner"], num_segments=count) / (len(share) / count)
    error = items["share"] - mean - measurement["offset"][items["kind"]]
    return jnp.sum(weight * dist.StudentT(4.0, 0.0, items["error"]).log_prob(error))


def group_values(groups: dict[str, Any], own: Any, found: Any, measurement: Any, batch: Any) -> Any:
    """What each soil (n,) of the groups would give: logit of the share; ln of it, or of X over N, of solutions."""
    part, _, kind, share = _entries(groups, own, found, measurement, batch)
    reactive = part["exchange"] + part["carbonate"] + part["oxides"] + part["humus"]
    partition = kind == EXTRACT_NAMES.index("partition")
    bare = jnp.log(jnp.where(partition, part["exchange"] / reactive, part["exchange"]))
    return jnp.where(groups["bare"][groups["owner"]] > 0.0, bare, _logit(share))


def _group_density(groups: dict[str, Any], values: Any, measurement: Any, weight: Any) -> Any:
    count = len(groups["level"])
    slopes = jax.ops.segment_sum((groups["map"] * values).T, groups["owner"], num_segments=count)
    white = jnp.einsum("gij,gj->gi", groups["whitening"], groups["observed"] - slopes)
    density = jnp.sum(dist.StudentT(6.0, 0.0, 1.0).log_prob(white), axis=1)
    mean = jax.ops.segment_sum(values, groups["owner"], num_segments=count) / groups["count"]
    till = groups["kind"] == _AQUA_REGIA
    share = measurement["share"][groups["element"]]
    level = jnp.where(till, _logit(share) + measurement["till"], mean + measurement["offset"][groups["kind"]])
    error = groups["level"] - level - measurement["set"][groups["set"]]
    density = density + groups["has_level"] * dist.StudentT(4.0, 0.0, groups["error"]).log_prob(error)
    return jnp.sum(weight * density)


def _sign_density(signs: dict[str, Any], shares: Any, found: dict[str, Any]) -> Any:
    """Log probability of the signs and bounds, each observed with a small normal error.

    As signs of derivatives are in Riihimaeki & Vehtari (2010): smooth, so that the normal around the mode and a sampler
    can follow it. A slope is taken per unit of the property, however fine the grid.
    """
    first = _logit(shares[0])

    def exchange(places: Any) -> Any:
        """Logit of the exchangeable part as it is mapped: its share of F1 times the predictive mean of F1."""
        mapped = form.expected(first[places], MAPPED_SPREAD)
        return _logit(found["exchange"][places] / shares[0, places] * mapped)

    values = {"F1": first.__getitem__, "exchange": exchange, "reactive": found["logit_reactive"].__getitem__}
    total: Any = 0.0
    for name, value in values.items():
        low, high = signs[f"{name}_pairs"].T
        slope = signs[f"{name}_signs"] * (value(high) - value(low)) / signs[f"{name}_widths"]
        total += jnp.sum(log_ndtr(slope / SIGN_SCALE))
    under = CEILING_LOGIT - first[signs["ceilings"]]
    above = first[signs["order"][:, 0]] - first[signs["order"][:, 1]]
    residual = shares[3, signs["chromium"]] - LEAST_CHROMIUM
    total += jnp.sum(log_ndtr(under / LEVEL_SCALE)) + jnp.sum(log_ndtr(above / LEVEL_SCALE))
    return total + jnp.sum(log_ndtr(residual / CHROMIUM_SCALE))


def model(shapes: dict[str, Any], batch: dict[str, Any], fixed: dict[str, Any], weights: Weights) -> None:
    """NumPyro's view of it: standard normals, and a factor for each kind of evidence."""
    raw = {
        name: numpyro.sample(name, dist.Normal(0.0, 1.0).expand(shape).to_event(len(shape)))
        for name, shape in shapes.items()
    }
    p, common, measurement = assemble(raw)
    own, found, shares = evaluate(batch, p, common, measurement)
    rows, singles, groups, orderings, relations, signs = weights
    share_of = measurement["share"][batch["element"]]
    numpyro.factor(
        "rows", _row_density(fixed["rows"], predicted_rows(fixed["rows"], shares, found["exchange"], share_of), rows)
    )
    numpyro.factor("singles", _single_density(fixed["singles"], own, found, measurement, batch, singles))
    if len(fixed["groups"]["level"]):
        values = group_values(fixed["groups"], own, found, measurement, batch)
        numpyro.factor("groups", _group_density(fixed["groups"], values, measurement, groups))
    order, first = fixed["orderings"], _logit(shares[0])
    above = jax.nn.log_sigmoid((first[order["a"]] - first[order["b"]]) / ORDER_SCALE)
    numpyro.factor("orderings", jnp.sum(orderings[order["o"]] * above))
    known = fixed["relations"]
    reactive = found["exchange"] + found["carbonate"] + found["oxides"] + found["humus"]
    what = jnp.where(
        known["exchange"][:, None],
        jnp.log(found["exchange"] / reactive)[known["pairs"]],
        found["logit_reactive"][known["pairs"]],
    )
    slope = (what[:, 1] - what[:, 0]) / known["step"]
    density = dist.StudentT(6.0, known["slope"], known["error"]).log_prob(slope)
    numpyro.factor("relations", jnp.sum(relations * density))
    numpyro.factor("signs", signs * _sign_density(fixed["signs"], shares, found))


# -- mode and covariance ----------------------------------------------------------------------------------------------


class Fitter:
    """The log density of a layout, compiled once, its mode under any weights and its covariance."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        zero = {name: jnp.zeros(shape) for name, shape in layout.shapes.items()}
        flat, self.unravel = ravel_pytree(zero)
        self.size = len(flat)
        batch = {name: jnp.asarray(values) for name, values in layout.batch.items()}
        fixed = jax.tree_util.tree_map(jnp.asarray, layout.fixed)

        def negative(flat: Any, weights: Any) -> Any:
            density, _ = log_density(model, (layout.shapes, batch, fixed, weights), {}, self.unravel(flat))
            return -density

        self.negative = jax.jit(negative)
        self._both = jax.jit(jax.value_and_grad(negative))
        gradient = jax.grad(negative)
        self._products = jax.jit(
            jax.vmap(
                lambda vector, flat, weights: jax.jvp(lambda f: gradient(f, weights), (flat,), (vector,))[1],
                (0, None, None),
            )
        )
        hidden = {name: jnp.asarray(values) for name, values in layout.hidden.items()}
        self._evaluate = jax.jit(partial(_evaluated, self.unravel, batch, hidden, fixed))

    def mode(self, weights: Weights, start: Array | None = None) -> Array:
        """The mode (size,), by L-BFGS from ``start`` (default: the prior means)."""
        tree = jax.tree_util.tree_map(jnp.asarray, weights)

        def both(flat: Array) -> tuple[float, Array]:
            value, gradient = self._both(jnp.asarray(flat), tree)
            return float(value), np.array(gradient)

        first = np.zeros(self.size) if start is None else np.array(start)
        options = {"maxiter": MOST_STEPS, "maxfun": 2 * MOST_STEPS, "maxcor": 30, "ftol": 1e-10, "gtol": 1e-4}
        return minimize(both, first, jac=True, method="L-BFGS-B", options=options).x

    def hessian(self, flat: Array, weights: Weights) -> Array:
        """Second derivatives (size, size) of the negative log density."""
        tree = jax.tree_util.tree_map(jnp.asarray, weights)
        # zeros fill the last block: for another shape all would be compiled again, which takes minutes
        eye = np.eye(-(-self.size // BLOCK) * BLOCK, self.size)
        rows = [
            self._products(jnp.asarray(eye[k : k + BLOCK]), jnp.asarray(flat), tree) for k in range(0, self.size, BLOCK)
        ]
        matrix = np.concatenate([np.asarray(row) for row in rows])[: self.size]
        return 0.5 * (matrix + matrix.T)

    def evaluated(self, flat: Array) -> dict[str, Any]:
        """Predictions of the layout at ``flat``: see ``_evaluated``."""
        return jax.tree_util.tree_map(np.asarray, self._evaluate(jnp.asarray(flat)))

    def parameters(self, flat: Array) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        """``assemble`` at ``flat``, as numpy."""
        return jax.tree_util.tree_map(np.asarray, assemble(self.unravel(jnp.asarray(flat))))


def _evaluated(
    unravel: Any, batch: dict[str, Any], hidden: dict[str, Any], fixed: dict[str, Any], flat: Any
) -> dict[str, Any]:
    """Without source and site effects: F1..F4 and the exchangeable part of entries, rows, soils of groups, slopes."""
    p, common, measurement = assemble(unravel(flat))
    bare = {**measurement, **{name: 0.0 * measurement[name] for name in ("source", "source_slope", "site")}}
    own, found, shares = evaluate(batch, p, common, bare)
    share_of = measurement["share"][batch["element"]]
    values = group_values(fixed["groups"], own, found, bare, batch)
    count = len(fixed["groups"]["level"])
    slopes = jax.ops.segment_sum((fixed["groups"]["map"] * values).T, fixed["groups"]["owner"], num_segments=count)
    return {
        "shares": shares,
        "hidden": evaluate(hidden, p, common, bare)[2].reshape(4, -1, DRAWS),
        "exchange": found["exchange"],
        "share_of": share_of,
        "rows": predicted_rows(fixed["rows"], shares, found["exchange"], share_of),
        "values": values,
        "slopes": slopes,
    }


def covariance(hessian: Array) -> Array:
    """Inverse of the Hessian; directions less certain than the prior's (eigenvalues below 1) are held at it."""
    values, vectors = np.linalg.eigh(hessian)
    return (vectors / np.maximum(values, 1.0)) @ vectors.T

"""What more soil organic carbon (SOC) does to mobility and risk: baseline and scenario in one pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..model.core import estimated_cec
from ..model.fractionation import FractionationModel
from ..raster.areas import PixelAreas
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Window
from ..raster.thumbnail import SIDE, Thumbnail
from ..raster.totals import Sum
from ..raster.walk import Options, process
from ..raster.zonal import ZonalClasses, ZonalSums
from ..raster.zones import Everywhere
from ..report.html import significant
from ..report.pages.change import Asked, Beside, ChangeFound, Level
from ..report.pages.common import Ranges, Trust
from ..report.styles import load_style
from ..risk import transitions
from ..risk.classes import MEDIUM, NO_CLASS, classify
from ..risk.composite import RunningComposite
from ..typing import Array
from .predict import BLOCK, MobilityTally, domains, report_counts, report_domain
from .sampling import AREA, SAMPLED, Sample, half_widths
from .scenario import Growth
from .stack import CONTENT, Content, SoilBlock, SoilStack
from .zones import Columns, Rows, ZoneLayer, between, ranked

#: Results: change per element; transition, classes and training range; change of the index in each year; probability
#: that the mobility of each element rises; half-width of the 90 % interval of each change.
CHANGE, CLASSES, STEPS = "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_STEPS"
PROBABILITY, UNCERTAINTY = "OUTPUT_PROBABILITY", "OUTPUT_UNCERTAINTY"

#: Longest side of the pictures of single elements, pixels.
ELEMENT_PICTURES = 400

#: Zones whose changes are worked out at a time.
_AT_ONCE = 1 << 14

#: Domain codes there are.
_DOMAINS = 4

#: What is averaged over zones besides the elements.
_MEANS = ("index before", "index after", "soc before", "soc after", "organic")

#: What is averaged of each element for a report: its mobility before, whether it is at medium risk or above.
_LEVELS = ("mobility", "medium before", "medium after")


class Change:
    """A scenario over the soils of a stack: what a block computes (worker), what is added up, what is found.

    ``asked.steps``: whether all pixels get the index of the years between; ``asked.report``: whether pictures do, and
    what else only a report shows is computed: the other assumption on CEC among it.

    **CEC.** With a layer of CEC it follows SOC by `soil.scenario.CEC_PER_SOC`, or stays. Without, a smooth core
    estimates it from SOC and clay (`model.core.estimated_cec`), so that it follows by itself; to stay, it is the
    estimate for the soil as it is, before and after, and as doubtful. A model of trees then knows no CEC at all.

    **Signs.** A model with a posterior tells how probable it is that mobility rises; where SOC does not change there is
    nothing to tell.
    """

    def __init__(self, model: FractionationModel, asked: Asked, stack: SoilStack, growth: Growth) -> None:
        self._model, self._asked, self._stack, self._growth = model, asked, stack, growth
        start, end = asked.scenario.start_year, asked.scenario.end_year
        between = tuple(year for year in asked.scenario.years(asked.step) if start < year < end)
        #: Years with a composite index of all pixels, and those that only the report's pictures show.
        self.years = (start, *between, end) if asked.steps else (start, end)
        self._drawn = () if asked.steps or not asked.report else between
        self._estimates = model.has_posterior and "cec" not in stack.layers
        self._domains = domains(model, asked.elements)
        #: Whether the other assumption on CEC is computed beside the one that is asked for.
        self._both = model.has_posterior and asked.report
        self._picture = Thumbnail(stack.grid, "before")
        #: On which the half-widths of intervals are told.
        self._areas, self._sample = PixelAreas(stack.grid), Sample()

    def over(
        self, outputs: Mapping[str, tuple[str, Mapping[str, Item]]], layer: ZoneLayer | None, feedback: Feedback
    ) -> ChangeFound:
        """Run the pass; ``outputs``: path and metadata of `CHANGE` and of what else is wanted."""
        asked, stack, self._outputs = self._asked, self._stack, set(outputs)
        self._say_beforehand(feedback)
        self._local = self._growth.on(stack.views["soc"], stack.units["soc"].unit, feedback)
        told = self._model.has_posterior
        everywhere = Everywhere(stack.grid)
        whole = _Adder(everywhere, asked.elements, told)
        totals = {**whole.totals("whole"), **self._totals(everywhere)}
        each = None if layer is None else _Adder(layer.on(stack.grid), asked.elements, told)
        if each is not None:
            totals.update(each.totals("zones"))
        process(
            stack.grid,
            {**stack.views, **self._local.views},
            {name: self._output(name, *where) for name, where in outputs.items()},
            self.compute,
            totals,
            Options(feedback, required=stack.required, arrays=4 * len(asked.elements) + len(self.years) + 16),
        )
        index_change, table, soil = None, rows(asked, whole), totals["soil"].found()
        if layer is not None and each is not None:
            index_change = each.index_change
            table = rows(asked, each, layer.names, each.cover.areas)
        found = ChangeFound(
            asked=asked,
            years=(*self.years[:1], *self._drawn, *self.years[1:]),
            whole=whole.changes(),
            index_change=index_change,
            rows=table,
            levels=self._levels(totals),
            pictures={name: one for name, one in totals.items() if isinstance(one, Thumbnail)},
            trust=self._trust(),
            ranges={name: self._model.training_range(name) for name in self._model.soil_features},
            other=self._other(totals),
            doubts=self._doubts(),
            has_cec="cec" in stack.layers,
            share_outside=soil.share_outside,
        )
        report_counts(soil.counts, stack, feedback)
        report_domain(soil, feedback, asked.elements, self._domains)
        _say(found, feedback)
        return found

    def _say_beforehand(self, feedback: Feedback) -> None:
        """Tell in the log what the inputs do not allow."""
        asked, stack = self._asked, self._stack
        if not asked.coupled and "cec" not in stack.layers and not self._model.has_posterior:
            feedback.pushInfo(tr("CEC is not given and this model does not estimate it: nothing follows SOC."))
        if asked.weights.left_out:
            text = tr("Not in the composite index, because the table has no toxic-response factor for them: {}.")
            feedback.pushWarning(fill(text, ", ".join(asked.weights.left_out)))
        if stack.views["soc"].resampling != "none":
            feedback.pushInfo(tr("SOC is not on the reference grid: it is resampled first and grows then."))

    def _output(self, name: str, path: str, metadata: Mapping[str, Item]) -> Output:
        unit, years, elements = "percentage points", self.years, self._asked.elements
        bands = {
            CHANGE: [Band(symbol, unit) for symbol in elements],
            CLASSES: [
                Band("transition: 10 x class before + class after"),
                Band(f"risk class {years[0]}"),
                Band(f"risk class {years[-1]}"),
                Band("training range: 0 inside, 1 outside before and after, 2 left in the scenario, 3 entered"),
            ],
            STEPS: [Band(str(year), unit) for year in years],
            PROBABILITY: [Band(symbol, "probability of a rise") for symbol in elements],
            UNCERTAINTY: [Band(symbol, f"± {unit}, 90 %") for symbol in elements],
        }
        return Output(path, bands[name], "Byte" if name == CLASSES else "Float32", metadata)

    def _totals(self, everywhere: Everywhere) -> dict[str, Any]:
        """What the pass adds up beside the changes: counts, levels of elements, pictures."""
        asked, grid = self._asked, self._stack.grid
        last = len(self.years) + len(self._drawn) - 1
        sides = {f"step {last}": SIDE, **{f"change {symbol}": ELEMENT_PICTURES for symbol in asked.elements}}
        result: dict[str, Any] = {"soil": MobilityTally(grid, self._domains)}
        if asked.report:
            names = ("before", "after", "transition", "domain", *(f"step {place}" for place in range(last)))
            sides.update(dict.fromkeys(names, SIDE))
            result[SAMPLED] = Sum(SAMPLED, self._sample)
            levels = [f"{what} {symbol}" for symbol in asked.elements for what in _LEVELS]
            result["levels"] = ZonalSums(everywhere, levels)
        if self._both:
            result["other"] = ZonalSums(everywhere, [f"other change {symbol}" for symbol in asked.elements])
        for symbol in asked.elements if self._both else ():
            sides[f"rises {symbol}"] = ELEMENT_PICTURES
            result[f"other signs {symbol}"] = ZonalClasses(everywhere, f"other rises {symbol}", transitions.UNDECIDED)
        return {**result, **{name: Thumbnail(grid, name, side) for name, side in sides.items()}}

    # -- a block ------------------------------------------------------------------------------------------------------

    def _later(self, block: SoilBlock, arrays: Mapping[str, Array], year: int, coupled: bool) -> tuple[SoilBlock, Any]:
        """The block's soil in a later year, and its SOC (and CEC) in the units of the layers."""
        follows = coupled and "cec" in self._stack.layers
        cec = (block.pick(arrays["cec"]), self._stack.units["cec"].unit) if follows else None
        adjusted = self._local.adjust(arrays, block.pick(arrays["soc"]), year, cec, block.pick)
        replaced = {"soc": adjusted.soc}
        if adjusted.cec is not None:
            replaced["cec"] = adjusted.cec
        return block.replaced(replaced), adjusted

    def _variants(
        self, block: SoilBlock, later: Sequence[SoilBlock], coupled: bool, chosen: Any = slice(None)
    ) -> list[Any]:
        """The soil of (some of) the pixels as it is and in later years, ready for the model."""
        picked: dict[str, Any] = block.some(chosen)
        stays = {}
        if self._estimates and not coupled:
            stays["cec"] = np.asarray(estimated_cec(np.asarray(picked["soc"]), np.asarray(picked["clay"])))
        names = ("soc", "cec") if coupled and "cec" in self._stack.layers else ("soc",)
        first = self._model.prepare(picked)
        changed = ({name: np.asarray(one.soil[name])[chosen] for name in names} for one in later)
        return [first, *(first.replaced(**values, **stays) for values in changed)]

    def compute(self, window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        """Predict baseline and scenario of one block."""
        block = self._stack.block(arrays)
        coupled = self._asked.coupled
        middles = [self._later(block, arrays, year, coupled)[0] for year in self.years[1:-1]]
        after, adjusted = self._later(block, arrays, self.years[-1], coupled)
        series = [self._variants(block, [*middles, after], coupled)]
        places: list[Any] = [slice(None)]
        if self._drawn:
            places.append(block.on_lattice(window, self._picture.step))
            drawn = [self._later(block, arrays, year, coupled)[0] for year in self._drawn]
            series.append(self._variants(block, drawn, coupled, places[1])[1:])
        chosen = np.empty(0, dtype=np.intp)
        if self._asked.report:
            chosen = self._sample.chosen(window, block)
        signs = self._signs(block, arrays, adjusted.soc != block.pick(arrays["soc"]))
        result, (indices, *middle) = self._predict(block, signs, series, places, chosen)
        steps = [index - indices[0] for index in indices]
        if middle:
            between = np.full((len(middle[0]), block.counts.valid), np.nan, dtype=np.float32)
            between[:, places[1]] = np.stack(middle[0]) - indices[0][places[1]]
            steps[1:1] = between
        classes = [classify(index, self._asked.limits) for index in (indices[0], indices[-1])]
        # What the contents of elements clamp, they clamp before and after.
        domain = transitions.domain_codes(block.clamped(), after.clamped() | block.clamped([CONTENT]))
        codes = {
            "transition": transitions.transition_codes(*classes),
            "before": classes[0],
            "after": classes[1],
            "domain": domain,
        }
        factor = self._stack.units["soc"].unit.factor
        vectors = {
            "index before": indices[0],
            "index after": indices[-1],
            "soc before": block.pick(arrays["soc"]) * factor,
            "soc after": adjusted.soc * factor,
            "organic": adjusted.organic,
            **{f"step {place}": step for place, step in enumerate(steps)},
        }
        read = codes if self._asked.report else ("transition", "domain")
        vectors.update({name: np.where(codes[name] == NO_CLASS, np.float32(np.nan), codes[name]) for name in read})
        result.update({name: block.spread(values.astype(np.float32, copy=False)) for name, values in vectors.items()})
        if self._asked.steps:
            result[STEPS] = np.stack([result[f"step {place}"] for place in range(len(steps))])
        if CLASSES in self._outputs:
            result[CLASSES] = block.spread_codes(np.stack([*codes.values()]))
        result[BLOCK] = block
        if self._asked.report:
            known = {AREA: block.pick(self._areas.spread(window)), **result[SAMPLED]}
            result[SAMPLED] = self._sample.part(window, block, known)
        return result

    def _predict(
        self,
        block: SoilBlock,
        signs: _Signs | None,
        series: Sequence[Sequence[Any]],
        places: Sequence[Any],
        chosen: Array,
    ) -> tuple[dict[str, Any], list[list[Array]]]:
        """Changes of the elements, spread over the block, and the composite indices of each of ``series``.

        ``places``: the pixels of each series; ``chosen``: those whose half-width is asked for.
        """
        asked, model = self._asked, self._model
        change = np.empty((len(asked.elements), block.counts.valid), dtype=np.float32)
        weights = asked.weights
        composites = [[RunningComposite(asked.method, weights.weights) for _ in one] for one in series]
        result: dict[str, Any] = {SAMPLED: {}}
        for number, symbol in enumerate(asked.elements):
            content = block.content(model, symbol)
            for members, pixels, part in zip(composites, series, places):
                first = members is composites[0]
                if not first and symbol not in weights.elements:
                    continue
                here = content.at(part)
                if first and signs is not None:
                    mobility = signs.mobility(number, pixels, content)
                else:
                    mobility = model.mobility_series(symbol, pixels, *here)
                here.blank(mobility)
                if first:
                    np.subtract(mobility[-1], mobility[0], out=change[number])
                    if asked.report:
                        result.update(self._levels_of(symbol, block, mobility))
                        half = half_widths(model, symbol, block, chosen, content)
                        result[SAMPLED][f"half {symbol}"] = half
                if symbol in weights.elements:
                    for composite, values in zip(members, mobility):
                        composite.add(values)
        if signs is not None:
            result.update(signs.laid())
            result[SAMPLED].update(signs.doubts())
        result[CHANGE] = block.spread(change)
        result.update({f"change {symbol}": band for symbol, band in zip(asked.elements, result[CHANGE])})
        return result, [[composite.index for composite in members] for members in composites]

    def _levels_of(self, symbol: str, block: SoilBlock, mobility: Array) -> dict[str, Array]:
        """What a report tells of an element's mobility before and after, spread over the block."""
        limit, ends = np.float32(self._asked.limits[MEDIUM - 2]), mobility[[0, -1]]
        medium = np.where(np.isnan(ends), ends, (ends >= limit).astype(np.float32))
        levels = block.spread(np.stack([ends[0], *medium]))
        return {f"{what} {symbol}": values for what, values in zip(_LEVELS, levels)}

    def _signs(self, block: SoilBlock, arrays: Mapping[str, Array], changes: Array) -> _Signs | None:
        """What tells how sure the changes of a block are; None of a model that cannot.

        ``changes``: where SOC changes at all.
        """
        if not self._model.has_posterior:
            return None
        other = None
        if self._both:
            coupled = not self._asked.coupled
            later, _ = self._later(block, arrays, self.years[-1], coupled)
            other = self._variants(block, [later], coupled)
        widths = self._asked.report or UNCERTAINTY in self._outputs
        return _Signs(self._model, self._asked.elements, block, changes, other, widths)

    # -- what was found -----------------------------------------------------------------------------------------------

    def _levels(self, totals: Mapping[str, Any]) -> list[Level]:
        """Per element: mean mobility before, share at medium or above before and after; none without a report."""
        if not self._asked.report:
            return []
        return [Level(*values) for values in totals["levels"].means().reshape(-1, len(_LEVELS)).tolist()]

    def _other(self, totals: Mapping[str, Any]) -> Beside | None:
        """What the other assumption on CEC gives; None where it was not computed."""
        if not self._both:
            return None
        elements = self._asked.elements
        signs = np.stack([totals[f"other signs {symbol}"].class_areas() for symbol in elements], axis=1)
        return Beside(totals["other"].means()[0], transitions.sign_shares(signs)[0])

    def _doubts(self) -> list[float]:
        """Per element: median half-width of the 90 % interval of its change; none where it was not computed."""
        return [self._sample.median(f"doubt {symbol}") for symbol in self._asked.elements] if self._both else []

    def _trust(self) -> Trust:
        elements, report = self._asked.elements, self._asked.report
        widths = {symbol: self._sample.median(f"half {symbol}") for symbol in elements if report}
        return Trust(self._model.name, self._model.evidence(elements), self._stack.totals.assumed(elements), widths)


@dataclass
class _Signs:
    """How sure the elements' changes are in one block, told by the evaluation that tells the changes.

    ``changes``: where SOC changes at all; ``other``: the soils before and after by the other assumption on CEC, if it
    is wanted; ``widths``: whether half-widths are.
    """

    model: FractionationModel
    elements: Sequence[str]
    block: SoilBlock
    changes: Array
    other: Sequence[Any] | None
    widths: bool

    def __post_init__(self) -> None:
        shape = len(self.elements), self.block.counts.valid
        self._rises = np.empty(shape, dtype=np.float32)
        self._half = np.empty(shape, dtype=np.float32) if self.widths else None
        self._result: dict[str, Array] = {}

    def mobility(self, number: int, series: Sequence[Any], content: Content) -> Array:
        """F1, %, of an element in each of ``series``, (k, n), as `FractionationModel.mobility_series` gives it."""
        symbol = self.elements[number]
        found = self.model.difference(symbol, series[0], series[-1], *content)
        self._rises[number] = self._known(found.rises, content)
        if self._half is not None:
            content.blank(found.half_width)
            self._half[number] = found.half_width
        if self.other is not None:
            before, after = self.other
            other = self.model.difference(symbol, before, after, *content)
            change = other.change
            content.blank(change)
            self._result[f"other change {symbol}"] = self.block.spread(change)
            self._result[f"other rises {symbol}"] = self.block.spread(self._known(other.rises, content))
        if len(series) == 2:
            return found.ends
        between = self.model.mobility_series(symbol, series[1:-1], *content)
        return np.concatenate([found.ends[:1], between, found.ends[1:]])

    def _known(self, rises: Array, content: Content) -> Array:
        """NaN where nothing changes, or a content is unknown."""
        rises[~self.changes] = np.nan
        content.blank(rises)
        return rises

    def laid(self) -> dict[str, Array]:
        """What was found, spread over the block."""
        result, spread = dict(self._result), self.block.spread
        result[PROBABILITY] = spread(self._rises)
        result.update({f"rises {symbol}": sign for symbol, sign in zip(self.elements, result[PROBABILITY])})
        if self._half is not None:
            result[UNCERTAINTY] = spread(self._half)
        return result

    def doubts(self) -> dict[str, Array]:
        """Half-widths of the changes, (valid pixels,) each; NaN where nothing changes."""
        if self._half is None:
            return {}
        # Where nothing changes nothing is in doubt: it would hide how wide the others are.
        known = np.where(np.isnan(self._rises), np.float32(np.nan), self._half)
        return {f"doubt {symbol}": width for symbol, width in zip(self.elements, known)}


class _Adder:
    """Adds up, in each zone of a cover, what `Changes` says.

    Reads `_MEANS`, ``transition`` and ``domain``, and the changes and probabilities of the elements.
    """

    def __init__(self, cover: Any, elements: Sequence[str], told: bool) -> None:
        self.cover = cover
        self._signs = (
            [ZonalClasses(cover, f"rises {symbol}", transitions.UNDECIDED) for symbol in elements] if told else []
        )
        self._means = ZonalSums(cover, (*_MEANS, *(f"change {symbol}" for symbol in elements)))
        self._moves = ZonalClasses(cover, "transition", transitions.TRANSITIONS[1:])
        self._domains = ZonalClasses(cover, "domain", range(1, _DOMAINS), counted=True)

    def __len__(self) -> int:
        return len(self.cover)

    def totals(self, name: str) -> dict[str, Any]:
        """What a pass has to feed, by name."""
        signs = {f"{name} signs {number}": one for number, one in enumerate(self._signs)}
        return {f"{name} means": self._means, f"{name} moves": self._moves, f"{name} domains": self._domains, **signs}

    def changes(self, zones: slice = slice(None)) -> transitions.Changes:
        """What was added up in some zones."""
        means, domain = self._means.means(zones), self._domains.class_areas(zones)
        signs = [one.class_areas(zones) for one in self._signs]
        return transitions.Changes(
            pixels=self._domains.pixels[zones],
            area=domain.sum(axis=1),
            transitions=self._moves.class_areas(zones).reshape(-1, 5, 5),
            domain=domain,
            soc=means[:, 2:4],
            index=means[:, :2],
            organic=means[:, 4],
            change=means[:, 5:],
            signs=np.stack(signs, axis=1) if signs else np.zeros((len(means), 0, 3)),
        )

    @property
    def index_change(self) -> Array:
        """`Changes.index_change` of all zones, (n,)."""
        starts = range(0, len(self), _AT_ONCE)
        return np.concatenate([self.changes(slice(start, start + _AT_ONCE)).index_change for start in starts])


def rows(asked: Asked, found: _Adder, names: Sequence[str] = (), areas: Array | None = None) -> Rows:
    """A row per zone (without names: one of all): areas in km2, shares in %, changes in percentage points.

    ``t23``: area that goes from class 2 to class 3; ``d_Cd``: mean change of the mobility of Cd; ``up_Cd``, ``dn_Cd``:
    share of the changing area in which it probably rises, falls (the rest is undecided); ``n_up``, ``n_down``,
    ``n_open``: elements that do so in more than half of that area, and the others; none where nothing changes. Ranks
    are by the rise of the mean index.
    """
    index_change = found.index_change
    ranks = ranked(-index_change[:, np.newaxis], np.isfinite(index_change)) if names else (None,)

    def columns(zones: slice) -> Columns:
        changes = found.changes(zones)
        beside: dict[str, Any] = {"zone": names[zones] if names else (tr("all"),), "rank": ranks[zones]}
        return {**beside, **_columns(asked, changes, changes.area if areas is None else areas[zones])}

    return Rows(len(found), columns)


def _columns(asked: Asked, changes: transitions.Changes, areas: Array) -> Columns:
    """The columns of `rows` but for names and ranks; ``areas``: of the zones, m2, data or not."""
    medium, signs = 100 * changes.medium, transitions.sign_shares(changes.signs)
    columns: dict[str, Array | Sequence[Any]] = {"pixels": changes.pixels}
    if signs.shape[1]:
        told = transitions.verdicts(signs)
        for name, sign in (("n_up", transitions.RISES), ("n_down", transitions.FALLS), ("n_open", transitions.OPEN)):
            counted = ((told == sign) & np.isfinite(signs[..., sign])).sum(axis=1)
            columns[name] = [number if pixels else None for number, pixels in zip(counted.tolist(), changes.pixels)]
    columns.update(
        area_km2=areas / 1e6,
        valid_km2=changes.area / 1e6,
        soc_before=changes.soc[:, 0],
        soc_after=changes.soc[:, 1],
        idx_before=changes.index[:, 0],
        idx_after=changes.index[:, 1],
        idx_change=changes.index_change,
        med_before=medium[:, 0],
        med_after=medium[:, 1],
        med_change=medium[:, 1] - medium[:, 0],
        risen_km2=np.where(changes.pixels > 0, changes.risen / 1e6, np.nan),
        fallen_km2=np.where(changes.pixels > 0, changes.fallen / 1e6, np.nan),
        left_pct=100 * changes.outside(transitions.OUTSIDE_AFTER),
    )
    moved = changes.transitions.reshape(len(changes), -1).T / 1e6
    columns.update({f"t{code}": areas for code, areas in zip(transitions.TRANSITIONS, moved)})
    columns.update({f"d_{symbol}": values for symbol, values in zip(asked.elements, changes.change.T)})
    for name, sign in (("up", transitions.RISES), ("dn", transitions.FALLS)):
        columns.update({f"{name}_{symbol}": 100 * share for symbol, share in zip(asked.elements, signs[:, :, sign].T)})
    return columns


def zone_ranges(index_change: Array) -> Ranges:
    """Ranges of the zones' mean change of the index, (n,).

    Symmetric about zero where some rise and some fall; else only the side that occurs, from least to most; one value
    where all are alike.
    """
    there = index_change[np.isfinite(index_change)]
    low, high = (float(there.min()), float(there.max())) if there.size else (0.0, 0.0)
    colours = load_style("mobility_change")["colours"]
    middle = len(colours) // 2
    if np.float32(low) == np.float32(high):
        side = (low > 0.0) - (low < 0.0)
        return ((low, high, significant(low), colours[middle + 2 * side]),)
    if low >= 0.0:
        colours = colours[middle:]
    elif high <= 0.0:
        colours = colours[: middle + 1]
    else:
        high = max(high, -low)
        low = -high
    return between(np.linspace(low, high, len(colours) + 1).tolist(), colours)


def _say(found: ChangeFound, feedback: Feedback) -> None:
    """Tell in the log what was found."""
    whole = found.whole
    if not whole.pixels[0]:
        return
    left = found.outside[2]
    if left:
        text = tr(
            "In the scenario {:.2f} % of the area leaves the model's training range (by its SOC or CEC); it was "
            "clamped and is marked in the last band of the classes and in the report."
        )
        feedback.pushWarning(fill(text, 100 * left))
    else:
        feedback.pushInfo(tr("Nowhere does the scenario leave the model's training range."))
    before, after = (100 * whole.medium[0]).tolist()
    text = tr("At medium risk or above: {:.2f} % of the area before, {:.2f} % after.")
    feedback.pushInfo(fill(text, before, after))
    if found.alike:
        feedback.pushWarning(found.alike)
    text = tr("In a higher class after: {:,.2f} km²; in a lower class: {:,.2f} km².")
    feedback.pushInfo(fill(text, float(whole.risen[0]) / 1e6, float(whole.fallen[0]) / 1e6))
    if found.verdicts is None:
        feedback.pushInfo(tr("The model cannot tell how probable the sign of a change is: it has no smooth core."))
        return
    if not whole.signs.any():
        return
    told = (
        ", ".join(s for s, one in zip(found.asked.elements, found.verdicts) if one == sign)
        for sign in (transitions.RISES, transitions.FALLS, transitions.OPEN)
    )
    text = tr("In most of the area in which SOC changes mobility probably rises for: {}; falls for: {}; undecided: {}.")
    feedback.pushInfo(fill(text, *(names or tr("none") for names in told)))

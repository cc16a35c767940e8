"""Local guidance values: legal values looked up, or one value inverted through the model, per pixel and per zone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import Phrase, Term, fill, labelled, semicolons, spoken, tr
from ..model.fractionation import FractionationModel, Pixels
from ..raster.areas import PixelAreas
from ..raster.geotiff import EXACT, Band, Item, Output
from ..raster.grid import Window
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Sum
from ..raster.walk import Options, process, scan
from ..raster.zonal import ZonalSummary, ZonalSums
from ..raster.zones import Everywhere, Zones
from ..report.html import significant
from ..report.pages.common import Ranges, Trust, describe_soil
from ..report.pages.guidance import (
    ABOVE_ONE,
    LOOKUP,
    PROBABLE,
    Asked,
    GuidanceFound,
    cite,
    conditions,
    said_quantile,
)
from ..report.styles import load_style, value_colours
from ..risk import guidance as rules
from ..risk.guidance import GuidanceError, MobileLimit, Row
from ..risk.inversion import Inversion, inversion_of
from ..soil.covariates import COVARIATES, aqua_regia_content
from ..soil.texture import texture_codes
from ..typing import Array
from .predict import BLOCK, MobilityTally, domains, report_counts, report_domain
from .sampling import AREA, SAMPLED, Sample, half_widths
from .stack import Content, SoilBlock, SoilStack
from .zones import Rows, ZoneLayer, known, quantile_ranges

#: Results: local values (and, of an inversion, what is known of each and its interval), and contents divided by them
#: (and, of an inversion, the probability that they exceed).
VALUES, EXCEEDANCE = "OUTPUT", "OUTPUT_EXCEEDANCE"

STATUS_BAND = "0 exact, 1 on a jump, 2 capped at the model's range, 3 below it"

#: Arrays of a block that an inversion keeps besides those of the layers: several float64 values of each pixel.
ARRAYS = 32


def check_mode(mode: str, stated: Collection[str]) -> None:
    """Refuse (GuidanceError) parameters of one mode in the other, and too few or too many in the mode itself.

    ``stated``: which of PRESET, RGV, MOBILE_LIMIT and REFERENCE_SOIL are.
    """
    foreign = ("RGV", "MOBILE_LIMIT", "REFERENCE_SOIL") if mode == LOOKUP else ("RGV", "REFERENCE_SOIL", "PRESET")
    names = ", ".join(name for name in foreign if name in stated)
    if mode == LOOKUP:
        if names:
            raise GuidanceError(
                "{names}: only for “invert one value” (MODE=invert). The modes are not mixed: looked-up values are not "
                "inverted.",
                names=names,
            )
        if "PRESET" not in stated:
            raise GuidanceError("PRESET is missing: choose the published values to look up.")
    elif "MOBILE_LIMIT" in stated:
        if names:
            raise GuidanceError("{names}: not together with MOBILE_LIMIT, which is the limit itself.", names=names)
    elif "PRESET" not in stated and "RGV" not in stated:
        raise GuidanceError(
            "“invert one value” (MODE=invert) needs a value to start from: PRESET, RGV or MOBILE_LIMIT."
        )


def invertible(
    rows: tuple[Row, ...], rgv: float | None, reference: Mapping[str, float | None] | None
) -> tuple[Row, ...]:
    """The rows that a stated value picks (all without it): GuidanceError where they are none, or cannot be inverted.

    Only totals can, and a stated reference soil has to lie in the class of one of them.
    """
    soluble = next((row for row in rows if not row.is_total), None)
    if soluble is not None:
        raise GuidanceError(
            "PRESET: {preset} are {basis} contents, neither total contents nor F1. They cannot be inverted.",
            preset=soluble.preset,
            basis=soluble.basis,
        )
    stated = rows if rgv is None else tuple(row for row in rows if np.isclose(row.value, rgv, rtol=1e-6))
    if rows and not stated:
        raise GuidanceError(
            "RGV: {preset} has no value of {value:g} mg/kg for {element}. It has: {known}. A value of your own goes "
            "without PRESET.",
            preset=rows[0].preset,
            value=rgv,
            element=rows[0].element,
            known=semicolons(fill("{:g} ({})", row.value, row.rule) for row in rows),
        )
    if reference is not None and stated and not rules.fitting_rows(stated, reference):
        raise GuidanceError(
            "REFERENCE_SOIL: the soil lies outside the class of the stated row: {rows}.", rows=conditions(stated)
        )
    return stated


def start(model: FractionationModel, asked: Asked, stack: Callable[[], SoilStack], feedback: Feedback) -> MobileLimit:
    """What an inversion starts from: the stated limit, or the one that a value implies at the reference soil.

    Without a reference soil it is the median soil of the map, for which what ``stack`` returns is read. GuidanceError
    where the value cannot be inverted.
    """
    element = asked.element
    if asked.mobile_limit is not None:
        stated = Phrase("Limit of the mobile content: {:g} mg/kg {}, as stated.", asked.mobile_limit, element)
        return MobileLimit(asked.mobile_limit, asked.mobile, stated)
    soil = asked.reference
    if soil is None:
        soil = _median_soil(asked, stack(), feedback)
    _say_clamped(model, soil, feedback)
    if asked.rows:
        row = rules.fitting_rows(asked.rows, soil)[0]
        value, basis, what = row.value, row.basis, cite(row)
    else:
        value, basis = float(asked.rgv or 0.0), Term(asked.total_basis)
        what = Phrase("{:g} mg/kg {}, {}, as stated", value, element, basis)
    limit = rules.mobile_limit(model, element, value, basis, soil, asked.mobile)
    share = model.element(element)["aqua_regia_share"]
    content = aqua_regia_content(value, share, basis)
    words = asked.stated
    if asked.reference is None:
        within = asked.rows and asked.rgv is not None
        words = Term("median soil of the map within the class of the row") if within else Term("median soil of the map")
    values = what, words, describe_soil(soil), limit, 100 * limit / content, content
    if asked.mobile == rules.EXCHANGEABLE:
        text = Phrase(
            "Stated value: {}. At the reference soil ({}: {}) it allows an exchangeable content of {:.4g} mg/kg: "
            "{:.3g} % of {:.4g} mg/kg aqua regia.",
            *values,
        )
    else:
        text = Phrase(
            "Stated value: {}. At the reference soil ({}: {}) it allows a mobile content of {:.4g} mg/kg: a mobility "
            "of {:.3g} % of {:.4g} mg/kg aqua regia.",
            *values,
        )
    if basis == "total":
        more = Phrase("The total value was brought to the aqua-regia basis by the element's share of {:g}.", share)
        text = Phrase("{} {}", text, more)
    return MobileLimit(limit, asked.mobile, text, rules.ReferencePoint(soil, float(content)))


def _say_clamped(model: FractionationModel, soil: Mapping[str, float | None], feedback: Feedback) -> None:
    for name, value in soil.items():
        if value is not None and name in model.soil_features:
            low, high = model.training_range(name)
            if not low <= value <= high:
                text = tr("The reference soil's {} was clamped to the training range, {:g} to {:g}.")
                feedback.pushWarning(fill(text, COVARIATES[name].label, low, high))


def _median_soil(asked: Asked, stack: SoilStack, feedback: Feedback) -> dict[str, float | None]:
    """The median of each soil property by area, within the classes of the stated rows.

    Without a stated value the row is the one whose class holds the median of the whole map.
    """
    within = asked.rows if asked.rgv is not None else ()
    everywhere = Everywhere(stack.grid)
    medians = {name: ZonalSummary(everywhere, name, (), (0.5,)) for name in stack.layers}

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        block = stack.block(arrays)
        texture = _texture(within, block)
        fitting = [row.fits(_of(block, "ph"), texture) for row in within]
        inside = np.any(fitting, axis=0) if within else np.True_
        return {name: block.spread(np.where(inside, _of(block, name), np.float32(np.nan))) for name in stack.layers}

    scan(stack.grid, stack.views, medians, compute, Options(feedback, required=stack.required))
    if not medians["ph"].summary.pixels[0]:
        where = fill(tr("in the class of the stated row ({})"), conditions(within)) if within else tr("on the map")
        raise GuidanceError("There is no pixel {where}: state REFERENCE_SOIL.", where=where)
    soil: dict[str, float | None] = dict.fromkeys(rules.REFERENCE_PROPERTIES)
    soil.update({name: float(one.summary.quantile(0.5)[0]) for name, one in medians.items()})
    if asked.rows and not rules.fitting_rows(asked.rows, soil):
        raise GuidanceError(
            "The median soil of the map ({soil}) lies in no class of {preset}. State REFERENCE_SOIL.",
            soil=describe_soil(soil),
            preset=asked.rows[0].preset,
        )
    return soil


def _texture(rows: Sequence[Row], block: SoilBlock) -> Array | None:
    needed = any(row.texture for row in rows)
    return texture_codes(_of(block, "clay"), _of(block, "sand")) if needed else None


def _of(block: SoilBlock, name: str) -> Array:
    """A property of the valid pixels that was given."""
    return np.asarray(block.soil[name])


# ------------------------------------------------------------------------------------------------- the map


class _Values:
    """Computes the values of a block, from the law or by inversion."""

    def __init__(self, model: FractionationModel, asked: Asked, begun: MobileLimit | None, stack: SoilStack) -> None:
        self._model, self._asked, self._stack = model, asked, stack
        self.share = model.element(asked.element)["aqua_regia_share"]
        self._plain: Inversion | None = None
        self._domains = None if begun is None else domains(model, (asked.element,))
        if begun is not None:
            self._inverter = partial(inversion_of, model, asked.element, begun.limit, begun.part, begun.reference)
            self._plain = self._inverter()
        #: Whether values have an interval, and exceedances a probability.
        self.sure = begun is not None and model.has_posterior
        low, high = rules.content_range(model, asked.element)
        self._factor = 1.0 if asked.basis == "aqua regia" else self.share
        #: The lowest and highest content of the model, on the basis of the values.
        self.range = (0.0, np.inf) if begun is None else (low / self._factor, high / self._factor)
        self._areas, self._sample = PixelAreas(stack.grid), Sample()

    def trust(self) -> Trust:
        """What the values rest on; no content was assumed, for none is needed."""
        model, element = self._model, self._asked.element
        return Trust(model.name, model.evidence((element,)), half_width={element: self._sample.median("half")})

    def totals(self, zones: Zones | None) -> dict[str, Any]:
        """What the pass adds up."""
        grid, protected = self._stack.grid, self._asked.protected
        everywhere = Everywhere(grid)
        result: dict[str, Any] = {
            "values": ZonalSummary(everywhere, "ranked", (), (0.05, 0.5, 0.95)),
            "ratios": ZonalSummary(everywhere, "compared", (ABOVE_ONE,)),
            "soil": MobilityTally(grid, self._domains),
            "status": Sum("status", np.zeros(4, dtype=np.int64)),
            "means": ZonalSums(everywhere, ("value",)),
            "map": Thumbnail(grid, "value"),
            "map of ratios": Thumbnail(grid, "ratio"),
        }
        if self._plain is not None:
            result[SAMPLED] = Sum(SAMPLED, self._sample)
        if self.sure:
            result.update({name: ZonalSummary(everywhere, name, (), (0.5,)) for name in ("low", "high")})
            result["sure"] = ZonalSummary(everywhere, "probability", (PROBABLE,))
        if zones is not None:
            result["zone values"] = ZonalSummary(zones, "ranked", (), (1.0 - protected, 0.5))
            result["zone ratios"] = ZonalSummary(zones, "compared", (ABOVE_ONE,))
            if self.sure:
                result["zone sure"] = ZonalSummary(zones, "probability", (PROBABLE,))
        return result

    def compute(self, window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        block = self._stack.block(arrays)
        result: dict[str, Any] = {BLOCK: block}
        if self._plain is None:
            values, places = rules.look_up(self._asked.rows, _of(block, "ph"), _texture(self._asked.rows, block))
            status = np.where(places < 0, rules.BELOW, rules.EXACT).astype(np.uint8)
            ranked, bands = values, values[np.newaxis]
        else:
            inversion, pixels = self._plain, self._model.prepare(block.soil)
            background = block.background(self._asked.element)
            if background is not None:
                inversion = self._inverter(aqua_regia_content(background, self.share, self._asked.total_basis))
            content, status = inversion.contents(pixels)
            values = (content / self._factor).astype(np.float32)
            # Where even the lowest content breaks the limit, the value is lower than all others, not unknown.
            ranked = np.where(status == rules.BELOW, np.float32(0.75 * self.range[0]), values)
            bands = np.stack([values, status.astype(np.float32)])
            chosen = self._sample.chosen(window, block)
            half = half_widths(self._model, self._asked.element, block, chosen, self._content(block))
            areas = block.pick(self._areas.spread(window))
            result[SAMPLED] = self._sample.part(window, block, {AREA: areas, "half": half})
        ratio = self._ratio(block, values)[np.newaxis]
        if self.sure:
            ends = np.where(status == rules.EXACT, inversion.interval(pixels, content) / self._factor, np.nan)
            bands = np.concatenate([bands, ends.astype(np.float32)])
            ratio = np.concatenate([ratio, self._probability(block, inversion, pixels)[np.newaxis]])
            laid = dict(zip(("low", "high", "probability"), block.spread(np.stack([*bands[2:], ratio[1]]))))
            result.update(laid)
        # A content above a value that is too low to be told exceeds it too.
        result["compared"] = block.spread(self._ratio(block, ranked))
        result["status"] = np.bincount(status, minlength=4)
        result.update({"ranked": block.spread(ranked), VALUES: block.spread(bands), EXCEEDANCE: block.spread(ratio)})
        result.update({"value": result[VALUES][0], "ratio": result[EXCEEDANCE][0]})
        return result

    def _content(self, block: SoilBlock) -> Content:
        """The content that predictions of the block have; clamping it changes no value, and is not counted."""
        element, share, basis = self._asked.element, self.share, self._asked.total_basis
        total, background = (
            None if one is None else aqua_regia_content(np.asarray(one), share, basis)
            for one in (block.total(element), block.background(element))
        )
        return Content() if total is None else Content(*self._model.content(element, total, background))

    def _probability(self, block: SoilBlock, inversion: Inversion, pixels: Pixels) -> Array:
        """Probability that the content exceeds the local value; NaN where it is not known."""
        total = block.total(self._asked.element)
        if total is None:
            return np.full(block.counts.valid, np.nan, dtype=np.float32)
        content = aqua_regia_content(np.asarray(total, np.float64), self.share, self._asked.total_basis)
        whole = np.maximum(np.broadcast_to(content, (block.counts.valid,)), 1e-9)
        return inversion.exceedance(pixels, whole).astype(np.float32)

    def _ratio(self, block: SoilBlock, values: Array) -> Array:
        """Content over value; NaN where either is not known, or they cannot be compared."""
        total, basis = block.total(self._asked.element), self._asked.basis
        if total is None or basis not in ("aqua regia", "total"):
            return np.full(values.shape, np.nan, dtype=np.float32)
        factors = {("total", "aqua regia"): self.share, ("aqua regia", "total"): 1.0 / self.share}
        factor = factors.get((self._asked.total_basis, basis), 1.0)
        return (np.asarray(total, dtype=np.float32) * np.float32(factor)) / values


def guidance(
    model: FractionationModel,
    asked: Asked,
    stack: SoilStack,
    outputs: Mapping[str, tuple[str, Mapping[str, Item]]],
    layer: ZoneLayer | None,
    feedback: Feedback,
) -> GuidanceFound:
    """Map the values of an element; ``outputs``: path and metadata of `VALUES` and, if wanted, `EXCEEDANCE`.

    An inversion begins from ``asked.start``. The content of the element is needed for the exceedance only: ``stack``
    should not require it.
    """
    element, begun = asked.element, asked.start
    _say_beforehand(model, asked, stack, feedback)
    run = _Values(model, asked, begun, stack)
    # As they are: rounded up, a value would break its limit, and one of the law is what it is.
    # Contents of two bases stand beside each other where a place is asked about.
    name = f"{element} guidance value" + ("" if asked.basis == "aqua regia" else f", {asked.basis}")
    bands = [Band(name, "mg/kg", EXACT)]
    bands += [] if begun is None else [Band(STATUS_BAND)]
    ratios = [Band(f"{element} content over guidance value")]
    if run.sure:
        bands += [Band(f"{name}, {end} end of the 90 % interval", "mg/kg") for end in ("lower", "upper")]
        ratios.append(Band(f"probability that {element} exceeds the guidance value"))
    named = {VALUES: bands, EXCEEDANCE: ratios}
    files = {name: Output(path, named[name], metadata=metadata) for name, (path, metadata) in outputs.items()}

    zones = None if layer is None else layer.on(stack.grid)
    totals = run.totals(zones)
    options = Options(feedback, required=stack.required, arrays=ARRAYS)
    process(stack.grid, stack.views, files, run.compute, totals, options)
    values, exceeded, soil = totals["values"].summary, totals["ratios"].summary, totals["soil"].found()
    found = GuidanceFound(
        asked=asked,
        share=run.share,
        limits=run.range,
        valid=soil.counts.valid,
        status=totals["status"].value,
        mean=known(totals["means"].means()[0, 0]),
        quantiles=[said_quantile(float(values.quantile(q)[0]), run.range)[0] for q in (0.05, 0.5, 0.95)],
        distribution=totals["values"].distribution(),
        exceeded=known(exceeded.share_at_least(ABOVE_ONE)[0]),
        rows=() if layer is None or zones is None else _zone_rows(asked, layer, zones, totals, run.range),
        picture=totals["map"],
        ratios=totals["map of ratios"] if EXCEEDANCE in outputs else None,
        trust=run.trust(),
        ends=[float(totals[name].summary.quantile(0.5)[0]) for name in ("low", "high")] if run.sure else None,
        surely=known(totals["sure"].summary.share_at_least(PROBABLE)[0]) if run.sure else None,
        share_outside=soil.share_outside,
        share_clamped=None if begun is None else soil.share_clamped,
    )
    report_counts(soil.counts, stack, feedback)
    report_domain(soil, feedback)
    _say(found, feedback)
    return found


def _zone_rows(
    asked: Asked, layer: ZoneLayer, zones: Zones, totals: Mapping[str, Any], limits: tuple[float, float]
) -> Rows:
    """A row per zone: the protective value, the median, the share (%) of its area that exceeds the local value."""
    values = totals["zone values"].summary
    protective, middle = (
        [said_quantile(value, limits) for value in values.quantile(q).tolist()] for q in (1.0 - asked.protected, 0.5)
    )
    columns = {
        "zone": layer.names,
        "pixels": values.pixels,
        "area_km2": zones.areas / 1e6,
        "valid_km2": values.area / 1e6,
        "rgv_mg_kg": [value for value, _ in protective],
        "rgv_median": [value for value, _ in middle],
        "exceed_pct": 100.0 * totals["zone ratios"].summary.share_at_least(ABOVE_ONE),
        "note": [zone_note(note, other) for (_, note), (_, other) in zip(protective, middle)],
    }
    if "zone sure" in totals:
        columns["exceed_prob"] = 100.0 * totals["zone sure"].summary.share_at_least(PROBABLE)
    return Rows.of(columns)


def zone_note(protective: str, median: str) -> str:
    """The note on a zone's protective value, else that on its median."""
    return labelled(tr("median"), median) if median and not protective else protective


def _say_beforehand(model: FractionationModel, asked: Asked, stack: SoilStack, feedback: Feedback) -> None:
    """Tell in the log what the values start from."""
    if asked.start is None:
        for row in asked.rows:
            feedback.pushInfo(cite(row).message)
        return
    if asked.reference is not None and asked.reference["cec"] is None and "cec" in stack.layers:
        feedback.pushWarning(tr("REFERENCE_SOIL states no CEC, the map has it: F1 at the reference soil is less sure."))
    feedback.pushInfo(spoken(asked.start.text))
    if not model.has_posterior:
        feedback.pushInfo(tr("This model does not know the parts of F1: all of F1 counts as mobile."))


def _say(found: GuidanceFound, feedback: Feedback) -> None:
    """Tell in the log what was found."""
    valid, status = found.valid, found.status
    told = {
        rules.ON_JUMP: tr("{:,} pixels ({:.2f} %) sit on a jump of the model."),
        rules.CAPPED: tr(
            "{:,} pixels ({:.2f} %) are capped at the highest content of the model: none up to it breaks the limit."
        ),
        rules.BELOW: tr(
            "{:,} pixels ({:.2f} %) have no value: the lowest content of the model already breaks the limit."
        ),
    }
    if found.asked.mode == LOOKUP:
        told = {rules.BELOW: tr("{:,} pixels ({:.2f} %) fit no row and have no value.")}
    for code, text in told.items():
        if status[code]:
            say = feedback.pushInfo if code == rules.ON_JUMP else feedback.pushWarning
            say(fill(text, int(status[code]), 100.0 * status[code] / valid))
    if found.exceeded is not None:
        feedback.pushInfo(fill(tr("The content exceeds the value on {:.2f} % of the area."), 100 * found.exceeded))


def zone_ranges(rows: Sequence[Mapping[str, Any]]) -> Ranges:
    """Ranges of the zones' protective values (few values each by itself), low ones in the colour of most need."""
    values = sorted({row["rgv_mg_kg"] for row in rows} - {None})
    if not values or len(values) > len(load_style("guidance_value")["colours"]):
        return quantile_ranges("guidance_value", values, "mg/kg") if values else ()
    colours = value_colours("guidance_value", values)
    return tuple((value, value, f"{significant(value, 4)} mg/kg", colour) for value, colour in zip(values, colours))

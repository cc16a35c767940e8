"""A raster summarised by zones: areas, class shares, means, quantiles, ranks, and the most critical element."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.grid import Window
from ..raster.source import Source, reference_grid
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Largest, Sum
from ..raster.view import View
from ..raster.walk import Options, scan
from ..raster.zonal import Summary, ZonalOverlap, ZonalSummary
from ..raster.zones import Union, Zones
from ..report.pages.common import Ranges, Trust
from ..report.pages.zonal import MOBILITY, QUANTILES, RISK, Kind, ZonalFound, quantile_name
from ..report.styles import class_labels, load_style, style_classes
from ..risk.classes import MEDIUM
from ..soil.covariates import mask_impossible
from ..typing import Array
from .inputs import announce, say_masked, say_sparse
from .kinds import mobility_said, stated_unit
from .provenance import class_limits, inherited_from
from .zones import Rows, ZoneLayer, known, known_ones, quantile_ranges, ranked

#: What the band of codes 1..5 of the risk assessment code is called by the algorithms that write one.
RISK_BAND = "risk class"

#: A zone that shares less of its area (%) with others is not told to overlap: neighbours' edges may not fit quite.
OVERLAP_TOLD = 0.5

#: Shares (%) of zones that differ by less are told apart by no map and no table.
ALIKE = 0.5

#: The colour of a class that a layer's style does not name.
UNNAMED = "#9e9e9e"


@dataclass(frozen=True)
class Asked:
    """What is to be summarised: one raster, or the mobility of ``elements``, of which the highest counts.

    ``left_out``: elements of the raster that are not looked at; ``codes``: whether the values are bytes; ``classes``:
    (code, label, colour) of the layer's style, ascending; ``limits``: class limits of mobility.
    """

    limits: tuple[float, ...]
    elements: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    codes: bool = False
    classes: tuple[tuple[int, str, str], ...] = ()


def zonal(sources: Mapping[str, Source], layer: ZoneLayer, asked: Asked, feedback: Feedback) -> ZonalFound:
    """Summarise ``sources`` (one, or one per element of ``asked``), all of one grid, by zones."""
    zones = layer.on(reference_grid(next(iter(sources.values())))).clipped()
    views = {name: View(source, zones.grid) for name, source in sources.items()}
    announce(views, feedback)
    first = next(iter(views.values()))
    if asked.left_out:
        text = tr("Not among the potentially toxic elements and left out: {}.")
        feedback.pushInfo(fill(text, ", ".join(asked.left_out)))
    kind = _kind(asked, views, feedback)
    feedback.pushInfo(fill(tr("Values are summarised as {}."), kind.title))
    each = ZonalSummary(zones, "value", kind.limits, QUANTILES if kind.numbers else ())
    whole = ZonalSummary(Union(zones), "value", kind.limits)
    limits = () if kind.medium is None else (kind.medium,)
    elements = {symbol: ZonalSummary(zones, symbol, limits) for symbol in asked.elements}
    overlap, picture = ZonalOverlap(zones, "value"), Thumbnail(zones.grid, "value", part=zones.window)
    impossible = Sum("impossible", 0)

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        found, masked = dict(arrays), 0
        if kind.percent:
            for name, values in arrays.items():
                found[name], count = mask_impossible(values, (0.0, 100.0))
                masked += count
        layers = list(found.values())
        value = np.maximum.reduce(layers) if asked.elements else layers[0]
        return {**found, "value": value, "impossible": masked}

    totals: dict[str, Any] = {"each": each, "whole": whole, "overlap": overlap, "picture": picture, **elements}
    # Pairs of a pixel and a zone take forty bytes: half of the usual window. Each element has pixels of its own.
    required = () if asked.elements else None
    options = Options(feedback, block_pixels=1 << 17, required=required, arrays=len(views) + 4)
    scan(zones.grid, views, {**totals, "impossible": impossible}, compute, options)
    say_masked(impossible.value, feedback)
    say_sparse({symbol: views[symbol] for symbol in asked.elements}, feedback)
    table = _Table(kind, layer, zones, each.summary, {symbol: one.summary for symbol, one in elements.items()})
    rows = table.rows(overlap.areas)
    _say_notes(rows, feedback)
    total = whole.summary
    if not total.pixels[0]:
        feedback.pushWarning(tr("No pixel of the zones has a value: all statistics are empty."))
    coloured_by = _coloured_by(kind, rows)
    found = ZonalFound(
        kind,
        asked.elements,
        asked.left_out,
        rows,
        table.medium_of_zones(),
        int(total.pixels[0]),
        float(total.area[0]),
        known(total.mean[0]) if kind.numbers else None,
        None if kind.medium is None else known(total.share_at_least(kind.medium)[0]),
        coloured_by,
        _ranges(kind, coloured_by, rows),
        picture,
        Trust.read(inherited_from(first, asked.elements)),
    )
    if found.alike:
        feedback.pushInfo(found.alike)
    return found


# -------------------------------------------------------------------------------------------------- kind


def _kind(asked: Asked, views: Mapping[str, View], feedback: Feedback) -> Kind:
    """Tell what the values are; a pass over the raster where only they can tell."""
    name, view = next(iter(views.items()))
    info = view.info
    unit = stated_unit(info.description, info.unit)
    said = mobility_said(info.description, info.unit, info.metadata)
    if said == "unit":
        return _mobility(asked.limits)
    if RISK_BAND in info.description:
        return _risk_classes(class_limits(info.metadata))
    plain = Kind(tr("values without classes (class limits are for mobility in %)"), unit)
    unstated = said == "name"
    if not (asked.codes or asked.classes or unstated):
        return plain
    ends, found = Largest("ends", np.full(2, -np.inf)), Sum("codes", Counter())

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        there = arrays[name][~np.isnan(arrays[name])]
        codes = np.unique(there.astype(np.int64)).tolist() if asked.codes else ()
        return {"ends": np.array([-there.min(), there.max()]), "codes": Counter(codes)}

    scan(view.grid, {name: view}, {"ends": ends, "codes": found}, compute, Options(feedback))
    low, high = -ends.value[0], ends.value[1]
    own = any(item.startswith("SOIL_MOBILITY") for item in info.metadata)
    if asked.codes and not asked.classes and not own and found.value.keys() <= {1, 2, 3, 4, 5}:
        return _risk_classes(None)
    if asked.classes:
        styled = {code: (label, colour) for code, label, colour in asked.classes}
        # A palette has an entry for each of 256 codes: those that nobody named are classes where they occur.
        titled = {code for code, (label, _) in styled.items() if label != str(code)}
        codes = sorted(found.value.keys() | titled)
        classes = tuple((code, *styled.get(code, (str(code), UNNAMED))) for code in codes)
        limits = tuple(float(code) for code in codes[1:])
        return Kind(tr("classes of the layer's style"), "", classes, limits, numbers=False)
    if unstated and 0.0 < high <= 1.0:
        text = tr("Nothing states the unit of {label}, and no value is above 1: it is not taken for mobility in %.")
        feedback.pushWarning(fill(text, label=view.source.label))
        return plain
    if unstated and low >= 0.0 and high <= 100.0:
        return _mobility(asked.limits)
    return plain


def _mobility(limits: tuple[float, ...]) -> Kind:
    classes = style_classes("rac", class_labels(limits))
    medium = limits[MEDIUM - 2]
    return Kind(tr("mobility in %, with classes by the class limits"), "%", classes, limits, medium, basis=MOBILITY)


def _risk_classes(said: Sequence[float] | None) -> Kind:
    """Risk classes, by the limits that their file has ``said``: “medium” alone leaves open of what."""
    classes = style_classes("rac", () if said is None else class_labels(said))
    limits = tuple(float(code) for code, _, _ in classes[1:])
    return Kind(tr("risk classes"), "", classes, limits, float(MEDIUM), numbers=False, basis=RISK)


# ------------------------------------------------------------------------------------------------- table


@dataclass(frozen=True)
class _Table:
    """The summaries of all zones, and what they say of each: a row."""

    kind: Kind
    layer: ZoneLayer
    zones: Zones
    summary: Summary
    elements: Mapping[str, Summary]

    def rows(self, shared: Array) -> Rows:
        """A row per zone. ``shared``: m2 of each zone that lie in others too."""
        kind, summary, ranks = self.kind, self.summary, self._ranks()
        whole, valid = self.zones.areas, summary.area
        covered = np.divide(100.0 * valid, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
        columns: dict[str, Array | Sequence[Any]] = {
            "zone": self.layer.names,
            "area_km2": whole / 1e6,
            "pixels": summary.pixels,
            "valid_km2": valid / 1e6,
            "covered_pct": np.minimum(covered, 100.0),
            **self._classes(),
        }
        if kind.medium is not None:
            columns["medium_pct"] = 100.0 * summary.share_at_least(kind.medium)
        if kind.numbers:
            quantiles = {quantile_name(q): summary.quantile(q) for q in QUANTILES}
            columns.update(mean=summary.mean, minimum=summary.minimum, maximum=summary.maximum, **quantiles)
        if self.elements:
            columns["critical"], columns["critical_pct"] = self._critical()
        if ranks is not None:
            columns["rank"] = ranks
        columns["note"] = self._notes(shared)
        return Rows.of(columns)

    def _classes(self) -> dict[str, Array | Sequence[Any]]:
        """Share (%) of each class, and the one with the largest area."""
        classes, areas = self.kind.classes, self.summary.class_areas
        if not classes:
            return {}
        total = areas.sum(axis=1, keepdims=True)
        shares = 100.0 * np.divide(areas, total, out=np.full(areas.shape, np.nan), where=total > 0)
        columns = {f"share_{code}": share for (code, _, _), share in zip(classes, shares.T)}
        largest = areas.argmax(axis=1).tolist()
        named = [classes[place][1] if there else None for place, there in zip(largest, total[:, 0] > 0)]
        return {**columns, "main_class": named}

    def medium_by_element(self) -> Array:
        """(zones, elements): share (%) of the area at medium risk or above; NaN where an element is nowhere known."""
        limit = self.kind.medium or 0.0
        shares = [100.0 * one.share_at_least(limit) for one in self.elements.values()]
        return np.stack(shares, axis=1) if shares else np.empty((len(self.layer), 0))

    def medium_of_zones(self) -> list[list[float | None]]:
        """For each zone, its shares of ``medium_by_element``; None where an element is nowhere known."""
        columns = [known_ones(shares) for shares in self.medium_by_element().T]
        return [list(shares) for shares in zip(*columns)] if columns else [[] for _ in self.layer.names]

    def _critical(self) -> tuple[list[str | None], list[float | None]]:
        """The element with the largest share (%) at medium or above, of equals the one with the higher mean."""
        shares = np.nan_to_num(self.medium_by_element(), nan=-1.0)
        means = np.nan_to_num(np.stack([one.mean for one in self.elements.values()], axis=1), nan=-np.inf)
        largest = shares.max(axis=1)
        best = np.where(shares == largest[:, np.newaxis], means, -np.inf).argmax(axis=1)
        symbols = tuple(self.elements)
        there = (largest >= 0).tolist()
        return (
            [symbols[place] if known else None for place, known in zip(best.tolist(), there)],
            [share if known else None for share, known in zip(largest.tolist(), there)],
        )

    def _ranks(self) -> list[int | None] | None:
        """Ranks by the share at medium or above, then by the mean or the higher classes; None where nothing ranks."""
        kind, summary = self.kind, self.summary
        if kind.medium is None and not kind.numbers:
            return None
        share = np.zeros(len(self.layer)) if kind.medium is None else summary.share_at_least(kind.medium)
        second = summary.mean[:, np.newaxis]
        if not kind.numbers:
            second = summary.class_areas[:, ::-1] / np.maximum(summary.area, 1e-30)[:, np.newaxis]
        keys = np.column_stack([-share, -second])
        return ranked(keys, summary.pixels > 0)

    def _notes(self, shared: Array) -> list[str]:
        """What is to be said of each zone."""
        area, empty = self.summary.area, self.summary.pixels == 0
        part = np.divide(100.0 * shared, area, out=np.zeros(area.shape), where=area > 0)
        notes: list[list[str]] = [[] for _ in range(area.size)]
        for text, zones in (
            (tr("invalid polygon, repaired"), self.zones.repaired),
            (tr("outside the raster"), ~self.zones.met),
            (tr("no data in the zone"), self.zones.met & empty),
        ):
            for number in np.flatnonzero(zones):
                notes[number].append(text)
        for number in np.flatnonzero(part >= OVERLAP_TOLD):
            notes[number].append(
                fill(tr("{:.1f} % of its area with data lies in other zones too"), float(part[number]))
            )
        return ["; ".join(texts) for texts in notes]


def _say_notes(rows: Rows, feedback: Feedback) -> None:
    """One line of the log per remark, with all the zones it is for."""
    remarks: dict[str, list[str]] = {}
    for zone, note in zip(rows.column("zone"), rows.column("note")):
        if note:
            remarks.setdefault(note, []).append(zone)
    for note, noted in remarks.items():
        feedback.pushInfo(fill(tr("Zone “{}”: {}."), "”, “".join(noted), note))


def _coloured_by(kind: Kind, rows: Rows) -> str:
    """The column that colours the zones: the share at medium risk or above, unless it is alike in all of them."""
    other = "mean" if kind.numbers else "main_class"
    if kind.medium is None:
        return other
    shares = [share for share in rows.column("medium_pct") if share is not None]
    saturated = len(shares) > 1 and max(shares) - min(shares) < ALIKE
    return other if saturated else "medium_pct"


def _ranges(kind: Kind, coloured_by: str, rows: Rows) -> Ranges:
    """The ranges of the column that colours the zones; () where it is a class."""
    if coloured_by == "medium_pct":
        return tuple(
            (low, high, fill(tr("{:g} to {:g} %"), low, high), colour)
            for low, high, colour in load_style("zone_share")["ranges"]
        )
    return quantile_ranges("zone_values", rows.column("mean"), kind.unit) if coloured_by == "mean" else ()

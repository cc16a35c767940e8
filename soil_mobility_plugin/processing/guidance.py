"""Guidance values as parameters: a mode, the published values or a stated one, the reference soil."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..soilmobility.language import Phrase, fill
from ..soilmobility.maps.guidance import EXCEEDANCE, check_mode, invertible
from ..soilmobility.maps.stack import SoilStack
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.report.pages.guidance import INVERT, LOOKUP, MODES, Asked, cite
from ..soilmobility.risk import guidance as rules
from ..soilmobility.risk.guidance import Row
from ..soilmobility.soil.covariates import PROPERTIES
from .soil import SoilInputs, chosen_element, read_soil
from .specs import Choice, Given, Number, ParameterError, Spec, Text
from .translation import tr

OUTPUT_ZONES = "OUTPUT_ZONES"

MODE = Choice(
    "MODE",
    "Mode",
    "Look up legal values, or invert one value; see the description.",
    options=MODES,
    shown=("look up published values", "invert one value"),
    default=LOOKUP,
)

#: What is looked up or inverted.
VALUES: tuple[Spec, ...] = (
    Choice(
        "PRESET",
        "Published values",
        "Set of published guidance values; each value's source is named in the log and the report.",
        optional=True,
        options=tuple(rules.presets()),
        shown=tuple(rules.presets().values()),
        offered=next(iter(rules.presets())),
        offered_when=("MODE", LOOKUP),
    ),
    *(
        Number(name, title, text, optional=True, unit="mg/kg", low=0.0, high=1e6, above=True, when=("MODE", INVERT))
        for name, title, text in (
            ("RGV", "Guidance value (mg/kg)", "Invert only: the stated value, or which row of the preset."),
            (
                "MOBILE_LIMIT",
                "Limit of the mobile content (mg/kg)",
                "Invert only: the content (mg/kg of the aqua-regia content, of the part that BASIS names) that "
                "must not be exceeded.",
            ),
        )
    ),
    Choice(
        "BASIS",
        "What counts as mobile",
        "Invert only: the exchangeable part of F1 (what is bound to carbonate is mobilised by acid only), or all "
        "of F1. A model of trees knows F1 alone.",
        optional=True,
        options=rules.MOBILE,
        shown=("exchangeable part of F1", "all of F1"),
        when=("MODE", INVERT),
        default=rules.EXCHANGEABLE,
    ),
    Text(
        "REFERENCE_SOIL",
        "Reference soil: pH,SOC,clay,CEC",
        "Invert only: pH, SOC (%), clay (%), CEC (cmol(c)/kg, may be empty), such as 6.2,2,20,15; a fifth number "
        "is sand (%). Empty: the median soil of the map, within the class of the row that RGV picks.",
        optional=True,
        when=("MODE", INVERT),
        parse=rules.parse_reference_soil,
    ),
    Choice(
        "LAND_USE",
        "Land use",
        "Land use the values are for; needed only where the preset has several.",
        optional=True,
        options=rules.land_uses(),
        shown=rules.land_uses(),
        offered=rules.land_uses()[0],
        offered_when=("PRESET", next(iter(rules.presets()))),
    ),
)

QUANTILE = Number(
    "QUANTILE",
    "Share of each zone's area to protect (%)",
    "At least this share of a zone's area has the zone's value or a higher local one.",
    optional=True,
    unit="%",
    # Below, a share (0.95) is meant.
    low=1.0,
    high=100.0,
    default=95.0,
)


@dataclass
class GuidanceInputs:
    """What the parameters say."""

    model: FractionationModel
    soil: SoilInputs
    asked: Asked

    def metadata(self, stack: SoilStack) -> dict[str, Any]:
        """Return what the metadata of a result say besides model and files."""
        asked = self.asked
        result = {
            "element": asked.element,
            "mode": asked.mode,
            "basis": asked.basis,
            "rows": [str(cite(row)) for row in asked.rows],
            **self.soil.provenance(stack),
        }
        if asked.start is not None:
            result.update(
                start=str(asked.start.text), mobile_part=asked.mobile, mobile_limit=f"{asked.start.limit:.8g}"
            )
            if asked.start.reference is not None:
                result["reference_point"] = asked.start.reference._asdict()
        return result

    def facts(self, stack: SoilStack) -> list[tuple[str, str | Phrase]]:
        """Return inputs and parameters, (name, value) each, as the report closes with them."""
        asked, soil = self.asked, self.soil
        flag = self.model.element(asked.element)["flag"]
        return [
            *soil.files().items(),
            (tr("Content"), soil.describe_total(asked.element)),
            (tr("Mode"), tr(asked.mode)),
            (tr("Model"), fill("{}; {}: {}", self.model.name, asked.element, tr(flag))),
            (tr("Basis of the values"), tr(asked.basis)),
            *([("BASIS", tr(asked.mobile))] if asked.mode == INVERT else []),
            (tr("Area to protect per zone"), fill("{:g} %", 100 * asked.protected)),
            *stack.unit_facts(),
        ]


def read_guidance(given: Given) -> GuidanceInputs:
    """Return what the parameters say (main thread)."""
    model, mode = given["MODEL"], given["MODE"]
    element = chosen_element(given, model)
    check_mode(mode, {name for name in ("PRESET", "RGV", "MOBILE_LIMIT", "REFERENCE_SOIL") if name in given})
    rows = rules.rows_for(given["PRESET"], element, given["LAND_USE"] or "") if "PRESET" in given else ()
    if mode == INVERT:
        rows = invertible(rows, given["RGV"], given["REFERENCE_SOIL"])
    if OUTPUT_ZONES in given and "ZONES" not in given:
        raise ParameterError("OUTPUT_ZONES needs ZONES: choose a polygon layer.")
    soil = _soil(given, element, rows)
    stated = given["RGV"], given["MOBILE_LIMIT"], given["REFERENCE_SOIL"]
    mobile = given["BASIS"] if model.has_posterior else rules.WHOLE
    asked = Asked(mode, element, rows, *stated, soil.total_basis, given["QUANTILE"] / 100.0, mobile=mobile)
    if EXCEEDANCE in given and not soil.has_totals:
        raise ParameterError("OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE.")
    if EXCEEDANCE in given and mode == LOOKUP and not all(row.is_total for row in rows):
        raise ParameterError(
            "OUTPUT_EXCEEDANCE: the values of {preset} are {basis} contents, the totals are not.",
            preset=given["PRESET"],
            basis=asked.basis,
        )
    return GuidanceInputs(model, soil, asked)


def _soil(given: Given, element: str, rows: tuple[Row, ...]) -> SoilInputs:
    """The soil layers that the mode needs, no others: each costs the pixels it does not have."""
    by_texture = any(row.texture for row in rows)
    wanted: tuple[str, ...] = PROPERTIES
    if given["MODE"] == LOOKUP:
        wanted = ("ph", "clay", "sand") if by_texture else ("ph",)
    elif by_texture and given["REFERENCE_SOIL"] is None:
        wanted = (*wanted, "sand")
    soil = read_soil(given, (element,), wanted)
    if "sand" in wanted and "sand" not in soil.rasters:
        raise ParameterError(
            "SAND is missing: the values of {preset} differ by texture, which takes clay and sand.",
            preset=rows[0].preset,
        )
    # A guidance value does not need the content: only the exceedance does.
    return replace(soil, total_required=False)

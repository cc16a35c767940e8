"""The soil as parameters, the same wherever it occurs: properties with band and unit, contents, grid, model, elements.

`read_soil` reads them (main thread), `SoilInputs.stack` aligns what they name (worker).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.language import Phrase, Term, fill
from ..soilmobility.maps.background import median_content
from ..soilmobility.maps.inputs import bands_of_elements
from ..soilmobility.maps.kinds import MOBILITY, TOTAL
from ..soilmobility.maps.provenance import SoilOrigin
from ..soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from ..soilmobility.model.bundle import BundleError, bundle_folder, bundled, bundled_path
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.raster.geotiff import CODECS, DEFLATE
from ..soilmobility.raster.grid import Grid
from ..soilmobility.raster.source import Source, reference_grid
from ..soilmobility.risk.classes import RAC_LIMITS, parse_limits
from ..soilmobility.risk.composite import METHODS
from ..soilmobility.soil import covariates, elements
from ..soilmobility.soil.covariates import COVARIATES, PROPERTIES, TOTAL_RANGE
from ..soilmobility.soil.units import AUTO, PH_METHODS
from ..soilmobility.training.evaluator import lightgbm_predictor
from . import options
from .rasters import RasterInput, band_names, files_read, require_bands_of_their_own
from .specs import (
    Amount,
    Band,
    Bounds,
    Bundle,
    Choice,
    Extent,
    Given,
    Number,
    ParameterError,
    Raster,
    RasterBands,
    Spec,
    Text,
)
from .styling import FIRST
from .translation import tr


def unit_choice(
    name: str, covariate: str, said: str, help_text: str, title: str = "{0}: unit", more: tuple[str, ...] = ()
) -> Choice:
    """Return the choice of a unit of ``covariate``, called ``said``, and of units (``more``) that only a table has."""
    units = (AUTO, *COVARIATES[covariate].unit_names, *more)
    return Choice(
        name,
        title,
        help_text,
        optional=True,
        advanced=True,
        of=(said,),
        options=units,
        shown=units,
        default=AUTO,
        spelled=lambda text: getattr(COVARIATES[covariate].find_unit(text), "name", None),
    )


def soil_property(name: str, title: str, help_text: str, optional: bool = False) -> tuple[Raster, Choice, Band]:
    """Return the parameters of a soil property: layer, unit and band."""
    covariate = name.lower()
    text = "auto reads the unit from the band or tells it from the values of the whole layer."
    unit = unit_choice(f"{name}_UNIT", covariate, title, text)
    if name == "SOC":
        # No value tells the unit of SOC: the choice must be seen at once, not found among the advanced parameters.
        text = "auto reads the unit from the band; where the band states none, choose it: values do not tell it."
        unit = replace(unit, advanced=False, help=text)
    layer = Raster(name, title, help_text, optional=optional, holds=covariate, wanted=covariate, band=f"{name}_BAND")
    return layer, unit, Band(f"{name}_BAND", advanced=True, of=(title,), layer=name)


_SOC = soil_property("SOC", "Soil organic carbon (SOC)", "Organic carbon of the topsoil, by mass.")
SOC_UNIT = _SOC[1]
_CEC = soil_property(
    "CEC",
    "Cation exchange capacity (CEC)",
    "Cation exchange capacity of the topsoil. A prediction without it estimates it (smooth core) from SOC and clay.",
    optional=True,
)
_SAND = soil_property("SAND", "Sand", "Sand content, for texture classes. Predictions do not use it.", True)
_PH_METHOD = Choice(
    "PH_METHOD",
    "pH measured in",
    "pH in CaCl2 or KCl is converted to pH in water (relations of Dutch soils).",
    optional=True,
    advanced=True,
    options=tuple(PH_METHODS),
    default="H2O",
)

#: Soil properties of a prediction and, for algorithms that need the texture, with sand.
SOIL_WITH_SAND: tuple[Spec, ...] = (
    *soil_property("PH", "pH", "Topsoil pH. The result has its grid, unless a reference grid is given."),
    *_SOC,
    *soil_property("CLAY", "Clay", "Clay content (below 2 µm) of the topsoil."),
    *_CEC,
    *_SAND,
    _PH_METHOD,
)
SOIL: tuple[Spec, ...] = tuple(replace(spec, hidden=True) if spec in _SAND else spec for spec in SOIL_WITH_SAND)

#: The properties that change with organic carbon.
CARBON_AND_CEC: tuple[Spec, ...] = (*_SOC, *_CEC)

CONTENT: tuple[Spec, ...] = (
    RasterBands(
        "TOTALS",
        "Total contents (mg/kg)",
        "Raster with one band per element, each named by its symbol; or one band, for one element.",
        optional=True,
        holds=TOTAL,
        wanted=TOTAL,
        offered_when=("TOTAL_VALUE", None),
    ),
    Number(
        "TOTAL_VALUE",
        "Total content, one value (mg/kg)",
        "One content for the whole area, for one element, instead of a raster.",
        optional=True,
        unit="mg/kg",
        low=TOTAL_RANGE[0],
        high=TOTAL_RANGE[1],
    ),
    Choice(
        "TOTAL_BASIS",
        "Basis of the total content",
        "How the content was determined: aqua regia, or as a total (HF digestion, or XRF).",
        optional=True,
        options=covariates.TOTAL_BASES,
        shown=covariates.TOTAL_BASES,
        default="aqua regia",
    ),
)

#: The word for the median content of the map.
MEDIAN = "median"

#: For algorithms that tell two sources of an element apart, after `CONTENT`.
BACKGROUND = Amount(
    "BACKGROUND",
    "Background content (mg/kg)",
    "What of the content is geogenic, on TOTAL_BASIS: a number, a raster (bands named by symbol, or one band for one "
    "element), or median (the median of TOTALS). What lies above it counts as added by people, which is more mobile. "
    "Empty: all of the content is geogenic.",
    optional=True,
    unit="mg/kg",
    low=TOTAL_RANGE[0],
    high=TOTAL_RANGE[1],
    words=(MEDIAN,),
    wanted=TOTAL,
)


def extent(*grid: str) -> Extent:
    """Return the extent to which the result is cut, in the CRS of the first given one of the parameters ``grid``."""
    text = "Part of the reference grid to be processed; snapped to whole pixels."
    return Extent("EXTENT", "Extent", text, advanced=True, grid=grid)


GRID: tuple[Spec, ...] = (
    Raster(
        "REFERENCE",
        "Reference grid",
        "Raster whose CRS, extent and resolution the result takes (default: the pH layer).",
        optional=True,
        advanced=True,
    ),
    extent("REFERENCE", "PH"),
)


#: For every algorithm that writes rasters, before these; the base class does what it says.
COMPRESSION = Choice(
    "COMPRESSION",
    "Compression",
    "How the rasters are compressed. ZSTD takes less time to write and to read, DEFLATE is read by every program. The "
    "values are the same.",
    optional=True,
    advanced=True,
    options=CODECS,
    default=DEFLATE,
)


def load_model(model: str | None) -> FractionationModel:
    """Return a bundled model by its name, one by its folder, by default the one of the options, else the first bundled.

    Loaded once for check, run and the next run.
    """
    model = model or options.chosen(options.BUNDLE)
    place = bundle_folder(model) if model else bundled_path()
    if not place.exists():
        raise BundleError(
            "“{model}” is neither a bundled model ({known}) nor the folder of one.",
            model=model,
            known=", ".join(bundled()),
        )
    return _loaded(place, _stamp(place))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return names, times and sizes of a bundle's files: another stamp is another bundle."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


@lru_cache(maxsize=2)
def _loaded(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> FractionationModel:
    return FractionationModel.load(folder, lightgbm_predictor())


MODEL = Bundle(
    "MODEL",
    "Model",
    "Name of a bundled model ({0}), or the folder of another. Empty: that of the options, else the first of these.",
    advanced=True,
    of=(", ".join(bundled()),),
    load=load_model,
    choice=f"{__name__.rpartition('.')[0]}.model_choice.ModelChoice",
)

#: What every prediction takes.
PREDICTION: tuple[Spec, ...] = (*SOIL, *CONTENT, BACKGROUND, *GRID, MODEL)


class Element(Choice):
    """An element, by its symbol."""

    def called(self, option: str) -> str:
        return f"{option} – {tr(elements.ELEMENTS[option].name)}"


ELEMENT = Element(
    "ELEMENT", "Element", "Symbol of the metal or metalloid, for example Cd.", options=elements.SYMBOLS, default=FIRST
)

ELEMENTS = Choice(
    "ELEMENTS",
    "Elements",
    "Symbols of the metals and metalloids, for example Cd,Pb,Zn.",
    options=elements.SYMBOLS,
    default=elements.SYMBOLS,
    many=True,
)


#: How several elements become one index; the last of `METHODS` counts them.
METHOD = Choice(
    "METHOD",
    "Method",
    "How the elements are joined; see the description.",
    options=METHODS,
    shown=("highest mobility", "mean mobility", "mean weighted by toxicity", "number at or above a class"),
    default="worst",
)


@dataclass(frozen=True)
class _Limits(Text):
    """Class limits; where none are given, those chosen in the options hold, else ``default``."""

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterString(
            self.name, title, defaultValue=options.chosen(options.LIMITS) or self.default
        )

    def value_of_nothing(self) -> Any:
        text = options.chosen(options.LIMITS)
        try:
            return self.parse(text or str(self.default))
        except SoilMobilityError as error:
            raise ParameterError(
                "LIMITS: the class limits “{text}” in the options (Settings, Options, Soil Mobility) cannot be used: "
                "{problem}",
                text=text,
                problem=error,
            ) from error


LIMITS = _Limits(
    "LIMITS",
    "Class limits (% F1)",
    "Lower limits of the classes low, medium, high and very high, in % of F1, inclusive. "
    "The default is the risk assessment code (Perin et al. 1985).",
    parse=parse_limits,
    default=",".join(f"{limit:g}" for limit in RAC_LIMITS),
)


def chosen_elements(given: Given, model: FractionationModel) -> tuple[str, ...]:
    """Return the symbols of ELEMENTS; of the default, those that the model has. An unknown one is refused."""
    chosen: tuple[str, ...] = given["ELEMENTS"]
    if "ELEMENTS" not in given:
        return tuple(symbol for symbol in chosen if symbol in model.elements)
    _require_elements(model, chosen)
    return chosen


def chosen_element(given: Given, model: FractionationModel) -> str:
    """Return the symbol of ELEMENT, one that the model has."""
    _require_elements(model, [given["ELEMENT"]])
    return str(given["ELEMENT"])


def _require_elements(model: FractionationModel, chosen: Sequence[str]) -> None:
    unknown = [symbol for symbol in chosen if symbol not in model.elements]
    if unknown:
        raise ParameterError(
            "The model “{model}” has no element {unknown}. It has: {known}.",
            model=model.name,
            unknown=", ".join(unknown),
            known=", ".join(model.elements),
        )


#: In the metadata, for the content of an element of which none is given.
NO_CONTENT = Phrase("none given: the reference content of an ordinary topsoil is used")


@dataclass(frozen=True)
class SoilInputs:
    """What the soil parameters say, read on the main thread; `stack` turns it into aligned views on a worker.

    ``total_required``: whether the result needs a content, so that one is assumed where none is given, and a pixel
    without that of a single element is left out; ``backgrounds``: of each element's content: a raster, a number, or
    `MEDIAN` of its own raster of contents.
    """

    rasters: dict[str, RasterInput]
    units: dict[str, str]
    ph_method: str
    total_rasters: dict[str, RasterInput]
    total_value: float | None
    total_basis: str
    reference: RasterInput
    extent: Bounds | None
    total_required: bool = True
    backgrounds: Mapping[str, RasterInput | float | str] = field(default_factory=dict)

    @property
    def has_totals(self) -> bool:
        """Return whether any total content was given."""
        return bool(self.total_rasters) or self.total_value is not None

    @property
    def inputs(self) -> list[RasterInput]:
        """All rasters that are read."""
        backgrounds = [one for one in self.backgrounds.values() if isinstance(one, RasterInput)]
        return [*self.rasters.values(), *self.total_rasters.values(), *backgrounds, self.reference]

    def stack(
        self, model: FractionationModel | None, elements_wanted: tuple[str, ...], feedback: QgsProcessingFeedback
    ) -> SoilStack:
        """Return the layers and totals as an aligned stack, clamped for ``model``, described in the log (worker)."""
        ranges = {name: model.training_range(name) for name in model.soil_features} if model else {}
        grid = grid_of(self.reference, self.extent, feedback)
        layers = [
            SoilLayer(covariate, raster.source(feedback), self.units[covariate])
            for covariate, raster in self.rasters.items()
        ]
        sources = {symbol: raster.source(feedback) for symbol, raster in self.total_rasters.items()}
        backgrounds = {symbol: self._background(symbol, sources, feedback) for symbol in self.backgrounds}
        totals = Totals(sources, self.total_value, self.total_basis, self.total_required, backgrounds)
        stack = SoilStack(grid, layers, ranges, totals, elements_wanted, self.ph_method)
        for line in stack.describe():
            feedback.pushInfo(line)
        for line in stack.warnings():
            feedback.pushWarning(line)
        if model is not None:
            self._say_evidence(model, elements_wanted, feedback)
            if model.general:
                text = tr(
                    "Model {}: {} cannot be folded into tables and are evaluated tree by tree: this takes longer."
                )
                feedback.pushWarning(fill(text, model.name, ", ".join(model.general)))
        return stack

    def _background(
        self, symbol: str, contents: Mapping[str, Source], feedback: QgsProcessingFeedback
    ) -> Source | float:
        """Return the background of an element, for the stack."""
        given = self.backgrounds[symbol]
        if isinstance(given, RasterInput):
            return given.source(feedback)
        if given != MEDIAN:
            return float(given)
        found, label = median_content(contents[symbol]), self.total_rasters[symbol].label
        feedback.pushInfo(fill(tr("{}: background {:.4g} mg/kg, the median of {}."), symbol, found, label))
        return found

    def _say_evidence(
        self, model: FractionationModel, elements_wanted: Sequence[str], feedback: QgsProcessingFeedback
    ) -> None:
        """Say what the elements rest on, those that rest on the same in one line; those without measurements aloud."""
        evidence = model.evidence(elements_wanted)
        for flag in model.flags:
            same = [symbol for symbol, own in evidence.items() if own == flag]
            text = fill(tr("Evidence “{}”: {}."), tr(flag), ", ".join(same))
            if same and flag == model.flags[-1]:
                reason = tr("No measurement of them stands behind the model: their values are from theory alone.")
                feedback.pushWarning(f"{text} {reason}")
            elif same:
                feedback.pushInfo(text)
        contents: dict[str, list[str]] = {}
        for symbol in elements_wanted:
            contents.setdefault(self.describe_total(symbol).message, []).append(symbol)
        for content, same in contents.items():
            feedback.pushInfo(fill(tr("Total content of {}: {}."), ", ".join(same), content))
        known = elements_wanted if self.total_value is not None else self.total_rasters
        left = [symbol for symbol in known if symbol not in (*elements.MAJOR_ELEMENTS, *self.backgrounds)]
        if model.two_sources and left and not self.backgrounds:
            text = tr(
                "All of the content is taken as geogenic, and where it is higher less of it is mobile as a rule. "
                "State BACKGROUND where people have added to it: that part is more mobile."
            )
            feedback.pushInfo(text)
        elif model.two_sources and left:
            text = tr("BACKGROUND has no band of {}: all of their content is taken as geogenic, unlike that of {}.")
            feedback.pushWarning(fill(text, ", ".join(left), ", ".join(self.backgrounds)))

    def files(self) -> dict[str, Phrase]:
        """Return what was read, by parameter, for the metadata."""
        return files_read(self.inputs)

    def provenance(self, stack: SoilStack) -> dict[str, Any]:
        """Return how the layers were read, for the metadata."""
        units = {name: choice.unit.name for name, choice in stack.units.items()}
        copies = {one.copied for one in self.inputs if one.copied is not None}
        origin = SoilOrigin.of(stack, copies)
        found: dict[str, Any] = {"units": units, "ph_method": self.ph_method, "soil": origin.text}
        backgrounds = stack.totals.backgrounds
        if backgrounds:
            given = self.backgrounds
            found["background"] = {
                symbol: given[symbol].named if isinstance(given[symbol], RasterInput) else one
                for symbol, one in backgrounds.items()
            }
        return found

    def about_element(self, model: FractionationModel, symbol: str, stack: SoilStack) -> dict[str, Any]:
        """Return what the metadata of a result on one element say of it and of the soil."""
        evidence, total = model.element(symbol)["flag"], self.describe_total(symbol)
        return {"element": symbol, "evidence": evidence, **self.provenance(stack), "total": total}

    def about_elements(self, model: FractionationModel, symbols: Sequence[str], stack: SoilStack) -> dict[str, Any]:
        """Return what the metadata of a result on the mobility of several elements say of these and of the soil."""
        return {
            "elements": list(symbols),
            "evidence": model.evidence(symbols),
            **self.provenance(stack),
            "totals": {symbol: self.describe_total(symbol) for symbol in symbols},
            "basis": Term("F1 in percent of the sum of fractions with an aqua-regia residual (BCR)"),
        }

    def describe_total(self, symbol: str) -> Phrase:
        """Return where the content of an element comes from, for log, reports and metadata."""
        if symbol in self.total_rasters:
            return Phrase("{}, {}", self.total_rasters[symbol].named, Term(self.total_basis))
        if self.total_value is not None:
            return Phrase("{:g} mg/kg, {}", self.total_value, Term(self.total_basis))
        return NO_CONTENT if self.total_required else Phrase("none given, and none is needed")


def need_posterior(given: Given, model: FractionationModel, outputs: Iterable[str]) -> None:
    """Refuse those of ``outputs`` that a model without a posterior cannot give."""
    for name in outputs:
        if name in given and not model.has_posterior:
            raise ParameterError(
                "{output}: the model “{model}” cannot tell. Leave it empty, or choose a model with a smooth core.",
                output=name,
                model=model.name,
            )


def grid_of(raster: RasterInput, part: Bounds | None, feedback: QgsProcessingFeedback) -> Grid:
    """Return the grid of ``raster``, cut to ``part`` (in its CRS)."""
    grid = reference_grid(raster.source(feedback))
    return grid if part is None else grid.clip(part)


def read_soil(given: Given, elements_wanted: tuple[str, ...] = (), wanted: tuple[str, ...] = PROPERTIES) -> SoilInputs:
    """Return what the soil parameters say of the properties ``wanted`` and of the contents of ``elements_wanted``."""
    rasters = {name: given[name.upper()] for name in wanted if name.upper() in given}
    totals = _total_rasters(given, elements_wanted)
    soil = SoilInputs(
        rasters=rasters,
        units={name: given[f"{name.upper()}_UNIT"] for name in rasters},
        ph_method=given["PH_METHOD"],
        total_rasters=totals,
        total_value=given.get("TOTAL_VALUE"),
        total_basis=given.get("TOTAL_BASIS", "aqua regia"),
        reference=given["REFERENCE"] or rasters["ph"],
        extent=given["EXTENT"],
        backgrounds=_backgrounds(given, elements_wanted, totals),
    )
    require_bands_of_their_own(soil.inputs)
    return soil


def _backgrounds(
    given: Given, wanted: tuple[str, ...], totals: Mapping[str, RasterInput]
) -> dict[str, RasterInput | float | str]:
    """Return the background of each element that has one; CovariateError where the model has no use for it."""
    if "BACKGROUND" not in given:
        return {}
    stated = given["BACKGROUND"]
    if stated == MEDIAN:
        if not totals:
            raise ParameterError("BACKGROUND: median is that of a raster of contents: give TOTALS.")
        found: dict[str, RasterInput | float | str] = dict.fromkeys(totals, MEDIAN)
    elif isinstance(stated, float):
        if len(wanted) != 1:
            raise ParameterError(
                "BACKGROUND is one number, but {count} elements are chosen. Use a raster with a band each, or median.",
                count=len(wanted),
            )
        found = {wanted[0]: stated}
    else:
        found = dict(_bands_of(stated, "BACKGROUND", wanted))
    majors = [symbol for symbol in found if symbol in elements.MAJOR_ELEMENTS]
    if len(majors) > 1:
        raise ParameterError(
            "BACKGROUND: {symbols} are major elements of rocks: what lies above a background is no contamination. "
            "Leave them out of ELEMENTS.",
            symbols=", ".join(majors),
        )
    for symbol in found:
        content = totals.get(symbol, given.get("TOTAL_VALUE"))
        given["MODEL"].check_background(symbol, content, found[symbol])
    return found


def _total_rasters(given: Given, wanted: tuple[str, ...]) -> dict[str, RasterInput]:
    if "TOTAL_VALUE" in given:
        if "TOTALS" in given:
            raise ParameterError("Give either TOTALS or TOTAL_VALUE, not both.")
        if len(wanted) != 1:
            raise ParameterError(
                "TOTAL_VALUE is the content of one element, but {count} are chosen. Use TOTALS, with a band each.",
                count=len(wanted),
            )
    if "TOTALS" not in given:
        return {}
    return _bands_of(given["TOTALS"], "TOTALS", wanted)


def _bands_of(layer: QgsRasterLayer, parameter: str, wanted: tuple[str, ...]) -> dict[str, RasterInput]:
    """Return the bands of the elements ``wanted``; one band is that of one element, whatever its name."""
    found = element_bands(layer, parameter, TOTAL)
    bands = {symbol: found[symbol] for symbol in wanted if symbol in found}
    if not found and layer.bandCount() == 1 and len(wanted) == 1:
        bands = {wanted[0]: 1}
    if not bands:
        raise ParameterError(
            "{parameter} (“{layer}”): no band is named after {elements}. Its bands are: {bands}. Name each band by its "
            "symbol, or leave {parameter} empty.",
            parameter=parameter,
            layer=layer.name(),
            elements=", ".join(wanted),
            bands=", ".join(band_names(layer)),
        )
    read = RasterInput.from_bands(layer, parameter, bands.values(), TOTAL)
    return {symbol: replace(one, of=symbol) for symbol, one in zip(bands, read)}


def element_bands(layer: QgsRasterLayer, parameter: str, wanted: str = MOBILITY) -> dict[str, int]:
    """Return the bands of ``layer`` that are named after elements; of one element the best, two as good are refused."""
    found = bands_of_elements(band_names(layer), wanted)
    for symbol, numbers in found.items():
        if len(numbers) > 1:
            raise ParameterError(
                "{parameter}: bands {first} and {second} are both named after {element}.",
                parameter=parameter,
                first=numbers[0],
                second=numbers[1],
                element=symbol,
            )
    return {symbol: numbers[0] for symbol, numbers in found.items()}

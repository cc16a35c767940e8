"""The parameters that algorithms share, declared as data: soil inputs, totals, grid, model, class limits.

Names are permanent: saved models and scripts hold them. Bands, extents, models and secondary rasters are optional with
their defaults applied in code, because QGIS 3.22 ignores the defaults of these parameter types.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread
from qgis.utils import iface

from ..soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from ..soilmobility.model.fractionation import BundleError, FractionationModel, bundle_folder, bundled_path
from ..soilmobility.raster.grid import Grid
from ..soilmobility.raster.source import reference_grid
from ..soilmobility.risk.classes import RAC_LIMITS, parse_limits
from ..soilmobility.soil import covariates, elements
from ..soilmobility.soil.bands import band_element
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.units import AUTO, PH_METHODS
from ..soilmobility.training.evaluator import lightgbm_predictor
from .rasters import RasterInput
from .soil import elements_choice
from .translation import tr

PH, SOC, CLAY, CEC, SAND = "PH", "SOC", "CLAY", "CEC", "SAND"
PH_METHOD = "PH_METHOD"
TOTALS, TOTAL_VALUE, TOTAL_BASIS = "TOTALS", "TOTAL_VALUE", "TOTAL_BASIS"
REFERENCE, EXTENT, MODEL = "REFERENCE", "EXTENT", "MODEL"
ELEMENT, ELEMENTS, LIMITS = "ELEMENT", "ELEMENTS", "LIMITS"
INPUT, BAND = "INPUT", "BAND"

#: The algorithms whose results hold mobility, in a band named F1 or by an element.
PREDICTIONS = ("soilmobility:predictfractionation", "soilmobility:predictmobility")

DEFAULT_ELEMENT = "Cd"
DEFAULT_LIMITS = ",".join(f"{limit:g}" for limit in RAC_LIMITS)


@dataclass(frozen=True)
class SoilParameter:
    """How a soil property appears as parameters ``NAME``, ``NAME_BAND``, ``NAME_UNIT``."""

    name: str
    covariate: str
    optional: bool
    title: str
    help: str


SOIL_PARAMETERS = (
    SoilParameter(
        PH, "ph", False, "pH", "Topsoil pH. Its grid is the reference for the result unless REFERENCE says otherwise."
    ),
    SoilParameter(
        SOC, "soc", False, "Soil organic carbon (SOC)", "Organic carbon of the topsoil. Its unit must be known."
    ),
    SoilParameter(CLAY, "clay", False, "Clay", "Clay content (< 2 µm) of the topsoil."),
    SoilParameter(
        CEC,
        "cec",
        True,
        "Cation exchange capacity (CEC)",
        "Cation exchange capacity of the topsoil. Without it the model's state “CEC unknown” is used.",
    ),
    SoilParameter(SAND, "sand", True, "Sand", "Sand content; used only where texture classes are needed."),
)


def raster_parameter(name: str, title: str, help_text: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Return a raster layer parameter with its help."""
    return with_help(QgsProcessingParameterRasterLayer(name, title, optional=optional), help_text)


def mobility_parameter(title: str, help_text: str) -> QgsProcessingParameterDefinition:
    """Return the raster parameter INPUT, for which a dialog offers a prediction where the project has one."""
    parameter = raster_parameter(INPUT, title, help_text)
    offered = predicted_layer()
    if offered is not None:
        parameter.setGuiDefaultValueOverride(offered)
    return parameter


def band_parameter(name: str, title: str, parent: str, advanced: bool = True) -> QgsProcessingParameterDefinition:
    """Return an optional band parameter of ``parent`` (default: the first band)."""
    parameter = QgsProcessingParameterBand(name, title, parentLayerParameterName=parent, optional=True)
    parameter = with_help(parameter, tr("Band of {} (default: the first).").format(parent))
    return as_advanced(parameter) if advanced else parameter


def with_help(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    """Set the help of ``parameter`` and return it."""
    parameter.setHelp(text)
    return parameter


def as_advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Mark ``parameter`` as advanced and return it."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def optional_raster(name: str, title: str) -> QgsProcessingParameterDefinition:
    """Return a raster output that is made only where it is asked for."""
    return QgsProcessingParameterRasterDestination(name, title, optional=True, createByDefault=False)


def optional_table(
    name: str, title: str, kind: int = QgsProcessing.SourceType.TypeVector
) -> QgsProcessingParameterDefinition:
    """Return a table or layer (``kind``) that is made only where it is asked for."""
    return QgsProcessingParameterFeatureSink(name, title, type=kind, optional=True, createByDefault=False)


def choice_value(parameters: Mapping[str, Any], name: str, allowed: Sequence[str], default: str = "") -> str:
    """Return what was chosen of ``allowed``, by default the first of it; QgsProcessingException for anything else."""
    value = str(parameters.get(name) or default or allowed[0])
    if value not in allowed:
        raise QgsProcessingException(tr("{}: “{}” is not one of {}.").format(name, value, ", ".join(allowed)))
    return value


def element_parameter() -> QgsProcessingParameterDefinition:
    """Return the choice of one element."""
    parameter = QgsProcessingParameterEnum(
        ELEMENT, tr("Element"), options=list(elements.SYMBOLS), defaultValue=DEFAULT_ELEMENT, usesStaticStrings=True
    )
    return with_help(parameter, tr("Symbol of the metal or metalloid, for example Cd."))


def elements_parameter(default: tuple[str, ...]) -> QgsProcessingParameterDefinition:
    """Return the choice of several elements, ``default`` chosen."""
    return elements_choice(default).definition()


def limits_parameter() -> QgsProcessingParameterDefinition:
    """Return the lower limits of the risk classes."""
    parameter = QgsProcessingParameterString(LIMITS, tr("Class limits (% F1)"), defaultValue=DEFAULT_LIMITS)
    return with_help(
        parameter,
        tr(
            "Lower limits of the classes low, medium, high and very high, in % of F1, inclusive. "
            "The default is the risk assessment code (Perin et al. 1985)."
        ),
    )


def model_parameter() -> QgsProcessingParameterDefinition:
    """Return the choice of a model bundle (default: the bundled one)."""
    parameter = QgsProcessingParameterFile(
        MODEL, tr("Model bundle"), behavior=QgsProcessingParameterFile.Behavior.Folder, optional=True
    )
    return as_advanced(
        with_help(parameter, tr("Folder of a model bundle (trees and card.json). Empty: the bundled model."))
    )


def extent_parameter() -> QgsProcessingParameterDefinition:
    """Return the extent to which the result is cut."""
    parameter = QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True)
    return as_advanced(with_help(parameter, tr("Part of the reference grid to be processed; snapped to whole pixels.")))


def soil_parameters(totals: bool = True, model: bool = True) -> list[QgsProcessingParameterDefinition]:
    """Return the soil inputs, the same wherever they occur; ``totals`` adds the content, ``model`` the bundle."""
    result: list[QgsProcessingParameterDefinition] = []
    advanced: list[QgsProcessingParameterDefinition] = []
    for soil in SOIL_PARAMETERS:
        raster = raster_parameter(soil.name, tr(soil.title), tr(soil.help), soil.optional)
        offered = layer_named_like(COVARIATES[soil.covariate].layer_names)
        if offered is not None:
            raster.setGuiDefaultValueOverride(offered)
        result.append(raster)
        advanced.append(band_parameter(f"{soil.name}_BAND", tr("{}: band").format(tr(soil.title)), soil.name))
        units = [AUTO, *COVARIATES[soil.covariate].unit_names]
        unit = QgsProcessingParameterEnum(
            f"{soil.name}_UNIT",
            tr("{}: unit").format(tr(soil.title)),
            options=units,
            defaultValue=AUTO,
            optional=True,
            usesStaticStrings=True,
        )
        text = tr("auto reads the unit from the band or tells it from the values of the whole layer.")
        if soil.name == SOC:
            text = tr(
                "auto reads the unit from the band; where the band states none, choose it: values do not tell it."
            )
        unit = with_help(unit, text)
        # SOC has no unit that values tell: its choice must be seen at once, not found among the advanced parameters.
        (result if soil.name == SOC else advanced).append(unit if soil.name == SOC else as_advanced(unit))
    method = QgsProcessingParameterEnum(
        PH_METHOD,
        tr("pH measured in"),
        options=list(PH_METHODS),
        defaultValue="H2O",
        optional=True,
        usesStaticStrings=True,
    )
    advanced.append(
        as_advanced(with_help(method, tr("pH in CaCl2 or KCl is converted to pH in water (relations of Dutch soils).")))
    )
    if totals:
        result.append(
            raster_parameter(
                TOTALS,
                tr("Total contents (mg/kg)"),
                tr("Raster with one band per element, each named by its symbol; or one band, for one element."),
                optional=True,
            )
        )
        value = QgsProcessingParameterNumber(
            TOTAL_VALUE,
            tr("Total content, one value (mg/kg)"),
            type=QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=0.0,
            maxValue=1e6,
        )
        result.append(with_help(value, tr("One content for the whole area, for one element, instead of a raster.")))
        basis = QgsProcessingParameterEnum(
            TOTAL_BASIS,
            tr("Basis of the total content"),
            options=list(covariates.TOTAL_BASES),
            defaultValue="aqua regia",
            optional=True,
            usesStaticStrings=True,
        )
        result.append(
            with_help(basis, tr("How the content was determined: aqua regia, or a total digestion (HF, XRF)."))
        )
    advanced.append(
        as_advanced(
            raster_parameter(
                REFERENCE,
                tr("Reference grid"),
                tr("Raster whose CRS, extent and resolution the result takes (default: the pH layer)."),
                optional=True,
            )
        )
    )
    advanced.append(extent_parameter())
    if model:
        advanced.append(model_parameter())
    return result + advanced


def layer_named_like(names: tuple[str, ...]) -> str | None:
    """Return the id of the project's raster layer whose name has one of ``names`` as a word, the first name first.

    A dialog offers it; a script or a model gets no default from it. Off the main thread there is none.
    """
    if not _on_main_thread():
        return None
    words = {}
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer):
            text = "".join(character if character.isalnum() else " " for character in layer.name().lower())
            words[layer.id()] = text.split()
    return next((layer for name in names for layer, found in words.items() if name in found), None)


def predicted_layer() -> str | None:
    """Return the id of the layer with a prediction of mobility: the one selected in QGIS, else the topmost.

    For dialogs, as :func:`layer_named_like`.
    """
    if not _on_main_thread():
        return None
    layers = [*QgsProject.instance().layerTreeRoot().layerOrder()]
    if iface is not None and iface.activeLayer() is not None:
        layers.insert(0, iface.activeLayer())
    return next((layer.id() for layer in layers if _holds_mobility(layer)), None)


def _holds_mobility(layer: QgsMapLayer) -> bool:
    if not isinstance(layer, QgsRasterLayer) or not layer.metadata().history():
        return False
    algorithm, band = layer.metadata().history()[0].split(",")[0], layer.bandName(1).split()[-1]
    return algorithm in PREDICTIONS and (band == "F1" or band in elements.ELEMENTS)


def _on_main_thread() -> bool:
    return QThread.currentThread() == QCoreApplication.instance().thread()


def raster_input(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    band_name: str = "",
) -> RasterInput | None:
    """Return the raster of parameter ``name`` (None where it is not set), its band from parameter ``band_name``."""
    layer = raster_layer(algorithm, parameters, name, context)
    if layer is None:
        return None
    band = 1
    if band_name and parameters.get(band_name) not in (None, ""):
        band = algorithm.parameterAsInt(parameters, band_name, context)
    return RasterInput.from_layer(layer, name, band)


def raster_layer(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
) -> QgsRasterLayer | None:
    """Return the layer of parameter ``name``, None where it is not set; QgsProcessingException where it cannot load."""
    value = parameters.get(name)
    definition = algorithm.parameterDefinition(name)
    optional = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
    if value in (None, ""):
        if optional:
            return None
        raise QgsProcessingException(tr("{} is missing: choose a raster layer.").format(name))
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        shown = value if isinstance(value, str) else definition.description()
        raise QgsProcessingException(
            tr(
                "{}: “{}” cannot be opened as a raster. Check the path, and that the file is a raster and whole."
            ).format(name, shown)
        )
    return layer


def unit_value(parameters: Mapping[str, Any], name: str, covariate: str) -> str:
    """Return the requested unit of a property under its own name; QgsProcessingException where it is unknown."""
    text = str(parameters.get(name) or AUTO)
    if text == AUTO:
        return text
    unit = COVARIATES[covariate].find_unit(text)
    if unit is None:
        names = ", ".join((AUTO, *COVARIATES[covariate].unit_names))
        raise QgsProcessingException(tr("{}: unknown unit “{}”. Choose one of: {}.").format(name, text, names))
    return unit.name


def with_unit_names(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``parameters`` with units under the names that the parameters list (``%`` becomes ``percent``)."""
    result = dict(parameters)
    for soil in SOIL_PARAMETERS:
        name = f"{soil.name}_UNIT"
        if result.get(name):
            result[name] = unit_value(parameters, name, soil.covariate)
    return result


def model_folder(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> Path:
    """Return the folder of the bundle that parameter MODEL names, by default of the bundled one."""
    text = algorithm.parameterAsFile(parameters, MODEL, context)
    return bundle_folder(text) if text else bundled_path()


def load_model(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> FractionationModel:
    """Load the model bundle of parameter MODEL; QgsProcessingException with what is wrong with it."""
    folder = model_folder(algorithm, parameters, context)
    try:
        return _loaded(folder, _stamp(folder))
    except (BundleError, OSError) as error:
        raise QgsProcessingException(tr("MODEL: {}").format(error)) from error


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return names, times and sizes of a bundle's files: another stamp is another bundle."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


@lru_cache(maxsize=2)
def _loaded(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> FractionationModel:
    """Load a bundle once for the check and the run, and keep its compiled tables for the next run."""
    return FractionationModel.load(folder, lightgbm_predictor())


def limits_value(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> tuple[float, ...]:
    """Return the class limits of parameter LIMITS."""
    try:
        return parse_limits(algorithm.parameterAsString(parameters, LIMITS, context) or DEFAULT_LIMITS)
    except ValueError as error:
        raise QgsProcessingException(str(error)) from error


def elements_value(
    parameters: Mapping[str, Any], model: FractionationModel, default: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """Return the symbols of parameter ELEMENTS (``default``, else all of the model's), in their order, once each."""
    chosen = parameters.get(ELEMENTS)
    if chosen in (None, "", []):
        wanted = [symbol for symbol in (default or model.elements) if default is None or symbol in model.elements]
    else:
        wanted = symbols_of(chosen)
    check_elements(wanted, model)
    return tuple(wanted)


def symbols_of(value: Any) -> list[str]:
    """Return the symbols of a list or of text such as ``Cd,Pb``, in their order, once each."""
    given = value.split(",") if isinstance(value, str) else [str(item) for item in value]
    return list(dict.fromkeys(symbol.strip() for symbol in given if symbol.strip()))


def element_value(parameters: Mapping[str, Any], model: FractionationModel) -> str:
    """Return the symbol of parameter ELEMENT."""
    symbol = str(parameters.get(ELEMENT) or DEFAULT_ELEMENT)
    check_elements([symbol], model)
    return symbol


def check_elements(symbols: list[str], model: FractionationModel) -> None:
    """Refuse symbols that the model does not know."""
    unknown = [symbol for symbol in symbols if symbol not in model.elements]
    if unknown:
        raise QgsProcessingException(
            tr("The model “{}” has no element {}. It has: {}.").format(
                model.name, ", ".join(unknown), ", ".join(model.elements)
            )
        )


@dataclass
class SoilInputs:
    """What the soil parameters say, read on the main thread; `stack` turns it into aligned views on a worker."""

    rasters: dict[str, RasterInput]
    units: dict[str, str]
    ph_method: str
    total_rasters: dict[str, RasterInput]
    total_value: float | None
    total_basis: str
    reference: RasterInput
    extent: tuple[float, float, float, float] | None

    @property
    def has_totals(self) -> bool:
        """Return whether any total content was given."""
        return bool(self.total_rasters) or self.total_value is not None

    @property
    def inputs(self) -> list[RasterInput]:
        """All rasters that are read."""
        return [*self.rasters.values(), *self.total_rasters.values(), self.reference]

    def layers(self, feedback: QgsProcessingFeedback) -> list[SoilLayer]:
        """Return the soil layers (worker)."""
        return [
            SoilLayer(covariate, raster.source(feedback), self.units[covariate])
            for covariate, raster in self.rasters.items()
        ]

    def stack(
        self,
        model: FractionationModel | None,
        elements_wanted: tuple[str, ...],
        feedback: QgsProcessingFeedback,
    ) -> SoilStack:
        """Return the layers and totals as an aligned stack, clamped for ``model``, described in the log (worker)."""
        ranges = {name: model.training_range(name) for name in model.soil_features} if model else {}
        grid = grid_of(self.reference, self.extent, feedback)
        sources = {symbol: raster.source(feedback) for symbol, raster in self.total_rasters.items()}
        totals = Totals(sources, self.total_value, self.total_basis)
        stack = SoilStack(grid, self.layers(feedback), ranges, totals, elements_wanted, self.ph_method)
        for line in stack.describe():
            feedback.pushInfo(line)
        for symbol in elements_wanted if model is not None else ():
            evidence, content = model.element(symbol)["flag"], self.describe_total(symbol)
            feedback.pushInfo(tr("{}: evidence {}; total content: {}.").format(symbol, evidence, content))
        if model is not None and model.general:
            text = tr("Model {}: {} cannot be folded into tables and are evaluated tree by tree: this takes longer.")
            feedback.pushWarning(text.format(model.name, ", ".join(model.general)))
        return stack

    def files(self) -> dict[str, str]:
        """Return what was read, by parameter, for the metadata."""
        return {raster.parameter: raster.describe() for raster in self.inputs}

    def provenance(self, stack: SoilStack) -> dict[str, Any]:
        """Return how the layers were read, for the metadata."""
        units = {name: choice.unit.name for name, choice in stack.units.items()}
        return {"units": units, "ph_method": self.ph_method}

    def describe_total(self, symbol: str) -> str:
        """Return where the content of an element comes from, for log and metadata."""
        if symbol in self.total_rasters:
            return f"{self.total_rasters[symbol].label}, {self.total_basis}"
        if self.total_value is not None:
            return f"{self.total_value:g} mg/kg, {self.total_basis}"
        return "none given: the reference content of an ordinary topsoil is used"


def grid_of(
    raster: RasterInput, extent: tuple[float, float, float, float] | None, feedback: QgsProcessingFeedback
) -> Grid:
    """Return the grid of ``raster``, cut to ``extent`` (xmin, ymin, xmax, ymax in its CRS)."""
    grid = reference_grid(raster.source(feedback))
    return grid if extent is None else grid.clip(extent)


def extent_value(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[float, float, float, float] | None:
    """Return parameter EXTENT in ``crs`` as (xmin, ymin, xmax, ymax), or None."""
    if parameters.get(EXTENT) in (None, ""):
        return None
    rectangle = algorithm.parameterAsExtent(parameters, EXTENT, context, crs)
    if rectangle.isNull() or rectangle.isEmpty():
        raise QgsProcessingException(tr("EXTENT: it is empty, or cannot be expressed in the CRS of the raster."))
    return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()


def read_soil(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    elements_wanted: tuple[str, ...] = (),
    covariates_wanted: tuple[str, ...] = ("ph", "soc", "clay", "cec"),
) -> SoilInputs:
    """Read and check the soil parameters (main thread). Raises QgsProcessingException on what is wrong."""
    rasters: dict[str, RasterInput] = {}
    units: dict[str, str] = {}
    for soil in SOIL_PARAMETERS:
        raster = raster_input(algorithm, parameters, soil.name, context, band_name=f"{soil.name}_BAND")
        units[soil.covariate] = unit_value(parameters, f"{soil.name}_UNIT", soil.covariate)
        if raster is not None and soil.covariate in covariates_wanted:
            rasters[soil.covariate] = raster
    method = choice_value(parameters, PH_METHOD, list(PH_METHODS))
    reference = raster_input(algorithm, parameters, REFERENCE, context) or rasters["ph"]
    if algorithm.parameterDefinition(TOTALS) is None:
        total_rasters, value, basis = {}, None, "aqua regia"
    else:
        total_rasters, value, basis = _read_totals(algorithm, parameters, context, elements_wanted)
    extent = extent_value(algorithm, parameters, context, reference.crs)
    return SoilInputs(rasters, units, method, total_rasters, value, basis, reference, extent)


def _read_totals(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    wanted: tuple[str, ...],
) -> tuple[dict[str, RasterInput], float | None, str]:
    basis = choice_value(parameters, TOTAL_BASIS, covariates.TOTAL_BASES)
    layer = raster_layer(algorithm, parameters, TOTALS, context)
    value = None
    if parameters.get(TOTAL_VALUE) not in (None, ""):
        value = algorithm.parameterAsDouble(parameters, TOTAL_VALUE, context)
        if not (math.isfinite(value) and covariates.TOTAL_RANGE[0] <= value <= covariates.TOTAL_RANGE[1]):
            raise QgsProcessingException(tr("TOTAL_VALUE: must be from 0 to 1,000,000 mg/kg."))
        if layer is not None:
            raise QgsProcessingException(tr("Give either TOTALS or TOTAL_VALUE, not both."))
        if len(wanted) != 1:
            raise QgsProcessingException(
                tr(
                    "TOTAL_VALUE is the content of one element, but {} are chosen. Use TOTALS, with a band each."
                ).format(len(wanted))
            )
    if layer is None:
        return {}, value, basis
    found = element_bands(layer, TOTALS)
    bands = {symbol: found[symbol] for symbol in wanted if symbol in found}
    if not found and layer.bandCount() == 1 and len(wanted) == 1:
        bands = {wanted[0]: 1}
    if not bands:
        raise QgsProcessingException(
            tr("TOTALS (“{}”): no band is named after {}. Its bands are: {}. Name each band by its symbol.").format(
                layer.name(),
                ", ".join(wanted),
                ", ".join(layer.bandName(number) for number in range(1, layer.bandCount() + 1)),
            )
        )
    return {symbol: RasterInput.from_layer(layer, TOTALS, band) for symbol, band in bands.items()}, None, basis


def element_bands(layer: QgsRasterLayer, parameter: str) -> dict[str, int]:
    """Return the bands of ``layer`` that are named after elements; QgsProcessingException where two are of one."""
    bands: dict[str, int] = {}
    for number in range(1, layer.bandCount() + 1):
        symbol = band_element(layer.bandName(number))
        if symbol in bands:
            raise QgsProcessingException(
                tr("{}: bands {} and {} are both named after {}.").format(parameter, bands[symbol], number, symbol)
            )
        if symbol is not None:
            bands[symbol] = number
    return bands

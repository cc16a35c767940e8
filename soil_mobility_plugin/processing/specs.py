"""Parameters as data: each is declared once, and everything else comes from the declaration.

An algorithm's ``SPEC`` is a tuple of declarations, groups that several algorithms share among them::

    SPEC = (
        Raster("INPUT", "Raster", "Any continuous values.", band="BAND"),
        Band("BAND", of=("Raster",), layer="INPUT"),
        Number("RADIUS", "Radius (m)", "Neighbours lie within it.", unit="m", low=0.0, high=2e7, default=5000.0),
        RasterOutput("OUTPUT", "Gi* (z)"),
    )

From it come QGIS's parameter (`Spec.definition`), the typed value of a call (`Given`), the refusal of what is no value
(`ParameterError`), the row in the manual, and what a test feeds it to see it refused (tests/processing/wrong.py).

QGIS alone is not enough: any text is a number to it (0), any word is true, it does not look for a band, a folder or an
element before the run, and a batch does not ask whether values can be right at all. So every value is read here; QGIS's
own readers serve for layers and extents only.
"""

from __future__ import annotations

import math
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, ClassVar, NamedTuple
from uuid import uuid4

import numpy as np
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.files import OutputError, identity, is_endless, place_of, require_closed
from ..soilmobility.language import Phrase, fill, semicolons
from ..soilmobility.numbers import plain_number
from ..soilmobility.raster.errors import gdal_failures
from .field_types import INTEGER, REAL, TEXT
from .layers import (
    KeptSource,
    change_of_file,
    destination_table,
    input_file,
    input_table,
    input_text,
    is_own_file,
    is_shown_twice,
    is_utf16,
    kept,
    layers_beside,
    means_file,
    offered_layer,
    shown_band,
    unchecked,
)
from .rasters import WKT2, RasterInput, is_outdated, open_raster, raster_path, require_bands_of_their_own
from .translation import tr

if TYPE_CHECKING:
    from .algorithm import SoilMobilityAlgorithm

Flag = QgsProcessingParameterDefinition.Flag

#: Names of parameters that are abbreviations of the field as well: texts mean these.
ABBREVIATIONS = frozenset({"SOC", "CEC", "CRS", "RGV"})

#: Letters from which on a word in capitals is taken for the name of a parameter in any message.
LONG = 5

_WORDS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class ParameterError(SoilMobilityError):
    """A parameter whose value cannot be used; the message begins with the parameter, that of ``spec`` if it is given.

    ParameterError("{parameter}: “{value}” is no CRS.", self, value=value)
    """

    def __init__(self, template: str, spec: Spec | None = None, **values: Any) -> None:
        super().__init__(template, **({} if spec is None else {"parameter": spec.label}), **values)


def plain_value(value: Any, context: QgsProcessingContext) -> Any:
    """Return what a parameter holds, its expression evaluated; None for nothing, however that is written.

    Nothing is None, "", an empty list, NULL, and a layer definition without a name, as the batch dialog makes it of an
    empty cell. Raises ValueError for an expression that cannot be evaluated.
    """
    if isinstance(value, QgsProperty):
        if value.propertyType() == QgsProperty.Type.InvalidProperty:
            return None
        value, known = value.value(context.expressionContext())
        if not known:
            raise ValueError
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return plain_value(value.sink, context)
    if isinstance(value, QgsProcessingFeatureSourceDefinition) and plain_value(value.source, context) is None:
        return None
    if value is None or (isinstance(value, (str, list, tuple)) and not len(value)) or value == NULL:
        return None
    return value


#: What may be a parameter's name in a text.
_NAME = re.compile(r"\b([A-Z][A-Z0-9_]*)\b(?P<opened> \()?")


def with_labels(text: str, labels: Mapping[str, str], options: Mapping[str, str]) -> str:
    """Return a help text that calls parameters as the dialog does, with the names that scripts use in brackets.

    ``labels``: what the dialog calls each parameter, by name; ``options`` likewise what a parameter can be set to, of
    which only those are meant that begin a sentence of their own (``worst: ...``).
    """
    called = {name: label for name, label in labels.items() if name not in ABBREVIATIONS}
    # One pattern for the parameters of all algorithms: making one takes longer than all that it is used for.
    text = _NAME.sub(lambda found: _labelled(called, found) if found[1] in called else found[0], text)
    if options:
        pattern = rf"(?:^|(?<=\. ))({_any_of(tuple(options))})(?=\s?:| \()(?P<opened> \()?"
        text = re.sub(pattern, partial(_labelled, options), text, flags=re.M)
    return text


def _labelled(known: Mapping[str, str], found: re.Match[str]) -> str:
    """The label of a name that was found; no bracket opens within another or right after one."""
    said = fill(tr("“{}” ({})"), known[found[1]], found[1])
    if found.groupdict().get("opened"):
        return semicolons((said.removesuffix(")"), ""))
    enclosed = found.string[: found.start()].endswith("(") and found.string[found.end() :].startswith(")")
    return said.replace(f" ({found[1]})", f", {found[1]}") if enclosed else said


def by_label(specs: Iterable[Spec]) -> Callable[[str], str]:
    """Return what makes a message call parameters as the dialog does, with the names that scripts use in brackets.

    A message may hold names of strangers' files. So only those are meant that no file is called: ``PH (“x”)``, which
    becomes ``pH (PH, “x”)``, and long names that stand alone, in no marks of quotation.
    """
    labels = {spec.name: spec.label.removesuffix(")") for spec in specs}
    titles = {spec.name: spec.said(spec.title) for spec in specs if len(spec.name) >= LONG}
    quoting = re.compile(rf"\b({_any_of(tuple(labels))}) \((?=[“„«])")
    # A label, and a layer after it: one bracket holds both.
    twice = re.compile(rf"\(({_any_of(tuple(labels))})\) \((?=[“„«])")
    # Not in brackets already, nor a piece of a path or of a file's name.
    alone = re.compile(rf"(?<![\w(/\\.“„«\xa0-])({_any_of(tuple(titles))})(?![\w/\\”“»\xa0-]|\.\w)")

    def said(text: str) -> str:
        text = quoting.sub(lambda found: f"{labels[found[1]]}, ", twice.sub(r"(\1, ", text))
        return alone.sub(partial(_labelled, titles), text)

    return said


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> str:
    """Return a pattern of names, the longest first; of none, one that nothing matches."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"


def number_of(value: Any) -> float:
    """Return a number, or the number that a text is; ValueError for anything else, text with a unit or a comma too."""
    if isinstance(value, str):
        return plain_number(value.strip())
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    raise ValueError


@dataclass(frozen=True)
class Spec:
    """What all declarations say. ``title`` and ``help`` are English; ``of`` fills the places in them, translated too.

    An ``advanced`` parameter stands folded away in the dialog, a ``hidden`` one does not stand there at all: it is kept
    for calls that state it. ``when``, a choice and one of its values: the dialog shows the parameter with that value
    only. ``offered``: what a dialog begins with where that is not the default. ``holds``: what is in a layer, a kind
    that `layers.offered_layer` knows; a dialog begins with a layer that says so. ``offered_when``: another parameter
    and the value (None: nothing) with which alone the dialog offers either.
    """

    name: str
    title: str = ""
    help: str = ""
    optional: bool = False
    advanced: bool = False
    hidden: bool = False
    of: tuple[str, ...] = ()
    when: tuple[str, str] | None = None
    offered: str | None = None
    holds: str = ""
    offered_when: tuple[str, str | None] | None = None

    #: QGIS's class of the parameter.
    kind: ClassVar[type[QgsProcessingParameterDefinition]]

    def said(self, text: str) -> str:
        """Return a text of the declaration in the user's language."""
        return fill(tr(text), *(tr(word) for word in self.of))

    @property
    def label(self) -> str:
        """What messages call the parameter: as the dialog does, and in brackets as scripts do."""
        title = self.said(self.title)
        return title if title.endswith(f"({self.name})") else f"{title} ({self.name})"

    def definition(self) -> QgsProcessingParameterDefinition:
        """Return QGIS's parameter."""
        result = self._made(self.said(self.title))
        result.setHelp(self.said(self.help))
        flags, kinds = result.flags(), (Flag.FlagOptional, Flag.FlagAdvanced, Flag.FlagHidden)
        for wanted, flag in zip((self.optional, self.advanced, self.hidden), kinds):
            flags = flags | flag if wanted else flags
        result.setFlags(flags)
        # Where one is required, QGIS itself begins with some layer, in batches and steps of models, too.
        offered = None if self.optional else self.offer()
        if offered is not None:
            result.setGuiDefaultValueOverride(offered)
        return result

    def offer(self) -> Any:
        """Return what a dialog begins with where that is not the default, None for nothing (main thread)."""
        return offered_layer(self.holds) if self.holds else self.offered

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return self.kind(self.name, title)

    def value_of_nothing(self) -> Any:
        """Return the value where none is stated."""
        return getattr(self, "default", None)

    def read(self, value: Any, given: Given) -> Any:
        """Return the typed value of what a call states, which is not nothing; ParameterError if it is no value."""
        return value


def _no_number(spec: Spec, value: Any) -> ParameterError:
    return ParameterError(
        "{parameter}: “{value}” is no number. Write digits alone, with a decimal point: 2.5.", spec, value=value
    )


@dataclass(frozen=True)
class Number(Spec):
    """A number from ``low`` to ``high`` in ``unit``; ``above``: not ``low`` itself."""

    unit: str = ""
    low: float = -math.inf
    high: float = math.inf
    above: bool = False
    whole: bool = False
    default: float | None = None

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        kind = QgsProcessingParameterNumber.Type.Integer if self.whole else QgsProcessingParameterNumber.Type.Double
        return QgsProcessingParameterNumber(
            self.name, title, type=kind, defaultValue=self.default, minValue=self.low, maxValue=self.high
        )

    def read(self, value: Any, given: Given) -> float:
        try:
            number = number_of(value)
        except ValueError:
            raise _no_number(self, value) from None
        if self.whole and number != int(number):
            raise ParameterError("{parameter}: “{value}” is no whole number.", self, value=value)
        _check_range(self, number, self.above)
        return int(number) if self.whole else number


def _check_range(spec: Number | Amount, number: float, above: bool = False) -> None:
    """Refuse a number that is not from ``spec.low`` to ``spec.high``; ``above``: the lowest, too."""
    if spec.low < number <= spec.high or (number == spec.low and not above):
        return
    low, high = (int(end) if end == int(end) else end for end in (spec.low, spec.high))
    places = {"unit": spec.unit, "low": low, "high": high}
    if not spec.unit and above:
        raise ParameterError("{parameter}: must be above {low:,} and at most {high:,}.", spec, low=low, high=high)
    if not spec.unit:
        raise ParameterError("{parameter}: must be from {low} to {high}.", spec, low=low, high=high)
    if above:
        raise ParameterError("{parameter}: must be above {low:,} and at most {high:,} {unit}.", spec, **places)
    raise ParameterError("{parameter}: must be from {low:,} to {high:,} {unit}.", spec, **places)


class _ManyOf(QgsProcessingParameterEnum):
    """A choice of several that QGIS 3.22 can write down.

    What its dialog hands over, a list of texts, it writes as ``''`` in the log, the history and *Copy as Python*: only
    lists of mixed type are known to it. So a run from the history would take the default in place of the choice.
    """

    def valueAsPythonString(self, value: Any, context: QgsProcessingContext) -> str:
        if isinstance(value, (list, tuple)):
            return "[" + ", ".join(QgsProcessingUtils.stringToPythonLiteral(str(item)) for item in value) + "]"
        return super().valueAsPythonString(value, context)

    def clone(self) -> _ManyOf:
        return _ManyOf(self)


@dataclass(frozen=True)
class Choice(Spec):
    """One of ``options``, or several (``many``, then the value is a tuple): by name, or by number as scripts may do.

    ``spelled`` turns other spellings (``%`` for ``percent``) into an option, or into None. ``shown``: what a dialog
    calls the options, in English and translated; values stay as they are.
    """

    options: tuple[str, ...] = ()
    default: str | tuple[str, ...] | None = None
    many: bool = False
    shown: tuple[str, ...] = ()
    spelled: Callable[[str], str | None] | None = None

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        kind = _ManyOf if self.many else QgsProcessingParameterEnum
        default = list(self.default) if self.many and self.default else self.default
        return kind(
            self.name,
            title,
            options=list(self.options),
            allowMultiple=self.many,
            defaultValue=default,
            usesStaticStrings=True,
        )

    def called(self, option: str) -> str:
        """Return what a dialog calls an option, in the user's language."""
        return tr(self.shown[self.options.index(option)]) if self.shown else option

    def read(self, value: Any, given: Given) -> str | tuple[str, ...]:
        if not self.many:
            return self._option(value)
        if isinstance(value, str):
            # A comma at the end begins no other item.
            items = [item for item in value.split(",") if item.strip()] or [value]
        else:
            items = list(value) if isinstance(value, (list, tuple)) else [value]
        return tuple(dict.fromkeys(self._option(item) for item in items))

    def _option(self, value: Any) -> str:
        text = str(value).strip()
        if text in self.options:
            return text
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(self.options):
            # As a text, 1 may be the unit of a share.
            return self.options[value]
        found = self.spelled(text) if self.spelled is not None else None
        if found is not None:
            return str(found)  # plain: QGIS 3.22 takes no str of another type
        if text.isdecimal() and int(text) < len(self.options):
            return self.options[int(text)]
        options = ", ".join(self.options)
        raise ParameterError("{parameter}: “{value}” is not one of {options}.", self, value=value, options=options)


@dataclass(frozen=True)
class YesNo(Spec):
    """Yes or no."""

    default: bool = False

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterBoolean(self.name, title, defaultValue=self.default)

    def read(self, value: Any, given: Given) -> bool:
        if isinstance(value, bool):
            return value
        word = _WORDS.get(str(value).strip().lower())
        if word is None:
            raise ParameterError("{parameter}: “{value}” is neither yes nor no.", self, value=value)
        return word


@dataclass(frozen=True)
class Text(Spec):
    """A text that ``parse`` makes a value of (ValueError where it cannot)."""

    parse: Callable[[str], Any] = str
    default: str | None = None

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterString(self.name, title, defaultValue=self.default)

    def value_of_nothing(self) -> Any:
        return None if self.default is None else self.parse(self.default)

    def read(self, value: Any, given: Given) -> Any:
        text = str(value)
        try:
            return self.parse(text) if text.strip() else self.value_of_nothing()
        except ValueError as error:
            problem = error if isinstance(error, SoilMobilityError) else str(error)
            raise ParameterError("{parameter}: {problem}", self, problem=problem) from error


def _outdated(spec: Spec, layer: str) -> ParameterError:
    """The refusal of a layer of which QGIS knows what an older file held."""
    return ParameterError(
        "{parameter} (“{layer}”): the file of this layer was changed after it was loaded, and its bands or fields are "
        "others now. Remove the layer, and add the file again.",
        spec,
        layer=layer,
    )


@dataclass(frozen=True)
class Raster(Spec):
    """A raster layer, read as a `RasterInput` of the band that parameter ``band`` states, else of the one named so.

    ``wanted``: the kind of values that must be in it (see `maps.kinds`), "" for any.
    """

    band: str = ""
    wanted: str = ""

    kind = QgsProcessingParameterRasterLayer

    def read(self, value: Any, given: Given) -> RasterInput:
        band, layer = given[self.band] if self.band else None, given.layer(self.name)
        return RasterInput.from_layer(layer, self.name, band, self.wanted, shown_band(value, layer))

    def layer(self, value: Any, given: Given) -> QgsRasterLayer:
        """Return the layer; ParameterError where there is none or it is no raster."""
        layer = given.algorithm.parameterAsRasterLayer({self.name: value}, self.name, given.context)
        if layer is not None:
            return self._as_meant(layer, means_file(value, layer))
        # A layer of another kind may be called so; a container may hold both kinds.
        known = QgsProcessingUtils.mapLayerFromString(str(value), given.context, allowLoadingNewLayers=False)
        if isinstance(value, str) and (known is None or Path(value).exists()):
            return open_raster(value, self.label)
        raise ParameterError("{parameter}: what it is set to is no raster layer.", self)

    def _as_meant(self, layer: QgsRasterLayer, by_file: bool) -> QgsRasterLayer:
        """Return the layer, or its file alone where that is meant and the project shows another of it."""
        # What QGIS loaded just now for a path is the file as it is.
        if not raster_path(layer) or (by_file and layer.project() is None):
            return layer
        outdated = is_outdated(layer)
        if by_file and (outdated or is_shown_twice(layer)):
            return open_raster(raster_path(layer), self.label)
        if outdated:
            raise _outdated(self, layer.name())
        return layer


@dataclass(frozen=True)
class RasterBands(Raster):
    """A raster of which a run finds its bands by their names: its layer. The others may hold whatever they do."""

    def read(self, value: Any, given: Given) -> QgsRasterLayer | None:
        return given.layer(self.name)


@dataclass(frozen=True)
class Amount(RasterBands):
    """A number from ``low`` to ``high`` in ``unit`` (float), one of ``words`` (text), or a raster (its layer)."""

    unit: str = ""
    low: float = -math.inf
    high: float = math.inf
    words: tuple[str, ...] = ()

    kind = QgsProcessingParameterString

    def read(self, value: Any, given: Given) -> Any:
        word = str(value).strip().lower()
        if word in self.words:
            return word
        try:
            number = number_of(value)
        except ValueError:
            try:
                return super().read(value, given)
            except SoilMobilityError:
                # A comma, or a unit: “0,2” is no raster that was moved.
                if set(word.partition(" ")[0]) <= set("0123456789.,'+-"):
                    raise _no_number(self, value) from None
                raise
        _check_range(self, number)
        return number


@dataclass(frozen=True)
class Band(Spec):
    """The number of a band of the raster parameter ``layer``; None where it is not stated."""

    title: str = "{0}: band"
    help: str = (
        "Band of the layer (default: the one that is named so, else the one that the layer shows, else the first)."
    )
    optional: bool = True
    layer: str = ""

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterBand(self.name, title, parentLayerParameterName=self.layer, optional=True)

    def read(self, value: Any, given: Given) -> int:
        try:
            number = number_of(alone(value))
        except ValueError:
            number = math.nan
        if not number.is_integer():
            raise ParameterError("{parameter}: “{value}” is no band number.", self, value=value)
        band, layer = int(number), given.layer(self.layer)
        if band < 1 or (layer is not None and band > layer.bandCount()):
            places = {"band": band, "layer": layer.name() if layer else "", "count": layer.bandCount() if layer else 0}
            raise ParameterError(
                "{parameter}: there is no band {band}; the layer “{layer}” has {count}.", self, **places
            )
        return band


def raster_and_band(
    name: str, title: str, text: str, holds: str, wanted: str | None = None, called: str = "Band"
) -> tuple[Raster, Band]:
    """Return the parameters of a raster and of its band, ``called`` so; ``wanted`` is what it ``holds`` by default."""
    band = "BAND" if name == "INPUT" else f"{name}_BAND"
    layer = Raster(name, title, text, holds=holds, wanted=holds if wanted is None else wanted, band=band)
    return layer, Band(band, called, layer=name)


def alone(value: Any) -> Any:
    """Return the one item of a list: QGIS gives bands and fields as such."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


@dataclass(frozen=True)
class Extent(Spec):
    """A rectangle (xmin, ymin, xmax, ymax) in the CRS of the first of the raster parameters ``grid`` that is given."""

    optional: bool = True
    grid: tuple[str, ...] = ()
    kind = QgsProcessingParameterExtent

    def read(self, value: Any, given: Given) -> Bounds:
        _require_order(self, value)
        crs = next(layer for layer in map(given.layer, self.grid) if layer is not None).crs()
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            # QGIS would take the whole layer where a model's input states some of its features only.
            source = QgsProcessingUtils.variantToSource(value, given.context)
            if source is not None:
                value = QgsReferencedRectangle(source.sourceExtent(), source.sourceCrs())
        bounds = _bounds(self._rectangle(value, crs, given))
        if bounds is None:
            raise ParameterError(
                "{parameter}: “{value}” is no rectangle, is empty, or cannot be expressed in the CRS of the raster. "
                "Write xmin,xmax,ymin,ymax and the CRS in brackets: 10,11,50,51 [EPSG:4326].",
                self,
                value=value,
            )
        return bounds

    def _rectangle(self, value: Any, crs: QgsCoordinateReferenceSystem, given: Given) -> QgsRectangle:
        """Return a rectangle in ``crs``, a null one where it has no place there or says a CRS that nobody knows.

        As QGIS does, which in both cases would take its numbers for some of ``crs``.
        """
        algorithm, given_by = given.algorithm, {self.name: value}
        rectangle = algorithm.parameterAsExtent(given_by, self.name, given.context)
        if isinstance(value, str) and (found := _CORNERS.fullmatch(value)):
            bare = found[5] is None
        else:
            bare = isinstance(value, (QgsRectangle, QgsGeometry)) and not isinstance(value, QgsReferencedRectangle)
        if bare or rectangle.isNull():
            return rectangle
        own = algorithm.parameterAsExtentCrs(given_by, self.name, given.context)
        shape = QgsGeometry.fromRect(rectangle)
        if own != crs:
            shape = shape.densifyByCount(20)
            try:
                shape.transform(QgsCoordinateTransform(own, crs, given.context.transformContext()))
            except QgsCsException:
                return QgsRectangle()
        return shape.boundingBox() if own.isValid() else QgsRectangle()


#: Four numbers of a rectangle as a text, and what stands after them.
_CORNERS = re.compile(r"\s*([^,\[]{1,40}),([^,\[]{1,40}),([^,\[]{1,40}),([^,\[]{1,40})(\[.*)?", re.DOTALL)


def _require_order(spec: Spec, value: Any) -> None:
    """Refuse a rectangle in the order of other programs: QGIS would swap its numbers, and take another place."""
    found = _CORNERS.fullmatch(value) if isinstance(value, str) else None
    try:
        west, east, south, north = map(number_of, found.groups()[:4]) if found else (0.0, 0.0, 0.0, 0.0)
    except ValueError:
        return
    if west > east or south > north:
        raise ParameterError(
            "{parameter}: “{value}” is not in the order xmin,xmax,ymin,ymax: its first number is above the second, or "
            "its third above the fourth.",
            spec,
            value=value,
        )


def _bounds(rectangle: QgsRectangle) -> Bounds | None:
    """Return the bounds of a rectangle, None where there is no area between them."""
    bounds = rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()
    whole = not (rectangle.isNull() or rectangle.isEmpty()) and all(map(math.isfinite, bounds))
    return bounds if whole else None


#: A rectangle: xmin, ymin, xmax, ymax.
Bounds = tuple[float, float, float, float]


class Area(NamedTuple):
    """A rectangle (xmin, ymin, xmax, ymax) in ``crs`` (WKT) and, where polygons were given, these as WKB."""

    bounds: Bounds
    crs: str
    polygons: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class AreaSpec(Spec):
    """A rectangle in any CRS, or a layer of polygons: `Area`."""

    kind = QgsProcessingParameterExtent

    def read(self, value: Any, given: Given) -> Area:
        _require_order(self, value)
        # A model's input may state some of a layer only.
        source = QgsProcessingUtils.variantToSource(value, given.context)
        if source is not None:
            crs, rectangle = source.sourceCrs(), source.sourceExtent()
            features = unchecked(source).getFeatures() if _are_polygons(source.wkbType()) else ()
            shapes = [feature.geometry() for feature in features]
        else:
            algorithm, given_by, shapes = given.algorithm, {self.name: value}, []
            crs = algorithm.parameterAsExtentCrs(given_by, self.name, given.context)
            rectangle = algorithm.parameterAsExtent(given_by, self.name, given.context)
        bounds = _bounds(rectangle)
        if bounds is None or not crs.isValid():
            raise ParameterError(
                "{parameter}: “{value}” is neither a rectangle with a CRS nor a layer. Write xmin,xmax,ymin,ymax and "
                "the CRS in brackets: 10,11,50,51 [EPSG:4326].",
                self,
                value=value,
            )
        return Area(bounds, crs.toWkt(WKT2), tuple(bytes(shape.asWkb()) for shape in shapes if not shape.isNull()))


def _are_polygons(kind: Any) -> bool:
    return QgsWkbTypes.geometryType(kind) == QgsWkbTypes.GeometryType.PolygonGeometry


@dataclass(frozen=True)
class Crs(Spec):
    """A coordinate reference system, as WKT."""

    kind = QgsProcessingParameterCrs

    def read(self, value: Any, given: Given) -> str:
        crs = given.algorithm.parameterAsCrs({self.name: value}, self.name, given.context)
        if not crs.isValid():
            raise ParameterError("{parameter}: “{value}” is no CRS.", self, value=value)
        return crs.toWkt(WKT2)


@dataclass(frozen=True)
class Authentication(Spec):
    """The id of one of QGIS's authentication configurations."""

    kind = QgsProcessingParameterAuthConfig

    def read(self, value: Any, given: Given) -> str:
        if str(value) not in QgsApplication.authManager().configIds():
            raise ParameterError("{parameter}: there is no authentication configuration “{value}”.", self, value=value)
        return str(value)


@dataclass(frozen=True)
class InputFile(Spec):
    """A file with an ``extension``, read by ``load``, which gets its path, or None where no file is stated."""

    extension: str = ""
    optional: bool = True
    load: Callable[[str | None], Any] = lambda file: file

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterFile(self.name, title, extension=self.extension)

    def value_of_nothing(self) -> Any:
        return self.load(None)

    def read(self, value: Any, given: Given) -> Any:
        try:
            return self.load(str(value))
        except SoilMobilityError as error:
            raise ParameterError("{parameter}: {problem}", self, problem=error) from error
        except OSError as error:
            raise ParameterError("{parameter}: {problem}.", self, problem=error.strerror or str(error)) from error


@dataclass(frozen=True)
class Bundle(InputFile):
    """A model, by its bundled name or folder. ``choice``: the class of its widget, by module and name."""

    choice: str = ""

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        result = QgsProcessingParameterFile(self.name, title, behavior=QgsProcessingParameterFile.Behavior.Folder)
        result.setMetadata({"widget_wrapper": {"class": self.choice}})
        return result


@dataclass(frozen=True)
class Source(Spec):
    """A vector layer or table; ``polygons`` with a CRS where they are asked for."""

    polygons: bool = False

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterFeatureSource(self.name, title, types=[_vectors(self.polygons)])

    def read(self, value: Any, given: Given) -> QgsProcessingFeatureSource | KeptSource:
        source = given.algorithm.parameterAsSource({self.name: value}, self.name, given.context)
        if is_utf16(value):
            raise ParameterError(
                "{parameter}: “{layer}” is text in UTF-16 (“Unicode text”), which is not read as a table. Save it as "
                "CSV in UTF-8.",
                self,
                layer=value,
            )
        if source is None and os.path.isfile(input_text(value)):
            raise ParameterError(
                "{parameter}: the file “{layer}” is there, but is not read as a vector layer or table. Where it is "
                "text, give it the ending .csv, or load it first: Layer ▸ Add Layer ▸ Add Delimited Text Layer.",
                self,
                layer=value,
            )
        change = "gone" if source is None else change_of_file(value, given.context)
        if change == "gone":
            raise ParameterError(
                "{parameter}: “{layer}” cannot be opened as a vector layer or table. Check the path.",
                self,
                layer=input_file(value, given.context) or value,
            )
        name = source.sourceName()
        if change:
            raise _outdated(self, name)
        if self.polygons and not _are_polygons(source.wkbType()):
            beside = layers_beside(value, given.context)
            if beside:
                raise ParameterError(
                    "{parameter} (“{layer}”): polygons are needed, these are not. The file holds: {layers}. Choose "
                    "another by its name: {path}|layername={last}.",
                    self,
                    layer=name,
                    layers=", ".join(beside),
                    path=input_file(value, given.context),
                    last=beside[-1],
                )
            raise ParameterError(
                "{parameter} (“{layer}”): polygons are needed, these are not. Choose a polygon layer.", self, layer=name
            )
        if self.polygons and not source.sourceCrs().isValid():
            raise ParameterError(
                "{parameter} (“{layer}”): the layer has no CRS. Set it in the layer's properties.", self, layer=name
            )
        return kept(source, value, given.context)


def _vectors(polygons: bool) -> QgsProcessing.SourceType:
    kinds = QgsProcessing.SourceType
    return kinds.TypeVectorPolygon if polygons else kinds.TypeVector


@dataclass(frozen=True)
class Field(Spec):
    """The name of a field of the parameter ``source``; None where it is not stated."""

    optional: bool = True
    source: str = ""

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return QgsProcessingParameterField(self.name, title, parentLayerParameterName=self.source)

    def read(self, value: Any, given: Given) -> str:
        name, source = str(alone(value)), given[self.source]
        names = [] if source is None else self.names(source)
        if source is not None and name not in names:
            raise ParameterError(
                "{parameter}: “{layer}” has no field “{field}”. Its fields are: {fields}.",
                self,
                layer=source.sourceName(),
                field=name,
                fields=", ".join(names),
            )
        return name

    @staticmethod
    def names(source: QgsProcessingFeatureSource | KeptSource) -> list[str]:
        """Return the names of the fields of ``source``."""
        return source.fields().names()


@dataclass(frozen=True)
class Output(Spec):
    """Where a result goes, as text; None where it is not wanted. ``made``: an optional one that is made by default."""

    made: bool = False

    def _made(self, title: str, **options: Any) -> QgsProcessingParameterDefinition:
        by_default = self.made or not self.optional
        return self.kind(self.name, title, optional=self.optional, createByDefault=by_default, **options)

    def read(self, value: Any, given: Given) -> str:
        path = str(value)
        if path != QgsProcessing.TEMPORARY_OUTPUT:
            self._check(path)
            given.refuse_input(self, path)
            require_closed(path)
        return path

    def _check(self, path: str) -> None:
        """Refuse what cannot be a name of this kind of result, or where no file can be: before hours of work."""
        try:
            place_of(path)
        except OutputError as error:
            raise ParameterError("{parameter}: {problem}", self, problem=error) from error


@dataclass(frozen=True)
class RasterOutput(Output):
    """A GeoTIFF."""

    kind = QgsProcessingParameterRasterDestination

    def _check(self, path: str) -> None:
        if not path.lower().endswith((".tif", ".tiff")):
            raise ParameterError("{parameter}: “{path}” must end in .tif: results are GeoTIFFs.", self, path=path)
        super()._check(path)


#: Places on a trial row, as large as a field: tiles (MBTiles) lose what is smaller than their steps.
_POINT = "Point (4001000 3001000)"
_POLYGON = "MultiPolygon (((4001000 3001000, 4001000 3003000, 4003000 3001000, 4001000 3001000)))"


@lru_cache(maxsize=128)
def takes_rows(ending: str, shape: str) -> bool:
    """Return whether a row that is written to a file with an ending is there when it is read again.

    ``shape``: of its place, as WKT; "" where rows have none.
    """
    driver = QgsVectorFileWriter.driverForExtension(ending)
    fields, options = QgsFields(), QgsVectorFileWriter.SaveVectorOptions()
    for name, kind in (("zone", TEXT), ("pixels", INTEGER), ("mean", REAL)):
        fields.append(QgsField(name, kind))
    row, place = QgsFeature(fields), QgsGeometry.fromWkt(shape)
    row.setAttributes(["a", 1, 0.5])
    row.setGeometry(place)
    crs = QgsCoordinateReferenceSystem("EPSG:3035" if shape else "")
    options.driverName = driver
    kind = place.wkbType() if shape else QgsWkbTypes.Type.NoGeometry
    # In memory first: that a disk is full is another matter. Some libraries write to disks alone (NetCDF's).
    for parent in ("/vsimem", tempfile.gettempdir()):
        folder = f"{parent}/soil_mobility_{uuid4().hex}"
        path = f"{folder}/rows{ending}"
        gdal.Mkdir(folder, 0o700)
        try:
            with gdal_failures():
                writer = QgsVectorFileWriter.create(path, fields, kind, crs, QgsCoordinateTransformContext(), options)
                written = not writer.hasError() and writer.addFeature(row)
                del writer
                # QGIS adds to some endings, and a shapefile without places is a table beside it.
                there = [f"{folder}/{name}" for name in gdal.ReadDir(folder) or () if name.startswith("rows")]
                if written and any(QgsVectorLayer(one, "rows", "ogr").featureCount() == 1 for one in there):
                    return True
        finally:
            gdal.RmdirRecursive(folder)
    return False


@dataclass(frozen=True)
class TableOutput(Output):
    """A vector layer (``polygons``) or table; ``placeless``: one whose rows have no places."""

    polygons: bool = False
    placeless: bool = False
    kind = QgsProcessingParameterFeatureSink

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return super()._made(title, type=_vectors(self.polygons))

    def _check(self, path: str) -> None:
        if not is_own_file(path):
            return
        # Before hours of work. QGIS adds an ending to a name without one.
        ending, shape = os.path.splitext(path)[1], "" if self.placeless else _POINT
        if self.polygons:
            shape = _POLYGON
        if QgsVectorFileWriter.driverForExtension(ending) and not takes_rows(ending.lower(), shape):
            raise self.not_in(ending)
        super()._check(path)

    def not_in(self, ending: str) -> ParameterError:
        """Return what is said of a format that cannot hold the table."""
        return ParameterError(
            "{parameter}: a file that ends in {ending} cannot hold this table. Choose .gpkg, .csv or .shp.",
            self,
            ending=ending,
        )


@dataclass(frozen=True)
class PageOutput(Output):
    """A report: one HTML file."""

    title: str = "Report"
    help: str = "A report in one file, for the screen and for paper (print it to PDF)."
    kind = QgsProcessingParameterFileDestination

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return super()._made(title, fileFilter=tr("HTML files (*.html)"))

    def _check(self, path: str) -> None:
        if not path.lower().endswith((".html", ".htm")):
            raise ParameterError("{parameter}: “{path}” must end in .html: the report is a web page.", self, path=path)
        super()._check(path)


@dataclass(frozen=True)
class PdfOutput(Output):
    """A PDF."""

    kind = QgsProcessingParameterFileDestination

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        return super()._made(title, fileFilter=tr("PDF files (*.pdf)"))

    def _check(self, path: str) -> None:
        if not path.lower().endswith(".pdf"):
            raise ParameterError("{parameter}: “{path}” must end in .pdf.", self, path=path)
        super()._check(path)


@dataclass(frozen=True)
class FolderOutput(Output):
    """A folder."""

    kind = QgsProcessingParameterFolderDestination

    def _check(self, path: str) -> None:
        if Path(path).exists() and not Path(path).is_dir():
            raise ParameterError("{parameter}: “{path}” is a file, not a folder.", self, path=path)


@dataclass(frozen=True)
class Result:
    """What a run returns beside the files that parameters name: a number, or another ``kind``."""

    name: str
    title: str
    of: tuple[str, ...] = ()
    kind: type[QgsProcessingOutputDefinition] = QgsProcessingOutputNumber

    def definition(self) -> QgsProcessingOutputDefinition:
        """Return QGIS's output."""
        return self.kind(self.name, fill(tr(self.title), *(tr(word) for word in self.of)))


def require_places_of_their_own(
    results: Iterable[tuple[str, Phrase]], inputs: Iterable[tuple[str, Phrase]] = ()
) -> None:
    """OutputError where a result would replace an input or another result: file of each, and what it is called."""
    taken = {identity(path): called for path, called in inputs if path}
    for path, called in results:
        if is_own_file(path):
            place = identity(path)
            if place in taken:
                raise OutputError(
                    "The output {path} is also {other}. Choose another name for the output.",
                    path=path,
                    other=taken[place],
                )
            taken[place] = called


class Given:
    """What a call gives an algorithm: ``given["RADIUS"]`` is the typed value of the parameter, read once (main thread).

    What is not given has its default. Raises `ParameterError` for a value that cannot be used.
    """

    def __init__(
        self, algorithm: SoilMobilityAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> None:
        self.algorithm = algorithm
        self.context = context
        self._parameters = parameters
        self._specs = {spec.name: spec for spec in algorithm.SPEC}
        self._values: dict[str, Any] = {}
        self._layers: dict[str, QgsRasterLayer | None] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._values:
            spec, value = self._specs[name], self.stated(name)
            read = spec.value_of_nothing() if value is None else spec.read(value, self)
            # None leaves it to the default; an empty text or list says that nothing was chosen.
            unset = self._parameters.get(name) is None and read is not None
            if value is None and not spec.optional and not unset:
                raise ParameterError("{parameter} is missing.", spec)
            self._values[name] = read
        return self._values[name]

    def kept(self) -> dict[str, QgsProcessingFeatureSource | KeptSource]:
        """Return the sources of features that a call gives, by parameter: a worker is to ask no layer."""
        return {name: self[name] for name, spec in self._specs.items() if isinstance(spec, Source) and name in self}

    def left_open(self) -> list[Spec]:
        """Return the parameters that must have a value, and get their default since the call gives None for them."""
        names = [name for name, spec in self._specs.items() if not spec.optional and name in self._parameters]
        unset = [self._specs[name] for name in names if self._parameters[name] is None]
        return [spec for spec in unset if spec.value_of_nothing() is not None]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a parameter, ``default`` where the algorithm has no such parameter."""
        return self[name] if name in self._specs else default

    def __contains__(self, name: str) -> bool:
        """Whether the algorithm has such a parameter and a call gives it: for optional inputs and outputs."""
        return name in self._specs and self.stated(name) is not None

    def stated(self, name: str) -> Any:
        """Return what the call states, None for nothing.

        Whatever opens an input asks here first: QGIS would wait for ever for what a pipe gives.
        """
        spec = self._specs[name]
        try:
            value = plain_value(self._parameters.get(name), self.context)
        except ValueError:
            text = self._parameters[name].expressionString()
            raise ParameterError("{parameter}: the expression “{text}” has no value.", spec, text=text) from None
        path = input_text(value) if isinstance(spec, (Raster, Source, AreaSpec, InputFile)) else ""
        if is_endless(path):
            raise ParameterError(
                "{label}: {path} is a pipe or a device, no file. Copy what comes from it to a file first.",
                label=spec.label,
                path=path,
            )
        return value

    def layer(self, name: str) -> QgsRasterLayer | None:
        """Return the layer of a raster parameter, None where it is not given."""
        if name not in self._layers:
            value = self.stated(name)
            self._layers[name] = None if value is None else self._specs[name].layer(value, self)
        return self._layers[name]

    def refuse_input(self, output: Output, path: str) -> None:
        """Refuse a result that would replace the file of an input, under whatever name, or its table in a database."""
        table = destination_table(path)
        # A sink gets its default extension where it has none that GDAL knows.
        names = [Path(path)]
        if isinstance(output, TableOutput):
            names.append(Path(f"{path}.{output.definition().defaultFileExtension()}"))
        written = [name for name in names if name.exists()]
        for spec in self._specs.values() if table is not None or written else ():
            value = self.stated(spec.name) if isinstance(spec, (Raster, Source)) else None
            its_table = table is not None and isinstance(spec, Source) and table == input_table(value, self.context)
            file = input_file(value, self.context) if written else ""
            if its_table or (os.path.exists(file) and any(name.samefile(file) for name in written)):
                raise ParameterError(
                    "{parameter}: “{path}” is the table of input {input}. Choose another name."
                    if its_table
                    else "{parameter}: “{path}” is the file of input {input}. Choose another name.",
                    output,
                    path=path,
                    input=spec.label,
                )

    def check(self) -> None:
        """Read every parameter, whether the algorithm asks for it or not.

        Models first: reading one takes memory for a moment (20 MB), which the layers then get.
        """
        values = [
            self[name] for name in sorted(self._specs, key=lambda name: not isinstance(self._specs[name], Bundle))
        ]
        require_bands_of_their_own([value for value in values if isinstance(value, RasterInput)])
        results = [spec for spec in self._specs.values() if isinstance(spec, Output)]
        require_places_of_their_own((str(self[one.name] or ""), Phrase("the output {}", one.label)) for one in results)

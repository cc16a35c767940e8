"""From QGIS raster layers to sources that the raster layer of this plugin can read.

Layers are touched on the main thread only (`RasterInput.from_layer`); what a worker needs later is kept: a path for
GDAL, or a clone of the provider for rasters that only QGIS can read (WCS, PostGIS, virtual rasters).
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)

from ..soilmobility.files import apart
from ..soilmobility.language import Phrase, fill
from ..soilmobility.maps.inputs import bands_of_elements, find_bands, judged
from ..soilmobility.maps.kinds import (
    ANY,
    CEILING,
    KINDS,
    MOBILITY,
    TOTAL,
    VALUES,
    check_band,
    element_of,
    mobility_said,
)
from ..soilmobility.maps.provenance import made_of
from ..soilmobility.raster.errors import RasterError
from ..soilmobility.raster.geotiff import EXACT, Band, Output
from ..soilmobility.raster.grid import Grid, Window
from ..soilmobility.raster.source import HUGE, Said, Source, inspect, require_no_codes, require_values, said_by
from ..soilmobility.raster.walk import Options, process
from .translation import tr

WKT2 = QgsCoordinateReferenceSystem.WktVariant.WKT2_2019


def _is_rendered(provider: QgsRasterDataProvider) -> bool:
    """Return whether the provider delivers pictures (WMS, XYZ tiles) instead of values."""
    return provider.bandCount() == 0 or provider.dataType(1) in (
        Qgis.DataType.ARGB32,
        Qgis.DataType.ARGB32_Premultiplied,
    )


def _named(parameter: str, name: str) -> Phrase:
    return Phrase("{} (“{}”)", parameter, name)


def bands_drawn(layer: QgsRasterLayer) -> list[int]:
    """Return the numbers of the bands that a layer shows."""
    return layer.renderer().usesBands() if layer.renderer() is not None else []


def _title(layer: QgsRasterLayer, band: int, name: str) -> str:
    """Return what reports call a band of a layer: who has called the layer after the one it shows means no other."""
    shown = bands_drawn(layer)
    if len(shown) != 1 or band in shown:
        return layer.name()
    return fill(tr("{}, band {} (“{}”)") if name else tr("{}, band {}"), layer.name(), band, name)


def _remark(label: str, band: int, fitting: list[int], element: str | None) -> str:
    """Return what is said of a band of those ``fitting``: that the layer alone tells it, or nothing its ``element``."""
    if band != fitting[0]:
        text = tr(
            "{label}: band {band} is read, which the layer shows. The history names the file alone, of which band "
            "{first} is read: choose the band, or save it as a file of its own, before you run this again from there."
        )
        return fill(text, label=label, band=band, first=fitting[0])
    if element is not None and len(fitting) > 1:
        text = tr("{label}: of its elements the first, {element}, is read. For another, state the band.")
        return fill(text, label=label, element=element)
    return ""


def _left_out(label: str, ranges: Iterable[tuple[float, float]]) -> str:
    """Return what is said of values that the layer alone takes for no data."""
    told = ", ".join(f"{low:g}" if low == high else f"{low:g}–{high:g}" for low, high in ranges)
    text = tr(
        "{label}: what the properties of the layer call no data ({ranges}) is left out. The history names the file "
        "alone, of which it is read: save it as a file of its own before you run this again from there."
    )
    return fill(text, label=label, ranges=told) if told else ""


def _masked_still(label: str, provider: QgsRasterDataProvider, band: int) -> str:
    """Return what is said where the layer shows what its file calls no data: the file is read, not the layer."""
    value = provider.sourceNoDataValue(band) if provider.sourceHasNoDataValue(band) else math.nan
    if math.isnan(value) or provider.useSourceNoDataValue(band):
        return ""
    text = tr(
        "{label}: {value:g} is left out: the file calls it no data, whatever the properties of the layer say. If it is "
        "a value, save the layer as a file without a no-data value."
    )
    return fill(text, label=label, value=value)


def _require_values_of_a_place(layer: QgsRasterLayer, label: str) -> None:
    """RasterError where a layer cannot be read, is rendered, or has no CRS."""
    provider = layer.dataProvider()
    if not layer.isValid() or provider is None:
        raise RasterError(
            "{label}: the layer cannot be read. Check that its file or service can be reached.", label=label
        )
    if _is_rendered(provider):
        raise RasterError(
            "{label}: this is a rendered source (WMS, XYZ tiles, a map server): it delivers pictures, not values. "
            "Load the data behind it, for example by WCS or as a GeoTIFF.",
            label=label,
        )
    if not layer.crs().isValid():
        raise RasterError(
            "{label}: the layer has no CRS. Set it in the layer's properties, or assign it to the file.",
            label=label,
        )


def open_raster(value: str, parameter: str) -> QgsRasterLayer:
    """Return the layer of a raster that is no file by itself: a part of one (``GPKG:a.gpkg:f1``), or one in a ZIP.

    QGIS 3.22 loads such a name for a project, but not for a parameter. Main thread. Raises RasterError with the reason
    where GDAL cannot open it as one raster.
    """
    inspect(Source(value, label=parameter))
    layer = QgsRasterLayer(value, os.path.basename(value), "gdal")
    if not layer.isValid():
        raise RasterError(
            "{label}: GDAL opens “{path}”, but QGIS does not. Take it out first: gdal_translate “{path}” one.tif.",
            label=parameter,
            path=value,
        )
    return layer


def raster_path(layer: QgsRasterLayer) -> str | None:
    """What GDAL opens, None for a raster that only its provider can read."""
    if layer.dataProvider().name() != "gdal":
        return None
    return layer.source().split("|")[0] if file_of(layer) else layer.source()


def file_of(layer: QgsMapLayer) -> str:
    """Return the file that a layer is read from, "" where there is none."""
    return _file_in(layer.providerType(), layer.source())


@lru_cache(maxsize=4096)
def _file_in(provider: str, source: str) -> str:
    return str(QgsProviderRegistry.instance().decodeUri(provider, source).get("path") or "")


def band_names(layer: QgsRasterLayer | QgsRasterDataProvider) -> list[str]:
    """Return the names of the bands of a layer, or of its provider."""
    name = layer.bandName if isinstance(layer, QgsRasterLayer) else layer.generateBandName
    return [name(number) for number in range(1, layer.bandCount() + 1)]


def is_outdated(layer: QgsRasterLayer) -> bool:
    """Tell whether a file has other bands by now than when the layer was loaded, as after a run that replaced it.

    QGIS shows the older file, which it holds open, and its names and numbers of bands; what is read is the newer one.
    """
    now = QgsProviderRegistry.instance().createProvider("gdal", layer.source())
    return now is not None and now.isValid() and band_names(now) != band_names(layer)


def _as_opened(layer: QgsRasterLayer) -> QgsRasterLayer:
    """Return a layer as QGIS shows it when a user opens its file: by a path or from a model it comes without a style.

    A layer of a project, or one that shows classes already, has the style that it is to have.
    """
    if layer.project() is not None or isinstance(layer.renderer(), QgsPalettedRasterRenderer):
        return layer
    if not os.path.isfile(f"{os.path.splitext(layer.source())[0]}.qml"):
        return layer
    return QgsRasterLayer(layer.source(), layer.name(), layer.providerType())


def styled_classes(layer: QgsRasterLayer, band: int) -> tuple[tuple[int, str, str], ...]:
    """Return the classes of the layer's style, (code, label, colour), ascending; () where it shows none."""
    shown = _as_opened(layer)
    renderer = shown.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return ()
    # band() was renamed in QGIS 3.38
    if (renderer.inputBand() if hasattr(renderer, "inputBand") else renderer.band()) != band:
        return ()
    classes = [
        (round(entry.value), entry.label or str(round(entry.value)), entry.color.name()) for entry in renderer.classes()
    ]
    return tuple(sorted(classes))


def files_read(rasters: Iterable[RasterInput]) -> dict[str, Phrase]:
    """Return file or layer and band of each parameter's raster, for reports and metadata; of several bands, all."""
    bands: dict[tuple[str, str], set[int]] = {}
    for raster in rasters:
        bands.setdefault((raster.parameter, raster.file), set()).add(raster.band)
    return {parameter: _bands_of(file, sorted(found)) for (parameter, file), found in bands.items()}


def _bands_of(file: str, bands: list[int]) -> Phrase:
    """Return which bands of a file are read."""
    if len(bands) == 1:
        return Phrase("{}, band {}", file, bands[0])
    return Phrase("{}, bands {}", file, ", ".join(map(str, bands)))


def require_bands_of_their_own(rasters: Iterable[RasterInput]) -> None:
    """RasterError where one band is taken for two kinds of values, as the first of a stack without names would be."""
    taken: dict[tuple[str, int], RasterInput] = {}
    for raster in rasters:
        if raster.path is None or raster.wanted in ("", CEILING, VALUES, ANY):
            continue
        other = taken.setdefault((raster.path, raster.band), raster)
        if other.wanted != raster.wanted:
            raise RasterError(
                "{one} and {other} are the same band, number {band}. State the band of each, or choose other layers.",
                one=other.label,
                other=raster.label,
                band=raster.band,
            )


@dataclass
class RasterInput:
    """One band of a raster layer, ready to leave the main thread."""

    parameter: str
    name: str
    band: int
    crs: QgsCoordinateReferenceSystem
    path: str | None
    provider: QgsRasterDataProvider | None
    nodata_ranges: tuple[tuple[float, float], ...]
    #: The symbol of the element that the band, or the file's metadata, names.
    element: str | None = None
    possible: tuple[float, float] | None = None
    #: The kind of values that it is taken for, see `maps.kinds`.
    wanted: str = ""
    #: The symbol of the element whose content in mg/kg it is taken for.
    of: str | None = None
    #: Whether its values were judged, which is done once (see `inputs.judged`).
    judged: bool = False
    #: What reports call it: the layer, and the band where the layer shows another one.
    title: str = ""
    #: What is said when it is read first: of the choice of the band, and of what the layer alone leaves out.
    remark: str = ""
    #: The temporary file that a provider-backed raster was copied to.
    copied: str | None = None

    @classmethod
    def from_layer(
        cls, layer: QgsRasterLayer, parameter: str, band: int | None = None, wanted: str = "", shown: int | None = None
    ) -> RasterInput:
        """Read what is needed of one band of ``layer``, as `from_bands`."""
        return cls.from_bands(layer, parameter, [band], wanted, shown)[0]

    @classmethod
    def from_bands(
        cls,
        layer: QgsRasterLayer,
        parameter: str,
        bands: Iterable[int | None],
        wanted: str = "",
        shown: int | None = None,
    ) -> list[RasterInput]:
        """Read what is needed of bands of ``layer`` (main thread); ``parameter`` names it in messages.

        A band of None is found by its name, else it is the one ``shown``, else the first. ``wanted``: the kind of
        values that the parameter takes (see `maps.kinds`); a band that says it is another is refused.

        Raises RasterError: not valid, no CRS, rendered; CovariateError: another kind.
        """
        label = _named(parameter, layer.name()).message
        _require_values_of_a_place(layer, label)
        provider, path = layer.dataProvider(), raster_path(layer)
        # a provider tells no units
        unread = None if path else Said([(name, "") for name in band_names(layer)], [], {}, False)
        said = unread or said_by(Source(path, label=label))
        found: list[RasterInput] = []
        several = len(bands_of_elements((name for name, _ in said.bands), wanted)) > 1
        for stated in bands:
            fitting = find_bands(said.bands, wanted, label) if stated is None else [stated]
            band = shown if shown in fitting else fitting[0]
            if path and wanted:
                require_values(Source(path, band, label=label), said, stated is not None, codes=wanted == ANY)
            if path and wanted == VALUES and provider.dataType(band) == Qgis.DataType.Byte:
                names = [name for code, name, _ in styled_classes(layer, band) if name != str(code)]
                require_no_codes(Source(path, band, label=label), names)
            ranges = tuple((item.min(), item.max()) for item in provider.userNoDataValues(band))
            name, unit = said.bands[band - 1]
            is_mobility = wanted in (VALUES, ANY) and mobility_said(name, unit, said.metadata) == "unit"
            kind = MOBILITY if is_mobility else wanted
            judged_already, element = kind not in (MOBILITY, TOTAL, VALUES, ANY), element_of(name, said.metadata)
            untold = several and shown is None and not judged_already
            told = [_remark(label, band, fitting, element if untold else None)]
            told += [_left_out(label, ranges), _masked_still(label, provider, band)] if path else []
            remark = " ".join(filter(None, told))
            check_band(name, unit, said.metadata, kind, label)
            one = cls(
                parameter,
                layer.name(),
                band,
                layer.crs(),
                path,
                None if path else provider.clone(),
                ranges,
                element,
                KINDS[kind].possible if kind in KINDS else None,
                wanted=kind,
                judged=judged_already,
                title=_title(layer, band, name),
                # what goes for all bands is said of the first
                remark="" if remark in (other.remark for other in found) else remark,
            )
            found.append(one)
        return found

    @property
    def named(self) -> Phrase:
        """The parameter and the layer's name, for metadata and messages."""
        return _named(self.parameter, self.name)

    @property
    def label(self) -> str:
        """What messages call it: the parameter and the layer's name."""
        return self.named.message

    def origin(self, feedback: QgsProcessingFeedback) -> Callable[[str], str]:
        """Return what says where this prediction is, for the metadata of a map made from it (worker)."""
        return made_of(self.source(feedback), self.path is not None)

    @property
    def file(self) -> str:
        """The file, without its folder, or the layer where QGIS alone can read it."""
        return os.path.basename(self.path) if self.path else self.name

    def source(self, feedback: QgsProcessingFeedback) -> Source:
        """Return the source of this band; a provider-backed raster is copied to a temporary file first (worker)."""
        if self.path is None and self.copied is None:
            self.copied = self._copy(feedback)
        source = Source(
            self.path or self.copied,
            band=self.band if self.path else 1,
            nodata_ranges=self.nodata_ranges,
            label=self.label,
            crs_wkt=self.crs.toWkt(WKT2),
            possible=self.possible,
        )
        if self.remark:
            feedback.pushWarning(self.remark)
            self.remark = ""
        if not self.judged:
            source = judged(source, self.wanted, self.of, feedback)
            self.nodata_ranges, self.judged = source.nodata_ranges, True
        return source

    def _copy(self, feedback: QgsProcessingFeedback) -> str:
        """Copy the provider's values to a temporary GeoTIFF, block by block; return its path."""
        provider, extent = self.provider, self.provider.extent()
        columns, rows = provider.xSize(), provider.ySize()
        if columns <= 0 or rows <= 0:
            raise RasterError(
                "{label}: the source has no resolution of its own. Export it to a GeoTIFF first.", label=self.label
            )
        feedback.pushInfo(fill(tr("{}: copied through its “{}” provider."), self.label, provider.name()))
        across, down = extent.width() / columns, extent.height() / rows
        grid = Grid(
            self.crs.toWkt(WKT2), (extent.xMinimum(), across, 0.0, extent.yMaximum(), 0.0, -down), columns, rows
        )
        path = QgsProcessingUtils.generateTempFilename("provider.tif")

        def read(window: Window, _arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
            left, top = grid.to_map(window.x, window.y)
            part = QgsRectangle(left, top - window.height * down, left + window.width * across, top)
            block = provider.block(self.band, part, window.width, window.height)
            if not block.isValid() or not block.convert(Qgis.DataType.Float64):
                raise RasterError("{label}: the source could not be read.", label=self.label)
            values = np.frombuffer(bytes(block.data()), dtype=np.float64).reshape(window.height, window.width)
            if block.hasNoDataValue():
                values = np.where(values == block.noDataValue(), np.nan, values)
            # A virtual raster flags nothing: it delivers -3.4e38 for nodata.
            values = np.where(np.abs(values) > HUGE, np.nan, values)
            return {"copy": values.astype(np.float32)}

        # One thread: a provider serves one caller at a time.
        output = Output(path, (Band(self.name, precision=EXACT),))
        with apart():
            process(grid, {}, {"copy": output}, read, options=Options(feedback, threads=1))
        return path

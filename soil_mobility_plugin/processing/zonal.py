"""A summary by zones as parameters, a raster, its classes and the zones, and how its zones appear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import Qgis

from ..soilmobility.language import fill
from ..soilmobility.maps.kinds import ANY, MOBILITY
from ..soilmobility.maps.zonal import Asked
from ..soilmobility.report.pages.zonal import Kind, ZonalFound
from ..soilmobility.soil.elements import TOXIC, named_element
from .attributes import title
from .layers import is_shown_twice, shown_band
from .rasters import RasterInput, band_names, styled_classes
from .soil import LIMITS, element_bands
from .specs import Band, Given, Raster, Spec
from .translation import tr
from .zones import ZoneStyle, zone_specs


@dataclass
class ZonalInputs:
    """What the parameters say. ``rasters``: one, or one per element; all share one file."""

    rasters: dict[str, RasterInput]
    asked: Asked
    zone_field: str

    @property
    def raster(self) -> RasterInput:
        """The first of the bands."""
        return next(iter(self.rasters.values()))

    @property
    def title(self) -> str:
        """What is summarised: the layer, or of several elements their highest mobility."""
        several = fill(tr("Highest mobility of {}"), ", ".join(self.rasters))
        return several if len(self.rasters) > 1 else self.raster.title


#: What a summary by zones takes.
ZONAL: tuple[Spec, ...] = (
    Raster(
        "INPUT",
        "Raster",
        "Mobility (F1, %), one or several elements; risk classes; any class or value.",
        holds="mobility",
        wanted=ANY,
        band="BAND",
    ),
    Band(
        "BAND",
        "Band",
        "Band of the layer (default: of several elements the highest mobility, else F1, or the first).",
        layer="INPUT",
    ),
    LIMITS,
    *zone_specs(),
)


def read_zonal(given: Given) -> ZonalInputs:
    """Return what the parameters `ZONAL` say (main thread)."""
    layer, first = given.layer("INPUT"), given["INPUT"]
    rasters, elements, left_out = {"INPUT": first}, (), ()
    named = {named_element(name) for name in band_names(layer)} - {None}
    # Of several layers of a file each means what it shows.
    one = shown_band(given.stated("INPUT"), layer) is not None and is_shown_twice(layer)
    if given["BAND"] is None and not one and len(named) > 1 and first.path and first.wanted == MOBILITY:
        found = element_bands(layer, "INPUT")
        elements = tuple(symbol for symbol in found if symbol in TOXIC) or tuple(found)
        left_out = tuple(symbol for symbol in found if symbol not in elements)
        numbers = [found[symbol] for symbol in elements]
        rasters = dict(zip(elements, RasterInput.from_bands(layer, "INPUT", numbers, MOBILITY)))
    codes = layer.dataProvider().dataType(first.band) == Qgis.DataType.Byte
    asked = Asked(given["LIMITS"], elements, left_out, codes, styled_classes(layer, first.band))
    return ZonalInputs(rasters, asked, given["ZONE_FIELD"] or "")


def zone_style(found: ZonalFound, name: str) -> ZoneStyle:
    """Return how the zones appear: by their figures, else by their classes."""
    categories = () if found.ranges else tuple((label, label, colour) for _, label, colour in found.kind.classes)
    titles = _titles(found.kind, found.rows[0])
    return ZoneStyle(name, found.coloured_by, ranges=tuple(found.ranges), categories=categories, titles=titles)


def _titles(kind: Kind, columns: Iterable[str]) -> dict[str, str]:
    """Titles of columns that hang on what the raster's values are: shares by class, and numbers with their unit."""
    shares = {f"share_{code}": fill(tr("{}, % of the area"), label) for code, label, _ in kind.classes}
    numbers = ("mean", "minimum", "maximum")
    told = {column: kind.with_unit(title(column)) for column in columns if column in numbers or column[0] == "q"}
    return {**shares, **told}

"""Fetch soil maps of an area from a public server."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingParameterDefinition

from ...soilmobility.files import TemporaryFolder
from ...soilmobility.language import fill
from ...soilmobility.maps import soilmaps
from ...soilmobility.raster.errors import RasterError
from ...soilmobility.raster.remote import Cache, Network, Server
from ..algorithm import Run, SoilMobilityAlgorithm
from ..network import cache_folder, network, sources
from ..soil import COMPRESSION
from ..specs import AreaSpec, Authentication, Choice, Crs, Given, Number, ParameterError, RasterOutput, Result, YesNo
from ..styling import LayerStyle
from ..translation import tr

OUTPUTS = {"OUTPUT_PH": "ph", "OUTPUT_SOC": "soc", "OUTPUT_CLAY": "clay", "OUTPUT_CEC": "cec", "OUTPUT_SAND": "sand"}
TITLES = {"ph": "pH", "soc": "Soil organic carbon", "clay": "Clay", "cec": "CEC", "sand": "Sand"}
PIXELS, MEGABYTES = "PIXELS", "MEGABYTES"


@dataclass(frozen=True)
class SoilMapSource(Choice):
    """One of the sources of the table that the options name; by default its first."""

    def _now(self) -> SoilMapSource:
        names = tuple(sources())
        return replace(self, options=names, default=names[0])

    def _made(self, title: str) -> QgsProcessingParameterDefinition:
        try:
            return Choice._made(self._now(), title)
        except RasterError:
            # The table cannot be used: a run says why, the dialog opens all the same.
            return Choice._made(self, title)

    def called(self, option: str) -> str:
        return sources()[option][0].title

    def value_of_nothing(self) -> Any:
        return self._now().default

    def _option(self, value: Any) -> str:
        return Choice._option(self._now(), value)


class SoilGrids(SoilMobilityAlgorithm):
    """Soil maps of an area, ready for predictions."""

    ID = "soilgrids"
    TITLE = "Soil maps of my area"
    GROUP_ID, GROUP = "prepare", "Prepare"
    TAGS = ("download", "SoilGrids", "ISRIC", "soil maps")
    HELP = (
        "Fetches pH, organic carbon, clay, CEC and, if wanted, sand of the topsoil from a public server: one raster "
        "per property, in the units of this plugin, styled. Only the tiles that the area touches are read. They are "
        "kept in a cache, so that a run that was stopped goes on where it was; the cache can be emptied in the "
        "options.\n\n"
        "The area is a rectangle or a layer of polygons; outside polygons there is no data. 0-30 cm is the mean of the "
        "source's depth intervals, weighted by their thickness. Without a CRS the result has the source's own grid.\n\n"
        "SoilGrids 2.0 (Poggio et al. 2021, CC BY 4.0) are predictions on 250 m: look at their quantiles before you "
        "rely on them, and prefer maps of your own region where there are any."
    )

    SPEC = (
        AreaSpec("AREA", "Area of interest", "A rectangle, or a layer of polygons."),
        SoilMapSource(
            "SOURCE",
            "Source",
            "The server the maps come from: a source of the table in the options.",
            options=tuple(soilmaps.soil_map_sources()),
        ),
        Choice("DEPTH", "Depth", "Depth below the surface.", options=soilmaps.DEPTHS, default=soilmaps.TOPSOIL),
        YesNo("QUANTILES", "With quantiles", "Also the 5 % and the 95 % quantile, as bands 2 and 3."),
        Number(
            "RESOLUTION", "Size of a pixel", "In units of the CRS of the result (default: as large as the source's).",
            optional=True, advanced=True, low=0.0, high=1e6, above=True,
        ),
        Crs("CRS", "CRS of the result", "Default: the CRS of the source.", optional=True, advanced=True),
        Authentication("AUTH", "Authentication", "For servers that ask to log in.", optional=True, advanced=True),
        COMPRESSION,
        *(
            RasterOutput(name, "{0} of the area", of=(TITLES[key],), optional=True, made=key != "sand")
            for name, key in OUTPUTS.items()
        ),
    )  # fmt: skip
    ANSWER = "The area has {PIXELS:,} pixels of the soil maps."
    RESULTS = (Result(PIXELS, "Pixels"), Result(MEGABYTES, "Estimated size of the download, MB"))

    def read(self, given: Given) -> tuple[Any, ...]:
        maps = {entry.property: entry for entry in sources()[given["SOURCE"]]}
        statistics = soilmaps.STATISTICS if given["QUANTILES"] else (soilmaps.MEAN,)
        access = network(next(iter(maps.values())).address, given["AUTH"] or "")
        asked = soilmaps.Asked(
            maps, given["DEPTH"], statistics, *given["AREA"], target=given["CRS"] or "", resolution=given["RESOLUTION"]
        )
        return asked, access

    def execute(self, run: Run, asked: soilmaps.Asked, access: Network) -> dict[str, Any]:
        wanted = {name: key for name, key in OUTPUTS.items() if run.wants(name) and key in asked.maps}
        if not wanted:
            raise ParameterError("No soil map is asked for: name at least one result.")
        server = Server(Cache(cache_folder()), access, run.feedback)
        delivery = soilmaps.Delivery(asked, list(wanted.values()), server)
        with TemporaryFolder() as folder:
            for name, key in wanted.items():
                run.feedback.pushInfo(fill(tr("Fetching {}."), tr(TITLES[key])))
                layers, soil_map, path = delivery.fetch(key, folder), asked.maps[key], run.path(name)
                metadata = self.provenance(
                    None,
                    soilmaps.addresses(layers),
                    depth=asked.depth,
                    source=f"{soil_map.title}: {soil_map.citation}",
                    licences=[soil_map.licence],
                )
                delivery.write(key, layers, path, metadata)
                run.style(name, LayerStyle(soil_map.property, f"{tr(TITLES[key])}, {asked.depth}"))
        return {PIXELS: delivery.grid.width * delivery.grid.height, MEGABYTES: delivery.megabytes}

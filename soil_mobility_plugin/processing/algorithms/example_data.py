"""Copy the embedded example to a folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingOutputRasterLayer, QgsProcessingOutputVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ...soilmobility.files import copy_whole, make_folder
from ..algorithm import PLUGIN_FOLDER, Run, SoilMobilityAlgorithm
from ..example_layers import place_layers, places_group, soil_styles
from ..sidecars import write_sidecar_file
from ..specs import FolderOutput, ParameterError, Result
from ..styling import style_document, when_loaded

EXAMPLE = PLUGIN_FOLDER / "example"

RASTERS = {"PH": "ph.tif", "SOC": "soc.tif", "CLAY": "clay.tif", "CEC": "cec.tif", "TOTALS": "totals.tif"}
VECTORS = {"ZONES": "zones.gpkg", "SAMPLES": "samples.csv"}


def _dress(document: QDomDocument, layer: QgsMapLayer) -> None:
    layer.importNamedStyle(document)


class ExampleData(SoilMobilityAlgorithm):
    """The example region: soil rasters, contents, zones and laboratory samples."""

    ID = "exampledata"
    TITLE = "Example data"
    GROUP_ID, GROUP = "prepare", "Prepare"
    TAGS = ("example", "demo", "tutorial")
    HELP = (
        "Copies a small example region to a folder and loads it: pH, organic carbon, clay, CEC, contents around a "
        "smelter, administrative zones and laboratory samples. The region is synthetic, made by a script of this "
        "project; it is for trying the plugin, not for conclusions."
    )

    SPEC = (FolderOutput("FOLDER", "Folder", "Where the files are copied to; files of the same name are replaced."),)
    ANSWER = (
        "The example region is ready: soil, total contents, zones and samples. Next: “Predict fractionation of an "
        "element”, whose dialog offers these layers."
    )
    RESULTS = (
        *(Result(name, file, kind=QgsProcessingOutputRasterLayer) for name, file in RASTERS.items()),
        *(Result(name, file, kind=QgsProcessingOutputVectorLayer) for name, file in VECTORS.items()),
    )

    def execute(self, run: Run) -> dict[str, Any]:
        folder = Path(run.path("FOLDER"))
        results: dict[str, Any] = {"FOLDER": str(folder)}
        try:
            make_folder(folder)
            for source in sorted(EXAMPLE.iterdir()):
                copy_whole(source, folder / source.name)
        except OSError as error:
            raise ParameterError(
                "FOLDER: the example cannot be written to “{folder}”: {problem}. Choose a folder you may write to.",
                folder=folder,
                problem=error.strerror or error,
            ) from error
        for name, file in {**RASTERS, **VECTORS}.items():
            path = str(folder / file)
            results[name] = path
            details = QgsProcessingContext.LayerDetails(Path(file).stem, run.context.project(), name)
            # QGIS calls layers of files after these, and the tour looks for layers by their names.
            details.forceName = True
            run.context.addLayerToLoadOnCompletion(path, details)
        self._style(folder, run)
        return results

    @staticmethod
    def _style(folder: Path, run: Run) -> None:
        for file, style in soil_styles().items():
            # No results: they have a style, but no provenance to show.
            path = str(folder / f"{file}.tif")
            document = style_document(path, style)
            write_sidecar_file(path, ".qml", document, run.context)
            when_loaded(run, path, style.name, style.group, partial(_dress, document), style.style)
        for file, (name, dress) in place_layers().items():
            when_loaded(run, str(folder / file), name, places_group(), dress)

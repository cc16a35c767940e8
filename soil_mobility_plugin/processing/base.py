"""What all algorithms share: names and help, checks before the run, errors, outputs with style and numbers."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.maps.stack import Counts
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.raster.walk import Canceled
from ..soilmobility.risk.classes import MEDIUM, RAC_LIMITS
from . import styling
from .translation import tr

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent

METHOD = "after Qi et al. 2025, doi 10.1038/s41467-025-58026-8; model, element list and class limits are this project's"

RASTER_EXTENSIONS = (".tif", ".tiff")
HTML_EXTENSIONS = (".html", ".htm")
OUTPUT_HTML = "OUTPUT_HTML"

#: Parameters that hold files which a run reads and must not replace.
INPUT_PARAMETERS = (QgsProcessingParameterRasterLayer, QgsProcessingParameterFeatureSource)

VALID_PIXELS, MEAN_MOBILITY = "VALID_PIXELS", "MEAN_MOBILITY"
SHARE_MEDIUM, SHARE_OUTSIDE, SHARE_CLAMPED = "SHARE_MEDIUM_OR_ABOVE", "SHARE_OUTSIDE_DOMAIN", "SHARE_CLAMPED"


def plugin_version() -> str:
    """Return the version in ``metadata.txt``."""
    for line in (PLUGIN_FOLDER / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return "unknown"


def input_file(value: Any, context: QgsProcessingContext) -> str:
    """Return the file behind what a layer or source parameter holds (main thread), "" where there is none."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if isinstance(value, str) and value:
        path = value.split("|")[0]
        if os.path.isfile(path):
            return path
        value = QgsProcessingUtils.mapLayerFromString(value, context)
    if not isinstance(value, QgsMapLayer):
        return ""
    return str(QgsProviderRegistry.instance().decodeUri(value.providerType(), value.source()).get("path") or "")


def destination_text(value: Any) -> str:
    """Return what a destination parameter holds as text, "" for nothing.

    Not `parameterAsOutputLayer`: that one also tells the context to load the result, and a check must not.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return str(value) if value not in (None, "") else ""


class SoilMobilityAlgorithm(QgsProcessingAlgorithm):
    """Base of the provider's algorithms.

    A subclass sets ``ID``, ``TITLE``, ``GROUP_ID``, ``GROUP``, ``HELP`` and ``TAGS``, and writes `initAlgorithm`,
    `read` (main thread: parameters in, everything checked, an object of its own out) and `execute` (worker: that object
    in, outputs out). `read` is called by the check before the run and again when the run is prepared, because
    models and scripts do not ask for the check.
    """

    ID = TITLE = GROUP_ID = GROUP = HELP = ""
    TAGS: Sequence[str] = ()

    def __init__(self) -> None:
        super().__init__()
        self._settings: Any = None
        self._post_processors = styling.POST_PROCESSORS

    def createInstance(self) -> SoilMobilityAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr(self.GROUP)

    def groupId(self) -> str:
        return self.GROUP_ID

    def shortHelpString(self) -> str:
        return tr(self.HELP)

    def shortDescription(self) -> str:
        # The first sentence; “et al. 1985” does not end one.
        return re.split(r"\.\s+(?=[A-ZÄÖÜÉÀ“«])", tr(self.HELP))[0]

    def tags(self) -> list[str]:
        return [*self.TAGS, "soil", "metal", "mobility", "risk"]

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(PLUGIN_FOLDER / "icons" / f"{self.GROUP_ID}.svg")

    def helpUrl(self) -> str:
        page = PLUGIN_FOLDER / "help" / f"{self.ID}.html"
        return QUrl.fromLocalFile(str(page)).toString() if page.exists() else ""

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Any:
        """Read and check the parameters (main thread); raise QgsProcessingException for what is wrong."""
        return dict(parameters)

    def execute(
        self,
        settings: Any,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work (worker thread) and return the outputs."""
        raise QgsProcessingException(f"{self.ID} does nothing")

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        try:
            self._read(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(self.accepted(parameters), context)

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters as the framework's own check accepts them."""
        return dict(parameters)

    def _read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Any:
        self._check_outputs(parameters, context)
        try:
            return self.read(parameters, context)
        except SoilMobilityError as error:
            raise QgsProcessingException(error.message) from error

    def _check_outputs(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        for definition in self.destinationParameterDefinitions():
            path = destination_text(parameters.get(definition.name()))
            if path in ("", QgsProcessing.TEMPORARY_OUTPUT):
                continue
            if isinstance(definition, QgsProcessingParameterRasterDestination):
                if not path.lower().endswith(RASTER_EXTENSIONS):
                    raise QgsProcessingException(
                        tr("{}: “{}” must end in .tif: results are GeoTIFFs.").format(definition.name(), path)
                    )
            elif definition.name() == OUTPUT_HTML and not path.lower().endswith(HTML_EXTENSIONS):
                raise QgsProcessingException(
                    tr("{}: “{}” must end in .html: the report is a web page.").format(definition.name(), path)
                )
            self._refuse_inputs(definition, path, parameters, context)

    def _refuse_inputs(
        self,
        output: QgsProcessingDestinationParameter,
        path: str,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        """Refuse an output that is the file of an input, under whatever name."""
        # A sink gets its default extension where it has none that GDAL knows.
        written = [name for name in (path, f"{path}.{output.defaultFileExtension()}") if os.path.exists(name)]
        for definition in self.parameterDefinitions() if written else ():
            if not isinstance(definition, INPUT_PARAMETERS):
                continue
            file = input_file(parameters.get(definition.name()), context)
            if file and os.path.exists(file) and any(os.path.samefile(name, file) for name in written):
                raise QgsProcessingException(
                    tr("{}: “{}” is the file of input {}. Choose another name.").format(
                        output.name(), path, definition.name()
                    )
                )

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self._settings = self._read(parameters, context)
        return True

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            results = self.execute(self._settings, parameters, context, feedback)
            # Qt cannot hold numpy's numbers: qgis_process would print nothing for them, and a model would see NULL.
            return {name: value.item() if isinstance(value, np.generic) else value for name, value in results.items()}
        except Canceled as error:
            raise QgsProcessingException(tr("Canceled: nothing was written.")) from error
        except SoilMobilityError as error:
            raise QgsProcessingException(error.message) from error
        except OSError as error:
            raise QgsProcessingException(
                tr("{} cannot be written: {}. Is the disk full? Files that are there already are whole.").format(
                    error.filename or tr("A file"), error.strerror or error
                )
            ) from error

    def add_numbers(self, *names: tuple[str, str]) -> None:
        """Declare number outputs, (name, description) each."""
        for name, description in names:
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def output_path(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> str | None:
        """Return the path of raster output ``name``, None where it is not wanted."""
        if parameters.get(name) in (None, ""):
            return None
        return self.parameterAsOutputLayer(parameters, name, context)

    def style(self, path: str | None, style: styling.LayerStyle, context: QgsProcessingContext) -> None:
        """Style the raster at ``path``, if there is one."""
        if path is not None:
            styling.style_output(path, style, context, self._post_processors)

    def provenance(self, model: FractionationModel | None, inputs: Mapping[str, str], **values: Any) -> dict[str, str]:
        """Return the metadata of an output: algorithm, version, method, model, inputs and ``values``."""
        result = {
            "SOIL_MOBILITY_ALGORITHM": f"soilmobility:{self.ID}",
            "SOIL_MOBILITY_VERSION": plugin_version(),
            "SOIL_MOBILITY_METHOD": METHOD,
            "SOIL_MOBILITY_DESCRIPTION": self.shortDescription(),
            "SOIL_MOBILITY_INPUTS": json.dumps(dict(inputs), ensure_ascii=False, sort_keys=True),
        }
        if model is not None:
            result["SOIL_MOBILITY_MODEL"] = model.name
            licences = {str(source["licence"]) for source in model.card.get("sources", []) if source.get("licence")}
            if licences:
                result["SOIL_MOBILITY_LICENCES"] = json.dumps(sorted(licences), ensure_ascii=False)
        for name, value in values.items():
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
            result[f"SOIL_MOBILITY_{name.upper()}"] = text
        return result


def report_counts(counts: Counts, feedback: QgsProcessingFeedback) -> None:
    """Say in the log what was masked and clamped, as a warning where it matters."""
    for name, count in sorted(counts.masked.items()):
        feedback.pushWarning(tr("{}: {:,} pixels outside the possible range were masked.").format(name, count))
    for name, count in sorted(counts.clamped_by.items()):
        share = 100.0 * count / counts.valid if counts.valid else 0.0
        feedback.pushWarning(
            tr("{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.").format(
                name, count, share
            )
        )
    if not counts.valid:
        feedback.pushWarning(tr("No pixel has all the required inputs: the result is empty."))


def count_outputs() -> tuple[tuple[str, str], ...]:
    """Return the number outputs of a prediction, (name, description) each."""
    return (
        (VALID_PIXELS, tr("Valid pixels")),
        (MEAN_MOBILITY, tr("Mean mobility (F1, %)")),
        (SHARE_MEDIUM, tr("Share of pixels at medium risk or above")),
        (SHARE_OUTSIDE, tr("Share of pixels outside the training range")),
        (SHARE_CLAMPED, tr("Share of pixels with a clamped value")),
    )


def mobility_sums(mobility: np.ndarray) -> tuple[float, int]:
    """Return the sum of mobility values (%, any shape, no NaN) and how many are at medium risk or above."""
    medium = np.float32(RAC_LIMITS[MEDIUM - 2])
    return float(mobility.sum(dtype=np.float64)), int(np.count_nonzero(mobility >= medium))


def count_numbers(counts: Counts, mobility_sum: float, medium: int, predictions: float | None = None) -> dict[str, Any]:
    """Return the number outputs of a prediction; None where no pixel is valid.

    ``predictions`` is how many values are in the sums where that is not one per valid pixel (several elements).
    """
    predictions = counts.valid if predictions is None else predictions
    if not counts.valid or not predictions:
        return {
            VALID_PIXELS: counts.valid,
            MEAN_MOBILITY: None,
            SHARE_MEDIUM: None,
            SHARE_OUTSIDE: None,
            SHARE_CLAMPED: None,
        }
    return {
        VALID_PIXELS: counts.valid,
        MEAN_MOBILITY: float(mobility_sum) / predictions,
        SHARE_MEDIUM: float(medium) / predictions,
        SHARE_OUTSIDE: counts.share_clamped,
        SHARE_CLAMPED: counts.share_clamped,
    }

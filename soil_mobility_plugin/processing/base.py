"""The algorithms that are not declared as data yet, and the numbers of a prediction."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProperty,
)

from ..soilmobility.interrupt import interruptible
from ..soilmobility.maps.predict import MobilityFound
from ..soilmobility.maps.stack import Counts
from ..soilmobility.risk.classes import MEDIUM, RAC_LIMITS
from . import styling
from .algorithm import PLUGIN_FOLDER as PLUGIN_FOLDER
from .algorithm import SoilMobilityAlgorithm as Declared
from .algorithm import outcome, refusal, said_to_the_user
from .algorithm import plugin_version as plugin_version
from .layers import input_file
from .specs import Result
from .translation import tr

RASTER_EXTENSIONS = (".tif", ".tiff")
HTML_EXTENSIONS = (".html", ".htm")
OUTPUT_HTML = "OUTPUT_HTML"

#: Parameters that hold files which a run reads and must not replace.
INPUT_PARAMETERS = (QgsProcessingParameterRasterLayer, QgsProcessingParameterFeatureSource)

VALID_PIXELS, MEAN_MOBILITY = "VALID_PIXELS", "MEAN_MOBILITY"
SHARE_MEDIUM, SHARE_OUTSIDE, SHARE_CLAMPED = "SHARE_MEDIUM_OR_ABOVE", "SHARE_OUTSIDE_DOMAIN", "SHARE_CLAMPED"


def destination_text(value: Any) -> str:
    """Return what a destination parameter holds as text, "" for nothing.

    Not `parameterAsOutputLayer`: that one also tells the context to load the result, and a check must not.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return str(value) if value not in (None, "") else ""


class SoilMobilityAlgorithm(Declared):
    """Base of the algorithms whose parameters are not declared as data yet."""

    def __init__(self) -> None:
        super().__init__()
        self._post_processors = styling.POST_PROCESSORS

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Any:
        """Read and check the parameters (main thread); raise QgsProcessingException for what is wrong."""
        return dict(parameters)

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        try:
            self._read(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return QgsProcessingAlgorithm.checkParameterValues(self, self.accepted(parameters), context)

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters as the framework's own check accepts them."""
        return dict(parameters)

    def _read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Any:
        self._check_outputs(parameters, context)
        with said_to_the_user():
            return self.read(parameters, context)

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
        self._settings, failure = outcome(self._read, parameters, context)
        del parameters, context, feedback
        if failure:
            raise refusal(failure)
        return True

    def _process(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        settings, self._settings = self._settings, None
        with interruptible(feedback.cancel):
            results = self.execute(settings, parameters, context, feedback)
        # Qt cannot hold numpy's numbers: qgis_process would print nothing for them, and a model would see NULL.
        return {name: value.item() if isinstance(value, np.generic) else value for name, value in results.items()}

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


PREDICTION_RESULTS = (
    Result(VALID_PIXELS, "Valid pixels"),
    Result(MEAN_MOBILITY, "Mean mobility (F1, %)"),
    Result(SHARE_MEDIUM, "Share of pixels at medium risk or above"),
    Result(SHARE_OUTSIDE, "Share of pixels outside the training range"),
    Result(SHARE_CLAMPED, "Share of pixels with a clamped value"),
)


def count_outputs() -> tuple[tuple[str, str], ...]:
    """Return the number outputs of a prediction, (name, description) each."""
    return tuple((result.name, tr(result.title)) for result in PREDICTION_RESULTS)


def mobility_sums(mobility: np.ndarray) -> tuple[float, int]:
    """Return the sum of mobility values (%, any shape, no NaN) and how many are at medium risk or above."""
    medium = np.float32(RAC_LIMITS[MEDIUM - 2])
    return float(mobility.sum(dtype=np.float64)), int(np.count_nonzero(mobility >= medium))


def mobility_numbers(found: MobilityFound) -> dict[str, Any]:
    """Return the number outputs of a map of mobility; None where no pixel is valid."""
    known = found.counts.valid > 0 and found.mean is not None
    clamped = found.counts.share_clamped if known else None
    return {
        VALID_PIXELS: found.counts.valid,
        MEAN_MOBILITY: found.mean,
        SHARE_MEDIUM: found.share_medium,
        SHARE_OUTSIDE: clamped,
        SHARE_CLAMPED: clamped,
    }


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

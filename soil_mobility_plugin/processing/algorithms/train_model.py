"""Train or recalibrate a model with a user's samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)

from ...soilmobility.language import fill
from ...soilmobility.model.fractionation import FractionationModel, bundled_path
from ...soilmobility.raster.walk import Canceled
from ...soilmobility.report.pages.train import Trained, page
from ...soilmobility.samples import validation
from ...soilmobility.samples.rows import Samples
from ...soilmobility.training.user import MODES, RECALIBRATE, train
from ...soilmobility.training.user.bundle import Bundle, StoppedError, TrainingError, check_target, write
from ...soilmobility.training.user.card import Task, finished, limits
from ...soilmobility.training.user.holdout import Holdout, cross_validate
from .. import requirements
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm
from ..parameters import choice_value, load_model, model_folder, model_parameter, with_help
from ..reports import html_parameter, html_path, origin, write_report
from ..samples import (
    OUTPUT_ROWS,
    SampleInputs,
    planar,
    read_samples,
    require_samples,
    rows_parameter,
    sample_parameters,
    write_rows,
)
from ..translation import tr

MODE, OUTPUT = "MODE", "OUTPUT"
SAMPLES_USED, ROWS_DROPPED = "SAMPLES_USED", "ROWS_DROPPED"
RMSE, RMSE_BEFORE = "RMSE_F1", "RMSE_F1_BEFORE"


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    folder: Path
    inputs: SampleInputs
    mode: str


class TrainModel(SoilMobilityAlgorithm):
    """A bundle made from a user's samples, with its test."""

    ID = "trainmodel"
    TITLE = "Train a model with your samples"
    GROUP_ID, GROUP = "models", "Models"
    TAGS = ("training", "calibration", "samples", "laboratory", "LightGBM", "cross-validation")
    HELP = (
        "Makes a model bundle from laboratory samples, for use as MODEL in every algorithm.\n\n"
        "recalibrate (few samples): the level of each element in the samples is moved as far as they show it, no "
        "further; a handful of samples does no harm. extend (20 samples and more): recalibrates and adds trees that "
        "learn how mobility responds to these soils; elsewhere the model stays as it is. new (100 and more): the "
        "samples alone, for their elements alone.\n\n"
        "The result is tested on samples left out: whole sites or sources, and blocks of neighbouring places. The "
        "report compares it with the model before and with the mean of each element.\n\n"
        "The table can be long or wide, in %, mg/kg or as fractions; fields are found by their names, or stated. "
        "Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places "
        "of the samples. Every row that cannot be used is listed with the reason.\n\n"
        "recalibrate needs nothing beyond QGIS; extend and new need LightGBM. Where it is missing, the algorithm says "
        "how to install it."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        samples, *fields = sample_parameters()
        self.addParameter(samples)
        mode = QgsProcessingParameterEnum(
            MODE, tr("Mode"), options=list(MODES), defaultValue=MODES[0], usesStaticStrings=True
        )
        text = tr("recalibrate: few samples. extend: the model and the samples. new: the samples alone.")
        self.addParameter(with_help(mode, text))
        for parameter in fields:
            self.addParameter(parameter)
        model = model_parameter()
        model.setHelp(tr("Bundle that is recalibrated or extended. Empty: the bundled model."))
        self.addParameter(model)
        output = QgsProcessingParameterFolderDestination(OUTPUT, tr("Model bundle"))
        text = tr("A new folder; a bundle that is there is replaced, anything else is not.")
        self.addParameter(with_help(output, text))
        self.addParameter(rows_parameter())
        self.addParameter(html_parameter())
        self.add_numbers(
            (SAMPLES_USED, tr("Samples used")),
            (ROWS_DROPPED, tr("Rows dropped")),
            (RMSE, tr("RMSE of F1 on samples left out, percentage points")),
            (RMSE_BEFORE, tr("The same of the model before")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        mode = choice_value(parameters, MODE, MODES)
        lacking = None if mode == RECALIBRATE else requirements.missing()
        if lacking is not None:
            raise QgsProcessingException(requirements.explain(lacking))
        model = load_model(self, parameters, context)
        if mode != "new" and model.general:
            raise QgsProcessingException(
                tr("The model “{}” does not fold into tables; it can only be replaced (MODE new).").format(model.name)
            )
        folder = model_folder(self, parameters, context)
        self._check_target(parameters, context, folder)
        return Settings(model, folder, read_samples(self, parameters, context), mode)

    def _check_target(self, parameters: Mapping[str, Any], context: QgsProcessingContext, base: Path) -> None:
        value = parameters.get(OUTPUT)
        if not isinstance(value, str) or value in ("", "TEMPORARY_OUTPUT"):
            return
        target = Path(value).resolve()
        if target in (bundled_path().resolve(), base.resolve()):
            raise QgsProcessingException(tr("OUTPUT: choose another folder than that of the model it is made from."))
        try:
            check_target(target)
        except TrainingError as error:
            raise QgsProcessingException(tr("OUTPUT: {}").format(error.message)) from error

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        target = self.parameterAsString(parameters, OUTPUT, context)
        inputs, mode = settings.inputs, settings.mode
        samples = inputs.samples(settings.model, feedback)
        samples.x, samples.y = planar(inputs, samples.x, samples.y)
        result: dict[str, Any] = {}
        rows = write_rows(self, parameters, context, samples.notes)
        if rows is not None:
            result[OUTPUT_ROWS] = rows
        require_samples(samples, inputs)
        base = Bundle.load(settings.folder)
        name = inputs.name if Path(target).name == OUTPUT else Path(target).name
        task = Task(base, samples, mode, name, inputs.name)
        try:
            bundle = train(base, samples, mode, canceled=feedback.isCanceled)
            feedback.setProgress(20.0)
            feedback.pushInfo(tr("Trained. Testing on samples left out …"))
            holdout = cross_validate(
                base,
                samples,
                mode,
                canceled=feedback.isCanceled,
                progress=lambda share: feedback.setProgress(20.0 + 70.0 * share),
            )
            bundle = finished(bundle, task, holdout)
            if feedback.isCanceled():
                raise StoppedError
            result[OUTPUT] = str(write(bundle, target))
        except StoppedError as error:
            raise Canceled from error
        result.update({SAMPLES_USED: len(samples), ROWS_DROPPED: len(samples.dropped)})
        result.update(self._say(holdout, samples, feedback))
        path = html_path(self, parameters, context)
        if path is not None:
            result[OUTPUT_HTML] = write_report(page(_trained(task, bundle, holdout), origin(self)), path)
        return result

    @staticmethod
    def _say(holdout: Holdout, samples: Samples, feedback: QgsProcessingFeedback) -> dict[str, float | None]:
        """Say in the log what the test found; return the numbers of its first scheme."""
        text = tr("F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}.")
        found = [one.rmse(samples) for one in holdout.tests]
        for one, errors in zip(holdout.tests, found):
            feedback.pushInfo(fill(text, one.scheme, *errors))
        for scheme, error in holdout.untested.items():
            feedback.pushWarning(fill(tr("Not tested on samples left out by {}: {}"), scheme, error))
        if not found:
            feedback.pushWarning(tr("Too few samples or groups to test the result on samples left out."))
        first = found[0] if found else (None, None, None)
        return {RMSE: first[0], RMSE_BEFORE: first[1]}


def _trained(task: Task, bundle: Bundle, holdout: Holdout) -> Trained:
    samples, elements = task.samples, bundle.card["elements"]
    return Trained(
        name=bundle.card["name"],
        base=task.base.card["name"],
        table=task.described,
        mode=task.mode,
        samples=samples,
        tests=holdout.tests,
        untested=holdout.untested,
        limits=limits(task, holdout),
        before=validation.predict(task.base.model, samples)[:, 0],
        after=validation.predict(bundle.model, samples)[:, 0],
        half=validation.half_widths(bundle.model, samples),
        offsets={symbol: elements[symbol].get("offsets", {}).get("l1") for symbol in samples.symbols},
    )

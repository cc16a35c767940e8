"""Train or recalibrate a model with a user's samples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing

from ...soilmobility.model.bundle import bundled
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.raster.points import planar
from ...soilmobility.report.pages.train import Trained, page
from ...soilmobility.training.user import MODES, NEW, RECALIBRATE
from ...soilmobility.training.user.bundle import Bundle, TrainingError, check_target, write
from ...soilmobility.training.user.card import Task
from ...soilmobility.training.user.whole import train_and_test
from .. import requirements
from ..algorithm import Run, SoilMobilityAlgorithm
from ..samples import FIELDS, ROWS, TABLE, USED, SampleInputs, read_samples, usable_samples
from ..soil import LIMITS, MODEL, load_model
from ..specs import Choice, FolderOutput, Given, PageOutput, ParameterError, Result


class TrainModel(SoilMobilityAlgorithm):
    """A bundle made from a user's samples, with its test."""

    ID = "trainmodel"
    TITLE = "Train a model with your samples"
    GROUP_ID, GROUP = "models", "Models"
    TAGS = ("training", "calibration", "samples", "laboratory", "LightGBM", "cross-validation")
    HELP = (
        "Makes a model bundle from laboratory samples, for use as MODEL in every algorithm.\n\n"
        "recalibrate (few samples): the level of each element in the samples, and with a smooth core how it responds "
        "to soil, is moved as far as they show it, no further; a handful of samples does no harm, and changes little. "
        "extend (20 samples and more): recalibrates and adds trees that learn how mobility responds to these soils; "
        "elsewhere the model stays as it is, and on a smooth core they stay only if they are better on samples left "
        "out. new (100 and more): the samples alone, for their elements alone.\n\n"
        "The result is tested on samples left out: whole sites or sources, and blocks of neighbouring places. The "
        "report compares it with the model before, with the mean of each element and with a plain ridge of the samples "
        "alone.\n\n"
        "The table can be long or wide, in %, mg/kg or as fractions; fields are found by their names, or stated. "
        "Needed are F1 (better all four), pH, organic carbon and clay, from the table or from rasters at the places of "
        "the samples. Every row that cannot be used is listed with the reason.\n\n"
        "recalibrate needs nothing beyond QGIS; extend and new need LightGBM. Where it is missing, the algorithm says "
        "how to install it."
    )
    ANSWER = "{SAMPLES_USED:,} samples: on samples left out F1 is off by {RMSE_F1:.1f} percentage points (RMSE)."

    SPEC = (
        TABLE,
        Choice(
            "MODE",
            "Mode",
            "recalibrate: few samples. extend: the model and the samples. new: the samples alone.",
            options=MODES,
            shown=("recalibrate the model", "extend the model", "a new model of the samples alone"),
            default=RECALIBRATE,
        ),
        *FIELDS,
        replace(
            MODEL,
            advanced=False,
            help="Bundle that is recalibrated or extended, by default that of the options, else the first bundled one. "
            "A new model takes reference contents from the latter, nothing else.",
        ),
        FolderOutput(
            "OUTPUT", "Model bundle", "A new folder; a bundle that is there is replaced, anything else is not."
        ),
        ROWS,
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        *USED,
        Result("RMSE_F1", "RMSE of F1 on samples left out, percentage points"),
        Result("RMSE_F1_BEFORE", "The same of the model before"),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        # A new model knows what its samples say, not what an older one of other elements and soils was made of.
        mode = given["MODE"]
        model = load_model(next(iter(bundled()))) if mode == NEW else given["MODEL"]
        lacking = None if mode == RECALIBRATE else requirements.missing()
        if lacking is not None:
            raise ParameterError("{problem}", problem=requirements.explain(lacking))
        if model.general:
            raise ParameterError(
                "The model “{model}” does not fold into tables; it can only be replaced (MODE new).", model=model.name
            )
        if "OUTPUT" in given and given["OUTPUT"] != QgsProcessing.TEMPORARY_OUTPUT:
            self._check_target(Path(given["OUTPUT"]).resolve(), model.folder)
        return model, read_samples(given), mode, LIMITS.value_of_nothing()

    @staticmethod
    def _check_target(target: Path, base: Path) -> None:
        if target in [folder.resolve() for folder in (*bundled().values(), base)]:
            raise ParameterError("OUTPUT: choose another folder than that of the model it is made from.")
        try:
            check_target(target)
        except TrainingError as error:
            raise ParameterError("OUTPUT: {problem}", problem=error) from error

    def execute(
        self, run: Run, model: FractionationModel, inputs: SampleInputs, mode: str, limits: tuple[float, ...]
    ) -> dict[str, Any]:
        target = Path(run.path("OUTPUT"))
        samples, result = usable_samples(inputs, model, run)
        x, y = planar(samples.x, samples.y, inputs.wkt)
        name = inputs.name if target.name == "OUTPUT" else target.name
        task = Task(Bundle.of(model), replace(samples, x=x, y=y), mode, name, inputs.name)
        done = train_and_test(task, run.feedback)
        result.update(done.report(run.feedback), OUTPUT=str(write(done.bundle, target)))
        trained = Trained(
            done.bundle.model, task.base.model, inputs.name, task.mode, task.samples, done.holdout.tests,
            done.holdout.untested, done.limits, limits, done.trees_kept,
        )  # fmt: skip
        run.report(lambda origin: page(trained, origin))
        return result

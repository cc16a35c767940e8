"""Train or recalibrate a model with a user's samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)

from ...soilmobility.model.fractionation import FractionationModel, bundled_path
from ...soilmobility.raster.walk import Canceled
from ...soilmobility.report import charts, html
from ...soilmobility.risk.classes import RAC_LIMITS
from ...soilmobility.samples import validation
from ...soilmobility.samples.rows import Samples
from ...soilmobility.soil.elements import ELEMENTS
from ...soilmobility.soil.fractions import FRACTIONS
from .. import comparison, requirements
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm
from ..parameters import choice_value, load_model, model_folder, model_parameter, with_help
from ..reports import close_report, html_parameter, html_path, new_report, write_report
from ..samples import (
    OUTPUT_ROWS,
    SampleInputs,
    planar,
    read_samples,
    require_samples,
    rows_parameter,
    rows_section,
    sample_parameters,
    write_rows,
)
from ..translation import tr

MODE, OUTPUT = "MODE", "OUTPUT"
MODES = ("recalibrate", "extend", "new")
SAMPLES_USED, ROWS_DROPPED = "SAMPLES_USED", "ROWS_DROPPED"
RMSE, RMSE_BEFORE = "RMSE_F1", "RMSE_F1_BEFORE"

#: What each way needs beyond QGIS: folds are made with scikit-learn and run with joblib, trees are LightGBM's.
NEEDS = {
    "recalibrate": ("sklearn", "joblib"),
    "extend": ("lightgbm", "sklearn", "joblib"),
    "new": ("lightgbm", "sklearn", "joblib"),
}


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
        "Needs scikit-learn; extend and new also need LightGBM. Where they are missing, the algorithm says how to "
        "install them."
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
        lacking = requirements.missing(NEEDS[mode])
        if lacking:
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
        from ...soilmobility.training import user

        value = parameters.get(OUTPUT)
        if not isinstance(value, str) or value in ("", "TEMPORARY_OUTPUT"):
            return
        target = Path(value).resolve()
        if target in (bundled_path().resolve(), base.resolve()):
            raise QgsProcessingException(tr("OUTPUT: choose another folder than that of the model it is made from."))
        try:
            user.check_target(target)
        except user.TrainingError as error:
            raise QgsProcessingException(tr("OUTPUT: {}").format(error)) from error

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        # Imported here: the package must load where its requirements are missing.
        from ...soilmobility.training import user

        target = self.parameterAsString(parameters, OUTPUT, context)
        inputs, mode = settings.inputs, settings.mode
        samples = inputs.samples(settings.model, feedback)
        samples.x, samples.y = planar(inputs, samples.x, samples.y)
        result: dict[str, Any] = {}
        rows = write_rows(self, parameters, context, samples.notes)
        if rows is not None:
            result[OUTPUT_ROWS] = rows
        require_samples(samples, inputs)
        base = user.Bundle.load(settings.folder)
        try:
            bundle = user.train(base, samples, mode, canceled=feedback.isCanceled)
            feedback.setProgress(20.0)
            feedback.pushInfo(tr("Trained. Testing on samples left out …"))
            tests = user.cross_validate(
                base,
                samples,
                mode,
                canceled=feedback.isCanceled,
                progress=lambda share: feedback.setProgress(20.0 + 70.0 * share),
            )
            name = inputs.name if Path(target).name == OUTPUT else Path(target).name
            bundle = user.finish(bundle, base, samples, mode, tests, name, inputs.name)
            if feedback.isCanceled():
                raise user.StoppedError
            result[OUTPUT] = str(user.write(bundle, target))
        except user.StoppedError as error:
            raise Canceled from error
        except (user.TrainingError, OSError) as error:
            raise QgsProcessingException(str(error)) from error
        observed = 100.0 * samples.shares[:, 0]
        result.update({SAMPLES_USED: len(samples), ROWS_DROPPED: len(samples.dropped), RMSE: None, RMSE_BEFORE: None})
        for one in tests:
            here, before, mean = (
                validation.scores(observed, values[:, 0])["rmse"] for values in (one.predicted, one.base, one.mean)
            )
            if result[RMSE] is None:
                result[RMSE], result[RMSE_BEFORE] = float(here), float(before)
            feedback.pushInfo(
                tr(
                    "F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}."
                ).format(one.scheme, here, before, mean)
            )
        if not tests:
            feedback.pushWarning(tr("Too few samples or groups to test the result on samples left out."))
        path = html_path(self, parameters, context)
        if path is not None:
            result[OUTPUT_HTML] = self._report(settings, samples, base, bundle, tests, path)
        return result

    def _report(
        self, settings: Settings, samples: Samples, base: Any, bundle: Any, tests: Sequence[Any], path: str
    ) -> str:
        card = bundle.card
        report = new_report(self, tr("Training of the model “{}”").format(card["name"]), settings.inputs.name)
        first = tests[0] if tests else None
        observed = 100.0 * samples.shares
        figures = [
            (tr("Samples"), html.number(len(samples), 0), tr("{} rows dropped").format(len(samples.dropped))),
            (tr("Mode"), settings.mode, tr("from {}").format(base.card["name"])),
        ]
        if first is not None:
            here, before, mean = (
                validation.scores(observed[:, 0], values[:, 0])["rmse"]
                for values in (first.predicted, first.base, first.mean)
            )
            figures.append((tr("RMSE of F1, left out"), html.number(here), tr("percentage points")))
            figures.append((tr("The model before"), html.number(before), tr("on the same samples")))
            figures.append((tr("The element's mean"), html.number(mean), tr("of the other samples")))
        report.section("", html.key_figures(figures), *(html.note(str(text)) for text in card["limits"][-2:]))
        for one in tests:
            self._test_section(report, one, observed)
        if first is not None:
            text = tr("Each sample is predicted by a model that was trained without its site or source, or its block.")
            comparison.fractions_section(report, samples, first.predicted, tr("Measured and predicted, left out"), text)
            comparison.classes_section(report, samples, first.predicted, RAC_LIMITS)
            half = validation.half_widths(bundle.model, samples)
            comparison.intervals_section(report, samples, first.predicted, half)
        self._change_section(report, settings, samples, base, bundle)
        rows_section(report, samples)
        close_report(
            report,
            method=[tr(_METHOD[settings.mode])],
            inputs=[(tr("Samples"), settings.inputs.name)],
            settings=[(tr("Mode"), settings.mode), (tr("From the model"), base.card["name"])],
            sources=[
                "McCullagh, P. & Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (quasi-likelihood of shares).",
                "Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, "
                "hierarchical, or phylogenetic structure. Ecography 40, 913-929 (leaving out groups and blocks).",
            ],
        )
        return write_report(report, path)

    @staticmethod
    def _test_section(report: html.Report, one: Any, observed: np.ndarray) -> None:
        titles = {
            "groups": tr("Test: sites or sources left out"),
            "blocks": tr("Test: blocks of neighbouring places left out"),
        }
        columns = [
            html.Column(tr("Fraction")),
            html.Column("n", digits=0),
            html.Column(tr("RMSE, this model"), digits=1),
            html.Column(tr("RMSE, model before"), digits=1),
            html.Column(tr("RMSE, element's mean"), digits=1),
            html.Column(tr("Bias, this model"), digits=1),
            html.Column(tr("R², this model"), digits=2),
        ]
        rows = []
        for k, name in enumerate(FRACTIONS):
            scores = [validation.scores(observed[:, k], part[:, k]) for part in (one.predicted, one.base, one.mean)]
            if scores[0]["n"]:
                rows.append(
                    [name, scores[0]["n"], *(part["rmse"] for part in scores), scores[0]["bias"], scores[0]["r2"]]
                )
        text = tr("{} folds; percentage points.").format(one.folds)
        report.section(titles[one.scheme], text, html.table(columns, rows, sortable=False))

    @staticmethod
    def _change_section(report: html.Report, settings: Settings, samples: Samples, base: Any, bundle: Any) -> None:
        """What the training changed: F1 at each sample before and after, by element."""
        after = validation.predict(bundle.model, samples)[:, 0]
        before = validation.predict(base.model, samples)[:, 0]
        rows = []
        for symbol in sorted(set(samples.element.tolist()), key=lambda symbol: ELEMENTS[symbol].number):
            here = samples.element == symbol
            offset = bundle.card["elements"][symbol].get("offsets", {}).get("l1")
            given = 100.0 * samples.shares[here, 0]
            known = given[np.isfinite(given)]
            rows.append(
                [
                    symbol,
                    int(here.sum()),
                    float(known.mean()) if known.size else None,
                    float(before[here].mean()),
                    float(after[here].mean()),
                    offset,
                ]
            )
        columns = [
            html.Column(tr("Element")),
            html.Column("n", digits=0),
            html.Column(tr("Measured F1 (%)"), digits=1),
            html.Column(tr("Before (%)"), digits=1),
            html.Column(tr("After (%)"), digits=1),
            html.Column(tr("Offset of logit F1"), digits=2),
        ]
        chart = charts.bars(
            [row[0] for row in rows],
            [row[4] - row[3] for row in rows],
            title=tr("Change of the mean F1"),
            unit=tr("points"),
        )
        text = tr("Means over the samples of each element; the bars are after minus before, percentage points.")
        report.section(tr("What changed"), text, html.table(columns, rows), chart)


_METHOD = {
    "recalibrate": (
        "Each element of the samples gets an offset on each nested logit (F1; F2 of what is left; F3 of the rest), by "
        "quasi-likelihood with a normal prior; what is not larger than its own error is shrunk to zero. How mobility "
        "responds to soil stays as it was. Intervals are widened where the samples lie outside them too often."
    ),
    "extend": (
        "The model is recalibrated, then LightGBM adds trees, with at most two soil properties on a path, fitted to "
        "the samples and to soils drawn all over the space that are labelled by the model itself."
    ),
    "new": (
        "LightGBM ensembles of the nested logits, with at most two soil properties on a path, fitted to the samples "
        "alone. The half-width of the intervals is constant per element, from the errors on samples left out."
    ),
}

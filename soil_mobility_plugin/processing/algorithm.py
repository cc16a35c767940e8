"""What all algorithms share: names, help and parameters from declarations, errors, results with style and numbers."""

from __future__ import annotations

import inspect
import itertools
import json
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any
from uuid import uuid4

import numpy as np
from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..soilmobility.errors import SoilMobilityError, forget
from ..soilmobility.feedback import Canceled, go_on
from ..soilmobility.files import OutputError, together
from ..soilmobility.interrupt import interruptible
from ..soilmobility.language import Phrase, Term, fill
from ..soilmobility.maps.provenance import run_items
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.raster.geotiff import DEFLATE, Item, compressed_by
from ..soilmobility.report.html import Report
from ..soilmobility.report.pages.common import Origin
from ..soilmobility.texts import LONGEST_MESSAGE, plain, shown
from ..soilmobility.version import __version__
from . import styling
from .layers import KeptSource
from .specs import Choice, Given, RasterOutput, Result, Spec, by_label, plain_value, with_labels
from .translation import tr

PLUGIN_FOLDER = Path(__file__).resolve().parent.parent

METHOD = Term(
    "after Qi et al. 2025, doi 10.1038/s41467-025-58026-8; model, element list and class limits are this project's"
)


@contextmanager
def said_to_the_user() -> Iterator[None]:
    """Turn every error into one that QGIS shows as a sentence; what nobody foresaw is kept in the log for a report."""
    try:
        yield
    except Exception as error:
        message = _message(error)
        forget(error)
    else:
        return
    raise QgsProcessingException(message)


def outcome(call: Callable[..., Any], *args: Any) -> tuple[Any, str]:
    """Return what a call returns and "", or None and what to tell the user."""
    _let_go()
    try:
        with said_to_the_user():
            return call(*args), ""
    except QgsProcessingException as error:
        return None, str(error)


@contextmanager
def _whole_layers_only(context: QgsProcessingContext) -> Iterator[None]:
    """Let a run that fails load nothing: QGIS's dialog would load an older file of the output's name as its result."""
    before = context.layersToLoadOnCompletion()
    try:
        yield
    except BaseException:
        context.setLayersToLoadOnCompletion(before)
        raise


#: What QGIS is handed where a run fails, in turn; see `SoilMobilityAlgorithm.processAlgorithm`.
_refusals = itertools.cycle([QgsProcessingException("") for _ in range(16)])

#: Frames that QGIS's binding holds on to after an error, until `_let_go`.
_held: list[FrameType] = []


def _hold(frame: FrameType | None) -> None:
    while frame is not None:
        # A generator's frame is not over when it is not running.
        if not frame.f_code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
            _held.append(frame)
        frame = frame.f_back


def _let_go() -> None:
    """Empty the frames of earlier errors that are over by now."""
    while _held:
        with suppress(RuntimeError):  # it still runs
            _held.pop().clear()


def _message(error: Exception) -> str:
    if isinstance(error, QgsProcessingException):
        return shown(str(error), LONGEST_MESSAGE)
    if isinstance(error, Canceled):
        return tr("Canceled: nothing was written.")
    if isinstance(error, SoilMobilityError):
        return error.message
    if isinstance(error, OSError):
        text = tr("{} cannot be written: {}. Is the disk full? Files that are there already are whole.")
        if isinstance(error, PermissionError):
            text = tr(
                "{} cannot be written: {}. Is it open in another program or loaded as a layer, or may you not write "
                "there? Files that are there already are whole."
            )
        return fill(text, error.filename or tr("A file"), error.strerror or error)
    QgsMessageLog.logMessage(plain(traceback.format_exc()), "Soil Mobility", Qgis.MessageLevel.Critical)
    return fill(
        tr(
            "An error that Soil Mobility does not know: {} ({}). Please report it, with the text in the panel "
            "“Log Messages”, tab “Soil Mobility”."
        ),
        error,
        type(error).__name__,
    )


class Plain:
    """A feedback to which texts are said without the control characters that names of strangers may hold.

    Layers of parameters are called by their labels (see `by_label`).
    """

    def __init__(self, feedback: QgsProcessingFeedback, specs: Sequence[Spec]) -> None:
        self._feedback, self._said = feedback, by_label(specs)

    def pushInfo(self, text: str) -> None:
        self._feedback.pushInfo(self._said(plain(text)))

    def pushWarning(self, text: str) -> None:
        self._feedback.pushWarning(self._said(plain(text)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._feedback, name)


@dataclass(frozen=True)
class Run:
    """What the work of an algorithm needs of QGIS (worker): where results go, the log, and how results are shown."""

    algorithm: SoilMobilityAlgorithm
    parameters: Mapping[str, Any]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback
    #: The sources of features, by parameter.
    kept: Mapping[str, QgsProcessingFeatureSource | KeptSource] = field(default_factory=dict)
    #: Tells the results of this run from those of others.
    token: str = field(default_factory=lambda: uuid4().hex)
    #: Where the files and layers are that the run has written, or is writing, by the name of the result.
    written: dict[str, str] = field(default_factory=dict)

    def go_on(self) -> None:
        """Raise Canceled where the user has stopped the run: between steps, as long as nothing is written."""
        go_on(self.feedback)

    def stated(self, name: str) -> Any:
        """Return what the call states for a parameter, None for nothing."""
        return plain_value(self.parameters.get(name), self.context)

    def wants(self, name: str) -> bool:
        """Return whether result ``name`` is asked for."""
        return self.stated(name) is not None

    def path(self, name: str) -> str:
        """Return where raster, page or folder ``name``, which is wanted, is to be written; rasters will be loaded."""
        algorithm = self.algorithm
        raster = isinstance(algorithm.declared(name), RasterOutput)
        read = algorithm.parameterAsOutputLayer if raster else algorithm.parameterAsFileOutput
        self.written[name] = read(self.parameters, name, self.context)
        return self.written[name]

    def rasters(self) -> dict[str, str]:
        """Return the paths of all rasters that are wanted, by name."""
        names = (spec.name for spec in self.algorithm.SPEC if isinstance(spec, RasterOutput))
        return {name: self.path(name) for name in names if self.wants(name)}

    def style(self, name: str, style: styling.LayerStyle) -> None:
        """Style raster ``name``, if it was written: the sidecars now, the layer when it is loaded."""
        if name in self.written:
            path = self.written[name]
            styling.when_loaded(self, path, style.name, style.group, styling.dressed(self, path, style), style.style)

    def report(self, page: Callable[[Origin], Report]) -> None:
        """Write the report that ``page`` makes of the run, if one is wanted."""
        if not self.wants("OUTPUT_HTML"):
            return
        algorithm, path = self.algorithm, self.path("OUTPUT_HTML")
        labels = {spec.name: spec.label for spec in algorithm.SPEC}
        report = page(Origin(algorithm.name(), algorithm.displayName(), __version__, labels))
        try:
            report.write(path)
        except OSError as error:
            raise OutputError(
                "The report {path} cannot be written: {reason}. Is the disk full, or is there no such folder?",
                path=path,
                reason=error.strerror or str(error),
            ) from error


class InToolbox:
    """How an algorithm stands in the Toolbox: in the user's language, with its group's icon and its page of the manual.

    Comes before QGIS's class among the bases.
    """

    TITLE = GROUP = HELP = ""

    def createInstance(self) -> Any:
        # A ready model is read anew: steps are found by then, which they are not while the provider is loading.
        return type(self)()

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr(self.GROUP)

    def shortHelpString(self) -> str:
        return self._with_labels(tr(self.HELP))

    def _with_labels(self, text: str) -> str:
        """A text about parameters, which is to call them as the dialog does."""
        return text

    def offers(self) -> dict[str, Any]:
        """Return what its dialog begins with for optional parameters, by name.

        The dialog alone, which takes it back where it is of no use: in batches it would stand in every row, and a step
        of a model would hold a layer of the project it was made in beside inputs of the model.
        """
        return {}

    def createCustomParametersWidget(self, parent: QWidget | None = None) -> QWidget:
        # Imported here: the dialogs of QGIS are there only where there is a user.
        from .form import FormDialog

        return FormDialog(self, False, parent)

    def shortDescription(self) -> str:
        return _first_sentence(tr(self.HELP))

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(PLUGIN_FOLDER / "icons" / f"{self.groupId()}.svg")

    def helpUrl(self) -> str:
        page = PLUGIN_FOLDER / "help" / f"{self.name()}.html"
        return QUrl.fromLocalFile(str(page)).toString() if page.exists() else ""


def _first_sentence(text: str) -> str:
    # “et al. 1985” does not end one; a paragraph may begin with a small letter.
    return re.split(r"\.(?:\n|\s+(?=[A-ZÄÖÜÉÀ“«]))", text)[0]


class SoilMobilityAlgorithm(InToolbox, QgsProcessingAlgorithm):
    """Base of the provider's algorithms.

    A subclass sets ``ID``, ``TITLE``, ``GROUP_ID``, ``GROUP``, ``HELP``, ``TAGS``, ``SPEC`` (its parameters),
    ``RESULTS`` (what it returns beside the files that parameters name) and ``ANSWER`` (the sentence that ends its log,
    see `answer`), and writes `read` (main thread: what the parameters say in, everything checked, settings out) and
    `execute` (worker: these in, results out). `read` is called by the check before the run and again when the run is
    prepared, because batches, models and scripts do not ask for the check.
    """

    ID = GROUP_ID = ANSWER = ""
    TAGS: Sequence[str] = ()
    SPEC: tuple[Spec, ...] = ()
    RESULTS: tuple[Result, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self._settings: Any = None
        self._refusal = ""

    def name(self) -> str:
        return self.ID

    def groupId(self) -> str:
        return self.GROUP_ID

    def _with_labels(self, text: str) -> str:
        return with_labels(text, *self._called())

    def _called(self) -> tuple[dict[str, str], dict[str, str]]:
        """What the dialog calls the parameters and the options of choices (where that differs), by name."""
        labels = {spec.name: spec.said(spec.title) for spec in self.SPEC}
        choices = [spec for spec in self.SPEC if isinstance(spec, Choice)]
        options = {option: tr(said) for spec in choices for option, said in zip(spec.options, spec.shown)}
        return labels, {option: said for option, said in options.items() if option != said}

    def tags(self) -> list[str]:
        return [*self.TAGS, "soil", "metal", "mobility", "risk"]

    def declared(self, name: str) -> Spec:
        """Return the declaration of parameter ``name``."""
        return next(spec for spec in self.SPEC if spec.name == name)

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        called = self._called()  # once: an algorithm is made anew for every look at it
        for spec in self.SPEC:
            definition = spec.definition()
            definition.setHelp(with_labels(definition.help(), *called))
            self.addParameter(definition)
        for result in self.RESULTS:
            self.addOutput(result.definition())

    def offers(self) -> dict[str, Any]:
        offers = {spec.name: spec.offer() for spec in self.SPEC if spec.optional and not spec.hidden}
        return {name: offered for name, offered in offers.items() if offered is not None}

    def read(self, given: Given) -> tuple[Any, ...]:
        """Return what `execute` needs; raise a `SoilMobilityError` for parameters that do not go together."""
        return ()

    def ask(self, given: Given) -> None:
        """Raise a `SoilMobilityError` for what nobody can ask for but a step of a model, which QGIS does not check."""

    def execute(self, run: Run, *settings: Any) -> dict[str, Any]:
        """Do the work with the settings that `read` returned (worker thread) and return the results.

        What the run has written by its name (`Run.written`) is among the results without being named again.
        """
        raise TypeError(f"{self.ID} does nothing")

    def answer(self, results: Mapping[str, Any]) -> str:
        """Return the run's answer in a sentence, `ANSWER` with the numbers of the results; "" where one is unknown.

        Shares (0..1) stand in it as percent.
        """
        numbers = {name: value for name, value in results.items() if isinstance(value, (int, float, np.number))}
        shares = {name: 100 * value for name, value in numbers.items() if name.startswith("SHARE_")}
        try:
            return fill(tr(self.ANSWER), **{**numbers, **shares})
        except KeyError:
            return ""

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        _, failure = outcome(self._check, parameters, context)
        return not failure, by_label(self.SPEC)(failure)

    def _check(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        given = self._given(parameters, context)
        self.read(given)
        self.ask(given)

    def _given(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Given:
        given = Given(self, parameters, context)
        given.check()
        return given

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        # What is refused is said by `processAlgorithm`: an error here cancels the whole batch since QGIS 3.24.
        self._settings, self._refusal = outcome(self._prepared, parameters, context)
        return True

    def _prepared(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> tuple[tuple[Any, ...], str, list[Spec], dict[str, Any]]:
        given = self._given(parameters, context)
        return self.read(given), given.get("COMPRESSION", DEFLATE), given.left_open(), given.kept()

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run, end with the user's sentence where that fails, and let QGIS keep nothing of the run.

        QGIS's binding never frees an error that it was handed (``processing_exception_handler`` in its
        python/core/core.sip.in fetches error and traceback, reads the text and keeps both): each failure would leave an
        error, and through its traceback the frame that raised it and those that called, hence the context of the run
        with all its layers. So the same few errors are raised in turn: one gets its next text fifteen failures later,
        and QGIS has read it before this method is over. And they leave without a traceback, in which Python follows
        what ``finally`` does to the error since 3.11; of older ones the frames are emptied later.
        """
        results, failure = outcome(self._run, parameters, context, feedback)
        del parameters, context, feedback
        if not failure:
            return results
        error = next(_refusals)
        error.args = (by_label(self.SPEC)(failure),)
        try:
            if sys.version_info < (3, 11):
                _hold(inspect.currentframe())
            raise error
        finally:
            error.__traceback__ = error.__context__ = None

    def _run(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self._refusal:
            raise QgsProcessingException(self._refusal)
        (settings, codec, left_open, kept), self._settings = self._settings, None
        run = Run(self, parameters, context, Plain(feedback, self.SPEC), kept)
        for spec in left_open:
            text = tr("{}: no value came, as from an expression with an unknown variable. The default is taken.")
            run.feedback.pushWarning(fill(text, spec.label))
        with _whole_layers_only(context), interruptible(feedback.cancel), compressed_by(codec), together():
            results = self.execute(run, *settings)
        results = {**run.written, **results}
        answer = self.answer(results)
        if answer:
            feedback.pushInfo(plain(answer))
        # Qt cannot hold numpy's numbers: qgis_process would print nothing for them, and a model would see NULL.
        return {name: value.item() if isinstance(value, np.generic) else value for name, value in results.items()}

    def provenance(
        self, model: FractionationModel | None, inputs: Mapping[str, str | Phrase], **values: Any
    ) -> dict[str, Item]:
        """Return the metadata of an output: algorithm, version, method, model, inputs and ``values``.

        A value that hangs on where the output is written is a function of its path.
        """
        result: dict[str, Item] = {
            **run_items(f"soilmobility:{self.ID}", inputs, model),
            "SOIL_MOBILITY_METHOD": METHOD,
            # In English: the same result is the same file in any language.
            "SOIL_MOBILITY_DESCRIPTION": _first_sentence(self.HELP),
        }
        for name, value in values.items():
            if isinstance(value, Phrase):
                value = str(value)
            elif not (isinstance(value, str) or callable(value)):
                value = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
            result[f"SOIL_MOBILITY_{name.upper()}"] = value
        return result

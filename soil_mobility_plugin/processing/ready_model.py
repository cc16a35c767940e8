"""A Model Designer model that comes with the plugin: run like an algorithm, opened and changed in the designer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsXmlUtils,
)
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.language import Phrase, fill
from .algorithm import InToolbox, outcome
from .layers import input_file, offered_layer
from .specs import Choice, Given, by_label, plain_value, require_places_of_their_own, with_labels
from .translation import tr

#: Made by ``scripts/make_models.py``.
MODELS = Path(__file__).resolve().parent / "models"


@cache
def _stored_parameters(path: Path) -> dict[str, dict[str, Any]]:
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8"))
    return QgsXmlUtils.readVariant(document.documentElement())["parameterDefinitions"]


def _is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & definition.Flag.FlagOptional)


def _read(given: Given, names: Collection[str]) -> None:
    """Read what a step is given, as it does itself once it runs."""
    for name in names:
        if name in given:
            given[name]


class ReadyModel(InToolbox, QgsProcessingModelAlgorithm):
    """A model of the folder `MODELS`. Its id and its group's are the names in the file."""

    FILE: ClassVar[str]
    #: The choices among its inputs that a dialog shows in the user's words.
    CHOICES: ClassVar[tuple[Choice, ...]]

    #: What the inputs hold, as a dialog offers layers of the project for them.
    HOLDS: ClassVar[dict[str, str]]

    def __init__(self) -> None:
        super().__init__()
        self.read_file()

    def read_file(self) -> None:
        """Read the model. Its results are known only once its steps are: when their provider is registered."""
        path = MODELS / self.FILE
        if not self.fromFile(str(path)):
            raise ValueError(fill(tr("{} is not a model"), path.name))
        # QGIS 3.22 forgets the help of parameters when it reads a model; names come from the file in English.
        stored = _stored_parameters(path)
        for definition in self.parameterDefinitions():
            if definition.name() in stored:
                definition.setHelp(self._with_labels(tr(stored[definition.name()]["help"])))
            definition.setDescription(tr(definition.description()))
            offered = None if _is_optional(definition) else self._offer(definition)
            if offered is not None:
                definition.setGuiDefaultValueOverride(offered)

    def _offer(self, definition: QgsProcessingParameterDefinition) -> str | None:
        return offered_layer(self.HOLDS.get(definition.name(), ""))

    def offers(self) -> dict[str, Any]:
        offers = {one.name(): self._offer(one) for one in self.parameterDefinitions() if _is_optional(one)}
        return {name: offered for name, offered in offers.items() if offered is not None}

    def _with_labels(self, text: str) -> str:
        return with_labels(text, {one.name(): tr(one.description()) for one in self.parameterDefinitions()}, {})

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        sound, failure = super().checkParameterValues(parameters, context)
        if sound:
            refusals = (outcome(self._check_files, parameters, context)[1], *self._refusals(parameters, context))
            failure = next(filter(None, refusals), "")
        return not failure, failure

    def _check_files(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Refuse a result that would replace an input or another result: a step knows of its own files alone."""
        results, inputs = [], []
        for one in self.parameterDefinitions():
            value = plain_value(parameters.get(one.name()), context)
            if one.isDestination():
                results.append((str(value or ""), Phrase("the output {}", one.description())))
            elif isinstance(one, (QgsProcessingParameterRasterLayer, QgsProcessingParameterFeatureSource)):
                inputs.append((input_file(value, context), Phrase("the input {}", one.description())))
        require_places_of_their_own(results, inputs)

    def _refusals(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Iterator[str]:
        """Tell what each step would refuse of what the call gives it, "" for nothing: hours may lie between them."""
        places = {one.description(): one.name() for one in self.destinationParameterDefinitions()}
        # The registry's own instance, whose results were not known when it was read, calls them in English.
        places.update({tr(said): name for said, name in places.items()})
        for child in self.childAlgorithms().values():
            sources = {name: one.parameterName() for name, (one, *_) in child.parameterSources().items()}
            outputs = {
                one.childOutputName(): places.get(tr(one.description())) for one in child.modelOutputs().values()
            }
            step = child.algorithm()
            stated = {name: parameters.get(of) for name, of in (sources | outputs).items() if of}
            _, failure = outcome(_read, Given(step, stated, context), stated)
            yield by_label(step.SPEC)(failure)

    @classmethod
    def editable(cls) -> QgsProcessingModelAlgorithm:
        """Return a copy for the designer: without a path, so that *Save* asks where to, and under its title."""
        copy = QgsProcessingModelAlgorithm()
        copy.loadVariant(cls().toVariant())
        copy.setName(tr(cls.TITLE))
        copy.setGroup("Soil Mobility")
        return copy

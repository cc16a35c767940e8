"""A Model Designer model that comes with the plugin: run like an algorithm, opened and changed in the designer."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition, QgsXmlUtils
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.language import fill
from .algorithm import InToolbox
from .layers import offered_layer
from .specs import Choice, with_labels
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

    @classmethod
    def editable(cls) -> QgsProcessingModelAlgorithm:
        """Return a copy for the designer: without a path, so that *Save* asks where to, and under its title."""
        copy = QgsProcessingModelAlgorithm()
        copy.loadVariant(cls().toVariant())
        copy.setName(tr(cls.TITLE))
        copy.setGroup("Soil Mobility")
        return copy

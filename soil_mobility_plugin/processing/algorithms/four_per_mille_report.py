"""The Model Designer model that comes with the plugin: run like an algorithm, opened and changed in the designer."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingModelAlgorithm, QgsXmlUtils
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtXml import QDomDocument

from ..algorithm import PLUGIN_FOLDER
from ..layers import offered_layer
from ..translation import tr

#: Made by ``scripts/make_models.py``.
MODEL = Path(__file__).resolve().parent.parent / "models" / "four_per_mille_report.model3"

#: What the inputs hold, as a dialog offers layers of the project for them.
HOLDS = {"PH": "ph", "SOC": "soc", "CLAY": "clay", "CEC": "cec", "TOTALS": "total", "ZONES": "zones"}


@cache
def _stored_parameters() -> dict[str, dict[str, Any]]:
    document = QDomDocument()
    document.setContent(MODEL.read_text(encoding="utf-8"))
    return QgsXmlUtils.readVariant(document.documentElement())["parameterDefinitions"]


class FourPerMilleReport(QgsProcessingModelAlgorithm):
    """Prediction, Four Per Mille, risk and zonal report, one after the other. Its id is the name in the file."""

    TITLE = "Model: prediction, Four Per Mille, risk, zonal report"
    HELP = (
        "From maps of the soil to a report by zones such as districts: the mobility of the potentially toxic elements "
        "today and with the organic carbon that the Four Per Mille Initiative asks for, the composite risk of both, "
        "and a summary of each by zones.\n\n"
        "A CEC that is given is that of today in both. “Four Per Mille: change of mobility and risk” lets it follow "
        "the carbon, which decides the sign for some elements.\n\n"
        "This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with "
        "“Edit the ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own."
    )

    def __init__(self) -> None:
        super().__init__()
        self.read_file()

    def read_file(self) -> None:
        """Read the model. Its results are known only once its steps are: when their provider is registered."""
        if not self.fromFile(str(MODEL)):
            raise ValueError(tr("{} is not a model").format(MODEL.name))
        # QGIS 3.22 forgets the help of parameters when it reads a model; names come from the file in English.
        stored = _stored_parameters()
        for definition in self.parameterDefinitions():
            if definition.name() in stored:
                definition.setHelp(tr(stored[definition.name()]["help"]))
            definition.setDescription(tr(definition.description()))
            offered = offered_layer(HOLDS.get(definition.name(), ""))
            if offered is not None:
                definition.setGuiDefaultValueOverride(offered)

    def createInstance(self) -> FourPerMilleReport:
        # Read anew: steps are found by then, which they are not while the provider is loading.
        return FourPerMilleReport()

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr("Scenario")

    def shortHelpString(self) -> str:
        return tr(self.HELP)

    def shortDescription(self) -> str:
        return tr(self.HELP).split(". ")[0]

    def helpUrl(self) -> str:
        page = PLUGIN_FOLDER / "help" / f"{self.name()}.html"
        return QUrl.fromLocalFile(str(page)).toString() if page.exists() else ""

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(PLUGIN_FOLDER / "icons" / f"{self.groupId()}.svg")

    @classmethod
    def editable(cls) -> QgsProcessingModelAlgorithm:
        """Return a copy for the designer: without a path, so that *Save* asks where to, and under its title."""
        copy = QgsProcessingModelAlgorithm()
        copy.loadVariant(cls().toVariant())
        copy.setName(tr(cls.TITLE))
        copy.setGroup("Soil Mobility")
        return copy

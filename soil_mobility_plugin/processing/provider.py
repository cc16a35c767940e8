"""The Processing provider."""

from __future__ import annotations

import sys
from importlib import import_module

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..soilmobility.language import fill
from ..soilmobility.version import __version__
from .algorithm import PLUGIN_FOLDER, InToolbox
from .ready_model import ReadyModel
from .translation import tr

PROVIDER_ID = "soilmobility"

#: Modules in ``algorithms/`` and the class in each, in the order in which the menu and the manual show them.
ALGORITHMS = (
    ("example_data", "ExampleData"),
    ("soil_grids", "SoilGrids"),
    ("prepare_covariates", "PrepareCovariates"),
    ("predict_fractionation", "PredictFractionation"),
    ("predict_mobility", "PredictMobility"),
    ("classify_risk", "ClassifyRisk"),
    ("composite_risk", "CompositeRisk"),
    ("risk_hotspots", "RiskHotspots"),
    ("total_mobile_divergence", "TotalMobileDivergence"),
    ("guidance_values", "GuidanceValues"),
    ("four_per_mille", "FourPerMille"),
    ("four_per_mille_change", "FourPerMilleChange"),
    ("four_per_mille_report", "FourPerMilleReport"),
    ("mobility_drivers", "MobilityDrivers"),
    ("zonal_summary", "ZonalSummary"),
    ("district_atlas", "DistrictAtlas"),
    ("area_report", "AreaReport"),
    ("train_model", "TrainModel"),
    ("validate_model", "ValidateModel"),
    ("describe_model", "DescribeModel"),
)


class SoilMobilityProvider(QgsProcessingProvider):
    """Offers the algorithms; one that cannot be loaded is named in the log and does not take the others with it."""

    def id(self) -> str:
        return PROVIDER_ID

    def name(self) -> str:
        return "Soil Mobility"

    def longName(self) -> str:
        return tr("Soil Mobility: mobility of metals and metalloids in topsoil")

    def versionInfo(self) -> str:
        return __version__

    def icon(self) -> QIcon:
        return QIcon(str(PLUGIN_FOLDER / "icon.svg"))

    def svgIconPath(self) -> str:
        return str(PLUGIN_FOLDER / "icon.svg")

    def ordered(self) -> list[QgsProcessingAlgorithm]:
        """Return the algorithms in the order of `ALGORITHMS`, those of a group side by side."""
        found = {type(algorithm).__name__: algorithm for algorithm in self.algorithms()}
        listed = [found[name] for _, name in ALGORITHMS if name in found]
        groups = list(dict.fromkeys(algorithm.groupId() for algorithm in listed))
        return sorted(listed, key=lambda algorithm: groups.index(algorithm.groupId()))

    def load(self) -> bool:
        QgsApplication.processingRegistry().providerAdded.connect(self._complete_models)
        # QGIS may load the algorithms of a provider that it has already anew.
        self.algorithmsLoaded.connect(self._complete_models)
        return super().load()

    def _complete_models(self, provider: str = "") -> None:
        """Let the ready models find their steps, which are algorithms of this provider, once they can be found."""
        registered = QgsApplication.processingRegistry().providerById(self.id()) is not None
        if provider not in ("", self.id()) or not registered:
            return
        for algorithm in self.algorithms():
            if isinstance(algorithm, ReadyModel):
                algorithm.read_file()

    def supportsNonFileBasedOutput(self) -> bool:
        return False

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        # Else file dialogs offered others, and temporary results were called as the user's settings have it.
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        _forget_older_version()
        for module, name in ALGORITHMS:
            try:
                algorithm = getattr(import_module(f".algorithms.{module}", __package__), name)()
            except Exception as error:
                text = fill(tr("{} could not be loaded: {}"), module, error)
                QgsMessageLog.logMessage(text, "Soil Mobility", Qgis.MessageLevel.Warning)
                continue
            self.addAlgorithm(algorithm)


def _forget_older_version() -> None:
    """Let an upgrade in a running QGIS import the algorithms anew.

    Of an unloaded plugin QGIS forgets what import statements brought in, not what `import_module` did.
    """
    for module, name in ALGORITHMS:
        path = f"{__package__}.algorithms.{module}"
        if path in sys.modules and not issubclass(getattr(sys.modules[path], name, object), InToolbox):
            del sys.modules[path]

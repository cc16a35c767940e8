"""From soil maps to a report by zones on what storing carbon would change: a ready model."""

from __future__ import annotations

from ..ready_model import ReadyModel
from ..soil import SOC_UNIT


class FourPerMilleReport(ReadyModel):
    """Prediction, Four Per Mille, risk and zonal report, one after the other."""

    FILE = "four_per_mille_report.model3"
    TITLE = "Model: prediction, Four Per Mille, risk, zonal report"
    GROUP = "Scenario"
    HELP = (
        "From maps of the soil to a report by zones such as districts: the mobility of the potentially toxic elements "
        "today and with the organic carbon that the Four Per Mille Initiative asks for, the composite risk of both, "
        "a summary of each by zones, and a report of the change.\n\n"
        "Whether CEC follows the carbon or stays decides the sign for some elements. The report of the change shows "
        "both, the maps are of the one chosen (COUPLE_CEC). Where no CEC is given it is estimated from the carbon, "
        "which it follows in the maps of the later year, whatever is chosen.\n\n"
        "This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with "
        "“Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own."
    )
    CHOICES = (SOC_UNIT,)
    HOLDS = {"PH": "ph", "SOC": "soc", "CLAY": "clay", "CEC": "cec", "TOTALS": "total", "ZONES": "zones"}

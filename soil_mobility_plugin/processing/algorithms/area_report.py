"""From nothing but zones to a report on them: a ready model."""

from __future__ import annotations

from ..ready_model import ReadyModel
from ..soil import METHOD


class AreaReport(ReadyModel):
    """Soil maps, mobility of the prevalent metals, composite risk and zonal report, one after the other."""

    FILE = "area_report.model3"
    TITLE = "Model: soil maps of my area, mobility, composite risk, zonal report"
    GROUP = "Guidance"
    HELP = (
        "From zones such as districts to a report on them, without maps of your own: soil maps of the zones are "
        "fetched from a public server, the mobility of the prevalent metals (As, Cd, Cr, Cu, Hg, Pb) is predicted "
        "from them, joined into a composite risk, and summarised by zones.\n\n"
        "What the server sends is a model of the world's soils on 250 m: good for a first look at a country or a "
        "province, too coarse for fields. Without TOTALS the contents are those of an ordinary topsoil, and the maps "
        "show where the soil would let metals go, not where there are many.\n\n"
        "This is a model of the Model Designer. To choose other elements, class limits or steps, open it there with "
        "“Edit a ready model” in the menu Plugins, Soil Mobility, and save it under a name of your own."
    )
    CHOICES = (METHOD,)
    HOLDS = {"ZONES": "zones", "TOTALS": "total"}

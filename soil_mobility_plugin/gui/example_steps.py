"""The runs behind the example project, for QGIS itself and for ``qgis_process``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Elements whose contents the example has, in the order of the bands.
ELEMENTS = ("Cd", "Pb", "Zn", "Cu", "As")


def steps(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (algorithm, parameters) of each run: ``data/`` and ``results/`` of the folder are made by them."""
    data, results = folder / "data", folder / "results"
    soil = {name.upper(): str(data / f"{name}.tif") for name in ("ph", "soc", "clay", "cec", "totals")}
    # Most of the region is far from the smelter: its median content is that of its rocks, what lies above it is not.
    soil["BACKGROUND"] = "median"
    fractions = str(results / "fractions_cd.tif")
    yield "exampledata", {"FOLDER": str(data)}
    mobile = str(results / "mobile_cd.tif")
    yield "predictfractionation", {**soil, "ELEMENT": "Cd", "OUTPUT": fractions, "OUTPUT_MOBILE": mobile}
    yield "predictmobility", {**soil, "ELEMENTS": ",".join(ELEMENTS), "OUTPUT": str(results / "mobility.tif")}
    yield "classifyrisk", {"INPUT": fractions, "BAND": "1", "OUTPUT": str(results / "risk_cd.tif")}

"""Soil metal mobility as a library: numpy (and GDAL for rasters), free of QGIS and Qt.

import soilmobility as sm

model = sm.load()
fractions = model.predict("Cd", ph=6.2, soc=[1.5, 3.0], clay=20.0)
"""

from __future__ import annotations

from pathlib import Path

from .errors import SoilMobilityError
from .model.bundle import bundled, bundled_path
from .model.fractionation import FractionationModel
from .version import __version__

__all__ = ["FractionationModel", "SoilMobilityError", "__version__", "bundled", "load"]


def load(name_or_folder: str | Path | None = None) -> FractionationModel:
    """Load a model: the default one, a bundled one by its name (see `bundled`) or a bundle by its folder.

    Raises `SoilMobilityError` if it cannot be used.

    >>> load("theory_guided_v1").name
    'theory_guided_v1'
    """
    return FractionationModel.load(bundled_path() if name_or_folder is None else name_or_folder)

"""LightGBM as the evaluator of models that do not fit into tables, where it is installed.

What it reads is written anew from the checked arrays (`forest.write`), with neutral names and no objective: no line of
a stranger's file reaches its C++ reader. Where LightGBM cannot be loaded or does not take the trees, they are walked.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import Any, Callable

from ..model import forest
from ..model.bundle import BundleError
from ..typing import Array

#: float64 (n, features) to raw scores (n,).
Scores = Callable[[Array], Array]


def lightgbm_predictor() -> Callable[[forest.Forest], Scores | None] | None:
    """Return what `FractionationModel.load` takes as ``predictor``; None where LightGBM is not installed.

    LightGBM is imported when a model needs it, not before.
    """
    return _raw_scores if find_spec("lightgbm") else None


def _raw_scores(trees: forest.Forest) -> Scores | None:
    """LightGBM's sum of the trees; None where LightGBM is there but of no use: walking them gives the same scores."""
    try:
        from lightgbm import Booster
        from lightgbm.basic import LightGBMError
    except (ImportError, OSError):  # OSError: its library does not load, say for want of libgomp
        return None
    names = tuple(f"f{number}" for number in range(len(trees.feature_names)))
    text = forest.write(replace(trees, feature_names=names, objective=""))
    try:
        booster = Booster(model_str=text.decode("ascii"))
    except LightGBMError:
        return None

    def scores(features: Array) -> Array:
        try:
            found: Any = booster.predict(features, raw_score=True)
        except LightGBMError as error:
            raise BundleError("LightGBM cannot evaluate the model: {error}", error=str(error)[:200]) from error
        return found

    return scores

"""LightGBM as the evaluator of models that do not fit into tables, where it is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Callable

from ..typing import Array


def lightgbm_predictor() -> Callable[[bytes], Callable[[Array], Array]] | None:
    """Return what `FractionationModel.load` takes as ``predictor``; None where LightGBM is not installed.

    LightGBM is imported when a model needs it, not before.
    """
    return _raw_scores if find_spec("lightgbm") else None


def _raw_scores(text: bytes) -> Callable[[Array], Array]:
    from lightgbm import Booster

    booster = Booster(model_str=text.decode())
    return lambda features: booster.predict(features, raw_score=True)

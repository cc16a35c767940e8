"""Samples drawn from a truth that is the bundled model with its levels moved."""

from __future__ import annotations

from functools import cache
from unittest.mock import patch

import numpy as np

from soil_mobility_plugin.soilmobility.model.core import LOGITS
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.samples.rows import Samples
from soil_mobility_plugin.soilmobility.soil.fractions import fractions_from_logits
from soil_mobility_plugin.soilmobility.training import soils
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle


@cache
def bundled() -> Bundle:
    """The bundled model; not to be changed."""
    return Bundle.of(FractionationModel.load("theory_guided_v1"))


def drawn(base, n, seed, shift=0.8, noise=0.4, elements=("Cd", "Zn", "Pb"), places=True) -> Samples:
    """Samples of a truth that is the bundled model, its logits of F1 shifted, with noise; three to a site."""
    rng = np.random.default_rng(seed)
    with patch.object(soils, "CORNERS", 0.0):
        soil = soils.draw(rng, n)
    unknown = np.full(n, np.nan)
    samples = Samples(
        soil={name: soil[name] for name in ("ph", "soc", "clay", "cec")},
        element=np.array(elements)[rng.integers(0, len(elements), n)],
        shares=np.full((n, 4), np.nan),
        enrichment=soil["enrichment"],
        group=np.array([f"site {k // 3}" for k in range(n)], dtype=object),
        x=rng.uniform(0, 1e4, n) if places else unknown,
        y=rng.uniform(0, 1e4, n) if places else unknown,
        row=np.arange(n),
        notes=[],
        lines=[],
    )
    logits = validation.logits(base.model, samples, LOGITS) + np.array([shift, -shift / 2.0, 0.0])
    samples.shares = fractions_from_logits(*(logits + rng.normal(0.0, noise, logits.shape)).T).T
    return samples


def rmse(model, samples) -> float:
    return validation.scores(100.0 * samples.shares[:, 0], validation.predict(model, samples)[:, 0])["rmse"]

"""Small models and bundles for tests, trained on the spot."""

from __future__ import annotations

import copy
import gzip
import json
import random
from pathlib import Path
from typing import Any

import numpy as np

from soil_mobility_plugin.soilmobility.model.bundle import sha256_groups

SOIL = ("ph", "soc", "clay", "cec", "enrichment")
DESCRIPTORS = ("oxyanion", "charge", "log_hydrolysis")
FEATURES = SOIL + DESCRIPTORS
ELEMENTS = {"Cd": (0.0, 2.0, -10.1), "Pb": (0.0, 2.0, -7.7), "As": (1.0, -1.0, np.nan)}
#: What stands in a hostile card or core in place of a value.
HOSTILE = (
    *(None, True, -1, 0, 1.5, 1e308, 10**25, "", "x" * 100_000, "../card.json", "/dev/zero", "C:\\x", "l1.txt.gz\0"),
    *([], {}, [[]], [1] * 10_000, {"a": {"b": []}}, "__import__('os')", "1", [None, None], {"Cd": None}, "\ud800"),
    *("core.json\0", "nan", "{x}"),
)
PAIRWISE = [[i, j, 5, 6, 7] for i in range(5) for j in range(i)]


def soils(n: int, seed: int = 0, missing: float = 0.0) -> np.ndarray:
    """Random soils, float32 (n, 5) in the order of SOIL; a share of CEC is NaN."""
    rng = np.random.default_rng(seed)
    ph = rng.normal(6.0, 1.2, n).clip(3.0, 10.5)
    soc = np.exp(rng.normal(0.6, 1.0, n)).clip(0.0, 58.0)
    clay = 100.0 * rng.beta(2.0, 5.0, n)
    cec = (3.0 + 0.4 * clay + 2.0 * soc) * np.exp(rng.normal(0.0, 0.3, n))
    cec[rng.random(n) < missing] = np.nan
    return np.stack([ph, soc, clay, cec, rng.normal(0.0, 0.6, n)], axis=1).astype(np.float32)


def matrix(soil: np.ndarray, symbol: str) -> np.ndarray:
    """The rows that a booster takes, float64 (n, features)."""
    return np.column_stack([soil.astype(np.float64), np.tile(ELEMENTS[symbol], (len(soil), 1))])


def layers(soil: np.ndarray) -> dict[str, np.ndarray]:
    """What FractionationModel.bin takes."""
    return {name: np.ascontiguousarray(soil[:, column]) for column, name in enumerate(SOIL) if name != "enrichment"}


def train(lightgbm, objective: str = "cross_entropy", seed: int = 0, rounds: int = 40, **parameters):
    """A booster on made-up data that depend on all features."""
    n = 6000
    rng = np.random.default_rng(seed)
    soil = soils(n, seed, missing=0.3)
    elements = np.array(list(ELEMENTS.values()))[rng.integers(0, len(ELEMENTS), n)]
    x = np.column_stack([soil.astype(np.float64), elements])
    cec = np.nan_to_num(x[:, 3], nan=15.0)
    score = (1 - 2 * x[:, 5]) * (6 - x[:, 0]) + 0.03 * cec - 0.3 * np.log(x[:, 1] + 0.1) * x[:, 6] + 0.8 * x[:, 4]
    score += 0.01 * x[:, 2] * x[:, 4] + rng.normal(0.0, 0.5, n) - 1.0
    label = 1 / (1 + np.exp(-score)) if objective == "cross_entropy" else score
    settings = {
        "objective": objective,
        "num_leaves": 15,
        "learning_rate": 0.1,
        "max_bin": 63,
        "verbose": -1,
        "num_threads": 1,
        "deterministic": True,
        "seed": seed,
        "interaction_constraints": PAIRWISE,
        **parameters,
    }
    settings = {key: value for key, value in settings.items() if value is not None}
    return lightgbm.train(settings, lightgbm.Dataset(x, label, feature_name=list(FEATURES)), rounds)


def text(booster) -> bytes:
    """A booster as LightGBM text."""
    return booster.model_to_string().encode()


def card(texts: dict[str, bytes]) -> dict:
    """A card of format version 1; the files are those of write_bundle."""
    return {
        "format": "soil-mobility-bundle",
        "format_version": 1,
        "name": "small",
        "title": "Small model for tests",
        "created": "2026-01-01",
        "seed": 0,
        "versions": {},
        "summary": "Made-up data.",
        "files": {
            name: {"path": f"{name}.txt.gz", "sha256": sha256_groups(gzip.compress(data, mtime=0))}
            for name, data in texts.items()
        },
        "features": [{"name": name, "kind": "soil", "unit": "1"} for name in SOIL]
        + [{"name": name, "kind": "descriptor", "unit": "1"} for name in DESCRIPTORS],
        "training_ranges": {"ph": [3, 10.5], "soc": [0, 58], "clay": [0, 100], "cec": [0, 300], "enrichment": [-3, 3]},
        "reference_soil": {"ph": 6, "soc": 2, "clay": 25, "cec": 15, "enrichment": 0.0},
        "elements": {
            symbol: {
                "flag": "prior only",
                "rows": 0,
                "sources": 0,
                "reference_mg_kg": 1.0,
                "reference_source": "assumed",
                "aqua_regia_share": 0.5,
                "aqua_regia_source": "assumed",
                "descriptors": {name: None if np.isnan(value) else value for name, value in zip(DESCRIPTORS, values)},
            }
            for symbol, values in ELEMENTS.items()
        },
        "applicability": {
            "features": list(SOIL[:3]),
            "mean": [6, 2, 25],
            "std": [1, 1, 10],
            "weights": [1, 1, 1],
            "soils": [[6, 2, 25], [5, None, 10]],
            "threshold": 1.0,
        },
        "sources": [],
        "theory": [],
        "metrics": {},
        "limits": [],
    }


def write_bundle(folder: Path, texts: dict[str, bytes], changed: dict | None = None) -> Path:
    """A bundle on disk whose checksums fit; ``changed`` replaces keys of the card."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in texts.items():
        (folder / f"{name}.txt.gz").write_bytes(gzip.compress(data, mtime=0))
    (folder / "card.json").write_text(json.dumps({**card(texts), **(changed or {})}), encoding="utf-8")
    return folder


def restated(document: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """One value somewhere in a card or a core replaced or removed."""
    document = copy.deepcopy(document)
    here: Any = document
    for _ in range(rng.randrange(1, 8)):
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            break
        key = rng.choice(keys)
        if isinstance(here[key], (dict, list)) and here[key] and rng.random() < 0.75:
            here = here[key]
            continue
        if rng.random() < 0.2:
            del here[key]
        else:
            here[key] = rng.choice(HOSTILE)
        break
    return document

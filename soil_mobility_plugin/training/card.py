"""The bundle on disk: trees as LightGBM text, compressed, and the card that says what they are."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import numpy as np

from ..mobility.elements import DESCRIPTORS, ELEMENTS

FORMAT = "soil-mobility-bundle"
FORMAT_VERSION = 1
_SOIL_UNITS = {"ph": "pH", "soc": "%", "clay": "%", "cec": "cmol(c)/kg", "enrichment": "log10"}


def grouped_digest(data: bytes) -> str:
    """SHA-256 of ``data``, hexadecimal, in groups of eight characters."""
    digest = hashlib.sha256(data).hexdigest()
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def tree_text(booster) -> bytes:
    """LightGBM's text of ``booster``, without the parameters of the run, which do not shape a prediction."""
    text = booster.model_to_string(importance_type="gain")
    text = re.sub(r"\nparameters:\n.*?end of parameters\n", "\n", text, flags=re.S)
    return text.encode("ascii")


def write(folder: Path, boosters: dict, card: dict) -> Path:
    """Write ``boosters`` (by name) and ``card`` into ``folder``; adds format and checksums. Returns the card's path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, booster in boosters.items():
        # no time stamp and no name in the gzip header: the same trees give the same bytes
        data = gzip.compress(tree_text(booster), 9, mtime=0)
        (folder / f"{name}.txt.gz").write_bytes(data)
        files[name] = {"path": f"{name}.txt.gz", "sha256": grouped_digest(data)}
    whole = {"format": FORMAT, "format_version": FORMAT_VERSION, **card, "files": files}
    path = folder / "card.json"
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
    return path


def feature_list(features) -> list[dict]:
    """The card's list of features: name, kind and unit, in the order of the tree files."""
    described = []
    for name in features:
        kind = "soil" if name in _SOIL_UNITS else "descriptor"
        unit = _SOIL_UNITS.get(name) or DESCRIPTORS.get(name, "ln of pool over oxide pool")
        described.append({"name": name, "kind": kind, "unit": unit})
    return described


def element_entry(symbol: str, names, values) -> dict:
    """The facts of one element that a prediction needs: reference content, aqua-regia share, descriptors."""
    element = ELEMENTS[symbol]
    return {
        "name": element.name,
        "number": element.number,
        "behaviour": element.behaviour,
        "species": element.species,
        "reference_mg_kg": element.reference_mg_kg,
        "reference_source": element.reference_source,
        "aqua_regia_share": element.aqua_regia_share,
        "aqua_regia_source": element.aqua_regia_source,
        "descriptors": {
            name: None if np.isnan(value) else round(float(value), 6) for name, value in zip(names, values)
        },
    }

"""The districts for trials: they cover the land once, and are the same each time."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo.ogr")


@pytest.fixture
def module(root: Path):
    spec = importlib.util.spec_from_file_location("make_districts", root / "scripts" / "make_districts.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_districts_tile_the_land(module, example):
    outline, centres, _ = module.land(str(example / "ph.tif"))
    cells = module.districts(outline, centres, 7, seed=3)
    assert len(cells) == 7
    assert all(cell.IsValid() and cell.GetGeometryName() == "MULTIPOLYGON" for cell in cells)
    assert sum(cell.GetArea() for cell in cells) == pytest.approx(outline.GetArea(), rel=1e-6)
    shared = [a.Intersection(b).GetArea() for i, a in enumerate(cells) for b in cells[:i]]
    assert np.max(shared) == pytest.approx(0.0, abs=1e-3)
    again = module.districts(outline, centres, 7, seed=3)
    assert [cell.ExportToWkt() for cell in again] == [cell.ExportToWkt() for cell in cells]

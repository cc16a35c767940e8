"""Gi* of this package is that of esda (Rey & Anselin 2007), where esda can hold the weights."""

from __future__ import annotations

import numpy as np
import pytest

esda = pytest.importorskip("esda")
weights = pytest.importorskip("libpysal.weights")

from soil_mobility_plugin.soilmobility.raster import focal  # noqa: E402
from tests.raster.test_focal import PLANE, field, write  # noqa: E402


@pytest.mark.parametrize(("side", "radius"), [(100.0, 250.0), (60.0, 700.0)])
@pytest.mark.parametrize("holes", [0.0, 0.2])
def test_gi_star_is_esdas(tmp_path, side, radius, holes):
    values = field((25, 30), 8, holes)
    view = write(tmp_path / "x.tif", values, (0.0, side, 0, 0.0, 0, -side), PLANE)
    z = focal.gi_star(view, view.grid.window, focal.Neighbourhood(view.grid, radius), focal.Moments.of(values))
    cells = np.argwhere(~np.isnan(values))
    near = weights.fill_diagonal(weights.DistanceBand(cells * side, radius, binary=True, silence_warnings=True), 1.0)
    # transform "B": weights of 1 for all neighbours and the pixel itself; its analytic z.
    found = esda.G_Local(values[tuple(cells.T)].astype(np.float64), near, transform="B", star=True, permutations=0)
    np.testing.assert_allclose(z[tuple(cells.T)], found.Zs, rtol=1e-6, atol=1e-6)

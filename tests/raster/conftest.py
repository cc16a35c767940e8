"""Small GeoTIFFs made on the spot, and a feedback that remembers."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from osgeo import gdal_array, osr  # noqa: E402


@pytest.fixture(params=[False, True], ids=["codes", "exceptions"])
def exceptions(request: pytest.FixtureRequest) -> Any:
    """Run the test with GDAL's exceptions off and on; other plugins choose."""
    changed = [module for module in (gdal, osr) if bool(module.GetUseExceptions()) != request.param]
    for module in changed:
        (module.UseExceptions if request.param else module.DontUseExceptions)()
    yield request.param
    # Last in, first out: GDAL 3.6 keeps the switches on a stack.
    for module in reversed(changed):
        (module.DontUseExceptions if request.param else module.UseExceptions)()


def wkt(crs: str) -> str:
    """The WKT of a CRS known by its code."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    return reference.ExportToWkt()


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Path]:
    """Let temporary files go into a folder from here on, which is made where it is missing, and return it."""

    def temporary(folder: Path) -> Path:
        folder.mkdir(exist_ok=True)
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        return folder

    return temporary


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., str]:
    """Write a GeoTIFF and return its path: ``make("a.tif", array, nodata=0, crs="EPSG:32646")``."""

    def make(
        name: str,
        array: np.ndarray,
        *,
        crs: str = "EPSG:4326",
        geotransform: tuple[float, ...] | None = (88.0, 0.01, 0.0, 28.0, 0.0, -0.01),
        nodata: float | None = None,
        scale: float | None = None,
        offset: float | None = None,
        options: tuple[str, ...] = (),
    ) -> str:
        array = np.asarray(array)
        planes = array if array.ndim == 3 else array[np.newaxis]
        path = str(tmp_path / name)
        kind = gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype)
        driver = gdal.GetDriverByName("GTiff")
        dataset = driver.Create(path, planes.shape[2], planes.shape[1], planes.shape[0], kind, list(options))
        if crs:
            dataset.SetProjection(wkt(crs))
        if geotransform is not None:
            dataset.SetGeoTransform(geotransform)
        for number, plane in enumerate(planes, 1):
            band = dataset.GetRasterBand(number)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if scale is not None:
                band.SetScale(scale)
            if offset is not None:
                band.SetOffset(offset)
            band.WriteArray(plane)
        dataset.FlushCache()
        return path

    return make


def read(path: str | Path, band: int = 1) -> np.ndarray:
    """The raw values of a band."""
    dataset = gdal.Open(str(path))
    return dataset.GetRasterBand(band).ReadAsArray()


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of a folder, hidden ones too, and what is in it."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


class Recorder:
    """A feedback that keeps the progress and can cancel at one."""

    def __init__(self, cancel_at: float = 1e9) -> None:
        self.progress: list[float] = []
        self.cancel_at = cancel_at

    def isCanceled(self) -> bool:
        return bool(self.progress) and self.progress[-1] >= self.cancel_at

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

"""The one way GDAL is called: the same answer whether its bindings raise exceptions or not."""

from __future__ import annotations

import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.errors import attempt, close, gdal_failures  # noqa: E402


@pytest.fixture(params=[False, True], ids=["quiet", "raising"])
def raising(request):
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_what_works_says_nothing(raising, tmp_path):
    dataset, said = attempt(gdal.GetDriverByName("GTiff").Create, str(tmp_path / "a.tif"), 2, 2)
    assert dataset.RasterXSize == 2
    assert said == ""


def test_what_fails_says_why(raising, tmp_path):
    dataset, said = attempt(gdal.Open, str(tmp_path / "none.tif"))
    assert dataset is None
    assert "none.tif" in said


def test_a_switch_of_the_process_is_left_alone(raising, tmp_path):
    attempt(gdal.Open, str(tmp_path / "none.tif"))
    assert bool(gdal.GetUseExceptions()) is raising


@pytest.mark.parametrize("raising", [False], ids=["quiet"], indirect=True)
def test_a_thousand_failures_are_three_and_a_sign(raising):
    def fail():
        for number in range(1000):
            gdal.Error(gdal.CE_Failure, 1, f"strip {number}")
            gdal.Error(gdal.CE_Failure, 1, "the same each time")
            gdal.Error(gdal.CE_Warning, 1, "only a warning")

    assert attempt(fail)[1] == "strip 0; the same each time; strip 1; …"


def test_an_error_of_python_is_no_failure_of_gdal(raising):
    with pytest.raises(ZeroDivisionError):
        attempt(lambda: 1 / 0)
    with gdal_failures() as messages:
        pass
    assert messages == []


def test_the_holder_of_a_closed_dataset_is_empty(raising, tmp_path):
    holder = [gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 2, 2)]
    holder[0].GetRasterBand(1).Fill(7)
    assert close(holder) == ""
    assert holder == []
    again = gdal.Open(str(tmp_path / "a.tif"))
    assert again.ReadAsArray().tolist() == [[7, 7], [7, 7]]

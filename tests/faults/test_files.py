"""Damaged and lying rasters, full disks, read-only folders, odd paths."""

from __future__ import annotations

import errno
import re
import shutil
import struct
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.faults.conftest import ALGORITHMS, renamed, snapshot
from tests.rasterfiles import read

pytestmark = pytest.mark.usefixtures("provider")

# TIFF tags
WIDTH, HEIGHT, BITS, COMPRESSION, STRIP_OFFSETS, STRIP_BYTES, ROWS_PER_STRIP = 256, 257, 258, 259, 273, 279, 278
TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_BYTES, SAMPLE_FORMAT = 322, 323, 324, 325, 339


def plain_tiff(source: Path, target: Path, *options: str) -> Path:
    """A copy of a raster as a classic little-endian GeoTIFF with the given creation options."""
    gdal.Translate(str(target), str(source), creationOptions=list(options))
    return target


def entries(data: bytes) -> dict[int, int]:
    """The place of each tag's entry in the first directory of a classic little-endian TIFF."""
    assert data[:4] == b"II*\0"
    start = struct.unpack_from("<I", data, 4)[0]
    count = struct.unpack_from("<H", data, start)[0]
    places = [start + 2 + 12 * number for number in range(count)]
    return {struct.unpack_from("<H", data, place)[0]: place for place in places}


def lie(path: Path, tag: int, *values: int) -> None:
    """Overwrite the values of a tag, as many as are given (from the first on)."""
    data = bytearray(path.read_bytes())
    place = entries(data)[tag]
    kind, count = struct.unpack_from("<HI", data, place + 2)
    form = {3: "H", 4: "I"}[kind]
    size = struct.calcsize(form)
    start = place + 8 if count * size <= 4 else struct.unpack_from("<I", data, place + 8)[0]
    for number, value in enumerate(values[:count]):
        if form == "H" and value > 65535:
            # A wider type, which fits into the entry as long as there is one value.
            struct.pack_into("<HII", data, place + 2, 4, 1, value)
        else:
            struct.pack_into("<" + form, data, start + number * size, value)
    path.write_bytes(data)


def sparse(source: Path, target: Path, side: int) -> Path:
    """An honest raster without a single block on the disk, in tiles of 16384 pixels a side."""
    like = gdal.Open(str(source))
    options = ["TILED=YES", "BLOCKXSIZE=16384", "BLOCKYSIZE=16384", "SPARSE_OK=TRUE", "COMPRESS=DEFLATE", "BIGTIFF=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(target), side, side, 1, gdal.GDT_Byte, options)
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    dataset.FlushCache()
    return target


def damaged(kind: str, source: Path, target: Path) -> Path:
    """A damaged or lying copy of a raster."""
    if kind == "cut in the header":
        plain_tiff(source, target)
        target.write_bytes(target.read_bytes()[:100])
    elif kind == "cut in the data":
        plain_tiff(source, target)
        target.write_bytes(target.read_bytes()[: target.stat().st_size * 2 // 3])
    elif kind == "empty":
        target.write_bytes(b"")
    elif kind == "larger than it is":
        plain_tiff(source, target)
        lie(target, HEIGHT, 5000)
    elif kind == "offsets beyond the end":
        plain_tiff(source, target)
        lie(target, STRIP_OFFSETS, *[2**31] * 1000)
    elif kind == "offsets into the header":
        plain_tiff(source, target, "COMPRESS=DEFLATE")
        lie(target, STRIP_OFFSETS, *[0] * 1000)
    elif kind == "byte counts beyond the end":
        plain_tiff(source, target, "COMPRESS=DEFLATE")
        lie(target, STRIP_BYTES, *[2**30] * 1000)
    elif kind == "no byte counts":
        plain_tiff(source, target, "COMPRESS=DEFLATE")
        lie(target, STRIP_BYTES, *[1] * 1000)
    elif kind == "broken compression":
        plain_tiff(source, target, "COMPRESS=DEFLATE")
        data = bytearray(target.read_bytes())
        middle = len(data) // 2
        data[middle : middle + 4000] = np.random.default_rng(0).bytes(4000)
        target.write_bytes(data)
    elif kind == "another compression than it says":
        plain_tiff(source, target, "COMPRESS=DEFLATE")
        lie(target, COMPRESSION, 5)
    elif kind == "absurd tiles":
        plain_tiff(source, target, "TILED=YES")
        lie(target, TILE_WIDTH, 2**20)
        lie(target, TILE_HEIGHT, 2**20)
    elif kind == "tiles of no size":
        plain_tiff(source, target, "TILED=YES")
        lie(target, TILE_WIDTH, 0)
    elif kind == "one absurd strip":
        plain_tiff(source, target)
        lie(target, ROWS_PER_STRIP, 2**31)
        lie(target, WIDTH, 2**24)
        lie(target, HEIGHT, 2**24)
    elif kind == "huge":
        plain_tiff(source, target)
        lie(target, WIDTH, 2**31 - 1)
        lie(target, HEIGHT, 2**31 - 1)
    elif kind == "huge and tiled":
        plain_tiff(source, target, "TILED=YES")
        lie(target, WIDTH, 2**31 - 1)
        lie(target, HEIGHT, 2**31 - 1)
    elif kind == "of no size":
        plain_tiff(source, target)
        lie(target, WIDTH, 0)
    elif kind == "odd bits":
        plain_tiff(source, target)
        lie(target, BITS, 7)
    elif kind == "huge VRT":
        inner = plain_tiff(source, target.with_suffix(".inner.tif"))
        gdal.Translate(str(target), str(inner), format="VRT")
        text = target.read_text()
        for side in ("240", "200"):
            text = text.replace(f'Size="{side}"', 'Size="2147483647"', 1)
        target.write_text(text)
    elif kind == "sparse and huge":
        sparse(source, target, 10**6)
    else:
        raise AssertionError(kind)
    return target


KINDS = [
    "cut in the header",
    "cut in the data",
    "empty",
    "larger than it is",
    "offsets beyond the end",
    "offsets into the header",
    "byte counts beyond the end",
    "no byte counts",
    "broken compression",
    "another compression than it says",
    "absurd tiles",
    "tiles of no size",
    "one absurd strip",
    "huge",
    "huge and tiled",
    "of no size",
    "odd bits",
    "huge VRT",
    "sparse and huge",
]


def said(path: Path) -> bytes:
    """A file's bytes; of a VRT, but for the statistics that QGIS writes into each that it has loaded and closes."""
    data = path.read_bytes()
    if path.suffix == ".vrt":
        data = re.sub(rb' blockYSize="\d+"| *<MDI key="STATISTICS_\w+">[^<]*</MDI>\n', b"", data)
        data = re.sub(rb" *<Metadata>\n *</Metadata>\n", b"", data)
    return data


@pytest.mark.parametrize("role", ["PH", pytest.param("CLAY", marks=pytest.mark.slow)], ids=["reference", "other input"])
@pytest.mark.parametrize("kind", KINDS)
def test_damaged_and_lying_rasters(run, inputs, results, tmp_path, messages, kind, role):
    """Refused soon, by the name of the input, with what to do; or read right where the lie does not matter."""
    from qgis.core import QgsProcessingException

    if kind == "sparse and huge" and role == "PH":
        pytest.skip("honest, and a run of days: see test_a_large_raster_can_be_canceled")
    bad = tmp_path / ("bad.vrt" if kind == "huge VRT" else "bad.tif")
    damaged(kind, inputs / f"{role.lower()}.tif", bad)
    before = said(bad)
    given = {name: str(inputs / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    given[role] = str(bad)
    start = time.monotonic()
    try:
        result = run("predictfractionation", messages, **given, OUTPUT=str(results / "o.tif"))
    except QgsProcessingException as error:
        refusal = str(error)
    else:
        # More rows than there are, all beyond the reference grid; and a raster that is empty by right.
        assert (kind, role) in {("larger than it is", "CLAY"), ("sparse and huge", "CLAY")}
        assert result["VALID_PIXELS"] > 0
        refusal = ""
    if refusal:
        text = refusal + messages.text
        assert role in text
        assert any(name in text for name in ("bad.tif", "bad.vrt", "“bad”"))
        # one that holds nothing but zeros is whole: there is nothing to download again
        hints = ("copy or download it again", "is a raster and whole", "check the layer and its nodata value")
        assert any(hint in text for hint in (hints if kind == "sparse and huge" else hints[:2]))
        assert "Traceback" not in text
        assert len(refusal) < 1500
        assert snapshot(results) == {}
    assert time.monotonic() - start < 60
    assert said(bad) == before


@pytest.mark.slow
def test_a_large_raster_can_be_canceled(run, inputs, results, tmp_path):
    """200,000 x 200,000 pixels in tiles of 268 MB: nothing lists all blocks, and the user can stop soon."""
    from qgis.core import QgsProcessingException

    from tests.faults.test_in_qgis import canceling

    bad = sparse(inputs / "ph.tif", tmp_path / "bad.tif", 200_000)
    given = {name: str(inputs / f"{name.lower()}.tif") for name in ("SOC", "CLAY", "CEC")}
    start = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Canceled"):
        run("preparecovariates", canceling(0.0), **given, PH=str(bad), PH_UNIT="pH", OUTPUT=str(results / "o.tif"))
    assert time.monotonic() - start < 60
    assert snapshot(results) == {}


# --------------------------------------------------------------------------------------------------------- full disk


@pytest.mark.slow
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_full_disk(run, parameters, small_disk, algorithm, tmp_path, messages, alive):
    """At each size, from nothing to almost enough: a message that names the disk, and what was there before."""
    from qgis.core import QgsProcessingException

    enough = tmp_path / "enough"
    enough.mkdir()
    run(algorithm, **parameters(algorithm, enough))
    need = sum(file.stat().st_size for file in enough.iterdir())
    for share in (0.02, 0.5, 0.9):
        disk = small_disk(f"{max(int(need * share) // 4096, 4) * 4}k")
        for output in ALGORITHMS[algorithm]:
            (disk / output).write_text("old")
        before = snapshot(disk)
        with pytest.raises(QgsProcessingException) as caught:
            run(algorithm, messages, **parameters(algorithm, disk))
        text = str(caught.value)
        assert "Traceback" not in text
        assert "Is the disk full" in text or "Could not create layer" in text
        assert snapshot(disk) == before


#: Those with several results, of which one may be written when there is no room for the next.
SEVERAL = [*(name for name, outputs in ALGORITHMS.items() if len(outputs) > 1), "trainmodel", "validatemodel"]


@pytest.fixture(scope="session")
def small(run, soil, large, content, mobility, tmp_path_factory) -> dict[str, str]:
    """What the example has, by the path of the larger raster that `parameters` gives in its place."""
    folder = tmp_path_factory.mktemp("small")
    predicted = run("predictmobility", **soil, ELEMENTS=["Cd", "Pb", "As"], OUTPUT=str(folder / "mobility.tif"))
    contents = renamed(soil["SOC"], folder / "content.tif", "Cd", "mg/kg")
    return {**{path: soil[name] for name, path in large.items()}, content: contents, mobility: predicted["OUTPUT"]}


@pytest.fixture
def filling(run, parameters, small, example, monkeypatch):
    """Run an algorithm with all its results in a folder; the disk is full when file ``at`` is brought to it.

    Returns how many were. That is when all is computed: rasters of one block do.
    """
    from soil_mobility_plugin.soilmobility import files

    def filling(algorithm: str, folder: Path, at: int = 0) -> int:
        if algorithm in ALGORITHMS:
            given = {name: small.get(str(value), value) for name, value in parameters(algorithm, folder).items()}
        else:
            table = folder / ("bundle" if algorithm == "trainmodel" else "OUTPUT.gpkg")
            given = {"OUTPUT": str(table), "OUTPUT_HTML": str(folder / "OUTPUT_HTML.html")}
            given["SAMPLES"] = str(example / "samples.csv")
        real, done = files.sync_file, []

        def sync(path):
            done.append(path)
            if len(done) == at:
                raise OSError(errno.ENOSPC, "No space left on device", path)
            real(path)

        with monkeypatch.context() as patch:
            patch.setattr(files, "sync_file", sync)
            run(algorithm, **given)
        return len(done)

    return filling


def fails_and_leaves_nothing(filling, algorithm: str, folder: Path, at: int) -> None:
    from qgis.core import QgsProcessingException

    folder.mkdir(exist_ok=True)
    before = snapshot(folder)
    with pytest.raises(QgsProcessingException, match=r"Is the disk full|cannot be put in place|No space left"):
        filling(algorithm, folder, at)
    assert snapshot(folder) == before


def test_no_room_for_the_last_file(filling, results, tmp_path):
    """A run that fails leaves nothing of its own, and older results as they were: those before, too."""
    number = filling("predictfractionation", results)
    # each when it is made, and again when all are put in place
    fails_and_leaves_nothing(filling, "predictfractionation", results, number // 2)
    fails_and_leaves_nothing(filling, "predictfractionation", tmp_path / "empty", number // 2)


@pytest.mark.slow
@pytest.mark.parametrize("algorithm", SEVERAL)
def test_no_room_for_any_file(filling, results, tmp_path, algorithm):
    filling(algorithm, results)  # a new bundle is a folder, an older one gets new files: these are counted
    number = filling(algorithm, results)
    for at in range(1, number + 1):
        fails_and_leaves_nothing(filling, algorithm, results, at)
    fails_and_leaves_nothing(filling, algorithm, tmp_path / "empty", number // 2)


def read_table(path: Path) -> list[dict]:
    from osgeo import ogr

    dataset = ogr.Open(str(path))
    return [feature.items() for feature in dataset.GetLayer(0)]


@pytest.mark.slow
def test_the_example_does_not_fit(run, small_disk, alive):
    from qgis.core import QgsProcessingException

    disk = small_disk("300k")
    with pytest.raises(QgsProcessingException, match=r"cannot be written to .*Choose a folder"):
        run("exampledata", FOLDER=str(disk))
    with pytest.raises(QgsProcessingException, match=r"cannot be written to .*Choose a folder"):
        run("exampledata", FOLDER=str(disk / "new" / "newer"))
    assert list(disk.iterdir()) == []


def test_an_atlas_does_not_fit(run, example, small_disk, alive):
    """Qt writes PDFs without a look at what the disk says: half an atlas took the place of a whole one."""
    from qgis.core import QgsProcessingException

    disk = small_disk("64k")
    (disk / "atlas.pdf").write_text("old")
    before = snapshot(disk)
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    with pytest.raises(QgsProcessingException, match=r"atlas\.pdf cannot be written: .*Is the disk full"):
        run("districtatlas", INPUT=str(example / "ph.tif"), **zones, OUTPUT_PDF=str(disk / "atlas.pdf"))
    assert snapshot(disk) == before


# -------------------------------------------------------------------------------------------------- read-only folder


@pytest.mark.slow
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_read_only_folder(run, parameters, read_only, algorithm, tmp_path, alive):
    from qgis.core import QgsProcessingException

    folder = tmp_path / "given"
    folder.mkdir()
    for output in ALGORITHMS[algorithm]:
        (folder / output).write_text("old")
    folder = read_only(folder)
    before = snapshot(folder)
    with pytest.raises(QgsProcessingException) as caught:
        run(algorithm, **parameters(algorithm, folder))
    text = str(caught.value)
    assert "Traceback" not in text
    assert str(folder) in text
    assert snapshot(folder) == before


def test_inputs_in_a_read_only_folder(run, inputs, results, read_only, alive):
    folder = read_only(inputs)
    given = {name: str(folder / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    result = run("predictfractionation", **given, OUTPUT=str(results / "o.tif"))
    assert result["VALID_PIXELS"] > 0


# ------------------------------------------------------------------------------------------------------------- paths

ODD_NAMES = [
    "with spaces in it",
    "Böden von Grüningen – Ü",
    "土壌 重金属",
    "quote's & 100 % + more",
    "dot.in.name",
]


@pytest.mark.parametrize(
    "name", [ODD_NAMES[0], *(pytest.param(name, marks=pytest.mark.slow) for name in ODD_NAMES[1:])]
)
def test_odd_paths(run, inputs, tmp_path, name, alive):
    """Inputs, a copy that resampling needs, rasters, a table, a zone layer and a report, all under an odd name."""
    folder = tmp_path / name
    shutil.copytree(inputs, folder)
    given = {key: str(folder / f"{key.lower()}.tif") for key in ("PH", "SOC", "CLAY", "CEC")}
    mobility = run("predictfractionation", **given, OUTPUT=str(folder / f"{name} F1.tif"))["OUTPUT"]
    assert (folder / f"{name} F1.qml").exists()
    classes = run(
        "classifyrisk",
        INPUT=mobility,
        OUTPUT=str(folder / f"{name} k.tif"),
        OUTPUT_TABLE=str(folder / f"{name} t.csv"),
        OUTPUT_HTML=str(folder / f"{name}.html"),
    )
    zones = run("zonalsummary", INPUT=mobility, ZONES=str(folder / "zones.gpkg"), OUTPUT=str(folder / f"{name} z.gpkg"))
    assert len(read_table(Path(zones["OUTPUT"]))) == len(read_table(folder / "zones.gpkg"))
    assert len(read_table(Path(classes["OUTPUT_TABLE"]))) == 5
    plain = run("predictfractionation", **given, OUTPUT=str(tmp_path / "plain.tif"))["OUTPUT"]
    np.testing.assert_array_equal(read(mobility), read(plain))


@pytest.mark.slow
@pytest.mark.parametrize("room", ["16k", "200k"])
def test_a_model_does_not_fit(run, example, small_disk, alive, room):
    """A bundle is a folder: it is there whole or not at all, and an older one stays."""
    from qgis.core import QgsProcessingException

    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path

    disk = small_disk(room)
    (disk / "note.txt").write_text("old")
    before = snapshot(disk)
    assert sum(file.stat().st_size for file in bundled_path().iterdir()) > 300 * 2**10
    with pytest.raises(QgsProcessingException) as caught:
        run("trainmodel", SAMPLES=str(example / "samples.csv"), OUTPUT=str(disk / "mine"))
    assert "No space left" in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert snapshot(disk) == before

"""The district atlas: its text equals the table of the zones, its pages, its template, and what a cancel leaves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from tests.processing.test_zonal_summary import LEFT, TOP, box, mobility, rows_of, write_zones  # noqa: F401
from tests.rasterfiles import write
from tests.report.test_bookmarks import outline_of

THREE = {"north": box(0, 0, 60, 20), "south west": box(0, 20, 30, 40), "south east": box(30, 20, 60, 40)}

MANY = {f"district with a long name {n:03d}": box(n % 60, n // 60, n % 60 + 1, n // 60 + 1) for n in range(48)}

COLOURS = {5: (254, 204, 92), 20: (253, 141, 60), 40: (240, 59, 32), 60: (189, 0, 38)}


def poppler(program: str, *words: object) -> str:
    """What a program of poppler-utils says; the test is skipped where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} (poppler-utils) is not installed")
    return subprocess.run([program, *map(str, words)], check=True, capture_output=True, text=True).stdout


def pages_of(path: str | Path) -> list[str]:
    """The text of each page, without any spaces: a table's columns are set apart by many."""
    return ["".join(page.split()) for page in poppler("pdftotext", "-layout", path, "-").split("\f")[:-1]]


def squeezed(*texts: str) -> str:
    return "".join("".join(texts).split()).replace("fi", "ﬁ")


@pytest.fixture
def atlas(run, tmp_path):
    """Write an atlas and return what the run returned."""

    def call(raster: str, zones: str, **more):
        given = {"ZONE_FIELD": "name", "OUTPUT_PDF": str(tmp_path / "atlas.pdf"), **more}
        return run("districtatlas", INPUT=raster, ZONES=zones, **given)

    return call


def test_the_text_equals_the_table(atlas, run, tmp_path, calls, example):
    from soil_mobility_plugin.soilmobility.report.html import number, significant

    raster = calls("zonalsummary", tmp_path)["INPUT"]
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    table = rows_of(run("zonalsummary", INPUT=raster, **zones, OUTPUT=str(tmp_path / "z.gpkg"))["OUTPUT"])
    done = atlas(raster, zones["ZONES"])
    cover, *pages = pages_of(done["OUTPUT_PDF"])
    ranked = sorted(table.values(), key=lambda row: row["rank"])
    assert len(pages) == done["DISTRICTS"] == len(table) == 5
    for row, text in zip(ranked, pages):
        name, share, mean = row["zone"], number(row["medium_pct"]), significant(row["mean"])
        assert text.startswith(squeezed(name, f"Rank {row['rank']} of 5"))
        assert squeezed("Area", significant(row["area_km2"], 4), "km²") in text
        assert squeezed("At medium risk or above", share, "%") in text
        assert squeezed("Mean", mean, "%") in text
        assert squeezed("90 % of the area", significant(row["q05"]), "to", significant(row["q95"]), "%") in text
        shares = [number(row[f"share_{code}"]) for code in range(1, 6)]
        told = " · ".join(f"{label} {s} %" for label, s in zip(("no", "low", "medium", "high", "very high"), shares))
        assert squeezed(told) in text
        assert squeezed(f"{row['critical']}: {number(row['critical_pct'])} %") in text
        cells = [str(row["rank"]), name, significant(row["area_km2"], 4), number(row["covered_pct"]), share, mean]
        assert squeezed(*cells, row["critical"]) in cover
        assert "Ascreeningestimate" in text


def test_pages_are_of_vectors_and_the_raster_is_there(atlas, tmp_path, mobility):  # noqa: F811
    done = atlas(mobility, write_zones(tmp_path / "z.gpkg", THREE), TITLE="Title of its own")
    path = done["OUTPUT_PDF"]
    texts = pages_of(path)
    assert len(texts) == 4
    assert all("Titleofitsown" in text for text in texts)
    pictures = [line.split()[0] for line in poppler("pdfimages", "-list", path).splitlines()[2:]]
    assert "1" not in pictures, "the cover is lines and letters only"
    poppler("pdftoppm", "-r", 50, "-png", path, tmp_path / "page")
    seen = [found_colours(tmp_path / f"page-{page}.png") for page in (2, 3, 4)]
    # Neighbours are shown, so that every page has some of each; the district itself has most.
    shares = dict(zip((text.partition("Rank")[0] for text in texts[1:]), seen))
    assert shares["southwest"][40] == max(shares["southwest"].values())
    assert shares["southeast"][60] == max(shares["southeast"].values())
    assert min(shares["north"][5], shares["north"][20]) > max(shares["north"][40], shares["north"][60])


def map_pixels(path: Path) -> np.ndarray:
    """Red, green and blue of the pixels of the part of a page that holds the map."""
    from qgis.PyQt.QtGui import QImage

    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    stride, height, width = image.bytesPerLine(), image.height(), image.width()
    bits = np.frombuffer(image.constBits().asstring(stride * height), np.uint8).reshape(height, stride)
    return bits[: height * 155 // 297, : width * 3].reshape(-1, width, 3).astype(int)


def found_colours(path: Path) -> dict[int, int]:
    """How many pixels of the map on a page have the colour of each class."""
    pixels = map_pixels(path)
    return {value: int((np.abs(pixels - colour).max(axis=2) < 4).sum()) for value, colour in COLOURS.items()}


@pytest.mark.slow
def test_holes_are_drawn_thinner_than_the_district(atlas, tmp_path, mobility):  # noqa: F811
    """The hole's outline is three tenths of the district's: no black one. Neighbours' lie below the district's."""
    shapes = {"whole": box(0, 0, 60, 40)}
    shapes["holed"] = shapes["whole"].replace("))", "),") + box(20, 15, 40, 25).removeprefix("POLYGON (")
    zones = {kind: {"all": wkt} for kind, wkt in shapes.items()}
    zones["alone"] = {"all": box(0, 20, 60, 40)}
    zones["beside"] = {**zones["alone"], ".": box(0, 0, 60, 20)}
    black = {}
    for kind, districts in zones.items():
        path = atlas(mobility, write_zones(tmp_path / f"{kind}.gpkg", districts))["OUTPUT_PDF"]
        poppler("pdftoppm", "-r", 100, "-f", 2, "-l", 2, "-png", path, tmp_path / kind)
        black[kind] = int((map_pixels(tmp_path / f"{kind}-2.png").max(axis=2) < 50).sum())
    assert black["whole"] > 3000
    assert black["holed"] == pytest.approx(black["whole"], rel=0.05)
    assert black["beside"] == pytest.approx(black["alone"], rel=0.02)


def test_every_district_has_a_bookmark(atlas, tmp_path, mobility):  # noqa: F811
    done = atlas(mobility, write_zones(tmp_path / "z.gpkg", {**THREE, "Düren & <Umland>": box(5, 5, 9, 9)}))
    texts = pages_of(done["OUTPUT_PDF"])
    found = outline_of(done["OUTPUT_PDF"])
    assert found[0] == ("Overview", 0)
    assert sorted(name for name, _ in found[1:]) == sorted([*THREE, "Düren & <Umland>"])
    assert [page for _, page in found] == [0, 1, 2, 3, 4]
    assert all(texts[page].startswith(squeezed(name)) for name, page in found[1:])


@pytest.fixture(scope="module")
def long(run, tmp_path_factory, mobility) -> str:  # noqa: F811
    """An atlas of more districts than a page's table has rows."""
    folder = tmp_path_factory.mktemp("long")
    zones = write_zones(folder / "z.gpkg", MANY)
    return run("districtatlas", INPUT=mobility, ZONES=zones, ZONE_FIELD="name", OUTPUT_PDF=str(folder / "atlas.pdf"))[
        "OUTPUT_PDF"
    ]


@pytest.mark.slow
def test_bookmarks_of_a_table_that_goes_on(long):
    texts = pages_of(long)
    _, *found = outline_of(long)
    assert len(found) == len(MANY)
    assert all(texts[page].startswith(squeezed(name)) for name, page in found)


def test_a_pdf_that_cannot_take_bookmarks_is_whole_all_the_same(atlas, tmp_path, mobility, monkeypatch, messages):  # noqa: F811
    from soil_mobility_plugin.processing import atlas as module
    from soil_mobility_plugin.soilmobility.report.bookmarks import BookmarkError

    def refuse(*_: object) -> None:
        raise BookmarkError("The file is no PDF.")

    monkeypatch.setattr(module, "add_bookmarks", refuse)
    done = atlas(mobility, write_zones(tmp_path / "z.gpkg", THREE), feedback=messages)
    assert "has no bookmarks: The file is no PDF." in messages.text
    assert len(pages_of(done["OUTPUT_PDF"])) == 4


def test_pictures_have_a_thread_while_progress_holds_all(atlas, tmp_path, mobility, monkeypatch):  # noqa: F811
    """Qt converts pictures in its pool and waits, for ever where each thread is held by a task that shows progress."""
    from qgis.core import QgsApplication, QgsLayoutExporter, QgsProxyProgressTask
    from qgis.PyQt.QtCore import QThreadPool

    pool, manager, exporter = QThreadPool.globalInstance(), QgsApplication.taskManager(), QgsLayoutExporter.exportToPdf
    usual, free = pool.maxThreadCount(), []

    def export(*arguments):
        free.append(pool.maxThreadCount() - pool.activeThreadCount())
        return exporter(*arguments) if free[0] > 0 else (QgsLayoutExporter.ExportResult.PrintError, "would wait")

    monkeypatch.setattr(QgsLayoutExporter, "exportToPdf", export)
    pool.setMaxThreadCount(1)
    # One that has a thread and one that waits for it.
    tasks = [QgsProxyProgressTask("a batch"), QgsProxyProgressTask("another")]
    try:
        for task in tasks:
            manager.addTask(task)
        atlas(mobility, write_zones(tmp_path / "z.gpkg", THREE))
        assert (free[0] >= 1, pool.maxThreadCount()) == (True, 1)
    finally:
        for task in tasks:
            task.finalize(True)
        pool.setMaxThreadCount(usual)


@pytest.mark.slow
def test_a_long_table_goes_on(long):
    texts = pages_of(long)
    covers, pages = texts[: -len(MANY)], texts[-len(MANY) :]
    assert 2 <= len(covers) <= 4
    for name in MANY:
        # In the table, before its area: where many share a rank, some are named on the map as well.
        assert sum(text.count(squeezed(name, "0.01000")) for text in covers) == 1
    assert [text.startswith("districtwithalongname") for text in pages] == [True] * len(MANY)
    assert all(text.endswith(f"{n}/{len(MANY)}") for n, text in enumerate(pages, 1))


def test_zones_without_polygon_or_data(atlas, tmp_path, mobility):  # noqa: F811
    shapes = {**THREE, "nowhere": None, "far": box(900, 900, 905, 905)}
    done = atlas(mobility, write_zones(tmp_path / "z.gpkg", shapes))
    cover, *pages = pages_of(done["OUTPUT_PDF"])
    assert done["DISTRICTS"] == 4
    assert "nowhere" in cover
    assert [text.startswith("far") for text in pages] == [False, False, False, True]
    assert "outsidetheraster" in pages[-1]


def test_other_values_than_mobility(atlas, tmp_path, example):
    text = pages_of(atlas(str(example / "ph.tif"), str(example / "zones.gpkg"))["OUTPUT_PDF"])
    assert all("Ascreeningestimate" not in page and "risk" not in page for page in text)
    assert all("Median" in page for page in text[1:])


@pytest.mark.parametrize("bands", [("Cd",), ("Cd", "Pb")])
def test_zeros_that_are_no_values_are_not_drawn(atlas, tmp_path, monkeypatch, bands):
    """A frame of zeros that has lost its nodata is none in the numbers, and none on the map."""
    from qgis.core import QgsPointXY

    from soil_mobility_plugin.processing import atlas as pages

    values = np.random.default_rng(1).uniform(5.0, 30.0, (len(bands), 40, 40)).astype(np.float32)
    values[:, :10] = 0.0
    raster = write(tmp_path / "m.tif", values, unit="%", names=bands)
    drawn, write_pdf = [], pages.Atlas.write

    def written(self, *given):
        places = [QgsPointXY(LEFT + 50.0, TOP - down) for down in (50.0, 3950.0)]
        drawn.extend(self.raster.dataProvider().sample(place, 1)[1] for place in places)
        return write_pdf(self, *given)

    monkeypatch.setattr(pages.Atlas, "write", written)
    done = atlas(raster, write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 40, 40)}))
    assert (done["VALID_PIXELS"], drawn) == (1200, [False, True])


@pytest.mark.parametrize(("classes", "named"), [((5, 5, 5), 2), ((2, 3, 5), 1)], ids=["one class", "three"])
def test_districts_that_share_a_rank_are_named_on_the_overview(atlas, tmp_path, classes, named):
    """Where all were in one class there were five figures 1 on one red, which nobody finds in the table."""
    codes = np.full((40, 60), classes[0], dtype=np.uint8)
    codes[20:, :30], codes[20:, 30:] = classes[1:]
    path = write(tmp_path / "c.tif", codes, dtype=1, nodata=255, names=("risk class",))
    cover = pages_of(atlas(path, write_zones(tmp_path / "z.gpkg", THREE))["OUTPUT_PDF"])[0]
    assert [cover.count(name) for name in ("north", "southwest", "southeast")] == [named] * 3


def test_classes_of_a_style(atlas, tmp_path):
    codes = np.repeat(np.array([[1, 2, 3, 5]], dtype=np.uint8), 15, axis=1).repeat(40, axis=0)
    path = write(tmp_path / "c.tif", codes, dtype=1, nodata=255, names=("risk class",))
    text = pages_of(atlas(path, write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40)}))["OUTPUT_PDF"])[1]
    assert squeezed("no 25.0 % · low 25.0 % · medium 25.0 % · high 0.0 % · very high 25.0 %") in text


def test_a_template_of_the_agencys_own(atlas, package, tmp_path, mobility):  # noqa: F811
    text = (package / "processing" / "templates" / "district.qpt").read_text(encoding="utf-8")
    label = "[% &quot;figure_names&quot; %]"
    assert text.count(label) == 1
    template = tmp_path / "own.qpt"
    template.write_text(text.replace(label, "Own field: [% &quot;mean_2&quot; %]"), encoding="utf-8")
    zones = write_zones(tmp_path / "z.gpkg", THREE)
    source = ogr.Open(zones, 1)
    for feature in source.GetLayer(0):
        feature["mean"] = 100 + feature.GetFID()
        source.GetLayer(0).SetFeature(feature)
    del source
    texts = pages_of(atlas(mobility, zones, TEMPLATE=str(template))["OUTPUT_PDF"])[1:]
    assert {text[text.index("Ownﬁeld:") + 8 :][:3] for text in texts} == {"101", "102", "103"}


def test_a_guidance_value_of_the_zones(atlas, run, soil, example, tmp_path, calls):
    from soil_mobility_plugin.soilmobility.report.html import share, significant

    given = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENT": "Cd", "MODE": "invert", "MOBILE_LIMIT": 0.2}
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    values = run("guidancevalues", **given, **zones, OUTPUT=str(tmp_path / "v.tif"),
                 OUTPUT_ZONES=str(tmp_path / "values.gpkg"))["OUTPUT_ZONES"]  # fmt: skip
    raster = calls("zonalsummary", tmp_path)["INPUT"]
    texts = pages_of(atlas(raster, values)["OUTPUT_PDF"])[1:]
    for name, row in rows_of(values).items():
        text = next(text for text in texts if text.startswith(squeezed(name)))
        assert squeezed("Local guidance value", significant(row["rgv_mg_kg"]), "mg/kg") in text
        assert squeezed("Area that exceeds it", share(row["exceed_pct"]), "%") in text


def test_agency_and_logo_of_the_options(atlas, tmp_path, mobility):  # noqa: F811
    from qgis.core import QgsSettings

    shutil.copy(Path(__file__).parents[2] / "soil_mobility_plugin" / "icon.svg", tmp_path / "logo.svg")
    logo = tmp_path / "logo.svg"
    zones = write_zones(tmp_path / "z.gpkg", THREE)
    plain = atlas(mobility, zones, OUTPUT_PDF=str(tmp_path / "plain.pdf"))["OUTPUT_PDF"]
    QgsSettings().setValue("soil_mobility/agency", "Department of Soils")
    QgsSettings().setValue("soil_mobility/logo", str(logo))
    try:
        done = atlas(mobility, zones)["OUTPUT_PDF"]
    finally:
        QgsSettings().remove("soil_mobility/agency")
        QgsSettings().remove("soil_mobility/logo")
    assert all(text.startswith("DepartmentofSoils") for text in pages_of(done))
    assert not any("DepartmentofSoils" in text for text in pages_of(plain))
    corner = ["-r", 50, "-f", 1, "-l", 1, "-x", 320, "-y", 15, "-W", 70, "-H", 45, "-gray"]
    images = []
    for name, path in (("plain", plain), ("done", done)):
        poppler("pdftoppm", *corner, path, tmp_path / name)
        images.append(next(tmp_path.glob(f"{name}-*.pgm")).read_bytes())
    assert images[0][-70 * 45 :] == b"\xff" * 70 * 45
    assert images[1] != images[0]


@pytest.mark.parametrize("when", [0.0, 20.0, 60.0])
def test_cancel_leaves_the_older_file(provider, mobility, tmp_path, when):  # noqa: F811
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress: float) -> None:
            if progress >= when:
                self.cancel()

    zones = write_zones(tmp_path / "z.gpkg", THREE)
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "atlas.pdf").write_text("older")
    given = {"INPUT": mobility, "ZONES": zones, "OUTPUT_PDF": str(folder / "atlas.pdf")}
    feedback = Impatient(False)
    if not when:
        feedback.cancel()
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        processing.run("soilmobility:districtatlas", given, feedback=feedback)
    assert [path.name for path in folder.iterdir()] == ["atlas.pdf"]
    assert (folder / "atlas.pdf").read_text() == "older"


def test_what_is_no_template_is_refused(refused, mobility, tmp_path):  # noqa: F811
    given = {"INPUT": mobility, "ZONES": write_zones(tmp_path / "z.gpkg", THREE), "OUTPUT_PDF": str(tmp_path / "a.pdf")}
    bad = tmp_path / "bad.qpt"
    for content, words in (("no", "it is no XML"), ("<qgis/>", "it is no layout"), ("\udcff", "codec|no XML")):
        bad.write_bytes(content.encode("utf-8", "surrogateescape"))
        refused("districtatlas", words, **given, TEMPLATE=str(bad))
    refused("districtatlas", "No such file", **given, TEMPLATE=str(tmp_path / "none.qpt"))
    refused("districtatlas", r"must end in \.pdf", **{**given, "OUTPUT_PDF": str(tmp_path / "a.txt")})
    assert not (tmp_path / "a.pdf").exists()


def test_in_the_dialog(dialogs, mobility, tmp_path):  # noqa: F811
    path = tmp_path / "dialog.pdf"
    zones = write_zones(tmp_path / "z.gpkg", THREE)
    done, results = dialogs.run("districtatlas", {"INPUT": mobility, "ZONES": zones, "OUTPUT_PDF": str(path)})
    assert done
    assert results["DISTRICTS"] == 3
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.slow
def test_on_the_command_line(qgis_process, tmp_path, example):
    path = tmp_path / "atlas.pdf"
    given = {"INPUT": example / "ph.tif", "ZONES": example / "zones.gpkg", "ZONE_FIELD": "name", "OUTPUT_PDF": path}
    done = qgis_process("districtatlas", given)
    assert done.returncode == 0, done.stderr
    assert len(pages_of(path)) == 6

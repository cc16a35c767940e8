"""Tables and zone layers: whole, or not there."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def mobility(run, soil, tmp_path_factory):
    return run("predictfractionation", **soil, OUTPUT=str(tmp_path_factory.mktemp("predicted") / "in.tif"))["OUTPUT"]


@pytest.mark.parametrize("extension", ["csv", "gpkg"])
def test_a_table_in_each_format(run, mobility, tmp_path, extension):
    path = tmp_path / f"t.{extension}"
    run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(path))
    assert gdal.OpenEx(str(path)).GetLayer(0).GetFeatureCount() == 5


@pytest.fixture
def failing_sinks(monkeypatch):
    """Sinks of which GDAL says, once all is written, that it could not be."""
    from qgis.core import QgsFeatureSink, QgsProcessingAlgorithm

    plain = QgsProcessingAlgorithm.parameterAsSink

    class Failing(QgsFeatureSink):
        def __init__(self, sink) -> None:
            super().__init__()
            self.sink = sink

        def addFeatures(self, features, flags=None):
            return self.sink.addFeatures(features)

        def flushBuffer(self) -> bool:
            # With exceptions on, Python's binding keeps what C++ would report to the handler.
            raising = gdal.GetUseExceptions()
            gdal.DontUseExceptions()
            gdal.Error(gdal.CE_Failure, 3, "write error")
            if raising:
                gdal.UseExceptions()
            return True

    def parameter_as_sink(self, *arguments):
        sink, destination = plain(self, *arguments)
        return Failing(sink), destination

    from soil_mobility_plugin.processing.algorithm import SoilMobilityAlgorithm

    monkeypatch.setattr(SoilMobilityAlgorithm, "parameterAsSink", parameter_as_sink, raising=False)


@pytest.mark.usefixtures("failing_sinks")
@pytest.mark.parametrize("extension", ["csv", "gpkg", "shp"])
def test_what_gdal_reports_while_a_sink_goes_is_a_failure(run, mobility, example, tmp_path, extension):
    """The writer tells nobody whether its last rows could be written; the file is then not left."""
    from qgis.core import QgsProcessingException

    path = tmp_path / "out" / f"z.{extension}"
    path.parent.mkdir()
    zones = str(example / "zones.gpkg")
    with pytest.raises(QgsProcessingException, match=r"\(OUTPUT\): .*write error.*Is the disk full"):
        run("zonalsummary", INPUT=mobility, ZONES=zones, OUTPUT=str(path))
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("extension", ["csv", "gpkg", "shp"])
def test_an_older_file_stays_when_rewriting_it_fails(run, mobility, example, tmp_path, request, extension):
    """QGIS deletes it before it writes the new one."""
    from qgis.core import QgsProcessingException

    path = tmp_path / "out" / f"z.{extension}"
    path.parent.mkdir()
    zones = str(example / "zones.gpkg")
    run("zonalsummary", INPUT=mobility, ZONES=zones, OUTPUT=str(path))
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    request.getfixturevalue("failing_sinks")
    with pytest.raises(QgsProcessingException, match="write error"):
        run("zonalsummary", INPUT=mobility, ZONES=zones, OUTPUT=str(path))
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before


@pytest.mark.parametrize(("extension", "stale"), [("csv", ""), ("gpkg", "z.gpkg-wal"), ("shp", "z.qix")])
def test_an_older_file_is_replaced_with_all_that_belongs_to_it(run, mobility, example, tmp_path, extension, stale):
    path = tmp_path / "out" / f"z.{extension}"
    path.parent.mkdir()
    given = {"INPUT": mobility, "ZONES": str(example / "zones.gpkg"), "OUTPUT": str(path)}
    run("zonalsummary", **given)
    names = {one.name for one in path.parent.iterdir()}
    if stale:
        (path.parent / stale).write_bytes(b"of the older file")
    result = run("zonalsummary", **given, ZONE_FIELD="name")["OUTPUT"]
    assert {one.name for one in path.parent.iterdir()} == names
    dataset = gdal.OpenEx(result)
    layer = dataset.GetLayer(0)
    assert (layer.GetName(), layer.GetFeatureCount()) == ("z", 5)
    assert not {feature["zone"] for feature in layer} & {"1", "2", "3", "4", "5"}, "these are the older one's"


def test_a_layer_is_loaded_from_its_final_place(provider, mobility, example, tmp_path):
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    path = str(tmp_path / "z.gpkg")
    destination = QgsProcessingOutputLayerDefinition(path, project)
    given = {"INPUT": mobility, "ZONES": str(example / "zones.gpkg"), "OUTPUT": destination}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:zonalsummary")
    results, successful = algorithm.run(given, context, QgsProcessingFeedback())
    assert successful
    layers = context.layersToLoadOnCompletion()
    assert list(layers) == [results["OUTPUT"]]
    assert results["OUTPUT"].split("|")[0] == path
    assert layers[results["OUTPUT"]].name.startswith("Zones: ")
    assert layers[results["OUTPUT"]].postProcessor() is not None


def test_a_run_that_fails_loads_no_older_file_as_its_result(provider, example, mobility, tmp_path):
    """QGIS's dialog loads what the context names, also after an error."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )

    project = QgsProject()
    for name, given, older in (
        ("zonalsummary", {"INPUT": mobility, "ZONES": str(example / "zones.gpkg")}, example / "zones.gpkg"),
        ("classifyrisk", {"INPUT": mobility}, example / "ph.tif"),
    ):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(project)
        step = QgsProcessingContext.LayerDetails("of an earlier step of a model", project)
        context.addLayerToLoadOnCompletion("earlier", step)
        path = tmp_path / f"older{older.suffix}"
        path.write_bytes(older.read_bytes())
        feedback.progressChanged.connect(lambda done, feedback=feedback: feedback.cancel())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
        given["OUTPUT"] = QgsProcessingOutputLayerDefinition(str(path), project)
        assert not algorithm.run(given, context, feedback)[1], name
        assert path.read_bytes() == older.read_bytes()
        assert list(context.layersToLoadOnCompletion()) == ["earlier"], name


@pytest.mark.parametrize("extension", ["csv", "gpkg", "shp"])
def test_zones_whose_fid_is_no_key(run, mobility, tmp_path, extension):
    """Layers that were merged have keys of each of their parts: a GeoPackage takes none twice."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=fid:integer&field=name:string", "zones", "memory")
    for place, fid in enumerate((7, 7, None)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([fid, f"part {place}"])
        x = 350_000 + 3000 * place
        feature.setGeometry(
            QgsGeometry.fromWkt(f"POLYGON(({x} 6090000, {x} 6092000, {x + 2000} 6092000, {x} 6090000))")
        )
        layer.dataProvider().addFeature(feature)
    result = run("zonalsummary", INPUT=mobility, ZONES=layer, OUTPUT=str(tmp_path / f"z.{extension}"))["OUTPUT"]
    dataset = gdal.OpenEx(result)
    assert [feature["name"] for feature in dataset.GetLayer(0)] == ["part 0", "part 1", "part 2"]


@pytest.mark.parametrize("kind", ["gpkg", "sqlite", "csv", "shp", "table", "temporary"])
@pytest.mark.parametrize("fields", ["fid:double", "fid:string", "geom:string", "mean:double&field=MEAN:double"])
def test_zones_with_fields_that_a_database_takes_for_its_own(run, mobility, tmp_path, kind, fields):
    """A shapefile of what was a GeoPackage has fid as a number with decimals; “is the disk full?” helped nobody."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:25832&field=name:string&field={fields}", "zones", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["a", *[5] * (layer.fields().count() - 1)])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((350000 6090000,350000 6092000,352000 6092000,350000 6090000))"))
    assert layer.dataProvider().addFeature(feature)
    places = {"table": f"ogr:dbname='{tmp_path / 'b.gpkg'}' table=\"z\" (geom)", "temporary": "TEMPORARY_OUTPUT"}
    output = places.get(kind, str(tmp_path / f"z.{kind}"))
    result = QgsVectorLayer(run("zonalsummary", INPUT=mobility, ZONES=layer, OUTPUT=output)["OUTPUT"], "z", "ogr")
    (row,) = result.getFeatures()
    own = [name for name in result.fields().names() if name.lower().startswith(("fid_", "geom", "mean_", "fid"))]
    assert row["name"] == "a"
    assert "5" in {str(row[name]).partition(".")[0] for name in [*own, "mean"] if name in result.fields().names()}


def test_rows_that_are_not_there_are_missed(run, mobility, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException, QgsVectorLayer

    plain = QgsVectorLayer.featureCount
    monkeypatch.setattr(QgsVectorLayer, "featureCount", lambda layer, *given: min(plain(layer, *given), 3))
    with pytest.raises(QgsProcessingException, match="3 of 5 rows are there"):
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert not (tmp_path / "t.csv").exists()


def test_a_format_that_does_not_say_which_columns_it_takes(run, mobility, example, tmp_path):
    """GMT's driver does not list its types, and writes them."""
    from qgis.core import QgsVectorLayer

    wanted = str(tmp_path / "z.gmt")
    run("zonalsummary", INPUT=mobility, ZONES=str(example / "zones.gpkg"), OUTPUT=wanted)
    result = QgsVectorLayer(wanted, "z", "ogr")
    assert result.featureCount() == QgsVectorLayer(str(example / "zones.gpkg"), "z", "ogr").featureCount()
    assert {"mean", "rank"} <= set(result.fields().names())


@pytest.mark.parametrize("ending", [".fgb", ".sqlite"])
def test_a_format_that_loses_rows_without_places_is_no_full_disk(run, mobility, tmp_path, ending):
    from qgis.core import QgsProcessingException, QgsVectorLayer

    wanted = tmp_path / f"t{ending}"
    try:
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(wanted))
    except QgsProcessingException as error:
        said = str(error)
    else:  # a GDAL that keeps them
        assert QgsVectorLayer(str(wanted), "t", "ogr").featureCount() == 5
        return
    assert f"OUTPUT_TABLE): a file that ends in {ending} cannot hold this table" in said
    assert not any(tmp_path.iterdir())


def checked(name: str, given: dict) -> tuple[bool, str]:
    """What an algorithm says of a call before it runs."""
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
    return algorithm.checkParameterValues(given, QgsProcessingContext())


def test_a_table_without_places_is_refused_as_flatgeobuf_before_the_run(soil, mobility, example, tmp_path):
    """No GDAL takes it there: it was refused once all was computed."""
    change = {**soil, "SOC_UNIT": "g/kg", "ELEMENTS": "Cd", "OUTPUT": str(tmp_path / "c.tif")}
    samples = {"SAMPLES": str(example / "samples.csv"), "OUTPUT": str(tmp_path / "v.gpkg")}
    for name, given, place in (
        ("classifyrisk", {"INPUT": mobility, "OUTPUT": str(tmp_path / "k.tif")}, "OUTPUT_TABLE"),
        ("fourpermillechange", change, "OUTPUT_TABLE"),
        ("validatemodel", samples, "OUTPUT_ROWS"),
    ):
        sound, said = checked(name, {**given, place: str(tmp_path / "t.fgb")})
        assert (sound, "ends in .fgb cannot hold this table" in said) == (False, True), (name, place, said)


@pytest.mark.parametrize(
    "ending",
    ["csv", "db", "dbf", "fgb", "gml", "gxt", "kml", "mif", "ods", "pdf", "shp", "sqlite", "tab", "txt", "xtf"],
)
def test_a_format_is_refused_before_the_run_or_holds_the_table(run, mobility, tmp_path, ending):
    """What this GDAL can write is tried: a list of formats was right for one of its versions."""
    from qgis.core import QgsVectorLayer

    given = {"INPUT": mobility, "OUTPUT": str(tmp_path / "k.tif"), "OUTPUT_TABLE": str(tmp_path / f"t.{ending}")}
    sound, said = checked("classifyrisk", given)
    if sound:
        assert QgsVectorLayer(run("classifyrisk", **given)["OUTPUT_TABLE"], "t", "ogr").featureCount() == 5
    else:
        assert f"ends in .{ending} cannot hold this table" in said


@pytest.mark.parametrize("ending", ["mbtiles", "nc"])
def test_a_format_that_holds_zones_is_not_refused(run, mobility, example, tmp_path, ending):
    """NetCDF is written to disks alone, not in memory; tiles have no polygon of a metre, which no district is."""
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    if not QgsVectorFileWriter.driverForExtension(ending):
        pytest.skip("this GDAL does not write it")
    wanted, zones = str(tmp_path / f"z.{ending}"), str(example / "zones.gpkg")
    run("zonalsummary", INPUT=mobility, ZONES=zones, OUTPUT=wanted)
    assert QgsVectorLayer(wanted, "z", "ogr").featureCount() == QgsVectorLayer(zones, "z", "ogr").featureCount()


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize(("ending", "lost"), [("csv", 5), ("gml", 30), ("xlsx", 2)])
def test_a_file_that_was_cut_at_its_end_is_no_table(run, example, tmp_path, ending, lost):
    """The same as a full disk to whoever writes. GDAL counts all rows; of XLSX it tells itself from 3.10 on."""
    import resource

    from qgis.core import QgsProcessingException

    path = tmp_path / f"v.{ending}"
    given = {"SAMPLES": str(example / "samples.csv"), "OUTPUT": str(path)}
    said = (
        r"Failure when saving .*\.xlsx"
        if ending == "xlsx" and int(gdal.VersionInfo()) >= 3100000
        else "its end is missing"
    )
    run("validatemodel", **given)
    size, unlimited = path.stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)
    for file in tmp_path.iterdir():
        file.unlink()
    resource.setrlimit(resource.RLIMIT_FSIZE, (size - lost, unlimited[1]))
    try:
        with pytest.raises(QgsProcessingException, match=said):
            run("validatemodel", **given)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert not any(tmp_path.iterdir())


def test_a_folder_that_is_not_there(run, mobility, tmp_path):
    from qgis.core import QgsProcessingException

    wanted = str(tmp_path / "no" / "such" / "t.csv")
    with pytest.raises(QgsProcessingException, match=r"such.t\.csv"):
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=wanted)
    assert not (tmp_path / "no").exists()


def test_a_database_that_is_not_there(refused, mobility, example, tmp_path):
    given = {"INPUT": mobility, "ZONES": str(example / "zones.gpkg")}
    words = "unable to open database file"
    refused("zonalsummary", words, **given, OUTPUT=f"ogr:dbname='{tmp_path}/no/x.gpkg' table=\"a\" (geom)")


@pytest.mark.parametrize(("algorithm", "name"), [("zonalsummary", "ZONES"), ("validatemodel", "SAMPLES")])
def test_an_input_is_not_replaced(run, refused, mobility, example, tmp_path, algorithm, name):
    """By its name, through a link, and by a name to which QGIS adds the extension."""
    import shutil

    source = example / {"ZONES": "zones.gpkg", "SAMPLES": "samples.csv"}[name]
    own = shutil.copyfile(source, tmp_path / source.name)
    before = own.read_bytes()
    link = tmp_path / f"link{own.suffix}"
    link.symlink_to(own)
    outputs = [own, link, *([own.with_suffix("")] if own.suffix == ".gpkg" else [])]
    given = {name: str(own), **({"INPUT": mobility} if name == "ZONES" else {})}
    for output in outputs:
        refused(
            algorithm,
            rf"\(OUTPUT\): .* is the file of input .*{name}.*Choose another name",
            **given,
            OUTPUT=str(output),
        )
    assert own.read_bytes() == before


def test_a_shapefile_keeps_the_meaning_of_its_fields(run, mobility, example, tmp_path):
    """Ten bytes of a name: a documented short one for each longer column, with its title and under the style."""
    from qgis.core import QgsVectorLayer

    from soil_mobility_plugin.processing.attributes import title

    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    paths = (str(tmp_path / name) for name in ("whole.gpkg", "short.shp"))
    whole, short = (
        QgsVectorLayer(run("zonalsummary", INPUT=mobility, **zones, OUTPUT=path)["OUTPUT"]) for path in paths
    )
    names = [field.name() for field in whole.fields() if field.name() != "fid"]
    found = [name for name in short.fields().names() if name != "fid"]
    assert found == [{"covered_pct": "cover_pct", "critical_pct": "crit_pct"}.get(name, name) for name in names]
    assert max(map(len, found)) <= 10
    for name, stored in zip(names, found):
        assert title(stored) == title(name)
        index = short.fields().indexOf(stored)
        assert short.attributeAlias(index) == whole.attributeAlias(whole.fields().indexOf(name))
        for one, other in zip(whole.getFeatures(), short.getFeatures()):
            if isinstance(one[name], float):
                assert other[stored] == pytest.approx(one[name], rel=1e-6)
    # the style beside it names a field that is there
    assert short.renderer().type() == whole.renderer().type() == "graduatedSymbol"
    assert short.renderer().classAttribute() in found


def test_no_two_fields_of_a_shapefile_are_called_alike():
    from soil_mobility_plugin.processing import field_types

    columns = field_types.columns()
    long = [column for column in columns.values() if len(column.name) > 10]
    assert len(long) > 10
    assert all(0 < len(column.short.encode()) <= 10 for column in long)
    # a short name is no other column's own
    assert not {column.short for column in long} & set(columns)
    names = ["Überschwemmungsgebiet", "überschwemmungsgebiet", "critical_pct", "crit_pct", "a", "A"]
    short = field_types.short_names(names)
    assert len({name.lower() for name in short}) == len(names)
    assert max(len(name.encode()) for name in short) <= 10

"""The example data: copied whole, or not at all, and loaded under their names."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_the_example_is_copied_whole(run, package, tmp_path):
    folder = tmp_path / "new" / "Beispiel Ü"
    result = run("exampledata", FOLDER=str(folder))
    for file in (package / "example").iterdir():
        if not file.name.endswith(".aux.xml"):
            assert (folder / file.name).read_bytes() == file.read_bytes()
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]
    assert all(Path(path).exists() for path in result.values())
    run("exampledata", FOLDER=str(folder))


@pytest.mark.parametrize("below", ["", "new"])
def test_the_example_has_no_place(run, tmp_path, below):
    from qgis.core import QgsProcessingException

    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(
        QgsProcessingException, match=r"FOLDER.*(is a file, not a folder|Choose a folder you may write to)"
    ):
        run("exampledata", FOLDER=str(tmp_path / "file" / below))
    assert (tmp_path / "file").read_text() == "not a folder"


def test_layers_are_loaded_under_their_titles(provider, messages, tmp_path):
    """The tour looks for them, and QGIS calls a layer of a file after the file otherwise."""
    from qgis.core import QgsProcessingContext, QgsProject

    from soil_mobility_plugin.processing.algorithms.example_data import RASTERS, VECTORS
    from soil_mobility_plugin.processing.example_layers import soil_styles

    context = QgsProcessingContext()
    context.setProject(QgsProject())
    algorithm = provider.algorithm("exampledata").create()
    results, done = algorithm.run({"FOLDER": str(tmp_path / "x")}, context, messages)
    assert done
    assert {name: Path(path).name for name, path in results.items() if name != "FOLDER"} == {**RASTERS, **VECTORS}
    loaded = context.layersToLoadOnCompletion()
    assert loaded.keys() == {path for name, path in results.items() if name != "FOLDER"}
    titles = {style.name for style in soil_styles().values()} | {"Districts", "Laboratory samples"}
    assert {details.name for details in loaded.values()} == titles
    assert all(details.forceName for details in loaded.values())
    styled = {path.stem for path in (tmp_path / "x").glob("*.qml")}
    assert styled == {Path(file).stem for file in RASTERS.values()}

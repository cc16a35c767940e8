"""The demo, run as a user does: twice, and what it leaves."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Run the demo twice in one folder; return the lines of the second run."""
    folder = tmp_path_factory.mktemp("demo")
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, str(ROOT / "scripts" / "demo.py"), str(folder)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_it_prints_the_maps_and_last_the_project(printed):
    paths = [Path(line) for line in printed if line.startswith("/")]
    assert [path.name for path in paths] == ["risk.png", "mobility.png", "fractions.png", "soil_mobility_demo.qgz"]
    assert printed[-1] == str(paths[-1])
    assert all(path.stat().st_size > 10_000 for path in paths)


def test_the_maps_show_something(printed, qgis_app):
    from qgis.PyQt.QtGui import QImage

    for line in printed:
        if not line.endswith(".png"):
            continue
        image = QImage(line)
        step = 7
        colours = {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}
        assert len(colours) > 5, f"{line} is blank"


def test_the_project_opens_with_styled_layers_in_groups(printed, qgis_app):
    from qgis.core import QgsProject, QgsRasterLayer

    project = QgsProject()
    assert project.read(printed[-1])
    layers = project.mapLayers().values()
    assert len(layers) == 18
    assert all(layer.isValid() for layer in layers)
    groups = [node.name() for node in project.layerTreeRoot().children()]
    assert groups == ["Region", "Risk", "Mobility", "Fractionation of cadmium", "Soil and contents"]
    drawn = {layer.name(): layer.renderer().type() for layer in layers if isinstance(layer, QgsRasterLayer)}
    assert drawn["Cadmium: mobilization risk"] == "paletted"
    assert drawn["Cadmium: mobility (F1, %)"] == "singlebandpseudocolor"
    assert {layout.name() for layout in project.layoutManager().layouts()} == {"Risk", "Mobility", "Fractions"}
    project.clear()


def test_the_project_can_be_moved(printed):
    folder = Path(printed[-1]).parent
    with zipfile.ZipFile(printed[-1]) as archive:
        text = archive.read("soil_mobility_demo.qgs").decode()
    assert f"<datasource>{folder}" not in text
    assert "<datasource>./results/risk_cd.tif" in text

"""The example project: the region's maps, computed and arranged; the same from the menu and from ``make demo``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.utils import OverrideCursor

from ..processing.example_layers import place_layers, soil_styles
from ..processing.styling import LayerStyle, renderer, title_legend
from ..processing.translation import tr
from ..soilmobility.language import fill
from ..soilmobility.soil.elements import ELEMENTS as PERIODIC
from .example_steps import ELEMENTS, steps

#: In EPSG:25832.
REGION = QgsRectangle(346_000, 6_088_000, 370_000, 6_108_000)
WATER = QColor("#d6e6f0")
FILE = "soil_mobility_demo.qgz"

#: The property of a layer that keeps the name of its style.
STYLE = "soil_mobility/style"


class ExampleError(Exception):
    """The example could not be made; the message is for the user."""


@dataclass(frozen=True)
class Example:
    """The project that was made, not yet written, and the layers that maps are drawn of."""

    project: QgsProject
    zones: QgsVectorLayer
    risk: QgsRasterLayer
    mobility: list[QgsRasterLayer]
    fractions: list[QgsRasterLayer]


def fraction_titles() -> tuple[str, ...]:
    """Return what the four fractions are."""
    return (
        tr("F1 exchangeable, acid-soluble"),
        tr("F2 reducible (oxides)"),
        tr("F3 oxidisable (organic matter)"),
        tr("F4 residual (lattice)"),
    )


def make(folder: Path, project: QgsProject) -> Example:
    """Fill ``project`` with the layers of ``folder``, which the `steps` have made. ExampleError for one that lacks."""
    data, results = folder / "data", folder / "results"
    project.setTitle(tr("Soil Mobility: example region"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    project.setBackgroundColor(WATER)
    project.setFilePathStorage(project.filePathStorage().Relative)

    samples, zones = (_vector(data / file, name, dress) for file, (name, dress) in place_layers().items())
    risk = _raster(results / "risk_cd.tif", tr("Cadmium: mobilization risk"), "rac")
    mobility = [
        _raster(results / "mobility.tif", fill(tr("{}: mobility (F1, %)"), tr(PERIODIC[symbol].name)), "mobility", band)
        for band, symbol in enumerate(ELEMENTS, start=1)
    ]
    fractions = [
        _raster(results / "fractions_cd.tif", fill(tr("Cadmium: {} (%)"), title), "fraction", band)
        for band, title in enumerate(fraction_titles(), start=1)
    ]
    mobile = _raster(results / "mobile_cd.tif", tr("Cadmium: mobile content (mg/kg)"), "mobile_content")
    soil = [_raster(data / f"{file}.tif", style.name, style.style, 1) for file, style in soil_styles().items()]
    _add_group(project, tr("Region"), [samples, zones], [zones])
    _add_group(project, tr("Risk"), [risk], [risk])
    _add_group(project, tr("Mobility"), mobility, mobility[:1])
    _add_group(project, tr("Fractionation of cadmium"), [*fractions, mobile], fractions[:1], open_=False)
    _add_group(project, tr("Soil and contents"), soil, soil[:1], open_=False)
    view = QgsReferencedRectangle(REGION.buffered(1000), project.crs())
    project.viewSettings().setDefaultViewExtent(view)
    return Example(project, zones, risk, mobility, fractions)


def write(example: Example, folder: Path) -> Path:
    """Write the project to ``folder`` and return its file; ExampleError where that fails."""
    file = folder / FILE
    if not example.project.write(str(file)):
        raise ExampleError(fill(tr("{} cannot be written: {}"), file, example.project.error()))
    return file


def build(folder: Path) -> Path:
    """Compute the example in ``folder``, which is made, and return the project's file (main thread; seconds)."""
    import processing  # noqa: QGS111

    try:
        (folder / "results").mkdir(parents=True, exist_ok=True)
        for algorithm, parameters in steps(folder):
            processing.run(f"soilmobility:{algorithm}", parameters)
    except (OSError, QgsProcessingException) as error:
        raise ExampleError(str(error)) from error
    return write(make(folder, QgsProject()), folder)


def open_example(window: Any) -> None:
    """Make the example project in the user's profile and open it, unless the user wants to keep the current one."""
    if not window.newProject(True):
        return
    try:
        with OverrideCursor(Qt.CursorShape.WaitCursor):
            file = build(Path(QgsApplication.qgisSettingsDirPath()) / "soil_mobility" / "example")
    except ExampleError as error:
        window.messageBar().pushWarning("Soil Mobility", str(error))
        return
    window.addProject(str(file))


def _raster(path: Path, name: str, style: str, band: int = 0) -> QgsRasterLayer:
    """Open a raster of a style with its own ``.qml``, or draw ``band`` of it in that style."""
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        raise ExampleError(fill(tr("{} cannot be opened."), path))
    if band:
        layer.setRenderer(renderer(str(path), LayerStyle(style, name, band=band)))
    layer.setCustomProperty(STYLE, style)
    return layer


def _vector(path: Path, name: str, dress: Callable[[QgsVectorLayer], None]) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        raise ExampleError(fill(tr("{} cannot be opened."), path))
    dress(layer)
    return layer


def _add_group(
    project: QgsProject, name: str, layers: Sequence[QgsMapLayer], shown: Sequence[QgsMapLayer], open_: bool = True
) -> None:
    """Add ``layers`` to a group at the end of the tree; those of ``shown`` are visible."""
    group = project.layerTreeRoot().addGroup(name)
    for number, layer in enumerate(layers):
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(layer in shown)
        node.setExpanded(number == 0 and open_)
        if layer.customProperty(STYLE):
            title_legend(node, layer.customProperty(STYLE))
    group.setExpanded(open_)

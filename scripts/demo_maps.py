"""Draw the maps of the demo and write its QGIS project.

    python scripts/demo_maps.py DEMO_FOLDER

Reads ``data/`` and ``results/`` of the folder that scripts/demo.py has filled.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsColorRampLegendNode,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsSimpleLegendNode,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, QSize, QSizeF, Qt

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from soil_mobility_plugin.gui import example_project  # noqa: E402
from soil_mobility_plugin.gui.example_project import REGION, WATER  # noqa: E402
from soil_mobility_plugin.gui.example_steps import ELEMENTS as BANDS  # noqa: E402
from soil_mobility_plugin.processing.attributes import text_format  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS  # noqa: E402

RATIO = REGION.height() / REGION.width()
MILLIMETERS = QgsUnitTypes.LayoutUnit.LayoutMillimeters
CAPTION = "Synthetic example region, made by a script. Predictions of the bundled model. Blue: lake, no data."


class Sheet:
    """A print layout with a title and a caption, to which maps and legends are added (sizes in mm)."""

    def __init__(self, project: QgsProject, name: str, title: str, width: float, height: float) -> None:
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, MILLIMETERS))
        self.width, self.height = width, height
        self._trees: list[QgsLayerTree] = []
        self.text(title, 8, 5, width - 16, 9, 15, bold=True)
        self.text(CAPTION, 8, height - 8.5, width - 16, 5, 7.5, colour="#555555")

    def text(self, text: str, x: float, y: float, w: float, h: float, size: float, **style: object) -> None:
        """Add a line of text."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(text)
        chosen = text_format(size, **style)
        if hasattr(label, "setTextFormat"):  # QGIS 3.24 and later
            label.setTextFormat(chosen)
        else:
            font = chosen.font()
            font.setPointSizeF(size)
            label.setFont(font)
            label.setFontColor(chosen.color())
        label.attemptSetSceneRect(QRectF(x, y, w, h))
        self.layout.addLayoutItem(label)

    def map(self, layers: list[QgsMapLayer], x: float, y: float, w: float) -> QgsLayoutItemMap:
        """Add a map of the region, ``w`` wide and `RATIO` times as high."""
        item = QgsLayoutItemMap(self.layout)
        item.attemptSetSceneRect(QRectF(x, y, w, w * RATIO))
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        item.setExtent(REGION)
        item.setBackgroundColor(WATER)
        item.setFrameEnabled(True)
        self.layout.addLayoutItem(item)
        return item

    def scalebar(self, item: QgsLayoutItemMap, x: float, y: float) -> None:
        """Add the scale of the map ``item``."""
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(item)
        bar.setStyle("Single Box")
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setUnitsPerSegment(2.5)
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(1.6)
        bar.setTextFormat(text_format(7.5))
        bar.update()
        self.layout.addLayoutItem(bar)
        bar.attemptMove(QgsLayoutPoint(x, y, MILLIMETERS))

    def legend(self, layer: QgsRasterLayer, title: str, x: float, y: float) -> None:
        """Add the legend of ``layer`` under ``title``, without the names of the layer and its band."""
        tree = QgsLayerTree()
        node = tree.addLayer(layer)
        self._trees.append(tree)
        legend = QgsLayoutItemLegend(self.layout)
        legend.setAutoUpdateModel(False)
        legend.setTitle(title)
        legend.model().setRootGroup(tree)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        entries = legend.model().layerLegendNodes(node)
        kept = [number for number, entry in enumerate(entries) if not isinstance(entry, QgsSimpleLegendNode)]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept)
        for number in kept:
            if isinstance(entries[number], QgsColorRampLegendNode):
                QgsMapLayerLegendUtils.setLegendNodeSymbolSize(node, number, QSizeF(6, 45))
        legend.model().refreshLayerLegend(node)
        styles = {
            QgsLegendStyle.Style.Title: text_format(10, bold=True),
            QgsLegendStyle.Style.SymbolLabel: text_format(8.5),
        }
        for part, chosen in styles.items():
            style = legend.style(part)
            if hasattr(style, "setTextFormat"):  # QGIS 3.30 and later
                style.setTextFormat(chosen)
            else:
                font = chosen.font()
                font.setPointSizeF(chosen.size())
                style.setFont(font)
            legend.setStyle(part, style)
        self.layout.addLayoutItem(legend)
        legend.attemptMove(QgsLayoutPoint(x, y, MILLIMETERS))
        legend.adjustBoxSize()

    def export(self, path: Path, dpi: int = 150) -> Path:
        """Write the sheet as PNG."""
        image = QgsLayoutExporter(self.layout).renderPageToImage(0, QSize(), dpi)
        if not image.save(str(path)):
            raise SystemExit(f"demo: {path} cannot be written")
        return path


def make(demo: Path) -> list[Path]:
    """Draw the maps, write the project, and return the paths, the project's last."""
    project = QgsProject.instance()
    try:
        example = example_project.make(demo, project)
    except example_project.ExampleError as error:
        raise SystemExit(f"demo: {error}") from error
    zones, risk, mobility, fractions = example.zones, example.risk, example.mobility, example.fractions

    maps = []

    sheet = Sheet(project, "Risk", "Cadmium in topsoil: mobilization risk", 240, 162)
    shown = sheet.map([zones, risk], 8, 17, 160)
    sheet.legend(risk, "Risk class\n(mobile share of Cd)", 171, 15)
    sheet.scalebar(shown, 171, 138)
    maps.append(("risk", sheet))

    sheet = Sheet(project, "Mobility", "Mobility of five metals: the share of the content that is mobile", 262, 174)
    for number, (symbol, layer) in enumerate(zip(BANDS, mobility)):
        x, y = 8 + (number % 3) * 84, 23 + (number // 3) * 75
        sheet.text(ELEMENTS[symbol].name, x, y - 5, 79, 5, 9.5, bold=True)
        shown = sheet.map([zones, layer] if number == 0 else [layer], x, y, 79)
    sheet.legend(mobility[0], "Mobility (F1), % of the content", 8 + 2 * 84, 96)
    sheet.scalebar(shown, 8 + 2 * 84, 152)
    maps.append(("mobility", sheet))

    sheet = Sheet(project, "Fractions", "Cadmium: the four fractions of a sequential extraction", 250, 191)
    for number, (title, layer) in enumerate(zip(example_project.fraction_titles(), fractions)):
        x, y = 8 + (number % 2) * 95, 23 + (number // 2) * 83
        sheet.text(title, x, y - 5, 92, 5, 9.5, bold=True)
        shown = sheet.map([layer], x, y, 90)
    sheet.legend(fractions[0], "% of the content", 200, 21)
    sheet.scalebar(shown, 200, 169)
    maps.append(("fractions", sheet))

    paths = []
    for name, sheet in maps:
        project.layoutManager().addLayout(sheet.layout)
        paths.append(sheet.export(demo / f"{name}.png"))

    file = example_project.write(example, demo)
    return [*paths, file]


def main() -> None:
    QgsApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts, True)
    application = QgsApplication([], True)
    application.initQgis()
    paths = make(Path(sys.argv[1]).resolve())
    sys.stdout.write("Maps, and the project to open in QGIS:\n")
    for path in paths:
        sys.stdout.write(f"{path}\n")
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()

"""Makes the bundled layout template of the district atlas: soil_mobility_plugin/processing/templates/district.qpt.

    /usr/bin/python3 scripts/make_template.py

It is made by script, on the oldest QGIS that is supported, so that every later one can read it. What its labels and
pictures take their texts from is told in soil_mobility_plugin/processing/atlas.py.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "soil_mobility_plugin" / "processing" / "templates" / "district.qpt"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMultiFrame,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QFont  # noqa: E402
from qgis.PyQt.QtXml import QDomDocument  # noqa: E402

sys.path.insert(0, str(ROOT))

from soil_mobility_plugin.processing.attributes import text_format  # noqa: E402

COVER, DISTRICT = 0, 1
LEFT, WIDTH, RIGHT = 15.0, 180.0, 195.0
INK, GREY = "#1d2b36", "#5a6872"
#: Any machine has a font that is called so.
FAMILY = "Sans Serif"
TEXT = {"colour": INK, "family": FAMILY}


class Template:
    """The layout in the making; positions and sizes in mm on the page."""

    def __init__(self) -> None:
        self.layout = QgsPrintLayout(QgsProject.instance())
        self.layout.initializeDefaults()
        self.layout.setName("district")
        pages = self.layout.pageCollection()
        pages.page(COVER).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        district = QgsLayoutItemPage(self.layout)
        district.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        pages.addPage(district)
        # Every district has all pages: the cover is left out of all but the first.
        kind = QgsLayoutObject.DataDefinedProperty.ExcludeFromExports
        first = QgsProperty.fromExpression("@atlas_featurenumber > 1")
        pages.page(COVER).dataDefinedProperties().setProperty(kind, first)

    def place(self, item: QgsLayoutItem, page: int, left: float, top: float, width: float, height: float) -> None:
        """Add an item."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top), page=page)
        item.attemptResize(QgsLayoutSize(width, height))

    def label(self, page: int, text: str, box: tuple[float, float, float, float], size: float, **style: object) -> None:
        """Add a label. ``style``: bold, colour, right."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        item.setFont(font(size, bool(style.get("bold"))))
        item.setFontColor(QColor(str(style.get("colour", INK))))
        item.setMarginX(0.0)
        item.setMarginY(0.0)
        item.setHAlign(Qt.AlignmentFlag.AlignRight if style.get("right") else Qt.AlignmentFlag.AlignLeft)
        self.place(item, page, *box)

    def map(self, page: int, name: str, box: tuple[float, float, float, float], of_district: bool) -> QgsLayoutItemMap:
        """Add a map."""
        item = QgsLayoutItemMap(self.layout)
        item.setId(name)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor("#8a969e"))
        self.place(item, page, *box)
        # Some extent of the item's shape: without one QGIS would give the item the shape of the first district.
        item.setExtent(QgsRectangle(0.0, 0.0, 1000.0 * box[2], 1000.0 * box[3]))
        if of_district:
            item.setAtlasDriven(True)
            item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
            item.setAtlasMargin(0.25)
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(item)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
        bar.setMinimumBarWidth(20.0)
        bar.setMaximumBarWidth(45.0)
        bar.setHeight(1.6)
        bar.setTextFormat(text_format(7.0, **TEXT))
        bar.setBackgroundEnabled(True)
        self.place(bar, page, box[0] + 2.0, box[1] + box[3] - 12.0, 60.0, 10.0)
        return item

    def picture(self, page: int, name: str, box: tuple[float, float, float, float], source: str = "") -> None:
        """Add a picture; ``source``: the expression that gives its file."""
        item = QgsLayoutItemPicture(self.layout)
        item.setId(name)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(
            QgsLayoutItem.ReferencePoint.UpperLeft if source else QgsLayoutItem.ReferencePoint.UpperRight
        )
        if source:
            kind = QgsLayoutObject.DataDefinedProperty.PictureSource
            item.dataDefinedProperties().setProperty(kind, QgsProperty.fromExpression(source))
        self.place(item, page, *box)

    def table(self, page: int, box: tuple[float, float, float, float]) -> None:
        """Add the ranked table."""
        table = QgsLayoutItemManualTable.create(self.layout)
        self.layout.addMultiFrame(table)
        table.setContentTextFormat(text_format(8.0, **TEXT))
        table.setHeaderTextFormat(text_format(8.0, bold=True, **TEXT))
        table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
        table.setVerticalGrid(False)
        table.setGridColor(QColor("#c9d0d5"))
        table.setGridStrokeWidth(0.2)
        table.setCellMargin(0.9)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        frame = QgsLayoutFrame(self.layout, table)
        frame.setId("table")
        frame.attemptMove(QgsLayoutPoint(box[0], box[1]), page=page)
        frame.attemptResize(QgsLayoutSize(box[2], box[3]))
        table.addFrame(frame)


def font(size: float, bold: bool = False) -> QFont:
    """Return the template's font."""
    result = QFont(FAMILY)
    result.setStyleHint(QFont.StyleHint.SansSerif)
    result.setPointSizeF(size)
    result.setBold(bold)
    return result


def build() -> Template:
    """Lay out the cover and the page of a district."""
    made = Template()
    for page in (COVER, DISTRICT):
        made.label(page, "[% @sm_agency %]", (LEFT, 12.0, 140.0, 6.0), 9.0, colour=GREY)
        made.picture(page, "logo", (165.0, 10.0, 30.0, 18.0))
    made.label(COVER, "[% @sm_title %]", (LEFT, 19.0, 145.0, 20.0), 20.0, bold=True)
    made.label(COVER, "[% @sm_summary %]", (LEFT, 36.0, WIDTH, 22.0), 9.0)
    made.label(COVER, "[% @sm_heading_trust %]", (LEFT, 58.0, WIDTH, 5.0), 9.0, bold=True)
    made.label(COVER, "[% @sm_trust %]", (LEFT, 63.5, WIDTH, 18.0), 7.5)
    made.map(COVER, "overview", (LEFT, 82.0, WIDTH, 84.0), of_district=False)
    made.picture(COVER, "range key", (LEFT, 168.0, WIDTH, 14.0), "@sm_range_key")
    made.label(COVER, "[% @sm_heading_table %]", (LEFT, 184.0, WIDTH, 6.0), 11.0, bold=True)
    made.table(COVER, (LEFT, 191.0, WIDTH, 90.0))
    made.label(COVER, "[% @sm_footer %]", (LEFT, 285.0, WIDTH, 5.0), 7.0, colour=GREY)

    made.label(DISTRICT, '[% "zone" %]', (LEFT, 18.0, 145.0, 10.0), 20.0, bold=True)
    subtitle = "[% if(\"rank_text\" = '', '', \"rank_text\" || ' · ') || @sm_title %]"
    made.label(DISTRICT, subtitle, (LEFT, 29.0, WIDTH, 6.0), 10.0, colour=GREY)
    made.label(DISTRICT, "[% @sm_heading_trust %]", (LEFT, 36.0, WIDTH, 5.0), 9.0, bold=True)
    made.label(DISTRICT, "[% @sm_trust %]", (LEFT, 41.5, WIDTH, 18.0), 7.5)
    made.map(DISTRICT, "district", (LEFT, 61.0, WIDTH, 118.0), of_district=True)
    made.picture(DISTRICT, "class bar", (LEFT, 182.0, WIDTH, 22.0), '"class_bar"')
    made.label(DISTRICT, '[% "class_text" %]', (LEFT, 205.0, WIDTH, 12.0), 8.0)
    made.label(DISTRICT, "[% @sm_heading_figures %]", (LEFT, 220.0, 95.0, 6.0), 11.0, bold=True)
    made.label(DISTRICT, '[% "figure_names" %]', (LEFT, 227.0, 45.0, 52.0), 9.0, colour=GREY)
    made.label(DISTRICT, '[% "figure_values" %]', (LEFT + 46.0, 227.0, 60.0, 52.0), 9.0)
    made.label(DISTRICT, "[% @sm_heading_critical %]", (125.0, 220.0, 70.0, 10.0), 9.0, bold=True)
    made.label(DISTRICT, '[% "critical_text" %]', (125.0, 230.0, 70.0, 50.0), 9.0)
    made.label(DISTRICT, "[% @sm_footer %]", (LEFT, 285.0, 150.0, 5.0), 7.0, colour=GREY)
    number = "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]"
    made.label(DISTRICT, number, (165.0, 285.0, 30.0, 5.0), 7.0, colour=GREY, right=True)
    return made


def main() -> int:
    """Write the template."""
    application = QgsApplication([], False)
    application.initQgis()
    made = build()
    document = QDomDocument()
    document.appendChild(made.layout.writeXml(document, QgsReadWriteContext()))
    # No map has layers yet, and no file of this machine is named.
    text = re.sub(r"<LayerSet>.*?</LayerSet>", "<LayerSet/>", document.toString(1), flags=re.DOTALL)
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(text, encoding="utf-8")
    del made
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())

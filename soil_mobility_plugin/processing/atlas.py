"""An atlas of districts by QGIS's layout engine: its layers, its layout from a template, its PDF (main thread).

A template is a layout saved in QGIS (``.qpt``) of any number of pages. What it shows is its own; this module gives it
the district at hand and what is known of it:

- every map gets the raster and the districts; one that is controlled by the atlas is cut to the district, others show
  all of them, coloured by their figures;
- labels and pictures take what they show from fields of the district (`FIELDS` and the columns of `zonalsummary`) and
  from variables of the layout (`report.pages.atlas.variables`, and ``sm_range_key``, the path of an SVG);
- the first table of fixed contents gets the ranked table, over as many pages as it takes;
- a picture with the id ``logo`` shows the agency's logo.
"""

from __future__ import annotations

import errno
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeedback,
    QgsField,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutObject,
    QgsLayoutPageCollection,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsLineSymbolLayer,
    QgsPrintLayout,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsTableCell,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThreadPool
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.feedback import Canceled
from ..soilmobility.files import OutputError, written_whole
from ..soilmobility.language import fill
from ..soilmobility.report.bookmarks import BookmarkError, add_bookmarks, is_whole
from ..soilmobility.report.pages import atlas as page
from ..soilmobility.report.pages.zonal import ZonalFound
from .algorithm import Run
from .attributes import label
from .field_types import TEXT
from .sinks import columns_of, values_of
from .specs import ParameterError
from .styling import paletted, shaded
from .translation import tr
from .zonal import zone_style
from .zones import ZoneSet

TEMPLATE = Path(__file__).resolve().parent / "templates" / "district.qpt"

#: Bytes above which a file is taken for something else than a template.
LARGEST_TEMPLATE = 20_000_000

#: Texts of a district, as fields beside the columns of `zonalsummary`; ``class_bar`` is the path of an SVG.
FIELDS = ("rank_text", "figure_names", "figure_values", "critical_text", "class_text", "class_bar")

#: Where a table goes on: margins of its further pages (left, top, right, bottom), mm.
MARGINS = (15.0, 20.0, 15.0, 20.0)

#: Letters of a column of the table above which it gets no wider.
LONGEST = 30

#: Colour, width (mm) and turn of the line around the district of the page, which lies on top, and around the others.
STRONG, THIN = ("#111111", 0.9, 1), ("#5a5a5a", 0.25, 0)

#: What holds for the district of the page.
OF_THE_PAGE = "$id = @atlas_featureid"

#: Share by which the map of all districts is wider than they are.
AROUND = 1.05


def read_template(file: str | None) -> QDomDocument:
    """Return the template in ``file``, by default the bundled one; ParameterError where it is none."""
    path, document = Path(file) if file else TEMPLATE, QDomDocument()
    try:
        if path.stat().st_size > LARGEST_TEMPLATE:
            raise ValueError(tr("it is larger than a layout is"))
        if not document.setContent(path.read_text(encoding="utf-8"))[0]:
            raise ValueError(tr("it is no XML"))
        if document.documentElement().tagName() != "Layout":
            raise ValueError(tr("it is no layout"))
    except (OSError, ValueError) as error:
        raise ParameterError(
            "TEMPLATE: “{path}” is no layout template ({problem}). Save one in the layout window of QGIS, Layout, Save "
            "as Template.",
            path=str(path),
            problem=getattr(error, "strerror", None) or str(error),
        ) from error
    return document


# ------------------------------------------------------------------------------------------------- layers


def districts(found: ZonalFound, zones: ZoneSet, folder: Path) -> QgsVectorLayer:
    """Return the districts that have a polygon, in the order of their ranks, with all that their pages say.

    The columns of the summary come first: a field of the zones that is called like one of them gets a suffix.
    ``folder``: where the class bars are written.
    """
    columns = columns_of(found.rows)
    for name in FIELDS:
        columns.append(QgsField(name, TEXT))
    fields = QgsProcessingUtils.combineFields(columns, zones.fields)
    layer = QgsVectorLayer(f"MultiPolygon?crs={zones.crs.authid()}", tr("Districts"), "memory")
    layer.setCrs(zones.crs)
    layer.dataProvider().addAttributes(list(fields))
    layer.updateFields()
    shapes = [geometry for _, geometry in zones.shapes()]
    names = zones.fields.names()
    own = [dict(zip(names, feature.attributes())) for feature in zones.source.getFeatures()]
    features = []
    for number in found.order:
        geometry = shapes[number]
        if geometry.isEmpty() or not geometry.convertToMultiType():
            continue
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        texts = _texts(found, number, own[number], folder)
        feature.setAttributes([*values_of(found.rows[number]), *texts, *own[number].values()])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _texts(found: ZonalFound, number: int, own: Mapping[str, Any], folder: Path) -> list[str]:
    """Return the values of `FIELDS` for a zone with the fields ``own``."""
    told = page.district_page(found, number, own)
    if told["class_bar"]:
        bar = folder / f"bar_{number}.svg"
        bar.write_text(told["class_bar"], encoding="utf-8")
        told["class_bar"] = str(bar)
    return [told[name] for name in FIELDS]


def raster_renderer(found: ZonalFound, band: int) -> QgsRasterRenderer:
    """Return a renderer in the classes that the districts are summarised by; of values without classes, a ramp."""
    kind = found.kind
    if kind.classes and not kind.percent:
        return paletted(band, kind.classes)
    if kind.classes:
        # An item covers what is not above it, and a limit belongs to the class above.
        ends = [*(float(np.nextafter(np.float32(limit), np.float32(-1))) for limit in kind.limits), math.inf]
        items = [(end, label, colour) for end, (_, label, colour) in zip(ends, kind.classes)]
        return shaded(band, items, (kind.limits[0], kind.limits[-1]), discrete=True)
    items = [(value, f"{value:g}", colour) for value, colour in found.ramp]
    return shaded(band, items, (items[0][0], items[-1][0]))


def _outlined(layer: QgsVectorLayer) -> None:
    """Draw the district of the page with a strong line, its holes and its neighbours with a thin one; name them.

    A hole is an enclave, a lake or a gap of the digitisation: with a strong line each would look like a district.
    """
    rings = QgsLineSymbolLayer.RenderRingFilter
    root = QgsRuleBasedRenderer.Rule(None)
    district = _outlines((THIN, rings.InteriorRingsOnly), (STRONG, rings.ExteriorRingOnly))
    for symbol, rule in ((_outlines((THIN, rings.AllRings)), "ELSE"), (district, OF_THE_PAGE)):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, rule))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    label(layer, "zone", 7.5)


def _outlines(*lines: tuple[tuple[str, float, int], QgsLineSymbolLayer.RenderRingFilter]) -> QgsFillSymbol:
    """Return a symbol of polygons that fills nothing and draws each pair of a pen and the rings that it is for."""
    # The constructor that takes layers leaves them to Python in QGIS 3.22, and they are freed twice.
    symbol = QgsFillSymbol()
    for (colour, width, turn), rings in lines:
        line = QgsSimpleLineSymbolLayer(QColor(colour), width)
        line.setRingFilter(rings)
        line.setRenderingPass(turn)
        symbol.appendSymbolLayer(line)
    symbol.deleteSymbolLayer(0)
    return symbol


def map_crs(crs: QgsCoordinateReferenceSystem, layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """Return the CRS of the maps: the raster's; of a geographic one, an equal-area projection about the districts."""
    if not crs.isGeographic():
        return crs
    place = QgsCoordinateTransform(layer.crs(), crs, QgsProject()).transformBoundingBox(layer.extent()).center()
    text = f"+proj=laea +lat_0={place.y():.4f} +lon_0={place.x():.4f} +datum=WGS84 +units=m +no_defs"
    return QgsCoordinateReferenceSystem.fromProj(text)


# ------------------------------------------------------------------------------------------------- layout


@dataclass
class Atlas:
    """The layers of an atlas and its texts, laid out in a project of its own."""

    found: ZonalFound
    raster: QgsRasterLayer
    districts: QgsVectorLayer
    variables: Mapping[str, str]
    logo: str

    def write(self, template: QDomDocument, path: str, run: Run, part: tuple[float, float]) -> int:
        """Write the PDF, whole or not at all, and return the number of districts; ``part``: of the progress (%)."""
        project = QgsProject()
        project.setTransformContext(run.context.transformContext())
        crs = map_crs(self.raster.crs(), self.districts)
        project.setCrs(crs)
        project.setEllipsoid("EPSG:7030")
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        items, done = layout.loadFromTemplate(template, QgsReadWriteContext())
        if not done:
            raise ParameterError("TEMPLATE: the layout cannot be loaded by this QGIS. Was it saved by a later one?")
        self._fill(layout, project, crs)
        try:
            return _export(layout, path, run.feedback, part)
        finally:
            # The layout's items point into the project: it goes first.
            del items, layout

    def _fill(self, layout: QgsPrintLayout, project: QgsProject, crs: QgsCoordinateReferenceSystem) -> None:
        overview = self.districts.clone()
        _outlined(self.districts)
        zone_style(self.found, "").apply(overview)
        label(overview, "rank" if _tell_apart([row.get("rank") for row in self.found.rows]) else "zone", 7.0)
        for layer in (self.raster, self.districts, overview):
            # One by one: in QGIS 3.22 a list of layers that is handed over is never freed.
            project.addMapLayer(layer, False)
        for name, text in self.variables.items():
            QgsExpressionContextUtils.setLayoutVariable(layout, name, text)
        atlas = layout.atlas()
        atlas.setCoverageLayer(self.districts)
        atlas.setPageNameExpression('"zone"')
        atlas.setHideCoverage(False)
        atlas.setEnabled(True)
        atlas.updateFeatures()
        around = QgsCoordinateTransform(self.districts.crs(), crs, project).transformBoundingBox(
            self.districts.extent()
        )
        around.scale(AROUND)
        for item in layout.items():
            if isinstance(item, QgsLayoutItemMap):
                self._fill_map(item, crs, around, overview)
            elif isinstance(item, QgsLayoutItemPicture) and item.id() == "logo":
                item.setPicturePath(self.logo)
                item.setVisibility(bool(self.logo))
        tables = [frame for frame in layout.multiFrames() if isinstance(frame, QgsLayoutItemManualTable)]
        if tables:
            self._fill_table(layout, tables[0])

    def _fill_map(
        self, item: QgsLayoutItemMap, crs: QgsCoordinateReferenceSystem, around: QgsRectangle, overview: QgsVectorLayer
    ) -> None:
        item.setFollowVisibilityPreset(False)
        item.setCrs(crs)
        item.setLayers([self.districts, self.raster] if item.atlasDriven() else [overview])
        item.setKeepLayerSet(True)
        item.zoomToExtent(around)

    def _fill_table(self, layout: QgsPrintLayout, table: QgsLayoutItemManualTable) -> None:
        """Put the ranked districts into the table, on as many pages as they take."""
        headings, rows = page.table(self.found)
        table.setHeaders([QgsLayoutTableColumn(heading) for heading in headings])
        table.setIncludeTableHeader(True)
        table.setTableContents([[QgsTableCell(text) for text in row] for row in rows])
        first = table.frame(0)
        left, _, right, _ = MARGINS
        page_width = layout.pageCollection().page(first.page()).pageSize().width()
        between = 2 * table.cellMargin() * len(headings)
        table.setColumnWidths(_widths(headings, rows, page_width - left - right - between))
        table.refresh()
        whole, height = table.totalSize().height(), first.rect().height()
        line = whole / (len(rows) + 1)
        number = first.page()
        # Each frame repeats the headings and holds whole lines only.
        while height < whole:
            number += 1
            height += _further_frame(layout, table, number, first.page()) - 2 * line
        table.recalculateFrameRects()


def _tell_apart(ranks: Sequence[int | None]) -> bool:
    """Return whether most districts have a rank of their own: where all are in one class, each is the first."""
    return 2 * len({*ranks} - {None}) > len(ranks)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], whole: float) -> list[float]:
    """Return widths of columns, mm, that fill the frame: by their longest words, for texts wrap at these only."""
    columns = zip(headings, zip(*rows))
    longest = [max(4, *(len(text) for text in (*heading.split(), *cells))) for heading, cells in columns]
    wanted = [min(length, LONGEST) for length in longest]
    return [whole * length / sum(wanted) for length in wanted]


def _further_frame(layout: QgsPrintLayout, table: QgsLayoutItemManualTable, number: int, like: int) -> float:
    """Add a page like page ``like`` as page ``number`` with a frame of the table; return the frame's height, mm."""
    model, pages = layout.pageCollection().page(like), layout.pageCollection()
    added = QgsLayoutItemPage(layout)
    added.setPageSize(model.pageSize())
    kind = QgsLayoutObject.DataDefinedProperty.ExcludeFromExports
    added.dataDefinedProperties().setProperty(kind, QgsProperty(model.dataDefinedProperties().property(kind)))
    later = [(item, item.page(), item.pagePositionWithUnits()) for item in layout.items() if _stands_on(item, number)]
    pages.insertPage(added, number)
    for item, place, position in later:
        item.attemptMove(position, page=place + 1)
    left, top, right, bottom = MARGINS
    size = model.pageSize()
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(QgsLayoutPoint(left, top), page=number)
    frame.attemptResize(QgsLayoutSize(size.width() - left - right, size.height() - top - bottom))
    frame.setHidePageIfEmpty(True)
    table.addFrame(frame, False)
    return size.height() - top - bottom


def _stands_on(item: object, first: int) -> bool:
    """Return whether something is an item, and no page, on page ``first`` or a later one."""
    return hasattr(item, "pagePositionWithUnits") and not isinstance(item, QgsLayoutItemPage) and item.page() >= first


def _export(layout: QgsPrintLayout, path: str, feedback: QgsFeedback, part: tuple[float, float]) -> int:
    """Write all pages to one PDF: lines and letters as such, the raster as a picture."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    inner = QgsFeedback()
    begin, end = part

    def progress(percent: float) -> None:
        feedback.setProgress(begin + (end - begin) * percent / 100.0)
        if feedback.isCanceled():
            inner.cancel()

    inner.progressChanged.connect(progress)
    with written_whole(path) as hidden, _threads_for_pictures():
        outcome, problem = QgsLayoutExporter.exportToPdf(layout.atlas(), hidden, settings, inner)
        results = QgsLayoutExporter.ExportResult
        if outcome == results.Canceled or feedback.isCanceled():
            raise Canceled
        if outcome != results.Success:
            problem = problem or tr("unknown reason")
            raise OutputError("The atlas {path} cannot be written: {problem}.", path=path, problem=problem)
        if not is_whole(hidden):
            raise OSError(errno.EIO, tr("not all of it is there"), hidden)
        try:
            add_bookmarks(hidden, *_bookmarks(layout))
        except BookmarkError as error:
            # Without them the atlas is whole all the same.
            feedback.pushWarning(fill(tr("The atlas has no bookmarks: {}"), error.message))
    return layout.atlas().count()


@contextmanager
def _threads_for_pictures() -> Iterator[None]:
    """Give Qt's pool a thread more for each task of QGIS that may hold one.

    Qt converts large pictures in that pool and waits. The progress of a dialog or of a batch is a task that holds a
    thread until the run is over, as do those of batches that QGIS has given up: with one processor, or a few such
    tasks, the main thread would wait for ever.
    """
    pool = QThreadPool.globalInstance()
    usual = pool.maxThreadCount()
    pool.setMaxThreadCount(usual + QgsApplication.taskManager().countActiveTasks())
    try:
        yield
    finally:
        pool.setMaxThreadCount(usual)


def _bookmarks(layout: QgsPrintLayout) -> tuple[list[tuple[str, int]], int]:
    """Return title and first page (from 0) of the cover and of each district as they were exported, and all pages.

    What belongs to the cover says by data that it is excluded from the pages of most districts.
    """
    atlas, pages = layout.atlas(), layout.pageCollection()
    result: list[tuple[str, int]] = []
    before = 0
    for number in range(atlas.count()):
        atlas.seekTo(number)
        exported = [page for page in range(pages.pageCount()) if _is_exported(pages, page)]
        own = next((place for place, page in enumerate(exported) if not _depends(pages.page(page))), 0)
        if number == 0 and own > 0:
            result.append((tr("Overview"), 0))
        result.append((atlas.nameForPage(number), before + own))
        before += len(exported)
    return result, before


def _depends(page: QgsLayoutItemPage) -> bool:
    return page.dataDefinedProperties().isActive(QgsLayoutObject.DataDefinedProperty.ExcludeFromExports)


def _is_exported(pages: QgsLayoutPageCollection, number: int) -> bool:
    """Return whether a page is exported for the district at hand, as the exporter decides it."""
    page, kind = pages.page(number), QgsLayoutObject.DataDefinedProperty.ExcludeFromExports
    excluded = page.excludeFromExports()
    if _depends(page):
        excluded = page.dataDefinedProperties().valueAsBool(kind, page.createExpressionContext(), excluded)[0]
    return not excluded and pages.shouldExportPage(number)

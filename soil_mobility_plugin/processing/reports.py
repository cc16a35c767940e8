"""Reports in QGIS: their parameter, their run, their file. What they say is in `soilmobility.report.pages`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
)

from ..soilmobility.raster.source import Source
from ..soilmobility.raster.thumbnail import Thumbnail, read_thumbnail
from ..soilmobility.report import html, styles
from ..soilmobility.report.pages import common
from ..soilmobility.report.pages.common import RAC_SOURCE, close_report
from ..soilmobility.report.styles import stretched
from .base import OUTPUT_HTML, plugin_version
from .parameters import with_help
from .styling import LayerStyle
from .translation import tr

__all__ = ["RAC_SOURCE", "close_report", "html_parameter", "html_path", "map_colours", "new_report", "origin",
           "picture_map", "raster_map",
    "stretched", "write_report"]  # fmt: skip


def html_parameter() -> QgsProcessingParameterDefinition:
    """Return the optional parameter OUTPUT_HTML; QGIS registers its output as HTML."""
    parameter = QgsProcessingParameterFileDestination(
        OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
    )
    return with_help(parameter, tr("A report in one file, for the screen and for paper (print it to PDF)."))


def html_path(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str | None:
    """Return the path of the report, None where none is wanted."""
    if parameters.get(OUTPUT_HTML) in (None, ""):
        return None
    return algorithm.parameterAsFileOutput(parameters, OUTPUT_HTML, context)


def origin(algorithm: QgsProcessingAlgorithm) -> common.Origin:
    """Return what a report says of the run of an algorithm."""
    return common.Origin(algorithm.name(), algorithm.displayName(), plugin_version())


def new_report(algorithm: QgsProcessingAlgorithm, title: str = "", subtitle: str = "") -> html.Report:
    """Begin a report of ``algorithm`` (by default under its name)."""
    return common.new_report(origin(algorithm), title, subtitle)


def write_report(report: html.Report, path: str) -> str:
    """Write the report and return its path; QgsProcessingException where that fails."""
    try:
        return report.write(path)
    except OSError as error:
        raise QgsProcessingException(
            tr("The report {} cannot be written: {}. Is the disk full, or is there no such folder?").format(
                path, error.strerror or error
            )
        ) from error


def map_colours(style: LayerStyle, values: np.ndarray) -> dict[str, Any]:
    """Return the classes or the ramp of a layer's style as `maps.map_image` takes them."""
    return styles.map_colours(style.style, values, labels=style.labels, codes=style.codes, stops=style.stops)


def raster_map(
    path: str | Path,
    style: LayerStyle,
    *,
    title: str,
    caption: str,
    feedback: QgsProcessingFeedback | None = None,
) -> html.Block:
    """Return a map of the raster at ``path`` (one that this plugin wrote), in the colours of ``style``."""
    picture = read_thumbnail(Source(str(path), band=style.band), feedback=feedback)
    return picture_map(picture, map_colours(style, picture.values), title=title, caption=caption)


def picture_map(picture: Thumbnail, colours: Mapping[str, Any], *, title: str, caption: str, **more: Any) -> html.Block:
    """Return a map of a thumbnail; ``colours``: from `map_colours`, or classes= or stops= of `maps.map_image`."""
    return common.picture_map(picture, title=title, caption=caption, **colours, **more)

"""What the reports of all algorithms share: the parameter, the head and the closing sections, maps of rasters.

The pieces themselves (text, tables, charts, maps) are in `..report`, which knows neither QGIS nor GDAL. An algorithm
writes its report so::

    self.addParameter(html_parameter())                                   # initAlgorithm
    path = html_path(self, parameters, context)                           # execute; None where it is not wanted
    report = new_report(self, subtitle=layer_name)
    report.section(tr("Map"), raster_map(output, LayerStyle("rac", ...), title=..., caption=..., feedback=feedback))
    close_report(report, method=[...], inputs=[...], settings=[...], sources=[...])
    result[OUTPUT_HTML] = write_report(report, path)
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
)

from ..soilmobility.raster.source import Source
from ..soilmobility.raster.thumbnail import Thumbnail, read_thumbnail
from ..soilmobility.report import html, maps
from .base import OUTPUT_HTML, plugin_version
from .parameters import with_help
from .styling import LayerStyle, load_style, spread_stops
from .translation import tr

#: The published work behind all of it, and the scheme of the classes: (citation, link).
STUDY = (
    "Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature "
    "Communications 16, 2947. Its model, element list and class limits are not those used here.",
    "https://doi.org/10.1038/s41467-025-58026-8",
)
RAC_SOURCE = (
    "Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In: Lekkas, T. D. (ed.), "
    "Heavy Metals in the Environment, vol. 2, 454-456 (the risk assessment code)."
)


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


def new_report(algorithm: QgsProcessingAlgorithm, title: str = "", subtitle: str = "") -> html.Report:
    """Begin a report of ``algorithm`` (by default under its name)."""
    today = datetime.date.today().isoformat()
    return html.Report(
        title or algorithm.displayName(),
        subtitle,
        language=_language(QgsApplication.locale()),
        contents=tr("Contents"),
        footer=tr("Soil Mobility {}, algorithm soilmobility:{}, {}.").format(plugin_version(), algorithm.name(), today),
    )


def _language(locale: str) -> str:
    """Return the language code of a locale such as ``de_AT``; English for ``C`` and the like."""
    code = locale.replace("-", "_").partition("_")[0].lower()
    return code if code.isalpha() and len(code) in (2, 3) else "en"


def close_report(
    report: html.Report,
    *,
    method: Sequence[html.Content],
    inputs: Iterable[tuple[str, str]],
    settings: Iterable[tuple[str, str]] = (),
    sources: Iterable[str | tuple[str, str]] = (),
) -> None:
    """Add what every report ends with: method, inputs and parameters (name, value), sources (citation or with link)."""
    report.section(tr("Method"), *method)
    report.section(tr("Inputs and parameters"), html.facts([*inputs, *settings]))
    report.section(tr("Sources"), html.sources([*sources, STUDY]))


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
    """Return the classes or the ramp of a style as `maps.map_image` takes them.

    A style that is stretched over the values of its layer is stretched over the 2nd to 98th percentile of ``values``.
    """
    data = load_style(style.style)
    if data["type"] == "classes":
        labels = style.labels or tuple(tr(label) for _, label, _ in data["classes"])
        classes = [(code, label, colour) for (code, _, colour), label in zip(data["classes"], labels)]
        return {"classes": [entry for entry in classes if not style.codes or entry[0] in style.codes]}
    if style.stops or "stops" in data:
        return {"stops": [(value, colour) for value, colour in style.stops or data["stops"]], "unit": data["unit"]}
    return {"stops": stretched(style.style, values), "unit": data["unit"]}


def stretched(style: str, values: np.ndarray) -> tuple[tuple[float, str], ...]:
    """Return the colours of a style spread over the 2nd to 98th percentile of ``values`` (NaN ignored)."""
    known = values[np.isfinite(values)]
    low, high = np.quantile(known, (0.02, 0.98)).tolist() if known.size else (0.0, 1.0)
    return spread_stops(style, low, high)


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
    colours = map_colours(style, picture.values)
    return picture_map(picture, colours, title=title, caption=caption)


def picture_map(
    picture: Thumbnail,
    colours: Mapping[str, Any],
    *,
    title: str,
    caption: str,
    outlines: Sequence[maps.Outline] = (),
) -> html.Block:
    """Return a map of a thumbnail; ``colours``: from `map_colours`, or classes= or stops= of `maps.map_image`."""
    return maps.map_image(
        picture.values,
        title=title,
        caption=caption,
        pixel_size=picture.pixel_size,
        no_data=tr("no data"),
        outlines=outlines,
        north=tr("N"),
        **colours,
    )

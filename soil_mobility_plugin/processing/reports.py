"""Reports in QGIS: their run and their file. What they say is in `soilmobility.report.pages`."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ..soilmobility.language import fill
from ..soilmobility.report import html
from ..soilmobility.report.pages.common import Origin
from .algorithm import SoilMobilityAlgorithm, plugin_version
from .translation import tr


def origin(algorithm: SoilMobilityAlgorithm) -> Origin:
    """Return what a report says of the run of an algorithm."""
    labels = {spec.name: spec.label for spec in algorithm.SPEC}
    return Origin(algorithm.name(), algorithm.displayName(), plugin_version(), labels)


def write_report(report: html.Report, path: str) -> str:
    """Write the report and return its path; QgsProcessingException where that fails."""
    try:
        return report.write(path)
    except OSError as error:
        raise QgsProcessingException(
            fill(
                tr("The report {} cannot be written: {}. Is the disk full, or is there no such folder?"),
                path,
                error.strerror or error,
            )
        ) from error

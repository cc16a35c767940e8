"""What QGIS shows of a result under *Layer Properties ▸ Information* and *▸ Metadata*: abstract, history, rights.

A ``.qmd`` beside the raster holds it, as ``.qml`` holds the style. All of it comes from the metadata in the file itself
(see `algorithm.SoilMobilityAlgorithm.provenance`), which other software reads.
"""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsAbstractMetadataBase,
    QgsApplication,
    QgsBox3d,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
)
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.files import standing
from ..soilmobility.language import fill
from ..soilmobility.raster.source import Source, inspect
from ..soilmobility.report.pages.common import PREFIX, Trust, caveat_text
from ..soilmobility.texts import plain
from .sidecars import qgis_document
from .translation import tr, user_language

STUDY_DOI = "https://doi.org/10.1038/s41467-025-58026-8"

#: Items that have a place of their own, or are not for reading; the others go to the history.
PLACED = (
    *("ALGORITHM", "VERSION", "METHOD", "INPUTS", "MODEL", "DESCRIPTION"),
    *("LICENCES", "SOIL", "PREDICTION", "MODEL_FOLDER"),
)


def layer_metadata(path: str, title: str) -> QgsLayerMetadata:
    """Return the metadata of the raster at ``path``, one that this plugin wrote."""
    info = inspect(Source(standing(path) or path))
    found = {name: _harmless(value) for name, value in info.metadata.items() if name.startswith(PREFIX)}
    items = {name[len(PREFIX) :]: value for name, value in found.items()}
    result = QgsLayerMetadata()
    result.setIdentifier(Path(path).name)
    result.setTitle(title)
    result.setType("dataset")
    result.setLanguage(user_language())
    result.setCategories(["Environment", "Geoscientific Information"])
    result.setKeywords({"Soil Mobility": ["soil", "metals", "mobility"]})
    result.setAbstract(_abstract(items, Trust.read(found)))
    result.setHistory(_history(items))
    method = tr(items.get("METHOD", ""))
    result.setRights([method[:1].upper() + method[1:]] if method else [])
    # JSON spells control characters out: they are there again once it is read
    result.setLicenses([_harmless(str(one)) for one in json.loads(items.get("LICENCES", "[]"))])
    limits = tr("An estimate for screening: it does not replace measurements. The licences of the inputs hold as well.")
    result.setConstraints([QgsLayerMetadata.Constraint(limits, tr("Use"))])
    link = QgsAbstractMetadataBase.Link("Qi et al. 2025, Nature Communications 16, 2947", "WWW:LINK", STUDY_DOI)
    result.setLinks([link])
    result.setCrs(QgsCoordinateReferenceSystem.fromWkt(info.grid.crs_wkt))
    spatial = QgsLayerMetadata.SpatialExtent()
    spatial.extentCrs = result.crs()
    left, bottom, right, top = info.grid.bounds
    spatial.bounds = QgsBox3d(left, bottom, 0.0, right, top, 0.0)
    extent = QgsLayerMetadata.Extent()
    extent.setSpatialExtents([spatial])
    result.setExtent(extent)
    return result


def metadata_document(metadata: QgsLayerMetadata) -> QDomDocument:
    """Return metadata as QGIS stores them in a ``.qmd``."""
    document = qgis_document()
    metadata.writeMetadataXml(document.documentElement(), document)
    return document


def _harmless(text: str) -> str:
    """A text of the file as QGIS's information panel may show it: the panel takes it for HTML, the ``.qmd`` is XML."""
    return plain(text).replace("<", "&lt;")


def _abstract(items: dict[str, str], trust: Trust) -> str:
    algorithm = QgsApplication.processingRegistry().algorithmById(items.get("ALGORITHM", ""))
    # The file says it in English.
    description = algorithm.shortDescription() if algorithm is not None else items.get("DESCRIPTION", "")
    lines = [f"{description.rstrip('.')}."] if description else []
    if "MODEL" in items:
        # Of intervals nothing: those of the run may be in a file beside this one, or are this one.
        lines.append(caveat_text(trust, intervals=False))
    if "BASIS" in items:
        lines.append(fill(tr("Basis: {}."), tr(items["BASIS"])))
    return " ".join(lines)


def _history(items: dict[str, str]) -> list[str]:
    lines = [f"{items.get('ALGORITHM', '')}, Soil Mobility {items.get('VERSION', '')}"]
    if "MODEL" in items:
        lines.append(fill(tr("Model: {}"), items["MODEL"]))
    lines += [_harmless(f"{name}: {value}") for name, value in json.loads(items.get("INPUTS", "{}")).items()]
    lines += [f"{name}: {value}" for name, value in sorted(items.items()) if name not in PLACED]
    return lines

"""QGIS's files beside a result: ``.qml`` for its style, ``.qmd`` for its metadata.

Both are named after the stem of the result alone, so that ``a.tif`` and ``a.gpkg`` would share them. Each says whose it
is, and none is written over another layer's.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import canonicalize  # nosec B405

from qgis.core import Qgis, QgsMessageLog, QgsProcessingContext
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.files import may_write_sidecar, owner_mark, write_text
from ..soilmobility.language import fill
from .translation import tr

# What newer QGIS (3.40) names by chance, otherwise in every run. Where it reads no name it gives one.
_NAMED_BY_CHANCE = (("range", "uuid"), ("category", "uuid"), ("layer", "id"))


def qgis_document() -> QDomDocument:
    """Return a document as QGIS begins them."""
    document = QDomDocument("qgis")
    root = document.createElement("qgis")
    root.setAttribute("version", Qgis.QGIS_VERSION)
    document.appendChild(root)
    return document


def write_sidecar_file(path: str, suffix: str, document: QDomDocument, context: QgsProcessingContext) -> bool:
    """Write a document as the sidecar (``suffix``: .qml, .qmd) of the layer at ``path``; return whether that was done.

    Where it would be another layer's, the log of ``context`` says so instead.
    """
    sidecar = Path(path).with_suffix(suffix)
    if not may_write_sidecar(path, sidecar):
        text = tr(
            "{}: no style or metadata was written beside it, for {} is, or would be taken for, that of another "
            "layer of this name. Give results names that differ in more than the extension."
        )
        _say(fill(text, Path(path).name, sidecar.name), context)
        return False
    name, _, value = owner_mark(path).partition("=")
    document.documentElement().setAttribute(name, value.strip('"'))
    for tag, attribute in _NAMED_BY_CHANCE:
        elements = document.elementsByTagName(tag)
        for at in range(elements.count()):
            elements.at(at).toElement().removeAttribute(attribute)
    # Qt writes attributes in an order that changes from run to run.
    write_text(sidecar, canonicalize(document.toString(2)) + "\n")
    return True


def _say(text: str, context: QgsProcessingContext) -> None:
    if context.feedback() is not None:
        context.feedback().pushWarning(text)
    else:
        QgsMessageLog.logMessage(text, "Soil Mobility", Qgis.MessageLevel.Warning)

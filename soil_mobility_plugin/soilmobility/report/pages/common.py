"""What all pages share: how a report begins and ends, and maps of what a run found.

A page is a function that takes what was found and the `Origin` of the run, and returns a report::

    def page(found: Found, origin: Origin, ...) -> html.Report:
        report = new_report(origin, subtitle=found.layer)
        report.section(tr("Map"), styled_map(found.classes, "rac", labels=labels, title=tr("..."), caption=tr("...")))
        close_report(report, method=[...], inputs=[...], settings=[...], sources=[RAC_SOURCE])
        return report
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from ...language import fill, tr
from .. import html, maps
from ..styles import map_colours

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


@dataclass(frozen=True)
class Origin:
    """The run that a report tells of: the algorithm's id and its name in the user's language, the version."""

    algorithm: str
    name: str
    version: str


class Picture(Protocol):
    """A small picture of a raster: values (height, width), NaN or a code without a class where there is nothing.

    ``pixel_size``: (width, height) of its pixels in metres, None where they have none.
    """

    @property
    def values(self) -> np.ndarray: ...

    @property
    def pixel_size(self) -> tuple[float, float] | None: ...


def new_report(origin: Origin, title: str = "", subtitle: str = "") -> html.Report:
    """Begin a report (by default under the algorithm's name)."""
    today = datetime.date.today().isoformat()
    footer = fill(tr("Soil Mobility {}, algorithm soilmobility:{}, {}."), origin.version, origin.algorithm, today)
    return html.Report(title or origin.name, subtitle, contents=tr("Contents"), footer=footer)


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


def styled_map(picture: Picture, style: str, *, title: str, caption: str, **options: Any) -> html.Block:
    """Return a map of a picture in the colours of a style; ``options``: those of `styles.map_colours`."""
    return picture_map(picture, title=title, caption=caption, **map_colours(style, picture.values, **options))


def picture_map(picture: Picture, *, title: str, caption: str, **colours: Any) -> html.Block:
    """Return a map of a picture; ``colours``: classes= or stops= and outlines= of `maps.map_image`."""
    return maps.map_image(
        picture.values,
        title=title,
        caption=caption,
        pixel_size=picture.pixel_size,
        no_data=tr("no data"),
        north=tr("N"),
        **colours,
    )

"""The legend of a bivariate map: a square of nine colours, one property along each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import svg
from .html import Block, share, with_unit


def bivariate_legend(
    colours: Mapping[tuple[int, int], str],
    shares: Mapping[tuple[int, int], float | None],
    *,
    title: str,
    across: str,
    up: str,
    levels: Sequence[str],
) -> Block:
    """Nine squares, (column, row) from (1, 1) at the lower left to (3, 3), each with its share (%) written inside.

    ``across``, ``up``: what grows to the right and upwards; ``levels``: names of the three levels, rising.
    """
    cell, left, top = 84.0, 74.0, 8.0
    bottom = top + 3 * cell
    parts = []
    for (column, row), colour in sorted(colours.items()):
        x, y = left + (column - 1) * cell, top + (3 - row) * cell
        text = with_unit(share(shares.get((column, row))), "%")
        parts.append(svg.rect((x, y, cell, cell), colour, stroke="#ffffff", width=2))
        parts.append(svg.text((x + cell / 2, y + cell / 2 + 5), text, 14, "middle", svg.text_on(colour)))
    for place, level in enumerate(levels):
        below, beside = (left + (place + 0.5) * cell, bottom + 17), (left - 10, top + (2.5 - place) * cell)
        parts.append(svg.text(below, level, 13, "middle", svg.GREY))
        parts.append(svg.text(beside, level, 13, "middle", svg.GREY, svg.turned(beside)))
    below, beside = (left + 1.5 * cell, bottom + 38), (left - 34, top + 1.5 * cell)
    parts.append(svg.text(below, f"{across} →", 13, "middle", extra=svg.BOLD))
    parts.append(svg.text(beside, f"{up} →", 13, "middle", extra=svg.BOLD + svg.turned(beside)))
    return svg.drawing((left + 3 * cell + 10, bottom + 48), title, parts)

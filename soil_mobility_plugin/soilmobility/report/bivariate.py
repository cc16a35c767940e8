"""The legend of a bivariate map: a square of nine colours, one property along each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .charts import GREY, INK, text_on
from .html import Block, escape, number


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
    width, height = left + 3 * cell + 10, top + 3 * cell + 48
    parts = []
    for (column, row), colour in sorted(colours.items()):
        x, y = left + (column - 1) * cell, top + (3 - row) * cell
        text = f"{number(shares.get((column, row)))} %"
        parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{cell:g}" height="{cell:g}" fill="{escape(colour)}" '
            f'stroke="#ffffff" stroke-width="2"/>'
            f'<text x="{x + cell / 2:g}" y="{y + cell / 2 + 5:g}" font-size="14" text-anchor="middle" '
            f'fill="{text_on(colour)}">{escape(text)}</text>'
        )
    for place, level in enumerate(levels):
        x, y = left + (place + 0.5) * cell, top + (2.5 - place) * cell
        parts.append(_text(x, top + 3 * cell + 17, level, GREY))
        parts.append(_text(left - 10, y, level, GREY, turned=True))
    parts.append(_text(left + 1.5 * cell, top + 3 * cell + 38, f"{across} →", INK, bold=True))
    parts.append(_text(left - 34, top + 1.5 * cell, f"{up} →", INK, bold=True, turned=True))
    return Block(
        f'<svg class="chart" role="img" aria-label="{escape(title)}" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _text(x: float, y: float, text: str, fill: str, bold: bool = False, turned: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    turn = f' transform="rotate(-90 {x:g} {y:g})"' if turned else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="13" text-anchor="middle" fill="{fill}"{weight}{turn}>'
        f"{escape(text)}</text>"
    )

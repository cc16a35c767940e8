"""Pictures that follow each other in one place, as an animation that needs no script."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from .html import Block, escape

#: Seconds that each frame is shown, and the last one on top of that.
SECONDS, REST = 1.2, 1.2

#: Frames on paper at most, three beside each other.
PRINTED = 6


def animation(frames: Sequence[tuple[str, Block]], *, pause: str) -> Block:
    """Frames (label, block) of one size, shown one after the other, round and round.

    ``pause``: the name of the box that stops it. The last frame stays where a reader asked for less motion or the
    viewer knows no animations; on paper `PRINTED` of them, evenly spread and with the last, stand beside each other.
    """
    last = len(frames) - 1
    printed = {last - round(place * len(frames) / min(PRINTED, len(frames))) for place in range(PRINTED)}
    name = f"frames{zlib.crc32(''.join(label + block.html for label, block in frames).encode()):08x}"
    whole = SECONDS * len(frames) + REST
    rules, parts = [], []
    for number, (label, block) in enumerate(frames):
        start = 100.0 * SECONDS * number / whole
        end = 100.0 if number == len(frames) - 1 else 100.0 * SECONDS * (number + 1) / whole
        steps = [(0.0, 0), (start, 1), (end, 0)] if number else [(0.0, 1), (end, 0)]
        body = "".join(f"{place:.4f}%{{opacity:{opacity}}}" for place, opacity in steps if place < 100.0)
        for prefix in ("-webkit-", ""):
            rules.append(f"@{prefix}keyframes {name}-{number}{{{body}}}")
        moves = f"{name}-{number} {whole:g}s step-end infinite"
        rules.append(f"#{name} .frame{number}{{-webkit-animation:{moves};animation:{moves}}}")
        kept = " printed" if number in printed else ""
        parts.append(f'<div class="frame frame{number}{kept}"><p class="when">{escape(label)}</p>{block.html}</div>')
    style = (
        f"#{name}{{position:relative}}"
        f"#{name} .frame{{position:absolute;top:0;left:0;right:0;opacity:0;background:#fff}}"
        f"#{name} .frame{last}{{position:relative;opacity:1}}"
        f"#{name} .when{{font-size:1.35rem;font-weight:600;margin:0 0 .25rem;font-variant-numeric:tabular-nums}}"
        + "".join(rules)
        + f"#{name}-pause:checked~#{name} .frame{{-webkit-animation-play-state:paused;animation-play-state:paused}}"
        f"@media (prefers-reduced-motion:reduce){{#{name} .frame{{animation:none}}}}"
        # A row of frames may stand on a page alone.
        f"@media print{{#{name}{{orphans:1;widows:1}}#{name}-pause,#{name}-pause+label{{display:none}}"
        f"#{name} .frame{{position:static;opacity:1;-webkit-animation:none;animation:none;display:none;"
        f"width:32%;margin-right:1%;vertical-align:top}}#{name} .printed{{display:inline-block}}"
        # A third of the page wide: letters to read.
        f"#{name} svg.map text{{font-size:24px}}#{name} svg.chart text{{font-size:17px}}}}"
    )
    return Block(
        f'<div class="animation"><input type="checkbox" id="{name}-pause"> '
        f'<label for="{name}-pause">{escape(pause)}</label><div id="{name}">{"".join(parts)}</div></div>',
        style + "\n",
    )

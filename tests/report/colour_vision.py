"""Colours as people with the three common colour-vision deficiencies see them, and how far apart they are.

Simulation: Machado, Oliveira, Fernandes 2009 (A physiologically-based model for simulation of color vision deficiency,
IEEE Trans. Vis. Comput. Graph. 15, 1291-1298), severity 1.0, matrices on linear RGB as published there. Distance:
Ottosson 2020 (A perceptual color space for image processing, OKLab), Euclidean, times 100.
"""

from __future__ import annotations

import numpy as np

MACHADO = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


def linear(colour: str) -> np.ndarray:
    """Linear RGB (3,) of ``#rrggbb``."""
    values = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def oklab(rgb: np.ndarray) -> np.ndarray:
    """OKLab (3,) of linear RGB."""
    return _LAB @ np.cbrt(_LMS @ rgb)


def seen(colour: str, vision: str) -> np.ndarray:
    """OKLab (3,) of a colour as a kind of vision sees it."""
    return oklab(np.clip(MACHADO[vision] @ linear(colour), 0.0, 1.0))


def distance(first: str, second: str, vision: str) -> float:
    """100 times the distance in OKLab: 100 between black and white, about 2 is just noticeable side by side."""
    return 100 * float(np.linalg.norm(seen(first, vision) - seen(second, vision)))


def closest(colours: list[str], vision: str) -> tuple[float, str, str]:
    """The smallest distance of two different colours, and the two."""
    different = sorted(set(colours))
    pairs = [(distance(a, b, vision), a, b) for i, a in enumerate(different) for b in different[i + 1 :]]
    return min(pairs)

"""What is believed before the measurements: classes of chemistry, constants, extracts, hyperparameters.

Every number here is one of three things. *Constants*: surface complexation on hydrous ferric oxide (weak sites; Dzombak
& Morel 1990, Allison et al. 1991) and binding by humic acid (WHAM Model V, Tipping & Hurley 1992), as the databases of
USGS PHREEQC 3 print them, and first hydrolysis constants (``soil/elements.py``). *Free-energy relations*: where a metal
has no constant, one is estimated from its first hydrolysis constant by the straight line through those that have
(Dzombak & Morel 1990). *Judgement*: class means and spreads, started from a trial of the same form and from textbooks
(Adriano 2001; Kabata-Pendias 2011); each is a mean of a normal prior, and the measurements move it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..soil.elements import ELEMENTS, SYMBOLS
from ..tables import read_table
from ..typing import Array

TABLES = Path(__file__).parent / "data"

#: Classes of chemistry and their members (design, section 3.1).
CLASSES: dict[str, tuple[str, ...]] = {
    "outer-sphere": ("Li", "Na", "K", "Rb", "Cs", "Mg", "Ca", "Sr", "Ba", "Tl"),
    "divalent": ("Be", "Mn", "Co", "Ni", "Cu", "Zn", "Cd", "Pb", "U"),
    "rare earth": ("Y", "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Dy", "Er", "Yb"),
    "hydrolysing": ("Al", "Sc", "Ti", "Cr", "Fe", "Ga", "Zr", "Sn", "Bi", "Th"),
    "thiol": ("Hg", "Ag"),
    "oxyanion": ("V", "Ge", "As", "Se", "Nb", "Mo", "Sb"),
}
CLASS_OF = {symbol: name for name, members in CLASSES.items() for symbol in members}
CLASS_NAMES = tuple(CLASSES)
CLASS_INDEX = np.array([CLASS_NAMES.index(CLASS_OF[symbol]) for symbol in SYMBOLS])

_SURFACES = read_table(TABLES / "surface_constants.csv")
#: log10 K of Hfo_wOH + M2+ = Hfo_wOM+ + H+, and of H_aH + M2+ = H_aM+ + H+.
HFO, HUMIC = (
    {row["element"]: float(row["log10_k"]) for row in _SURFACES if row["surface"] == surface}
    for surface in ("oxide", "humic")
)


def _relation(constants: dict[str, float]) -> Array:
    """The constant of every element (49,): printed, or by the straight line on log hydrolysis; oxyanions 0."""
    slope, level = np.polyfit([ELEMENTS[name].log_hydrolysis for name in constants], list(constants.values()), 1)
    estimate = [constants.get(name, level + slope * ELEMENTS[name].log_hydrolysis) for name in SYMBOLS]
    return np.nan_to_num(np.array(estimate), nan=0.0)


#: The two constants of every element (49,), estimated where there is none.
OXIDE_AFFINITY, HUMIC_AFFINITY = _relation(HFO), _relation(HUMIC)

#: Parameters of an element: class means in the order of ``CLASS_NAMES``, doubt about a class mean, spread of elements.
#: w and u are on the logit scale. nO of divalent ions: the mean of the published slopes of partition
#: (``data/published_slopes.csv``, 0.35 log10 units per pH); d_pH: strong acids at equal total know no effect of pH
#: (Roemkens et al. 2004 need none).
FAMILY: dict[str, tuple[tuple[float, ...], float, float]] = {
    "x": ((1.65, -0.9, -2.1, -4.7, -2.8, -2.3), 0.4, 0.8),
    "s": ((-0.53, -0.7, -0.1, -0.6, 1.0, -0.2), 0.4, 0.7),
    "r": ((0.0, 0.4, 0.1, -0.5, -0.5, -0.7), 0.4, 0.7),
    "nO": ((0.07, 0.80, 0.60, 0.9, 0.27, -0.5), 0.2, 0.25),
    "nS": ((0.10, 0.65, 0.55, 0.76, 0.20, -0.38), 0.2, 0.22),
    "aS": ((0.71, 0.92, 0.85, 0.84, 0.88, 0.34), 0.15, 0.22),
    "aX": ((0.83, 0.67, 0.50, 0.43, 0.41, -0.02), 0.15, 0.2),
    "aO": ((0.30, 0.42, 0.45, 0.34, 0.39, 0.44), 0.15, 0.2),
    "wb": ((0.35, -0.10, 0.00, 0.07, 0.00, 0.00), 0.12, 0.2),
    "d_clay": ((0.0, -0.15, -0.12, -0.07, -0.07, -0.11), 0.1, 0.13),
    "d_soc": ((0.00, 0.10, 0.10, 0.20, 0.08, 0.14), 0.1, 0.13),
    "d_pH": ((0.00, 0.00, 0.00, 0.00, 0.00, 0.00), 0.07, 0.1),
    "w": ((-2.0, -2.75, -2.6, -3.9, -3.6, -2.9), 0.4, 0.7),
    "u": ((0.85, -2.2, -2.0, -3.5, -4.2, -2.85), 0.4, 0.7),
}

#: Elements whose prior mean differs from their class's, with the reason. Assumed unless a source is named.
SPECIAL = {
    (row["parameter"], row["element"]): (float(row["mean"]), row["reason"])
    for row in read_table(TABLES / "special_means.csv")
}

#: Weight of the term - ln M, 1 where not named: what sits in resistant grains does not become reactive in peat.
MINERAL_WEIGHT = {"Ti": 0.0, "Zr": 0.0, "Nb": 0.0, "Sn": 0.2, "Th": 0.3, "Ga": 0.3, "Sc": 0.5, "Bi": 0.7, "Ge": 0.3}

#: Level of the oxide pool: 0, but of ions without an inner-sphere edge.
OXIDE_LEVEL = {symbol: -2.5 for symbol in CLASSES["outer-sphere"] if symbol != "Tl"}

#: Ions that form carbonate minerals: ln of the mineral over the rest in a calcareous soil; and its doubt.
CARBONATE = {"Ca": 1.5, "Mg": -0.8, "Sr": 0.7, "Ba": -2.5}
CARBONATE_DOUBT = 0.5
#: Trace ions that calcite sorbs and takes in, ln over the exchange pool, besides the common rho; doubt 0.4.
SORBED = {
    **dict.fromkeys(CLASSES["divalent"], -0.7),
    **dict.fromkeys(CLASSES["rare earth"], -0.7),
    "Cd": 0.0,
    "Pb": -0.4,
    "Zn": -0.4,
    "Mn": 0.0,
    "U": -0.4,
}
SORBED_DOUBT = 0.4

#: What a larger geogenic content does to the share: exponent kappa (design, section 3.1).
KAPPA = {symbol: 0.6 if CLASS_OF[symbol] == "outer-sphere" else 0.25 for symbol in SYMBOLS}
#: gamma: 0 for oxide formers and Mn; outer-sphere ions share ``gamma_outer``, all others (and Tl) ``gamma``.
FIXED_GAMMA = {**dict.fromkeys(CLASSES["hydrolysing"], 0.0), "Mn": 0.0}
OUTER_GAMMA = tuple(symbol for symbol in CLASSES["outer-sphere"] if symbol != "Tl")

#: Common parameters: mean, standard deviation. x_HFO: what a unit of log10 K(HFO) takes from exchange, relative to the
#: oxide; s_humic, s_HFO: what a unit of log10 K(humic) adds to humus and of K(HFO) takes from it; x_hydrolysis: the
#: same for strongly hydrolysing ions, per unit of log hydrolysis; x_radius, s_radius: per 10 pm, rare earths.
COMMON: dict[str, tuple[float, float]] = {
    "gamma": (0.25, 0.1),
    "gamma_outer": (0.8, 0.2),
    "rho": (1.1, 0.45),
    "Delta": (0.9, 0.4),
    "m": (0.35, 0.25),
    "x_HFO": (-0.3, 0.12),
    "s_HFO": (-0.05, 0.1),
    "s_humic": (0.5, 0.3),
    "x_hydrolysis": (-0.35, 0.12),
    "x_radius": (0.1, 0.1),
    "s_radius": (-0.05, 0.05),
}
#: Spread of Delta between contaminated sites (design: one shift for every kind of site did not work); judgement.
DELTA_SPREAD = 0.6
#: How much less rare earths differ from each other than other members of a class: they are pooled over a trend.
RARE_EARTH_SPREAD = 0.3

#: Source effects on r, x, s (logit and ln), and of a data set of individual soils on the level of an extract.
SOURCE_SPREAD = (0.7, 0.7, 0.8)
SET_SPREAD = 0.5
#: Scale of Student's t (5 degrees) of a printed share F1..F4, and of the level of an extract (logit; 4 degrees).
SHARE_ERROR = (0.07, 0.085, 0.085, 0.10)
LEVEL_ERROR = 0.6
#: Spread of slopes between data sets and between sources (on r), per unit of pH, ln SOC, ln clay.
SLOPE_SPREAD = {"ph": 0.42, "soc": 0.42, "clay": 0.42}


@dataclass(frozen=True)
class Extract:
    """What an extract takes of each pool: exchange, carbonate, oxides (own + w), humus (own + u), carbonate minerals.

    ``offset``: mean and doubt of the logit of what is taken over what this says (judgement).
    """

    exchange: float = 1.0
    carbonate: float = 0.0
    oxides: float = 0.0
    oxides_w: float = 0.0
    humus: float = 0.0
    humus_u: float = 0.0
    mineral: float = 0.0
    offset: tuple[float, float] = (0.0, 0.3)


EXTRACTS: dict[str, Extract] = {
    "salt": Extract(mineral=0.05, offset=(-0.3, 0.4)),
    "weak": Extract(mineral=0.02, offset=(-1.0, 0.6)),
    "water": Extract(offset=(-3.0, 1.0)),
    "solution": Extract(offset=(0.0, 1.0)),
    "partition": Extract(offset=(0.0, 1.0)),
    "nh4ac": Extract(carbonate=1.0, oxides_w=1.0, humus_u=1.0, mineral=1.0, offset=(-0.3, 0.4)),
    "acetic": Extract(carbonate=1.0, oxides_w=1.0, humus_u=1.0, mineral=1.0, offset=(0.0, 0.2)),
    "hydroxylamine": Extract(exchange=0.0, oxides=1.0, oxides_w=-1.0),
    "peroxide": Extract(exchange=0.0, humus=1.0, humus_u=-1.0),
    "chelate": Extract(carbonate=0.8, oxides=0.15, humus=0.5, mineral=0.3, offset=(-0.3, 0.5)),
    "acid": Extract(carbonate=1.0, oxides=1.0, humus=1.0, mineral=1.0),
    "mehlich": Extract(carbonate=1.0, oxides=1.0, humus=1.0, mineral=0.5, offset=(-0.8, 0.6)),
    "gastric": Extract(carbonate=1.0, oxides=1.0, humus=1.0, mineral=1.0, offset=(-0.3, 0.4)),
    "isotopic": Extract(carbonate=1.0, oxides=1.0, humus=1.0, offset=(-0.3, 0.4)),
    "oxalate": Extract(carbonate=1.0, oxides=0.5, humus=1.0, mineral=0.5, offset=(0.0, 0.5)),
    "dithionite": Extract(carbonate=1.0, oxides=1.0, humus=0.5, mineral=0.2, offset=(0.0, 0.5)),
    "organic": Extract(exchange=0.0, humus=1.0, offset=(0.0, 0.4)),
    "aqua regia": Extract(),
}
EXTRACT_NAMES = tuple(EXTRACTS)
#: Fresh till holds less in aqua regia than weathered topsoil: logit offset of Kola's B and C horizon, mean and doubt.
TILL = (-1.0, 0.7)

#: Aqua-regia share of the total content: prior mean, doubt (logit), source. What is not measured elsewhere is assumed;
#: Kola's till (Ca 0.09, K 0.05 to 0.08, Na 0.01 ...) enters the fit with an offset of its own.
AQUA_REGIA = {
    row["element"]: (float(row["share"]), float(row["doubt"]), row["source"])
    for row in read_table(TABLES / "aqua_regia_shares.csv")
}

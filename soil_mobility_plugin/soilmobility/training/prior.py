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

import numpy as np

from ..soil.elements import ELEMENTS, SYMBOLS
from ..typing import Array

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

#: log10 K of Hfo_wOH + M2+ = Hfo_wOM+ + H+ (minteq.v4.dat; U: wateq4f.dat).
HFO = {
    "Mg": -4.6,
    "Ca": -5.85,
    "Sr": -6.58,
    "Ba": -7.2,
    "Mn": -3.5,
    "Co": -3.01,
    "Ni": -2.5,
    "Cd": -2.9,
    "Zn": -1.99,
    "Cu": 0.6,
    "Pb": 0.3,
    "Be": 3.3,
    "U": 2.8,
}
#: log10 K of H_aH + M2+ = H_aM+ + H+ (Tipping_Hurley.dat).
HUMIC = {"Mg": -3.3, "Ca": -3.2, "Ni": -1.4, "Cu": -0.63, "Zn": -1.7, "Cd": -1.52, "Pb": -0.81}


def _relation(constants: dict[str, float]) -> Array:
    """The constant of every element (49,): printed, or by the straight line on log hydrolysis; oxyanions 0."""
    names = [name for name in constants]
    slope, level = np.polyfit([ELEMENTS[name].log_hydrolysis for name in names], [constants[n] for n in names], 1)
    estimate = [constants.get(name, level + slope * ELEMENTS[name].log_hydrolysis) for name in SYMBOLS]
    return np.nan_to_num(np.array(estimate), nan=0.0)


#: The two constants of every element (49,), estimated where there is none.
OXIDE_AFFINITY, HUMIC_AFFINITY = _relation(HFO), _relation(HUMIC)

#: Parameters of an element: class means in the order of ``CLASS_NAMES``, doubt about a class mean, spread of elements.
#: w and u are on the logit scale. nO of divalent ions: the mean of the published slopes of partition
#: (``data.PARTITION``, 0.35 log10 units per pH); d_pH: strong acids at equal total know no effect of pH (Roemkens et
#: al. 2004 need none).
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
SPECIAL: dict[tuple[str, str], tuple[float, str]] = {
    ("x", "Tl"): (-0.8, "Tl is held by Mn oxides (birnessite), partly as Tl(III): Voegelin et al. 2015"),
    ("s", "Tl"): (-1.5, "Tl binds weakly to humus: Jacobson et al. 2005"),
    ("w", "Tl"): (-2.75, "acetic acid takes little of what oxides hold inside"),
    ("nO", "Tl"): (0.2, "sorption on Mn oxides rises little with pH"),
    ("r", "Ca"): (0.6, "salts take 43 % of the total in West African topsoils: weathering keeps Ca on exchange sites"),
    ("r", "Sr"): (0.5, "follows Ca"),
    ("r", "Ba"): (0.3, "between Ca and K: exchange sites, feldspar, barite"),
    ("r", "Li"): (-3.0, "Li sits in clay lattices; exchangeable share below 1.1 % (data table, li_clay)"),
    ("r", "Na"): (-1.2, "feldspar"),
    ("r", "K"): (-1.3, "feldspar and mica"),
    ("r", "Rb"): (-1.3, "as K"),
    ("r", "Cs"): (-1.2, "as K"),
    ("r", "Tl"): (-1.3, "as K: Tl in mica and feldspar"),
    ("r", "Mg"): (-1.2, "silicates; exchangeable about 5 % of the total (data table, mg_general)"),
    ("d_clay", "K"): (-0.2, "frayed edges of illite fix it beyond exchange: Sawhney 1972"),
    ("d_clay", "Rb"): (-0.35, "frayed edges, between K and Cs"),
    ("d_clay", "Cs"): (
        -0.5,
        "frayed edges; clay and RIP govern Kd of Cs, not pH, not carbon (data table, kd_cs_spain)",
    ),
    ("nO", "U"): (0.2, "uranyl carbonates at high pH"),
    ("nS", "U"): (0.25, "uranyl carbonates at high pH"),
    ("r", "Ti"): (-2.2, "rutile, ilmenite"),
    ("r", "Zr"): (-2.4, "zircon"),
    ("r", "Nb"): (-2.2, "in Ti minerals"),
    ("r", "Sn"): (-0.9, "cassiterite"),
    ("r", "Th"): (-0.9, "monazite, zircon"),
    ("x", "Ce"): (-2.9, "Ce(IV) on Fe and Mn oxides: the pool o is larger, the others smaller by 0.8"),
    ("s", "Ce"): (-0.9, "Ce(IV), as x"),
    ("x", "Hg"): (-3.8, "chloride and hydroxo complexes exchange little; thiols hold it: Skyllberg et al. 2006"),
    ("d_soc", "Pb"): (-0.03, "humus lowers the reactive share a little: Roemkens et al. 2004"),
    ("d_soc", "Cu"): (-0.03, "humus lowers the reactive share a little: Roemkens et al. 2004"),
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

_ISE = "median of European soils, ISE samples (Taraskevicius et al. 2013, doi 10.1155/2013/678140)"
#: Aqua-regia share of the total content: prior mean, doubt (logit), source. What is not measured elsewhere is assumed;
#: Kola's till (Ca 0.09, K 0.05 to 0.08, Na 0.01 ...) enters the fit with an offset of its own.
AQUA_REGIA: dict[str, tuple[float, float, str]] = {
    **{
        name: (share, 0.35, _ISE)
        for name, share in {
            "Be": 0.51, "V": 0.61, "Cr": 0.56, "Mn": 0.89, "Co": 0.86, "Ni": 0.88, "Cu": 0.91, "Zn": 0.90, "As": 0.82,
            "Mo": 0.82, "Cd": 0.94, "Sn": 0.57, "Sb": 0.53, "Ba": 0.21, "Hg": 0.98, "Pb": 0.79, "U": 0.35,
        }.items()
    },
    "Tl": (0.35, 0.5, "reference soil GBW 07401 (Talanta 2006)"),
    **{
        name: (share, 0.7, "assumed")
        for name, share in {
            "Li": 0.6, "Na": 0.04, "Mg": 0.5, "Al": 0.3, "K": 0.13, "Ca": 0.6, "Sc": 0.4, "Ti": 0.1, "Fe": 0.75,
            "Ga": 0.3, "Ge": 0.1, "Se": 0.9, "Rb": 0.2, "Sr": 0.35, "Y": 0.45, "Zr": 0.03, "Nb": 0.06, "Ag": 0.7,
            "Cs": 0.4, "La": 0.6, "Ce": 0.6, "Pr": 0.6, "Nd": 0.6, "Sm": 0.6, "Eu": 0.5, "Gd": 0.6, "Dy": 0.5,
            "Er": 0.45, "Yb": 0.4, "Bi": 0.85, "Th": 0.5,
        }.items()
    },
}  # fmt: skip

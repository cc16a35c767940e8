"""The mechanistic prior: where an element sits in a soil, as theory has it.

Five pools compete for an element: exchange sites X, carbonate C, Fe/Mn oxides O, organic matter S and the lattice R.
Each has a weight; fractions are weights over their sum: F1 = X + C, F2 = O, F3 = S, F4 = R (basis: aqua regia).
With s a soil, e an element, and all soil functions equal to 1 at the reference soil (``REFERENCE_SOIL``):

exchange
    ln X = x_e + ln[(1 - u_e) (CEC / CEC0)^a + u_e (SOC / SOC0)^b] + ln f_e(pH) + m ln10 E.
    Sites on clay and organic matter, u_e the share of the latter: hard ions of low charge sit on humus exchangeably,
    soft and hydrolysing ones are chelated (Irving & Williams 1953; Tipping 1998) and gain little there; f_e = 1 / (1
    + 10^(n_h (pH - pK_e))) is the share of the metal that is not hydrolysed (Baes & Mesmer 1976). Oxyanions: ln X =
    x_e + 0.1 ln10 (pH - pH0) + m ln10 E, weakly held (assumed: CEC does not hold anions, and surfaces repel them more
    as pH rises); m > 0: specific sites saturate first, so that a contaminant is held more weakly (Freundlich
    behaviour, e.g. Otte et al. 2000; Buchter et al. 1989).
oxides
    ln O = ln[M (clay / clay0)^c] + ln g_e(pH). Cations: g_e = 1 / (1 + 10^(-n_o (pH - pH50_e))), an adsorption edge
    whose midpoint follows the first hydrolysis constant, pH50 = o0 + o1 pK_e (Schindler & Stumm 1987;
    Dzombak & Morel 1990: log K(surface) is linear in log K(hydroxo complex); Kinniburgh & Jackson 1981).
    Oxyanions desorb as pH rises: g_e = 1 / (1 + 10^(n_a (pH - pH50_e))) (Goldberg 1985; Dzombak & Morel 1990).
organic matter
    ln S = s_e + b ln(SOC / SOC0) + ln h_e(pH); h_e is an edge as for oxides, lower and flatter (carboxyl and phenol
    sites compete with protons: Tipping 1998, WHAM; Milne et al. 2003, NICA-Donnan). Oxyanions: h = 1.
carbonate
    ln C = x_e + ln rho_e + ln[1 / (1 + exp(-(pH - 7.6) / 0.3))]: only soils above about pH 7 hold carbonate
    (assumed curve); rho_e is large for divalent cations of about calcium's size, which calcite takes up (Zachara et
    al. 1991).
lattice
    ln R = r_e + ln M - k ln10 E + (1 - gamma) ln[N(s) / N0], M = max(1 - 1.9 SOC / 100, 0.03) the mineral share of the
    soil mass (loss on ignition over C: 1.724 in mineral soils, 2.0 in the Kola O horizon; 1.9 assumed).
    Contamination sits outside the lattice: k > 0. N = X + C + O + S, N0 the same at the reference soil: gamma < 1 says
    that what a soil binds more strongly does not all come out of the lattice's share (assumed form).

x_e, s_e, r_e are *levels*: ln of pool over oxide pool at the reference soil; logit u_e is a fourth. They regress on
the element's descriptors with a shrunken deviation per element (see ``calibrate``). Everything in ``GLOBALS`` has a
prior mean and spread: theory where a source is named, judgement where it says so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..soil.elements import ELEMENTS, SYMBOLS

LN10 = float(np.log(10.0))

#: The prior's equations in plain text, with their sources, for the card.
THEORY = (
    {
        "what": "fractions",
        "equation": "F1 = (X + C) / T, F2 = O / T, F3 = S / T, F4 = R / T, T = X + C + O + S + R",
        "source": "the five operational pools of a sequential extraction (Tessier et al. 1979; Rauret et al. 1999)",
    },
    {
        "what": "exchange X",
        "equation": "X = e^x [(1 - u) (CEC/15)^a + u (SOC/2)^b] / (1 + 10^(n_h (pH - pK))) 10^(m E)",
        "source": "cation exchange; hydrolysis Baes & Mesmer 1976; Freundlich exponents Otte et al. 2000; u: Irving & "
        "Williams 1953. Oxyanions: X = e^x 10^(0.1 (pH - 6.2)) 10^(m E), assumed",
    },
    {
        "what": "carbonate C",
        "equation": "C = e^x rho / (1 + exp(-(pH - 7.6) / 0.3)) 10^(m E)",
        "source": "assumed curve; uptake of divalent cations by calcite Zachara et al. 1991",
    },
    {
        "what": "oxides O",
        "equation": "O = M (clay/20)^c / (1 + 10^(-n_o (pH - o0 - o1 pK))); oxyanions 1 / (1 + 10^(n_a (pH - pH50)))",
        "source": "adsorption edges Kinniburgh & Jackson 1981; linear free-energy relation Dzombak & Morel 1990; anion "
        "envelopes Goldberg 1985",
    },
    {
        "what": "organic matter S",
        "equation": "S = e^s (SOC/2)^b / (1 + 10^(-n_s (pH - s0 - o1 pK)))",
        "source": "WHAM Tipping 1998; NICA-Donnan Milne et al. 2003",
    },
    {
        "what": "lattice R",
        "equation": "R = e^r M 10^(-k E) (N/N0)^(1 - gamma), M = max(1 - 1.9 SOC/100, 0.03), N = X + C + O + S",
        "source": "contamination sits outside the lattice; form assumed",
    },
    {
        "what": "levels x, s, r, u",
        "equation": "linear in charge type, hydrolysis, electronegativity, radius, interlayer fixation (Sawhney 1972), "
        "plus a shrunken deviation per element",
        "source": "signs from theory, sizes judgement, calibrated on the measurements",
    },
)

#: The soil at which the levels of the elements are defined: an average mineral topsoil.
REFERENCE_SOIL = {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0, "enrichment": 0.0}

#: name -> (mean, standard deviation, where it comes from). ``ln`` in a name: the parameter is exp of the value.
GLOBALS: dict[str, tuple[float, float, str]] = {
    "ln_cec_power": (-0.7, 0.3, "assumed: sites on clay and humus fill less than in proportion (power 0.5)"),
    "ln_soc_power": (-0.1, 0.15, "close to proportional (Roemkens et al. 2004: 0.39-0.83 in log Kf of Zn, Cu, Pb, Cd)"),
    "ln_clay_power": (-0.7, 0.4, "Roemkens et al. 2004: 0.02-0.35 in log Kf; oxides grow with clay"),
    "ln_oxide_slope": (-0.9, 0.3, "n_o = 0.4; d log Kf / d pH = 0.16 (Cu) to 0.45 (Zn), Roemkens et al. 2004"),
    "oxide_edge": (-2.6, 0.7, "o0; edges of Cu, Pb near pH 4.5, Zn, Cd near 6-7 on oxides (Kinniburgh & Jackson 1981)"),
    "oxide_edge_slope": (0.92, 0.08, "o1; linear free-energy relation (Dzombak & Morel 1990)"),
    "ln_organic_slope": (-1.2, 0.3, "n_s = 0.3; flatter than oxides (Milne et al. 2003)"),
    "organic_edge": (-3.6, 0.7, "s0; one pH unit below the oxide edge (Milne et al. 2003); judgement"),
    "ln_hydrolysis_slope": (-0.9, 0.3, "n_h = 0.4; assumed, soft because soils are mixtures"),
    "ln_anion_slope": (-0.6, 0.3, "n_a = 0.55; anion envelopes (Goldberg 1985)"),
    "ln_carbonate": (0.6, 0.5, "rho of a divalent cation; assumed"),
    "ln_lattice_enrichment": (-0.6, 0.35, "k = 0.55; 1 if all contamination were labile, 0 if all were geogenic"),
    "ln_exchange_enrichment": (-1.7, 0.4, "m = 0.18; 1 / n - 1 of Freundlich exponents 0.7-0.9"),
    "retention": (-0.4, 0.5, "logit of gamma = 0.4; assumed"),
}

#: Midpoint of the desorption edge of the oxyanions on oxides, pH: arsenate, selenite, vanadate, molybdate envelopes
#: (Goldberg 1985 and later reviews; Sb(V), Nb, Ge typed from knowledge).
ANION_EDGE = {"V": 7.5, "Ge": 9.0, "As": 7.5, "Se": 7.0, "Nb": 8.0, "Mo": 6.0, "Sb": 6.5}

#: Growth of the weakly held share of oxyanions with pH, log10 per unit: assumed.
ANION_WEAK_SLOPE = 0.1

#: Descriptors on which the levels regress, and the prior mean and spread of each coefficient per level
#: (exchange, organic, lattice, humus): the sign is theory, the size judgement.
LEVEL_FEATURES = ("one", "monovalent", "polyvalent", "oxyanion", "hydrolysis", "softness", "size", "fixed")
LEVEL_MEANS = {
    "exchange": (-0.2, 0.8, -0.3, -1.3, -0.9, -0.2, 0.2, 0.0),
    "organic": (-0.2, -0.6, 0.0, -0.2, 0.1, 0.5, 0.0, 0.0),
    "lattice": (0.9, 2.0, 1.2, 0.4, 0.2, -0.3, 0.0, 1.0),
    "humus": (-0.3, 0.5, -0.6, 0.0, -0.6, -0.4, 0.0, 0.0),
}
LEVEL_SPREADS = (0.6, 0.7, 0.6, 0.6, 0.4, 0.4, 0.3, 0.6)
LEVELS = tuple(LEVEL_MEANS)

#: Where theory knows more of an element than its descriptors say: prior mean of its deviation per level (typed from
#: knowledge; the sizes are judgement). Cr(III) sits in octahedral sites of spinels and clays and exchanges ligands
#: slowly; Ti, Zr, Nb in rutile, zircon and other resistant minerals; Fe and Al are major constituents of silicates
#: and of crystalline oxides, which the reducible step of BCR hardly dissolves.
DEVIATION_MEANS = {
    ("Cr", "lattice"): 0.7,
    ("Ti", "lattice"): 1.0,
    ("Zr", "lattice"): 1.0,
    ("Nb", "lattice"): 1.0,
    ("Fe", "lattice"): 0.8,
    ("Al", "lattice"): 0.8,
}

#: Textbook facts that hold on average mineral soils (``TEXTBOOK_SOILS``), typed from knowledge and used as evidence:
#: orders of F1, and least shares of a fraction.
TEXTBOOK_ORDERS = (("Cd", "Zn", "Cu"), ("Cd", "Pb"))
TEXTBOOK_BOUNDS = (("Cr", "F4", 0.58),)
TEXTBOOK_SOILS = {"ph": (5.5, 6.5, 7.0), "soc": 2.0, "clay": 20.0, "cec": 15.0, "enrichment": 0.0}

#: Acid organic soils hold these elements more exchangeably than mineral soils of the same pH (as Kola's O horizon
#: shows).
ORGANIC_CONTRAST = {"elements": ("Cd", "Zn", "Mn", "Pb"), "ph": (3.5, 4.8), "soc": (22.0, 40.0)}

#: Spread of the element's own deviation from the regression, in ln units; the marginal likelihood is flat between 0.5
#: and 0.8.
DEVIATION_SPREAD = 0.6


def level_design() -> np.ndarray:
    """Design matrix (elements, ``LEVEL_FEATURES``) of the regression of the levels on descriptors.

    ``hydrolysis`` is (9 + log10 of the first hydrolysis constant) / 4 for cations (0 at Zn, about 1.5 for Fe), 0 for
    oxyanions; ``softness`` (electronegativity - 1.7) / 0.4; ``size`` (radius - 80 pm) / 30 pm; ``fixed`` marks
    large monovalent ions (K, Rb, Cs, Tl), which collapsed interlayers of illite hold (Sawhney 1972).
    """
    rows = []
    for element in ELEMENTS.values():
        cation = element.behaviour == "cation"
        rows.append(
            (
                1.0,
                float(element.ion_charge == 1),
                float(cation and element.ion_charge >= 3 and element.species_charge != 2),
                float(not cation),
                (9.0 + element.log_hydrolysis) / 4.0 if cation else 0.0,
                (element.electronegativity - 1.7) / 0.4,
                (element.radius_pm - 80.0) / 30.0,
                float(element.ion_charge == 1 and element.radius_pm > 130.0),
            )
        )
    return np.array(rows)


@dataclass(frozen=True)
class Parameters:
    """One set of the prior's parameters: ``values`` of GLOBALS (g,), ``levels`` (elements, 4) in catalogue order."""

    values: np.ndarray
    levels: np.ndarray

    def __getitem__(self, name: str) -> float:
        return float(self.values[_POSITION[name]])


_POSITION = {name: position for position, name in enumerate(GLOBALS)}


def theory_parameters() -> Parameters:
    """The parameters before any measurement: prior means, levels from the descriptors alone."""
    coefficients = np.array([LEVEL_MEANS[level] for level in LEVELS])
    return Parameters(np.array([mean for mean, _, _ in GLOBALS.values()]), level_design() @ coefficients.T)


def _element_constants() -> dict[str, np.ndarray]:
    elements = ELEMENTS.values()
    cation = np.array([element.behaviour == "cation" for element in elements])
    strength = np.array([-element.log_hydrolysis if element.behaviour == "cation" else 20.0 for element in elements])
    charge = np.array([element.ion_charge for element in elements])
    species = np.array([element.species_charge for element in elements])
    radius = np.array([element.radius_pm for element in elements])
    # ln of rho relative to an ion of calcium's size: a divalent ion enters calcite the better the nearer its radius
    # is to 100 pm (Goldschmidt's rule; on calcite Cd > Zn, Mn > Co > Ni >> Ba, Sr, Zachara et al. 1991); the widths,
    # and the values for other ions, are judgement
    fit = -0.5 * ((radius - 100.0) / 25.0) ** 2
    carbonate = np.where(charge == 2, fit, np.where(cation & (charge == 3) & (strength > 6), -0.7, -2.0))
    carbonate = np.where(~cation | (strength < 6), -1.5, carbonate)
    carbonate = np.where((species == 2) & (charge == 6), -0.3, carbonate)
    edge = np.array([ANION_EDGE.get(symbol, np.nan) for symbol in SYMBOLS])
    return {"cation": cation, "strength": strength, "carbonate": carbonate, "anion_edge": np.where(cation, 7.0, edge)}


_CONSTANTS = _element_constants()


def _ln_logistic10(x):
    """ln of 1 / (1 + 10^(-x))."""
    return -np.logaddexp(0.0, -LN10 * x)


def _soil_terms(parameters: Parameters, which: np.ndarray, soil: dict[str, np.ndarray]):
    """ln of the soil functions of X, C, O, S and of the lattice's M and E terms, each (n,), not yet normalised."""
    ph, soc, clay, cec, enrichment = (soil[name] for name in ("ph", "soc", "clay", "cec", "enrichment"))
    cation = _CONSTANTS["cation"][which]
    strength = _CONSTANTS["strength"][which]
    mineral = np.maximum(1.0 - 0.019 * soc, 0.03)
    organic = np.exp(parameters["ln_soc_power"]) * np.log(soc / REFERENCE_SOIL["soc"])
    share = 1.0 / (1.0 + np.exp(-parameters.levels[which, 3]))
    sites = (1.0 - share) * (cec / REFERENCE_SOIL["cec"]) ** np.exp(parameters["ln_cec_power"]) + share * np.exp(
        organic
    )
    free = _ln_logistic10(-np.exp(parameters["ln_hydrolysis_slope"]) * (ph - strength))
    weak = ANION_WEAK_SLOPE * LN10 * (ph - REFERENCE_SOIL["ph"])
    exchange = np.where(cation, np.log(sites) + free, weak)
    exchange = exchange + np.exp(parameters["ln_exchange_enrichment"]) * LN10 * enrichment
    edge = parameters["oxide_edge"] + parameters["oxide_edge_slope"] * strength
    cation_oxide = _ln_logistic10(np.exp(parameters["ln_oxide_slope"]) * (ph - edge))
    anion_slope = np.exp(parameters["ln_anion_slope"])
    anion_oxide = _ln_logistic10(-anion_slope * (ph - _CONSTANTS["anion_edge"][which]))
    oxide = np.where(cation, cation_oxide, anion_oxide)
    oxide = (
        oxide
        + np.log(mineral)
        + np.exp(parameters["ln_clay_power"]) * np.log(np.maximum(clay, 1.0) / REFERENCE_SOIL["clay"])
    )
    edge = parameters["organic_edge"] + parameters["oxide_edge_slope"] * strength
    chelate = _ln_logistic10(np.exp(parameters["ln_organic_slope"]) * (ph - edge))
    organic = organic + np.where(cation, chelate, 0.0)
    carbonate = -np.logaddexp(0.0, -(ph - 7.6) / 0.3) + parameters["ln_carbonate"] + _CONSTANTS["carbonate"][which]
    carbonate = carbonate + np.exp(parameters["ln_exchange_enrichment"]) * LN10 * enrichment
    lattice = np.log(mineral) - np.exp(parameters["ln_lattice_enrichment"]) * LN10 * enrichment
    return exchange, carbonate, oxide, organic, lattice


def _pools(parameters: Parameters, which: np.ndarray, soil: dict[str, np.ndarray]):
    """ln weights of X, C, O, S (4, n), of R (n,) before leaching, and ln N0 of each element's reference (n,)."""
    exchange, carbonate, oxide, organic, lattice = _soil_terms(parameters, which, soil)
    elements = np.arange(len(SYMBOLS))
    reference = {name: np.full(len(SYMBOLS), value) for name, value in REFERENCE_SOIL.items()}
    zero = _soil_terms(parameters, elements, reference)
    levels = parameters.levels
    pools = np.stack(
        [
            levels[which, 0] + exchange - zero[0][which],
            levels[which, 0] + carbonate,
            oxide - zero[2][which],
            levels[which, 1] + organic - zero[3][which],
        ]
    )
    at_reference = np.stack([levels[:, 0], levels[:, 0] + zero[1], np.zeros(len(SYMBOLS)), levels[:, 1]])
    residual = levels[which, 2] + lattice - zero[4][which]
    return pools, residual, np.logaddexp.reduce(at_reference, axis=0)[which]


def reactive(parameters: Parameters, which: np.ndarray, soil: dict[str, np.ndarray]) -> np.ndarray:
    """ln N (n,): weight of the reactive pools together, up to a constant per element; it grows with sorption."""
    return np.logaddexp.reduce(_pools(parameters, np.asarray(which), soil)[0], axis=0)


def evaluate(parameters: Parameters, which: np.ndarray, soil: dict[str, np.ndarray]) -> np.ndarray:
    """Fractions (4, n), shares of the aqua-regia content.

    ``which`` (n,) holds positions in the catalogue of elements; ``soil`` the five canonical features, each (n,).
    """
    pools, residual, at_reference = _pools(parameters, np.asarray(which), soil)
    together = np.logaddexp.reduce(pools, axis=0)
    gamma = 1.0 / (1.0 + np.exp(-parameters["retention"]))
    residual = residual + (1.0 - gamma) * (together - at_reference)
    total = np.logaddexp(together, residual)
    shares = np.exp(pools - total)
    return np.stack([shares[0] + shares[1], shares[2], shares[3], np.exp(residual - total)])

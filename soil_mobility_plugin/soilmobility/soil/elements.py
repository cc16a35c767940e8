"""The catalogue of the 49 metals and metalloids and the descriptors that let one model serve them all.

The published study (Qi et al. 2025, doi 10.1038/s41467-025-58026-8) did not make its list of 49 elements available to
this project: the list here is the project's own.

Sources, column by column:

* ionic radius: Shannon 1976 (doi 10.1107/S0567739476001551), for the stated charge and coordination;
* electronegativity (Pauling) and log10 of the first hydrolysis constant (after Baes & Mesmer 1976, cations only), and
  the dominant species in oxic soil: textbook values typed from knowledge; descriptors, not measurements;
* reference topsoil content: see ``USGS`` and ``CRUST`` below;
* aqua-regia share: see ``KOLA`` and ``ASSUMED`` below.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import nan

NAN = nan

USGS = (
    "median topsoil content of the conterminous USA, 9,544 samples starting at 0 cm, 4-acid near-total digestion "
    "(USGS Data Series 801, Smith et al. 2013)"
)
CRUST = "mean content of the upper continental crust (Rudnick & Gao 2003); no modern topsoil median available"
FOREGS = (
    "median total topsoil content of Europe, 0-25 cm (FOREGS Geochemical Atlas of Europe, Salminen et al. 2005; "
    "value typed from knowledge)"
)
KOLA = "median aqua-regia over total content, Kola C horizon (Reimann et al. 1998, PANGAEA 56279)"
ISE = "median aqua-regia over total content, ISE European soil samples (Taraskevicius et al. 2013, 10.1155/2013/678140)"
ASSUMED = "assumed"

#: Names of the chemical descriptors, in the order of :meth:`Element.descriptors`, and their units.
DESCRIPTORS: dict[str, str] = {
    "oxyanion": "0 or 1",
    "species_charge": "e",
    "ion_charge": "e",
    "radius": "pm",
    "ionic_potential": "e per 100 pm",
    "electronegativity": "Pauling",
    "log_hydrolysis": "log10",
}


@dataclass(frozen=True)
class Element:
    """One element and what theory needs to know of it.

    ``radius_pm`` is the ionic radius for ``ion_charge`` (the formal charge of the ion; ``species_charge`` is the net
    charge of the dominant dissolved species). ``log_hydrolysis`` is log10 of the first hydrolysis constant, NaN for
    oxyanions. ``reference_mg_kg`` is a near-total topsoil content, ``aqua_regia_share`` the share (0..1) of it that
    aqua regia dissolves.
    """

    symbol: str
    number: int
    name: str
    behaviour: str
    species: str
    species_charge: int
    ion_charge: int
    radius_pm: float
    electronegativity: float
    log_hydrolysis: float
    reference_mg_kg: float
    reference_source: str
    aqua_regia_share: float
    aqua_regia_source: str

    @property
    def ionic_potential(self) -> float:
        """Charge over radius of the ion, e per 100 pm (Cartledge 1928)."""
        return self.ion_charge / (self.radius_pm / 100.0)

    def descriptors(self) -> dict[str, float]:
        """The chemical descriptors by name, in ``DESCRIPTORS`` order; ``log_hydrolysis`` is NaN for oxyanions."""
        values = (
            float(self.behaviour == "oxyanion"),
            float(self.species_charge),
            float(self.ion_charge),
            self.radius_pm,
            self.ionic_potential,
            self.electronegativity,
            self.log_hydrolysis,
        )
        return dict(zip(DESCRIPTORS, values))


#: Elements that make up rocks: what lies above a background is another rock, not contamination.
MAJOR_ELEMENTS = ("Na", "Mg", "Al", "K", "Ca", "Ti", "Mn", "Fe")

_ROWS = (
    Element("Li", 3, "Lithium", "cation", "Li+", 1, 1, 76.0, 0.98, -13.6, 20.0, USGS, 0.6, ASSUMED),
    Element("Be", 4, "Beryllium", "cation", "Be2+", 2, 2, 27.0, 1.57, -5.4, 1.3, USGS, 0.51, ISE),
    Element("Na", 11, "Sodium", "cation", "Na+", 1, 1, 102.0, 0.93, -14.2, 7000.0, USGS, 0.01, KOLA),
    Element("Mg", 12, "Magnesium", "cation", "Mg2+", 2, 2, 72.0, 1.31, -11.4, 4700.0, USGS, 0.33, KOLA),
    Element("Al", 13, "Aluminium", "cation", "Al3+", 3, 3, 53.5, 1.61, -5.0, 47000.0, USGS, 0.14, KOLA),
    Element("K", 19, "Potassium", "cation", "K+", 1, 1, 138.0, 0.82, -14.5, 15100.0, USGS, 0.08, KOLA),
    Element("Ca", 20, "Calcium", "cation", "Ca2+", 2, 2, 100.0, 1.0, -12.9, 7700.0, USGS, 0.09, KOLA),
    Element("Sc", 21, "Scandium", "cation", "Sc3+", 3, 3, 74.5, 1.36, -4.3, 6.1, USGS, 0.19, KOLA),
    Element("Ti", 22, "Titanium", "cation", "Ti(OH)4(aq)", 0, 4, 60.5, 1.54, 0.3, 2400.0, USGS, 0.25, KOLA),
    Element("V", 23, "Vanadium", "oxyanion", "H2VO4-", -1, 5, 35.5, 1.63, NAN, 53.0, USGS, 0.61, ISE),
    Element("Cr", 24, "Chromium", "cation", "Cr3+", 3, 3, 61.5, 1.66, -4.0, 30.0, USGS, 0.56, ISE),
    Element("Mn", 25, "Manganese", "cation", "Mn2+", 2, 2, 83.0, 1.55, -10.6, 493.0, USGS, 0.89, ISE),
    Element("Fe", 26, "Iron", "cation", "Fe3+", 3, 3, 64.5, 1.83, -2.2, 19700.0, USGS, 0.43, KOLA),
    Element("Co", 27, "Cobalt", "cation", "Co2+", 2, 2, 74.5, 1.88, -9.7, 7.7, USGS, 0.86, ISE),
    Element("Ni", 28, "Nickel", "cation", "Ni2+", 2, 2, 69.0, 1.91, -9.9, 13.7, USGS, 0.88, ISE),
    Element("Cu", 29, "Copper", "cation", "Cu2+", 2, 2, 73.0, 1.9, -8.0, 14.6, USGS, 0.91, ISE),
    Element("Zn", 30, "Zinc", "cation", "Zn2+", 2, 2, 74.0, 1.65, -9.0, 58.0, USGS, 0.9, ISE),
    Element("Ga", 31, "Gallium", "cation", "Ga3+", 3, 3, 62.0, 1.81, -2.6, 11.1, USGS, 0.3, ASSUMED),
    Element("Ge", 32, "Germanium", "oxyanion", "Ge(OH)4(aq)", 0, 4, 39.0, 2.01, NAN, 1.4, CRUST, 0.1, ASSUMED),
    Element("As", 33, "Arsenic", "oxyanion", "H2AsO4-", -1, 5, 33.5, 2.18, NAN, 5.2, USGS, 0.82, ISE),
    Element("Se", 34, "Selenium", "oxyanion", "HSeO3-", -1, 4, 50.0, 2.55, NAN, 0.2, USGS, 0.9, ASSUMED),
    Element("Rb", 37, "Rubidium", "cation", "Rb+", 1, 1, 152.0, 0.82, -14.6, 66.1, USGS, 0.16, ASSUMED),
    Element("Sr", 38, "Strontium", "cation", "Sr2+", 2, 2, 118.0, 0.95, -13.3, 124.0, USGS, 0.2, ASSUMED),
    Element("Y", 39, "Yttrium", "cation", "Y3+", 3, 3, 90.0, 1.22, -7.7, 14.6, USGS, 0.35, ASSUMED),
    Element("Zr", 40, "Zirconium", "cation", "Zr(OH)4(aq)", 0, 4, 72.0, 1.33, 0.3, 231.0, FOREGS, 0.02, ASSUMED),
    Element("Nb", 41, "Niobium", "oxyanion", "Nb(OH)6-", -1, 5, 64.0, 1.6, NAN, 8.6, USGS, 0.05, ASSUMED),
    Element("Mo", 42, "Molybdenum", "oxyanion", "MoO4^2-", -2, 6, 41.0, 2.16, NAN, 0.78, USGS, 0.82, ISE),
    Element("Ag", 47, "Silver", "cation", "Ag+", 1, 1, 115.0, 1.93, -12.0, 0.27, FOREGS, 0.5, ASSUMED),
    Element("Cd", 48, "Cadmium", "cation", "Cd2+", 2, 2, 95.0, 1.69, -10.1, 0.2, USGS, 0.94, ISE),
    Element("Sn", 50, "Tin", "cation", "Sn(OH)4(aq)", 0, 4, 69.0, 1.96, 0.5, 1.3, USGS, 0.57, ISE),
    Element("Sb", 51, "Antimony", "oxyanion", "Sb(OH)6-", -1, 5, 60.0, 2.05, NAN, 0.58, USGS, 0.53, ISE),
    Element("Cs", 55, "Caesium", "cation", "Cs+", 1, 1, 167.0, 0.79, -14.9, 3.71, FOREGS, 0.3, ASSUMED),
    Element("Ba", 56, "Barium", "cation", "Ba2+", 2, 2, 135.0, 0.89, -13.5, 517.0, USGS, 0.21, ISE),
    Element("La", 57, "Lanthanum", "cation", "La3+", 3, 3, 103.2, 1.1, -8.5, 25.9, USGS, 0.6, KOLA),
    Element("Ce", 58, "Cerium", "cation", "Ce3+", 3, 3, 101.0, 1.12, -8.3, 51.7, USGS, 0.6, ASSUMED),
    Element("Pr", 59, "Praseodymium", "cation", "Pr3+", 3, 3, 99.0, 1.13, -8.1, 5.6, FOREGS, 0.6, ASSUMED),
    Element("Nd", 60, "Neodymium", "cation", "Nd3+", 3, 3, 98.3, 1.14, -8.0, 20.8, FOREGS, 0.6, ASSUMED),
    Element("Sm", 62, "Samarium", "cation", "Sm3+", 3, 3, 95.8, 1.17, -7.9, 3.96, FOREGS, 0.6, ASSUMED),
    Element("Eu", 63, "Europium", "cation", "Eu3+", 3, 3, 94.7, 1.2, -7.8, 0.77, FOREGS, 0.6, ASSUMED),
    Element("Gd", 64, "Gadolinium", "cation", "Gd3+", 3, 3, 93.8, 1.2, -8.0, 3.85, FOREGS, 0.6, ASSUMED),
    Element("Dy", 66, "Dysprosium", "cation", "Dy3+", 3, 3, 91.2, 1.22, -8.0, 3.42, FOREGS, 0.5, ASSUMED),
    Element("Er", 68, "Erbium", "cation", "Er3+", 3, 3, 89.0, 1.24, -7.9, 1.98, FOREGS, 0.45, ASSUMED),
    Element("Yb", 70, "Ytterbium", "cation", "Yb3+", 3, 3, 86.8, 1.1, -7.7, 1.99, FOREGS, 0.4, ASSUMED),
    Element("Hg", 80, "Mercury", "cation", "Hg2+", 2, 2, 102.0, 2.0, -3.4, 0.02, USGS, 0.98, ISE),
    Element("Tl", 81, "Thallium", "cation", "Tl+", 1, 1, 150.0, 1.62, -13.2, 0.4, USGS, 0.35, ASSUMED),
    Element("Pb", 82, "Lead", "cation", "Pb2+", 2, 2, 119.0, 2.33, -7.7, 17.9, USGS, 0.79, ISE),
    Element("Bi", 83, "Bismuth", "cation", "Bi3+", 3, 3, 103.0, 2.02, -1.1, 0.16, USGS, 0.85, ASSUMED),
    Element("Th", 90, "Thorium", "cation", "Th4+", 4, 4, 94.0, 1.3, -3.2, 7.8, USGS, 0.4, ASSUMED),
    Element("U", 92, "Uranium", "cation", "UO2^2+", 2, 6, 73.0, 1.38, -5.8, 2.0, USGS, 0.35, ISE),
)

ELEMENTS: dict[str, Element] = {element.symbol: element for element in _ROWS}
SYMBOLS: tuple[str, ...] = tuple(ELEMENTS)

#: Potentially toxic elements, the default set of the composite indices (over all 49 the alkalis would make every
#: pixel "very high").
TOXIC: tuple[str, ...] = ("As", "Cd", "Co", "Cr", "Cu", "Hg", "Ni", "Pb", "Sb", "Se", "Tl", "U", "V", "Zn")

#: The prevalent six: the metals and metalloids that surveys of soil pollution most often report.
PREVALENT: tuple[str, ...] = ("As", "Cd", "Cr", "Cu", "Hg", "Pb")

#: Names in other languages (German, French, Spanish) and spellings, without accents. Arsen, Nickel, Barium and others
#: that are alike in English need no entry.
_OTHER_NAMES: dict[str, str] = {
    "Li": "litio", "Be": "berilio beryllium glucinium", "Na": "natrium sodio", "Mg": "magnesio",
    "Al": "aluminum aluminio", "K": "kalium potasio", "Ca": "kalzium calcio", "Sc": "escandio",
    "Ti": "titan titane titanio", "V": "vanadio vanadin", "Cr": "chrom chrome cromo",
    "Mn": "mangan manganeso", "Fe": "eisen fer hierro", "Co": "kobalt cobalto", "Ni": "niquel",
    "Cu": "kupfer cuivre cobre", "Zn": "zink zinco cinc", "Ga": "galio", "Ge": "germanio",
    "As": "arsen arsenico", "Se": "selen selenio", "Rb": "rubidio", "Sr": "estroncio", "Y": "itrio",
    "Zr": "zirkonium circonio", "Nb": "niob niobio", "Mo": "molybdan molybdaen molybdene molibdeno",
    "Ag": "silber argent plata", "Cd": "kadmium cadmio", "Sn": "zinn etain estano", "Sb": "antimon antimoine antimonio",
    "Cs": "cesium zasium caesium cesio", "Ba": "baryum bario", "La": "lanthan lanthane lantano", "Ce": "cer cerio",
    "Pr": "praseodym praseodyme praseodimio", "Nd": "neodym neodyme neodimio", "Sm": "samario", "Eu": "europio",
    "Gd": "gadolinio", "Dy": "disprosio", "Er": "erbio", "Yb": "iterbio", "Hg": "quecksilber mercure mercurio",
    "Tl": "talio", "Pb": "blei plomb plomo", "Bi": "wismut bismut bismuto", "Th": "torio", "U": "uran uranio",
}  # fmt: skip

#: Name, without accents and in lower case, to symbol.
SYMBOL_OF_NAME: dict[str, str] = {
    **{word: symbol for symbol, words in _OTHER_NAMES.items() for word in words.split()},
    **{element.name.lower(): element.symbol for element in _ROWS},
}

# In capitals these are more often something else: not available, not detected, standard error, milligram.
_OTHER_IN_CAPITALS = frozenset({"NA", "ND", "SE", "MG"})

#: The longest text in which an element is looked for.
_LONGEST = 80


def unaccented(text: str) -> str:
    """``text`` in lower case, accents dropped (ä becomes a)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def named_element(text: str) -> str | None:
    """The symbol of the one element that a name speaks of: by symbol as it is written, or by name in any case.

    A symbol in capitals (``PB``) counts where none is written as it should be. None for no element, and for several.

    >>> [named_element(text) for text in ("Cd_mgkg", "Band 1: Pb", "Lead", "PB", "Blei (mg/kg)", "Cd and Pb")]
    ['Cd', 'Pb', 'Pb', 'Pb', 'Pb', None]
    """
    if len(text) > _LONGEST:
        return None
    words = re.findall(r"[^\W\d_]+", text)
    found = {word for word in words if word in ELEMENTS}
    found |= {SYMBOL_OF_NAME[word] for word in map(unaccented, words) if word in SYMBOL_OF_NAME}
    if not found:
        found = {word.capitalize() for word in words if len(word) == 2 and word.isupper()} & set(ELEMENTS)
        found -= {word.capitalize() for word in _OTHER_IN_CAPITALS}
    return found.pop() if len(found) == 1 else None

"""The catalogue of the 49 metals and metalloids and the descriptors that let one model serve them all.

The published study (Qi et al. 2025, doi 10.1038/s41467-025-58026-8) did not make its list of 49 elements available to
this project: the list here is the project's own.

Sources, column by column:

* ionic radius: Shannon 1976 (doi 10.1107/S0567739476001551), for the stated charge and coordination;
* electronegativity (Pauling) and log10 of the first hydrolysis constant (after Baes & Mesmer 1976, cations only), and
  the dominant species in oxic soil: textbook values typed from knowledge; descriptors, not measurements;
* reference topsoil content and aqua-regia share: see ``SOURCES`` below.

The table is ``data/elements.csv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..tables import read_table

#: Where contents and shares are from, by the key that the table has for it.
SOURCES = {
    "USGS": "median topsoil content of the conterminous USA, 9,544 samples starting at 0 cm, 4-acid near-total "
    "digestion (USGS Data Series 801, Smith et al. 2013)",
    "CRUST": "mean content of the upper continental crust (Rudnick & Gao 2003); no modern topsoil median available",
    "FOREGS": "median total topsoil content of Europe, 0-25 cm (FOREGS Geochemical Atlas of Europe, Salminen et al. "
    "2005; value typed from knowledge)",
    "KOLA": "median aqua-regia over total content, Kola C horizon (Reimann et al. 1998, PANGAEA 56279)",
    "ISE": "median aqua-regia over total content, ISE European soil samples (Taraskevicius et al. 2013, "
    "10.1155/2013/678140)",
    "assumed": "assumed",
}

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


def _read() -> Iterator[tuple[Element, str]]:
    """The rows of ``data/elements.csv``: an element, and its names in other languages, parted by blanks."""
    for row in read_table(Path(__file__).resolve().parent / "data" / "elements.csv"):
        others = row.pop("other_names")
        row.update({name: int(row[name]) for name in _WHOLE})
        row.update({name: float(row[name] or "nan") for name in _NUMBERS})
        row.update({name: SOURCES[row[name]] for name in ("reference_source", "aqua_regia_source")})
        yield Element(**row), others


_WHOLE = ("number", "species_charge", "ion_charge")
_NUMBERS = ("radius_pm", "electronegativity", "log_hydrolysis", "reference_mg_kg", "aqua_regia_share")
_ROWS = tuple(_read())

ELEMENTS: dict[str, Element] = {element.symbol: element for element, _ in _ROWS}
SYMBOLS: tuple[str, ...] = tuple(ELEMENTS)

#: Potentially toxic elements, the default set of the composite indices (over all 49 the alkalis would make every
#: pixel "very high").
TOXIC: tuple[str, ...] = ("As", "Cd", "Co", "Cr", "Cu", "Hg", "Ni", "Pb", "Sb", "Se", "Tl", "U", "V", "Zn")

#: The prevalent six: the metals and metalloids that surveys of soil pollution most often report.
PREVALENT: tuple[str, ...] = ("As", "Cd", "Cr", "Cu", "Hg", "Pb")

#: Name, without accents and in lower case, to symbol: in English, German, French and Spanish.
SYMBOL_OF_NAME: dict[str, str] = {
    **{word: element.symbol for element, others in _ROWS for word in others.split()},
    **{element.name.lower(): element.symbol for element, _ in _ROWS},
}

# In capitals these are more often something else: not available, not detected, standard error, milligram.
_OTHER_IN_CAPITALS = frozenset({"NA", "ND", "SE", "MG"})

#: The longest text in which an element is looked for.
_LONGEST = 80


def unaccented(text: str) -> str:
    """``text`` in lower case, accents dropped (ä becomes a)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


#: What may be part of a place's name, as in La Oroya, Al Kharj, Co Kerry.
ARTICLE = re.compile(r"(?<![^\W_])(La|Al|Co)(?=[ _-][A-Z][a-z]{2})")


def named_element(text: str) -> str | None:
    """The symbol of the one element that a name speaks of: by symbol as it is written, or by name in any case.

    A symbol in capitals (``PB``) counts where none is written as it should be. None for no element, and for several.

    >>> [named_element(text) for text in ("Cd_mgkg", "Band 1: Pb", "Lead", "PB", "Blei (mg/kg)", "Cd and Pb")]
    ['Cd', 'Pb', 'Pb', 'Pb', 'Pb', None]
    >>> named_element("Pb La Oroya"), named_element("La Total")
    ('Pb', 'La')
    """
    if len(text) > _LONGEST:
        return None
    words = re.findall(r"[^\W\d_]+", text)
    found = {word for word in words if word in ELEMENTS}
    found |= {SYMBOL_OF_NAME[word] for word in map(unaccented, words) if word in SYMBOL_OF_NAME}
    if not found:
        found = {word.capitalize() for word in words if len(word) == 2 and word.isupper()} & set(ELEMENTS)
        found -= {word.capitalize() for word in _OTHER_IN_CAPITALS}
    if len(found) > 1:
        found -= set(ARTICLE.findall(text))
    return found.pop() if len(found) == 1 else None

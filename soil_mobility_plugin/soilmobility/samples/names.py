"""What the fields of a laboratory table mean, told from their names: the best candidate for each meaning, and the next.

A name is taken apart into words and a unit. For each meaning (pH, SOC, F1, total content ...) the fields that may have
it are ranked: an explicit name (``F1``, ``pH H2O``) before a description (``exchangeable``), with a unit that fits
before one without. A field that names another substance, a statistic, or a unit that cannot be is none. No field is
used twice. English, German, French and Spanish words are known; accents and case do not matter.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from ..language import Phrase, Term, fill, labelled, tr
from ..soil.covariates import COVARIATES, PROPERTIES
from ..soil.elements import ELEMENTS, SYMBOL_OF_NAME, unaccented
from ..soil.fractions import FRACTIONS
from ..soil.units import CovariateError
from . import vocabulary as terms
from .units import ACIDITY, CHARGE, MASS, NONE, OTHER, TableUnit, complete_unit, looks_like_unit, read_unit

ELEMENT, TOTAL, GROUP = "element", "total", "group"

#: A longer name is a sentence; nothing is guessed from it.
LONGEST = 120

#: What says that values are transformed, where nothing else does.
OWN_NAME = Term("its name says")

#: What OGR calls a column without a name, by the kind of file.
UNNAMED = re.compile(r"[Ff]ield_?[0-9]+\Z")

#: Signs that say what the values are.
_SIGNS = {ord(sign): f" {word} " for sign, word in zip("Δ∆ΣƩ∑", ("delta", "delta", "sum", "sum", "sum"))}

#: Marks of footnotes (F1¹), which the powers of units (m², kg⁻¹) are not, and tags of small figures.
_FOOTNOTES = re.compile("(?<![⁻m])[¹²³⁴⁵⁶⁷⁸⁹]|</?su[bp]>")

#: No scheme has as many steps, with what water dissolves and with sums.
_MOST_STEPS = 12

#: A layer of soil in a name.
_DEPTHS = re.compile(r"(?<![0-9.])([0-9]{1,3})(?:cm)? ?(?:[-–_]|[.]{2}) ?[0-9]{1,3} ?cm(?![a-z])", re.IGNORECASE)

#: How sure a name is: explicit, by its unit besides, by a description only.
EXPLICIT, PLAIN, DESCRIBED = 30, 20, 10
_UNIT_FITS = 5


@dataclass(frozen=True)
class Header:
    """A field's name taken apart: ``words`` without the unit, folded; ``spoken`` as they are written."""

    name: str
    words: tuple[str, ...]
    spoken: tuple[str, ...]
    unit: TableUnit

    @property
    def joined(self) -> str:
        return "".join(self.words)

    def has(self, known: frozenset[str]) -> bool:
        """Whether one of the words is known."""
        return not known.isdisjoint(self.words)

    @property
    def is_organic_alone(self) -> bool:
        """Whether the name is MO or CO: organic matter, or carbon, in Romance languages, where it is not in mg/kg.

        Nobody states the content of molybdenum or cobalt in % or g/kg.
        """
        return self.spoken in (("MO",), ("CO",)) and self.unit.factor >= 1000.0

    @property
    def element(self) -> str | None:
        """The one element that the name speaks of."""
        if self.is_organic_alone:
            return None
        found = {word for word in self.spoken if word in ELEMENTS and (len(word) == 2 or self.about_metal)}
        found |= {SYMBOL_OF_NAME[word] for word in self.words if word in SYMBOL_OF_NAME}
        if not found and (self.about_metal or len(self.words) == 1):
            # A symbol in another case counts beside a fraction, a total or a unit only: ``as`` has other uses.
            found = {word.capitalize() for word in self.words if len(word) == 2} & set(ELEMENTS)
            if self.fraction is None or len(self.words) > 2:
                # Of “as F1” and “AS (ppm)” the first word is a symbol, of “as total” it is none.
                found -= {word.capitalize() for word in self.spoken if word in terms.ODD_SYMBOLS}
        if {"Fe", "Mn"} <= found:
            # The oxides that the second fraction is bound to.
            found -= {"Fe", "Mn"}
        return found.pop() if len(found) == 1 else None

    @property
    def elements(self) -> frozenset[str]:
        """All the elements, and the substances, that the name speaks of."""
        found = {word for word in self.spoken if word in ELEMENTS}
        found |= {SYMBOL_OF_NAME[word] for word in self.words if word in SYMBOL_OF_NAME}
        return frozenset(found)

    @property
    def about_metal(self) -> bool:
        digested = terms.TOTALS | terms.PARTIAL_DIGESTION | terms.WHOLE_DIGESTION
        return self.unit.kind == MASS or self.is_of_step or self.has(digested)

    @property
    def fraction(self) -> int | None:
        """Position of the fraction that the name gives by number (see `_steps`); None for none, and for several."""
        found = {number - 1 for number in self._steps if 1 <= number <= len(FRACTIONS)}
        return found.pop() if len(found) == 1 else None

    @property
    def is_of_step(self) -> bool:
        """Whether the name speaks of a step of an extraction, by number or in words, of these four or another."""
        return self.fraction is not None or self.described is not None or self.is_of_other_scheme

    @property
    def _steps(self) -> set[int]:
        """Numbers of steps that the name gives: ``F1``, ``BCR 1``, ``step II``, ``1st step``, ``1. Schritt``."""
        # A name that is too long has no words.
        if not self.words or _SEVERAL.search(self.name):
            return set()
        pairs = list(zip(("", *self.words), self.words, (*self.words[1:], "")))
        told = {_number(found[2] or after) for _, word, after in pairs if (found := _COUNTED.fullmatch(word))}
        told |= {terms.ORDINALS.get(before) for before, word, _ in pairs if word in terms.NUMBERED}
        if told <= {None} and len(self.words) == 2 and self.words[1] in terms.NUMBERED:
            # “1. Schritt”; of a “4-step BCR” more is said.
            told = {_number(self.words[0])}
        return {number for number in told if number is not None}

    @property
    def is_of_other_scheme(self) -> bool:
        """Whether the name is of a step that a scheme of four fractions does not have: F5, F0, bound to carbonates.

        With the exchangeable part the carbonates are F1; what is sorbed, or easily mobilised, is a part of it.
        """
        if any(not 1 <= number <= len(FRACTIONS) for number in self._steps):
            return True
        if self.described is None and self.has(terms.OTHER_STEPS) and not self.has(terms.SUBSTANCES):
            return True
        bound = self.has(terms.BOUND) and self.described != 0
        return self.has(terms.CARBONATES) and (bound or self.fraction not in (None, 0))

    @property
    def is_water_soluble(self) -> bool:
        """Whether the name is of what water dissolves: a step before the exchangeable one, or a test of its own."""
        return (self.has(terms.SOLUBLE) and self.has(terms.WATER)) or self.has(terms.WATER_SOLUBLE)

    @property
    def described(self) -> int | None:
        """Position of the fraction that the name describes; None for none, and for several."""
        found = {position for position, known in enumerate(terms.DESCRIBED_FRACTIONS) if self.has(known)}
        found |= {place for place, pair in enumerate(terms.DESCRIBED_BY_TWO) if all(map(self.has, pair))}
        return found.pop() if len(found) == 1 else None


#: A word of a step with its number, or one that a number follows.
_COUNTED = re.compile(f"({'|'.join(terms.NUMBERED)})([0-9]|{'|'.join(terms.ROMAN)})?")
#: Several steps in one (“F1-3”, “F1+F2”), or a part of one (“F2.1”).
_SEVERAL = re.compile(
    f"(?<![^\\W_])({'|'.join(terms.NUMBERED)}) ?[0-9]([-–+&,/.]| [+&] )f?[0-9](?![0-9.])", re.IGNORECASE
)


def _number(word: str) -> int | None:
    """The number that a word is, in one digit or Roman, None for none."""
    return int(word) if len(word) == 1 and word in "0123456789" else terms.ROMAN.get(word)


@lru_cache(maxsize=256)
def take_apart(name: str, unit: TableUnit | None = None) -> Header:
    """Take a field's name apart; ``unit``: one that stands in a row of its own below, used where the name has none.

    >>> header = take_apart("Organic carbon (g kg-1)")
    >>> header.words, header.unit.factor
    (('organic', 'carbon'), 1000.0)
    """
    if len(name) > LONGEST or UNNAMED.match(name):
        return Header(name, (), (), unit or TableUnit())
    # Of CaCl₂ and dm³ the plain form is known; a depth is no word (see `top_of_layer`), Walkley-Black no black carbon.
    # A letter that was lost before a g is the µ of a file in Windows-1252.
    plain = unicodedata.normalize("NFKC", _FOOTNOTES.sub("", name).replace("\ufffdg", "µg").translate(_SIGNS))
    text = _DEPTHS.sub(" ", re.sub("(?i)walkley[ &-]{1,3}black", "walkley", _with_blanks(plain)))
    text, found = _unit_in_brackets(" ".join(re.sub(r"[(\[] *[)\]]", " ", text).split()))
    if found is None:
        text, found = _unit_beside(text)
    # “pHCaCl2”, “CdF1”, “F1Cd” are several words, “CaCl2” is one.
    text = re.sub(r"(?<=[a-z])(?!Cl)(?=[A-Z][a-z]|F[1-9])|(?<=F[1-9])(?=[A-Z])", " ", text.replace("pH", "ph"))
    spoken = tuple(word for word in re.split(r"[^0-9A-Za-zÀ-ÿ]+", text) if word)
    words = tuple(unaccented(word) for word in spoken)
    return Header(name, words, spoken, found or unit or TableUnit())


def _with_blanks(text: str) -> str:
    """A name as it was before R put points for blanks and brackets (``SOC..g.kg.1.``); any other as it is."""
    if " " in text:
        return text
    head, _, unit = text.partition("..")
    unit = re.sub(r"\.1$", "-1", unit.strip("."))
    return f"{head.replace('.', ' ')} ({unit})"


def _unit_in_brackets(text: str) -> tuple[str, TableUnit | None]:
    """The text without the last pair of outer brackets that holds a unit, and the unit; None where none does."""
    depth, start, groups = 0, 0, []
    for place, character in enumerate(text):
        if character in "([{":
            start, depth = (place, 1) if depth == 0 else (start, depth + 1)
        elif character in ")]}" and depth:
            depth -= 1
            groups.append((start, place))
    for start, end in reversed(groups):
        inside = text[start + 1 : end]
        unit = read_unit(inside)
        if unit is None and looks_like_unit(inside):
            unit = TableUnit(OTHER, 1.0, inside)
        # “pH (H2O)” and “pH (CaCl2)” hold no unit, “SOC (g/kg)” does; “% (g/kg)” nobody writes.
        if unit is not None:
            return f"{text[:start]} {text[end + 1 :]}", unit
    cut = complete_unit(text[start + 1 :]) if depth else None
    return (text, None) if cut is None else (text[:start], cut)


def _unit_beside(text: str) -> tuple[str, TableUnit | None]:
    """The text without a unit at its end (after a comma, a blank, an underscore) or its beginning, and the unit."""
    before, comma, after = text.rpartition(",")
    if comma:
        unit = read_unit(after if "(" in after else after.rstrip(" )"))
        if unit is not None:
            return before, unit
    words = re.split(r"[ _]+", text.replace("%", " % ").replace("‰", " ‰ ").strip(" _,"))
    for count in range(min(4, len(words) - 1), 0, -1):
        unit = read_unit(" ".join(words[-count:]))
        # ``K``, ``C``, ``Mg`` and ``pH`` are words of a name.
        written = any("/" in word or "-" in word for word in words[-count:])
        if unit is not None and (unit.kind in (MASS, CHARGE) or (unit.kind == OTHER and written)):
            return " ".join(words[:-count]), unit
    for count in range(min(2, len(words) - 1), 0, -1):
        unit = read_unit(" ".join(words[:count]))
        if unit is not None and unit.kind in (MASS, CHARGE):
            return " ".join(words[count:]), unit
    return text, None


def ph_methods_in(header: Header) -> list[str]:
    """The methods of a pH that a name gives; water only where no other solution is spoken of, but as H2O.

    >>> [ph_methods_in(take_apart(name)) for name in ("pH (CaCl2) in water", "pH, KCl and H2O", "pH water", "pH")]
    [['CaCl2'], ['KCl', 'H2O'], ['H2O'], []]
    """
    if {"ph", "ca"} == set(header.words):
        return ["CaCl2"]
    found = [
        method
        for method, (known, parts) in terms.PH_METHODS.items()
        if header.has(known) or any(part in header.joined for part in parts)
    ]
    return found or ["H2O"] * header.has(terms.WATER)


def ph_method_of(*names: str) -> str | None:
    """The one method of `PH_METHODS` that names of a band, layer or file speak of; None if none or several.

    >>> ph_method_of("pH_CaCl2", "topsoil.tif"), ph_method_of("phh2o_0-5cm.tif"), ph_method_of("pH from KCl to H2O")
    ('CaCl2', 'H2O', None)
    """
    found = {method for name in names for method in ph_methods_in(take_apart(name[:LONGEST]))}
    return found.pop() if len(found) == 1 else None


def check_ph_method(named: str | None, method: str, label: str) -> None:
    """CovariateError if the names of a layer of pH say another method (see `ph_method_of`) than ``method``."""
    if named is not None and named != method:
        raise CovariateError(
            "{label}: its name says pH in {named}, but PH_METHOD is {method}. Set PH_METHOD to {named}, or rename the "
            "band and the layer if that is wrong.",
            label=label,
            named=named,
            method=method,
        )


def transformed(label: str, where: Term | Phrase = OWN_NAME) -> CovariateError:
    """The error of a layer whose values are logarithms, or the like; ``where`` says so."""
    return CovariateError(
        "{label}: its values are transformed (logarithms, or the like), as {name_says}. Undo that first.",
        label=label,
        name_says=where,
    )


def ph_method_in(header: Header) -> str:
    """The method that the name of a pH field gives, the strongest solution of several, "" for none."""
    return next(iter(ph_methods_in(header)), "")


def basis_in(header: Header) -> str:
    """The basis of contents (one of `TOTAL_BASES`) that the name of a total gives, "" for none.

    >>> [basis_in(take_apart(name)) for name in ("Total Cd, XRF (mg/kg)", "Total aqua regia", "Pseudototal", "Total")]
    ['total', 'aqua regia', 'aqua regia', '']
    """
    partial, whole = header.has(terms.PARTIAL_DIGESTION), header.has(terms.WHOLE_DIGESTION)
    return "" if partial is whole else "total" if whole else "aqua regia"


def doubt_of_basis(name: str, stated: str) -> str:
    """A sentence where the name of a total says another basis than the one ``stated``; else ""."""
    named = basis_in(take_apart(name))
    if named in ("", stated):
        return ""
    text = tr("“{field}” says {named}, but the basis of the total content is {stated}: set TOTAL_BASIS.")
    return fill(text, field=name, named=tr(named), stated=tr(stated))


def is_matter(header: Header) -> bool:
    """Whether a field of organic carbon holds organic matter instead."""
    if header.is_organic_alone:
        return header.spoken == ("MO",)
    if header.has(terms.SOC_WORDS) or header.has(terms.CARBON):
        return False
    return header.has(terms.SOM_WORDS) or (header.has(terms.ORGANIC) and header.has(terms.MATTER))


# ------------------------------------------------------------ ranks: how well a name fits a meaning, or why it does not


@dataclass(frozen=True)
class Fit:
    """How well a field fits a meaning; ``refused`` says why it does not although its name speaks of it."""

    rank: int = 0
    refused: str = ""


_NO = Fit()


def _spoilt(header: Header) -> str:
    if header.has(terms.TRANSFORMS):
        return tr("its values are transformed (logarithms, or the like)")
    counts = "n" in header.words and (header.is_of_step or "n" in header.spoken)
    if header.has(terms.STATISTICS) or counts or "SE" in header.spoken:
        return tr("it is a statistic or a description, no measurement")
    return ""


def _fit_ph(header: Header, method: str) -> Fit:
    by_unit = header.unit.kind == ACIDITY
    if not by_unit and not any(word == "ph" or word in terms.PH_IN_ONE for word in header.words):
        return _NO
    found = ph_method_in(header)
    buffer = tr("it is a buffer's pH") if header.has(terms.BUFFER) else ""
    # “Acidity (pH)” is one, and so is “pH in a solution of KCl”.
    silent = (terms.ACIDITIES if by_unit else frozenset()) | (terms.IN_SOLUTION if found else frozenset())
    foreign = header.has((terms.NOT_PH | terms.CEC_WORDS) - silent)
    foreign = foreign or any(one in header.joined for one in terms.OTHER_SOLUTIONS)
    other = tr("it is not the pH of the soil in water, CaCl2 or KCl") if foreign else ""
    if problem := _spoilt(header) or buffer or other or _odd_unit(header, ACIDITY):
        return Fit(refused=problem)
    order = {"H2O": 6, "": 4, "CaCl2": 2, "KCl": 0}[found] + 3 * header.has(terms.SOIL)
    # What else stands in a name may say that it is the pH of something else.
    rank = PLAIN if _unknown(header, terms.PH_WORDS | terms.WATER) else EXPLICIT
    return Fit(rank + (9 if found and found == method else min(order, 8)) - _SUBSOIL * is_of_subsoil(header))


#: So much worse does a name fit that says it is of the subsoil: what is measured in the topsoil is looked for.
_SUBSOIL = 8
#: From which depth (cm) on a layer is the subsoil (assumed).
_BELOW = 20


def is_of_subsoil(header: Header) -> bool:
    """Whether a name says that it is of the subsoil.

    >>> [is_of_subsoil(take_apart(name)) for name in ("SOC 30-60 cm (g/kg)", "SOC 0-30 cm", "pH subsoil", "pH")]
    [True, False, True, False]
    """
    return header.has(terms.SUBSOIL) or top_of_layer(header.name) >= _BELOW


def top_of_layer(name: str) -> int:
    """The upper depth (cm) of the layer that a name gives, 0 for none.

    >>> [top_of_layer(name) for name in ("SOC 30-60 cm (g/kg)", "clay_b15cm..30cm_mean", "pH")]
    [30, 15, 0]
    """
    depths = _DEPTHS.search(name[:LONGEST])
    return 0 if depths is None else int(depths[1])


def _odd_unit(header: Header, kind: str) -> str:
    if header.unit.kind in (NONE, kind):
        return ""
    return fill(tr("its unit, {unit}, cannot be one of it"), unit=header.unit.written)


def _fit_of(header: Header, kind: str, rank: int) -> Fit:
    """A fit of ``rank``, better where the unit is of ``kind``; none where the words or the unit speak against it."""
    problem = _spoilt(header) or _odd_unit(header, kind)
    better = _UNIT_FITS * (header.unit.kind == kind) - _SUBSOIL * is_of_subsoil(header)
    return Fit(refused=problem) if problem else Fit(rank + better)


def _fit_soc(header: Header) -> Fit:
    words = set(header.words)
    plain_c = "C" in header.spoken
    explicit = header.has(terms.SOC_WORDS) or (header.spoken == ("CO",) and header.is_organic_alone)
    explicit = explicit or (header.has(terms.ORGANIC) and (header.has(terms.CARBON) or plain_c))
    matter = is_matter(header)
    if not (explicit or matter or header.has(terms.CARBON | terms.LOSS_ON_IGNITION) or plain_c):
        return _NO
    if words & terms.LOSS_ON_IGNITION:
        return Fit(refused=tr("loss on ignition is not organic carbon alone"))
    of_step = header.fraction is not None or (
        not explicit and (header.described is not None or header.has(terms.BOUND))
    )
    # Metals are measured in humus, too; with potassium dichromate carbon is.
    of_metal = any(len(symbol) == 2 for symbol in header.elements - terms.BASE_CATIONS)
    if words & (terms.NOT_SOC | terms.CLAY_WORDS) or of_step or of_metal:
        return Fit(refused=tr("it is not the organic carbon of the soil"))
    if not (explicit or matter) and (words & (terms.TOTALS - terms.CONTENTS) or plain_c):
        return Fit(refused=tr("total carbon counts carbonates too"))
    return _fit_of(header, MASS, EXPLICIT if explicit else PLAIN if matter else DESCRIBED)


#: What clay is, and what else stands in a name that says no more.
_BELOW_2_MICRONS = re.compile(r"< ?(0?[.,]002 ?mm|2 ?[uµμ]m)")
_OF_GRAINS = frozenset({"um", "m", "mm", "particles", "particle", "grain", "size", "frakcja"})


def _fit_clay(header: Header) -> Fit:
    by_size = _BELOW_2_MICRONS.search(header.name) and not _unknown(header, _OF_GRAINS)
    if not (header.has(terms.CLAY_WORDS) or by_size):
        return _NO
    part = header.has(terms.FINE_AND_COARSE) and "earth" not in header.words
    if part or header.has(terms.NOT_CLAY) or header.has(terms.CEC_WORDS) or header.elements:
        return Fit(refused=tr("it is not the clay content alone"))
    return _fit_of(header, MASS, EXPLICIT)


def _fit_cec(header: Header) -> Fit:
    words = set(header.words)
    if not (header.has(terms.CEC_WORDS) or any(words.issuperset(sentence) for sentence in terms.CEC_SENTENCES)):
        return _NO
    beside = [word.capitalize() for word in words - terms.CEC_WORDS]
    if len(beside) == 1 and beside[0] in terms.BASE_CATIONS:
        return Fit(refused=fill(tr("it is of {element} alone"), element=beside[0]))
    if header.has(terms.CLAY_WORDS):
        return Fit(refused=tr("it is that of the clay"))
    return _fit_of(header, CHARGE, PLAIN if words & terms.EFFECTIVE else EXPLICIT)


_SOIL_FITS = {"soc": _fit_soc, "clay": _fit_clay, "cec": _fit_cec}


def fit_property(header: Header, name: str, ph_method: str = "") -> Fit:
    """How well a field fits a soil property (ph, soc, clay, cec; no other has rules); ``ph_method``: the stated one."""
    if name == "ph":
        return _fit_ph(header, ph_method)
    return _SOIL_FITS[name](header) if name in _SOIL_FITS else _NO


def _fit_fraction(header: Header, position: int, symbol: str | None) -> Fit:
    """``symbol``: the element of a wide table's block; in a long table no name may speak of one."""
    numbered, described = header.fraction == position, header.described
    if not numbered and (header.fraction is not None or described != position):
        return _NO
    if numbered and described not in (None, position):
        return Fit(refused=tr("its number is of one fraction, its words of another"))
    if numbered and described is None and header.element not in (None, symbol):
        return Fit(refused=fill(tr("it is of {element} alone"), element=header.element))
    fit = _fit_of(header, MASS, EXPLICIT if numbered else DESCRIBED)
    if numbered or fit.refused:
        return fit
    # The exchangeable part with the carbonates is F1, what organic matter binds is F3.
    fits = terms.ORGANIC | {0: terms.CARBONATES, 2: terms.MATTER}.get(position, frozenset())
    other = header.elements - {symbol}
    # Exchangeable acid is the acidity of the soil; what acid dissolves is a step.
    acidity = header.has(terms.ACID) and not header.has(terms.ACID_SOLUBLE)
    named = (set(header.words) & (terms.SUBSTANCES - fits)) or other or acidity
    if named and not (position == 1 and other <= {"Fe", "Mn"} and len(other) == 2):
        return Fit(refused=tr("it names another substance"))
    if _unknown(header, terms.DESCRIBED_FRACTIONS[position] | fits | terms.BESIDES):
        return Fit(refused=tr("a word in it is not understood"))
    return fit


def _unknown(header: Header, known: frozenset[str]) -> bool:
    understood = known | terms.NEUTRAL
    return any(word not in understood and not word.isdigit() and not _symbol(word) for word in header.words)


def _fit_group(header: Header) -> Fit:
    """Sites and sources, the widest first, called as such or by a number (“Site ID”)."""
    words = set(header.words)
    soils = not words.isdisjoint(terms.GROUP_WORDS[:2]) and header.has(terms.SOIL)
    other = header.has((terms.STATISTICS - terms.IDENTIFIERS) | terms.NOT_GROUP) or soils
    if other or header.unit.kind != NONE:
        return _NO
    worse = next((place for place, word in enumerate(terms.GROUP_WORDS) if word in words), len(terms.GROUP_WORDS))
    return Fit(len(terms.GROUP_WORDS) - worse)


def _fit_sample(header: Header) -> Fit:
    """What tells samples apart, and nothing else: the rows of one are no sites of their own."""
    named = header.has(terms.SAMPLE_WORDS) and set(header.words) <= terms.SAMPLE_WORDS | terms.IDENTIFIERS
    return Fit(DESCRIBED) if named and header.unit.kind == NONE else _NO


def _fit_total(header: Header, symbol: str | None, basis: str = "") -> Fit:
    """``basis``: that of the contents, as stated, "" for none; of several totals the one on it fits better."""
    bare = symbol is not None and header.element == symbol
    if not (header.has(terms.TOTALS) or bare) or header.fraction is not None or header.described is not None:
        return _NO
    other = header.elements - {symbol} or header.has(terms.SUBSTANCES) or {*"NPSCB"} & set(header.spoken)
    extract = tr("it is what an extract dissolves") if header.has(terms.EXTRACTS) else ""
    unknown = _unknown(header, terms.TOTALS | terms.PARTIAL_DIGESTION | terms.WHOLE_DIGESTION)
    problem = _spoilt(header) or (tr("it names another substance") if other else _odd_unit(header, MASS)) or extract
    if problem or unknown:
        return Fit(refused=problem or tr("a word in it is not understood"))
    digested = bool(basis_in(header)) or header.has(terms.TOTALS)
    rank = EXPLICIT if header.has(terms.WHOLE_CONTENT) else PLAIN if digested else DESCRIBED
    # A total in % is that of the fractions as often as one of the metal.
    in_contents = header.unit.kind == MASS and not header.unit.is_percent
    return Fit(rank + _UNIT_FITS * in_contents + {"": 0, basis: 1}.get(basis_in(header), -1))


# ------------------------------------------------------------------------------------------------------ the whole table


@dataclass(frozen=True)
class Block:
    """Where the shares of one element, or of the element a field names, stand. Names of fields; None: not there.

    With both, rows that the field says are of another element are none of the block.
    """

    element: str | None = None
    element_field: str | None = None
    fractions: tuple[str | None, ...] = (None, None, None, None)
    total: str | None = None


@dataclass(frozen=True)
class Choice:
    """One line of the mapping: what a field was taken for (``meaning``), its unit, the next best field ("": none)."""

    meaning: str
    field: str
    unit: str
    runner_up: str


@dataclass(frozen=True)
class Fields:
    """What the columns of a table mean: ``properties`` (ph, soc, clay, cec) and ``group`` by name of field.

    ``choices``: the mapping as a table, for log and report. ``doubts``: (field, why) of fields that speak of something
    that is looked for, and were not taken. ``units``: those that a row below the names gives, by field.
    """

    blocks: tuple[Block, ...]
    properties: Mapping[str, str | None]
    group: str | None = None
    choices: tuple[Choice, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    units: Mapping[str, TableUnit] = field(default_factory=dict)

    def unit(self, name: str) -> TableUnit:
        """The unit that a field states, in its name or below it."""
        return take_apart(name, self.units.get(name)).unit

    def lines(self) -> list[str]:
        """Sentences for the log: the mapping, a line each, and what was left out."""
        pairs = [(COVARIATES[name].label, given) for name, given in self.properties.items() if given]
        named = [fill(tr("{}: “{}”"), label, given) for label, given in pairs]
        told = {"properties": ", ".join(named) or tr("no soil property"), "group": self.group or tr("none")}
        lines = [fill(tr("Fields: {properties}; group: {group}."), **told)]
        for block in self.blocks:
            parts = [fill(tr("{} “{}”"), name, given) for name, given in zip(FRACTIONS, block.fractions) if given]
            parts += [fill(tr("total content “{field}”"), field=block.total)] if block.total else []
            of_field = fill(tr("element “{field}”"), field=block.element_field) if block.element_field else ""
            where = block.element or of_field or tr("no element")
            found = ", ".join(parts) or tr("neither fractions nor a total content")
            lines.append(labelled(where, f"{found}."))
        for choice in self.choices:
            text = tr("  {meaning}: “{field}” ({unit})")
            if choice.runner_up:
                text = tr("  {meaning}: “{field}” ({unit}); next best: “{other}”")
            unit = choice.unit or tr("no unit in the name")
            lines.append(fill(text, meaning=choice.meaning, field=choice.field, unit=unit, other=choice.runner_up))
        lines += [fill(tr("  “{field}” was not taken: {why}."), field=name, why=why) for name, why in self.doubts]
        return lines


class _Choosing:
    """Fields by meaning: the best that is free for each, with the next best, and why others were not taken."""

    def __init__(self, headers: Mapping[str, Header], stated: Mapping[str, str], basis: str) -> None:
        self.headers = headers
        self.stated = stated
        self.basis = basis
        self.taken: set[str] = set(stated.values())
        self.choices: list[Choice] = []
        #: Fields that hold words, no numbers: of a step they say how it was done.
        self.worded: frozenset[str] = frozenset()
        self.doubts: dict[str, str] = {}

    def best(self, role: str, fit: Any, meaning: str, among: Sequence[str] | None = None) -> str | None:
        """The field that fits best (`fit(header)` gives a `Fit`), noted as ``meaning``; the stated one if there is."""
        ranks = {}
        for name in self.headers if among is None else among:
            if name in self.taken and self.stated.get(role) != name:
                continue
            one = fit(self.headers[name])
            if one.rank:
                ranks[name] = one.rank
            elif one.refused:
                self.doubts.setdefault(name, one.refused)
        names = sorted(ranks, key=lambda name: -ranks[name])
        chosen = self.stated.get(role) or (names[0] if names else None)
        if chosen is not None:
            self.taken.add(chosen)
            other = next((name for name in names if name != chosen), "")
            written = self.headers[chosen].unit.written
            self.choices.append(Choice(meaning, chosen, written, other))
        return chosen

    def withdraw(self, found: list[str | None], name: str, why: str) -> None:
        """Take a field for none of the fractions that were ``found``."""
        found[found.index(name)] = None
        self.taken.discard(name)
        self.choices = [choice for choice in self.choices if choice.field != name]
        self.doubts[name] = why


def guess(
    columns: Mapping[str, Sequence[Any]],
    stated: Mapping[str, str] | None = None,
    element: str | None = None,
    ph_method: str = "",
    units: Mapping[str, TableUnit] | None = None,
    total_basis: str = "",
) -> Fields:
    """What the columns of a table mean, from their names; the column of elements also from its values.

    ``stated``: fields by role (one of `PROPERTIES` and `FRACTIONS`, `TOTAL`, `ELEMENT`, `GROUP`), as the user says;
    they are used for that and nothing else. ``element``: the symbol of the rows that name no other. ``ph_method``: the
    method that the user states, as ``total_basis`` is. ``units``: by field, from a row below the names. CovariateError
    where one field is stated for two roles, or a transformed one, or where the table has a row for each fraction.
    """
    stated, units = dict(stated or {}), dict(units or {})
    twice = [name for name in stated.values() if list(stated.values()).count(name) > 1]
    if twice:
        roles = [role for role, name in stated.items() if name == twice[0]]
        raise CovariateError("The field “{field}” is stated for {roles}.", field=twice[0], roles=", ".join(roles))
    for role, name in stated.items():
        if role not in (ELEMENT, GROUP) and take_apart(name).has(terms.TRANSFORMS):
            raise CovariateError(
                "The values of the field “{field}” are transformed (logarithms, or the like), as its name says. Undo "
                "that first.",
                field=name,
            )
    headers = {name: take_apart(name, units.get(name)) for name in columns}
    choosing = _Choosing(headers, stated, total_basis)
    properties = {
        name: choosing.best(name, partial(fit_property, name=name, ph_method=ph_method), COVARIATES[name].label)
        for name in PROPERTIES
    }
    group = choosing.best(GROUP, _fit_group, tr("site or source"))
    group = group or choosing.best(GROUP, _fit_sample, tr("site or source"))
    choosing.worded = frozenset(name for name, cells in columns.items() if _holds_words(cells))
    blocks = _blocks(columns, choosing, element)
    if not any(name for block in blocks for name in block.fractions):
        _refuse_row_per_fraction(columns, choosing)
    doubts = tuple((name, why) for name, why in choosing.doubts.items() if name not in choosing.taken)
    return Fields(blocks, properties, group, tuple(choosing.choices), doubts, units)


def _refuse_row_per_fraction(columns: Mapping[str, Sequence[Any]], choosing: _Choosing) -> None:
    """CovariateError where a column holds the names of fractions, or the numbers of steps that its name speaks of."""
    for name, cells in columns.items():
        told = {str(cell).strip() for cell in cells} - {"None", ""}
        if name in choosing.taken or not 2 <= len(told) <= _MOST_STEPS:
            continue
        words = choosing.headers[name].words
        numbers = terms.NUMBERED.issuperset(words) and all(_number(one.split(".0")[0]) is not None for one in told)
        steps = sum(take_apart(one).is_of_step for one in told)
        if (numbers and words) or 2 * steps > len(told):
            raise CovariateError(
                "The table has a row for each fraction (field “{field}”). Make it one row per sample and element, with "
                "a column for each fraction.",
                field=name,
            )


def _blocks(columns: Mapping[str, Sequence[Any]], choosing: _Choosing, element: str | None) -> tuple[Block, ...]:
    """The fractions and totals: of the elements that a field names, of the one that is stated, or of each in a name."""
    named = _field_of_elements(columns, choosing)
    if named or element:
        return (_block(choosing, element, list(choosing.headers), named),)
    about: dict[str, list[str]] = {}
    for name, header in choosing.headers.items():
        if header.element is not None:
            about.setdefault(header.element, []).append(name)
    blocks = []
    for symbol in sorted(about, key=lambda one: ELEMENTS[one].number):
        block = _block(choosing, symbol, about[symbol])
        if block.total or any(block.fractions):
            blocks.append(block)
    return tuple(blocks) or (_block(choosing, None, list(choosing.headers)),)


def _field_of_elements(columns: Mapping[str, Sequence[Any]], choosing: _Choosing) -> str | None:
    def fit(header: Header) -> Fit:
        share = _share_of_elements(columns[header.name])
        if share is None:
            return _NO
        named = header.has(terms.ELEMENT_WORDS) and not header.has(terms.STATISTICS)
        return Fit(EXPLICIT if named else DESCRIBED if share >= 0.8 else 0)

    return choosing.best(ELEMENT, fit, tr("element"))


#: How a number in a text begins.
_NUMBER = re.compile(r"\s*[<>]?\s*[+-]?[0-9]")


def _holds_words(values: Sequence[Any]) -> bool:
    """Whether a column holds words, and no number."""
    told = [value for value in values if value not in (None, "")]
    return bool(told) and all(isinstance(value, str) and not _NUMBER.match(value) for value in told)


def _share_of_elements(values: Sequence[Any]) -> float | None:
    """Share of the cells that name an element; None for a column that holds mostly numbers, or nothing."""
    told = [value for value in values if value not in (None, "")]
    if not told or any(not isinstance(value, str) for value in told):
        return None
    counts = Counter(told)
    numbers = sum(count for text, count in counts.items() if _NUMBER.match(text))
    if 2 * numbers > len(told):
        return None
    return sum(count for text, count in counts.items() if _symbol(text.strip())) / len(told)


def _block(choosing: _Choosing, symbol: str | None, names: Sequence[str], element_field: str | None = None) -> Block:
    where = f"{symbol} " if symbol else ""
    found: list[str | None] = []
    for position, fraction in enumerate(FRACTIONS):
        fit = partial(_fit_fraction, position=position, symbol=symbol)
        found.append(choosing.best(fraction, fit, where + fraction, among=names))
    if choosing.stated.keys().isdisjoint(FRACTIONS):
        _of_four_steps(choosing, symbol, names, found)
        _of_one_kind(choosing, symbol, names, found)
    lone = [name for name in found if name is not None]
    described = len(lone) == 1 and choosing.headers[lone[0]].fraction is None
    if symbol in terms.BASE_CATIONS and described and FRACTIONS[found.index(lone[0])] not in choosing.stated:
        # Exchangeable calcium, or reducible iron, by itself is a property of the soil, no step of an extraction.
        choosing.withdraw(found, lone[0], tr("by itself it is a property of the soil, no step of an extraction"))
    of_total = partial(_fit_total, symbol=symbol, basis=choosing.basis)
    total = choosing.best(TOTAL, of_total, where + tr("total content"), among=names)
    return Block(symbol, element_field, tuple(found), total)


def _of_four_steps(choosing: _Choosing, symbol: str | None, names: Sequence[str], found: list[str | None]) -> None:
    """Keep no fraction where the table holds steps besides: its F1 is then a part of F1 only, its F4 none at all."""
    # Beside F1 to F4 by number, what water dissolves is a test of its own; beside an exchangeable part it is a step.
    # So are carbonates beside it, or between the fractions: those of a soil stand elsewhere.
    places = [names.index(name) for name in found if name is not None]
    described = any(choosing.headers[names[place]].fraction is None for place in places)
    units = {(one.kind, one.factor) for one in (choosing.headers[names[place]].unit for place in places)}
    between = names[min(places) : max(places)] if described else ()
    firsts = [name for name in names if described and _fit_fraction(choosing.headers[name], 0, symbol).rank]
    split = not all(choosing.headers[name].has(terms.CARBONATES) for name in firsts)
    others = []
    for header in (choosing.headers[name] for name in names):
        carbonates = header.has(terms.CARBONATES) and (
            split
            if header.name in firsts
            else header.name in between and (header.unit.kind, header.unit.factor) in units
        )
        step = header.is_of_other_scheme or carbonates or (described and header.is_water_soluble)
        if step and not _spoilt(header):
            others.append(header.name)
    others = others or _second_fields(choosing, symbol, names, found)
    why = tr("the extraction has other steps than F1 to F4; “{field}” is one; add them up first, F1 with carbonates")
    for name in [*filter(None, found)] if others else ():
        choosing.withdraw(found, name, fill(why, field=others[0]))


def _second_fields(choosing: _Choosing, symbol: str | None, names: Sequence[str], found: list[str | None]) -> list[str]:
    """Fields that describe a fraction that is taken already: steps of their own, unless the whole table is repeated.

    What is exchangeable beside what is acid-soluble, or a residue beside a fourth step by number, makes five steps.
    """
    seconds: dict[int, str] = {}
    for header in (choosing.headers[name] for name in names if name not in found and name not in choosing.worded):
        place = header.described
        first = None if place is None or header.fraction is not None else found[place]
        if place is None or first is None:
            continue
        taken = choosing.headers[first]
        # By number a fraction may be described besides (a test of its own, another unit); a residue comes once.
        once = taken.fraction is None or place == len(FRACTIONS) - 1
        alike = NONE in (taken.unit.kind, header.unit.kind) or taken.unit == header.unit
        if once and alike and _fit_fraction(header, place, symbol).rank:
            seconds[place] = header.name
    repeated = len(seconds) == sum(name is not None for name in found)
    return [] if repeated else list(seconds.values())


def _of_one_kind(choosing: _Choosing, symbol: str | None, names: Sequence[str], found: list[str | None]) -> None:
    """Keep one kind of unit: percentages cannot be added to contents; percentages need no other field."""
    headers = choosing.headers
    for position in terms.AMONG_OTHERS:
        if found[position] is None and sum(name is not None for name in found) >= 2:
            found[position] = _among_others(choosing, symbol, names, position)
    second = found[1]
    largest = max((headers[name].unit.factor for name in found if name not in (None, second)), default=math.inf)
    if second and headers[second].fraction is None and headers[second].unit.factor > largest:
        why = tr("it is the content of oxides: its unit is larger than that of the other fractions")
        choosing.withdraw(found, second, why)
    in_percent = {name: headers[name].unit.is_percent for name in found if name}
    for name in in_percent if any(in_percent.values()) else ():
        if not in_percent[name]:
            choosing.withdraw(found, name, tr("the other fractions are in %"))


def _among_others(choosing: _Choosing, symbol: str | None, names: Sequence[str], position: int) -> str | None:
    """The field that is called organic, or red, and nothing else: among other fractions it is the third, the second."""
    known = terms.AMONG_OTHERS[position]

    def fit(header: Header) -> Fit:
        named = header.has(known) and not _unknown(header, known) and not header.elements - {symbol}
        return Fit(DESCRIBED) if named and header.unit.kind in (NONE, MASS) else _NO

    where = f"{symbol} " if symbol else ""
    return choosing.best(FRACTIONS[position], fit, where + FRACTIONS[position], among=names)


def is_known(header: Header) -> bool:
    """Whether a name speaks of something that is looked for: a property, a total, a step or elements."""
    fits = [*(fit_property(header, name) for name in PROPERTIES), _fit_total(header, header.element)]
    return any(one.rank for one in fits) or header.fraction is not None or header.has(terms.ELEMENT_WORDS)


def parse_element(text: Any) -> str | None:
    """The symbol that a cell names (``Cd``, ``cd``, ``PB``, ``Blei``, ``Cd (mg/kg)``); None for an unknown one.

    >>> [parse_element(cell) for cell in ("Cd", "cadmium", "PB", "Lead (total)", "aluminum", "Xx", None)]
    ['Cd', 'Cd', 'Pb', 'Pb', 'Al', None, None]
    """
    word = re.search(r"[^\W\d_]+", str(text or "")[:LONGEST])
    return _symbol(word[0]) if word else None


def _symbol(word: str) -> str | None:
    """The symbol of the element that a word is, by name or by symbol, in any case."""
    return SYMBOL_OF_NAME.get(unaccented(word)) or (word.capitalize() if word.capitalize() in ELEMENTS else None)

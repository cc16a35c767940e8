"""Units as they stand in the names of fields: which there are, how they are spelled, and what they become."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..soil.covariates import COVARIATES
from ..soil.elements import unaccented
from ..soil.units import LONGEST, QUANTITIES, find_unit, fold_unit
from .vocabulary import BASIS, units

MASS, CHARGE, ACIDITY, OTHER, NONE = "mass", "charge", "acidity", "other", ""


@dataclass(frozen=True)
class TableUnit:
    """A unit that a field states: ``kind`` (mass, charge ...), ``factor`` to mg/kg or cmol(c)/kg, as ``written``.

    Kind `NONE`: none is stated; `OTHER`: one that no column of this kind of table is read in.
    """

    kind: str = NONE
    factor: float = 1.0
    written: str = ""

    @property
    def is_percent(self) -> bool:
        return self.kind == MASS and self.factor == 1e4

    @property
    def to_mg_kg(self) -> float:
        """Factor to mg/kg; 1 where no unit of mass is stated."""
        return self.factor if self.kind == MASS else 1.0


def _folded(text: str) -> str:
    return fold_unit(unaccented(text))


#: ``g kg``, ``cmol kg``, ``mg_kg``: a field's name often cannot hold a stroke.
_STROKELESS = re.compile(r"(u?g|mg|dg|ng|cmolc?|mmolc?|meq)[ _.]+(kg|100 ?g|g|t)\Z")


#: A unit, and another one in brackets.
_TWICE = re.compile(r"([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]\Z")


def read_unit(text: str) -> TableUnit | None:
    """The unit that a text is, wholly; None for what is no unit that is known.

    >>> [read_unit(text).factor for text in ("mg kg-1", "µg/kg", "g/100 g", "% TS", "cmol(+)/kg", "mg_kg")]
    [1.0, 0.001, 10000.0, 10000.0, 1.0, 1.0]
    >>> read_unit("1:2.5 H2O") is None
    True
    """
    written = " ".join(text[: LONGEST + 1].split())
    if not written or len(written) > LONGEST:
        return None
    parts = written.split(" ")
    while len(parts) > 1 and unaccented(parts[-1]).replace(".", "") in BASIS:
        parts.pop()
    plain = " ".join(parts)
    stroke = _STROKELESS.match(unaccented(plain).strip(" [](){}"))
    found = _UNITS.get(f"{stroke[1]}/{stroke[2].replace(' ', '')}" if stroke else _folded(plain))
    if found is None and (twice := _TWICE.match(written)):
        # “mg/kg (ppm)”
        found = _UNITS.get(_folded(twice[1]))
        found = found if found == _UNITS.get(_folded(twice[2])) else None
    # Shown as it is meant: “g kg” would be read as a product.
    shown = re.sub(r"[ _.]+", "/", plain, count=1) if stroke else written
    return TableUnit(*found, shown) if found else None


def looks_like_unit(text: str) -> bool:
    """Whether a text in brackets is a unit, though none that is known.

    >>> looks_like_unit("mol/m2"), looks_like_unit("H2O"), looks_like_unit("kg m-2"), looks_like_unit("1/2.5")
    (True, False, True, False)
    >>> looks_like_unit("t C ha-1 yr-1"), looks_like_unit("kg C/m2/yr"), looks_like_unit("0-30 cm")
    (True, True, False)
    """
    text = text[:LONGEST].strip()
    stroke = re.match(r"[a-zA-Zµμ%]+(?: [A-Z]{1,2})?(?: ?/ ?[a-zA-Z0-9]+)+\Z", text)
    power = re.match(r"[a-zA-Zµμ]+(?:[ .][a-zA-Z]+(?:\^?[-−][123])?)*\Z", text) and re.search(r"[-−][123]\Z", text)
    return bool(stroke or power) or text in ("ppt", "%")


_UNITS = {
    _folded(spelling): (kind, factor)
    for kind in (MASS, CHARGE, OTHER, ACIDITY)
    for factor, spellings in units(kind)
    for spelling in spellings
}


#: How units are spelled where only their factor to mg/kg or cmol(c)/kg is known, as ``gkg`` in a name.
SPELLED = {
    MASS: {1e6: "kg/kg", 1e4: "%", 1e3: "g/kg", 100.0: "dg/kg", 10.0: "mg/100g", 1.0: "mg/kg", 1e-3: "ug/kg"},
    CHARGE: {1.0: "cmol(c)/kg", 0.1: "mmol(c)/kg"},
    ACIDITY: {1.0: "pH"},
}

#: All units that soil properties and other quantities come in.
_KNOWN = tuple(unit for known in (*(one.units for one in COVARIATES.values()), *QUANTITIES.values()) for unit in known)


def plain_unit(unit: str) -> str:
    """A unit that a band or variable states as soil properties know it, where it is one of tables; else as it is.

    >>> plain_unit("Masse-%"), plain_unit("g C/kg"), plain_unit("SOM %"), plain_unit("t/ha")
    ('%', 'g/kg', 'SOM %', 't/ha')
    """
    read = None if find_unit(_KNOWN, unit) else read_unit(unit)
    return SPELLED.get(read.kind, {}).get(read.factor, unit) if read else unit


def complete_unit(text: str) -> TableUnit | None:
    """The unit that a text is the beginning of: a shapefile cuts the name of a field after ten letters.

    Of kind `OTHER` where several begin so; None where none does, and of what begins as mg/kg, which contents are in.

    >>> complete_unit("g/k").factor, complete_unit("cmol(").kind, complete_unit("µg/").kind
    (1000.0, 'charge', 'other')
    >>> complete_unit("mg/"), complete_unit("H2O")
    (None, None)
    """
    start = _folded(text)
    if "mg/kg".startswith(start) or (len(start) < 3 and not {"/", "%"} & set(start)):
        return None
    found = [
        (spelling.endswith(("/kg", "/g")), known) for spelling, known in _UNITS.items() if spelling.startswith(start)
    ]
    by_mass = {known for in_mass, known in found if in_mass} or {known for _, known in found}
    if not by_mass:
        return None
    return TableUnit(*(by_mass.pop() if len(by_mass) == 1 else (OTHER, 1.0)), text)

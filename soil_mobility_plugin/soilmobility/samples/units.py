"""Units as they stand in the names of fields: which there are, how they are spelled, and what they become."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..soil.elements import unaccented
from ..soil.units import LONGEST, fold_unit
from .vocabulary import words

MASS, CHARGE, ACIDITY, OTHER, NONE = "mass", "charge", "acidity", "other", ""

#: Factors to mg/kg of units of mass in mass.
_MASS = {
    1e4: "% pct perc percent prozent pourcent porcentaje g/100g g/100 cg/g dag/kg wt% gew% gew.-% m% ma% %w/w %(w/w)",
    1e3: "g/kg mg/g ‰ permille promille g/1000g gkg",
    1e2: "dg/kg dgkg",
    10.0: "mg/100g mg/100",
    1.0: "mg/kg ppm ug/g g/t mgkg mg/1000g",
    1e-3: "ug/kg ppb ng/g mg/t ugkg",
    1e6: "kg/kg g/g",
}
#: Factors to cmol(c)/kg of units of charge in mass.
_CHARGE = {
    1.0: "cmol/kg cmolc/kg cmol+/kg cmolckg cmolkg meq/100g me/100g mmol/100g mmolc/100g mval/100g meq/100 cmole/kg",
    0.1: "mmol/kg mmolc/kg mmolckg mmolkg meq/kg mval/kg me/kg molc/t mol/t",
}
_OTHER = """
t/ha kg/ha mg/ha kg/m2 g/m2 kg/m3 g/cm3 mg/m3 kg/dm3 g/l mg/l ug/l mmol/l mol/l umol/l cmol/l ds/m ms/cm us/cm
ms/m mv c °c k m cm mm km dm um mg/dm3 mg ug g kg years yr a d h masl degree degrees ° dd mg/cm3 t/km2 bq/kg
mol/kg umol/kg m2/g emu/g si kpa hpa bar l/kg ml/g cfu/g
"""
_ACIDITY = "ph phunits phunit ph-units"

#: What a name says after a unit, of the mass it is based on.
_BASIS = words(
    """
    dm dw dwt ts tm tr ms ss sec seco sol boden soil dry weight matter trocken trockensubstanz trockenmasse bodens of
    total sum all
    """
)


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
    while len(parts) > 1 and unaccented(parts[-1]).replace(".", "") in _BASIS:
        parts.pop()
    plain = " ".join(parts)
    stroke = _STROKELESS.match(unaccented(plain).strip(" [](){}"))
    found = _UNITS.get(f"{stroke[1]}/{stroke[2].replace(' ', '')}" if stroke else _folded(plain))
    # Shown as it is meant: “g kg” would be read as a product.
    shown = re.sub(r"[ _.]+", "/", plain, count=1) if stroke else written
    return TableUnit(*found, shown) if found else None


def looks_like_unit(text: str) -> bool:
    """Whether a text in brackets is a unit, though none that is known.

    >>> looks_like_unit("mol/m2"), looks_like_unit("H2O"), looks_like_unit("kg m-2"), looks_like_unit("1/2.5")
    (True, False, True, False)
    """
    text = text[:LONGEST].strip()
    stroke = re.match(r"[a-zA-Zµμ%]+ ?/ ?[a-zA-Z0-9]+\Z", text)
    return bool(stroke) or bool(re.match(r"[a-zA-Zµμ]+[ .][a-zA-Z]+\^?[-−][123]\Z", text)) or text in ("ppt", "%")


_UNITS = {
    _folded(spelling): (kind, factor)
    for kind, units in ((MASS, _MASS), (CHARGE, _CHARGE), (OTHER, {1.0: _OTHER}), (ACIDITY, {1.0: _ACIDITY}))
    for factor, spellings in units.items()
    for spelling in spellings.split()
}

"""The kinds of values that a band can hold: what they are called, what tells them, and what a band is refused for.

A parameter wants one kind: a soil property (a key of `COVARIATES`), `MOBILITY`, `TOTAL`, `RATE`, `CEILING` (of SOC),
`VALUES` for any continuous ones, `ANY` for these or classes, or "" for anything. A band's name and unit say what is in
it; a file of this project's says so in its metadata as well. `KINDS` is the table of what they say, `check_band` the
judge.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from ..language import Phrase, Term, fill, tr
from ..raster.source import SourceInfo
from ..samples import vocabulary as terms
from ..samples.names import LONGEST, OWN_NAME, Header, fit_property, is_matter, is_of_subsoil, take_apart, transformed
from ..samples.units import ACIDITY, MASS, OTHER, SPELLED, TableUnit, plain_unit
from ..soil.covariates import COVARIATES, TOTAL_RANGE
from ..soil.elements import ARTICLE, ELEMENTS, named_element, unaccented
from ..soil.fractions import FRACTIONS
from ..soil.scenario import RATE_RANGE
from ..soil.units import QUANTITIES, CovariateError, Unit, check_quantity, find_unit, is_stated

#: Kinds that are no soil property.
MOBILITY, TOTAL, RATE, CEILING, VALUES, ANY = "mobility", "total", "rate", "ceiling", "values", "any"

#: What a band of pH in a result is called: whatever it was measured in, it is in water, and is not converted again.
PH_BAND = "pH in water"

#: What bands with a part of F1 are called after the element, in the order of the model's `PARTS`.
PART_NAMES = ("exchangeable", "carbonate-bound", "acid-labile")


@dataclass(frozen=True)
class Kind:
    """A kind of values: what messages call it, what says that a band holds it, and what says that it does not.

    ``words``, ``others``: words in a band's name that tell it, or something else: a class, a spread, a probability, a
    limit. ``units``: those that it comes in. ``made_by``: the algorithms of this project whose results hold it, and
    "predict", the library's whole runs. ``possible``: the values that can be, where one unit is settled.
    """

    called: str
    units: tuple[Unit, ...]
    words: frozenset[str] = frozenset()
    others: frozenset[str] = terms.CODES
    made_by: frozenset[str] = frozenset()
    possible: tuple[float, float] | None = None


_NOT_ITSELF = terms.CODES | terms.NOT_ITSELF
_OF_SOIL = terms.words("preparecovariates fourpermille soilgrids")
#: What soil properties are called besides the names of layers.
_WORDS = {
    "ph": terms.words("phkcl phcacl2"),
    "soc": terms.SOC_WORDS | terms.SOM_WORDS | terms.CARBON,
    "clay": terms.CLAY_WORDS,
    "cec": terms.CEC_WORDS,
    "sand": frozenset(),
}

#: What a band can be taken for.
KINDS = {
    name: Kind(one.label, one.units, _WORDS[name].union(one.layer_names), _NOT_ITSELF, _OF_SOIL)
    for name, one in COVARIATES.items()
} | {
    MOBILITY: Kind(
        Term("mobility (F1, %)"),
        QUANTITIES[MOBILITY],
        others=_NOT_ITSELF | terms.NO_CONTENT,
        made_by=terms.words("predictfractionation predictmobility predict compositerisk"),
        possible=(0.0, 100.0),
    ),
    TOTAL: Kind(
        Term("total content (mg/kg)"),
        QUANTITIES[TOTAL],
        others=_NOT_ITSELF | terms.NO_CONTENT | terms.MAP_EXTRACTS | terms.INDICES,
        # What would be mobile in soils that just keep to their values is a question; see `doubt_of_result`.
        made_by=terms.words("guidancevalues"),
        possible=TOTAL_RANGE,
    ),
    RATE: Kind(Term("rate (per mille per year)"), QUANTITIES[RATE], possible=RATE_RANGE),
    # That of saturation, say, has names of its own; the SOC of another map will do.
    CEILING: Kind(Term("ceiling of SOC"), COVARIATES["soc"].units, made_by=_OF_SOIL),
}

#: What a band may be named as: a soil property, or a fraction.
_NAMED = {name: KINDS[name].words for name in COVARIATES} | {name: terms.words(name.lower()) for name in FRACTIONS}

#: The longest name, or the part of it, that is looked at: words in a sentence need not say what the band holds.
LONGEST_NAME = 60

#: What a result says of the algorithm that made it.
_ALGORITHM = "SOIL_MOBILITY_ALGORITHM"

#: A year in a name.
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")

#: What a name says values are multiplied with.
_TIMES = re.compile(r"(?<![0-9A-Za-z])[x*×] ?[0-9]{1,5}(?![0-9A-Za-z])")

#: Units that contents come in; a parameter takes one.
MASSES = tuple(Unit(name, factor) for factor, name in SPELLED[MASS].items())

#: The oxide of an element weighs more than it, and an isotope is measured in Bq, or as a ratio.
_OXIDE = re.compile("([A-Z][a-z]?|[A-Z]{2}(?=[23]O|O[2-8]))[23]?O[2-8]?")
_ISOTOPE = re.compile("([A-Z][a-z]?)[1-9][0-9]{2}")

#: What a name says of a quantile or an end (05 and 95 in Australia's maps); that of a spread is of something else.
QUANTILE = re.compile(
    r"(?<![a-z])((?:[qp]0?[.]?|pred)[0-9]{1,3}|(?<=_)(?:05|95)(?=_[NDC]_P_)|median|min|max|minimum|maximum|lower|upper)"
    r"(?![a-z0-9])",
    re.IGNORECASE,
)
#: Of them those that are no mean, for certain: as P3 a plot is called, too, and as Q3 a quarter of a year.
_END = re.compile(
    r"[qp](?:0?[.][0-9]{1,3}|0?5|025|1[06]|2[05]|75|8[04]|9[0157]|95|975)|pred[0-9]{1,3}|05|95", re.IGNORECASE
)


def _meanings(name: str) -> set[str]:
    told = set(re.findall(r"[a-z0-9]+", unaccented(name[:LONGEST_NAME])))
    return {kind for kind, words in _NAMED.items() if not told.isdisjoint(words)}


def meaning(name: str) -> str | None:
    """What a band of that name holds: a soil property, or a fraction ("F1" to "F4"); None if it does not tell.

    >>> [meaning(name) for name in ("CLAY", "phh2o_0-5cm_mean", "SOC 2050", "F3", "Band 1", "pH under clay")]
    ['clay', 'ph', 'soc', 'F3', None, None]
    """
    found = _meanings(name) if len(name) <= LONGEST_NAME else set()
    return found.pop() if len(found) == 1 else None


def years_in(name: str) -> list[int]:
    """The years that a band's name speaks of.

    >>> years_in("SOC 2050"), years_in("soc_0-30cm_1990-2020"), years_in("ocs_12019")
    ([2050], [1990, 2020], [])
    """
    return [int(year) for year in _YEAR.findall(name[:LONGEST_NAME])]


def is_no_mobility(name: str) -> bool:
    """Whether a band's name speaks of soil properties or other fractions, not of mobility: ``F4``, ``SOC 2050``."""
    return not _meanings(name) <= {"F1"}


def stated_unit(name: str, unit: str) -> str:
    """The unit that a band states: its own, else the one in its name; "" for none.

    >>> [stated_unit(name, "") for name in ("Clay (g/kg)", "Cd_mgkg", "SOC stock (t/ha)", "clay 0-5 cm", "Cd")]
    ['g/kg', 'mg/kg', 't/ha', '', '']
    >>> stated_unit("Clay (g/kg)", "%"), stated_unit("SOC, x 5 g/kg", "")
    ('%', 'x 5 g/kg')
    """
    if is_stated(unit):
        return plain_unit(unit)
    if len(name) > LONGEST_NAME:
        return unit
    header = take_apart(name)
    found = header.unit
    plain = SPELLED.get(found.kind, {}).get(found.factor, found.written)
    if found.kind == OTHER and not all(
        part.strip("0123456789^-−") in terms.PARTS_OF_UNITS for part in re.split(r"[/ ]", plain)
    ):
        # “(soil/water)” looks like a unit, and is none.
        return ""
    # “x 5 g/kg”, “10 g/kg” are units that nobody knows; in “0-10 g/kg” the numbers are a depth.
    times = _TIMES.search(unicodedata.normalize("NFKC", name))
    before = header.spoken[-2:]
    numbered = before[-1:] in (("10",), ("100",), ("1000",)) and not any(map(str.isdigit, before[:-1]))
    factor = times[0] if times else before[-1] if numbered else ""
    return f"{factor} {plain}" if plain and factor else plain


def unit_said(info: SourceInfo, path: str, units: Iterable[Unit]) -> str:
    """The unit that a band states, or its name, or else, where it is one of ``units``, that of a file of one band.

    Other units in the name of a file need not be those of its values, but in those of published maps.
    """
    unit = stated_unit(info.description, info.unit)
    if is_stated(unit) or info.bands > 1:
        return unit
    stem = called(path)
    for part, published in terms.PRODUCTS.items():
        if part in stem.lower():
            return published
    of_file = stated_unit(stem, "")
    return of_file if find_unit(units, of_file) else unit


def called(path: str) -> str:
    """What a file is called: its name without the suffix, that of the folder of a grid of ArcInfo.

    >>> called("/maps/soc_0-5cm.tif"), called("/maps/clay_sd/hdr.adf")
    ('soc_0-5cm', 'clay_sd')
    """
    file = PurePath(path)
    return file.parent.name if file.suffix.lower() == ".adf" else file.stem


def element_of(name: str, metadata: Mapping[str, str]) -> str | None:
    """The symbol of the element that a band is about: by its name, else by the file's own metadata; None if unknown."""
    return named_element(name) or named_element(metadata.get("SOIL_MOBILITY_ELEMENT", ""))


def says_matter(band: str, path: str, layer: str) -> bool:
    """Whether a layer's name says organic matter, not carbon: that of the band, else that of the file or the layer.

    >>> says_matter("SOM", "soc.tif", ""), says_matter("", "organic_matter.tif", ""), says_matter("SOC", "om.tif", "")
    (True, True, False)
    """
    headers = [take_apart(name) for name in (band, called(path), layer)]
    said = [header for header in headers if is_matter(header) or header.has(terms.SOC_WORDS | terms.CARBON)]
    return bool(said) and is_matter(said[0])


def is_other(name: str, wanted: str) -> bool:
    """Whether a name says that it is of something else than what is ``wanted``.

    >>> [is_other(name, "clay") for name in ("clay + silt", "clay sd", "nitrogen", "clay 2020, predicted", "Band 1")]
    [True, True, True, False, False]
    >>> names = "Cd P(F1 >= 10 %)", "F1 half-width", "Cd change", "moisture", "risk class", "Cd", "F1 2050"
    >>> [is_other(name, "mobility") for name in names]
    [True, True, True, True, True, False, False]
    >>> names = "Cd DTPA", "Fe2O3", "Cd_sd", "mobile Cd", "Pb/Zn", "Pb deposition", "CO", "Cd aqua regia", "Cd 2020"
    >>> [is_other(name, "total") for name in names]
    [True, True, True, True, True, True, False, False, False]
    """
    kind, header = KINDS.get(wanted), take_apart(_without_article(name[:LONGEST]))
    if kind is None or header.has(kind.others):
        return kind is not None
    if wanted == MOBILITY:
        # A probability, or a substance that is no element.
        substance = header.has(terms.SUBSTANCES) and named_element(name) is None and "F1" not in header.spoken
        return substance or any(sign in name for sign in "<>≤≥")
    if wanted == TOTAL:
        # “Pb/Zn”, of “K” and “V” there are too many other uses; of CO and H2O2 (in a digestion) no part is an element.
        ratio = sum(len(symbol) > 1 for symbol in header.elements) > 1
        of_part = (pattern.fullmatch(word) for word in header.spoken for pattern in (_OXIDE, _ISOTOPE))
        return ratio or any(found[1].capitalize() in ELEMENTS for found in of_part if found)
    if wanted == CEILING:
        return meaning(name) not in (None, "soc")
    return wanted in COVARIATES and (meaning(name) not in (None, wanted) or _is_no_property(header, wanted))


def _without_article(name: str) -> str:
    """A name without the article of a place, as it stands after what a map is of.

    >>> _without_article("clay_La_Mancha"), _without_article("exchangeable Al Map")
    ('clay__Mancha', 'exchangeable Al Map')
    """
    found = ARTICLE.search(name)
    before = name[: found.start()] if found else ""
    return before + name[found.end() :] if found and (meaning(before) or named_element(before)) else name


def _is_no_property(header: Header, wanted: str) -> bool:
    """Whether a map's name is of something else than a soil property: told as fields of tables are.

    But maps are predicted, and have layers, years and depths.
    """
    # A stock grows as a content does; where it will not do, see `check_is_content`. Nitrogen is that beside carbon.
    silent = terms.STATISTICS | terms.IN_MAPS | terms.STOCKS | (set() if "C" in header.spoken else {"n"})
    kept = [place for place, word in enumerate(header.words) if word not in silent]
    words, spoken = (tuple(said[place] for place in kept) for said in (header.words, header.spoken))
    bare = replace(header, words=words, spoken=spoken, unit=header.unit if header.unit.kind == ACIDITY else TableUnit())
    fit = fit_property(bare, wanted)
    if fit.rank or fit.refused:
        return not fit.rank
    # By itself K is potassium, and N nitrogen.
    alone = len(header.words) == 1 and (header.has(terms.NUTRIENTS) or header.spoken[0] in ELEMENTS)
    of_element = bare.element is not None and (len(words) == 1 or bare.described is not None)
    known = KINDS[wanted].words
    # FAO calls the standard deviation of clay CLAYSD.
    spread = any(word.endswith("sd") and word[:-2] in known for word in words)
    others = (terms.SUBSTANCES | terms.OTHER_LAYERS) - known
    if wanted == "sand" and bare.has(known):
        # That of Salt Lake, or Bor, is sand; with another size of grains it is a sum.
        others &= terms.NOT_CLAY | terms.CLAY_WORDS
    return alone or of_element or spread or bare.has(others) or header.has(terms.TEXTURES)


def _is_other_result(name: str, unit: str, metadata: Mapping[str, str], wanted: str) -> bool:
    """Whether a band is of a result of this project that holds something else than ``wanted``.

    ``unit``: the band's own; a probability has none, whatever limit in % its name says.
    """
    if wanted not in KINDS or not metadata.get(_ALGORITHM):
        return False
    # What cuts a part out of a map may lose its unit.
    named = wanted == MOBILITY and (name == "F1" or name in ELEMENTS or name.endswith((MOBILITY, *PART_NAMES)))
    told = is_stated(unit) or named or wanted not in (MOBILITY, TOTAL)
    return not told or _made_by(metadata) not in KINDS[wanted].made_by


def _made_by(metadata: Mapping[str, str]) -> str:
    """The algorithm of this project that made a file; "" if none did."""
    return re.split("[: ]", metadata.get(_ALGORITHM, ""))[-1]


def check_band(name: str, unit: str, metadata: Mapping[str, str], wanted: str, label: str) -> None:
    """CovariateError if a band says that it holds something else than ``wanted``: its unit, its name or ``metadata``.

    The unit of a soil property is no matter here: `choose_unit` decides it, with what the user has stated.
    """
    stated = stated_unit(name, unit)
    if wanted in QUANTITIES:
        check_quantity(wanted, stated, label)
    holds = meaning(name) or named_element(name)
    # What the band is called goes before what its file or layer is.
    for said, where in ((name, Phrase("the name of its band says: {}", name)), ("" if holds else label, OWN_NAME)):
        if wanted and take_apart(said).has(terms.TRANSFORMS):
            raise transformed(label, where)
    # In % (mobility) or mg/kg (contents) what is named after an element is a map of it.
    in_contents = any(find_unit(KINDS[kind].units, stated) is not None for kind in (MOBILITY, TOTAL))
    if is_other(name, wanted) or (wanted in (*COVARIATES, CEILING) and holds in ELEMENTS and in_contents):
        raise named_otherwise(name, wanted, label)
    if _is_other_result(name, unit, metadata, wanted):
        raise CovariateError(
            "{label}: it is a result of {algorithm} and holds “{name}”; {wanted} is needed. Choose another band or "
            "layer. If its values were changed since, take the items SOIL_MOBILITY_… out of its metadata.",
            label=label,
            algorithm=metadata[_ALGORITHM],
            name=name,
            wanted=KINDS[wanted].called,
        )


def check_no_logarithms(info: SourceInfo, wanted: str, label: str) -> None:
    """CovariateError if a band is one of iSDAsoil's, whose whole numbers are logarithms, but of pH and texture.

    Other files have bands of that name, too, which state their unit.
    """
    of_isda = info.limits is not None and info.description in terms.LOG_BANDS and not is_stated(info.unit)
    if of_isda and wanted in ("soc", "cec", TOTAL):
        raise transformed(label, Phrase("those of iSDAsoil are, whose bands are called {}", info.description))


def named_otherwise(name: str, wanted: str, label: str) -> CovariateError:
    """The error of a band whose name says that it is none of what is ``wanted``."""
    return CovariateError(
        "{label}: its band is named “{name}”, but {wanted} is needed. Choose another band or layer.",
        label=label,
        name=name,
        wanted=KINDS[wanted].called,
    )


def mobility_said(name: str, unit: str, metadata: Mapping[str, str]) -> str:
    """How a band says that it holds mobility: "unit", in %; "name" where it states no unit; "" if it does not."""
    try:
        check_band(name, unit, metadata, MOBILITY, "")
    except CovariateError:
        return ""
    named = named_element(name) is not None or "F1" in name.split()
    if not is_stated(stated_unit(name, unit)):
        return "name" if named else ""
    return "unit" if named or not is_no_mobility(name) else ""


def check_is_content(band: str, path: str, label: str) -> None:
    """CovariateError if a name of a layer of organic carbon, its band's or file's, says a stock or density, no content.

    The units of stocks are refused as foreign where the unit is chosen.
    """
    for name in (band, called(path)):
        if take_apart(name[:LONGEST]).has(terms.STOCKS):
            raise CovariateError(
                "{label}: its name, “{name}”, says a stock or a density of organic carbon, and SOC is a content by "
                "mass. Divide it by the bulk density (and the depth), or rename it if it is a content.",
                label=label,
                name=name,
            )


def check_same_element(first: str | None, second: str | None, labels: tuple[str, str]) -> None:
    """CovariateError if two bands are about different elements."""
    if first is not None and second is not None and first != second:
        raise CovariateError(
            "{one} is about {first}, but {other} about {second}. Choose layers, or bands, of the same element.",
            one=labels[0],
            first=first,
            other=labels[1],
            second=second,
        )


def doubt_of_file(band: str, path: str, wanted: str, label: str, element: str | None = None) -> str:
    """A sentence where a file is called after something else than what is ``wanted``, or a quantile; else "".

    ``element``: the symbol of the one that it is given for. Only a doubt: a name of a file says much besides. What the
    band is called goes before.
    """
    stem = called(path)
    if meaning(band) is not None or named_element(band) is not None:
        return ""
    # “P10” alone is a place.
    quantiles = {found[1].lower() for found in QUANTILE.finditer(stem)} - {*terms.MEDIANS, stem.lower()}
    end = any(map(_END.fullmatch, quantiles))
    of_another = element is not None and named_element(stem) not in (None, element)
    # As published maps call them, too: “phh2o”, “CLYPPT”.
    of_soil = wanted in (MOBILITY, TOTAL) and meaning(stem) in COVARIATES and named_element(stem) is None
    if not (end or of_another or of_soil or is_other(stem, wanted)):
        return ""
    text = tr("{label}: its file is called “{name}”. Is it {wanted}?")
    said = KINDS[wanted].called if element is None else fill(tr("content of {}"), element)
    return fill(text, label=label, name=stem, wanted=said)


def doubt_of_result(metadata: Mapping[str, str], wanted: str, label: str) -> str:
    """A sentence where guidance values are taken for contents; else ""."""
    if wanted != TOTAL or _made_by(metadata) not in KINDS[TOTAL].made_by:
        return ""
    text = tr("{label}: it holds guidance values, no contents of soils. Results are of soils that just keep to them.")
    return fill(text, label=label)


def doubt_of_depth(band: str, path: str, label: str) -> str:
    """A sentence where the name of a band, or of its file where it has none, says the subsoil; else ""."""
    name = band or called(path)
    if not is_of_subsoil(take_apart(name[:LONGEST])):
        return ""
    text = tr("{label}: its name, “{name}”, says the subsoil. The model is one of topsoils.")
    return fill(text, label=label, name=name)

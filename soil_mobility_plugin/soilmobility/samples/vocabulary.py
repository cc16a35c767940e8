"""The words of laboratory tables, from ``data/vocabulary.ini``: English, German, French, Spanish; without accents."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

_FILE = ConfigParser(interpolation=None)
_FILE.read_string((Path(__file__).resolve().parent / "data" / "vocabulary.ini").read_text(encoding="utf-8"))
_WORDS = _FILE["words"]


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def units(kind: str) -> list[tuple[float, list[str]]]:
    """(factor, spellings) of the units of a kind."""
    return [(float(factor), spellings.split()) for factor, spellings in _FILE[kind].items()]


def _lines(name: str) -> tuple[frozenset[str], ...]:
    return tuple(words(line) for line in _WORDS[name].strip().splitlines())


CODES = words(_WORDS["codes"])
TEXTURES = words(_WORDS["textures"])
STATISTICS = words(_WORDS["statistics"]) | CODES | TEXTURES
TRANSFORMS = words(_WORDS["transforms"])
SUBSTANCES = words(_WORDS["substances"])
EXTRACTS = words(_WORDS["extracts"])
NEUTRAL = words(_WORDS["neutral"])
TOTALS = words(_WORDS["totals"])
WHOLE_CONTENT = words(_WORDS["whole_content"])
CONTENTS = words(_WORDS["contents"])
ELEMENT_WORDS = words(_WORDS["element_words"])
UNIT_WORDS = words(_WORDS["unit_words"])
#: What rows are grouped by, the best first; by samples at least; what a group is called by, and what is none.
GROUP_WORDS = tuple(_WORDS["group_words"].split())
SAMPLE_WORDS = words(_WORDS["sample_words"])
IDENTIFIERS = words(_WORDS["identifiers"])
NOT_GROUP = words(_WORDS["not_group"])
ORGANIC = words(_WORDS["organic"])
CARBON = words(_WORDS["carbon"])
SOC_WORDS = words(_WORDS["soc_words"])
SOM_WORDS = words(_WORDS["som_words"])
MATTER = words(_WORDS["matter"])
NOT_SOC = words(_WORDS["not_soc"])
CLAY_WORDS = words(_WORDS["clay_words"])
FINE_AND_COARSE = words(_WORDS["fine_and_coarse"])
NOT_CLAY = words(_WORDS["not_clay"])
CEC_WORDS = words(_WORDS["cec_words"])
CEC_SENTENCES = _lines("cec_sentences")
EFFECTIVE = words(_WORDS["effective"])
#: What is counted, and how where no digit follows: first, i
NUMBERED = words(_WORDS["numbered"])
ORDINALS = {word: number for number, line in enumerate(_lines("ordinals"), 1) for word in line}
ROMAN = {word: number for number, word in enumerate(_WORDS["roman"].split(), 1)}
#: By position of the fraction: words that describe it, and those that do only among other fractions.
DESCRIBED_FRACTIONS = _lines("described_fractions")
AMONG_OTHERS = {1: words(_WORDS["second_among_others"]), 2: words(_WORDS["third_among_others"]) | ORGANIC}
CARBONATES = words(_WORDS["carbonates"])
BOUND = words(_WORDS["bound"])
OTHER_STEPS = words(_WORDS["other_steps"])
#: By position of the fraction: two that describe it together; what water dissolves.
ACID = words(_WORDS["acid"])
ACID_SOLUBLE = words(_WORDS["acid_soluble"])
SULFIDES = words(_WORDS["sulfides"])
OXIDES = words(_WORDS["oxides"])
DESCRIBED_BY_TWO = ((ACID, ACID_SOLUBLE), (OXIDES, BOUND | {"fe", "mn"}), (ORGANIC, BOUND | SULFIDES))
SOLUBLE = words(_WORDS["soluble"])
WATER_SOLUBLE = words(_WORDS["water_soluble"])
BESIDES = words(_WORDS["besides"]) | ACID | ACID_SOLUBLE | SULFIDES | OXIDES
WATER = words(_WORDS["water"])
#: By method of a pH: words that say it, and what a name holds that does.
PH_METHODS = {
    method: (words(_WORDS[f"ph_in_{solution}"]), words(_WORDS[f"named_{solution}"]))
    for method, solution in (("CaCl2", "cacl2"), ("KCl", "kcl"), ("H2O", "water"))
}
#: What a pH is called besides, what it is of that is not the soil, and what says soil, or not the topsoil.
PH_WORDS = words(_WORDS["ph_words"])
PH_IN_ONE = words(_WORDS["ph_in_one"])
OTHER_SOLUTIONS = words(_WORDS["other_solutions"])
BUFFER = words(_WORDS["buffer"])
ACIDITIES = words(_WORDS["acidities"])
NOT_PH = ACIDITIES | words(_WORDS["not_ph"])
SOIL = words(_WORDS["soil"])
SUBSOIL = words(_WORDS["subsoil"])
#: What is lost on ignition, and how contents were determined: by a digestion of a part, or of all.
LOSS_ON_IGNITION = words(_WORDS["loss_on_ignition"])
PARTIAL_DIGESTION = words(_WORDS["partial_digestion"])
WHOLE_DIGESTION = words(_WORDS["whole_digestion"])
#: Cells of a row that sums up those above: texts that say so alone, words that do next to these, or in the last row.
SUMMARIES = frozenset(_WORDS["summaries"].strip().splitlines())
BESIDE_SUMMARIES = words(_WORDS["beside_summaries"])
LAST_SUMMARIES = words(_WORDS["last_summaries"])
#: What says of a map that it is none of a soil property, or of a content, itself, and what says nothing of it.
NOT_ITSELF = words(_WORDS["not_itself"])
NO_CONTENT = words(_WORDS["no_content"])
IN_MAPS = words(_WORDS["in_maps"])
IN_SOLUTION = words(_WORDS["in_solution"])
ODD_SYMBOLS = words(_WORDS["odd_symbols"])
BASIS = words(_WORDS["basis"])
#: Words of bands, and what units are made of.
MAP_EXTRACTS = EXTRACTS - words(_WORDS["not_extracts"])
INDICES = words(_WORDS["indices"])
MEDIANS = words(_WORDS["medians"])
STOCKS = words(_WORDS["stocks"])
OTHER_LAYERS = words(_WORDS["other_layers"])
NUTRIENTS = words(_WORDS["nutrients"])
LOG_BANDS = words(_WORDS["log_bands"])
#: Units by a part of the name of a file, in lower case.
PRODUCTS = dict(_FILE["products"])
PARTS_OF_UNITS = words(_WORDS["parts_of_units"])
#: Cations whose exchangeable part is a soil property by itself.
BASE_CATIONS = frozenset({"Ca", "Mg", "K", "Na", "Al", "Fe", "Mn"})

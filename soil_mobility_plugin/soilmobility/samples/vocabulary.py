"""The words of laboratory tables, from ``data/vocabulary.ini``: English, German, French, Spanish; without accents.

Each list of the file is a set here, by its name in capitals: `CODES` are the words of ``codes``. What says more than
one list does, or keeps its order, follows below.
"""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING

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


_SETS = {name.upper(): words(text) for name, text in _WORDS.items()}
globals().update(_SETS)

if TYPE_CHECKING:
    # A type checker does not read the file.
    def __getattr__(name: str) -> frozenset[str]: ...


STATISTICS = _SETS["STATISTICS"] | _SETS["CODES"] | _SETS["TEXTURES"]
GROUP_WORDS = tuple(_WORDS["group_words"].split())
CEC_SENTENCES = _lines("cec_sentences")
ORDINALS = {word: number for number, line in enumerate(_lines("ordinals"), 1) for word in line}
ROMAN = {word: number for number, word in enumerate(_WORDS["roman"].split(), 1)}
#: By position of the fraction: words that describe it, those that do only among other fractions, and two that do
#: together.
DESCRIBED_FRACTIONS = _lines("described_fractions")
AMONG_OTHERS = {1: _SETS["SECOND_AMONG_OTHERS"], 2: _SETS["THIRD_AMONG_OTHERS"] | _SETS["ORGANIC"]}
DESCRIBED_BY_TWO = (
    (_SETS["ACID"], _SETS["ACID_SOLUBLE"]),
    (_SETS["OXIDES"], _SETS["BOUND"] | {"fe", "mn"}),
    (_SETS["ORGANIC"], _SETS["BOUND"] | _SETS["SULFIDES"]),
)
BESIDES = _SETS["BESIDES"].union(*(_SETS[name] for name in ("ACID", "ACID_SOLUBLE", "SULFIDES", "OXIDES")))
#: By method of a pH: words that say it, and what a name holds that does.
PH_METHODS = {
    method: (_SETS[f"PH_IN_{solution}"], _SETS[f"NAMED_{solution}"])
    for method, solution in (("CaCl2", "CACL2"), ("KCl", "KCL"), ("H2O", "WATER"))
}
NOT_PH = _SETS["ACIDITIES"] | _SETS["NOT_PH"]
#: Whole cells, not words.
SUMMARIES = frozenset(_WORDS["summaries"].strip().splitlines())
MAP_EXTRACTS = _SETS["EXTRACTS"] - _SETS["NOT_EXTRACTS"]
#: Units by a part of the name of a file, in lower case.
PRODUCTS = dict(_FILE["products"])
#: Cations whose exchangeable part is a soil property by itself.
BASE_CATIONS = frozenset({"Ca", "Mg", "K", "Na", "Al", "Fe", "Mn"})

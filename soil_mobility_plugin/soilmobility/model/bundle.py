"""A model bundle on disk: found by name or folder, read, checked, written.

A bundle is a folder with ``card.json`` and the files that the card names with their checksums. Two formats are read:

* 1: four ensembles of trees, ``l1``, ``l2``, ``l3`` and optionally ``spread`` (see :mod:`.tree_model`);
* 2: ``core`` (``core.json``, the parameters of the smooth core, see :mod:`.core`) and optionally residual trees ``r1``,
  ``r2``, ``r3`` (see :mod:`.core_model`).

Nothing from a bundle is believed: sizes, depths and lengths are capped before anything is parsed, numbers are finite
and within bounds, names are plain file names, and whatever is wrong ends in a `BundleError`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable

from ..errors import SoilMobilityError
from ..language import Phrase, Term
from ..soil.covariates import COVARIATES, PROPERTIES
from . import core, forest
from .core import LOGITS

FORMAT = "soil-mobility-bundle"
FORMAT_VERSIONS = (1, 2)
SPREAD = "spread"
#: The file of the smooth core's parameters, and its residual trees.
CORE = "core"
RESIDUALS = ("r1", "r2", "r3")
#: What stands behind an element, most first, by format version.
FLAGS_OF = {1: ("measured", "partly", "prior only"), 2: ("BCR-measured", "other extract measured", "theory")}

#: The bundled models, the default first.
BUNDLED = ("smooth_core_v2", "theory_guided_v1")

_MAX_CARD_BYTES = 2 * 2**20
_MAX_NUMBER_LENGTH = 64
#: A recalibration that adds more than this to a logit is a mistake: it turns 0.01 % into 99 %.
_MAX_OFFSET = 15.0
#: Soil properties of a smooth core, and the widest range that its card may state for each.
_CORE_FEATURES = {**{name: COVARIATES[name].physical for name in PROPERTIES}, "enrichment": (-6.0, 6.0)}


class BundleError(SoilMobilityError):
    """The bundle cannot be used; the message says why, for the person who chose it."""


# -- finding ----------------------------------------------------------------------------------------------------------


def bundled() -> dict[str, Path]:
    """The folders of the models that come with the software, by name, the default first."""
    # in a wheel the models lie inside the package, in the plugin beside it
    here = Path(__file__).resolve()
    root = next((path for path in (here.parents[1] / "models", here.parents[2] / "models") if path.is_dir()), None)
    if root is None:
        return {}
    found = {path.parent.name: path.parent for path in sorted(root.glob("*/card.json"))}
    return {name: found[name] for name in (*(name for name in BUNDLED if name in found), *(found.keys() - {*BUNDLED}))}


def bundled_path() -> Path:
    """The folder of the default model; BundleError if the software came without."""
    for folder in bundled().values():
        return folder
    raise BundleError("No model came with this software: name the folder of a model bundle.")


def bundle_folder(path: str | Path) -> Path:
    """The folder of a bundle given by a bundled model's name, by its folder or by its ``card.json``."""
    known = bundled()
    if str(path) in known:
        return known[str(path)]
    path = Path(path)
    return path.parent if path.name == "card.json" else path


# -- reading and writing ----------------------------------------------------------------------------------------------

_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")


def sha256_groups(data: bytes) -> str:
    """SHA-256 as eight groups of eight hexadecimal digits, as cards state it."""
    digest = hashlib.sha256(data).hexdigest()
    return " ".join(digest[i : i + 8] for i in range(0, 64, 8))


def read_texts(folder: Path, card: Mapping[str, Any]) -> dict[str, bytes]:
    """The text of each file that a bundle's card names; BundleError unless its bytes have the card's checksum."""
    texts = {}
    for name, entry in card["files"].items():
        try:
            texts[name] = _read_checked(folder, entry)
        except (OSError, _FlawError, forest.TreeError) as error:
            raise BundleError("Model {model}: {file}: {error}", model=folder.name, file=name, error=error) from error
    return texts


class _FlawError(SoilMobilityError):
    """What is wrong with a file of a bundle, a card or parameters, without where."""


def _read_checked(folder: Path, entry: Mapping[str, str]) -> bytes:
    path = folder / entry["path"]
    if not path.is_file():
        raise _FlawError("there is no file {file} in the bundle", file=entry["path"])
    with open(path, "rb") as stream:
        data = stream.read(forest.MAX_FILE_BYTES + 1)
    if len(data) > forest.MAX_FILE_BYTES:
        raise _FlawError("{file} is larger than {size} MB", file=path.name, size=forest.MAX_FILE_BYTES >> 20)
    if sha256_groups(data) != entry["sha256"]:
        raise _FlawError(
            "{file} does not have the checksum that the card states: it is damaged or was changed", file=path.name
        )
    return forest.decompress(data, path.name) if path.suffix == ".gz" else data


def write_bundle(
    folder: Path, card: Mapping[str, Any], texts: Mapping[str, bytes], stamped: bool = False
) -> dict[str, Any]:
    """Write a bundle's files and its card, with their paths and checksums; returns the card as written.

    ``texts``: the content of each file by its name in the card. Trees are compressed, with no time stamp: the same
    text gives the same bytes. The folder is made if need be; the card is written last. ``stamped``: put a part of the
    checksum into the names, so that a bundle that replaces another becomes valid with its card, in one step.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, text in texts.items():
        path, data = (f"{name}.json", text) if name == CORE else (f"{name}.txt.gz", gzip.compress(text, 9, mtime=0))
        digest = sha256_groups(data)
        if stamped:
            path = path.replace(".", f"-{digest[:8]}.", 1)
        (folder / path).write_bytes(data)
        files[name] = {"path": path, "sha256": digest}
    whole = {**card, "files": files}
    said = json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    (folder / "card.json").write_bytes(said.encode("utf-8"))
    return whole


def read_card(folder: Path) -> dict[str, Any]:
    """The card of a bundle, checked; BundleError if it is missing, damaged or of another format."""
    path = folder / "card.json"
    where = Phrase("Model {}: {}", folder.name, "card.json")
    try:
        if not path.is_file():
            raise BundleError("There is no model bundle at {folder}: no card.json", folder=folder)
        with open(path, "rb") as stream:
            data = stream.read(_MAX_CARD_BYTES + 1)
    except OSError as error:
        raise BundleError("{where}: {error}", where=where, error=error) from error
    card = _parsed(data, where)
    try:
        _check_card(card)
    except (_FlawError, RecursionError) as error:
        raise BundleError("{where}: {error}", where=where, error=error) from error
    checked: dict[str, Any] = card
    return checked


def _parsed(data: bytes, where: Phrase) -> Any:
    """JSON of at most `_MAX_CARD_BYTES`, of finite numbers of reasonable length."""
    if len(data) > _MAX_CARD_BYTES:
        raise BundleError("{where} is larger than {size} MB", where=where, size=_MAX_CARD_BYTES >> 20)
    try:
        found = json.loads(
            data.decode("utf-8"), parse_int=_bounded(int), parse_float=_bounded(float), parse_constant=_no_constant
        )
        # "\\ud800" is half a character: no file and no page can hold it.
        json.dumps(found, ensure_ascii=False).encode("utf-8")
        return found
    except (ValueError, RecursionError) as error:
        raise BundleError("{where} cannot be read: {error}", where=where, error=str(error)[:200]) from error


def _bounded(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    """Reads a number of reasonable length: reading millions of digits takes minutes."""

    def read(digits: str) -> Any:
        if len(digits) > _MAX_NUMBER_LENGTH:
            raise ValueError("a number has too many digits")
        return kind(digits)

    return read


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


# -- the card ---------------------------------------------------------------------------------------------------------


def _expect(condition: bool, message: Phrase) -> None:
    if not condition:
        raise _FlawError("{message}", message=message)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e30


def is_text(value: object) -> bool:
    """Whether a value is text of reasonable length."""
    return isinstance(value, str) and len(value) <= 20_000


def is_list(value: object, kind: Callable[[Any], bool], count: int | None = None) -> bool:
    """Whether a value is a list of what ``kind`` is true of, ``count`` long where that is given."""
    return isinstance(value, list) and count in (None, len(value)) and all(map(kind, value))


def _is_number_or_null(value: object) -> bool:
    return value is None or _is_number(value)


_TEXTS = ("name", "title", "created", "summary")
_LISTS = ("sources", "theory", "limits")
_DICTS = ("versions", "files", "training_ranges", "reference_soil", "elements", "applicability", "metrics")


def _check_card(card: Any) -> None:
    """_FlawError unless the card has the keys, types and lengths of its format version."""
    _expect(isinstance(card, dict), Phrase("it is not an object"))
    _expect(card.get("format") == FORMAT, Phrase("its format is not {}", repr(FORMAT)))
    version = card.get("format_version")
    readable = Phrase("{} and {}", *FORMAT_VERSIONS)
    _expect(
        isinstance(version, int) and not isinstance(version, bool) and version in FORMAT_VERSIONS,
        Phrase("its format version is {}; this software reads {}", str(version)[:20], readable),
    )
    for keys, kind, words in (
        (_TEXTS, str, Term("text")),
        (_LISTS, list, Term("a list")),
        (_DICTS, dict, Term("an object")),
    ):
        for key in keys:
            _expect(isinstance(card.get(key), kind), Phrase("{} must be {}", key, words))
    _expect(all(is_text(card[key]) for key in _TEXTS), Phrase("a text is too long"))
    soil, descriptors = _check_features(card.get("features"))
    _check_files(card["files"], version)
    if version == 2:
        _check_core_features(soil, card["training_ranges"])
        _expect(
            not descriptors or bool({*RESIDUALS} & {*card["files"]}), Phrase("descriptors are for residual trees only")
        )
    for name in soil:
        limits: Any = card["training_ranges"].get(name)
        _expect(
            is_list(limits, _is_number, 2) and limits[0] <= limits[1],
            Phrase("training_ranges must give the lowest and highest {}", name),
        )
        _expect(_is_number(card["reference_soil"].get(name)), Phrase("reference_soil must give {}", name))
    _expect(0 < len(card["elements"]) <= 200, Phrase("it has no elements, or too many"))
    for symbol, entry in card["elements"].items():
        _check_element(symbol, entry, descriptors, version)
    _check_applicability(card["applicability"])


def _check_core_features(soil: Sequence[str], ranges: Mapping[str, Any]) -> None:
    """The closed form knows its properties, and only these; outside what a soil can be it need not be finite."""
    _expect(set(soil) == set(_CORE_FEATURES), Phrase("the soil features of a core are {}", ", ".join(_CORE_FEATURES)))
    for name, (low, high) in _CORE_FEATURES.items():
        given: Any = ranges.get(name)
        _expect(
            is_list(given, _is_number, 2) and low <= given[0] < given[1] <= high,
            Phrase("training_ranges must give a range of {} within {:g} to {:g}", name, low, high),
        )


def _check_features(features: Any) -> tuple[list[str], list[str]]:
    """The names of the soil features and of the descriptors."""
    _expect(isinstance(features, list) and 0 < len(features) <= forest.MAX_FEATURES, Phrase("features must be a list"))
    for feature in features:
        _expect(
            isinstance(feature, dict)
            and all(is_text(feature.get(key)) for key in ("name", "kind", "unit"))
            and feature["kind"] in ("soil", "descriptor"),
            Phrase("each feature has a name, a unit and the kind 'soil' or 'descriptor'"),
        )
    names = [feature["name"] for feature in features]
    soil = [feature["name"] for feature in features if feature["kind"] == "soil"]
    _expect(len(set(names)) == len(names), Phrase("features repeats a name"))
    _expect(names[: len(soil)] == soil, Phrase("soil features must come before descriptors"))
    _expect("enrichment" in soil, Phrase("features lacks the soil feature 'enrichment'"))
    return soil, names[len(soil) :]


def _check_files(files: Mapping[str, Any], version: int) -> None:
    if version == 1:
        _expect(
            set(LOGITS) <= set(files) <= {*LOGITS, SPREAD}, Phrase("files must name l1, l2, l3 and may name spread")
        )
    else:
        _expect({CORE} <= set(files) <= {CORE, *RESIDUALS}, Phrase("files must name core and may name r1, r2, r3"))
    for name, entry in files.items():
        _expect(
            isinstance(entry, dict) and is_text(entry.get("path")) and is_text(entry.get("sha256")),
            Phrase("files: {} must have a path and a sha256", name),
        )
        # A bundle names files beside its card, nothing else: no folder, no drive, no parent.
        _expect(_FILE_NAME.fullmatch(entry["path"]) is not None, Phrase("files: {} must be a plain file name", name))


def _check_element(symbol: str, entry: Any, descriptors: Sequence[str], version: int) -> None:
    where = f"elements: {symbol[:20]}"
    _expect(re.fullmatch(r"[A-Z][a-z]?", symbol) is not None, Phrase("{} is not an element's symbol", where))
    _expect(isinstance(entry, dict), Phrase("{} must be an object", where))
    flags = FLAGS_OF[version]
    _expect(entry.get("flag") in flags, Phrase("{}: flag must be one of {}", where, ", ".join(flags)))
    for key in ("rows", "sources", "reference_mg_kg", "aqua_regia_share"):
        _expect(
            _is_number(entry.get(key)) and entry[key] >= 0, Phrase("{}: {} must be a number, not below 0", where, key)
        )
    _expect(entry["reference_mg_kg"] > 0, Phrase("{}: reference_mg_kg must be above 0", where))
    _expect(0 < entry["aqua_regia_share"] <= 1, Phrase("{}: aqua_regia_share must be above 0 and at most 1", where))
    for key in ("reference_source", "aqua_regia_source"):
        _expect(is_text(entry.get(key)), Phrase("{}: {} must be text", where, key))
    given = entry.get("descriptors")
    _expect(
        isinstance(given, dict) and set(given) == set(descriptors),
        Phrase("{}: descriptors must match the features", where),
    )
    for name, value in given.items():
        _expect(_is_number_or_null(value), Phrase("{}: {} must be a number or null", where, name))
    offsets = entry.get("offsets", {})
    known = {*LOGITS, SPREAD} if version == 1 else {*LOGITS}
    _expect(
        isinstance(offsets, dict) and set(offsets) <= known,
        Phrase("{}: offsets must name {}", where, ", ".join(sorted(known))),
    )
    for name, value in offsets.items():
        _expect(
            _is_number(value) and abs(value) <= _MAX_OFFSET,
            Phrase("{}: the offset of {} is no number, or large", where, name),
        )


def _check_applicability(entry: Any) -> None:
    if not entry:
        return
    names: Any = entry.get("features")
    _expect(is_list(names, is_text), Phrase("applicability: features must be a list of names"))
    for key in ("mean", "std", "weights"):
        fits = is_list(entry.get(key), _is_number, len(names))
        _expect(fits, Phrase("applicability: {} must have one number per feature", key))
    rows: Any = entry.get("soils")
    _expect(isinstance(rows, list), Phrase("applicability: soils must be a list of rows"))
    fits = is_list(rows, lambda row: is_list(row, _is_number_or_null, len(names)))
    _expect(fits, Phrase("applicability: each soil has one number, or null, per feature"))
    _expect(_is_number(entry.get("threshold")), Phrase("applicability: threshold must be a number"))


# -- the parameters of a core -----------------------------------------------------------------------------------------

#: Closed range of a parameter; values outside are no chemistry.
_Bounds = tuple[float, float]
_LEVEL, _SLOPE, _SHARE = (-30.0, 30.0), (-5.0, 5.0), (0.0, 0.999)
#: What each element has. A content's power below 1 keeps content x share rising with the content.
_PARAMETERS: dict[str, _Bounds | None] = {
    **dict.fromkeys(("cls", "steep", "spread"), None),
    **dict.fromkeys(("x", "o", "s", "r"), _LEVEL),
    **dict.fromkeys(("aX", "wb", "aO", "nO", "aS", "nS", "d_clay", "d_soc", "d_pH"), _SLOPE),
    "gamma": (0.0, 2.0),
    "kappa": (0.0, 0.95),
    "w": _SHARE,
    "u": _SHARE,
    "lm": (0.0, 2.0),
}
#: Without a parameter there is no such pool, without ``local`` no recalibration.
_OPTIONAL = {"rho": _LEVEL, "c": _LEVEL, "local": None}
#: Not below 0, so that a higher anthropogenic part never lowers mobility.
_GLOBALS: dict[str, _Bounds | None] = {"m": (0.0, 5.0), "Delta": (0.0, 10.0), "Delta_sd": (0.0, 5.0)}
_FACTOR, _RESIDUAL = (-10.0, 10.0), (0.0, 25.0)
_SPREADS = (*LOGITS, core.EXCHANGEABLE)


def read_core(text: bytes, card: Mapping[str, Any]) -> dict[str, core.Element]:
    """The parameters of each element of a card, from the text of ``core.json``; BundleError for what cannot be."""
    where = Phrase("Model {}: {}", card["name"], "core.json")
    document = _parsed(text, where)
    try:
        _expect(isinstance(document, dict), Phrase("it is not an object"))
        _expect(
            set(document) == {"form", "reference_soil", "globals", "elements"},
            Phrase("it must hold form, reference_soil, globals and elements"),
        )
        form = str(document["form"])[:20]
        _expect(document["form"] == core.FORM, Phrase("its form is {}; this software reads {}", form, core.FORM))
        _expect(document["reference_soil"] == core.REFERENCE, Phrase("reference_soil must be {}", core.REFERENCE))
        shared = _numbers("globals", document["globals"], _GLOBALS)
        elements = document["elements"]
        _expect(
            isinstance(elements, dict) and set(elements) == set(card["elements"]),
            Phrase("its elements must be those of the card"),
        )
        return {symbol: _core_element(f"elements: {symbol}", elements[symbol], shared) for symbol in card["elements"]}
    except (_FlawError, RecursionError) as error:
        raise BundleError("{where}: {error}", where=where, error=error) from error


def _numbers(
    where: str, entry: Any, needed: Mapping[str, _Bounds | None], optional: Mapping[str, _Bounds | None] | None = None
) -> dict[str, float]:
    """The numbers of an object with all of the ``needed`` names and some of the ``optional``; no bounds: no number."""
    _expect(isinstance(entry, dict), Phrase("{} must be an object", where))
    bounds = {**needed, **(optional or {})}
    lacking = [name for name in needed if name not in entry]
    unknown = [str(name)[:20] for name in entry if name not in bounds]
    _expect(not lacking, Phrase("{} lacks {}", where, ", ".join(lacking)))
    _expect(not unknown, Phrase("{}: {} is no parameter of {}", where, ", ".join(unknown[:5]), core.FORM))
    return {
        name: _number(f"{where}: {name}", entry[name], one) for name, one in bounds.items() if one and name in entry
    }


def _number(where: str, value: Any, bounds: _Bounds) -> float:
    """A number within its bounds."""
    _expect(
        _is_number(value) and bounds[0] <= value <= bounds[1],
        Phrase("{} must be a number from {:g} to {:g}", where, *bounds),
    )
    return float(value)


def _core_element(where: str, entry: Any, shared: Mapping[str, float]) -> core.Element:
    given = _numbers(where, entry, _PARAMETERS, _OPTIONAL)
    local = _local(where, entry.get("local", {}))
    _expect(is_text(entry["cls"]), Phrase("{}: cls must be text", where))
    _expect(isinstance(entry["steep"], bool), Phrase("{}: steep must be true or false", where))
    spread = entry["spread"]
    _expect(
        isinstance(spread, dict) and set(spread) == set(_SPREADS),
        Phrase("{}: spread must give {}", where, ", ".join(_SPREADS)),
    )
    return core.Element(
        level=given.pop("s"),
        steep=entry["steep"],
        spread={name: _spread(f"{where}: spread: {name}", spread[name]) for name in _SPREADS},
        local=local,
        **given,
        **shared,
    )


def _local(where: str, entry: Any) -> dict[str, tuple[float, ...]]:
    """What a recalibration adds to nested logits: coefficients of (1, z, s, c, g) by name."""
    _expect(
        isinstance(entry, dict) and set(entry) <= {*LOGITS},
        Phrase("{}: local must name some of {}", where, ", ".join(LOGITS)),
    )
    for name, row in entry.items():
        _expect(isinstance(row, list) and len(row) == 5, Phrase("{}: local: {} must be 5 numbers", where, name))
    return {
        name: tuple(_number(f"{where}: local: {name}", value, _SLOPE) for value in row) for name, row in entry.items()
    }


def _spread(where: str, entry: Any) -> core.Spread:
    """A low-rank factor, rows of (1, z, s, c, g), and the residual variance."""
    _expect(
        isinstance(entry, dict) and set(entry) == {"factor", "residual"},
        Phrase("{} must give factor and residual", where),
    )
    rows = entry["factor"]
    _expect(
        is_list(rows, lambda row: isinstance(row, list) and len(row) == 5) and len(rows) <= 5,
        Phrase("{}: factor must hold at most 5 rows of 5 numbers", where),
    )
    factor = [[_number(f"{where}: factor", value, _FACTOR) for value in row] for row in rows]
    return core.Spread(factor, _number(f"{where}: residual", entry["residual"], _RESIDUAL))

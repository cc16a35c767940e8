"""A model bundle on disk, checked and loaded: soil properties in, fractions of 49 elements out.

A bundle is a folder with ``card.json`` and the LightGBM text files it names (see :mod:`.trees`). Four ensembles share
the card's features, soil features first:

* ``l1`` = logit F1, ``l2`` = logit F2 / (1 - F1), ``l3`` = logit F3 / (F3 + F4), whose inverse closes to 100 % whatever
  their values;
* ``spread`` (optional): logit of the half-width of the 90 % predictive interval of F1 over 50 percentage points.

A bundle that was recalibrated has ``offsets`` in its card, by element and ensemble, which are added to the scores.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable, Union

import numpy as np

from ..errors import SoilMobilityError
from . import forest as trees
from . import lookup as tables
from .lookup import Binned
from .walk import fixed, walk

FORMAT = "soil-mobility-bundle"
FORMAT_VERSION = 1
LOGITS = ("l1", "l2", "l3")
SPREAD = "spread"
FLAGS = ("measured", "partly", "prior only")

#: Half-width, in percentage points, that a spread score of +inf stands for.
WIDEST_HALF_WIDTH = 50.0

_MAX_CARD_BYTES = 2 * 2**20
_MAX_NUMBER_LENGTH = 64
#: A score beyond this is no logit: 1e-300 and 1 - 1e-300 are within 691.
_MAX_SCORE = 1e6
#: A recalibration that adds more than this to a logit is a mistake: it turns 0.01 % into 99 %.
_MAX_OFFSET = 15.0
_CACHE_BYTES = 192 * 2**20

Values = Union[float, np.ndarray, None]
#: Takes a LightGBM model's text, returns what turns float64 (n, features) into raw scores (n,).
Predictor = Callable[[bytes], Callable[[np.ndarray], np.ndarray]]


class BundleError(SoilMobilityError):
    """The bundle cannot be used; the message says why, for the person who chose it."""


def bundled_path() -> Path:
    """The folder of the bundle that comes with the software."""
    return Path(__file__).resolve().parents[2] / "models" / "theory_guided_v1"


def bundle_folder(path: str | Path) -> Path:
    """The folder of a bundle that is named by its folder or by its ``card.json``."""
    path = Path(path)
    return path.parent if path.name == "card.json" else path


class FractionationModel:
    """Ensembles and card of one bundle. Safe to share between threads.

    ``predictor`` evaluates ensembles that do not fit into tables (``general`` names them) in place of the numpy tree
    walk, which is exact but slow; ``training.evaluator`` makes one of LightGBM where that is installed.
    """

    def __init__(self, card: dict, texts: Mapping[str, bytes], predictor: Predictor | None = None) -> None:
        self.card = card
        self.name: str = card["name"]
        self.elements: tuple[str, ...] = tuple(card["elements"])
        self.features: tuple[str, ...] = tuple(feature["name"] for feature in card["features"])
        self.soil_features: tuple[str, ...] = tuple(
            feature["name"] for feature in card["features"] if feature["kind"] == "soil"
        )
        self._forests = {name: self._forest(name, text) for name, text in texts.items()}
        self.bins = tables.Bins(self.soil_features, self._forests.values())
        handled = [forest.feature[forest.missing == trees.MISSING_NAN] for forest in self._forests.values()]
        missing = set(np.concatenate(handled).tolist())
        #: Soil features whose absence the model was trained for.
        self.optional_features: tuple[str, ...] = tuple(
            name for index, name in enumerate(self.soil_features) if index in missing
        )
        self._leaves: dict[str, tables.Leaves] = {}
        self._walks: dict[str, Callable[[np.ndarray], np.ndarray] | None] = {}
        for name, forest in self._forests.items():
            try:
                self._leaves[name] = tables.Leaves(forest, self.bins)
            except tables.NotPairwiseError:
                self._walks[name] = predictor(texts[name]) if predictor else None
        self._lock = threading.RLock()
        self._cache: OrderedDict[tuple, tables.Tables | tables.Terms] = OrderedDict()
        self._cached_bytes = 0

    @classmethod
    def load(cls, path: str | Path, predictor: Predictor | None = None) -> FractionationModel:
        """Read and check the bundle in a folder (or whose ``card.json`` is given); BundleError if it cannot be used."""
        folder = bundle_folder(path)
        card = read_card(folder)
        texts = {}
        for name, entry in card["files"].items():
            try:
                texts[name] = _read_checked(folder, entry)
            except (OSError, trees.TreeError) as error:
                raise BundleError(f"Model {folder.name}: {name}: {error}") from error
        return cls(card, texts, predictor)

    def with_card(self, card: dict) -> FractionationModel:
        """The same ensembles under a card with other offsets or words; features and files must be the same."""
        other = copy.copy(self)
        other.card, other.name = card, card["name"]
        other._lock, other._cache, other._cached_bytes = threading.RLock(), OrderedDict(), 0
        return other

    def _forest(self, name: str, text: bytes) -> trees.Forest:
        try:
            forest = trees.parse(text)
        except trees.TreeError as error:
            raise BundleError(f"Model {self.name}: {name}: {error}") from error
        if forest.feature_names != self.features:
            raise BundleError(
                f"Model {self.name}: the features of {name} ({', '.join(forest.feature_names)}) are not those of the "
                f"card ({', '.join(self.features)})"
            )
        objective = forest.objective.split(" ")
        allowed = (
            ("cross_entropy", "binary") if name in LOGITS else ("regression", "regression_l1", "huber", "quantile")
        )
        if (
            objective[0] not in allowed
            or "sqrt" in objective
            or (objective[0] == "binary" and "sigmoid:1" not in objective)
        ):
            raise BundleError(
                f"Model {self.name}: {name} has the objective {forest.objective[:40]!r}, not {allowed[0]}"
            )
        largest = np.zeros(forest.roots.size)
        np.maximum.at(largest, forest.leaf_tree, np.abs(forest.leaf_value))
        if not largest.sum() <= _MAX_SCORE:
            raise BundleError(f"Model {self.name}: {name} reaches scores beyond {_MAX_SCORE:g}, which is no logit")
        return forest

    # -- what the card says -------------------------------------------------------------------------------------------

    @property
    def general(self) -> tuple[str, ...]:
        """Names of the ensembles that do not fit into tables and are evaluated tree by tree."""
        return tuple(self._walks)

    @property
    def has_spread(self) -> bool:
        """Whether the bundle can tell half-widths."""
        return SPREAD in self._forests

    def training_range(self, feature: str) -> tuple[float, float]:
        """Lowest and highest value of a soil feature in training."""
        low, high = self.card["training_ranges"][feature]
        return float(low), float(high)

    def element(self, symbol: str) -> dict:
        """What the card says about an element; BundleError if the model does not know it."""
        try:
            return self.card["elements"][symbol]
        except KeyError:
            raise BundleError(
                f"The model {self.name} has no element {symbol!r}. It has: {', '.join(self.elements)}"
            ) from None

    def descriptors(self, symbol: str) -> dict[str, float]:
        """An element's descriptor features; NaN where the card has none."""
        given = self.element(symbol)["descriptors"]
        return {name: np.nan if value is None else float(value) for name, value in given.items()}

    def offset(self, symbol: str, name: str) -> float:
        """What a recalibration adds to the score of an ensemble for an element; 0 where the card states nothing."""
        return float(self.element(symbol).get("offsets", {}).get(name, 0.0))

    # -- prediction ---------------------------------------------------------------------------------------------------

    def bin(self, soil: Mapping[str, Values]) -> Pixels:
        """Bin n pixels, once for all elements and ensembles.

        ``soil`` maps soil features to float32 (n,) arrays in the card's units, or to one number for all pixels. None,
        or a feature left out, is missing everywhere: BundleError unless it is one of ``optional_features``. NaN counts
        as missing in these, and as 0 in others (so LightGBM reads it). At least one array is needed.
        """
        unknown = [name for name in soil if name not in self.soil_features]
        if unknown:
            raise BundleError(f"The model {self.name} has no soil feature {', '.join(unknown)}")
        needed = {*self.soil_features} - {*self.optional_features, "enrichment"}
        self._refuse_missing([name for name in self.soil_features if name in needed and soil.get(name) is None])
        sizes = {np.shape(values) for values in soil.values() if np.ndim(values)}
        if len(sizes) != 1 or len(next(iter(sizes))) != 1:
            raise ValueError(f"soil needs 1-D arrays of one length, not of shapes {sorted(sizes)}")
        empty = Pixels(self.bins, Binned(self.bins, next(iter(sizes))[0], {}), {})
        return empty.replaced(**{name: soil.get(name) for name in self.soil_features})

    def logit(self, name: str, symbol: str, pixels: Pixels, enrichment: float | np.ndarray) -> np.ndarray:
        """The score of one ensemble ('l1', 'l2', 'l3', 'spread'), float64 (n,), within 1e-10 of the trees' own sum."""
        return self._scores((name,), symbol, self._enriched(pixels, enrichment), np.float64)[0]

    def mobility(self, symbol: str, pixels: Pixels, enrichment: float | np.ndarray) -> np.ndarray:
        """F1 in percent, float32 (n,). ``enrichment`` is one number or float32 (n,)."""
        return self._scores(("l1",), symbol, self._enriched(pixels, enrichment), finish=tables.percent)[0]

    def mobility_series(self, symbol: str, series: Sequence[Pixels], enrichment: float | np.ndarray) -> np.ndarray:
        """F1 in percent for variants of the same pixels (``pixels, pixels.replaced(soc=...), ...``), float32 (k, n).

        Bit for bit what :meth:`mobility` gives for each, but tables without a changed feature are looked up once.
        """
        first = self._enriched(series[0], enrichment)
        code, value = first.binned.codes["enrichment"], first.values["enrichment"]
        variants = [pixels.replaced_codes({"enrichment": (value, code)}) for pixels in series]
        constants = [pixels.binned.constants() for pixels in variants]
        if "l1" in self._walks or any(other != constants[0] for other in constants):
            return np.stack([self.mobility(symbol, pixels, enrichment) for pixels in series])
        out = np.empty((len(series), first.size), np.float32)
        terms = self._terms(symbol, "l1", first.binned)
        return tables.score_series(terms, [pixels.binned for pixels in variants], out, tables.percent)

    def fractions(self, symbol: str, pixels: Pixels, enrichment: float | np.ndarray) -> np.ndarray:
        """F1, F2, F3, F4 in percent, float32 (4, n), none below 0; the sum is 100 within float32 rounding."""
        return self._scores(LOGITS, symbol, self._enriched(pixels, enrichment), rows=4, finish=_close)

    def half_width(self, symbol: str, pixels: Pixels, enrichment: float | np.ndarray) -> np.ndarray:
        """Half-width of the 90 % predictive interval of F1 in percentage points, float32 (n,)."""
        if not self.has_spread:
            raise BundleError(f"The model {self.name} has no spread ensemble: it cannot tell how uncertain it is")
        out = self._scores((SPREAD,), symbol, self._enriched(pixels, enrichment), finish=tables.percent)[0]
        out *= np.float32(WIDEST_HALF_WIDTH / 100.0)
        return out

    def compiled(self, symbol: str, name: str = "l1", exact: bool = False) -> tables.Tables:
        """The compiled tables of one ensemble for one element; BundleError if it is in ``general``."""
        self._known(name)
        if name in self._walks:
            raise BundleError(f"The model {self.name} is not pairwise in {name}: it has no tables")
        return self._tables(symbol, name, exact)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _refuse_missing(self, names: Sequence[str]) -> None:
        if names:
            raise BundleError(f"The model {self.name} needs {', '.join(names)}: it was not trained to do without")

    def _enriched(self, pixels: Pixels, enrichment: float | np.ndarray) -> Pixels:
        self._refuse_missing(["enrichment"] if enrichment is None else [])
        return pixels.replaced(enrichment=enrichment)

    def _known(self, name: str) -> None:
        if name not in self._forests:
            raise BundleError(f"The model {self.name} has no ensemble {name!r}")

    def _scores(
        self,
        names: Sequence[str],
        symbol: str,
        pixels: Pixels,
        dtype: type = np.float32,
        rows: int | None = None,
        finish: tables.Finish | None = None,
    ) -> np.ndarray:
        """The scores of some ensembles, (rows, n), put through ``finish``; further rows are left to it."""
        out = np.empty((rows or len(names), pixels.size), dtype)
        columns: list[tables.Terms | None] = [None] * len(out)
        for row, name in enumerate(names):
            self._known(name)
            if name in self._walks:
                out[row] = self._walk(name, symbol, pixels)
            else:
                columns[row] = self._terms(symbol, name, pixels.binned, exact=dtype is np.float64)
        return tables.score(columns, pixels.binned, out, finish)

    def _walk(self, name: str, symbol: str, pixels: Pixels) -> np.ndarray:
        descriptors = self.descriptors(symbol)
        matrix = np.empty((pixels.size, len(self.features)))
        for column, feature in enumerate(self.features):
            value = descriptors[feature] if feature in descriptors else pixels.values[feature]
            matrix[:, column] = np.nan if value is None else value
        predict, forest = self._walks[name], self._forests[name]
        if predict is None:
            if not np.any(forest.missing == trees.MISSING_ZERO):
                forest = fixed(forest, descriptors)
            scores = walk(forest, matrix)
        else:
            scores = predict(matrix)
        return scores + self.offset(symbol, name)

    def _tables(self, symbol: str, name: str, exact: bool) -> tables.Tables:
        descriptors, offset = self.descriptors(symbol), self.offset(symbol, name)
        return self._cached((symbol, name, exact), lambda: self._leaves[name].fold(descriptors, exact, offset))

    def _terms(self, symbol: str, name: str, binned: Binned, exact: bool = False) -> tables.Terms:
        constants = binned.constants()
        return self._cached(
            (symbol, name, exact, tuple(sorted(constants.items()))),
            lambda: self._tables(symbol, name, exact).reduced(constants),
        )

    def _cached(self, key: tuple, make: Callable[[], Any]) -> Any:
        """What ``make`` returns, made once; the least recently used are dropped beyond the cache's size."""
        with self._lock:
            found = self._cache.get(key)
            if found is None:
                found = make()
                self._cache[key] = found
                self._cached_bytes += found.nbytes
                while self._cached_bytes > _CACHE_BYTES and len(self._cache) > 1:
                    self._cached_bytes -= self._cache.popitem(last=False)[1].nbytes
            else:
                self._cache.move_to_end(key)
            return found


class Pixels:
    """n pixels, binned for one model; made by :meth:`FractionationModel.bin`.

    ``values`` are the soil features as given, ``binned`` their bins. Arrays are not copied: leave them unchanged.
    """

    def __init__(self, bins: tables.Bins, binned: Binned, values: Mapping[str, Values]) -> None:
        self._bins = bins
        self.binned = binned
        self.values = values

    @property
    def size(self) -> int:
        """Number of pixels."""
        return self.binned.size

    def replaced(self, **values: Values) -> Pixels:
        """The same pixels with other values for some soil features (say, SOC in a scenario); only these are binned."""
        for name, value in values.items():
            if np.ndim(value) and np.shape(value) != (self.size,):
                raise ValueError(f"{name} has shape {np.shape(value)}, not ({self.size},)")
            if value is not None and not np.ndim(value):
                # As it would be in an array of the canonical type.
                values[name] = float(np.float32(value))
        return self.replaced_codes({name: (value, self._bins.encode(name, value)) for name, value in values.items()})

    def replaced_codes(self, pairs: Mapping[str, tuple[Values, tables.Code]]) -> Pixels:
        """The same pixels with other values and their known bins."""
        codes = {name: code for name, (_, code) in pairs.items()}
        values = {name: value for name, (value, _) in pairs.items()}
        return Pixels(self._bins, self.binned.replaced(**codes), {**self.values, **values})


def _close(rows: np.ndarray) -> None:
    """Three logits and an unused row (4, m) become F1, F2, F3 and F4 in percent, in place."""
    tables.percent(rows[:3])
    rest = rows[3]
    np.subtract(100, rows[0], out=rest)
    for row in rows[1:3]:
        row *= np.float32(0.01)
        row *= rest
        rest -= row


# ---------------------------------------------------------------------------------------------------------------------
# Reading a bundle
# ---------------------------------------------------------------------------------------------------------------------

_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")


def sha256_groups(data: bytes) -> str:
    """SHA-256 as eight groups of eight hexadecimal digits, as cards state it."""
    digest = hashlib.sha256(data).hexdigest()
    return " ".join(digest[i : i + 8] for i in range(0, 64, 8))


def _read_checked(folder: Path, entry: Mapping[str, str]) -> bytes:
    """The text of one of a bundle's files; TreeError unless its bytes have the card's checksum."""
    path = folder / entry["path"]
    if not path.is_file():
        raise trees.TreeError(f"there is no file {entry['path']} in the bundle")
    with open(path, "rb") as stream:
        data = stream.read(trees.MAX_FILE_BYTES + 1)
    if len(data) > trees.MAX_FILE_BYTES:
        raise trees.TreeError(f"{path.name} is larger than {trees.MAX_FILE_BYTES >> 20} MB")
    if sha256_groups(data) != entry["sha256"]:
        raise trees.TreeError(
            f"{path.name} does not have the checksum that the card states: it is damaged or was changed"
        )
    return trees.decompress(data, path.name) if path.suffix == ".gz" else data


def read_card(folder: Path) -> dict:
    """The card of a bundle, checked; BundleError if it is missing, damaged or of another format."""
    path = folder / "card.json"
    where = f"Model {folder.name}: card.json"
    try:
        if not path.is_file():
            raise BundleError(f"There is no model bundle at {folder}: no card.json")
        with open(path, "rb") as stream:
            data = stream.read(_MAX_CARD_BYTES + 1)
    except OSError as error:
        raise BundleError(f"{where}: {error}") from error
    if len(data) > _MAX_CARD_BYTES:
        raise BundleError(f"{where} is larger than {_MAX_CARD_BYTES >> 20} MB")
    try:
        card = json.loads(
            data.decode("utf-8"), parse_int=_bounded(int), parse_float=_bounded(float), parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as error:
        raise BundleError(f"{where} cannot be read: {str(error)[:200]}") from error
    try:
        _check_card(card)
    except (_CardError, RecursionError) as error:
        raise BundleError(f"{where}: {error}") from error
    return card


def _bounded(kind: type) -> Callable[[str], Any]:
    """Reads a number of reasonable length: reading millions of digits takes minutes."""

    def read(digits: str) -> Any:
        if len(digits) > _MAX_NUMBER_LENGTH:
            raise ValueError("a number has too many digits")
        return kind(digits)

    return read


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


class _CardError(SoilMobilityError):
    pass


def _expect(condition: bool, message: str) -> None:
    if not condition:
        raise _CardError(message)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e30


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 20_000


_TEXTS = ("name", "title", "created", "summary")
_LISTS = ("sources", "theory", "limits")
_DICTS = ("versions", "files", "training_ranges", "reference_soil", "elements", "applicability", "metrics")


def _check_card(card: Any) -> None:
    """_CardError unless the card has the keys, types and lengths of format version 1."""
    _expect(isinstance(card, dict), "it is not an object")
    _expect(card.get("format") == FORMAT, f"its format is not {FORMAT!r}")
    version = card.get("format_version")
    _expect(
        version == FORMAT_VERSION and not isinstance(version, bool),
        f"its format version is {str(version)[:20]}; this software reads {FORMAT_VERSION}",
    )
    for keys, kind, words in ((_TEXTS, str, "text"), (_LISTS, list, "a list"), (_DICTS, dict, "an object")):
        for key in keys:
            _expect(isinstance(card.get(key), kind), f"{key} must be {words}")
    _expect(all(_is_text(card[key]) for key in _TEXTS), "a text is too long")
    soil, descriptors = _check_features(card.get("features"))
    _check_files(card["files"])
    for name in soil:
        limits = card["training_ranges"].get(name)
        _expect(
            isinstance(limits, list) and len(limits) == 2 and all(map(_is_number, limits)) and limits[0] <= limits[1],
            f"training_ranges must give the lowest and highest {name}",
        )
        _expect(_is_number(card["reference_soil"].get(name)), f"reference_soil must give {name}")
    _expect(0 < len(card["elements"]) <= 200, "it has no elements, or too many")
    for symbol, entry in card["elements"].items():
        _check_element(symbol, entry, descriptors)
    _check_applicability(card["applicability"])


def _check_features(features: Any) -> tuple[list[str], list[str]]:
    """The names of the soil features and of the descriptors."""
    _expect(isinstance(features, list) and 0 < len(features) <= trees.MAX_FEATURES, "features must be a list")
    for feature in features:
        _expect(
            isinstance(feature, dict)
            and all(_is_text(feature.get(key)) for key in ("name", "kind", "unit"))
            and feature["kind"] in ("soil", "descriptor"),
            "each feature has a name, a unit and the kind 'soil' or 'descriptor'",
        )
    names = [feature["name"] for feature in features]
    soil = [feature["name"] for feature in features if feature["kind"] == "soil"]
    _expect(len(set(names)) == len(names), "features repeats a name")
    _expect(names[: len(soil)] == soil, "soil features must come before descriptors")
    _expect("enrichment" in soil, "features lacks the soil feature 'enrichment'")
    return soil, names[len(soil) :]


def _check_files(files: Mapping[str, Any]) -> None:
    _expect(set(LOGITS) <= set(files) <= {*LOGITS, SPREAD}, "files must name l1, l2, l3 and may name spread")
    for name, entry in files.items():
        _expect(
            isinstance(entry, dict) and _is_text(entry.get("path")) and _is_text(entry.get("sha256")),
            f"files: {name} must have a path and a sha256",
        )
        # A bundle names files beside its card, nothing else: no folder, no drive, no parent.
        _expect(_FILE_NAME.fullmatch(entry["path"]) is not None, f"files: {name} must be a plain file name")


def _check_element(symbol: str, entry: Any, descriptors: Sequence[str]) -> None:
    where = f"elements: {symbol[:20]}"
    _expect(re.fullmatch(r"[A-Z][a-z]?", symbol) is not None, f"{where} is not an element's symbol")
    _expect(isinstance(entry, dict), f"{where} must be an object")
    _expect(entry.get("flag") in FLAGS, f"{where}: flag must be one of {', '.join(FLAGS)}")
    for key in ("rows", "sources", "reference_mg_kg", "aqua_regia_share"):
        _expect(_is_number(entry.get(key)) and entry[key] >= 0, f"{where}: {key} must be a number, not below 0")
    _expect(entry["reference_mg_kg"] > 0, f"{where}: reference_mg_kg must be above 0")
    _expect(0 < entry["aqua_regia_share"] <= 1, f"{where}: aqua_regia_share must be above 0 and at most 1")
    for key in ("reference_source", "aqua_regia_source"):
        _expect(_is_text(entry.get(key)), f"{where}: {key} must be text")
    given = entry.get("descriptors")
    _expect(isinstance(given, dict) and set(given) == set(descriptors), f"{where}: descriptors must match the features")
    for name, value in given.items():
        _expect(value is None or _is_number(value), f"{where}: {name} must be a number or null")
    offsets = entry.get("offsets", {})
    _expect(isinstance(offsets, dict) and set(offsets) <= {*LOGITS, SPREAD}, f"{where}: offsets must name ensembles")
    for name, value in offsets.items():
        _expect(
            _is_number(value) and abs(value) <= _MAX_OFFSET, f"{where}: the offset of {name} is no number, or large"
        )


def _check_applicability(entry: Mapping[str, Any]) -> None:
    if not entry:
        return
    names = entry.get("features")
    _expect(isinstance(names, list) and all(map(_is_text, names)), "applicability: features must be a list of names")
    for key in ("mean", "std", "weights"):
        row = entry.get(key)
        _expect(
            isinstance(row, list) and len(row) == len(names) and all(map(_is_number, row)),
            f"applicability: {key} must have one number per feature",
        )
    rows = entry.get("soils")
    _expect(isinstance(rows, list), "applicability: soils must be a list of rows")
    for row in rows:
        _expect(
            isinstance(row, list) and len(row) == len(names) and all(x is None or _is_number(x) for x in row),
            "applicability: each soil has one number, or null, per feature",
        )
    _expect(_is_number(entry.get("threshold")), "applicability: threshold must be a number")

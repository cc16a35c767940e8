"""What a result says of its inputs, well enough to find and read them again: files, bands, units, contents, model.

An item of the result's metadata (`INPUTS`) holds it as JSON. A file is named twice: by its absolute path, and by the
path from the result to it, so that a folder of inputs and results can be moved as a whole. A fingerprint of each file
tells whether it is still what was read. Paths may say more than their owner wants to give away with a map: the manual
says how to take the item out.

What stands in a file of a stranger is checked before anything is opened: only files on this machine, with the
fingerprint that is stated, are.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..errors import SoilMobilityError
from ..language import fill, tr
from ..model.bundle import bundled
from ..model.fractionation import FractionationModel
from ..raster.crs import same_crs
from ..raster.errors import RasterError
from ..raster.grid import Grid
from ..raster.source import BESIDE, Source, SourceInfo, inspect
from ..raster.view import View
from ..report.pages.common import inherited
from ..risk.classes import checked_limits
from ..soil.covariates import COVARIATES, TOTAL_BASES, TOTAL_RANGE
from ..soil.units import PH_METHODS
from ..version import __version__
from .kinds import element_of
from .stack import SoilLayer, SoilStack, Totals

#: Items of a result's metadata: the inputs, and which model it was: name, fingerprint, and the folder of one that is
#: not bundled.
INPUTS = "SOIL_MOBILITY_SOIL"
#: Where the prediction is that a map of classes, hot spots or the like was made from.
PREDICTION = "SOIL_MOBILITY_PREDICTION"
#: The lower limits of the classes of a map of risk classes, % F1.
_LIMITS = "SOIL_MOBILITY_LIMITS"
MODEL, MODEL_FINGERPRINT, MODEL_FOLDER = (f"SOIL_MOBILITY_MODEL{end}" for end in ("", "_FINGERPRINT", "_FOLDER"))

#: Files of up to so many bytes are part of a fingerprint as a whole, of larger ones evenly spread pieces.
_WHOLE = 4 << 20
_PIECES, _PIECE = 64, 1 << 16
#: Files behind one input (the tiles of a VRT) that are looked at.
_FILES = 100
#: A longer text in a file is no path or CRS.
_LONGEST = 1 << 14


class ProvenanceError(SoilMobilityError):
    """The inputs of a result cannot be told, or are not what they were; the message says which, and what to do."""


def damaged() -> ProvenanceError:
    """The error for items that this project did not write so."""
    return ProvenanceError("What the layer says of its inputs cannot be read: it is damaged.")


def class_limits(metadata: Mapping[str, str]) -> tuple[float, ...] | None:
    """The lower limits (% F1) that a map of risk classes says it was made with, None where it says none."""
    try:
        with _understood():
            return checked_limits([float(limit) for limit in json.loads(metadata[_LIMITS])])
    except SoilMobilityError:
        return None


@contextlib.contextmanager
def _understood() -> Iterator[None]:
    """`damaged` for what goes wrong in reading items of a file of a stranger."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise damaged() from error


def fingerprint(path: str, info: SourceInfo | None = None) -> str:
    """A checksum of what a raster is read from: size and content of its files (pieces of large ones), 16 hex digits.

    "" for what is no file of this machine. A name of a part of a file (``GPKG:a.gpkg:ph``) counts as that file.
    ``info``: what the raster says of itself, where that is known.
    """
    place = container(path)
    if not place:
        return ""
    files: tuple[str, ...] = () if info is None else info.files
    digest = hashlib.sha256()
    try:
        if info is None:
            states = [os.stat(one).st_mtime_ns for one in (place, os.path.dirname(place) or os.curdir)]
            with contextlib.suppress(RasterError):  # it cannot be used as it is
                files = _files_behind(path, *states)
        kept = [name for name in files if os.path.isfile(name) and not name.endswith(BESIDE)]
        for name in kept[:_FILES] or [place]:
            status = os.stat(name)
            digest.update(_content(name, status.st_size, status.st_mtime_ns).encode())
    except OSError:  # may not be read
        return ""
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1024)
def _files_behind(path: str, _changed: int, _beside: int) -> tuple[str, ...]:
    """The files that a raster is read from, while the times of the last change of it and of its folder are the same.

    A look at whether inputs are still what they were opens none of them: the panel in QGIS does so at every click.
    """
    return inspect(Source(path)).files


@lru_cache(maxsize=1024)
def _content(path: str, size: int, changed: int) -> str:
    """A checksum of one file; ``changed``: when it was written last, so that it is not taken for an older one."""
    digest = hashlib.sha256(str(size).encode())
    with open(path, "rb") as stream:
        if size <= _WHOLE:
            digest.update(stream.read())
        else:
            for piece in range(_PIECES):
                stream.seek(piece * (size - _PIECE) // (_PIECES - 1))
                digest.update(stream.read(_PIECE))
    return digest.hexdigest()


def container(path: str) -> str:
    """The file of this machine that a name of a raster stands for, or that it is a part of; "" if there is none.

    >>> container("/vsicurl/http://example.org/ph.tif")
    ''
    """
    if os.path.isfile(path):
        return path
    part = re.fullmatch(r"[A-Za-z0-9_]+:\"?(.+?)\"?:[^/\\\\]*", path)
    if part is not None and os.path.isfile(part[1]):
        return part[1]
    if path.startswith("/vsizip/"):
        inside = Path(path[len("/vsizip/") :])
        return next((str(one) for one in inside.parents if one.is_file()), "")
    return ""


@dataclass(frozen=True)
class InputFile:
    """One band of a raster that was read: ``path`` as GDAL opens it ("" of a raster that only QGIS could read), the
    path from the folder of the result to it, the values masked besides, the CRS if it is not the file's own.
    """

    path: str
    relative: str = ""
    band: int = 1
    nodata: tuple[tuple[float, float], ...] = ()
    crs: str = ""
    fingerprint: str = ""

    @classmethod
    def of(cls, source: Source, kept: bool) -> InputFile:
        """What is to be said of a source; ``kept``: False of a temporary copy, which will be gone."""
        if not kept:
            return cls("", nodata=source.nodata_ranges)
        path = os.path.abspath(source.path) if os.path.exists(source.path) else source.path
        info, crs = None, source.crs_wkt
        if crs:
            with contextlib.suppress(RasterError):  # it cannot be used as it is
                info = inspect(Source(path))
        if info is not None and same_crs(info.grid.crs_wkt, crs):
            crs = ""
        return cls(path, "", source.band, source.nodata_ranges, crs, fingerprint(path, info))

    def document(self, folder: str) -> dict[str, Any]:
        """As JSON, for a result in ``folder``; what is as usual is left out."""
        found: dict[str, Any] = {"path": self.path, "band": self.band, "fingerprint": self.fingerprint}
        if self.nodata:
            found["nodata"] = [list(ends) for ends in self.nodata]
        if self.crs:
            found["crs"] = self.crs
        if os.path.isfile(self.path):
            with contextlib.suppress(ValueError):  # on another drive
                found["relative"] = Path(os.path.relpath(self.path, folder)).as_posix()
        return found

    @classmethod
    def read(cls, document: Any) -> InputFile:
        """From JSON; ValueError, KeyError or TypeError for what is none."""
        texts = [str(document.get(name, "")) for name in ("path", "relative", "crs", "fingerprint")]
        if max(map(len, texts)) > _LONGEST:
            raise ValueError("too long")
        path, relative, crs, checksum = texts
        nodata = tuple((float(low), float(high)) for low, high in document.get("nodata", ()))
        return cls(path, relative, int(document["band"]), nodata, crs, checksum)

    def found(self, folder: str) -> str | None:
        """The name under which what was read is there now, seen from the result's ``folder``; None if it is nowhere.

        The path from the result comes first: what was moved with it is nearer to it than what was left behind.
        """
        if not self.path or not self.fingerprint:
            return None
        names = [self.path]
        if self.relative:
            names.insert(0, os.path.normpath(os.path.join(folder, self.relative)))
        there = [name for name in dict.fromkeys(names) if container(name)]
        return next((name for name in there if fingerprint(name) == self.fingerprint), there[0] if there else None)


@dataclass(frozen=True)
class SoilOrigin:
    """The soil inputs of a run: each property's file and the unit that was asked for, and contents, by element.

    ``folder``: that of the result, from which relative paths are seen.
    """

    layers: Mapping[str, tuple[InputFile, str]]
    contents: Mapping[str, InputFile] = field(default_factory=dict)
    backgrounds: Mapping[str, InputFile | float] = field(default_factory=dict)
    content: float | None = None
    basis: str = "aqua regia"
    ph_method: str = "H2O"
    folder: str = ""

    @classmethod
    def of(cls, stack: SoilStack, temporary: Collection[str] = ()) -> SoilOrigin:
        """What ``stack`` was made of; ``temporary``: paths of copies that will be gone after the run."""
        totals = stack.totals
        seen: dict[tuple[str, str], InputFile] = {}

        def told(source: Source) -> InputFile:
            file = source.path, source.crs_wkt
            if file not in seen:
                seen[file] = InputFile.of(source, source.path not in temporary)
            return replace(seen[file], band=source.band, nodata=source.nodata_ranges)

        return cls(
            {layer.covariate: (told(layer.source), layer.unit) for layer in stack.given},
            {symbol: told(source) for symbol, source in totals.sources.items()},
            {symbol: told(one) if isinstance(one, Source) else one for symbol, one in totals.backgrounds.items()},
            totals.value,
            totals.basis,
            stack.ph_method,
        )

    def text(self, path: str) -> str:
        """As it stands in the metadata of the result at ``path``."""
        folder = os.path.dirname(path)
        backgrounds = self.backgrounds.items()
        found = {
            "layers": {name: {**file.document(folder), "unit": unit} for name, (file, unit) in self.layers.items()},
            "ph_method": self.ph_method,
            "basis": self.basis,
            "contents": {symbol: file.document(folder) for symbol, file in self.contents.items()},
            "content": self.content,
            "backgrounds": {
                symbol: one if isinstance(one, float) else one.document(folder) for symbol, one in backgrounds
            },
        }
        told = {name: value for name, value in found.items() if value not in ({}, None)}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)

    @classmethod
    def read(cls, metadata: Mapping[str, str], path: str) -> SoilOrigin:
        """What the metadata of the result at ``path`` say. ProvenanceError if they say nothing, or nonsense."""
        text = metadata.get(INPUTS, "")
        if not text:
            raise ProvenanceError(
                "The layer does not say where its inputs are: it was made by an earlier version, or they were taken "
                "out. Make it anew to ask about it."
            )
        with _understood():
            found = json.loads(text)
            layers = {name: one for name, one in found["layers"].items() if name in COVARIATES}
            contents, backgrounds = found.get("contents", {}), found.get("backgrounds", {})
            return cls(
                {name: (InputFile.read(one), str(one["unit"])) for name, one in layers.items()},
                {symbol: InputFile.read(one) for symbol, one in contents.items()},
                {
                    symbol: _content_of(one) if isinstance(one, (int, float)) else InputFile.read(one)
                    for symbol, one in backgrounds.items()
                },
                None if found.get("content") is None else _content_of(found["content"]),
                _one_of(TOTAL_BASES, found["basis"]),
                _one_of(tuple(PH_METHODS), found["ph_method"]),
                os.path.dirname(os.path.abspath(path)),
            )

    def _files(self) -> Iterator[tuple[str, InputFile]]:
        """Each input with its label."""
        for name, (file, _) in self.layers.items():
            yield COVARIATES[name].label, file
        for symbol, file in self.contents.items():
            yield fill(tr("content of {}"), symbol), file
        for symbol, one in self.backgrounds.items():
            if isinstance(one, InputFile):
                yield fill(tr("background of {}"), symbol), one

    def problems(self) -> list[str]:
        """A sentence for each file that is not there any more, or is not what was read."""
        said: dict[InputFile, str] = {}
        for label, file in self._files():
            name, there = os.path.basename(container(file.path) or file.path), file.found(self.folder)
            if file in said:
                continue
            if not file.path:
                text = tr("{}: it was read from a service or a database, which no path leads back to.")
                said[file] = fill(text, label)
            elif not file.fingerprint:
                said[file] = fill(tr("{}: {} is not a file of this machine, and is not fetched again."), label, name)
            elif there is None:
                text = tr("{}: {} is not there any more, neither at {} nor in its place beside the result.")
                said[file] = fill(text, label, name, file.path)
            elif fingerprint(there) != file.fingerprint:
                said[file] = fill(tr("{}: {} has changed since the result was made."), label, there)
        return list(said.values())

    def stack(self, model: FractionationModel, grid: Grid) -> SoilStack:
        """The same inputs as a stack again, on ``grid``, for ``model``; a content is never required of a pixel.

        ProvenanceError where an input is gone or has changed; else as `SoilStack`.
        """
        problems = self.problems()
        if problems:
            raise ProvenanceError("{problems}", problems=" ".join(problems))

        def source(label: str, file: InputFile) -> Source:
            path = file.found(self.folder) or file.path
            return Source(path, file.band, file.nodata, label=label, crs_wkt=file.crs)

        layers = [
            SoilLayer(name, source(COVARIATES[name].label, file), unit) for name, (file, unit) in self.layers.items()
        ]
        contents = {symbol: source(symbol, file) for symbol, file in self.contents.items()}
        backgrounds = {
            symbol: source(symbol, one) if isinstance(one, InputFile) else one
            for symbol, one in self.backgrounds.items()
        }
        totals = Totals(contents, self.content, self.basis, False, backgrounds)
        ranges = {name: model.training_range(name) for name in model.soil_features}
        symbols = tuple(dict.fromkeys([*self.contents, *self.backgrounds]))
        return SoilStack(grid, layers, ranges, totals, symbols, self.ph_method)

    def of_element(self, symbol: str | None) -> tuple[Any, ...]:
        """What the result on an element was made of, wherever that lies: alike for results of the same inputs."""

        def plain(one: InputFile | float | None) -> Any:
            return (one.fingerprint, one.band) if isinstance(one, InputFile) else one

        layers = {name: plain(file) for name, (file, _) in self.layers.items()}
        contents = (plain(found.get(symbol or "")) for found in (self.contents, self.backgrounds))
        return layers, *contents, self.content, self.ph_method

    @property
    def stamp(self) -> tuple[str, ...]:
        """What changes when a file does: to be compared with what it was when the stack was made."""
        found = [(file.found(self.folder) or "") for _, file in self._files()]
        return tuple(f"{name} {fingerprint(name)}" for name in found)


def made_of(source: Source, kept: bool) -> Callable[[str], str]:
    """The item `PREDICTION` of what is made from a prediction; ``kept``: False of a temporary copy of it."""
    file = InputFile.of(source, kept)
    return lambda path: json.dumps(file.document(os.path.dirname(path)), ensure_ascii=False, sort_keys=True)


def inherited_from(view: View, elements: Sequence[str] = ()) -> dict[str, str]:
    """What the mobility in a band rests on, for the metadata of what is made from it; see `inherited`.

    ``elements``: those that go into it; by default the one that the band is about.
    """
    info = view.info
    element = element_of(info.description, info.metadata)
    return inherited(info.metadata, elements or ([] if element is None else [element]))


def are_of_one_prediction(views: Sequence[View]) -> bool:
    """Whether bands of results were predicted by one model from the same inputs; also where one does not tell."""
    told = [view.info.metadata for view in views]
    elements = [element_of(view.info.description, view.info.metadata) for view in views]
    try:
        made_of = [SoilOrigin.read(one, "").of_element(symbol) for one, symbol in zip(told, elements)]
    except ProvenanceError:
        return True
    models = [one.get(MODEL_FINGERPRINT) for one in told]
    return all(one == made_of[0] for one in made_of) and all(one == models[0] for one in models)


def prediction_path(metadata: Mapping[str, str], path: str) -> str:
    """Where the prediction is that the map at ``path`` was made from; ProvenanceError if it is gone or has changed."""
    folder = os.path.dirname(os.path.abspath(path))
    with _understood():
        file = InputFile.read(json.loads(metadata[PREDICTION]))
    there = file.found(folder)
    if there is None:
        raise ProvenanceError(
            "The prediction that this map was made from is not there any more: {path}", path=file.path
        )
    if fingerprint(there) != file.fingerprint:
        raise ProvenanceError("The prediction that this map was made from has changed since: {path}", path=there)
    return there


def _content_of(value: Any) -> float:
    """A content, mg/kg; ValueError if none can be so."""
    number = float(value)
    if not TOTAL_RANGE[0] <= number <= TOTAL_RANGE[1]:
        raise ValueError("no content")
    return number


def _one_of(known: tuple[str, ...], text: Any) -> str:
    if text not in known:
        raise ValueError("unknown")
    return str(text)


# -- the run and its model --------------------------------------------------------------------------------------------


def run_items(algorithm: str, inputs: Mapping[str, Any], model: FractionationModel | None) -> dict[str, str]:
    """What a result says of the run that made it, for its metadata: ``inputs`` as they are told, model and licences."""
    found = {
        "SOIL_MOBILITY_ALGORITHM": algorithm,
        "SOIL_MOBILITY_VERSION": __version__,
        "SOIL_MOBILITY_INPUTS": json.dumps(dict(inputs), ensure_ascii=False, sort_keys=True, default=str),
    }
    return found if model is None else {**found, **_model_items(model)}


def model_fingerprint(model: FractionationModel) -> str:
    """A checksum of a model's card, which holds the checksums of its files: 16 hex digits."""
    text = json.dumps(model.card, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _model_items(model: FractionationModel) -> dict[str, str]:
    found = {MODEL: model.name, MODEL_FINGERPRINT: model_fingerprint(model)}
    if model.folder is not None and model.folder not in bundled().values():
        found[MODEL_FOLDER] = os.path.abspath(model.folder)
    # a card may come from anyone: its sources are a list, of whatever
    sources = [source for source in model.card["sources"] if isinstance(source, dict)]
    licences = {str(source["licence"]) for source in sources if source.get("licence")}
    if licences:
        found["SOIL_MOBILITY_LICENCES"] = json.dumps(sorted(licences), ensure_ascii=False)
    return found


def model_place(metadata: Mapping[str, str]) -> str:
    """Where the model of a result should be: a bundled name, or a folder. ProvenanceError if it is nowhere."""
    folder, name = metadata.get(MODEL_FOLDER, ""), metadata.get(MODEL, "")
    if folder:
        if len(folder) < _LONGEST and os.path.isdir(folder):
            return folder
        raise ProvenanceError("The model “{name}” is not there any more, at {folder}.", name=name, folder=folder)
    if name not in bundled():
        raise ProvenanceError("The model “{name}” is not one that this version brings.", name=name)
    return name

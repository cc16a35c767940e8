"""The model on xarray: lazily, chunk by chunk, on Dask's engine where the data are Dask's (extra ``xarray``).

A dataset holds ``ph``, ``soc``, ``clay`` and, where it is known, ``cec``, each with its unit in ``attrs["units"]``;
names and units are those of the plugin (``phh2o``, ``dg/kg``) and of CF (``standard_name``, ``1``, ``kg kg-1``), and
what is not understood is refused alike. Nothing is rechunked: a task works on one chunk of each variable.

    import soilmobility.xr as smx

    fractions = smx.predict(dataset, "Cd")             # F1, F2, F3, F4
    f1 = smx.mobility(dataset, ["Cd", "Pb", "Zn"])     # along "element"
    classes = smx.classify(f1)

Results are bit for bit what the plugin computes before it rounds them for a file, whatever the chunks and the engine.

A task does not carry the model: it names it, with its checksum. Each process loads it once, a bundled one from the
package it has, another from its folder; where workers cannot read that folder, `send_model` gives it to each of them
once. A worker with other parameters under the same name refuses to compute.

Memory of a task, beyond the chunks it is given: 4 bytes a pixel and band of the result (of `mobility`: and element),
and at most `PIECE_BYTES` for what is being computed, a piece of `PIECE` pixels at a time.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple, Union

import numpy as np
import xarray as xr

from . import __version__
from .model.applicability import Applicability
from .model.bundle import BundleError, bundle_folder, bundled, bundled_path, read_card, read_texts
from .model.core import PARTS
from .model.drivers import Drivers
from .model.fractionation import FractionationModel
from .risk import composite as composites
from .risk.classes import NO_CLASS, RAC_LIMITS, checked_limits
from .risk.classes import classify as classes_of
from .samples.names import check_ph_method, is_matter, ph_method_of, take_apart, transformed
from .samples.units import plain_unit
from .samples.vocabulary import TRANSFORMS
from .soil.covariates import COVARIATES, NEEDED, SOM_PER_SOC, TOTAL_RANGE, Covariate, as_singles, clamp, mask_impossible
from .soil.elements import ELEMENTS
from .soil.fractions import FRACTIONS
from .soil.scenario import Scenario
from .soil.units import PH_METHODS, CovariateError, Unit, check_quantity, convert
from .typing import Array, Flags, Singles

ELEMENT = "element"
PERCENT = "%"

#: Pixels that a task computes at a time, and what they need at most while they are (measured: tests/test_xr.py).
PIECE = 1 << 17
PIECE_BYTES = 64 << 20

#: What CF calls the soil properties (standard name table; it has no name for pH and CEC of soil, nor for organic carbon
#: but as organic matter).
STANDARD_NAMES = {"mass_fraction_of_clay_in_soil": "clay", "mass_fraction_of_organic_matter_in_soil": "soc"}
_ORGANIC_MATTER = "mass_fraction_of_organic_matter_in_soil"

#: Attributes that say which values are none, of CF and of odc-geo, in what was opened without masking.
_FLAGS = ("_FillValue", "missing_value", "nodata")

#: The dimension of what a task returns, until it becomes variables or gets its name.
_BAND = "soil_mobility_band"

#: A model by its bundled name or its folder; None is the default one.
ModelName = Union[str, Path, None]
#: A content, mg/kg in aqua regia: a number, an array of the dataset's dimensions, or not given.
Content = Union[float, xr.DataArray, None]


# -- the model: named in tasks, loaded once by each process ------------------------------------------------------------


class _Key(NamedTuple):
    """What a task knows of the model: its bundled name or its folder, and the checksum of its card."""

    name: str
    digest: str


#: Models that `send_model` brought here, by checksum: card and texts.
_sent: dict[str, tuple[dict[str, Any], dict[str, bytes]]] = {}
_loading = threading.Lock()


def _digest(card: Mapping[str, Any]) -> str:
    """The checksum of a card, which holds those of the bundle's files."""
    return hashlib.sha256(json.dumps(card, sort_keys=True).encode()).hexdigest()


def _key(model: ModelName) -> _Key:
    """What a task loads the model by; refused here if it cannot be loaded."""
    folder = bundle_folder(bundled_path() if model is None else model)
    name = next((name for name, path in bundled().items() if path.resolve() == folder.resolve()), None)
    key = _Key(name or str(folder.resolve()), _digest(read_card(folder)))
    _load(key)
    return key


def _load(key: _Key) -> FractionationModel:
    with _loading:  # else every thread of a worker loads it when a run starts
        return _loaded(key)


@lru_cache(maxsize=8)
def _loaded(key: _Key) -> FractionationModel:
    sent = _sent.get(key.digest)
    model = FractionationModel.load(key.name) if sent is None else FractionationModel.from_texts(*sent)
    if _digest(model.card) != key.digest:
        raise BundleError(
            "The model {model} is another one on this worker than where the run was started: install the same version, "
            "or send it with send_model.",
            model=key.name,
        )
    return model


@lru_cache(maxsize=64)
def _domain_of(key: _Key, element: str) -> Applicability:
    return Applicability(_load(key), element)


def receive_model(card: dict[str, Any], texts: dict[str, bytes]) -> None:
    """Keep a model for the tasks of this process (on a worker; called by `send_model`)."""
    _sent[_digest(card)] = card, texts


def send_model(client: Any, model: ModelName = None) -> int:
    """Give a model to each worker of a cluster, once, and to those that join later; returns its size in bytes.

    ``client``: a ``distributed.Client``. Only needed for a model of one's own, in a folder that workers cannot read.
    """
    from distributed import WorkerPlugin

    folder = bundle_folder(bundled_path() if model is None else model)
    card = read_card(folder)
    texts = read_texts(folder, card)

    class Bringer(WorkerPlugin):
        """Sent to a worker when it joins."""

        name = f"soilmobility-{_digest(card)[:16]}"

        def setup(self, worker: Any) -> None:
            receive_model(card, texts)

    client.register_plugin(Bringer())
    return len(json.dumps(card)) + sum(len(text) for text in texts.values())


# -- the dataset: variables, units, contents ---------------------------------------------------------------------------


@dataclass(frozen=True)
class _Names:
    """What a task must know of the soil variables, without their data."""

    names: tuple[str, ...]
    units: tuple[Unit, ...]
    ph_method: str


def variable(dataset: xr.Dataset, covariate: str) -> xr.DataArray | None:
    """The variable of a soil property (a key of ``soil.COVARIATES``); None if there is none.

    By its name, else by one that layers go by, else by CF's ``standard_name``.
    """
    if not isinstance(dataset, xr.Dataset):
        raise TypeError(f"dataset: an xarray.Dataset is needed, not {type(dataset).__name__}")
    known: dict[Any, Any] = {str(name).lower(): name for name in dataset.data_vars}
    known.update((name, name) for name in dataset.data_vars)
    found = [known[name] for name in (covariate, *COVARIATES[covariate].layer_names) if name in known]
    said = {str(array.attrs.get("standard_name", "")): name for name, array in dataset.data_vars.items()}
    found += [said[name] for name, meant in STANDARD_NAMES.items() if meant == covariate and name in said]
    return dataset[found[0]] if found else None


def _decoded(array: xr.DataArray) -> xr.DataArray:
    """A variable of a file without the values that its attributes call none: those that were masked have none such.

    CovariateError where its numbers are still packed by its attributes: whether they are cannot be told from values.
    """
    attributes = dict(array.attrs)
    scale, offset = attributes.pop("scale_factor", 1.0), attributes.pop("add_offset", 0.0)
    if scale != 1.0 or offset != 0.0:
        raise CovariateError(
            "{variable}: its attributes say that its numbers are packed (scale_factor {scale}, add_offset {offset}). "
            "Open the file with mask_and_scale=True; if they are unpacked already, remove these attributes.",
            variable=str(array.name),
            scale=str(scale),
            offset=str(offset),
        )
    kind = array.dtype if array.dtype.kind == "f" else None
    numbers = [np.asarray(flag, kind) for flag in (_numbers(attributes, name) for name in _FLAGS) if flag.size]
    low, high = _valid_range(attributes, array.encoding)
    found = _unmasked(array)
    if numbers:
        found = found.where(~found.isin(np.concatenate(numbers)))
    # of unsigned bytes that are stored as signed ones the greatest is the lower number
    if low <= high and (low > -np.inf or high < np.inf):
        found = found.where((found >= low) & (found <= high))
    found = found.copy(deep=False)
    found.attrs, found.encoding = attributes, dict(array.encoding)
    return found


def _numbers(attributes: dict[str, Any], name: str) -> Array:
    """The numbers that an attribute, which is taken out, states; none where it is a text, or not there."""
    found = np.ravel(attributes.pop(name, ()))
    return found if found.dtype.kind in "iuf" else found[:0]


def _valid_range(attributes: dict[str, Any], encoding: Mapping[str, Any]) -> tuple[float, float]:
    """The least and the greatest value that attributes of CF, which are taken out, call valid.

    Whole numbers are those of packed values, as the file has them, whose scale stands in the ``encoding``.
    """
    said = {"valid_min": -np.inf, "valid_max": np.inf}
    said.update(zip(said, _numbers(attributes, "valid_range")))
    said.update({name: end for name in said for end in _numbers(attributes, name)[:1]})
    # None: not packed, as xarray takes it
    scale, offset = encoding.get("scale_factor") or 1.0, encoding.get("add_offset") or 0.0
    low, high = (float(end * scale + offset if np.asarray(end).dtype.kind in "iu" else end) for end in said.values())
    # a limit is valid, also as float32 rounds it
    return low - 1e-6 * abs(low), high + 1e-6 * abs(high)


def _unmasked(array: xr.DataArray) -> xr.DataArray:
    """With NaN where chunks of Dask are masked, as xarray makes it of masked arrays: broadcasting loses the mask."""
    if array.chunks is None or not isinstance(array.data._meta, np.ma.MaskedArray):
        return array
    import dask.array

    plain = array.data.astype(np.promote_types(array.dtype, np.float32))
    return array.copy(data=dask.array.ma.filled(plain, np.nan))


def unit_of(array: xr.DataArray, covariate: Covariate) -> Unit:
    """The unit that ``attrs["units"]`` states; `CovariateError` where it states none or another property's.

    Units are not guessed from values here, as the plugin does: that would compute the whole dataset first.
    """
    text = _units(array)
    if covariate.name == "ph" and text == "1":  # CF: no dimension
        text = "pH"
    unit = covariate.find_unit(text) if text else None
    if unit is None:
        raise CovariateError(
            '{property} (variable {variable}): the unit “{unit}” is not one of {known}. Set attrs["units"].',
            property=covariate.label,
            variable=str(array.name),
            unit=text,
            known=", ".join(covariate.unit_names),
        )
    _check_untransformed(array)
    said = take_apart(_long_name(array))
    matter = array.attrs.get("standard_name") == _ORGANIC_MATTER or (covariate.name == "soc" and is_matter(said))
    if matter and not unit.name.startswith("SOM"):
        return Unit(f"SOM {unit.name}", unit.factor / SOM_PER_SOC)
    return unit


def _units(array: xr.DataArray) -> str:
    """The unit that an array states, as soil properties know it; "" for none."""
    return plain_unit(str(array.attrs.get("units", "")).strip())


def _long_name(array: xr.DataArray) -> str:
    return str(array.attrs.get("long_name", ""))


def _check_untransformed(array: xr.DataArray) -> None:
    """CovariateError for a variable whose name, or what it is called, says logarithms, or the like."""
    if any(take_apart(said).has(TRANSFORMS) for said in (str(array.name), _long_name(array))):
        raise transformed(str(array.name))


def _soil(
    dataset: xr.Dataset, ph_method: str, needed: Sequence[str] = NEEDED
) -> tuple[_Names, tuple[xr.DataArray, ...]]:
    """The soil variables of a dataset, and what tasks know of them, in one order."""
    if ph_method not in PH_METHODS:
        raise CovariateError(
            "PH_METHOD: “{method}” is not one of {known}.", method=ph_method, known=", ".join(PH_METHODS)
        )
    found = {name: variable(dataset, name) for name in (*needed, "cec")}
    lacking = [name for name in needed if found[name] is None]
    if lacking:
        raise CovariateError(
            "The dataset has no variable {lacking}. It has: {known}.",
            lacking=", ".join(lacking),
            known=", ".join(str(name) for name in dataset.data_vars),
        )
    arrays = {name: _decoded(array) for name, array in found.items() if array is not None}
    if "ph" in arrays:
        said = str(arrays["ph"].name), _long_name(arrays["ph"]), str(arrays["ph"].attrs.get("units", ""))
        check_ph_method(ph_method_of(*said), ph_method, said[0])
    units = tuple(unit_of(array, COVARIATES[name]) for name, array in arrays.items())
    return _Names(tuple(arrays), units, ph_method), tuple(arrays.values())


class _At(NamedTuple):
    """A content that stands in an array: its place among those a task is given."""

    place: int


#: A content as a task knows it.
_Slot = Union[float, _At, None]


@dataclass(frozen=True)
class _Contents:
    """Total content and background of each element: numbers and places for the tasks, arrays for the graph."""

    slots: tuple[tuple[str, _Slot, _Slot], ...]
    arrays: tuple[xr.DataArray, ...]

    @classmethod
    def of(
        cls,
        elements: Sequence[str],
        totals: Mapping[str, Content],
        backgrounds: Mapping[str, Content],
    ) -> _Contents:
        """Check and sort contents by element; `CovariateError` for a unit, number or element that cannot be used."""
        strangers = sorted({*totals, *backgrounds} - {*elements})
        if strangers:
            raise CovariateError(
                "A content of {element} was given, but the elements are {known}.",
                element=strangers[0],
                known=", ".join(elements),
            )
        arrays: list[xr.DataArray] = []
        slots = tuple(
            (symbol, _slot(totals.get(symbol), symbol, arrays), _slot(backgrounds.get(symbol), symbol, arrays))
            for symbol in elements
        )
        return cls(slots, tuple(arrays))

    def describe(self) -> str:
        """What the attributes of a result say of the contents."""

        def words(slot: _Slot, otherwise: str) -> str:
            if slot is None:
                return otherwise
            if not isinstance(slot, _At):
                return f"{slot:g} mg/kg"
            return f"variable {self.arrays[slot.place].name}, mg/kg"

        found = [(symbol, words(total, "reference"), words(local, "")) for symbol, total, local in self.slots]
        if all(total is None for _, total, _ in self.slots):
            return "reference contents"
        return "; ".join(f"{s}: {total}" + (f", background {local}" if local else "") for s, total, local in found)


def _slot(given: Content, symbol: str, arrays: list[xr.DataArray]) -> _Slot:
    """A content as a task knows it; an array is put at the end of ``arrays``."""
    if given is None:
        return None
    if isinstance(given, xr.DataArray):
        named = given.rename(str(given.name or f"content of {symbol}"))
        check_quantity("total", _units(named), str(named.name))
        _check_untransformed(named)
        arrays.append(_decoded(named))
        return _At(len(arrays) - 1)
    if not isinstance(given, (int, float, np.number)):
        raise TypeError(f"the content of {symbol}: a number or a DataArray is needed, not {type(given).__name__}")
    if not TOTAL_RANGE[0] <= given <= TOTAL_RANGE[1]:
        raise CovariateError("The content of {symbol}, {content} mg/kg, cannot be.", symbol=symbol, content=given)
    return float(given)


# -- tasks: plain objects, so that they can be sent to workers ---------------------------------------------------------

#: Contents of elements in n soils as a model takes them: (enrichment, anthropogenic share) by symbol.
Shares = Mapping[str, "tuple[Any, Any]"]
#: What a task computes of the valid soils of a piece, from its model, as (bands, n).
Call = Callable[[_Key, Any, Shares], Array]


@dataclass(frozen=True)
class _Task:
    """One chunk: arrays of soil properties first, then of contents; results (bands, ...) float32."""

    key: _Key
    soil: _Names
    contents: tuple[tuple[str, _Slot, _Slot], ...]
    call: Call
    bands: int

    #: What Dask calls its tasks.
    __name__ = "soilmobility"

    def __call__(self, *arrays: Array) -> Singles:
        shape = arrays[0].shape
        flat = [array.reshape(-1) for array in arrays]
        result = np.full((self.bands, flat[0].size), np.nan, np.float32)
        for start in range(0, flat[0].size, PIECE):
            piece = slice(start, start + PIECE)
            self._compute([array[piece] for array in flat], result[:, piece])
        return result.reshape(self.bands, *shape)

    def _compute(self, arrays: Sequence[Array], result: Singles) -> None:
        """Compute a piece: ``arrays`` (n,), ``result`` (bands, n), which holds NaN."""
        count = len(self.soil.names)
        valid, ready = self._ready(arrays[:count])
        if not valid.any():
            return
        model = _load(self.key)
        whole = bool(valid.all())
        given = [_possible(array, valid) for array in arrays[count:]]
        contents = {
            symbol: [given[slot.place] if isinstance(slot, _At) else slot for slot in pair]
            for symbol, *pair in self.contents
        }
        shares = {symbol: model.content(symbol, *pair) for symbol, pair in contents.items()}
        found = self.call(self.key, model.prepare(ready), shares)
        for place, pair in enumerate(contents.values()):
            # of one element everything hangs on its content, of several the band of each
            rows = slice(None) if len(contents) == 1 else place
            for values in pair:
                if isinstance(values, np.ndarray):
                    found[rows, np.isnan(values)] = np.nan
        if whole:
            result[:] = found
        else:
            result[:, valid] = found

    def _ready(self, arrays: Sequence[Array]) -> tuple[Flags, dict[str, Singles | None]]:
        """The valid soils in canonical units within the training range, as the plugin makes them ready."""
        model = _load(self.key)
        values = {}
        for name, unit, array in zip(self.soil.names, self.soil.units, arrays):
            canonical = convert(as_singles(array), unit, self.soil.ph_method if name == "ph" else None)
            values[name] = mask_impossible(canonical, COVARIATES[name].physical)[0]
        valid = np.ones(arrays[0].shape, bool)
        for array in values.values():
            valid &= ~np.isnan(array)
        ready: dict[str, Singles | None] = {"cec": None}
        for name, array in values.items():
            ready[name] = clamp(array[valid], model.training_range(name))[0]
        return valid, ready


def _possible(content: Array, valid: Flags) -> Singles:
    """Contents of the valid soils, NaN where they cannot be."""
    return np.asarray(mask_impossible(as_singles(content)[valid], TOTAL_RANGE)[0], np.float32)


def _told(key: _Key, pixels: Any, shares: Shares, method: str) -> Array:
    """What the model's ``method`` tells of the one element; of fractions and parts all."""
    ((symbol, content),) = shares.items()
    found = getattr(_load(key), method)(symbol, pixels, *content)
    return np.stack(list(found.values())) if isinstance(found, dict) else np.atleast_2d(found)


def _mobilities(key: _Key, pixels: Any, shares: Shares) -> Array:
    model = _load(key)
    found = np.empty((len(shares), pixels.size), np.float32)
    for band, (symbol, content) in zip(found, shares.items()):
        band[:] = model.mobility(symbol, pixels, *content)
    return found


def _domain(key: _Key, pixels: Any, shares: Shares) -> Array:
    (symbol,) = shares
    domain = _domain_of(key, symbol)
    index = domain.index(pixels.values)
    return np.stack([index, domain.inside(index).astype(np.float32)])


def _explained(key: _Key, pixels: Any, shares: Shares, reference: tuple[tuple[str, float | None], ...]) -> Array:
    ((symbol, content),) = shares.items()
    return Drivers(_load(key), symbol, dict(reference)).contributions(pixels, content[0]).astype(np.float32)


# -- from datasets to tasks and back -----------------------------------------------------------------------------------


def _together(arrays: Sequence[xr.DataArray]) -> tuple[xr.DataArray, ...]:
    """Arrays pixel by pixel, broadcast along what some have besides: years, or a band of one.

    CovariateError where the widest lacks a dimension of another, for each pixel would meet all of the other's, and
    where the coordinates of two are not the same, or those of one are nearly the same in pairs.
    """
    widest = max(arrays, key=lambda array: sum(size > 1 for size in array.sizes.values()))
    for array in arrays:
        strangers = [str(dim) for dim, size in array.sizes.items() if size > 1 and dim not in widest.dims]
        if strangers:
            raise CovariateError(
                "{variable} lies along {strangers}, {other} along {known}. Rename its dimensions or, if each pixel of "
                "one is to meet all of the other, broadcast them first (xarray.broadcast).",
                variable=str(array.name),
                strangers=", ".join(strangers),
                other=str(widest.name),
                known=", ".join(map(str, widest.dims)),
            )
        apart = [str(dim) for dim in array.dims if dim in widest.dims and not _alike(array, widest, dim)]
        if apart:
            raise CovariateError(
                "{variable} and {other} differ in their coordinates along {apart}. If by rounding only, give both the "
                "same (assign_coords); else bring them onto one grid (reindex_like, interp_like).",
                variable=str(array.name),
                other=str(widest.name),
                apart=", ".join(apart),
            )
    for dim, index in widest.indexes.items():
        if _is_merged(index):
            raise CovariateError(
                "The dataset was merged of variables whose coordinates along {dim} differ by rounding: none has values "
                "where another has. Give all the same (assign_coords) before they are merged.",
                dim=str(dim),
            )
    return xr.broadcast(*xr.align(*arrays, join="exact"))


def _alike(one: xr.DataArray, other: xr.DataArray, dim: Any) -> bool:
    """Whether two arrays have the same coordinates along a dimension, as far as both state them."""
    if dim in one.indexes and dim in other.indexes:
        return bool(one.indexes[dim].equals(other.indexes[dim]))
    return one.sizes[dim] == other.sizes[dim]


def _is_merged(index: Any) -> bool:
    """Whether coordinates, in order, lie in pairs as two grids do that differ by rounding: here and there a gap is a
    thousandth of the next one. Places of samples do so too, but few of them (a quarter is assumed)."""
    if index.dtype.kind != "f" or len(index) < 4:
        return False
    gaps = np.diff(np.sort(index.to_numpy()))
    beside = np.maximum(np.append(gaps[1:], 0.0), np.append(0.0, gaps[:-1]))
    return bool(np.count_nonzero((gaps > 0.0) & (gaps < 1e-3 * beside)) > 0.25 * len(index))


def _applied(dataset: xr.Dataset, soil: Sequence[xr.DataArray], contents: _Contents, task: _Task) -> xr.DataArray:
    """A task on every chunk, lazily; the results lie along a first dimension `_BAND`."""
    arrays = _together((*soil, *contents.arrays))
    first = arrays[0]
    blocks = [array.data for array in arrays]
    if any(array.chunks is not None for array in arrays):
        import dask.array

        inner = tuple(range(1, first.ndim + 1))
        data = dask.array.blockwise(
            task,
            (0, *inner),
            *(part for block in blocks for part in (block, inner)),
            new_axes={0: task.bands},
            dtype=np.float32,
            meta=np.empty((0,) * (first.ndim + 1), np.float32),
        )
    else:
        data = task(*(np.asarray(block) for block in blocks))
    known = {**first.coords, **dataset.coords}
    coords = {name: value for name, value in known.items() if set(value.dims) <= set(first.dims)}
    attributes = _provenance(soil, contents, task)
    return xr.DataArray(data, coords=coords, dims=(_BAND, *first.dims), attrs=attributes)


def _provenance(soil: Sequence[xr.DataArray], contents: _Contents, task: _Task) -> dict[str, Any]:
    """Attributes of a result: what made it of what, and the grid mapping that rioxarray and odc-geo look for.

    The grid mapping stands in the attributes, whether the dataset has it there or, as rioxarray writes it, in the
    encoding: computations keep attributes, if asked, but never the encoding.
    """
    first, known = soil[0], task.soil
    named = zip(known.names, soil, known.units)
    kept = {name: first.attrs[name] for name in ("grid_mapping", "crs") if name in first.attrs}
    mapping = first.encoding.get("grid_mapping")
    if mapping is not None:
        kept["grid_mapping"] = mapping
    return {
        **kept,
        "soil_mobility_model": _load(task.key).name,
        "soil_mobility_model_checksum": task.key.digest,
        "soil_mobility_version": __version__,
        "soil_mobility_inputs": "; ".join(f"{name}: {array.name} ({unit.name})" for name, array, unit in named),
        "soil_mobility_ph_method": known.ph_method,
        "soil_mobility_content": contents.describe(),
    }


@dataclass(frozen=True)
class _Asked:
    """What a call of one element, or of several, was asked: checked when it is applied."""

    dataset: xr.Dataset
    elements: tuple[str, ...]
    model: ModelName
    ph_method: str
    totals: Mapping[str, Content]
    backgrounds: Mapping[str, Content]

    def apply(self, call: Call, bands: int) -> xr.DataArray:
        (known, soil), key = _soil(self.dataset, self.ph_method), _key(self.model)
        contents = _Contents.of(self.elements, self.totals, self.backgrounds)
        model = _load(key)
        for symbol, total, background in contents.slots:
            model.element(symbol)
            model.check_background(symbol, total, background)
        return _applied(self.dataset, soil, contents, _Task(key, known, contents.slots, call, bands))


def _one(
    dataset: xr.Dataset, element: str, total: Content, background: Content, model: ModelName, ph_method: str
) -> _Asked:
    return _Asked(dataset, (element,), model, ph_method, {element: total}, {element: background})


def _variables(result: xr.DataArray, names: Sequence[str], units: str, words: Sequence[str]) -> xr.Dataset:
    """The bands of a result as variables."""
    found = {}
    for place, (name, long_name) in enumerate(zip(names, words)):
        attributes = {**result.attrs, "units": units, "long_name": long_name}
        found[name] = result.isel({_BAND: place}, drop=True).assign_attrs(attributes)
    return xr.Dataset(found, attrs=result.attrs)


# -- what users call ---------------------------------------------------------------------------------------------------


def predict(
    dataset: xr.Dataset,
    element: str,
    total: Content = None,
    background: Content = None,
    model: ModelName = None,
    ph_method: str = "H2O",
) -> xr.Dataset:
    """F1, F2, F3 and F4 of an element, % of its aqua-regia content, float32, NaN where an input is missing.

    ``total`` and ``background``: contents in mg/kg (aqua regia), a number or an array of the dataset's dimensions; by
    default the element's reference content, all of it geogenic. ``ph_method``: how the dataset's pH was measured.
    Raises a `SoilMobilityError` for a variable, unit, element or content that cannot be used.
    """
    result = _one(dataset, element, total, background, model, ph_method).apply(partial(_told, method="fractions"), 4)
    words = ("exchangeable and acid-soluble", "reducible", "oxidisable", "residual")
    return _variables(result, FRACTIONS, PERCENT, [f"{element}: {name}" for name in words])


def mobility(
    dataset: xr.Dataset,
    elements: str | Sequence[str],
    model: ModelName = None,
    ph_method: str = "H2O",
    totals: Mapping[str, Content] | None = None,
    backgrounds: Mapping[str, Content] | None = None,
) -> xr.DataArray:
    """F1, %, of one or several elements, float32 along the dimension ``element``.

    ``totals`` and ``backgrounds``: contents of some of the elements by symbol, see `predict`; an element whose content
    is unknown in a pixel is NaN there, the others are not.
    """
    chosen = (elements,) if isinstance(elements, str) else tuple(elements)
    if len(set(chosen)) < len(chosen):
        raise CovariateError("elements: one is there twice.")
    asked = _Asked(dataset, chosen, model, ph_method, totals or {}, backgrounds or {})
    named = asked.apply(_mobilities, len(chosen)).rename({_BAND: ELEMENT}).assign_coords({ELEMENT: list(chosen)})
    return named.assign_attrs(units=PERCENT, long_name="mobility (F1)").rename("mobility")


def parts(
    dataset: xr.Dataset,
    element: str,
    total: Content = None,
    background: Content = None,
    model: ModelName = None,
    ph_method: str = "H2O",
) -> xr.Dataset:
    """What F1 is made of: ``exchangeable``, ``carbonate``, ``labile``, %; see `predict`."""
    result = _one(dataset, element, total, background, model, ph_method).apply(
        partial(_told, method="parts"), len(PARTS)
    )
    return _variables(result, PARTS, PERCENT, [f"{element}: {name} part of F1" for name in PARTS])


def half_width(
    dataset: xr.Dataset,
    element: str,
    total: Content = None,
    background: Content = None,
    model: ModelName = None,
    ph_method: str = "H2O",
) -> xr.DataArray:
    """Half-width of the 90 % predictive interval of F1, percentage points; see `predict`."""
    result = _one(dataset, element, total, background, model, ph_method).apply(partial(_told, method="half_width"), 1)
    words = {"units": "percentage points", "long_name": f"{element}: half-width of the 90 % interval of F1"}
    return result.isel({_BAND: 0}, drop=True).assign_attrs(words).rename("half_width")


def applicability(dataset: xr.Dataset, element: str, model: ModelName = None, ph_method: str = "H2O") -> xr.Dataset:
    """Dissimilarity ``index`` against the soils in which the element was measured, and whether it is ``inside`` (1)."""
    result = _one(dataset, element, None, None, model, ph_method).apply(_domain, 2)
    return _variables(result, ("index", "inside"), "1", (f"{element}: dissimilarity index", f"{element}: inside"))


def drivers(
    dataset: xr.Dataset,
    element: str,
    reference: Mapping[str, float | None] | None = None,
    model: ModelName = None,
    ph_method: str = "H2O",
    total: Content = None,
) -> xr.DataArray:
    """Shapley contributions of the soil properties to logit F1 against a reference soil, along ``driver``.

    ``reference``: the model's soil features (``ph``, ``soc``, ``clay``, ``cec``, ``enrichment``) of the reference soil,
    canonical units; by default that of the model, at the reference content where no ``total`` is given, and what the
    dataset does not know is unknown in it.
    """
    loaded = _load(_key(model))
    if reference is None:
        known = {name for name in loaded.soil_features if name in COVARIATES and variable(dataset, name) is not None}
        soil = {name: float(loaded.card["reference_soil"][name]) for name in known}
        reference = {**soil, "enrichment": 0.0 if total is None else float(loaded.card["reference_soil"]["enrichment"])}
    else:
        _check_reference(loaded, reference)
    features = loaded.soil_features
    call = partial(_explained, reference=tuple((name, reference.get(name)) for name in features))
    result = _one(dataset, element, total, None, model, ph_method).apply(call, len(features))
    named = result.rename({_BAND: "driver"}).assign_coords(driver=list(features))
    words = {"units": "ln odds of F1", "long_name": f"{element}: contribution to logit F1"}
    return named.assign_attrs(words).rename("contribution")


def _check_reference(model: FractionationModel, soil: Mapping[str, float | None]) -> None:
    """BundleError for what is no soil feature, or lacks (None, NaN); CovariateError for a value that no soil has."""
    plain = {name: None if value != value else value for name, value in soil.items() if name != "enrichment"}
    model.check_soil(plain)
    for name, value in plain.items():
        low, high = COVARIATES[name].physical
        if value is not None and not low <= value <= high:
            raise CovariateError(
                "The reference soil: {property} of {value:g} is impossible ({low:g} to {high:g}).",
                property=COVARIATES[name].label,
                value=value,
                low=low,
                high=high,
            )


def classify(values: xr.DataArray, limits: Sequence[float] = RAC_LIMITS) -> xr.DataArray:
    """Classes 1..5 of the risk assessment code of mobility in %, uint8, 255 where there is none.

    CovariateError where ``attrs["units"]`` states another unit.
    """
    result = _mapped(partial(classes_of, limits=checked_limits(limits)), values, np.dtype(np.uint8))
    words = {"units": "1", "long_name": "risk class", "_FillValue": NO_CLASS}
    return result.assign_attrs(words).rename("risk_class")


def composite(
    values: xr.DataArray, method: str = "worst", at_least: int = 3, limits: Sequence[float] = RAC_LIMITS
) -> xr.DataArray:
    """An index over the elements of `mobility`: ``worst``, ``mean``, ``toxicity`` (%) or ``count``.

    NaN where one lacks. ``count``: how many are in class ``at_least`` or above, by the lower ``limits`` of the classes.
    Elements without a toxic-response factor are left out of ``toxicity``.
    """
    if method not in composites.METHODS:
        raise CovariateError(
            "METHOD: “{method}” is not one of {known}.", method=method, known=", ".join(composites.METHODS)
        )
    symbols = [str(symbol) for symbol in values[ELEMENT].values] if ELEMENT in values.dims else []
    if not symbols or len(set(symbols)) < len(symbols) or not set(symbols) <= set(ELEMENTS):
        raise CovariateError(
            "{variable} has no dimension “element” with the symbols of elements, each once, as mobility gives it.",
            variable=str(values.name),
        )
    # in the plugin's order: sums of floating-point numbers hang on it
    weights = composites.composite_weights(sorted(symbols, key=lambda symbol: ELEMENTS[symbol].number), method)
    places = tuple(symbols.index(symbol) for symbol in weights.elements)
    told: dict[str, Any] = {"weights": weights.weights, "limits": checked_limits(limits), "at_least": at_least}
    result = _mapped(
        partial(_joined, places=places, method=method, **told),
        values.transpose(ELEMENT, ...),
        np.dtype(np.float32),
        ELEMENT,
    )
    words = {"units": "1" if method == "count" else PERCENT, "long_name": f"composite mobility ({method})"}
    return result.assign_attrs(words).rename(f"composite_{method}")


def _joined(values: Array | list[Array], places: tuple[int, ...], **told: Any) -> Array:
    # Dask hands over a list of the chunks along the elements
    stack = np.concatenate(values) if isinstance(values, list) else values
    return composites.composite(stack[list(places)], **told)


def _mapped(call: Callable[[Any], Array], values: xr.DataArray, dtype: Any, dropped: str | None = None) -> Any:
    """``call`` on each chunk of mobility, lazily, without the first dimension if that is ``dropped``.

    Attributes and grid stay. CovariateError where the values are stated to be no %.
    """
    if not isinstance(values, xr.DataArray):
        raise TypeError(f"values: an xarray.DataArray is needed, not {type(values).__name__}")
    check_quantity("mobility", _units(values), str(values.name))
    if values.name in FRACTIONS[1:]:
        raise CovariateError(
            "{label}: its band is named “{name}”, but {wanted} is needed. Choose another band or layer.",
            label=str(values.name),
            name=str(values.name),
            wanted=FRACTIONS[0],
        )
    values = _unmasked(values)
    kept = tuple(dim for dim in values.dims if dim != dropped)
    if values.chunks is None:
        data = call(values.values)
    else:
        import dask.array

        inner = tuple(range(len(kept)))
        outer = inner if dropped is None else (len(kept), *inner)
        meta = np.empty((0,) * len(kept), dtype)
        data = dask.array.blockwise(call, inner, values.data, outer, dtype=dtype, meta=meta)
    coords = {name: value for name, value in values.coords.items() if dropped not in value.dims}
    return xr.DataArray(data, coords=coords, dims=kept, attrs=values.attrs)


def four_per_mille(dataset: xr.Dataset, scenario: Scenario | None = None) -> xr.Dataset:
    """The dataset in the scenario's end year: ``soc`` grown and, where there is one, ``cec`` following it.

    Units stay those of the variables. Default: four per mille a year from 2024 to 2050. NaN where SOC is unknown or
    cannot be.
    """
    known, arrays = _soil(dataset, "H2O", needed=("soc",))
    one = scenario or Scenario()
    options: Any = {"dask": "parallelized", "join": "exact", "keep_attrs": False}
    options.update(output_core_dims=[[]] * len(arrays), output_dtypes=[np.float32] * len(arrays))
    found = xr.apply_ufunc(partial(_grown, scenario=one, units=known.units), *_together(arrays), **options)
    grown = found if isinstance(found, tuple) else (found,)
    changed = {}
    for array, new in zip(arrays, grown):
        changed[array.name] = new.assign_attrs(array.attrs)
        mapping = array.encoding.get("grid_mapping")
        if mapping is not None:
            changed[array.name].encoding["grid_mapping"] = mapping
    said = f"SOC grows by {one.rate:g} per mille per year, {one.start_year} to {one.end_year}, {one.growth} growth"
    return dataset.assign(changed).assign_attrs(soil_mobility_scenario=said, soil_mobility_version=__version__)


def _grown(soc: Array, *cec: Array, scenario: Scenario, units: Sequence[Unit]) -> Any:
    pair = (_kept(cec[0], "cec", units[1]), units[1]) if cec else None
    adjusted = scenario.adjust(_kept(soc, "soc", units[0]), units[0], cec=pair)
    return (adjusted.soc, adjusted.cec) if cec else adjusted.soc


def _kept(values: Array, covariate: str, unit: Unit) -> Singles:
    """Values in ``unit`` with what no soil can have masked."""
    plain = as_singles(values)
    impossible = np.isnan(mask_impossible(convert(plain, unit), COVARIATES[covariate].physical)[0])
    return np.where(impossible, np.float32(np.nan), plain)

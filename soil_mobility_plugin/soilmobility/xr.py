"""The model on xarray: lazily, chunk by chunk, on Dask's engine where the data are Dask's (extra ``xarray``).

A dataset holds ``ph``, ``soc``, ``clay`` and, where it is known, ``cec``, each with its unit in ``attrs["units"]``;
names and units are those of the plugin (``phh2o``, ``dg/kg``; CF's ``1`` for pH), and what is not understood is
refused alike. Nothing is rechunked: a task works on one chunk of each variable. The model itself is not sent with the
tasks: each process loads it once, by its name or from its folder, which workers must be able to read.

    import soilmobility.xr as smx

    fractions = smx.predict(dataset, "Cd")             # F1, F2, F3, F4
    f1 = smx.mobility(dataset, ["Cd", "Pb", "Zn"])     # along "element"
    classes = smx.classify(f1)

Results are bit for bit what the plugin computes before it rounds them for a file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Union

import numpy as np
import xarray as xr

from .model.applicability import Applicability
from .model.drivers import Drivers
from .model.fractionation import FractionationModel, bundled_path
from .risk import composite as composites
from .risk.classes import NO_CLASS, RAC_LIMITS
from .risk.classes import classify as classes_of
from .soil.covariates import COVARIATES, TOTAL_RANGE, Covariate, clamp, mask_impossible
from .soil.fractions import FRACTIONS
from .soil.scenario import Scenario
from .soil.units import CovariateError, Unit, convert
from .typing import Array, Flags, Singles

ELEMENT = "element"
PERCENT = "%"

#: A model by its bundled name or its folder; None is the default one.
ModelName = Union[str, Path, None]
Content = Union[float, xr.DataArray, None]


@lru_cache(maxsize=8)
def _load(folder: str) -> FractionationModel:
    return FractionationModel.load(folder)


def _model(model: ModelName) -> str:
    """What a task loads the model by; refused here if it cannot be loaded."""
    folder = str(bundled_path() if model is None else model)
    _load(folder)
    return folder


@dataclass(frozen=True)
class _Soil:
    """The soil variables of a dataset, in order, their units, and how pH was measured."""

    names: tuple[str, ...]
    arrays: tuple[xr.DataArray, ...]
    units: tuple[Unit, ...]
    ph_method: str


def variable(dataset: xr.Dataset, covariate: str) -> xr.DataArray | None:
    """The variable of a soil property (a key of ``soil.COVARIATES``): by its name, else by one that layers go by."""
    known = {str(name).lower(): name for name in dataset.data_vars}
    found = [known[name] for name in (covariate, *COVARIATES[covariate].layer_names) if name in known]
    return dataset[found[0]] if found else None


def unit_of(array: xr.DataArray, covariate: Covariate) -> Unit:
    """The unit that ``attrs["units"]`` states; `CovariateError` where it states none or another property's.

    Units are not guessed from values here, as the plugin does: that would compute the whole dataset first.
    """
    text = str(array.attrs.get("units", "")).strip()
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
    return unit


def _soil(dataset: xr.Dataset, ph_method: str, needed: Sequence[str] = ("ph", "soc", "clay")) -> _Soil:
    found = {name: variable(dataset, name) for name in (*needed, "cec")}
    lacking = [name for name in needed if found[name] is None]
    if lacking:
        raise CovariateError(
            "The dataset has no variable {lacking}. It has: {known}.",
            lacking=", ".join(lacking),
            known=", ".join(str(name) for name in dataset.data_vars),
        )
    arrays = {name: array for name, array in found.items() if array is not None}
    units = tuple(unit_of(array, COVARIATES[name]) for name, array in arrays.items())
    return _Soil(tuple(arrays), tuple(arrays.values()), units, ph_method)


def _ready(
    folder: str, soil: _Names, arrays: Sequence[Array]
) -> tuple[FractionationModel, Flags, dict[str, Singles | None]]:
    """The valid soils of one chunk in canonical units within the training range, as the plugin makes them ready."""
    model = _load(folder)
    values = {}
    for name, unit, array in zip(soil.names, soil.units, arrays):
        canonical = convert(np.asarray(array, np.float32), unit, soil.ph_method if name == "ph" else None)
        values[name] = mask_impossible(canonical, COVARIATES[name].physical)[0]
    valid = np.ones(np.broadcast_shapes(*(array.shape for array in values.values())), bool)
    for array in values.values():
        valid &= ~np.isnan(array)
    ready: dict[str, Singles | None] = {"cec": None}
    for name, array in values.items():
        ready[name] = clamp(np.broadcast_to(array, valid.shape)[valid], model.training_range(name))[0]
    return model, valid, ready


@dataclass(frozen=True)
class _Names:
    """What a task must know of the soil variables, without their data."""

    names: tuple[str, ...]
    units: tuple[Unit, ...]
    ph_method: str


#: What a task computes of the valid soils of a chunk: (model, soils, contents (enrichment, share)) -> (bands, n).
Call = Callable[[FractionationModel, Any, "dict[str, tuple[Any, Any]]"], Array]


@dataclass(frozen=True)
class _Task:
    """One chunk: soil arrays first, then total contents and backgrounds; results along a last axis of ``bands``."""

    folder: str
    soil: _Names
    elements: tuple[str, ...]
    contents: tuple[bool, bool]
    call: Call
    bands: int

    #: What Dask calls its tasks.
    __name__ = "soilmobility"

    def __call__(self, *arrays: Array) -> Singles:
        count = len(self.soil.names)
        model, valid, ready = _ready(self.folder, self.soil, arrays[:count])
        result = np.full((self.bands, *valid.shape), np.nan, np.float32)
        if valid.any():
            given = iter(arrays[count:])
            total, background = (self._content(next(given), valid) if there else None for there in self.contents)
            shares = {symbol: model.content(symbol, total, background) for symbol in self.elements}
            found = self.call(model, model.prepare(ready), shares)
            for symbol_values in (total, background):
                if symbol_values is not None and np.ndim(symbol_values):
                    found[:, np.isnan(symbol_values)] = np.nan
            result[:, valid] = found
        return np.moveaxis(result, 0, -1)

    @staticmethod
    def _content(values: Array, valid: Flags) -> Any:
        plain = mask_impossible(np.asarray(values, np.float32), TOTAL_RANGE)[0]
        return float(plain) if plain.ndim == 0 else np.broadcast_to(plain, valid.shape)[valid]


def _applied(
    dataset: xr.Dataset,
    task: Callable[[str, _Names], _Task],
    soil: _Soil,
    model: ModelName,
    contents: Sequence[Content],
) -> xr.DataArray:
    """A task on every chunk, lazily; the results lie along a last dimension ``band``."""
    folder = _model(model)
    made = task(folder, _Names(soil.names, soil.units, soil.ph_method))
    more = [value for value in contents if value is not None]
    result = xr.apply_ufunc(
        made,
        *soil.arrays,
        *more,
        output_core_dims=[["band"]],
        dask="parallelized",
        output_dtypes=[np.float32],
        dask_gufunc_kwargs={"output_sizes": {"band": made.bands}},
        join="exact",
        keep_attrs=False,
    )
    result = result.assign_coords({name: value for name, value in dataset.coords.items() if name not in result.coords
                                   and set(value.dims) <= set(result.dims)})  # fmt: skip
    result.attrs = _provenance(dataset, soil, folder)
    return result


def _provenance(dataset: xr.Dataset, soil: _Soil, folder: str) -> dict[str, Any]:
    """Attributes of a result: model, inputs, and the grid mapping that rioxarray and odc-geo look for."""
    first = soil.arrays[0]
    inputs = "; ".join(f"{name}: {array.name} ({unit.name})" for name, array, unit in zip(*_columns(soil)))
    kept = {name: first.attrs[name] for name in ("grid_mapping", "crs") if name in first.attrs}
    mapping = first.encoding.get("grid_mapping")
    if mapping is not None:
        kept["grid_mapping"] = mapping
    return {**kept, "soil_mobility_model": _load(folder).name, "soil_mobility_inputs": inputs}


def _columns(soil: _Soil) -> tuple[Sequence[str], Sequence[xr.DataArray], Sequence[Unit]]:
    return soil.names, soil.arrays, soil.units


def _bands(result: xr.DataArray, names: Sequence[str], units: str, words: Sequence[str]) -> xr.Dataset:
    """The bands of a result as variables."""
    found = {}
    for place, (name, long_name) in enumerate(zip(names, words)):
        found[name] = result.isel(band=place, drop=True).assign_attrs(
            {**result.attrs, "units": units, "long_name": long_name}
        )
    return xr.Dataset(found, attrs=result.attrs)


def _one(element: str) -> tuple[str, ...]:
    return (element,)


# -- tasks: plain functions, so that they can be sent to workers -------------------------------------------------------


def _fractions(model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
    ((symbol, content),) = shares.items()
    return model.fractions(symbol, pixels, *content)


def _mobilities(model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
    return np.stack([model.mobility(symbol, pixels, *content) for symbol, content in shares.items()])


def _parts(model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
    ((symbol, content),) = shares.items()
    return np.stack(list(model.parts(symbol, pixels, *content).values()))


def _half_width(model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
    ((symbol, content),) = shares.items()
    return model.half_width(symbol, pixels, *content)[np.newaxis]


def _domain(model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
    (symbol,) = shares
    domain = Applicability(model, symbol)
    index = domain.index(pixels.values)
    return np.stack([index, domain.inside(index).astype(np.float32)])


@dataclass(frozen=True)
class _Explained:
    reference: tuple[tuple[str, float | None], ...]

    def __call__(self, model: FractionationModel, pixels: Any, shares: Mapping[str, tuple[Any, Any]]) -> Array:
        ((symbol, content),) = shares.items()
        return Drivers(model, symbol, dict(self.reference)).contributions(pixels, *content).astype(np.float32)


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
    soil = _soil(dataset, ph_method)
    result = _applied(
        dataset, _tasks(_one(element), (total, background), _fractions, 4), soil, model, (total, background)
    )
    words = ("exchangeable and acid-soluble", "reducible", "oxidisable", "residual")
    return _bands(result, FRACTIONS, PERCENT, [f"{element}: {name}" for name in words])


def _tasks(
    elements: tuple[str, ...], contents: tuple[Content, Content], call: Call, bands: int
) -> Callable[[str, _Names], _Task]:
    there = contents[0] is not None, contents[1] is not None
    return lambda folder, names: _Task(folder, names, elements, there, call, bands)


def mobility(
    dataset: xr.Dataset, elements: Sequence[str], model: ModelName = None, ph_method: str = "H2O"
) -> xr.DataArray:
    """F1, %, of several elements at their reference contents, float32 along the dimension ``element``."""
    chosen = tuple(elements)
    result = _applied(
        dataset, _tasks(chosen, (None, None), _mobilities, len(chosen)), _soil(dataset, ph_method), model, ()
    )
    named = result.rename(band=ELEMENT).assign_coords({ELEMENT: list(chosen)}).transpose(ELEMENT, ...)
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
    soil, contents = _soil(dataset, ph_method), (total, background)
    result = _applied(dataset, _tasks(_one(element), contents, _parts, 3), soil, model, contents)
    names = ("exchangeable", "carbonate", "labile")
    return _bands(result, names, PERCENT, [f"{element}: {name} part of F1" for name in names])


def half_width(
    dataset: xr.Dataset,
    element: str,
    total: Content = None,
    background: Content = None,
    model: ModelName = None,
    ph_method: str = "H2O",
) -> xr.DataArray:
    """Half-width of the 90 % predictive interval of F1, percentage points; see `predict`."""
    soil, contents = _soil(dataset, ph_method), (total, background)
    result = _applied(dataset, _tasks(_one(element), contents, _half_width, 1), soil, model, contents)
    return result.isel(band=0, drop=True).assign_attrs(units="percentage points").rename("half_width")


def applicability(dataset: xr.Dataset, element: str, model: ModelName = None, ph_method: str = "H2O") -> xr.Dataset:
    """Dissimilarity ``index`` against the soils in which the element was measured, and whether it is ``inside`` (1)."""
    result = _applied(dataset, _tasks(_one(element), (None, None), _domain, 2), _soil(dataset, ph_method), model, ())
    return _bands(result, ("index", "inside"), "1", (f"{element}: dissimilarity index", f"{element}: inside"))


def drivers(
    dataset: xr.Dataset,
    element: str,
    reference: Mapping[str, float | None],
    model: ModelName = None,
    ph_method: str = "H2O",
) -> xr.DataArray:
    """Shapley contributions of the soil properties to logit F1 against a reference soil, along ``driver``.

    ``reference``: the model's soil features (``ph``, ``soc``, ``clay``, ``cec``, ``enrichment``) of the reference soil.
    """
    features = _load(_model(model)).soil_features
    call = _Explained(tuple((name, reference.get(name)) for name in features))
    made = _tasks(_one(element), (None, None), call, len(features))
    result = _applied(dataset, made, _soil(dataset, ph_method), model, ())
    named = result.rename(band="driver").assign_coords(driver=list(features)).transpose("driver", ...)
    return named.assign_attrs(units="ln odds of F1").rename("contribution")


def classify(values: xr.DataArray, limits: Sequence[float] = RAC_LIMITS) -> xr.DataArray:
    """Classes 1..5 of the risk assessment code of mobility in %, uint8, 255 where there is none."""
    result = xr.apply_ufunc(
        classes_of,
        values,
        kwargs={"limits": tuple(limits)},
        dask="parallelized",
        output_dtypes=[np.uint8],
        keep_attrs=True,
    )
    words = {"units": "1", "long_name": "risk class", "_FillValue": NO_CLASS}
    return result.assign_attrs(words).rename("risk_class")


def composite(values: xr.DataArray, method: str = "worst", at_least: int = 3) -> xr.DataArray:
    """An index over the elements of `mobility`: ``worst``, ``mean``, ``toxicity`` (%) or ``count``.

    NaN where one lacks. Elements without a toxic-response factor are left out of ``toxicity``.
    """
    weights = composites.composite_weights([str(symbol) for symbol in values[ELEMENT].values], method)
    chosen = values.sel({ELEMENT: list(weights.elements)})
    result = xr.apply_ufunc(
        _composite, chosen, kwargs={"method": method, "weights": weights.weights, "at_least": at_least},
        input_core_dims=[[ELEMENT]], dask="parallelized", output_dtypes=[np.float32], keep_attrs=True,
    )  # fmt: skip
    return result.rename(f"composite_{method}")


def _composite(values: Array, method: str, weights: Sequence[float], at_least: int) -> Singles:
    found = composites.composite(np.moveaxis(values, -1, 0), method, weights, at_least=at_least)
    return np.asarray(found, np.float32)


def four_per_mille(dataset: xr.Dataset, scenario: Scenario | None = None) -> xr.Dataset:
    """The dataset in the scenario's end year: ``soc`` grown and, where there is one, ``cec`` following it.

    Units stay those of the variables. Default: four per mille a year from 2024 to 2050.
    """
    soil = _soil(dataset, "H2O", needed=("soc",))
    places = dict(zip(soil.names, range(len(soil.names))))
    soc, unit = soil.arrays[places["soc"]], soil.units[places["soc"]]
    arrays, cec_unit = [soc], None
    if "cec" in places:
        arrays.append(soil.arrays[places["cec"]])
        cec_unit = soil.units[places["cec"]]
    task = _Growth(scenario or Scenario(), unit, cec_unit)
    found = xr.apply_ufunc(
        task, *arrays, output_core_dims=[[]] * len(arrays), dask="parallelized", join="exact", keep_attrs=False,
        output_dtypes=[np.float32] * len(arrays),
    )  # fmt: skip
    grown = found if isinstance(found, tuple) else (found,)
    return dataset.assign({array.name: new.assign_attrs(array.attrs) for array, new in zip(arrays, grown)})


@dataclass(frozen=True)
class _Growth:
    scenario: Scenario
    unit: Unit
    cec_unit: Unit | None

    __name__ = "four_per_mille"

    def __call__(self, soc: Array, *cec: Array) -> Any:
        pair = None if self.cec_unit is None else (np.asarray(cec[0], np.float32), self.cec_unit)
        adjusted = self.scenario.adjust(np.asarray(soc, np.float32), self.unit, cec=pair)
        return adjusted.soc if pair is None else (adjusted.soc, adjusted.cec)

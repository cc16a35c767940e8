"""Why here: one place of a predicted raster, what the raster holds there, and the soil that it was predicted from.

A `Prediction` is a raster that this project wrote; it says what it holds at a place, whatever has become of its inputs.
`Inputs` reads these again, the way the run read them: the same files, units, masks, alignment and clamping, through the
same `SoilStack`, on the grid of the raster. What follows for one soil is `risk.why`'s.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np

from ..errors import SoilMobilityError
from ..feedback import Silent
from ..language import fill, tr
from ..model.core import estimated_cec
from ..model.fractionation import FractionationModel
from ..raster.grid import Grid, Window
from ..raster.points import pixels_under
from ..raster.source import Source, file_states, reference_grid, said_by
from ..raster.view import View
from ..report.pages.guidance import INVERT, OF_THE_CARD, Asked
from ..risk import guidance as rules
from ..risk.classes import RAC_LIMITS
from ..risk.guidance import MobileLimit, ReferencePoint
from ..risk.why import Explainer, Held, Why
from ..soil.covariates import COVARIATES
from ..soil.elements import named_element
from ..soil.fractions import PERCENT_STEP
from . import provenance
from .drivers import TRAINING_MEAN, reference_soil
from .guidance import start
from .kinds import element_of
from .stack import SoilStack, content_label

#: Maps that are made one from another, at most.
_STEPS = 5

#: More than rounding on the way into the file and float32 arithmetic can make of a percentage.
ROUNDING = PERCENT_STEP


class WhyError(SoilMobilityError):
    """A place cannot be explained; the message says why, and what to do."""


@dataclass(frozen=True)
class Place:
    """A pixel of a prediction: column and row from the upper left, and its middle in the raster's CRS."""

    column: int
    row: int
    x: float
    y: float


@dataclass(frozen=True)
class Mapped:
    """What one band holds at a place: its name and unit, and the value, NaN for no data."""

    name: str
    unit: str
    value: float


class Prediction:
    """A raster that a model of this project predicted, or a map of classes, hot spots and the like made from one.

    WhyError for another, RasterError for what cannot be read.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        said = said_by(Source(path))
        self.metadata, self._named = said.metadata, said.bands
        self.model_name = self.metadata.get(provenance.MODEL, "")
        if not self.model_name and provenance.PREDICTION not in self.metadata:
            raise WhyError(
                "The layer is no prediction of Soil Mobility: nothing in the file says by which model it was made."
            )
        self.grid: Grid = reference_grid(Source(path))
        self._views: dict[int, View] = {}
        self._state = file_states([path])

    @property
    def fresh(self) -> bool:
        """Whether the file is still the one that was opened."""
        return file_states([self.path]) == self._state

    @property
    def elements(self) -> tuple[str, ...]:
        """Symbols of the elements that it is about, in the order of its bands."""
        one = element_of("", self.metadata)
        named = [one] if one is not None else [named_element(name) for name, _ in self._named]
        return tuple(dict.fromkeys(symbol for symbol in named if symbol is not None))

    def element_of(self, band: int) -> str | None:
        """The symbol of the element that a band (1 is the first) is about; None where neither it nor the file says."""
        return element_of(self._named[band - 1][0] if 1 <= band <= len(self._named) else "", self.metadata)

    def root(self) -> Prediction:
        """The prediction that it was made from; itself where it is one. ProvenanceError where that is gone."""
        found = self
        for _ in range(_STEPS):
            if provenance.PREDICTION not in found.metadata:
                return found
            found = Prediction(provenance.prediction_path(found.metadata, found.path))
        raise provenance.damaged()

    def place(self, x: float, y: float, crs_wkt: str) -> Place:
        """The pixel under a point of the CRS ``crs_wkt``; longitudes count as the same after a whole turn.

        WhyError where the raster does not reach, or the point has no place in its CRS.
        """
        across, down, inside = pixels_under(self.grid, np.array([x]), np.array([y]), crs_wkt)
        if not inside[0]:
            raise WhyError("The place lies outside the layer.")
        column, row = int(across[0]), int(down[0])
        middle = self.grid.to_map(np.float64(column + 0.5), np.float64(row + 0.5))
        return Place(column, row, float(middle[0]), float(middle[1]))

    def mapped(self, place: Place) -> tuple[Mapped, ...]:
        """What each band holds at a place."""
        found = []
        for number, (name, unit) in enumerate(self._named, start=1):
            if number not in self._views:
                self._views[number] = View(Source(self.path, number), self.grid)
            value = self._views[number].read(Window(place.column, place.row, 1, 1))[0, 0]
            found.append(Mapped(name, unit, float(value)))
        return tuple(found)

    def close(self) -> None:
        """Close the file."""
        for view in self._views.values():
            view.close()
        self._views = {}


def mobility_of(mapped: Sequence[Mapped], element: str) -> float | None:
    """The mobility (F1, %) of an element among what is mapped; None where the bands hold something else."""
    return next((one.value for one in mapped if one.unit == "%" and one.name in (element, "F1")), None)


@dataclass(frozen=True)
class Here:
    """The soil of a place: properties in canonical units as they were read (not clamped), None where not known.

    ``held``: the content of each element of which one was given.
    """

    place: Place
    soil: Mapping[str, float | None]
    held: Mapping[str, Held]


class Inputs:
    """The soil inputs of a prediction (a `Prediction.root`), read again.

    `ProvenanceError`: the raster does not say what they are, or they are gone or have changed. WhyError: the model
    takes properties that the raster was made without.
    """

    def __init__(self, prediction: Prediction, model: FractionationModel) -> None:
        self.prediction, self.model = prediction, model
        origin = provenance.SoilOrigin.read(prediction.metadata, prediction.path)
        lacking = [
            tr(COVARIATES[name].label)
            for name in model.soil_features
            if name in COVARIATES and name not in origin.layers and name not in model.optional_features
        ]
        if lacking:
            raise WhyError(
                "The layer was made without {names}, which the model “{model}” needs.",
                names=", ".join(lacking),
                model=model.name,
            )
        #: The inputs as a stack on the grid of the prediction.
        self.stack: SoilStack = origin.stack(model, prediction.grid)
        self._origin, self._stamp = origin, origin.stamp

    @property
    def fresh(self) -> bool:
        """Whether the files are still those that the stack was made of."""
        return self._origin.stamp == self._stamp

    def at(self, place: Place) -> Here:
        """The soil of a place. WhyError where an input has no value there."""
        stack, window = self.stack, Window(place.column, place.row, 1, 1)
        arrays = {name: view.read(window) for name, view in stack.views.items()}
        block = stack.block(arrays)
        if not block.counts.valid:
            masked = block.counts.masked
            lacking = [name for name in sorted(stack.required) if name in masked or np.isnan(arrays[name]).all()]
            labels = [tr(COVARIATES[name].label) if name in COVARIATES else content_label(name) for name in lacking]
            raise WhyError("There is no value here in: {names}.", names=", ".join(labels) or tr("the inputs"))
        soil = {name: _number(block.unclamped(name)) for name in self.model.soil_features if name in COVARIATES}
        held = {
            symbol: Held(_number(block.total(symbol)), _number(block.background(symbol))) for symbol in self.contents
        }
        return Here(place, soil, held)

    @property
    def contents(self) -> tuple[str, ...]:
        """The elements whose content was given."""
        totals = self.stack.totals
        return tuple(totals.sources) if totals.value is None else self.prediction.elements

    def explainer(
        self, element: str, limits: Sequence[float] = RAC_LIMITS, guidance: MobileLimit | None = None
    ) -> Explainer:
        """Why an element is mobile here, against the reference soil that `maps.drivers` takes by default.

        BundleError if the model does not know the element.
        """
        reference = reference_soil(self.model, element, self.stack, TRAINING_MEAN)
        return Explainer(self.model, element, reference, self.stack.totals.basis, limits, guidance)

    def close(self) -> None:
        """Close the files and remove temporary copies."""
        for view in self.stack.views.values():
            view.close()


def _number(values: object) -> float | None:
    """One value of a block of one pixel; NaN where it is not known, None where none was given."""
    return None if values is None else float(np.asarray(values, np.float64).reshape(-1)[0])


# -- the model and the guidance value ---------------------------------------------------------------------------------


def stand_in(model: FractionationModel, soil: Mapping[str, float | None], name: str) -> float:
    """What a property that is not known may be taken for: of CEC its estimate, of others that of the reference soil."""
    soc, clay = soil.get("soc"), soil.get("clay")
    if name == "cec" and soc is not None and clay is not None:
        return float(estimated_cec(soc, clay))
    return float(model.card["reference_soil"][name])


def model_changed(prediction: Prediction, model: FractionationModel) -> str:
    """A sentence if ``model`` is not the one that the prediction was made with, "" if it is."""
    if prediction.metadata.get(provenance.MODEL_FINGERPRINT) == provenance.model_fingerprint(model):
        return ""
    text = tr("The model “{}” is not the same as when the layer was made: the values below are those of the new one.")
    return fill(text, model.name)


def differs(mapped: float | None, why: Why) -> str:
    """A sentence if what is mapped is not what comes out now, "" if it is, or cannot be compared."""
    if mapped is None or not isfinite(mapped) or abs(mapped - float(why.fractions[0])) <= ROUNDING:
        return ""
    text = tr("The layer says {:.2f} % here, its inputs now give {:.2f} %: they, or the program, have changed since.")
    return fill(text, mapped, float(why.fractions[0]))


def own_limit(prediction: Prediction) -> MobileLimit | None:
    """The mobile limit that a raster of inverted guidance values was made with; None of any other raster."""
    found = {key: prediction.metadata.get(f"SOIL_MOBILITY_{key}", "") for key in _OF_GUIDANCE}
    if not found["MOBILE_LIMIT"] or found["MOBILE_PART"] not in rules.MOBILE:
        return None
    try:
        limit = float(found["MOBILE_LIMIT"])
        point = json.loads(found["REFERENCE_POINT"] or "null")
        reference = None
        if point is not None:
            soil = {name: point["soil"].get(name) for name in rules.REFERENCE_PROPERTIES}
            soil = {name: None if value is None else float(value) for name, value in soil.items()}
            reference = ReferencePoint(soil, float(point["content"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return MobileLimit(limit, found["MOBILE_PART"], found["START"], reference)


_OF_GUIDANCE = ("MOBILE_LIMIT", "MOBILE_PART", "REFERENCE_POINT", "START")


def published_limit(inputs: Inputs, element: str, preset: str, land_use: str) -> MobileLimit:
    """The mobile limit that a published value implies at the model's reference soil, as `guidancevalues` inverts it.

    GuidanceError where the preset has no value for the element, or none that can be inverted.
    """
    model = inputs.model
    rows = rules.rows_for(preset, element, land_use)
    if not rows[0].is_total:
        raise rules.GuidanceError(
            "{preset} are {basis} contents: they cannot be inverted.", preset=preset, basis=rows[0].basis
        )
    soil: dict[str, float | None] = {
        name: model.card["reference_soil"].get(name) for name in rules.REFERENCE_PROPERTIES
    }
    if "cec" not in inputs.stack.layers:
        soil["cec"] = None
    if any(row.texture for row in rows):
        raise rules.GuidanceError(
            "{preset}: its values differ by texture, and the model's reference soil states no sand. “Local guidance "
            "values” inverts them at a soil of yours (REFERENCE_SOIL).",
            preset=preset,
        )
    if not rules.fitting_rows(rows, soil):
        raise rules.GuidanceError("{preset} has no value for the model's reference soil.", preset=preset)
    part = rules.EXCHANGEABLE if model.has_posterior else rules.WHOLE
    asked = Asked(INVERT, element, rows, reference=soil, mobile=part, stated=OF_THE_CARD)
    return start(model, asked, lambda: inputs.stack, Silent())

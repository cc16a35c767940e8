"""Dissimilarity index and area of applicability, against a plain computation and on soils one can judge."""

from __future__ import annotations

import copy
import math
import statistics

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import applicability
from soil_mobility_plugin.soilmobility.model.applicability import (
    LISTED,
    TRANSFORM_OF,
    TRANSFORMS,
    Applicability,
    Domains,
    _threshold,
    card_entry,
    descriptor_distances,
)
from soil_mobility_plugin.soilmobility.model.bundle import BundleError, _check_card, _FlawError, bundle_folder
from soil_mobility_plugin.soilmobility.model.drivers import Drivers
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS
from tests import cores

FEATURES = ("ph", "soc", "clay", "cec")

#: Paddies with clay, a Vertisol with all, forest humus without clay and CEC.
MEASURED = [
    ({"ph": 6.1, "soc": 2.4, "clay": 22.0}, "Cd", "paddy"),
    ({"ph": 6.1, "soc": 2.4, "clay": 22.0}, "Zn", "paddy"),
    ({"ph": 5.5, "soc": 2.3, "clay": 21.0, "cec": None}, "Cd", "paddy 2"),
    ({"ph": 7.9, "soc": 1.1, "clay": 55.0, "cec": 42.0}, "Cd", "vertisol"),
    ({"ph": 6.6, "soc": 1.6, "clay": 18.0, "cec": 13.0}, "Zn", "loam"),
    ({"ph": 6.9, "soc": 1.2, "clay": 25.0, "cec": 16.0}, "Pb", "loam 2"),
    ({"ph": 3.8, "soc": 41.0}, "Zn", "humus"),
    ({"ph": 7.0, "soc": None, "clay": 20.0}, "Cu", "no carbon"),
]


@pytest.fixture(scope="module")
def model():
    """The bundled model with a small list of measured soils; the flags do not depend on the bundle in hand."""
    model = FractionationModel.load(bundle_folder("theory_guided_v1"))
    card = copy.deepcopy(model.card)
    for symbol, entry in card["elements"].items():
        entry["flag"] = "measured" if symbol in ("Cd", "Zn", "Pb") else "prior only"
    model.card = card
    card["applicability"] = card_entry(model, *zip(*MEASURED))
    return model


def soil(**values):
    return {name: np.array(values[name], np.float32, ndmin=1) if name in values else None for name in FEATURES}


def squared(entry, used, first, second):
    """Squared distance of two soils over some features."""

    def scaled(k, value):
        transform = TRANSFORMS[TRANSFORM_OF[entry["features"][k]]]
        return (float(transform(np.float64(value))) - entry["mean"][k]) / entry["std"][k] * entry["weights"][k]

    total = 0.0
    for k in used:
        unknown = first[k] is None or second[k] is None
        total += entry["weights"][k] ** 2 if unknown else (scaled(k, first[k]) - scaled(k, second[k])) ** 2
    return total


def mean_distance(entry, used=range(4)):
    """Mean distance between different measured soils."""
    soils = entry["soils"]
    pairs = [math.sqrt(squared(entry, used, a, b)) for i, a in enumerate(soils) for j, b in enumerate(soils) if i != j]
    return sum(pairs) / len(pairs)


def squared_to_nearest(model, symbol, point, used=range(4)):
    """Squared distance to the nearest measured soil, what an element adds included."""
    entry = model.card["applicability"]
    away = dict(zip(model.elements, descriptor_distances(model, [symbol])[0]))
    own = [point.get(name) for name in entry["features"]]
    return min(
        squared(entry, used, own, other) + min(away[name] for name in names)
        for other, names in zip(entry["soils"], entry["elements"])
    )


def plain_index(model, symbol, point):
    """The definition, in a loop over the measured soils."""
    entry = model.card["applicability"]
    used = [k for k, name in enumerate(entry["features"]) if point.get(name) is not None]
    return math.sqrt(squared_to_nearest(model, symbol, point, used)) / mean_distance(entry, used)


def test_soils_without_ph_or_carbon_are_not_listed(model):
    entry = model.card["applicability"]
    assert len(entry["soils"]) == 6
    assert entry["elements"][0] == ["Cd", "Zn"]
    assert entry["soils"][0] == [6.1, 2.4, 22.0, None]


def test_means_and_spreads_are_those_of_the_soils_or_of_the_training_range(model):
    """By the statistics module; CEC is stated in two soils, which tell no spread."""
    entry = model.card["applicability"]
    for place, name in enumerate(entry["features"]):
        compared = [
            float(TRANSFORMS[TRANSFORM_OF[name]](row[place])) for row in entry["soils"] if row[place] is not None
        ]
        low, high = (float(TRANSFORMS[TRANSFORM_OF[name]](end)) for end in model.training_range(name))
        assert entry["mean"][place] == pytest.approx(statistics.fmean(compared), abs=1e-6)
        spread = (high - low) / math.sqrt(12.0) if name == "cec" else statistics.pstdev(compared)
        assert entry["std"][place] == pytest.approx(spread, abs=1e-6)
    alike = [{"ph": 6.0 + 0.01 * k, "soc": 2.0, "clay": None} for k in range(6)]
    entry = card_entry(model, alike, ["Cd"] * 6, "abcdef")
    low, high = model.training_range("ph")
    assert entry["std"][0] == pytest.approx((high - low) / math.sqrt(12.0), abs=1e-6), "all alike"
    low, high = (math.sqrt(end) for end in model.training_range("clay"))
    assert entry["mean"][2] == pytest.approx((low + high) / 2.0, abs=1e-6), "stated nowhere"


def test_properties_weigh_what_they_contribute(model):
    """Mean sizes of Shapley contributions over other soils of the training ranges, in sum as many as properties."""
    weights = model.card["applicability"]["weights"]
    assert sum(weights) == pytest.approx(4.0, abs=1e-3)
    rng, inverse = np.random.default_rng(8), {"linear": lambda x: x, "ln": np.exp, "sqrt": np.square}
    drawn = {}
    for name in FEATURES:
        ends = TRANSFORMS[TRANSFORM_OF[name]](np.array(model.training_range(name)))
        drawn[name] = inverse[TRANSFORM_OF[name]](rng.uniform(*ends, 2000)).astype(np.float32)
    enrichment = rng.uniform(*model.training_range("enrichment"), 2000).astype(np.float32)
    sizes = np.zeros(4)
    for symbol in ("Cd", "Pb", "Zn"):
        drivers = Drivers(model, symbol, model.card["reference_soil"])
        found = np.abs(drivers.contributions(model.prepare(drawn), enrichment)).mean(axis=1)
        sizes += [found[drivers.features.index(name)] for name in FEATURES]
    assert weights == pytest.approx((4.0 * sizes / sizes.sum()).tolist(), rel=0.08)


def test_the_threshold_is_the_upper_whisker_of_the_sources(model):
    """Of each source the mean index of what it measured, against soils of other sources that hold the element."""
    entry = model.card["applicability"]
    soils = [dict(zip(entry["features"], row)) for row in entry["soils"]]
    assert entry["groups"] == ["paddy", "paddy 2", "vertisol", "loam", "loam 2", "humus"]
    for groups in (entry["groups"], ["a", "a", "b", "b", "c", "c"], ["a"] * 6):
        # of one source alone each soil is its own
        apart = groups if len(set(groups)) > 1 else list(range(6))
        found: dict = {}
        for own, soil_, names in zip(apart, soils, entry["elements"]):
            others = [k for k, other in enumerate(apart) if other != own]
            there = copy.copy(model)
            there.card = {**model.card, "applicability": {**entry, **{
                key: [entry[key][k] for k in others] for key in ("soils", "elements")
            }}}  # fmt: skip
            for symbol in names:
                found.setdefault(own, []).append(math.sqrt(squared_to_nearest(there, symbol, soil_)))
        every = sorted(statistics.fmean(values) / mean_distance(entry) for values in found.values())
        first, third = np.quantile(every, [0.25, 0.75])
        whisker = max(value for value in every if value <= third + 1.5 * (third - first))
        assert _threshold(model, entry, groups) == pytest.approx(whisker, abs=1e-4)


@pytest.mark.parametrize("symbol", ["Cd", "Zn", "Th"])
@pytest.mark.parametrize("with_cec", [True, False])
def test_index_is_its_definition(model, symbol, with_cec):
    rng = np.random.default_rng(1)
    points = [
        {"ph": rng.uniform(3, 10), "soc": rng.uniform(0.1, 50), "clay": rng.uniform(1, 80), "cec": rng.uniform(1, 100)}
        for _ in range(40)
    ]
    arrays = {name: np.array([point[name] for point in points], np.float32) for name in FEATURES}
    if not with_cec:
        arrays["cec"] = None
        points = [{**point, "cec": None} for point in points]
    found = Applicability(model, symbol).index(arrays)
    assert found.dtype == np.float32
    assert found == pytest.approx([plain_index(model, symbol, point) for point in points], rel=2e-4, abs=2e-3)


def test_a_pixel_without_cec_is_as_a_map_without(model):
    points = soil(ph=[5.0, 6.0, 7.0], soc=[2.0, 3.0, 1.0], clay=[10.0, 20.0, 30.0], cec=[8.0, np.nan, 20.0])
    tool = Applicability(model, "Cd")
    mixed = tool.index(points)
    assert mixed[1] == tool.index({**points, "cec": None})[1]
    assert mixed[0] == tool.index(soil(ph=5.0, soc=2.0, clay=10.0, cec=8.0))[0]


def test_blocks_do_not_matter(model, monkeypatch):
    rng = np.random.default_rng(2)
    points = {name: rng.uniform(*model.training_range(name), 20_000).astype(np.float32) for name in FEATURES}
    tool = Applicability(model, "Zn")
    whole = tool.index(points)
    part = tool.index({name: values[7000:7100] for name, values in points.items()})
    assert np.allclose(whole[7000:7100], part, rtol=1e-4, atol=1e-4)
    monkeypatch.setattr(applicability, "_AT_ONCE", 7000)
    assert tool.index(points).tobytes() == whole.tobytes()


def test_of_several_elements_at_once_each_has_its_digits(model):
    rng = np.random.default_rng(4)
    points = {name: rng.uniform(*model.training_range(name), 3000).astype(np.float32) for name in FEATURES}
    points["cec"][::7] = np.nan
    together = Domains(model, model.elements)
    index = together.index(points)
    inside = together.inside(index)
    assert inside.any()
    assert not inside.all()
    for symbol, row, there in zip(model.elements, index, inside):
        alone = Applicability(model, symbol)
        assert alone.index(points).tobytes() == row.tobytes()
        np.testing.assert_array_equal(alone.inside(row), there)


def test_digits_do_not_hang_on_where_memory_lies(model, monkeypatch):
    # numpy computes the logarithm of values that lie apart in one of two ways, which differ in the last digit
    together = []
    for name, own in [*TRANSFORMS.items()]:
        monkeypatch.setitem(TRANSFORMS, name, lambda x, own=own: (together.append(x.flags.c_contiguous), own(x))[1])
    Applicability(model, "Cd")
    assert together == [True] * len(FEATURES)
    card_entry(model, *zip(*MEASURED))
    assert len(together) >= 2 * len(FEATURES)
    assert all(together)


def test_a_measured_soil_is_inside_and_an_unlike_one_is_not(model):
    tool = Applicability(model, "Cd")
    index = tool.index(soil(ph=[6.1, 9.5], soc=[2.4, 0.06], clay=[22.0, 1.0]))
    assert index[0] < 0.1 * index[1]
    assert tool.inside(index).tolist() == [True, False]


def test_an_element_without_any_measurement_is_outside_everywhere(model):
    paddy = soil(ph=6.1, soc=2.4, clay=22.0)
    measured, unmeasured = Applicability(model, "Cd"), Applicability(model, "Rb")
    assert unmeasured.index(paddy)[0] > measured.index(paddy)[0] + 0.2
    assert not unmeasured.inside(unmeasured.index(paddy))[0]


def test_an_element_measured_elsewhere_is_further_away(model):
    loam = soil(ph=6.6, soc=1.6, clay=18.0, cec=13.0)
    assert Applicability(model, "Zn").index(loam)[0] < Applicability(model, "Cd").index(loam)[0]


def test_one_soil_told_many_times_is_one(model):
    """A source with a row per element, its soils all but alike, lists one soil with all elements."""
    soils = [{"ph": 4.0 + 0.02 * k, "soc": 40.0 + k, "clay": None} for k in range(10)]
    soils += [{"ph": 4.0, "soc": 40.0}, {"ph": 7.0, "soc": 40.0}]
    symbols = ["Cd", "Zn"] * 5 + ["Pb", "Pb"]
    entry = card_entry(model, soils, symbols, ["humus"] * 10 + ["other", "humus"])
    assert entry["soils"] == [[4.0, 40.0, None, None], [4.0, 40.0, None, None], [7.0, 40.0, None, None]]
    assert entry["elements"] == [["Cd", "Zn"], ["Pb"], ["Pb"]]
    assert entry["groups"] == ["humus", "other", "humus"]


def test_a_long_list_is_thinned(model):
    rng = np.random.default_rng(3)
    soils = [
        {"ph": rng.uniform(4, 8), "soc": rng.uniform(0.5, 5), "clay": rng.uniform(5, 40), "cec": rng.uniform(5, 40)}
        for _ in range(3000)
    ]
    entry = card_entry(model, soils, ["Cd"] * 3000, [str(n) for n in range(3000)])
    assert len(entry["soils"]) == len(entry["elements"]) == LISTED
    thinned = copy.copy(model)
    thinned.card = {**model.card, "applicability": entry}
    index = Applicability(thinned, "Cd").index(
        {name: np.array([s[name] for s in soils], np.float32) for name in FEATURES}
    )
    assert index.max() < entry["threshold"] * 1.5


def test_too_few_soils_give_no_entry(model):
    assert card_entry(model, [{"ph": 6.0, "soc": 2.0}], ["Cd"], ["a"]) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"soils": []},
        {"std": [1.0, 0.0, 1.0, 1.0]},
        {"features": ["ph", "soc", "clay", "enrichment"]},
        {"transforms": ["ln"]},
        {"transforms": ["linear", "exp", "ln", "ln"]},
        {"transforms": [[], "ln", "ln", "ln"]},
        {"elements": [["Cd"]]},
        {"elements": [["Xx"]] * 6},
        {"soils": [[6.0, 2.0, 20.0, 10.0]] * 2001},
    ],
)
def test_a_wrong_card_is_refused(model, change):
    broken = copy.copy(model)
    broken.card = {**model.card, "applicability": {**model.card["applicability"], **change}}
    with pytest.raises(BundleError):
        Applicability(broken, "Cd")


def test_a_card_without_the_entry_is_refused(model):
    broken = copy.copy(model)
    broken.card = {**model.card, "applicability": {}}
    with pytest.raises(BundleError, match="measured soils"):
        Applicability(broken, "Cd")


VALUES = (None, True, -1, 0, 1.5, 1e29, 1e-300, "", "ln", "Cd", [], {}, [[]], [None], [0.0] * 4, ["Cd"] * 4, {"a": []})


def changed(entry, rng):
    """One value somewhere in the entry replaced."""
    entry = copy.deepcopy(entry)
    place, key = entry, rng.choice(sorted(entry))
    while isinstance(place[key], list) and place[key] and rng.random() < 0.7:
        place, key = place[key], int(rng.integers(len(place[key])))
    place[key] = VALUES[rng.integers(len(VALUES))]
    return entry


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_changed_card_works_or_is_refused(model):
    """What the general check lets through ends in numbers or in a BundleError, never in another error."""
    rng = np.random.default_rng(5)
    points = soil(ph=[4.0, 7.0], soc=[30.0, 1.0], clay=[10.0, 30.0], cec=[60.0, np.nan])
    ends = set()
    for _ in range(600):
        card = {**model.card, "applicability": changed(model.card["applicability"], rng)}
        try:
            _check_card(card)
            tool = Applicability(model.with_card(card), "Cd")
            ends.add(tool.inside(tool.index(points)).dtype.name)
        except (BundleError, _FlawError):
            ends.add("refused")
    assert ends == {"bool", "refused"}


# -- models without descriptors -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def core_model(tmp_path_factory):
    """A smooth core, whose card has no descriptors; K alone is theory."""
    model = FractionationModel.load(cores.write(tmp_path_factory.mktemp("models") / "small_core"))
    model.card = copy.deepcopy(model.card)
    for symbol, entry in model.card["elements"].items():
        entry["flag"] = "theory" if symbol == "K" else "BCR-measured"
    return model


def test_distances_come_from_the_catalogue(core_model):
    away = dict(zip(core_model.elements, descriptor_distances(core_model, ["Cd"])[0]))
    assert away["Cd"] == 0.0
    assert 0.0 < away["Zn"] < away["Ca"] < away["As"]


def test_distances_of_elements_are_their_definition(core_model):
    """A mean of squared differences of standardised descriptors; 2 where only one of two has one (hydrolysis)."""
    symbols = ("Cd", "As", "K")
    known = {name: list(ELEMENTS[name].descriptors().values()) for name in core_model.elements}
    for symbol, distances in zip(symbols, descriptor_distances(core_model, symbols)):
        for name, distance in zip(core_model.elements, distances):
            terms = []
            for place, pair in enumerate(zip(known[symbol], known[name])):
                column = [row[place] for row in known.values() if not math.isnan(row[place])]
                lacking = sum(map(math.isnan, pair))
                spread = statistics.pstdev(column) or 1.0
                terms.append((0.0, 2.0, 0.0)[lacking] if lacking else ((pair[0] - pair[1]) / spread) ** 2)
            assert distance == pytest.approx(4.0 * statistics.fmean(terms))


def test_elements_that_nobody_describes_are_two_standard_deviations_apart(core_model):
    model = copy.copy(core_model)
    model.elements = ("Xx", "Xy", "Cd", "Zn")
    model.card = {**core_model.card, "elements": {name: {"descriptors": {}} for name in model.elements}}
    away = dict(zip(model.elements, descriptor_distances(model, ["Xx"])[0]))
    assert away["Xx"] == 0.0
    assert away["Xy"] == away["Cd"] == 8.0


def test_theory_alone_is_outside(core_model):
    measured = [(soil, symbol, group) for soil, symbol, group in MEASURED if symbol in ("Cd", "Zn")]
    columns = [list(column) for column in zip(*measured)]
    kinds = ["BCR", "BCR", "BaCl2", "BCR", "DTPA", "NH4Ac"]
    entry = card_entry(core_model, *columns, kinds=kinds)
    assert entry["kinds"][0] == ["BCR"]
    assert sorted({kind for row in entry["kinds"] for kind in row}) == ["BCR", "BaCl2", "DTPA", "NH4Ac"]
    assert len(entry["kinds"]) == len(entry["soils"]) == len(entry["elements"])
    assert "kinds" not in card_entry(core_model, *columns)
    model = copy.copy(core_model)
    model.card = {**core_model.card, "applicability": entry}
    index = np.zeros(3, np.float32)
    assert Applicability(model, "Cd").inside(index).all()
    assert not Applicability(model, "K").inside(index).any()
    model.card = {**model.card, "applicability": {**entry, "kinds": [["BCR"]]}}
    with pytest.raises(BundleError, match="kinds must name"):
        Applicability(model, "Cd")

"""Bundles of format 2: found, written, read, and refused where something is wrong."""

from __future__ import annotations

import copy
import json
import random
import time

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import bundle
from soil_mobility_plugin.soilmobility.model.bundle import BundleError
from soil_mobility_plugin.soilmobility.model.core_model import CoreModel
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.model.tree_model import TreeModel
from tests import bundles, cores

SECONDS = 1.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return cores.write(tmp_path_factory.mktemp("models") / "small_core")


# -- finding ----------------------------------------------------------------------------------------------------------


def test_bundled_models_are_known_by_name():
    found = bundle.bundled()
    assert "theory_guided_v1" in found
    assert bundle.bundled_path() == next(iter(found.values()))
    assert [name for name in bundle.BUNDLED if name in found] == [name for name in found if name in bundle.BUNDLED]
    for name, folder in found.items():
        assert bundle.bundle_folder(name) == folder
        assert bundle.read_card(folder)["name"] == name
    assert isinstance(FractionationModel.load("theory_guided_v1"), TreeModel)


def test_a_bundle_is_named_by_folder_or_card(folder):
    assert bundle.bundle_folder(folder) == folder
    assert bundle.bundle_folder(str(folder / "card.json")) == folder
    with pytest.raises(BundleError, match="no model bundle"):
        FractionationModel.load(folder.parent / "theory_guided_v3")


# -- writing and reading ----------------------------------------------------------------------------------------------


def test_what_is_written_is_read(folder, tmp_path):
    model = FractionationModel.load(folder)
    assert isinstance(model, CoreModel)
    assert model.elements == tuple(cores.PARAMETERS)
    for symbol, given in cores.PARAMETERS.items():
        read = model.parameters[symbol]
        assert read.level == given["s"]
        for name in ("x", "o", "aX", "nS", "r", "gamma", "d_pH", "kappa", "w", "u", "lm"):
            assert getattr(read, name) == given[name]
        assert (read.rho, read.c) == (given.get("rho"), given.get("c"))
        assert (read.m, read.Delta, read.Delta_sd) == tuple(cores.GLOBALS.values())
        assert read.spread["l1"].reference == pytest.approx(0.25 + 0.55)
    again = cores.write(tmp_path / "again")
    for path in folder.iterdir():
        assert (again / path.name).read_bytes() == path.read_bytes()


def changed(path: str, value=None, document: dict | None = None):
    """A document with one value replaced, or removed where ``value`` is None."""
    result = copy.deepcopy(cores.document() if document is None else document)
    *keys, last = path.split("/")
    here = result
    for key in keys:
        here = here[int(key) if isinstance(here, list) else key]
    if value is None:
        del here[last]
    else:
        here[last] = value
    return result


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("form", "core-9", "form is core-9; this software reads core-1"),
        ("reference_soil/ph", 6.0, "reference_soil must be"),
        ("globals/m", None, "globals lacks m"),
        ("globals/Delta", -0.1, "globals: Delta must be a number from 0 to 10"),
        ("globals/gamma", 1.0, "globals: gamma is no parameter of core-1"),
        ("elements/Cd", None, "elements must be those of the card"),
        ("elements/U", {}, "elements must be those of the card"),
        ("elements/Cd/nO", None, "Cd lacks nO"),
        ("elements/Cd/nO", "0.7", "Cd: nO must be a number"),
        ("elements/Cd/nO", True, "Cd: nO must be a number"),
        ("elements/Cd/nO", 7.0, "Cd: nO must be a number from -5 to 5"),
        ("elements/Cd/kappa", 1.0, "Cd: kappa must be a number from 0 to 0.95"),
        ("elements/Cd/w", 1.0, "Cd: w must be a number from 0 to 0.999"),
        ("elements/Cd/rho", [1.0], "Cd: rho must be a number"),
        ("elements/Cd/extra", 1.0, "Cd: extra is no parameter"),
        ("elements/Cd/steep", 0, "Cd: steep must be true or false"),
        ("elements/Cd/cls", 3, "Cd: cls must be text"),
        ("elements/Cd/spread/lx", None, "Cd: spread must give l1, l2, l3, lx"),
        ("elements/Cd/spread/l1/residual", -1.0, "spread: l1: residual must be a number from 0"),
        ("elements/Cd/spread/l1/factor", [[1.0]], "factor must hold at most 5 rows of 5 numbers"),
        ("elements/Cd/spread/l1/factor", [[0.0] * 5] * 6, "factor must hold at most 5 rows of 5 numbers"),
        ("elements/Cd/spread/l1/factor", [[0.0, 0.0, 0.0, 0.0, None]], "factor must be a number"),
    ],
)
def test_parameters_that_are_not_right(tmp_path, path, value, message):
    folder = cores.write(tmp_path / "m", changed(path, value))
    with pytest.raises(BundleError, match=message) as caught:
        FractionationModel.load(folder)
    assert "core.json" in str(caught.value)


def test_parameters_that_overflow(tmp_path):
    extreme = {**cores.PARAMETERS["Zn"], "r": 30.0, "gamma": 2.0, "aX": 5.0, "d_soc": 5.0, "d_clay": 5.0, "d_pH": 5.0}
    folder = cores.write(tmp_path / "m", changed("elements/Zn", extreme))
    with pytest.raises(BundleError, match="parameters of Zn give no finite fractions"):
        FractionationModel.load(folder)


def test_a_recalibration_that_overflows(tmp_path):
    """What it adds was not looked at: such a bundle was read, and had no fractions of extreme soils."""
    steep = {**cores.PARAMETERS["Cd"], "r": 20.0, "d_soc": 3.0, "d_pH": 3.0}
    FractionationModel.load(cores.write(tmp_path / "before", changed("elements/Cd", steep)))
    folder = cores.write(tmp_path / "m", changed("elements/Cd", {**steep, "local": {"l1": [5.0] * 5}}))
    with pytest.raises(BundleError, match="parameters of Cd give no finite fractions"):
        FractionationModel.load(folder)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("files/l1", {"path": "l1.txt.gz", "sha256": ""}, "must name core and may name r1, r2, r3"),
        ("files/core", None, "must name core"),
        ("files/core/path", "../core.json", "plain file name"),
        ("elements/Cd/flag", "measured", "flag must be one of BCR-measured, other extract measured, theory"),
        ("elements/Cd/offsets", {"spread": 1.0}, "offsets must name l1, l2, l3"),
        ("elements/Cd/offsets", {"l1": 16.0}, "offset of l1"),
        ("training_ranges/ph", [0.0, 10.0], "range of ph within 2 to 12"),
        ("training_ranges/soc", [5.0, 5.0], "range of soc within 0 to 58"),
        ("training_ranges/enrichment", None, "range of enrichment within -6 to 6"),
        ("features/0", {"name": "sand", "kind": "soil", "unit": "%"}, "soil features of a core are"),
        ("features/5", {"name": "radius", "kind": "descriptor", "unit": "pm"}, "descriptors are for residual trees"),
        ("format_version", 3, "format version is 3; this software reads 1 and 2"),
    ],
)
def test_cards_that_are_not_right(folder, tmp_path, path, value, message):
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    if path == "features/5":
        card["features"].append(value)
    elif path == "features/0":
        card["features"][0] = value
    else:
        card = changed(path, value, card)
    (tmp_path / "core.json").write_bytes((folder / "core.json").read_bytes())
    (tmp_path / "card.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(BundleError, match=message):
        FractionationModel.load(tmp_path)


def test_a_changed_file_is_refused(folder, tmp_path):
    text = (folder / "core.json").read_bytes()
    (tmp_path / "card.json").write_bytes((folder / "card.json").read_bytes())
    (tmp_path / "core.json").write_bytes(text.replace(b'"x": 0.4', b'"x": 0.5', 1))
    with pytest.raises(BundleError, match="checksum"):
        FractionationModel.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"[" * 200_000, "cannot be read"),
        (b'{"form": ' + b"9" * 100_000 + b"}", "too many digits"),
        (b'{"form": NaN}', "NaN is not JSON"),
        (b"\xff\xfe", "cannot be read"),
        (b" " * (2**21 + 1), "larger than 2 MB"),
    ],
    ids=("deep", "digits", "nan", "bytes", "large"),
)
def test_hostile_text(tmp_path, text, message):
    bundle.write_bundle(tmp_path, cores.card(), {"core": text})
    start = time.process_time()
    with pytest.raises(BundleError, match=message):
        FractionationModel.load(tmp_path)
    assert time.process_time() - start < SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_a_thousand_wrong_bundles_are_refused_or_whole(tmp_path, seed):
    """Whatever is replaced: a BundleError, or a model that predicts finite percentages; never anything else."""
    rng = random.Random(seed)
    soil = {name: values for name, values in cores.soils(20, 1).items() if name != "enrichment"}
    refused = 0
    for _ in range(50):
        parameters = bundles.restated(cores.document(), rng) if rng.random() < 0.6 else cores.document()
        text = json.dumps(parameters).encode()
        if rng.random() < 0.2:
            data = bytearray(text)
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
            text = bytes(data)
        card = bundle.write_bundle(tmp_path, cores.card(), {"core": text})
        if rng.random() < 0.4:
            (tmp_path / "card.json").write_text(json.dumps(bundles.restated(card, rng)))
        start = time.process_time()
        try:
            model = FractionationModel.load(tmp_path)
        except BundleError:
            refused += 1
        else:
            found = [model.fractions(symbol, model.prepare(soil), 0.0) for symbol in model.elements]
            assert np.isfinite(found).all()
        assert time.process_time() - start < SECONDS
    assert refused > 10


# -- residual trees ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def boosters(lightgbm):
    return {name: bundles.train(lightgbm, "regression", seed, rounds=10) for seed, name in enumerate(("r1", "r3"))}


def test_trees_must_be_of_the_card(boosters, tmp_path):
    texts = {name: bundles.text(one) for name, one in boosters.items()}
    folder = cores.write(tmp_path / "good", trees=texts)
    assert FractionationModel.load(folder).general == ()
    card = json.loads((folder / "card.json").read_text())
    card["features"] = card["features"][:-1]
    for entry in card["elements"].values():
        del entry["descriptors"]["log_hydrolysis"]
    (folder / "card.json").write_text(json.dumps(card))
    with pytest.raises(BundleError, match="features of r1"):
        FractionationModel.load(folder)


def test_trees_must_be_residuals_and_pairwise(lightgbm, tmp_path):
    wrong = bundles.text(bundles.train(lightgbm, "cross_entropy", rounds=3))
    with pytest.raises(BundleError, match="r2 has the objective 'cross_entropy', not regression"):
        FractionationModel.load(cores.write(tmp_path / "a", trees={"r2": wrong}))
    free = bundles.text(bundles.train(lightgbm, "regression", rounds=20, interaction_constraints=None))
    with pytest.raises(BundleError, match="at most two soil features"):
        FractionationModel.load(cores.write(tmp_path / "b", trees={"r2": free}))

"""Loading a bundle and predicting with it, against LightGBM on the same trees."""

from __future__ import annotations

import gzip
import json
import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import forest as trees
from soil_mobility_plugin.soilmobility.model import lookup as tables
from soil_mobility_plugin.soilmobility.model.bundle import BundleError, bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from tests import bundles

lightgbm = pytest.importorskip("lightgbm")

NAMES = ("l1", "l2", "l3", "spread")


@pytest.fixture(scope="module")
def boosters():
    """One booster per ensemble, as LightGBM reads it from the bundle's text."""
    trained = [
        bundles.train(lightgbm, "regression" if name == "spread" else "cross_entropy", i)
        for i, name in enumerate(NAMES)
    ]
    return {name: lightgbm.Booster(model_str=bundles.text(one).decode()) for name, one in zip(NAMES, trained)}


@pytest.fixture(scope="module")
def texts(boosters) -> dict[str, bytes]:
    return {name: bundles.text(booster) for name, booster in boosters.items()}


@pytest.fixture(scope="module")
def model(texts, tmp_path_factory) -> FractionationModel:
    return FractionationModel.load(bundles.write_bundle(tmp_path_factory.mktemp("models") / "small", texts))


def logits(boosters, soil: np.ndarray, symbol: str) -> dict[str, np.ndarray]:
    rows = bundles.matrix(soil, symbol)
    return {name: booster.predict(rows, raw_score=True) for name, booster in boosters.items()}


def inverse(score: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-score))


def fractions(scores: dict[str, np.ndarray]) -> np.ndarray:
    """F1..F4 as shares, float64, by the definition of the logits."""
    f1 = inverse(scores["l1"])
    f2 = (1 - f1) * inverse(scores["l2"])
    f3 = (1 - f1 - f2) * inverse(scores["l3"])
    return np.stack([f1, f2, f3, 1 - f1 - f2 - f3])


def check_parity(model: FractionationModel, boosters, soil: np.ndarray, symbol: str, pixels=None, enrichment=None):
    """Logits within 1e-9 of LightGBM's, shares within 1e-6, closure, and one mobility."""
    pixels = model.prepare(bundles.layers(soil)) if pixels is None else pixels
    enrichment = np.ascontiguousarray(soil[:, 4]) if enrichment is None else enrichment
    expected = logits(boosters, soil, symbol)
    for name in NAMES:
        found = model.logit(name, symbol, pixels, enrichment)
        assert found.dtype == np.float64
        assert np.abs(found - expected[name]).max() < 1e-9
    found = model.fractions(symbol, pixels, enrichment)
    assert found.dtype == np.float32
    assert found.shape == (4, len(soil))
    assert np.abs(found / 100.0 - fractions(expected)).max() < 1e-6
    assert np.abs(found.sum(axis=0, dtype=np.float64) - 100.0).max() < 2e-5
    assert found.min() >= 0.0
    assert found[0].tobytes() == model.mobility(symbol, pixels, enrichment).tobytes()
    half = model.half_width(symbol, pixels, enrichment)
    assert np.abs(half / 100.0 - 0.5 * inverse(expected["spread"])).max() < 1e-6


# -- numbers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("symbol", bundles.ELEMENTS)
@pytest.mark.parametrize("missing", [0.0, 0.4])
def test_random_soils(model, boosters, symbol, missing):
    check_parity(model, boosters, bundles.soils(20_000, 11, missing), symbol)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_every_threshold_and_one_step_beside_it(model, boosters, kind):
    rng = np.random.default_rng(12)
    for j, name in enumerate(bundles.SOIL):
        edges = model.bins.edges[name].astype(kind)
        points = np.concatenate([edges, np.nextafter(edges, kind(np.inf)), np.nextafter(edges, kind(-np.inf))])
        soil = bundles.soils(4 * points.size, 13, 0.2).astype(kind)
        soil[:, j] = np.tile(points, 4)[rng.permutation(len(soil))]
        check_parity(model, boosters, soil, "Cd")


@pytest.mark.parametrize("symbol", bundles.ELEMENTS)
def test_no_cec_layer(model, boosters, symbol):
    soil = bundles.soils(3000, 14)
    soil[:, 3] = np.nan
    check_parity(model, boosters, soil, symbol, model.prepare({**bundles.layers(soil), "cec": None}))


def test_one_enrichment_for_all(model, boosters):
    soil = bundles.soils(3000, 15)
    soil[:, 4] = 0.3
    pixels = model.prepare(bundles.layers(soil))
    check_parity(model, boosters, soil, "Cd", pixels, 0.3)
    for make in (model.mobility, model.fractions, model.half_width):
        assert make("Cd", pixels, 0.3).tobytes() == make("Cd", pixels, soil[:, 4].copy()).tobytes()


def test_extreme_soils_are_finite(model):
    values = np.array([-np.inf, -3e38, -1.0, -0.0, 0.0, 1e-40, 1e9, 3e38, np.inf], np.float32)
    soil = np.array(np.meshgrid(*[values[[0, 2, 4, 6, 8]]] * 5)).reshape(5, -1).T
    found = model.fractions("Pb", model.prepare(bundles.layers(soil)), np.ascontiguousarray(soil[:, 4]))
    assert np.all(np.isfinite(found))
    assert np.abs(found.sum(axis=0) - 100).max() < 2e-5


def test_blocks_do_not_change_a_bit(model):
    n = 2 * tables.CHUNK + 4321
    soil = bundles.soils(n, 16, 0.1)
    whole = model.fractions("Cd", model.prepare(bundles.layers(soil)), soil[:, 4].copy())
    for size in (1, 17, 1000, tables.CHUNK + 1):
        starts = range(0, min(n, 40 * size), size)
        parts = [soil[start : start + size] for start in starts]
        found = [model.fractions("Cd", model.prepare(bundles.layers(part)), part[:, 4].copy()) for part in parts]
        joined = np.concatenate(found, axis=1)
        assert joined.tobytes() == np.ascontiguousarray(whole[:, : joined.shape[1]]).tobytes()


def test_threads_do_not_change_a_bit(texts, tmp_path):
    model = FractionationModel.load(bundles.write_bundle(tmp_path / "fresh", texts))
    blocks = [bundles.soils(5000, seed, 0.1) for seed in range(12)]
    jobs = [(block, symbol) for block in blocks for symbol in bundles.ELEMENTS]

    def run(job):
        block, symbol = job
        return model.fractions(symbol, model.prepare(bundles.layers(block)), block[:, 4].copy()).tobytes()

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(run, jobs))
    assert together == [run(job) for job in jobs]


def test_cache_is_bounded_and_invisible(model, monkeypatch):
    soil = bundles.soils(500, 17)
    pixels = model.prepare(bundles.layers(soil))
    before = {symbol: model.fractions(symbol, pixels, 0.1).tobytes() for symbol in bundles.ELEMENTS}
    monkeypatch.setattr("soil_mobility_plugin.soilmobility.model.ensembles._CACHE_BYTES", 100_000)
    for enrichment in np.linspace(-1, 1, 50):
        model.mobility("Cd", pixels, enrichment)
    assert len(model.ensembles._cache) < 10
    assert model.ensembles._cached_bytes == sum(entry.nbytes for entry in model.ensembles._cache.values())
    assert before == {symbol: model.fractions(symbol, pixels, 0.1).tobytes() for symbol in bundles.ELEMENTS}


def test_scenario_in_parts_has_the_bits_of_two_runs(model):
    soil = bundles.soils(20_000, 18)
    given = bundles.layers(soil)
    soc, cec = given["soc"] * np.float32(1.1094), given["cec"] * np.float32(1.05)
    base = model.prepare(given)
    for changes in ({"soc": soc}, {"soc": soc, "cec": cec}, {"cec": None}):
        for enrichment in (0.2, soil[:, 4].copy()):
            found = model.mobility_series("Cd", [base, base.replaced(**changes)], enrichment)
            assert found[0].tobytes() == model.mobility("Cd", model.prepare(given), enrichment).tobytes()
            assert found[1].tobytes() == model.mobility("Cd", model.prepare({**given, **changes}), enrichment).tobytes()
            assert not np.array_equal(found[0], found[1])


@pytest.mark.parametrize("hook", [False, True])
def test_unconstrained_model_is_walked(boosters, tmp_path, hook):
    free = bundles.text(bundles.train(lightgbm, interaction_constraints=None))
    own = {**boosters, "l2": lightgbm.Booster(model_str=free.decode())}
    calls = []

    def predictor(read):
        booster = lightgbm.Booster(model_str=trees.write(read).decode())
        calls.append(read)
        return lambda rows: booster.predict(rows, raw_score=True)

    folder = bundles.write_bundle(tmp_path / "free", {name: bundles.text(one) for name, one in own.items()})
    model = FractionationModel.load(folder, predictor if hook else None)
    assert model.general == ("l2",)
    assert len(calls) == hook
    soil = bundles.soils(3000, 19, 0.2)
    check_parity(model, own, soil, "As")
    pixels = model.prepare(bundles.layers(soil))
    soil[:, 4] = 0.3
    check_parity(model, own, soil, "As", pixels, 0.3)
    with pytest.raises(BundleError, match="not pairwise in l2"):
        model.compiled("Cd", "l2")


def test_zero_as_missing_is_walked(boosters, tmp_path):
    odd = bundles.text(bundles.train(lightgbm, zero_as_missing=True))
    own = {**boosters, "l3": lightgbm.Booster(model_str=odd.decode())}
    folder = bundles.write_bundle(tmp_path / "odd", {name: bundles.text(one) for name, one in own.items()})
    model = FractionationModel.load(folder)
    assert model.general == ("l3",)
    soil = bundles.soils(2000, 22, 0.2)
    soil[::7, 4] = 0.0
    check_parity(model, own, soil, "As")


def test_tables_add_up_to_the_logit(model):
    soil = bundles.soils(300, 20)
    pixels = model.prepare(bundles.layers(soil)).replaced(enrichment=soil[:, 4].copy())
    compiled = model.compiled("Cd", "l1")
    codes = pixels.binned.codes
    total = np.full(len(soil), compiled.constant, np.int64)
    for name, table in compiled.mains.items():
        total += table[codes[name]]
    for (first, second), table in compiled.pairs.items():
        total += table[codes[first], codes[second]]
    assert np.array_equal(total * compiled.unit, model.logit("l1", "Cd", pixels, soil[:, 4].copy()))


# -- what is said and refused -------------------------------------------------------------------------------------


def test_card(model):
    assert model.name == "small"
    assert model.elements == tuple(bundles.ELEMENTS)
    assert model.soil_features == bundles.SOIL
    assert model.optional_features == ("cec",)
    assert model.training_range("ph") == (3.0, 10.5)
    assert model.element("As")["flag"] == "prior only"
    with pytest.raises(BundleError, match="no element 'Xx'"):
        model.element("Xx")


def test_card_json_may_be_given(texts, tmp_path):
    folder = bundles.write_bundle(tmp_path / "small", texts)
    assert FractionationModel.load(folder / "card.json").name == "small"


def test_without_spread(texts, tmp_path):
    model = FractionationModel.load(bundles.write_bundle(tmp_path / "m", {name: texts[name] for name in NAMES[:3]}))
    soil = bundles.soils(10)
    assert not model.has_spread
    with pytest.raises(BundleError, match="no spread"):
        model.half_width("Cd", model.prepare(bundles.layers(soil)), 0.0)


def test_soil_that_does_not_fit(model):
    given = bundles.layers(bundles.soils(10))
    with pytest.raises(BundleError, match="needs ph"):
        model.prepare({**given, "ph": None})
    with pytest.raises(BundleError, match="no soil feature sand"):
        model.prepare({**given, "sand": given["ph"]})
    with pytest.raises(ValueError, match="one length"):
        model.prepare({**given, "soc": given["soc"][:5]})
    with pytest.raises(ValueError, match="one length"):
        model.prepare({name: values.reshape(2, 5) for name, values in given.items()})
    with pytest.raises(ValueError, match="one length"):
        model.prepare({name: 1.0 for name in given})
    with pytest.raises(ValueError, match="enrichment has shape"):
        model.mobility("Cd", model.prepare(given), np.zeros(3, np.float32))
    with pytest.raises(BundleError, match="needs enrichment"):
        model.mobility("Cd", model.prepare(given), None)


def test_no_pixels(model):
    soil = bundles.soils(0)
    pixels = model.prepare(bundles.layers(soil))
    assert model.fractions("Cd", pixels, 0.0).shape == (4, 0)
    assert model.mobility("Cd", pixels, soil[:, 4].copy()).shape == (0,)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"format": "other"}, "its format is not"),
        ({"format_version": 3}, "format version is 3"),
        ({"format_version": True}, "format version"),
        ({"features": []}, "features must be a list"),
        ({"name": None}, "name must be text"),
        ({"limits": {}}, "limits must be a list"),
        ({"elements": {}}, "no elements"),
        ({"training_ranges": {}}, "lowest and highest ph"),
        ({"reference_soil": {}}, "reference_soil must give ph"),
        ({"files": {"l1": {"path": "l1.txt.gz", "sha256": "0"}}}, "files must name"),
    ],
    ids=str,
)
def test_card_that_does_not_hold(texts, tmp_path, changed, message):
    folder = bundles.write_bundle(tmp_path / "m", texts, changed)
    with pytest.raises(BundleError, match=message):
        FractionationModel.load(folder)


@pytest.mark.parametrize("name", ["../l1.txt.gz", "/etc/passwd", "C:\\l1.txt", "sub/l1.txt.gz", "..", "", "l1\0", "-x"])
def test_file_names_stay_in_the_folder(texts, tmp_path, name):
    files = bundles.card(texts)["files"]
    files["l1"]["path"] = name
    (tmp_path / "l1.txt.gz").write_bytes(gzip.compress(texts["l1"], mtime=0))
    folder = bundles.write_bundle(tmp_path / "m", texts, {"files": files})
    with pytest.raises(BundleError, match="plain file name"):
        FractionationModel.load(folder)


def test_damaged_and_missing_files(texts, tmp_path):
    folder = bundles.write_bundle(tmp_path / "m", texts)
    with pytest.raises(BundleError, match="no model bundle"):
        FractionationModel.load(tmp_path / "nowhere")
    path = folder / "l3.txt.gz"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(BundleError, match=r"l3\.txt\.gz does not have the checksum"):
        FractionationModel.load(folder)
    path.unlink()
    with pytest.raises(BundleError, match=r"no file l3\.txt\.gz"):
        FractionationModel.load(folder)
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        with pytest.raises(BundleError, match=r"no file l3\.txt\.gz"):
            FractionationModel.load(folder)


def test_trees_that_do_not_fit_the_card(texts, tmp_path):
    for name, change, message in (
        (
            "l1",
            lambda text: text.replace(b"feature_names=ph soc", b"feature_names=soc ph"),
            "are not those of the card",
        ),
        ("l2", lambda text: text.replace(b"objective=cross_entropy", b"objective=poisson"), "objective 'poisson'"),
        ("spread", lambda text: text.replace(b"objective=regression", b"objective=regression sqrt"), "sqrt"),
        ("l3", lambda text: text.replace(b"leaf_value=", b"leaf_value=1e300 ", 1), "does not hold"),
    ):
        folder = bundles.write_bundle(tmp_path / name, {**texts, name: change(texts[name])})
        with pytest.raises(BundleError, match=message):
            FractionationModel.load(folder)


def test_scores_that_are_no_logits(texts, tmp_path):
    line = next(line for line in texts["l1"].split(b"\n") if line.startswith(b"leaf_value="))
    loud = line.split(b" ", 1)[1]
    text = texts["l1"].replace(line, b"leaf_value=1e300 " + loud)
    with pytest.raises(BundleError, match="no logit"):
        FractionationModel.load(bundles.write_bundle(tmp_path / "m", {**texts, "l1": text}))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\xff\xfe",
        b"null",
        b'{"format": NaN}',
        b'{"format_version": ' + b"9" * 3_000_000 + b"}",
        b'{"format_version": 0.' + b"9" * 3_000_000 + b"}",
        b" " * (4 * 2**20 + 1),
    ],
    ids=len,
)
def test_card_that_is_no_card(texts, tmp_path, data):
    folder = bundles.write_bundle(tmp_path / "m", texts)
    (folder / "card.json").write_bytes(data)
    with pytest.raises(BundleError):
        FractionationModel.load(folder)


# -- the bundled model --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bundled() -> FractionationModel:
    if not bundle_folder("theory_guided_v1").is_dir():
        pytest.skip("there is no bundled model")
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


def bundled_rows(model: FractionationModel, soil: np.ndarray, symbol: str) -> np.ndarray:
    given = model.descriptors(symbol)
    order = {name: column for column, name in enumerate(bundles.SOIL)}
    columns = [soil[:, order[name]] if name in order else np.full(len(soil), given[name]) for name in model.features]
    return np.column_stack(columns).astype(np.float64)


def compare_bundled(model: FractionationModel, per_element: int, step: int = 1) -> None:
    """Random soils with each threshold, and one step beside it, strewn in; a share without CEC.

    ``step``: every so manyth element alone.
    """
    boosters = {
        name: lightgbm.Booster(
            model_str=gzip.decompress((bundle_folder("theory_guided_v1") / entry["path"]).read_bytes()).decode()
        )
        for name, entry in model.card["files"].items()
    }
    rng = np.random.default_rng(21)
    for number, symbol in enumerate(model.elements[::step]):
        soil = bundles.soils(per_element, number, 0.2)
        for j, name in enumerate(bundles.SOIL):
            edges = model.bins.edges[name].astype(np.float32)
            up, down = (np.nextafter(edges, np.float32(end)) for end in (np.inf, -np.inf))
            points = np.concatenate([edges, up, down])
            rows = rng.choice(per_element, min(points.size, per_element), replace=False)
            soil[rows, j] = points[: rows.size]
        pixels, enrichment = model.prepare(bundles.layers(soil)), soil[:, 4].copy()
        rows = bundled_rows(model, soil, symbol)
        scores = {name: booster.predict(rows, raw_score=True) for name, booster in boosters.items()}
        for name in boosters:
            assert np.abs(model.logit(name, symbol, pixels, enrichment) - scores[name]).max() < 1e-9
        found = model.fractions(symbol, pixels, enrichment)
        assert np.abs(found / 100.0 - fractions(scores)).max() < 1e-6
        assert np.abs(found.sum(axis=0, dtype=np.float64) - 100.0).max() < 2e-5


def test_bundled_model_is_folded_exactly(bundled):
    assert bundled.general == ()
    assert len(bundled.elements) == 49
    compare_bundled(bundled, 500, step=4)  # all of them on a million soils, in CI


@pytest.mark.slow
def test_bundled_model_on_a_million_soils(bundled):
    compare_bundled(bundled, 1_000_000 // 49 + 1)


def test_bundled_card_is_strict_json(bundled):
    text = (bundle_folder("theory_guided_v1") / "card.json").read_text(encoding="utf-8")
    assert json.loads(text) == bundled.card

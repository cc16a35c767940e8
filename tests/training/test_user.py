"""Training on a user's samples: recalibration helps and does no harm, trees are joined exactly, bundles are whole."""

from __future__ import annotations

import json

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.fractionation import LOGITS, FractionationModel, bundle_folder
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.samples.rows import Samples
from soil_mobility_plugin.soilmobility.soil.fractions import fractions_from_logits
from soil_mobility_plugin.soilmobility.training import soils, user

pytest.importorskip("sklearn")


#: A small fit, so that tests are quick.
SMALL = user.Settings(anchors=60, trees=25, rate=0.2)


@pytest.fixture(scope="module")
def base():
    return user.Bundle.load(bundle_folder("theory_guided_v1"))


def drawn(base, n, seed, shift=0.8, noise=0.4, elements=("Cd", "Zn", "Pb"), places=True) -> Samples:
    """Samples of a truth that is the bundled model, its logits of F1 shifted, with noise; three to a site."""
    rng = np.random.default_rng(seed)
    soil = soils.draw(rng, n, corners=0.0)
    unknown = np.full(n, np.nan)
    samples = Samples(
        soil={name: soil[name] for name in ("ph", "soc", "clay", "cec")},
        element=np.array(elements)[rng.integers(0, len(elements), n)],
        shares=np.full((n, 4), np.nan),
        enrichment=soil["enrichment"],
        group=np.array([f"site {k // 3}" for k in range(n)], dtype=object),
        x=rng.uniform(0, 1e4, n) if places else unknown,
        y=rng.uniform(0, 1e4, n) if places else unknown,
        row=np.arange(n),
        notes=[],
        lines=[],
    )
    logits = validation.logits(base.model, samples, LOGITS) + np.array([shift, -shift / 2.0, 0.0])
    samples.shares = fractions_from_logits(*(logits + rng.normal(0.0, noise, logits.shape)).T).T
    return samples


def rmse(model, samples) -> float:
    return validation.scores(100.0 * samples.shares[:, 0], validation.predict(model, samples)[:, 0])["rmse"]


@pytest.mark.parametrize("shift", [0.8, -0.8])
def test_sixty_samples_of_a_shifted_truth_lower_the_error(base, shift):
    for seed in range(5):
        held_out = drawn(base, 500, 100 + seed, shift)
        after = rmse(user.recalibrate(base, drawn(base, 60, seed, shift)).model, held_out)
        assert after < 0.7 * rmse(base.model, held_out)


@pytest.mark.parametrize("shift", [0.0, 0.4, 0.8, -0.8])
def test_five_samples_do_no_harm(base, shift):
    """On average over draws: no worse without a shift within a twentieth of a point, better with one."""
    before, after = [], []
    for seed in range(12):
        held_out = drawn(base, 300, 200 + seed, shift)
        before.append(rmse(base.model, held_out))
        after.append(rmse(user.recalibrate(base, drawn(base, 5, seed, shift)).model, held_out))
    assert np.mean(after) <= np.mean(before) + 0.05
    assert np.max(np.array(after) - np.array(before)) < 1.5


def test_elements_without_samples_stay(base):
    after = user.recalibrate(base, drawn(base, 60, 1)).model
    other = drawn(base, 200, 2, elements=("As", "Ni", "Th"))
    np.testing.assert_array_equal(validation.predict(after, other), validation.predict(base.model, other))


def test_an_offset_is_zero_without_evidence_and_finite_at_the_ends():
    zeros = np.zeros(50)
    assert user.offset_of(zeros, np.full(50, 0.5), np.ones(50)) == 0.0
    assert user.offset_of(zeros, np.full(50, np.nan), np.ones(50)) == 0.0
    assert 1.0 < user.offset_of(zeros, np.ones(50), np.ones(50)) <= 4.0
    assert -4.0 <= user.offset_of(zeros, np.zeros(50), np.ones(50)) < -1.0


def test_conformal_quantile():
    assert user.conformal(np.arange(1.0, 20.0)) == 18.0
    assert user.conformal(np.arange(9.0)) == 0.0


def test_intervals_become_wide_enough(base):
    samples = drawn(base, 120, 3, shift=0.0, noise=1.2, elements=("Cd",))
    after = user.recalibrate(base, samples).model
    observed, predicted = 100.0 * samples.shares[:, 0], validation.predict(after, samples)[:, 0]
    narrow, _ = validation.coverage(observed, predicted, validation.half_widths(base.model, samples))
    wide, _ = validation.coverage(observed, predicted, validation.half_widths(after, samples))
    assert wide >= max(narrow, 0.85)


def test_extended_bundle_learns_and_keeps_the_rest(base, lightgbm):
    samples, held_out = drawn(base, 200, 4), drawn(base, 500, 5)
    after = user.extend(base, samples, SMALL)
    assert after.model.general == ()
    assert rmse(after.model, held_out) < 0.7 * rmse(base.model, held_out)
    other = drawn(base, 300, 6, elements=("As", "Ni", "Ca"))
    moved = np.abs(validation.predict(after.model, other) - validation.predict(base.model, other))[:, 0]
    assert np.sqrt(np.mean(moved**2)) < 0.5


def test_joined_trees_give_the_sum_of_both(base, lightgbm):
    text = base.texts["l1"]
    twice = user.join(text, text)
    rows = np.random.default_rng(0).uniform(0.0, 8.0, (200, len(base.model.features)))
    one, two = (lightgbm.Booster(model_str=part.decode()).predict(rows, raw_score=True) for part in (text, twice))
    np.testing.assert_allclose(two, 2.0 * one, rtol=1e-12)


def test_new_bundle_knows_its_own_elements(base, lightgbm):
    samples, held_out = drawn(base, 300, 7), drawn(base, 500, 8)
    after = user.train(base, samples, user.NEW, SMALL)
    assert after.model.elements == ("Zn", "Cd", "Pb")
    assert after.model.general == ()
    assert rmse(after.model, user._clamped(held_out, after.model)) < rmse(base.model, held_out)


def test_too_few_samples_are_refused(base):
    with pytest.raises(user.TrainingError, match="at least 100"):
        user.train(base, drawn(base, 30, 9), user.NEW)
    with pytest.raises(user.TrainingError, match="Recalibrate instead"):
        user.train(base, drawn(base, 10, 9), user.EXTEND)


def test_folds_leave_out_whole_groups_and_blocks(base):
    samples = drawn(base, 90, 10)
    tests = user.cross_validate(base, samples, user.RECALIBRATE)
    assert [one.scheme for one in tests] == ["groups", "blocks"]
    for group in set(samples.group.tolist()):
        assert len(set(tests[0].fold[samples.group == group].tolist())) == 1
    for one in tests:
        assert np.isfinite(one.predicted).all()
        assert one.fold.min() == 0
    observed = 100.0 * samples.shares[:, 0]
    here, before = (validation.scores(observed, values[:, 0])["rmse"] for values in (tests[0].predicted, tests[0].base))
    assert here < before


def test_without_places_or_groups_there_is_no_such_test(base):
    samples = drawn(base, 12, 11, places=False)
    samples.group[:] = "one"
    assert user.cross_validate(base, samples, user.RECALIBRATE) == []


def test_a_canceled_test_stops(base):
    with pytest.raises(user.StoppedError):
        user.cross_validate(base, drawn(base, 60, 12), user.RECALIBRATE, canceled=lambda: True)


@pytest.mark.parametrize("mode", [user.RECALIBRATE, pytest.param(user.EXTEND, marks=pytest.mark.slow), user.NEW])
def test_finished_bundles_are_read_back(base, tmp_path, mode, lightgbm):
    samples = drawn(base, 150, 13)
    tests = user.cross_validate(base, samples, mode, SMALL)
    bundle = user.train(base, samples, mode, SMALL)
    folder = user.write(user.finish(bundle, base, samples, mode, tests, "mine", "a table"), tmp_path / "mine")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]
    model = FractionationModel.load(folder)
    np.testing.assert_array_equal(validation.predict(model, samples), validation.predict(bundle.model, samples))
    card = model.card
    assert (card["name"], card["based_on"]["mode"]) == ("mine", mode)
    assert card["metrics"]["user_samples"]["groups"]["model"]["F1"]["n"] == 150
    assert card["elements"]["Cd"]["flag"] == "measured"
    assert card["sources"][-1]["rows"] == 150
    assert card["applicability"]["soils"]
    half = validation.half_widths(model, samples)
    assert np.all((half > 0.0) & (half < 50.0))


def test_writing_replaces_a_bundle_and_nothing_else(base, tmp_path):
    folder = tmp_path / "mine"
    user.write(base, folder)
    user.write(base, folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(user.TrainingError, match=r"notes\.txt"):
        user.write(base, folder)
    other = tmp_path / "other"
    other.mkdir()
    (other / "photo.jpg").write_bytes(b"x")
    with pytest.raises(user.TrainingError, match="no model bundle"):
        user.write(base, other)
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(user.TrainingError, match="is a file"):
        user.write(base, file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "mine", "other"]


def test_a_broken_bundle_is_not_left_behind(base, tmp_path):
    broken = user.Bundle({**base.card, "training_ranges": {}}, base.texts)
    with pytest.raises(ValueError, match="training_ranges"):
        user.write(broken, tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_same_samples_give_the_same_bytes(base, tmp_path, lightgbm):
    samples = drawn(base, 60, 14)
    cards = []
    for name in ("a", "b"):
        bundle = user.train(base, samples, user.EXTEND, SMALL)
        folder = user.write(user.finish(bundle, base, samples, user.EXTEND, [], "same", "a table"), tmp_path / name)
        cards.append(json.loads((folder / "card.json").read_text(encoding="utf-8")))
    assert cards[0] == cards[1]

"""Bundles are written whole or not at all."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.model.bundle import BundleError
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle, TrainingError, write
from tests import cores


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A small core: what is written does not matter here."""
    return Bundle.of(FractionationModel.load(cores.write(tmp_path_factory.mktemp("core"))))


def test_writing_replaces_a_bundle_and_nothing_else(base, tmp_path):
    folder = tmp_path / "mine"
    write(base, folder)
    write(base, folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"notes\.txt"):
        write(base, folder)
    other = tmp_path / "other"
    other.mkdir()
    (other / "photo.jpg").write_bytes(b"x")
    with pytest.raises(TrainingError, match="no model bundle"):
        write(base, other)
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(TrainingError, match="is a file"):
        write(base, file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "mine", "other"]


def test_what_a_killed_run_left_in_a_bundle_is_no_other_file(base, tmp_path):
    folder = tmp_path / "mine"
    write(base, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert all("-" in name for name in names if name != "card.json")
    (folder / "l1-01234567.txt.gz").write_bytes(b"x")
    (folder / ".soilmobility-1-01234567").mkdir()
    write(base, folder)
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) == names


def test_a_broken_bundle_is_not_left_behind(base, tmp_path):
    broken = Bundle({**base.card, "training_ranges": {}}, base.texts)
    with pytest.raises(ValueError, match="training_ranges"):
        write(broken, tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


def test_a_bundle_of_a_loaded_model_reads_no_model_again(base, tmp_path, monkeypatch):
    folder = write(base, tmp_path / "mine")
    model = FractionationModel.load(folder)
    with monkeypatch.context() as patch:
        patch.delattr(FractionationModel, "from_texts")
        assert Bundle.of(model).model is model
    (folder / model.card["files"]["core"]["path"]).write_bytes(b"{}")
    with pytest.raises(BundleError, match="checksum"):
        Bundle.of(model)

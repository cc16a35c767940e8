"""A bundle in memory, and on the disk: whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import SoilMobilityError
from ...files import make_folder, whole_folder
from ...model.bundle import CORE, BundleError, read_card, read_texts, write_bundle
from ...model.core_model import CoreModel
from ...model.forest import Forest
from ...model.fractionation import FractionationModel

#: Names of the parts of bundles that `write` writes.
_PART = re.compile(r"[A-Za-z0-9_]+-[0-9a-f]{8}\.(?:json|txt\.gz)")


class TrainingError(SoilMobilityError):
    """The samples do not allow what is asked; the message says why."""


@dataclass
class Bundle:
    """A model in memory: the card and the text of each of its files."""

    card: dict[str, Any]
    texts: dict[str, bytes]
    _model: FractionationModel | None = field(default=None, repr=False)

    @property
    def model(self) -> FractionationModel:
        """The loaded model."""
        if self._model is None:
            self._model = FractionationModel.from_texts(self.card, self.texts)
        return self._model

    @property
    def core(self) -> CoreModel:
        """The loaded model of a bundle that ``has_core``."""
        model = self.model
        if not isinstance(model, CoreModel):
            raise TypeError(f"{model.name} is no smooth core")
        return model

    @property
    def trees(self) -> Mapping[str, Forest]:
        """The ensembles of trees by name, as they were read."""
        ensembles = self.model.ensembles
        return {} if ensembles is None else ensembles.forests

    @property
    def has_core(self) -> bool:
        """Whether it is a smooth core (format 2) and not an ensemble of trees (format 1)."""
        return CORE in self.texts

    def with_card(self, card: dict[str, Any]) -> Bundle:
        """The same files under another card of the same features."""
        return Bundle(card, self.texts, self.model.with_card(card))

    @classmethod
    def of(cls, model: FractionationModel) -> Bundle:
        """The bundle that a model was read from; BundleError if its files are others meanwhile."""
        if model.folder is None:
            raise TypeError(f"{model.name} was not read from a folder")
        return cls(model.card, read_texts(model.folder, model.card), model)


def write(bundle: Bundle, folder: str | Path) -> Path:
    """Write the bundle into ``folder``, whole or not at all; an older bundle there is replaced.

    Raises `TrainingError` where the folder holds something else, and OSError.
    """
    folder = Path(os.path.abspath(folder))
    check_target(folder)
    make_folder(folder.parent)
    with whole_folder(folder, "card.json") as made:
        write_bundle(Path(made), bundle.card, bundle.texts, stamped=True)
        FractionationModel.load(made)
    return folder


def check_target(folder: Path) -> None:
    """TrainingError unless a bundle may be written at ``folder``: nothing there, an empty folder, or a bundle."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise TrainingError("{folder} is a file: a bundle is a folder.", folder=folder)
    # Hidden files, and parts that no card names, are what killed runs left.
    names = {path.name for path in folder.iterdir() if not (path.name.startswith(".") or _PART.fullmatch(path.name))}
    if not names:
        return
    try:
        card = read_card(folder)
    except BundleError as error:
        raise TrainingError(
            "{folder} holds other files and no model bundle. Choose a new folder.", folder=folder
        ) from error
    extra = sorted(names - {"card.json", *(entry["path"] for entry in card["files"].values())})
    if extra:
        raise TrainingError(
            "{folder} holds other files beside its bundle ({names}).", folder=folder, names=", ".join(extra[:3])
        )

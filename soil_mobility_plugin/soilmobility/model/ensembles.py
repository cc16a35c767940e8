"""The ensembles of trees of one bundle, checked against its card and folded into tables for each element."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Callable, TypeVar

import numpy as np

from . import forest, lookup
from .bundle import BundleError
from .lookup import Binned

if TYPE_CHECKING:
    from .fractionation import FractionationModel

#: A score beyond this is no logit: 1e-300 and 1 - 1e-300 are within 691.
_MAX_SCORE = 1e6
#: What trees that give a number, not a probability, may have been trained for.
REGRESSION = ("regression", "regression_l1", "huber", "quantile")
#: The exact tables of all elements of `theory_guided_v1`, and what they are reduced to, take 215 MB: with less room an
#: extension, which asks for all of them in every test, folds each anew every time.
_CACHE_BYTES = 256 * 2**20

_Sized = TypeVar("_Sized", lookup.Tables, lookup.Terms)


class Ensembles:
    """Trees by name, with the tables made of them. Safe to share between threads.

    ``model``: whose they are; ``allowed``: by name the objectives that an ensemble may have been trained for.
    BundleError for trees that are not those of the card.
    """

    def __init__(
        self, model: FractionationModel, texts: Mapping[str, bytes], allowed: Mapping[str, Sequence[str]]
    ) -> None:
        self.model = model.name
        self.forests = {name: self._read(name, text, model.features, allowed[name]) for name, text in texts.items()}
        self.bins = lookup.Bins(model.soil_features, self.forests.values())
        #: By element; they never change.
        self._descriptors = {symbol: model.descriptors(symbol) for symbol in model.elements}
        self._leaves: dict[str, lookup.Leaves] = {}
        for name, one in self.forests.items():
            try:
                self._leaves[name] = lookup.Leaves(one, self.bins)
            except lookup.NotPairwiseError:
                continue
        self._lock = threading.RLock()
        self._cache: OrderedDict[tuple[object, ...], lookup.Tables | lookup.Terms] = OrderedDict()
        self._cached_bytes = 0

    def _read(self, name: str, text: bytes, features: tuple[str, ...], allowed: Sequence[str]) -> forest.Forest:
        try:
            read = forest.parse(text)
        except forest.TreeError as error:
            raise BundleError("Model {model}: {file}: {error}", model=self.model, file=name, error=error) from error
        if read.feature_names != features:
            raise BundleError(
                "Model {model}: the features of {file} ({found}) are not those of the card ({stated})",
                model=self.model,
                file=name,
                found=", ".join(read.feature_names),
                stated=", ".join(features),
            )
        objective = read.objective.split(" ")
        if (
            objective[0] not in allowed
            or "sqrt" in objective
            or (objective[0] == "binary" and "sigmoid:1" not in objective)
        ):
            raise BundleError(
                "Model {model}: {file} has the objective {found}, not {allowed}",
                model=self.model,
                file=name,
                found=repr(read.objective[:40]),
                allowed=allowed[0],
            )
        largest = np.zeros(read.roots.size)
        np.maximum.at(largest, read.leaf_tree, np.abs(read.leaf_value))
        if not largest.sum() <= _MAX_SCORE:
            raise BundleError(
                "Model {model}: {file} reaches scores beyond {limit:g}, which is no logit",
                model=self.model,
                file=name,
                limit=_MAX_SCORE,
            )
        return read

    @property
    def general(self) -> tuple[str, ...]:
        """Names of the ensembles that do not fit into tables."""
        return tuple(name for name in self.forests if name not in self._leaves)

    @property
    def handles_missing(self) -> tuple[str, ...]:
        """Features whose absence some ensemble was trained for."""
        found = set()
        for one in self.forests.values():
            found |= {one.feature_names[place] for place in one.feature[one.missing == forest.MISSING_NAN].tolist()}
        return tuple(name for name in self.bins.features if name in found)

    def tables(self, name: str, symbol: str, offset: float = 0.0, exact: bool = False) -> lookup.Tables:
        """The compiled tables of one ensemble for one element.

        ``offset`` is added to every score; where the steps of the tables leave room for it, nothing is folded anew.
        """
        leaves, key, descriptors = self._leaves[name], (symbol, name, exact), self._descriptors[symbol]
        plain = self._cached(key, lambda: leaves.fold(descriptors, exact))
        if not offset:
            return plain
        return plain.moved(offset) or self._cached((*key, offset), lambda: leaves.fold(descriptors, exact, offset))

    def terms(self, binned: Binned, name: str, symbol: str, offset: float = 0.0, exact: bool = False) -> lookup.Terms:
        """`tables` reduced to what is left to look up for ``binned``."""
        constants = binned.constants()
        return self._cached(
            (symbol, name, exact, offset, tuple(sorted(constants.items()))),
            lambda: self.tables(name, symbol, offset, exact).reduced(constants),
        )

    def _cached(self, key: tuple[object, ...], make: Callable[[], _Sized]) -> _Sized:
        """What ``make`` returns, made once; the least recently used are dropped beyond the cache's size."""
        with self._lock:
            found = self._cache.get(key)
            if found is not None:
                self._cache.move_to_end(key)
                return found  # type: ignore[return-value]
            made = make()
            self._cache[key] = made
            self._cached_bytes += made.nbytes
            while self._cached_bytes > _CACHE_BYTES and len(self._cache) > 1:
                self._cached_bytes -= self._cache.popitem(last=False)[1].nbytes
            return made

"""A user's own samples: recalibrate a bundle, extend it, or train a new one; test it; write it whole.

* `recalibrate`: the bundle's trees stay. Each element in the samples gets an offset per nested logit, by the samples'
  likelihood, shrunken towards 0 (see `recalibrate.offset_of`). For few samples.
* `extend`: the bundle is recalibrated and trees are added to it. They are fitted to the samples and to anchors, soils
  drawn all over the space and labelled by the bundle itself, which hold it where no sample lies.
* `new`: ensembles fitted to the samples alone, for their elements alone. For many samples.

Every way is tested on samples left out (`holdout`): whole groups (sites, sources) at a time, and whole blocks of
neighbouring places. LightGBM is needed, and imported, where trees are fitted (`boost`); all else runs on numpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...feedback import Progress
from ...language import Term
from ...samples.rows import Samples
from .bundle import Bundle, TrainingError
from .recalibrate import recalibrated

if TYPE_CHECKING:
    from .boost import Settings

RECALIBRATE, EXTEND, NEW = "recalibrate", "extend", "new"
MODES = (RECALIBRATE, EXTEND, NEW)
#: Fewest samples for each way. Below, it says more about chance than about soils (judgement).
FEWEST = {RECALIBRATE: 1, EXTEND: 20, NEW: 100}


def train(
    base: Bundle,
    samples: Samples,
    mode: str,
    settings: Settings | None = None,
    feedback: Progress | None = None,
) -> Bundle:
    """A bundle made from ``base`` and ``samples`` in one of the `MODES`, in memory; its card is not described yet.

    ``settings``: the size of a fit of trees. Raises `TrainingError` (too few samples), `Canceled`.
    """
    if len(samples) < FEWEST[mode]:
        said = {"count": len(samples), "mode": Term(mode), "least": FEWEST[mode]}
        if mode == RECALIBRATE:
            raise TrainingError("{count} usable samples are too few for “{mode}”: at least {least} are needed.", **said)
        raise TrainingError(
            "{count} usable samples are too few for “{mode}”: at least {least} are needed. Recalibrate instead.", **said
        )
    if mode == RECALIBRATE:
        return recalibrated(base, samples)
    # Imported here: recalibration works without LightGBM.
    from . import boost

    make = boost.extended if mode == EXTEND else boost.trained
    return make(base, samples, settings or boost.Settings(), feedback)

"""Score a bundle on a table that had no part in it.

    python -m soil_mobility_plugin.soilmobility.training.further TABLE.csv

The table is a CSV with a row for each source (or soil) and element. Needed are ``source_id``, ``element`` and at least
one of ``F1_pct`` .. ``F4_pct`` (% of the content); used where they are there: ``pH`` (in water, or ``pH_method`` says
KCl), ``SOC_pct`` or ``SOM_pct``, ``clay_pct``, ``CEC_cmolkg``, ``total_mgkg``, ``scheme`` (a name with "BCR": shares
of the aqua-regia content; "Tessier ...": of the total; else half way), ``contaminated`` (yes, mixed or no),
``F1_steps`` (what ``F1_pct`` holds: ``exchangeable`` alone, ``carbonate`` alone, ``acid``, ``exchangeable+carbonate``
or ``mobile``; empty: all of F1. The first two are not scored as F1), ``bounds`` (which shares are bounds, not scored:
``F1:upper;F4:lower``), ``left_out`` (why the row is not to be used; a table without these three: what ``qualifier``
and ``note`` say in words) and the other columns of ``data/fresh_fractionation.csv``. Rows are read, soils completed and
scores taken as ``VALIDATION.md`` says of the fresh studies; nothing is fitted. What is printed is JSON: scores beside
those of the baselines, and the account of what was kept and dropped.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..model import core
from ..model.bundle import bundled_path
from ..model.core_model import CoreModel
from ..model.fractionation import FractionationModel
from ..soil.elements import SYMBOLS
from ..soil.fractions import logistic
from ..typing import Array
from . import data, validate
from .data import Evidence, Row
from .validate import LeftOut

_LN10 = float(np.log(10.0))


def _predicted(model: FractionationModel, rows: list[Row], contents: list[dict[str, Array]]) -> Array:
    """F1..F4 (n, 4, draws), shares of the aqua-regia content, of every soil a row allows, with these q and t."""
    found = np.zeros((len(rows), 4, data.DRAWS))
    for number, (row, content) in enumerate(zip(rows, contents)):
        pixels = model.prepare({name: row.soil[name].astype(np.float32) for name in core.REFERENCE})
        given = (content["t"] / _LN10, content["q"]) if model.two_sources else (np.zeros(data.DRAWS, np.float32),)
        shares = model.fractions(SYMBOLS[row.elements[0]], pixels, *given)
        found[number] = np.asarray(shares, float) / 100.0
    return found


def _intervals(model: CoreModel, left: LeftOut) -> Array:
    """Ends (n, 2) of the 90 % interval of F1, %; what a row does not tell of its soil adds the variance of l1."""
    ends = np.zeros((len(left.rows), 2))
    for number, row in enumerate(left.rows):
        symbol = SYMBOLS[row.elements[0]]
        pixels = model.prepare({name: row.soil[name].astype(np.float32) for name in core.REFERENCE})
        given = (symbol, pixels, row.soil["t"] / _LN10, row.soil["q"])
        logit = model.logit("l1", *given)
        spread = np.sqrt(np.mean(np.square(model.deviation("l1", *given), dtype=np.float64)) + logit.var())
        ends[number] = logistic(logit.mean() + np.array([-1.0, 1.0]) * core.Z90 * spread)
    return 100.0 * ends * left.basis()[:, None]


def _learned(sources: set[str]) -> LeftOut:
    """The scored rows of the project's own tables, each with the shrunken mean of the others' sources."""
    evidence = data.gather()
    rows = [row for row in evidence.rows if data.scored(row).any() and row.source not in sources]
    table = {
        name: validate.shrunken_means([row for row in rows if row.source != name])
        for name in sorted({row.source for row in rows})
    }
    means = np.array([table[row.source][row.elements[0]] for row in rows])
    nothing = np.zeros((len(rows), 4, 0))
    return LeftOut(rows, nothing, nothing, np.ones(len(rows)), means)


def score(path: Path, bundle: Path | None = None) -> dict[str, Any]:
    """Scores of a bundle (default: the bundled core) on a table, beside its baselines.

    Keys: ``rmse`` (macro RMSE of F1..F4 and their mean of the model, the element's shrunken mean, v1 and the blend of
    both, and the probability that the model's is lower), ``rows``, ``sources``, ``intervals`` (of F1, 90 %: model, one
    per element, one for all), ``total_content`` (F1 with and without the printed total; absent where none is printed),
    ``account``, ``model``. `SoilMobilityError` where the table has not the columns, or no row can be scored.
    """
    model = FractionationModel.load(bundled_path() if bundle is None else bundle)
    if not isinstance(model, CoreModel):
        raise SoilMobilityError("{model} is no smooth core: it knows no intervals to score.", model=model.name)
    evidence = Evidence()
    data.read_fractions(evidence, Path(path))
    rows = [row for row in evidence.rows if data.scored(row).any()]
    if not rows:
        raise SoilMobilityError("{path}: no row of it can be scored.", path=str(path))
    other = _learned({row.source for row in rows})
    means = validate.shrunken_means(other.rows)
    share_of = np.array([model.element(SYMBOLS[row.elements[0]])["aqua_regia_share"] for row in rows])
    own = np.array([means[row.elements[0]] for row in rows])
    told = _predicted(model, rows, [row.soil for row in rows])
    hidden = _predicted(model, rows, [row.hidden for row in rows])
    left = LeftOut(rows, told, hidden, share_of, own)
    old = FractionationModel.load(validate.BENCHMARK)
    first = left.on_basis(_predicted(old, rows, [row.soil for row in rows]).mean(axis=2))
    predictions = {"model": left.on_basis(told.mean(axis=2)), "mean": own, "v1": first, "blend": 0.5 * (first + own)}
    found: dict[str, Any] = {
        "model": model.name,
        "table": Path(path).name,
        **validate.score_sources(left, predictions),
        "intervals": {
            "model": validate.interval_score(_intervals(model, left), left.observed[:, 0]),
            "per_element": validate.interval_score(validate.mean_intervals(left, True, other), left.observed[:, 0]),
            "one_for_all": validate.interval_score(validate.mean_intervals(left, False, other), left.observed[:, 0]),
        },
        "account": evidence.account,
    }
    use = validate.prints_total(left)
    if use.any():
        pair = (predictions["model"], left.on_basis(hidden.mean(axis=2)))
        found["total_content"] = validate.with_and_without(left.take(use), *(values[use] for values in pair))
    return found


def main(words: list[str] | None = None) -> int:
    """Command line; returns its exit code."""
    parser = argparse.ArgumentParser(prog="soilmobility.training.further", description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path, help="CSV with the columns of data/fresh_fractionation.csv")
    parser.add_argument("--bundle", type=Path, help="folder of the bundle (default: the bundled one)")
    given = parser.parse_args(words)
    try:
        found = score(given.table, given.bundle)
    except (SoilMobilityError, OSError) as error:
        sys.stderr.write(f"{getattr(error, 'message', error)}\n")
        return 2
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

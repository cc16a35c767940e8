"""Train the bundled model: ``python -m soil_mobility_plugin.soilmobility.training [--out DIR]``.

Fits the smooth core to all evidence, validates it as ``VALIDATION.md`` says, and writes the bundle with its card. Same
versions, data, seeds and date give the same bytes on the same kind of processor, however many cores it has: all runs in
one thread. Training needs JAX, NumPyro, SciPy, threadpoolctl and LightGBM; the plugin does not. Measured files that the
repository may not hold are looked for beside it (``data.measured_folder``) or in ``--data``; without them the model is
trained on the published tables alone, and says so.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import platform
import time
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import jax
import lightgbm
import numpy as np
import numpyro
from threadpoolctl import threadpool_limits

from ..model import applicability
from ..model.bundle import FORMAT, write_bundle
from ..model.core import REFERENCE
from ..model.fractionation import FractionationModel
from ..soil.elements import SYMBOLS
from ..typing import Array
from . import card, data, fit, groups, report, soils, spread, validate
from .entries import element_entry, feature_list

NAME = "smooth_core_v2"
TITLE = "Smooth core of 49 elements, version 2"
_log = logging.getLogger("soil_mobility.training")


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="soilmobility.training", description=__doc__.splitlines()[0])
    default = Path(__file__).resolve().parents[2] / "models" / NAME
    parser.add_argument("--out", type=Path, default=default, help="folder of the bundle (default: the bundled one)")
    parser.add_argument("--data", type=Path, default=data.measured_folder(), help="folder of the measured files")
    parser.add_argument("--date", default=_today(), help="date on the card (default: SOURCE_DATE_EPOCH or today)")
    return parser.parse_args(words)


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), tz=timezone.utc).date().isoformat()
    return date.today().isoformat()


def _between(fitter: fit.Fitter, start: Array, posterior: spread.Posterior) -> dict[str, Any]:
    """Metrics of the sources left out and of the fresh studies."""
    left = validate.between_sources(fitter, start, _log.info)
    metrics = {"leave_one_source_out": report.between(left, left, posterior, "leave_one_source_out")}
    metrics["fresh_studies"] = report.between(validate.fresh(fitter, start), left, posterior, "fresh_studies")
    metrics["total_content"] = validate.total_effect(left, validate.variances(left))
    return metrics


def _within(fitter: fit.Fitter, start: Array) -> dict[str, Any]:
    found = validate.within_data_sets(fitter, start, _log.info)
    if not found:
        return {"note": "the measured files were absent: no slope could be scored"}
    return {
        "within_data_sets": {
            "score": validate.score_slopes(found),
            "columns": ["data set", "extraction", "element", "property", "observed", "standard error", "model", "v1"],
            "slopes": validate.slope_table(found),
        },
        "local_samples": validate.local_samples(found),
        "residual_trees": validate.residual_trees(found),
    }


def _elements(layout: fit.Layout, shares: Array, posterior: spread.Posterior) -> dict[str, dict[str, Any]]:
    """The card's entries of the elements."""
    signs = card.signs(posterior, layout.groups)
    entries = {}
    for place, symbol in enumerate(SYMBOLS):
        named, rows, sources = card.flag(symbol, layout.evidence, layout.groups)
        share, source = card.aqua_regia(symbol, shares[place])
        mobility = 1.0 / (1.0 + np.exp(-posterior.mean[0, place, 0]))
        entries[symbol] = {
            "flag": named,
            "rows": rows,
            "sources": sources,
            "evidence": card.element_evidence(symbol, layout.evidence, layout.groups),
            **element_entry(symbol, ()),
            "aqua_regia_share": share,
            "aqua_regia_source": source,
            "signs": signs[symbol],
            "soc_effect": card.soc_effect(signs[symbol], float(mobility)),
        }
    return entries


def _versions() -> dict[str, str]:
    return {
        "python": platform.python_version(),
        "jax": jax.__version__,
        "numpyro": numpyro.__version__,
        "numpy": np.__version__,
        "lightgbm": lightgbm.__version__,
    }


def _document(layout: fit.Layout, entries: dict[str, Any], metrics: dict[str, Any], day: str) -> dict[str, Any]:
    """The card without files and applicability."""
    ranges = {name: list(limits) for name, limits in soils.RANGES.items()}
    return {
        "format": FORMAT,
        "format_version": card.FORMAT_VERSION,
        "name": NAME,
        "title": TITLE,
        "created": day,
        "seed": spread.SEED,
        "versions": _versions(),
        "summary": report.summary(metrics, entries),
        "settings": report.settings(),
        "features": feature_list(soils.RANGES),
        "training_ranges": ranges,
        "reference_soil": {**REFERENCE, "enrichment": 0.0},
        "elements": entries,
        "applicability": {},
        "sources": card.source_list(layout.evidence, layout.groups),
        "data_account": layout.evidence.account,
        "theory": report.THEORY,
        "metrics": metrics,
        "limits": report.limits(metrics, layout.evidence, entries),
    }


def train(out: Path, folder: Path, day: str) -> Path:
    """Fit, validate and write the bundle to ``out``; returns the path of its card."""
    evidence = data.gather(folder)
    layout = fit.Layout(evidence, groups.gather(evidence, folder))
    for name in evidence.missing:
        _log.warning("absent, training goes on without it: %s", name)
    _log.info("%d rows, %d extracts, %d groups of soils", len(evidence.rows), len(evidence.singles), len(layout.groups))
    fitter = fit.Fitter(layout)
    everything = layout.weights()
    mode = fitter.mode(everything)
    _log.info("fitted %d parameters to everything; second derivatives", fitter.size)
    covariance = fit.covariance(fitter.hessian(mode, everything))
    posterior = spread.Posterior(fitter, mode, covariance)
    _log.info("leaving sources out")
    before = fitter.mode(validate.without_later(layout), mode)
    metrics = _between(fitter, before, posterior)
    left = validate.all_sources(fitter, mode, _log.info)
    metrics["all_sources"] = report.between(left, left, posterior, "")
    metrics.update(_within(fitter, mode))
    _log.info("checking the normal around the mode by NUTS")
    metrics["diagnostics"] = spread.diagnostics(fitter, mode, posterior, everything)
    p, common, measurement = fitter.parameters(mode)
    metrics["extracts"] = report.extracts(measurement)
    metrics["acid_peat"] = report.acid_peat(p, common)
    metrics["claims"] = report.claims(metrics)
    metrics["revisions"] = report.revisions()
    residual = card.residual_variance(validate.spreads(left), posterior)
    core = card.core_document(p, common, posterior, residual)
    entries = _elements(layout, measurement["share"], posterior)
    document = _document(layout, entries, metrics, day)
    texts = {"core": (json.dumps(core, indent=0) + "\n").encode("ascii")}
    write_bundle(out, document, texts)
    model = FractionationModel.load(out)
    document["applicability"] = applicability.card_entry(model, *card.measured_soils(evidence, layout.groups))
    write_bundle(out, document, texts)
    return out / "card.json"


def main(words: list[str] | None = None) -> None:
    """Command line."""
    given = _arguments(words)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    start = time.monotonic()
    with threadpool_limits(1):
        path = train(given.out, given.data, given.date)
    _log.info("wrote %s in %.1f minutes", path, (time.monotonic() - start) / 60.0)


if __name__ == "__main__":
    main()

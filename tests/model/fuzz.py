"""Mutated bundles of both formats, one after the other, in a process that a crash may end.

``python -m tests.model.fuzz FIRST LAST HOW FOLDER``; ``HOW``: ``importable`` or ``hidden`` is LightGBM. Prints how many
were refused and how many usable. Not a test: see `test_fuzz`.
"""

from __future__ import annotations

import gzip
import json
import random
import resource
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.model.bundle import sha256_groups
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.report.pages.common import Origin
from soil_mobility_plugin.soilmobility.report.pages.model import page
from soil_mobility_plugin.soilmobility.training.evaluator import lightgbm_predictor
from tests import bundles, cores

SECONDS, MEGABYTES = 1.0, 300

#: Numbers that a line of a tree is given in place of one of its own.
NUMBERS = (b"999999999999", b"-1", b"0", b"1", b"2147483648", b"nan", b"inf", b"1e308", b"-1e308", b"1e-320", b"x", b"")

#: Words that a line is given in place of one of its own.
TOKENS = (
    *(b"", b" ", b"=", b"-1", b"0", b"1", b"1.5", b"nan", b"inf", b"-inf", b"1e309", b"-1e300", b"1e-320"),
    *(b"0x10", b"1_0", b"\xd9\xa3", b"2147483648", b"-2147483649", b"9" * 20, b"9" * 400, b"9" * 100_000),
    *(b"\0", b"\n", b"\nTree=0\n", b"%n%s"),
)

Base = tuple[dict[str, Any], dict[str, bytes]]


def flipped(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 3, 50))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def reshaped(data: bytes, rng: random.Random) -> bytes:
    """Cut short, a piece left out, doubled or moved."""
    first, second = sorted(rng.randrange(len(data)) for _ in range(2))
    piece = data[first:second]
    return rng.choice(
        (data[:first], data[second:], data[:first] + data[second:], data[:second] + piece + data[second:], piece + data)
    )


def retold(text: bytes, rng: random.Random) -> bytes:
    """One number or word of one line replaced, or lines exchanged."""
    lines = text.split(b"\n")
    at = rng.randrange(len(lines))
    if rng.random() < 0.2:
        other = rng.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        words = lines[at].replace(b"=", b"= ").split(b" ")
        words[rng.randrange(len(words))] = rng.choice(TOKENS)
        lines[at] = b" ".join(words).replace(b"= ", b"=")
    return b"\n".join(lines)


def lied(text: bytes, rng: random.Random) -> bytes:
    """The numbers of one line: one is another, one is too many or too few, or all are the same."""
    lines = text.split(b"\n")
    at = rng.choice([place for place, line in enumerate(lines) if b"=" in line])
    key, _, value = lines[at].partition(b"=")
    numbers = value.split(b" ")
    change = rng.randrange(5)
    if change == 0:
        numbers[rng.randrange(len(numbers))] = rng.choice(NUMBERS)
    elif change == 1:
        numbers.append(rng.choice(NUMBERS))
    elif change == 2:
        numbers = numbers[: rng.randrange(len(numbers))]
    elif change == 3:
        numbers = [rng.choice(NUMBERS)] * len(numbers)
    else:
        key = rng.choice((b"monotone_constraints", b"num_cat", b"is_linear", b"cat_threshold", b"leaf_const", key))
    lines[at] = key + b"=" + b" ".join(numbers)
    return b"\n".join(lines)


def bases() -> list[Base]:
    """Format 1 that folds into tables and that does not, format 2 without and with residual trees."""
    import lightgbm

    def trees(objective: str, **settings: Any) -> bytes:
        return bundles.text(bundles.train(lightgbm, objective, rounds=5, **settings))

    folding = {name: trees("cross_entropy") for name in ("l1", "l2", "l3")}
    free = {name: trees("cross_entropy", interaction_constraints=None) for name in ("l1", "l2", "l3")}
    core = json.dumps(cores.document()).encode()
    return [
        (bundles.card(folding), {**folding, "spread": trees("regression")}),
        (bundles.card(free), free),
        (cores.card(), {"core": core}),
        (cores.card(True), {"core": core, "r1": trees("regression"), "r3": trees("regression")}),
    ]


def mutated(base: Base, rng: random.Random) -> tuple[dict[str, bytes], bytes]:
    """The files and the card of a bundle with something wrong; checksums are right more often than not."""
    card, texts = json.loads(json.dumps(base[0])), dict(base[1])
    if rng.random() < 0.3:
        card = bundles.restated(card, rng)
    else:
        name = rng.choice(list(texts))
        if name == "core" and rng.random() < 0.7:
            texts[name] = json.dumps(bundles.restated(json.loads(texts[name]), rng)).encode()
        else:
            lines = () if name == "core" else (lied, lied, lied)
            texts[name] = rng.choice((flipped, reshaped, retold, *lines))(texts[name], rng)
    files, stated = {}, {}
    for name, text in texts.items():
        path, data = ("core.json", text) if name == "core" else (f"{name}.txt.gz", gzip.compress(text, 1, mtime=0))
        if rng.random() < 0.02:
            data = rng.choice((flipped, reshaped))(data, rng)
        files[path] = data
        stated[name] = {"path": path, "sha256": sha256_groups(data if rng.random() < 0.98 else b"")}
    if isinstance(card, dict) and isinstance(card.get("files"), dict):
        card["files"] = stated
    said = json.dumps(card).encode()
    return files, rng.choice((flipped, reshaped))(said, rng) if rng.random() < 0.05 else said


def used(folder: Path, how: str, whole: bool) -> str:
    """'refused', or 'usable' for a bundle that predicts percentages; ``whole``: its page is made as well."""
    try:
        model = FractionationModel.load(folder, lightgbm_predictor() if how == "importable" else None)
        drawn = bundles.layers(bundles.soils(20, 1))
        given = {name: values for name, values in drawn.items() if name in model.soil_features}
        for symbol in model.elements[:2]:
            found = model.fractions(symbol, model.prepare(given), 0.1)
            assert np.all((found >= 0) & (found <= 100)), folder
        if whole:
            page(model, Origin("describemodel", "Describe model", "0")).html().encode("utf-8")
    except SoilMobilityError:
        return "refused"
    return "usable"


def tried(seeds: range, how: str, folder: Path) -> dict[str, int]:
    """How many bundles, one a seed, were refused and how many usable, each in less than SECONDS of processor time.

    A busy machine can spoil one measurement (its caches are shared), but not the best of three.
    """
    known = bases()
    found = {"refused": 0, "usable": 0}
    for seed in seeds:
        rng = random.Random(seed)
        files, card = mutated(known[seed % len(known)], rng)
        for old in folder.iterdir():
            old.unlink()
        for name, data in {**files, "card.json": card}.items():
            (folder / name).write_bytes(data)
        sys.stderr.write(f"\r{seed}")
        spent = []
        while not spent or (spent[-1] >= SECONDS and len(spent) < 3):
            start = time.process_time()
            outcome = used(folder, how, seed % 50 == 0)
            spent.append(time.process_time() - start)
        if min(spent) >= SECONDS:
            raise AssertionError(f"seed {seed}: {min(spent):.1f} s")
        found[outcome] += 1
    return found


def main(first: int, last: int, how: str, folder: Path) -> None:
    if how == "importable":
        import lightgbm  # noqa: F401  (its own size is not what is measured)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = tried(range(first, last), how, folder)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    sys.stdout.write(json.dumps({**found, "megabytes": grown}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))

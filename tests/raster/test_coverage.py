"""Coverage fractions of pixels whose answer is known; tests/oracles has two others' answers to random polygons."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster import coverage
from tests.rasterfiles import fractions


def wkb(*polygons: list[list[tuple[float, float]]]) -> bytes:
    """A multipolygon; each polygon is a list of open rings."""
    parts = []
    for rings in polygons:
        part = struct.pack("<BII", 1, 3, len(rings))
        for ring in rings:
            closed = np.array([*ring, ring[0]], dtype="<f8")
            part += struct.pack("<I", len(closed)) + closed.tobytes()
        parts.append(part)
    return struct.pack("<BII", 1, 6, len(parts)) + b"".join(parts)


def box(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def test_a_rectangle_covers_the_product_of_its_sides() -> None:
    found = fractions(wkb([box(1.25, 0.5, 4.75, 2.1)]), 4, 6)
    across, down = [0, 0.75, 1, 1, 0.75, 0], [0.5, 1, 0.1, 0]
    np.testing.assert_allclose(found, np.outer(down, across), atol=1e-15)


@pytest.mark.parametrize("turned", [False, True])
def test_it_does_not_matter_which_way_rings_run(turned: bool) -> None:
    step = -1 if turned else 1
    found = fractions(wkb([box(0, 0, 6, 4)[::step], box(1.5, 1.5, 2.5, 2.5)]), 4, 6)
    assert found.sum() == pytest.approx(23)
    assert found[1:3, 1:3].tolist() == [[0.75, 0.75], [0.75, 0.75]]


def test_parts_and_what_lies_beyond_the_pixels() -> None:
    found = fractions(wkb([box(-5, -5, 0.5, 50)], [box(2, 3, 3, 900)], [box(4.5, -1e6, 1e6, 1e6)]), 4, 6)
    np.testing.assert_allclose(found[:3], [[0.5, 0, 0, 0, 0.5, 1]] * 3, atol=1e-12)
    np.testing.assert_allclose(found[3], [0.5, 0, 1, 0, 0.5, 1], atol=1e-12)
    assert not fractions(wkb([box(-5, 0, -1, 4)], [box(6, 0, 7, 4)], [box(0, 4, 6, 5)]), 4, 6).any()


def test_a_level_edge_inside_a_row() -> None:
    """No edge but a level one crosses the middle pixels, which are half covered all the same."""
    found = fractions(wkb([[(0, 0.5), (6, 0.5), (6, 2), (0, 2)]]), 3, 6)
    assert found.tolist() == [[0.5] * 6, [1.0] * 6, [0.0] * 6]


def test_a_diagonal() -> None:
    found = fractions(wkb([[(0, 0), (5, 5), (0, 5)]]), 5, 5)
    np.testing.assert_allclose(found, np.tril(np.ones((5, 5)), -1) + 0.5 * np.eye(5), atol=1e-15)


def test_many_polygons_at_once_are_told_apart() -> None:
    rng = np.random.default_rng(3)
    shapes = []
    for _ in range(50):
        x, y = rng.uniform(-3, 20, 2)
        angle = np.sort(rng.uniform(0, 2 * np.pi, 9))
        radius = rng.uniform(0.1, 9, 9)
        shapes.append(wkb([list(zip(x + radius * np.cos(angle), y + radius * np.sin(angle)))]))
    rings = coverage.pack([(number, coverage.read_wkb(shape)) for number, shape in enumerate(shapes)])
    runs = coverage.cover(rings, 17, 19)
    assert (np.diff(runs.zone) >= 0).all()
    for number, shape in enumerate(shapes):
        mine = runs.zone == number
        found = np.zeros((17, 19))
        for row, column, length, fraction in zip(*(values[mine] for values in runs[1:])):
            assert not found[row, column : column + length].any()
            found[row, column : column + length] = fraction
        np.testing.assert_allclose(found, fractions(shape, 17, 19), atol=1e-14)


def test_a_long_outline_is_worked_out_piece_by_piece(monkeypatch) -> None:
    """The same fractions, whatever number of pieces is taken at once."""
    angle = np.linspace(0, 2 * np.pi, 20_000, endpoint=False)
    radius = 60 + 25 * np.sin(40 * angle)
    shape = wkb([list(zip(90 + radius * np.cos(angle), 90 + radius * np.sin(angle)))])
    whole = fractions(shape, 180, 180)
    monkeypatch.setattr(coverage, "PIECES", 700)
    np.testing.assert_allclose(fractions(shape, 180, 180), whole, atol=1e-12)
    x, y = 90 + radius * np.cos(angle), 90 + radius * np.sin(angle)
    assert whole.sum() == pytest.approx(abs(x @ np.roll(y, -1) - np.roll(x, -1) @ y) / 2, rel=1e-11)


def test_runs_are_cut_at_columns() -> None:
    runs = coverage.cover(coverage.pack([(0, coverage.read_wkb(wkb([box(1, 0, 14, 2)])))]), 3, 20)
    cut = coverage.split_runs(runs, 5)
    assert cut.length.sum() == 26
    assert ((cut.column // 5) == (cut.column + cut.length - 1) // 5).all()
    for row in (0, 1):
        mine = cut.row == row
        pixels = np.concatenate([np.arange(c, c + n) for c, n in zip(cut.column[mine], cut.length[mine])])
        assert pixels.tolist() == list(range(1, 14))


def test_what_is_no_plain_polygon_is_left_to_others() -> None:
    good = wkb([box(0, 0, 1, 1)])
    assert coverage.read_wkb(good) is not None
    line = struct.pack("<BII", 1, 2, 2) + np.zeros(4).tobytes()
    unclosed = bytearray(good)
    unclosed[-1] ^= 0x40
    for bad in (b"", b"nonsense", good[:-1], good + b"\0", line, bytes(unclosed), b"\0" + good[1:]):
        assert coverage.read_wkb(bad) is None

"""Map pictures: the PNG holds the pixels, the drawing has legend, scale and north."""

from __future__ import annotations

import base64
import re
import struct
import zlib

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import maps, styles, svg

CLASSES = [(1, "no", "#ffffb2"), (3, "medium", "#fd8d3c")]


def decode(data: bytes) -> tuple[np.ndarray, list[str]]:
    """Read a PNG as this package writes it: indices and palette, checksums checked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place, chunks = 8, {}
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        (check,) = struct.unpack(">I", data[place + 8 + length : place + 12 + length])
        assert check == zlib.crc32(kind + body)
        chunks[kind] = body
        place += 12 + length
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (8, 3)
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), dtype=np.uint8).reshape(height, width + 1)
    assert not rows[:, 0].any()
    palette = chunks[b"PLTE"]
    assert chunks[b"tRNS"] == b"\x00"
    assert b"IEND" in chunks
    return rows[:, 1:], [f"#{palette[i : i + 3].hex()}" for i in range(0, len(palette), 3)]


def picture(text: str) -> tuple[np.ndarray, list[str]]:
    return decode(base64.b64decode(re.search(r'href="data:image/png;base64,([^"]+)"', text).group(1)))


def drawn(values, pixel_size=None, outlines=(), **colours) -> str:
    image = maps.Coded(values, pixel_size)
    return maps.map_image(image, maps.Colours(**colours), title="t", caption="c", outlines=outlines).html


def test_png():
    indices = np.arange(12, dtype=np.uint8).reshape(3, 4) % 3
    found, palette = decode(maps.png(indices, ["#ffffff", "#102030", "#abcdef"]))
    np.testing.assert_array_equal(found, indices)
    assert palette == ["#ffffff", "#102030", "#abcdef"]


def test_classes():
    values = np.array([[1, 3, 255], [3, 3, 2]], dtype=np.uint8)
    text = drawn(values, classes=CLASSES)
    indices, palette = picture(text)
    np.testing.assert_array_equal(indices, [[1, 2, 0], [2, 2, 0]])
    assert palette == ["#ffffff", "#ffffb2", "#fd8d3c"]
    for label in ("no", "medium", "no data"):
        assert f"</span>{label}</li>" in text


def test_a_map_is_in_the_file_once():
    """Under two names it made a third of a report with maps."""
    text = drawn(np.ones((2, 2)), classes=CLASSES)
    assert text.count("base64,") == text.count("xlink:href=") == 1


def test_no_data_is_in_the_legend_only_where_there_is_any():
    text = drawn(np.ones((2, 2)), classes=CLASSES)
    assert "no data" not in text


def test_ramp():
    stops = [(0, "#000000"), (10, "#808080"), (100, "#ffffff")]
    values = np.array([[-5.0, 0.0, 10.0, 55.0, 100.0, 200.0, np.nan]])
    indices, palette = picture(drawn(values, stops=stops, unit="%"))
    shades = [int(palette[index][1:3], 16) for index in indices[0, :6]]
    assert shades == pytest.approx([0, 0, 128, 192, 255, 255], abs=2)
    assert indices[0, 6] == 0
    assert np.count_nonzero(indices == 0) == 1


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((0.001, 0.002, 0.003), ("0.0010", "0.0020", "0.0030 mg/kg")),
        ((-0.25, 0.0, 0.25), ("−0.25", "0", "0.25 mg/kg")),
        ((100.0, 1252.2, 2404.4), ("100", "1\u202f252", "2\u202f404 mg/kg")),
    ],
)
def test_numbers_of_a_ramp_tell_neighbours_apart(values, told):
    stops = list(zip(values, ("#000000", "#808080", "#ffffff")))
    ramp = drawn(np.array([values]), stops=stops, unit="mg/kg").partition("</svg>")[2]
    assert tuple(re.findall(r"<text[^>]*>([^<]*)<", ramp)) == told
    assert f'aria-label="{", ".join(told)}"' in ramp


def test_scale_bar_and_north():
    values = np.ones((100, 200))
    text = drawn(values, classes=CLASSES, pixel_size=(100.0, 100.0))
    # 20 km wide: a bar of 5 km is a quarter of the map
    assert "5 km" in text
    bar = float(re.search(r"H([0-9.]+)V", text).group(1)) - 1
    assert bar == pytest.approx(620 / 4, abs=1)
    assert ">N</text>" in text
    assert " km" not in drawn(values, classes=CLASSES)


def test_proportions_follow_the_pixel():
    text = drawn(np.ones((10, 10)), classes=CLASSES, pixel_size=(60.0, 30.0))
    width, height = re.search(r'<image width="([0-9.]+)" height="([0-9.]+)"', text).groups()
    assert float(width) == pytest.approx(2 * float(height), rel=0.01)


def test_a_tall_map_is_no_taller_than_a_page():
    text = drawn(np.ones((1000, 10)), classes=CLASSES)
    assert float(re.search(r'<image width="[0-9.]+" height="([0-9.]+)"', text).group(1)) <= 775


def test_outlines():
    ring = np.array([[0.0, 0.0], [5.0, 0.0], [5.0, 5.0], [0.0, 0.0]])
    outline = maps.Outline([ring], fill="#123456", label="7 <", place=(2.0, 2.0), tip="a & b")
    text = drawn(np.ones((10, 10)), classes=CLASSES, outlines=[outline])
    assert "M0.0 0.0L310.0 0.0L310.0 310.0L0.0 0.0Z" in text
    assert "7 &lt;" in text
    assert "<title>a &amp; b</title>" in text


def test_either_classes_or_a_ramp():
    with pytest.raises(ValueError, match="either classes or stops"):
        drawn(np.ones((2, 2)))


def legend_of(values, stops, **colours) -> list[str]:
    text = drawn(np.array([values], dtype=float), stops=stops, **colours).partition("</svg>")[2]
    return re.findall(r"<text[^>]*>([^<]*)<|</span>([^<]*)</li>", text)


STOPS = [(1.0, "#000000"), (2.0, "#808080"), (3.0, "#ffffff")]


def test_the_ends_of_a_ramp_say_what_lies_beyond():
    """The colours of a stretched style reach over the middle of the values."""
    told = maps.told_stops(STOPS, np.array([0.5, np.nan, 3.0]))
    assert [text for text, _ in told] == ["≤\u202f1", "2", "3"]
    told = maps.told_stops(STOPS, np.array([1.0, 300.0]))
    assert [text for text, _ in told] == ["1", "2", "≥\u202f3"]
    assert legend_of([0.0, 9.0], STOPS) == [("≤\u202f1", ""), ("2", ""), ("≥\u202f3", "")]


def test_a_map_of_one_value_has_no_ramp_of_numbers_that_are_nowhere():
    spread = styles.spread_stops("guidance_value", 0.6, 0.6)
    assert legend_of([0.6, np.nan, 0.6], spread, unit="mg/kg") == [("", "0.600 mg/kg"), ("", "no data")]
    # a scale that is the same on every map stays
    assert [text for text, _ in legend_of([2.0, 2.0], STOPS)] == ["1", "2", "3"]


def test_a_map_without_values_has_no_ramp():
    assert legend_of([np.nan, np.nan], STOPS) == [("", "no data")]


def test_a_map_of_one_column_has_room_for_its_scale():
    text = drawn(np.ones((300, 1)), classes=CLASSES, pixel_size=(100.0, 100.0))
    width = float(re.search(r'viewBox="0 0 ([0-9.]+)', text).group(1))
    (bar,) = re.findall(r"V[0-9.]+H([0-9.]+)V", text)
    assert float(bar) + 30 < width - 30
    assert all(0 <= float(x) <= width for x in re.findall(r'<text x="(-?[0-9.]+)"', text))


def test_the_first_number_of_a_ramp_has_room():
    stops = [(123456.0, "#000000"), (123457.0, "#808080"), (123458.0, "#ffffff")]
    ramp = drawn(np.array([[0.0, 123457.5]]), stops=stops).partition("</svg>")[2]
    (x, text), *_ = re.findall(r'<text x="([0-9.]+)"[^>]*>([^<]*)<', ramp)
    assert float(x) >= svg.width_of(text, 12) / 2

"""Bookmarks appended to a PDF: poppler reads them, no byte before them changes, other files stay as they are."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility.report.bookmarks import BookmarkError, add_bookmarks, is_whole


def pdf(*objects: str, trailer: str = "/Size {size} /Root 1 0 R", first: str = "0 {size}", kind: str = "xref") -> bytes:
    """A PDF of numbered objects, laid out as Qt lays them out."""
    text, places = "%PDF-1.4\n%\u00e2\u00e3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    size, start = len(objects) + 1, len(text)
    text += f"{kind}\n{first.format(size=size)}\n0000000000 65535 f \n"
    text += "".join(f"{place:010d} 00000 n \n" for place in places)
    text += f"trailer\n<<\n{trailer.format(size=size)}\n>>\nstartxref\n{start} \n%%EOF\n"
    return text.encode("latin-1")


CATALOG, TREE = "<<\n/Type /Catalog\n/Pages 2 0 R\n>>", "<<\n/Type /Pages\n/Kids \n[\n3 0 R\n4 0 R\n]\n/Count 2\n>>"
PAGE = "<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 200 200]\n>>"
PLAIN = (CATALOG, TREE, PAGE, PAGE)

#: Titles that want escapes, other scripts and a letter beyond 16 bits.
TITLES = ("Overview", "Wangdue (Phodrang) \\ <1>", "Đồng Tháp & Αθήνα", "བུམ་ཐང་", "𐍈")


@pytest.fixture
def made(tmp_path):
    def call(*objects: str, **more: str) -> Path:
        path = tmp_path / "made.pdf"
        path.write_bytes(pdf(*objects, **more))
        return path

    return call


def outline_of(path: Path) -> list[tuple[str, int]]:
    """The bookmarks as poppler reads them: title and page, from 0."""
    if shutil.which("pdftohtml") is None:
        pytest.skip("pdftohtml (poppler-utils) is not installed")
    done = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", str(path)], check=True, capture_output=True, text=True)
    assert not done.stderr
    items = re.findall(r'<item page="(\d+)">(.*?)</item>', done.stdout)
    return [(unescape(title), int(page) - 1) for page, title in items]


def test_a_pdf_of_which_bytes_are_lost_is_not_whole(made):
    path = made(*PLAIN)
    text = path.read_bytes()
    assert is_whole(path)
    for lost in (text[:0], text[:-8], text[: len(text) // 2], text[:20] + text[40:]):
        path.write_bytes(lost)
        assert not is_whole(path)


@pytest.mark.parametrize("titles", [TITLES, TITLES[:1]])
def test_a_reader_finds_them_and_nothing_before_them_changes(made, titles):
    path = made(*PLAIN)
    before, wanted = path.read_bytes(), [(title, number % 2) for number, title in enumerate(titles)]
    add_bookmarks(path, wanted, 2)
    assert path.read_bytes().startswith(before)
    assert outline_of(path) == wanted


def test_every_place_in_the_new_table_is_that_of_its_object(made):
    path = made(*PLAIN, trailer="/Size {size} /Info 4 0 R /Root 1 0 R /ID [<00FF> <00FF>]")
    add_bookmarks(path, [(title, 1) for title in TITLES], 2)
    data = path.read_bytes()
    start = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    table = data[start:]
    assert table.startswith(b"xref\n0 1\n")
    numbers = [1, *range(5, 5 + 1 + len(TITLES))]
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n ", table)]
    assert len(places) == len(numbers)
    assert all(data[place:].startswith(b"%d 0 obj" % number) for place, number in zip(places, numbers))
    trailer = table[table.index(b"trailer") :]
    assert b"/Size 11 " in trailer
    assert b"/Info 4 0 R /ID [<00FF> <00FF>]" in trailer
    assert int(re.search(rb"/Prev (\d+)", trailer)[1]) == data.index(b"xref\n0 5")


@pytest.mark.parametrize(
    ("objects", "more", "words"),
    [
        (PLAIN, {"trailer": "/Size {size} /Root 1 0 R /Encrypt 4 0 R"}, "encrypted"),
        (PLAIN, {"trailer": "/Size {size} /Root 1 0 R /Prev 9"}, "changed"),
        (PLAIN, {"trailer": "/Size {size}"}, "encrypted, or was changed"),
        (PLAIN, {"kind": "5 0 obj"}, "no table"),
        (PLAIN, {"first": "0 99999"}, "no table"),
        ((CATALOG.replace("2 0 R", "3 0 R"), *PLAIN[1:]), {}, "not in one list"),
        ((CATALOG.replace("2 0 R", "77 0 R"), *PLAIN[1:]), {}, "cannot be read"),
        ((CATALOG, TREE.replace("Count 2", "Count 5"), PAGE, PAGE), {}, "not in one list"),
        ((CATALOG, TREE.replace("4 0 R\n", "").replace("Count 2", "Count 1"), PAGE, PAGE), {}, "has 1 pages, not 2"),
        ((CATALOG.replace("/Type", "/Outlines 3 0 R /Type"), *PLAIN[1:]), {}, "has bookmarks"),
    ],
)
def test_another_file_is_left_as_it_is(made, objects, more, words):
    path = made(*objects, **more)
    before = path.read_bytes()
    with pytest.raises(BookmarkError, match=words):
        add_bookmarks(path, [("one", 0)], 2)
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"no PDF at all", b"%PDF-1.4\nstartxref\n999999\n%%EOF\n"])
def test_what_is_no_pdf(tmp_path, data):
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    with pytest.raises(BookmarkError):
        add_bookmarks(path, [("one", 0)], 1)
    assert path.read_bytes() == data


@pytest.mark.parametrize("bookmarks", [[], [("one", 2)], [("one", -1)]])
def test_a_bookmark_to_nowhere(made, bookmarks):
    with pytest.raises(BookmarkError):
        add_bookmarks(made(*PLAIN), bookmarks, 2)

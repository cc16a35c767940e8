"""Reports: escaped, self-contained, well-formed, and numbers in full precision behind what is shown."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser

import pytest

from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.report import charts, html

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Checker(HTMLParser):
    """Finds tags that are not closed in order, and everything that could reach out of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name in ("src", "href", "xlink:href", "action", "srcset", "data"):
                self.links.append(value)
            if name == "id":
                self.ids.append(value)
            assert not name.startswith("on"), f"{tag} has a handler {name}"

    def handle_endtag(self, tag):
        assert self.open
        assert self.open.pop() == tag


def checked(text: str) -> Checker:
    checker = Checker()
    checker.feed(text)
    checker.close()
    assert not checker.open
    assert len(set(checker.ids)) == len(checker.ids)
    return checker


NASTY = "<script>alert('x')</script> & \"quotes\" \x1b[2J\0\ud800"


def nasty_report() -> html.Report:
    report = html.Report(NASTY, NASTY, contents=NASTY, made=NASTY)
    report.section("", html.key_figures([(NASTY, NASTY, NASTY)]), html.note(NASTY, NASTY, warning=True))
    report.section(
        NASTY,
        NASTY,
        html.heading(NASTY),
        html.bullets([NASTY]),
        html.facts([(NASTY, NASTY)]),
        html.sources([NASTY, (NASTY, "https://example.org/?a=1&b=\"2\""), (NASTY, "javascript:alert(1)")]),
        html.table([html.Column(NASTY, help=NASTY), html.Column(NASTY, digits=1)], [[NASTY, 1.0]], caption=NASTY),
        html.figure(charts.bars([NASTY], [1.0], title=NASTY, look=charts.Look(NASTY)), NASTY),
        html.legend([(NASTY, "#ffffff")]),
        html.side_by_side(NASTY, html.paragraph(NASTY)),
        html.small_multiples(NASTY),
    )  # fmt: skip
    return report


def test_every_text_is_escaped(speak):
    speak({}, code='en"><b>')
    text = nasty_report().html()
    checker = checked(text)
    assert "<script>alert" not in text
    assert "\0" not in text
    assert "\x1b" not in text
    text.encode("utf-8")  # no halves of characters
    assert text.count("<script>") == 1  # the report's own
    assert 'lang="en&quot;&gt;&lt;b&gt;"' in text
    assert "javascript:" not in " ".join(checker.links)


def test_nothing_is_asked_from_a_network():
    text = nasty_report().html()
    assert "default-src 'none'" in text
    for link in checked(text).links:
        assert link.startswith(("#", "data:image/png;base64,", "https://example.org")), link
    assert not re.search(r"@import|url\(", text)
    assert "<link" not in text
    assert "<iframe" not in text


def test_sections_and_contents():
    report = html.Report("T", contents="Contents")
    report.section("", "before").section("One", "first").section("Two", "second")
    text = report.html()
    checked(text)
    assert text.index("before") < text.index("<nav") < text.index("first") < text.index("second")
    assert '<li><a href="#s2">One</a></li><li><a href="#s3">Two</a></li>' in text
    assert '<h2 id="s3">Two</h2>' in text
    assert "<nav" not in html.Report("T").section("One", "x").html()


def test_paragraphs():
    assert html.paragraph("a\n\nb").html == "<p>a</p><p>b</p>"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (1234567.891, 1, "1\u202f234\u202f567.9"),
        (-0.04, 1, "0.0"),
        (-12.5, 0, "−12"),
        (0.125, 2, "0.12"),
        (None, 1, html.MISSING),
        (float("nan"), 1, html.MISSING),
        (float("inf"), 1, html.MISSING),
        (7, 0, "7"),
    ],
)
def test_number(value, digits, text):
    assert html.number(value, digits) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.012345, "0.0123"),
        (12.345, "12.3"),
        (123456.0, "123\u202f456"),
        (0, "0"),
        (-1.5, "−1.50"),
        (None, html.MISSING),
    ],
)
def test_significant(value, text):
    assert html.significant(value) == text


def test_tables_keep_full_precision():
    value = 12.3456789012345
    text = html.table([html.Column("zone"), html.Column("share", digits=1, bar=True)], [["A", value], ["B", None]]).html
    assert f'data-v="{value!r}"' in text
    assert ">12.3<" in text
    assert f'<td class="n">{html.MISSING}</td>' in text
    assert "background-size:12.3% 70%" in text
    assert '<th scope="row">A</th>' in text


def test_totals_stand_apart():
    text = html.table(["a", html.Column("b", digits=0)], [["x", 1], ["all", 1]], last_row_is_total=True).html
    assert text.index("</tbody>") < text.index("<tfoot>") < text.index("all")
    assert "<tfoot>" not in html.table(["a"], [], last_row_is_total=True).html


def test_a_row_of_another_length_is_an_error():
    with pytest.raises(ValueError, match="a row of 1 cells in a table of 2 columns"):
        html.table(["a", "b"], [["x"]])


def test_writing(tmp_path):
    path = tmp_path / "r.html"
    assert html.Report("Größe").write(path) == str(path)
    assert "Größe" in path.read_text(encoding="utf-8")
    assert os.listdir(tmp_path) == ["r.html"]
    with pytest.raises(SoilMobilityError, match="absent does not exist"):
        html.Report("x").write(tmp_path / "absent" / "r.html")
    (tmp_path / "taken").mkdir()
    with pytest.raises(SoilMobilityError, match="taken"):
        html.Report("x").write(tmp_path / "taken")
    assert sorted(os.listdir(tmp_path)) == ["r.html", "taken"]


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.0, 1, "0.0"),
        (0.04, 1, "<\u202f0.1"),
        (0.06, 1, "0.1"),
        (0.3, 0, "<\u202f1"),
        (99.97, 1, ">\u202f99.9"),
        (99.7, 0, ">\u202f99"),
        (100.0, 1, "100.0"),
        (100.0 - 1e-12, 1, "100.0"),  # sums are rounded
        (1e-12, 1, "0.0"),
        (37.25, 1, "37.2"),
        (-0.04, 1, "0.0"),  # a change of a share is none
        (None, 1, html.MISSING),
        (float("nan"), 1, html.MISSING),
    ],
)
def test_a_share_that_is_neither_none_nor_all_does_not_read_as_if(value, digits, text):
    assert html.share(value, digits) == text


def test_columns_of_shares_say_so():
    rows = [["a", 0.02, 0.02, 0.02]]
    columns = [html.Column("share", digits=1, share=True), html.Column("bar", digits=1, bar=True)]
    text = html.table(["name", *columns, html.Column("number", digits=1)], rows).html
    assert re.findall(r'data-v="0.02"[^>]*>([^<]*)</td>', text) == ["&lt;\u202f0.1", "&lt;\u202f0.1", "0.0"]


def test_what_is_missing_has_no_unit():
    assert html.with_unit("1.5", "km²") == "1.5 km²"
    assert html.with_unit("1.5", "") == "1.5"
    assert html.with_unit(html.MISSING, "%") == html.MISSING


def test_numbers_have_as_many_figures_as_tell_them_apart():
    assert html.figures_apart([1.0, 2.0, 2.0]) == 3
    assert html.figures_apart([0.6, 0.6001, 0.6002]) == 4
    assert html.figures_apart([1.0, 1.0 + 1e-15]) == 9


def test_rules_of_a_block_stand_in_the_head():
    """HTML has no place for them in the body."""
    report = html.Report("Title").section("Section", html.Block("<p>text</p>", "#own { color: red }"))
    head, body = report.html().split("</head>")
    assert "#own { color: red }" in head
    assert "<style" not in body


def test_a_dark_window_leaves_the_colours_of_the_legend_alone():
    """Browsers that darken pages turned swatches and letters, and not the picture that the legend is of."""
    assert ":root { color-scheme: light; color-scheme: only light; }" in html.Report("Title").html()

"""Reports on A4 paper, printed by a real browser: nothing is cut, no letter is smaller than 6 pt, pages are used."""

from __future__ import annotations

import base64
import json
import os
import re
import select
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable, NamedTuple

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import animation, charts, html, maps
from tests.report.test_browser import FLAGS

pytestmark = pytest.mark.slow

#: The height of a word's box in letters of DejaVu Sans, the face that the machines of the tests have.
BOX = 1.164

WIDTH, HEIGHT = 595.3, 841.9

GERMAN = (
    "Elemente, die wahrscheinlich steigen",
    "unentschieden",
    "Mindestens mittleres Risiko vorher (%)",
    "Fläche (km²)",
)


class Word(NamedTuple):
    """A word on a page, pt: its ends and its letters' size."""

    page: int
    right: float
    bottom: float
    size: float
    text: str


class Browser:
    """A Chromium that prints one page after the other, told to through pipes: a start costs as much as three pages."""

    def __init__(self, program: str, profile: Path) -> None:
        import fcntl

        (asked, self.asking), (self.answers, answering) = os.pipe(), os.pipe()
        theirs = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (asked, answering)]
        command = [program, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        # Chromium hears at descriptor 3 and answers at 4
        places = [(os.POSIX_SPAWN_DUP2, end, place) for place, end in enumerate(theirs, start=3)]
        silent = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
        self.process = os.posix_spawn(program, command, os.environ, file_actions=[*places, silent])
        for end in (asked, answering, *theirs):
            os.close(end)
        self.number, self.heard, self.tab = 0, b"", {}
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.tab = {"sessionId": self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        self.ask("Page.enable")

    def message(self) -> dict[str, Any]:
        """The next that it says."""
        while b"\0" not in self.heard:
            assert select.select([self.answers], [], [], 120.0)[0], "Chromium is silent"
            part = os.read(self.answers, 1 << 20)
            assert part, "Chromium has ended"
            self.heard += part
        text, _, self.heard = self.heard.partition(b"\0")
        return json.loads(text)

    def ask(self, method: str, event: str = "", **given: Any) -> dict[str, Any]:
        """What it answers, once the event has come that is waited for, if any."""
        self.number += 1
        asked = {"id": self.number, "method": method, "params": given, **self.tab}
        os.write(self.asking, json.dumps(asked).encode() + b"\0")
        answer = None
        while answer is None or event:
            message = self.message()
            if message.get("id") == self.number:
                answer = message["result"]
            elif message.get("method") == event:
                event = ""
        return answer

    def printed(self, page: Path) -> bytes:
        """The PDF of a page."""
        self.ask("Page.navigate", "Page.loadEventFired", url=page.as_uri())
        return base64.b64decode(self.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"])

    def end(self) -> None:
        self.tab = {}
        self.ask("Browser.close")
        os.waitpid(self.process, 0)
        os.close(self.asking)
        os.close(self.answers)


@pytest.fixture(scope="module")
def words_on_paper(tmp_path_factory) -> Iterator[Callable[[Path], list[Word]]]:
    """The words of a page as the browser prints it; the test is skipped where there is none."""
    programs = [shutil.which(name) for name in ("chromium", "pdftotext")]
    if None in programs:
        pytest.skip("there is no Chromium, or no poppler-utils")
    browser = Browser(programs[0], tmp_path_factory.mktemp("browser"))

    def words(page: Path) -> list[Word]:
        paper = page.with_suffix(".pdf")
        paper.write_bytes(browser.printed(page))
        return list(read(programs[1], paper))

    yield words
    browser.end()


@pytest.fixture
def printed(tmp_path, speak, words_on_paper):
    """Print a German report and return its words; ``tilted`` ones, along an axis, have no size to be told."""
    speak({})

    def words(report: html.Report) -> list[Word]:
        page = tmp_path / "page.html"
        page.write_text(report.html(), encoding="utf-8")
        return words_on_paper(page)

    return words


def used(words: list[Word]) -> list[float]:
    """How far down each page is used (0..1)."""
    pages = range(max(word.page for word in words) + 1)
    return [max((word.bottom for word in words if word.page == page), default=0.0) / HEIGHT for page in pages]


def lines_of_last_page(words: list[Word]) -> int:
    """The lines of text on the last page."""
    last = max(word.page for word in words)
    return len({round(word.bottom) for word in words if word.page == last})


def read(program: str, paper: Path):
    done = subprocess.run([program, "-bbox", str(paper), "-"], capture_output=True, text=True, check=True)
    box = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>')
    for page, text in enumerate(done.stdout.split("<page ")[1:]):
        for left, top, right, bottom, word in box.findall(text):
            wide, high = float(right) - float(left), float(bottom) - float(top)
            tilted = len(word) < 2 or high > 2.0 * wide or len(word) > 4 * wide / high
            yield Word(page, float(right), float(bottom), float("nan") if tilted else high / BOX, word)


def picture(rows: int, columns: int) -> html.Block:
    values = np.linspace(0.0, 100.0, rows * columns).reshape(rows, columns)
    colours = maps.Colours(stops=[(0.0, "#000000"), (25.0, "#555555"), (50.0, "#999999"), (100.0, "#ffffff")], unit="%")
    outline = maps.Outline([np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]])], label="Zone", place=(5.0, 5.0))
    return maps.map_image(
        maps.Coded(values, (100.0, 100.0)), colours, title="Karte", caption="Eine Karte.", outlines=[outline]
    )


def scatter(width: int) -> html.Block:
    axis = charts.Axis("vorhergesagt (%)", 0.0, 100.0)
    points = charts.Points("Cd", [1.0, 50.0], [2.0, 60.0])
    return charts.scatter([points], axis, axis, title="F1", size=(width, width - 50))


def test_no_letter_is_smaller_than_six_points_and_none_is_cut(printed):
    report = html.Report("Bericht")
    heads = ["Zone", *(html.Column(f"{GERMAN[k % 4]} {k}", digits=2, bar=True) for k in range(10))]
    report.section("Tabelle", html.table(heads, [["Ort", *([99.99] * 10)], ["Ort", *([1.0] * 10)]]))
    cited = (
        "Autor A., Autorin B. 2017 Ein langer Titel mit vielen Wörtern über die Mobilität der Elemente. Zeitschrift 1"
    )
    rows = [[cited * 2, "Niveau eines Auszugs", 3.0, "Zahlen, zitiert"]] * 20
    columns = ["Quelle", "Verwendet für", html.Column("Zeilen", digits=0), "Lizenz"]
    report.section("Quellen", html.table(columns, rows))
    report.section("Klein", html.small_multiples(*[scatter(152)] * 5))
    report.section("Mittel", html.small_multiples(*[scatter(300)] * 3, across=3))
    report.section("Groß", html.small_multiples(*[scatter(340)] * 2, across=2))
    report.section("Karten", picture(40, 40), html.side_by_side(picture(40, 40), picture(60, 40)))
    report.section(
        "Jahre", animation.animation([(str(year), picture(40, 40)) for year in (2030, 2040, 2050)], pause="Halt")
    )
    found = printed(report)
    assert [word for word in found if word.right > WIDTH - 36.0 or word.bottom > HEIGHT - 40.0] == []
    assert sum(word.text == "zitiert" for word in found) == 20, "the last column is cut"
    assert [word for word in found if word.size < 5.9] == []
    body = [word.size for word in found if word.text == "Zeitschrift"]
    assert min(body) == pytest.approx(7.0, abs=0.1), "something is wider than the page: all of it was made smaller"


def test_a_short_table_stays_whole_and_what_leads_to_it_with_it(printed):
    report = html.Report("Bericht")
    report.section("", *["Ein Absatz, der eine Zeile füllt."] * 26)
    report.section("Kurz", "Dies führt hin.", html.table(["a", "b"], [[f"Zeile{k}", "x"] for k in range(10)]))
    found = printed(report)
    pages = {word.page for word in found if word.text.startswith("Zeile") and word.text != "Zeile"}
    assert pages == {1}
    assert {word.page for word in found if word.text in ("Kurz", "hin.")} == {1}
    assert max(word.bottom for word in found if word.page == 0) > 0.7 * HEIGHT


@pytest.mark.parametrize("rows", range(28, 48, 2))
def test_what_made_a_report_is_never_alone_on_a_page(printed, rows):
    """However much stands before it: its line is in the head."""
    report = html.Report("Bericht", made="Soil Mobility 1, Algorithmus x.")
    report.section("", *["Ein Absatz, der eine Zeile füllt."] * rows)
    report.section("Quellen", html.sources(["Autor 2020. Titel.", "Autorin 2021. Titel."]))
    found = printed(report)
    assert [word.page for word in found if word.text == "Algorithmus"] == [0]
    assert lines_of_last_page(found) >= 3


def test_a_row_of_frames_may_end_a_page(printed):
    report = html.Report("Bericht")
    report.section("", *["Ein Absatz, der eine Zeile füllt."] * 14)
    frames = [(str(year), picture(40, 40)) for year in range(2026, 2032)]
    report.section("Jahre", animation.animation(frames, pause="Halt"))
    found = printed(report)
    pages = {year: next(word.page for word in found if word.text == str(year)) for year in range(2026, 2032)}
    assert set(pages.values()) == {0, 1}
    assert pages[2026] == pages[2028] == 0


def test_many_short_bars_fill_half_a_page(printed):
    names = [f"E{number}" for number in range(49)]
    report = html.Report("Bericht")
    report.section("", *["Ein Absatz, der eine Zeile füllt."] * 16)
    report.section("Balken", html.figure(charts.bars(names, [float(k) for k in range(49)], title="t"), "Alle."))
    found = printed(report)
    assert {word.page for word in found} == {0}
    assert {word.text for word in found} >= set(names)


def test_maps_beside_each_other_stand_below_the_head_of_a_report(printed):
    report = html.Report("Bericht")
    report.section("", html.key_figures([("Fläche", "1 km²", "ganz")] * 5), *["Ein Absatz, der eine Zeile füllt."] * 12)
    report.section("Karten", html.side_by_side(picture(36, 40), picture(36, 40)))
    assert {word.page for word in printed(report)} == {0}


def test_a_long_name_without_a_blank_cuts_no_column(printed):
    report = html.Report("x" * 120, "y" * 120)
    report.section("", html.key_figures([("Rang 1", "z" * 120)]))
    columns = ["Zone", *(html.Column(f"Wert {k}", digits=1) for k in range(10)), "Ende"]
    report.section(
        "Zonen", html.table(columns, [["a" * 120, *[99.9] * 10, "zuletzt"], ["Ort", *[1.0] * 10, "zuletzt"]])
    )
    found = printed(report)
    assert [word for word in found if word.right > WIDTH - 36.0] == []
    last = [word.size for word in found if word.text == "zuletzt"]
    assert last == pytest.approx([6.5, 6.5], abs=0.1), "something is wider than the page: all of it was made smaller"

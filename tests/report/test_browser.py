"""A report in a real browser: tables sort, nothing is wider than the page on screen and on A4 paper."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import charts, html, maps

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

#: Clicks heads of the first table, and writes what it then holds in place of the page.
CLICKS = """
<script>
var table = document.querySelector("table.sortable"), found = [];
[0, 1, 1, 0].forEach(function (column) {
  var head = table.tHead.rows[0].cells[column];
  head.querySelector("[role=button]").click();
  found.push(head.getAttribute("aria-sort") + ":" + Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    return row.cells[0].textContent; }).join(","));
});
found.push("wide:" + (document.documentElement.scrollWidth > document.documentElement.clientWidth));
document.body.innerHTML = "<pre>" + found.join("\\n") + "</pre>";
</script></body>"""


#: Writes the widths of the tables that are wider than their place, in place of the page.
SCROLLED = """
<script>
var found = Array.prototype.filter.call(document.querySelectorAll(".wide"), function (place) {
  return place.scrollWidth > place.clientWidth; });
document.body.innerHTML = "<pre>" + found.map(function (place) { return place.scrollWidth; }).join(",") + "</pre>";
</script></body>"""


def told_by(browse, page: Path, script: str, width: int) -> str:
    """What a script of a test writes in a report, which runs no scripts but its own."""
    digest = base64.b64encode(hashlib.sha256(re.search(r"<script>(.*)</script>", script, re.S)[1].encode()).digest())
    text = page.read_text(encoding="utf-8").replace("</body>", script)
    changed = page.with_suffix(".told.html")
    changed.write_text(text.replace("script-src ", f"script-src 'sha256-{digest.decode()}' "), encoding="utf-8")
    return re.search(r"<pre>(.*)</pre>", browse(changed, width), re.S)[1]


@pytest.fixture
def browse(tmp_path):
    """Return the text of a page after its scripts ran in a window of some width."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium")

    def dump(page: Path, width: int) -> str:
        command = [program, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},1000"]
        done = subprocess.run(
            [*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120, check=True
        )
        return done.stdout

    return dump


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 794])
def test_tables_sort_and_fit(browse, tmp_path, speak, width):
    speak({})
    rows = [["zone 2", 5.0], ["zone 10", None], ["zone 1", -1.0], ["Ähre", 1000.0]]
    report = html.Report("Title", contents="Contents")
    report.section("Table", html.table(["name", html.Column("value", digits=1)], rows))
    report.section("Chart", charts.bars(["a" * 90], [1.0], title="t", look=charts.Look(width=760)))
    page = tmp_path / "page.html"
    page.write_text(report.html().replace("</body>", CLICKS), encoding="utf-8")
    assert "<pre>" not in browse(page, width).partition("<script>")[0], "a script that is not the report's ran"
    page.write_text(report.html(), encoding="utf-8")
    text = told_by(browse, page, CLICKS, width)
    by_name, down, up, back, wide = text.split("\n")
    assert by_name.startswith("ascending:")
    assert by_name.index("zone 1,") < by_name.index("zone 2") < by_name.index("zone 10")
    assert down == "descending:Ähre,zone 2,zone 1,zone 10"
    assert up == "ascending:zone 1,zone 2,Ähre,zone 10"  # what is missing stays last
    assert back.startswith("ascending:")
    assert wide == "wide:false"


#: Writes how large a letter of each drawing is on the screen, and whether the page is wider than the window.
LETTERS = """
<script>
var sizes = Array.prototype.map.call(document.querySelectorAll("svg"), function (drawing) {
  return Math.round(10 * drawing.querySelector("text").getBoundingClientRect().height) / 10; });
sizes.push(document.documentElement.scrollWidth > document.documentElement.clientWidth);
document.body.innerHTML = "<pre>" + sizes.join(",") + "</pre>";
</script></body>"""


@pytest.mark.slow
def test_letters_of_drawings_are_legible_in_a_narrow_window(browse, tmp_path):
    """A chart of 760 pixels had letters of 6 pixels on a phone; no window of Chromium's is as narrow as that."""
    report = html.Report("Title")
    report.section("Chart", html.figure(charts.bars(["a"], [1.0], title="t", look=charts.Look(width=760)), "Caption."))
    colours = maps.Colours([(1, "one", "#123456")])
    report.section("Map", maps.map_image(maps.Coded(np.ones((9, 9)), (1e3, 1e3)), colours, title="t", caption="Map."))
    page = tmp_path / "page.html"
    page.write_text(report.html(), encoding="utf-8")
    chart, drawn, wide = told_by(browse, page, LETTERS, 500).split(",")
    assert float(chart) > 12
    assert float(drawn) > 12
    assert wide == "false"

"""Frames that follow each other: what the file says, and what a browser makes of it."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from soil_mobility_plugin.soilmobility.report import html
from soil_mobility_plugin.soilmobility.report.animation import REST, SECONDS, animation

FRAMES = [(str(year), html.paragraph(f"map of {year}")) for year in (2024, 2030, 2036)]

#: Sets the clock of all animations to several times, and writes which frame is seen then in place of the page.
WATCH = """
<script>
var seen = TIMES.map(function (time) {
  document.getAnimations().forEach(function (one) { one.pause(); one.currentTime = time; });
  return Array.prototype.filter.call(document.querySelectorAll(".frame"), function (frame) {
    return getComputedStyle(frame).opacity === "1";
  }).map(function (frame) { return frame.querySelector(".when").textContent; }).join("+");
});
document.body.innerHTML = "<pre>" + document.getAnimations().length + ":" + seen.join(",") + "</pre>";
</script></body>"""


def test_every_frame_has_its_label_and_its_turn():
    made = animation(FRAMES, pause="Pause")
    block = made.style + made.html
    assert re.findall(r'<p class="when">(\d+)</p>', block) == ["2024", "2030", "2036"]
    assert block.count("@keyframes") == 3
    assert "prefers-reduced-motion" in block
    assert "@media print" in block
    assert "Pause</label>" in block


@pytest.mark.parametrize(("count", "kept"), [(2, [0, 1]), (6, [*range(6)]), (27, [4, 8, 12, 17, 22, 26])])
def test_on_paper_a_few_frames_stand_beside_each_other(count, kept):
    block = animation([(str(number), html.paragraph("map")) for number in range(count)], pause="Pause").html
    assert [int(number) for number in re.findall(r'"frame frame(\d+) printed"', block)] == kept


def test_two_animations_do_not_share_their_rules():
    first = animation(FRAMES, pause="Pause").style
    second = animation(FRAMES[:2], pause="Pause").style
    names = [set(re.findall(r"@keyframes (frames[0-9a-f]+)", block)) for block in (first, second)]
    assert all(len(found) == 1 for found in names)
    assert names[0] != names[1]


@pytest.mark.slow
def test_a_browser_plays_it(tmp_path):
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium")
    report = html.Report("Title")
    report.section("Years", animation(FRAMES, pause="Pause"))
    whole = SECONDS * len(FRAMES) + REST
    times = [1000 * SECONDS * (number + 0.5) for number in range(3)] + [1000 * (whole - REST / 2), 1000 * (whole + 0.5)]
    page = tmp_path / "page.html"
    # the script that watches is none of the page's own, which its policy would let run
    plain = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", report.html())
    page.write_text(plain.replace("</body>", WATCH.replace("TIMES", str(times))), encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom")
    command = [program, *flags, f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert re.search(r"<pre>(.*)</pre>", done.stdout).group(1) == "3:2024,2030,2036,2036,2024"

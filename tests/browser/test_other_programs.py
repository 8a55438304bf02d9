"""The programs that the formats are for read them: Mermaid, TimelineJS, and the browser its pictures.

Mermaid and TimelineJS are packages of npm, ``npm install mermaid@11 @knight-lab/timelinejs@3``; NODE_PATH says in which ``node_modules``.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

SIZE = re.compile(r'width="(\d+)" height="(\d+)"')
TESTS = Path(__file__).parents[1]
TIMELINE, TRACKER = TESTS / "timeline" / "golden", TESTS / "tracker" / "golden"
NAMES = ["death of Caesar", "Kells", "Gutenberg's press | <script>alert(1)</script>", "a conclave", "siege of Leningrad", "the 1990s",
         '=HYPERLINK("x"): a name with [signs](u) & *stars*', "the thousandth day"]  # fmt: skip


def package_file(path: str) -> str:
    """A file of an installed package of npm; without it the test is skipped."""
    for folder in os.environ.get("NODE_PATH", "").split(os.pathsep):
        if folder and (Path(folder) / path).exists():
            return (Path(folder) / path).read_text(encoding="utf-8")
    pytest.skip(f"no {path} in NODE_PATH: npm install mermaid@11 @knight-lab/timelinejs@3")


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_mermaid_draws_every_event_under_its_stretch_of_years(opened: Any) -> None:
    program = package_file("mermaid/dist/mermaid.min.js")
    page = opened("<!DOCTYPE html><title>Mermaid</title><body></body>")
    page.add_script_tag(content=program)
    page.evaluate(
        """async text => {
            mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
            document.body.innerHTML = (await mermaid.render("drawn", text)).svg;
        }""",
        (TIMELINE / "timeline.mmd").read_text(encoding="utf-8"),
    )
    texts = [squeezed(each) for each in page.locator("svg text, svg foreignObject").all_text_contents()]
    for name in NAMES:
        assert any(each.startswith(squeezed(name)) for each in texts), name
    assert {"999BCto1BC", "1to999", "1000to1999", "2000to2999"} <= set(texts)
    assert page.locator("svg script").count() == 0


def test_timelinejs_shows_a_slide_for_every_event(opened: Any) -> None:
    program, style = (package_file(f"@knight-lab/timelinejs/dist/{each}") for each in ("js/timeline.js", "css/timeline.css"))
    page = opened("<!DOCTYPE html><title>TimelineJS</title><body><div id='shown' style='width:1000px;height:600px'></div></body>")
    page.add_style_tag(content="\n".join(line for line in style.splitlines() if "@font-face" not in line))
    page.add_script_tag(content=program)
    page.evaluate(
        "data => { new TL.Timeline('shown', data, { font: null }); }",
        json.loads((TIMELINE / "timeline.timelinejs.json").read_text("utf-8")),
    )
    page.wait_for_selector(".tl-timemarker .tl-headline", state="attached")
    assert [text.strip() for text in page.locator(".tl-timemarker .tl-headline").all_text_contents()] == NAMES
    assert page.locator("#shown script, #shown [onerror]").count() == 0


@pytest.mark.parametrize("file", [TIMELINE / "timeline.svg", TRACKER / "status.svg"], ids=lambda file: file.name)
def test_a_browser_shows_a_picture_as_an_image_of_its_size(opened: Any, file: Path) -> None:
    page = opened("<!DOCTYPE html><title>Picture</title><body></body>")
    size = page.evaluate(
        """async text => {
            const image = new Image();
            image.src = "data:image/svg+xml," + encodeURIComponent(text);
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        }""",
        file.read_text(encoding="utf-8"),
    )
    assert size == [int(each) for each in SIZE.findall(file.read_text(encoding="utf-8"))[0]]

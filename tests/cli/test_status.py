"""Where events stand, for a prompt, a README and programs."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import Run

REGISTRY = """\
[[event]]
id = "arrest"
name = "arrest of Meng Wanzhou"
date = 2018-12-01

[[event]]
id = "siege"
name = "siege of Leningrad"
date = 1941-09-08
until = 1944-01-27

[[event]]
id = "festival"
name = "the festival"
date = 2021-08-20
until = 2021-08-28

[[event]]
id = "vote"
name = "the vote"
date = 2021-12-05

[[event]]
id = "club"
name = "our *club*"
date = "1921-10"

[[event]]
id = "arrival"
name = "arrival"
date = "1921-10-03~"

[[event]]
id = "strike"
name = "the strike"
date = 2021-08-01
milestones = ["overtakings"]
counting = "inclusive"
"""

LINES = """\
Day 1,000 since arrest of Meng Wanzhou, 999 days elapsed
siege of Leningrad lasted 871 days (872 counting both end days), and ended 28,336 days ago
Day 7 of the festival, 6 days elapsed, 2 days to go
101 days until the vote
36,459–36,489 days since our *club* (Oct 1921)
About 36,487 days since arrival (c. 3 Oct 1921)
Day 26 of the strike
"""

BADGE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="216" height="20" viewBox="0 0 216 20" role="img" aria-label="Day 1,000 since arrest of Meng Wanzhou, 999 days elapsed">
  <title>Day 1,000 since arrest of Meng Wanzhou, 999 days elapsed</title>
  <rect width="216" height="20" rx="3" fill="#1f5a96"/>
  <path d="M3 0H148V20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#444444"/>
  <g fill="#ffffff" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="11" aria-hidden="true">
    <text x="6" y="14" textLength="136" lengthAdjust="spacingAndGlyphs">arrest of Meng Wanzhou</text>
    <text x="154" y="14" textLength="56" lengthAdjust="spacingAndGlyphs">day 1,000</text>
  </g>
</svg>
"""


@pytest.fixture(autouse=True)
def registry(folder: Path) -> Path:
    file = folder / "milestones.toml"
    file.write_text(REGISTRY, encoding="utf-8")
    return file


def test_a_line_an_event(run: Run) -> None:
    assert run("status", "--as-of", "2021-08-26").output == LINES


def test_some_events_in_the_order_named(run: Run) -> None:
    output = run("status", "vote", "Arrest of Meng Wanzhou", "--as-of", "2021-12-05").output
    assert output == "Today: the vote\nDay 1,101 since arrest of Meng Wanzhou, 1,100 days elapsed\n"


@pytest.mark.parametrize(
    ("event", "day", "line"),
    [
        ("festival", "2021-08-28", "Day 9 of the festival, 8 days elapsed, the last day"),
        ("festival", "2021-08-19", "1 day until the festival"),
        ("festival", "2021-08-29", "the festival lasted 8 days (9 counting both end days), and ended 1 day ago"),
        ("club", "1921-10-15", "our *club* (Oct 1921): the date is too coarse to say how it stands"),
        ("club", "1921-09-30", "1–31 days until our *club* (Oct 1921)"),
        ("arrival", "1921-10-01", "About 2 days until arrival (c. 3 Oct 1921)"),
    ],
)
def test_the_line_says_how_the_day_lies_to_the_event(run: Run, event: str, day: str, line: str) -> None:
    assert run("status", event, "--as-of", day).output == line + "\n"


def test_markdown_is_a_list_in_which_names_do_nothing(run: Run) -> None:
    output = run("status", "--as-of", "2021-08-26", "--format", "markdown").output
    assert output.splitlines()[0] == "- Day 1,000 since arrest of Meng Wanzhou, 999 days elapsed"
    assert "- 36,459–36,489 days since our \\*club\\* (Oct 1921)" in output


def test_json_has_the_figures(run: Run) -> None:
    value = json.loads(run("status", "--as-of", "2021-08-26", "--format", "json").output)
    assert (value["schema"], value["as_of"]) == ("milestones-status/1", "2021-08-26")
    by_id = {each["event"]: each for each in value["events"]}
    assert {name: each["state"] for name, each in by_id.items()} == {
        "arrest": "past", "siege": "ended", "festival": "running", "vote": "to come", "club": "past", "arrival": "past", "strike": "running",
    }  # fmt: skip
    assert (by_id["arrest"]["day"], by_id["arrest"]["elapsed_days"]) == (1000, 999)
    assert (by_id["club"]["day"], by_id["club"]["since"]) == (None, {"least_days": 36459, "most_days": 36489})
    assert by_id["arrival"]["elapsed_days"] is None
    assert by_id["siege"]["lasts"] == {"least_days": 871, "most_days": 871}
    assert by_id["festival"]["to_end"] == {"least_days": 2, "most_days": 2}


def test_a_badge_is_a_picture_with_a_title(run: Run, folder: Path) -> None:
    assert run("status", "arrest", "--as-of", "2021-08-26", "--format", "svg-badge", "-o", "badge.svg").exit_code == 0
    assert (folder / "badge.svg").read_text(encoding="utf-8") == BADGE
    run("status", "vote", "--as-of", "2021-08-26", "--format", "svg-badge", "-o", "badge.svg")
    assert "101 days to go" in (folder / "badge.svg").read_text(encoding="utf-8")


def test_a_badge_shows_one_event(run: Run) -> None:
    result = run("status", "--as-of", "2021-08-26", "--format", "svg-badge")
    assert result.exit_code == 2
    assert (
        "a badge shows one event, and there are 7; name it: milestones status EVENT --format svg-badge; the registry has arrest"
        in result.stderr
    )


def test_whatever_the_name_the_badge_is_a_well_formed_picture_of_sensible_width(run: Run) -> None:
    for name in ("<script>alert(\"1\")</script> & 'more'", "北京冬奥会开幕式", "x" * 300, "a\x1b[31m\x07b", "e\u0301te\u0301"):
        run("event", "add", name, "2020-01-01", "--id", "odd")
        output = run("status", "odd", "--as-of", "2021-08-26", "--format", "svg-badge").output
        picture = ElementTree.fromstring(output)
        assert picture.attrib["role"] == "img"
        assert picture.attrib["aria-label"] == picture[0].text
        assert not [element for element in picture.iter() if "script" in element.tag]
        assert 60 < int(picture.attrib["width"]) < 340
        run("event", "remove", "odd")


def test_an_empty_registry_prints_nothing_and_an_unknown_format_is_an_error(run: Run, registry: Path) -> None:
    assert "choose one of text, json, markdown, svg-badge" in run("status", "--format", "png").stderr
    registry.write_text("", encoding="utf-8")
    assert run("status").output == ""

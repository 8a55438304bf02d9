"""What comes next, as it is shown and as programs read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

THREE = """\
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
id = "vote"
name = "the vote"
date = 2021-12-05

[[event]]
id = "club"
name = "our club"
date = "1921-10"

[[event]]
id = "detention"
name = "the detention"
date = 2019-04-20
milestones = ["overtakings"]
"""

SHOWN = """\
From Thursday 26 August 2021 to Wednesday 24 November 2021

when                              event                            milestone
---------------  ---------------  -------------------------------  ---------------------------------------------------------------------------------
Thu 26 Aug 2021  today            arrest of Meng Wanzhou           1,000th day, counting the first: Thu 26 Aug 2021 · 1,000 days elapsed: Fri 27 Aug
Fri 27 Aug 2021  tomorrow         the vote                         100 days to go
Wed 8 Sep 2021   in 13 days       beginning of siege of Leningrad  80th anniversary
Wed 8 Sep 2021   in 13 days       the detention                    will have lasted longer than siege of Leningrad (871 days)
Oct 2021         in 36 to 66 days  our club                         100th anniversary (centenary)
Sat 16 Oct 2021  in 51 days       the vote                         50 days to go
Fri 5 Nov 2021   in 71 days       the vote                         30 days to go

Not counted: our club (October 1921): the date is wider than a day, so no milestone that would need its day is given.
"""


@pytest.fixture
def three(folder: Path) -> Path:
    (folder / "milestones.toml").write_text(THREE, encoding="utf-8")
    return folder


def squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if not line.startswith("---")]


@pytest.mark.usefixtures("three")
def test_the_table_shows_what_comes_soonest_first(run: Run) -> None:
    assert squeezed(run("upcoming", "--as-of", "2021-08-26").output) == squeezed(SHOWN)


@pytest.mark.usefixtures("three")
def test_events_can_be_chosen_and_the_window_too(run: Run) -> None:
    shown = squeezed(run("upcoming", "arrest", "--as-of", "2021-09-01").output)
    assert shown[-1] == "Wed 1 Dec 2021 in 91 days arrest of Meng Wanzhou 3rd anniversary"
    assert "Nothing comes in these days." in run("upcoming", "arrest", "--as-of", "2021-09-01", "--within", "90d").output
    assert "4th anniversary" in run("upcoming", "arrest", "--as-of", "2021-12-02", "--within", "1y").output


@pytest.mark.usefixtures("three")
def test_a_rule_can_be_added_for_one_run(run: Run) -> None:
    shown = run("upcoming", "arrest", "--as-of", "2021-12-01", "--within", "30w", "--rule", "repdigits").output
    assert "1,111th day, counting the first: Wed 15 Dec 2021 · 1,111 days elapsed: Thu 16 Dec" in shown


@pytest.mark.usefixtures("three")
def test_json_gives_every_day_with_its_convention(run: Run) -> None:
    value = json.loads(run("upcoming", "--as-of", "2021-08-26", "--format", "json").output)
    assert (value["schema"], value["as_of"], value["last"]) == ("milestones-upcoming/1", "2021-08-26", "2021-11-24")
    first = value["milestones"][0]
    assert [(each["convention"], each["date"], each["weekday"]) for each in first["days"]] == [
        ("inclusive", "2021-08-26", "Thursday"),
        ("elapsed", "2021-08-27", "Friday"),
    ]
    club = next(each for each in value["milestones"] if each["event"] == "club")
    assert (club["days"][0]["date"], club["days"][0]["weekday"], club["days"][0]["grain"]) == ("2021-10", None, "month")
    assert next(each["than"] for each in value["milestones"] if each["kind"] == "overtaking") == "siege"
    assert [each["event"] for each in value["uncounted"]] == ["club"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--within", "5q"), "--within 5q: is no length of time; write 90d, 12w, 6m or 2y"),
        (("--within", "300y"), "--within 300y: is more than 200 years; give less"),
        (("--as-of", "2021-08"), "--as-of 2021-08: is no single day; give one, such as 2021-08-26, or today"),
        (("--rule", "every 100 dayz"), "--rule: the rule 'every 100 dayz' is not known (did you mean 'every 100 days'?)"),
        (("--alarm", "3m"), "--alarm 3m: is no time before an entry; write 1d, 2w, or 0d for the day itself"),
        (("--format", "xml"), "there is no format 'xml'; choose one of text, json"),
        (("siege of",), "it may be siege (siege of Leningrad"),
    ],
)
@pytest.mark.usefixtures("three")
def test_a_wrong_option_is_one_clear_line(run: Run, arguments: tuple[str, ...], message: str) -> None:
    result = run("upcoming", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_the_clock_is_read_only_where_no_day_is_given(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime

    real = datetime.date

    class AnyDate(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, real)

    class Clock(datetime.date, metaclass=AnyDate):
        @classmethod
        def today(cls) -> datetime.date:
            return real(2021, 8, 26)

    monkeypatch.setattr(datetime, "date", Clock)
    assert run("upcoming").output.startswith("From Thursday 26 August 2021")
    monkeypatch.setattr(Clock, "today", None)
    assert run("upcoming", "--as-of", "2021-08-27").output.startswith("From Friday 27 August 2021")


def test_without_events_it_says_so_and_how_to_add_one(run: Run) -> None:
    shown = run("upcoming", "--no-registry", "--as-of", "2021-08-26").output
    assert shown.endswith("\n\nThe registry has no events; milestones event add NAME DATE adds one.\n")

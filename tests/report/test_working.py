"""The working of each finding, as text and as JSON."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from milestones import Event, check
from milestones.calculator.results import Report
from milestones.calculator.rules import RULES
from milestones.calculator.verify import CHECKS
from milestones.report import json as json_format
from milestones.report import text as text_format
from milestones.report.options import ReportOptions

STORY = "BEIJING, Aug. 26, 2021 — She has been held for nearly 1,000 days since the arrest."

EXPLAINED = """\
    BEIJING, Aug. 26, 2021 — She has been held for nearly 1,000 days since the arrest.
             -------------                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    claim     “nearly 1,000 days since the arrest”, read by the rule “since”
    premises  arrest: Saturday 1 December 2018
                from the events given, by all words of “arrest”
                at <stdin>:1:72, “the arrest”
              the reference date: Thursday 26 August 2021
                from dateline
                at <stdin>:1:10, “Aug. 26, 2021”
    gap       from arrest: Saturday 1 December 2018
              to the reference date: Thursday 26 August 2021
    stated    nearly 1,000 days
    computed  999 days elapsed, 1,000 counting both end days
    hedge     nearly: at least 850 and less than 1,000 days
    readings  ✓ elapsed: 999 days; needed is at least 850 and less than 1,000 days
              ✗ inclusive: 1,000 days; needed is at least 850 and less than 1,000 days
    verdict   verified, by the reading “elapsed”
"""


def explained(report: Report) -> str:
    stream = io.StringIO()
    text_format.write(report, stream, ReportOptions(explain=True))
    return stream.getvalue()


def workings(report: Report) -> list[dict[str, Any]]:
    stream = io.StringIO()
    json_format.write(report, stream, ReportOptions(explain=True))
    return [finding["working"] for document in json.loads(stream.getvalue())["documents"] for finding in document["findings"]]


def story() -> Report:
    return check(STORY, events=[Event("arrest", "2018-12-01")])


def test_the_text_leads_from_the_premises_to_the_verdict() -> None:
    assert EXPLAINED in explained(story())


def test_json_has_the_same_tree() -> None:
    (working,) = workings(story())
    assert working["claim"] == {
        "quote": "nearly 1,000 days since the arrest",
        "rule": "since",
        "file": None,
        "line": 1,
        "column": 48,
    }
    assert working["premises"][0] == {
        "label": "arrest", "date": "2018-12-01", "source": "the events given, by all words of “arrest”", "quote": "the arrest", "file": None,
        "line": 1, "column": 72,
    }  # fmt: skip
    assert working["gap"] == {
        "start": {"label": "arrest", "date": "2018-12-01"},
        "end": {"label": "the reference date", "date": "2021-08-26"},
        "measure": "nearly 1,000 days",
        "computed": "999 days elapsed, 1,000 counting both end days",
    }
    assert working["hedge"] == {
        "words": "nearly", "allowed": "at least 850 and less than 1,000 days", "unit": "day", "low": 850, "high": 1000, "low_open": False,
        "high_open": True,
    }  # fmt: skip
    assert [(each["name"], each["holds"]) for each in working["readings"]] == [("elapsed", True), ("inclusive", False)]
    assert (working["verdict"], working["reading"]) == ("verified", "elapsed")


def test_a_claim_that_cannot_be_checked_shows_the_end_that_is_missing() -> None:
    (working,) = workings(check("It is 1,000 days since the arrest.", as_of="2021-08-26"))
    assert working["gap"]["start"] == {"label": "“the arrest”", "date": None}
    assert working["gap"]["end"] == {"label": "the reference date", "date": "2021-08-26"}


def test_without_explain_json_stays_small() -> None:
    stream = io.StringIO()
    json_format.write(story(), stream, ReportOptions())
    assert "working" not in json.loads(stream.getvalue())["documents"][0]["findings"][0]


@pytest.mark.parametrize("rule", [RULES[name] for name in CHECKS], ids=lambda rule: rule.name)
def test_every_check_shows_rule_premises_gap_and_what_each_reading_needs(rule: Any) -> None:
    example = rule.fails[0]
    events = [Event(name, date) for name, _, date in (event.partition(" = ") for event in example.events)]
    report = check(example.text, as_of=example.as_of, events=events)
    working = next(each for each, finding in zip(workings(report), report.findings, strict=True) if finding.check == rule.name)
    assert working["claim"]["rule"]
    assert working["premises"] or rule.name == "impossible-date"
    assert (working["gap"] is None) == (rule.name in {"weekday", "impossible-date"})
    assert working["readings"]
    assert all(reading["allowed"] and reading["value"] for reading in working["readings"])

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from milestones.calculator.results import Report
from milestones.report.formats import FORMATS
from milestones.report.options import ReportOptions
from milestones.report.text import write

from .conftest import Written, report_of, wrong


def written(report: Report, **options: object) -> str:
    stream = io.StringIO()
    write(report, stream, ReportOptions(**options))  # type: ignore[arg-type]
    return stream.getvalue()


CONTRADICTION = """\
story.txt:3:16: error [elapsed]: the dates give 989 days, or 990 counting both end days, not 1,000
    Thursday marks 1,000 days since the arrest.
    --------       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    stated    1,000 days
    computed  989 days elapsed, 990 counting both end days
    rests on  arrest of Meng Wanzhou: Tuesday 11 December 2018 (registry milestones.toml, event arrest)
              the reference date: Thursday 26 August 2021 (--as-of)
    readings  ✗ elapsed: 989 days
              ✗ inclusive: 990 days
    related   line 1: counted otherwise here
    repair    1,000 → 990 (counting both end days)
"""

VERIFIED = """\
story.txt:4:41: verified [elapsed]: 989 days is nearly 1,000
    She has been held for nearly 1,000 days.
                          ^^^^^^^^^^^^^^^^^
    stated    nearly 1,000 days
    computed  989 days elapsed
    rests on  arrest of Meng Wanzhou: Tuesday 11 December 2018 (registry milestones.toml, event arrest)
    readings  ✓ elapsed: 989 days
"""

UNVERIFIABLE = """\
story.txt:5:13: unverifiable [until]: no date for the vote
    The vote is 20 days away.
                ^^^^^^^^^^^^
    stated    20 days
    implies   2021-09-15 or 2021-09-14
"""

SUMMARY = """\
check      verified    contradicted    unverifiable    ignored
-------  ----------  --------------  --------------  ---------
elapsed           1               1               0          0
until             0               1               1          0
total             1               2               1          0
"""


def test_a_contradiction_shows_place_sentence_working_and_repair(full_report: Report) -> None:
    assert written(full_report).startswith(CONTRADICTION)


def test_only_contradictions_are_shown_by_default(full_report: Report) -> None:
    text = written(full_report)
    assert ": warning [until]: the dates give 19 days" in text
    assert ": verified" not in text
    assert ": unverifiable" not in text


def test_verbose_shows_every_finding_in_the_same_manner(full_report: Report) -> None:
    text = written(full_report, verbose=True)
    assert CONTRADICTION in text
    assert VERIFIED in text
    assert UNVERIFIABLE in text


def test_all_four_verdicts_are_counted_by_check_and_closed_by_a_sentence(full_report: Report) -> None:
    end = "\n4 claims in 1 document: 2 contradicted (1 error, 1 warning), 1 unverifiable (--verbose says why).\n"
    assert written(full_report).endswith(SUMMARY + end)


def test_a_clean_report_says_so(clean_report: Report) -> None:
    assert written(clean_report).endswith("\n1 claim in 1 document: none contradicted.\n")


def test_a_text_without_claims_says_so_without_a_table(empty_report: Report) -> None:
    assert written(empty_report) == "No claim about time in 1 document.\n"


def test_signs_are_ascii_where_the_stream_is(full_report: Report) -> None:
    text = written(full_report, encoding="ascii", verbose=True)
    assert text.isascii()
    assert "x elapsed: 989 days" in text
    assert "+ elapsed: 989 days" in text
    assert "1,000 -> 990" in text


def test_nothing_of_a_hostile_text_reaches_the_terminal(hostile_report: Report) -> None:
    text = written(hostile_report, encoding="ascii", verbose=True)
    assert text.isascii()
    assert all(character.isprintable() or character == "\n" for character in text)
    assert not any(line.startswith("forged.txt") for line in text.splitlines())
    assert "evil\\x1b[2J.txt:1:5: error" in text


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
def test_no_line_of_a_text_is_a_command_to_the_log_of_a_ci_job(name: str, written: Written) -> None:
    hostile = "::stop-commands::x ##[add-mask]y"
    finding = replace(wrong(), start=0, end=len(hostile), text=hostile, message=hostile, stated=hostile, computed=hostile)
    output = written(report_of(finding, source=hostile, path=hostile), name, verbose=True)
    assert not any(line.lstrip().startswith("::") for line in output.splitlines())
    assert "##[" not in output


def test_colour_changes_nothing_but_colour(full_report: Report) -> None:
    import re

    coloured = written(full_report, colour=True, verbose=True)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == written(full_report, verbose=True)

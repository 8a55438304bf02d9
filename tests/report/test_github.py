"""Workflow commands, read back by the grammar that GitHub documents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from milestones.calculator.finding import Finding, Severity
from milestones.calculator.results import Report
from milestones.report.characters import visible_text
from milestones.report.formats import format_named
from milestones.report.github import MOST
from milestones.report.options import ReportOptions

from .conftest import Written, doubtful, report_of, wrong

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:\r\n]*)::(?P<message>[^\r\n]*)")


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    message: str


def commands(text: str) -> list[Command]:
    """The commands of a log: ``::name key=value,key=value::message``, with ``%``, CR, LF, ``:`` and ``,`` escaped."""
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        if match is not None:
            pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
            found.append(Command(match["name"], {key: unescaped(value) for key, value in pairs}, unescaped(match["message"])))
    return found


def unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def notes(number: int) -> list[Finding]:
    return [replace(doubtful(), severity=Severity.NOTE, message=f"note {each}") for each in range(number)]


def test_a_contradiction_is_an_annotation_of_its_lines(full_report: Report, written: Written) -> None:
    error, warning = commands(written(full_report, "github"))
    assert error == Command(
        "error",
        {"file": "story.txt", "line": "3", "endLine": "4", "title": "milestones: elapsed"},
        "the dates give 989 days, or 990 counting both end days, not 1,000\nRepair: 990 (counting both end days)",
    )
    assert warning.name == "warning"


def test_columns_stand_only_where_a_claim_is_on_one_line(full_report: Report, written: Written) -> None:
    error, warning = commands(written(full_report, "github"))
    assert "col" not in error.properties
    assert {key: warning.properties[key] for key in ("line", "endLine", "col", "endColumn")} == {
        "line": "6",
        "endLine": "6",
        "col": "1",
        "endColumn": "12",
    }


def test_ten_of_each_level_are_shown_the_worst_first_and_the_rest_is_counted(written: Written) -> None:
    findings = [*notes(3), *[doubtful()] * (MOST + 2), *[wrong()] * (MOST + 5)]
    found = commands(written(report_of(*findings), "github"))
    assert [each.name for each in found] == ["error"] * MOST + ["warning"] * MOST + ["notice"] * 4
    assert found[-1].message.startswith("7 more contradictions not shown here: 5 errors, 2 warnings.")


def test_the_notice_of_the_rest_is_within_the_ten(written: Written) -> None:
    for number, shown in ((MOST, MOST), (MOST + 1, MOST - 1)):
        found = commands(written(report_of(*notes(number)), "github"))
        assert [each.name for each in found] == ["notice"] * MOST
        assert sum(each.message.startswith("note ") for each in found) == shown


def test_the_closing_sentence_is_a_line_of_the_log(full_report: Report, clean_report: Report, written: Written) -> None:
    assert written(full_report, "github").endswith(
        "\n4 claims in 1 document: 2 contradicted (1 error, 1 warning), 1 unverifiable.\n"
    )
    assert written(clean_report, "github") == "1 claim in 1 document: none contradicted.\n"


def test_standard_input_has_no_file_to_point_at(written: Written) -> None:
    [command] = commands(written(report_of(wrong(), path=None), "github"))
    assert command.properties == {"title": "milestones: elapsed"}


@given(message=st.text(), path=st.text(min_size=1).filter(lambda path: path.strip("/.")))
def test_nothing_of_a_text_ends_its_command_or_begins_another(message: str, path: str) -> None:
    import io

    stream = io.StringIO()
    format_named("github").write(report_of(replace(doubtful(), message=message), path=path), stream, ReportOptions())
    [command] = commands(stream.getvalue())
    assert command.message == visible_text(message)
    assert len(stream.getvalue().splitlines()) == 2

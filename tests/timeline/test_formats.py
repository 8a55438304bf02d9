"""Each format of a timeline: as it was when it was last looked at, and as a reader that is not ours takes it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from milestones.cli.main import root
from milestones.errors import ConfigError
from milestones.timeline.formats import TIMELINE_FORMATS, timeline_format

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    "table": "txt",
    "json": "json",
    "markdown": "md",
    "csv": "csv",
    "mermaid": "mmd",
    "ics": "ics",
    "timelinejs": "timelinejs.json",
    "graph": "graph.txt",
    "svg": "svg",
    "html": "html",
}


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(GOLDEN)

    def run(*options: str) -> str:
        result = CliRunner().invoke(root, ["timeline", "--registry", "milestones.toml", "--as-of", "2021-08-26", *options])
        assert result.exit_code == 0, result.output
        return result.stdout_bytes.decode()

    return run


@pytest.mark.parametrize(
    "name", [name for name in TIMELINE_FORMATS if name != "png"]
)  # its letters are the machine's: test_png.py
def test_the_whole_command_writes_what_the_golden_file_holds(name: str, written) -> None:
    """After a change that is meant: ``RENEW_GOLDEN=1 python -m pytest tests/timeline/test_formats.py``, and read the difference."""
    path = GOLDEN / f"timeline.{ENDINGS[name]}"
    output = written("--format", name)
    if os.environ.get("RENEW_GOLDEN"):
        path.write_bytes(output.encode())
    assert output == path.read_bytes().decode()


def test_an_unknown_format_is_an_error_that_lists_the_others() -> None:
    with pytest.raises(ConfigError, match=r"no format 'nice'; choose one of table, graph, json"):
        timeline_format("nice")


def test_two_ways_of_naming_a_format_contradict_each_other() -> None:
    result = CliRunner().invoke(root, ["timeline", "--no-registry", "--json", "--format", "csv"])
    assert result.exit_code == 2
    assert "--format and --json contradict each other" in result.stderr


def test_a_spreadsheet_reads_an_event_a_row_and_runs_no_formula(written) -> None:
    rows = list(csv.DictReader(io.StringIO(written("--format", "csv"))))
    assert [row["earliest"] for row in rows][:2] == ["-0043-03-15", "0800-01-01"]
    assert {len(row) for row in rows} == {16}
    assert rows[-2]["event"].startswith("'=HYPERLINK")
    assert (rows[-1]["days_since_previous_least"], rows[-1]["days_since_previous_most"]) == ("999", "999")
    siege = next(row for row in rows if row["event"] == "siege of Leningrad")
    assert (siege["begins"], siege["until"], siege["lasts_days_least"]) == ("1941-09-08", "1944-01-27", "871")


def test_markdown_reads_as_a_table_in_which_no_text_is_markup(written) -> None:
    markdown = written("--format", "markdown", "--title", "<b>#1</b>")
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
    kinds = {child.type for token in tokens for child in [token, *(token.children or ())]}
    assert kinds.isdisjoint({"html_inline", "html_block", "link_open", "em_open", "code_inline", "image"})
    assert sum(token.type == "tr_open" for token in tokens) == 9
    assert sum(token.type == "td_open" for token in tokens) == 8 * 4
    cells = [token.content for token in tokens if token.type == "inline"]
    assert "999 days later" in cells
    assert "<b>#1</b>" in "".join(child.content for child in tokens[1].children or ())


PERIOD = re.compile(r"    (?P<period>[^#:\n]+)(?P<events>(?: : (?:[^:\n]|:(?!\s))+)+)")
"""A line of the grammar of Mermaid's timeline: a period, then events that follow a colon and a space."""


def test_mermaid_reads_periods_with_events_under_sections(written) -> None:
    first, title, *lines = written("--format", "mermaid").splitlines()
    assert (first, title) == ("timeline", "    title 44 BC to 2021")
    periods = [line for line in lines if not line.startswith("    section ")]
    assert len(lines) - len(periods) == 4
    for line in periods:
        assert PERIOD.fullmatch(line), line
        assert not re.search(r"[;<>\[\]{}&|*\"]", re.sub(r"#\d+;", "", line))
    assert sum(line.count(" : ") for line in periods) == 8


TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "title": {"$ref": "#/$defs/slide"},
        "events": {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/slide"}, {"required": ["start_date", "text", "unique_id"]}]}},
    },
    "$defs": {
        "slide": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "start_date": {"$ref": "#/$defs/date"},
                "end_date": {"$ref": "#/$defs/date"},
                "text": {"type": "object", "additionalProperties": False, "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}},
                "unique_id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                "display_date": {"type": "string"},
            },
        },
        "date": {
            "type": "object",
            "required": ["year"],
            "additionalProperties": False,
            "properties": {
                "year": {"type": "integer", "not": {"const": 0}},
                "month": {"type": "integer", "minimum": 1, "maximum": 12},
                "day": {"type": "integer", "minimum": 1, "maximum": 31},
            },
            "dependentRequired": {"day": ["month"]},
        },
    },
}  # fmt: skip
"""The fields that TimelineJS documents, as far as they are used."""


def test_timelinejs_finds_the_fields_that_it_documents_and_no_markup_of_the_events(written) -> None:
    value = json.loads(written("--format", "timelinejs", "--title", "Dates & <days>"))
    Draft202012Validator(TIMELINEJS).validate(value)
    assert value["title"]["text"]["headline"] == "Dates &amp; &lt;days&gt;"
    events = value["events"]
    assert events[0]["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert "end_date" not in events[0]
    assert "<script" not in json.dumps(events)
    assert len({event["unique_id"] for event in events}) == len(events)


def test_a_wide_table_is_wrapped_to_the_columns_that_there_are(written) -> None:
    lines = written("--columns", "80").splitlines()
    assert max(map(len, lines)) <= 80
    assert "siege of" in "".join(lines)
    assert max(map(len, written().splitlines())) > 120

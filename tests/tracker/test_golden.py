"""The tracker's commands, format by format, against files that stand in ``golden/``.

Where a change of the output is meant, write the files anew and read the difference before it is committed::

    RENEW_GOLDEN=1 python -m pytest tests/tracker/test_golden.py
"""

from __future__ import annotations

import os
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from milestones.cli.main import root
from milestones.tracker.status_formats import STATUS_FORMATS
from milestones.tracker.upcoming_formats import UPCOMING_FORMATS

GOLDEN = Path(__file__).parent / "golden"
RENEW = "RENEW_GOLDEN=1 python -m pytest tests/tracker/test_golden.py"
ENDINGS = {"text": "txt", "markdown": "md", "svg-badge": "svg"}
COMMANDS = [("upcoming", name) for name in UPCOMING_FORMATS] + [("status", name) for name in STATUS_FORMATS]


def written(*arguments: str) -> bytes:
    result = CliRunner().invoke(root, [*arguments, "--as-of", "2026-09-01"], prog_name="milestones")
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@pytest.mark.parametrize(("command", "name"), COMMANDS)
def test_the_whole_command_writes_what_the_golden_file_holds(command: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    event = ["wedding"] if name == "svg-badge" else []
    output = written(command, *event, "--format", name)
    path = GOLDEN / f"{command}.{ENDINGS.get(name, name)}"
    if os.environ.get("RENEW_GOLDEN"):
        path.write_bytes(output)
    assert path.exists(), f"no golden file for {command} {name}; write it with: {RENEW}"
    assert output.decode() == path.read_bytes().decode(), f"if this is meant: {RENEW}"


def test_the_list_reads_in_markdown_as_a_line_an_event_in_which_no_name_is_markup() -> None:
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse((GOLDEN / "status.md").read_text(encoding="utf-8"))
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or ()} == {"text"}
    assert len(inline) == sum(token.type == "list_item_open" for token in tokens) == 7
    assert "founding of the *choir* | <b>" in "".join(child.content for child in inline[1].children or ())


def test_a_calendar_made_on_another_day_updates_its_entries_and_doubles_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    before = icalendar.Calendar.from_ical((GOLDEN / "upcoming.ics").read_bytes())
    result = CliRunner().invoke(root, ["upcoming", "--as-of", "2026-09-02", "--format", "ics"])
    after = icalendar.Calendar.from_ical(result.stdout_bytes)
    identities = [{str(each["SUMMARY"]): str(each["UID"]) for each in calendar.walk("VEVENT")} for calendar in (before, after)]
    shared = identities[0].keys() & identities[1].keys()
    assert len(shared) > 10
    assert all(identities[0][name] == identities[1][name] for name in shared)

"""``milestones init``: a first registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from milestones.anchors.registry import Registry
from milestones.api import check_documents, extract_document
from milestones.documents.reading import document_from_text
from milestones.tracker.found_events import found_events
from milestones.tracker.starting_registry import starting_registry

from .conftest import Run

STORY = """---
date: 2021-08-26
---

Meng was arrested on Saturday, 1 December 2018.

It is 1,000 days since the arrest of Meng. It is 12 days since the vote, and 13 days since the vote. It was six weeks after her
death on 1 May 2021. It is more than a year since the strike.
"""
EVENTS = """\
# Events that the texts name and date

# new/story.md:7 “1,000 days since the arrest of Meng”
# new/story.md:5 “Saturday, 1 December 2018” is the date in the text
[[event]]
id = "arrest-of-meng"
name = "arrest of Meng"
date = 2018-12-01
source = "new/story.md, line 5"

# Events that the texts name and do not date

# new/story.md:7 “12 days since the vote” implies 2021-08-14 or 2021-08-15
# new/story.md:7 “13 days since the vote” implies 2021-08-13 or 2021-08-14
# [[event]]
# id = "vote"
# name = "vote"
# date = 2021-08-14

# new/story.md:8 “more than a year since the strike”
# [[event]]
# id = "strike"
# name = "strike"
# date = YYYY-MM-DD

# Sentences that hold a date

"""


@pytest.fixture
def new(folder: Path) -> Path:
    (folder / "new").mkdir()
    (folder / "new" / "story.md").write_text(STORY, encoding="utf-8")
    return folder / "new" / "milestones.toml"


def test_events_are_dated_where_the_text_dates_them_and_proposed_where_a_claim_implies_days(run: Run, new: Path) -> None:
    result = run("init", "new", "--output", "new/milestones.toml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "milestones: new/milestones.toml: 1 event with a date, 2 to be dated\n"
    text = new.read_text(encoding="utf-8")
    assert text[text.index("# Events") :].startswith(EVENTS)
    assert [(event.id, str(event.span)) for event in Registry.load(new).events] == [("arrest-of-meng", "2018-12-01")]


def test_each_proposal_is_valid_as_soon_as_its_marks_are_taken_away(run: Run, new: Path) -> None:
    run("init", "new", "--output", "new/milestones.toml")
    text = new.read_text(encoding="utf-8")
    settings_part, events = text.split("# Events that the texts name and date")
    keys = re.sub(r"(?m)^# ([a-z-]+ = .*)$", r"\1", settings_part)
    blocks = re.sub(r"(?m)^# (\[\[event\]\]|(?:id|name|date|source) = .*)$", r"\1", events).replace("YYYY-MM-DD", "2020-01-01")
    keys = re.sub(r"(?m)^(select|exclude) = .*\n", "", keys)
    new.write_text(keys + blocks, encoding="utf-8")
    assert [event.id for event in Registry.load(new).events] == ["arrest-of-meng", "vote", "strike"]


def test_a_registry_that_is_there_is_kept_unless_it_is_forced(run: Run, folder: Path) -> None:
    before = (folder / "milestones.toml").read_bytes()
    result = run("init")
    assert result.exit_code == 2
    assert (
        result.stderr
        == "milestones: error: milestones.toml: is there already; --force writes it anew, and --output another file\n"
    )
    assert (folder / "milestones.toml").read_bytes() == before
    assert run("init", "--force").exit_code == 0
    assert (folder / "milestones.toml").read_bytes() != before


def test_a_registry_in_a_project_file_is_not_put_in_the_shade(run: Run, folder: Path) -> None:
    (folder / "milestones.toml").unlink()
    (folder / "pyproject.toml").write_text('[tool.milestones]\ncounting = "elapsed"\n', encoding="utf-8")
    result = run("init")
    assert result.exit_code == 2
    assert "pyproject.toml: holds a registry already" in result.stderr
    assert not (folder / "milestones.toml").exists()


def test_a_folder_without_documents_gets_the_settings(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run("init", "empty", "--output", "empty/milestones.toml").exit_code == 0
    assert Registry.load(folder / "empty" / "milestones.toml").events == ()


def test_documents_without_a_date_are_named_with_the_day_that_they_imply(run: Run, folder: Path) -> None:
    (folder / "undated.md").write_text("Thursday marks 1,000 days since 1 December 2018.", encoding="utf-8")
    text = run("init", "undated.md", "--output", "-").stdout
    assert '# [[document]]\n# path = "undated.md"\n# published = 2021-08-26  # the only day' in text


PIECES = (
    "the arrest",
    "1,000 days since",
    "the vote",
    "10 days after",
    "on 1 May 2021",
    "it is",
    "\x07",
    '"',
    "\\",
    "\n\n",
    ".",
    "Meng",
    "'''",
    "is",
    "#",
    "]]",
    "\x7f",
    "é",
    "\u2028",
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_whatever_the_texts_hold_the_registry_can_be_read(tmp_path: Path, text: str) -> None:
    document = document_from_text(text, path='a"\n\\.md')
    results = check_documents([document]).documents
    written = starting_registry(found_events(results), results, extract_document(document).events)
    file = tmp_path / "milestones.toml"
    file.write_text(written, encoding="utf-8", newline="\n")
    Registry.load(file)


def test_a_document_that_cannot_be_read_is_said(run: Run, folder: Path) -> None:
    (folder / "story.docx").write_bytes(b"")
    result = run("init", "--output", "-", "story.docx")
    assert result.exit_code == 2
    assert "milestones: error: story.docx: " in result.stderr

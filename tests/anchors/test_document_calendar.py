"""A document may say that its dates are of the Julian calendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import Registry, check

WEDNESDAY = "The guards went over on Wednesday, 25 October 1917."


def verdict(text: str, syntax: str = "markdown", **options: object) -> str:
    (finding,) = check(text, syntax=syntax, **options).findings  # type: ignore[arg-type]
    return str(finding.verdict)


@pytest.mark.parametrize(
    "text",
    [
        f"{WEDNESDAY}\n\n<!-- milestones: calendar=julian -->\n",
        f"---\ncalendar: julian\n---\n\n{WEDNESDAY}\n",
        f"---\ncalendar: gregorian\n---\n\n<!-- milestones: calendar=julian -->\n\n{WEDNESDAY}\n",
    ],
    ids=["directive", "front matter", "directive before front matter"],
)
def test_a_document_says_that_its_dates_are_julian(text: str) -> None:
    assert verdict(text) == "verified"


@pytest.mark.parametrize(
    "text",
    [
        WEDNESDAY,
        f"---\ncalendar: events\n---\n\n{WEDNESDAY}\n",
        "The guards went over on Wednesday, 25 October 1917 (N.S.).\n\n<!-- milestones: calendar=julian -->\n",
        "The guards went over on Wednesday, 25 October 2018.\n\n<!-- milestones: calendar=julian -->\n",
    ],
    ids=["not said", "no calendar", "new style", "after the last reform"],
)
def test_other_dates_are_gregorian(text: str) -> None:
    assert verdict(text) == "contradicted"


@pytest.mark.parametrize(
    ("registry", "expected"),
    [
        ('calendar = "julian"\n', "verified"),
        ('[[document]]\npath = "story.md"\ncalendar = "julian"\n', "verified"),
        ('calendar = "julian"\n\n[[document]]\npath = "story.md"\ncalendar = "gregorian"\n', "contradicted"),
        ('[[document]]\npath = "other.md"\ncalendar = "julian"\n', "contradicted"),
    ],
)
def test_the_registry_says_so_of_the_project_or_a_document(tmp_path: Path, registry: str, expected: str) -> None:
    (tmp_path / "story.md").write_text(WEDNESDAY, encoding="utf-8")
    (tmp_path / "milestones.toml").write_text(registry, encoding="utf-8")
    (finding,) = check(path=tmp_path / "story.md", registry=Registry.load(tmp_path / "milestones.toml")).findings
    assert finding.verdict == expected


def test_a_calendar_that_is_none_is_a_fault_of_the_directive() -> None:
    finding = check("All quiet.<!-- milestones: calendar=roman -->").findings[0]
    assert (finding.check, finding.verdict) == ("directive", "contradicted")
    assert "'roman' is no calendar; known are gregorian, julian" in finding.message

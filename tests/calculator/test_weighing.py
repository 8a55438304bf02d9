"""Several statements weighed together: across documents, with events of the text itself, and by the date that a text implies."""

from __future__ import annotations

import pytest

from milestones import Event, Registry, check
from milestones.api import check_documents
from milestones.calculator.results import Report
from milestones.documents.reading import document_from_text

PORT = Registry.of([Event("siege of the port", "2021-05")])


def report(*texts: str, registry: Registry = PORT, infer_date: bool = False) -> Report:
    documents = [document_from_text(text, "markdown", f"{number}.md") for number, text in enumerate(texts)]
    return check_documents(documents, registry, infer_date=infer_date)


def test_two_articles_that_put_one_event_on_different_days_are_a_finding_that_names_the_other_article() -> None:
    found = report(
        "On 1 March 2022, 290 days after the siege of the port, the harbour opened.",
        "On 9 March 2022, 290 days after the siege of the port, ships came.",
    )
    assert [each.check for each in found.documents[0].findings] == ["elapsed"]
    (conflict,) = [each for each in found.documents[1].findings if each.check == "inconsistent"]
    assert conflict.severity == "error"
    assert [(each.path, each.start) for each in conflict.related] == [("0.md", 17)]
    assert "2021-05-23 or 2021-05-24" in conflict.message
    assert "2021-05-15 or 2021-05-16" in conflict.message


def test_two_articles_that_can_both_be_right_are_none() -> None:
    found = report(
        "On 1 March 2022, 290 days after the siege of the port, the harbour opened.",
        "On 9 March 2022, 297 days after the siege of the port, ships came.",
    )
    assert found.summary["contradicted"] == 0


def test_an_event_that_two_articles_only_name_is_not_shared_by_them() -> None:
    found = report(
        "On 1 March 2022, 290 days after the election, the hall opened.",
        "On 9 March 2022, 290 days after the election, the hall closed.",
        registry=Registry(),
    )
    assert found.summary["contradicted"] == 0


DIRECTIVE = '<!-- milestones: event id=arrest name="arrest of Meng Wanzhou" aliases="Meng detained" date=2018-12-01 -->\n\n'


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("On 26 August 2021 it was 1,000 days since the arrest of Meng Wanzhou.", "verified"),
        ("On 26 August 2021 it was 990 days since the arrest of Meng Wanzhou.", "contradicted"),
    ],
)
def test_an_event_of_a_directive_is_an_anchor_that_names_its_line(text: str, verdict: str) -> None:
    (finding,) = check(DIRECTIVE + text, syntax="markdown").findings
    assert finding.verdict == verdict
    assert finding.premises[0].source.startswith("directive on line 1")


def test_an_event_of_a_directive_is_known_to_its_document_alone() -> None:
    text = "On 26 August 2021 it was 1,000 days since the arrest of Meng Wanzhou."
    found = report(DIRECTIVE + text, text, registry=Registry())
    assert [str(each.findings[0].verdict) for each in found.documents] == ["verified", "unverifiable"]


@pytest.mark.parametrize(
    ("directive", "what"),
    [
        ("event id=arrest date=2018-02-30", "February 2018 has no day 30"),
        ("event id=arrest", "an event needs an id or a name, and a date"),
        ("event date=2018-12-01", "an event needs an id or a name, and a date"),
        ("event id=arrest date=2018-12-01 colour=red", "an event has no colour"),
        ("event id=arrest date=2018-12-01 zone=Nowhere", "zone 'Nowhere' is not known"),
        ("event id=port date=2018-12-01", "the registry dates the event port 2021-05"),
        ("as-of=2021-02-30", "February 2021 has no day 30"),
    ],
)
def test_a_directive_that_cannot_be_followed_is_an_error_at_its_place(directive: str, what: str) -> None:
    registry = Registry.of([Event("siege of the port", "2021-05", id="port")])
    text = f"Nothing.\n\n<!-- milestones: {directive} -->\n"
    (finding,) = check(text, syntax="markdown", registry=registry).findings
    assert (finding.check, str(finding.verdict), str(finding.severity)) == ("directive", "contradicted", "error")
    assert what in finding.message
    assert finding.text == f"<!-- milestones: {directive} -->"


STORY = "Thursday marks 1,000 days since the arrest. She has been held for nearly 1,000 days since the arrest. It is 990 days since the trial."
EVENTS = Registry.of([Event("arrest", "2018-12-01"), Event("trial", "2018-12-20")])


def test_a_text_dates_itself_only_when_asked() -> None:
    silent = report(STORY, registry=Registry.of([EVENTS.events[0]])).documents[0]
    assert silent.reference is None
    assert silent.inferred is not None
    assert str(silent.inferred.only) == "2021-08-26"
    asked = report(STORY, registry=Registry.of([EVENTS.events[0]]), infer_date=True).documents[0]
    assert asked.reference is not None
    assert (str(asked.reference.span), asked.reference.source) == ("2021-08-26", "implied by the text")
    assert [str(each.verdict) for each in asked.findings] == ["verified", "verified", "unverifiable"]


def test_a_text_that_conflicts_with_itself_is_not_dated() -> None:
    found = report(STORY, registry=EVENTS, infer_date=True).documents[0]
    assert found.reference is None
    assert found.inferred is None
    assert "inconsistent" in [each.check for each in found.findings]


def test_more_than_one_day_is_no_date() -> None:
    found = report("It is 1,000 days since the arrest.", registry=EVENTS, infer_date=True).documents[0]
    assert found.reference is None
    assert found.inferred is not None
    assert [str(day) for day in found.inferred.days] == ["2021-08-26", "2021-08-27"]

"""A contradiction in a quotation is shown, and fails no run unless the house wants it."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import Finding, Registry, check
from milestones.anchors.settings import Settings
from milestones.report.summary import has_failed

OWN = "It rained on Friday, 26 August 2021."
QUOTED = "“It rained on Friday, 26 August 2021,” she wrote."


def only(text: str, quotes: str = "note") -> Finding:
    (found,) = check(text, registry=Registry(settings=Settings(quotes=quotes))).findings
    return found


def test_a_quoted_contradiction_stays_one_and_weighs_a_note() -> None:
    found = only(QUOTED)
    assert (found.verdict, found.severity, found.quoted) == ("contradicted", "note", True)
    assert found.message.endswith("It stands in a quotation.")
    assert not found.repairs


def test_a_sentence_of_the_writer_weighs_as_ever() -> None:
    found = only(OWN)
    assert (found.verdict, found.severity, found.quoted) == ("contradicted", "error", False)
    assert found.repairs


@pytest.mark.parametrize(("quotes", "verdict", "severity"), [("check", "contradicted", "error"), ("skip", "ignored", "note")])
def test_the_setting_decides(quotes: str, verdict: str, severity: str) -> None:
    found = only(QUOTED, quotes)
    assert (found.verdict, found.severity, found.quoted) == (verdict, severity, True)


def test_a_skipped_quotation_says_why() -> None:
    found = only(QUOTED, "skip")
    assert (found.ignored_by, found.reason) == ("quotes = skip", "it stands in a quotation")


@pytest.mark.parametrize("fail_on", ["error", "warning"])
def test_a_quotation_fails_no_run(fail_on: str) -> None:
    assert not has_failed(check(QUOTED), fail_on)
    assert has_failed(check(OWN), fail_on)


def test_a_document_may_have_a_rule_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "milestones.toml").write_text(
        'quotes = "skip"\n[[document]]\npath = "a.txt"\nquotes = "check"\n', encoding="utf-8"
    )
    registry = Registry.load(tmp_path / "milestones.toml")
    for name, severity in (("a.txt", "error"), ("b.txt", "note")):
        (tmp_path / name).write_text(QUOTED, encoding="utf-8")
        (found,) = check(path=tmp_path / name, registry=registry).findings
        assert found.severity == severity


def test_conflicts_that_end_in_a_quotation_are_marked_too() -> None:
    text = "Thursday, 26 August 2021 marks 1,000 days since the arrest.\n\n“On 28 August 2021, 990 days after the arrest, he left,” she said."
    found = [finding for finding in check(text).findings if finding.check == "inconsistent"]
    assert [(finding.quoted, finding.severity) for finding in found] == [(True, "note")]

"""Comments in a text that ignore claims: how far they reach, what they ask for, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import Finding, Registry, check
from milestones.anchors.settings import Settings
from milestones.documents.reading import document_from_text

WRONG_DAY = "It rained on Friday, 26 August 2021."
NO_DAY = "The contract ends on 31 June 2021."
RIGHT_DAY = "It rained on Thursday, 26 August 2021."


def c(words: str) -> str:
    return f"<!-- milestones: {words} -->"


def findings(text: str, syntax: str = "markdown", **settings: object) -> tuple[Finding, ...]:
    return check(text, syntax=syntax, registry=Registry(settings=Settings(**settings))).findings  # type: ignore[arg-type]


def verdicts(text: str, syntax: str = "markdown") -> list[str]:
    return [f"{finding.check} {finding.verdict}" for finding in findings(text, syntax)]


IGNORED, KEPT = "weekday ignored", "weekday contradicted"

REACHES = [
    # text, what comes of its claims
    (f"{WRONG_DAY} {c('ignore')}\n\n{WRONG_DAY}", [IGNORED, KEPT]),
    (f"{c('ignore')}\n{WRONG_DAY}\n{WRONG_DAY}", [IGNORED, KEPT]),
    (f"{c('ignore')}\n\n\n{WRONG_DAY}\n\n{WRONG_DAY}", [IGNORED, KEPT]),
    (f"{c('ignore')}\r\n\r\n{WRONG_DAY}\r\n{WRONG_DAY}", [IGNORED, KEPT]),
    (f"{WRONG_DAY}\n\n{c('ignore')}\n\n- {WRONG_DAY}", [KEPT, IGNORED]),
    (f"> {c('ignore')}\n> {WRONG_DAY}\n\n{WRONG_DAY}", [IGNORED, KEPT]),
    (f"{c('ignore[weekday]')}\n{WRONG_DAY} {NO_DAY}", [IGNORED, "impossible-date contradicted"]),
    (f"{c('ignore[weekday, impossible-date]')}\n{WRONG_DAY} {NO_DAY}", [IGNORED, "impossible-date ignored"]),
    (f"{c('ignore[weekday]')}\n{c('ignore[impossible-date]')}\n{WRONG_DAY} {NO_DAY}", [IGNORED, "impossible-date ignored"]),
    (f"It rained on Friday, 26 August\n2021. {c('ignore')}", [IGNORED]),
    (f"{c('ignore-start')}\n\n{WRONG_DAY}\n\n{WRONG_DAY}\n\n{c('ignore-end')}\n\n{WRONG_DAY}", [IGNORED, IGNORED, KEPT]),
    (f"{WRONG_DAY}\n\n{c('ignore-start[weekday]')}\n{WRONG_DAY} {NO_DAY}\n{c('ignore-end')}\n\n{WRONG_DAY}",
     [KEPT, IGNORED, "impossible-date contradicted", KEPT]),
    ((f"{c('ignore-start[weekday]')}\n{WRONG_DAY}\n{c('ignore-start[impossible-date]')}\n{NO_DAY}\n{c('ignore-end[weekday]')}\n\n{WRONG_DAY}\n\n{NO_DAY}\n"
      f"{c('ignore-end')}\n\n{NO_DAY}"),
     [IGNORED, "impossible-date ignored", KEPT, "impossible-date ignored", "impossible-date contradicted"]),
    (f"{WRONG_DAY}\n\n{WRONG_DAY}\n\n{c('ignore-file')}", [IGNORED, IGNORED]),
    (f"{WRONG_DAY} {NO_DAY}\n\n{c('ignore-file[weekday]')}", [IGNORED, "impossible-date contradicted"]),
    (f"`{c('ignore-file')}`\n\n{WRONG_DAY}", [KEPT]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REACHES)
def test_a_comment_ignores_what_it_reaches_and_nothing_else(text: str, expected: list[str]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        (f"<p>{WRONG_DAY} {c('ignore')}</p>", "html"),
        (f"{c('ignore')}\n<div>\n<p>\n{WRONG_DAY}</p></div>", "html"),
        (f"{c('ignore')}\n{WRONG_DAY}", "plain"),
        (f"{{/* milestones: ignore */}}\n\n{WRONG_DAY}", "markdown"),
        (f".. milestones: ignore[weekday] as printed\n\n{WRONG_DAY}", "restructuredtext"),
        (f"// milestones: ignore[weekday] as printed\n{WRONG_DAY}", "asciidoc"),
    ],
)
def test_each_syntax_has_comments_of_its_own(text: str, syntax: str) -> None:
    assert verdicts(text, syntax) == [IGNORED]


def test_an_ignored_claim_names_the_comment_and_its_reason() -> None:
    (found,) = findings(f"\n{WRONG_DAY} {c('ignore[weekday] as printed in 1916')}")
    assert found.message.endswith("Ignored by the comment at line 2: as printed in 1916.")
    assert (found.ignored_by, found.reason) == ("the comment at line 2", "as printed in 1916")
    assert (found.severity, found.repairs) == ("note", ())


FAULTS = [
    # text, what is said of its comments
    (f"{c('ignore')}\nIt rained.", ["No claim stands on line 2: there is nothing to ignore."]),
    (f"It rained.\n\n{c('ignore')}", ["No claim stands after it: there is nothing to ignore."]),
    (f"{c('ignore[age]')}\n{WRONG_DAY}", ["No claim of age stands on line 2: there is nothing to ignore."]),
    (f"{c('ignore[age, weekday]')}\n{WRONG_DAY}", ["No claim of age stands on line 2; take the name out."]),
    (f"{c('ignore')}\n{RIGHT_DAY}", ["Every claim on line 2 holds: there is nothing to ignore."]),
    (f"{c('ignore-file')}\n{RIGHT_DAY}", []),
    (f"{c('ignore-file')}\nIt rained.", ["No claim stands in this document: there is nothing to ignore."]),
    (f"{c('ignore-start')}\nIt rained.\n\n{c('ignore-end')}", ["No claim stands in the block that it begins: there is nothing to ignore."]),
    (f"{c('ignore-start')}\n{WRONG_DAY}", ["This ignore-start has no ignore-end, so it reaches to the end of the document; end it, or write ignore-file."]),
    (f"{c('ignore-end')}\n{WRONG_DAY}", ["This ignore-end ends nothing; take it away, or begin the block with ignore-start and the same names."]),
    (f"{c('ignore[weekdy]')}\n{WRONG_DAY}", ["'weekdy' is no check (did you mean 'weekday'?); it is passed over."]),
    (f"{c('ignroe')}\n{WRONG_DAY}", ["'ignroe' is nothing that a comment can ask for; did you mean 'ignore'?"]),
    (f"{c('off')}\n{WRONG_DAY}",
     ["'off' is nothing that a comment can ask for; there are ignore, ignore-start, ignore-end, ignore-file, event, and as-of and published with a date."]),
    (c("as-fo=2021-08-26"), ["'as-fo' is no option of a comment (did you mean 'as-of'?); there are as-of, published, calendar."]),
    (c("Q1 alpha, Q2 beta"), []),
    (c("as-of=2021-08-26"), []),
    (c("event id=arrest date=2018-12-01"), []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_a_comment_that_does_not_do_what_it_says_is_a_finding_of_its_own(text: str, expected: list[str]) -> None:
    found = [finding for finding in findings(text) if finding.check == "ignore"]
    assert [finding.message for finding in found] == expected
    assert all(text[finding.start : finding.end] == finding.text and finding.severity == "warning" for finding in found)


def test_a_claim_that_holds_today_alone_may_be_ignored() -> None:
    text = f"{c('as-of=2021-08-26')}\nIt began on 1 August 2021, 25 days ago. {c('ignore[elapsed] as it stood')}"
    assert verdicts(text) == ["elapsed ignored"]


def test_an_ignored_claim_is_no_evidence_against_others() -> None:
    pair = [
        "Thursday, 26 August 2021 marks 1,000 days since the arrest.",
        "On 28 August 2021, 990 days after the arrest, he left.",
    ]
    assert "inconsistent contradicted" in verdicts("\n\n".join(pair))
    assert "inconsistent contradicted" not in verdicts(f"{pair[0]}\n\n{c('ignore[elapsed] a misprint')}\n{pair[1]}")
    assert "inconsistent ignored" in verdicts(f"{pair[0]}\n\n{c('ignore[inconsistent] as he said')}\n{pair[1]}")


def test_an_ignore_of_a_check_that_is_not_made_is_not_called_useless() -> None:
    text = f"{c('ignore')}\n{NO_DAY}"
    assert [finding.check for finding in findings(text, ignore=("impossible-date",))] == []


def test_the_check_of_ignores_can_be_left_out_itself() -> None:
    assert findings(c("ignroe"), ignore=("ignore",)) == ()


def test_an_ignore_without_a_reason_is_an_error_where_reasons_are_asked_for() -> None:
    text = f"{c('ignore')}\n{WRONG_DAY}\n\n{c('ignore why not')}\n{WRONG_DAY}"
    found = findings(text, ignores_need_reason=True)
    assert [(finding.check, finding.severity) for finding in found if finding.verdict == "contradicted"] == [("ignore", "error")]


def test_a_useless_comment_goes_with_its_line() -> None:
    for text, left in ((f"One.\n  {c('ignore')}\nTwo.\n", "One.\nTwo.\n"), (f"One. {c('ignore')}\r\n", "One.\r\n"),
                       (f"{c('ignore')}\r\nTwo.", "Two."), (f"A {c('ignore')} b.", "A b.")):  # fmt: skip
        (found,) = findings(text)
        (repair,) = found.repairs
        assert not repair.safe
        assert text[: repair.start] + repair.replacement + text[repair.end :] == left


def test_each_of_many_claims_is_ignored_by_one_of_many_comments() -> None:
    comment = c("ignore[weekday] x")
    document = document_from_text(
        f"{comment} " * 3000 + "\n" + f"{comment}\n" * 3000 + f"{WRONG_DAY} {comment}\n" * 1000, "plain"
    )
    from milestones.api import check_documents

    found = check_documents([document]).findings
    assert {finding.verdict for finding in found if finding.check == "weekday"} == {"ignored"}


def test_settings_of_a_document_choose_its_checks(tmp_path: Path) -> None:
    (tmp_path / "milestones.toml").write_text(
        'select = ["weekday", "age"]\n[settings]\nignore = ["age"]\n'
        '[[document]]\npath = "a.txt"\nignore = ["weekday"]\n[[document]]\npath = "b.txt"\nselect = ["impossible-date"]\n',
        encoding="utf-8",
    )
    registry = Registry.load(tmp_path / "milestones.toml")
    for name, checks in (("a.txt", []), ("b.txt", ["impossible-date"]), ("c.txt", ["weekday"])):
        (tmp_path / name).write_text(f"{WRONG_DAY} {NO_DAY}", encoding="utf-8")
        assert [finding.check for finding in check(path=tmp_path / name, registry=registry).findings] == checks


def test_the_setting_may_stand_at_the_head_where_there_are_no_entries(tmp_path: Path) -> None:
    (tmp_path / "milestones.toml").write_text('ignore = ["age"]\n', encoding="utf-8")
    assert Registry.load(tmp_path / "milestones.toml").settings.ignore == ("age",)


def test_the_syntax_of_a_document_acts(tmp_path: Path) -> None:
    (tmp_path / "milestones.toml").write_text('[[document]]\npath = "*.txt"\nsyntax = "markdown"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"```\n{WRONG_DAY}\n```\n", encoding="utf-8")
    assert check(path=tmp_path / "a.txt", registry=Registry.load(tmp_path / "milestones.toml")).findings == ()

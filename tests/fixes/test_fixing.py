"""Repairs carried out in texts: which ones, and that nothing is left for a second run."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import Event, Registry
from milestones.anchors.settings import Settings
from milestones.api import check_documents
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.documents.reading import document_from_text, read_document
from milestones.fixes.fixing import Fixed, fixed
from milestones.fixes.judging import Judging

ROOT = Path(__file__).resolve().parents[2]
TEXTS = sorted((ROOT / "tests" / "wrong").glob("*.expected.toml"))
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md") and path.name != "README.md")
ARREST = Event(name="arrest of Meng Wanzhou", date="2018-12-01")
AS_OF = DateSpan.day(2021, 8, 26)


def judging(counting: str = "elapsed", **changes: object) -> Judging:
    return rules_of(Registry.of([ARREST], Settings(counting=counting, **changes)), AS_OF)  # type: ignore[arg-type]


def rules_of(registry: Registry, as_of: DateSpan | None) -> Judging:
    return Judging(registry, partial(check_documents, registry=registry, as_of=as_of))


def repaired(text: str, counting: str = "elapsed", *, every: bool = False, syntax: str = "plain", **changes: object) -> str:
    rules = judging(counting, **changes)
    return fixed(rules.one(document_from_text(text, syntax)), rules.one, every=every).after.source


SINCE = "since the arrest of Meng Wanzhou"

SAFE = [
    # text, its text after the safe repairs
    (f"It is 990 days {SINCE}.", f"It is 999 days {SINCE}."),
    (f"It is 1,990 days {SINCE}.", f"It is 999 days {SINCE}."),
    (f"It was an 11-day wait {SINCE}.", f"It was a 999-day wait {SINCE}."),
    (f"It is exactly 1,000 days {SINCE}.", f"It is exactly 999 days {SINCE}."),
    (f"It is nine hundred and ninety days {SINCE}.", f"It is nine hundred and ninety-nine days {SINCE}."),
    (f"It is 990 days {SINCE}. It is 998 days {SINCE}.", f"It is 999 days {SINCE}. It is 999 days {SINCE}."),
    # the date stands in the text: either may be the slip
    ("It is 990 days since 1 December 2018.", None),
    ("She was arrested on 1 December 2018. It is 990 days since she was arrested.", None),
    # weekdays, ages, places in a sequence, hedges, other units
    ("It rained on Friday, 26 August 2021.", None),
    (f"It is the 990th day {SINCE.replace('since', 'of')}.", None),
    (f"It is nearly 900 days {SINCE}.", None),
    (f"It is 120 weeks {SINCE}.", None),
    ("The third anniversary of the arrest of Meng Wanzhou is today.", None),
    # quotations
    (f"“It is 990 days {SINCE},” she said.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAFE)
def test_a_safe_repair_is_a_count_of_days_between_dates_that_are_given(text: str, expected: str | None) -> None:
    assert repaired(text) == (text if expected is None else expected)


def test_where_either_count_may_be_meant_nothing_is_safe() -> None:
    text = f"It is 990 days {SINCE}."
    assert repaired(text, "either") == repaired(text, "either", every=True) == text
    assert repaired(text, "inclusive") == f"It is 1000 days {SINCE}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"It is 120 weeks {SINCE}.", f"It is 143 weeks {SINCE}."),
        (
            "On 26 August 2021 the fifth anniversary of the arrest of Meng Wanzhou was kept.",
            "On 26 August 2021 the third anniversary of the arrest of Meng Wanzhou was kept.",
        ),
        ("It rained on Friday, 26 August 2021.", "It rained on Friday, 26 August 2021."),
        ("It rained. <!-- milestones: ignore -->\n", "It rained.\n"),
    ],
)
def test_all_takes_what_offers_just_one_repair(text: str, expected: str) -> None:
    assert repaired(text) == text
    assert repaired(text, every=True) == expected


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        (f"It is **9**90 days {SINCE}.", "markdown"),
        (f"<p>It is 9&#57;0 days {SINCE}.</p>", "html"),
        (f"<p>It is 9<b>90</b> days {SINCE}.</p>", "html"),
    ],
)
def test_marks_and_entities_within_the_figure_stay(text: str, syntax: str) -> None:
    assert repaired(text, every=True, syntax=syntax) == text


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        ("It is **{} days** " + SINCE + ", she&nbsp;said.", "markdown"),
        ("<p>It is <b>{}</b> days " + SINCE + ", she&nbsp;said &mdash; twice.</p>", "html"),
        ("One.\r\n\r\nIt is {}\r\ndays " + SINCE + ".\r\n", "plain"),
    ],
)
def test_marks_entities_and_line_ends_around_it_stay_too(text: str, syntax: str) -> None:
    assert repaired(text.format("990"), syntax=syntax) == text.format("999")


def test_what_is_ignored_is_not_repaired() -> None:
    text = f"It is 990 days {SINCE}. <!-- milestones: ignore[elapsed] as he wrote -->"
    assert repaired(text, every=True) == text


def test_a_repair_that_would_bring_a_contradiction_elsewhere_is_not_kept() -> None:
    from dataclasses import replace

    rules = judging()
    text = f"It is 990 days {SINCE}. It is 998 days {SINCE}."

    def strict(document: Document):  # type: ignore[no-untyped-def]
        """As the rules, but a text with two right figures has a contradiction more: the first repair is kept alone."""
        result = rules.one(document)
        if document.source.count("999") == 2:
            wrong = rules.one(document_from_text(text)).findings
            result = replace(result, findings=(*result.findings, *wrong))
        return result

    after = fixed(rules.one(document_from_text(text)), strict).after.source
    assert after == f"It is 999 days {SINCE}. It is 998 days {SINCE}."


def _seed_rules(as_of: date | None, counting: str) -> Judging:
    registry = Registry.load(ROOT / "seeds" / "milestones.toml").with_settings(counting=counting)
    return rules_of(registry, None if as_of is None else DateSpan.from_date(as_of))


def _twice(document: Document, rules: Judging, every: bool) -> tuple[Fixed, Fixed]:
    first = fixed(rules.one(document), rules.one, every=every)
    return first, fixed(rules.one(first.after), rules.one, every=every)


def _wrong(document: Document, rules: Judging) -> int:
    return sum(finding.verdict == "contradicted" for finding in rules.one(document).findings)


@pytest.mark.parametrize("every", [False, True], ids=["safe", "all"])
@pytest.mark.parametrize("counting", ["either", "elapsed", "inclusive"])
@pytest.mark.parametrize("expected", TEXTS, ids=lambda path: path.name.split(".")[0])
def test_a_wrong_text_gets_better_by_each_repair_and_a_second_run_has_nothing_to_add(
    expected: Path, counting: str, every: bool
) -> None:
    table = tomllib.loads(expected.read_text(encoding="utf-8"))
    document = read_document(expected.with_name(table["seed"]))
    rules = _seed_rules(table.get("as-of"), counting)
    first, second = _twice(document, rules, every)
    assert (second.repairs, second.after.source) == (0, first.after.source)
    assert _wrong(first.after, rules) <= _wrong(document, rules) - first.repairs
    assert first.after.source.count("\n") == document.source.count("\n")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_text_that_holds_is_left_as_it_is(path: Path) -> None:
    document = read_document(path)
    first, _ = _twice(document, _seed_rules(None, "either"), True)
    assert (first.repairs, first.after.source) == (0, document.source)


SENTENCES = st.sampled_from(
    [
        f"It is 990 days {SINCE}. ",
        f"It is 1 day {SINCE}. ",
        f"An 11-day wait {SINCE}. ",
        f"“It is 990 days {SINCE}.” ",
        "The fifth anniversary of the arrest of Meng Wanzhou is today. ",
        "It rained on Friday, 26 August 2021. ",
        "<!-- milestones: ignore -->\n",
        "<!-- milestones: ignore-start -->",
        "**9**90 ",
        "\r\n\r\n",
        "She is 49. ",
        "ten days after the arrest of Meng Wanzhou, on 20 December 2018, ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SENTENCES, max_size=8),
    st.booleans(),
    st.sampled_from(["plain", "markdown", "html"]),
    st.sampled_from(["elapsed", "inclusive", "either"]),
)
def test_any_text_is_repaired_once_and_for_all(pieces: list[str], every: bool, syntax: str, counting: str) -> None:
    rules = judging(counting)
    document = document_from_text("".join(pieces), syntax)
    first, second = _twice(document, rules, every)
    assert (second.repairs, second.after.source) == (0, first.after.source)
    assert _wrong(first.after, rules) <= _wrong(document, rules) - first.repairs

"""Prose never raises, and every finding quotes the text at its own place."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import check, extract

PIECES = [
    "26 August 2021", "Thursday", "1,000 days", "since", "after", "ago", "the arrest", "(1879–1955)", "aged 76", "born", "died", "three", "weeks", "later", ",",
    ".", "\n", "\n\n", "May", "from", "to", "20th anniversary", "of", "the", "35th day", "until", "~8 months", "half", "a", "and", "years", "44 BC", "’s", "'98",
    "1990s", "Q3", "2021-02-30", "03/04/2021", "Day 36", "turned", "34", "\x00", "\x1e", "é", "🎉", "[", "**", "`", "|", "#", "last", "next", "every", "0", "999999999",
    "in its 20th year", "on", "exactly", "nearly", "to the day", "century", "spring", "12:30", "29 February 1900", "31 June",
    "working days", "fortnight", "two nights", "decades", "1.5", "old", "quarter", "an hour", "millennium",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


@pytest.mark.parametrize("syntax", ["plain", "markdown", "html"])
@settings(max_examples=150, deadline=None)
@given(text=SOUP, as_of=st.sampled_from([None, "2021-08-26", "2020", "2021-08"]))
def test_a_soup_of_expressions_gives_a_report_whose_findings_quote_it(syntax: str, text: str, as_of: str | None) -> None:
    for finding in check(text, syntax=syntax, as_of=as_of).findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.start < finding.end
        assert all(0 <= repair.start <= repair.end <= len(text) for repair in finding.repairs)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_gives_mentions_that_quote_it(text: str) -> None:
    for mention in extract(text).mentions:
        assert text[mention.start : mention.end] == mention.text


@settings(max_examples=100, deadline=None)
@given(text=SOUP)
def test_mentions_stand_in_order_and_apart(text: str) -> None:
    found = extract(text, as_of="2021-08-26").mentions
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))

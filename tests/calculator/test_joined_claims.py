"""Claims that stand alone in the network are left out of it, and nothing that it would say is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from milestones import Event, check
from milestones.calculator.implied_dates import with_implied_days
from milestones.calculator.inconsistency import inconsistencies
from milestones.calculator.text_network import joined, text_network
from milestones.calculator.told import Told

_SENTENCES = st.sampled_from(
    [
        "Thursday marks 1,000 days since the arrest.",
        "It is 1,000 days since the arrest.",
        "On 28 August 2021, 990 days after the arrest, he left.",
        "On 28 August 2021, 1,002 days after the arrest, he left.",
        "The strike began in May 2021 and ended 30 days later, on 14 June 2021.",
        "It is 40 days since the flood.",
        "By Monday it was 35 days since the flood.",
        "The vote came 12 days after the flood.",
        "The vote came two weeks after the flood.",
        "There are 90 days until the vote.",
        "On 1 March 2022, 290 days after the siege, the harbour opened.",
        "Today is the 35th day of the siege.",
    ]
)
_SIEGE = Event("siege", "2021-05")


def told_by(sentences: list[str], as_of: str | None) -> list[Told]:
    """What the claims of a text tell."""
    found: list[Told] = []
    check("\n\n".join(sentences), as_of=as_of, events=[_SIEGE], on_told=found.extend)
    return found


@settings(max_examples=60, deadline=None)
@given(sentences=st.lists(_SENTENCES, min_size=1, max_size=6), as_of=st.sampled_from([None, "2021-08-26"]))
def test_what_is_left_out_would_have_said_nothing(sentences: list[str], as_of: str | None) -> None:
    told = told_by(sentences, as_of)
    findings = [each.finding for each in told]
    whole, part = text_network(told), text_network(joined(told))
    assert inconsistencies(part, [None]) == inconsistencies(whole, [None])
    assert with_implied_days(part, findings) == with_implied_days(whole, findings)


def test_claims_that_share_no_point_are_left_out() -> None:
    assert joined(told_by(["It is 40 days since the flood.", "The strike lasted 12 days until the vote."], "2021-08-26")) == []


def test_claims_that_share_one_or_have_a_weekday_are_kept() -> None:
    both = ["It is 1,000 days since the arrest.", "On 28 August 2021, 990 days after the arrest, he left."]
    assert len(joined(told_by(both, None))) == 2
    assert len(joined(told_by(["Thursday marks 1,000 days since the arrest."], None))) == 1

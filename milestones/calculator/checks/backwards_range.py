"""``backwards-range``: a range that ends before it starts."""

from __future__ import annotations

from milestones.anchors.candidates import Anchors
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Gap, GapEnd, Premise, Reading, Severity, Verdict
from milestones.calculator.rule import Example, Rule
from milestones.parser.claim import Claim

RULE = Rule(
    name="backwards-range",
    about="a range that ends before it begins",
    forms="From 1989 to 1961.",
    meaning="A range must not end before it begins. Years before Christ count down: “from 44 to 31 BC” is in order.",
    readings="If the ends are coarse, any order that is possible holds.",
    holds=(Example("The Wall divided the city from 1961 to 1989.", "1961 is before 1989"),),
    fails=(Example("The Wall divided the city from 1989 to 1961.", "1961 is before 1989"),),
    unverifiable="never, except where an end is ambiguous.",
)


def judge(claim: Claim, anchors: Anchors, settings: Settings) -> Finding:
    """The finding on "from 1989 to 1961": both dates are written, the second lies before the first."""
    first, second = claim.begin[0].mention, claim.finish[0].mention
    assert first is not None and second is not None and first.span is not None and second.span is not None
    premises = (
        Premise("start of the range", first.span, "this sentence", first.start, first.end),
        Premise("end of the range", second.span, "this sentence", second.start, second.end),
    )
    return Finding(claim.start, claim.end, claim.text, claim.check, Verdict.CONTRADICTED, Severity.ERROR, claim.text,
                   f"{second.span.spoken()} is before {first.span.spoken()}", None,
                   f"“{claim.text}” runs backwards: {second.span.spoken()} is before {first.span.spoken()}.", premises, rule=claim.rule,
                   gap=Gap(GapEnd(first.shown, first.span), GapEnd(second.shown, second.span), "in order of time"),
                   readings=(Reading("order", f"{second.span.spoken()} is before {first.span.spoken()}", False, "an end that is not before the start"),))  # fmt: skip

from __future__ import annotations

import pytest

from milestones import Event
from milestones.anchors.milestone_rules import MilestoneRule, MilestoneRuleError, parse_rule, parse_rules
from milestones.errors import RegistryError


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every 100 days", MilestoneRule("every", "days", 100)),
        ("Every  day", MilestoneRule("every", "days", 1)),
        ("1000 days inclusive", MilestoneRule("once", "days", 1000, "inclusive")),
        ("1,000,000 days elapsed", MilestoneRule("once", "days", 1_000_000, "elapsed")),
        ("every 6 months", MilestoneRule("every", "months", 6)),
        ("50 years", MilestoneRule("once", "years", 50)),
        ("round weeks", MilestoneRule("round", "weeks")),
        ("round days elapsed", MilestoneRule("round", "days", None, "elapsed")),
        ("repdigits inclusive", MilestoneRule("repdigits", "days", None, "inclusive")),
        ("anniversaries", MilestoneRule("anniversaries", "years")),
        ("named anniversaries", MilestoneRule("named anniversaries", "years")),
        ("countdown", MilestoneRule("countdown")),
        ("overtakings", MilestoneRule("overtakings")),
        ("Longer than Siege-of-Leningrad", MilestoneRule("longer than", than="Siege-of-Leningrad")),
    ],
)
def test_a_rule_is_one_line_of_text(text: str, rule: MilestoneRule) -> None:
    assert parse_rule(text) == (rule,)


def test_an_event_without_rules_has_the_default_ones_and_none_means_nothing() -> None:
    assert parse_rules(()) == parse_rules(("default",))
    assert [rule.kind for rule in parse_rules(())] == [
        "round", "round", "round", "anniversaries", "countdown", "overtakings while running",
    ]  # fmt: skip
    assert parse_rules(("none",)) == ()
    assert len(parse_rules(("default", "anniversaries", "repdigits"))) == 7


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("evry 100 days", r"'evry 100 days' is not known \(did you mean 'every 100 days'\?\); accepted are default"),
        ("every 0 days", "has the number 0; give one from 1 to 1,000,000"),
        ("2000000 days", "has the number 2,000,000"),
        ("1,00 days", "is not known"),
        ("100 weeks inclusive", "only days are counted inclusive; leave out 'inclusive'"),
        ("round years", "is not known"),
        ("", "is not known"),
        ("longer than", "is not known"),
    ],
)
def test_anything_else_is_an_error_that_says_what_is_accepted(text: str, message: str) -> None:
    with pytest.raises(MilestoneRuleError, match=message):
        parse_rule(text)


def test_none_stands_alone() -> None:
    with pytest.raises(MilestoneRuleError, match="'none' stands beside others"):
        parse_rules(("none", "anniversaries"))


def test_an_event_with_a_wrong_rule_is_refused_where_it_is_made() -> None:
    with pytest.raises(RegistryError, match=r"event 'x': milestones: the rule '99 bottles' is not known"):
        Event(name="x", date="2020", milestones=("99 bottles",))

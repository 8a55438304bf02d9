"""Each check says what it means, with examples that are as it says."""

from __future__ import annotations

import pytest

from milestones import Event, Finding, check
from milestones.anchors.check_names import CHECK_NAMES, IGNORED_CHECKS, TEXT_CHECKS
from milestones.calculator.rule import Example, Rule
from milestones.calculator.rules import RULES, rule_named
from milestones.calculator.verify import CHECKS
from milestones.errors import ConfigError

ONLY_REPORTED_WHEN_WRONG = {"impossible-date", "backwards-range", "ignore", *TEXT_CHECKS}


def findings(example: Example) -> tuple[Finding, ...]:
    events = [Event(name, date) for name, _, date in (event.partition(" = ") for event in example.events)]
    return check(example.text, as_of=example.as_of, events=events).findings


def test_every_check_has_a_rule() -> None:
    assert set(RULES) >= {*CHECKS, *TEXT_CHECKS}


def test_the_names_that_settings_and_options_choose_from_are_those_of_the_rules() -> None:
    assert tuple(RULES) == CHECK_NAMES
    assert set(IGNORED_CHECKS) == {*CHECKS, *TEXT_CHECKS}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_has_examples_of_both_kinds(rule: Rule) -> None:
    assert rule.holds
    assert rule.fails


@pytest.mark.parametrize(
    ("name", "example"),
    [(rule.name, example) for rule in RULES.values() for example in rule.holds],
    ids=lambda value: str(value)[:60],
)
def test_an_example_that_holds_is_verified_by_its_check_and_has_nothing_wrong(name: str, example: Example) -> None:
    found = [(finding.check, str(finding.verdict)) for finding in findings(example)]
    assert "contradicted" not in [verdict for _, verdict in found]
    assert name in ONLY_REPORTED_WHEN_WRONG or (name, "verified") in found


@pytest.mark.parametrize(
    ("name", "example"),
    [(rule.name, example) for rule in RULES.values() for example in rule.fails],
    ids=lambda value: str(value)[:60],
)
def test_an_example_that_fails_is_contradicted_by_its_check_alone(name: str, example: Example) -> None:
    wrong = [finding.check for finding in findings(example) if finding.verdict == "contradicted"]
    assert wrong == [name]


def test_a_name_that_is_no_check_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="did you mean 'elapsed'"):
        rule_named("elapsd")

"""The rules of all checks by name, as readers see them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from milestones.anchors.faults import near_miss
from milestones.calculator import directive_faults, ignore_faults, inconsistency, mixed_counting
from milestones.calculator.checks import (
    age,
    anniversary,
    backwards_range,
    elapsed,
    impossible_date,
    lifespan,
    offset,
    ordinal,
    range_length,
    weekday,
)
from milestones.calculator.rule import Rule
from milestones.errors import ConfigError

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        module.RULE.name: module.RULE
        for module in (
            elapsed,
            ordinal,
            anniversary,
            age,
            lifespan,
            range_length,
            offset,
            weekday,
            impossible_date,
            backwards_range,
            inconsistency,
            mixed_counting,
            directive_faults,
            ignore_faults,
        )
    }
)
"""Every rule by the name of its check, in the order of the reference page."""


def rule_named(name: str) -> Rule:
    """The rule of a check. Raises ConfigError, with the nearest name, where there is no such check."""
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in RULES:
        raise ConfigError(f"there is no check {name!r}{near_miss(wanted, RULES)}; the checks are {', '.join(RULES)}")
    return RULES[wanted]

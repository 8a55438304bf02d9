"""The rules that say which milestones of an event are looked out for: a small grammar, one line of text a rule.

====================================  ==========================================================================
``default``                           what an event without rules has: the next five, and overtakings while it runs
``round days``                        100, 200 … 1,000, 1,500 … 10,000, 11,000 …
``round weeks``                       the same figures in weeks
``round months``                      1, 3, 6, 9 and 18 months, then 100, 200 …
``anniversaries``                     every year
``countdown``                         round numbers of days to go, and the day itself
``overtakings``                       the day on which it will have lasted longer than another event did
``longer than EVENT``                 the same for one event, by its id
``named anniversaries``               the anniversaries that have a name: silver, golden, centenary …
``repdigits``                         111, 222 … 1,111 days
``every 100 days``, ``1000 days``     each multiple of a number, or one number; days, weeks, months or years
``none``                              nothing
====================================  ==========================================================================

Rules that count days may end in ``elapsed`` or ``inclusive``; without either the event's or the project's ``counting`` holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from milestones.anchors.faults import near_miss

DAYS, WEEKS, MONTHS, YEARS = UNITS = ("days", "weeks", "months", "years")
LARGEST_NUMBER = 1_000_000
ACCEPTED = (
    "accepted are default, none, round days, round weeks, round months, repdigits, anniversaries, named anniversaries, countdown, overtakings, "
    "'longer than EVENT', 'every 100 days' and '1000 days' (or weeks, months, years); 'elapsed' or 'inclusive' after days"
)

_UNIT = r"(?P<unit>day|week|month|year)s?"
_COUNTING = r"(?: (?P<counting>elapsed|inclusive))?"
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)"


@dataclass(frozen=True, slots=True)
class MilestoneRule:
    """One rule: ``kind`` is its first words in the table above, ``every`` or ``once`` for those with a number; ``than`` is the id of an event.

    ``unit`` is that of the count, None for rules that count nothing; ``counting`` is None where the rule does not say.
    """

    kind: str
    unit: str | None = None
    number: int | None = None
    counting: str | None = None
    than: str | None = None


class MilestoneRuleError(ValueError):
    """A text is no rule; the message quotes it and says what is accepted."""


_DEFAULTS = (
    MilestoneRule("round", DAYS),
    MilestoneRule("round", WEEKS),
    MilestoneRule("round", MONTHS),
    MilestoneRule("anniversaries", YEARS),
    MilestoneRule("countdown"),
    MilestoneRule("overtakings while running"),
)


def _counted(kind: str) -> Callable[[re.Match[str]], tuple[MilestoneRule, ...]]:
    def rule(match: re.Match[str]) -> tuple[MilestoneRule, ...]:
        number = int(match["number"].replace(",", "")) if match["number"] else 1
        return (MilestoneRule(kind, match["unit"] + "s", number, match["counting"]),)

    return rule


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[MilestoneRule, ...]]], ...] = (
    (re.compile("default"), lambda match: _DEFAULTS),
    (re.compile("none"), lambda match: ()),
    (re.compile(r"round (?P<unit>day|week|month)s" + _COUNTING), lambda match: (MilestoneRule("round", match["unit"] + "s", None, match["counting"]),)),
    (re.compile("repdigits" + _COUNTING), lambda match: (MilestoneRule("repdigits", DAYS, None, match["counting"]),)),
    (re.compile("anniversaries"), lambda match: (MilestoneRule("anniversaries", YEARS),)),
    (re.compile("named anniversaries"), lambda match: (MilestoneRule("named anniversaries", YEARS),)),
    (re.compile("countdown"), lambda match: (MilestoneRule("countdown"),)),
    (re.compile("overtakings"), lambda match: (MilestoneRule("overtakings"),)),
    (re.compile(r"longer than (?P<than>\S.*)"), lambda match: (MilestoneRule("longer than", than=match["than"]),)),
    (re.compile(f"every (?:{_NUMBER} )?{_UNIT}{_COUNTING}"), _counted("every")),
    (re.compile(f"{_NUMBER} {_UNIT}{_COUNTING}"), _counted("once")),
)  # fmt: skip
"""What a rule looks like in lower case, with single spaces, and what it means."""


def parse_rule(text: str) -> tuple[MilestoneRule, ...]:
    """What one line of text asks for; empty for ``none``. Raises MilestoneRuleError."""
    words = " ".join(text.split())
    for pattern, meaning in _FORMS:
        match = pattern.fullmatch(words.lower())
        if match is not None:
            rules = tuple(_checked(text, rule) for rule in meaning(match))
            return tuple(_with_name_as_written(rule, words) for rule in rules)
    raise MilestoneRuleError(f"the rule {text!r} is not known{_hint(words.lower())}; {ACCEPTED}")


def parse_rules(texts: tuple[str, ...]) -> tuple[MilestoneRule, ...]:
    """What an event's rules ask for, each thing once; the default for an event without any. Raises MilestoneRuleError."""
    if not texts:
        return _DEFAULTS
    if len(texts) > 1 and any(text.strip().lower() == "none" for text in texts):
        raise MilestoneRuleError("the rule 'none' stands beside others; keep it alone, or leave it out")
    return tuple(dict.fromkeys(rule for text in texts for rule in parse_rule(text)))


def _checked(text: str, rule: MilestoneRule) -> MilestoneRule:
    if rule.number is not None and not 1 <= rule.number <= LARGEST_NUMBER:
        raise MilestoneRuleError(f"the rule {text!r} has the number {rule.number:,}; give one from 1 to {LARGEST_NUMBER:,}")
    if rule.counting is not None and rule.unit != DAYS:
        raise MilestoneRuleError(f"the rule {text!r}: only days are counted {rule.counting}; leave out {rule.counting!r}")
    return rule


def _with_name_as_written(rule: MilestoneRule, words: str) -> MilestoneRule:
    return rule if rule.than is None else MilestoneRule("longer than", than=words[len("longer than ") :])


def _hint(words: str) -> str:
    known = ("default", "none", "round days", "round weeks", "round months", "repdigits", "anniversaries", "named anniversaries", "countdown",
             "overtakings", "longer than", "every 100 days", "1000 days")  # fmt: skip
    return near_miss(words, known, 0.7)

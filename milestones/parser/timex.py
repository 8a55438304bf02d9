"""Mentions as the world sees them: TIMEX3's four types, and no other."""

from __future__ import annotations

from dataclasses import replace

from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.timex_value import duration_value

_HIDDEN = frozenset(("ANNIVERSARY", "BIRTHDAY", "DEATHDAY", "TIMES", "BARE AGE", "YEAR OF LIFE"))
_STEP_VALUES = {Unit.DAY: "XXXX-XX-XX", Unit.NIGHT: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX", Unit.YEAR: "XXXX"}


def timex(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that TIMEX3 knows: an age is a DURATION, a place in a sequence a DATE without a known value; anniversaries and bare numbers of years are none."""
    return tuple(_public(mention) for mention in mentions if mention.type not in _HIDDEN)


def _public(mention: Mention) -> Mention:
    if mention.measure is None or mention.type not in ("AGE", "ORDINAL"):
        return mention
    if mention.type == "AGE":
        return replace(mention, type="DURATION", value=duration_value(mention.measure))
    return replace(mention, type="DATE", value=_STEP_VALUES.get(mention.measure.parts[0].unit, "XXXX"))

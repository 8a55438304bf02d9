"""Whether a clause tells what was or what is to come: it decides between the last and the next day of a name."""

from __future__ import annotations

import re
from functools import lru_cache

from milestones.language.cues import Cues
from milestones.parser.alternation import alternation
from milestones.parser.mention import Mention

_REACH = 120
_CLAUSE = re.compile(r"[,;:()–—]\s")
_STOP = re.compile(r"[.!?;\n\x1e](?:(?<=[.!?;])[\"”’)]*\s|(?<=\n)\s*\n|(?<=\x1e))")
"""What ends a sentence; it begins with one set of characters, so that all others are soon passed over."""


def tense(prose: str, mention: Mention, cues: Cues) -> int:
    """-1 where the sentence around a date tells the past, 1 where it tells the future, 0 where it tells neither or both."""
    before = prose[max(0, mention.start - _REACH) : mention.start]
    stops = list(_STOP.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    stop = _STOP.search(prose, mention.end, mention.end + _REACH)
    after = prose[mention.end : stop.start() if stop else mention.end + _REACH]
    clause = _told(_CLAUSE.split(before)[-1], _CLAUSE.split(after, maxsplit=1)[0], cues)
    return clause or _told(before, after, cues)


def _told(before: str, after: str, cues: Cues) -> int:
    """As :func:`tense`, of these words; what tells the future is not asked again for the past ("is expected to")."""
    tells_ahead, tells_past = _any_of(cues.tells_ahead), _any_of(cues.tells_then, cues.irregular_past)
    ahead = past = False
    for part in (before, after):
        told = part
        if tells_ahead.search(part) is not None:
            ahead, told = True, re.sub(cues.tells_ahead, "", part)
        past = past or tells_past.search(told) is not None
    return int(ahead) - int(past)


@lru_cache(maxsize=16)
def _any_of(*patterns: str) -> re.Pattern[str]:
    return alternation(patterns, any_case=False)


def depends_on_tense(mention: Mention) -> bool:
    """Whether a date is one of several that lie around the day of writing."""
    expression = mention.expression
    if expression is None or expression.year is not None or expression.direction:
        return False
    if expression.offset is not None:
        return expression.offset.origin == "here"
    named = expression.month or expression.holiday or expression.quarter or expression.half
    return bool(named) or expression.weekday is not None

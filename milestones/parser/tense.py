"""Whether a clause tells what was or what is to come: it decides between the last and the next day of a name."""

from __future__ import annotations

import re

from milestones.language.cues import Cues
from milestones.parser.mention import Mention

_REACH = 120
_STOP = re.compile(r"[.!?;][\"”’)]*\s|\n\s*\n|\x1e")


def tense(prose: str, mention: Mention, cues: Cues) -> int:
    """-1 where the sentence around a date tells the past, 1 where it tells the future, 0 where it tells neither or both."""
    before = prose[max(0, mention.start - _REACH) : mention.start]
    stops = list(_STOP.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    stop = _STOP.search(prose, mention.end, mention.end + _REACH)
    after = prose[mention.end : stop.start() if stop else mention.end + _REACH]
    ahead = any(re.search(cues.tells_ahead, part) for part in (before, after))
    past = any(re.search(cues.tells_then, part) for part in (before, after))
    return int(ahead) - int(past)


def depends_on_tense(mention: Mention) -> bool:
    """Whether a date is one of several that lie around the day of writing."""
    expression = mention.expression
    if expression is None or expression.year is not None or expression.offset is not None or expression.direction:
        return False
    return bool(expression.month or expression.holiday) or expression.weekday is not None

"""Durations and distances: which two points does a quantity lie between?

The rules stand in order; each looks at the items left and right of the quantity, and the first that fits reads the claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from milestones.parser import gap_ends
from milestones.parser.claim import Claim
from milestones.parser.gap import Ends, Gap
from milestones.parser.items import DATE, Sentence
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.open_gaps import since_before, until_before, until_now
from milestones.parser.range_gaps import apposition, range_after, range_before
from milestones.parser.zero_days import from_zero_day


@dataclass(frozen=True, slots=True)
class GapRule:
    """``keys`` are the mention classes that the rule reads; ``left`` must match up to the quantity, ``right`` from after it.

    ``settled`` is true where the words alone show a statement of fact, so that the language's rules of law and habit need not be asked.
    """

    name: str
    keys: str
    left: str
    right: str
    ends: Callable[[Gap], Ends | None]
    settled: bool = False


RULES: tuple[GapRule, ...] = (
    GapRule("from a zero day", "C", r"$", r"^", from_zero_day, settled=True),
    GapRule("ago", "A", r"$", r"^(?:T|K)?", gap_ends.ago, settled=True),
    GapRule("later", "L", r"$", r"^", gap_ends.later),
    GapRule("earlier", "E", r"$", r"^", gap_ends.earlier),
    GapRule("ago, said apart", "Q", r"$", r"^g(?:T|K)?", gap_ends.ago, settled=True),
    GapRule("since", "Q", r"$", r"^H?(?:h?B?[xvm]{0,2})[sS]", gap_ends.since, settled=True),
    GapRule("marked since", "Q", r"$", r"^&x{1,4}[sS]", gap_ends.since, settled=True),
    GapRule("since, said before", "Q", r"S(?P<begin>[^.;QS]{1,14}?)[Bh][xTR]{0,2}$", r"^x?Z", since_before, settled=True),
    GapRule("in so long, on a day", "Q", r"i$", r"^(?=,O?D)", gap_ends.in_so_long),
    GapRule("until, said before", "Q", r"u(?P<finish>[^.;Qu]{1,14}?)[Bh]x{0,3}$", r"^", until_before, settled=True),
    GapRule("for so long until now", "Q", r"Sx?$", r"^", until_now, settled=True),
    GapRule("until", "Q", r"$", r"^(?:G|x{0,2})u", gap_ends.until),
    GapRule("to go", "Q", r"$", r"^x?G(?=[,.;:)ufio-]|$)", gap_ends.to_go, settled=True),
    GapRule("from now", "Q", r"$", r"^(?:w|rT)", gap_ends.from_now),
    GapRule("after", "Q", r"$", r"^H?a(?=[^,.;])", gap_ends.after),
    GapRule("before", "Q", r"$", r"^H?b(?=[^,.;])", gap_ends.before),
    GapRule("later, said apart", "Q", r"$", r"^H?(?:l(?=[,xD])|a(?=[,.;]))", gap_ends.later),
    GapRule("earlier, said apart", "Q", r"$", r"^H?(?:e|b(?=[,.;]))", gap_ends.earlier),
    GapRule("into", "Q", r"$", r"^n", gap_ends.into),
    GapRule("range after", "Q", r"$", r"^[^.;,DKQ]{0,5}[,(]?r?i?(?P<first>D),?(?:t|-|u|&),?(?P<second>D)", range_after),
    GapRule("range before", "Q", r"(?P<first>D),?(?:t|-|u),?(?P<second>D)[,:(-]?(?:x?[vx]?f?)$", r"^", range_before),
    GapRule("apposition", "Q", r"D[,(:-]$", r"^(?:[,.;:)]|$)", apposition),
    GapRule("since, later in the sentence", "Q", r"[hdB]x{0,3}$", r"^[^.;]{1,18}?[sS]", gap_ends.since),
    GapRule("after so long", "Q", r"a(?:V?x?f?)?$", r"^(?:i|o)", gap_ends.after_duration),
    GapRule("after so long, said bare", "Q", r"a(?:Vx?f?|f)?$", r"^", gap_ends.after_duration),
    GapRule("lasted", "Q", r"(?P<verb>v)[xi]{0,2}f?[xpi]?$", r"^", gap_ends.lasted),
    GapRule("was in a state for", "Q", r"(?P<verb>[hdB])[xvVBRiO]{0,6}f$", r"^", gap_ends.lasted),
    GapRule("in a state", "Q", r"$", r"^(?:i|o)(?=[^.,;])", gap_ends.in_state),
    GapRule("trailing", "Q", r"$", r"^", lambda gap: gap_ends.trailing(gap) if gap_ends.is_trailing(gap) else None),
    GapRule("so long, no verb of lasting", "Q", r"(?P<verb>h)[^.;]{0,6}f?$", r"^", gap_ends.perfect_for),
    GapRule("loose", "Q", r"$", r"^", lambda gap: gap_ends.loose(gap) if gap.sentence.mentions(DATE) else None),
)


_COMPILED = [(rule, re.compile(rule.left), re.compile(rule.right)) for rule in RULES]
_BY_KEY = {key: [row for row in _COMPILED if key in row[0].keys] for key in {key for rule in RULES for key in rule.keys}}
"""The rules for each class of mentions, in order."""


def _is_nights(mention: Mention) -> bool:
    return mention.measure is not None and mention.measure.parts[0].unit is Unit.NIGHT


def _is_rate(sentence: Sentence, index: int) -> bool:
    """Whether the quantity is the second half of a rate: "three days a week", "five hours a day", or its echo: "1,000 days and 1,000 nights"."""
    item = sentence.items[index]
    before = sentence.items[index - 1] if index else None
    if sentence.keys[:index].endswith("Q&") and item.mention is not None and _is_nights(item.mention):
        return True
    return (
        before is not None
        and before.mention is not None
        and before.end + 1 == item.start
        and item.text.lower().startswith(sentence.cues.rate)
    )


def gap_claim(sentence: Sentence, index: int) -> tuple[Claim, bool] | None:
    """The claim that a quantity makes, and whether it is settled that it is one; None if no rule fits."""
    item = sentence.items[index]
    assert item.mention is not None
    if _is_rate(sentence, index):
        return None
    left_keys, right_keys = sentence.keys[:index], sentence.keys[index + 1 :]
    for rule, left, right in _BY_KEY.get(item.key, ()):
        right_match = right.match(right_keys)
        left_match = left.search(left_keys) if right_match else None
        if left_match is None or right_match is None:
            continue
        ends = rule.ends(Gap(sentence, index, left_match, right_match))
        if ends is not None:
            check, begin, finish, start, end = ends
            claim = Claim(start, end, sentence.text(start, end), check, item.mention, item.mention.measure, begin, finish,
                          (sentence.start, sentence.end), rule=rule.name)  # fmt: skip
            return claim, rule.settled
    return None

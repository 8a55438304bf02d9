"""Years, decades and centuries, before and after Christ."""

from __future__ import annotations

import re
from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Place
from milestones.parser.lexer import Token
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention, place

_YEAR_CUES = frozenset(
    (tc.IN, tc.FROM, tc.TO, tc.BETWEEN, tc.POSITION, tc.OF, tc.HEDGE, tc.THIS, "(", "-", "/", tc.AND, tc.OR, tc.AGO_BEFORE)
)
_NO_YEAR_MARKS = frozenset("#$€£№+=*")
"""Marks before four digits that are no year."""
_SQUARE = frozenset("[]")
BEFORE_CHRIST = -1
_FIRST_WITH_CENTURY = 1000
"""The first decade whose figures name its century."""


def _written(parts: Parts, name: str = "year") -> int:
    year = int(parts.value(name))
    return 1 - year if parts.value("era") == BEFORE_CHRIST else year


def _year(parts: Parts) -> list[Mention]:
    bare = parts.one("era") is None and parts.one("position") is None
    if bare and not _reads_as_year(parts):
        return []
    approximate = parts.value("about") == "about"
    expression = DateExpression(
        year=_written(parts), position=parts.value("position"), approximate=approximate, places=place(parts, "year")
    )
    start = parts.start if approximate else parts.start_after("about")  # "over 1999": no hedge of dates
    return [Mention(start, parts.end, "", "DATE", "", expression=expression)]


def _is_era(era: Token) -> bool:
    """Whether an era is written as one: in capitals, shortened with full stops ("v. Chr."), or in several words."""
    return era.text.isupper() or "." in era.text or " " in era.text


def _year_with_era(parts: Parts) -> list[Mention]:
    era = parts.one("era")
    return _year(parts) if era is not None and _is_era(era) else []


def _years_before_christ(parts: Parts) -> list[Mention]:
    """ "480–479 BC", "from 499 to 493 BC": the era belongs to both."""
    era, first, second = parts.one("era"), parts.one("first"), parts.one("second")
    if era is None or first is None or second is None or era.value != BEFORE_CHRIST or not _is_era(era):
        return []
    left = DateExpression(year=1 - int(first.value), places=place(parts, "first"))
    right = DateExpression(year=1 - int(second.value), places=place(parts, "second"))
    return [
        Mention(first.start, first.end, "", "DATE", "", expression=left),
        Mention(second.start, parts.end, "", "DATE", "", expression=right),
    ]


def _is_somebodys(parts: Parts) -> bool:
    """ "in her late twenties": years of a life, not of a century."""
    before = [token.key for token in parts.tokens[max(0, parts.first - 2) : parts.first]]
    return before[-1:] == [tc.POSSESSIVE] or before == [tc.POSSESSIVE, tc.POSITION]


def _decade(parts: Parts) -> list[Mention]:
    decade = int(parts.value("decade"))
    if decade < 100 and _is_somebodys(parts):
        return []
    if parts.value("era") == BEFORE_CHRIST:
        return date_mention(parts, DateExpression(decade=-decade - 8, position=parts.value("position")))
    return date_mention(parts, DateExpression(decade=decade, position=parts.value("position")))


def _decades(parts: Parts) -> list[Mention]:
    """ "the 1960s and 70s": the later ones are of the same century."""
    first, suffix = int(parts.value("decade")), parts.language.decade_suffix
    pattern = re.compile(rf"['’]?(\d0)(?:{suffix})")
    found = _decade(parts)
    last = parts.one("decade")
    assert last is not None
    found = [replace(found[0], end=last.end)]
    for token in parts.all("more"):
        if token.key not in (tc.OPAQUE, tc.DECADE):
            continue
        figures = pattern.fullmatch(token.text)
        decade = first - first % 100 + int(figures[1]) if figures is not None else 0
        if first < _FIRST_WITH_CENTURY or decade <= first:
            return []
        found.append(Mention(token.start, token.end, "", "DATE", "", expression=DateExpression(decade=decade)))
    return found


def _century(parts: Parts) -> list[Mention]:
    if parts.value("unit") != "century":
        return []
    rank = int(parts.value("rank"))
    century = -rank if parts.value("era") == BEFORE_CHRIST else rank
    return date_mention(parts, DateExpression(century=century, position=parts.value("position")))


def _centuries(parts: Parts) -> list[Mention]:
    """ "the 19th and 20th centuries": the noun belongs to both."""
    first, rank = parts.one("first"), parts.one("rank")
    if first is None or rank is None or parts.value("unit") != "century" or int(first.value) >= int(rank.value):
        return []
    left = DateExpression(century=int(first.value), position=parts.value("position"))
    return [
        Mention(parts.start, first.end, "", "DATE", "", expression=left),
        Mention(rank.start, parts.end, "", "DATE", "", expression=DateExpression(century=int(rank.value))),
    ]


def _abbreviated(parts: Parts, stop: Token) -> Token:
    """The word that a full stop shortens where no year follows it ("Nr. 1933"), else the stop."""
    word = parts.tokens[parts.first - 2]
    return word if word.text in parts.language.cues.not_before_years else stop


def _reads_as_year(parts: Parts) -> bool:
    before, after = parts.before, parts.after
    if before is not None and before.text == "." and parts.first > 1 and parts.tokens[parts.first - 2].end == before.start:
        before = _abbreviated(parts, before)
    year = int(parts.value("year"))
    if not 1000 <= year <= 2199:
        return False
    if after is not None and (after.key in (tc.UNITS, tc.UNIT, tc.OPAQUE, tc.CLOCK) or after.text in ("%", "°", "$")):
        return False
    if before is not None and (before.text in _NO_YEAR_MARKS or before.text in parts.language.cues.not_before_years):
        return False
    if before is not None and before.key == tc.UNIT and before.value == "year":
        return True
    if before is not None and before.key == tc.DEATH and before.text.lower() in parts.language.cues.year_leads:
        return True
    if before is not None and before.key == tc.INDEFINITE:
        return after is not None and after.key == tc.ADJECTIVE
    if before is not None and before.key in _YEAR_CUES:
        return not (after is not None and after.key == tc.PLURAL_WORD and before.key in (tc.HEDGE, tc.OF, tc.TO, tc.AND))
    if after is not None and after.key == tc.PLURAL_WORD:
        return before is not None and before.key in (tc.DEFINITE, tc.POSSESSIVE)
    return (
        before is None
        or before.key
        in (
            tc.DEFINITE,
            ",",
            ";",
            tc.POSSESSIVE,
            tc.ADJECTIVE,
            tc.PLURAL_WORD,
            tc.SAME,
            ".",
            '"',
            ":",
            ")",
        )
        or before.text in _SQUARE
    )


def _is_a_season(parts: Parts) -> bool:
    """Whether what stands before "2019/20" leads to a date; else the figures may be those of a directive or a room."""
    before = parts.before
    if before is None or (before.key == tc.PLURAL_WORD and parts.language.capitalised_nouns):
        return True
    return before.key in (tc.IN, tc.OF, tc.TO, tc.FROM, tc.BETWEEN, tc.DEFINITE, tc.POSSESSIVE)


def _short_range(parts: Parts) -> list[Mention]:
    """ "1914–18": two years of one century."""
    first, second, joint = parts.one("year"), parts.one("second"), parts.one("joint")
    if first is None or second is None or joint is None:
        return []
    start, digits = int(first.value), second.text
    if not digits.isdigit() or len(digits) > 2 or second.start - first.end != 1:
        return []
    finish = start - start % 100 + int(digits) if len(digits) == 2 else start - start % 10 + int(digits)
    if len(digits) != 2 or finish <= start or (joint.key == "/" and not (finish == start + 1 and _is_a_season(parts))):
        return []
    return [
        Mention(
            first.start,
            first.end,
            "",
            "DATE",
            "",
            expression=DateExpression(year=start, places=(Place("year", first.start, first.end),)),
        ),
        Mention(
            second.start,
            second.end,
            "",
            "DATE",
            "",
            expression=DateExpression(year=finish, places=(Place("year", second.start, second.end),)),
        ),
    ]


RULES: tuple[Rule, ...] = (
    Rule("years of one century", r"(?P<year>y)(?P<joint>[-/])(?P<second>[nN])(?![0-9uU/:-]|\.[nyN])(?!e)", _short_range),
    Rule("years before Christ", r"(?P<first>[nNy])(?:-|z|&)(?P<second>[nNy])(?P<era>e)", _years_before_christ),
    Rule("decades of one century", r"t?(?:(?P<position>E)-?[fi]?t?)?(?P<decade>k)(?P<more>(?:,?[-&|z,]t?[k?]){1,4})U?", _decades),
    Rule("decade", r"t?(?:(?P<position>E)-?[fi]?t?)?(?P<decade>k)(?P<era>e)?", _decade),
    Rule("centuries", r"t?(?:(?P<position>E)-?[fi]?t?)?(?P<first>o)(?:[-&z|])t?(?P<rank>o)-?(?P<unit>[uU])(?!e)", _centuries),
    Rule("century", r"t?(?:(?P<position>E)-?[fi]?t?)?(?P<rank>o)-?(?P<unit>u)(?P<era>e)?", _century),
    Rule("year before Christ", r"(?:(?P<about>H)\.?)?(?:t?(?P<position>E)-?[fi]?)?(?P<year>[nNy])(?P<era>e)", _year_with_era),
    Rule("the year", r"t(?P<unit>u)(?P<year>y)", lambda parts: _year(parts) if parts.value("unit") == "year" else []),
    Rule("year of our Lord", r"(?P<era>e)(?P<year>[nNy])(?![uU:])", _year_with_era),
)
"""Years that an era or a decade shows to be years; they stand before durations."""

BARE: tuple[Rule, ...] = (Rule("year", r"(?:(?P<about>H)\.?)?(?:t?(?P<position>E)-?[fi]?)?(?P<year>y)", _year),)
"""Years that only their neighbours show to be years; they stand last."""

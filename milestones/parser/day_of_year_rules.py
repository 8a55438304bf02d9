"""Dates by the number of their day in the year: 2021-238 is 26 August 2021.

The same figures may be a file, a patch or a telephone number. So something has to show that they are a date.
"""

from __future__ import annotations

from milestones.calendar.gregorian import day_number, year_month_day
from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Place
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention

_FIRST, _LAST = 1900, 2099
"""Years in which people write such dates."""
_REACH = 4
"""How many words before the figures one may stand that says that they are to be dialled."""
_CELL = (None, "|")


def _day_of_year(parts: Parts) -> list[Mention]:
    token = parts.one("day")
    if token is None or not (parts.one("weekday") is not None or _is_alone(parts) or _is_led(parts)):
        return []
    year, number = (int(piece) for piece in token.text.split("-"))
    first = day_number(year, 1, 1)
    if not _FIRST <= year <= _LAST or not 1 <= number <= day_number(year + 1, 1, 1) - first:
        return []
    _, month, day = year_month_day(first + number - 1)
    places = tuple(
        Place(name, found.start, found.end)
        for name, found in (("iso", token), ("weekday", parts.one("weekday")))
        if found is not None
    )
    return date_mention(parts, DateExpression(year=year, month=month, day=day, weekday=parts.value("weekday"), places=places))


def _is_alone(parts: Parts) -> bool:
    """Whether nothing stands beside the figures in their cell of a table."""
    before, after = (token.text if token is not None else None for token in (parts.before, parts.after))
    return before in _CELL and after in _CELL


def _is_led(parts: Parts) -> bool:
    """Whether a word or a label leads to a date, and no telephone is near; the second of a range follows the first."""
    before, cues = parts.tokens[max(0, parts.first - _REACH) : parts.first], parts.language.cues
    if not before or any(token.text.lower() in cues.dialled for token in before):
        return False
    if len(before) > 1 and before[-2].key == tc.ORDINAL_DATE:
        return before[-1].key in (tc.TO, tc.AND, "-")
    lead = before[-2] if before[-1].text == ":" and len(before) > 1 else before[-1]
    return lead.text.lower() in cues.day_number_leads


RULES: tuple[Rule, ...] = (Rule("day of a year", r"(?:(?P<weekday>[Dd])\.?,?)?(?P<day>§)", _day_of_year),)

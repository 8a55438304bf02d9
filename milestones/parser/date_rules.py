"""Dates of the calendar: day, month and year in every usual order, with a weekday before or after, and ranges of them."""

from __future__ import annotations

from dataclasses import replace

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Place
from milestones.parser.grammar import DAY, MONTH, WEEKDAY
from milestones.parser.lexer import Token
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule
from milestones.parser.spans import WEEKDAY_CODES

_PREFIX = r"(?:t?(?P<part>P)f)?(?:t?(?P<weekday>D|d\.?)[,(]?(?:Pf)?)?"
_SUFFIX = rf"(?:\((?P<weekday_after>{WEEKDAY})\.?\)|,a?(?P<weekday_end>D)(?!,?{MONTH}|,?n{MONTH}))?"
_ERA = "(?:(?P<era>e))?"


def _bare_month(token: Token) -> bool:
    return token.key == tc.MONTH_OR_WORD


def leans_on_name(parts: Parts, token: Token) -> bool:
    """Whether a short weekday is the tail of a name ("Baltimore Sun, March 18"): a capitalised word stands right before it."""
    if token.key != tc.WEEKDAY_OR_WORD or parts.language.capitalised_nouns:
        return False
    index = parts.tokens.index(token)
    if index == 0:
        return False
    previous = parts.tokens[index - 1]
    return previous.text[:1].isupper() and previous.text.isalpha() and previous.key not in (tc.MONTH, tc.WEEKDAY)


def _places(parts: Parts, names: tuple[str, ...]) -> tuple[Place, ...]:
    tokens = [(name, parts.one(name)) for name in names if name in parts.groups]
    return tuple([Place(name, token.start, token.end) for name, token in tokens if token is not None])


def _year(parts: Parts, name: str = "year") -> int | None:
    token = parts.one(name)
    if token is None:
        return None
    year = int(token.value)
    era = parts.value("era")
    return 1 - year if era == -1 else year


def _start(parts: Parts, weekday: Token | None) -> int:
    """The start of the date: past "the" and past a weekday that is only the tail of a name."""
    if weekday is not None and leans_on_name(parts, weekday):
        index = parts.tokens.index(weekday) + 1
        while parts.tokens[index].key in ".,":
            index += 1
        return parts.tokens[index].start
    return parts.start


def _day_month(parts: Parts) -> list[Mention]:
    weekday = parts.one("weekday")
    start = _start(parts, weekday)
    if weekday is not None and start != parts.start:
        weekday = None
    after = parts.one("weekday_after") or parts.one("weekday_end")
    day = int(parts.value("day"))
    if day > 99:
        return []
    places = _places(parts, ("day", "month", "year"))
    chosen = weekday or after
    expression = DateExpression(
        year=_year(parts),
        short_year=parts.value("short"),
        month=parts.value("month"),
        day=day,
        weekday=chosen.value if chosen is not None else None,
        day_part=parts.value("part"),
        places=places if chosen is None else (*places, Place("weekday", chosen.start, chosen.end)),
    )
    return [Mention(start, parts.end, "", "TIME" if expression.day_part else "DATE", "", expression=expression)]


def _ends_range(parts: Parts, weekday: Token | None) -> bool:
    """Whether a weekday is the second of two that name the days after them: "the night of Saturday to Sunday, 6–7 January"."""
    index = parts.tokens.index(weekday) if weekday is not None else 0
    return (
        index > 1 and parts.tokens[index - 1].key in (tc.TO, tc.AND, tc.OR, "-", "/") and parts.tokens[index - 2].key in WEEKDAY
    )


def _day_range(parts: Parts) -> list[Mention]:
    """Two days of one month: "3–6 May 2021", "May 3–6, 2021", "from 3 to 6 May"."""
    first, second = parts.one("first"), parts.one("second")
    month = parts.one("month")
    if first is None or second is None or month is None:
        return []
    base = DateExpression(year=_year(parts), month=month.value)
    name = "none" if _ends_range(parts, parts.one("first_weekday")) else "first_weekday"
    left = replace(base, day=int(first.value), weekday=parts.value(name), places=_range_places(parts, first, name))
    right = replace(
        base, day=int(second.value), weekday=parts.value("second_weekday"), places=_range_places(parts, second, "second_weekday")
    )
    begin = _with_article(parts, parts.one(name) or (month if month.start < first.start else first))
    other = _with_article(parts, parts.one("second_weekday") or second)
    left_end = first.end
    return [
        Mention(begin.start, left_end, "", "DATE", "", expression=left),
        Mention(other.start, parts.end, "", "DATE", "", expression=right),
    ]


def _weekdays_and_days(parts: Parts) -> list[Mention]:
    """ "Friday–Sunday, 27–29 August 2021": the first weekday goes with the first day, the second with the second."""
    first, second, month = parts.one("first"), parts.one("second"), parts.one("month")
    if first is None or second is None or month is None:
        return []
    begin = month if month.start < first.start else first
    base = DateExpression(year=_year(parts), month=month.value)
    left = replace(base, day=int(first.value), places=_range_places(parts, first, ""))
    right = replace(base, day=int(second.value), places=_range_places(parts, second, ""))
    return [
        Mention(begin.start, first.end, "", "DATE", "", expression=left),
        Mention(second.start, parts.end, "", "DATE", "", expression=right),
    ]


def _with_article(parts: Parts, token: Token) -> Token:
    """The article before a token, if it stands there within the match; else the token."""
    index = parts.tokens.index(token)
    return parts.tokens[index - 1] if index > 0 and parts.tokens[index - 1].key == tc.DEFINITE else token


def _range_places(parts: Parts, day: Token, weekday_name: str) -> tuple[Place, ...]:
    places = [Place("day", day.start, day.end), *_places(parts, ("month", "year"))]
    weekday = parts.one(weekday_name) if weekday_name else None
    if weekday is not None:
        places.append(Place("weekday", weekday.start, weekday.end))
    return tuple(places)


def _month_year(parts: Parts) -> list[Mention]:
    month = parts.one("month")
    assert month is not None
    expression = DateExpression(
        year=_year(parts) if parts.one("year") else _year(parts, "plain"), short_year=parts.value("short"), month=month.value,
        position=parts.value("position"), approximate=parts.value("about") == "about", places=_places(parts, ("month", "year", "plain")),
    )  # fmt: skip
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _leads_to_month(parts: Parts) -> bool:
    """Whether the word before shows a month that is a word too to be one: "in May", "March and April"."""
    before = parts.before
    if before is None:
        return False
    joined = before.key in (tc.AND, tc.OR, ",") and parts.first > 1 and parts.tokens[parts.first - 2].key in MONTH
    return joined or before.key in (tc.IN, tc.OF, tc.POSITION, tc.LAST, tc.NEXT, tc.TO, tc.FROM)


def _month(parts: Parts) -> list[Mention]:
    month = parts.one("month")
    assert month is not None
    if _bare_month(month) and parts.one("position") is None and not _leads_to_month(parts):
        return []
    expression = DateExpression(month=month.value, position=parts.value("position"), places=_places(parts, ("month",)))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _iso(parts: Parts) -> list[Mention]:
    token = parts.one("iso")
    assert token is not None
    year, month, day = (int(piece) for piece in token.text.replace("/", "-").split("-"))
    weekday = parts.one("weekday") or parts.one("weekday_after")
    start = _start(parts, parts.one("weekday"))
    if start != parts.start:
        weekday = parts.one("weekday_after")
    places = [Place("iso", token.start, token.end)]
    if weekday is not None:
        places.append(Place("weekday", weekday.start, weekday.end))
    if month > 12 and day > 12 and "-" in token.text and not weekday:
        return []
    expression = DateExpression(year=year, month=month, day=day, weekday=weekday.value if weekday else None, places=tuple(places))
    return [Mention(start, parts.end, "", "DATE", "", expression=expression)]


def _numeric(parts: Parts) -> list[Mention]:
    token = parts.one("numeric")
    assert token is not None
    mark = "/" if "/" in token.text else "." if "." in token.text else "-"
    first, second, year = (piece.strip() for piece in token.text.split(mark))
    full_year = int(year) if len(year) == 4 else None
    if full_year is None and mark != "/":
        return []
    weekday = parts.one("weekday") or parts.one("weekday_after")
    start = _start(parts, parts.one("weekday"))
    if start != parts.start:
        weekday = parts.one("weekday_after")
    places = [Place("numeric", token.start, token.end)]
    if weekday is not None:
        places.append(Place("weekday", weekday.start, weekday.end))
    expression = DateExpression(
        year=full_year, short_year=None if full_year else int(year), numeric=(int(first), int(second), int(year)),
        weekday=weekday.value if weekday else None, places=tuple(places),
    )  # fmt: skip
    return [Mention(start, parts.end, "", "DATE", "", expression=expression)]


def _iso_week(parts: Parts) -> list[Mention]:
    token = parts.one("isoweek")
    assert token is not None
    pieces = token.text.split("-")
    weekday = int(pieces[2]) - 1 if len(pieces) == 3 else None
    expression = DateExpression(year=int(pieces[0]), week=int(pieces[1][1:]), weekday=weekday)
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _week_by_number(parts: Parts) -> list[Mention]:
    """ "week 34 of 2021": an ISO week by its number."""
    number = parts.value("number")
    if parts.value("unit") != "week" or number.denominator != 1 or not 1 <= number <= 53:
        return []
    expression = DateExpression(year=int(parts.value("year")), week=int(number), places=_places(parts, ("year",)))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _holiday(parts: Parts) -> list[Mention]:
    expression = DateExpression(year=_year(parts), holiday=parts.value("holiday"))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _month_range(parts: Parts) -> list[Mention]:
    """ "March–June 1974": both months of the year that is written once."""
    first, second = parts.one("first"), parts.one("second")
    if first is None or second is None or first.value >= second.value:
        return []
    year = _year(parts)
    left = DateExpression(year=year, month=first.value, places=(Place("month", first.start, first.end),))
    right = DateExpression(
        year=year, month=second.value, places=(Place("month", second.start, second.end), *_places(parts, ("year",)))
    )
    return [
        Mention(first.start, first.end, "", "DATE", "", expression=left),
        Mention(second.start, parts.end, "", "DATE", "", expression=right),
    ]


def _placed_weekday(parts: Parts) -> list[Mention]:
    """ "the first Monday of May 2021", "the last Friday in August": a day like a moveable holiday's."""
    rank, day, month = parts.one("rank"), parts.one("weekday"), parts.one("month")
    if rank is None or day is None or month is None:
        return []
    place = -1 if rank.key == tc.LAST else int(rank.value)
    if place > 5:
        return []
    code = f"{month.value:02d}-{WEEKDAY_CODES[day.value]}-{place}"
    expression = DateExpression(year=_year(parts), holiday=code, places=_places(parts, ("month", "year")))
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


_MONTHS = 12


def _day_and_month_in_figures(parts: Parts) -> list[Mention]:
    """ "Samstag, 21.1.", in languages that write dates so: behind a weekday or a word that leads to a date, and before no further figure."""
    weekday, day, month = parts.one("weekday"), parts.one("day"), parts.one("month")
    led = parts.before is not None and parts.before.text.lower() in parts.language.cues.day_number_leads
    if not parts.language.ordinal_stops or day is None or month is None or not (led or weekday is not None):
        return []
    if not 1 <= month.value <= _MONTHS or month.start - day.end > _CLOSE or not parts.tokens[parts.last - 1].text.endswith("."):
        return []
    places = _places(parts, ("day", "weekday"))
    expression = DateExpression(month=int(month.value), day=int(day.value), weekday=parts.value("weekday"), places=places)
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


_CLOSE = 2
"""How many characters may stand between the figures of a day and of a month: a full stop and a space."""
_TO = "(?:-|z|&)"
RULES: tuple[Rule, ...] = (
    Rule(
        "weekdays before days of one month, day first",
        rf"(?P<first_weekday>{WEEKDAY}){_TO}(?P<second_weekday>{WEEKDAY}),?t?(?P<first>{DAY}){_TO}t?(?P<second>{DAY})f?(?P<month>{MONTH})(?:\.?,?(?P<year>y))?",
        _weekdays_and_days,
    ),
    Rule(
        "weekdays before days of one month, month first",
        rf"(?P<first_weekday>{WEEKDAY}){_TO}(?P<second_weekday>{WEEKDAY}),?(?P<month>{MONTH})\.?(?P<first>{DAY}){_TO}(?P<second>{DAY})(?:,?(?P<year>y))?",
        _weekdays_and_days,
    ),
    Rule(
        "day and month in figures",
        rf"(?:(?P<weekday>{WEEKDAY})\.?,?)?t?(?P<day>n)\.(?P<month>[no])\.?(?![nyNog])",
        _day_and_month_in_figures,
    ),
    Rule("iso date", rf"{_PREFIX}(?P<iso>I)(?:\((?P<weekday_after>{WEEKDAY})\))?", _iso),
    Rule("numeric date", rf"{_PREFIX}(?P<numeric>J)(?:\((?P<weekday_after>{WEEKDAY})\))?", _numeric),
    Rule("iso week", r"(?P<isoweek>K)", _iso_week),
    Rule("week by number and year", r"(?P<unit>u)(?P<number>n|N)(?:,|f|/)?(?P<year>y)", _week_by_number),
    Rule(
        "days of one month, day first",
        rf"(?:(?P<first_weekday>{WEEKDAY})\.?,?)?t?(?P<first>{DAY}){_TO}(?:(?P<second_weekday>{WEEKDAY})\.?,?)?t?(?P<second>{DAY})f?(?P<month>{MONTH})(?:\.?,?(?P<year>y))?",
        _day_range,
    ),
    Rule(
        "days of one month, month first",
        rf"(?:(?P<first_weekday>{WEEKDAY})\.?,?)?(?P<month>{MONTH})\.?(?P<first>{DAY}){_TO}(?:(?P<second_weekday>{WEEKDAY})\.?,?)?(?P<second>{DAY})(?![0-9:]|[Mm]|[uU])(?:,?(?P<year>y))?",
        _day_range,
    ),
    Rule(
        "months of one year",
        rf"(?P<first>{MONTH})\.?{_TO}(?P<second>{MONTH})\.?,?(?P<year>y)",
        _month_range,
    ),
    Rule(
        "day, month and year before Christ",
        rf"t?(?P<day>{DAY})f?(?P<month>{MONTH})\.?,?(?P<year>[nN])(?P<era>e)",
        _day_month,
    ),
    Rule(
        "day, month and year",
        rf"{_PREFIX}t?(?P<day>{DAY})-?f?(?P<month>{MONTH})(?:\.?[,-]?f?(?P<year>y){_ERA}|\.?(?P<short>'))?{_SUFFIX}",
        _day_month,
    ),
    Rule(
        "day, month and year with slashes",
        r"(?P<day>n)/(?P<month>[Mm])/(?P<year>y)",
        _day_month,
    ),
    Rule("month, day, time and year", rf"{_PREFIX}(?P<month>{MONTH})(?P<day>{DAY})(?P<clock>g)x?(?P<year>y)", _day_month),
    Rule(
        "month, day and year",
        rf"{_PREFIX}(?P<month>{MONTH})\.?t?(?P<day>{DAY})(?!:)(?:,?(?P<year>y){_ERA}|,?(?P<short>'))?{_SUFFIX}",
        _day_month,
    ),
    Rule("year, month and day", rf"(?P<year>y)(?P<month>{MONTH})(?P<day>{DAY})(?![uU:])", _day_month),
    Rule(
        "month and year",
        rf"(?:(?P<about>H)\.?)?(?:t?(?P<position>E)-?[fi]?)?(?P<month>{MONTH})\.?,?f?(?:(?P<year>[yN])(?P<era>e)|(?P<plain>y)|(?P<short>'))",
        _month_year,
    ),
    Rule(
        "weekday of a month by its place",
        rf"t?(?P<rank>[oL])(?P<weekday>D)[fi](?P<month>{MONTH})(?:,?(?P<year>y))?",
        _placed_weekday,
    ),
    Rule("holiday", r"(?P<holiday>\$)(?:,?(?:f|i)?(?P<year>y))?", _holiday),
)
"""Dates with a day or a year; they stand first."""

SHORT: tuple[Rule, ...] = (Rule("month", rf"(?:t?(?P<position>E)-?[fi]?)?(?P<month>{MONTH})", _month),)

"""Dates coarser than a month, bare weekdays, and days named from now or from the story."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset, Place
from milestones.parser.measure import Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule

_YEAR_CUES = frozenset((tc.IN, tc.FROM, tc.TO, tc.BETWEEN, tc.POSITION, tc.OF, tc.HEDGE, tc.THIS, "(", "-", "/", tc.AND, tc.OR))
_NOT_YEAR_AFTER = frozenset((tc.UNITS, tc.PLURAL_WORD, tc.OPAQUE, ":"))


def _date(parts: Parts, expression: DateExpression) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def _place(parts: Parts, name: str) -> tuple[Place, ...]:
    token = parts.one(name)
    return (Place(name, token.start, token.end),) if token is not None else ()


def _year_value(parts: Parts) -> int:
    year = int(parts.value("year"))
    return 1 - year if parts.value("era") == -1 else year


def _year(parts: Parts) -> list[Mention]:
    written = parts.one("year")
    assert written is not None
    bare = parts.one("era") is None and parts.one("position") is None
    if bare and not _reads_as_year(parts):
        return []
    expression = DateExpression(year=_year_value(parts), position=parts.value("position"), places=_place(parts, "year"))
    return _date(parts, expression)


def _year_with_era(parts: Parts) -> list[Mention]:
    era = parts.one("era")
    return _year(parts) if era is not None and era.text.isupper() else []


def _reads_as_year(parts: Parts) -> bool:
    before, after = parts.before, parts.after
    year = int(parts.value("year"))
    if not 1000 <= year <= 2199:
        return False
    if after is not None and (after.key in (tc.UNITS, tc.UNIT, tc.OPAQUE, tc.CLOCK) or after.text in ("%", "°", "$")):
        return False
    if before is not None and before.text in (
        "#",
        "$",
        "€",
        "£",
        "№",
        "ISO",
        "RFC",
        "No",
        "page",
        "p",
        "pp",
        "room",
        "version",
        "+",
        "=",
        "*",
    ):
        return False
    if before is not None and before.key in _YEAR_CUES:
        return not (after is not None and after.key == tc.PLURAL_WORD and before.key in (tc.HEDGE, tc.OF, tc.TO, tc.AND))
    if after is not None and after.key == tc.PLURAL_WORD:
        return before is not None and before.key in (tc.DEFINITE, tc.POSSESSIVE)
    return before is None or before.key in (
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
        "[",
    )


def _short_range(parts: Parts) -> list[Mention]:
    """ "1914–18": two years of one century."""
    first, second = parts.one("year"), parts.one("second")
    if first is None or second is None:
        return []
    start, digits = int(first.value), second.text
    if not digits.isdigit() or len(digits) > 2 or second.start - first.end != 1:
        return []
    finish = start - start % 100 + int(digits) if len(digits) == 2 else start - start % 10 + int(digits)
    if len(digits) != 2 or finish <= start:
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


def _decade(parts: Parts) -> list[Mention]:
    decade = int(parts.value("decade"))
    if decade >= 1000:
        return _date(parts, DateExpression(decade=decade, position=parts.value("position")))
    return _date(parts, DateExpression(decade=decade, position=parts.value("position"), approximate=False))


def _century(parts: Parts) -> list[Mention]:
    rank = int(parts.value("rank"))
    century = -rank if parts.value("era") == -1 else rank
    return _date(parts, DateExpression(century=century, position=parts.value("position")))


def _season(parts: Parts) -> list[Mention]:
    year = parts.one("year")
    season = parts.one("season")
    assert season is not None
    before = parts.before
    if (
        year is None
        and season.text.lower() in ("fall", "spring")
        and not (
            (before is not None and before.key in (tc.DEFINITE, tc.POSITION, tc.IN, tc.LAST, tc.NEXT, tc.THIS, tc.THAT))
            or parts.one("which") is not None
        )
    ):
        return []
    if (
        year is None
        and season.text.lower() == "fall"
        and parts.one("which") is None
        and (before is None or before.key not in (tc.IN, tc.POSITION))
        and (parts.after is not None and parts.after.key == tc.OF)
    ):
        return []
    direction = {tc.LAST: -1, tc.NEXT: 1}.get(_key(parts, "which"), 0)
    return _date(
        parts,
        DateExpression(
            year=int(year.value) if year else None, season=season.value, position=parts.value("position"), direction=direction
        ),
    )


def _key(parts: Parts, name: str) -> str:
    token = parts.one(name)
    return token.key if token is not None else ""


def _quarter(parts: Parts) -> list[Mention]:
    year = parts.one("year")
    code = parts.one("code")
    rank = int(code.text[1]) if code is not None else int(parts.value("rank"))
    if code is not None and code.text[0] == "H":
        return _date(parts, DateExpression(year=int(year.value), half=rank)) if year is not None else []
    if code is not None and year is None and not (parts.before is not None and parts.before.key == tc.IN):
        return []
    return _date(parts, DateExpression(year=int(year.value) if year is not None else None, quarter=rank)) if rank <= 4 else []


def _half(parts: Parts) -> list[Mention]:
    year = parts.one("year")
    rank = parts.value("rank")
    return _date(parts, DateExpression(year=int(year.value), half=int(rank))) if year is not None and rank in (1, 2) else []


def _weekday(parts: Parts) -> list[Mention]:
    token = parts.one("weekday")
    assert token is not None
    direction = {tc.LAST: -1, tc.NEXT: 1, tc.PRECEDING: -1, tc.FOLLOWING: 1}.get(_key(parts, "which"), 0)
    origin = {tc.FOLLOWING: "story", tc.PRECEDING: "story", tc.THAT: "story"}.get(_key(parts, "which"))
    part = parts.one("part")
    expression = DateExpression(
        weekday=token.value, direction=direction, day_part=part.value if part else None, clock=parts.one("clock").text if parts.one("clock") else None,  # type: ignore[union-attr]
        offset=Offset(direction, Unit.DAY, origin) if origin else None, places=_place(parts, "weekday"),
    )  # fmt: skip
    kind = "TIME" if expression.day_part or expression.clock else "DATE"
    return [Mention(parts.start, parts.end, "", kind, "", expression=expression)]


def _weekday_set(parts: Parts) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "SET", f"XXXX-WXX-{parts.value('weekday') + 1}")]


def _unit_set(parts: Parts) -> list[Mention]:
    unit = Unit(parts.value("unit"))
    letters = {
        Unit.DAY: "P1D",
        Unit.WEEK: "P1W",
        Unit.MONTH: "P1M",
        Unit.YEAR: "P1Y",
        Unit.NIGHT: "P1D",
        Unit.QUARTER: "P1Q",
        Unit.HOUR: "PT1H",
    }
    return [Mention(parts.start, parts.end, "", "SET", letters.get(unit, "P1Y"))]


def _frequency(parts: Parts) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "SET", parts.value("frequency"))]


def _deictic(parts: Parts) -> list[Mention]:
    part = parts.one("part")
    word = parts.one("day")
    assert word is not None
    clock = parts.one("clock")
    expression = DateExpression(
        offset=Offset(int(word.value), Unit.DAY), day_part=part.value if part else ("NI" if word.text.lower() == "tonight" else None),
        clock=clock.text if clock else None,
    )  # fmt: skip
    kind = "TIME" if expression.day_part or clock else "DATE"
    return [Mention(parts.start, parts.end, "", kind, "", expression=expression)]


def _present(parts: Parts) -> list[Mention]:
    return _date(parts, DateExpression(present=True))


_STEPS = {
    tc.LAST: (-1, "now"),
    tc.NEXT: (1, "now"),
    tc.THIS: (0, "now"),
    tc.THAT: (0, "story"),
    tc.SAME: (0, "story"),
    tc.FOLLOWING: (1, "story"),
    tc.PRECEDING: (-1, "story"),
}


def _unit_step(parts: Parts) -> list[Mention]:
    """ "last week", "this month", "that year", "the following day", "the next day"."""
    which = parts.one("which")
    assert which is not None
    amount, origin = _STEPS[which.key]
    unit = Unit(parts.value("unit"))
    if parts.one("article") is not None and which.key in (tc.NEXT, tc.LAST):
        origin = "story"
        if which.text.lower() == "past":
            return [
                Mention(
                    parts.start, parts.end, "", "DURATION", "P1" + {"day": "D", "week": "W", "month": "M"}.get(unit.value, "Y")
                )
            ]
    expression = DateExpression(offset=Offset(amount, unit, origin), position=parts.value("position"))
    return _date(parts, expression)


def _month_step(parts: Parts) -> list[Mention]:
    """ "last August", "that December", "the following May"."""
    which, month = parts.one("which"), parts.one("month")
    assert which is not None and month is not None
    amount, origin = _STEPS[which.key]
    expression = DateExpression(month=month.value, direction=amount, offset=Offset(amount, Unit.YEAR, origin), places=_place(parts, "month"),
                                day=int(parts.value("day")) if parts.one("day") else None)  # fmt: skip
    return _date(parts, expression)


def _season_step(parts: Parts) -> list[Mention]:
    which = parts.one("which")
    assert which is not None
    amount, origin = _STEPS[which.key]
    expression = DateExpression(season=parts.value("season"), direction=amount, offset=Offset(amount, Unit.YEAR, origin))
    return _date(parts, expression)


def _day_of_month(parts: Parts) -> list[Mention]:
    """ "on the 5th": a day whose month the story knows."""
    token = parts.one("day")
    if (
        token is None
        or token.value > 31
        or not token.text[0].isdigit()
        or parts.before is None
        or parts.before.text.lower() not in ("on", "until", "from")
    ):
        return []
    if parts.after is not None and parts.after.key in (tc.ADJECTIVE, tc.PLURAL_WORD, tc.CENTURY, "-"):
        return []
    return _date(parts, DateExpression(day=int(token.value)))


def _clock(parts: Parts) -> list[Mention]:
    clock = parts.one("clock")
    assert clock is not None
    return [Mention(parts.start, parts.end, "", "TIME", "T" + clock.text)]


_WHICH = "[LXTZsWB]"
RULES: tuple[Rule, ...] = (
    Rule("years of one century", r"(?P<year>y)-(?P<second>[nN])(?![0-9uU/:.-])", _short_range),
    Rule("decade", r"t?(?:(?P<position>E)-?f?t?)?(?P<decade>k)", _decade),
    Rule(
        "century",
        r"t?(?:(?P<position>E)-?f?t?)?(?P<rank>o)-?(?:c|u(?<=u))(?P<era>e)?",
        lambda parts: _century(parts) if _is_century(parts) else [],
    ),
    Rule("season and year", r"t?(?:(?P<position>E)-?f?t?)?(?P<season>S)(?:,|f)?(?P<year>y)", _season),
    Rule("season of the story", rf"t?(?:t?(?P<article>t))?(?P<which>{_WHICH})(?P<season>S)", _season_step),
    Rule("season", r"(?:t?(?P<position>E)-?f?t?)?(?P<season>S)", _season),
    Rule("quarter", r"(?P<code>Q)(?:f?,?(?P<year>y))?|(?P<skip>)(?!)", _quarter),
    Rule(
        "quarter in words",
        r"t?(?P<rank>o)(?P<unit>u)(?:f(?P<year>y))",
        lambda parts: _quarter(parts) if parts.value("unit") == "quarter" else [],
    ),
    Rule("half", r"t?(?P<rank>o)F(?:f(?P<year>y))", _half),
    Rule("every weekday", r"v(?P<weekday>D)(?P<part>P)?", _weekday_set),
    Rule("every unit", r"(?:v)(?P<unit>u)", _unit_set),
    Rule("day and part", r"(?P<day>R)(?:i?(?P<clock>g)|(?P<part>P))?", _deictic),
    Rule("weekday", r"(?P<article>t)?(?P<which>[LXTZWB])?(?P<weekday>D)(?:(?P<part>P)|i(?P<clock>g))?", _weekday),
    Rule("month of the story", rf"(?P<article>t)?(?P<which>{_WHICH})(?P<month>[Mm])(?P<day>[no])?(?![no]?,?y)", _month_step),
    Rule("unit of the story", rf"(?:(?P<position>E)f?)?(?P<article>t)?(?P<which>{_WHICH})(?P<unit>u)(?![-]?[AO])", _unit_step),
    Rule("frequency", r"(?P<frequency>q)", _frequency),
    Rule("now", r"(?P<now>C)", _present),
    Rule("day of the month", r"t(?P<day>o)", _day_of_month),
    Rule("year", r"(?:t?(?P<position>E)-?f?)?(?P<year>y)(?P<era>e)?", _year),
    Rule("year before Christ", r"(?P<year>[nN])(?P<era>e)", _year_with_era),
)


def _is_century(parts: Parts) -> bool:
    return parts.tokens[parts.last - (2 if parts.one("era") else 1)].value in ("century", tc.CENTURY)

"""What comes round again: every Thursday, every two weeks, twice a month, annually."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression
from milestones.parser.grammar import DAY, MONTH, NUMBER, number
from milestones.parser.measure import UNITS, Measure, Quantity, Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule
from milestones.parser.timex_value import date_value, designator, duration_value


def _set(parts: Parts, value: str) -> list[Mention]:
    return [Mention(parts.start, parts.end, "", "SET", value)]


def _times(parts: Parts) -> int:
    """2 for "every other", 1 for "every"."""
    word = parts.value("every")
    return word if isinstance(word, int) else 1


def _weekday(parts: Parts) -> list[Mention]:
    part = parts.one("part")
    if part is not None and part.key == tc.UNIT and part.value != "night":
        return []
    return _set(parts, f"XXXX-WXX-{parts.value('weekday') + 1}" + (f"T{_part_of_day(parts)}" if part is not None else ""))


def _part_of_day(parts: Parts) -> str:
    token = parts.one("part")
    return "NI" if token is None or token.key == tc.UNIT else str(token.value)


def _every_part_of_day(parts: Parts) -> list[Mention]:
    return _set(parts, f"XXXX-XX-XXT{_part_of_day(parts)}")


def _unit(parts: Parts) -> list[Mention]:
    unit = UNITS[parts.value("unit")]
    if unit is Unit.NIGHT:
        return _set(parts, "XXXX-XX-XXTNI")
    return _set(parts, _period(_times(parts), unit))


def _period(amount: int, unit: Unit) -> str:
    if unit is Unit.HOUR:
        return f"PT{amount}H"
    return duration_value(Measure((Quantity(amount, unit),)))  # type: ignore[arg-type]


def _several_units(parts: Parts) -> list[Mention]:
    amount = number(parts.all("amount"))
    if amount is None or amount.denominator != 1:
        return []
    return _set(parts, _period(int(amount), UNITS[parts.value("unit")]))


def _date(parts: Parts) -> list[Mention]:
    expression = DateExpression(
        month=parts.value("month"),
        day=int(parts.value("day")) if parts.one("day") is not None else None,
        season=parts.value("season"),
        holiday=parts.value("holiday"),
    )
    return _set(parts, date_value(expression, None)[0])


def _frequency(parts: Parts) -> list[Mention]:
    return _set(parts, parts.value("frequency"))


def _vague(parts: Parts) -> list[Mention]:
    """ "every few days"."""
    return _set(parts, f"PX{designator(parts.value('unit'))}")


def _every_other(parts: Parts) -> list[Mention]:
    """ "every third day", "every second Tuesday"."""
    rank, weekday = int(parts.value("rank")), parts.one("weekday")
    if rank == 1:
        return []
    return _set(parts, f"XXXX-WXX-{weekday.value + 1}" if weekday is not None else _period(rank, UNITS[parts.value("unit")]))


def _placed(parts: Parts) -> list[Mention]:
    """ "the first Monday of each month": once in each; which day that is, TIMEX3 has no value for."""
    whole = UNITS[parts.value("whole")]
    unit = parts.one("unit")
    smaller = unit is None or list(Unit).index(UNITS[unit.value]) < list(Unit).index(whole)
    return _set(parts, _period(1, whole)) if smaller and whole in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR) else []


def _day_of_each_month(parts: Parts) -> list[Mention]:
    """ "the 15th of every month"."""
    day = int(parts.value("day"))
    return _set(parts, f"XXXX-XX-{day:02d}") if parts.value("whole") == Unit.MONTH.value and day <= _LONGEST_MONTH else []


_LONGEST_MONTH = 31
_OCCASIONS = rf"(?:#|{NUMBER}\*)"
RULES: tuple[Rule, ...] = (
    Rule("every weekday", r"v(?P<weekday>D)(?P<part>[Pu])", _weekday),
    Rule("every weekday", r"v(?P<weekday>D)", _weekday),
    Rule("every part of a day", r"v(?P<part>P)", _every_part_of_day),
    Rule(
        "every day of the year",
        rf"v(?:(?P<day>{DAY})f?(?P<month>{MONTH})|(?P<month_first>{MONTH})(?P<day_last>{DAY}))(?!,?y)",
        lambda parts: _date(parts) if parts.one("day") else [],
    ),
    Rule("every month of a name", rf"v(?P<month>{MONTH})", _date),
    Rule("every season", r"v(?P<season>S)", _date),
    Rule("every holiday", r"v(?P<holiday>\$)", _date),
    Rule("day by its place in each month or year", r"t?(?P<rank>[oL])(?:(?P<weekday>D)|(?P<unit>u))[fi]?v(?P<whole>u)", _placed),
    Rule(
        "every day by its place in the month or year",
        r"v(?P<rank>[oL])(?:(?P<weekday>D)|(?P<unit>u))[fi]?t?(?P<whole>u)",
        _placed,
    ),
    Rule("day of each month", r"t?(?P<day>o)fv(?P<whole>u)", _day_of_each_month),
    Rule("every second or third", r"v(?P<rank>o)-?(?:(?P<weekday>D)|(?P<unit>u))(?!-?[AO])", _every_other),
    Rule("every few units", r"vV-?x?(?P<unit>U)", _vague),
    Rule("every so many units", rf"#?v(?P<amount>{NUMBER})(?P<unit>U)", _several_units),
    Rule("so many times in a unit", rf"{_OCCASIONS}(?:[a%v]|ia?)(?P<unit>u)", _unit),
    Rule("so many times by frequency", rf"{_OCCASIONS}(?P<frequency>q)", _frequency),
    Rule("every unit", r"(?P<every>v)(?P<unit>u)", _unit),
    Rule("per unit", r"%(?P<unit>u)", _unit),
    Rule("frequency", r"(?P<frequency>q)", _frequency),
)

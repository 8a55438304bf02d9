"""Weekdays, days named from now, and steps through the story."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression, Offset
from milestones.parser.grammar import STEPS
from milestones.parser.measure import UNITS, Unit
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention, place


def _which(parts: Parts) -> str:
    """The class of the word that points (last, next, following), empty if there is none."""
    token = parts.one("which")
    return token.key if token is not None else ""


def _weekday(parts: Parts) -> list[Mention]:
    token = parts.one("weekday")
    assert token is not None
    if parts.before is not None and parts.before.text in parts.language.cues.weekday_titles:
        return []
    direction = {tc.LAST: -1, tc.NEXT: 1, tc.PRECEDING: -1, tc.FOLLOWING: 1}.get(_which(parts), 0)
    origin = {tc.FOLLOWING: "story", tc.PRECEDING: "story", tc.THAT: "story"}.get(_which(parts))
    part = parts.one("part") or parts.one("early")
    expression = DateExpression(
        weekday=token.value, direction=direction, day_part=part.value if part else None,
        offset=Offset(direction, Unit.DAY, origin) if origin else None, position=parts.value("position"), places=place(parts, "weekday"),
    )  # fmt: skip
    return [Mention(parts.start, parts.end, "", "TIME" if expression.day_part else "DATE", "", expression=expression)]


def _deictic(parts: Parts) -> list[Mention]:
    part = parts.one("part") or parts.one("late")
    word = parts.one("day")
    assert word is not None
    night = "NI" if word.text.lower() in parts.language.cues.nightfall else None
    expression = DateExpression(offset=Offset(int(word.value), Unit.DAY), day_part=part.value if part is not None else night)
    return [Mention(parts.start, parts.end, "", "TIME" if expression.day_part else "DATE", "", expression=expression)]


def _present(parts: Parts) -> list[Mention]:
    return date_mention(parts, DateExpression(present=parts.value("now")))


def _unit_step(parts: Parts) -> list[Mention]:
    """ "last week", "this month", "that year", "the following day", "the next day"."""
    which = parts.one("which")
    assert which is not None
    amount, origin = STEPS[which.key]
    unit = UNITS[parts.value("unit")]
    if which.key == tc.NEXT and unit is Unit.DAY:
        origin = "story"
    if parts.one("article") is not None and which.key in (tc.NEXT, tc.LAST) and parts.language.cues.article_tells_story:
        origin = "story"
        if which.value in parts.language.cues.past:
            return [
                Mention(
                    parts.start, parts.end, "", "DURATION", "P1" + {"day": "D", "week": "W", "month": "M"}.get(unit.value, "Y")
                )
            ]
    expression = DateExpression(offset=Offset(amount, unit, origin), position=parts.value("position"))
    return date_mention(parts, expression)


def _month_step(parts: Parts) -> list[Mention]:
    """ "last August", "that December", "the following May"."""
    which, month = parts.one("which"), parts.one("month")
    assert which is not None and month is not None
    amount, origin = STEPS[which.key]
    expression = DateExpression(month=month.value, direction=amount, offset=Offset(amount, Unit.YEAR, origin), places=place(parts, "month"),
                                day=int(parts.value("day")) if parts.one("day") else None)  # fmt: skip
    return date_mention(parts, expression)


def _season_step(parts: Parts) -> list[Mention]:
    which = parts.one("which")
    assert which is not None
    amount, origin = STEPS[which.key]
    expression = DateExpression(season=parts.value("season"), direction=amount, offset=Offset(amount, Unit.YEAR, origin))
    return date_mention(parts, expression)


def _day_of_month(parts: Parts) -> list[Mention]:
    """ "on the 5th": a day whose month the story knows."""
    token = parts.one("day")
    if (
        token is None
        or token.value > 31
        or not token.text[0].isdigit()
        or parts.before is None
        or parts.before.text.lower() not in parts.language.cues.day_leads
    ):
        return []
    if parts.after is not None and parts.after.key in (tc.ADJECTIVE, tc.PLURAL_WORD, tc.CENTURY, "-"):
        return []
    return date_mention(parts, DateExpression(day=int(token.value)))


def _neighbour(parts: Parts) -> list[Mention]:
    """ "the day before," "the year after.": a step from the date that the story stands at."""
    way, cues = parts.one("way"), parts.language.cues
    if way is None:
        return []
    amount = -1 if way.text.lower() in cues.story_before else 1 if way.text.lower() in cues.story_after else 0
    return date_mention(parts, DateExpression(offset=Offset(amount, UNITS[parts.value("unit")], "story"))) if amount else []


def _one_further(parts: Parts) -> list[Mention]:
    """ "the week before last", "the year after next": the unit beside the one beside now; of a weekday or a night nobody can tell which."""
    way, which, cues = parts.one("way"), parts.one("which"), parts.language.cues
    if way is None or which is None:
        return []
    back = way.text.lower() in cues.story_before and which.key == tc.LAST
    ahead = way.text.lower() in cues.story_after and which.key == tc.NEXT
    if not (back or ahead):
        return []
    if parts.one("weekday") is not None:
        return [Mention(parts.start, parts.end, "", "DATE", f"XXXX-WXX-{parts.value('weekday') + 1}")]
    return date_mention(parts, DateExpression(offset=Offset(-2 if back else 2, UNITS[parts.value("unit")])))


def _some_weekday(parts: Parts) -> list[Mention]:
    """ "one Monday in May", "a Friday in 2020": one of several."""
    return [Mention(parts.start, parts.end, "", "DATE", f"XXXX-WXX-{parts.value('weekday') + 1}")]


def _some_day(parts: Parts) -> list[Mention]:
    """ "one day in May 2021": a date of the month, and no length."""
    one, month = parts.one("one"), parts.one("month")
    if (
        one is None
        or month is None
        or one.value != 1
        or parts.value("unit") not in (Unit.DAY.value, Unit.NIGHT.value, Unit.WEEK.value)
    ):
        return []
    year = int(parts.value("year")) if parts.one("year") is not None else None
    return date_mention(
        parts, DateExpression(year=year, month=month.value, places=(*place(parts, "month"), *place(parts, "year")))
    )


def _part_of_unit(parts: Parts) -> list[Mention]:
    """ "the end of the year", "late in the month": a part of the unit that the story stands in.

    Without *of* ("Ende des Jahres") only where a capital shows that the word is no verb.
    """
    if parts.one("of") is None and not parts.language.capitalised_nouns:
        return []
    unit = UNITS[parts.value("unit")]
    return date_mention(parts, DateExpression(offset=Offset(0, unit, "here"), position=parts.value("position")))


_WHICH = "[LXTZsWB]"
LONGER: tuple[Rule, ...] = (
    Rule("unit before last or after next", r"t(?:(?P<unit>u)|(?P<weekday>D))(?P<way>i)(?P<which>[LX])(?![uUDS$])", _one_further),
    Rule("one of several weekdays", r"[aw](?P<weekday>D)[fi](?:[Mm](?:,?y)?|y)", _some_weekday),
    Rule("one of several days", r"(?P<one>w)(?P<unit>u)[fi]t?(?P<month>[Mm])(?:,?f?(?P<year>y))?", _some_day),
)
"""What longer phrases say of a day or a unit that means something else without them; they stand before durations."""

RULES: tuple[Rule, ...] = (
    Rule("season of the story", rf"t?(?P<article>t)?(?P<which>{_WHICH})(?P<season>S)", _season_step),
    Rule("day and part", r"(?:t?(?P<part>P)f)?(?P<day>R)(?P<late>P)?", _deictic),
    Rule(
        "weekday",
        r"(?:t?(?P<early>P)f|(?P<position>E)i?(?=[LXTZWB]?D))?(?P<article>t)?(?P<which>[LXTZWB])?(?P<weekday>D)(?P<part>P)?",
        _weekday,
    ),
    Rule("unit before or after", r"(?P<article>t)(?P<unit>u)(?P<way>[iW])(?=[,.;]|$)", _neighbour),
    Rule("month of the story", rf"(?P<article>t)?(?P<which>{_WHICH})(?P<month>[Mm])(?P<day>[no])?(?![no]?,?y)", _month_step),
    Rule("part of the unit of the story", r"t?(?P<position>E)(?P<of>[fi])?t(?P<unit>u)", _part_of_unit),
    Rule(
        "unit of the story",
        rf"(?:t?(?P<position>E)-?f?|[!>](?=[TZ]))?(?P<article>t)?(?:Z(?=s))?(?P<which>{_WHICH})(?P<unit>u)(?![-]?[AO])",
        _unit_step,
    ),
    Rule("now", r"(?P<now>C)", _present),
    Rule("day of the month", r"(?P<article>t)(?P<day>o)", _day_of_month),
)

"""Seasons, quarters and halves of a year."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.parser.expression import DateExpression
from milestones.parser.mention import Mention
from milestones.parser.rule import Parts, Rule, date_mention

_CUES = frozenset((tc.DEFINITE, tc.POSITION, tc.IN, tc.LAST, tc.NEXT, tc.THIS, tc.THAT))


def _season(parts: Parts) -> list[Mention]:
    written = parts.one("year") or parts.one("plain")
    season = parts.one("season")
    if season is None or (written is None and not _is_season(parts)):
        return []
    year = int(written.value) if written is not None else None
    if year is not None and parts.value("era") == -1:
        year = 1 - year
    return date_mention(parts, DateExpression(year=year, season=season.value, position=parts.value("position")))


def _season_of_two_years(parts: Parts) -> list[Mention]:
    """ "the winter of 1946–47"; a summer over the year's end is one of the southern half of the world, and keeps its days to itself."""
    first, second = parts.one("first"), parts.one("second")
    if first is None or second is None:
        return []
    year = int(first.value)
    if second.text not in (str(year + 1), f"{(year + 1) % 100:02d}"):
        return []
    if parts.value("season") != "WI":
        return [Mention(parts.start, parts.end, "", "DATE", f"{year:04d}-{parts.value('season')}")]
    return date_mention(parts, DateExpression(year=year, season="WI", position=parts.value("position")))


def _is_season(parts: Parts) -> bool:
    season = parts.one("season")
    cues = parts.language.cues
    before, after = parts.before, parts.after
    opens = season is not None and season.text[0].isupper() and (before is None or before.key == ".")
    named = after is not None and after.text[:1].isupper() and after.key == tc.ADJECTIVE
    if opens and named and not parts.language.capitalised_nouns and parts.one("article") is None:
        return False
    if season is None or season.text.lower() not in cues.seasons_too:
        return True
    led = parts.one("article") or parts.one("position") or (before if before is not None and before.key in _CUES else None)
    falls = season.text.lower() in cues.season_falls and after is not None and after.key == tc.OF
    return led is not None and not falls


def _quarter(parts: Parts) -> list[Mention]:
    year = parts.one("year")
    code = parts.one("code")
    rank = int(code.text[1]) if code is not None else int(parts.value("rank"))
    if code is not None and code.text[0] == "H":
        return date_mention(parts, DateExpression(year=int(year.value), half=rank)) if year is not None else []
    if code is not None and year is None and not (parts.before is not None and parts.before.key == tc.IN):
        return []
    return (
        date_mention(parts, DateExpression(year=int(year.value) if year is not None else None, quarter=rank)) if rank <= 4 else []
    )


def _half(parts: Parts) -> list[Mention]:
    year, rank = parts.one("year") or parts.one("plain"), parts.value("rank")
    expression = DateExpression(year=int(year.value) if year is not None else None, half=int(rank))
    return date_mention(parts, expression) if rank in (1, 2) else []


def _quarter_in_words(parts: Parts) -> list[Mention]:
    return _quarter(parts) if parts.value("unit") == "quarter" else []


def _quarter_of_months(parts: Parts) -> list[Mention]:
    """ "the December quarter", "the July-September quarter": named by its last month."""
    first, last, year = parts.one("first"), parts.one("month"), parts.one("year")
    if (
        parts.value("unit") != "quarter"
        or last is None
        or last.value % 3
        or (first is not None and first.value != last.value - 2)
    ):
        return []
    return date_mention(parts, DateExpression(year=int(year.value) if year is not None else None, quarter=last.value // 3))


_YEAR = "(?:(?P<year>[yN])(?P<era>e)|(?P<plain>y))"
RULES: tuple[Rule, ...] = (
    Rule(
        "season of two years",
        r"t?(?:(?P<position>E)-?[fi]?t?)?(?P<season>S)(?:,|f)?(?P<first>y)[-/](?P<second>[nNy])",
        _season_of_two_years,
    ),
    Rule("two years and season", r"t?(?P<first>y)[-/](?P<second>[nNy])(?P<season>S)", _season_of_two_years),
    Rule("season and year", rf"t?(?:(?P<position>E)-?[fi]?t?)?(?P<season>S)(?:,|f)?{_YEAR}", _season),
    Rule("year and season", r"(?P<plain>y)(?P<season>S)", _season),
    Rule("season", r"(?:t?(?P<position>E)-?[fi]?)?(?P<article>t)?(?P<season>S)", _season),
    Rule("year and quarter", r"(?P<year>y)(?P<code>Q)", _quarter),
    Rule("quarter", r"(?P<code>Q)(?:f?,?(?P<year>y))?", _quarter),
    Rule("quarter in words", r"t?(?P<rank>o)-?(?P<unit>u)(?:f?(?P<year>y))?", _quarter_in_words),
    Rule("quarter of months", r"t?(?:(?P<first>[Mm])-)?(?P<month>[Mm])(?P<unit>u)(?:f?(?P<year>y))?", _quarter_of_months),
    Rule("half", r"t?(?P<rank>o)F(?:u(?:f?(?P<year>y))?|f?(?P<plain>y))", _half),
)

"""When a full stop after German digits makes them a place in a sequence, and when it only ends the sentence."""

from __future__ import annotations

_MONTHS = (
    "Januar|Jänner|Jan|Februar|Feber|Feb|März|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug|September|Sept?|Oktober|Okt|November|"
    "Nov|Dezember|Dez"
)
_UNITS = "Tage?s?|Nacht|Woche|Monate?s?|Jahres?|Quartals?|Halbjahre?s?|Jahrzehnts?|Jahrhunderts?|Jh|Jhd|Jhdt|Jahrtausends?|Stunde"
_ANNIVERSARIES = (
    r"Jahrestage?n?s?|Geburtstage?s?|Todestage?s?|Hochzeitstage?s?|Gründungstage?s?|Mal|[A-ZÄÖÜ]\w*[jJ]ubiläums?|Jubiläums?|Wiegenfest|Lebensjahre?s?|"
    "Weihnachtstage?s?"
)
_SPACE = r"[\s\xa0]+"

ORDINAL_SUFFIXES = (
    rf"\.(?<!\d\d\d\d\.)(?={_SPACE}(?:[a-zäöüß]|(?:{_MONTHS}|{_UNITS}|{_ANNIVERSARIES})\b)|\s?[-–/]\s?\d)",
    rf"\.(?={_SPACE}(?:[a-zäöüß]+{_SPACE})?(?:Tage?s?|{_ANNIVERSARIES})\b)",
)
"""Up to three digits may stand before a small word, a month, a unit or another such number; four are a year, but before a day or an anniversary."""

"""German, as it is written in Germany, Austria and Switzerland."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.language.de import calendar_names as names
from milestones.language.de import determiners
from milestones.language.de.agreement import agreeing
from milestones.language.de.compounds import compound
from milestones.language.de.content import ABBREVIATIONS, CLOSING_ABBREVIATIONS, STATES, STEMS, STOP_WORDS, TITLES
from milestones.language.de.cues import CUES
from milestones.language.de.hedges import HEDGE_PHRASES, HEDGES, HEDGES_AFTER
from milestones.language.de.inflection import each, inflected
from milestones.language.de.numbers import FRACTIONS, MULTIPLIERS, VAGUE
from milestones.language.de.ordinals import ORDINAL_SUFFIXES
from milestones.language.de.relations import RELATION_PHRASES, RELATIONS
from milestones.language.de.rules import DENIALS, RULES
from milestones.language.de.spelling import spell
from milestones.language.language import Entry, Language

_ANNIVERSARIES: dict[str, int | str | None] = {
    **each(("jahrestag", "jahrestags", "jahrestages", "jahrestage", "jahrestagen", "jubiläum", "jubiläums", "jubiläen"), None),
    **each(("bestehen", "bestehens", "gründungstag", "hochzeitstag", "hochzeitstages"), None),
    **each(("geburtstag", "geburtstags", "geburtstages", "wiegenfest"), tc.BIRTHDAY),
    **each(("lebensjahr", "lebensjahre"), tc.LIFE_YEAR),
    **each(("todestag", "todestags", "todestages"), tc.DEATHDAY),
    "mal": tc.TIMES,
}

_OLD_NAMES = (
    "sonntag",
    "freitag",
    "montag",
    "mai",
    "märz",
    "august",
    "sommer",
    "winter",
    "herbst",
    "tag",
    "morgen",
    "abend",
    "jahr",
)
_TITLES_OF_PEOPLE = ("herr", "herrn", "frau", "familie", "doktor", "minister", "ministerin", "abgeordnete", "abgeordneter")

_PHRASES: dict[tuple[str, ...], Entry] = {
    ("ein", "paar"): (tc.VAGUE_NUMBER, None),
    ("jeden", "zweiten"): (tc.EVERY, 2),
    ("jede", "zweite"): (tc.EVERY, 2),
    ("jedes", "zweite"): (tc.EVERY, 2),
    ("ein", "dutzend"): (tc.NUMBER_WORD, 12),
    ("ein", "halbes", "dutzend"): (tc.NUMBER_WORD, 6),
    ("bis", "zum"): (tc.TO, "bis zum"),
    ("bis", "zur"): (tc.TO, "bis zur"),
    ("auf", "den"): (tc.TO, "auf den"),
    ("eines", "tages"): (tc.ADJECTIVE, "eines tages"),
    ("eines", "morgens"): (tc.ADJECTIVE, "eines morgens"),
    ("eines", "abends"): (tc.ADJECTIVE, "eines abends"),
    ("tausendundeine", "nacht"): (tc.OPAQUE, None),
    ("tag", "für", "tag"): (tc.ADJECTIVE, "tag für tag"),
    ("von", "tag", "zu", "tag"): (tc.ADJECTIVE, "von tag zu tag"),
    ("jahr", "für", "jahr"): (tc.ADJECTIVE, "jahr für jahr"),
    ("guten", "tag"): (tc.ADJECTIVE, "guten tag"),
    ("guten", "morgen"): (tc.ADJECTIVE, "guten morgen"),
    ("zur", "zeit"): (tc.PRESENT, "PRESENT_REF"),
    ("die", "zukunft"): (tc.PRESENT, "FUTURE_REF"),
    ("der", "zukunft"): (tc.PRESENT, "FUTURE_REF"),
    ("goldene", "hochzeit"): (tc.ANNIVERSARY, 50),
    ("silberne", "hochzeit"): (tc.ANNIVERSARY, 25),
    ("diamantene", "hochzeit"): (tc.ANNIVERSARY, 60),
}


def _words() -> dict[str, Entry]:
    words: dict[str, Entry] = {}
    for key, values in (
        (tc.NUMBER_WORD, dict(MULTIPLIERS)),
        (tc.MONTH, dict(names.MONTHS)),
        (tc.MONTH_OR_WORD, dict(names.MONTHS_OR_WORDS)),
        (tc.WEEKDAY, {word.capitalize(): value for word, value in names.WEEKDAYS.items()}),
        (tc.WEEKDAY_OR_WORD, dict(names.WEEKDAYS_OR_WORDS)),
        (tc.UNIT, dict(names.UNITS)),
        (tc.UNITS, dict(names.UNIT_PLURALS)),
        (tc.UNIT, {word: unit for stem, unit in names.LENGTHS.items() for word in (stem, *inflected(stem))}),
        (tc.YEARS_OLD, each(("jährig", *inflected("jährig")), "year")),
        (tc.SEASON, dict(names.SEASONS)),
        (tc.DAY_PART, dict(names.DAY_PARTS)),
        (tc.DECADE, dict(names.DECADE_WORDS)),
        (tc.FREQUENCY, dict(names.FREQUENCIES)),
        (tc.POSITION, dict(determiners.POSITIONS)),
        (tc.HEDGE, dict(HEDGES)),
        (tc.ANNIVERSARY, dict(_ANNIVERSARIES)),
        (tc.PRESENT, dict(determiners.PRESENT)),
        (tc.DEICTIC_DAY, dict(determiners.DEICTIC_DAYS)),
        (tc.FRACTION, dict(FRACTIONS)),
        (tc.VAGUE_NUMBER, each(VAGUE, None)),
    ):
        words.update({word: (key, value) for word, value in values.items()})
    words.update(dict.fromkeys(names.FISCAL_YEARS, (tc.FISCAL, "year")) | dict.fromkeys(("GJ", "FY"), (tc.FISCAL, "mark")))
    words.update(
        dict.fromkeys(("wochenende", "wochenendes"), (tc.WEEKEND, "weekend"))
        | dict.fromkeys(("einmal", "zweimal", "dreimal", "viermal"), (tc.OCCASIONS, None))
    )
    words.update({"vorabend": (tc.EVE, "eve")})
    for key, entries in determiners.BY_CLASS:
        words.update({word: (key, word) for word in entries})
    return words


def _phrases() -> dict[tuple[str, ...], Entry]:
    phrases: dict[tuple[str, ...], Entry] = dict(_PHRASES)
    phrases.update({tuple(text.split()): (tc.HEDGE, hedge) for text, hedge in HEDGE_PHRASES.items()})
    phrases.update({key: (tc.HOLIDAY, day) for key, day in names.HOLIDAYS.items()})
    phrases.update({key: (tc.ERA, era) for key, era in names.ERA_PHRASES.items()})
    phrases.update({key: (tc.DECADE, decade) for key, decade in names.DECADE_PHRASES.items()})
    phrases.update({(title, name): (tc.PLURAL_WORD, name) for title in _TITLES_OF_PEOPLE for name in _OLD_NAMES})
    return phrases


_OTHER_TRIGGERS = (
    "vorgestern", "wochenende", "wochenendes", "wochenenden", "vorabend", "werktags",
    "gestern", "heute", "morgen", "übermorgen", "alter", "alt", "alte", "alten", "starb", "gestorben", "verstarb",
    "tod", "jetzt", "derzeit", "zurzeit", "kürzlich", "damals", "zukunft", "chr", "christus", "zeitrechnung", "vormittag", "mittag",
    "nachmittag", "abend", "mal", "goldene", "silberne", "diamantene",
)  # fmt: skip

GERMAN = Language(
    code="de",
    words=_words(),
    phrases=_phrases(),
    triggers=tuple(
        dict.fromkeys(
            word.lower()
            for word in (
                *names.MONTHS,
                *names.MONTHS_OR_WORDS,
                *names.WEEKDAYS,
                *names.UNITS,
                *names.UNIT_PLURALS,
                *names.SEASONS,
                *names.DECADE_WORDS,
                *names.FREQUENCIES,
                *_ANNIVERSARIES,
                *_OTHER_TRIGGERS,
                *(word for key in names.HOLIDAYS for word in key[-1:]),
                *determiners.PRESENT,
                *names.FISCAL_YEARS,
            )
            if word not in ("arbeit", "einheit")
        )
    ),
    fiscal_mark="FY|GJ",
    trigger_patterns=(
        "(?:FY|GJ)[0-9]{2,4}",
        r"(?:[jJ]ährig|tägig|wöchig|monatig)(?:e[nrsm]?)?",
        r"[0-9]0ern?",
        r"(?:[vV]iertel|[hH]alb)jahrhundert(?:s|en?)?",
        r"(?:[jJ]ahres|[mM]onats)(?:ende|anfang|beginn|mitte)s?",
        r"(?:[mM]orgen|[aA]bend|[nN]acht|[mM]ittags)stunden",
        r"(?:[Hh]alb|[Vv]iertel)jahr(?:e[ns]?|s)?",
        r"(?:tag|woch)(?:[Mm]orgen|vormittag|mittag|nachmittag|abend|nacht)s?",
        r"[jJ]ubiläums?",
        r"[jJ]ahr(?:es)?feier",
        r"(?<=[a-zäöüß] ist )[1-9][0-9]",
        r"(?<=[a-zäöüß] war )[1-9][0-9]",
        r"(?<=[a-zäöüß] \()[1-9][0-9](?=\))",
        r"(?<=[a-zäöüß], )[1-9][0-9](?=,)",
    ),
    relations=RELATIONS,
    phrase_relations=RELATION_PHRASES,
    stop_words=STOP_WORDS,
    stems=STEMS,
    states=STATES,
    ordinal_suffixes=ORDINAL_SUFFIXES,
    abbreviations=ABBREVIATIONS,
    closing_abbreviations=CLOSING_ABBREVIATIONS,
    weekday_names=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    thousands=".",
    other_thousands="'’",
    decimal=",",
    decade_suffix=r"er(?:[-\s]?Jahren?|n)?",
    not_years=(
        r"\s*(?:Uhr|km|kg|m|mm|cm|g|t|MB|GB|Euro|EUR|Dollar|Franken|Mark|Pfund|Rubel|Menschen|Personen|Leute|Einwohner\w*|Meter\w?|"
        r"Kilometer\w?|Kilogramm|Tonnen|Liter|Prozent|Grad|Soldaten|Mann|Stück|Quadratmeter\w?|Hektar|Watt|Volt|Stellen|Arbeitsplätze\w?)\b"
    ),
    money="Millionen|Million|Milliarden|Milliarde|Mio|Mrd|Tsd",
    clock=r"\d{1,2}(?:[.:]\d{2})?\s?(?:Uhr(?:\s\d{1,2}(?!\d|\.))?|h)\b",
    spaced_dates=True,
    compound=compound,
    spell=spell,
    agreeing=agreeing,
    ordinal_stops=True,
    capitalised_nouns=True,
    date_order="day-first",
    titles=TITLES,
    rules=RULES,
    denials=DENIALS,
    hedges_after=HEDGES_AFTER,
    cues=CUES,
)

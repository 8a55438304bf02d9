"""German and Austrian names of months, weekdays, units, seasons, parts of the day and holidays, in full and in short, with their endings."""

from __future__ import annotations

from milestones.language.de.inflection import each, inflected

MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "februars": 2, "januars": 1, "märz": 3, "märzes": 3,
    "mrz": 3, "april": 4, "aprils": 4, "apr": 4, "juni": 6, "junis": 6, "jun": 6, "julis": 7, "jul": 7, "aug": 8, "september": 9,
    "septembers": 9, "sept": 9, "sep": 9, "oktober": 10, "oktobers": 10, "okt": 10, "november": 11, "novembers": 11, "nov": 11,
    "dezember": 12, "dezembers": 12, "dez": 12,
}  # fmt: skip

MONTHS_OR_WORDS = {"mai": 5, "juli": 7, "august": 8}
"""Months that are names too; they count only beside a number or after a word that leads to a date."""

WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonntag": 6, "sonnabend": 5,
    "montags": 0, "dienstags": 1, "mittwochs": 2, "donnerstags": 3, "freitags": 4, "samstags": 5, "sonntags": 6, "sonnabends": 5,
}  # fmt: skip

WEEKDAYS_OR_WORDS = {"Mo": 0, "Di": 1, "Mi": 2, "Do": 3, "Fr": 4, "Sa": 5, "So": 6}
"""Short weekdays, as they are written; most are words too, so they count only before a date."""

WEEKDAY_SETS = {
    "montags": 1, "dienstags": 2, "mittwochs": 3, "donnerstags": 4, "freitags": 5, "samstags": 6, "sonnabends": 6, "sonntags": 7,
}  # fmt: skip
"""In lower case: on each such day."""

UNITS = {
    "stunde": "hour", "tag": "day", "tages": "day", "tags": "day", "nacht": "night", "woche": "week", "monat": "month",
    "monats": "month", "monates": "month", "quartal": "quarter", "quartals": "quarter", "jahr": "year", "jahres": "year",
    "jahrs": "year", "jahrzehnt": "decade", "jahrzehnts": "decade", "jahrhundert": "century", "jahrhunderts": "century",
    "jh": "century", "jhd": "century", "jhdt": "century", "jahrtausend": "millennium", "jahrtausends": "millennium",
    "kalendertag": "day", "kalenderjahr": "year", "werktag": "working day", "arbeitstag": "working day",
    "geschäftstag": "working day", "bankarbeitstag": "working day",
}  # fmt: skip

UNIT_PLURALS = {
    "stunden": "hour", "tage": "day", "tagen": "day", "nächte": "night", "nächten": "night", "wochen": "week", "monate": "month",
    "monaten": "month", "quartale": "quarter", "quartalen": "quarter", "jahre": "year", "jahren": "year", "jahrzehnte": "decade",
    "jahrzehnten": "decade", "jahrhunderte": "century", "jahrhunderten": "century", "jahrtausende": "millennium",
    "jahrtausenden": "millennium", "kalendertage": "day", "kalendertagen": "day", "kalenderjahre": "year",
    "werktage": "working day", "werktagen": "working day", "arbeitstage": "working day", "arbeitstagen": "working day",
    "geschäftstage": "working day", "geschäftstagen": "working day", "bankarbeitstage": "working day",
    "bankarbeitstagen": "working day",
}  # fmt: skip

FISCAL_YEARS = tuple(
    head + tail
    for head in ("geschäftsjahr", "wirtschaftsjahr", "haushaltsjahr", "rechnungsjahr", "steuerjahr")
    for tail in ("", "es", "e", "en")
)
"""Years that a house begins where it likes."""

LENGTHS = {"stündig": "hour", "tägig": "day", "nächtig": "night", "wöchig": "week", "monatig": "month"}
"""Adjectives of a length, without their endings: fünf*tägig*."""

SEASONS = {
    "frühling": "SP", "frühlings": "SP", "frühjahr": "SP", "frühjahrs": "SP", "sommer": "SU", "sommers": "SU", "herbst": "FA",
    "herbstes": "FA", "herbsts": "FA", "winter": "WI", "winters": "WI",
}  # fmt: skip

DAY_PARTS = {
    "Morgen": "MO", "früh": "MO", "Früh": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV",
    "mitternacht": "NI", "morgenstunden": "MO", "abendstunden": "EV", "nachtstunden": "NI", "mittagsstunden": "MI",
}  # fmt: skip

DAY_PART_ENDINGS = {
    "morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI", "früh": "MO",
}  # fmt: skip
"""What may be written in one word with a weekday: Montag*abend*."""

_DECADES = {
    "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70,
    "achtziger": 80, "neunziger": 90,
}  # fmt: skip
DECADE_WORDS = {stem + tail: value for stem, value in _DECADES.items() for tail in ("jahre", "jahren")}
DECADE_PHRASES = {(stem, tail): value for stem, value in _DECADES.items() for tail in ("jahre", "jahren")}

ERA_PHRASES = {
    ("v", ".", "chr", "."): -1, ("vor", "chr", "."): -1, ("vor", "christus"): -1, ("vor", "christi", "geburt"): -1,
    ("v", ".", "u", ".", "z", "."): -1, ("vor", "unserer", "zeitrechnung"): -1,
    ("n", ".", "chr", "."): 1, ("nach", "chr", "."): 1, ("nach", "christus"): 1, ("nach", "christi", "geburt"): 1,
    ("n", ".", "u", ".", "z", "."): 1, ("unserer", "zeitrechnung"): 1,
}  # fmt: skip


def _frequencies() -> dict[str, str]:
    bare = {
        "stündlich": "PT1H", "täglich": "P1D", "alltäglich": "P1D", "nächtlich": "P1D", "wöchentlich": "P1W",
        "vierzehntägig": "P2W", "zweiwöchentlich": "P2W", "monatlich": "P1M", "vierteljährlich": "P1Q", "halbjährlich": "P6M",
        "jährlich": "P1Y", "alljährlich": "P1Y", "zweijährlich": "P2Y",
    }  # fmt: skip
    found = dict(bare)
    for word, value in bare.items():
        found.update(each(inflected(word), value))
    return (
        found
        | {"wochenenden": "XXXX-WXX-WE", "werktags": "XXXX-WXX-WD"}
        | {word: f"XXXX-WXX-{day}" for word, day in WEEKDAY_SETS.items()}
    )


FREQUENCIES = _frequencies()

HOLIDAYS = {
    ("neujahr",): "01-01", ("neujahrstag",): "01-01", ("heilige", "drei", "könige"): "01-06", ("dreikönigstag",): "01-06",
    ("valentinstag",): "02-14", ("tag", "der", "arbeit"): "05-01", ("maifeiertag",): "05-01", ("walpurgisnacht",): "04-30",
    ("mariä", "himmelfahrt"): "08-15", ("tag", "der", "deutschen", "einheit"): "10-03", ("reformationstag",): "10-31",
    ("allerheiligen",): "11-01", ("allerseelen",): "11-02", ("martinstag",): "11-11", ("nikolaustag",): "12-06",
    ("mariä", "empfängnis"): "12-08", ("heiligabend",): "12-24", ("heiliger", "abend"): "12-24", ("heilige", "abend"): "12-24",
    ("weihnachten",): "12-25", ("weihnachtstag",): "12-25", ("ersten", "weihnachtstag"): "12-25",
    ("erster", "weihnachtstag"): "12-25", ("erste", "weihnachtstag"): "12-25", ("1.", "weihnachtstag"): "12-25",
    ("zweiten", "weihnachtstag"): "12-26", ("zweiter", "weihnachtstag"): "12-26", ("zweite", "weihnachtstag"): "12-26",
    ("2.", "weihnachtstag"): "12-26", ("stephanstag",): "12-26", ("stefanitag",): "12-26", ("silvester",): "12-31",
    ("silvesterabend",): "12-31",
    ("weiberfastnacht",): "easter-52", ("rosenmontag",): "easter-48", ("faschingsdienstag",): "easter-47",
    ("aschermittwoch",): "easter-46", ("aschermittwochs",): "easter-46", ("palmsonntag",): "easter-7",
    ("gründonnerstag",): "easter-3", ("karfreitag",): "easter-2", ("karsamstag",): "easter-1", ("ostersonntag",): "easter+0",
    ("ostern",): "easter+0", ("ostermontag",): "easter+1", ("christi", "himmelfahrt"): "easter+39",
    ("himmelfahrtstag",): "easter+39", ("pfingstsonntag",): "easter+49", ("pfingsten",): "easter+49",
    ("pfingstmontag",): "easter+50", ("fronleichnam",): "easter+60", ("muttertag",): "05-sun-2",
}  # fmt: skip
"""Holidays by their day: ``MM-DD``, ``easter±days`` (Western), or ``MM-weekday-n`` (the nth weekday of the month)."""

"""English names of months, weekdays, units, seasons and parts of the day, in full and in short."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "oct": 10,
    "nov": 11,
}  # fmt: skip

MONTHS_OR_WORDS = {"may": 5, "march": 3, "mar": 3, "sep": 9, "dec": 12, "april": 4, "june": 6, "jan": 1}
"""Months that are words, names or labels too; they count only beside a number."""

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip

WEEKDAY_PLURALS = {f"{name}s": day for name, day in WEEKDAYS.items()}

WEEKDAYS_OR_WORDS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Short weekdays; most are words or names too, so they count only before a date."""

UNITS = {
    "hour": "hour", "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "millennium": "millennium",
    "yr": "year", "mo": "month", "wk": "week",
}  # fmt: skip

UNIT_PLURALS = {
    "hours": "hour", "days": "day", "nights": "night", "weeks": "week", "fortnights": "fortnight", "months": "month",
    "quarters": "quarter", "years": "year", "decades": "decade", "centuries": "century", "millennia": "millennium",
    "yrs": "year", "wks": "week",
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "midday": "MI", "noon": "MI", "midnight": "NI", "dawn": "MO",
    "dusk": "EV", "lunchtime": "MI",
}  # fmt: skip

WEEKDAY_PARTS = {
    (name, plural): f"XXXX-WXX-{day + 1}T{code}"
    for name, day in WEEKDAYS.items()
    for plural, code in (("mornings", "MO"), ("afternoons", "AF"), ("evenings", "EV"), ("nights", "NI"))
}
"""What comes round each week: Monday mornings."""

DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}

FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "semiannually": "P6M", "semiannual": "P6M", "biennial": "P2Y", "triennial": "P3Y", "weekdays": "XXXX-WXX-WD", "weekends": "XXXX-WXX-WE",
    "quarterly": "P1Q", "annually": "P1Y", "yearly": "P1Y", "annual": "P1Y", "biennially": "P2Y",
}  # fmt: skip

HOLIDAYS = {
    ("christmas", "day"): "12-25", ("christmas",): "12-25", ("christmas", "eve"): "12-24", ("boxing", "day"): "12-26",
    ("new", "year's", "day"): "01-01", ("new", "year’s", "day"): "01-01", ("new", "year's", "eve"): "12-31",
    ("new", "year’s", "eve"): "12-31", ("valentine's", "day"): "02-14", ("halloween",): "10-31",
    ("independence", "day"): "07-04", ("bastille", "day"): "07-14", ("armistice", "day"): "11-11",
    ("veterans", "day"): "11-11", ("may", "day"): "05-01", ("anzac", "day"): "04-25", ("juneteenth",): "06-19",
    ("easter", "sunday"): "easter+0", ("easter", "monday"): "easter+1", ("good", "friday"): "easter-2",
    ("ash", "wednesday"): "easter-46", ("palm", "sunday"): "easter-7", ("easter",): "easter+0",
    ("whit", "sunday"): "easter+49", ("whit", "monday"): "easter+50", ("thanksgiving",): "11-thu-4",
    ("thanksgiving", "day"): "11-thu-4", ("memorial", "day"): "05-mon--1", ("labor", "day"): "09-mon-1",
    ("columbus", "day"): "10-mon-2", ("st", "patrick's", "day"): "03-17", ("st", "patrick’s", "day"): "03-17",
    ("martin", "luther", "king", "day"): "01-mon-3", ("mother's", "day"): "05-sun-2", ("guy", "fawkes", "night"): "11-05",
    ("shrove", "tuesday"): "easter-47", ("holy", "saturday"): "easter-1", ("trinity", "sunday"): "easter+56",
    ("low", "sunday"): "easter+7", ("remembrance", "sunday"): "11-sun-2", ("presidents", "'", "day"): "02-mon-3",
    ("presidents", "’", "day"): "02-mon-3", ("presidents", "day"): "02-mon-3", ("veterans", "'", "day"): "11-11",
    ("veterans", "’", "day"): "11-11", ("all", "saints", "'", "day"): "11-01", ("all", "saints", "’", "day"): "11-01",
    ("all", "souls", "'", "day"): "11-02", ("all", "souls", "’", "day"): "11-02", ("canada", "day"): "07-01",
    ("australia", "day"): "01-26", ("st", ".", "patrick's", "day"): "03-17", ("st", ".", "patrick’s", "day"): "03-17",
    ("martin", "luther", "king", "jr", ".", "day"): "01-mon-3", ("michaelmas", "day"): "09-29", ("candlemas",): "02-02",
    ("epiphany",): "01-06", ("pentecost",): "easter+49", ("ascension", "day"): "easter+39", ("maundy", "thursday"): "easter-3",
}  # fmt: skip
"""Holidays by their day: ``MM-DD``, ``easter±days`` (Western), or ``MM-weekday-n`` (the nth weekday of the month, from the end below 0)."""

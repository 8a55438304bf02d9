"""``elapsed``: so much time between two points."""

from __future__ import annotations

from milestones.calculator.rule import Example, Rule

RULE = Rule(
    name="elapsed",
    about="the time between two points: since, after, before, ago, until",
    forms="N days since, after, before, ago, until; for N days.",
    meaning="Two points in time and the measure between them. A point is a date in the sentence, an event of the registry, or the document's "
    "reference date where the text means “now”.",
    readings="Days: elapsed or inclusive. “Exactly”, “to the day” and “ago today”: elapsed only. Weeks: within three days by either count. Months and years: calendar "
    "differences, truncated or rounded; in compounds (“two years, three months and a day”) every part must fit. "
    "Missions, voyages and flights may be right by the clock, and an event of another zone by the zone of the document.",
    holds=(
        Example("It is 1,000 days since the arrest.", "999 days elapsed, 1,000 counting both end days; the reading is inclusive",
                "2021-08-26", ("arrest = 2018-12-01",)),
        Example("She has been held for nearly 1,000 days since the arrest.", "999 is nearly 1,000", "2021-08-26", ("arrest = 2018-12-01",)),
    ),
    fails=(
        Example("It is 1,010 days since the arrest.", "neither 999 nor 1,000", "2021-08-26", ("arrest = 2018-12-01",)),
        Example("It is exactly 1,000 days since the arrest.", "“exactly” counts elapsed days only, and they are 999", "2021-08-26",
                ("arrest = 2018-12-01",)),
    ),
    unverifiable="if one point has no date. Give the event a date in the registry, or the document a reference date. Where the other point is known, the "
    "finding names the dates that the claim implies: with no date for the arrest, “1,000 days since the arrest” on 26 August 2021 implies 30 November "
    "or 1 December 2018.",
)  # fmt: skip

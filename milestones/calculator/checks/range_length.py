"""``range-length``: a range and its stated length."""

from __future__ import annotations

from milestones.calculator.rule import Example, Rule

RULE = Rule(
    name="range-length",
    about="how long a range of two dates lasts",
    forms="A four-day visit from 3 to 6 May; lasted 872 days, from … to ….",
    meaning="A length beside a range with both ends.",
    readings="Days: inclusive, with elapsed allowed. Nights: elapsed. Weeks, months and years as in `elapsed`.",
    holds=(
        Example("The minister paid a four-day visit from 3 to 6 May 2021.", "four days counting both end days"),
        Example("It lasted 872 days, from 8 September 1941 to 27 January 1944.", "871 days elapsed, 872 counting both end days"),
    ),
    fails=(
        Example("The minister paid a six-day visit from 3 to 6 May 2021.", "three days elapsed, four counting both end days"),
    ),
    unverifiable="if an end is missing or ambiguous, such as 03/04/2021 without `day-first` or `month-first`.",
)

"""A document of as many claims as one likes."""

from __future__ import annotations

from datetime import date, timedelta

KINDS = (
    "The plant opened on {first}, and {days} days later, on {last}, it closed.\n\n",
    "Thursday marks {days} days since the arrest.\n\n",
    "On Friday, {first}, nobody came.\n\n",
    "It was {days} days ago that they left.\n\n",
    "She (1879–{year}) died aged {age}.\n\n",
)
FIRST = date(2018, 12, 1)


def claims(number: int) -> str:
    """A text in Markdown of so many claims of five kinds, a good part of them wrong, its own date in its front matter."""
    made = ["---\ndate: 2021-08-26\n---\n\n"]
    for each in range(number):
        days = each * 7919 % 900 + 1
        on, until = (f"{day:%B} {day.day}, {day.year}" for day in (FIRST + timedelta(days), FIRST + timedelta(2 * days)))
        made.append(KINDS[each % len(KINDS)].format(first=on, last=until, days=days, year=1900 + each % 90, age=each % 90))
    return "".join(made)

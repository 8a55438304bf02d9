"""The day on which a document appeared, from whatever a column holds."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.errors import DateError

_HEAD = re.compile(r"(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{4}|(?P<run>\d{8}))(?=$|[T\s])")


def published_span(value: Any) -> DateSpan | None:
    """The date of a date, a timestamp, or text that begins with an ISO date (a time of day after it is dropped); None for nothing.

    The day is taken as written, in whatever zone. Raises DateError for anything else: 12/05/21 and seconds since 1970 are no dates here, as
    they would have to be guessed.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, date):
        return DateSpan.from_date(date(value.year, value.month, value.day))
    match = _HEAD.match(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise DateError(f"{value!r} is no ISO date such as 2021-08-26 or 2021-08-26T09:30:00Z")
    text = match.group(1)
    return parse_edtf(f"{text[:4]}-{text[4:6]}-{text[6:]}" if match["run"] else text)

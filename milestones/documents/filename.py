"""A date in the name of a file or of its folders."""

from __future__ import annotations

import re

from milestones.calendar.gregorian import is_valid

_NAME = re.compile(r"(?:^|/)([12][0-9]{3})[-_]?([0-9]{2})[-_]?([0-9]{2})(?=[-_. /])")
_FOLDERS = re.compile(r"(?:^|/)([12][0-9]{3})/([0-9]{2})/([0-9]{2})(?=/)")


def date_in_filename(path: str) -> str | None:
    """``2021-08-26`` for ``2021-08-26-title.md``, ``20210826_title.txt`` or ``2021/08/26/title.html``; None where there is none.

    Read are days of the years 1000 to 2999 that the calendar has; of several the one nearest to the name's end, and names before folders.
    """
    place = path.replace("\\", "/")
    for form in (_NAME, _FOLDERS):
        found = [match.groups() for match in form.finditer(place) if is_valid(*(int(part) for part in match.groups()))]
        if found:
            return "-".join(found[-1])
    return None

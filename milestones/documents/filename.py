"""A date in the name of a file or of its folders."""

from __future__ import annotations

import re

_NAME = re.compile(r"(?:^|/)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?=[-_. /])")
_FOLDERS = re.compile(r"(?:^|/)(\d{4})/(\d{2})/(\d{2})/")


def date_in_filename(path: str) -> str | None:
    """``2021-08-26`` for ``2021-08-26-title.md``, ``20210826_title.txt`` or ``2021/08/26/title.html``; None where there is none."""
    place = path.replace("\\", "/")
    match = _NAME.search(place) or _FOLDERS.search(place)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31 and 1000 <= int(match[1]) <= 2999):
        return None
    return "-".join(match.groups())

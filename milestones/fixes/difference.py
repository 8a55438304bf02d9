"""The change from one text to another as a unified diff."""

from __future__ import annotations

import re
from collections.abc import Iterator

from milestones.fixes.fixing import Fixed

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
STANDARD_INPUT = "<stdin>"


def difference(fixed: Fixed) -> Iterator[str]:
    """The lines of the diff, with their ends, as ``git apply`` and ``patch -p1`` read them; none where nothing changes.

    Lines end at ``\\n`` alone, so that a carriage return before it stays in its line, as those programs want it.
    """
    from difflib import unified_diff

    path = (fixed.before.path or STANDARD_INPUT).replace("\\", "/").removeprefix("./")
    old, new = (path, path) if path.startswith("/") else (f"a/{path}", f"b/{path}")
    before, after = _LINE.findall(fixed.before.source), _LINE.findall(fixed.after.source)
    for line in unified_diff(before, after, old, new):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"

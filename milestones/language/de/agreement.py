"""The words beside a number that change with it in German: "ein Tag" and "fünf Tage"."""

from __future__ import annotations

import re

_ONE = frozenset(("1", "eins", "ein", "eine", "einen", "einem", "einer", "eines"))


def agreeing(prose: str, start: int, end: int, replacement: str, ordinal: bool) -> tuple[int, int, str] | None:
    """The number alone, where the words beside it do not change with it; None between one and many, whose case and gender the text decides."""
    changes = (prose[start:end].lower() in _ONE) != (replacement.lower() in _ONE)
    if changes and not ordinal and re.match(r"\s+\w", prose[end : end + 40]) is not None:
        return None
    return start, end, replacement

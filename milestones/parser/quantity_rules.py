"""What the words around a quantity say of it, by patterns with a place for the quantity."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.parser.alternation import alternation, branches

QUANTITY = "{Q}"
"""Stands for the quantity in a pattern."""
_MARK = "\x02"
"""Stands for it in a text."""


class QuantityRules:
    """Some patterns, sorted by where the quantity stands in them, so that each looks at no more text than it may match."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """The patterns are matched without regard to case."""
        after, before, around = list[str](), list[str](), list[str]()
        for pattern in patterns:
            head, _, tail = pattern.partition(QUANTITY)
            if len(branches(pattern)) > 1 or QUANTITY in tail or (head and tail):
                around.append(pattern.replace(QUANTITY, _MARK))
            elif tail:
                after.append(tail)
            else:
                before.append(rf"{head}\Z")
        self._after, self._before, self._around = alternation(after), alternation(before), alternation(around)
        self._any_around = bool(around)

    def fit(self, before: str, after: str) -> bool:
        """Whether one of the patterns is found in a text with a quantity between ``before`` and ``after``."""
        return (
            self._after.match(after) is not None
            or self._before.search(before) is not None
            or (self._any_around and self._around.search(before + _MARK + after) is not None)
        )

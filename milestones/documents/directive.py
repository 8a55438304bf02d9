"""A comment of a text that speaks to this program, as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SIGN = "milestones:"
"""What begins each directive within its comment."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: its name (the first word that is no option), its ``key=value`` options, and its offsets in the source.

    ``checks`` are the names in brackets after the name (none: all checks are meant), ``reason`` the option of that name, or else the words left.
    """

    name: str
    options: Mapping[str, str]
    start: int
    end: int
    checks: tuple[str, ...] = ()
    reason: str = ""

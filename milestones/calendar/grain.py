"""How fine a date is."""

from __future__ import annotations

from enum import IntEnum


class Grain(IntEnum):
    """The size of the unit that a date names, from the finest to the coarsest; comparable."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    SEASON = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9
    MILLENNIUM = 10

    @property
    def word(self) -> str:
        """The grain's name in lower case, for messages: ``day``, ``month``."""
        return self.name.lower()

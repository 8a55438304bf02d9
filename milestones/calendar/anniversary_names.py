"""The names of anniversaries.

Jewels and metals are those of the jubilees of the British crown (The Royal Household, royal.uk: 25 silver, 40 ruby, 50 golden, 60 diamond, 65 sapphire, 70 platinum).
Latin names are those of institutions and nations, as general dictionaries have them (Merriam-Webster, Collins); those that few would know have been left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

JUBILEES: Mapping[int, str] = MappingProxyType(
    {25: "silver", 40: "ruby", 50: "golden", 60: "diamond", 65: "sapphire", 70: "platinum"}
)
CENTENARIES: Mapping[int, str] = MappingProxyType(
    {100: "centenary", 125: "quasquicentennial", 150: "sesquicentenary", 200: "bicentenary", 250: "semiquincentenary", 300: "tercentenary",
     400: "quatercentenary", 500: "quincentenary", 600: "sexcentenary", 1000: "millenary"}
)  # fmt: skip
LARGEST_NAMED = max(CENTENARIES)


def anniversary_name(years: int, *, jubilee: bool = True) -> str | None:
    """The name of an anniversary, None where it has none; without ``jubilee``, as for deaths, only the centenaries have one."""
    return CENTENARIES.get(years) or (JUBILEES.get(years) if jubilee else None)


def next_named(years: int, *, jubilee: bool = True) -> int | None:
    """The next number of years strictly after ``years`` whose anniversary has a name; None after the last."""
    named = sorted((*CENTENARIES, *(JUBILEES if jubilee else ())))
    return next((each for each in named if each > years), None)

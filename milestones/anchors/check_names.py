"""The names of the checks, for all that chooses among them: settings, options, ignores."""

from __future__ import annotations

from collections.abc import Iterable

from milestones.anchors.faults import near_miss

CLAIM_CHECKS: tuple[str, ...] = (
    "elapsed", "ordinal", "anniversary", "age", "lifespan", "range-length", "offset", "weekday", "impossible-date", "backwards-range",
)  # fmt: skip
"""The checks that judge single claims, in the order of the reference page."""

TEXT_CHECKS: tuple[str, ...] = ("inconsistent", "mixed-counting", "directive")
"""The checks of what is more than one claim, or none."""

IGNORE = "ignore"
"""The check that judges ignores themselves: comments and entries that speak to the program and do not do what they say."""

IGNORED_CHECKS: tuple[str, ...] = (*CLAIM_CHECKS, *TEXT_CHECKS)
"""The checks whose findings an ignore may mean."""

CHECK_NAMES: tuple[str, ...] = (*IGNORED_CHECKS, IGNORE)
"""Every check."""


def unknown_check(names: Iterable[str], known: Iterable[str] = CHECK_NAMES) -> str | None:
    """What is wrong with the first name that is no check, with the nearest that is; None where all are known."""
    checks = tuple(known)
    for name in names:
        if name not in checks:
            near = near_miss(name, checks)
            return f"{name!r} is no check{near}" if near else f"{name!r} is no check; there are {', '.join(checks)}"
    return None

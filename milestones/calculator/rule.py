"""What a check means, said once: the reference page and ``milestones rule`` both print it, and a test runs its examples."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what the calculator makes of it.

    ``why`` is the arithmetic in words. ``as_of`` is the reference date (ISO), ``events`` are the events it rests on as ``name = date``.
    """

    text: str
    why: str
    as_of: str | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One check as its readers see it, in Markdown.

    ``about`` is half a line, ``forms`` how a text says it, ``meaning`` what is compared, ``readings`` what counts as right, ``unverifiable`` what it
    takes to be settled. In ``holds`` nothing is wrong, and in ``fails`` the check finds a contradiction.
    """

    name: str
    about: str
    forms: str
    meaning: str
    readings: str
    holds: tuple[Example, ...]
    fails: tuple[Example, ...]
    unverifiable: str

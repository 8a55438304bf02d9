"""The errors that the package raises; each message says what, where and what to do."""

from __future__ import annotations


class MilestonesError(Exception):
    """The root of all errors that a caller may want to catch. ``messages`` are what is wrong, thing by thing; as text, a line each."""

    def __init__(self, *messages: str) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


class ConfigError(MilestonesError):
    """A setting is unknown, of the wrong type, or contradicts another."""


class RegistryError(MilestonesError):
    """The registry cannot be read, or an event in it is not as it should be."""


class InputError(MilestonesError):
    """A document cannot be read."""


class DateError(MilestonesError, ValueError):
    """A string that should be a date is none."""


class NotADateError(DateError):
    """The string has no form of a date."""


class ImpossibleDateError(DateError):
    """The string has the form of a date, but the calendar has no such day."""


class AmbiguousDateError(DateError):
    """The string may mean two dates: the order of day and month is not known."""


def one_line(message: object) -> str:
    """A message on one line, whatever stands in the names that it quotes: what cannot be printed is shown as an escape."""
    text = str(message)
    return (
        text
        if text.isprintable()
        else "".join(
            each if each.isprintable() else each.encode("unicode_escape", "backslashreplace").decode("ascii") for each in text
        )
    )

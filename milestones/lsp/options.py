"""The options that an editor hands to the server: read, and what is wrong with them told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from milestones.anchors.check_names import unknown_check
from milestones.anchors.event import COUNTINGS
from milestones.anchors.faults import near_miss
from milestones.anchors.registry import Registry
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.errors import ConfigError, DateError

TODAY = "today"
"""The value of ``as_of`` that reads the clock; nothing else does."""


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for all documents of an editor. The names are those of the options of ``milestones check``.

    ``unverifiable`` shows claims that cannot be checked as hints. ``delay`` is how many milliseconds the text must rest before it is checked, ``largest``
    how many characters a document may have.
    """

    as_of: str | None = None
    registry: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    counting: str | None = None
    language: str | None = None
    infer_date: bool = False
    unverifiable: bool = False
    delay: int = 300
    largest: int = 1_000_000

    def reference(self) -> DateSpan | None:
        """The reference date of every document; None leaves it to each."""
        if self.as_of is None:
            return None
        if self.as_of == TODAY:
            from datetime import date

            return DateSpan.from_date(date.today())
        return parse_edtf(self.as_of)

    def over(self, registry: Registry) -> Registry:
        """A registry with the settings that the options set."""
        if self.counting is not None:
            registry = registry.with_settings(counting=self.counting)
        if self.select:
            registry = registry.with_settings(select=self.select)
        return registry.with_settings(ignore=(*registry.settings.ignore, *self.ignore)) if self.ignore else registry


def options_of(given: object) -> tuple[Options, tuple[str, ...]]:
    """The options that an editor's settings give, and what is wrong with those that are passed over, an entry each.

    Settings are a JSON object; None stands for none.
    """
    if given is None:
        return Options(), ()
    if not isinstance(given, Mapping):
        return Options(), ("the settings of milestones are no object; write {} with the options in it",)
    values: dict[str, Any] = {}
    faults: list[str] = []
    for name, value in given.items():
        try:
            if value is not None:
                values[str(name)] = _reader(str(name))(value)
        except ConfigError as error:
            faults.append(f"option {name}: {error}; it is passed over")
    return Options(**values), tuple(faults)


def _reader(name: str) -> Callable[[object], object]:
    if name not in _READERS:
        raise ConfigError(f"there is none of that name{near_miss(name, _READERS)}; there are {', '.join(_READERS)}")
    return _READERS[name]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{value!r} is no text")
    return value.strip()


def _date(value: object) -> str:
    text = _text(value)
    try:
        if text != TODAY:
            parse_edtf(text)
    except DateError as error:
        raise ConfigError(str(error)) from error
    return text


def _checks(value: object) -> tuple[str, ...]:
    """Names of checks: a list, or a text with commas."""
    given = value if isinstance(value, list) else _text(value).split(",")
    names = tuple(dict.fromkeys(_text(each) for each in given))
    fault = unknown_check(names)
    if fault is not None:
        raise ConfigError(fault)
    return names


def _counting(value: object) -> str:
    if value not in COUNTINGS:
        raise ConfigError(f"{value!r} is none of {', '.join(COUNTINGS)}")
    return str(value)


def _language(value: object) -> str:
    from milestones.language.languages import language

    code = _text(value)
    language(code)
    return code


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{value!r} is neither true nor false")
    return value


def _amount(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 10**12 or value != int(value):
        raise ConfigError(f"{value!r} is no whole number from 0")
    return int(value)


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "as_of": _date,
        "registry": lambda value: Path(_text(value)),
        "select": _checks,
        "ignore": _checks,
        "counting": _counting,
        "language": _language,
        "infer_date": _flag,
        "unverifiable": _flag,
        "delay": _amount,
        "largest": _amount,
    }
)

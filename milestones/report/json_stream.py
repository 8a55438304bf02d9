"""JSON as it is written piece by piece: a report of a hundred thousand findings never stands in memory as text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TextIO, TypeVar

from milestones.report.characters import encodable

_PIECES = 5_000
"""How many pieces (a bracket, a key, a value) are written at a time."""
_HARMFUL = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|#(?=#\\[)")
"""Controls beyond ASCII's, bidirectional marks, separators of lines, lone surrogates; and what begins a command in a log of GitHub's."""
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")

_Item = TypeVar("_Item")


class Series(list[Any]):
    """A list in JSON whose items are made of others one by one, as they are written."""

    def __init__(self, items: Sequence[_Item], make: Callable[[_Item], Any]) -> None:
        super().__init__()
        self._items, self._make = items, make

    def __iter__(self) -> Iterator[Any]:
        return map(self._make, self._items)

    def __len__(self) -> int:
        return len(self._items)


def write_json(value: object, stream: TextIO, encoding: str) -> None:
    """Write ``value`` as JSON, indented, and a line break; text as in :func:`encodable_json`."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(value)
    while batch := "".join(islice(pieces, _PIECES)):
        stream.write(plain_json(batch, encoding))
    stream.write("\n")


def encodable_json(value: object, encoding: str, indent: int | None = 2) -> str:
    """``value`` as JSON, on one line where ``indent`` is None.

    It stands in its own letters, but for those that ``encoding`` lacks: they are ``\\u`` escapes. What would control a terminal or the log of a CI
    job is escaped in any case; such characters only occur within strings.
    """
    separators = (",", ":") if indent is None else None
    return plain_json(json.dumps(value, ensure_ascii=False, indent=indent, separators=separators), encoding)


def plain_json(text: str, encoding: str) -> str:
    """JSON, or strings as it writes them, with an escape for what ``encoding`` lacks and for what would control a terminal or a log."""
    text = _HARMFUL.sub(_escaped, text)
    if encodable(text, encoding):
        return text
    return _BEYOND_ASCII.sub(lambda match: match[0] if encodable(match[0], encoding) else _escaped(match), text)


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1] if match[0] > "\x7f" else f"\\u{ord(match[0]):04x}"

"""On which line a key of a TOML file stands; the parser of the standard library does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[^\S\n]+"
    r"|[\w+:-]+"
    r"|.",
    re.DOTALL,
)
_NAME = re.compile(r"\"((?:\\.|[^\"\\])*)\"|'([^']*)'|([\w-]+)")

Path = tuple[str | int, ...]
"""The way to a value: keys, and after an array of tables the number of the table from 0: ``("event", 2, "date")``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A key or the head of a table, with its first and last line; ``brackets`` is 0 for a key, 1 for ``[table]``, 2 for ``[[table]]``."""

    line: int
    last_line: int
    brackets: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TomlLines:
    """The 1-based lines of the keys and tables of a TOML file."""

    lines: dict[Path, int]

    @classmethod
    def of(cls, source: str) -> TomlLines:
        """The lines of a file that is valid TOML. What stands within an inline table or a list has the line of its key."""
        lines: dict[Path, int] = {}
        lengths: dict[Path, int] = {}
        table: Path = ()
        for statement in statements(source):
            base = () if statement.brackets else table
            path = _resolved(base, statement.names, lengths, new=statement.brackets == 2)
            table = path if statement.brackets else table
            for length in range(1, len(path) + 1):
                lines.setdefault(path[:length], statement.line)
        return cls(lines)

    def line(self, *path: str | int) -> int:
        """The line of a value, or of the nearest table or key around it that is known; 1 where none is."""
        return next((self.lines[path[:length]] for length in range(len(path), 0, -1) if path[:length] in self.lines), 1)


def _resolved(base: Path, names: tuple[str, ...], lengths: dict[Path, int], new: bool) -> Path:
    """The names below ``base``; within an array of tables its last table is meant, or a new one after it."""
    path = base
    for position, name in enumerate(names):
        path = (*path, name)
        if new and position == len(names) - 1:
            lengths[path] = lengths.get(path, 0) + 1
        if path in lengths:
            path = (*path, lengths[path] - 1)
    return path


def statements(source: str) -> Iterator[Statement]:
    """The keys and heads of tables of valid TOML in order. A statement ends with its line, unless a bracket is still open."""
    line, start, depth, words = 1, 1, 0, list[str]()
    for match in _TOKEN.finditer(source + "\n"):
        token = match.group()
        if token == "\n" and depth <= 0:
            if words:
                yield _statement(start, line, words)
            words, depth = [], 0
        elif not token.isspace() and token[0] != "#":
            start = start if words else line
            words.append(token)
            depth += (token in ("[", "{")) - (token in ("]", "}"))
        line += token.count("\n")


def _statement(line: int, last_line: int, words: list[str]) -> Statement:
    if words[0] == "[":
        brackets = 2 if words[1:2] == ["["] else 1
        key = words[brackets : len(words) - brackets]
    else:
        brackets, key = 0, words[: words.index("=")] if "=" in words else words
    return Statement(line, last_line, brackets, tuple("".join(parts) for parts in _NAME.findall(" ".join(key))))

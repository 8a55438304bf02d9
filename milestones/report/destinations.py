"""Where a report goes: the main format, and further formats to files of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from milestones.calculator.results import Report
from milestones.documents.document import Document
from milestones.errors import ConfigError
from milestones.report.formats import format_named
from milestones.report.options import ReportOptions
from milestones.report.output import require_writable, written_together

Writer = Callable[[Report, TextIO, ReportOptions], None]

MAIN = "text"
STANDARD = "-"
_FORMATTED = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Destination:
    """One output: the name of its format, what writes it, and its file; None is standard output."""

    name: str
    write: Writer
    path: Path | None = None


def destinations(format_name: str | None, outputs: Sequence[str]) -> tuple[Destination, ...]:
    """What ``--format`` and the values of ``--output`` ask for, the main format first.

    A value is ``FORMAT=FILE`` for a further format, or ``FILE`` for the main one; ``-`` is standard output, where the main format goes unless a file
    or another format takes its place. A file whose name looks like ``FORMAT=FILE`` is written as ``./FORMAT=FILE``. Raises ConfigError for a format
    that is not known, a file that is named twice and more than one format on standard output; InputError for a file that cannot be written.
    """
    main = format_named(format_name or MAIN)
    plain = [value for value in outputs if not _FORMATTED.fullmatch(value)]
    if len(plain) > 1:
        raise ConfigError(f"--output {plain[1]}: the report goes to {plain[0]} already; write FORMAT=FILE for a further format")
    further = [_further(match[1], match[2]) for value in outputs if (match := _FORMATTED.fullmatch(value))]
    taken = format_name is None and not plain and any(each.path is None for each in further)
    first = () if taken else (Destination(main.NAME, main.write, _path(plain[0]) if plain else None),)
    found = (*first, *further)
    _require_apart(found)
    for each in found:
        if each.path is not None:
            require_writable(each.path)
    return found


def require_no_document(found: Iterable[Destination], documents: Iterable[Document]) -> None:
    """Raise ConfigError where an output would replace one of the documents that it is about."""
    read = {Path(document.path).resolve(): document.path for document in documents if document.path is not None}
    for each in found:
        if each.path is not None and each.path.resolve() in read:
            raise ConfigError(f"--output {each.path}: is one of the documents that are checked; name another file")


def write_report(
    report: Report, found: Iterable[Destination], standard: TextIO, options_for: Callable[[Path | None], ReportOptions]
) -> None:
    """Write the report everywhere: the files first, all of them or none, then standard output.

    ``options_for`` gives the options for a path, or for standard output.
    """
    everywhere = tuple(found)
    files = [(each, each.path) for each in everywhere if each.path is not None]
    with written_together([path for _, path in files]) as outputs:
        for (each, path), output in zip(files, outputs, strict=True):
            output.write_by(lambda stream, each=each, path=path: each.write(report, stream, options_for(path)))  # type: ignore[misc]
    for each in everywhere:
        if each.path is None:
            each.write(report, standard, options_for(None))


def _further(name: str, file: str) -> Destination:
    report_format = format_named(name)
    if not file:
        raise ConfigError(f"--output {name}=: names no file; write {name}=FILE")
    return Destination(report_format.NAME, report_format.write, _path(file))


def _path(value: str) -> Path | None:
    return None if value == STANDARD else Path(value)


def _require_apart(found: Sequence[Destination]) -> None:
    """A file or standard output holds one format; only a device may be named as often as one likes."""
    seen: dict[Path | None, str] = {}
    for each in found:
        place = None if each.path is None else each.path.resolve()
        if place in seen:
            where = "standard output" if place is None else str(each.path)
            raise ConfigError(f"{where} is named for two outputs, {seen[place]} and {each.name}; give each its own file")
        if place is None or not place.exists() or place.is_file():
            seen[place] = each.name

"""What a command works on: the options of the command line as documents, a registry and a reference date."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from milestones.anchors.check_names import unknown_check
from milestones.anchors.event import Event
from milestones.anchors.line_dates import LineDates
from milestones.anchors.registry import Registry
from milestones.anchors.registry_file import FILE_NAME
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.documents.document import Document
from milestones.errors import ConfigError, DateError, InputError, NotADateError, RegistryError, one_line

STANDARD_INPUT = "-"
GIT = "git"
"""The value of ``--as-of`` that takes each line's date from its commit."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The documents (standard input last, with its bytes as they came), the registry (empty where there is none), the date given for all."""

    documents: tuple[Document, ...]
    registry: Registry
    as_of: DateSpan | None
    line_dates: Callable[[Document], LineDates] | None = None
    """Where each line has a date of its own (``--as-of git``), what gives them."""
    now: DateSpan | None = None
    """The day from which it is reckoned what turns false soon: the date given for all, and today for ``--as-of git``."""
    standard_input: bytes | None = None
    faults: int = 0
    """How many files and folders could not be read; each has been told on standard error."""
    jobs: int = 1
    """How many processes check the documents; 0 for one a core."""

    def status(self, failed: bool = False) -> int:
        """The exit status of the run: 2 where something could not be read, else 1 where it ``failed``."""
        return 2 if self.faults else int(failed)


def inputs(
    paths: Sequence[str],
    *,
    as_of: str | None,
    registry_path: Path | None,
    no_registry: bool,
    events: Iterable[str],
    stdin_filename: str | None,
    syntax: str | None,
    language: str | None,
    exclude: Sequence[str],
    force_exclude: bool,
    counting: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    no_gitignore: bool = False,
    jobs: int = 1,
    paths_required: bool = True,
    documents_required: bool = True,
    allows_git: bool = False,
) -> Inputs:
    """What the options name. Raises ConfigError or InputError, which say which option or path is wrong and what to do."""
    from milestones.documents.selection import select as select_files

    if not paths and paths_required:
        raise InputError("there is nothing to read; name files or folders, or give - to read standard input")
    by_git = as_of == GIT and allows_git
    span = None if by_git else date_option("--as-of", as_of)
    if language is not None:
        _require_language(language)
    registry = registry_for(registry_path, no_registry, events, paths)
    registry = with_checks(registry if counting is None else registry.with_settings(counting=counting), select, ignore)
    excluded = (*registry.settings.exclude, *exclude)
    standard_input = _standard_input() if STANDARD_INPUT in paths else None
    faults: list[InputError] = []
    choose = partial(
        select_files, exclude=excluded, force_exclude=force_exclude, gitignore=not no_gitignore, on_fault=faults.append
    )
    documents = _documents(paths, standard_input, stdin_filename, registry, syntax, language, choose, faults)
    _tell(faults, nothing_left=documents_required and bool(paths) and not documents)
    if not by_git:
        return Inputs(documents, registry, span, now=span, standard_input=standard_input, faults=len(faults), jobs=jobs)
    line_dates, today = _by_line(paths)
    return Inputs(documents, registry, None, line_dates, today, standard_input, len(faults), jobs)


def _require_language(code: str) -> None:
    from milestones.language.languages import language

    try:
        language(code)
    except ConfigError as error:
        raise ConfigError(f"--language: {error}") from error


def with_checks(registry: Registry, select: Sequence[str], ignore: Sequence[str]) -> Registry:
    """The registry with the checks that ``--select`` names instead of those it selects itself, and without those of ``--ignore``."""
    chosen, left_out = checks_option("--select", select), checks_option("--ignore", ignore)
    if chosen:
        registry = registry.with_settings(select=chosen)
    return registry.with_settings(ignore=(*registry.settings.ignore, *left_out)) if left_out else registry


def checks_option(option: str, values: Sequence[str]) -> tuple[str, ...]:
    """The names of checks that an option gives, joined by commas or each for itself. Raises ConfigError, with the nearest, for a name that is no check."""
    names = tuple(dict.fromkeys(name.strip() for value in values for name in value.split(",")))
    fault = unknown_check(names)
    if fault is not None:
        raise ConfigError(f"{option} {','.join(values)}: {fault}")
    return names


def stale_from(run: Inputs, length: str | None, fails: bool, formats: Sequence[str]) -> DateSpan | None:
    """The day from which ``--stale-within`` reckons; None where it was not asked for. Raises ConfigError where there is no such day."""
    if length is None:
        if fails:
            raise ConfigError("--fail-on-stale needs --stale-within; add --stale-within 30d")
        return None
    if not {"text", "json"} & set(formats):
        raise ConfigError(f"--stale-within is shown by the formats text and json, not by {' and '.join(formats)}")
    if run.now is None:
        raise ConfigError("--stale-within needs the day to reckon from; add --as-of today, a date, or git")
    return run.now


def _by_line(paths: Sequence[str]) -> tuple[Callable[[Document], LineDates], DateSpan]:
    """What dates the lines of a document by git, and today, which lines that are not committed have."""
    from datetime import date

    from milestones.anchors.git_dates import git_dates

    if STANDARD_INPUT in paths:
        raise InputError("--as-of git needs files under git; standard input has no history")
    today = date.today()
    return partial(git_dates, today=today), DateSpan.from_date(today)


def date_option(option: str, value: str | None) -> DateSpan | None:
    """The date span that an option gives, in EDTF; ``today`` reads the clock, and nothing else does."""
    if value is None:
        return None
    if value == "today":
        from datetime import date

        return DateSpan.from_date(date.today())
    try:
        return parse_edtf(value)
    except DateError as error:
        raise ConfigError(f"{option} {value}: {error}") from error


def registry_for(
    registry_path: Path | None = None, no_registry: bool = False, events: Iterable[str] = (), paths: Sequence[str] = ()
) -> Registry:
    """The registry that is named, or the one found from the paths (without any, from here), and the events of the options."""
    if registry_path is not None and no_registry:
        raise ConfigError("--registry and --no-registry contradict each other; give one of them")
    if no_registry:
        registry = Registry()
    elif registry_path is not None:
        registry = Registry.load(registry_path)
    else:
        registry = _found_registry(paths)
    extra = tuple(event_option(each) for each in events)
    return registry.with_events(extra) if extra else registry


def event_option(value: str) -> Event:
    """The event that ``NAME=DATE`` or ``NAME|ALIAS|ALIAS=DATE`` describes."""
    names, sign, date = value.rpartition("=")
    name, *aliases = (each.strip() for each in names.split("|"))
    if not sign or not name or not all(aliases):
        raise ConfigError(f"--event {value}: is not NAME=DATE or NAME|ALIAS=DATE; write 'arrest of Meng Wanzhou=2018-12-01'")
    try:
        return Event(name=name, date=date.strip(), aliases=tuple(aliases))
    except (DateError, RegistryError) as error:
        raise ConfigError(f"--event {value}: {error}") from error


def end_of_gap(value: str, registry: Registry) -> DateSpan:
    """The date span that an end of ``count`` means: an event's by its id or name, else a date in EDTF."""
    for event in registry.events:
        if value in (event.id, event.name):
            return event.span
    try:
        return parse_edtf(value)
    except NotADateError as error:
        raise InputError(f"{value}: is neither a date nor the id of an event; {_known_ids(registry)}") from error


def _known_ids(registry: Registry) -> str:
    ids = [event.id for event in registry.events if event.id]
    near = (
        f"the registry has {', '.join(ids[:10])}{' and more' if len(ids) > 10 else ''}"
        if ids
        else "no registry with events was found"
    )
    return f"{near}; write a date as 2018-12-01"


def _found_registry(paths: Sequence[str]) -> Registry:
    """The one registry of all paths; two of them are an error, since a run has one set of facts."""
    starts = dict.fromkeys(Path.cwd() if path == STANDARD_INPUT else Path(path) for path in paths or (STANDARD_INPUT,))
    found = dict.fromkeys(Registry.find(start) for start in starts)
    found.pop(None, None)
    if len(found) > 1:
        names = " and ".join(str(each) for each in found)
        raise ConfigError(f"the paths have different registries, {names}; check them one at a time, or name one with --registry")
    return next((Registry.load(_as_seen_from_here(path)) for path in found if path is not None), Registry())


def chosen_events(names: Sequence[str], registry: Registry) -> tuple[Event, ...]:
    """The events of the registry that are named, each once; all of them where none is. Raises RegistryError for a name that is none, or several."""
    from milestones.tracker.event_lookup import event_named

    numbers = dict.fromkeys(event_named(name, registry.events) for name in names)
    return tuple(registry.events[number] for number in numbers) if names else registry.events


def registry_file(named: Path | None) -> Path:
    """The registry file that is named, else the one found from here, else the one to be made here."""
    return named or _as_seen_from_here(Registry.find(Path.cwd()) or Path(FILE_NAME))


def _as_seen_from_here(path: Path) -> Path:
    """The path of a registry as a report shows it: relative where it is in this folder, or in one above or below it."""
    here = Path.cwd()
    near = path.is_absolute() and (path.is_relative_to(here) or here.is_relative_to(path.parent))
    return Path(os.path.relpath(path, here)) if near else path


def _documents(
    paths: Sequence[str],
    standard_input: bytes | None,
    stdin_filename: str | None,
    registry: Registry,
    syntax: str | None,
    language: str | None,
    choose: Callable[..., list[Path]],
    faults: list[InputError],
) -> tuple[Document, ...]:
    """The documents that can be read; what is wrong with the others is added to ``faults``."""
    from milestones.documents.collecting import collect
    from milestones.documents.reading import document_from_bytes

    named = [Path(path) for path in paths if path != STANDARD_INPUT]
    files = choose(named, root=Path.cwd()) if named else []
    documents = collect(files, lambda file: syntax or registry.syntax_for(file), language, faults.append)
    if standard_input is not None:
        named_so = registry.syntax_for(stdin_filename) if stdin_filename is not None else None
        documents.append(document_from_bytes(standard_input, syntax or named_so, stdin_filename, language))
    return tuple(documents)


def _tell(faults: Sequence[InputError], *, nothing_left: bool) -> None:
    """Say on standard error what could not be read. Raises the last of it as InputError where nothing is left to check."""
    for fault in faults[:-1] if nothing_left else faults:
        click.echo(f"milestones: error: {one_line(fault)}", err=True)
    if nothing_left:
        raise faults[-1] if faults else InputError("no document is left to read; name files that no exclusion matches")


def _standard_input() -> bytes:
    import sys

    return sys.stdin.buffer.read()

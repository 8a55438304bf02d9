"""The reference page, made from the code: ``python -m milestones.cli.reference docs/reference.md`` writes it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import click

from milestones.anchors.registry_keys import TABLES
from milestones.anchors.settings import SETTINGS, Setting, default
from milestones.calculator.rules import RULES
from milestones.calendar.datespan import DateSpan
from milestones.cli.archive import ArchiveCommand
from milestones.cli.main import EXIT_STATUSES, root
from milestones.report.formats import FORMATS
from milestones.report.output import written_whole

_HEAD = """\
# Reference

Every command, option, exit status, setting, check and format. This page is made from the code by `python -m milestones.cli.reference docs/reference.md`; what
things mean at more length stands in the pages that it links to."""

_KINDS = {
    "string": "text",
    "strings": "list of texts",
    "checks": "list of checks",
    "flag": "true or false",
    "boolean": "true or false",
    "date": "date",
    "moment": "date",
    "time": "time of day",
    "days": "list of dates",
    "weekdays": "list of weekdays",
    "language": "code of a language",
}


_FAULTS = """\
What failed is told on standard error, a line a fault: `milestones: error:` and what is wrong, where, and what to do. A fault of the program itself is such a line
too; with `MILESTONES_TRACEBACK=1` in the environment its traceback stands before it.\
"""


def reference_page() -> str:
    """The whole page in Markdown."""
    blocks = [_HEAD, "## Commands", *_commands(), "## Exit statuses", _exit_statuses(), _FAULTS]
    blocks += [
        "## Settings",
        "At the head of the registry; see [the registry](guide/registry.md).",
        _keys(SETTINGS, defaults=True),
    ]
    for name, keys in TABLES.items():
        blocks += [f"## `[[{name}]]`", _keys(keys)]
    blocks += ["## Checks", "See [the checks](checks.md), or `milestones rule NAME`.", _checks()]
    blocks += ["## Formats of `check`", "See [the formats](formats.md).", _formats()]
    return "\n\n".join(blocks) + "\n"


def _commands() -> Iterator[str]:
    """A section a command, with its usage, what it does and its options."""
    for words, command, context in _leaves(root, click.Context(root, info_name="milestones")):
        yield f"### `{words}`"
        yield _code(f"{words} {' '.join(command.collect_usage_pieces(context))}")
        yield inspect.cleandoc(command.help or "").replace("\b\n", "")
        yield _table(("option", "does"), _options(command, context))


def _leaves(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    """The commands that do something, at any depth, each by the words that call it."""
    if not isinstance(command, click.Group):
        yield context.command_path, command, context
        for name, other in command.beside().items() if isinstance(command, ArchiveCommand) else ():
            yield f"{context.command_path} {name}", other, click.Context(other, parent=context, info_name=name)
        return
    for name in command.list_commands(context):
        member = command.get_command(context, name)
        if member is not None:
            yield from _leaves(member, click.Context(member, parent=context, info_name=name))


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record is not None:
            yield f"`{record[0]}`", " ".join(record[1].split())


def _exit_statuses() -> str:
    return _table(("status", "means"), ((str(status), meaning) for status, meaning in EXIT_STATUSES.items()))


def _keys(keys: Iterable[Setting], defaults: bool = False) -> str:
    if defaults:
        return _table(
            ("key", "value", "default", "does"),
            ((f"`{key.key}`", _values(key), _default(key), key.description) for key in keys),
        )
    return _table(("key", "value", "does"), ((f"`{key.key}`{_required(key)}", _values(key), key.description) for key in keys))


def _required(key: Setting) -> str:
    return " (required)" if key.required else ""


def _values(key: Setting) -> str:
    return ", ".join(f"`{value}`" for value in key.allowed) or _KINDS.get(key.kind, key.kind)


def _default(key: Setting) -> str:
    value = default(key)
    if key.kind == "flag" or value is None:
        return "not set"
    if isinstance(value, tuple):
        return ", ".join(str(each) if isinstance(each, DateSpan) else f"`{each}`" for each in value) or "none"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _checks() -> str:
    return _table(("check", "is about"), ((f"[`{name}`](checks.md#{name})", rule.about) for name, rule in RULES.items()))


def _formats() -> str:
    return _table(
        ("format", "is"), ((f"[`{name}`](formats.md#{_anchor(name)})", _summary(module)) for name, module in FORMATS.items())
    )


def _anchor(name: str) -> str:
    return "json-and-jsonl" if name in ("json", "jsonl") else name


def _summary(module: str) -> str:
    """The first line of a module's description, as half a sentence."""
    return (import_module(module).__doc__ or "").splitlines()[0].rstrip(".").replace("``", "`")


def _code(text: str) -> str:
    return f"```text\n{text.strip()}\n```"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def main(arguments: list[str]) -> None:
    """Write the page to the file that is named, or to standard output."""
    if arguments:
        with written_whole(Path(arguments[0])) as stream:
            stream.write(reference_page())
    else:
        sys.stdout.write(reference_page())


if __name__ == "__main__":
    main(sys.argv[1:])

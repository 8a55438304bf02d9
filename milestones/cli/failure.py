"""How a run that fails says so: one line a fault on standard error, whatever went wrong."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any

import click

from milestones.errors import one_line

FAILED = 2
_MEANT = re.compile(r"\. \(?Did (you mean[^?]*\?)\)?$")
TRACEBACK = "MILESTONES_TRACEBACK"
"""The variable of the environment that has a fault of the program itself shown with its traceback."""


class Failure(click.ClickException):
    """An error of the run on standard error: a line, or several where several things are wrong."""

    exit_code = FAILED

    def show(self, file: IO[Any] | None = None) -> None:
        """Print ``milestones: error: …``, line by line."""
        for line in self.format_message().split("\n"):
            click.echo(f"milestones: error: {line}", file=file or sys.stderr)


def usage_failure(error: click.UsageError, command: str) -> Failure:
    """A wrong option, argument or command as one line: of which command, what is wrong, and what shows the right ones.

    ``command`` is what was called as far as it is known, where the error does not say.
    """
    called = error.ctx.command_path if error.ctx is not None else command
    words = called.partition(" ")[2]
    said = " ".join(error.format_message().split()).rstrip(".")
    said = _MEANT.sub(r"; did \1", said)
    said = one_line(f"{said[:1].lower()}{said[1:]}{'' if said.endswith('?') else ';'}")
    return Failure(f"{words + ': ' if words else ''}{said} see {called} --help")


def called(root: click.Group, context: click.Context, arguments: Sequence[str]) -> str:
    """The words that call the command which some arguments begin with, as far as they name one."""
    path, command = context.command_path, root.get_command(context, arguments[0]) if arguments else None
    for number, word in enumerate(arguments):
        if command is None:
            break
        path += f" {word}"
        following = arguments[number + 1 : number + 2]
        command = command.get_command(context, following[0]) if isinstance(command, click.Group) and following else None
    return path


@contextmanager
def named(command: click.Command, name: str, parent: click.Context | None) -> Iterator[None]:
    """A block whose usage errors are those of a command, where they do not say whose they are."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or click.Context(command, parent=parent, info_name=name)
        raise


def own_fault(error: Exception) -> Failure:
    """A fault of the program itself as one line: what was raised and where. Its traceback is shown where TRACEBACK is set."""
    if os.environ.get(TRACEBACK):
        traceback.print_exception(error)
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    what = one_line(f"{type(error).__name__}: {error}"[:300])
    return Failure(f"a fault of milestones itself{place}: {what}; please report it with the text; {TRACEBACK}=1 shows more")

"""The root command: finds a command by name, imports it only then, and turns errors into exit statuses."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from milestones.cli.failure import FAILED, Failure, called, own_fault, usage_failure
from milestones.errors import MilestonesError, one_line
from milestones.version import __version__

INTERRUPTED = 130
PIPE_CLOSED = 141

EXIT_STATUSES: Mapping[int, str] = MappingProxyType(
    {
        0: "nothing is contradicted at or above `--fail-on`; for other commands: done",
        1: "`check` found contradictions at or above `--fail-on`; a session of `lsp` broke off",
        FAILED: "the run itself failed: usage, configuration, unreadable or no input, an output that cannot be written",
        INTERRUPTED: "the run was interrupted (Ctrl-C)",
        PIPE_CLOSED: "whoever read the output went away before its end",
    }
)
"""Each status that the process ends with, and what it means."""

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "archive": ("milestones.cli.archive", "Check many documents into tables of findings."),
        "check": ("milestones.cli.check", "Recompute every statement about time in PATHS."),
        "count": ("milestones.cli.count", "Measure the gap from START to END in every unit."),
        "event": ("milestones.cli.event", "The events of the registry."),
        "extract": ("milestones.cli.extract", "List the temporal expressions and the claims of PATHS."),
        "init": ("milestones.cli.init", "Write a first registry: the settings, and the events of PATHS."),
        "lsp": ("milestones.cli.lsp", "Check documents in an editor, as a language server."),
        "rule": ("milestones.cli.rule", "Print what a check means, with examples."),
        "status": ("milestones.cli.status", "Print a line on where each event stands."),
        "timeline": ("milestones.cli.timeline", "Print the events of the registry and of PATHS in order."),
        "upcoming": ("milestones.cli.upcoming", "Show what comes next for every event."),
    }
)
"""Each command's name, its module (whose ``command`` it is) and what it does."""


class RootCommand(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands for ``--help`` without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the arguments. Raises Failure, one line, for options that are wrong."""
        given = tuple(args)
        try:
            context = super().make_context(info_name, args, parent, **extra)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise usage_failure(error, str(info_name)) from error
        context.meta[__name__] = given
        return context

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; errors end the process with the statuses that the documentation promises."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except MilestonesError as error:
            raise Failure("\n".join(one_line(message) for message in error.messages)) from error
        except BrokenPipeError:
            _silence_standard_output()
            sys.exit(PIPE_CLOSED)
        except OSError as error:
            _silence_standard_output()
            raise Failure(one_line(f"{error.filename or 'standard output'}: {error.strerror or error}")) from error
        except KeyboardInterrupt:
            click.echo("milestones: interrupted", err=True)
            sys.exit(INTERRUPTED)
        except (MemoryError, RecursionError, SystemError) as error:
            raise Failure(
                f"the documents are too large or too deep for this machine ({type(error).__name__}); check fewer at once"
            ) from error
        except (click.exceptions.NoArgsIsHelpError, click.exceptions.Exit, click.Abort):
            raise
        except click.UsageError as error:
            raise usage_failure(error, called(self, ctx, ctx.meta[__name__])) from error
        except click.ClickException:
            raise
        except Exception as error:
            raise own_fault(error) from error


def _silence_standard_output() -> None:
    """Let Python's own flush at exit go nowhere: whoever read standard output has gone, or has no room for it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(cls=RootCommand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="milestones")
def root() -> None:
    """Every date, weekday, age, anniversary and day count in your text, recomputed."""


def main() -> None:
    """Run the command line and exit: 0 no contradiction, 1 contradictions, 2 the run itself failed."""
    root.main(prog_name="milestones")

"""The options of ``milestones check`` that repair documents and take stock of contradictions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

SAFE, ALL = "safe", "all"


class FixingCommand(click.Command):
    """A command whose ``--fix`` takes no path for its value: it has one only where that is joined to it, as in ``--fix=all``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments, ``--fix`` alone as ``--fix=safe``."""
        end = args.index("--") if "--" in args else len(args)
        return super().parse_args(ctx, [f"--fix={SAFE}" if each == "--fix" else each for each in args[:end]] + args[end:])


@dataclass(frozen=True, slots=True)
class Repairing:
    """What is to be repaired, and where stock is taken of the rest: the values of the four options."""

    fix: str | None
    diff: bool
    baseline: Path | None
    write_baseline: bool

    @property
    def writes(self) -> bool:
        """Whether documents are changed."""
        return self.fix is not None and not self.diff


def fixing_options(command: Callable[..., object]) -> Callable[..., object]:
    """``--fix``, ``--diff``, ``--baseline`` and ``--write-baseline``, as the one argument ``repairing``."""

    @wraps(command)
    def gathered(fix: str | None, diff: bool, baseline: Path | None, write_baseline: bool, **given: Any) -> object:
        return command(repairing=Repairing(fix, diff, baseline, write_baseline), **given)

    wrapped: Callable[..., object] = gathered
    for option in reversed(
        (
            click.option(
                "--fix",
                metavar="[=all]",
                type=click.Choice([SAFE, ALL]),
                help="Repair the documents where it is safe; with =all, also where just one repair is offered.",
            ),
            click.option("--diff", is_flag=True, help="Show what --fix would change as a unified diff, and write nothing."),
            click.option(
                "--baseline", metavar="FILE", type=click.Path(path_type=Path), help="Ignore the contradictions that FILE holds."
            ),
            click.option("--write-baseline", is_flag=True, help="Write the contradictions of this run into the baseline."),
        )
    ):
        wrapped = option(wrapped)
    return wrapped

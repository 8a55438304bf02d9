"""``milestones status``: where events stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from milestones.cli.options import output_option, registry_options
from milestones.memory import within_memory


@click.command("status")
@click.argument("names", metavar="[EVENT]...", nargs=-1)
@click.option(
    "--as-of", metavar="DATE", default="today", show_default=True, help="The day to tell it for; today reads the clock."
)
@click.option(
    "--format", "format_name", metavar="FORMAT", default="text", show_default=True, help="text, json, markdown or svg-badge."
)
@registry_options
@output_option
@within_memory
def command(names: tuple[str, ...], as_of: str, format_name: str, output: Path | None, **given: Any) -> None:
    """Print a line on where each event of the registry, or each EVENT, stands: for a prompt, a README or a daily message."""
    from milestones.cli.inputs import chosen_events, registry_for
    from milestones.cli.outputs import encoding_of, opened
    from milestones.cli.times import day_option
    from milestones.tracker.standing import standings
    from milestones.tracker.status_formats import status_format

    chosen = status_format(format_name)
    day = day_option("--as-of", as_of)
    registry = registry_for(**given)
    found = standings(chosen_events(names, registry), registry.settings, day)
    with opened(output) as stream:
        chosen.write(found, day, stream, encoding_of(output))

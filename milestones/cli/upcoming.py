"""``milestones upcoming``: what comes next for every event."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from milestones.cli.options import alarm_option, output_option, registry_options
from milestones.memory import within_memory


@click.command("upcoming")
@click.argument("names", metavar="[EVENT]...", nargs=-1)
@click.option("--within", metavar="TIME", help="Only what comes within this time: 90d, 12w, 6m, 2y.")
@click.option(
    "--as-of", metavar="DATE", default="today", show_default=True, help="The day to look ahead from; today reads the clock."
)
@click.option("--rule", "rules", metavar="RULE", multiple=True, help="A rule for all events, such as repdigits; may be repeated.")
@click.option("--format", "format_name", metavar="FORMAT", default="text", show_default=True, help="text, json or ics.")
@alarm_option
@click.option("--columns", type=click.IntRange(40), help="Wrap to this many columns; by default to those of the terminal.")
@registry_options
@output_option
@within_memory
def command(
    names: tuple[str, ...],
    within: str | None,
    as_of: str,
    rules: tuple[str, ...],
    format_name: str,
    alarm: str | None,
    columns: int | None,
    output: Path | None,
    **given: Any,
) -> None:
    """Show what comes next for every event of the registry, or for each EVENT, soonest first.

    Without --within: the milestones of the next 90 days, and the next one of each event that has none in them.
    """
    from milestones.cli.inputs import chosen_events, registry_for
    from milestones.cli.outputs import columns_of, encoding_of, opened
    from milestones.cli.times import day_option, days_before, rules_option, window_option
    from milestones.tracker.upcoming import upcoming
    from milestones.tracker.upcoming_formats import UpcomingOptions, upcoming_format

    chosen = upcoming_format(format_name)
    registry = registry_for(**given)
    window = window_option(day_option("--as-of", as_of), within)
    found = upcoming(registry.events, registry.settings, window, rules_option(rules), chosen_events(names, registry))
    options = UpcomingOptions(encoding_of(output), columns or columns_of(output), days_before("--alarm", alarm))
    with opened(output) as stream:
        chosen.write(found, stream, options)

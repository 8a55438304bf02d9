"""``milestones event``: the registry's events."""

from __future__ import annotations

from pathlib import Path

import click

from milestones.cli.event_writing import add_event, edit_event, remove_events
from milestones.cli.options import registry_option


@click.group("event")
def command() -> None:
    """The events of the registry: list, show, add, edit, remove.

    Writing keeps the comments and the order of the file, and leaves it as it was where anything is wrong.
    """


@command.command("list")
@registry_option
def list_events(registry_path: Path | None) -> None:
    """List the events of the registry."""
    from milestones.cli.inputs import registry_for
    from milestones.cli.outputs import options_for
    from milestones.timeline.event_list import event_table

    registry = registry_for(registry_path)
    click.echo(event_table(registry.events, options_for(None).encoding) if registry.events else "The registry has no events.")


@command.command("show")
@click.argument("event")
@registry_option
def show_event(event: str, registry_path: Path | None) -> None:
    """Show all that the registry has on EVENT, an id, a name or an alias."""
    from milestones.cli.inputs import registry_for
    from milestones.cli.outputs import options_for
    from milestones.tracker.event_lookup import event_named
    from milestones.tracker.event_sheet import event_sheet

    events = registry_for(registry_path).events
    click.echo(event_sheet(events[event_named(event, events)], options_for(None).encoding))


for each in (add_event, edit_event, remove_events):
    command.add_command(each)

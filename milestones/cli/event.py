"""``milestones event``: the registry's events."""

from __future__ import annotations

from pathlib import Path

import click

from milestones.cli.options import registry_option


@click.group("event")
def command() -> None:
    """The events of the registry."""


@command.command("list")
@registry_option
def list_events(registry_path: Path | None) -> None:
    """List the events of the registry."""
    from milestones.cli.inputs import registry_for
    from milestones.cli.outputs import options_for
    from milestones.timeline.event_list import event_table

    registry = registry_for(registry_path)
    click.echo(event_table(registry.events, options_for(None).encoding) if registry.events else "The registry has no events.")

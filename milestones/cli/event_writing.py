"""``milestones event add``, ``edit`` and ``remove``: writing the registry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from milestones.cli.options import registry_option

Command = TypeVar("Command", bound=Callable[..., Any])

_KEYS = (
    ("--id", "id", "WORD", "Short and unique: what commands call the event; by default made of the name."),
    ("--until", "until", "DATE", "When it ended, or will end, if it lasts."),
    ("--time", "time", "TIME", "The time of day, such as 14:30, where it matters."),
    ("--zone", "zone", "ZONE", "The time zone whose calendar the date is read from: Asia/Shanghai or +08:00."),
    ("--source", "source", "TEXT", "Where the date comes from."),
    ("--counting", "counting", "RULE", "The house rule for this event: either, elapsed or inclusive."),
    ("--calendar", "calendar", "NAME", "The calendar that the date is written in: gregorian or julian."),
    ("--kind", "kind", "WORD", "What sort of event it is, such as birth or death."),
    ("--reckoning", "reckoning", "NAME", "How ages from this event on are counted: east-asian."),
)


def _key_options(command: Command) -> Command:
    """An option for each key of an event that holds one text."""
    for option, key, metavar, text in reversed(_KEYS):
        command = click.option(option, key, metavar=metavar, help=text)(command)
    return command


@click.command("add")
@click.argument("name")
@click.argument("date")
@_key_options
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another phrase that it goes by; may be repeated.")
@click.option(
    "--milestone",
    "milestones",
    metavar="RULE",
    multiple=True,
    help="Which milestones to look out for, such as 'every 100 days' or 'anniversaries'; may be repeated.",
)
@registry_option
def add_event(registry_path: Path | None, **given: Any) -> None:
    """Add the event NAME of DATE to the registry: 2018-12-01, 2018-12, 2018, or any EDTF date.

    Without a registry here or in a folder above, milestones.toml is created here. A year before 1 is given after --: 'event add -- NAME -0043'.
    """
    from milestones.cli.inputs import registry_file
    from milestones.cli.outputs import encoding_of
    from milestones.tracker.event_sheet import what_was_done
    from milestones.tracker.registry_store import RegistryStore

    store = RegistryStore.open(registry_file(registry_path))
    event = store.added(given)
    click.echo(what_was_done("Added", event, "to", store.file, encoding_of(None)))


@click.command("edit")
@click.argument("event")
@click.option("--name", "name", metavar="TEXT", help="What the event is called.")
@click.option("--date", "date", metavar="DATE", help="When it happened, or began.")
@_key_options
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Adds a phrase that it goes by; may be repeated.")
@click.option("--milestone", "milestones", metavar="RULE", multiple=True, help="Adds a rule for milestones; may be repeated.")
@click.option("--drop-alias", "dropped_aliases", metavar="NAME", multiple=True, help="Takes an alias away; may be repeated.")
@click.option("--drop-milestone", "dropped_milestones", metavar="RULE", multiple=True, help="Takes a rule away; may be repeated.")
@click.option("--unset", "unset", metavar="KEY", multiple=True, help="Leaves out a key of the event; may be repeated.")
@registry_option
def edit_event(
    event: str,
    registry_path: Path | None,
    aliases: tuple[str, ...],
    milestones: tuple[str, ...],
    dropped_aliases: tuple[str, ...],
    dropped_milestones: tuple[str, ...],
    unset: tuple[str, ...],
    **given: Any,
) -> None:
    """Change what the registry has on EVENT, an id, a name or an alias; what is not given stays."""
    from milestones.cli.inputs import registry_file
    from milestones.cli.outputs import encoding_of
    from milestones.tracker.event_sheet import what_was_done
    from milestones.tracker.registry_changes import Changes
    from milestones.tracker.registry_store import RegistryStore

    added = {"aliases": aliases, "milestones": milestones}
    dropped = {"aliases": dropped_aliases, "milestones": dropped_milestones}
    changes = Changes({key: value for key, value in given.items() if value is not None}, added, dropped, unset)
    store = RegistryStore.open(registry_file(registry_path))
    found = store.edited(event, changes)
    click.echo(what_was_done("Changed", found, "in", store.file, encoding_of(None)))


@click.command("remove")
@click.argument("events", metavar="EVENT...", nargs=-1, required=True)
@registry_option
def remove_events(events: tuple[str, ...], registry_path: Path | None) -> None:
    """Remove each EVENT, an id, a name or an alias, from the registry: all of them, or none where one is not found."""
    from milestones.cli.inputs import registry_file
    from milestones.cli.outputs import encoding_of
    from milestones.tracker.event_sheet import what_was_done
    from milestones.tracker.registry_store import RegistryStore

    store = RegistryStore.open(registry_file(registry_path))
    for event in store.removed(events):
        click.echo(what_was_done("Removed", event, "from", store.file, encoding_of(None)))

"""``--show-config`` of ``milestones check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

_OPTIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # the parameter of the command, the field that it sets, the option
        "counting": ("counting", "--counting"),
        "select": ("select", "--select"),
        "ignore": ("ignore", "--ignore"),
        "exclude": ("exclude", "--exclude"),
        "fail_on": ("fail_on", "--fail-on"),
        "syntax": ("syntax", "--syntax"),
        "language": ("language", "--language"),
        "registry_path": ("registry", "--registry"),
        "no_registry": ("registry", "--no-registry"),
    }
)


def configuration_option(command: Callable[..., object]) -> Callable[..., object]:
    """``--show-config``, which prints what holds instead of what the command does."""

    @wraps(command)
    def shown(show_config: bool, **given: Any) -> object:
        if not show_config:
            return command(**given)
        _show(**given)
        return None

    return click.option(
        "--show-config", is_flag=True, help="Print each setting, its value and where it comes from, and check nothing."
    )(shown)


def _show(
    paths: tuple[str, ...],
    as_of: str | None,
    registry_path: Path | None,
    no_registry: bool,
    fail_on: str | None,
    counting: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    **given: Any,
) -> None:
    from milestones.api import extract_document
    from milestones.cli.inputs import inputs
    from milestones.cli.outputs import encoding_of
    from milestones.report.configuration import configuration, configuration_table

    settings: dict[str, Any] = {
        "counting": counting,
        "select": select,
        "ignore": ignore,
        "exclude": exclude,
        "registry_path": registry_path,
    }
    named = ("events", "stdin_filename", "syntax", "language", "force_exclude", "no_gitignore")
    rest = {name: given[name] for name in named}
    run = inputs(paths, as_of=as_of, no_registry=no_registry, paths_required=False, allows_git=True, **settings, **rest)
    registry = run.registry.with_settings(exclude=(*run.registry.settings.exclude, *exclude))
    registry = registry.with_settings(fail_on=fail_on) if fail_on is not None else registry
    chosen = {**settings, "no_registry": no_registry, "fail_on": fail_on, **rest}
    options = {field: option for name, (field, option) in _OPTIONS.items() if chosen[name]}
    results = [extract_document(document, registry, run.as_of) for document in run.documents]
    click.echo(configuration_table(configuration(registry, options, results, as_of), encoding_of(None)))
    sys.exit(run.status())

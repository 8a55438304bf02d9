"""``milestones timeline``: the events of the registry and of documents, in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from milestones.cli.options import as_of_option, document_options, output_option, paths_argument, registry_options


@click.command("timeline")
@paths_argument
@as_of_option
@registry_options
@document_options
@click.option("--tablefmt", metavar="FORMAT", default="simple", show_default=True, help="Any of tabulate's table formats.")
@click.option("--from", "first", metavar="DATE", help="Leave out what lies before DATE.")
@click.option("--to", "last", metavar="DATE", help="Leave out what lies after DATE.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of a table.")
@output_option
def command(
    paths: tuple[str, ...],
    tablefmt: str,
    first: str | None,
    last: str | None,
    as_json: bool,
    output: Path | None,
    **given: Any,
) -> None:
    """Print the events of the registry, and of PATHS, in order, with the distances between them."""
    from milestones.api import extract_document
    from milestones.cli.inputs import date_option, inputs
    from milestones.cli.outputs import opened, options_for
    from milestones.timeline.json import timeline_json
    from milestones.timeline.rows import timeline_rows
    from milestones.timeline.table import timeline_table

    bounds = {"first": date_option("--from", first), "last": date_option("--to", last)}
    run = inputs(paths, paths_required=False, **given)
    results = tuple(extract_document(document, run.registry, run.as_of) for document in run.documents)
    rows = timeline_rows(run.registry.events, results, as_of=run.as_of, **bounds)
    options = options_for(output, as_of=run.as_of)
    shown = timeline_json(rows, run.as_of, options.encoding) if as_json else timeline_table(rows, tablefmt, options.encoding)
    with opened(output) as stream:
        stream.write(shown + "\n")

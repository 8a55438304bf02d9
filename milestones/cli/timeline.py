"""``milestones timeline``: the events of the registry and of documents, in order."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from milestones.cli.options import alarm_option, as_of_option, document_options, output_option, paths_argument, registry_options
from milestones.memory import within_memory


@click.command("timeline")
@paths_argument
@as_of_option
@registry_options
@document_options
@click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    help="table, graph, json, svg, png, html, markdown, csv, mermaid, ics or timelinejs.",
)
@click.option("--graph", "as_graph", is_flag=True, help="Draw it in the terminal: the same as --format graph.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--tablefmt", metavar="FORMAT", default="simple", show_default=True, help="Any of tabulate's table formats.")
@click.option("--title", metavar="TEXT", help="The heading of what has one.")
@click.option("--from", "first", metavar="DATE", help="Leave out what lies before DATE.")
@click.option("--to", "last", metavar="DATE", help="Leave out what lies after DATE.")
@click.option("--columns", type=click.IntRange(40), help="Wrap to this many columns; by default to those of the terminal.")
@alarm_option
@click.option("--pager", is_flag=True, help="Show it a page at a time.")
@output_option
@within_memory
def command(
    paths: tuple[str, ...],
    format_name: str | None,
    as_graph: bool,
    as_json: bool,
    tablefmt: str,
    title: str | None,
    first: str | None,
    last: str | None,
    columns: int | None,
    alarm: str | None,
    pager: bool,
    output: Path | None,
    **given: Any,
) -> None:
    """Show the events of the registry, and of PATHS, in order, with the distances between them."""
    from milestones.api import extract_document
    from milestones.cli.inputs import date_option, inputs
    from milestones.cli.outputs import columns_of, encoding_of, one_of, opened, paged
    from milestones.cli.times import days_before
    from milestones.timeline.formats import timeline_format
    from milestones.timeline.options import TimelineOptions
    from milestones.timeline.picture.scale import window_of
    from milestones.timeline.rows import timeline_rows

    chosen = timeline_format(
        one_of({"--format": format_name, "--graph": "graph" if as_graph else None, "--json": "json" if as_json else None})
        or "table"
    )
    bounds = {"first": date_option("--from", first), "last": date_option("--to", last)}
    run = inputs(paths, paths_required=False, **given)
    results = tuple(extract_document(document, run.registry, run.as_of) for document in run.documents)
    rows = timeline_rows(run.registry.events, results, as_of=run.as_of, **bounds)
    width, leap_day = columns or columns_of(output), run.registry.settings.leap_day
    before = days_before("--alarm", alarm)
    options = TimelineOptions(title, run.as_of, tablefmt, width, encoding_of(output), leap_day, before, window_of(**bounds))
    with paged() if pager else opened(output) as stream:
        chosen.write(rows, stream, options)
    sys.exit(run.status())

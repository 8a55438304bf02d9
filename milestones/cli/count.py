"""``milestones count``: one gap in every unit and convention."""

from __future__ import annotations

from typing import Any

import click

from milestones.cli.options import registry_options


@click.command("count")
@click.argument("start")
@click.argument("end")
@registry_options
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of a table.")
def command(start: str, end: str, as_json: bool, **given: Any) -> None:
    """Measure the gap from START to END, each a date (2018-12-01, 2018-12, any EDTF) or the id of an event of the registry.

    Working days are those that the registry's weekend and holidays leave.
    """
    from milestones.cli.inputs import end_of_gap, registry_for
    from milestones.cli.outputs import options_for
    from milestones.report.json_stream import encodable_json
    from milestones.timeline.gap import gap_object, gap_report, gap_table

    registry = registry_for(**given)
    gap = gap_report(end_of_gap(start, registry), end_of_gap(end, registry), registry.settings)
    click.echo(encodable_json(gap_object(gap), options_for(None).encoding) if as_json else gap_table(gap))

"""``milestones archive report``: a page of the worst findings of a run."""

from __future__ import annotations

from pathlib import Path

import click

from milestones.cli.options import output_option
from milestones.memory import within_memory


@click.command("report")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most findings of each check.")
@output_option
@within_memory
def command(out: Path, limit: int, output: Path | None) -> None:
    """Write an HTML page of the worst findings of the run in OUT, each in its sentence."""
    from milestones.archive.page import write_page
    from milestones.archive.stored import StoredRun
    from milestones.cli.outputs import opened

    run = StoredRun.open(out)
    with opened(output) as stream:
        write_page(run, stream, limit)

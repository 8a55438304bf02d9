"""``milestones archive``: many documents to tables of findings; ``milestones archive report``: the worst of them on a page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from milestones.cli.options import registry_options
from milestones.memory import within_memory


class ArchiveCommand(click.Command):
    """The command, or ``report`` where that is its first argument."""

    def beside(self) -> dict[str, click.Command]:
        """The commands that are called by a first argument of this one."""
        from milestones.cli.archive_report import command as report

        return {"report": report}

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of whichever of the two is called."""
        if args[:1] != ["report"]:
            return super().make_context(info_name, args, parent, **extra)
        from milestones.cli.failure import named

        report = self.beside()["report"]
        with named(report, f"{info_name} report", parent):
            context: click.Context = report.make_context(f"{info_name} report", args[1:], parent, **extra)
        return context


_EPILOG = "`milestones archive report OUT` writes a page of the worst findings of a run."


@click.command("archive", cls=ArchiveCommand, epilog=_EPILOG)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option(
    "--output", "-o", "out", metavar="OUT", required=True, type=click.Path(path_type=Path), help="The folder of the tables."
)
@click.option("--text", metavar="COLUMN", default="text", show_default=True, help="The column of the texts.")
@click.option("--id", "identifier", metavar="COLUMN", default="id", show_default=True, help="The column that names a document.")
@click.option(
    "--published",
    metavar="COLUMN",
    default="published",
    show_default=True,
    help="The column of the reference date; =DATE for all.",
)
@click.option(
    "--language", metavar="COLUMN", default="language", show_default=True, help="The column of the language; =CODE for all."
)
@click.option("--syntax", metavar="COLUMN", default="syntax", show_default=True, help="The column of the syntax; =html for all.")
@registry_options
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["parquet", "jsonl"]),
    default="parquet",
    show_default=True,
    help="Of the tables.",
)
@click.option("--max-bytes", type=click.IntRange(1), default=10_000_000, show_default=True, help="A larger document is an error.")
@click.option(
    "--timeout", type=click.FloatRange(0.001), default=60.0, show_default=True, help="Seconds that a document may take."
)
@click.option("--link", is_flag=True, help="Compare what the documents say of the dates of events.")
@click.option("--chunk-size", type=click.IntRange(1), default=4_000_000, show_default=True, help="Bytes of documents in a part.")
@click.option(
    "--engine", "engine_name", type=click.Choice(["processes", "spark"]), default="processes", show_default=True,
    help="This machine's processes, or Apache Spark.",
)  # fmt: skip
@click.option("--master", metavar="URL", help="Of the Spark cluster; by default as Spark is configured, else this machine.")
@click.option("--workers", type=click.IntRange(1), help="Processes; by default as many as there are processors.")
@click.option("--restart", is_flag=True, help="Take away a former run in OUT and begin anew.")
@click.option("--quiet", "-q", is_flag=True, help="Show no progress and no summary.")
@within_memory
def command(
    inputs: tuple[str, ...],
    out: Path,
    registry_path: Path | None,
    no_registry: bool,
    events: tuple[str, ...],
    engine_name: str,
    master: str | None,
    restart: bool,
    quiet: bool,
    **given: Any,
) -> None:
    """Check many documents into tables of findings, documents and errors below OUT.

    INPUT is JSON Lines, CSV, Parquet, WARC or WET (plain or compressed), a folder or a text. The same command goes on with a run that was stopped.
    """
    from milestones.archive.invocation import engine_for, plan_for
    from milestones.archive.run import run_archive
    from milestones.cli.inputs import registry_for

    plan = plan_for(inputs, out, registry_for(registry_path, no_registry, events, inputs), **given)
    totals = run_archive(
        plan,
        engine_for(engine_name, master),
        restart=restart,
        progress=None if quiet else sys.stderr,
        say=lambda text: click.echo(text, err=True),
    )
    if not quiet:
        click.echo(totals.summary())

"""``milestones check``: the verification report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from milestones.cli.options import (
    as_of_option,
    checks_options,
    color_option,
    document_options,
    output_option,
    paths_argument,
    registry_options,
)


@click.command("check")
@paths_argument
@as_of_option
@registry_options
@document_options
@checks_options
@click.option("--counting", type=click.Choice(["either", "elapsed", "inclusive"]), help="How plain counts of days are judged.")
@click.option(
    "--infer-date", is_flag=True, help="Date a document that has no date by its own statements, where they leave one day."
)
@click.option("--format", "format_name", metavar="FORMAT", default="text", show_default=True, help="text, json, jsonl or sarif.")
@output_option
@color_option
@click.option("--verbose", "-v", is_flag=True, help="Show every finding, not only contradictions.")
@click.option("--explain", is_flag=True, help="Show every finding with its whole working.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    help="The least severity of a contradiction that makes the exit status 1; by default the registry's, or error.",
)
def command(
    paths: tuple[str, ...],
    format_name: str,
    output: Path | None,
    color: bool | None,
    verbose: bool,
    explain: bool,
    fail_on: str | None,
    infer_date: bool,
    **given: Any,
) -> None:
    """Recompute every statement about time in PATHS: files, folders, or - for standard input.

    Exit status: 0 no contradiction, 1 contradictions at or above --fail-on, 2 the run itself failed.
    """
    from milestones.api import check_documents
    from milestones.calculator.unused_entries import with_unused_entries
    from milestones.cli.inputs import inputs
    from milestones.cli.outputs import opened, options_for
    from milestones.report.formats import format_named
    from milestones.report.summary import has_failed

    report_format = format_named(format_name)
    run = inputs(paths, **given)
    checked = check_documents(run.documents, run.registry, run.as_of, infer_date=infer_date)
    report = with_unused_entries(checked, run.registry)
    with opened(output) as stream:
        report_format.write(
            report,
            stream,
            options_for(output, color=color, verbose=verbose, as_of=run.as_of, infer_date=infer_date, explain=explain),
        )
    sys.exit(int(has_failed(report, fail_on or run.registry.settings.fail_on)))

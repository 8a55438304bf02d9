"""``milestones check``: the verification report."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import click

from milestones.cli.configuration import configuration_option
from milestones.cli.fixing_options import FixingCommand, Repairing, fixing_options
from milestones.cli.options import (
    as_of_option,
    checks_options,
    color_option,
    document_options,
    jobs_option,
    paths_argument,
    registry_options,
)
from milestones.memory import within_memory
from milestones.report.formats import FORMATS


@click.command("check", cls=FixingCommand)
@paths_argument
@as_of_option
@registry_options
@document_options
@checks_options
@jobs_option
@click.option("--counting", type=click.Choice(["either", "elapsed", "inclusive"]), help="How plain counts of days are judged.")
@click.option(
    "--infer-date", is_flag=True, help="Date a document that has no date by its own statements, where they leave one day."
)
@click.option(
    "--format", "format_name", metavar="FORMAT", help=f"The format of the report, text by default: {', '.join(FORMATS)}."
)
@click.option(
    "--output",
    "-o",
    "outputs",
    metavar="[FORMAT=]FILE",
    multiple=True,
    help="Write the report to FILE, or with FORMAT= a further format; whole or not at all; may be repeated.",
)
@click.option("--no-ci", is_flag=True, help="Add no annotations and no job summary in GitHub Actions.")
@configuration_option
@fixing_options
@color_option
@click.option("--verbose", "-v", is_flag=True, help="Show every finding, not only contradictions.")
@click.option("--explain", is_flag=True, help="Show every finding with its whole working.")
@click.option(
    "--stale-within",
    metavar="LENGTH",
    help="List the claims that turn false within 30d, 8w, 6m or 1y of --as-of, with the words that will then be right.",
)
@click.option("--fail-on-stale", is_flag=True, help="Exit with 1 too where --stale-within lists a claim.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    help="The least severity of a contradiction that makes the exit status 1; by default the registry's, or error.",
)
@within_memory
def command(
    paths: tuple[str, ...],
    format_name: str | None,
    outputs: tuple[str, ...],
    no_ci: bool,
    color: bool | None,
    verbose: bool,
    explain: bool,
    fail_on: str | None,
    infer_date: bool,
    stale_within: str | None,
    fail_on_stale: bool,
    repairing: Repairing,
    **given: Any,
) -> None:
    """Recompute every statement about time in PATHS: files, folders, or - for standard input.

    Exit status: 0 no contradiction, 1 contradictions at or above --fail-on, 2 the run itself failed.
    """
    from milestones.api import going_stale
    from milestones.cli.fixing import beside_text, fixes, judged, judging_of, require_agreement, show_differences
    from milestones.cli.inputs import inputs, stale_from
    from milestones.cli.outputs import deliver, in_github_actions, options_for
    from milestones.report.destinations import destinations, require_no_document
    from milestones.report.formats import shows_forecasts
    from milestones.report.summary import has_failed, has_gone_stale

    found = destinations(format_name, outputs)
    require_agreement(repairing, reports=bool(format_name or outputs), as_of=given["as_of"])
    run = inputs(paths, allows_git=True, **given)
    require_no_document(found, run.documents)
    now = stale_from(run, stale_within, fail_on_stale, [each.name for each in found])
    forecast = explain or verbose or now is not None or any(shows_forecasts(each.name) for each in found)
    judging = judging_of(run, repairing, infer_date=infer_date, forecast=forecast)
    report = judged(run, judging, repairing)
    if stale_within is not None and now is not None:
        report = going_stale(report, run.registry, now, stale_within)
    if repairing.diff:
        show_differences(fixes(report, judging, repairing))
    else:
        options = partial(options_for, color=color, verbose=verbose, as_of=run.as_of, infer_date=infer_date, explain=explain)
        with beside_text(run, repairing):
            deliver(report, found, options, in_actions=in_github_actions() and format_name is None and not no_ci)
    failed = has_failed(report, fail_on or run.registry.settings.fail_on) or (fail_on_stale and has_gone_stale(report))
    sys.exit(run.status(failed))

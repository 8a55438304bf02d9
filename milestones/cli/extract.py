"""``milestones extract``: mentions and claims, without verdicts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from milestones.cli.options import as_of_option, document_options, output_option, paths_argument, registry_options
from milestones.memory import within_memory


@click.command("extract")
@paths_argument
@as_of_option
@registry_options
@document_options
@click.option("--format", "format_name", metavar="FORMAT", default="text", show_default=True, help="text, json, jsonl or timeml.")
@click.option("--explain", is_flag=True, help="Print how each mention and claim was read, by which rule and from what.")
@output_option
@within_memory
def command(paths: tuple[str, ...], format_name: str, explain: bool, output: Path | None, **given: Any) -> None:
    """List the temporal expressions (as TIMEX3 writes them) and the claims of PATHS: files, folders, or - for standard input."""
    from milestones.api import extract_document
    from milestones.cli.inputs import inputs
    from milestones.cli.outputs import opened, options_for
    from milestones.report.extraction import extraction_format

    write = extraction_format("explain" if explain else format_name)
    run = inputs(paths, **given)
    results = [extract_document(document, run.registry, run.as_of) for document in run.documents]
    with opened(output) as stream:
        write(results, stream, options_for(output, as_of=run.as_of))
    sys.exit(run.status())

"""``--fix``, ``--diff`` and ``--baseline`` of ``milestones check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from functools import partial

import click

from milestones.api import check_documents
from milestones.calculator.baseline import Baseline
from milestones.calculator.results import Report
from milestones.calculator.unused_entries import with_unused_entries
from milestones.cli.fixing_options import ALL, Repairing
from milestones.cli.inputs import GIT, Inputs
from milestones.cli.progress import progress
from milestones.documents.document import Document
from milestones.errors import ConfigError, InputError
from milestones.fixes.fixing import Fixed, fixed
from milestones.fixes.judging import Judging
from milestones.memory import within_memory


def require_agreement(repairing: Repairing, *, reports: bool, as_of: str | None) -> None:
    """Raise ConfigError for options that contradict ``--fix`` or ``--diff``; ``reports`` says that a report is asked for."""
    if repairing.diff and (reports or repairing.write_baseline):
        raise ConfigError("--diff prints differences alone; leave out --format, --output and --write-baseline")
    if as_of == GIT and (repairing.diff or repairing.writes):
        what = "--diff" if repairing.diff else "--fix"
        raise ConfigError(f"{what} contradicts --as-of git: a line that is repaired has another date from then on; give a date")


def beside_text(run: Inputs, repairing: Repairing) -> AbstractContextManager[object]:
    """A context in which a report goes to standard error where standard output holds the repaired text of standard input."""
    return redirect_stdout(sys.stderr) if repairing.writes and run.standard_input is not None else nullcontext()


def judging_of(run: Inputs, repairing: Repairing, *, infer_date: bool, forecast: bool) -> Judging:
    """The rules by which a run judges its documents, before repairs and after them."""
    check = partial(
        within_memory(check_documents), registry=run.registry, as_of=run.as_of, infer_date=infer_date, line_dates=run.line_dates
    )

    def checked(documents: Sequence[Document]) -> Report:
        with progress(documents) as on_checked:
            return check(documents, forecast=forecast, jobs=run.jobs, on_checked=on_checked)

    return Judging(run.registry, checked, baseline_option(repairing))


def judged(run: Inputs, judging: Judging, repairing: Repairing) -> Report:
    """The report on what a command works on: after the repairs that are asked for, if any, and by the baseline."""
    if run.faults and repairing.write_baseline:
        raise InputError("the baseline is not written, since it would lose the entries of what could not be read")
    found = judging.check(run.documents)
    if repairing.writes:
        found = judging.check(_carried_out(fixes(found, judging, repairing), run.standard_input))
    return with_unused_entries(_by_baseline(found, judging, write=repairing.write_baseline), run.registry)


def fixes(report: Report, judging: Judging, repairing: Repairing) -> tuple[Fixed, ...]:
    """Each document of a report that is not the registry, with the repairs that are asked for carried out; the safe ones where none are."""
    results = [result for result in report.documents if result.document.syntax != "toml"]
    return tuple(fixed(result, judging.one, every=repairing.fix == ALL) for result in results)


def show_differences(changes: Sequence[Fixed]) -> None:
    """Print what would be changed as a unified diff, and say so on standard error. A terminal is shown no control characters."""
    from milestones.fixes.difference import difference
    from milestones.report.characters import visible_text

    for change in changes:
        for line in difference(change):
            if sys.stdout.isatty():
                click.echo(visible_text(line.rstrip("\r\n"), sys.stdout.encoding))
            else:
                click.echo(line.encode("utf-8", "surrogateescape"), nl=False)
    click.echo(f"milestones: {_counted(changes, 'can be made')}; nothing was written", err=True)


def _carried_out(changes: Sequence[Fixed], standard_input: bytes | None) -> tuple[Document, ...]:
    """Write the repaired files, and the text of standard input, the last, to standard output; return the documents as they are now."""
    from milestones.fixes.files import in_encoding_of, replace_file

    files = changes if standard_input is None else changes[:-1]
    for change in files:
        if change.repairs:
            replace_file(change)
    if standard_input is not None:
        click.echo(in_encoding_of(standard_input, changes[-1].after.source), nl=False)
    click.echo(f"milestones: {_counted(changes, 'made')}", err=True)
    return tuple(change.after for change in changes)


def baseline_option(repairing: Repairing) -> Baseline | None:
    """The baseline that the options name; one without entries where it is to be written and is not there yet."""
    file = repairing.baseline
    if file is None:
        if repairing.write_baseline:
            raise ConfigError("--write-baseline does not say where; name the file with --baseline FILE")
        return None
    from milestones.report.baseline_file import read_baseline

    return Baseline(file) if repairing.write_baseline and not file.exists() else read_baseline(file)


def _by_baseline(report: Report, judging: Judging, *, write: bool) -> Report:
    """The report with what the baseline holds ignored; the baseline is written first if that is asked for, else what it holds in vain is told."""
    baseline = judging.baseline
    if baseline is None:
        return report
    if write:
        from milestones.report.baseline_file import write_baseline

        baseline = baseline.renewed(report, judging.registry)
        write_baseline(baseline)
        click.echo(f"milestones: {len(baseline.entries)} in the baseline {baseline.file}", err=True)
    gone = baseline.gone(report, judging.registry)
    if gone:
        shown = "; ".join(f"{entry.path}: {entry.check} “{entry.text}”" for entry in gone[:3]) + ("; …" if len(gone) > 3 else "")
        what = f"{len(gone)} in the baseline {baseline.file} no longer occur{'s' if len(gone) == 1 else ''} ({shown})"
        click.echo(f"milestones: note: {what}; renew it with --baseline {baseline.file} --write-baseline", err=True)
    return baseline.over(report)


def _counted(changes: Sequence[Fixed], done: str) -> str:
    repairs = sum(change.repairs for change in changes)
    documents = sum(change.repairs > 0 for change in changes)
    return f"{repairs} repair{'' if repairs == 1 else 's'} {done} in {documents} document{'' if documents == 1 else 's'}"

"""The worst findings of an archive as one HTML page that needs nothing but itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any, TextIO

from milestones.archive.stored import StoredRun
from milestones.archive.worst import Worst, worst
from milestones.calculator.finding import Verdict

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, table, .source { font-family: system-ui, sans-serif; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
th, td { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid #8884; vertical-align: top; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; }
article { margin: 0 0 1.4rem; padding-left: .8rem; border-left: .25rem solid #c33; }
article.warning { border-color: #c80; } article.note { border-color: #888; }
article p { margin: .2rem 0; overflow-wrap: anywhere; }
mark { background: #fd6; color: #000; }
.source { font-size: .85rem; opacity: .75; }
"""


def write_page(run: StoredRun, stream: TextIO, limit: int) -> None:
    """Write the page; everything that comes from a document is escaped."""
    stream.writelines(f"{line}\n" for line in _page(run, worst(run, limit), limit))


def _page(run: StoredRun, found: Worst, limit: int) -> Iterator[str]:
    title = "Contradictions in " + ", ".join(each["path"] for each in run.manifest["inputs"][:3])
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>"
    yield from _summary(run)
    for check, rows in found.findings.items():
        all_of_them = run.totals.findings[check, Verdict.CONTRADICTED]
        shown = "" if all_of_them <= len(rows) else f", {len(rows):,} of them here"
        yield f'<h2 id="{escape(check)}">{escape(check)}: {all_of_them:,} contradicted{shown}</h2>'
        yield from map(_finding, rows)
    yield from _disagreements(found.disagreements, run.totals.disagreements or 0)
    yield from _documents(found.documents)
    yield from _errors(run, found.errors)
    yield "</body>\n</html>"


def _summary(run: StoredRun) -> Iterator[str]:
    totals = run.totals
    checks = sorted({check for check, _ in totals.findings})
    yield f"<p>{totals.documents:,} documents checked, {sum(totals.findings.values()):,} claims found.</p>"
    rows: list[list[str | int]] = [[check, *(totals.findings[check, verdict] for verdict in Verdict)] for check in checks]
    yield from _table(["check", *(str(verdict) for verdict in Verdict)], rows)


def _finding(row: dict[str, Any]) -> str:
    place = f"{row['document']}, line {row['line']}, column {row['column']}"
    return (
        f'<article class="{escape(row["severity"])}">\n<p>{_marked(row["sentence"], row["text"])}</p>\n'
        f'<p>{escape(row["message"])}</p>\n<p class="source">{escape(row["severity"])} · {escape(place)}</p>\n</article>'
    )


def _disagreements(rows: Sequence[dict[str, Any]], number: int) -> Iterator[str]:
    if not rows:
        return
    shown = "" if number <= len(rows) else f", {len(rows):,} of them here"
    yield f'<h2 id="disagreements">Events on whose day documents disagree: {number:,}{shown}</h2>'
    yield "<p>One name may stand for two events.</p>"
    for row in rows:
        yield f'<article class="warning">\n<p><strong>{escape(row["name"])}</strong></p>'
        for camp in ("", "other_"):
            count = row[f"{camp}told_by"]
            yield f"<p>{escape(row[f'{camp}days'])}, by {count:,} document{'' if count == 1 else 's'}:</p>\n<ul>"
            yield from map(_account, json.loads(row[f"{camp}accounts"]))
            yield "</ul>"
        yield "</article>"


def _account(row: dict[str, Any]) -> str:
    place = f"{row['document']}, line {row['line']}"
    return f'<li>{_marked(row["sentence"], row["text"])} <span class="source">{escape(place)}</span></li>'


def _marked(sentence: str, text: str) -> str:
    """The sentence with the claim marked, where it stands there once."""
    claim = " ".join(text.split())
    before, found, after = sentence.partition(claim)
    if not found or claim in after:
        return escape(sentence)
    return f"{escape(before)}<mark>{escape(claim)}</mark>{escape(after)}"


def _documents(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    if rows:
        yield "<h2>Documents with most contradictions</h2>"
        yield from _table(
            ["document", "contradicted", "where"], [[row["document"], row["contradicted"], row["place"]] for row in rows]
        )


def _errors(run: StoredRun, rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    if rows:
        number = sum(run.totals.errors.values())
        yield f"<h2>Not checked, or not as it was meant: {number:,}</h2>"
        yield from _table(["document", "reason", "message"], [[row["document"], row["reason"], row["message"]] for row in rows])


def _table(headers: Sequence[str], rows: Iterable[Sequence[str | int]]) -> Iterator[str]:
    cells = [list(row) for row in rows]
    if not cells:
        return
    numeric = [isinstance(cell, int) for cell in cells[0]]
    yield "<table>\n<tr>" + "".join(_cell("th", header, flag) for header, flag in zip(headers, numeric, strict=True)) + "</tr>"
    for row in cells:
        yield "<tr>" + "".join(_cell("td", cell, isinstance(cell, int)) for cell in row) + "</tr>"
    yield "</table>"


def _cell(tag: str, value: str | int, number: bool) -> str:
    shown = f"{value:,}" if isinstance(value, int) else escape(value)
    return f'<{tag} class="number">{shown}</{tag}>' if number else f"<{tag}>{shown}</{tag}>"

"""The tables of an archive: their columns and types."""

from __future__ import annotations

FINDINGS: dict[str, type] = {
    "document": str, "start": int, "end": int, "line": int, "column": int, "end_line": int, "end_column": int, "text": str,
    "check": str, "verdict": str, "severity": str, "stated": str, "computed": str, "reading": str, "message": str, "sentence": str,
    "premises": str, "readings": str, "repairs": str, "related": str, "implied": str,
    "quoted": bool, "ignored_by": str, "reason": str, "holds_from": str, "holds_until": str, "other": str,
}  # fmt: skip
"""One row a finding: the fields of the JSON report, those that are lists or objects as JSON, and the sentence around the claim.

``other`` is a JSON object of the fields that have no column of their own, None where there are none.
"""

DOCUMENTS: dict[str, type] = {
    "document": str, "place": str, "characters": int, "language": str, "syntax": str, "as_of": str, "as_of_source": str,
    "verified": int, "contradicted": int, "unverifiable": int, "ignored": int,
}  # fmt: skip
"""One row a document that was checked, with its findings by verdict."""

ERRORS: dict[str, type] = {"document": str, "place": str, "reason": str, "message": str}
"""One row a document that was not checked, or not as it was meant."""

ACCOUNTS: dict[str, type] = {
    "event": str, "name": str, "document": str, "start": int, "end": int, "line": int, "text": str, "sentence": str, "days": str,
}  # fmt: skip
"""One row a document and event whose day it tells; ``event`` is the same for the same name, ``days`` a JSON list of days and stretches of days."""

DISAGREEMENTS: dict[str, type] = {
    "event": str, "name": str, "documents": int, "camps": int, "apart": int,
    "days": str, "told_by": int, "accounts": str, "other_days": str, "other_told_by": int, "other_accounts": str,
}  # fmt: skip
"""One row an event on whose day documents disagree: the two largest camps, with the first accounts of each as JSON; ``apart`` is in days."""

CHECKED: dict[str, dict[str, type]] = {"findings": FINDINGS, "documents": DOCUMENTS, "errors": ERRORS}
"""The tables that every run writes: each one's name and columns."""

TABLES: dict[str, dict[str, type]] = {**CHECKED, "accounts": ACCOUNTS, "disagreements": DISAGREEMENTS}
"""All tables; the last two are written where documents are linked."""


def tables_of(link: bool) -> dict[str, dict[str, type]]:
    """The tables that a run writes."""
    return TABLES if link else CHECKED

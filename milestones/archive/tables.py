"""The three tables of an archive: their columns and types."""

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

TABLES: dict[str, dict[str, type]] = {"findings": FINDINGS, "documents": DOCUMENTS, "errors": ERRORS}
"""Each table's name and columns."""

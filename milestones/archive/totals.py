"""What a run comes to, chunk by chunk and altogether."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from milestones.archive.judge import Rows
from milestones.calculator.finding import Verdict


@dataclass(slots=True)
class Totals:
    """Documents checked, their characters, findings by check and verdict, errors by reason; disagreements where documents were linked."""

    documents: int = 0
    characters: int = 0
    findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    disagreements: int | None = None

    def count(self, rows: Rows) -> None:
        """Add one document."""
        if rows.document is not None:
            self.documents += 1
            self.characters += rows.document["characters"]
        if rows.error is not None:
            self.errors[rows.error["reason"]] += 1
        self.findings.update((row["check"], row["verdict"]) for row in rows.findings)

    def add(self, other: Totals) -> None:
        """Add what another part of the run came to."""
        self.documents += other.documents
        self.characters += other.characters
        self.findings += other.findings
        self.errors += other.errors

    def as_json(self) -> dict[str, Any]:
        """The totals as JSON's types, in a fixed order."""
        by_check: dict[str, dict[str, int]] = {}
        for (check, verdict), number in sorted(self.findings.items()):
            by_check.setdefault(check, {})[verdict] = number
        return {
            "documents": self.documents,
            "characters": self.characters,
            "findings": by_check,
            "errors": dict(sorted(self.errors.items())),
            **({} if self.disagreements is None else {"disagreements": self.disagreements}),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Totals:
        """The totals that :meth:`as_json` gave."""
        pairs = {(check, verdict): number for check, row in value["findings"].items() for verdict, number in row.items()}
        return cls(value["documents"], value["characters"], Counter(pairs), Counter(value["errors"]), value.get("disagreements"))

    @classmethod
    def sum(cls, parts: Iterable[Totals]) -> Totals:
        """All parts together."""
        total = cls()
        for part in parts:
            total.add(part)
        return total

    def summary(self) -> str:
        """The totals for a reader: verdicts by check in a table, documents, errors by reason."""
        lines = [*self._table(), f"{self.documents:,} documents checked, {sum(self.findings.values()):,} claims found."]
        if self.errors:
            reasons = ", ".join(f"{number:,} {reason}" for reason, number in sorted(self.errors.items()))
            lines.append(f"{sum(self.errors.values()):,} rows in the table of errors: {reasons}.")
        if self.disagreements is not None:
            lines.append(f"{self.disagreements:,} events on whose day documents disagree.")
        return "\n".join(lines)

    def _table(self) -> list[str]:
        from tabulate import tabulate

        checks = sorted({check for check, _ in self.findings})
        rows = [[check, *(self.findings[check, verdict] for verdict in Verdict)] for check in checks]
        if not rows:
            return []
        rows.append(["total", *(sum(self.findings[check, verdict] for check in checks) for verdict in Verdict)])
        headers = ["check", *(str(verdict) for verdict in Verdict)]
        return [tabulate(rows, headers=headers, tablefmt="simple", intfmt=","), ""]

"""What a run of ``check`` makes of documents: their findings against one registry and one baseline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from milestones.anchors.registry import Registry
from milestones.calculator.baseline import Baseline
from milestones.calculator.results import DocumentResult, Report
from milestones.documents.document import Document


@dataclass(frozen=True, slots=True)
class Judging:
    """The rules of one run."""

    registry: Registry
    check: Callable[[Sequence[Document]], Report]
    """The report on some documents together, before the baseline."""
    baseline: Baseline | None = None

    def one(self, document: Document) -> DocumentResult:
        """The result of one document by itself, what the baseline holds ignored."""
        result = self.check([document]).documents[0]
        return result if self.baseline is None else self.baseline.over_one(result)

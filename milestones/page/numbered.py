"""Findings with the number, the sign and the address that they have on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from milestones.calculator.finding import Finding, Verdict
from milestones.calculator.results import DocumentResult
from milestones.report.fingerprint import fingerprints

SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.CONTRADICTED: "✗", Verdict.UNVERIFIABLE: "?", Verdict.VERIFIED: "✓", Verdict.IGNORED: "–"}
)
"""The verdicts in the order in which a reader wants to see them, each with its sign."""

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding, its ``number`` in its document from 1, and the ``key`` that its addresses end in: the same in the next run."""

    finding: Finding
    number: int
    key: str

    @property
    def sign(self) -> str:
        """The sign of the verdict."""
        return SIGNS[self.finding.verdict]

    @property
    def note(self) -> str:
        """The id of the note in the margin."""
        return f"f-{self.key}"

    @property
    def place(self) -> str:
        """The id of the claim in the text."""
        return f"c-{self.key}"

    def premise(self, index: int) -> str:
        """The id of the place where a premise stands in the text."""
        return f"p-{self.key}-{index + 1}"


def numbered(results: Sequence[DocumentResult]) -> list[list[Numbered]]:
    """The findings of each document in the order of the text; keys are cut as short as keeps them apart."""
    digests = [fingerprints(result.document.path or "", result.findings) for result in results]
    every = [digest for own in digests for digest in own]
    length = _DIGITS
    while len({digest[:length] for digest in every}) < len(set(every)):
        length += 1
    return [
        [
            Numbered(finding, index, digest[:length])
            for index, (finding, digest) in enumerate(zip(result.findings, own, strict=True), 1)
        ]
        for result, own in zip(results, digests, strict=True)
    ]

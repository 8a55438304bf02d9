"""What texts say as a whole, row by row: the smallest conflict, the days that are implied, the day of writing, one anchor counted in two ways.

The second column holds expectations joined by semicolons:

- ``core: A + B``: these statements, and no others, cannot all be true; all cores of a text are named;
- ``mixed: A + B``: two counts by two conventions;
- ``no finding``: nothing is contradicted;
- ``implied: A = 2018-11-30 2018-12-01``: the finding on A names these days;
- ``written: 2021-08-26``: the days on which the text can have been written, or ``nothing``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from milestones import Finding, check

harness = sys.modules.get("corpus_harness")
if harness is None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("corpus_harness", Path(__file__).parent / "harness.py")
    assert spec is not None
    assert spec.loader is not None
    harness = importlib.util.module_from_spec(spec)
    sys.modules["corpus_harness"] = harness
    spec.loader.exec_module(harness)

FOLDER = Path(__file__).parent / "network"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in harness.cases(path)]
KINDS = {"core": "inconsistent", "mixed": "mixed-counting"}


def groups(findings: tuple[Finding, ...], name: str) -> list[set[tuple[int, int]]]:
    """The places of the statements of each finding of a check."""
    return [
        {(each.start, each.end), *((other.start, other.end) for other in each.related)} for each in findings if each.check == name
    ]


def overlaps(text: str, words: str, start: int, end: int) -> bool:
    first = text.index(words)
    return first < end and start < first + len(words)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_the_text_as_a_whole_says(case) -> None:
    report = check(case.text, as_of=case.as_of, events=case.events)
    findings = report.findings
    parts = [part.strip() for part in case.expected.split(";")]
    for part in parts:
        kind, _, rest = part.partition(": ")
        assert kind in (*KINDS, "no finding", "implied", "written"), case.place
        if kind == "no finding":
            assert [each.message for each in findings if each.verdict == "contradicted"] == []
        elif kind in KINDS:
            wanted = rest.split(" + ")
            found = groups(findings, KINDS[kind])
            assert any(
                len(group) == len(wanted) and all(any(overlaps(case.text, words, *each) for each in group) for words in wanted)
                for group in found
            ), found
        elif kind == "implied":
            words, _, days = rest.rpartition(" = ")
            assert [list(each.implied) for each in findings if overlaps(case.text, words, each.start, each.end)] == [days.split()]
        else:
            inferred = report.documents[0].inferred
            assert ([str(day) for day in inferred.days] if inferred else ["nothing"]) == rest.split()
    cores = [part for part in parts if part.startswith("core")]
    assert len([each for each in findings if each.check == "inconsistent"]) == len(cores)


def test_there_are_sixty_texts_and_twenty_of_them_only_look_wrong() -> None:
    assert len(CASES) >= 60
    assert sum(case.expected == "no finding" for case in CASES) >= 20

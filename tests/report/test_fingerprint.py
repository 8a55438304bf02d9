from __future__ import annotations

from dataclasses import replace

from milestones.report.fingerprint import fingerprints

from .conftest import doubtful, right, wrong


def test_a_fingerprint_outlives_edits_above_and_new_line_breaks() -> None:
    moved = replace(wrong(), start=500, end=527, text="1,000 days since the arrest")
    assert fingerprints("story.txt", [wrong()]) == fingerprints("story.txt", [moved])


def test_path_check_and_claim_tell_findings_apart() -> None:
    marks = [
        *fingerprints("story.txt", [wrong(), replace(wrong(), check="until"), right(), doubtful()]),
        *fingerprints("other.txt", [wrong()]),
    ]
    assert len(set(marks)) == 5


def test_the_same_claim_twice_is_told_apart_by_its_number() -> None:
    first, second = fingerprints("story.txt", [wrong(), replace(wrong(), start=900)])
    assert first != second
    assert fingerprints("story.txt", [wrong()]) == [first]

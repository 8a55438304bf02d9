"""The corpus holds, row by row."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent
_SPEC = importlib.util.spec_from_file_location("corpus_harness", _FOLDER / "harness.py")
assert _SPEC is not None
assert _SPEC.loader is not None
harness = importlib.util.module_from_spec(_SPEC)
sys.modules["corpus_harness"] = harness
_SPEC.loader.exec_module(harness)

CASES = [case for path in sorted(_FOLDER.glob("??/**/*.md")) for case in harness.cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_the_text_says(case) -> None:
    found = harness.differences(case)
    assert not found, "\n".join([f"{case.place}: {case.text}", *found])


def test_the_corpus_has_hundreds_of_rows_of_both_kinds() -> None:
    assert sum(case.expected not in harness.NOTHING for case in CASES) >= 550
    assert sum(case.expected in harness.NOTHING for case in CASES) >= 300


def test_negative_files_expect_no_claim() -> None:
    negative = [case for path in (_FOLDER / "en" / "negative").glob("*.md") for case in harness.cases(path)]
    assert negative
    assert {case.expected for case in negative} <= {"nothing", "nothing at all"}


@pytest.mark.parametrize(
    ("text", "expected", "difference"),
    [
        ("It rained on 3 May 1901.", "3 May 1901 = DATE 1901-05-04", "expected: 3 May 1901 = DATE 1901-05-04"),
        ("It rained on 3 May 1901.", "May 1901 = DATE 1901-05-03", "expected: May 1901 = DATE 1901-05-03"),
        ("It rained on 3 and 4 May 1901.", "4 May 1901 = DATE 1901-05-04", "     got: 3 = DATE 1901-05-03"),
        ("It rained on 3 May 1901.", "nothing at all", "     got: 3 May 1901 = DATE 1901-05-03"),
        ("It rained on 31 June 1901.", "nothing", "     got: 31 June 1901 = impossible-date contradicted"),
        ("It rained on 31 June 1901.", "no contradiction", "     got: 31 June 1901 = impossible-date contradicted"),
        ("It rained on 31 June 1901.", "31 June 1901 = weekday verified", "expected: 31 June 1901 = weekday verified"),
        ("It rained on 3 May 1901.", "3 May 1901 = weekday verified", "expected: 3 May 1901 = weekday verified"),
    ],
)
def test_a_row_that_is_not_met_says_how(text: str, expected: str, difference: str) -> None:
    assert difference in [item.rstrip() for item in harness.differences(harness.Case("here:1", text, expected))]


@pytest.mark.parametrize(
    "expected", ["4 May 1901 = DATE 1901-05-04", "3 May 1901", "3 May 1901 = elapsed true", "3 May 1901 = DATE"]
)
def test_a_row_that_asks_for_what_cannot_be_is_refused(expected: str) -> None:
    with pytest.raises(ValueError, match="here:1"):
        harness.expectations(harness.Case("here:1", "It rained on 3 May 1901.", expected))

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


def test_the_corpus_has_rows_of_both_kinds() -> None:
    assert sum(case.expected == "nothing" for case in CASES) >= 40
    assert sum(case.expected != "nothing" for case in CASES) >= 100

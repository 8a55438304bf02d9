"""The events that a text dates are the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from milestones import extract
text = "red 3 blue on 3 May 1926 red blue on 9 May 1926 " + "red 3 blue " * 150
print([str(event.span) for event in extract(text).events])
"""
"""A text without a stop: both dates are read with all that stands before and a stretch after, so that their clauses begin at one place."""


def events(seed: int) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True).stdout


def test_a_long_text_without_stops_gives_the_same_event_whatever_the_order_of_sets() -> None:
    assert {events(seed) for seed in range(1, 11)} == {"['1926-05-09']\n"}

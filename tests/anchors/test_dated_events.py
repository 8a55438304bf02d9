"""The events that a text dates are the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from milestones import extract
rows = "".join(f"| The hall of place{day} was opened and closed on {day} May 1926 | row {day} |\\n" for day in range(1, 29))
print([(event.name, str(event.span)) for event in extract(rows).events])
"""


def events(seed: int) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True).stdout


def test_a_long_table_without_stops_gives_the_same_events_whatever_the_order_of_sets() -> None:
    first = events(0)
    assert "1926-05" in first
    assert {events(seed) for seed in range(1, 5)} == {first}

"""What the network of gaps costs as it doubles: solving, one implied date, one conflict.

    python benchmarks/network.py [--most N] [--runs N]

Each shape is solved at 10, 100 and 1,000 statements and at twice each; a ratio near 2 is linear.

- text: events with a date of some grain that hang by a figure on one anchor and on the day of writing, which has a weekday and no date; the ordinary case.
- readings: the same, with two readings a week apart for each figure (a hole that the search may have to decide).
- story: each event is dated from the one before it, "two days later", from one date on: the longest ways.
- loop: the story closed by a figure that does not fit: a conflict of all statements.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable

from milestones.calculator.network import Interval, Network, NetworkBuilder, implied, solve

ARREST = 737_029
"""1 December 2018; the text is written on Thursday 26 August 2021, 999 days later."""
NOW = ARREST + 999


def text(size: int, *, holes: bool = False) -> Network:
    """Two statements an event: its date, and a figure to the arrest or to the day of writing."""
    source = random.Random(size)
    builder = NetworkBuilder().domain("arrest", "arrest", (ARREST, ARREST)).weekday("Thursday", "now", 3)
    builder.gap("1,000 days", "arrest", "now", (999, 1_000))
    for number in range((size - 3) // 2):
        day, grain = source.randint(ARREST - 5_000, NOW), source.choice((0, 0, 0, 30, 364))
        early = source.randint(0, grain)
        builder.domain(f"date {number}", f"event {number}", (day - early, day - early + grain))
        anchor, at = source.choice((("arrest", ARREST), ("now", NOW)))
        figure = at - day
        readings: tuple[Interval, ...] = ((figure, figure + 1), (figure + 8, figure + 9)) if holes else ((figure, figure + 1),)
        builder.gap(f"figure {number}", f"event {number}", anchor, *readings)
    return builder.build()


def readings(size: int) -> Network:
    return text(size, holes=True)


def story(size: int) -> Network:
    builder = NetworkBuilder().domain("date", "event 0", (ARREST, ARREST))
    for number in range(1, size):
        builder.gap(f"figure {number}", f"event {number - 1}", f"event {number}", (2, 3))
    return builder.build()


def loop(size: int) -> Network:
    builder = NetworkBuilder()
    for number in range(size):
        last = number == size - 1
        builder.gap(
            f"figure {number}", f"event {number}", "event 0" if last else f"event {number + 1}", (2, 3) if not last else (0, 9)
        )
    return builder.build()


SHAPES: dict[str, Callable[[int], Network]] = {"text": text, "readings": readings, "story": story, "loop": loop}


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """How long the work takes, the best of ``runs``."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1_000


def main() -> int:
    """Print a row a shape and size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    print(
        f"{'shape':9} {'size':>6} {'answer':9} {'solve ms':>9} {'twice':>9} {'ratio':>6} {'implied ms':>11} {'twice':>9} {'ratio':>6}"
    )
    for name, shape in SHAPES.items():
        for size in (10, 100, 1_000, 10_000, 100_000):
            if size > arguments.most:
                break
            once, twice = shape(size), shape(size * 2)
            answer = type(solve(once)).__name__
            columns = []
            for work in (solve, _imply_last):
                first, second = (milliseconds(lambda n=network, w=work: w(n), arguments.runs) for network in (once, twice))  # type: ignore[misc]
                columns.append((first, second, second / first))
            (a, b, c), (d, e, f) = columns
            print(f"{name:9} {size:6} {answer:9} {a:9.2f} {b:9.2f} {c:6.2f} {d:11.2f} {e:9.2f} {f:6.2f}", flush=True)
    return 0


def _imply_last(network: Network) -> object:
    return implied(network, "now" if "now" in network.nodes else network.nodes[-1])


if __name__ == "__main__":
    sys.exit(main())

"""How the time of a check grows with the text: each input at one size and at twice that size, with the ratio.

    python benchmarks/linear.py [--megabytes N]

A ratio near 2 is linear. The inputs are ordinary prose and texts made to hurt: repeated numbers, months, opening brackets, one long line without a
space, one date after another, one claim after another.
"""

from __future__ import annotations

import argparse
import sys
import time

from milestones import check

SENTENCE = (
    "On Thursday, 26 August 2021, the ministry said that 1,000 days had passed since the arrest of 1 December 2018. "
    "Nobody in the room disagreed, and the talks went on over lunch and through the afternoon without any result at all.\n\n"
)
INPUTS: dict[str, str] = {
    "prose": SENTENCE,
    "numbers": "1 1 1 1 ",
    "months": "May May May ",
    "open brackets": "(",
    "nested years": "(1999 ",
    "no space": "abcdefghij",
    "digits": "1234567890",
    "durations": "two days later ",
    "since": "3 days since ",
    "hyphens": "a-",
    "number words": "twenty ",
    "dates": "5 May 2021, ",
    "apostrophes": "day's ",
    "commas": "in 1999, ",
}


def seconds(text: str, syntax: str) -> float:
    """How long one check takes, the better of two."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        check(text, syntax=syntax)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Print a row an input and syntax."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=0.5)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    size = int(arguments.megabytes * 1_000_000)
    print(f"{'input':16} {'syntax':9} {'MB':>5} {'s':>8} {'twice':>8} {'ratio':>6}")
    for syntax in ("plain", "markdown"):
        for name, piece in INPUTS.items():
            if arguments.only and arguments.only != name:
                continue
            text = piece * (size // len(piece))
            once, twice = seconds(text, syntax), seconds(text * 2, syntax)
            print(f"{name:16} {syntax:9} {size / 1e6:5.1f} {once:8.3f} {twice:8.3f} {twice / once:6.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

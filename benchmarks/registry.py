"""What a registry costs as it grows: once a run, for its index, and each document after that.

    python benchmarks/registry.py [--most N] [--runs N]

The documents are the same whatever the registry's size; half of the events are births and deaths, so that ages are looked up too. A time is that of the
processor. Each document is a call of `check`; the index is made for the first of them and kept with the registry.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date, timedelta

from speed_text import Writer

from milestones import Event, Registry, check
from milestones.calendar.datespan import DateSpan

WRITTEN = DateSpan.from_date(date(2021, 8, 26))


def registry(size: int) -> Registry:
    """A registry of so many events, each of a name of its own."""
    events = []
    for number in range(size // 4):
        day = date(1900, 1, 1) + timedelta(days=number)
        person, place = f"Person{number} Family{number}", f"Place{number}"
        events += [
            Event(f"birth of {person}", day.isoformat()),
            Event(f"death of {person}", (day + timedelta(days=28_123)).isoformat()),
        ]
        events += [Event(f"opening of the {place} depot", day.isoformat()), Event(f"arrest of {person}", day.isoformat())]
    return Registry().with_events(events)


def main() -> int:
    """Print a row a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    articles = Writer(1).text(400_000, 0).plain
    own = "Person7 Family7 was arrested 1,000 days after the opening of the Place7 depot.\n\nPerson9 Family9 died aged 77."
    texts = ["\n\n".join((*article, own)) for article in articles]
    print(f"{len(texts)} documents, {sum(map(len, texts)) / 1e6:.2f} MB")
    print(f"{'events':>8} {'index s':>9} {'ms a document':>14}")
    size = 10
    while size <= arguments.most:
        book = registry(max(size, 40))
        first = _seconds(texts[:1], book)
        each = min(_seconds(texts, book) for _ in range(arguments.runs)) / len(texts)
        print(f"{max(size, 40):8,} {max(0.0, first - each):9.3f} {each * 1000:14.2f}", flush=True)
        size *= 10
    return 0


def _seconds(texts: list[str], book: Registry) -> float:
    start = time.process_time()
    for text in texts:
        check(text, as_of=WRITTEN, registry=book)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())

"""Where the time of a check goes: by the kind of paragraph, and by stage.

    python benchmarks/stages.py [--size MB] [--seed N]

The text is that of speed.py, plain, by paragraph. Each stage is run alone over all paragraphs of a kind, in the state that the stages before it leave; the least of
several runs counts, in microseconds a paragraph. What the stages leave of the whole is the making of documents and results, and what a processor's caches cost.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from speed_text import Writer

from milestones.anchors.binding import Binder
from milestones.anchors.candidates import Anchors
from milestones.anchors.reading import read
from milestones.anchors.registry import Registry
from milestones.api import check_documents
from milestones.calculator.verify import verify
from milestones.calendar.datespan import DateSpan
from milestones.documents.reading import document_from_text
from milestones.language.en import ENGLISH
from milestones.parser.claim_places import claim_places
from milestones.parser.claims import claims
from milestones.parser.mentions import Mentions, Surroundings, WrittenMentions

DAY = DateSpan.from_date(date(2021, 8, 26))
BOOK = Registry()
AROUND = Surroundings(DAY, ENGLISH.date_order)
RUNS = 5


def main() -> int:
    """Print a column a kind of paragraph."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=0.6, help="megabytes of text (default 0.6)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    paragraphs = [each for article in Writer(arguments.seed).text(int(arguments.size * 1_000_000), 0).plain for each in article]
    kinds: dict[str, list[str]] = {"no place": [], "no claim": [], "claims": []}
    for each in paragraphs:
        placed = next(claim_places(each, ENGLISH), None) is not None
        kinds["claims" if placed and _claims(each) else "no claim" if placed else "no place"].append(each)
    whole = sum(_all(texts) * len(texts) for texts in kinds.values())
    for kind, texts in kinds.items():
        print(
            f"{kind}: {len(texts):,} of {len(paragraphs):,} paragraphs, {100 * _all(texts) * len(texts) / whole:.0f} % of the time"
        )
        for stage, spent in _stages(texts, placed=kind != "no place").items():
            print(f"    {stage:32} {spent:8.1f} µs")
    return 0


def _stages(texts: Sequence[str], *, placed: bool) -> dict[str, float]:
    found = {
        "all": _all(texts),
        "document": _least(lambda text: document_from_text(text), texts),
        "places of claims": _least(_places, texts),
    }
    if placed:
        found["windows around words of time"] = _least(lambda text: WrittenMentions(text, ENGLISH).windows, texts)
        found["mentions in them, as written"] = _least(lambda row: row[1].around(row[2]), texts, _with_windows)
        found["what mentions mean"] = _least(lambda row: list(Mentions(row[0], AROUND).around(row[2])), texts, _written)
        found["claims and their ends"] = _least(lambda row: claims(row[0].prose, row[1], row[2], ENGLISH), texts, _meant)
        found["verdicts"] = _least(lambda row: verify(row[0], row[1], BOOK.settings), texts, _read)
    return found


class _Written:
    """The mentions of a text as they are written, read in the windows around some places."""

    def __init__(self, text: str) -> None:
        self.written = WrittenMentions(text, ENGLISH)
        self.spans = self.written.windows

    def around(self, places: list[tuple[int, int]]) -> None:
        for number, (start, end) in enumerate(self.spans):
            if any(first < end and start < last for first, last in places):
                self.written.window(number)


def _places(text: str) -> list[tuple[int, int]]:
    return list(claim_places(text, ENGLISH))


def _with_windows(text: str) -> tuple[str, _Written, list[tuple[int, int]]]:
    return text, _Written(text), _places(text)


def _written(text: str) -> tuple[WrittenMentions, None, list[tuple[int, int]]]:
    found, places = _Written(text), _places(text)
    found.around(places)
    return found.written, None, places


def _meant(text: str) -> tuple[WrittenMentions, Mentions, list[tuple[int, int]]]:
    written, _, places = _written(text)
    mentions = Mentions(written, AROUND)
    list(mentions.around(places))
    return written, mentions, places


def _read(text: str) -> tuple[Sequence[Any], Anchors]:
    reading = read(document_from_text(text), BOOK, DAY)
    binder = Binder.of(BOOK.events, ENGLISH)
    return reading.claims(), Anchors(reading.compact, reading.mentions, reading.reference, (), binder, ENGLISH)


def _claims(text: str) -> bool:
    return bool(read(document_from_text(text), BOOK, DAY).claims())


def _all(texts: Sequence[str]) -> float:
    return _least(lambda text: check_documents([document_from_text(text)], None, DAY), texts)


def _least(stage: Callable[[Any], Any], texts: Sequence[str], state: Callable[[str], Any] = lambda text: text) -> float:
    """The least time of a stage a text, in microseconds."""
    least = float("inf")
    for _ in range(RUNS):
        states = [state(text) for text in texts]
        start = time.process_time()
        for each in states:
            stage(each)
        least = min(least, time.process_time() - start)
    return least / max(len(texts), 1) * 1e6


if __name__ == "__main__":
    sys.exit(main())

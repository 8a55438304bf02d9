"""How fast the words of time are found in a text, by the scanner that is used and by others.

    pip install google-re2 hyperscan ahocorasick_rs regex
    python benchmarks/scanners.py [--size MB]

Scanners that are not installed are left out. Each gets the same paragraphs of the text of speed.py, in turn with the others; a rate is the best of several
rounds. The words are those of English; what finds words alone (ahocorasick_rs) would still have to look at their boundaries, and at numbers.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from speed_text import Writer

from milestones.language.en import ENGLISH
from milestones.parser.claim_places import claim_places
from milestones.parser.scan import hits, trigger_pattern

ROUNDS = 5
Scan = Callable[[str], int]


def main() -> int:
    """Print a row a scanner."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=1.0, help="megabytes of text (default 1)")
    arguments = parser.parse_args()
    paragraphs = [each for article in Writer(1).text(int(arguments.size * 1_000_000), 0).plain for each in article]
    size = sum(len(each.encode()) for each in paragraphs) / 1e6
    scanners = list(_scanners())
    best: dict[str, tuple[float, int]] = {}
    for _ in range(ROUNDS):
        for name, scan in scanners:
            start = time.process_time()
            found = sum(map(scan, paragraphs))
            rate = size / (time.process_time() - start)
            best[name] = max(best.get(name, (0.0, 0)), (rate, found))
    print(f"{len(paragraphs):,} paragraphs, {size:.2f} MB\n{'':48} {'MB/s':>6} {'found':>8}")
    for name, (rate, found) in best.items():
        print(f"{name:48} {rate:6.1f} {found:8,}")
    return 0


def _scanners() -> Iterator[tuple[str, Scan]]:
    pattern = trigger_pattern(ENGLISH)
    plain = re.compile(r"\b(?:" + "|".join(map(re.escape, ENGLISH.triggers)) + r"|[12]\d{3})\b", re.IGNORECASE)
    yield "runs remembered (used)", lambda text: sum(1 for _ in hits(text, ENGLISH))
    yield "places of claims by runs remembered (used)", lambda text: sum(1 for _ in claim_places(text, ENGLISH))
    yield "one alternation as a trie, re", lambda text: sum(1 for _ in pattern.finditer(text))
    yield "one plain alternation without case, re", lambda text: sum(1 for _ in plain.finditer(text))
    for name, made in (("regex", _regex), ("re2", _re2), ("hyperscan", _hyperscan), ("ahocorasick_rs", _aho)):
        try:
            module = import_module(name)
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)
            continue
        yield made(module)


def _regex(module: Any) -> tuple[str, Scan]:
    pattern = module.compile(trigger_pattern(ENGLISH).pattern)
    return "the same trie, regex", lambda text: sum(1 for _ in pattern.finditer(text))


def _words() -> list[str]:
    return [form for word in ENGLISH.triggers for form in (word, word.capitalize(), word.upper())]


def _re2(module: Any) -> tuple[str, Scan]:
    pattern = module.compile(r"\b(?:" + "|".join(map(re.escape, _words())) + r"|[12]\d{3})\b")
    return "one alternation, google-re2", lambda text: sum(1 for _ in pattern.finditer(text))


def _hyperscan(module: Any) -> tuple[str, Scan]:
    expressions = [rf"\b{re.escape(word)}\b".encode() for word in ENGLISH.triggers] + [rb"\b[12]\d{3}\b"]
    database = module.Database()
    flags = module.HS_FLAG_CASELESS | module.HS_FLAG_UTF8
    database.compile(
        expressions=expressions, ids=list(range(len(expressions))), elements=len(expressions), flags=[flags] * len(expressions)
    )

    def scan(text: str) -> int:
        found: list[int] = []
        database.scan(text.encode(), match_event_handler=lambda number, *_: found.append(number))
        return len(found)

    return "hyperscan", scan


def _aho(module: Any) -> tuple[str, Scan]:
    automaton = module.AhoCorasick(_words(), matchkind=module.MatchKind.LeftmostLongest)
    return "ahocorasick_rs, words without their boundaries", lambda text: len(automaton.find_matches_as_indexes(text))


if __name__ == "__main__":
    sys.exit(main())

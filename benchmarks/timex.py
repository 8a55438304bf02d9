"""How well temporal expressions are found and valued, by the measures of TempEval-3.

    python benchmarks/timex.py [--data DIR] [--file NAME] [--misses]

Gold: WikiWars (Mazur and Dale 2010), TIMEX2. Of nested tags the outermost counts, as one extent. Its ``VAL`` is compared with TIMEX3's ``value``
after these mappings: a missing value counts as an empty one and matches nothing but an unknown value (one with X, or ``*_REF``); ``P1D`` written ``P24H`` and the
like are left apart; a trailing ``TXX:XX`` is dropped; BC years are written ``BC0490`` in both.

Strict: same offsets. Relaxed: any overlap, one gold a system mention. Value F1: relaxed F1 times the share of relaxed matches with the right value.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from html import unescape
from pathlib import Path
from typing import NamedTuple

from milestones import extract


class Gold(NamedTuple):
    """A tagged expression."""

    start: int
    end: int
    text: str
    value: str


def read(path: Path) -> tuple[str, list[Gold], str]:
    """The text of a key file, its outermost expressions, and the date of creation."""
    raw = path.read_text(encoding="utf-8")
    created = re.search(r"<DATETIME>.*?(\d{4}-\d{2}-\d{2})", raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    assert body is not None
    pieces: list[str] = []
    length = 0
    gold: list[Gold] = []
    open_tags: list[tuple[int, str]] = []
    for part in re.split(r"(<[^>]+>)", body[1]):
        if part.startswith("<TIMEX2"):
            value = re.search(r'\bval="([^"]*)"', part, re.IGNORECASE)
            open_tags.append((length, value[1] if value else ""))
        elif part.startswith("</TIMEX2"):
            start, value_text = open_tags.pop()
            if not open_tags:
                gold.append(Gold(start, length, "".join(pieces)[start:length], value_text))
        elif not part.startswith("<"):
            text = unescape(part)
            pieces.append(text)
            length += len(text)
    return "".join(pieces), gold, created[1] if created else ""


def same_value(gold: str, system: str) -> bool:
    """Whether a system's value is the gold one, after the mappings of this module."""
    gold = re.sub(r"TXX(?::XX)?$", "", gold)
    if gold == "":
        return "X" in system or system.endswith("_REF") or system == ""
    return gold == system


def score(paths: list[Path], *, misses: bool) -> None:
    """Print the four figures over some files, and the errors."""
    tally: Counter[str] = Counter()
    errors: Counter[tuple[str, str]] = Counter()
    examples: list[str] = []
    for path in paths:
        text, gold, created = read(path)
        found = [mention for mention in extract(text, as_of=created or None).mentions if mention.type in ("DATE", "TIME", "DURATION", "SET")]
        used: set[int] = set()
        tally["gold"] += len(gold)
        tally["system"] += len(found)
        for entry in gold:
            match = next((index for index, item in enumerate(found) if index not in used and item.start < entry.end and entry.start < item.end), None)
            context = " ".join(text[max(0, entry.start - 40) : entry.end + 30].split())
            if match is None:
                errors["missed", entry.text.lower()] += 1
                examples.append(f"MISSED {entry.text!r} {entry.value} | {context}")
                continue
            used.add(match)
            item = found[match]
            tally["relaxed"] += 1
            tally["strict"] += (item.start, item.end) == (entry.start, entry.end)
            tally["value"] += same_value(entry.value, item.value)
            if (item.start, item.end) != (entry.start, entry.end):
                examples.append(f"EXTENT gold {entry.text!r} system {item.text!r} | {context}")
            if not same_value(entry.value, item.value):
                examples.append(f"VALUE {entry.text!r} gold {entry.value} system {item.value} ({item.implied}) | {context}")
        for index, item in enumerate(found):
            if index not in used:
                context = " ".join(text[max(0, item.start - 40) : item.end + 30].split())
                examples.append(f"SPURIOUS {item.text!r} {item.type} {item.value} | {context}")
    print_figures(tally)
    if misses:
        print("\n".join(sorted(examples)))


def print_figures(tally: Counter[str]) -> None:
    """Precision, recall and F1 of the three measures."""
    relaxed = f1(tally["relaxed"], tally)
    share = tally["value"] / max(1, tally["relaxed"])
    print(f"gold {tally['gold']}, system {tally['system']}")
    for name in ("strict", "relaxed"):
        precision, recall = tally[name] / max(1, tally["system"]), tally[name] / max(1, tally["gold"])
        print(f"{name:8} precision {precision:.3f} recall {recall:.3f} F1 {f1(tally[name], tally):.3f}")
    print(f"value    accuracy {share:.3f} F1 {relaxed * share:.3f}")


def f1(hits: int, tally: Counter[str]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / max(1, tally["gold"] + tally["system"])


def main() -> int:
    """Score the files; 2 where they are missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "wikiwars")
    parser.add_argument("--file", default="")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    paths = sorted(path for path in arguments.data.glob("*.key.xml") if arguments.file in path.name)
    if not paths:
        print(f"{arguments.data}: no key files; name their folder with --data", file=sys.stderr)
        return 2
    for path in paths:
        print(path.name, end=": ")
        score([path], misses=False)
    print("all: ", end="")
    score(paths, misses=arguments.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())

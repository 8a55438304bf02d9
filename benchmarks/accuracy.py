"""How well claims are found and judged, on labelled sentences, passages, weekdays and ages.

    python benchmarks/accuracy.py --data DIR [--part claims|negatives|passages|weekdays|ages|no-dates|all] [--misses]

The data are not part of the project; DIR holds the files that each part names. A claim is *detected* when a finding overlaps its span
and states the same number (for weekdays: a ``weekday`` finding overlaps it). Its verdict is *right* when true, inclusive and approximate labels
are verified, false ones contradicted, and unverifiable ones unverifiable. Its ends are *attached* when the premises hold the labelled dates.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from milestones import Event, Finding, check

RIGHT = {
    "true": "verified", "true_inclusive": "verified", "approx_true": "verified", "false": "contradicted", "approx_false": "contradicted",
    "unverifiable": "unverifiable",
}  # fmt: skip


def rows(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def event_date(anchor: dict[str, Any]) -> str:
    """The anchor's date as EDTF; only a month or a year where no more is known."""
    return str(anchor["date"])


def events_plain(record: dict[str, Any]) -> list[Event]:
    """One event an anchor, its phrase as an alias."""
    found: dict[str, Event] = {}
    for anchor in record["anchors"]:
        if anchor["date"] is None or anchor["event"] == "as-of date" or anchor["role"] == "date":
            continue
        if anchor["source"] == "text" and re.search(r"\d", anchor["phrase"] or ""):
            continue
        phrase = anchor["phrase"]
        aliases = (phrase,) if phrase and phrase != anchor["event"] else ()
        found.setdefault(anchor["event"], Event(anchor["event"], event_date(anchor), aliases=aliases))
    return list(found.values())


def events_spans(record: dict[str, Any]) -> list[Event]:
    """As :func:`events_plain`, but a start whose end is named by no words of the text becomes one event that lasts."""
    ends = [anchor for anchor in record["anchors"] if anchor["role"] == "end" and anchor["event"] != "as-of date"]
    starts = [anchor for anchor in record["anchors"] if anchor["role"] == "start"]
    if len(ends) == 1 and len(starts) == 1 and ends[0]["phrase"] is None and ends[0]["date"] and starts[0]["date"]:
        phrase = starts[0]["phrase"]
        return [
            Event(
                starts[0]["event"],
                f"{starts[0]['date']}/{ends[0]['date']}",
                aliases=(phrase,) if phrase and phrase != starts[0]["event"] else (),
            )
        ]
    return events_plain(record)


def stated_number(quantity: Any) -> list[str]:
    """The number of a label as it may stand in ``stated``."""
    if isinstance(quantity, dict):
        return [str(value) for value in quantity.values() if value]
    return [] if quantity is None else [f"{quantity:,}" if isinstance(quantity, int) else str(quantity)]


def matching(findings: tuple[Finding, ...], claim: dict[str, Any], quantity: Any, kind: str) -> Finding | None:
    """The finding that reads a labelled claim, None if it was not detected."""
    overlapping = [item for item in findings if item.start < claim["end"] and claim["start"] < item.end]
    if kind == "weekday_date":
        return next((item for item in overlapping if item.check == "weekday"), None)
    wanted = stated_number(quantity)
    for item in overlapping:
        figures = re.findall(r"\d[\d,]*(?:\.\d+)?", item.stated)
        if all(number in figures or number.replace(",", "") in figures for number in wanted) and (wanted or item.stated):
            return item
    return None


def attached(finding: Finding, anchors: list[dict[str, Any]]) -> bool:
    """Whether each labelled date lies in a premise."""
    spans = [str(premise.date) for premise in finding.premises]
    return all(
        any(span.startswith(str(anchor["date"])) or str(anchor["date"]) in span for span in spans)
        for anchor in anchors
        if anchor["date"]
    )


def score_claims(data: Path, *, misses: bool, spans: bool, only: str | None = None) -> None:
    """The labelled sentences."""
    tally: Counter[str] = Counter()
    by_kind: dict[str, Counter[str]] = {}
    for record in rows(data / "claims" / "claims-dev.jsonl"):
        if only and record["id"] != only:
            continue
        as_of = record["as_of"]["date"] if record["as_of"] else None
        events = events_spans(record) if spans else events_plain(record)
        report = check(record["sentence"], as_of=as_of, events=events)
        found = matching(report.findings, record["claim"], record["quantity"], record["kind"])
        _tally(tally, by_kind.setdefault(record["kind"], Counter()), record, found)
        if misses and (
            found is None or str(found.verdict) != RIGHT[record["verdict"]] or not attached(found, record["anchors"]) or only
        ):
            _print_miss(record, found)
        if record["verdict"].startswith(("true", "approx_true")):
            extra = [item for item in report.findings if str(item.verdict) == "contradicted" and item is not found]
            tally["extra contradictions in true sentences"] += len(extra)
            for item in extra if misses else ():
                print("   extra:", record["id"], item.message)
    print(f"claims ({'lasting events joined' if spans else 'one event an anchor'})")
    _print_rates(tally)
    if misses:
        for kind, counts in sorted(by_kind.items()):
            print(f"   {kind:16} {counts['all']:3} found {counts['detected']:3} right {counts['right']:3}")


def _tally(tally: Counter[str], kind: Counter[str], record: dict[str, Any], found: Finding | None) -> None:
    for counter in (tally, kind):
        counter["all"] += 1
        if found is None:
            continue
        counter["detected"] += 1
        right = str(found.verdict) == RIGHT[record["verdict"]]
        counter["right"] += right
        counter["attached"] += attached(found, record["anchors"])
        if not record["contestable"]:
            counter["uncontested"] += 1
            counter["uncontested right"] += right
        if record["verdict"].startswith(("true", "approx_true")):
            counter["true"] += 1
            counter["false alarms"] += str(found.verdict) == "contradicted"


def _print_rates(tally: Counter[str]) -> None:
    def rate(part: str, whole: str) -> str:
        return f"{tally[part]}/{tally[whole]} = {100 * tally[part] / max(1, tally[whole]):.1f} %"

    print(
        f"   detected {rate('detected', 'all')}; verdict right {rate('right', 'detected')}; without contestable {rate('uncontested right', 'uncontested')}"
    )
    print(
        f"   ends attached {rate('attached', 'detected')}; false alarms on true claims {rate('false alarms', 'true')}; others {tally['extra contradictions in true sentences']}"
    )


def _print_miss(record: dict[str, Any], found: Finding | None) -> None:
    print(f"   {record['id']} {record['kind']} wanted {record['verdict']}: {record.get('sentence', record['claim']['span'])}")
    if found is None:
        print("      NOT DETECTED:", record["claim"]["span"])
    else:
        print(f"      {found.verdict} ({found.check}): {found.message}")
        print(
            "      labelled:",
            [(anchor["role"], anchor["date"], anchor["phrase"], anchor["event"]) for anchor in record["anchors"]],
        )


def score_sentences(data: Path, path: str, field: str, *, misses: bool) -> None:
    """Sentences without a claim: contradictions are false alarms, claims are noise."""
    tally: Counter[str] = Counter()
    for record in rows(data / path):
        for item in check(record[field]).findings:
            tally["claims"] += 1
            tally["contradictions"] += str(item.verdict) == "contradicted"
            if misses:
                print("  ", item.verdict, item.check, repr(item.text), "in", record[field][:120])
    print(f"{path}: {tally['contradictions']} contradictions, {tally['claims']} claims read")


def score_passages(data: Path, *, misses: bool) -> None:
    """Whole texts: claims found, verdicts, contradictions that are not labelled false, traps that became claims."""
    tally: Counter[str] = Counter()
    for path in sorted((data / "claims" / "passages").glob("*.json")):
        passage = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        events = [Event(anchor["label"], anchor["date"]) for anchor in passage["anchors"] if anchor["date"]]
        findings = check(text, as_of=passage["published"], events=events).findings
        labelled: set[int] = set()
        for record in passage["claims"]:
            found = matching(findings, record["claim"], record["quantity"], record["kind"])
            tally["all"] += 1
            tally["detected"] += found is not None
            tally["right"] += found is not None and str(found.verdict) == RIGHT[record["verdict"]]
            if found is not None:
                labelled.add(id(found))
            if misses and (found is None or str(found.verdict) != RIGHT[record["verdict"]]):
                _print_miss({**record, "sentence": record["claim"]["span"]}, found)
        wrong = [item for item in findings if str(item.verdict) == "contradicted" and id(item) not in labelled]
        tally["contradictions"] += len(wrong)
        for item in wrong:
            print("   contradiction:", item.message)
        tally["traps"] += sum(
            any(item.start < trap["end"] and trap["start"] < item.end for item in findings) for trap in passage["traps"]
        )
    print(
        f"passages: detected {tally['detected']}/{tally['all']}, right {tally['right']}, other contradictions {tally['contradictions']}, traps read as claims {tally['traps']}"
    )


def score_weekdays(data: Path, *, misses: bool) -> None:
    """Weekday and date pairs: the false ones contradicted, and no other."""
    tally: Counter[str] = Counter()
    for record in rows(data / "weekdays-dev.jsonl"):
        start = record["ctx"].find(record["span"])
        wrong = [item for item in check(record["ctx"]).findings if str(item.verdict) == "contradicted"]
        hit = any(item.check == "weekday" and item.start < start + len(record["span"]) and start < item.end for item in wrong)
        tally[f"{record['label']}: {'contradicted' if hit else 'not contradicted'}"] += 1
        others = [
            item
            for item in wrong
            if not (item.check == "weekday" and item.start < start + len(record["span"]) and start < item.end)
        ]
        tally["contradictions elsewhere in the contexts"] += len(others)
        if misses and (hit != (record["label"] == "false") or others):
            print(
                "  ",
                record["label"],
                hit,
                record["span"],
                [item.message for item in others],
                "|",
                record["ctx"].replace("\n", "\\n")[:200],
            )
    print("weekdays:", dict(sorted(tally.items())))


def lived(day: str) -> str:
    """An ISO date in words."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B} {found.year}"


def score_ages(data: Path, *, misses: bool) -> None:
    """Ages at death, with the life given by events and by a lead sentence."""
    for mode in ("events", "text"):
        tally: Counter[str] = Counter()
        for record in rows(data / "ages-dev.jsonl"):
            events = [Event("birth", record["born"]), Event("death", record["died"])] if mode == "events" else []
            lead = f"The subject ({lived(record['born'])} – {lived(record['died'])}) is remembered.\n\n" if mode == "text" else ""
            wrong = [item for item in check(lead + record["ctx"], events=events).findings if str(item.verdict) == "contradicted"]
            hit = any(item.check in ("age", "lifespan") for item in wrong)
            tally[f"{record['label']}: {'contradicted' if hit else 'not contradicted'}"] += 1
            tally["other contradictions"] += len([item for item in wrong if item.check not in ("age", "lifespan")])
            if misses and (hit != (record["label"] == "false") or any(item.check not in ("age", "lifespan") for item in wrong)):
                print(
                    "  ",
                    mode,
                    record["label"],
                    hit,
                    record["claimed"],
                    record["actual"],
                    [item.message for item in wrong],
                    "|",
                    record["ctx"].replace("\n", "\\n")[:300],
                )
        print(f"ages by {mode}:", dict(sorted(tally.items())))


def parts(arguments: argparse.Namespace) -> Iterator[str]:
    """The parts to score."""
    yield from (
        ("claims", "negatives", "no-dates", "passages", "weekdays", "ages") if arguments.part == "all" else (arguments.part,)
    )


def main() -> int:
    """Score the parts asked for; 2 where the data are missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument(
        "--part", default="all", choices=["all", "claims", "negatives", "no-dates", "passages", "weekdays", "ages"]
    )
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"{arguments.data}: no such folder; name the data with --data", file=sys.stderr)
        return 2
    for part in parts(arguments):
        if part == "claims":
            for spans in (False, True):
                score_claims(arguments.data, misses=arguments.misses, spans=spans, only=arguments.only)
        elif part == "negatives":
            score_sentences(arguments.data, "claims/negatives-dev.jsonl", "sentence", misses=arguments.misses)
        elif part == "no-dates":
            score_sentences(arguments.data, "no-dates-dev.jsonl", "text", misses=arguments.misses)
        else:
            {"passages": score_passages, "weekdays": score_weekdays, "ages": score_ages}[part](
                arguments.data, misses=arguments.misses
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())

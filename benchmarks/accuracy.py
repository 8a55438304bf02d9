"""How well claims are found and judged, on labelled sentences, passages, weekdays, ages and texts without claims.

    python benchmarks/accuracy.py [--data DIR] [--part PART] [--misses] [--only ID]

The data are not part of the project; DIR holds one file or folder a part (see README.md beside this script). What *detected*, *right* and *attached*
mean stands in ``labels.py``. A *false alarm* is a contradiction where the label says that nothing is wrong. The exit status is 0 whatever the figures, 2
where the data are missing.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from labels import RIGHT, Record, answer, attached, is_true, lasting_events, overlaps, plain_events, reference, rows
from tabulate import tabulate

from milestones import Event, Finding, check

SUBJECT = "Robin Whitcombe"
"""Whom the lead sentence of a biography names where its excerpt names nobody, or somebody else."""

DIES = re.compile(r"((?:[A-Z][\w.'’-]+ )+)(?:died|dies|passed away)\b")
PRONOUNS = frozenset(("He", "She", "They", "Who", "It"))

RULE_YEAR = "2014-06-01"
"""The reference date for weekday rules without a year: they assume 2014."""


def table(title: str, lines: Sequence[Sequence[object]], headers: Sequence[str]) -> None:
    """Print one table under its title."""
    print(f"{title}\n{tabulate(lines, headers=headers, tablefmt='simple')}\n")


def share(part: int, whole: int) -> str:
    """A count of a whole, with its per cent; a dash where the whole is empty."""
    return f"{part}/{whole} = {100 * part / whole:.1f} %" if whole else "-"


def contradicted(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that say that something is wrong."""
    return [item for item in findings if item.verdict == "contradicted"]


def show(label: str, text: str, findings: Sequence[Finding]) -> None:
    """Print a miss: what was labelled, the text, and what was found."""
    print(f"  {label}\n      {' '.join(text.split())[:400]}")
    for item in findings:
        print(f"      -> {item.verdict} {item.check} {item.text!r}: {item.message}")


def score_claims(data: Path, *, misses: bool, only: str | None) -> None:
    """The labelled sentences, with the anchors given in two ways."""
    records = rows(data / "claims" / "claims-dev.jsonl")
    modes: tuple[tuple[str, Callable[[Record], list[Event]]], ...] = (("plain", plain_events), ("spans", lasting_events))
    for mode, events in modes:
        tally, kinds = Counter[str](), dict[str, Counter[str]]()
        for record in records:
            if only in (None, record["id"]):
                findings = check(record["sentence"], as_of=reference(record), events=events(record)).findings
                _score_claim(record, findings, records, (tally, kinds.setdefault(record["kind"], Counter())), misses=misses)
        _print_claims(mode, tally, kinds)


def _score_claim(
    record: Record, findings: tuple[Finding, ...], records: list[Record], tallies: tuple[Counter[str], ...], *, misses: bool
) -> None:
    found = answer(findings, record)
    extra = [item for item in contradicted(findings) if item is not found and not _labelled_false(item, record, records)]
    gained = _marks(record, found) + Counter({"extra": len(extra) if is_true(record) else 0})
    for tally in tallies:
        tally.update(gained)
    if misses and not (gained["right"] and gained["attached"] and not gained["extra"]):
        wrong = "NOT DETECTED" if found is None else "ENDS" if gained["right"] else "VERDICT"
        anchors = [(anchor["role"], anchor["date"], anchor["phrase"], anchor["event"]) for anchor in record["anchors"]]
        show(
            f"{wrong} {record['id']} {record['kind']} {record['verdict']} {record['claim']['span']!r} {anchors}",
            record["sentence"],
            findings,
        )
        print("         premises:", [(str(premise.date), premise.label) for premise in found.premises] if found else "none")


def _marks(record: Record, found: Finding | None) -> Counter[str]:
    if found is None:
        return Counter(all=1)
    right, firm = found.verdict == RIGHT[record["verdict"]], not record["contestable"]
    return Counter({
        "all": 1, "detected": 1, "right": int(right), "attached": int(attached(found, record)), "firm": int(firm), "firm right": int(firm and right),
        "true": int(is_true(record)), "false alarm": int(is_true(record) and found.verdict == "contradicted"),
    })  # fmt: skip


def _labelled_false(finding: Finding, record: Record, records: list[Record]) -> bool:
    """Whether another record of the same sentence labels this very claim as wrong."""
    return any(
        other["sentence"] == record["sentence"]
        and not is_true(other)
        and overlaps(finding, other["claim"]["start"], other["claim"]["end"])
        for other in records
    )


def _print_claims(mode: str, tally: Counter[str], kinds: dict[str, Counter[str]]) -> None:
    summary = [
        ("detected", share(tally["detected"], tally["all"])),
        ("verdict right, of the detected", share(tally["right"], tally["detected"])),
        ("   without contestable ones", share(tally["firm right"], tally["firm"])),
        ("ends attached, of the detected", share(tally["attached"], tally["detected"])),
        ("false alarms on true claims", share(tally["false alarm"], tally["true"])),
        ("other false alarms in true sentences", tally["extra"]),
    ]
    table(f"claims, anchors given {mode}", summary, ("", ""))
    columns = ("all", "detected", "right", "attached", "false alarm", "extra")
    lines = [(kind, *(kinds[kind][column] for column in columns)) for kind in sorted(kinds)]
    table(f"claims by kind, anchors given {mode}", lines, ("kind", *columns))


def score_sentences(path: Path, field: str, *, misses: bool, only: str | None) -> None:
    """Texts without a claim: a contradiction is a false alarm, a claim is noise."""
    tally = Counter[str]()
    records = [record for record in rows(path) if only in (None, record.get("id"))]
    for record in records:
        findings = check(record[field]).findings
        tally.update(claims=len(findings), alarms=len(contradicted(findings)), texts=bool(findings))
        if misses and findings:
            show(f"CLAIM READ {record.get('id', '')} {record.get('trap', '')}", record[field], findings)
    line = (len(records), tally["alarms"], tally["claims"], tally["texts"])
    table(path.name, [line], ("texts", "false alarms", "claims read", "in texts"))


def score_passages(data: Path, *, misses: bool, only: str | None) -> None:
    """Whole texts: labelled claims found, their verdicts, contradictions not labelled, traps that became claims."""
    lines = []
    for path in sorted(path for path in (data / "claims" / "passages").iterdir() if path.suffix == ".json"):
        passage = json.loads(path.read_text(encoding="utf-8"))
        if only in (None, passage["id"]):
            lines.append(_passage(passage, path.with_name(passage["text_file"]).read_text(encoding="utf-8"), misses=misses))
    headers = (
        "passage",
        "claims",
        "detected",
        "right",
        "attached",
        "unverifiable",
        "false alarms",
        "traps",
        "traps read as claims",
    )
    if lines:
        lines.append(("all", *(sum(column) for column in list(zip(*lines, strict=True))[1:])))
    table("passages", lines, headers)


def _passage(passage: Record, text: str, *, misses: bool) -> tuple[str | int, ...]:
    events = [Event(anchor["label"], anchor["date"]) for anchor in passage["anchors"] if anchor["date"]]
    findings = check(text, as_of=passage["published"], events=events).findings
    tally, allowed = Counter[str](), set[int]()
    for record in passage["claims"]:
        found = answer(findings, record)
        gained = _marks(record, found) + Counter(unverifiable=int(found is not None and found.verdict == "unverifiable"))
        tally.update(gained)
        allowed |= {id(found)} if RIGHT[record["verdict"]] == "contradicted" else set()
        if misses and not gained["right"]:
            show(
                f"{'VERDICT' if found else 'NOT DETECTED'} {record['id']} {record['verdict']}",
                record["claim"]["span"],
                [found] if found else [],
            )
    alarms = [item for item in contradicted(findings) if id(item) not in allowed]
    traps = [(trap, [item for item in findings if overlaps(item, trap["start"], trap["end"])]) for trap in passage["traps"]]
    for trap, items in traps if misses else ():
        if items:
            show(f"TRAP {passage['id']} {trap['why']}", trap["span"], items)
    for item in alarms:
        show(f"FALSE ALARM {passage['id']}", item.text, [item])
    counts = [tally[name] for name in ("all", "detected", "right", "attached", "unverifiable")]
    return (passage["id"], *counts, len(alarms), len(traps), sum(bool(items) for _, items in traps))


def _labels_table(title: str, tally: Counter[tuple[str, str]], columns: tuple[str, ...]) -> None:
    labels = sorted({label for label, _ in tally})
    table(title, [(label, *(tally[label, column] for column in columns)) for label in labels], ("label", *columns))


def score_weekdays(data: Path, *, misses: bool) -> None:
    """Weekday and date pairs: the false ones contradicted, and nothing else."""
    tally = Counter[tuple[str, str]]()
    for record in rows(data / "weekdays-dev.jsonl"):
        start, text, label = record["ctx"].find(record["span"]), record["ctx"], record["label"]
        wrong = contradicted(check(text).findings)
        here = [item for item in wrong if start >= 0 and overlaps(item, start, start + len(record["span"]))]
        hit = any(item.check == "weekday" for item in here)
        elsewhere = len(wrong) - len(here)
        tally.update({(label, "rows"): 1, (label, "contradicted"): int(hit), (label, "contradictions elsewhere"): elsewhere})
        tally.update({(label, "by another check"): int(bool(here) and not hit), (label, "span not in context"): int(start < 0)})
        if misses and (hit != (label == "false") or elsewhere or len(here) > hit):
            show(f"{label} {record['span']!r}, in fact {record['actual']}", text, wrong)
    columns = ("rows", "contradicted", "by another check", "contradictions elsewhere", "span not in context")
    _labels_table("weekdays", tally, columns)


def in_words(day: str) -> str:
    """An ISO date as biographies write it: 13 October 1878."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B} {found.year}"


def lead_sentence(record: Record) -> str:
    """The first sentence of the biography, rebuilt: the person by the name that the excerpt gives the one who dies, unless the label says that this is
    another person."""
    named = DIES.search(record["ctx"])
    name = named[1].strip() if named else ""
    if record["label"] == "other-person" or not name or name.split()[0] in PRONOUNS:
        name = SUBJECT
    return f"{name} ({in_words(record['born'])} – {in_words(record['died'])}) was a public figure.\n\n"


def score_ages(data: Path, *, misses: bool) -> None:
    """Ages at death, with the life given by two events, then by a lead sentence before the text."""
    for mode in ("events", "text"):
        tally = Counter[tuple[str, str]]()
        for record in rows(data / "ages-dev.jsonl"):
            given = mode == "events"
            events = [Event("birth", record["born"], kind="birth"), Event("death", record["died"], kind="death")] if given else []
            text = record["ctx"] if given else lead_sentence(record) + record["ctx"]
            findings = check(text, events=events).findings
            _score_age({**record, "ctx": text}, findings, tally, mode, misses=misses)
        columns = ("rows", "claim read", "contradicted", "unverifiable", "other contradictions")
        _labels_table(f"ages, life given by {mode}", tally, columns)


def _score_age(
    record: Record, findings: tuple[Finding, ...], tally: Counter[tuple[str, str]], mode: str, *, misses: bool
) -> None:
    label, stated = record["label"], str(record["claimed"])
    about = [item for item in findings if item.check in ("age", "lifespan") and stated in item.stated.split()]
    wrong, others = contradicted(about), [item for item in contradicted(findings) if item not in about]
    tally.update({(label, "rows"): 1, (label, "claim read"): int(bool(about)), (label, "contradicted"): int(bool(wrong))})
    unverifiable = bool(about) and all(item.verdict == "unverifiable" for item in about)
    tally.update({(label, "unverifiable"): int(unverifiable), (label, "other contradictions"): len(others)})
    if misses and (bool(wrong) != (label == "false") or others):
        life = f"{record['born']} to {record['died']}"
        show(f"{label}, life by {mode}: {life}, says {stated}, in fact {record['actual']}", record["ctx"], findings)


def score_rules(data: Path, *, misses: bool) -> None:
    """Examples of weekday rules: the incorrect ones contradicted, the correct ones not."""
    tally = Counter[tuple[str, str]]()
    for record in rows(data / "weekday-rule-examples-dev.jsonl"):
        yearless = record["rule"].endswith("WITHOUT_YEAR")
        findings = check(record["text"], as_of=RULE_YEAR if yearless else None).findings
        start = record["text"].find(record["marker"])
        wrong = [item for item in contradicted(findings) if overlaps(item, start, start + len(record["marker"]))]
        agrees = bool(wrong) == (record["label"] == "incorrect")
        key = f"{'without' if yearless else 'with'} year, {record['label']}"
        tally.update({(key, "rows"): 1, (key, "agree"): int(agrees), (key, "false alarms"): int(not agrees and bool(wrong))})
        if misses and not agrees:
            show(f"{record['rule']} {record['label']}", record["text"], findings)
    _labels_table("weekday rules", tally, ("rows", "agree", "false alarms"))


PARTS: dict[str, Callable[[Path, bool, str | None], None]] = {
    "claims": lambda data, misses, only: score_claims(data, misses=misses, only=only),
    "negatives": lambda data, misses, only: score_sentences(
        data / "claims" / "negatives-dev.jsonl", "sentence", misses=misses, only=only
    ),
    "passages": lambda data, misses, only: score_passages(data, misses=misses, only=only),
    "weekdays": lambda data, misses, only: score_weekdays(data, misses=misses),
    "ages": lambda data, misses, only: score_ages(data, misses=misses),
    "no-dates": lambda data, misses, only: score_sentences(data / "no-dates-dev.jsonl", "text", misses=misses, only=None),
    "rules": lambda data, misses, only: score_rules(data, misses=misses),
}


def main() -> int:
    """Score the parts asked for; ``--only`` narrows those whose records have ids."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data", help="the folder of the labelled data"
    )
    parser.add_argument("--part", default="all", choices=[*PARTS, "all"])
    parser.add_argument("--misses", action="store_true", help="print every miss with its sentence")
    parser.add_argument("--only", metavar="ID", help="only the claim, negative or passage of this id")
    arguments = parser.parse_args()
    chosen = (
        [arguments.part] if arguments.part != "all" else ["claims", "negatives", "passages"] if arguments.only else list(PARTS)
    )
    try:
        for part in chosen:
            PARTS[part](arguments.data, arguments.misses, arguments.only)
    except FileNotFoundError as error:
        print(f"{error.filename}: no such data; name their folder with --data", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

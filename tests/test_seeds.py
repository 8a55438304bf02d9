"""The sample documents hold, and their wrong twins fail exactly where they were falsified."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from milestones import Registry, check

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
WRONG = ROOT / "tests" / "wrong"
REGISTRY = SEEDS / "milestones.toml"

# document, how many claims must at least be verified, how many may stay unverifiable
EXPECTATIONS = (
    ("meng-arrest.txt", 9, 0),
    ("apollo-11.md", 11, 0),
    ("leningrad-siege.txt", 10, 0),
    ("elizabeth-ii.txt", 12, 0),
    ("rust-1.0.md", 13, 0),
    ("marie-curie.md", 11, 0),
    ("berlin-wall.txt", 12, 0),
    ("mauerfall.md", 14, 0),
    ("iran-hostages.md", 13, 0),
)


@dataclass(frozen=True, slots=True)
class Falsified:
    """A claim that was made wrong on purpose: its words, the check that must catch it, and the figure that is right."""

    text: str
    check: str
    true: str


@dataclass(frozen=True, slots=True)
class Twin:
    """A wrong twin: the document, the seed that it was made from, the day on which it speaks if the text does not say so."""

    path: Path
    seed: Path
    as_of: date | None
    claims: tuple[Falsified, ...]


def load_twin(expected: Path) -> Twin:
    table = tomllib.loads(expected.read_text(encoding="utf-8"))
    claims = tuple(Falsified(row["text"], row["check"], row["true"]) for row in table["claim"])
    return Twin(expected.with_name(table["seed"]), SEEDS / table["seed"], table.get("as-of"), claims)


TWINS = tuple(load_twin(path) for path in sorted(WRONG.glob("*.expected.toml")))
FALSIFIED = tuple((twin, claim) for twin in TWINS for claim in twin.claims)


def findings(path: Path, as_of: date | None = None, verdict: str | None = None):
    report = check(path=path, as_of=as_of, registry=Registry.load(REGISTRY))
    return [finding for finding in report.findings if verdict is None or finding.verdict == verdict]


def overlaps(finding, start: int, end: int) -> bool:
    return finding.start < end and start < finding.end


def quoted(items) -> list[str]:
    return [f"{item.check}: {item.text!r}: {item.message}" for item in items]


def test_every_seed_is_expected_and_has_a_wrong_twin():
    seeds = {path.name for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"}} - {"README.md"}
    assert seeds == {name for name, _, _ in EXPECTATIONS} == {twin.seed.name for twin in TWINS}


@pytest.mark.parametrize("name", [name for name, _, _ in EXPECTATIONS])
def test_a_seed_holds_no_contradiction(name):
    assert quoted(findings(SEEDS / name, verdict="contradicted")) == []


@pytest.mark.parametrize(("name", "verified", "_unverifiable"), EXPECTATIONS)
def test_the_claims_of_a_seed_are_verified(name, verified, _unverifiable):
    found = findings(SEEDS / name, verdict="verified")
    assert len(found) >= verified, quoted(found)


@pytest.mark.parametrize(("name", "_verified", "unverifiable"), EXPECTATIONS)
def test_the_registry_and_the_text_settle_every_claim_of_a_seed(name, _verified, unverifiable):
    found = findings(SEEDS / name, verdict="unverifiable")
    assert len(found) <= unverifiable, quoted(found)


@pytest.mark.parametrize(("twin", "claim"), FALSIFIED, ids=lambda value: getattr(value, "text", None) or value.path.stem)
def test_a_falsified_claim_stands_once_in_the_twin_and_nowhere_in_the_seed(twin, claim):
    assert twin.path.read_text(encoding="utf-8").count(claim.text) == 1
    assert claim.text not in twin.seed.read_text(encoding="utf-8")


@pytest.mark.parametrize(("twin", "claim"), FALSIFIED, ids=lambda value: getattr(value, "text", None) or value.path.stem)
def test_a_falsified_claim_is_contradicted_by_the_check_named_with_the_true_figure(twin, claim):
    start = twin.path.read_text(encoding="utf-8").index(claim.text)
    contradicted = findings(twin.path, twin.as_of, "contradicted")
    found = [item for item in contradicted if overlaps(item, start, start + len(claim.text))]
    assert [item.check for item in found] == [claim.check], quoted(found or contradicted)
    said = " ".join([found[0].computed or "", found[0].message, *(reading.value for reading in found[0].readings)])
    figure = claim.true.replace(",", "")
    assert re.search(rf"(?<!\d){figure}(?!\d)", said.replace(",", "")), said


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.seed.stem)
def test_a_twin_is_contradicted_nowhere_but_where_it_was_falsified(twin):
    source = twin.path.read_text(encoding="utf-8")
    places = [(source.index(claim.text), len(claim.text)) for claim in twin.claims]
    strays = [
        finding
        for finding in findings(twin.path, twin.as_of, "contradicted")
        if not any(overlaps(finding, start, start + length) for start, length in places)
    ]
    assert quoted(strays) == []


@pytest.mark.parametrize("check_name", ["impossible-date", "backwards-range"])
def test_the_twins_hold_two_of_each_plain_impossibility_at_least(check_name):
    assert sum(claim.check == check_name for _, claim in FALSIFIED) >= 2

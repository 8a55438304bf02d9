"""Events on whose day the documents of an archive disagree."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from milestones.archive import link as link_module
from milestones.archive.engine import Plan
from milestones.archive.judge import Rules
from milestones.archive.page import write_page
from milestones.archive.run import run_archive
from milestones.archive.sources.inputs import sources_for
from milestones.archive.stored import StoredRun

Table = Callable[[Path, str], list[dict[str, Any]]]
Digest = Callable[[Path], dict[str, str]]


def plan(folder: Path, *texts: str | tuple[str, str], out: str = "out", published: str = "2021-08-26") -> Plan:
    """A run with linking over some texts, each with its own date where it is a pair."""
    pairs = [(text, published) if isinstance(text, str) else text for text in texts]
    rows = [{"id": f"d{number}", "text": text, "published": day} for number, (text, day) in enumerate(pairs)]
    (folder / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return Plan(sources_for([folder / "news.jsonl"]), folder / out, Rules(link=True), "jsonl", 100)


def linked(folder: Path, table: Table, *texts: str | tuple[str, str]) -> list[dict[str, Any]]:
    chosen = plan(folder, *texts)
    run_archive(chosen, say=lambda text: None)
    return table(chosen.out, "disagreements")


def test_two_camps_with_their_sentences(tmp_path: Path, table: Table) -> None:
    (found,) = linked(
        tmp_path,
        table,
        "The Harwick bridge opened on 3 March 1954.",
        "Rain fell. On 3 March 1954 the Harwick bridge opened.",
        "Old men still talk of it.\n\nThe Harwick bridge opened on 4 March 1954.",
    )
    assert (found["name"], found["documents"], found["camps"], found["apart"]) == ("The Harwick bridge opened", 3, 2, 1)
    assert (found["days"], found["told_by"]) == ("1954-03-03", 2)
    assert (found["other_days"], found["other_told_by"]) == ("1954-03-04", 1)
    assert json.loads(found["other_accounts"]) == [
        {"document": "d2", "line": 3, "text": "4 March 1954", "sentence": "The Harwick bridge opened on 4 March 1954."}
    ]


def test_a_count_of_days_is_an_account_like_a_date(tmp_path: Path, table: Table) -> None:
    (found,) = linked(
        tmp_path,
        table,
        "Today it is 1,000 days since the arrest of Meng Wanzhou.",
        "Meng Wanzhou was arrested on 1 December 2018.",
        ("Today it is 990 days since the arrest of Meng Wanzhou.", "2021-08-28"),
    )
    assert (found["days"], found["told_by"]) == ("2018-12-01", 2), "1,000 days allow 30 November too; the date decides"
    assert (found["other_days"], found["apart"]) == ("2018-12-12 to 2018-12-13", 11)


AGREE = {
    "a coarse date holds the fine one": ("The Harwick bridge opened in March 1954.", "The Harwick bridge opened on 4 March 1954."),
    "one document alone": ("The Harwick bridge opened on 3 March 1954.", "The Tolbury bridge opened on 4 March 1954."),
    "a plan is no date": ("The Harwick bridge opened on 3 March 1954.", ("The Harwick bridge will open on 1 March 1954.", "1953-01-01")),
    "nor is a day after the document": ("The Harwick bridge opened on 3 March 1954.", ("The Harwick bridge opens on 1 March 1954.", "1953-01-01")),
    "another's": ("Anna Berg was arrested on 3 March 2014.", "Anna Berg's lawyer was arrested on 5 March 2014."),
    "one of several": ("The Harwick bridge opened on 3 March 1954.", "The second Harwick bridge opened on 3 March 1984."),
    "denied": ("Anna Berg was arrested on 3 March 2014.", "Anna Berg was not arrested on 5 March 2014."),
    "a name that many bear": ("The bridge opened on 3 March 1954.", "The bridge opened on 4 March 1954."),
    "a surname alone": ("Berg was arrested on 3 March 2014.", "Berg was arrested on 5 March 2014."),
    "whose": ("Their wedding in Port Ellery was on 3 March 2014.", "Their wedding in Port Ellery was on 5 March 2014."),
}  # fmt: skip


@pytest.mark.parametrize("why", AGREE)
def test_what_is_no_disagreement(tmp_path: Path, table: Table, why: str) -> None:
    assert linked(tmp_path, table, *AGREE[why]) == []


def test_a_name_of_many_events_is_left_alone_and_one_slip_among_many_documents_is_not(tmp_path: Path, table: Table) -> None:
    yearly = [f"The Harwick bridge opened on 3 March {year}." for year in range(1954, 1960)]
    assert linked(tmp_path, table, *yearly) == []
    slips = [f"The Tolbury bridge opened on {day} March 1954." for day in (3, 3, 3, 3, 3, 3, 3, 4, 5, 6)]
    chosen = replace(plan(tmp_path, *slips), out=tmp_path / "slips")
    run_archive(chosen, say=lambda text: None)
    (found,) = table(chosen.out, "disagreements")
    assert (found["told_by"], found["camps"]) == (7, 4)


def test_a_document_that_says_it_twice_counts_once(tmp_path: Path, table: Table) -> None:
    twice = "The Harwick bridge opened on 4 March 1954.\n\nIt rained. The Harwick bridge opened on 4 March 1954."
    (found,) = linked(tmp_path, table, twice, "The Harwick bridge opened on 3 March 1954.")
    assert (found["documents"], found["told_by"], found["other_told_by"]) == (2, 1, 1)


TOWNS = ("Harwick", "Tolbury", "Eskdale", "Carrow", "Dunmore", "Selborne", "Thornby", "Varley")
MANY = [f"The {town} bridge opened on {day} March 1954." for town in TOWNS for day in (3, 3, 4)]


def test_the_number_of_files_in_between_changes_no_row(tmp_path: Path, table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = linked(tmp_path, table, *MANY)
    assert len(rows) == len(TOWNS)
    monkeypatch.setattr(link_module, "_BUCKET_ROWS", 5)
    chosen = plan(tmp_path, *MANY, out="spread")
    run_archive(chosen, say=lambda text: None)
    assert len(list((chosen.out / "disagreements").iterdir())) == 5
    assert sorted(table(chosen.out, "disagreements"), key=lambda row: str(row["event"])) == rows


class Stop(Exception):  # noqa: N818
    """Something ends the run from outside."""


def test_a_run_that_is_stopped_while_it_links_ends_in_the_same_bytes(
    tmp_path: Path, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = plan(tmp_path, *MANY)
    monkeypatch.setattr(link_module, "_BUCKET_ROWS", 5)
    write, count = link_module.write_part, iter(range(100))

    def stop_later(*arguments: Any) -> Any:
        if next(count) == 2:
            raise Stop
        return write(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(link_module, "write_part", stop_later)
        with pytest.raises(Stop):
            run_archive(chosen, say=lambda text: None)
    assert not (chosen.out / "manifest.json").exists()
    run_archive(chosen, say=lambda text: None)
    undisturbed = replace(chosen, out=tmp_path / "undisturbed", workers=2)
    run_archive(undisturbed, say=lambda text: None)
    assert digest(chosen.out) == digest(undisturbed.out)


def test_the_manifest_and_the_summary_count_them(tmp_path: Path) -> None:
    totals = run_archive(plan(tmp_path, *MANY), say=lambda text: None)
    assert totals.summary().endswith("8 events on whose day documents disagree.")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["totals"]["disagreements"] == sum(
        part["disagreements"]["rows"] for part in manifest["parts"] if "disagreements" in part
    )
    assert manifest["options"]["link"] is True


def test_the_page_shows_both_camps(tmp_path: Path) -> None:
    chosen = plan(
        tmp_path, "The Harwick bridge opened on 3 March 1954.", "It is said that the Harwick bridge opened on 4 March 1954 <b>."
    )
    run_archive(chosen, say=lambda text: None)
    stream = io.StringIO()
    write_page(StoredRun.open(chosen.out), stream, 10)
    page = stream.getvalue()
    assert "Events on whose day documents disagree: 1" in page
    assert "1954-03-03, by 1 document" in page
    assert "The Harwick bridge opened on <mark>3 March 1954</mark>." in page
    assert "<b>" not in page.split("</style>")[1]

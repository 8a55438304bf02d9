"""A run on one machine: tables, limits, resumption."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from milestones import check
from milestones.anchors.event import Event
from milestones.anchors.registry import Registry
from milestones.archive.columns import Columns
from milestones.archive.engine import Plan
from milestones.archive.journal import Journal
from milestones.archive.judge import Rules
from milestones.archive.run import run_archive
from milestones.archive.sources.inputs import sources_for
from milestones.archive.worker import Worker
from milestones.documents.positions import Lines
from milestones.errors import ConfigError, InputError
from milestones.report.json import finding_object

News = Callable[..., Path]
Table = Callable[[Path, str], list[dict[str, Any]]]
Digest = Callable[[Path], dict[str, str]]


def plan(out: Path, *inputs: Path, **changes: Any) -> Plan:
    return replace(Plan(sources_for(inputs), out, Rules(), "jsonl", 500), **changes)


def run(chosen: Plan, **options: Any) -> Any:
    return run_archive(chosen, say=lambda text: None, **options)


def test_one_row_a_finding_and_one_a_document(tmp_path: Path, news: News, table: Table) -> None:
    run(plan(tmp_path / "out", news(3)))
    found = table(tmp_path / "out", "findings")
    assert [(row["document"], row["check"], row["verdict"]) for row in found] == [
        ("d0", "weekday", "verified"),
        ("d1", "weekday", "contradicted"),
    ]
    wrong = found[1]
    assert wrong["sentence"][wrong["start"] : wrong["end"]] == wrong["text"] == "Monday, 3 March 1954"
    assert (wrong["line"], wrong["column"]) == (1, 22)
    (premise,) = json.loads(wrong["premises"])
    assert premise["date"] == "1954-03-03"
    read = table(tmp_path / "out", "documents")
    assert [(row["document"], row["as_of"], row["verified"], row["contradicted"]) for row in read] == [
        ("d0", "2021-08-01", 1, 0),
        ("d1", "2021-08-02", 0, 1),
        ("d2", "2021-08-03", 0, 0),
    ]
    assert table(tmp_path / "out", "errors") == []


def test_every_field_of_a_finding_is_kept(tmp_path: Path, news: News, table: Table) -> None:
    run(plan(tmp_path / "out", news(2)))
    row = table(tmp_path / "out", "findings")[1]
    report = check("The bridge opened on Monday, 3 March 1954, after years of delay. ", as_of="2021-08-02")
    fields = finding_object(report.findings[0], Lines(report.documents[0].document.source))
    other = json.loads(row["other"] or "{}")
    for name, value in fields.items():
        kept = row[name] if name in row else other[name]
        assert (json.loads(kept) if isinstance(value, list | dict) and name in row else kept) == value, name


def test_the_manifest_counts_what_the_tables_hold(tmp_path: Path, news: News, table: Table) -> None:
    totals = run(plan(tmp_path / "out", news(30)))
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["totals"]["findings"] == {"weekday": {"contradicted": 10, "verified": 10}}
    assert sum(part["findings"]["rows"] for part in manifest["parts"]) == len(table(tmp_path / "out", "findings")) == 20
    assert len(manifest["parts"]) > 1
    assert totals.documents == manifest["totals"]["documents"] == 30
    assert "weekday" in totals.summary()


def test_parquet_holds_the_same_rows_as_json_lines(tmp_path: Path, news: News, table: Table) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    source = news(30)
    run(plan(tmp_path / "rows", source))
    run(plan(tmp_path / "columns", source, format_name="parquet"))
    for name in ("findings", "documents", "errors"):
        parts = sorted((tmp_path / "columns" / name).iterdir())
        assert [row for part in parts for row in parquet.read_table(part).to_pylist()] == table(tmp_path / "rows", name)


def test_one_worker_and_three_write_the_same_bytes(tmp_path: Path, news: News, digest: Digest) -> None:
    source = news(30)
    for workers in (1, 3):
        run(plan(tmp_path / str(workers), source, workers=workers))
    assert digest(tmp_path / "1") == digest(tmp_path / "3")


def test_files_are_known_by_the_registry_as_they_are_to_check(tmp_path: Path, table: Table) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "2021-08-26-story.md").write_text("It is *1,000 days* since the arrest of Meng.\n", encoding="utf-8")
    (tmp_path / "texts" / "broken.txt").write_bytes(b"caf\xe9")
    registry = Registry.of([Event(name="arrest of Meng", date="2018-12-01")])
    run(plan(tmp_path / "out", tmp_path / "texts", rules=Rules(registry=registry)))
    assert [(row["document"], row["as_of_source"], row["verified"]) for row in table(tmp_path / "out", "documents")] == [
        ("2021-08-26-story.md", "file name", 1)
    ]
    (error,) = table(tmp_path / "out", "errors")
    assert (error["document"], error["reason"]) == ("broken.txt", "unreadable")


def test_a_document_that_is_too_large_or_takes_too_long_is_a_row_of_its_own(tmp_path: Path, table: Table) -> None:
    long = "Two days later, on 5 May 2021, it was 3 days since 1 May 2021. " * 30_000
    rows = [
        {"id": "a", "text": "short"},
        {"id": "slow", "text": long},
        {"id": "b", "text": "x" * 3_000_000},
        {"id": "c", "text": ""},
    ]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run(plan(tmp_path / "out", tmp_path / "news.jsonl", rules=Rules(most_bytes=2_500_000, seconds=1.0), chunk_size=10**7))
    assert [(row["document"], row["reason"]) for row in table(tmp_path / "out", "errors")] == [
        ("slow", "timeout"),
        ("b", "too-large"),
    ]
    assert [row["document"] for row in table(tmp_path / "out", "documents")] == ["a", "c"]


def test_a_document_that_kills_its_reader_is_given_up_and_the_rest_of_its_chunk_is_not(
    tmp_path: Path, news: News, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison = "import os\nfrom milestones.archive.sources.json_lines import JsonLines\n\n\nclass Poisoned(JsonLines):\n    def row(self, payload):\n"
    poison += "        row = super().row(payload)\n        if row['id'] == 'd3':\n            os.kill(os.getpid(), 9)\n        return row\n"
    (tmp_path / "poison_source.py").write_text(poison, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    from importlib import import_module

    source = import_module("poison_source").Poisoned(news(9))
    run(replace(plan(tmp_path / "out"), sources=(source,)))
    assert [(row["place"].rsplit(":")[-1], row["reason"]) for row in table(tmp_path / "out", "errors")] == [("4", "killed")]
    assert len(table(tmp_path / "out", "documents")) == 8


def test_a_document_that_cannot_be_interrupted_ends_its_worker_alone(
    tmp_path: Path, news: News, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaf = "import signal, time\nfrom milestones.archive.sources.json_lines import JsonLines\n\n\nclass Deaf(JsonLines):\n    def row(self, payload):\n"
    deaf += "        row = super().row(payload)\n        if row['id'] == 'd3':\n            time.sleep(600)\n        return row\n"
    (tmp_path / "deaf_source.py").write_text(deaf, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    from importlib import import_module

    source = import_module("deaf_source").Deaf(news(6))
    run(replace(plan(tmp_path / "out", rules=Rules(seconds=1.0)), sources=(source,)))
    assert [row["reason"] for row in table(tmp_path / "out", "errors")] == ["timeout"]
    assert len(table(tmp_path / "out", "documents")) == 5


class Stop(Exception):  # noqa: N818
    """Something ends the run from outside."""


@pytest.fixture
def stopped_run(tmp_path: Path, news: News, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """A run that was stopped after two chunks."""
    chosen = plan(tmp_path / "out", news(40))
    note, count = Journal.note, iter(range(100))

    def stop_later(journal: Journal, done: Any) -> None:
        if next(count) == 2:
            raise Stop
        note(journal, done)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "note", stop_later)
        with pytest.raises(Stop):
            run(chosen)
    assert not (chosen.out / "manifest.json").exists()
    return chosen


def test_a_run_goes_on_where_it_was_and_ends_in_the_same_bytes(stopped_run: Plan, tmp_path: Path, digest: Digest) -> None:
    said: list[str] = []
    first = (stopped_run.out / "findings" / "part-000000.jsonl").stat().st_mtime_ns
    run_archive(stopped_run, say=said.append)
    assert said == ["Going on: 2 chunks were done before."]
    assert (stopped_run.out / "findings" / "part-000000.jsonl").stat().st_mtime_ns == first
    run(replace(stopped_run, out=tmp_path / "undisturbed"))
    assert digest(stopped_run.out) == digest(tmp_path / "undisturbed")


def test_a_line_of_the_journal_that_was_cut_off_and_a_part_that_was_lost_are_done_again(
    stopped_run: Plan, tmp_path: Path, digest: Digest
) -> None:
    with (stopped_run.out / "journal.jsonl").open("ab") as stream:
        stream.write(b'{"chunk": 7, "pos')
    (stopped_run.out / "findings" / "part-000001.jsonl").unlink()
    (stopped_run.out / "findings" / ".part-000009.jsonl.77.tmp").write_bytes(b"half")
    run(stopped_run)
    run(replace(stopped_run, out=tmp_path / "undisturbed"))
    assert digest(stopped_run.out) == digest(tmp_path / "undisturbed")


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"chunk_size": 600}, "chunk-size was 500, and is now 600"),
        ({"format_name": "parquet"}, "format was jsonl, and is now parquet"),
        ({"rules": Rules(Columns(id="key"))}, "id was id, and is now key"),
        ({"rules": Rules(registry=Registry.of([Event(name="x", date="2001")]))}, "the registry was"),
    ],
)
def test_other_options_do_not_go_on_with_a_run(stopped_run: Plan, changes: dict[str, Any], difference: str) -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(InputError, match=difference):
        run(replace(stopped_run, **changes))


def test_other_input_does_not_go_on_with_a_run_until_it_begins_anew(stopped_run: Plan, tmp_path: Path) -> None:
    with (tmp_path / "news.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"text": "one more"}\n')
    with pytest.raises(InputError, match=r"news.jsonl has changed since; name another folder, or begin anew with --restart"):
        run(stopped_run)
    assert run(stopped_run, restart=True).documents == 41


def test_a_complete_run_is_left_as_it_is(tmp_path: Path, news: News, digest: Digest) -> None:
    chosen = plan(tmp_path / "out", news(9))
    first = run(chosen)
    before = digest(chosen.out)
    said: list[str] = []
    assert run_archive(chosen, say=said.append) == first
    assert "complete already" in said[0]
    assert digest(chosen.out) == before
    with pytest.raises(InputError, match="chunk-size was 500"):
        run(replace(chosen, chunk_size=7))


def test_a_folder_that_holds_something_else_is_not_written_to(tmp_path: Path, news: News) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letters.txt").write_text("dear", encoding="utf-8")
    for restart in (False, True):
        with pytest.raises(InputError, match="is not empty and holds no run"):
            run(plan(tmp_path / "out", news(3)), restart=restart)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["letters.txt"]


def test_input_that_changes_while_it_is_read_is_an_error(tmp_path: Path, news: News, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = plan(tmp_path / "out", news(9))
    note = Journal.note

    def touch(journal: Journal, done: Any) -> None:
        os.utime(tmp_path / "news.jsonl", ns=(1, 1))
        note(journal, done)

    monkeypatch.setattr(Journal, "note", touch)
    with pytest.raises(InputError, match="changed while it was read"):
        run(chosen)


@pytest.mark.skipif(os.name != "posix", reason="folders are locked on POSIX systems alone")
def test_two_runs_in_one_folder_do_not_meet(tmp_path: Path, news: News) -> None:
    from milestones.archive.folder_lock import locked

    (tmp_path / "out").mkdir()
    with locked(tmp_path / "out"), pytest.raises(InputError, match="another run is at work in it"):
        run(plan(tmp_path / "out", news(3)))


def test_a_disk_that_fills_up_is_a_clear_error_and_the_run_goes_on_later(
    tmp_path: Path, news: News, digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource")
    chosen = plan(tmp_path / "out", news(200, repeat=5), chunk_size=20_000)
    start = Worker.start.__func__  # type: ignore[attr-defined]

    def confined(cls: type[Worker], work: Any) -> Worker:
        worker: Worker = start(cls, work)
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.prlimit(worker.process.pid, resource.RLIMIT_FSIZE, (5_000, hard))
        return worker

    with monkeypatch.context() as patch:
        patch.setattr(Worker, "start", classmethod(confined))
        with pytest.raises(InputError, match="cannot be written: File too large; mend that and run the same command again"):
            run(chosen)
    assert run(chosen).documents == 200
    run(replace(chosen, out=tmp_path / "undisturbed"))
    assert digest(chosen.out) == digest(tmp_path / "undisturbed")


def test_no_process_is_left_behind(tmp_path: Path, news: News) -> None:
    run(plan(tmp_path / "out", news(9), workers=2))
    assert multiprocessing.active_children() == []


def test_progress_tells_share_rate_and_time_left(tmp_path: Path) -> None:
    from milestones.archive.progress import Progress, duration
    from milestones.archive.totals import Totals

    ticks: Iterator[float] = iter([0.0, 31.0, 31.0, 31.0])
    stream = io.StringIO()
    progress = Progress(1000, stream, lambda: next(ticks))
    progress.skip(500)
    progress.add(Totals(documents=62, characters=31_000_000), 250)
    progress.show()
    assert stream.getvalue() == " 75%, 62 documents, 2 documents/s, 1.00 million characters/s, 0 errors, 31 s left\n"
    assert (duration(200), duration(7500)) == ("3 min 20 s", "2 h 5 min")


def test_a_missing_package_is_named_with_the_extra_that_brings_it() -> None:
    from milestones.extras import extra_module

    with pytest.raises(
        ConfigError, match=r"Parquet needs nosuch.module, which is not installed: pip install 'milestones\[archive\]'"
    ):
        extra_module("nosuch.module", "archive", "Parquet")

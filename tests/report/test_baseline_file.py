"""Baseline files: their order, and what is said of broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.calculator.baseline import Baseline, Entry
from milestones.errors import ConfigError, InputError
from milestones.report.baseline_file import read_baseline, write_baseline

ROW = '{"path": "a.txt", "check": "elapsed", "text": "990 days", "occurrence": 1}'


def _file(rows: str) -> str:
    return f'{{"schema": "milestones-baseline/1", "entries": [{rows}]}}'


BROKEN = [
    # what the file holds, what is said of it
    (b"{", r":1:2: the baseline is no JSON: Expecting property name enclosed in double quotes"),
    (b"<<<<<<< HEAD\n{}", r":1:1: the baseline is no JSON"),
    (b"\xff\xfe\x00", "the baseline is no JSON in UTF-8"),
    (b"[" * 100_000, "the baseline is no JSON"),
    (b"[]", "is no baseline: it should hold"),
    (b'{"schema": "milestones-baseline/2", "entries": []}', "is no baseline: it should hold"),
    (_file("1").encode(), "entry 1 of the baseline should have the keys path, check, text, occurrence, and no others"),
    (_file(ROW + "," + ROW.replace('"path"', '"file"')).encode(), "entry 2 of the baseline should have the keys"),
    (_file(ROW.replace('"a.txt"', "1")).encode(), "should have strings as path, check and text"),
    (_file(ROW.replace("elapsed", "elapsd")).encode(), r"names a check that is none: 'elapsd' is no check \(did you mean 'elapsed'\?\)"),
    (_file(ROW.replace(": 1}", ": 0}")).encode(), "should have a whole number from 1 on as occurrence"),
    (_file(ROW.replace(": 1}", ": true}")).encode(), "should have a whole number from 1 on as occurrence"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "message"), BROKEN, ids=lambda value: str(value)[:40])
def test_a_broken_file_gives_one_error_that_says_what_and_what_to_do(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(data)
    with pytest.raises(ConfigError, match=message) as raised:
        read_baseline(file)
    assert "\n" not in str(raised.value)
    assert str(raised.value).endswith("; name another file, or take this one away and write it anew with --write-baseline")


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(tmp_path)


def test_entries_stand_one_a_line_in_a_fixed_order(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    entries = [
        Entry("b.txt", "age", "aged 9", 1),
        Entry("a.txt", "weekday", "Monday “1 é”", 2),
        Entry("a.txt", "weekday", "Monday “1 é”", 1),
    ]
    write_baseline(Baseline(file, frozenset(entries)))
    assert file.read_text(encoding="utf-8") == (
        '{\n  "schema": "milestones-baseline/1",\n  "entries": [\n'
        '    {"path": "a.txt", "check": "weekday", "text": "Monday “1 é”", "occurrence": 1},\n'
        '    {"path": "a.txt", "check": "weekday", "text": "Monday “1 é”", "occurrence": 2},\n'
        '    {"path": "b.txt", "check": "age", "text": "aged 9", "occurrence": 1}\n'
        "  ]\n}\n"
    )


@given(st.sets(st.builds(Entry, st.text(), st.sampled_from(["age", "elapsed"]), st.text(), st.integers(1, 9))))
def test_any_entries_are_read_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, entries: set[Entry]) -> None:
    baseline = Baseline(tmp_path_factory.getbasetemp() / "known.json", frozenset(entries))
    write_baseline(baseline)
    assert read_baseline(baseline.file) == baseline


def test_a_file_name_that_is_no_text_is_escaped(tmp_path: Path) -> None:
    baseline = Baseline(tmp_path / "known.json", frozenset([Entry("a\udcff.txt", "age", "aged 9", 1)]))
    write_baseline(baseline)
    assert read_baseline(baseline.file) == baseline


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "known.json"
    file.write_text("before", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(InputError, match="No space left on device"):
        write_baseline(Baseline(file))
    assert file.read_text(encoding="utf-8") == "before"

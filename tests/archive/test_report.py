"""The page of the worst findings."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones.cli.main import root

HOSTILE = '<script>alert("x")</script> It was Monday, 3 March 1954 & so on, as <b>John</b> said.'


class Structure(HTMLParser):
    """The tags that are open at each text, to see that all are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(root, arguments, prog_name="milestones")
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rows = [
        {"id": "fine", "text": "It was Wednesday, 3 March 1954."},
        {"id": "<i>hostile</i>", "text": HOSTILE},
        {"id": "two", "text": "It was Monday, 3 March 1954, not 31 June 1954."},
        {"id": "no text"},
    ]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("archive", "news.jsonl", "-o", "out", "--format", "jsonl", "--no-registry", "--workers", "1")
    return tmp_path / "out"


def test_the_page_shows_contradictions_in_their_sentences_and_nothing_of_a_document_is_markup(out: Path) -> None:
    page = run("archive", "report", str(out))
    structure = Structure()
    structure.feed(page)
    structure.close()
    assert not structure.open
    assert not {"script", "b", "i"} & set(structure.seen)
    assert structure.marked == ["31 June 1954", "Monday, 3 March 1954", "Monday, 3 March 1954"]
    assert "&lt;i&gt;hostile&lt;/i&gt;, line 1" in page
    assert "weekday: 2 contradicted" in page
    assert "no-text" in page
    assert page.index("<td>two</td>") < page.index("<td>&lt;i&gt;hostile&lt;/i&gt;</td>")


def test_the_page_holds_no_more_of_a_check_than_is_asked_for(out: Path) -> None:
    page = run("archive", "report", str(out), "--limit", "1")
    assert page.count("<article") == 2
    assert "weekday: 2 contradicted, 1 of them here" in page


def test_parquet_and_json_lines_give_the_same_page(out: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    run("archive", "news.jsonl", "-o", "columns", "--no-registry", "--workers", "1")
    assert run("archive", "report", "columns") == run("archive", "report", str(out))


@pytest.mark.parametrize(
    ("name", "message"), [("", "holds no run of milestones archive"), ("run.json", "the run is not complete")]
)
def test_a_folder_without_a_complete_run_is_an_error(tmp_path: Path, name: str, message: str) -> None:
    if name:
        (tmp_path / name).write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(root, ["archive", "report", str(tmp_path)], prog_name="milestones")
    assert result.exit_code == 2
    assert message in result.stderr

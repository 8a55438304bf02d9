"""Several outputs of one run: each whole, or none at all."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from milestones.calculator.results import Report
from milestones.errors import ConfigError, InputError
from milestones.report.destinations import Destination, destinations, require_no_document, write_report
from milestones.report.options import ReportOptions

from .conftest import report_of


def names(format_name: str | None, *outputs: str) -> list[tuple[str, str | None]]:
    return [(each.name, None if each.path is None else str(each.path)) for each in destinations(format_name, outputs)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("format_name", "outputs", "found"),
    [
        (None, (), [("text", None)]),
        ("json", (), [("json", None)]),
        ("json", ("a.json",), [("json", "a.json")]),
        (None, ("sarif=a.sarif", "junit=b.xml"), [("text", None), ("sarif", "a.sarif"), ("junit", "b.xml")]),
        ("text", ("a.txt", "sarif=a.sarif"), [("text", "a.txt"), ("sarif", "a.sarif")]),
        (None, ("sarif=-",), [("sarif", None)]),
        ("json", ("-",), [("json", None)]),
        (None, ("./sarif=a",), [("text", "sarif=a")]),
        (None, ("text=a=b.txt",), [("text", None), ("text", "a=b.txt")]),
        (None, ("/dev/null", "sarif=/dev/null"), [("text", "/dev/null"), ("sarif", "/dev/null")]),
    ],
)
def test_the_main_format_and_further_ones_each_have_their_place(
    format_name: str | None, outputs: tuple[str, ...], found: list[tuple[str, str | None]]
) -> None:
    assert names(format_name, *outputs) == found


@pytest.mark.parametrize(
    ("format_name", "outputs", "said"),
    [
        ("xml", (), "no format 'xml'"),
        (None, ("xml=a.xml",), "no format 'xml'"),
        (None, ("sarif=",), "names no file; write sarif=FILE"),
        (None, ("a.txt", "b.txt"), "--output b.txt: the report goes to a.txt already; write FORMAT=FILE"),
        (None, ("sarif=a", "junit=./a"), "a is named for two outputs, sarif and junit"),
        ("text", ("sarif=-",), "standard output is named for two outputs, text and sarif"),
        (None, ("junit=-", "sarif=-"), "standard output is named for two outputs, junit and sarif"),
    ],
)
def test_what_cannot_be_meant_is_an_error(format_name: str | None, outputs: tuple[str, ...], said: str) -> None:
    with pytest.raises(ConfigError) as error:
        destinations(format_name, outputs)
    assert said in str(error.value)


def test_two_names_of_one_file_are_one_file(folder: Path) -> None:
    (folder / "link").symlink_to(folder / "a.txt")
    with pytest.raises(ConfigError, match="named for two outputs"):
        destinations("json", ("a.txt", "sarif=link"))


@pytest.mark.parametrize(("file", "said"), [("nowhere/a.txt", "there is no folder nowhere"), (".", "it is a folder")])
def test_a_place_that_cannot_be_written_is_told_before_the_run(file: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        destinations(None, (f"sarif={file}",))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission_is_told_before_the_run(folder: Path) -> None:
    (folder / "shut").mkdir(mode=0o500)
    with pytest.raises(InputError, match="no permission"):
        destinations(None, ("sarif=shut/a",))


def test_no_output_replaces_a_document_that_is_read() -> None:
    documents = [result.document for result in report_of(path="story.txt").documents]
    with pytest.raises(ConfigError, match=r"story\.txt: is one of the documents"):
        require_no_document(destinations(None, ("json=./story.txt",)), documents)
    require_no_document(destinations(None, ("json=story.json",)), documents)


def everywhere(report: Report, *outputs: str) -> str:
    standard = io.StringIO()
    write_report(report, destinations(None, outputs), standard, lambda path: ReportOptions())
    return standard.getvalue()


def test_every_output_has_its_whole_report(full_report: Report, folder: Path) -> None:
    assert everywhere(full_report, "json=a.json", "junit=b.xml").endswith("1 unverifiable (--verbose says why).\n")
    assert (folder / "a.json").read_text(encoding="utf-8").startswith("{")
    assert (folder / "b.xml").read_text(encoding="utf-8").startswith("<?xml")


def fails(report: Report, stream: io.TextIOBase, options: ReportOptions) -> None:
    stream.write("half")
    raise OSError(28, "No space left on device")


def test_where_one_fails_no_file_is_written_and_nothing_is_printed(full_report: Report, folder: Path) -> None:
    (folder / "a.json").write_text("before", encoding="utf-8")
    found = (*destinations(None, ("json=a.json", "junit=c.xml")), Destination("broken", fails, Path("b.txt")))  # type: ignore[arg-type]
    standard = io.StringIO()
    with pytest.raises(InputError, match=r"^b\.txt: cannot be written: No space left on device"):
        write_report(full_report, found, standard, lambda path: ReportOptions())
    assert standard.getvalue() == ""
    assert [each.name for each in folder.iterdir()] == ["a.json"]
    assert (folder / "a.json").read_text(encoding="utf-8") == "before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_one_clear_error(full_report: Report, folder: Path) -> None:
    with pytest.raises(InputError, match=r"^/dev/full: cannot be written: No space left on device"):
        everywhere(full_report, "json=a.json", "junit=/dev/full")
    assert list(folder.iterdir()) == []

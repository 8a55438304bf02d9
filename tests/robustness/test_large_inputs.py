"""Large and deep inputs are held: the process ends with a report, within a bound on memory that the system keeps."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .claims import claims

MEGABYTE = 2**20


def checked(folder: Path, file: Path, *more: str, megabytes: int) -> subprocess.CompletedProcess[str]:
    """The whole command on a file in a process that may address so much memory; the report goes to ``report`` in the folder."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE, megabytes * MEGABYTE))

    command = [sys.executable, "-m", "milestones", "check", str(file), "--no-registry", "--output", str(folder / "report"), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bounded)


@pytest.mark.slow
@pytest.mark.parametrize(("form", "number", "megabytes"), [("text", 100_000, 900), ("json", 20_000, 400), ("sarif", 20_000, 400)])
def test_many_thousand_claims_in_one_document(tmp_path: Path, form: str, number: int, megabytes: int) -> None:
    (tmp_path / "claims.md").write_text(claims(number), encoding="utf-8")
    done = checked(tmp_path, tmp_path / "claims.md", "--format", form, megabytes=megabytes)
    assert (done.returncode, done.stderr) == (1, "")
    written = (tmp_path / "report").read_text(encoding="utf-8")
    if form == "json":
        assert sum(json.loads(written)["summary"].values()) > number
    elif form == "sarif":
        assert len(json.loads(written)["runs"][0]["results"]) > number // 5
    else:
        assert "claims in 1 document" in written.splitlines()[-1]


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".rst", ".adoc"])
def test_a_file_of_fifty_megabytes(tmp_path: Path, suffix: str) -> None:
    prose = (
        "Nothing of note was said in the hall, and the rest of it is only there to be long, line after line.\n" * 9 + "\n"
    ) * 60_000
    (tmp_path / f"long{suffix}").write_text(prose[: 50 * MEGABYTE] + "\n\nFriday, 26 August 2021.\n", encoding="utf-8")
    done = checked(tmp_path, tmp_path / f"long{suffix}", megabytes=1500)
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 claim in 1 document: 1 contradicted (1 error)" in (tmp_path / "report").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "json", "sarif", "rdjson", "markdown", "html", "github", "junit"])
def test_a_line_of_ten_megabytes(tmp_path: Path, form: str) -> None:
    (tmp_path / "line.txt").write_text("é" + "word " * 2_000_000 + "Friday, 26 August 2021. " * 50, encoding="utf-8")
    done = checked(tmp_path, tmp_path / "line.txt", "--format", form, megabytes=1000)
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "report").stat().st_size > 1000


DEEP: dict[str, Callable[[int], str]] = {
    "html": lambda depth: "<div><blockquote>" * depth + "Friday, 26 August 2021" + "</blockquote></div>" * depth,
    "html, never closed": lambda depth: "<ul><li><b><q>" * depth + "Friday, 26 August 2021",
    "html, entities": lambda depth: "&amp;" * depth + " Friday, 26 August 2021 " + "&" * depth,
    "markdown, quotations": lambda depth: "> " * depth + "Friday, 26 August 2021",
    "markdown, lists": lambda depth: "- " * depth + "Friday, 26 August 2021",
    "markdown, brackets": lambda depth: "[" * depth + " Friday, 26 August 2021 " + "](a)" * depth,
    "markdown, stars": lambda depth: "*" * depth + "a " + "_" * depth + " Friday, 26 August 2021 " + "`" * depth,
    "markdown, indents": lambda depth: (
        "\n".join(" " * (each % 60) + "- item" for each in range(depth)) + "\n\nFriday, 26 August 2021"
    ),
    "rst, blocks": lambda depth: (
        "\n\n".join(" " * (each % 60) + "text::" for each in range(depth)) + "\n\nFriday, 26 August 2021"
    ),
    "rst, roles": lambda depth: ":a:`" * depth + " Friday, 26 August 2021 " + "`_" * depth,
    "adoc, blocks": lambda depth: "\n".join("=" * (4 + each % 60) for each in range(depth)) + "\n\nFriday, 26 August 2021",
    "adoc, lists": lambda depth: (
        "\n".join("*" * (each % 60 + 1) + " item" for each in range(depth)) + "\n\nFriday, 26 August 2021"
    ),
    "txt, quotation marks": lambda depth: "“" * depth + " Friday, 26 August 2021 " + "”" * depth,
    "txt, parentheses": lambda depth: "(1999 " * depth + " Friday, 26 August 2021 " + ")" * depth,
    "md, front matter": lambda depth: "---\na: " + "[" * depth + "\ndate: 2021-08-26\n---\n\nFriday, 26 August 2021",
    "html, data": lambda depth: '<script type="application/ld+json">' + "[" * depth + "</script><p>Friday, 26 August 2021",
}
"""Inputs nested to a depth."""
SUFFIXES = {"html": ".html", "markdown": ".md", "md": ".md", "rst": ".rst", "adoc": ".adoc", "txt": ".txt"}


@pytest.mark.parametrize(
    "depth", [pytest.param(1_000, id="thousand"), pytest.param(100_000, id="hundred thousand", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("nested", DEEP)
def test_deep_nesting_of_every_kind(nested: str, depth: int) -> None:
    from milestones.documents.readers import SUFFIXES as SYNTAXES
    from milestones.documents.reading import document_from_text

    from .outcome import report_holds

    report_holds(document_from_text(DEEP[nested](depth), SYNTAXES[SUFFIXES[nested.partition(",")[0]]]))


@pytest.mark.parametrize(
    "depth", [pytest.param(300, id="hundreds"), pytest.param(20_000, id="thousands", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("element", ["sdt><w:sdtContent", "tbl><w:tr><w:tc", "ins", "smartTag"])
def test_deep_nesting_in_a_word_document_is_read_or_refused(element: str, depth: int) -> None:
    from .outcome import bytes_hold, word_file

    opened = "".join(f"<w:{tag}>" for tag in element.split("><w:"))
    closed = "".join(f"</w:{tag}>" for tag in reversed(element.split("><w:")))
    bytes_hold(
        word_file(opened * depth + "<w:p><w:r><w:t>Friday, 26 August 2021</w:t></w:r></w:p>" + closed * depth),
        "deep.docx",
        ("text",),
    )


@pytest.mark.parametrize("value", ["[" * 20_000, "{a=" * 20_000, '"' + "a" * 300_000 + '"', "1" * 5_000, "[" * 50 + "]" * 50])
def test_a_registry_that_is_deep_or_long_is_refused_in_clear_lines(value: str) -> None:
    from .outcome import registry_holds

    registry_holds(f"[[event]]\nname = 'a'\ndate = 2018-12-01\naliases = {value}\n".encode())


@pytest.mark.slow
def test_a_registry_of_ten_thousand_events(tmp_path: Path) -> None:
    rows = "".join(f'[[event]]\nid = "e{n}"\nname = "opening of hall {n}"\ndate = 2018-12-01\n' for n in range(10_000))
    (tmp_path / "milestones.toml").write_text(rows, encoding="utf-8")
    (tmp_path / "story.txt").write_text("It is 999 days since the opening of hall 77.\n" * 100, encoding="utf-8")
    command = [sys.executable, "-m", "milestones", "check", "story.txt", "--as-of", "2021-08-26"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "100 claims" in done.stdout

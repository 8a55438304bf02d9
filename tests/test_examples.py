"""What the documentation shows is what the commands print, and every command in it can be given.

The pages keep to three forms:

- a fence with a file's name behind its language (```` ```toml milestones.toml ````) is that file, in a folder of the page's own;
- a ``console`` fence is a session in that folder, one command and its output after the other;
- a ``text`` fence that begins with ``$ milestones`` is a session in the project's folder, which writes nothing.

Where a change of the output is meant, ``RENEW_EXAMPLES=1 python -m pytest tests/test_examples.py`` writes it into the pages; several
sessions on one page take several runs.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from milestones.cli.main import root

ROOT = Path(__file__).parents[1]
RENEW = "RENEW_EXAMPLES=1 python -m pytest tests/test_examples.py"
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of code of a page: the words behind its fence, its content, and its first line, counted from 0."""

    words: tuple[str, ...]
    content: str
    line: int

    @property
    def is_session(self) -> bool:
        return self.words == ("console",)

    @property
    def is_read_only_session(self) -> bool:
        return self.words == ("text",) and self.content.startswith("$ milestones ")


def fences(page: Path) -> list[Fence]:
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [
        Fence(tuple(each.info.split()), each.content, each.map[0] + 1) for each in tokens if each.type == "fence" and each.map
    ]


def printed(fence: Fence) -> str:
    """The session with the output that its commands have now."""
    said: list[str] = []
    for command in re.findall(r"^\$ (milestones .*)$", fence.content, re.MULTILINE):
        result = CliRunner().invoke(root, shlex.split(command)[1:], prog_name="milestones")
        said.append(f"$ {command}\n{result.output}")
    return "".join(said)


def renewed(page: Path, fence: Fence, output: str) -> None:
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[fence.line : fence.line + fence.content.count("\n")] = [output]
    page.write_text("".join(lines), encoding="utf-8")


def compare(page: Path, fence: Fence) -> None:
    output = printed(fence)
    if os.environ.get("RENEW_EXAMPLES") and output != fence.content:
        renewed(page, fence, output)
        pytest.fail("renewed: read the difference, and run again")
    assert fence.content == output, f"if this is meant: {RENEW}"


@pytest.mark.parametrize(
    "page", [each for each in PAGES if any(fence.is_session for fence in fences(each))], ids=lambda page: page.name
)
def test_a_page_is_a_session_that_runs_as_it_is_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for fence in fences(page):
        if len(fence.words) == 2:
            file = tmp_path / fence.words[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(fence.content, encoding="utf-8")
        elif fence.is_session:
            compare(page, fence)


@pytest.mark.parametrize(
    ("page", "fence"),
    [(page, fence) for page in PAGES for fence in fences(page) if fence.is_read_only_session],
    ids=lambda value: value.name if isinstance(value, Path) else str(value.line),
)
def test_a_report_is_what_its_command_prints(page: Path, fence: Fence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    compare(page, fence)


def commands() -> Iterator[tuple[str, str]]:
    """Every command of a fence for a shell, with its page; lines that end in a backslash go on."""
    for page in PAGES:
        for fence in fences(page):
            if fence.words[:1] in (("sh",), ("console",), ("text",)):
                for line in fence.content.replace("\\\n", " ").splitlines():
                    found = re.search(r"(?:^|[ /|])(milestones [a-z-].*)", line) if fence.words[0] == "sh" else None
                    found = found or re.match(r"\$ (milestones .*)", line)
                    if found is not None:
                        yield page.name, re.split(r" (?:[|>]|&&|\|\||#) ?", found[1])[0]


@pytest.mark.parametrize(("page", "command"), list(commands()))
def test_every_command_of_a_page_can_be_given(page: str, command: str) -> None:
    name, *arguments = shlex.split(command)[1:]
    context = click.Context(root, info_name="milestones")
    if name.startswith("-"):
        root.make_context("milestones", [name], resilient_parsing=True)
        return
    found = root.get_command(context, name)
    while isinstance(found, click.Group):
        name, *arguments = arguments
        found = found.get_command(context, name)
    assert found is not None, f"{page}: there is no command {name}"
    found.make_context(name, arguments, context)

"""The pictures of the documentation are what the tool makes today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones.cli.main import root

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
COMMANDS = re.findall(
    r"^milestones (.+) -o docs/pictures/(\S+)$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE
)


@pytest.fixture(autouse=True)
def in_the_folder_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def written(arguments: str) -> str:
    result = CliRunner().invoke(root, shlex.split(arguments))
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(("arguments", "name"), COMMANDS)
def test_a_picture_is_what_its_command_makes(arguments: str, name: str) -> None:
    assert written(arguments) == (FOLDER / name).read_text(encoding="utf-8"), "run the commands of docs/pictures/README.md"


def test_every_picture_has_its_command_and_is_shown_somewhere() -> None:
    names = {file.name for file in FOLDER.glob("*.svg")}
    assert names == {name for _, name in COMMANDS}
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "README.md", *(ROOT / "docs" / "guide").glob("*.md")))
    assert all(f"pictures/{name})" in pages for name in names)

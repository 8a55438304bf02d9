"""The documentation names everything that the code offers."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import click
import pytest

from milestones.anchors.check_names import TEXT_CHECKS
from milestones.anchors.settings import SETTINGS
from milestones.calculator.verify import CHECKS
from milestones.cli.main import RootCommand, root
from milestones.language.language import Language
from milestones.language.languages import CODES
from milestones.lsp.options import Options

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


def _options() -> list[tuple[str, str]]:
    assert isinstance(root, RootCommand)
    context = click.Context(root)
    found = []
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        members = list(command.commands.values()) if isinstance(command, click.Group) else [command] if command else []
        found += [
            (name, option)
            for each in members
            for parameter in each.params
            for option in parameter.opts
            if option.startswith("--")
        ]
    return found


@pytest.mark.parametrize(("command", "option"), _options())
def test_every_option_is_in_the_reference(command: str, option: str) -> None:
    assert option in REFERENCE, f"{command} {option}"


@pytest.mark.parametrize("name", sorted((*CHECKS, *TEXT_CHECKS)))
def test_every_check_has_a_section_with_an_example_that_holds_and_one_that_fails(name: str) -> None:
    text = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    section = next((part for part in text.split("\n## ") if part.startswith((f"{name}\n", f"`{name}`\n"))), None)
    assert section is not None, name
    assert "**Holds.**" in section
    assert "**Fails.**" in section


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda row: row.key)
def test_every_setting_is_in_the_guide(setting) -> None:
    assert f"`{setting.key}`" in (ROOT / "docs" / "guide" / "registry.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", [field.name for field in fields(Language)])
def test_every_field_of_a_language_is_in_the_guide(field: str) -> None:
    assert f"`{field}`" in (ROOT / "docs" / "guide" / "language.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", [field.name for field in fields(Options)])
def test_every_option_of_the_language_server_is_in_the_guide(field: str) -> None:
    assert f"| `{field}` |" in (ROOT / "docs" / "guide" / "editors.md").read_text(encoding="utf-8")


def test_every_language_is_in_the_guide() -> None:
    text = (ROOT / "docs" / "guide" / "language.md").read_text(encoding="utf-8")
    assert all(f"`{code}`" in text for code in CODES)

"""The reference page says what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones.anchors.settings import SETTINGS
from milestones.calculator.rules import RULES
from milestones.cli.main import COMMANDS, EXIT_STATUSES
from milestones.cli.reference import main, reference_page
from milestones.report.formats import FORMATS

PAGE = Path(__file__).parents[1] / "docs" / "reference.md"
RENEW = "python -m milestones.cli.reference docs/reference.md"


def test_the_page_is_what_the_code_gives() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference_page(), f"bring the page up to date with: {RENEW}"


def test_the_page_is_written_by_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "reference.md")])
    main([])
    assert (tmp_path / "reference.md").read_text(encoding="utf-8") == capsys.readouterr().out == reference_page()


@pytest.mark.parametrize(
    "what",
    [
        *(f"### `milestones {name}" for name in COMMANDS),
        *(f"| {status} |" for status in EXIT_STATUSES),
        *(f"| `{setting.key}` |" for setting in SETTINGS),
        *(f"| [`{name}`](checks.md#{name}) |" for name in RULES),
        *(f"| [`{name}`](formats.md#" for name in FORMATS),
        "--no-ci",
        "milestones event add",
    ],
)
def test_nothing_is_left_out(what: str) -> None:
    assert what in reference_page()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_section_of_its_own(name: str) -> None:
    text = (PAGE.parent / "formats.md").read_text(encoding="utf-8")
    assert any(line.startswith("## ") and name in line.split() for line in text.splitlines()), f"docs/formats.md lacks {name}"

"""What the guide says that German covers is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import check, extract

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "language.md").read_text(encoding="utf-8")
SECTION = GUIDE.partition("## What German covers")[2].partition("\n## ")[0]
ROWS = [line.strip("|").split(" | ") for line in SECTION.splitlines() if line.startswith("| ") and "·" in line]
EXAMPLES = [(kind.strip(), example.strip().strip("|").strip()) for kind, examples in ROWS for example in examples.split("·")]
WHOLE_CLAIMS = ("counts", "anniversaries", "ages", "places in a sequence")


def sentence(kind: str, example: str) -> str:
    """The example as a newspaper would have it."""
    text = example.replace("…", "der Wahl")
    if kind == "numbers":
        return text if "Jahr" in text else f"Der {text} Tag kam." if text.endswith("ste") else f"Es dauerte {text} Tage."
    if kind == "hedges":
        return " ".join(f"Es dauerte {hedge.strip()} drei Jahre." for hedge in text.split(","))
    return f"Das Unglück geschah {text}, wie man weiß."


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_of_the_guide_is_read(kind: str, example: str) -> None:
    text = sentence(kind, example)
    found = extract(text, as_of="2021-08-26", language="de")
    assert found.mentions or found.claims, text
    if kind in WHOLE_CLAIMS and "*" not in example:
        assert check(text, as_of="2021-08-26", language="de").findings, text


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 60

"""Hovers: the working of a claim, as Markdown that a renderer reads and as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from markdown_it import MarkdownIt

from tests.lsp.editor import Editor, in_editor

REGISTRY = '[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\naliases = ["Meng detained"]\ndate = 2018-12-01\n'
STORY = "---\ndate: 2021-08-26\n---\n\nMeng has been detained for nearly 1,000 days. Thursday marks 1,005 days since the arrest of Meng Wanzhou.\n"

VERIFIED = """\
**Verified** (elapsed)

“detained for nearly 1,000 days” holds: 999 days elapsed, 1,000 counting both end days \
from Saturday 1 December 2018 (arrest of Meng Wanzhou) to Thursday 26 August 2021 (the reference date).

**Premises**

- arrest of Meng Wanzhou: Saturday 1 December 2018, from milestones.toml line 5, event 'arrest', by all words of “Meng detained”
- the reference date: Thursday 26 August 2021, from front matter \\`date\\`, line 2 of this text

**Gap**

- from Saturday 1 December 2018 to Thursday 26 August 2021
- stated: nearly 1,000 days
- computed: 999 days elapsed, 1,000 counting both end days
- “nearly” allows at least 850 and less than 1,000 days

**Readings**

- ✓ elapsed: 999 days; needed is at least 850 and less than 1,000 days
- ✗ inclusive: 1,000 days; needed is at least 850 and less than 1,000 days

**Holds**

- from 2021-03-29 until 2021-08-26"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return tmp_path


def content(hover: types.Hover | None) -> types.MarkupContent:
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    return hover.contents


def test_a_claim_shows_its_working_whatever_its_verdict(folder: Path) -> None:
    uri = (folder / "story.md").as_uri()

    async def session(editor: Editor) -> None:
        await editor.open_file(folder / "story.md")
        hover = await editor.hover(uri, 4, 20)
        assert content(hover).kind == types.MarkupKind.Markdown
        assert content(hover).value == VERIFIED
        assert str(hover.range if hover is not None else None) == "4:14-4:44"
        contradicted = content(await editor.hover(uri, 4, 70)).value
        assert "**Contradicted, error** (elapsed)" in contradicted
        assert "- 1,005 → 999 (elapsed: 999)\n- 1,005 → 1,000 (counting both end days: 1,000)" in contradicted
        assert await editor.hover(uri, 4, 2) is None
        assert await editor.hover(uri, 99, 0) is None
        assert await editor.hover("untitled:nowhere", 0, 0) is None

    in_editor(session, folder)


def test_an_editor_without_markdown_gets_plain_text(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        await editor.open_file(folder / "story.md")
        found = content(await editor.hover((folder / "story.md").as_uri(), 4, 20))
        assert found.kind == types.MarkupKind.PlainText
        assert found.value.startswith("Verified (elapsed)\n“detained for nearly 1,000 days” holds: 999 days")
        assert "\nReadings:\n  ✓ elapsed: 999 days; needed is at least 850 and less than 1,000 days\n" in found.value
        assert "**" not in found.value
        assert "\\" not in found.value

    in_editor(session, folder, abilities={})


def test_marks_of_the_text_show_as_they_are_written(folder: Path) -> None:
    name = "arrest of <b>Meng</b> [x](http://x.example) `y` *z*"
    registry = f"[[event]]\nid = 'arrest'\nname = '{name}'\ndate = 2018-12-01\n"
    (folder / "milestones.toml").write_text(registry, encoding="utf-8")

    async def session(editor: Editor) -> None:
        await editor.open("untitled:a", f"On 26 August 2021, it was 1,005 days since the {name}.\n", "plaintext")
        found = content(await editor.hover("untitled:a", 0, 30)).value
        assert name.replace("<", "\\<").replace(">", "\\>").split("[")[0] in found
        tokens = [each for token in MarkdownIt().parse(found) for each in token.children or ()]
        assert {each.type for each in tokens} == {"text", "text_special", "strong_open", "strong_close"} & {
            each.type for each in tokens
        }
        assert name in "".join(each.content for each in tokens)

    in_editor(session, folder)


def test_claims_that_share_a_place_are_shown_one_after_another_the_contradiction_first() -> None:
    text = "Thursday, 26 August 2021 marks 1,000 days since the arrest. On 28 August 2021, 990 days after the arrest, he left.\n"

    async def session(editor: Editor) -> None:
        (found,) = await editor.open("untitled:a", text)
        related = [
            text[each.location.range.start.character : each.location.range.end.character]
            for each in found.related_information or ()
        ]
        assert related == ["Thursday, 26 August 2021", "28 August 2021", "1,000 days since the arrest"]
        first, second = content(await editor.hover("untitled:a", 0, 90)).value.split("\n\n---\n\n")
        assert first.startswith("**Contradicted, warning** (inconsistent)")
        assert (
            "**Related**\n\n- “1,000 days since the arrest”: 999 or 1,000 days from “the arrest” to Thursday 26 August 2021 (line 1)"
            in first
        )
        assert second.startswith("**Unverifiable** (elapsed)")
        assert "- from “the arrest” (no date is known) to Saturday 28 August 2021" in second
        assert "**Implied**\n\n- 2018-12-12 or 2018-12-13" in second

    in_editor(session)


def test_an_ignored_claim_says_by_what_and_why() -> None:
    async def session(editor: Editor) -> None:
        text = "On 31 June 2021, it rained. <!-- milestones: ignore[impossible-date] as printed -->\n"
        assert await editor.open("untitled:a", text) == []
        hover = content(await editor.hover("untitled:a", 0, 4)).value
        assert hover.startswith("**Ignored** (impossible-date)")
        assert "**Ignored by**" in hover
        assert ": as printed" in hover

    in_editor(session)

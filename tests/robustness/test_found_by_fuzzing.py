"""What hostile inputs once broke, each in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from milestones import check, extract

from .outcome import bytes_hold, command_holds, formats_hold, report_holds, text_holds, word_file


@pytest.mark.parametrize(
    "text", ["Easter of 44 BC, three days later", "Easter 10,000 BC", "Good Friday in the year 12000", "Pfingsten 44 v. Chr."]
)
def test_an_easter_that_nobody_can_reckon_is_no_date_and_no_error(text: str) -> None:
    """The rule of Easter is older than no year 1, and the computation ends with the year 9999."""
    for language in ("en", "de"):
        check(text, as_of="2021-08-26", language=language)
        assert all(mention.span is None or mention.span.earliest for mention in extract(text, language=language).mentions)


@pytest.mark.parametrize("character", ["\U0001fffe", "\U000affff", "\U0010ffff", "\ufdd0"])
def test_a_page_shows_a_sign_in_place_of_what_is_no_character_in_html(character: str) -> None:
    text_holds(f"Friday, 26 August 2021{character}", names=("html",))


def test_a_page_has_no_carriage_return_that_would_write_over_its_line_in_a_log() -> None:
    from milestones.documents.reading import document_from_text

    formats_hold(report_holds(document_from_text("Friday,\r26 August 2021.\r\nFriday, 26 August 2021.\r")), names=("html",))


def test_the_line_about_a_broken_word_document_is_printable_whatever_stands_in_it() -> None:
    """The parser of XML quotes what it stumbled over."""
    bytes_hold(word_file("<w:p><w:r><w:t><![CDATA[ <!-- & \xad\x85\u202e"), "a.docx", ("text",))


def test_init_of_a_document_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    """Its status was 2, and its only line told of no events."""
    status = command_holds(tmp_path, {"story.docx": b""}, "init", "--output", "-", str(tmp_path / "story.docx"))
    assert status == 2

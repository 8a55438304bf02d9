"""The report as a page in a browser, which is the judge of what can be seen and reached."""

from __future__ import annotations

from typing import Any

import pytest

from milestones import Event, check
from milestones.page.html import report_page
from tests.browser.seen import accessibility_faults, scrolls_sideways

STORY = """# Beijing renews its call

BEIJING, Aug. 26, 2021 — It is **1,010 days** since the arrest of Meng Wanzhou.

She was stopped on Friday, 1 December 2018. She has been held for nearly 1,000 days since the arrest. The strike began 12 days ago.

- On Tuesday, 11 December 2018, she was bailed.

| day | what |
| --- | --- |
| 31 June 2021 | nothing |
"""
EVENTS = [Event("arrest of Meng Wanzhou", "2018-12-01", aliases=("the arrest",))]
REPORT = check(STORY, events=EVENTS, syntax="markdown")
PAGE = report_page(REPORT)


def test_each_claim_is_seen_marked_where_it_stands_in_the_text(opened: Any) -> None:
    page = opened(PAGE)
    marks = page.locator("mark.claim")
    shown = {marks.nth(index).inner_text() for index in range(marks.count())}
    assert {"Friday, 1 December 2018", "31 June 2021", "Tuesday, 11 December 2018"} <= shown
    paragraph = page.locator(".text p").nth(1)
    assert paragraph.locator("mark.contradicted").inner_text() == "Friday, 1 December 2018"


def test_on_a_wide_window_each_note_stands_beside_its_paragraph_and_on_a_narrow_one_below(opened: Any) -> None:
    for width, beside in ((1280, True), (400, False)):
        page = opened(PAGE, width=width)
        rows = page.locator(".row:has(.notes)")
        for index in range(rows.count()):
            text, notes = (rows.nth(index).locator(each).bounding_box() for each in (".text", ".notes"))
            if beside:
                assert notes["x"] >= text["x"] + text["width"]
                assert abs(notes["y"] - text["y"]) < 40
            else:
                assert notes["y"] >= text["y"] + text["height"]
        assert not scrolls_sideways(page)


def test_a_number_leads_to_its_note_and_a_premise_to_its_place_with_the_keyboard_alone(opened: Any) -> None:
    page = opened(PAGE)
    page.locator("sup.number a").first.focus()
    page.keyboard.press("Enter")
    note = page.locator(page.evaluate("location.hash"))
    assert "contradicted" in note.get_attribute("class")
    note.locator("dd a", has_text="Aug. 26, 2021").focus()
    page.keyboard.press("Enter")
    place = page.locator(page.evaluate("location.hash"))
    assert place.inner_text() == "Aug. 26, 2021"
    assert page.evaluate("getComputedStyle(document.querySelector(location.hash)).outlineStyle") == "solid"


def test_the_first_tab_skips_to_the_text(opened: Any) -> None:
    page = opened(PAGE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    assert page.locator(".skip").bounding_box()["width"] > 40


def test_the_notes_of_other_verdicts_open_with_the_keyboard(opened: Any) -> None:
    page = opened(PAGE)
    note = page.locator("details.note.verified").first
    assert not note.locator(".message").is_visible()
    note.locator("summary").focus()
    page.keyboard.press("Enter")
    assert note.locator(".message").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_filter_hides_the_notes_of_its_verdict_and_takes_the_marks_off(opened: Any, script: bool) -> None:
    page = opened(PAGE, script=script)
    assert page.locator(".note.contradicted").first.is_visible()
    page.locator("#show-contradicted").focus()
    page.keyboard.press("Space")
    assert not page.locator(".note.contradicted").first.is_visible()
    assert not page.locator("sup.contradicted").first.is_visible()
    assert page.locator(".note.verified").first.is_visible()
    page.keyboard.press("Space")
    assert page.locator(".note.contradicted").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_axe_finds_no_fault(opened: Any, scheme: str, width: int) -> None:
    page = opened(PAGE, scheme=scheme, width=width)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert accessibility_faults(page) == []


def test_a_hostile_text_runs_nothing_and_fetches_nothing(opened: Any) -> None:
    hostile = (
        "<script>alert(1)</script> <img src=http://example.com/x onerror=alert(1)> It is 1,010 days since the arrest</style>"
        "<script>alert(1)</script> of Meng Wanzhou. <svg onload=alert(1)> <iframe src=javascript:alert(1)></iframe>"
    )
    for syntax in ("plain", "markdown"):
        page = opened(report_page(check(hostile, as_of="2021-08-26", events=EVENTS, syntax=syntax)))
        page.wait_for_timeout(50)
        assert page.locator("script, iframe, img").count() == 0


def test_on_paper_everything_is_open_and_the_controls_are_gone(opened: Any) -> None:
    page = opened(PAGE)
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert page.locator("details.note.verified .message").first.is_visible()


def test_a_link_from_outside_finds_its_note(opened: Any) -> None:
    page = opened(PAGE)
    key = page.locator(".note").nth(2).get_attribute("id")
    page.goto(page.url.split("#")[0] + f"#{key}")
    box = page.locator(f"#{key}").bounding_box()
    assert 0 <= box["y"] <= 900

"""The page of a timeline in a browser, with a script and without."""

from __future__ import annotations

import random
from typing import Any

import pytest

from milestones.anchors.event import Event
from milestones.timeline.html import timeline_page
from milestones.timeline.rows import timeline_rows
from tests.browser.seen import accessibility_faults, label_boxes, overlapping, scrolls_sideways

FEW = timeline_rows(
    [
        Event("death of Caesar", "-0043-03-15"),
        Event("Kells", "0800~"),
        Event("siege of Leningrad", "1941-09-08/1944-01-27"),
        Event("the 1990s", "199X"),
        Event("arrest of Meng Wanzhou", "2018-12-01"),
        Event("<script>alert(1)</script>", "2018-12"),
        Event("the thousandth day", "2021-08-26"),
    ]
)


def many(number: int) -> Any:
    chosen = random.Random(number)
    words = [
        "siege",
        "battle",
        "treaty",
        "coronation",
        "launch",
        "landing",
        "strike",
        "election",
        "of",
        "the",
        "in",
        "Paris",
        "London",
        "Kyiv",
        "bridge",
        "tower",
        "queen",
    ]
    names = (" ".join(chosen.choices(words, k=chosen.randint(1, 8))) + f" {index}" for index in range(number))
    return timeline_rows([Event(name, f"{chosen.randint(1900, 2020)}-{chosen.randint(1, 12):02d}-15") for name in names])


def status(page: Any) -> str:
    return str(page.locator("#status").inner_text())


def test_without_a_script_there_are_the_picture_and_the_table_and_no_controls(opened: Any) -> None:
    page = opened(timeline_page(FEW, "Seven events"), script=False)
    assert page.locator(".wide-picture").is_visible()
    assert not page.locator(".narrow-picture").is_visible()
    assert not page.locator(".controls").is_visible()
    assert page.locator(".events tbody tr").count() == 7


@pytest.mark.parametrize("number", [60, 1000])
@pytest.mark.parametrize("width", [1280, 400])
def test_labels_do_not_overlap_in_the_font_that_the_browser_takes(opened: Any, number: int, width: int) -> None:
    page = opened(timeline_page(many(number), "Events"), width=width)
    boxes = label_boxes(page, ".wide-picture" if width > 700 else ".narrow-picture")
    assert len(boxes) > 6
    assert overlapping(boxes) == []


def test_the_picture_stays_on_its_paper(opened: Any) -> None:
    page = opened(timeline_page(FEW, "Seven events"))
    edges = page.evaluate("""[...document.querySelectorAll('.wide-picture text')].map(each => each.getBBox())
        .map(box => [box.x, box.y, box.x + box.width, box.y + box.height])""")
    _, _, width, height = map(float, page.locator(".wide-picture").get_attribute("viewBox").split())
    assert all(left >= 0 and top >= 0 and right <= width and bottom <= height for left, top, right, bottom in edges)


def test_zoom_shows_a_part_of_the_time_without_overlaps_at_any_step(opened: Any) -> None:
    page = opened(timeline_page(many(1000), "A thousand events"))
    assert status(page).startswith("1,000 of 1,000 dates")
    counts = []
    for _ in range(8):
        page.get_by_role("button", name="Zoom in").click()
        boxes = label_boxes(page, ".zoomed-picture")
        assert overlapping(boxes) == []
        counts.append(int(status(page).split()[0].replace(",", "")))
    assert counts == sorted(counts, reverse=True) and counts[-1] < 30
    assert page.locator(".zoomed-picture .cluster").count() == 0
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".zoomed-picture").count() == 0
    assert page.locator(".wide-picture").is_visible()


def test_a_cluster_opens_into_its_events(opened: Any) -> None:
    page = opened(timeline_page(many(1000), "A thousand events"))
    page.get_by_role("button", name="Zoom in").click()
    cluster = page.locator(".zoomed-picture a:has(.cluster)").nth(5)
    number = int(cluster.locator(".count").text_content())
    cluster.click()
    assert number <= int(status(page).split()[0]) <= number + 12


def test_the_filter_narrows_picture_and_table_alike_and_gaps_are_those_of_what_is_left(opened: Any) -> None:
    page = opened(timeline_page(FEW, "Seven events"))
    page.get_by_label("Filter").fill("THE thousandth")
    assert status(page).startswith("1 of 7 dates")
    assert page.locator(".events tbody tr:visible").count() == 1
    page.get_by_label("Filter").fill("meng")
    assert "".join(page.locator(".zoomed-picture .name").all_text_contents()) == "arrest of Meng Wanzhou"
    page.get_by_label("Filter").fill("2018")
    assert "same day" not in page.locator(".zoomed-picture").text_content()
    page.get_by_label("Filter").fill("")
    assert page.locator(".zoomed-picture").count() == 0
    page.get_by_label("Filter").fill("2018 2021")
    assert status(page).startswith("0 of 7")


def test_the_keyboard_zooms_moves_and_shows_all(opened: Any) -> None:
    page = opened(timeline_page(many(60), "Sixty events"))
    page.locator(".pictures").focus()
    whole = status(page)
    page.keyboard.press("+")
    half = status(page)
    page.keyboard.press("ArrowRight")
    moved = status(page)
    assert len({whole, half, moved}) == 3
    assert page.evaluate("document.activeElement.className").startswith("pictures")
    page.keyboard.press("0")
    assert status(page) == whole


def test_every_mark_can_be_reached_with_the_keyboard_and_leads_to_its_row(opened: Any) -> None:
    page = opened(timeline_page(FEW, "Seven events"))
    page.locator(".pictures").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#event-1"
    assert page.locator("#event-1").is_visible()


def test_zoomed_days_have_ticks_of_days_and_gaps_in_days(opened: Any) -> None:
    rows = timeline_rows(
        [Event("long ago", "0044-03-15"), Event("one", "2021-08-01"), Event("two", "2021-08-26"), Event("three", "2021-08-28")]
    )
    page = opened(timeline_page(rows, "Days"))
    page.locator(".pictures").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    for _ in range(16):
        page.keyboard.press("+")
        page.keyboard.press("ArrowRight")
    ticks = set(page.locator(".zoomed-picture .tick").all_text_contents())
    assert any(" " in tick for tick in ticks), ticks


@pytest.mark.parametrize(("width", "media"), [(400, "screen"), (740, "print")])
def test_no_part_of_the_table_is_out_of_sight_on_a_telephone_or_on_paper(opened: Any, width: int, media: str) -> None:
    name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgründung"
    page = opened(
        timeline_page(timeline_rows([Event(name, "1896", source="a" * 120), *map(Event, "ab", ("2018", "2021"))]), "Wide"),
        width=width,
    )
    page.emulate_media(media=media)
    cells = page.get_by_role("table").get_by_role("cell")
    assert cells.count() >= 8
    assert page.evaluate(
        "[...document.querySelectorAll('.events td, .events th[scope=row]')].every(each => each.getBoundingClientRect().right <= innerWidth)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_axe_finds_no_fault(opened: Any, scheme: str, width: int) -> None:
    page = opened(timeline_page(FEW, "Seven events"), scheme=scheme, width=width)
    assert accessibility_faults(page) == []
    page.get_by_role("button", name="Zoom in").click()
    assert accessibility_faults(page) == []
    assert not scrolls_sideways(page)

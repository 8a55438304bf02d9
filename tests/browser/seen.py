"""What can be asked of a page in a browser."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

Box = tuple[float, float, float, float]

VIOLATIONS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def accessibility_faults(page: Any) -> list[str]:
    """What axe-core finds wrong, by the rules of WCAG 2.2 AA and its own best practice."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core: pip install axe-playwright-python")
    found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": VIOLATIONS}}).response["violations"]
    return [f"{each['id']}: {node['html'][:160]} {node['failureSummary']}" for each in found for node in each["nodes"]]


def label_boxes(page: Any, picture: str) -> list[Box]:
    """The boxes that the browser gives the texts of each mark of a picture, as it has set them in its own font."""
    script = """selector => [...document.querySelectorAll(selector + ' .mark')].map(mark => {
        const boxes = [...mark.querySelectorAll('.name, .detail')].map(each => each.getBBox());
        return [Math.min(...boxes.map(b => b.x)), Math.min(...boxes.map(b => b.y)),
                Math.max(...boxes.map(b => b.x + b.width)), Math.max(...boxes.map(b => b.y + b.height))];
    })"""
    return [tuple(box) for box in page.evaluate(script, picture)]


def overlapping(boxes: list[Box], tolerance: float = 1.5) -> list[tuple[Box, Box]]:
    """The pairs that cover each other by more than the tolerance, which is what lines of two labels may share of their leading."""
    return [
        (first, second)
        for first, second in combinations(boxes, 2)
        if min(first[2], second[2]) - max(first[0], second[0]) > tolerance
        and min(first[3], second[3]) - max(first[1], second[1]) > tolerance
    ]


def scrolls_sideways(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))

"""No link of the documentation is dead: files are there, and so are the headings that links lead to."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").rglob("*.md"), *(ROOT / "benchmarks").rglob("*.md")]
)
PARSER = MarkdownIt("commonmark").enable("table")


@cache
def tokens(page: Path) -> list[Token]:
    return PARSER.parse(page.read_text(encoding="utf-8"))


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors that GitHub gives the headings of a page; a heading that comes again has a number behind it."""
    found: list[str] = []
    for before, token in zip(tokens(page), tokens(page)[1:], strict=False):
        if before.type == "heading_open":
            text = "".join(each.content for each in token.children or () if each.type in ("text", "code_inline"))
            slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            found.append(f"{slug}-{found.count(slug)}" if slug in found else slug)
    return frozenset(found)


def links(page: Path) -> list[str]:
    """The addresses of links and pictures within the project."""
    inline = [child for token in tokens(page) for child in token.children or ()]
    addresses = [
        str(each.attrs.get("href") or each.attrs.get("src") or "") for each in inline if each.type in ("link_open", "image")
    ]
    return [each for each in addresses if not re.match(r"[a-z]+:", each)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for address in links(page):
        path, _, anchor = address.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), address
        assert target.is_relative_to(ROOT), address
        assert not anchor or anchor in anchors(target), f"{address}: {sorted(anchors(target))}"


def test_every_page_of_the_documentation_is_in_its_index() -> None:
    index = ROOT / "docs" / "index.md"
    linked = {(index.parent / address.partition("#")[0]).resolve() for address in links(index)}
    pages = {page for page in PAGES if page.is_relative_to(ROOT / "docs") and page.name not in ("index.md", "README.md")}
    assert pages - linked == set()


def test_dead_links_would_be_found() -> None:
    assert "milestones-event-add" in anchors(ROOT / "docs" / "reference.md")
    assert len(links(ROOT / "docs" / "index.md")) > 15

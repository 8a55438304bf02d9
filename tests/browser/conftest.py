"""A real browser: Chromium, the system's or Playwright's own. Without one these tests are skipped, and say what to install."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HOW = "no Chromium: install the system's package chromium, or run: playwright install chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Opened = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install playwright", exc_type=ImportError)
    program = next((found for found in map(shutil.which, NAMES) if found), None)
    arguments = ["--disable-gpu", "--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with playwright.sync_playwright() as started:
        try:
            launched = started.chromium.launch(executable_path=program, args=arguments)
        except playwright.Error as error:
            pytest.skip(f"{HOW} ({str(error).splitlines()[0]})")
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    """Opens a page of HTML. When the test is over, the page must have fetched nothing, complained of nothing and asked nothing."""
    complaints: list[str] = []
    contexts = []

    def open_page(html: str, *, width: int = 1280, scheme: str = "light", script: bool = True) -> Any:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: complaints.append(f"request: {request.url}") if _leaves(request.url, file) else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _leaves(address: str, file: Path) -> bool:
    return not address.startswith("data:") and address.split("#")[0] != file.as_uri()

"""Small archives of true and false sentences, and the tables that a run makes of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

KINDS = (
    "The bridge opened on Wednesday, 3 March 1954, after years of delay. ",
    "The bridge opened on Monday, 3 March 1954, after years of delay. ",
    "Nobody said anything of note about the bridge. ",
)


@pytest.fixture
def news(tmp_path: Path) -> Callable[..., Path]:
    """Write an archive in JSON Lines: of every three documents, the first holds a right weekday and the second a wrong one."""

    def write(number: int, repeat: int = 1, name: str = "news.jsonl") -> Path:
        rows = [
            {"id": f"d{index}", "text": KINDS[index % 3] * repeat, "published": f"2021-08-{index % 28 + 1:02}"}
            for index in range(number)
        ]
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


@pytest.fixture
def table() -> Callable[[Path, str], list[dict[str, Any]]]:
    """All rows of a table in JSON Lines, in order."""

    def read(out: Path, name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for part in sorted((out / name).iterdir()) for line in part.read_text("utf-8").splitlines()]

    return read


@pytest.fixture
def digest() -> Callable[[Path], dict[str, str]]:
    """Every file below a folder and the digest of its bytes."""

    def of(out: Path) -> dict[str, str]:
        files = sorted(file for file in out.rglob("*") if file.is_file())
        return {file.relative_to(out).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    return of

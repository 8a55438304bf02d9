"""What is to be done, and what an engine that does it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TextIO

from milestones.archive.judge import Rules
from milestones.archive.sources.source import Source
from milestones.archive.work import Done

CHUNK_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done. ``chunk_size`` is in bytes of documents; ``workers`` are processes of one machine."""

    sources: tuple[Source, ...]
    out: Path
    rules: Rules = field(default_factory=Rules)
    format_name: str = "parquet"
    chunk_size: int = CHUNK_BYTES
    workers: int = 1


class Engine(Protocol):
    """Does the work of a plan and remembers on disk what is done, so that the next call goes on."""

    @property
    def name(self) -> str:
        """As the command line calls it; a run is gone on with by the same engine alone, since each has its own parts."""

    def require(self) -> None:
        """Raise ConfigError where the engine cannot run here."""

    def work(self, plan: Plan, now: dict[str, Any], progress: TextIO | None, say: Callable[[str], None]) -> list[Done]:
        """Write all parts that are not there yet; return what each chunk came to, in the order of the archive."""

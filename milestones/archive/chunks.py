"""The documents of an archive in chunks: always the same ones for the same input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from milestones.archive.record import Raw
from milestones.archive.sources.source import Source

MOST_DOCUMENTS = 2_000


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some documents that are worked on together, each with the number of its source. ``position``: bytes of all input read when it ends."""

    number: int
    documents: tuple[tuple[int, Raw], ...]
    position: int


def chunks(
    sources: Sequence[Source], sizes: Sequence[int], names: tuple[str, ...], most_bytes: int, size: int
) -> Iterator[Chunk]:
    """Chunks of about ``size`` bytes of documents, at most 2,000 each; ``sizes`` are the bytes of the sources on disk."""
    number, weight, before = 0, 0, 0
    documents: list[tuple[int, Raw]] = []
    for index, source in enumerate(sources):
        for raw in source.raws(names, most_bytes):
            documents.append((index, raw))
            weight += raw.size
            if weight >= size or len(documents) >= MOST_DOCUMENTS:
                yield Chunk(number, tuple(documents), before + raw.position)
                number, weight, documents = number + 1, 0, []
        before += sizes[index]
    if documents or number == 0:
        yield Chunk(number, tuple(documents), before)

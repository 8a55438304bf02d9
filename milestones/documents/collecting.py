"""Documents from many files: those that can be read, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from milestones.documents.document import Document
from milestones.documents.reading import read_document
from milestones.errors import InputError


def collect(
    files: Iterable[Path], syntax: Callable[[Path], str | None], language: str | None, on_fault: Callable[[InputError], None]
) -> list[Document]:
    """The documents of the files that can be read, in order; of each other file, ``on_fault`` is told. ``syntax`` is None where the name says it."""
    documents = []
    for file in files:
        try:
            documents.append(read_document(file, syntax(file), language))
        except InputError as error:
            on_fault(error)
    return documents

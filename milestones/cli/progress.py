"""A bar on standard error that shows how far a long run is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import monotonic

import click

from milestones.documents.document import Document

_PATIENCE = 1.5
"""The seconds after which a run is long."""


@contextmanager
def progress(documents: Sequence[Document]) -> Iterator[Callable[[Document], None] | None]:
    """What is to be told of each document that is done; None where standard error is no terminal, or there is but one document."""
    if len(documents) < 2 or not sys.stderr.isatty():
        yield None
        return
    begun, done, whole = monotonic(), 0, sum(len(document.source) + 1 for document in documents)
    with ExitStack() as stack:
        bar = click.progressbar(length=whole, label="checking", file=sys.stderr)
        shown = False

        def tell(document: Document) -> None:
            nonlocal done, shown
            done += len(document.source) + 1
            if not shown and monotonic() - begun > _PATIENCE:
                shown = True
                stack.enter_context(bar)
            if shown:
                bar.update(done - bar.pos)

        yield tell

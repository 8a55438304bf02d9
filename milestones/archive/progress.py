"""How far a run is: one line that is rewritten on a terminal, or a line every half minute elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from milestones.archive.totals import Totals

_TERMINAL_SECONDS = 0.2
_LOG_SECONDS = 30.0


class Progress:
    """Counts what is done since the start, so that a run that goes on shows its own rate. ``total`` is in bytes of input on disk."""

    def __init__(self, total: int, stream: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._stream, self._clock = total, stream, clock
        self._position = self._gained = 0
        self._done = Totals()
        self._start = self._shown = clock()
        self._terminal = stream is not None and stream.isatty()

    def add(self, totals: Totals, bytes_read: int) -> None:
        """Take in a chunk, and the bytes of input on disk that it was."""
        self._done.add(totals)
        self._gained += bytes_read
        self._position += bytes_read

    def skip(self, bytes_read: int) -> None:
        """Take in a chunk that was done in an earlier run."""
        self._position += bytes_read

    def show(self) -> None:
        """Write the line if it is time to."""
        now = self._clock()
        if self._stream is not None and now - self._shown >= (_TERMINAL_SECONDS if self._terminal else _LOG_SECONDS):
            self._shown = now
            self._stream.write(f"\r\x1b[2K{self.line()}" if self._terminal else f"{self.line()}\n")
            self._stream.flush()

    def close(self) -> None:
        """Take the line back from a terminal."""
        if self._stream is not None and self._terminal:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()

    def line(self) -> str:
        """Share of the input, documents, rate and time left."""
        seconds = max(self._clock() - self._start, 1e-9)
        share = self._position / self._total if self._total else 1.0
        left = seconds * (self._total - self._position) / self._gained if self._gained else None
        documents = self._done.documents
        parts = [
            f"{share:4.0%}",
            f"{documents:,} documents",
            f"{documents / seconds:,.0f} documents/s",
            f"{self._done.characters / seconds / 1e6:.2f} million characters/s",
            f"{sum(self._done.errors.values()):,} errors",
            "time left unknown" if left is None else f"{duration(left)} left",
        ]
        return ", ".join(parts)

    def elapsed(self) -> str:
        """How long this has been running, for a reader."""
        return duration(self._clock() - self._start)


def duration(seconds: float) -> str:
    """Seconds as a reader wants them: ``12 s``, ``3 min 20 s``, ``2 h 5 min``."""
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"

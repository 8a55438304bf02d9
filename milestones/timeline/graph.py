"""The timeline as a drawing in characters, for a terminal: a row an event, on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from milestones.report.characters import encodable, visible_text, width
from milestones.timeline.column_lines import column_lines
from milestones.timeline.distance import Distance
from milestones.timeline.options import TimelineOptions
from milestones.timeline.picture.layout import subtitle_of
from milestones.timeline.picture.marks import Kind, Mark, marks_of
from milestones.timeline.picture.scale import Scale, scale_for
from milestones.timeline.picture.ticks import ticks_for
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import NO_EVENTS, gap_words, length_words, short_date

NAME = "graph"
_COLUMNS, _LEAST_PLOT, _NARROW_PLOT, _LEAST_NAME, _WIDEST_NAME, _PER_COLUMN = 80, 24, 12, 12, 30, 8.0
_LARGEST = 99_999

_SIGNS = {(Kind.POINT, False): "●", (Kind.POINT, True): "○", (Kind.LASTING, False): "━", (Kind.LASTING, True): "╍",
          (Kind.COARSE, False): "░", (Kind.COARSE, True): "▒", (Kind.REFERENCE, False): "◆", (Kind.REFERENCE, True): "◇"}  # fmt: skip
_PLAIN = dict(zip(_SIGNS, "*o=-:~<<", strict=True))
_MEANINGS = ("on this day", "about this day", "lasted so long", "lasted about so long", "at some time within", "uncertain", "reference date", "reference date")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Plan:
    """How wide each part of a line is, in columns, and the signs that the stream can show; where ``is_narrow``, gaps stand below the names."""

    plot: int
    date: int
    name: int
    is_narrow: bool
    signs: dict[tuple[Kind, bool], str]
    dot: str


def write(rows: Sequence[TimelineRow], stream: TextIO, options: TimelineOptions) -> None:
    """Write the ticks, a line or more for each row, and what the signs mean; 80 columns wide where no width is known."""
    stream.writelines(f"{line}\n" for line in graph_lines(rows, options))


def graph_lines(rows: Sequence[TimelineRow], options: TimelineOptions) -> list[str]:
    """The lines, no wider than the columns that there are; with few columns, gaps stand below the names."""
    if not rows:
        return [NO_EVENTS]
    plan = _plan(rows, options)
    scale = scale_for(rows, 0.0, plan.plot * _PER_COLUMN, options.window)
    ticks = [(min(plan.plot - 1, int(tick.x / _PER_COLUMN)), tick.year, tick.label) for tick in ticks_for(scale)]
    heads = [
        _axis([(column, label) for column, *labels in ticks for label in labels[index : index + 1]], plan) for index in (0, 1)
    ]
    title = [options.title] if options.title else []
    marks = marks_of(rows, scale)
    body = [line for mark in marks for line in _lines(mark, scale, plan, [column for column, *_ in ticks], options)]
    return [
        *title,
        subtitle_of(rows),
        "",
        *(head for head in heads if head),
        *body,
        "",
        *_legend(marks, plan, options.columns or _COLUMNS),
    ]


def _plan(rows: Sequence[TimelineRow], options: TimelineOptions) -> _Plan:
    columns = options.columns or _COLUMNS
    signs = _SIGNS if encodable("".join(_SIGNS.values()) + "·", options.encoding) else _PLAIN
    date = max(width(short_date(row.begins)) for row in rows)
    gap = max(width(_gap(row.since_previous)) for row in rows)
    is_narrow = columns < _LEAST_PLOT + date + _LEAST_NAME + gap + 4
    least_plot, beside = (_NARROW_PLOT, date + 3) if is_narrow else (_LEAST_PLOT, date + gap + 4)
    widest = max(gap if is_narrow else 0, *(width(row.event) for row in rows))
    name = min(_WIDEST_NAME, widest, max(_LEAST_NAME, columns - beside - least_plot))
    plot = max(least_plot, columns - beside - name)
    return _Plan(plot, date, name, is_narrow, signs, "·" if signs is _SIGNS else ".")


def _axis(labels: list[tuple[int, str]], plan: _Plan) -> str:
    """Labels centred on their columns, as far as they fit beside each other."""
    line = ""
    for column, label in labels:
        start = max(0, column - len(label) // 2)
        if label and (not line or start > len(line)):
            line = line.ljust(start) + label
    return line


def _lines(mark: Mark, scale: Scale, plan: _Plan, ticks: list[int], options: TimelineOptions) -> Iterator[str]:
    row = mark.rows[0]
    length = f" ({length_words(row)})" if row.until is not None else ""
    date, gap = (_shown(each, options.encoding) for each in (short_date(row.begins), _gap(row.since_previous)))
    names = column_lines(visible_text(row.event + length, options.encoding), plan.name)
    if plan.is_narrow and gap:
        names += column_lines(gap, plan.name)
    grid = _grid(plan, ticks)
    for index, name in enumerate(names):
        plot = _drawn(mark, scale, plan, grid) if index == 0 else "".join(grid)
        when, since = (date, "" if plan.is_narrow else gap) if index == 0 else ("", "")
        padded = name + " " * (plan.name - width(name))
        yield f"{plot}  {when:>{plan.date}} {padded} {since}".rstrip()


def _shown(words: str, encoding: str) -> str:
    return words if encodable(words, encoding) else words.encode("ascii", "replace").decode()


def _grid(plan: _Plan, ticks: list[int]) -> list[str]:
    grid = [" "] * plan.plot
    for column in ticks:
        grid[column] = plan.dot
    return grid


def _drawn(mark: Mark, scale: Scale, plan: _Plan, grid: list[str]) -> str:
    first = min(plan.plot - 1, max(0, int(scale.x(mark.begin) / _PER_COLUMN)))
    last = max(first, min(plan.plot - 1, int((scale.x(mark.end + 1) - 0.001) / _PER_COLUMN)))
    if mark.kind in (Kind.POINT, Kind.REFERENCE):
        last = first
    return "".join(grid[:first]) + plan.signs[mark.kind, mark.approximate] * (last + 1 - first) + "".join(grid[last + 1 :])


def _gap(gap: Distance | None) -> str:
    """``+999 days``; empty in the first row, and for the same day."""
    if gap is None or gap.least == gap.most == 0:
        return ""
    if gap.days is not None and 0 <= gap.days <= _LARGEST:
        return f"+{gap.days:,} {'day' if gap.days == 1 else 'days'}"
    return ("+" if gap.least >= 0 else "") + gap_words(gap)


def _legend(marks: Sequence[Mark], plan: _Plan, columns: int) -> list[str]:
    """What the signs mean that are there, on as few lines as hold it."""
    present = {(mark.kind, mark.approximate) for mark in marks}
    lines = [""]
    for key, meaning in zip(_SIGNS, _MEANINGS, strict=True):
        if key in present:
            entry = f"{plan.signs[key]} {meaning}"
            longer = f"{lines[-1]}   {entry}" if lines[-1] else entry
            lines = [*lines[:-1], longer] if len(longer) <= columns else [*lines, entry]
    return lines

"""A picture as elements of SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from milestones.markup.element import Markup, element, join, number
from milestones.timeline.picture.box import Box
from milestones.timeline.picture.labels import DETAIL_LINE, NAME_LINE
from milestones.timeline.picture.layout import GAP_SIZE, TITLE_LINE, Gap, Picture
from milestones.timeline.picture.legend import SAMPLE, Entry
from milestones.timeline.picture.marks import Kind
from milestones.timeline.picture.placing import MARK_HEIGHT, Placed
from milestones.timeline.picture.text_width import LIKELY, text_width
from milestones.timeline.picture.ticks import Tick
from milestones.timeline.rows import TimelineRow
from milestones.timeline.wording import gap_since, length_words, when

_NAMED_IN_A_CLUSTER = 20

Link = Callable[[Placed], str | None]
"""The address that a mark leads to, None for nowhere."""


def drawing(picture: Picture, prefix: str, link: Link = lambda placed: None) -> Markup:
    """All that is within the ``svg`` element; ids begin with ``prefix``, so that several pictures can share a page."""
    return join(
        (
            _definitions(prefix),
            element("rect", class_="paper", width=picture.width, height=picture.height),
            _heading(picture),
            join(_tick(tick, picture) for tick in picture.ticks),
            _line("axis", picture.scale.left, picture.axis, picture.scale.right, picture.axis) if picture.ticks else "",
            [_stem(placed, picture) for placed in picture.placed if placed.mark.begin >= picture.scale.first],
            join(_gap(gap, picture.axis) for gap in picture.gaps),
            [_mark(placed, prefix, link(placed)) for placed in picture.placed],
            element("g", *(join(_entry(entry, prefix)) for entry in picture.legend), class_="legend-entries")
            if picture.legend
            else "",
        )
    )


def _definitions(prefix: str) -> Markup:
    stops = [
        element("stop", class_=f"soft-{name}", offset=offset)
        for name, offset in (("edge", "0"), ("middle", "0.5"), ("edge", "1"))
    ]
    return element("defs", element("linearGradient", *stops, id=f"{prefix}soft"))


def _heading(picture: Picture) -> Iterator[Markup]:
    for index, line in enumerate(picture.title):
        yield _text("title", picture.scale.left, 40 + index * TITLE_LINE, line)
    if picture.title:
        yield _text("subtitle", picture.scale.left, 40 + len(picture.title) * TITLE_LINE - 8, picture.subtitle)


def _tick(tick: Tick, picture: Picture) -> Iterator[Markup]:
    yield _line("grid", tick.x, picture.top, tick.x, picture.axis)
    yield _line("tick-mark", tick.x, picture.axis, tick.x, picture.axis + 5)
    for height in (picture.axis + 18, picture.top - 6):
        yield _text("tick middle", tick.x, height, tick.label)
    if tick.year:
        yield _text("year middle", tick.x, picture.axis + 33, tick.year)
        yield _text("year middle", tick.x, picture.top - 21, tick.year)


def _stem(placed: Placed, picture: Picture) -> Markup:
    name = "reference-line" if placed.mark.kind is Kind.REFERENCE else "stem"
    return _line(name, placed.stem, placed.bar.bottom, placed.stem, picture.axis)


def _gap(gap: Gap, axis: float) -> Iterator[Markup]:
    """The words in the middle, and a line from either side of them to the stems."""
    height, middle = axis - 13, (gap.left + gap.right) / 2
    half = text_width(gap.words, GAP_SIZE) * LIKELY / 2 + 5
    for begin, end in ((gap.left + 3, middle - half), (middle + half, gap.right - 3)):
        yield _line("gap-line", begin, height, end, height)
    yield _text("gap-words middle halo", middle, height + 4, gap.words)


def _entry(entry: Entry, prefix: str) -> Iterator[Markup]:
    box, middle = entry.box, (entry.box.top + entry.box.bottom) / 2
    wide = 0 if entry.kind in (Kind.POINT, Kind.REFERENCE) else 3
    bar = Box(box.left + 3 - wide, middle - MARK_HEIGHT / 2, box.left + 13 + wide, middle + MARK_HEIGHT / 2)
    yield join(_shape(entry.kind, entry.approximate, bar, prefix))
    yield _text("legend", box.left + SAMPLE, middle + 4, entry.words)


def _mark(placed: Placed, prefix: str, address: str | None) -> Markup:
    title = element("title", _told(placed))
    inside = join(
        (title, join(_shape(placed.mark.kind, placed.mark.approximate, placed.bar, prefix)), _count(placed), join(_label(placed)))
    )
    group = element("g", inside, class_=f"mark {placed.mark.kind}", id=f"{prefix}{placed.mark.first + 1}")
    return group if address is None else element("a", _frame(placed), group, href=address)


def _frame(placed: Placed) -> Markup:
    """What shows that a mark has the keyboard's focus."""
    box, bar = placed.label_box, placed.bar
    left, top = min(box.left, bar.left) - 4, min(box.top, bar.top) - 2
    width, height = max(box.right, bar.right) + 4 - left, max(box.bottom, bar.bottom) + 4 - top
    return element("rect", class_="focus", x=left, y=top, width=width, height=height, rx=3)


def _told(placed: Placed) -> str:
    """What a mark says when it is pointed at or read aloud."""
    rows = placed.mark.rows
    if len(rows) == 1:
        return told(rows[0])
    named = [f"{when(row)}: {row.event}" for row in rows[:_NAMED_IN_A_CLUSTER]]
    rest = len(rows) - len(named)
    return "\n".join((f"{len(rows):,} events", *named, *([f"and {rest:,} more"] if rest else [])))


def told(row: TimelineRow) -> str:
    """A row in one sentence: ``Thursday 27 January 1944: liberation of Leningrad, 871 days later``."""
    length = length_words(row)
    remarks = [each for each in (f"lasted {length}" if length else "", gap_since(row)) if each]
    return ", ".join((f"{when(row)}: {row.event}", *remarks))


def _shape(kind: Kind, approximate: bool, bar: Box, prefix: str) -> Iterator[Markup]:
    middle, height = (bar.left + bar.right) / 2, (bar.top + bar.bottom) / 2
    if kind is Kind.POINT:
        yield element("circle", class_="uncertain" if approximate else "point", cx=middle, cy=height, r=4.5)
    elif kind is Kind.REFERENCE:
        half = (bar.right - bar.left) / 2 + 1
        path = f"M{number(middle)} {number(height - half)}l{number(half)} {number(half)}l-{number(half)} {number(half)}l-{number(half)} -{number(half)}z"
        yield element("path", class_="reference-mark", d=path)
    elif kind is Kind.COARSE:
        yield _bar(bar, 4, class_="paper")
        yield _bar(bar, 4, fill=f"url(#{prefix}soft)")
        if approximate:
            yield _bar(bar, 4, class_="uncertain")
    elif kind is Kind.LASTING:
        yield _bar(bar, 1.5, class_="uncertain" if approximate else "bar")
    else:
        yield _bar(bar, 7, class_="pill")


def _count(placed: Placed) -> Markup:
    if placed.mark.kind is not Kind.CLUSTER:
        return Markup()
    bar = placed.bar
    return _text("count middle", (bar.left + bar.right) / 2, bar.bottom - 4, f"{len(placed.mark.rows):,}")


def _bar(bar: Box, radius: float, *, class_: str | None = None, fill: str | None = None) -> Markup:
    width, height = bar.right - bar.left, bar.bottom - bar.top
    return element("rect", class_=class_, fill=fill, x=bar.left, y=bar.top, width=width, height=height, rx=radius)


def _label(placed: Placed) -> Iterator[Markup]:
    """The lines on a ground of their own, so that what passes behind them does not cross them."""
    box, label = placed.label_box, placed.label
    x, side = (box.right, " end") if placed.to_the_left else (box.left, "")
    width = (box.right - box.left) * LIKELY + 6
    left = box.right + 2 - width if placed.to_the_left else box.left - 2
    yield element("rect", class_="paper", x=left, y=box.top, width=width, height=box.bottom - box.top)
    y = box.top - 4
    for line in label.name:
        y += NAME_LINE
        yield _text(f"name{side}", x, y, line)
    for line in label.detail:
        y += DETAIL_LINE
        yield _text(f"detail{side}", x, y, line)


def _line(name: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return element("line", class_=name, x1=x1, y1=y1, x2=x2, y2=y2)


def _text(name: str, x: float, y: float, words: str) -> Markup:
    return element("text", words, class_=name, x=x, y=y)

"""The mentions of a text, each read and given its meaning when something first asks for it.

A text is read by windows around the words of time. A window is read alone, and what its mentions mean leans on nothing outside of it but the reference date and
the date that the story stands at, which is the last one that was told before; so most of a text need never be read to check what a few of its sentences claim.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import overload

from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made
from milestones.language.language import Language
from milestones.parser.mention import Mention
from milestones.parser.old_style import in_their_calendars
from milestones.parser.recognise import mentions_in
from milestones.parser.resolve import Context, resolve_one
from milestones.parser.scan import windows
from milestones.parser.story import dates_the_story, in_context, leans_on_the_story


class WrittenMentions:
    """The mentions of a text as they are written, in text order; what they mean is not decided here."""

    __slots__ = ("_read", "_windows", "language", "prose")

    def __init__(self, prose: str, language: Language) -> None:
        """The mentions of ``prose``; nothing of it is read yet."""
        self.prose, self.language = prose, language
        self._windows: list[tuple[int, int]] | None = None
        self._read: list[list[Mention] | None] = []

    def __iter__(self) -> Iterator[Mention]:
        for number in range(len(self.windows)):
            yield from self.window(number)

    @property
    def windows(self) -> list[tuple[int, int]]:
        """Where the windows begin and end, in order and disjoint."""
        found = self._windows
        if found is None:
            found = self._windows = list(windows(self.prose, self.language))
            self._read = [None] * len(found)
        return found

    def window(self, number: int) -> list[Mention]:
        """The mentions of one window."""
        place = self.windows[number]
        found = self._read[number]
        if found is None:
            found = self._read[number] = mentions_in(self.prose, *place, self.language)
        return found


@quickly_made
@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the meaning of a mention may lean on beside its text: the reference date (or that of each offset), the order of day and month, and the calendar."""

    reference: DateSpan | None = None
    date_order: str | None = None
    reference_at: Callable[[int], DateSpan | None] | None = None
    calendar: str = ""


class Mentions(Sequence[Mention]):
    """The mentions of a text with their meaning, in text order and disjoint.

    As a sequence it reads all of the text; :meth:`between`, :meth:`before` and :meth:`around` read no more than they give.
    """

    __slots__ = ("_ends", "_meant", "_starts", "_stories", "_surroundings", "_whole", "_written")

    def __init__(self, written: WrittenMentions, surroundings: Surroundings) -> None:
        """The mentions that are written, with what they mean in these surroundings."""
        self._written, self._surroundings = written, surroundings
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        self._meant: list[list[Mention] | None] = []
        self._stories: dict[int, DateSpan | None] = {}
        self._whole: list[Mention] | None = None

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> list[Mention]: ...
    def __getitem__(self, index: int | slice) -> Mention | list[Mention]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._all())

    def _all(self) -> list[Mention]:
        if self._whole is None:
            self._whole = [mention for number in range(len(self._opened())) for mention in self._window(number)]
        return self._whole

    def _opened(self) -> list[int]:
        """Where the windows begin, which is found out when it is first asked for."""
        starts = self._starts
        if starts is None:
            places = self._written.windows
            starts = self._starts = [start for start, _ in places]
            self._ends = [end for _, end in places]
            self._meant = [None] * len(places)
        return starts

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin from ``start`` to before ``end``."""
        starts = self._opened()
        first, last = bisect_right(self._ends, start), bisect_left(starts, end)
        windows = (self._window(number) for number in range(first, last))
        return [mention for found in windows for mention in found[_index(found, start) : _index(found, end)]]

    def before(self, position: int) -> Iterator[Mention]:
        """The mentions that begin before a position, the nearest first."""
        for number in reversed(range(bisect_left(self._opened(), position))):
            found = self._window(number)
            yield from (found[index] for index in reversed(range(_index(found, position))))

    def around(self, places: Iterable[tuple[int, int]]) -> Iterator[list[Mention]]:
        """The mentions of each window that meets one of some stretches, which are in order; those of one window together."""
        starts, done = self._opened(), 0
        for start, end in places:
            first, last = max(done, bisect_right(self._ends, start)), bisect_left(starts, end)
            yield from (self._window(number) for number in range(first, last))
            done = max(done, last)

    def _window(self, number: int) -> list[Mention]:
        found = self._meant[number]
        if found is None:
            written = self._in_their_calendars(number)
            leans = any(leans_on_the_story(mention, self._surroundings.reference) for mention in written)
            found = self._meant[number] = self._resolved(written, self._story_before(number) if leans else None)
        return found

    def _in_their_calendars(self, number: int) -> list[Mention]:
        written = self._written
        return in_their_calendars(written.window(number), written.prose, written.language.cues, self._surroundings.calendar)

    def _resolved(self, written: list[Mention], story: DateSpan | None) -> list[Mention]:
        around = self._surroundings
        context = Context(around.reference, story, around.date_order)
        return in_context(written, context, self._written.prose, self._written.language.cues, around.reference_at)

    def _story_before(self, number: int) -> DateSpan | None:
        """The date that the story stands at before a window, read on from the last one that leans on nothing."""
        following, story = self._last_certain(number)
        for each in range(following, number):
            found = self._meant[each]
            if found is None:
                found = self._meant[each] = self._resolved(self._in_their_calendars(each), story)
            story = last_told(found) or story
        self._stories[number] = story
        return story

    def _last_certain(self, number: int) -> tuple[int, DateSpan | None]:
        """The window after the last one before ``number`` that tells a date whatever came before it, and the date it ends with; or one before which it is known."""
        for each in reversed(range(number)):
            if each + 1 in self._stories:
                return each + 1, self._stories[each + 1]
            known = self._meant[each]
            if known is None:
                written = self._in_their_calendars(each)
                alone = Context(date_order=self._surroundings.date_order)
                first = next((place for place, mention in enumerate(written) if _is_certain(mention, alone)), None)
                known = self._resolved(written[first:], None) if first is not None else []
            story = last_told(known)
            if story is not None:
                return each + 1, story
        return 0, None


def _index(mentions: list[Mention], position: int) -> int:
    """The index of the first mention that begins at a position or after it."""
    return bisect_left(mentions, position, key=_START)


_START = attrgetter("start")


def last_told(mentions: Sequence[Mention]) -> DateSpan | None:
    """The last date among some mentions that the story stands at; None where none of them moves it."""
    return next((mention.span for mention in reversed(mentions) if dates_the_story(mention)), None)


def _is_certain(mention: Mention, alone: Context) -> bool:
    """Whether a mention dates the story by its own words."""
    expression = mention.expression
    return expression is not None and expression.year is not None and dates_the_story(resolve_one(mention, alone))

"""Does a clause tell an event, or does it only hold the words of its name?

"Novotny was arrested two years ago" tells the arrest; "Novotny's lawyer was arrested two years ago", "the film about the arrest of
Novotny came out two years ago" and "Novotny was first arrested 15 years ago" hold the same words and tell something else. Only what
tells the event may convict; the rest may acquit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from milestones.anchors.another import TOKEN, is_another
from milestones.anchors.stems import happenings, stem
from milestones.language import token_class as tc
from milestones.language.language import Language

_REGNAL = re.compile(r"[IVX]+")
_BREAKS = frozenset(";:—–()[]")
_MOST_BEFORE = 3
"""How many words of content may stand between a quantity and the event that follows it: an agent or a title."""


_LONGEST_ASIDE = 9


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the part of a sentence that holds the quantity, which stands before the word ``gap``; and what each of them is."""

    words: tuple[str, ...]
    gap: int
    named: tuple[bool, ...]
    other: tuple[bool, ...]
    language: Language

    def is_free(self, index: int) -> bool:
        """Whether a word adds nothing: of the name, without content, a mark, an adverb of manner, or the name of a place after its preposition."""
        word = self.words[index]
        lower, cues = word.lower(), self.language.cues
        if self._is_regnal_number(index):
            return False
        if (
            self.named[index]
            or self.other[index]
            or not word[0].isalnum()
            or lower in cues.happening
            or re.fullmatch(cues.manner, lower) is not None
        ):
            return True
        if lower in self.language.stop_words or lower in cues.place_leads:
            return lower not in cues.light_verbs
        return self._is_place(index)

    def _is_regnal_number(self, index: int) -> bool:
        """Whether a word makes another king of the name before it: "Otto I"."""
        return (
            index > 0
            and not self.named[index]
            and _REGNAL.fullmatch(self.words[index]) is not None
            and self.words[index - 1][0].isupper()
            and self.named[index - 1]
        )

    def _is_place(self, index: int) -> bool:
        while index >= 0 and self.words[index][0].isupper():
            index -= 1
        return index >= 0 and self.words[index].lower() in self.language.cues.place_leads

    def are_free(self, first: int, last: int) -> bool:
        """Whether all words from ``first`` to before ``last`` add nothing."""
        return all(self.is_free(index) for index in range(first, last))


def tells(
    before: str, after: str, name: frozenset[str], others: frozenset[str], known: frozenset[str], language: Language
) -> bool:
    """Whether a clause with a quantity between ``before`` and ``after`` tells the event whose name has these stems; ``others`` are those of the other
    events that it names, ``known`` those of all names of the event.

    The words of the name stand together, nothing of content comes between them and the quantity, no other thing is made of them
    ("X's lawyer", "the wife of X", "the X museum"), and they are not said of one of several ("the first X").
    """
    words = _words(before, after, name, others, language)
    places = [index for index, named in enumerate(words.named) if named]
    if not name:
        return True
    if not name <= {stem(words.words[index], language) for index in places}:
        return False
    first, last = places[0], places[-1] + 1
    side = range(words.gap) if last <= words.gap else range(len(words.words))
    if is_another(words.words[: side.stop], places, known, language):
        return False
    if _owns_the_quantity(words, last):
        return True
    if not _is_one_statement(words, first, last) or _is_part_of_another(words, first):
        return False
    if last <= words.gap:
        return not _does_something_else(words, known) and all(
            words.is_free(index) or _is_of_a_date(words, index) for index in range(last, words.gap)
        )
    if first < words.gap:
        return True
    return _follows(words, first, last)


def _does_something_else(words: _Words, known: frozenset[str]) -> bool:
    """Whether a clause whose verb stands last, behind the quantity, tells with it what no name of the event does: "the siege was 30 days ago *lifted*"."""
    if not words.language.cues.verb_stands_last:
        return False
    end = next((index for index in range(words.gap, len(words.words)) if words.words[index] == ","), len(words.words))
    deeds = happenings(words.language)
    stems = {stem(words.words[index], words.language) for index in range(words.gap, end) if not words.other[index]}
    return not stems.isdisjoint(deeds - known)


_DATED = frozenset((tc.MONTH, tc.MONTH_OR_WORD, tc.WEEKDAY))


def _is_of_a_date(words: _Words, index: int) -> bool:
    """Whether a word is a number or a name of the calendar, which tells when and not what."""
    entry = words.language.words.get(words.words[index].lower()) or words.language.words.get(words.words[index])
    return words.words[index].isdigit() or (entry is not None and entry[0] in _DATED)


def phrase_tells(phrase: str, name: frozenset[str], others: frozenset[str], known: frozenset[str], language: Language) -> bool:
    """Whether a phrase right after since, after, until … means the event of whose name it holds the stems ``name``; ``others`` are stems that add nothing,
    ``known`` those of all names of the event.

    "The arrest of X", "police arrested X" and "X was arrested in Y" do; "the announcement of the arrest of X", "the arrest of X was announced", "X's lawyer was
    arrested" and "the mine closed its café" do not.
    """
    words = _words("", phrase, name, others, language)
    places = [index for index, named in enumerate(words.named) if named]
    if not places:
        return True
    first, last = places[0], places[-1] + 1
    return not (
        is_another(words.words, places, known, language)
        or not _is_one_statement(words, first, last, _title(words, first, last))
        or _is_part_of_another(words, first)
        or _is_owner(words, last)
        or _is_led(words, first, last)
        or _is_followed(words, first, last)
    )


def _is_led(words: _Words, first: int, last: int) -> bool:
    """Whether content stands before a name that is neither the subject of its verb ("police arrested X") nor a title ("the executive X")."""
    before = [index for index in range(first) if not words.is_free(index) and not _is_idle(words, index)]
    if not before:
        return False
    happenings = frozenset(words.language.stems.values())
    if len(before) > _MOST_BEFORE or any(stem(words.words[index], words.language) in happenings for index in before):
        return True
    if words.words[first][0].isupper():
        return before != list(range(before[0], first))
    return _is_noun(words, first, last) or stem(words.words[first], words.language) not in happenings


def _is_idle(words: _Words, index: int) -> bool:
    """Whether a word judges or counts and says nothing else."""
    lower = words.words[index].lower()
    return lower in words.language.cues.colourless or lower in words.language.words or lower.isdigit()


_LONGEST_PLACE = 8


def _is_followed(words: _Words, first: int, last: int) -> bool:
    """Whether what is named by a noun has something done to it ("the arrest of X was announced"), or its verb does something to another ("X closed its shop")."""
    cues, rest = words.language.cues, words.words[last:]
    inside = {word.lower() for word in words.words[first:last]}
    if not rest:
        return False
    if re.search(cues.unreal, " ".join(rest[:1]).lower()) is not None:
        return True
    is_noun = first + 1 == last or _is_noun(words, first, last) or not inside.isdisjoint("’'")
    if not is_noun:
        return inside.isdisjoint(cues.auxiliaries) and rest[0].lower() in cues.articles
    for index, word in enumerate(rest[:_LONGEST_PLACE]):
        lower = word.lower()
        if lower in cues.auxiliaries or re.fullmatch(cues.tells_then, lower) is not None:
            return not words.are_free(last + index + (lower in cues.auxiliaries), min(last + index + 2, len(words.words)))
        if lower in cues.articles and (index == 0 or words.is_free(last + index - 1) is False):
            return False
    return False


def is_acted_on(before: str, after: str, name: frozenset[str], language: Language) -> bool:
    """Whether a clause does something to the event that it names by a noun: "the union called off the strike at X three days ago"."""
    words = _words(before, after, name, frozenset(), language)
    places = [index for index, named in enumerate(words.named) if named]
    if not places or not _is_noun(words, places[0], places[-1] + 1):
        return False
    comma = max((index + 1 for index in range(places[0]) if words.words[index] == ","), default=0)
    return places[0] < words.gap and not words.are_free(comma, places[0])


def is_subject(before: str, after: str, name: frozenset[str], language: Language) -> bool:
    """Whether a clause that says how long something lasted begins with the name, but for a date: "talks to end the war lasted 12 days" does not.

    A name after the quantity, and one that no longer goes on ("the siege has been over for 40 days"), are no subjects of it either.
    """
    words = _words(before, after, name, frozenset(), language)
    first = next((index for index, named in enumerate(words.named) if named), words.gap)
    comma = max((index + 1 for index in range(first) if words.words[index] == ","), default=0)
    if first >= words.gap or not all(words.is_free(index) or words.words[index].isdigit() for index in range(comma, first)):
        return False
    return re.search(language.cues.spent, " ".join(words.words[first : words.gap]).lower()) is None


def _words(before: str, after: str, name: frozenset[str], others: frozenset[str], language: Language) -> _Words:
    left, right = TOKEN.findall(before), TOKEN.findall(after)
    start = max((index + 1 for index, word in enumerate(left) if word in _BREAKS), default=0)
    end = min((index for index, word in enumerate(right) if word in _BREAKS), default=len(right))
    words = (*left[start:], *right[:end])
    stems = [stem(word, language) for word in words]
    return _Words(
        words, len(left) - start, tuple(found in name for found in stems), tuple(found in others for found in stems), language
    )


def _title(words: _Words, first: int, last: int) -> range:
    """What somebody is called before the name, where an event is of that person: "the arrest of Huawei's chief financial officer X"; empty where nothing is.

    A verb or a small word in it tells of another: "the arrest of a man stalking X", "of the wife of X".
    """
    if not _is_noun(words, first, last):
        return range(0)
    begin = first + 2
    end = next((index for index in range(begin, last) if words.named[index]), begin)
    inside = [words.words[index].lower() for index in range(begin, end) if words.words[index][0].isalnum()]
    cues = words.language.cues
    plain = all(
        word in cues.articles or (word not in words.language.stop_words and re.fullmatch(cues.verbal, word) is None)
        for word in inside
    )
    called = bool(inside) and plain and words.words[end][0].isupper() and inside[-1] not in cues.articles
    return range(begin, end) if called else range(0)


def _is_one_statement(words: _Words, first: int, last: int, title: range = range(0)) -> bool:
    """Whether the words of a name stand together, but for an aside between commas and a ``title``, and are neither denied, nor wished, nor said of a second time."""
    inside = set(range(first, last)) - set(title)
    for aside in _asides(words, first, last):
        inside -= set(aside)
    told = " ".join(words.words[index].lower() for index in sorted(inside))
    return all(words.is_free(index) for index in inside) and re.search(words.language.cues.unreal, told) is None


def _asides(words: _Words, first: int, last: int) -> list[range]:
    """What stands between two commas with no word of the name and no quantity in it, and makes no namesake: "Brandt, a journalist, was arrested"."""
    commas = [index for index in range(first, last) if words.words[index] == ","]
    return [
        range(left, right)
        for left, right in pairwise(commas)
        if right - left <= _LONGEST_ASIDE
        and not any(words.named[left:right])
        and not left < words.gap <= right
        and words.language.cues.namesakes.isdisjoint(word.lower() for word in words.words[left:right])
    ]


def _owns_the_quantity(words: _Words, last: int) -> bool:
    """Whether only a genitive's ending stands between the name and the quantity: "X's 437 days"."""
    return last < words.gap and "".join(words.words[last : words.gap]) in words.language.cues.genitives


def _is_part_of_another(words: _Words, first: int) -> bool:
    """Whether what stands right before the name makes it something else: "the wife of X", "plans for X", "the second X"."""
    cues, index = words.language.cues, first - 1
    if _is_subordinate(words, first):
        return True
    if index >= 0 and words.words[index].lower() in cues.one_of_several:
        return True
    if index >= 1 and words.words[index].lower() in cues.genitive_articles and words.words[index - 1][0].isupper():
        return not words.is_free(index - 1)
    while index >= 0 and words.words[index].lower() in cues.articles:
        index -= 1
    if index < 1:
        return False
    lead = words.words[index].lower()
    return (lead in cues.of_words or lead in cues.attribute_leads) and not words.is_free(index - 1)


def _is_subordinate(words: _Words, first: int) -> bool:
    """Whether the name belongs to a clause about something said before it: "the judge who ordered X", but not "it was 150 days ago that X"."""
    begin = words.gap if words.gap <= first else 0
    begin = max((place + 1 for place in range(begin, first) if words.words[place] == ","), default=begin)
    for place in range(begin, first):
        if re.fullmatch(words.language.cues.subordinate, words.words[place]) is not None:
            return not words.are_free(begin, place)
    return False


def _follows(words: _Words, first: int, last: int) -> bool:
    """Whether an event told after the quantity is what happened then: "Two years ago, police arrested X", but not "the arrest of X was announced"."""
    comma = max((index + 1 for index in range(words.gap, first) if words.words[index] == ","), default=words.gap)
    between = [index for index in range(comma, first) if not words.is_free(index)]
    if len(between) > _MOST_BEFORE or _is_owner(words, last):
        return False
    is_noun = _is_noun(words, first, last)
    owned = any(words.words[index] in "’'" for index in range(first, last))
    if is_noun or owned:
        return words.are_free(last, len(words.words))
    return last == len(words.words) or words.is_free(last)


def _is_noun(words: _Words, first: int, last: int) -> bool:
    """Whether the name is a noun and what it is of: "the arrest of X", "the strike at X"."""
    cues = words.language.cues
    return first + 1 < last and words.words[first + 1].lower() in {*cues.of_words, *cues.place_leads}


def _is_owner(words: _Words, last: int) -> bool:
    """Whether a genitive follows the name: "X's brother"."""
    return last < len(words.words) and words.words[last] in "’'"


def names_a_thing_of(phrase: str, name: frozenset[str], language: Language) -> bool:
    """Whether a phrase goes on from a name to something that belongs to it: "the arrest of X's brother" for the arrest of X."""
    for match in re.finditer("|".join(re.escape(mark) for mark in language.cues.genitives) or r"(?!)", phrase):
        owner = re.search(r"[^\W_]+$", phrase[: match.start()])
        owned = [
            stem(word, language)
            for word in re.findall(r"[^\W_]+", phrase[match.end() :])
            if word.lower() not in language.stop_words
        ]
        if owner is not None and owned and stem(owner.group(), language) in name and name.isdisjoint(owned):
            return True
    return False

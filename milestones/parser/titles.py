"""Names of wars, books, films and songs that hold a quantity: Six-Day War, One Hundred Years of Solitude, “six days of winter”."""

from __future__ import annotations

import re

from milestones.language import token_class as tc
from milestones.parser.items import Sentence

_FOLLOWING = 24
_LONGEST_TITLE = 9
"""How many words a title in quotation marks may have; a longer one is rather somebody's words."""
_OPENING, _CLOSING = '“„«"', '”“»"'
_WORD = re.compile(r"[^\W\d_]+")


def is_title(sentence: Sentence, index: int) -> bool:
    """Whether the quantity at ``index`` stands in a name, so that it measures nothing."""
    return _heads_a_name(sentence, index) or _is_capitalised(sentence, index) or _is_a_quoted_work(sentence, index)


def _heads_a_name(sentence: Sentence, index: int) -> bool:
    """Whether the quantity is the head of a name: Six-Day War, Hundred Years' War."""
    item, language = sentence.items[index], sentence.language
    following = sentence.text(item.end, min(item.end + _FOLLOWING, sentence.end)).lstrip("'’ \n-")
    word = _WORD.match(following)
    if word is None or not word.group()[0].isupper():
        return False
    if language.capitalised_nouns:
        compound = sentence.text(item.end, item.end + 1) == "-"
        return compound or (item.text[0].isupper() and word.group().lower() in language.titles)
    words = [piece for piece in re.split(r"[\s-]+", item.text) if piece[:1].isalpha()]
    return word.group().lower() in language.titles or (len(words) > 1 and all(piece[0].isupper() for piece in words))


def _is_capitalised(sentence: Sentence, index: int) -> bool:
    """Whether the unit is written with a capital amid running prose, as titles are; in a headline all words are."""
    item, language = sentence.items[index], sentence.language
    if language.capitalised_nouns:
        return False
    if item.text.islower():
        return False
    units = [word for word in _WORD.findall(item.text) if language.words.get(word.lower(), ("", None))[0] in (tc.UNIT, tc.UNITS)]
    if not units or not units[0].istitle() or item.text.startswith(units[0]):
        return False
    around = _WORD.findall(sentence.text(sentence.start, item.start) + " " + sentence.text(item.end, sentence.end))
    return any(word[0].islower() and word not in language.stop_words for word in around)


def _is_a_quoted_work(sentence: Sentence, index: int) -> bool:
    """Whether the quantity stands in a few quoted words that are said to be a book, a film, a song."""
    item, cues = sentence.items[index], sentence.cues
    before = sentence.text(sentence.start, item.start)
    begin = max([before.rfind(mark) for mark in _OPENING])
    if begin < 0:
        return False
    after = sentence.text(item.end, sentence.end)
    ends = [place for mark in _CLOSING if (place := after.find(mark)) >= 0]
    if not ends or any(mark in before[begin + 1 :] for mark in _CLOSING):
        return False
    inside = f"{before[begin + 1 :]}{item.text}{after[: min(ends)]}"
    if len(inside.split()) > _LONGEST_TITLE:
        return False
    return (
        re.search(cues.work_before, before[:begin]) is not None or re.match(cues.work_after, after[min(ends) + 1 :]) is not None
    )

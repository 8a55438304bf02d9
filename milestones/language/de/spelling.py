"""German number words for a figure."""

from __future__ import annotations

import re

from milestones.language.de.numbers import ONES, TEENS, TENS, cardinal, ordinal

_NAMES = {value: word for table in (TENS, TEENS, ONES) for word, value in table.items() if word not in ("zwo", "ein")}
_ORDINALS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}


def spell(number: int, old: str) -> str | None:
    """``number`` in words, a cardinal or an ordinal with the ending of ``old``, in lower case; None for nought, one, a million and more, or if ``old`` is no German number.

    One is left out because the words around it would have to change with it.
    """
    lower = old.lower()
    if not 1 <= number < 1_000_000:
        return None
    if cardinal(lower) is not None:
        return _headed(_words(number), lower) if number > 1 else None
    ending = re.search(r"e[nrsm]?$", lower)
    return _headed(_ordinal(number), lower) + ending.group() if ending is not None and ordinal(lower) is not None else None


def _headed(word: str, old: str) -> str:
    """*Hundert* and *tausend* at the head stand bare, unless ``old`` has them with *ein*."""
    heads = ("einhundert", "eintausend")
    return word.removeprefix("ein") if word.startswith(heads) and not old.startswith(heads) else word


def _words(number: int) -> str:
    if number >= 1000:
        return _joined(number, 1000, "tausend")
    if number >= 100:
        return _joined(number, 100, "hundert")
    if number in _NAMES:
        return _NAMES[number]
    ones, tens = number % 10, number - number % 10
    return f"{'ein' if ones == 1 else _NAMES[ones]}und{_NAMES[tens]}"


def _joined(number: int, size: int, name: str) -> str:
    factor, rest = divmod(number, size)
    head = "ein" if factor == 1 else _words(factor).removesuffix("s") if factor % 100 == 1 else _words(factor)
    return head + name + (_words(rest) if rest else "")


def _ordinal(number: int) -> str:
    last = number % 100
    if last == 0 or last >= 20:
        return _words(number) + "st"
    stem = _ORDINALS.get(last) or _words(last) + "t"
    return (_words(number - last) if number > last else "") + stem

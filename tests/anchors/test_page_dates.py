"""The words that date a page anew are found by what they begin with, as their pattern finds them in the whole text."""

from __future__ import annotations

import re

import pytest

from milestones.anchors.small_letters import SmallLetters
from milestones.language.de import GERMAN
from milestones.language.en import ENGLISH
from milestones.language.language import Language

TEXTS = (
    "First published in 2019. Previously broadcast, originally posted, first ran, first appeared, first printed.",
    "From our archive; from the archives. Reprinted, republished. An edited version of a talk, an abridged version of an essay.",
    "Archive of 2019. Archived on 3 May 2020. Archived copy 2020. Snapshot of 1 May 2020, snapshot from 2 May 2020.",
    "Generated on 1 May 2020. Compiled at: 2 May 2020. Generated: 2020.",
    "Assume that today is 3 May 2020. Assuming today is 3 May 2020. Suppose today is 4 May 2020. Imagine that today is 5 May 2020.",
    "Pretend today is 6 May 2020. Say today is 7 May 2020. Say that today is 8 May 2020.",
    "Last updated 3 May. Last-modified. Page updated, page-edited, recently revised, latest change. Updated on 3 May, revised: on 4 May, edited on 5 May. UPDATED: now",
    "Zuletzt aktualisiert am 3. Mai, letztmals geändert, letzte Änderung, letzte Aktualisierung; geändert am 4. Mai, aktualisiert am 5. Mai.",
)


@pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("text", TEXTS)
def test_what_the_pattern_finds_is_found_by_its_beginnings(text: str, language: Language) -> None:
    cues, letters = language.cues, SmallLetters(text)
    for pattern, beginnings in ((cues.printed_again, cues.printed_words), (cues.changed, cues.changed_words)):
        in_the_whole = {match.span() for match in re.finditer(pattern, text)}
        assert in_the_whole <= {match.span() for match in letters.matches(pattern, beginnings)}


def test_the_texts_hold_such_words_throughout() -> None:
    """The above asks something of each text."""
    cues = (ENGLISH.cues, GERMAN.cues)
    assert all(any(re.search(pattern, text) for each in cues for pattern in (each.printed_again, each.changed)) for text in TEXTS)

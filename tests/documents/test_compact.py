"""Prose without its filler, and the way back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from milestones import check
from milestones.documents.compact import compacted
from milestones.documents.document import FILLER, Document
from milestones.documents.reading import document_from_text


@given(st.text(alphabet=f"ab {FILLER}", max_size=30))
def test_each_character_of_compact_prose_is_that_of_the_source_at_its_offset(prose: str) -> None:
    document = Document(prose, prose)
    reading, offsets = compacted(document)
    if offsets is None:
        assert FILLER not in prose
        return
    assert reading.prose == prose.replace(FILLER, "")
    for place, character in enumerate(reading.prose):
        assert prose[offsets.start(place)] == character
        assert offsets.end(place + 1) == offsets.start(place) + 1
        assert offsets.within(offsets.start(place)) == place
    assert all(offsets.start(offsets.aside(place)) == place for place in range(len(prose) + 1))


def test_front_matter_and_directives_keep_their_places() -> None:
    source = "---\ndate: 2021-08-26\n---\nIt **closed** 9 days ago, on 18 August 2021.\n<!-- milestones: ignore -->\nIt closed 7 days ago."
    reading, offsets = compacted(document_from_text(source, "markdown"))
    assert offsets is not None
    moved = offsets.moved([*reading.metadata, *reading.directives])
    assert [source[each.start : each.end] for each in moved] == ["2021-08-26", "<!-- milestones: ignore -->"]
    (finding,) = (each for each in check(source, syntax="markdown").findings if "9 days ago" in each.text)
    assert [source[each.start : each.end] for each in finding.premises if each.start is not None] == [
        "18 August 2021",
        "2021-08-26",
    ]


def test_repairs_and_related_places_are_those_of_the_source() -> None:
    source = "It *was* **Friday**, 26 [August](x) 2021."
    (finding,) = check(source, syntax="markdown").findings
    edited = [source[: each.start] + each.replacement + source[each.end :] for each in finding.repairs]
    assert edited == ["It *was* **Thursday**, 26 [August](x) 2021.", "It *was* **Friday**, 27 [August](x) 2021."]


def test_a_value_without_offsets_stays_the_same_object() -> None:
    reading, offsets = compacted(Document(FILLER, FILLER))
    assert offsets is not None
    assert offsets.moved(reading.metadata) is reading.metadata
    assert replace(reading, path="a").path == "a"

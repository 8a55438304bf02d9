"""TimeML that an XML parser reads, with the text and its expressions whole."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones import extract
from milestones.errors import InputError
from milestones.report.options import ReportOptions
from milestones.report.timeml import timeml, write_timeml

TEXT = "On Thursday it was two weeks since 12 August 2021 & more <than> that."


def test_the_expressions_stand_in_the_text() -> None:
    root = ElementTree.fromstring(timeml(extract(TEXT, as_of="2021-08-26")))
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == TEXT
    assert [(each.get("type"), each.get("value")) for each in body.iter("TIMEX3")] == [
        ("DATE", "2021-08-26"),
        ("DURATION", "P2W"),
        ("DATE", "2021-08-12"),
    ]


def test_the_date_of_creation_is_told_apart() -> None:
    root = ElementTree.fromstring(timeml(extract(TEXT, as_of="2021-08-26")))
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert (created.get("value"), created.get("functionInDocument")) == ("2021-08-26", "CREATION_TIME")


def test_without_a_reference_date_there_is_none() -> None:
    assert ElementTree.fromstring(timeml(extract(TEXT))).find("DCT") is None


def test_several_documents_are_refused() -> None:
    with pytest.raises(InputError, match="one document"):
        write_timeml([extract("a"), extract("b")], io.StringIO(), ReportOptions())


@given(st.text(max_size=80))
def test_any_text_is_well_formed(text: str) -> None:
    ElementTree.fromstring(timeml(extract(f"{text} 26 August 2021 {text}")).encode("utf-8", "replace"))

"""What is offered in place of a wrong figure reads as German."""

from __future__ import annotations

import pytest

from milestones import Event, check


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("Am Freitag, dem 26. August 2021, regnete es.", "Am Donnerstag, dem 26. August 2021, regnete es."),
        ("Am Fr., 26.8.2021, regnete es.", "Am Do., 26.8.2021, regnete es."),
        ("Seit dem 1. Dezember 2018 sind 1.100 Tage vergangen.", "Seit dem 1. Dezember 2018 sind 999 Tage vergangen."),
        ("Seit dem 1. Dezember 2017 sind 1.100 Tage vergangen.", "Seit dem 1. Dezember 2017 sind 1.364 Tage vergangen."),
        ("Seit dem 1. Dezember 2017 sind 1100 Tage vergangen.", "Seit dem 1. Dezember 2017 sind 1364 Tage vergangen."),
        ("Seit dem 1. Dezember 1961 sind 9999 Tage vergangen.", "Seit dem 1. Dezember 1961 sind 21818 Tage vergangen."),
        ("Seit dem 1. Dezember 2017 sind 1'100 Tage vergangen.", "Seit dem 1. Dezember 2017 sind 1'364 Tage vergangen."),
        ("Der siebentägige Besuch vom 3. bis 6. Mai 2021.", "Der dreitägige Besuch vom 3. bis 6. Mai 2021."),
        ("Siebentägiger Besuch vom 3. bis 6. Mai 2021.", "Dreitägiger Besuch vom 3. bis 6. Mai 2021."),
        ("Heute ist der 900. Tag der Belagerung.", "Heute ist der 1000. Tag der Belagerung."),
        ("Heute ist der zweihundertste Tag der Belagerung.", "Heute ist der tausendste Tag der Belagerung."),
        ("Seit dem 20. August 2021 sind zwanzig Tage vergangen.", "Seit dem 20. August 2021 sind sechs Tage vergangen."),
    ],
)
def test_the_first_repair_in_its_place(text: str, repaired: str) -> None:
    siege = Event("Beginn der Belagerung", "2018-12-01", aliases=("Belagerung",))
    findings = check(text, as_of="2021-08-26", events=[siege], language="de").findings
    wrong = [finding for finding in findings if finding.verdict == "contradicted"]
    assert len(wrong) == 1, findings
    repair = wrong[0].repairs[0]
    assert text[: repair.start] + repair.replacement + text[repair.end :] == repaired


@pytest.mark.parametrize(
    "text", ["Seit dem 20. August 2021 ist ein Tag vergangen.", "Seit dem 25. August 2021 sind zehn Tage vergangen."]
)
def test_none_is_offered_where_the_words_around_it_would_change(text: str) -> None:
    findings = check(text, as_of="2021-08-26", language="de").findings
    wrong = [finding for finding in findings if finding.verdict == "contradicted"]
    assert len(wrong) == 1
    assert all(repair.replacement not in ("ein", "eins", "1", "sechs", "6") for repair in wrong[0].repairs)


def test_messages_are_english() -> None:
    (finding,) = check("Am Freitag, dem 26. August 2021, regnete es.", language="de").findings
    assert "is a Thursday" in finding.message
    assert finding.stated == "Friday"

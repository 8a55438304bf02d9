"""A registry of many people is read once for all documents, and each life is found by its own name."""

from __future__ import annotations

from milestones import Event, Registry, check
from milestones.anchors.binding import Binder
from milestones.anchors.known_lives import registry_lives
from milestones.language.en import ENGLISH

PEOPLE = 300
NAMES = [f"Person{number} Family{number}" for number in range(PEOPLE)]
EVENTS = tuple(
    event
    for number, name in enumerate(NAMES)
    for event in (
        Event(f"birth of {name}", f"{1900 + number % 50}-03-01"),
        Event(f"death of {name}", f"{1960 + number % 50}-03-02"),
    )
)


def test_each_birth_has_the_death_of_its_own_name() -> None:
    lives = registry_lives(Binder.of(EVENTS, ENGLISH))
    assert [life.label for life in lives] == [f"birth of {name}" for name in NAMES]
    assert [str(life.died) for life in lives] == [f"{1960 + number % 50}-03-02" for number in range(PEOPLE)]


def test_a_death_may_be_known_by_a_part_of_the_name() -> None:
    events = (Event("birth of Ann Bell", "1900-01-01"), Event("death of Coe", "1950-01-01"), Event("death of Bell", "1960-01-01"))
    assert [str(life.died) for life in registry_lives(Binder.of(events, ENGLISH))] == ["1960-01-01"]


def test_lives_are_read_once_for_a_registry() -> None:
    binder = Binder.of(EVENTS, ENGLISH)
    assert registry_lives(binder) is registry_lives(binder)
    assert registry_lives(Binder.of(EVENTS[:2], ENGLISH)) == registry_lives(binder)[:1]


def test_an_age_is_measured_from_the_birth_of_the_one_who_is_named() -> None:
    registry = Registry().with_events(EVENTS)
    (finding,) = check("Person7 Family7 died on 2 March 1967, aged 61.", registry=registry).findings
    assert finding.verdict == "contradicted"
    assert finding.premises[0].label == "birth of Person7 Family7"


def test_the_names_of_a_registry_are_indexed_once_for_all_texts() -> None:
    book = Registry().with_events([Event("arrest of Ada Berg", "2018-12-01")])
    assert Binder.of(book.events, ENGLISH) is Binder.of(book.events, ENGLISH)
    other = book.with_events([Event("trial of Ada Berg", "2019-12-01")])
    assert [event.name for event in Binder.of(other.events, ENGLISH).events] == ["arrest of Ada Berg", "trial of Ada Berg"]

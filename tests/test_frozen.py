from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made
from milestones.parser.expression import DateExpression
from milestones.parser.mention import Mention


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A value."""

    across: int
    up: int = 0
    name: str | None = None


def test_a_value_is_made_as_a_dataclass_is() -> None:
    assert Point(1) == Point(across=1, up=0, name=None)
    assert repr(Point(1, name="a")) == "Point(across=1, up=0, name='a')"
    assert {Point(1, 2): "here"}[Point(1, 2)] == "here"
    assert sorted([Point(2), Point(1, 5), Point(1, 3)]) == [Point(1, 3), Point(1, 5), Point(2)]
    assert type(Point(1)) is Point
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, down=2)  # type: ignore[call-arg]


@pytest.mark.parametrize("value", [Point(1), DateSpan(1, 2), DateExpression(year=2021), Mention(0, 4, "2021", "DATE", "2021")])
def test_a_value_cannot_be_changed(value: object) -> None:
    name = fields(value)[0].name  # type: ignore[arg-type]
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, 7)
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)
    with pytest.raises(AttributeError):
        value.__dict__  # noqa: B018


def test_a_value_can_be_copied_replaced_and_sent() -> None:
    value = Point(1, 2, "a")
    assert replace(value, up=3) == Point(1, 3, "a")
    assert copy.deepcopy(value) == value
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert type(again) is Point

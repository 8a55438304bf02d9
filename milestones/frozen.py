"""Frozen dataclasses that are made quickly.

A frozen dataclass sets each of its fields by a call to ``object.__setattr__``, which for one of 24 fields takes four times as long as plain assignment. So
while it is made, a value belongs to a subclass whose fields may be assigned to; then it is frozen for good.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Value = TypeVar("_Value")


def quickly_made(cls: type[_Value]) -> type[_Value]:
    """The frozen dataclass with slots, the same in all but how it is made. It may have defaults, but no factories of them, and no subclasses."""
    opened = type(cls.__name__, (cls,), {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__})
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]
    defaults = tuple(field.default for field in fields(cls) if field.default is not MISSING)  # type: ignore[arg-type]
    lines = [
        f"def __init__(self, {', '.join(names)}):",
        "    thaw(self, '__class__', opened)",
        *(f"    self.{name} = {name}" for name in names),
        "    self.__class__ = cls",
    ]
    made: dict[str, Any] = {"thaw": object.__setattr__, "opened": opened, "cls": cls}
    exec("\n".join(lines), made)
    made["__init__"].__defaults__ = defaults
    made["__init__"].__annotations__ = cls.__init__.__annotations__
    made["__init__"].__qualname__ = cls.__init__.__qualname__
    type.__setattr__(cls, "__init__", made["__init__"])
    return cls

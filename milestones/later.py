"""What is worked out only if somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar, overload

_Item = TypeVar("_Item")


class Later(Sequence[_Item]):
    """Items that are worked out when somebody first looks at them; equal to the tuple of them."""

    def __init__(self, make: Callable[[], tuple[_Item, ...]]) -> None:
        """The items that a function gives."""
        self._make = make

    @cached_property
    def _found(self) -> tuple[_Item, ...]:
        return self._make()

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Item, ...]: ...
    def __getitem__(self, index: int | slice) -> _Item | tuple[_Item, ...]:
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return self._found == (other._found if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._found)

    def __repr__(self) -> str:
        return repr(self._found)

    def __reduce__(self) -> tuple[type, tuple[tuple[_Item, ...]]]:
        """A copy, or what is sent to another process, is the tuple."""
        return tuple, (self._found,)

"""Work that may need more memory than there is, ended so that enough is left to say so."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")
_RESERVE = 8 * 2**20
"""Bytes that are set aside while work is done: several of the blocks in which Python takes memory from the system."""


def within_memory(work: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """The same work. Where its memory gives out, what it held and a reserve are given back before MemoryError is raised anew, or the SystemError that the
    interpreter sometimes makes of it ("error return without exception set").

    Without any memory left the interpreter cannot leave a ``with`` or ``finally`` in a long function: CPython 3.11 tries to note where it was, fails,
    and tries again for ever (``exception_unwind`` in its ``ceval.c``). The reserve is address space alone until it is written to, which it never is.
    """

    @wraps(work)
    def bounded(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        reserve = bytearray(_RESERVE)
        try:
            return work(*args, **kwargs)
        except (MemoryError, SystemError) as error:
            del reserve
            kind, said = type(error), str(error)
        raise kind(said)

    return bounded

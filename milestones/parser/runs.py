"""A text parted into runs of characters between two spaces: what most of it is made of has come before, and is known by its run."""

from __future__ import annotations

from functools import lru_cache

BLOCK = 1 << 15
"""How many characters are parted at once, so that a long text takes no more memory than a short one."""


def block(prose: str, base: int) -> str:
    """The text from ``base`` to the first space after a block's length."""
    end = prose.find(" ", base + BLOCK)
    return prose[base:end] if end >= 0 else prose[base:]


@lru_cache(maxsize=1)
def runs(block_text: str) -> list[str]:
    """The runs of a block; the last block asked for is kept, since more than one pass goes over it."""
    return block_text.replace("\n", " ").split(" ")

"""One pass over the lines of a marked-up text, which writes its prose as long as its source and notes segments, metadata and comments."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from milestones.documents.blocks import LINE, Blocks
from milestones.documents.document import MetadataEntry
from milestones.documents.masking import plain_characters, without_addresses
from milestones.documents.readers import Read


class LinePass(ABC):
    """What a reader of a markup keeps while it takes the lines; ``inline`` reads the text within a segment."""

    def __init__(self, source: str, inline: Callable[[str], str]) -> None:
        self.source = source
        self.lines: list[str] = LINE.findall(plain_characters(source))
        self.blocks = Blocks(inline)
        self.position = 0  # where the next line begins
        self.until_blank = False  # whether the lines up to the next empty one are no prose
        self.at_head = True  # whether nothing but metadata has come yet
        self.metadata: list[MetadataEntry] = []
        self.comments: list[int] = []

    @abstractmethod
    def take_all(self) -> None:
        """Write every line."""

    def read(self) -> Read:
        """The prose, segments and metadata of the whole text."""
        self.take_all()
        return without_addresses("".join(self.blocks.lines)), tuple(self.blocks.segments), tuple(self.metadata)

    def comments_of_all(self) -> tuple[int, ...]:
        """Where the comments of the whole text begin."""
        self.take_all()
        return tuple(self.comments)

"""A rule of the grammar: a pattern over token classes, and what to make of a match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from milestones.language import token_class as tc
from milestones.language.language import Language
from milestones.parser.expression import DateExpression, Place
from milestones.parser.lexer import Token
from milestones.parser.mention import Mention


@dataclass(frozen=True, slots=True)
class Parts:
    """The tokens that a rule matched: by the name of their group, and the neighbours on both sides."""

    tokens: Sequence[Token]
    first: int
    last: int
    groups: dict[str, tuple[int, int]]
    language: Language

    def all(self, name: str) -> list[Token]:
        """The tokens of a group, none if it took no part in the match."""
        begin, end = self.groups.get(name, (0, 0))
        return list(self.tokens[begin:end]) if begin < end else []

    def one(self, name: str) -> Token | None:
        """The first token of a group, None if it took no part."""
        begin, end = self.groups.get(name, (0, 0))
        return self.tokens[begin] if begin < end else None

    def value(self, name: str) -> Any:
        """The value of the first token of a group, None if it took no part."""
        token = self.one(name)
        return token.value if token is not None else None

    @property
    def before(self) -> Token | None:
        """The token before the match."""
        return self.tokens[self.first - 1] if self.first else None

    @property
    def after(self) -> Token | None:
        """The token after the match."""
        return self.tokens[self.last] if self.last < len(self.tokens) else None

    @property
    def start(self) -> int:
        """Where the match starts in the document."""
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.tokens[self.last - 1].end


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` is a regular expression over class characters with named groups; ``build`` turns a match into mentions, or none if it declines."""

    name: str
    pattern: str
    build: Callable[[Parts], list[Mention]]


def position_fits(parts: Parts) -> bool:
    """Whether a word for early, mid or late can be said of the date after it; it can where there is none.

    A noun needs *of* or a preposition before it ("the end of May", "by end May"): in "they start in May" it is a verb.
    """
    token = parts.one("position")
    if token is None or parts.groups["position"][1] == parts.last:
        return True
    following = parts.tokens[parts.groups["position"][1]]
    noun = token.text.lower() in parts.language.cues.position_nouns
    if following.key == tc.IN:
        return not noun and following.text.lower() in parts.language.cues.date_joints
    return not noun or following.key == tc.OF or (parts.before is not None and parts.before.key in (tc.IN, tc.FROM, tc.TO))


def date_mention(parts: Parts, expression: DateExpression) -> list[Mention]:
    """The whole match as one date."""
    return [Mention(parts.start, parts.end, "", "DATE", "", expression=expression)]


def place(parts: Parts, name: str) -> tuple[Place, ...]:
    """Where the token of a group stands, as a row of one; none if it took no part."""
    token = parts.one(name)
    return (Place(name, token.start, token.end),) if token is not None else ()

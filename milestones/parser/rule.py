"""A rule of the grammar: a pattern over token classes, and what to make of a match."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from milestones.language import token_class as tc
from milestones.language.language import Language
from milestones.parser.expression import DateExpression, Place
from milestones.parser.lexer import Token
from milestones.parser.mention import Mention
from milestones.parser.row import Row

_NOWHERE = (0, 0)


@dataclass(slots=True)
class Parts:
    """The tokens that a rule matched, from ``first`` to before ``last``, with the neighbours on both sides.

    ``groups`` has for the name of each group that holds any which tokens they are, counted from ``place``, where the rule fits.
    """

    tokens: Row
    first: int
    last: int
    place: int
    groups: dict[str, tuple[int, int]]
    language: Language

    def all(self, name: str) -> list[Token]:
        """The tokens of a group, none if it took no part in the match."""
        begin, end = self.groups.get(name, _NOWHERE)
        return [self.tokens.at[place] for place in range(self.place + begin, self.place + end)]

    def one(self, name: str) -> Token | None:
        """The first token of a group, None if it took no part."""
        span = self.groups.get(name)
        return self.tokens.at[self.place + span[0]] if span is not None else None

    def keys(self, name: str) -> str:
        """The classes of the tokens of a group, empty if it took no part."""
        begin, end = self.groups.get(name, _NOWHERE)
        return self.tokens.keys[self.place + begin : self.place + end]

    def value(self, name: str) -> Any:
        """The value of the first token of a group, None if it took no part."""
        span = self.groups.get(name)
        return self.tokens.at[self.place + span[0]].value if span is not None else None

    def start_after(self, name: str) -> int:
        """Where that starts which follows a group; where the match starts, if the group took no part."""
        span = self.groups.get(name)
        return self.tokens.at[self.place + span[1]].start if span is not None else self.start

    @property
    def before(self) -> Token | None:
        """The token before the match."""
        return self.tokens.at[self.first - 1] if self.first else None

    @property
    def after(self) -> Token | None:
        """The token after the match."""
        return self.tokens.at[self.last] if self.last < len(self.tokens) else None

    @property
    def start(self) -> int:
        """Where the match starts in the document."""
        return self.tokens.at[self.first].start

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.tokens.at[self.last - 1].end


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
    if token is None or parts.place + parts.groups["position"][1] == parts.last:
        return True
    following = parts.tokens[parts.place + parts.groups["position"][1]]
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

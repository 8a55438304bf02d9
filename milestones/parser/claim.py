"""What a text states and can be recomputed: gaps, points and orders."""

from __future__ import annotations

from dataclasses import dataclass

from milestones.frozen import quickly_made
from milestones.parser.measure import Measure
from milestones.parser.mention import Mention


@quickly_made
@dataclass(frozen=True, slots=True)
class Option:
    """One thing that an end of a gap may rest on.

    ``kind`` is ``date`` (the date in ``mention``), ``weekday`` (a bare weekday), ``now`` (the reference date), ``phrase`` (words right after
    since, after, of … that name an event), ``clause`` (words of the sentence among which an event may be named), ``story`` (the date
    that the text stood at before) or ``birth`` and ``death`` (of the person that the words are about).
    A ``firm`` option may convict and acquit; one that is not firm may only acquit.
    """

    kind: str
    mention: Mention | None = None
    start: int = 0
    end: int = 0
    text: str = ""
    firm: bool = True
    gap: int = 0
    """Where in ``text`` a clause's quantity was taken out."""
    lasting: bool = False
    """Whether a clause says of what it names that it lasted, so that "the war" means its beginning at one end and its end at the other."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about time.

    ``start`` to ``end`` is its span in the source. ``check`` names the check that judges it. A gap has a ``measure`` and the options for its
    two ends, best first; a point (weekday, impossible date) has its ``mention`` alone; an order has its two dates as ``begin`` and ``finish``.
    ``sentence`` is the span of the sentence around it. ``direct`` is true where the text equates a day with the measure ("today is the 20th anniversary").
    """

    start: int
    end: int
    text: str
    check: str
    mention: Mention
    measure: Measure | None = None
    begin: tuple[Option, ...] = ()
    finish: tuple[Option, ...] = ()
    sentence: tuple[int, int] = (0, 0)
    direct: bool = False
    rule: str = ""
    """The name of the rule that read the claim, for explanations."""
    either: bool = False
    """Whether any of the options of ``finish`` may be meant, so that only a claim that holds for none of them is wrong: "Ann Bell, 61, was elected in 1990"
    tells an age of that year or of the day of the text. A firm one has to be known for that; the others may only acquit."""

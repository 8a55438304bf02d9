"""What the calculator says of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from milestones.calendar.datespan import DateSpan
from milestones.frozen import quickly_made


class Verdict(str, Enum):
    """One of the four things that can be said of a claim. A string, so that ``finding.verdict == "verified"`` holds."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    UNVERIFIABLE = "unverifiable"
    IGNORED = "ignored"

    __str__ = str.__str__


class Severity(str, Enum):
    """How much a contradiction weighs: errors rest on firm ground, warnings on the text elsewhere, notes are remarks."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    __str__ = str.__str__


@quickly_made
@dataclass(frozen=True, slots=True)
class Premise:
    """A date that a verdict rests on.

    ``label`` says what happened then ("arrest of Meng Wanzhou", "the reference date"), ``source`` where the date comes
    from ("registry milestones.toml, event arrest", "this sentence"). ``start`` and ``end`` are code-point offsets in the document where the
    date or the phrase stands, None where it stands elsewhere.
    """

    label: str
    date: DateSpan
    source: str
    start: int | None = None
    end: int | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Reading:
    """One admissible way of counting that was tried: its name, what it gives (in words) and whether the claim fits it.

    ``allowed`` says what the value has to be for that: "exactly 1,000 days", "at least 850 and less than 1,000 days".
    """

    name: str
    value: str
    holds: bool
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A replacement of the source from ``start`` to ``end`` that would make the claim true. ``safe``: every reading agrees on it, and it is the only one."""

    start: int
    end: int
    replacement: str
    description: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the finding, with its own words: in the same document, or in the document at ``path``."""

    start: int
    end: int
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class GapEnd:
    """One end of a gap: what it is, and its days; ``date`` is None where they are not known, or no year is."""

    label: str
    date: DateSpan | None


@dataclass(frozen=True, slots=True)
class HedgeInterval:
    """What a hedge allows the true value to be: ``words`` are the hedge's ("nearly"), ``allowed`` the interval in words; None is unbounded."""

    words: str
    allowed: str
    unit: str
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two points: the ends, the stated measure, and what its hedge allows (None without a hedge)."""

    start: GapEnd
    end: GapEnd
    measure: str
    hedge: HedgeInterval | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """How long a claim that leans on a moving "now" holds: the ``first`` and the ``last`` reference date on which it does, None without end."""

    first: DateSpan | None
    last: DateSpan | None


@quickly_made
@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one claim. Offsets are code points into the document's source, ``end`` exclusive."""

    start: int
    end: int
    text: str
    check: str
    verdict: Verdict
    severity: Severity
    stated: str
    computed: str | None
    reading: str | None
    message: str
    premises: tuple[Premise, ...] = ()
    readings: tuple[Reading, ...] = ()
    repairs: tuple[Repair, ...] = ()
    related: tuple[Related, ...] = ()
    implied: tuple[str, ...] = ()
    """ISO dates that the claim implies for the event that has none, when the verdict is unverifiable."""
    rule: str = ""
    """The name of the rule that read the claim."""
    gap: Gap | None = None
    """The two points that the claim lies between; None for a point, such as a weekday and its date."""
    forecast: Forecast | None = None
    """How long the claim holds, where it leans on the reference date; of a contradicted one, when it would have held."""

    @property
    def holds_from(self) -> str | None:
        """The first reference date on which the claim holds (ISO); None where it leans on none, or always held."""
        return None if self.forecast is None or self.forecast.first is None else str(self.forecast.first)

    @property
    def holds_until(self) -> str | None:
        """The last reference date on which the claim holds (ISO); None where it leans on none, or holds without end."""
        return None if self.forecast is None or self.forecast.last is None else str(self.forecast.last)

    quoted: bool = False
    """Whether the claim stands in a quotation, whose words are not the writer's to change."""
    ignored_by: str | None = None
    """What the claim is ignored by, where the verdict is ignored: a comment of the text, an entry of the registry, a baseline, a setting."""
    reason: str | None = None
    """Why it is ignored, where that is said."""

"""The gap of a claim as its finding shows it."""

from __future__ import annotations

from collections.abc import Sequence

from milestones.anchors.candidate import Candidate
from milestones.calculator.bounds import Bounds, Number, hedged, whole
from milestones.calculator.finding import Gap, GapEnd, HedgeInterval
from milestones.parser.claim import Claim, Option
from milestones.parser.measure import Hedge, Measure

_KINDS = {
    "now": "the reference date", "birth": "the birth", "death": "the death", "story": "the date that the text stands at", "clause": "an event of the sentence",
}  # fmt: skip


def gap_of(claim: Claim, measure: Measure, said: str, begins: Sequence[Candidate], finishes: Sequence[Candidate]) -> Gap:
    """The gap between the first firm candidate of each end, else the first; an end without any has the words that stand for it.

    ``said`` is the measure in words.
    """
    return Gap(_end(claim.begin, begins), _end(claim.finish, finishes), said, hedge_interval(measure))


def _end(options: tuple[Option, ...], found: Sequence[Candidate]) -> GapEnd:
    chosen = next((candidate for candidate in found if candidate.firm), found[0] if found else None)
    if chosen is not None:
        return GapEnd(chosen.label, None if chosen.undated else chosen.span)
    option = options[0] if options else None
    if option is None:
        return GapEnd("an event that the text does not name", None)
    words = " ".join(option.text.split()) if option.kind in ("phrase", "date", "weekday") else ""
    return GapEnd(f"“{words}”" if words else _KINDS.get(option.kind, "an event"), None)


def hedge_interval(measure: Measure) -> HedgeInterval | None:
    """What the hedge of a measure of one part allows, in its own unit; None without a hedge."""
    quantity = measure.single
    if quantity is None or measure.hedge is Hedge.NONE:
        return None
    bounds = hedged(measure.hedge, whole(quantity.number), Bounds())
    unit = quantity.unit.value
    return HedgeInterval(
        measure.hedge.value,
        bounds.in_words(unit),
        unit,
        _number(bounds.low),
        _number(bounds.high),
        bounds.low_open,
        bounds.high_open,
    )


def _number(value: Number | None) -> float | None:
    return None if value is None else int(value) if value.denominator == 1 else float(value)

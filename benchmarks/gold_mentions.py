"""Gold temporal expressions: WikiWars' TIMEX2 as TIMEX3, and TimeML.

TIMEX2 to TIMEX3
- *Nested tags.* TIMEX3 has no nesting. The outer tag stays and those inside it are dropped; ``nesting="inner"`` keeps the innermost instead. How many fell out
  is counted.
- *Type.* ``SET="YES"`` is SET; a value ``P`` with a number (or X) is DURATION; a value with a ``T`` part is TIME; no value is no type, and such a mention
  is left out of the type measure; all else is DATE, ``PAST_REF``, ``PRESENT_REF`` and ``FUTURE_REF`` among it.
- *Value.* As written (decade ``193``, century ``BC03``, season ``1862-SP``, part of the day ``1865-04-15TMO``, ``PXD``), but for the rows of ``REWRITES``:
  an unspecified time of day (``TXX``) and a zero seconds field are dropped, and the fractions of durations are written as whole smaller units.
- *Sets.* TIMEX2 gives a recurrence by its calendar unit (daily: ``XXXX-XX-XX``), TIMEX3 by its period (``P1D``); both are accepted for a SET.
- *No value.* TIMEX2 leaves VAL out where the annotator could not say; TIMEX3 must have a value. A value that names nothing is accepted (empty, or X without a
  digit: ``XXXX-XX-XX``, ``PXD``), a value that says something is wrong.
- ``MOD`` becomes ``mod``; ``ANCHOR_VAL``, ``ANCHOR_DIR`` and the comment have no place in TempEval-3's measures.

TimeML is taken as it stands, with the one expression outside the text that dates the document. A decade ``198X`` equals ``198``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

REWRITES = (
    (re.compile(r"TXX(?::XX)?$"), ""),
    (re.compile(r"(T\d\d:\d\d):00$"), r"\1"),
    (re.compile(r"^P1\.5Y$"), "P18M"),
    (re.compile(r"^P0?\.5Y$"), "P6M"),
    (re.compile(r"^P0?\.5DE$"), "P5Y"),
    (re.compile(r"^P0?\.5CE$"), "P50Y"),
    (re.compile(r"^P2\.5Y$"), "P30M"),
    (re.compile(r"^P(\d+)Y6M$"), lambda found: f"P{int(found[1]) * 12 + 6}M"),
    (re.compile(r"^((?:BC)?\d{1,3})X$"), r"\1"),
)
"""Values that two notations write in two ways, to one of them; applied to gold and system alike."""

PERIODS = {"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y"}
_TAG = re.compile(r"<(/?)(\w+)([^<>]*)>")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold expression: offsets in the text, TIMEX3 type and value; an empty type or value is one that the annotator did not give."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its gold expressions in order, the day that it was made on (empty if not known) and how many nested expressions were dropped."""

    name: str
    text: str
    created: str
    gold: tuple[Gold, ...]
    dropped: int = 0


def read_timex2(path: Path, nesting: str = "outer") -> GoldText:
    """A key file of WikiWars."""
    raw = path.read_text(encoding="utf-8")
    created = re.search(r"<DATETIME>.*?(\d{4}-\d{2}-\d{2})", raw, re.DOTALL)
    text, tagged = _tagged(_between(raw, "TEXT", path), "TIMEX2")
    kept = [entry for entry in tagged if not _is_nested(entry, tagged, nesting)]
    gold = tuple(_from_timex2(text, *entry) for entry in kept)
    return GoldText(path.name.removesuffix(".key.xml"), text, created[1] if created else "", gold, len(tagged) - len(kept))


def read_timeml(path: Path) -> GoldText:
    """A TimeML document."""
    raw = path.read_text(encoding="utf-8")
    created = re.search(r"<DCT>.*?value=\"(\d{4}-\d{2}-\d{2})", raw, re.DOTALL)
    text, tagged = _tagged(_between(raw, "TEXT", path), "TIMEX3")
    gold = tuple(
        Gold(start, end, text[start:end], attributes.get("type", ""), attributes.get("value", ""), attributes.get("mod", ""))
        for start, end, attributes in tagged
        if end > start
    )
    return GoldText(path.stem, text, created[1] if created else "", gold)


def _between(raw: str, tag: str, path: Path) -> str:
    found = re.search(rf"<{tag}>(.*)</{tag}>", raw, re.DOTALL)
    if found is None:
        raise ValueError(f"{path}: no <{tag}> element")
    return found[1]


def _tagged(body: str, name: str) -> tuple[str, list[tuple[int, int, dict[str, str]]]]:
    """The text without any tags, and the extent and attributes of each element of one name, in order, outer before inner."""
    pieces: list[str] = []
    length = position = 0
    open_tags: list[tuple[int, dict[str, str]]] = []
    found: list[tuple[int, int, dict[str, str]]] = []
    for tag in _TAG.finditer(body):
        pieces.append(unescape(body[position : tag.start()]))
        length += len(pieces[-1])
        position = tag.end()
        if tag[2] != name or tag[3].endswith("/"):
            continue
        if tag[1]:
            start, attributes = open_tags.pop()
            found.append((start, length, attributes))
        else:
            open_tags.append((length, {key.lower(): unescape(value) for key, value in _ATTRIBUTE.findall(tag[3])}))
    pieces.append(unescape(body[position:]))
    return "".join(pieces), sorted(found, key=lambda entry: (entry[0], -entry[1]))


def _is_nested(entry: tuple[int, int, dict[str, str]], tagged: list[tuple[int, int, dict[str, str]]], nesting: str) -> bool:
    """Whether another tag encloses this one, or for ``inner``, whether this one encloses another."""
    start, end, _ = entry
    for other in tagged:
        if other is entry:
            continue
        encloses = other[0] <= start and end <= other[1]
        enclosed = start <= other[0] and other[1] <= end
        if encloses if nesting == "outer" else enclosed:
            return True
    return False


def _from_timex2(text: str, start: int, end: int, attributes: dict[str, str]) -> Gold:
    value = attributes.get("val", "")
    return Gold(start, end, text[start:end], _timex3_type(value, attributes.get("set", "")), value, attributes.get("mod", ""))


def _timex3_type(value: str, recurring: str) -> str:
    if recurring.upper() == "YES":
        return "SET"
    if not value:
        return ""
    if re.match(r"P[\dX.T]", value):
        return "DURATION"
    return "TIME" if re.search(r"[\dXBC-]T", value) and not value.endswith("TXX") else "DATE"


def canonical(value: str) -> str:
    """A value in the one notation in which gold and system are compared."""
    for pattern, replacement in REWRITES:
        value = pattern.sub(replacement, value)  # type: ignore[arg-type]
    return value


def same_value(gold: Gold, value: str) -> bool:
    """Whether a system's value says what the gold one does, by the rules of this module."""
    if not gold.value:
        return not re.search(r"\d", value) and not value.endswith("_REF")
    if gold.type == "SET" and PERIODS.get(gold.value, gold.value) == PERIODS.get(value, value):
        return True
    return canonical(gold.value) == canonical(value)

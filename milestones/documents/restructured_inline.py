"""The marks within a paragraph of reStructuredText."""

from __future__ import annotations

import re

from milestones.documents.document import FILLER, OPAQUE
from milestones.documents.masking import masked

_SHOWN = frozenset(
    ("emphasis", "strong", "sub", "sup", "subscript", "superscript", "ref", "doc", "term", "numref", "abbr", "dfn", "any", "guilabel", "menuselection",
     "index", "pep", "rfc", "title-reference", "title", "t")
)  # fmt: skip
"""Roles whose text is read as words; the text of any other is code or a name."""
_INLINE = re.compile(
    r"(?=[\\`:_\[|*])(?:"
    r"(?P<escape>\\(?:[ \t]|\r?\n|[^\s]))"
    r"|(?P<literal>``(?=\S)(?:[^`]|`(?!`)){1,2000}``)"
    r"|(?::(?P<role>[\w:.+-]{1,60}):)?(?P<target>_?)`(?=[^\s`])(?P<text>[^`\\]{1,1000})`(?::(?P<suffix>[\w:.+-]{1,60}):|(?P<link>__?(?!\w)))?"
    r"|(?P<note>\[(?:\d+|[#*][\w.-]{0,60}|[A-Za-z][\w.-]{0,60})\]_(?!\w))"
    r"|(?P<substitution>\|(?=[^\s|])[^|\n]{1,100}(?<!\s)\|_{0,2})"
    r"|(?P<mark>\*{1,2}(?=\S)|(?<=\S)\*{1,2}|(?<=\w)__?(?!\w))"
    r")"
)
_ADDRESS = re.compile(r"\s*<[^<>]*>$")


def inline(text: str) -> str:
    """The prose of a block with its inline marks made filler, and its code opaque."""
    return _INLINE.sub(_replace, text) if any(sign in text for sign in "\\`*_|") else text


def _replace(match: re.Match[str]) -> str:
    text = match.group()
    if match["escape"]:
        return masked(text, FILLER) if text[1].isspace() else FILLER + text[1:]
    if match["literal"] or match["substitution"]:
        return masked(text, OPAQUE)
    if match["text"]:
        return _interpreted(match)
    return masked(text, FILLER)


def _interpreted(match: re.Match[str]) -> str:
    """Text between backquotes: shown if it is a link or has a role that is read as words."""
    role = match["role"] or match["suffix"]
    name = (role or "").rpartition(":")[2].lower()
    if not (name in _SHOWN if role else match["link"] or match["target"]) or match["text"].strip().isdigit():
        return masked(match.group(), OPAQUE)
    address = _ADDRESS.search(match["text"])
    shown = match["text"][: address.start()] if address is not None and address.start() else match["text"]
    before, after = match.start("text") - match.start(), match.start("text") - match.start() + len(shown)
    text = match.group()
    return masked(text[:before], FILLER) + shown + masked(text[after:], FILLER)

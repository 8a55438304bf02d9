"""The marks within a paragraph of AsciiDoc."""

from __future__ import annotations

import re
from html import unescape

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE
from milestones.documents.masking import INVISIBLE, masked

_CHARACTERS = {
    "nbsp": "\xa0", "sp": " ", "empty": "", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "amp": "&", "lt": "<", "gt": ">",
}  # fmt: skip
"""Attributes that every document has, and the characters they stand for."""
_OPAQUE_MACROS = frozenset(("image", "icon", "stem", "latexmath", "asciimath", "pass", "kbd", "btn", "menu", "audio", "video", "anchor", "bibref", "include"))  # fmt: skip
_UNSEEN_MACROS = frozenset(("indexterm", "anchor", "bibref"))
_NOTE = re.compile(r"[\s\[(]*\d{1,2}[\s\])]*")
"""The label of a reference that is the number of a note."""
_INLINE = re.compile(
    r"(?=[\\+$`<(\[{&^~*_#])(?:"
    r"(?P<escape>\\[*_`#^~{\[<+|&:])"
    r"|(?P<pass>\+\+\+(?:[^+]|\+(?!\+\+)){1,2000}\+\+\+|\$\$(?:[^$]|\$(?!\$)){1,2000}\$\$)"
    r"|(?P<code>``(?:[^`\n]|`(?!`)|\n(?!\n)){1,2000}``|(?<![\w`])`(?=\S)(?:[^`]){1,2000}?(?<=\S)`(?![\w`])|(?<![\w+])\+(?=\S)[^+\n]{1,500}(?<=\S)\+(?![\w+]))"
    r"|(?P<reference><<[^<>\n,]{1,200}(?:,(?P<shown>[^<>]{0,300}))?>>)"
    r"|(?P<index>\(\(\([^()]{1,300}\)\)\))"
    r"|(?P<anchor>\[\[[^\[\]\n]{1,200}\]\])"
    r"|(?P<attribute>\{(?P<key>\w[\w-]{0,60})\})"
    r"|(?P<role>\[[.#%][\w.#% -]{1,60}\](?=[#*_`]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<digits>\^[\d\[\](),*†‡§]{1,20}\^|~\d{1,20}~)"
    r"|(?P<mark>\*{1,2}(?=\S)|(?<=\S)\*{1,2}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|__|##|(?<!\w)#(?=\S)|(?<=\S)#(?!\w)|[\^~](?=\w)|(?<=\w)[\^~]|(?<=\s)\+(?=\r?\n))"
    r")"
    r"|(?P<note>footnote(?:ref)?:[\w-]{0,60}\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]\\]{0,300}\]){0,2000}+)\])"
    r"|(?P<macro>(?<![\w:])(?P<name>[a-z]{2,20})(?<!footnote)(?<!footnoteref):(?![:\s])(?P<target>[^\s\[\]]{0,500})\[(?P<label>(?:[^\]\\\n]|\\.){0,500})\])"
)


def inline(text: str) -> str:
    """The prose of a block with its inline marks made filler, and its code, pictures and attributes opaque."""
    return _INLINE.sub(_replace, text) if any(sign in text for sign in "\\`*_#^~{[<+&$(") else text


def _replace(match: re.Match[str]) -> str:
    text = match.group()
    if match["escape"]:
        return FILLER + text[1:]
    if match["code"] or match["pass"] or match["digits"]:
        return masked(text, OPAQUE)
    if match["note"]:
        return _note(match)
    if match["macro"]:
        return _macro(match)
    if match["shown"]:
        return _kept(match, "shown")
    if match["attribute"]:
        character = _CHARACTERS.get(match["key"])
        return masked(text, OPAQUE) if character is None else character + FILLER * (len(text) - len(character))
    if match["entity"]:
        shown = unescape(text)
        shown = FILLER if shown in INVISIBLE else shown
        return shown + FILLER * (len(text) - 1) if len(shown) == 1 else text
    return masked(text, OPAQUE if match["reference"] else FILLER)


def _note(match: re.Match[str]) -> str:
    """A footnote, which stands within its sentence: prose of its own after the sentence's end, else left out, so that the sentence goes on."""
    before = match.string[max(0, match.start() - 3) : match.start()].rstrip()
    after = match.string[match.end() : match.end() + 3].lstrip(" \t")
    if match["text"] and (before.endswith((".", "!", "?", "”", '"')) or not after.strip() or after[0] in ".!?"):
        start, end = match.start("text") - match.start(), match.end("text") - match.start()
        text = match.group()
        return BOUNDARY * start + text[start:end] + BOUNDARY * (len(text) - end)
    return masked(match.group(), FILLER)


def _macro(match: re.Match[str]) -> str:
    """A link shows its label, a picture nothing that is read."""
    if match["name"] in _UNSEEN_MACROS:
        return masked(match.group(), FILLER)
    if match["name"] in _OPAQUE_MACROS or not match["label"]:
        return masked(match.group(), OPAQUE)
    if match["name"] == "xref" and _NOTE.fullmatch(match["label"]):
        return masked(match.group(), OPAQUE)
    return _kept(match, "label")


def _kept(match: re.Match[str], group: str) -> str:
    """The match as filler, but for one group; of a label, what comes before its attributes."""
    text = match.group()
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    return (
        masked(text[:start], FILLER)
        + text[start:end].rstrip("^")
        + masked(text[start + len(text[start:end].rstrip("^")) :], FILLER)
    )

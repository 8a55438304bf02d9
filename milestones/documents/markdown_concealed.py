"""What a Markdown text does not show: comments, and the elements of HTML whose text is no prose. Not those that stand within code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from milestones.documents.document import BOUNDARY

_OPENING = re.compile(
    r"\\[\\`<{]"
    r"|^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})"
    r"|(?<!`)(?P<ticks>`{1,8})(?!`)(?:[^`\n]|\n(?![ \t]*\n)|(?!(?P=ticks)(?!`))`){1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|(?P<comment><!--|\{/\*)"
    r"|<(?P<element>(?:script|style|pre|textarea|svg|math|template|noscript|iframe)(?=[\s/>])"
    r"|[a-z][a-z0-9]*+(?=[^<>]{0,500}\s(?:hidden(?=[\s/>=])|aria-hidden=[\"']?true|style=[\"'][^<>\"']{0,200}display\s*:\s*none)))",
    re.MULTILINE | re.IGNORECASE,
)
_TO_THE_END = frozenset(("<!--", "script", "style", "pre", "textarea"))
"""What conceals the rest of the text if it begins a line and has no end, by CommonMark 0.31, section 4.6."""


def concealed(text: str) -> str:
    """The text, as long as it was, with white space for what it does not show, and a boundary where that begins a line; line ends are kept."""
    pieces: list[str] = []
    written = 0
    for opening, end in _stretches(text):
        pieces += [text[written : opening.start()], _white(text, opening.start(), end)]
        written = end
    return "".join([*pieces, text[written:]]) if pieces else text


def comments(text: str) -> tuple[int, ...]:
    """Where the comments of a text begin; what stands within code is none."""
    return tuple(
        opening.start()
        for opening, _ in _stretches(text)
        if opening["comment"] is not None and not _is_indented_code(text, opening.start())
    )


_CODE_INDENT = 4
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")


def _is_indented_code(text: str, position: int) -> bool:
    """Whether a place begins a line of an indented code block: four columns in, after a blank line, below no item of a list."""
    start = text.rfind("\n", 0, position) + 1
    indent = text[start:position]
    if indent.strip() or len(indent.expandtabs(_CODE_INDENT)) < _CODE_INDENT:
        return False
    above = text[max(0, start - 2000) : start].split("\n")[:-1]
    if above and above[-1].strip():
        return False
    outer = next(
        (line for line in reversed(above) if line.strip() and not line.expandtabs(_CODE_INDENT).startswith(" " * _CODE_INDENT)),
        "",
    )
    return not (_ITEM.match(outer) or outer.startswith((" ", "\t")))


def _stretches(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """What a text does not show: how it opens, and where it ends."""
    if "<" not in text and "{/*" not in text:
        return
    position = 0
    endless: set[str] = set()
    while (opening := _OPENING.search(text, position)) is not None:
        position = _end(text, opening, endless)
        if position > opening.end() and (opening["comment"] is not None or opening["element"] is not None):
            yield opening, position


def _end(text: str, opening: re.Match[str], endless: set[str]) -> int:
    """Where what begins there ends; the end of the opening itself where it has no end. ``endless`` remembers what is not ended any more."""
    if opening["fence"] is not None:
        lead = r"[ \t]*>[ \t>]*" if opening.group().lstrip().startswith(">") else r"[ \t]*"
        closing = re.compile(rf"^{lead}{opening['fence']}[`~]*[ \t]*\r?$", re.MULTILINE).search(text, opening.end())
        return len(text) if closing is None else closing.end()
    name = opening["comment"] or (opening["element"] or "").lower()
    if not name:
        return opening.end()
    if name not in endless:
        end = {"<!--": "-->", "{/*": r"\*/\}"}.get(name, rf"</{name}\s*>")
        found = re.compile(end, re.IGNORECASE).search(text, opening.end())
        if found is not None:
            return found.end()
        endless.add(name)
    return len(text) if name in _TO_THE_END and _begins_line(text, opening.start()) else opening.end()


def _begins_line(text: str, position: int) -> bool:
    before = text[max(0, position - 4) : position]
    return not before[before.rfind("\n") + 1 :].strip(" ") and (position < 4 or "\n" in before)


def _white(text: str, start: int, end: int) -> str:
    lines = re.sub(r"[^\r\n]+", lambda match: BOUNDARY + " " * (len(match.group()) - 1), text[start:end])
    return lines if _begins_line(text, start) else lines.replace(BOUNDARY, " ", 1)

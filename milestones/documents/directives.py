"""Comments in a text that speak to this program: ``<!-- milestones: as-of=2021-08-26 -->``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_COMMENT = re.compile(r"<!--[ \t]*+milestones:(?P<html>[^\n]{0,2000}?)-->|\{/\*[ \t]*+milestones:(?P<mdx>[^\n]{0,2000}?)\*/\}")
_OPTION = re.compile(r"(?<![\w-])(?P<key>[\w-]++)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))")


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: its name (the first word that is no option), its ``key=value`` options, and its offsets."""

    name: str
    options: Mapping[str, str]
    start: int
    end: int


def directives(source: str, syntax: str) -> tuple[Directive, ...]:
    """The directives of a source, in order; in every syntax they are HTML comments, in Markdown also MDX ones."""
    if "milestones:" not in source:
        return ()
    found = []
    for match in _COMMENT.finditer(source):
        if match["mdx"] is not None and syntax != "markdown":
            continue
        body = match["html"] if match["html"] is not None else match["mdx"]
        options = {
            option["key"]: option["quoted"] if option["quoted"] is not None else option["bare"]
            for option in _OPTION.finditer(body)
        }
        rest = _OPTION.sub("", body).split()
        found.append(Directive(rest[0] if rest else "", options, match.start(), match.end()))
    return tuple(found)

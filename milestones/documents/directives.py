"""Comments in a text that speak to this program: ``<!-- milestones: as-of=2021-08-26 -->``, ``<!-- milestones: ignore[weekday] as printed -->``."""

from __future__ import annotations

import re

from milestones.documents.directive import SIGN, Directive

HTML_COMMENT = r"<!--[ \t]*+milestones:(?P<html>(?:[^\n<-]|-(?!->)|<(?!!--))*+)-->"
"""The pattern of a directive in an HTML comment; it stands on one line."""
_COMMENT = re.compile(HTML_COMMENT + r"|\{/\*[ \t]*+milestones:(?P<mdx>(?:[^\n{*]|\*(?!/\})|\{(?!/\*))*+)\*/\}")
_OPTION = re.compile(r"(?<![\w-])(?P<key>[\w-]++)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))")
_HEAD = re.compile(r"\s*(?P<name>[^\s\[]*)(?:\[(?P<checks>[^\]]*)\])?")


def directives(source: str, syntax: str) -> tuple[Directive, ...]:
    """The directives of a source, in order; in every syntax they are HTML comments, in Markdown also MDX ones.

    What only shows a directive (in Markdown within code, in HTML within a script or another element without markup) is none.
    """
    if SIGN not in source:
        return ()
    matches = list(_COMMENT.finditer(source))
    if matches and syntax != "plain":
        starts = _comments(source, syntax)
        matches = [match for match in matches if match.start() in starts]
    return tuple(_directive(match) for match in matches if match["mdx"] is None or syntax == "markdown")


def _comments(source: str, syntax: str) -> frozenset[int]:
    """Where the comments of a source begin."""
    if syntax == "markdown":
        from milestones.documents.markdown_concealed import comments

        return frozenset(comments(source))
    from milestones.documents.html_tokens import tokens

    return frozenset(
        token.start for token in tokens(source, source.startswith(("<?xml", "\ufeff<?xml"))) if token.kind == "comment"
    )


def _directive(match: re.Match[str]) -> Directive:
    body = match["html"] if match["html"] is not None else match["mdx"]
    options = {
        option["key"]: option["quoted"] if option["quoted"] is not None else option["bare"] for option in _OPTION.finditer(body)
    }
    rest = _OPTION.sub("", body)
    head = _HEAD.match(rest)
    assert head is not None  # every part of it may be empty
    checks = tuple(name.strip() for name in (head["checks"] or "").split(",") if name.strip())
    reason = options.get("reason") or " ".join(rest[head.end() :].split())
    return Directive(head["name"], options, match.start(), match.end(), checks, reason)

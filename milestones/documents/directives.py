"""Comments in a text that speak to this program, in the comments of its syntax: ``<!-- milestones: ignore[weekday] as printed -->``."""

from __future__ import annotations

import re
from importlib import import_module

from milestones.documents.directive import SIGN, Directive

HTML_COMMENT = r"<!--[ \t]*+milestones:(?P<html>(?:[^\n<-]|-(?!->)|<(?!!--))*+)-->"
"""The pattern of a directive in an HTML comment; it stands on one line."""
_HTML = re.compile(HTML_COMMENT)
_MARKDOWN = re.compile(HTML_COMMENT + r"|\{/\*[ \t]*+milestones:(?P<mdx>(?:[^\n{*]|\*(?!/\})|\{(?!/\*))*+)\*/\}")
_LINE = r"[ \t]+milestones:(?P<line>[^\r\n]*+)"
_SYNTAXES: dict[str, tuple[re.Pattern[str], str | None]] = {
    "plain": (_HTML, None),
    "html": (_HTML, "html_tokens"),
    "markdown": (_MARKDOWN, "markdown_concealed"),
    "restructuredtext": (re.compile(r"\.\." + _LINE), "restructured"),
    "asciidoc": (re.compile(r"(?m:^)//" + _LINE), "asciidoc"),
}
"""The form of a directive by syntax, and the module whose ``comments`` says where comments begin; None where each form is one."""
_OPTION = re.compile(r"(?<![\w-])(?P<key>[\w-]++)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))")
_HEAD = re.compile(r"\s*(?P<name>[^\s\[]*)(?:\[(?P<checks>[^\]]*)\])?")


def directives(source: str, syntax: str) -> tuple[Directive, ...]:
    """The directives of a source, in order, in the comments of its syntax: those of HTML, in Markdown MDX's too, ``..`` and ``//`` in others.

    What only shows a directive (in Markdown within code, in HTML within a script or another element without markup) is none; nor has a
    syntax without comments any.
    """
    if SIGN not in source or syntax not in _SYNTAXES:
        return ()
    form, module = _SYNTAXES[syntax]
    matches = list(form.finditer(source))
    if matches and module is not None:
        starts = frozenset(import_module(f"milestones.documents.{module}").comments(source))
        matches = [match for match in matches if match.start() in starts]
    return tuple(_directive(match) for match in matches)


def _directive(match: re.Match[str]) -> Directive:
    body = match[match.lastgroup or 0]
    options = {
        option["key"]: option["quoted"] if option["quoted"] is not None else option["bare"] for option in _OPTION.finditer(body)
    }
    rest = _OPTION.sub("", body)
    head = _HEAD.match(rest)
    assert head is not None  # every part of it may be empty
    checks = tuple(name.strip() for name in (head["checks"] or "").split(",") if name.strip())
    reason = options.get("reason") or " ".join(rest[head.end() :].split())
    return Directive(head["name"], options, match.start(), match.end(), checks, reason)

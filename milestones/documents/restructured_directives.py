"""Directives of reStructuredText by what they hold: docutils' own, those of Sphinx and of its common extensions."""

from __future__ import annotations

ADMONITIONS = frozenset(
    ("note", "warning", "attention", "caution", "danger", "error", "hint", "important", "tip", "seealso", "todo", "versionadded", "versionchanged",
     "versionremoved", "deprecated", "deprecated-removed", "rubric", "centered")
)  # fmt: skip
"""Directives whose argument is part of their text."""
QUOTATIONS = frozenset(("epigraph", "highlights", "pull-quote"))
"""Directives whose text is somebody else's."""
VERSION_FIRST = frozenset(("versionadded", "versionchanged", "versionremoved", "deprecated", "deprecated-removed"))
"""Directives whose text begins after a version."""
ARGUMENT_IS_TEXT = ADMONITIONS | QUOTATIONS
TITLED = frozenset(
    (
        "admonition",
        "topic",
        "sidebar",
        "table",
        "list-table",
        "dropdown",
        "card",
        "grid-item-card",
        "tab-item",
        "tab",
        "group-tab",
        "collapse",
        "details",
    )
)
"""Directives whose argument is a title of its own."""
TEXT = ARGUMENT_IS_TEXT | TITLED
_CONTAINERS = frozenset(
    ("compound", "container", "figure", "class", "rst-class", "header", "footer", "only", "glossary", "hlist", "tabs", "tab-set", "grid", "grid-item",
     "line-block", "post", "centered", "cssclass", "versionmodified")
)  # fmt: skip
"""Directives whose content is text, and whose argument is none."""
_OBJECTS = frozenset(
    ("function", "class", "method", "attribute", "data", "exception", "module", "decorator", "option", "envvar", "confval", "describe", "object", "property",
     "type", "macro", "member", "var", "struct", "enum", "enumerator", "union", "staticmethod", "classmethod", "directive", "role")
)  # fmt: skip


def written_for_readers(name: str) -> bool:
    """Whether what a directive holds is text. What is not known is none: code, pictures, formulas and tables of contents are more than can be listed."""
    return name in TEXT or name in _CONTAINERS or name.rpartition(":")[2] in _OBJECTS

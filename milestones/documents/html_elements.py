"""HTML elements by what they are to a reader."""

from __future__ import annotations

UNSEEN = frozenset(("script", "style", "pre", "template", "textarea", "svg", "head", "noscript", "xmp", "iframe", "noembed", "noframes", "select"))  # fmt: skip
"""Elements whose text is no prose, and that break a sentence off."""
CODE = frozenset(("code", "kbd", "samp", "math"))
"""Elements whose text is there for a reader, within a sentence, but is no prose."""
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike", "strong", "sub",
     "sup", "time", "tt", "u", "var", "wbr", "data", "label", "acronym", "nobr")
)  # fmt: skip
"""Elements that do not break a sentence off."""
VOID = frozenset(("br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"))
"""Elements without content."""

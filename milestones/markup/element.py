"""Elements of XML and HTML. What is not markup already is escaped, so text can only ever be text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from milestones.markup.harmless import harmless

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements of HTML that have no end tag."""

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]*")


class Markup(str):
    """A piece of HTML or SVG: an element, or several in a row. A plain ``str`` is text."""

    __slots__ = ()


Attribute = str | int | float | bool | None
Child = str | Markup


def element(name: str, /, *children: Child | Iterable[Child], **attributes: Attribute) -> Markup:
    """The element with its children in order; texts are escaped, and characters that no page should hold made visible.

    An attribute ``class_`` is ``class``, and ``stroke_width`` is ``stroke-width``; None and False leave it out, True gives it
    without a value of its own. Numbers have two decimals at most. Raises ValueError for a name that is none.
    """
    tag = _checked(name) + "".join(_attribute(key, value) for key, value in attributes.items())
    inner = join(children)
    if name in VOID and not inner:
        return Markup(f"<{tag}/>")
    return Markup(f"<{tag}>{inner}</{name}>")


def join(children: Iterable[Child | Iterable[Child]]) -> Markup:
    """Texts and elements one after another, as one piece of markup."""
    pieces = []
    for child in children:
        if isinstance(child, Markup):
            pieces.append(child)
        elif isinstance(child, str):
            pieces.append(text(child))
        else:
            pieces.append(join(child))
    return Markup("".join(pieces))


def text(value: str) -> Markup:
    """``value`` as markup that shows just that; nothing in it is a command to the log of a CI job that the markup is printed to."""
    return Markup(escape(harmless(value), quote=True).replace("::", "&#58;:").replace("##[", "&#35;#["))


def number(value: float) -> str:
    """A coordinate: two decimals at most, none where there is no need of them."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = _checked(key.rstrip("_").replace("_", "-"))
    if value is True:
        return f' {name}="{name}"'
    return f' {name}="{text(value if isinstance(value, str) else number(value))}"'


def _checked(name: str) -> str:
    if _NAME.fullmatch(name) is None:
        raise ValueError(f"{name!r} is no name of an element or attribute")
    return name

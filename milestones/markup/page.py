"""A page of HTML in one file: nothing is fetched, nothing runs but the one script that the page itself brings, if it brings one."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files

from milestones.markup.element import Markup, element, join
from milestones.markup.palette import DARK, LIGHT


def page(title: str, body: Markup, *, style: str, script: str | None = None, data: object = None) -> str:
    """The document. Its policy allows this style sheet and this script by their digests, and no other source of anything.

    ``data`` is for the script, as JSON in an element with the id ``data``. ``style`` and ``script`` are our own, and must not hold ``</``.
    """
    parts = [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("link", rel="icon", href="data:,"),
        element("style", _raw(style)),
    ]
    tail = []
    if data is not None:
        tail.append(element("script", _raw(script_json(data)), type="application/json", id="data"))
    if script is not None:
        tail.append(element("script", _raw(script)))
    document = element("html", element("head", *parts), "\n", element("body", body, *tail), lang="en")
    return f"<!DOCTYPE html>\n{document}\n"


def script_json(value: object) -> str:
    """JSON that a ``script`` element can hold: no text in it can end the element, begin a comment or command a log."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("##[", "\\u0023#[")


def resource(package: str, name: str) -> str:
    """A style sheet or script that is shipped with the package."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def palette_style() -> str:
    """The colours as variables: ``var(--ink)``; dark where the reader asks for it, light in print."""
    return f":root{{{_variables(LIGHT)}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}\n"


def for_encoding(text: str, encoding: str) -> str:
    """``text`` with a character reference for all that is not ASCII, where the stream is not UTF-8."""
    return text if encoding.lower().replace("-", "").startswith("utf8") else text.encode("ascii", "xmlcharrefreplace").decode()


def _variables(palette: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in palette.items())


def _policy(style: str, script: str | None) -> str:
    allowed = ["default-src 'none'", "img-src data:", f"style-src {_digest(style)}"]
    if script is not None:
        allowed.append(f"script-src {_digest(script)}")
    return "; ".join([*allowed, "base-uri 'none'", "form-action 'none'"])


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _raw(content: str) -> Markup:
    if "</" in content:
        raise ValueError("a style sheet or script holds '</', which would end it")
    return join((Markup(content),))

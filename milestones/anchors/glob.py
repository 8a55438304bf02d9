"""Globs on paths, as the registry writes them."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)
_SIGNS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def fits(pattern: str, path: str) -> bool:
    """Whether a path with ``/`` between its names fits a glob as a whole.

    ``*`` is anything within one name, ``?`` one character, ``[ab]`` one of those, ``[!ab]`` none of them, ``**/`` any folders or none, ``**`` anything.
    A glob that ends in ``/`` means all that is in the folder, however deep. Case counts.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    whole = pattern.removeprefix("./") + ("**" if pattern.endswith("/") else "")
    return re.compile("".join(map(_translated, _TOKEN.findall(whole))), re.DOTALL)


def _translated(token: str) -> str:
    if token in _SIGNS:
        return _SIGNS[token]
    if len(token) == 1:
        return re.escape(token)
    negated, members = token.startswith("[!"), token[1:-1].removeprefix("!")
    if not members or ("-" in members and not _ranges_rise(members)):
        return re.escape(token)
    escaped = re.sub(r"([\\\[\]^&~|]|^-|-(?=-)|-$)", r"\\\1", members)
    return f"(?!/)[{'^' if negated else ''}{escaped}]"


def _ranges_rise(members: str) -> bool:
    return all(first <= last for first, last in re.findall(r"(.)-(.)", members, re.DOTALL))

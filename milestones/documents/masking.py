"""Prose with the same offsets as its source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from milestones.documents.document import BOUNDARY, FILLER, OPAQUE

INVISIBLE = frozenset(
    "\xad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that no reader sees: soft hyphens, marks of direction, spaces of no width, the byte order mark."""
_SPECIAL = str.maketrans({BOUNDARY: " ", FILLER: " ", OPAQUE: " "} | dict.fromkeys(INVISIBLE, FILLER))
_HAS_SPECIAL = re.compile("[" + BOUNDARY + FILLER + OPAQUE + "".join(sorted(INVISIBLE)) + "]")
_TRAILING = ".,;:!?)]}'\"*_" + FILLER
_ENDINGS = (
    "avi|bak|bmp|bz2|cfg|conf|csv|db|deb|dmg|docx?|epub|exe|flac|gif|gz|html?|ini|ipynb|iso|jpe?g|jsonl?|js|log|markdown|md|mdx|mkv|mov|mp[34]|odt|parquet"
    "|pdf|png|pptx?|py|rpm|rst|sh|sql|sqlite|svg|tar|tex|tgz|tiff?|tmp|toml|ts|tsv|txt|wav|webp|whl|xhtml|xlsx?|xml|xz|ya?ml|zip|zst"
)


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of address: found by ``hit``, which begins with the literal ``sign``, and stretched back over what ``before`` fits.

    ``before`` is matched against the reversed text before the hit; ``whole``, if any, must be found in the address.
    """

    sign: str
    hit: re.Pattern[str]
    before: re.Pattern[str]
    whole: re.Pattern[str] | None = None


_DATED = re.compile(r"\d{4}[-_./\\]?\d\d|\d\d?[-_.]\d\d?[-_.]\d{4}")
_FORMS = (
    _Form("://", re.compile(r"://[^\s<>\"']+"), re.compile(r"[a-zA-Z0-9+.-]{1,15}[a-zA-Z](?!\w)")),
    _Form("www.", re.compile(r"www\.[^\s<>\"']+"), re.compile(r"(?!\w)")),
    _Form("@", re.compile(r"@[\w-]{1,64}\.[\w.-]{1,64}"), re.compile(r"[\w.+-]{1,64}(?!\w)")),
    _Form("/", re.compile(r"/\d{4}-\d\d(?:-\d\d)?(?!\w)[\w./%+@-]{0,200}"), re.compile(r"[\w./~%+@-]{1,200}(?!\w)"), re.compile(r"(?:^|/)[a-zA-Z]\w*/")),
    _Form(".", re.compile(rf"\.(?=[a-z])(?:{_ENDINGS})(?!\w)"), re.compile(r"[\w./\\:~%+@-]{1,200}(?!\w)"), _DATED),
)  # fmt: skip
"""URLs, e-mail addresses, and paths and names of files that hold something like a date."""
_REACH = 201


def without_addresses(prose: str) -> str:
    """The prose with URLs, e-mail addresses and dated file names made opaque, of the same length; the punctuation after a URL stays."""
    for form in _FORMS:
        if form.sign in prose:
            prose = _opaque(prose, form)
    return prose


def _opaque(prose: str, form: _Form) -> str:
    pieces: list[str] = []
    written = searched = 0
    for hit in form.hit.finditer(prose):
        before = form.before.match(prose[max(searched, hit.start() - _REACH) : hit.start()][::-1])
        if before is None:
            continue
        start = hit.start() - before.end()
        address = prose[start : hit.end()].rstrip(_TRAILING)
        searched = hit.start()
        if form.whole is None or form.whole.search(address) is not None:
            pieces += [prose[written:start], OPAQUE * len(address)]
            written = searched = start + len(address)
    return "".join([*pieces, prose[written:]]) if pieces else prose


def plain_characters(source: str) -> str:
    """The source without the three characters that have a meaning in prose, and with those that no reader sees as filler."""
    if source.isascii() and BOUNDARY not in source and FILLER not in source and OPAQUE not in source:
        return source
    return source.translate(_SPECIAL) if _HAS_SPECIAL.search(source) is not None else source


def masked(text: str, mark: str) -> str:
    """As many marks as there are characters, but the line ends as they are: a sentence goes on over them."""
    return re.sub(r"[^\r\n]", mark, text) if "\n" in text or "\r" in text else mark * len(text)

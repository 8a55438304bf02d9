"""The parser and the anchors know no language: its words stand in its data."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "milestones"
FILES = sorted(file for part in ("parser", "anchors") for file in (PACKAGE / part).rglob("*.py"))

FUNCTION_WORDS = frozenset(
    (
        "a", "an", "the", "this", "that", "these", "those", "and", "or", "not", "of", "in", "on", "at", "by", "for", "from", "to", "with",
        "since", "until", "till", "after", "before", "during", "through", "between", "about", "over", "under", "into", "ago", "later",
        "earlier", "next", "last", "first", "every", "each", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will",
        "would", "may", "must", "can", "he", "she", "it", "they", "his", "her", "its", "their", "who", "whose", "when", "while", "today",
        "yesterday", "tomorrow", "tonight", "now", "day", "week", "month", "year", "born", "died", "dies", "death", "age", "aged", "old",
        "am", "pm", "million", "billion", "fall", "spring", "past", "page", "room", "version", "published", "updated",
    )
)  # fmt: skip
"""English words that would tie a pattern to English."""

ALLOWED = {
    "anchors/milestone_rules.py": "the registry's own notation of milestones, which is the same in every language",
    "anchors/registry_file.py": "the messages of the TOML reader",
}
"""Files whose patterns read no prose, with the reason."""

_PATTERN_CALLS = frozenset(("compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"))
_WORD = re.compile(r"(?<![\\<\w])[A-Za-z]{1,}(?![\w>])")
_SYNTAX = re.compile(r"\(\?(?:P<\w+>|P=\w+|<?[=!]|:|[a-z-]+[:)])|\[[^\]]*\]|\\.|\{[^}]*\}")


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def patterns(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The texts that prose is compared with: arguments of :mod:`re`, and what a word is equal to or among."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _PATTERN_CALLS:
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "re":
                yield from _texts(node.args[:1])
        elif isinstance(node, ast.Compare) and any(_is_lowered(part) for part in (node.left, *node.comparators)):
            yield from _texts([node.left, *node.comparators])


def _is_lowered(node: ast.expr) -> bool:
    """Whether an expression is a word of the prose: ``….text``, or ``….lower()``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "lower"
    return isinstance(node, ast.Attribute) and node.attr == "text"


def _texts(nodes: list[ast.expr]) -> Iterator[tuple[int, str]]:
    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.lineno, part.value


def english(text: str) -> set[str]:
    """The function words of English in a pattern, its syntax apart; single letters are token classes."""
    return {word for word in _WORD.findall(_SYNTAX.sub(" ", text)) if len(word) > 1 and word.lower() in FUNCTION_WORDS}


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_pattern_holds_english_words(file: Path) -> None:
    found = [(line, english(text)) for line, text in patterns(ast.parse(file.read_text(encoding="utf-8"))) if english(text)]
    assert bool(found) == (name(file) in ALLOWED), found


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_module_imports_a_language(file: Path) -> None:
    imported = re.findall(r"milestones\.language\.(\w+)", file.read_text(encoding="utf-8"))
    assert set(imported) <= {"language", "languages", "cues", "token_class"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('re.search(r"\\b(?:born|birth)\\b", text)', {"born"}),
        ('re.compile(r"(?P<year>y)(?:f|i)?")', set()),
        ('token.text.lower() in ("on", "until")', {"on", "until"}),
        ('token.text != "at"', {"at"}),
        ('value == "day"', set()),
    ],
)
def test_the_scan_sees_words(code: str, words: set[str]) -> None:
    assert set().union(*(english(text) for _, text in patterns(ast.parse(code)))) == words

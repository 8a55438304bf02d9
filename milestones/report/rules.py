"""Rules for readers: a list, one rule as text for a terminal, JSON, and the reference page in Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from milestones.calculator.rule import Example, Rule

_WIDTH = 100
_HEAD = """\
# The checks

<!-- milestones: ignore-file examples that fail stand beside those that hold -->

Each claim belongs to one check. How days are counted and what a hedge allows is the same for all: see [counting.md](counting.md).
`milestones rule NAME` prints a section of this page.

| check | is about |
| --- | --- |
"""


def rule_list(rules: Iterable[Rule]) -> str:
    """A line a rule: its name and what it is about."""
    rows = [(rule.name, rule.about) for rule in rules]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {about}" for name, about in rows)


def rule_text(rule: Rule) -> str:
    """One rule on lines of about 100 characters."""
    paragraphs = [rule.name, _plain(rule.forms), _plain(rule.meaning), "Readings. " + _plain(rule.readings)]
    lines = ["\n".join(textwrap.wrap(each, _WIDTH)) for each in paragraphs]
    lines += [_examples("Holds", rule.holds), _examples("Fails", rule.fails)]
    lines.append("\n".join(textwrap.wrap("Unverifiable " + _plain(rule.unverifiable), _WIDTH)))
    return "\n\n".join(lines)


def _plain(text: str) -> str:
    """Markdown's marks of code left out."""
    return text.replace("`", "")


def _examples(title: str, examples: Iterable[Example]) -> str:
    lines = [f"{title}."]
    for example in examples:
        lines += textwrap.wrap(example.text, _WIDTH, initial_indent="    ", subsequent_indent="    ")
        for line in (_ground(example), example.why):
            lines += textwrap.wrap(line, _WIDTH, initial_indent="        ", subsequent_indent="        ")
    return "\n".join(lines)


def _ground(example: Example) -> str:
    """What is given beside the text: "given arrest = 2018-12-01, as of 2021-08-26"; empty if nothing is."""
    parts = [f"given {event}" for event in example.events]
    return ", ".join([*parts, *([f"as of {example.as_of}"] if example.as_of is not None else [])])


def rule_object(rule: Rule) -> dict[str, Any]:
    """One rule as JSON's own types."""
    return {
        "name": rule.name,
        "about": rule.about,
        "forms": rule.forms,
        "meaning": rule.meaning,
        "readings": rule.readings,
        "holds": [_example_object(example) for example in rule.holds],
        "fails": [_example_object(example) for example in rule.fails],
        "unverifiable": rule.unverifiable,
    }


def _example_object(example: Example) -> dict[str, Any]:
    return {"text": example.text, "why": example.why, "as_of": example.as_of, "events": list(example.events)}


def reference_page(rules: Iterable[Rule]) -> str:
    """``docs/checks.md``: every rule as a section."""
    each = tuple(rules)
    table = "".join(f"| [`{rule.name}`](#{rule.name}) | {rule.about} |\n" for rule in each)
    return _HEAD + table + "".join(f"\n{section}\n" for rule in each for section in rule_sections(rule))


def rule_sections(rule: Rule) -> Iterator[str]:
    """The heading and the paragraphs of one rule, in Markdown."""
    yield f"## {rule.name}"
    yield f"*{rule.forms}* {rule.meaning}"
    yield f"**Readings.** {rule.readings}"
    yield f"**Holds.** {' '.join(_sentence(example) for example in rule.holds)}"
    yield f"**Fails.** {' '.join(_sentence(example) for example in rule.fails)}"
    yield f"**Unverifiable{':**' if rule.unverifiable.startswith('never') else '**'} {rule.unverifiable}"


def _sentence(example: Example) -> str:
    ground = f" ({_ground(example)})" if _ground(example) else ""
    quoted = f"`{example.text}`" if "<!--" in example.text else f"“{example.text}”"
    return f"{quoted}{ground}: {example.why}."

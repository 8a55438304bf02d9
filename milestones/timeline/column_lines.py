"""A text broken into lines of so many columns of a terminal."""

from __future__ import annotations

from milestones.report.characters import width


def column_lines(text: str, columns: int) -> list[str]:
    """The lines, broken between words and within those that are longer; one empty line for an empty text."""
    lines = [""]
    for word in text.split():
        if width(f"{lines[-1]} {word}".strip()) <= columns:
            lines[-1] = f"{lines[-1]} {word}".strip()
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if width(lines[-1] + character) > columns and lines[-1]:
                lines.append("")
            lines[-1] += character
    return lines

"""The faults of a registry file, gathered so that one run names them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from milestones.anchors.toml_lines import Path, TomlLines
from milestones.errors import ConfigError, RegistryError


@dataclass(slots=True)
class Faults:
    """The faults of one file. ``prefix`` is the way to the registry's table within the file."""

    file: str
    lines: TomlLines
    prefix: Path = ()
    _found: list[tuple[int, bool, str]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The 1-based line of a value of the registry."""
        return self.lines.line(*self.prefix, *path)

    def add(self, path: Path, what: str, *, setting: bool = False) -> None:
        """Note what is wrong with the value at a path of the registry; ``setting`` where it is one."""
        self._found.append((self.line(path), setting, what))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is wrong, fault by fault, without file and line."""
        return tuple(what for _, _, what in self._found)

    def raise_all(self) -> None:
        """Raise ConfigError if settings alone are wrong, RegistryError if anything else is; a line ``file:line: what`` for each fault in order."""
        if self._found:
            error = ConfigError if all(setting for _, setting, _ in self._found) else RegistryError
            ordered = sorted(self._found, key=lambda fault: fault[0])
            raise error(*(f"{self.file}:{line}: {what}" for line, _, what in ordered))


def near_miss(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """`` (did you mean 'date'?)``, or nothing where no known word is as like it as ``likeness``, from 0 to 1."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1, likeness)
    return f" (did you mean {close[0]!r}?)" if close else ""

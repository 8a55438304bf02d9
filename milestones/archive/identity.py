"""What a run is: options, registry and input. The same command on the same input goes on with a run; anything else does not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from milestones.archive.judge import Rules
from milestones.archive.parts import write_whole
from milestones.archive.sources.source import Source
from milestones.errors import InputError
from milestones.version import __version__

SCHEMA = "milestones-archive/1"
RUN = "run.json"
MANIFEST = "manifest.json"
NOTES = "notes"
"""The folder where an engine of many machines keeps what is done."""


def identity(sources: Sequence[Source], rules: Rules, format_name: str, chunk_size: int, engine: str) -> dict[str, Any]:
    """Everything that decides the result, as JSON's types."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "options": {
            **asdict(rules.columns),
            "engine": engine,
            "format": format_name,
            "chunk_size": chunk_size,
            "max_bytes": rules.most_bytes,
            "timeout": rules.seconds,
            "link": rules.link,
        },
        "registry": hashlib.sha256(repr(rules.registry).encode()).hexdigest(),
        "inputs": [source.identity() for source in sources],
    }


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in a file; None where there is no such file. Raises InputError where it holds none."""
    try:
        value: dict[str, Any] = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read: {error}; --restart begins anew") from error
    return value


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Write an object as a file, whole or not at all."""
    write_whole(path, json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogateescape") + b"\n")


def check_same(out: Path, before: dict[str, Any], now: dict[str, Any]) -> None:
    """Raise InputError, which names the first difference, where a run in ``out`` is another than this one."""
    for key in ("schema", "version", "registry"):
        if before.get(key) != now[key]:
            raise _other(out, f"the {key} was {before.get(key)}, and is now {now[key]}")
    for option, value in now["options"].items():
        former = before["options"].get(option)
        if former != value:
            raise _other(out, f"{option.replace('_', '-')} was {former}, and is now {value}")
    if [each["path"] for each in before["inputs"]] != [each["path"] for each in now["inputs"]]:
        raise _other(out, "the inputs are others, or in another order")
    for former, present in zip(before["inputs"], now["inputs"], strict=True):
        if former != present:
            raise _other(out, f"the input {present['path']} has changed since")


def _other(out: Path, difference: str) -> InputError:
    return InputError(f"{out}: holds another run: {difference}; name another folder, or begin anew with --restart")

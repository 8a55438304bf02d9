"""The options of the command as a plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from milestones.anchors.registry import Registry
from milestones.archive.columns import Columns
from milestones.archive.engine import Engine, Plan
from milestones.archive.judge import Rules
from milestones.archive.pool import ProcessPool
from milestones.archive.sources.inputs import check_columns, sources_for
from milestones.errors import ConfigError
from milestones.processes import cores


def plan_for(
    inputs: Sequence[str],
    out: Path,
    registry: Registry,
    *,
    text: str,
    identifier: str,
    published: str,
    language: str,
    syntax: str,
    format_name: str,
    max_bytes: int,
    timeout: float,
    link: bool,
    chunk_size: int,
    workers: int | None,
) -> Plan:
    """The plan that the options describe. Raises ConfigError or InputError, which say which option or input is wrong and what to do."""
    columns = Columns(text, identifier, published, language, syntax).checked()
    sources = sources_for(inputs)
    check_columns(sources, columns)
    rules = Rules(columns, registry, max_bytes, timeout, link)
    return Plan(sources, out, rules, format_name, chunk_size, workers or cores())


def engine_for(name: str, master: str | None) -> Engine:
    """The engine of a name. Raises ConfigError where a master is named for an engine that has none."""
    if name == "spark":
        from milestones.archive.spark.engine import SparkEngine

        return SparkEngine(master)
    if master is not None:
        raise ConfigError("--master is a setting of --engine spark")
    return ProcessPool()

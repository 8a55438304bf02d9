"""A Spark DataFrame of texts to a DataFrame of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from milestones.anchors.registry import Registry
from milestones.archive.columns import Columns
from milestones.archive.judge import MOST_BYTES, MOST_SECONDS, Rows, Rules, judge_row
from milestones.archive.parts import arrow_schema
from milestones.archive.spark.session import require_spark
from milestones.archive.tables import CHECKED
from milestones.errors import ConfigError
from milestones.extras import extra_module


def findings(df: Any, text: str = "text", **options: Any) -> Any:
    """The findings on the texts of a DataFrame: a DataFrame of the columns of the table of findings, one row a finding.

    ``options`` are those of :func:`checked`, which also keeps the documents and the errors. Raises ConfigError as that does.
    """
    functions = require_spark("milestones.archive.spark.findings", "pyspark.sql.functions")
    return checked(df, text, **options).select(functions.inline("findings"))


def checked(
    df: Any,
    text: str = "text",
    *,
    id: str = "id",
    published: str = "published",
    language: str = "language",
    syntax: str = "syntax",
    registry: Registry | None = None,
    max_bytes: int = MOST_BYTES,
    timeout: float = MOST_SECONDS,
) -> Any:
    """One row a document, in three columns: ``findings`` (an array of structs), ``document`` and ``error`` (structs, or null).

    The structs have the columns of the three tables that ``milestones archive`` writes. ``text``, ``id``, ``published``, ``language`` and ``syntax``
    name columns, or begin with ``=`` and are a value for every document; all but ``text`` may be missing. A document without an id is known by its partition
    and row. ``max_bytes`` and ``timeout`` (seconds) are limits a document. Raises ConfigError where the column of the texts or a package is missing.
    """
    functions = require_spark("milestones.archive.spark", "pyspark.sql.functions")
    columns = Columns(text, id, published, language, syntax).checked()
    if columns.text not in df.columns:
        raise ConfigError(f"the DataFrame has no column {columns.text!r}; its columns are {', '.join(df.columns)}")
    rules = Rules(columns, registry or Registry(), max_bytes, timeout)
    wanted = [functions.col(f"`{name}`") for name in columns.names if name in df.columns]
    return df.select(*wanted).mapInArrow(partial(_judged, rules=rules), _schema())


def _judged(batches: Iterable[Any], rules: Rules) -> Iterator[Any]:
    """Batches of texts to batches of rows; this runs where Spark's workers are."""
    from pyspark import TaskContext

    context = TaskContext.get()
    partition, before = 0 if context is None else context.partitionId(), 0
    for batch in batches:
        rows = batch.to_pylist()
        yield _batch([
            judge_row(row, f"partition {partition}, row {number}", rules) for number, row in enumerate(rows, before + 1)
        ])  # fmt: skip
        before += len(rows)


def _batch(found: list[Rows]) -> Any:
    pyarrow = extra_module("pyarrow", "spark", "a batch of findings")
    structs = {table: pyarrow.struct(list(arrow_schema(table))) for table in CHECKED}
    return pyarrow.RecordBatch.from_arrays(
        [
            pyarrow.array([list(rows.findings) for rows in found], pyarrow.list_(structs["findings"])),
            pyarrow.array([rows.document for rows in found], structs["documents"]),
            pyarrow.array([rows.error for rows in found], structs["errors"]),
        ],
        ["findings", "document", "error"],
    )


def _schema() -> Any:
    from pyspark.sql import types

    kinds = {str: types.StringType(), int: types.LongType(), bool: types.BooleanType()}
    structs = {
        table: types.StructType([types.StructField(name, kinds[kind]) for name, kind in columns.items()])
        for table, columns in CHECKED.items()
    }
    return types.StructType([
        types.StructField("findings", types.ArrayType(structs["findings"])),
        types.StructField("document", structs["documents"]),
        types.StructField("error", structs["errors"]),
    ])  # fmt: skip

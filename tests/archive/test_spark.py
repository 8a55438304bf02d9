"""The engine on Spark: the same rows as on one machine, whatever is lost on the way."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from milestones.archive.engine import Plan
from milestones.archive.judge import Rules
from milestones.archive.run import run_archive
from milestones.archive.sources.inputs import sources_for
from milestones.archive.spark import portions as portions_module
from milestones.archive.spark.engine import SparkEngine
from milestones.archive.spark.portions import Portion, portions
from milestones.archive.spark.session import require_java
from milestones.archive.spark.watch import Watch
from milestones.archive.stored import StoredRun
from milestones.archive.tables import TABLES
from milestones.cli.main import root
from milestones.errors import ConfigError, MilestonesError

News = Callable[..., Path]


def why_not() -> str:
    """Why Spark cannot run here; empty where it can."""
    missing = [name for name in ("pyspark", "pandas", "pyarrow") if find_spec(name) is None]
    if missing:
        return f"{', '.join(missing)} not installed; pip install 'milestones[spark]'"
    try:
        require_java()
    except ConfigError as error:
        return str(error)
    return ""


needs_spark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "Spark runs here")


def rows(out: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of a complete run, in order."""
    return {table: list(StoredRun.open(out).rows(table, list(columns))) for table, columns in TABLES.items()}


def plan(out: Path, *inputs: Path, chunk_size: int = 2_000) -> Plan:
    return Plan(sources_for(inputs), out, Rules(), "jsonl", chunk_size)


@pytest.fixture
def mixed(news: News) -> Path:
    """An archive with some documents that cannot be read, and some whose date cannot."""
    path = news(300)
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for number in range(7, 300, 50):
        lines[number]["text"] = None
        lines[number + 1]["published"] = "12/05/21"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines) + "{broken\n", encoding="utf-8")
    return path


def test_a_large_file_is_many_portions_and_a_small_one_is_one() -> None:
    assert portions([5, 100_000_000]) == (Portion(0, 0, 1), Portion(1, 0, 3), Portion(1, 1, 3), Portion(1, 2, 3))
    assert len(portions([10**12])) == 32


def test_a_document_at_which_three_processes_ended_is_given_up(tmp_path: Path) -> None:
    for _ in range(2):
        watch = Watch.begin(tmp_path, "p")
        watch.chunk(4)(17)  # and then the process is killed, so that the watch never ends
    with Watch.begin(tmp_path, "p") as watch:
        assert watch.faults(4) == {}
        watch.chunk(4)(17)
    assert list(tmp_path.glob("*.at")) == []
    Watch.begin(tmp_path, "p").chunk(4)(17)
    with Watch.begin(tmp_path, "p") as watch:
        assert [(place, fault.reason) for place, fault in watch.faults(4).items()] == [(17, "killed")]
        assert watch.faults(5) == {}


def test_a_missing_package_is_one_clear_error(news: News, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    done = CliRunner().invoke(root, ["archive", str(news(3)), "-o", str(tmp_path / "out"), "--engine", "spark"])
    assert done.exit_code == 2
    assert "--engine spark needs pandas, which is not installed: pip install 'milestones[spark]'" in done.output
    assert not (tmp_path / "out").exists()


def test_a_master_without_spark_is_an_error(news: News, tmp_path: Path) -> None:
    done = CliRunner().invoke(root, ["archive", str(news(3)), "-o", str(tmp_path / "out"), "--master", "local[2]"])
    assert done.exit_code == 2
    assert "--master is a setting of --engine spark" in done.output


@pytest.mark.skipif(os.name != "posix", reason="the false Java is a script of the shell")
def test_no_java_and_one_that_is_too_old_are_said_clearly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(ConfigError, match="needs Java, which is not on the PATH: install Java 17 or later"):
        require_java()
    (tmp_path / "bin").mkdir()
    java = tmp_path / "bin" / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(ConfigError, match=r'needs Java 17 or later, and .*java is openjdk version "11.0.2"'):
        require_java()


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session in this process with two workers of Python."""
    from milestones.archive.spark.session import spark_session

    with spark_session("local[2]", progress=False) as session:
        yield session


@pytest.mark.slow
@needs_spark
def test_a_dataframe_gives_the_rows_of_one_machine(spark: Any, mixed: Path, tmp_path: Path) -> None:
    from milestones.archive.spark import checked, findings

    run_archive(plan(tmp_path / "one", mixed), say=lambda text: None)
    expected = rows(tmp_path / "one")
    lines = [json.loads(line) for line in mixed.read_text("utf-8").splitlines()[:-1]]
    table = [(line["id"], line["text"], line["published"]) for line in lines]
    df = spark.createDataFrame(table, "id string, body string, published string").repartition(5)
    found = sorted(
        (row.asDict() for row in findings(df, text="body").collect()), key=lambda row: (int(row["document"][1:]), row["start"])
    )
    assert found == expected["findings"]
    errors = checked(df, text="body").where("error is not null").select("error.document", "error.reason").collect()
    assert sorted((row.document, row.reason) for row in errors) == sorted(
        (row["document"], row["reason"]) for row in expected["errors"][:-1]
    )


@pytest.mark.slow
@needs_spark
def test_a_dataframe_without_the_column_is_an_error_at_once(spark: Any) -> None:
    from milestones.archive.spark import findings

    with pytest.raises(ConfigError, match="the DataFrame has no column 'text'; its columns are id, body"):
        findings(spark.createDataFrame([("a", "b")], "id string, body string"))


@pytest.mark.slow
@needs_spark
def test_dates_and_timestamps_of_a_dataframe_are_reference_dates(spark: Any) -> None:
    from datetime import date, datetime

    from milestones.archive.spark import checked

    table = [("a", "x", date(2021, 8, 26), datetime(2021, 8, 27, 23, 30))]
    df = spark.createDataFrame(table, "id string, text string, day date, moment timestamp")
    for column, expected in (("day", "2021-08-26"), ("moment", "2021-08-27")):
        assert [row.as_of for row in checked(df, published=column).select("document.as_of").collect()] == [expected]


def command(source: Path, out: Path, master: str, *more: str) -> list[str]:
    options = ["--no-registry", "--format", "jsonl", "--chunk-size", "20000", "--engine", "spark", "--master", master, *more]
    return [sys.executable, "-m", "milestones", "archive", str(source), "-o", str(out), *options]


def descendants(pid: int) -> list[int]:
    """The processes below one, those that its threads began included."""
    children: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            children += map(int, thread.read_text().split())
    return [*children, *(each for child in children for each in descendants(child))]


def executors(pid: int) -> list[int]:
    """The processes of Spark's workers below a process."""

    def named(each: int) -> bool:
        try:
            return b"CoarseGrainedExecutorBackend" in Path(f"/proc/{each}/cmdline").read_bytes()
        except OSError:
            return False

    return [each for each in descendants(pid) if named(each)]


def many(news: News, tmp_path: Path) -> Path:
    """A folder of archives that take a while, and the tables of one machine beside it."""
    folder = tmp_path / "archives"
    folder.mkdir()
    for number in range(6):
        shutil.move(news(500, repeat=9, name=f"{number}.jsonl"), folder / f"{number}.jsonl")
    run_archive(plan(tmp_path / "one", folder, chunk_size=20_000), say=lambda text: None)
    return folder


def until(true: Callable[[], bool], seconds: float = 300) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.slow
@needs_spark
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found by /proc, which this system lacks")
def test_a_worker_that_is_killed_costs_nothing(news: News, tmp_path: Path) -> None:
    folder, out = many(news, tmp_path), tmp_path / "out"
    run = subprocess.Popen(
        command(folder, out, "local-cluster[2,1,1024]"), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    until(lambda: run.poll() is not None or len(list((out / "notes").glob("*.json"))) >= 1)
    workers = executors(run.pid)
    assert len(workers) == 2
    assert not (out / "manifest.json").exists()
    os.kill(workers[0], signal.SIGKILL)
    _, said = run.communicate()
    assert run.returncode == 0, said
    assert rows(out) == rows(tmp_path / "one")
    assert sorted(each.name for each in out.iterdir()) == ["documents", "errors", "findings", "manifest.json"]


@pytest.mark.slow
@needs_spark
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found by /proc, which this system lacks")
def test_a_run_whose_every_process_is_killed_goes_on(news: News, tmp_path: Path) -> None:
    folder, out = many(news, tmp_path), tmp_path / "out"
    run = subprocess.Popen(
        command(folder, out, "local[2]"), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
    )
    until(lambda: run.poll() is not None or len(list((out / "notes").glob("*.json"))) >= 2)
    everyone = [run.pid, *descendants(run.pid)]
    for pid in everyone:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    run.wait()
    assert not (out / "manifest.json").exists()
    again = subprocess.run(command(folder, out, "local[2]"), capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert "Going on: " in again.stderr
    assert rows(out) == rows(tmp_path / "one")


@pytest.mark.slow
@needs_spark
def test_one_file_in_many_portions_keeps_its_order(
    spark: Any, mixed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portions_module, "_PORTION_BYTES", 5_000)
    run_archive(plan(tmp_path / "one", mixed), say=lambda text: None)
    run_archive(plan(tmp_path / "many", mixed), SparkEngine(), say=lambda text: None)
    assert rows(tmp_path / "many") == rows(tmp_path / "one")
    assert len(list((tmp_path / "many" / "documents").iterdir())) > 3
    with pytest.raises(MilestonesError, match="engine was spark, and is now processes"):
        run_archive(plan(tmp_path / "many", mixed), say=lambda text: None)


POISON = """
import os
import sys
from pathlib import Path

from milestones.archive.sources.json_lines import JsonLines


class Poisoned(JsonLines):
    def row(self, payload):
        row = super().row(payload)
        if row["id"] == "d3":
            os.kill(os.getpid(), 9)
        return row


def main(source, out):
    from milestones.archive.engine import Plan
    from milestones.archive.judge import Rules
    from milestones.archive.run import run_archive
    from milestones.archive.spark.engine import SparkEngine

    run_archive(Plan((Poisoned(Path(source)),), Path(out), Rules(), "jsonl", 500), SparkEngine("local[2,8]"))
"""


@pytest.mark.slow
@needs_spark
def test_a_document_that_kills_its_reader_is_an_error_row(news: News, tmp_path: Path) -> None:
    (tmp_path / "spark_poison.py").write_text(POISON, encoding="utf-8")
    call = "import sys, spark_poison; spark_poison.main(*sys.argv[1:])"
    arguments = [sys.executable, "-c", call, str(news(9)), str(tmp_path / "out")]
    done = subprocess.run(arguments, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = rows(tmp_path / "out")
    assert [(row["place"].rsplit(":")[-1], row["reason"]) for row in found["errors"]] == [("4", "killed")]
    assert len(found["documents"]) == 8


@pytest.mark.slow
@needs_spark
def test_a_master_that_does_not_exist_is_one_clear_error(news: News, tmp_path: Path) -> None:
    done = subprocess.run(command(news(3), tmp_path / "out", "nonsense://x"), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Spark does not start on nonsense://x" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr.splitlines()[-1]

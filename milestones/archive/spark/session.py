"""Spark itself: whether it can run here, and a session."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from milestones.errors import ConfigError
from milestones.extras import extra_module

_LEAST_JAVA = 17


def require_spark(purpose: str, module: str = "pyspark.sql") -> Any:
    """The module of pyspark. Raises ConfigError, which says what to install, where it or what it needs for Arrow is missing."""
    for needed in ("pyarrow", "pandas"):
        extra_module(needed, "spark", purpose)
    return extra_module(module, "spark", purpose)


@contextmanager
def spark_session(master: str | None, *, progress: bool) -> Iterator[Any]:
    """The session of Spark that is active, or one that lasts as long as the block: on ``master``, or where its own configuration says, which is this machine by default.

    Python on the workers is the one that ``PYSPARK_PYTHON`` names, or else this one. Raises ConfigError where Spark or Java is missing or does not start.
    """
    sql = require_spark("--engine spark")
    require_java()
    active = sql.SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.appName("milestones archive")
    builder = builder.config("spark.ui.showConsoleProgress", str(progress).lower()).config("spark.log.level", "ERROR")
    builder = builder.config("spark.task.maxFailures", "8")
    try:
        session = (builder.master(master) if master else builder).getOrCreate()
    except Exception as error:
        raise ConfigError(f"Spark does not start{f' on {master}' if master else ''}: {short(error)}") from error
    try:
        yield session
    finally:
        session.stop()


def require_java() -> None:
    """Raise ConfigError where there is no Java that Spark can run on."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    advice = f"install Java {_LEAST_JAVA} or later, and let JAVA_HOME name its folder where it is not on the PATH"
    if java is None or not Path(java).exists():
        raise ConfigError(
            f"--engine spark needs Java, which is not {f'in JAVA_HOME ({home})' if home else 'on the PATH'}: {advice}"
        )
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    if version is None or int(version.group(1)) < _LEAST_JAVA:
        raise ConfigError(
            f"--engine spark needs Java {_LEAST_JAVA} or later, and {java} is {said.splitlines()[0] if said else 'none'}: {advice}"
        )


def short(error: BaseException) -> str:
    """What went wrong in one line: the last error of Python's that Spark passed on, else the first line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    own = [line for line in lines if re.match(r"(milestones\.errors\.)\w+: ", line)]
    return re.sub(r"^milestones\.errors\.\w+: ", "", own[-1]) if own else (lines[0] if lines else type(error).__name__)

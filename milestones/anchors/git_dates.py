"""The date of each line of a file from the commit that last touched it, by ``git blame`` of the installed git.

The date is the author's, in the author's zone: the day on which the line was written, whatever was rebased or merged later.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from milestones.anchors.line_dates import LineDates
from milestones.anchors.reference import ReferenceDate
from milestones.calendar.datespan import DateSpan
from milestones.documents.document import Document
from milestones.documents.readers import PACKAGES
from milestones.errors import InputError

_HEADER = re.compile(r"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")
_UNCOMMITTED = re.compile(r"0+")


def git_dates(document: Document, today: date) -> LineDates:
    """The dates of the lines of a document's file as it stands; lines that are not committed have ``today``.

    Raises InputError where there is no git, where the document is no file, lies in no repository, is not tracked, or where the history was cut off.
    """
    if document.path is None:
        raise InputError("--as-of git needs a file under git; standard input has no history")
    if document.syntax in PACKAGES:
        raise InputError(f"{document.path}: is no text file, so git knows no dates of its lines; give --as-of a date or today")
    path = Path(document.path).resolve()
    _refuse_shallow(path)
    blame = _git(path, "blame", "--porcelain", "--", path.name)
    dates = _parsed(blame, today)
    starts = (0, *(match.end() for match in re.finditer("\n", document.source)))
    missing = len(starts) - len(dates)
    return LineDates(starts, tuple([*dates, *([dates[-1] if dates else _uncommitted(today)] * max(0, missing))][: len(starts)]))


def _refuse_shallow(path: Path) -> None:
    if _git(path, "rev-parse", "--is-shallow-repository").strip() == "true":
        raise InputError(
            f"{path}: the history of its repository is cut off (a shallow clone), so that old lines would look new; "
            "fetch all of it with 'git fetch --unshallow'"
        )


def _git(path: Path, *arguments: str) -> str:
    """What git prints when it is asked in the folder of a file."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=path.parent, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except FileNotFoundError as error:
        raise InputError(
            "--as-of git needs git, which is not installed or not on the PATH; install it, or give a date"
        ) from error
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "replace")
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise InputError(f"{path}: lies in no git repository; give --as-of a date or today")
    if "no such path" in said or "no such ref" in said:
        raise InputError(f"{path}: git has no history of it; commit it first, or give --as-of a date or today")
    raise InputError(f"{path}: git {arguments[0]} failed: {' '.join(said.split())}")


def _parsed(blame: str, today: date) -> list[ReferenceDate]:
    """The date of each line, in order, from the porcelain of ``git blame``: a commit's particulars stand only before the first of its lines."""
    commits: dict[str, dict[str, str]] = {}
    dates: list[ReferenceDate] = []
    commit = ""
    for row in blame.split("\n"):
        header = _HEADER.fullmatch(row)
        if row.startswith("\t"):
            dates.append(_date(commit, commits[commit], len(dates) + 1, today))
        elif header is not None:
            commit = header[1]
            commits.setdefault(commit, {})
        elif commit:
            key, _, value = row.partition(" ")
            commits[commit].setdefault(key, value)
    return dates


def _date(commit: str, particulars: dict[str, str], line: int, today: date) -> ReferenceDate:
    if _UNCOMMITTED.fullmatch(commit):
        return _uncommitted(today)
    zone = particulars["author-tz"]
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5])) * (-1 if zone.startswith("-") else 1)
    moment = datetime.fromtimestamp(int(particulars["author-time"]), timezone(offset))
    return ReferenceDate(DateSpan.from_date(moment.date()), f"git, line {line} last touched by commit {commit[:10]}")


def _uncommitted(today: date) -> ReferenceDate:
    return ReferenceDate(DateSpan.from_date(today), "today, as the line is not committed yet")

"""The questions of the guide, answered by DuckDB from the tables of a run."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from milestones.cli.main import root

pytest.importorskip("pyarrow")
duckdb = pytest.importorskip("duckdb")

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "archives.md").read_text(encoding="utf-8")
QUERIES = dict(re.findall(r"\*\*([^*]+\?)\*\*[^\n]*\n\n```sql\n(.*?)```", GUIDE, re.DOTALL))

REGISTRY = '[[event]]\nid = "arrest"\nname = "arrest of Meng"\ndate = 2018-12-01\n'
REPAIRED = "Twelve years after the disaster of 15 April 1989, on 5 May 2002, it closed."
DOCUMENTS = [
    ("right", "2021-08-26", "It is 1,000 days since the arrest of Meng. It was Wednesday, 3 March 1954."),
    ("wrong", "2021-08-26", "It is 1,020 days since the arrest of Meng. It was Monday, 3 March 1954."),
    (
        "early",
        "2019-05-01",
        "It was Monday, 3 March 1954. It was Tuesday, 2 March 1954. Today it is 400 days since the fall of the wall.",
    ),
    ("late", "2019-05-02", "It is 500 days since the fall of the wall. It was Friday, 5 March 1954."),
    ("repair", "2019-05-02", REPAIRED),
    ("undated", "5/6/19", "Nothing happened."),
    ("bridge", "2019-05-03", "The Harwick bridge opened on 3 March 1954."),
    ("bridges", "2019-05-03", "On 4 March 1954 the Harwick bridge opened."),
]

EXPECTED: dict[str, list[tuple[Any, ...]]] = {
    "Which events of the registry are most often wrong?": [("arrest of Meng", 1, 1)],
    "What share of weekdays is wrong, year by year?": [("2019", 3, 1, 33.3), ("2021", 2, 1, 50.0)],
    "On which events of the registry do documents disagree?": [("arrest of Meng", ["right"], ["wrong"])],
    "Which documents contradict one another on an event that nobody has dated?": [
        ("the fall of the wall", "early", [date(2018, 3, 27), date(2018, 3, 28)], "late", [date(2017, 12, 18), date(2017, 12, 19)])
    ],
    "On the day of which events do documents disagree?": [
        ("The Harwick bridge opened", "1954-03-03", 1, "1954-03-04", 1, "On 4 March 1954 the Harwick bridge opened.")
    ],
    "Which contradictions have just one repair?": [
        ("repair", 1, 1, "Twelve years after the disaster of 15 April 1989", "13 years 20 days (4,768 days)", "Thirteen", REPAIRED)
    ],
    "What could not be checked, and why?": [("published", 1, "news.jsonl:6")],
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("archive")
    rows = [{"id": name, "published": published, "text": text} for name, published, text in DOCUMENTS]
    (place / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (place / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        done = CliRunner().invoke(
            root, ["archive", "news.jsonl", "-o", "checked", "--workers", "1", "--link"], prog_name="milestones"
        )
    assert done.exit_code == 0, done.output
    return place


def test_every_question_of_the_guide_is_asked() -> None:
    assert QUERIES.keys() == EXPECTED.keys()


@pytest.mark.parametrize("question", EXPECTED)
def test_the_tables_answer(question: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert duckdb.sql(QUERIES[question]).fetchall() == EXPECTED[question]

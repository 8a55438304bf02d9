"""``check --infer-date`` as a whole command."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from milestones.cli.main import root

STORY = "Thursday marks 1,000 days since the arrest of Meng Wanzhou.\n"
ARREST = ["--event", "arrest of Meng Wanzhou=2018-12-01"]


def test_the_text_report_says_when_the_text_was_written_and_why(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    result = CliRunner().invoke(root, ["check", "--infer-date", *ARREST, str(story)])
    assert result.exit_code == 0
    assert f"{story}: written on 2021-08-26, by its own statements:" in result.output
    assert "1 claim in 1 document: none contradicted." in result.output


def test_a_text_that_does_not_tell_is_said_so(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("It rained.\n", encoding="utf-8")
    result = CliRunner().invoke(root, ["check", "--infer-date", str(story)])
    assert "the text does not tell when it was written" in result.output


def test_json_has_the_days_with_their_statements_without_being_asked(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    result = CliRunner().invoke(root, ["check", "--format", "json", *ARREST, str(story)])
    document = json.loads(result.output)["documents"][0]
    assert document["as_of"] is None
    assert document["inferred"]["days"] == ["2021-08-26"]
    assert [each["message"].split("”")[0] for each in document["inferred"]["because"]] == [
        "“1,000 days since the arrest of Meng Wanzhou",
        "“Thursday",
    ]

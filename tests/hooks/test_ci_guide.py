"""What the CI guide shows is valid by the schemas of those who read it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "ci.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# (\S+)\n(.*?)```", GUIDE, re.DOTALL)
SCHEMAS = {".github/workflows/dates.yml": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}


def test_the_guide_shows_each_kind_of_file() -> None:
    assert {name for name, _ in EXAMPLES} == {*SCHEMAS, ".pre-commit-config.yaml"}


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=lambda value: value.splitlines()[0])
def test_each_example_is_valid(name: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / Path(name).name
    file.write_text(text, encoding="utf-8")
    command = ["check_jsonschema", "--builtin-schema", SCHEMAS[name]] if name in SCHEMAS else ["pre_commit", "validate-config"]
    done = subprocess.run([sys.executable, "-m", *command, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

"""The GitHub action: valid by GitHub's schema, and its steps do in bash what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
REGISTRY = '[[event]]\nname = "opening of the bridge"\ndate = 2019-03-01\n'
STORY = "---\ndate: 2021-08-26\n---\n\nIt is 1,000 days since the opening of the bridge.\n"
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are written for bash")


class Job:
    """A job with a checkout, its environment as GitHub sets it, and ``milestones`` where the install step would put it."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "check out"
        self.temporary = folder / "runner temp"
        self.output = folder / "output"
        self.summary = folder / "summary.md"
        scripts = self.temporary / "milestones" / "bin"
        for each in (self.checkout / ".git", self.checkout / "the docs", scripts):
            each.mkdir(parents=True)
        self.output.touch()
        (self.checkout / "milestones.toml").write_text(REGISTRY, encoding="utf-8")
        (self.checkout / "the docs" / "story.md").write_text(STORY, encoding="utf-8")
        (self.checkout / "clean.md").write_text("It is 3 May 2021.\n", encoding="utf-8")
        program = scripts / "milestones"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m milestones "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        self.folder = scripts

    def run(self, name: str, path: Path | None = None, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the step of this name as GitHub does: expressions filled in, bash with ``-e`` and ``pipefail``."""
        step = STEPS[name]
        values = {f"inputs.{key}": str(row.get("default", "")) for key, row in ACTION["inputs"].items()}
        values |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        values["steps.install.outputs.folder"] = str(self.folder)
        fill = {key: EXPRESSION.sub(lambda match: values[match[1]], str(text)) for key, text in step.get("env", {}).items()}
        environment = {
            "PATH": os.pathsep.join([*([str(path)] if path else []), os.environ["PATH"]]),
            "HOME": str(self.temporary),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(self.checkout),
            "RUNNER_TEMP": str(self.temporary),
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            **fill,
        }
        where = EXPRESSION.sub(lambda match: values[match[1]], step.get("working-directory", "."))
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(
            command, cwd=self.checkout / where, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.output.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path)


def test_the_action_is_valid_by_githubs_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_scripts_take_their_inputs_from_the_environment_alone() -> None:
    assert not any("${{" in step.get("run", "") for step in STEPS.values())


def test_every_input_and_output_is_in_the_guide() -> None:
    guide = (ROOT / "docs" / "guide" / "ci.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in guide for name in ACTION["inputs"])
    assert all(f"`{name}`" in guide for name in ACTION["outputs"])


def test_a_contradiction_fails_the_step_with_an_annotation_and_a_summary(job: Job) -> None:
    done = job.run("Check")
    assert done.returncode == 1, done.stderr
    assert "::error file=the docs/story.md,line=5,endLine=5,col=7," in done.stdout
    assert "the docs/story.md:5" in job.summary.read_text(encoding="utf-8")
    assert job.outputs() == {"status": "1"}


def test_paths_stand_one_a_line_and_may_hold_spaces(job: Job) -> None:
    done = job.run("Check", paths="clean.md\nthe docs/story.md\n")
    assert "1 claim in 2 documents" in done.stdout
    assert job.run("Check", paths="clean.md").returncode == 0


def test_arguments_are_split_as_in_a_shell(job: Job) -> None:
    done = job.run("Check", args='--verbose --exclude "the docs/*"  --no-ci')
    assert done.returncode == 0, done.stderr
    assert "in 1 document" in done.stdout
    assert not job.summary.exists()


def test_what_fails_the_step_can_be_said(job: Job) -> None:
    assert job.run("Check", fail_on="never").returncode == 0
    assert job.outputs() == {"status": "0"}


def test_a_folder_below_the_checkout_keeps_paths_from_its_root(job: Job) -> None:
    done = job.run("Check", working_directory="the docs", sarif="out.sarif")
    assert "::error file=the docs/story.md," in done.stdout
    assert job.outputs() == {"status": "1", "sarif": "out.sarif"}
    value: dict[str, Any] = json.loads((job.checkout / "the docs" / "out.sarif").read_text(encoding="utf-8"))
    assert value["runs"][0]["artifacts"][0]["location"]["uri"] == "the%20docs/story.md"


@pytest.mark.parametrize("paths", ["missing.md", "--help", "$(touch made)", "clean.md; touch made"])
def test_an_input_is_never_a_command_or_an_option(job: Job, paths: str) -> None:
    assert job.run("Check", paths=paths).returncode == 2
    assert job.outputs() == {"status": "2"}
    assert not (job.checkout / "made").exists()


def test_the_package_is_installed_from_the_action_itself_in_a_place_of_its_own(job: Job, tmp_path: Path) -> None:
    shutil.rmtree(job.temporary / "milestones")
    stub = tmp_path / "stub"
    stub.mkdir()
    log = tmp_path / "log"
    python = stub / "python"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\n[ "$2" != venv ] || {{ mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; }}\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    done = job.run("Install milestones", stub, extras="docx")
    assert done.returncode == 0, done.stderr
    assert log.read_text(encoding="utf-8").splitlines() == [
        f"-m venv {job.temporary}/milestones",
        f"-m pip install --quiet --disable-pip-version-check {ROOT}[docx]",
    ]
    assert job.outputs() == {"folder": f"{job.temporary}/milestones/bin"}

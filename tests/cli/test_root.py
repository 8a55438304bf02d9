from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from milestones.cli.main import COMMANDS, root
from milestones.version import __version__

from .conftest import Run


def test_the_version_is_printed(run: Run) -> None:
    result = run("--version")
    assert result.output == f"milestones, version {__version__}\n"
    assert result.exit_code == 0


def test_help_lists_every_command(run: Run) -> None:
    output = run("--help").output
    assert all(f"\n  {name} " in output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_does(name: str, run: Run) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    command = root.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.name == name
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize("arguments", [("nonsense",), ("check", "--nonsense"), ("count", "2018-12-01")])
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (KeyboardInterrupt, 130, ""),
        (RuntimeError("a mistake of the program"), 2, "RuntimeError: a mistake of the program"),
    ],
)
def test_a_run_that_breaks_off_never_looks_like_a_verdict(
    run: Run, monkeypatch: pytest.MonkeyPatch, raised: BaseException, status: int, said: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr("milestones.cli.inputs.inputs", broken)
    result = run("check", "story.txt")
    assert result.exit_code == status
    assert said in result.stderr


def test_the_version_imports_nothing_but_click_and_itself() -> None:
    script = (
        "import sys\n"
        "from milestones.cli.main import root\n"
        "try:\n    root.main(['--version'])\nexcept SystemExit:\n    pass\n"
        "print(*sorted(name for name in sys.modules if name.startswith('milestones') or name in {'tabulate', 'tomllib'}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert set(loaded) <= {
        "milestones",
        "milestones.cli",
        "milestones.cli.failure",
        "milestones.cli.main",
        "milestones.errors",
        "milestones.version",
    }


@pytest.mark.skipif(os.name != "posix", reason="pipes of this kind are POSIX's")
def test_a_reader_that_goes_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "milestones", "count", "2018-12-01", "2021-08-26"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert done.stderr == ""
    assert done.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")
@pytest.mark.parametrize(
    "arguments",
    [("count", "2018-12-01", "2021-08-26"), ("check", "story.txt"), ("check", "story.txt", "--format", "sarif"), ("rule",)],
)
@pytest.mark.usefixtures("folder")
def test_a_full_disk_is_one_clear_line(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "milestones", *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.stderr == "milestones: error: standard output: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="pipes of this kind are POSIX's")
@pytest.mark.usefixtures("folder")
def test_a_check_whose_reader_goes_away_says_nothing() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "milestones", "check", "story.txt"], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (done.stderr, done.returncode) == ("", 141)

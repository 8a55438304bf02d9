"""A wrong option, argument or command is one line that says of which command, what is wrong and what to do; the status is 2."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from milestones.cli.main import root

from .conftest import Run


def leaves(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    if not isinstance(command, click.Group):
        yield context.command_path.partition(" ")[2], command
        return
    for name in command.list_commands(context):
        member = command.get_command(context, name)
        assert member is not None
        yield from leaves(member, click.Context(member, parent=context, info_name=name))


def commands() -> dict[str, click.Command]:
    from milestones.cli.archive_report import command as report

    return {**dict(leaves(root, click.Context(root, info_name="milestones"))), "archive report": report}


COMMANDS = commands()


def mistakes() -> Iterator[tuple[str, tuple[str, ...], str]]:
    """For each command: an option that it has not, each option without its value or with a wrong one, too few and too many arguments."""
    for words, command in COMMANDS.items():
        yield words, ("--no-such-option",), "--no-such-option"
        for option in (each for each in command.params if isinstance(each, click.Option)):
            if option.is_flag:
                continue
            if option.opts[0] != "--fix":  # alone, it is --fix=safe
                yield words, (option.opts[0],), option.opts[0]
            if isinstance(option.type, click.Choice | click.IntRange | click.FloatRange):
                yield words, (f"{option.opts[0]}=no-such-value",), option.opts[0]
        arguments = [each for each in command.params if isinstance(each, click.Argument)]
        if any(each.required for each in arguments):
            yield words, (), next(each.human_readable_name for each in arguments if each.required)
        if all(each.nargs == 1 for each in arguments):
            yield words, ("a",) * (len(arguments) + 1), "(a)"


def only_line(run: Run, *arguments: str) -> str:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("milestones: error: ")
    return line.removeprefix("milestones: error: ")


@pytest.mark.parametrize(
    ("words", "arguments", "about"), list(mistakes()), ids=lambda value: " ".join(value) if isinstance(value, tuple) else value
)
def test_every_mistake_is_one_line_that_names_it_and_where_to_look(
    words: str, arguments: tuple[str, ...], about: str, run: Run
) -> None:
    line = only_line(run, *words.split(), *arguments)
    assert line.startswith(f"{words}: ")
    assert about in line
    assert line.endswith(("; ", "? ")[line.count("?")] + f"see milestones {words} --help")


def test_there_are_mistakes_of_every_command_to_be_tried() -> None:
    assert {words for words, *_ in mistakes()} == set(COMMANDS) >= {"check", "event add", "archive report", "count"}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("nonsense",), "no such command 'nonsense'; see milestones --help"),
        (("--nonsense",), "no such option '--nonsense'; see milestones --help"),
        (("event", "ad"), "event: no such command 'ad'; did you mean 'add'? see milestones event --help"),
        (("check", "--forma"), "check: no such option '--forma'; did you mean '--format'? see milestones check --help"),
        (("rule", "--json", "--markdown"), "--json and --markdown contradict each other; give one of them"),
        (("check", "--no\nsuch\x1b[31m"), "check: no such option '--no\\nsuch\\x1b[31m'; see milestones check --help"),
    ],
)
def test_a_mistake_is_told_with_what_was_meant(arguments: tuple[str, ...], line: str, run: Run) -> None:
    assert only_line(run, *arguments).replace("option:", "option") == line


def test_a_group_alone_shows_its_help_and_is_no_run(run: Run) -> None:
    for arguments in ((), ("event",)):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "Usage: milestones" in result.output


def test_a_fault_of_the_program_itself_is_one_line_that_says_where_and_its_traceback_is_shown_on_request(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("a\nkey")

    monkeypatch.setattr("milestones.cli.inputs.inputs", broken)
    line = only_line(run, "check", "story.txt")
    assert line.startswith("a fault of milestones itself at test_usage_errors.py:")
    assert "KeyError: 'a\\nkey'" in line
    assert line.endswith("MILESTONES_TRACEBACK=1 shows more")
    monkeypatch.setenv("MILESTONES_TRACEBACK", "1")
    assert "Traceback (most recent call last)" in run("check", "story.txt").stderr

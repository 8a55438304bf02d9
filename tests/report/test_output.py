from __future__ import annotations

import io
from pathlib import Path

import pytest

from milestones.errors import InputError
from milestones.report.output import wants_colour, written_whole


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "choice", "coloured"),
    [
        (Terminal(), {}, None, True),
        (io.StringIO(), {}, None, False),
        (Terminal(), {"NO_COLOR": "1"}, None, False),
        (Terminal(), {"NO_COLOR": ""}, None, True),
        (Terminal(), {"TERM": "dumb"}, None, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, None, True),
        (Terminal(), {"FORCE_COLOR": "0"}, None, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, None, False),
        (io.StringIO(), {"NO_COLOR": "1"}, True, True),
        (Terminal(), {"FORCE_COLOR": "1"}, False, False),
    ],
)
def test_colour_is_for_terminals_unless_someone_says_otherwise(
    stream: io.StringIO, environment: dict[str, str], choice: bool | None, coloured: bool
) -> None:
    assert wants_colour(stream, environment, choice) is coloured


def test_a_file_appears_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    with written_whole(path) as stream:
        stream.write("é\n")
        assert not path.exists()
    assert path.read_bytes() == "é\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("before")

    def fail() -> None:
        with written_whole(path) as stream:
            stream.write("half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_and_the_mode_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "report.json", tmp_path / "link.json"
    path.write_text("before")
    path.chmod(0o600)
    link.symlink_to(path)
    with written_whole(link) as stream:
        stream.write("after")
    assert link.is_symlink()
    assert path.read_text() == "after"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_device_is_written_to_and_not_replaced() -> None:
    device = Path("/dev/null")
    if not device.is_char_device():
        pytest.skip("this system has no null device")
    with written_whole(device) as stream:
        stream.write("gone")
    assert device.is_char_device()


def test_a_folder_that_is_not_there_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "report.json"
    with pytest.raises(InputError, match=r"report\.json: cannot be written: No such file"), written_whole(path):
        pass

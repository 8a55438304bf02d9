"""Files replaced by their repaired texts."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from milestones.documents.reading import document_from_text, read_document
from milestones.errors import InputError
from milestones.fixes.difference import difference
from milestones.fixes.files import in_encoding_of, replace_file
from milestones.fixes.fixing import Fixed

BEFORE, AFTER = "One.\r\nTwo é 𝄞.\nThree.", "One.\r\n2 é 𝄞.\nThree."


def change(path: Path, after: str | None = None) -> Fixed:
    document = read_document(path)
    return Fixed(document, document_from_text(document.source.replace("Two", "2") if after is None else after, path=str(path)), 1)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]
)
def test_a_file_keeps_its_encoding_its_mark_and_its_line_ends(tmp_path: Path, encoding: str, mark: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(mark + BEFORE.encode(encoding))
    replace_file(change(path))
    assert path.read_bytes() == mark + AFTER.encode(encoding)
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="modes and links are POSIX's")
def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8", newline="")
    path.chmod(0o751)
    link = tmp_path / "link.txt"
    link.symlink_to("a.txt")
    replace_file(change(link))
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8").startswith("One.\n2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o751


def test_a_file_that_has_changed_since_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two", encoding="utf-8")
    later = change(path)
    path.write_text("Two and more", encoding="utf-8")
    with pytest.raises(InputError, match="has changed since it was read; run again; nothing was changed in it"):
        replace_file(later)
    assert path.read_text(encoding="utf-8") == "Two and more"


def test_a_file_that_is_no_text_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two", encoding="utf-8")
    later = change(path)
    path.write_bytes(b"PK\x03\x04\xff\xfe\xfd")
    with pytest.raises(InputError, match="is no text file, so repairs cannot be written into it"):
        replace_file(later)


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two", encoding="utf-8")
    later = change(path)
    path.unlink()
    with pytest.raises(InputError, match="cannot be read again"):
        replace_file(later)


@pytest.mark.parametrize("failing", ["replace", "copymode", "access"])
def test_a_file_is_as_it_was_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two", encoding="utf-8")
    later = change(path)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if failing == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    elif failing == "copymode":
        monkeypatch.setattr("shutil.copymode", fail)
    else:
        monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(
        InputError, match=r"cannot be written: (No space left on device|the file is read-only); nothing was changed"
    ):
        replace_file(later)
    assert path.read_text(encoding="utf-8") == "Two"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("data", [b"a", b"\xef\xbb\xbfa", b"\xff\xfea\x00", b"\xfe\xff\x00a", b""])
def test_bytes_survive_a_round(data: bytes) -> None:
    from milestones.documents.reading import document_from_bytes

    assert in_encoding_of(data, document_from_bytes(data).source) == data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One.\nTwo.\nThree.\n", "One.\n2.\nThree.\n"),
        ("One.\nTwo.", "One.\n2."),
        ("One.\r\nTwo.\r\nThree.", "One.\r\n2.\r\nThree."),
        ("One\x0c\u2028Two\rx\n", "One\x0c\u20282\rx\n"),
        ("One.\nTwo.\n", "One.\n"),
    ],
)
def test_git_applies_a_difference(tmp_path: Path, before: str, after: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(before.encode())
    shown = "".join(difference(Fixed(document_from_text(before, path="./a.txt"), document_from_text(after, path="./a.txt"), 1)))
    done = subprocess.run(["git", "apply", "-"], input=shown.encode(), cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, (tmp_path / "a.txt").read_bytes()) == (0, after.encode()), done.stderr


def test_no_change_makes_no_difference() -> None:
    document = document_from_text("One.")
    assert list(difference(Fixed(document, document))) == []

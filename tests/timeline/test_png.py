"""The picture as PNG, read by Pillow and compared with the SVG.

Its letters are those of the machine's fonts, so no bytes are kept of it: what can be known of its pixels is tested instead.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from milestones.cli.main import root
from milestones.timeline import png

GOLDEN = Path(__file__).parent / "golden"
COMMAND = ["timeline", "--registry", str(GOLDEN / "milestones.toml"), "--as-of", "2021-08-26"]
SHADES = 5
"""Shades of a letter's edges that must be seen about its place."""

pytestmark = pytest.mark.skipif(png._installed(png._SANS) is None, reason="no font: install fonts-liberation")


def picture(*options: str) -> Image.Image:
    result = CliRunner().invoke(root, [*COMMAND, "--format", "png", *options])
    assert result.exit_code == 0, result.output
    return Image.open(BytesIO(result.stdout_bytes)).convert("RGB")


def test_it_has_two_pixels_for_each_of_the_svg_and_its_colours_where_its_dots_are() -> None:
    svg = (GOLDEN / "timeline.svg").read_text(encoding="utf-8")
    size = re.search(r'width="(\d+)" height="(\d+)" role', svg)
    found = picture()
    assert size is not None
    assert found.size == (2 * int(size[1]), 2 * int(size[2]))
    assert found.getpixel((2, 2)) == (255, 254, 251)
    dots = re.findall(r'<circle class="point" cx="([\d.]+)" cy="([\d.]+)"', svg)
    assert len(dots) > 2
    assert {found.getpixel((round(2 * float(x)), round(2 * float(y)))) for x, y in dots} == {(10, 87, 136)}


def test_every_word_leaves_ink_at_its_place() -> None:
    svg = (GOLDEN / "timeline.svg").read_text(encoding="utf-8")
    found = picture()
    places = [
        (float(x), float(y))
        for name, x, y in re.findall(r'<text class="([^"]+)" x="([\d.]+)" y="([\d.]+)">', svg)
        if name != "count middle"
    ]
    assert len(places) > 20
    for x, y in places:
        box = tuple(round(2 * each) for each in (x - 12, y - 9, x + 12, y))
        assert len(found.crop(box).getcolors(10_000) or ()) > SHADES, (x, y)


def test_it_goes_to_a_file_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "timeline.png"
    assert CliRunner().invoke(root, [*COMMAND, "--format", "png", "-o", str(file)]).exit_code == 0
    with Image.open(file) as found:
        assert found.format == "PNG"
        found.verify()


def test_what_cannot_be_done_is_one_line_that_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "timeline.png"
    paged = CliRunner().invoke(root, [*COMMAND, "--format", "png", "--pager"])
    assert (paged.exit_code, paged.stderr.count("\n")) == (2, 1)
    assert "write it to a file: --output timeline.png" in paged.stderr
    monkeypatch.setattr(png, "_SANS", ())
    monkeypatch.setattr(png, "_SERIF", ("a family that nobody has",))
    without_font = CliRunner().invoke(root, [*COMMAND, "--format", "png", "-o", str(file)])
    assert "install one (Debian: fonts-liberation), or write SVG" in without_font.stderr
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    without_library = CliRunner().invoke(root, [*COMMAND, "--format", "png", "-o", str(file)])
    assert "pip install 'milestones[picture]'" in without_library.stderr
    assert list(tmp_path.iterdir()) == []

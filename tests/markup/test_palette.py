"""The colours have the contrast that WCAG 2.2 asks for, in light and in dark."""

from __future__ import annotations

import pytest

from milestones.markup.palette import DARK, LIGHT, contrast

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
VERDICTS = ("verified", "contradicted", "unverifiable", "ignored")


@pytest.mark.parametrize(
    ("first", "second", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1)]
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(second, first) == contrast(first, second)


@both
@pytest.mark.parametrize("text", ["ink", "quiet", "event", "reference", *VERDICTS])
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_text_stands_out_from_its_ground(palette, text: str, ground: str) -> None:
    assert contrast(palette[text], palette[ground]) >= 4.5


@both
@pytest.mark.parametrize("verdict", VERDICTS)
def test_marked_text_stands_out_from_the_tint_of_its_verdict(palette, verdict: str) -> None:
    for text in ("ink", verdict):
        assert contrast(palette[text], palette[f"{verdict}-tint"]) >= 4.5


@both
def test_what_is_drawn_stands_out_from_the_paper(palette) -> None:
    for colour in ("event", "reference"):
        assert contrast(palette[colour], palette["paper"]) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()

"""A number in the style of the one that it replaces."""

from __future__ import annotations

import pytest

from milestones.calculator.number_style import in_style
from milestones.language.languages import language

ROWS = [
    (31, "25", "31"), (999, "1,000", "999"), (1000, "999", "1000"), (1001, "1,010", "1,001"), (1001, "1010", "1001"), (12_345, "900", "12,345"),
    (1234, "1000th", "1234th"), (1234, "1,000th", "1,234th"), (22, "21st", "22nd"), (13, "21st", "13th"), (3, "1st", "3rd"),
    (31, "twenty-five", "thirty-one"), (21, "five", "twenty-one"), (40, "twenty-one", "forty"), (100, "ten", "one hundred"),
    (105, "one hundred and one", "one hundred and five"), (105, "one hundred one", "one hundred five"), (105, "a hundred", "a hundred and five"),
    (31, "a hundred", "thirty-one"), (11, "a dozen", "eleven"), (24, "a dozen", "twenty-four"), (80, "three score", "eighty"),
    (1000, "nine hundred", "one thousand"), (1001, "One thousand", "One thousand and one"), (2310, "one thousand", "two thousand three hundred and ten"),
    (917, "One thousand", "Nine hundred and seventeen"), (917, "One Thousand", "Nine Hundred and Seventeen"), (31, "Twenty-Five", "Thirty-One"),
    (31, "Twenty-five", "Thirty-one"), (31, "TWENTY", "THIRTY-ONE"), (31, "Twenty", "Thirty-one"),
    (32, "ninety-first", "thirty-second"), (32, "first", "thirty-second"), (918, "thousandth", "nine hundred and eighteenth"),
    (103, "one hundred and first", "one hundred and third"), (20, "twenty-first", "twentieth"), (100, "ninetieth", "one hundredth"),
    (12, "hundredth", "twelfth"), (1000, "nine hundredth", "one thousandth"), (32, "Ninety-first", "Thirty-second"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "old", "new"), ROWS)
def test_digits_words_commas_ordinals_hyphens_and_capitals_are_kept(number: int, old: str, new: str) -> None:
    assert in_style(number, old, language("en")) == new


@pytest.mark.parametrize(("number", "old"), [(-1, "5"), (5, "a few"), (5, "fortnight"), (2_000_000, "ten")])
def test_what_cannot_be_written_so_is_not_written(number: int, old: str) -> None:
    assert in_style(number, old, language("en")) is None

"""English number words: cardinals with their values, ordinals, fractions, and words for a number that is not said."""

from __future__ import annotations

CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

MULTIPLIERS = {"score": (20,), "dozen": (12,), "hundred": (100,), "thousand": (1000,), "million": (1_000_000,)}
"""Words that multiply what stands before them, as a tuple of one: "four score", "two hundred"."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip

FRACTIONS = {
    "half": (1, 2), "thirds": (1, 3), "quarters": (1, 4), "fifths": (1, 5), "sixths": (1, 6), "eighths": (1, 8), "tenths": (1, 10),
}  # fmt: skip

VAGUE = (
    "few", "several", "many", "countless", "numerous", "various", "dozens", "scores", "hundreds", "thousands",
    "couple", "multiple",
)  # fmt: skip

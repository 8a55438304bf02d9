"""The classes that a language gives to the words of a temporal expression, one character each.

A rule of the parser is a pattern over a string of these characters, one a token; so this table is the alphabet of the grammar.
"""

from __future__ import annotations

SMALL_NUMBER = "n"  # 1 to 31 in digits: may be a day of the month
YEAR_NUMBER = "y"  # four digits from 1000 to 2999, no comma: may be a year
NUMBER = "N"  # any other number in digits
NUMBER_WORD = "w"
VAGUE_NUMBER = "V"  # a few, several: a quantity that nothing can be checked against
FRACTION = "F"  # half, quarter
INDEFINITE = "a"  # a, an
DEFINITE = "t"  # the
POSSESSIVE = "p"  # its, his, her
ORDINAL = "o"  # 26th, first
MONTH = "M"
MONTH_OR_WORD = "m"  # may, march: a month only beside a number
WEEKDAY = "D"
WEEKDAY_OR_WORD = "d"  # sun, sat: a weekday only before a date
UNIT = "u"
UNITS = "U"  # the plural
SEASON = "S"
DAY_PART = "P"  # morning, evening
DEICTIC_DAY = "R"  # today, yesterday, tomorrow
PRESENT = "C"  # now, currently
LAST = "L"
NEXT = "X"
THIS = "T"
THAT = "Z"
SAME = "s"
FOLLOWING = "W"  # following: counted from the story, not from now
PRECEDING = "B"  # previous, preceding
POSITION = "E"  # early, mid, late
HEDGE = "H"
AND = "&"
OR = "|"
OF = "f"
IN = "i"  # in, on, at, during, by …
FROM = "r"
TO = "z"  # to, until, through
BETWEEN = "b"
EVERY = "v"
OCCASIONS = "#"  # once, twice: so many times
OCCASION = "*"  # times, after a number
FREQUENCY = "q"  # daily, weekly, annually
ERA = "e"  # BC, AD
DECADE = "k"  # 1990s, nineties
CENTURY = "c"
ORDINAL_DATE = "§"  # 2021-238
WEEKEND = "`"
EVE = "^"  # the eve of a day
FISCAL = "~"  # fiscal, financial year, FY
QUARTER_CODE = "Q"  # Q3
SHORT_YEAR = "'"  # '98
ISO_DATE = "I"
NUMERIC_DATE = "J"
ISO_WEEK = "K"
CLOCK = "g"
ANNIVERSARY = "A"
BIRTHDAY = "birthday"
LIFE_YEAR = "year of life"
"""The value of an anniversary that counts from a birth."""
DEATHDAY = "deathday"
"""The value of an anniversary that counts from a death."""
TIMES = "times"
"""The value of a word that counts years only where the sentence says that something comes round again."""
AGED = "G"  # aged
AGE = "Y"  # age
OLD = "O"
TURNED = "j"
DEATH = "h"  # died, death
AGO = "<"
AGO_BEFORE = "@"  # vor drei Tagen: ago, said before the quantity
YEARS_OLD = "="  # 93-jährig: a number of years of age
LATER = ">"
EARLIER = "!"
AFTER = "+"
BEFORE_WORD = "_"
ADJECTIVE = "x"  # any other word
PLURAL_WORD = "l"  # any other word that looks like a plural noun
HOLIDAY = "$"
OPAQUE = "?"
PER = "%"

"""Tables in as many columns as a terminal has."""

from __future__ import annotations

from milestones.timeline.terminal_table import terminal_table

HEADERS = ("when", "", "event", "milestone")
CELLS = (
    ("Thu 26 Nov 2026", "today", "the concert", "100 days to go"),
    ("Sat 2 Jan 2027", "in 37 days", "our wedding", "2,500th day"),
)


def lines(columns: int | None, tablefmt: str = "simple") -> list[str]:
    return [line.rstrip() for line in terminal_table(CELLS, HEADERS, columns, tablefmt).splitlines()]


def test_a_table_that_fits_is_a_table() -> None:
    assert (
        lines(None)
        == lines(80)
        == [
            "when                         event        milestone",
            "---------------  ----------  -----------  --------------",
            "Thu 26 Nov 2026  today       the concert  100 days to go",
            "Sat 2 Jan 2027   in 37 days  our wedding  2,500th day",
        ]
    )


def test_cells_are_wrapped_between_words() -> None:
    assert lines(50)[2:4] == ["Thu 26 Nov  today       the concert  100 days to", "2026                                 go"]


def test_where_words_would_have_to_be_broken_each_row_is_a_list() -> None:
    cells = (("Oct 2027", "in 309 to 339 days", "founding of the choir", "101st anniversary, and the words go on"),)
    assert terminal_table(cells, HEADERS, 40).splitlines() == [
        "Oct 2027, in 309 to 339 days",
        "  event: founding of the choir",
        "  milestone: 101st anniversary, and",
        "    the words go on",
    ]


def test_a_word_that_is_longer_than_most_does_not_end_the_table() -> None:
    cells = (("2021", "x" * 60, "a"),)
    assert terminal_table(cells, ("when", "event", "more"), 40).splitlines()[0].split() == ["when", "event", "more"]


def test_a_format_that_was_asked_for_stays() -> None:
    assert lines(40, "github")[0].startswith("|")


def test_a_column_without_a_word_is_left_out() -> None:
    table = terminal_table((("2020", "", "a"), ("2021", "", "b")), ("date", "since previous", "event"))
    assert table.splitlines()[0].split() == ["date", "event"]

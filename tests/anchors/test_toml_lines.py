from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.anchors.toml_lines import Path, TomlLines

SOURCE = '''\
# counting = "in a comment"
counting = "either" # = [[event]]
"leap-day" = "mar-1"
text = """
[[event]]
name = "in a string" \\"""
"""
exclude = [
  "a", # ]
  "b[",
]

[settings]
'day-first' = true

[[event]]
name = "one"	# the first
date = 2018-12-01

  [[ "event" ]]   # the second
  source = \'\'\'
name = 3\'\'\'
  name = "two"
  until.year = 3

[event.more]
deep = 1

[[document]]
path = "x"

[[event]]
[tool.milestones]
counting = "either"
[[tool.milestones.event]]
name = "three"
'''
LINES: tuple[tuple[Path, int], ...] = (
    # the way to a value, its line
    (("counting",), 2),
    (("leap-day",), 3),
    (("text",), 4),
    (("exclude",), 8),
    (("settings",), 13),
    (("settings", "day-first"), 14),
    (("event", 0), 16),
    (("event", 0, "name"), 17),
    (("event", 0, "date"), 18),
    (("event", 1), 20),
    (("event", 1, "source"), 21),
    (("event", 1, "name"), 23),
    (("event", 1, "until", "year"), 24),
    (("event", 1, "more"), 26),
    (("event", 1, "more", "deep"), 27),
    (("document", 0, "path"), 30),
    (("event", 2), 32),
    (("tool", "milestones", "counting"), 34),
    (("tool", "milestones", "event", 0, "name"), 36),
    # what is not there has the line of what is around it
    (("event", 0, "zone"), 16),
    (("event", 9, "zone"), 16),
    (("exclude", 1), 8),
    (("nothing",), 1),
    ((), 1),
)


def test_the_source_of_these_tests_is_toml() -> None:
    assert [event.get("name") for event in tomllib.loads(SOURCE)["event"]] == ["one", "two", None]


@pytest.mark.parametrize(("path", "line"), LINES)
def test_a_value_stands_on_its_line(path: Path, line: int) -> None:
    assert TomlLines.of(SOURCE).line(*path) == line


KEYS = st.text(alphabet="abcd-_", min_size=1, max_size=3)
VALUES = st.sampled_from(
    [
        '"x"', "'#'", '"""\n[a]\nb = 1\n"""', "[1,\n 2, # ]\n]", "{ a = 1 }", "2018-12-01 # [[x]]", "'''\n'''", '"\\"="', '[\n["a"],\n]',
        '["""a"""", "b#c"]',
    ]
)  # fmt: skip


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=4))
def test_every_key_of_every_table_is_found_where_it_was_written(tables: list[dict[str, str]]) -> None:
    source = ""
    expected: dict[Path, int] = {}
    for number, table in enumerate(tables):
        source += "[[event]]\n"
        for key, value in table.items():
            expected[("event", number, key)] = source.count("\n") + 1
            source += f"{key} = {value}\n"
    tomllib.loads(source)
    lines = TomlLines.of(source)
    assert {path: lines.line(*path) for path in expected} == expected

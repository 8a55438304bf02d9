from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from milestones import Registry
from milestones.anchors.registry_keys import TABLES
from milestones.anchors.settings import SETTINGS
from milestones.errors import ConfigError, MilestonesError, RegistryError

EDTF = "accepted are 2018-12-01, 2018-12, 2018, 1984~, 201X, 20XX, and intervals such as 1945-04-30/1945-05-02"
ARREST = '[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\n'  # three lines; what follows stands on the fourth
DAY = "date = 2018-12-01\n"
WEEKDAYS = "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"

EVENT_FAULTS: tuple[tuple[str, str], ...] = (
    # what stands in the file, what the error says after its name and a colon
    (ARREST + "dat = 2018-12-01\n", "4: event 'arrest': unknown key 'dat' (did you mean 'date'?)"),
    (ARREST + DAY + "colour = 3\n", "5: event 'arrest': unknown key 'colour'"),
    (ARREST, "1: event 'arrest': 'date' is missing; add date = 2018-12-01"),
    ("\n[[event]]\n" + DAY, "2: event number 1: 'name' is missing; add name = \"…\""),
    ('[[event]]\nname = "launch"\n', "1: event 'launch': 'date' is missing; add date = 2018-12-01"),
    ('[[event]]\nname = " "\n' + DAY, "2: event number 1: 'name' is empty; fill it in or leave it out"),
    ("[[event]]\nname = 3\n" + DAY, "2: event number 1: 'name' is a number, not a string"),
    (ARREST + "date = 5\n", "4: event 'arrest': 'date' is a number, not a date such as 2018-12-01 or a string such as \"2018-12\""),
    (ARREST + "date = 11:30:00\n",
     "4: event 'arrest': 'date' is a time of day, not a date such as 2018-12-01 or a string such as \"2018-12\""),
    (ARREST + 'date = "soon"\n', f"4: event 'arrest': date: 'soon' is not a date; {EDTF}"),
    (ARREST + 'date = "2018-13-01"\n',
     f"4: event 'arrest': date: '2018-13-01' is impossible: there is no month 13; months are 01 to 12, and {EDTF}"),
    (ARREST + DAY + "until = 2018-11-30\n",
     "5: event 'arrest': until: '2018-12-01/2018-11-30' ends before it starts; put the earlier date first"),
    (ARREST + DAY + 'until = "later"\n', f"5: event 'arrest': until: '2018-12-01/later' is not a date; {EDTF}"),
    (ARREST + DAY + 'until = "2019/2020"\n', "5: event 'arrest': until is the interval '2019/2020'; give the date of the end alone"),
    (ARREST + 'until = 2019-01-01\ndate = "2017/2018"\n', "4: event 'arrest': date is the interval '2017/2018' already; leave out 'until'"),
    (ARREST + DAY + 'time = "25:00"\n', "5: event 'arrest': time is '25:00'; accepted is HH:MM or HH:MM:SS, from 00:00 to 23:59:59"),
    (ARREST + DAY + "time = 11\n", "5: event 'arrest': 'time' is a number, not a time such as 14:30:00"),
    (ARREST + DAY + 'zone = "Mars/Olympus"\n',
     "5: event 'arrest': zone 'Mars/Olympus' is not known; give an IANA name such as America/Vancouver, or an offset such as -08:00"),
    (ARREST + 'zone = "America/Vancouver"\ndate = 2018-12-02T03:00:00Z\n',
     "4: event 'arrest': the date has the offset +00:00, but America/Vancouver was at -08:00 then; give the date and time of America/Vancouver, or leave out zone"),
    (ARREST + DAY + 'aliases = "the arrest"\n', "5: event 'arrest': 'aliases' is a string, not a list of strings such as [\"…\", \"…\"]"),
    (ARREST + DAY + "aliases = [\n  3,\n]\n", "5: event 'arrest': 'aliases' holds a number; it is a list of strings"),
    (ARREST + DAY + 'aliases = [""]\n', "5: event 'arrest': 'aliases' holds an empty string; fill it in or leave it out"),
    (ARREST + DAY + 'counting = "inclusiv"\n',
     "5: event 'arrest': 'counting' is 'inclusiv'; accepted: either, elapsed, inclusive (did you mean 'inclusive'?)"),
    (ARREST + DAY + 'calendar = "mayan"\n', "5: event 'arrest': 'calendar' is 'mayan'; accepted: gregorian, julian"),
    (ARREST + DAY + "reckoning = true\n", "5: event 'arrest': 'reckoning' is true or false, not one of full-years, east-asian"),
    (ARREST + DAY + ARREST.replace("of Meng", "of Sabrina Meng") + DAY,
     "6: event 'arrest': the id is that of the event at line 1 too; give this one an id of its own"),
    (ARREST + DAY + '[[event]]\nname = "detention"\naliases = [\n "ARREST OF MENG WANZHOU"]\n' + DAY,
     "7: event 'detention': the name 'ARREST OF MENG WANZHOU' is one of event 'arrest' at line 1 too; a name belongs to one event"),
    ("[event]\n" + DAY, "1: 'event' is no list of tables; write [[event]], with two brackets, before each"),
    ("event = [3]\n", "1: 'event' is no list of tables; write [[event]], with two brackets, before each"),
    ("event = [\n" + '{ name = "launch" }]\n', "1: event 'launch': 'date' is missing; add date = 2018-12-01"),
    ("\n[[events]]\n", "2: unknown table 'events' (did you mean 'event'?)"),
    ("[colours]\n", "1: unknown table 'colours'"),
)  # fmt: skip

ENTRY_FAULTS: tuple[tuple[str, str], ...] = (
    ("[[document]]\npublished = 2021-08-26\n", "1: document number 1: 'path' is missing; add path = \"…\""),
    ('[[document]]\npath = "*.md"\nas_of = 2021-08-26\n', "3: document '*.md': unknown key 'as_of' (did you mean 'as-of'?)"),
    ('[[document]]\npath = "*.md"\npublished = "soon"\n', f"3: document '*.md': 'published' is wrong: 'soon' is not a date; {EDTF}"),
    ('[[document]]\npath = "*.md"\nsyntax = "rst"\n', "3: document '*.md': 'syntax' is 'rst'; accepted: plain, markdown, html, restructuredtext, asciidoc"),
    ('[[document]]\npath = "*.md"\nday-first = "yes"\n', "3: document '*.md': 'day-first' is a string, not true or false"),
    ('[[document]]\npath = "*.md"\nday-first = true\ndate-order = "month-first"\n',
     "4: document '*.md': 'date-order' contradicts 'day-first'; keep one"),
    ('[[document]]\npath = "*.md"\nfail-on = "never"\n', "3: document '*.md': unknown key 'fail-on'"),
    ("[[ignore]]\n", "1: ignore number 1: would ignore everything; give at least one of path, check and text"),
    ('[[ignore]]\ntext = "x"\n[[ignore]]\nchek = "age"\n', "4: ignore number 2: unknown key 'chek' (did you mean 'check'?)"),
    ('ignores-need-reason = true\n[[ignore]]\ntext = "x"\n',
     "2: ignore number 1: 'reason' is missing, and ignores-need-reason is true; say why"),
)  # fmt: skip

SETTING_FAULTS: tuple[tuple[str, str], ...] = (
    ('\ncountin = "either"\n', "2: unknown setting 'countin' (did you mean 'counting'?)"),
    ('counting = "elapsd"\n', "1: 'counting' is 'elapsd'; accepted: either, elapsed, inclusive (did you mean 'elapsed'?)"),
    ("counting = 1\n", "1: 'counting' is a number, not one of either, elapsed, inclusive"),
    ('[settings]\nleap-day = "mar-01"\n', "2: 'leap-day' is 'mar-01'; accepted: either, feb-28, mar-1 (did you mean 'mar-1'?)"),
    ('language = "xx"\n', "1: 'language' is wrong: language 'xx' is not known; known are: de, en"),
    ("day-first = true\nmonth-first = true\n", "2: 'month-first' contradicts 'day-first'; keep one"),
    ('counting = "either"\n[settings]\ncounting = "elapsed"\n',
     "3: 'counting' stands at the head and in [settings], with two values; keep one"),
    ('exclude = "drafts"\n', "1: 'exclude' is a string, not a list of strings such as [\"…\", \"…\"]"),
    ('weekend = ["Caturday"]\n', f"1: 'weekend' holds 'Caturday', which is no weekday; accepted: {WEEKDAYS}"),
    ("weekend = " + repr(WEEKDAYS.split(", ")) + "\n", "1: 'weekend' holds all seven days, which leaves no working day; leave out at least one"),
    ("holidays = 2021-12-25\n", "1: 'holidays' is a date, not a list of dates such as [2021-12-25]"),
    ('holidays = ["2021-12"]\n',
     "1: 'holidays' holds '2021-12', which is no single day; write days, or an interval of days such as \"2021-12-24/2021-12-26\""),
    ('holidays = ["1021-12-24/2021-12-26"]\n', "1: 'holidays' holds more than 10,000 days; look for a wrong year in an interval"),
    ("ignores-need-reason = 1\n", "1: 'ignores-need-reason' is a number, not true or false"),
    ("settings = 3\n", "1: 'settings' is no table; write [settings] on a line of its own"),
)  # fmt: skip

SYNTAX_FAULTS: tuple[tuple[str, str], ...] = (
    (DAY + "counting\n", "2:9: not valid TOML: Expected '=' after a key in a key/value pair; write each line as key = value"),
    (
        ARREST + "date = 2018-02-30\n",
        "4:8: not valid TOML: Invalid date or datetime; the calendar has no such day, or the day no such time",
    ),
    (
        "counting = either\n",
        "1:12: not valid TOML: Invalid value; write text in quotes, dates as 2018-12-01, and true or false in lower case",
    ),
    (DAY + DAY, "2:18: not valid TOML: Cannot overwrite a value; give each key once, and [[event]] before each event"),
    ("\nexclude = [1\n", "2: not valid TOML: Unclosed array; close the bracket, and put a comma between items"),
    ("]\n", "1:1: not valid TOML: Invalid statement; write key = value, with text in quotes"),
)


def load(folder: Path, text: str | bytes, name: str = "milestones.toml") -> Registry:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Registry.load(file)


def message_of(folder: Path, text: str | bytes, error: type[Exception]) -> str:
    with pytest.raises(MilestonesError) as raised:
        load(folder, text)
    assert type(raised.value) is error
    return str(raised.value).replace(f"{folder / 'milestones.toml'}:", "")


@pytest.mark.parametrize(("text", "message"), EVENT_FAULTS + ENTRY_FAULTS + SYNTAX_FAULTS)
def test_a_fault_of_a_registry_is_named_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    assert message_of(tmp_path, text, RegistryError) == message


@pytest.mark.parametrize(("text", "message"), SETTING_FAULTS)
def test_a_fault_of_a_setting_is_named_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    assert message_of(tmp_path, text, ConfigError) == message


def test_all_faults_of_a_file_are_named_in_the_order_of_their_lines(tmp_path: Path) -> None:
    settings_and_document = 'countin = "either"\n[[document]]\npat = "x"\n'
    text = settings_and_document + ARREST + "dat = 2018-12-01\n" + '[[event]]\nname = "launch"\ndate = "soon"\n'
    assert message_of(tmp_path, text, RegistryError).split("\n") == [
        "1: unknown setting 'countin' (did you mean 'counting'?)",
        "3: document number 1: unknown key 'pat' (did you mean 'path'?)",
        "7: event 'arrest': unknown key 'dat' (did you mean 'date'?)",
        f"10: event 'launch': date: 'soon' is not a date; {EDTF}",
    ]


def test_a_fault_in_a_project_file_is_named_with_its_line_there(tmp_path: Path) -> None:
    text = (
        '[project]\ncounting = 3\n[tool.milestones]\ncounting = 3\n[[tool.milestones.event]]\nname = "launch"\ndat = 2020-01-01\n'
    )
    with pytest.raises(RegistryError) as raised:
        load(tmp_path, text, "pyproject.toml")
    file = tmp_path / "pyproject.toml"
    assert str(raised.value).split("\n") == [
        f"{file}:4: 'counting' is a number, not one of either, elapsed, inclusive",
        f"{file}:7: event 'launch': unknown key 'dat' (did you mean 'date'?)",
    ]


@pytest.mark.parametrize("text", ["", "tool = 3\n", "[tool]\nmilestones = 3\n", "[tool.other]\n"])
def test_a_project_file_that_is_named_needs_the_table(text: str, tmp_path: Path) -> None:
    with pytest.raises(RegistryError) as raised:
        load(tmp_path, text, "pyproject.toml")
    assert (
        str(raised.value) == f"{tmp_path / 'pyproject.toml'}: there is no table [tool.milestones]; add it, or name another file"
    )


@pytest.mark.parametrize(("name", "reason"), [("missing.toml", "No such file or directory"), (".", "Is a directory")])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(name: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(RegistryError) as raised:
        Registry.load(tmp_path / name)
    assert str(raised.value) == f"{tmp_path / name}: the registry cannot be read: {reason}; name a file that can be"


def test_a_path_that_is_none_is_named() -> None:
    with pytest.raises(RegistryError, match=r"^'a\\x00b' is no path: embedded null byte; name a file$"):
        Registry.load("a\0b")


def test_a_file_in_another_encoding_is_named_with_the_line(tmp_path: Path) -> None:
    assert message_of(tmp_path, b"# one\n# caf\xe9\n", RegistryError) == "2: the registry is not UTF-8; save it in that encoding"


@pytest.mark.parametrize("value", ["[" * 5000, "9" * 5000])
def test_a_value_beyond_all_bounds_is_an_error_as_any_other(value: str, tmp_path: Path) -> None:
    with pytest.raises(
        RegistryError, match=r"the registry cannot be read: a list is nested too deep, or a number has too many digits"
    ):
        load(tmp_path, f"counting = {value}")


@pytest.mark.parametrize(("text", "order"), [
    ("", None),
    ("day-first = true\n", "day-first"),
    ("month-first = true\nday-first = false\n", "month-first"),
    ('date-order = "day-first"\nday-first = true\n', "day-first"),
    ("day-first = false\n", None),
])  # fmt: skip
def test_the_order_of_numeric_dates_may_be_said_in_two_ways(text: str, order: str | None, tmp_path: Path) -> None:
    assert load(tmp_path, text).settings.date_order == order


def test_an_event_that_lasts_may_be_julian_and_coarse(tmp_path: Path) -> None:
    event = load(tmp_path, '[[event]]\nname = "war"\ndate = "1900-02-29"\nuntil = "1917-10"\ncalendar = "julian"\n').events[0]
    assert (str(event.begins), str(event.ends)) == ("1900-03-13", "1917-10-14/1917-11-13")


LOOSE = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@LOOSE
@given(content=st.binary())
@example(content=b"\xef\xbb\xbf")
@example(content=b"a = 0000-01-01")
@example(content=b"a = 1\r")
def test_any_bytes_are_a_registry_or_an_error_of_the_package(content: bytes, tmp_path: Path) -> None:
    _load_or_refuse(tmp_path, content)


TEXTS = st.text(st.characters(min_codepoint=32, exclude_characters='\x7f"\\', exclude_categories=["Cs"]), max_size=6)
DATES = st.dates() | st.datetimes() | st.times()
SCALARS = st.one_of(
    TEXTS.map('"{}"'.format), st.integers().map(str), st.booleans().map(lambda value: str(value).lower()), DATES.map(lambda value: value.isoformat()),
    st.sampled_from(['"2018-12"', '"1939/1945"', '"either"', '"elapsed"', '"julian"', '"Sunday"', '"en"', '"UTC"', '"11:30"', "nan", "1e400"]),
    st.datetimes(timezones=st.timezones()).map(lambda value: value.isoformat()[:25]),
)  # fmt: skip
VALUES = st.one_of(
    SCALARS, st.lists(SCALARS, max_size=3).map(lambda items: f"[{', '.join(items)}]"), SCALARS.map("{{ a = {} }}".format)
)
HEADS = (
    [f"[[{name}]]" for name in TABLES]
    + [f"[{name}]" for name in (*TABLES, "settings", "event.name")]
    + ["[[settings]]", "[[events]]"]
)
KEYS = sorted({row.key for rows in (SETTINGS, *TABLES.values()) for row in rows} | {"dat", '"a b"', "a.b"})
LINES = st.one_of(st.sampled_from(HEADS), st.tuples(st.sampled_from(KEYS), VALUES).map(" = ".join))
EVENTS = st.lists(st.tuples(st.sampled_from([row.key for row in TABLES["event"]]), VALUES).map(" = ".join), max_size=4)


@LOOSE
@given(lines=st.lists(LINES, max_size=12))
def test_any_keys_with_any_values_are_a_registry_or_an_error_of_the_package(lines: list[str], tmp_path: Path) -> None:
    _load_or_refuse(tmp_path, "\n".join(lines).encode())


@LOOSE
@given(lines=EVENTS, day=st.dates())
def test_any_event_is_an_event_or_an_error_of_the_package(lines: list[str], day: date, tmp_path: Path) -> None:
    _load_or_refuse(tmp_path, "\n".join(["[[event]]", 'name = "launch"', f"date = {day}", *lines]).encode())


def _load_or_refuse(folder: Path, content: bytes) -> None:
    """A registry comes out, or an error of the package every line of which begins with the file."""
    outcome: Any
    try:
        outcome = load(folder, content)
    except MilestonesError as error:
        outcome = error
    if isinstance(outcome, MilestonesError):
        assert all(line.startswith(str(folder / "milestones.toml")) for line in str(outcome).split("\n"))
    else:
        assert len({event.id for event in outcome.events}) == len(outcome.events)

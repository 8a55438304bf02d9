from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from milestones import Event, Registry
from milestones.anchors.registry_entries import DocumentEntry, IgnoreEntry
from milestones.anchors.settings import SETTINGS, Settings, default
from milestones.calendar.datespan import DateSpan
from milestones.calendar.edtf import parse_edtf
from milestones.errors import ConfigError, RegistryError

WHOLE = """\
# House rules first.
counting = "inclusive"
leap-day = "mar-1"
day-first = true
exclude = ["drafts/"]
holidays = [2021-12-25, "2021-12-24/2021-12-26"]

[settings]
fail-on = "warning"
weekend = ["friday", "Saturday"]

[[event]]
id = "arrest"
name = "arrest of Meng Wanzhou"
date = 2018-12-01
aliases = ["Meng detained"]
time = 11:30:00
zone = "America/Vancouver"
source = "Supreme Court of British Columbia"
counting = "either"
kind = "arrest"
milestones = ["1000 days"]

[[event]]
name = "Siege of Leningrad"
date = 1941-09-08
until = 1944-01-27

[[event]]
name = "October Revolution"
date = 1917-10-25T21:40:00
calendar = "julian"
reckoning = "east-asian"

[[document]]
path = "stories/*.md"
published = 2021-08-26
month-first = true

[[document]]
path = "stories/old/**"
as-of = "2001"
language = "en"
syntax = "plain"
counting = "elapsed"
leap-day = "feb-28"

[[ignore]]
path = "stories/*.md"
check = "elapsed"
text = "1,000 days"
reason = "a quotation"

[[ignore]]
check = "age"
"""


@pytest.fixture
def whole(tmp_path: Path) -> Registry:
    (tmp_path / "milestones.toml").write_text(WHOLE, encoding="utf-8")
    return Registry.load(tmp_path / "milestones.toml")


def days(*texts: str) -> tuple[DateSpan, ...]:
    return tuple(parse_edtf(text) for text in texts)


def test_an_empty_registry_knows_nothing() -> None:
    empty = Registry()
    assert (empty.events, empty.documents, empty.ignores, empty.path, empty.settings) == ((), (), (), None, Settings())
    assert empty.entry_for("story.md") is None
    assert empty.settings_for("story.md") == Settings()


def test_the_settings_of_a_file_stand_at_its_head_and_in_their_own_table(whole: Registry) -> None:
    assert whole.settings == Settings(
        counting="inclusive", leap_day="mar-1", date_order="day-first", exclude=("drafts/",), fail_on="warning",
        weekend=("Friday", "Saturday"), holidays=days("2021-12-25", "2021-12-24", "2021-12-26"),
    )  # fmt: skip


def test_the_events_of_a_file_are_read_in_order_with_every_key(whole: Registry) -> None:
    file = whole.path
    assert whole.events == (
        Event("arrest of Meng Wanzhou", date(2018, 12, 1), "arrest", ("Meng detained",), "11:30:00", "America/Vancouver",
              "Supreme Court of British Columbia", "either", kind="arrest", milestones=("1000 days",), origin=f"{file} line 15, event 'arrest'"),
        Event("Siege of Leningrad", "1941-09-08/1944-01-27", "siege-of-leningrad", origin=f"{file} line 26, event 'Siege of Leningrad'"),
        Event("October Revolution", datetime(1917, 10, 25, 21, 40), "october-revolution", calendar="julian", reckoning="east-asian",
              origin=f"{file} line 31, event 'October Revolution'"),
    )  # fmt: skip
    assert (whole.events[2].span, whole.events[2].time) == (DateSpan.day(1917, 11, 7), "21:40:00")


def test_documents_and_ignores_of_a_file_are_read_with_every_key(whole: Registry) -> None:
    assert whole.documents == (
        DocumentEntry("stories/*.md", published=DateSpan.day(2021, 8, 26), date_order="month-first"),
        DocumentEntry(
            "stories/old/**", as_of=DateSpan.year(2001), syntax="plain", language="en", counting="elapsed", leap_day="feb-28"
        ),
    )
    assert whole.ignores == (
        IgnoreEntry("stories/*.md", "elapsed", "1,000 days", "a quotation", f"{whole.path} line 48", 48),
        IgnoreEntry(None, "age", None, None, f"{whole.path} line 54", 54),
    )


@pytest.mark.parametrize(("path", "published"), [
    ("stories/a.md", "2021-08-26"),
    ("./stories/../stories/a.md", "2021-08-26"),
    ("stories/a.txt", None),
    ("stories/deep/a.md", None),
    ("other/stories/a.md", None),
    ("a.md", None),
    ("../stories/a.md", None),
])  # fmt: skip
def test_globs_are_read_from_the_folder_of_the_registry(
    whole: Registry, path: str, published: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert whole.path is not None
    folder = whole.path.parent
    entry = whole.entry_for(folder / path)
    assert (str(entry.published) if entry else None) == published
    monkeypatch.chdir(folder)
    assert whole.entry_for(path) == entry


def test_a_path_is_found_through_links_too(whole: Registry, tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "stories")
    assert whole.entry_for(tmp_path / "link" / "a.md") is whole.documents[0]


def test_of_two_entries_that_fit_the_last_holds() -> None:
    first, last = DocumentEntry("**"), DocumentEntry("stories/**")
    registry = Registry(documents=(first, last, DocumentEntry("other/**")))
    assert registry.entry_for("stories/a/b.md") is last
    assert registry.entry_for("a.md") is first


def test_the_settings_for_a_document_are_the_projects_with_those_of_its_entry(whole: Registry) -> None:
    assert whole.path is not None
    folder = whole.path.parent
    story = whole.settings_for(folder / "stories/a.md")
    assert (story.date_order, story.counting, story.leap_day, story.fail_on) == ("month-first", "inclusive", "mar-1", "warning")
    old = whole.settings_for(folder / "stories/old/a.md")
    assert (old.date_order, old.counting, old.leap_day, old.fail_on) == ("day-first", "elapsed", "feb-28", "warning")


def test_ignores_hold_where_their_path_fits_or_everywhere(whole: Registry) -> None:
    assert whole.path is not None
    assert whole.ignores_for(whole.path.parent / "stories/a.md") == whole.ignores
    assert whole.ignores_for(whole.path.parent / "a.md") == whole.ignores[1:]
    assert whole.ignores_for(None) == whole.ignores[1:]


def test_the_same_keys_stand_in_a_project_file(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[project]\nname = "x"\n\n[tool.milestones]\ncounting = "elapsed"\n\n[[tool.milestones.event]]\nname = "launch"\ndate = 2020-01-01\n'
        "\n[tool.milestones.settings]\nday-first = true\n",
        encoding="utf-8",
    )
    registry = Registry.load(file)
    assert registry.settings == Settings(counting="elapsed", date_order="day-first")
    assert registry.events == (Event("launch", date(2020, 1, 1), "launch", origin=f"{file} line 9, event 'launch'"),)


@pytest.mark.parametrize(
    "encoded", ["\ufeff".encode() + WHOLE.encode(), WHOLE.replace("\n", "\r\n").encode()], ids=["mark", "crlf"]
)
def test_a_file_from_windows_is_read_as_any_other(encoded: bytes, whole: Registry) -> None:
    assert whole.path is not None
    whole.path.write_bytes(encoded)
    assert Registry.load(whole.path) == whole


@pytest.mark.parametrize("name", ["arrest", "ARREST", "arrest of Meng Wanzhou", "meng detained"])
def test_an_event_is_called_by_id_name_or_alias(whole: Registry, name: str) -> None:
    assert whole.event(name) is whole.events[0]


def test_an_id_comes_before_a_name() -> None:
    first, second = Event("launch", "2020-01-01", id="one"), Event("landing", "2021-01-01", id="launch")
    assert Registry.of([first, second]).event("launch") is second


def test_a_name_that_no_event_has_is_answered_with_the_near_one(whole: Registry) -> None:
    with pytest.raises(RegistryError) as raised:
        whole.event("arest")
    assert str(raised.value) == f"no event 'arest' in {whole.path} (did you mean 'arrest'?)"


def test_a_registry_without_events_says_so() -> None:
    with pytest.raises(RegistryError) as raised:
        Registry().event("arrest")
    assert str(raised.value) == "no event 'arrest' in the registry, which has no events"


# Names of events in turn, and the ids that they get.
IDS = (
    (("arrest of Meng Wanzhou",), ("arrest-of-meng-wanzhou",)),
    (("  Rust 1.0 -- release!",), ("rust-1-0-release",)),
    (("Übergabe_der Stadt",), ("übergabe-der-stadt",)),
    (("launch", "Launch!", "launch?"), ("launch", "launch-2", "launch-3")),
    (("…", "!"), ("event", "event-2")),
)


@pytest.mark.parametrize(("names", "ids"), IDS)
def test_an_event_without_an_id_gets_one_from_its_name(names: tuple[str, ...], ids: tuple[str, ...]) -> None:
    registry = Registry.of(Event(name, "2020-01-01") for name in names)
    assert tuple(event.id for event in registry.events) == ids
    assert tuple(event.name for event in registry.events) == names


def test_a_registry_of_events_may_have_settings(whole: Registry) -> None:
    settings = Settings(counting="elapsed")
    assert Registry.of(settings=settings) == Registry(settings=settings)
    more = whole.with_events([Event("arrest", "2020-01-01")])
    assert (more.events[:-1], more.events[-1].id, more.path) == (whole.events, "arrest-2", whole.path)


# The files of a tree, and the registry that is found from /repo/a/b.
PYPROJECT = "[project]\nname = 'milestones'\n"
TABLE = PYPROJECT + "[tool.milestones]\n"
PLACES = (
    ({"repo/a/b/milestones.toml": ""}, "repo/a/b/milestones.toml"),
    ({"repo/a/milestones.toml": "", "repo/milestones.toml": ""}, "repo/a/milestones.toml"),
    ({"repo/milestones.toml": "", "repo/.git/HEAD": ""}, "repo/milestones.toml"),
    ({"repo/milestones.toml": "", "repo/a/.git": "gitdir: elsewhere"}, None),
    ({"milestones.toml": "", "repo/.git/HEAD": ""}, None),
    ({"repo/a/pyproject.toml": TABLE, "repo/milestones.toml": ""}, "repo/a/pyproject.toml"),
    ({"repo/a/pyproject.toml": TABLE, "repo/a/milestones.toml": ""}, "repo/a/milestones.toml"),
    ({"repo/a/pyproject.toml": PYPROJECT, "repo/milestones.toml": ""}, "repo/milestones.toml"),
    ({"repo/a/pyproject.toml": "# [tool.milestones]\n", "repo/milestones.toml": ""}, "repo/milestones.toml"),
    ({"repo/a/pyproject.toml": "[tool.milestonesque]\n", "repo/milestones.toml": ""}, "repo/milestones.toml"),
    ({"repo/a/pyproject.toml": "[[ tool . milestones . event ]]\n"}, "repo/a/pyproject.toml"),
    ({"repo/a/pyproject.toml": b"\xff\n[tool.milestones]\n"}, "repo/a/pyproject.toml"),
    ({"repo/a/pyproject.toml/x": "", "repo/a/milestones.toml/x": "", "repo/milestones.toml": ""}, "repo/milestones.toml"),
    ({"repo/.git/HEAD": ""}, None),
)


@pytest.mark.parametrize(("files", "found"), PLACES)
def test_the_nearest_registry_up_to_the_root_of_the_repository_is_found(
    files: dict[str, str | bytes], found: str | None, tmp_path: Path
) -> None:
    (tmp_path / ".git").mkdir()  # so that no case looks above its own tree
    for name, text in files.items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    start = tmp_path / "repo" / "a" / "b"
    start.mkdir(parents=True, exist_ok=True)
    (start / "story.md").touch()
    for place in (start, start / "story.md", start / "not-there.md"):
        assert Registry.find(place) == (None if found is None else (tmp_path / found).resolve())


SETTING_FAULTS = (
    ({"counting": "elapsd"}, "setting counting is 'elapsd'; accepted: either, elapsed, inclusive"),
    ({"leap_day": None}, "setting leap_day is None; accepted: either, feb-28, mar-1"),
    ({"date_order": "year-first"}, "setting date_order is 'year-first'; accepted: day-first, month-first"),
    ({"weekend": ("Caturday",)},
     "setting weekend holds 'Caturday', which is no weekday; accepted: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
)  # fmt: skip


@pytest.mark.parametrize(("fields", "message"), SETTING_FAULTS)
def test_settings_made_in_a_program_are_held_to_the_same_table(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        Settings(**fields)  # type: ignore[arg-type]
    assert str(raised.value) == message


def test_every_field_of_the_settings_has_its_row() -> None:
    assert {row.field for row in SETTINGS} == set(Settings.__slots__)
    assert [default(row) for row in SETTINGS if row.key in ("fail-on", "month-first")] == [None, "error"]


def test_a_row_allows_its_own_default() -> None:
    assert all(default(row) in row.allowed for row in SETTINGS if row.allowed and row.key != "date-order")

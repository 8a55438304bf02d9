"""Writing the registry: what is kept, what is refused."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.anchors.registry import Registry
from milestones.errors import ConfigError, InputError, RegistryError
from milestones.tracker.registry_changes import Changes
from milestones.tracker.registry_store import RegistryStore
from milestones.tracker.registry_text import with_event, without_events

WRITTEN = """\
# Our registry. Ask Ada before you change it.

counting = "either"  # house rule

# --- People

# She told us herself.
[[event]]
name = "birth of Ada"   # no id
date = 1985-03-30  # from her passport
aliases = [
  "Ada's birthday",  # as the children say
]
# kind = "birth"

# --- Wars

[[event]]
id = "siege"
name = "siege of Leningrad"
date = 1941-09-08
until = 1944-01-27

# The chronicle was written for the anniversary.
[[document]]
path = "siege.md"
published = 2024-01-27
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "milestones.toml"
    place.write_text(WRITTEN, encoding="utf-8")
    return place


def store(file: Path) -> RegistryStore:
    return RegistryStore.open(file)


def test_an_event_is_added_after_the_last_one_and_nothing_else_changes(file: Path) -> None:
    event = store(file).added({"name": "first landing", "date": "1969-07-20", "source": 'a "report"', "time": "20:17"})
    new = '\n[[event]]\nid = "first-landing"\nname = "first landing"\ndate = 1969-07-20\ntime = 20:17:00\nsource = "a \\"report\\""\n'
    place = "until = 1944-01-27\n"
    assert file.read_text(encoding="utf-8") == WRITTEN.replace(place, place + new)
    assert (event.id, str(event.span), event.time) == ("first-landing", "1969-07-20", "20:17:00")


def test_an_edit_changes_the_lines_of_its_keys_alone(file: Path) -> None:
    store(file).edited("birth of Ada", Changes({"date": "1985-03-31"}, added={"aliases": ("day one",)}))
    text = file.read_text(encoding="utf-8")
    assert "date = 1985-03-31  # from her passport" in text
    assert "# as the children say" in text
    assert '"day one"' in text
    assert "# She told us herself.\n[[event]]" in text
    assert '# kind = "birth"' in text
    before, after = WRITTEN.splitlines(), text.splitlines()
    assert before[: before.index("aliases = [") - 1] == after[: after.index("aliases = [") - 1]
    assert before[before.index("# --- Wars") :] == after[after.index("# --- Wars") :]


def test_a_new_name_keeps_the_id_that_came_from_the_old_one(file: Path) -> None:
    assert store(file).edited("birth-of-ada", Changes({"name": "birth of Ada Lovelace"})).id == "birth-of-ada"


def test_keys_and_items_of_lists_can_be_taken_away(file: Path) -> None:
    event = store(file).edited("siege", Changes(unset=("until",)))
    assert event.ends is None
    assert store(file).edited("birth of ada", Changes(dropped={"aliases": ("Ada's birthday",)})).aliases == ()
    assert "aliases" not in file.read_text(encoding="utf-8")


def test_an_event_goes_with_its_own_comment_and_leaves_the_others(file: Path) -> None:
    store(file).removed(["birth of Ada"])
    text = file.read_text(encoding="utf-8")
    assert "She told us" not in text
    for kept in ("# Our registry. Ask Ada", "# --- People", "# --- Wars", "# The chronicle was written", "# house rule"):
        assert kept in text
    store(file).removed(["siege"])
    assert "# The chronicle was written for the anniversary.\n[[document]]" in file.read_text(encoding="utf-8")
    assert Registry.load(file).events == ()


def test_the_comment_at_the_head_of_the_file_is_the_files_own(tmp_path: Path) -> None:
    file = tmp_path / "milestones.toml"
    file.write_text('# What we keep.\n[[event]]\nname = "a"\ndate = 2020-01-01\n', encoding="utf-8")
    store(file).removed(["a"])
    assert file.read_text(encoding="utf-8") == "# What we keep.\n"


def test_a_registry_is_made_where_there_is_none(tmp_path: Path) -> None:
    made = store(tmp_path / "milestones.toml")
    made.added({"name": "first day", "date": "2020-01"})
    assert made.file.read_text(encoding="utf-8") == '[[event]]\nid = "first-day"\nname = "first day"\ndate = "2020-01"\n'


def test_the_table_of_a_pyproject_file_is_written_like_any_registry(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    head = '[project]\nname = "ours"  # a name\n\n[tool.milestones]\ncounting = "elapsed"\n'
    tail = "\n[tool.other]\nevent = 1\n"
    file.write_text(head + tail, encoding="utf-8")
    store(file).added({"name": "first release", "date": "2020-05-01"})
    store(file).added({"name": "second release", "date": "2021-05-01"})
    store(file).edited("first-release", Changes({"until": "2020-05-03"}))
    store(file).removed(["second release"])
    text = file.read_text(encoding="utf-8")
    assert text.startswith(head + tail)
    assert text.removeprefix(head + tail) == (
        '\n[[tool.milestones.event]]\nid = "first-release"\nname = "first release"\ndate = 2020-05-01\nuntil = 2020-05-03\n'
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"name": "Siege", "date": "1870"},
            r"the id 'siege' is that of 'siege of Leningrad' .*line 21.*--id; nothing was written",
        ),
        (
            {"name": "ADA'S BIRTHDAY", "date": "1985"},
            r"the name \"ADA'S BIRTHDAY\" is one of 'birth of Ada'.*nothing was written",
        ),
        ({"name": "x", "date": "2021-02-30"}, r"February 2021 has no day 30.*nothing was written"),
        ({"name": "x", "date": "soon"}, r"'soon' is not a date; accepted are .*nothing was written"),
        ({"name": "x", "date": "2021", "until": "2020"}, r"until: .*ends before it starts"),
        ({"name": "x", "date": "2021", "time": "25:00"}, r"time is '25:00'; accepted is HH:MM"),
        ({"name": "x", "date": "2021", "zone": "Moon/Sea"}, r"zone 'Moon/Sea' is not known; give an IANA name"),
        ({"name": "x", "date": "2021", "counting": "both"}, r"'counting' is 'both'; accepted: either, elapsed, inclusive"),
        ({"name": "x", "date": "2021", "milestones": ("every 100 dayz",)}, r"did you mean 'every 100 days'\?"),
        ({"name": " ", "date": "2021"}, r"'name' is empty"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(file: Path, given: dict[str, str], message: str) -> None:
    with pytest.raises(RegistryError, match=message):
        store(file).added(given)
    assert file.read_text(encoding="utf-8") == WRITTEN
    assert os.listdir(file.parent) == ["milestones.toml"]


def test_an_edit_that_changes_nothing_or_breaks_something_is_refused(file: Path) -> None:
    with pytest.raises(RegistryError, match="is so already; nothing was written"):
        store(file).edited("siege", Changes({"date": "1941-09-08"}))
    with pytest.raises(RegistryError, match="a name belongs to one event"):
        store(file).edited("siege", Changes({"name": "Birth of Ada"}))
    with pytest.raises(ConfigError, match="have no 'blockade'"):
        store(file).edited("siege", Changes(dropped={"aliases": ("blockade",)}))
    with pytest.raises(ConfigError, match="--unset date: is no key that can be left out"):
        Changes(unset=("date",))
    with pytest.raises(ConfigError, match="the same key is given a value"):
        Changes({"until": "2020"}, unset=("until",))
    assert file.read_text(encoding="utf-8") == WRITTEN


def test_all_events_are_removed_or_none(file: Path) -> None:
    with pytest.raises(RegistryError, match="no event 'blockade'"):
        store(file).removed(["siege", "blockade"])
    assert file.read_text(encoding="utf-8") == WRITTEN


def test_a_word_that_may_be_several_events_lists_them(file: Path) -> None:
    store(file).added({"name": "siege of Paris", "date": "1870-09-19"})
    with pytest.raises(RegistryError, match=r"it may be siege \(siege of Leningrad, .*\) or siege-of-paris \(siege of Paris"):
        store(file).removed(["siege of"])


def test_a_registry_that_does_not_load_is_not_written(file: Path) -> None:
    file.write_text(WRITTEN.replace("until", "untill"), encoding="utf-8")
    with pytest.raises(RegistryError, match="did you mean 'until'"):
        store(file)


def test_events_in_an_inline_list_are_left_alone_with_a_remedy(tmp_path: Path) -> None:
    file = tmp_path / "milestones.toml"
    file.write_text('event = [{name = "a", date = 2020-01-01}]\n', encoding="utf-8")
    for act in (lambda: store(file).added({"name": "b", "date": "2020"}), lambda: store(file).removed(["a"])):
        with pytest.raises(RegistryError, match=r"inline list, which is not edited; write each as a table"):
            act()


def test_an_empty_list_of_events_is_left_alone_too(tmp_path: Path) -> None:
    file = tmp_path / "milestones.toml"
    file.write_text("event = []\n", encoding="utf-8")
    with pytest.raises(RegistryError, match="inline list, which is not edited"):
        store(file).added({"name": "b", "date": "2020"})


def test_an_empty_text_is_no_value(file: Path) -> None:
    with pytest.raises(RegistryError, match="'source' is empty; fill it in or leave it out"):
        store(file).edited("siege", Changes({"source": ""}))


def test_a_change_by_another_program_in_between_is_noticed(file: Path) -> None:
    early = store(file)
    store(file).added({"name": "b", "date": "2020"})
    with pytest.raises(RegistryError, match="another program has changed it meanwhile"):
        early.added({"name": "c", "date": "2020"})
    assert [event.id for event in Registry.load(file).events] == ["birth-of-ada", "siege", "b"]


def test_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    file = tmp_path / "milestones.toml"
    file.write_bytes(b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode())
    store(file).added({"name": "b", "date": "2020"})
    store(file).edited("siege", Changes({"date": "1941-09-09"}))
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# Our")
    assert written.count(b"\n") == written.count(b"\r\n")
    assert b"\r\r" not in written
    assert len(Registry.load(file).events) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links of this kind are those of POSIX")
def test_the_mode_and_a_link_to_the_file_stay(file: Path) -> None:
    file.chmod(0o640)
    link = file.with_name("link.toml")
    link.symlink_to(file)
    store(link).added({"name": "b", "date": "2020"})
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert len(Registry.load(file).events) == 3


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere/milestones.toml: cannot be written"):
        store(tmp_path / "nowhere" / "milestones.toml").added({"name": "b", "date": "2020"})


NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12).filter(str.strip)
GAPS = st.sampled_from(["\n", "\n\n", "\n# a note\n\n", "\n# right above\n", "# right below\n\n", "\n# far\n\n# right above\n"])
EVENTS = st.lists(st.tuples(GAPS, NAMES), max_size=5, unique_by=lambda pair: pair[1].casefold())


@given(EVENTS, NAMES)
def test_adding_and_taking_away_again_is_nothing(events: list[tuple[str, str]], name: str) -> None:
    source = "# head\n" + "".join(f"{gap}{with_event('', (), {'name': each, 'date': '2020'})}" for gap, each in events)
    added = with_event(source, (), {"name": name, "date": "2021-01-01"})
    assert [event["name"] for event in tomllib.loads(added)["event"]] == [*(each for _, each in events), name]
    assert without_events(added, (), [len(events)]).rstrip("\n") == source.rstrip("\n")


@given(EVENTS.filter(bool), st.data())
def test_taking_one_away_keeps_the_others_and_all_comments_but_its_own(
    events: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = "# head\n" + "".join(f"{gap}{with_event('', (), {'name': each, 'date': '2020'})}" for gap, each in events)
    number = data.draw(st.integers(0, len(events) - 1))
    rest = without_events(source, (), [number])
    kept = [each for place, (_, each) in enumerate(events) if place != number]
    assert [event["name"] for event in tomllib.loads(rest).get("event", [])] == kept
    for comment in ("# head", "# a note", "# far"):
        assert rest.count(comment) == source.count(comment)

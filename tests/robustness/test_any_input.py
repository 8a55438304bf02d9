"""Any text, any bytes, any registry, any Word document: a report that every format can be read from, or one clear line. ``benchmarks/fuzz.py`` goes on where this ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from milestones.documents.reading import document_from_text

from .outcome import COMMANDS, bytes_hold, commands_hold, formats_hold, registry_holds, report_holds, text_holds, word_file
from .pieces import EVENT, KEYS, REGISTRY, TEXT, TIME, WORD

SYNTAXES = ("plain", "markdown", "html", "restructuredtext", "asciidoc")
SEEDS = sorted(file.read_bytes() for file in (Path(__file__).parents[2] / "seeds").iterdir())
SOUP = st.lists(st.sampled_from(TEXT) | st.sampled_from(TIME).map(" {} ".format), max_size=30).map("".join)
ANY = (
    SOUP
    | st.text(max_size=100)
    | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn", "Nd", "No", "Lo"]), max_size=60)
)
NESTED = st.tuples(st.sampled_from(TEXT), st.integers(0, 500), SOUP, st.sampled_from(TEXT)).map(
    lambda of: of[0] * of[1] + of[2] + of[3] * of[1]
)
NAMES = st.sampled_from(("a.txt", "a.md", "a.html", "a.rst", "a.adoc", "a.docx", "a"))
FORMATS = st.sampled_from(("text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson", "markdown", "html"))
ENCODINGS = st.sampled_from(("utf-8", "ascii", "latin-1", "cp1252", "utf-16"))
TOML = st.lists(st.sampled_from(REGISTRY), max_size=40).map("".join).map(lambda text: text.encode("utf-8", "surrogatepass"))
VALUES = st.recursive(
    st.text(max_size=5)
    | st.integers()
    | st.booleans()
    | st.floats()
    | st.sampled_from([each for each in REGISTRY if each.startswith('"')]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2),
    max_leaves=5,
)


@st.composite
def changed(draw: Callable[..., object], sound: bytes) -> bytes:
    """Some sound bytes with a few of them replaced."""
    data = bytearray(sound)
    for _ in range(draw(st.integers(1, 8))):  # type: ignore[call-overload]
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 12))] = draw(st.binary(max_size=12))  # type: ignore[call-overload, operator]
    return bytes(data)


def as_toml(value: object) -> str:
    """A value as TOML writes it, sound or not."""
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {as_toml(each)}' for key, each in value.items())}}}"
    return str(value).lower() if isinstance(value, bool | int | float) or str(value).startswith('"') else f"'{value}'"


STRUCTURES = st.lists(
    st.tuples(st.sampled_from(("[[event]]", "[[document]]", "[[ignore]]", "[settings]", "")), st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)),
    max_size=4,
).map(lambda tables: "\n".join(f"{head}\n" + "".join(f"{key} = {as_toml(value)}\n" for key, value in table.items()) for head, table in tables))  # fmt: skip


def many(few: int) -> tuple[object, object]:
    """An everyday run of a few examples, and a slow one of very many."""
    return pytest.param(few, id="few"), pytest.param(few * 40, id="many", marks=pytest.mark.slow)


def holds(examples: int, property_of: Callable[..., None], *strategies: st.SearchStrategy[object]) -> None:
    """Run a property on so many examples: the same ones each time where they are few, so that no change fails by what it did not touch."""
    quiet, same = list(HealthCheck), examples < 100
    settings(max_examples=examples, deadline=None, suppress_health_check=quiet, derandomize=same, database=None)(
        given(*strategies)(property_of)
    )()


@pytest.mark.parametrize("examples", many(15))
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_any_text_gives_a_report_that_each_format_can_be_read_from(syntax: str, examples: int) -> None:
    def property_of(text: str, name: str, encoding: str, dated: bool) -> None:
        text_holds(text, syntax, encoding, dated=dated, names=(name,))

    holds(examples, property_of, ANY | NESTED, FORMATS, ENCODINGS, st.booleans())


@pytest.mark.parametrize("examples", many(60))
def test_any_bytes_are_a_document_or_one_clear_line(examples: int) -> None:
    def property_of(data: bytes, name: str, form: str) -> None:
        bytes_hold(data, name, (form,))

    word = word_file("<w:p><w:r><w:t>Friday, 26 August 2021</w:t></w:r></w:p>")
    sound = st.sampled_from([*SEEDS, word]).flatmap(changed)
    holds(examples, property_of, st.binary(max_size=200) | sound, NAMES, FORMATS)


@pytest.mark.parametrize("examples", many(40))
def test_any_body_of_a_word_document_is_read_or_refused_in_one_line(examples: int) -> None:
    def property_of(body: list[str], name: str) -> None:
        bytes_hold(word_file("".join(body)), "a.docx", (name,))

    holds(examples, property_of, st.lists(st.sampled_from((*WORD, *TIME)) | st.text(max_size=3), max_size=30), FORMATS)


@pytest.mark.parametrize("examples", many(25))
@pytest.mark.parametrize(
    "sources",
    [
        TOML,
        STRUCTURES.map(lambda text: (EVENT + text).encode("utf-8", "replace")),
        changed(EVENT.encode()),
        st.binary(max_size=80),
    ],
    ids=["soup", "structures", "changed", "bytes"],
)
def test_any_registry_serves_a_check_or_is_refused_in_clear_lines(sources: st.SearchStrategy[bytes], examples: int) -> None:
    holds(examples, registry_holds, sources)


@pytest.mark.parametrize("examples", many(30))
def test_any_command_on_any_text_ends_with_what_it_should_show_or_one_clear_line(examples: int) -> None:
    def property_of(text: str, number: int) -> None:
        commands_hold(text.encode("utf-8", "surrogatepass"), number)

    holds(examples, property_of, ANY, st.integers(0, 6 * len(COMMANDS)))


def characters(most: int) -> str:
    """So many characters of each category of Unicode, spread over all that it has."""
    found: dict[str, list[str]] = {}
    for code in range(0x110000):
        found.setdefault(unicodedata.category(chr(code)), []).append(chr(code))
    return "".join(character for each in found.values() for character in each[:: max(1, len(each) // most)])


@pytest.mark.parametrize("most", [pytest.param(40, id="few"), pytest.param(4000, id="many", marks=pytest.mark.slow)])
def test_every_format_holds_characters_of_every_category_each_beside_a_claim_that_fails(most: int) -> None:
    whole = characters(most)
    assert len({unicodedata.category(character) for character in whole}) == 30
    text = "\n\n".join(f"Friday, 26 August 2021 {whole[at : at + 20]}" for at in range(0, len(whole), 20))
    report = report_holds(document_from_text(text))
    assert len(report.findings) > 50
    formats_hold(report)
    formats_hold(report, "ascii")

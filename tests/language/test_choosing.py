"""Which language a text is read in: named, kept in the registry, written in the document, or English."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from milestones import Registry, check, extract
from milestones.cli.main import root
from milestones.errors import ConfigError
from milestones.language.languages import CODES, language

WRONG = "Am Freitag, dem 26. August 2021, regnete es.\n"
KNOWN = ", ".join(sorted(CODES))


def contradicted(path: Path, *options: str) -> bool:
    result = CliRunner().invoke(root, ["check", *options, str(path)])
    assert result.exit_code in (0, 1), result.output
    return result.exit_code == 1


@pytest.fixture
def note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "note.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_without_a_word_about_it_a_text_is_english(note: Path) -> None:
    assert not contradicted(note)


@pytest.mark.parametrize("code", ["de", "DE", "de-AT", "de_CH"])
def test_an_option_names_it(note: Path, code: str) -> None:
    assert contradicted(note, "--language", code)


@pytest.mark.parametrize("setting", ['language = "de"\n', '[[document]]\npath = "*.md"\nlanguage = "de-CH"\n'])
def test_the_registry_names_it_for_all_documents_or_some(note: Path, setting: str) -> None:
    (note.parent / "milestones.toml").write_text(setting, encoding="utf-8")
    assert contradicted(note)


@pytest.mark.parametrize("line", ["language: de", "lang: de-AT", 'lang: "de"', "Lang: de"])
def test_front_matter_names_it(note: Path, line: str) -> None:
    note.write_text(f"---\n{line}\n---\n\n{WRONG}", encoding="utf-8")
    assert contradicted(note)


def test_a_page_names_it(note: Path) -> None:
    page = note.with_suffix(".html")
    page.write_text(f'<html lang="de"><body><p>{WRONG}</p></body></html>', encoding="utf-8")
    assert contradicted(page)


def test_the_document_knows_better_than_the_registry_and_the_option_best(note: Path) -> None:
    (note.parent / "milestones.toml").write_text('language = "de"\n', encoding="utf-8")
    note.write_text(f"---\nlang: en\n---\n\n{WRONG}", encoding="utf-8")
    assert not contradicted(note)
    assert contradicted(note, "--language", "de")


def test_programs_name_it() -> None:
    assert [finding.verdict for finding in check(WRONG, language="de").findings] == ["contradicted"]
    assert [mention.value for mention in extract(WRONG, language="de").mentions] == ["2021-08-26"]
    assert not check(WRONG).findings


def test_each_document_of_a_run_has_its_own(note: Path) -> None:
    note.write_text(f"---\nlang: de\n---\n\n{WRONG}", encoding="utf-8")
    (note.parent / "other.md").write_text("On Friday, 26 August 2021, it rained.\n", encoding="utf-8")
    result = CliRunner().invoke(root, ["check", str(note.parent)])
    assert "note.md:5" in result.output
    assert "other.md:1" in result.output


def test_one_that_is_not_known_is_an_error_that_names_those_that_are(note: Path) -> None:
    result = CliRunner().invoke(root, ["check", "--language", "tlh", str(note)])
    assert result.exit_code == 2
    assert f"language 'tlh' is not known; known are: {KNOWN}" in result.output
    assert "--language" in result.output
    with pytest.raises(ConfigError, match=f"known are: {KNOWN}"):
        check(WRONG, language="tlh")
    with pytest.raises(ConfigError, match=f"known are: {KNOWN}"):
        language("tlh")


def test_a_document_in_one_that_is_not_known_is_named(note: Path) -> None:
    note.write_text(f"---\nlang: fr\n---\n\n{WRONG}", encoding="utf-8")
    result = CliRunner().invoke(root, ["check", str(note)])
    assert result.exit_code == 2
    assert "note.md: language 'fr' is not known" in result.output


def test_a_registry_with_one_that_is_not_known_says_the_line(tmp_path: Path) -> None:
    registry = tmp_path / "milestones.toml"
    registry.write_text('language = "tlh"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=f"1: 'language' is wrong: language 'tlh' is not known; known are: {KNOWN}"):
        Registry.load(registry)


def test_a_language_is_loaded_only_when_a_text_needs_it() -> None:
    code = "import sys; from milestones import check; check('Three days ago it rained.'); print([n for n in sys.modules if '.language.de' in n])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

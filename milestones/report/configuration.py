"""What holds in a run: each setting, its value, and where it was set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from milestones.anchors.registry import Registry
from milestones.anchors.registry_file import source_of, table_path
from milestones.anchors.settings import SETTINGS
from milestones.anchors.toml_lines import TomlLines
from milestones.calculator.results import DocumentResult
from milestones.documents.readers import SUFFIXES
from milestones.report.characters import visible_text

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Value:
    """A setting, its value as the registry would write it, and where it comes from."""

    setting: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """The values that hold for a run, and those of each document that are its own."""

    run: tuple[Value, ...]
    documents: tuple[tuple[str, tuple[Value, ...]], ...]


def configuration(
    registry: Registry, options: Mapping[str, str], results: Iterable[DocumentResult], as_of: str | None = None
) -> Configuration:
    """What holds; ``as_of`` is the reference date that was given for all documents. ``options`` are the names of fields and of the options of the command line that set them."""
    lines = TomlLines.of(source_of(registry.path)) if registry.path is not None else None
    found = Value(
        "registry", str(registry.path) if registry.path is not None else "none", options.get("registry", "found from the paths")
    )
    rows = [found] if registry.path is not None else [Value("registry", "none", options.get("registry", DEFAULT))]
    if as_of is not None:
        rows.append(Value("reference date", as_of, "--as-of"))
    for setting in SETTINGS:
        if setting.kind != "flag":
            source = options.get(setting.field) or _line(registry, lines, _keys(setting.field)) or DEFAULT
            shown = _shown(getattr(registry.settings, setting.field))
            rows.append(Value(setting.key, "all" if (setting.key, shown) == ("select", "none") else shown, source))
    each = tuple((result.document.path or "-", tuple(_of_document(result, registry, options, lines))) for result in results)
    return Configuration(tuple(rows), each)


def _keys(field: str) -> list[str]:
    """The keys that set a field; those that are short for another come last."""
    return [setting.key for setting in SETTINGS if setting.field == field]


def _line(registry: Registry, lines: TomlLines | None, keys: Sequence[str], *within: str | int) -> str | None:
    """``milestones.toml:3`` for the first of some keys that stands in the registry's table, or in an entry of it."""
    if lines is None or registry.path is None:
        return None
    for key in keys:
        path = (*table_path(registry.path), *within, key)
        if path in lines.lines:
            return f"{registry.path}:{lines.lines[path]}"
    return None


def _of_document(
    result: DocumentResult, registry: Registry, options: Mapping[str, str], lines: TomlLines | None
) -> Iterable[Value]:
    document, reference = result.document, result.reference
    entry = registry.entry_for(document.path) if document.path is not None else None
    within = ("document", registry.documents.index(entry)) if entry is not None else ()

    def from_entry(*keys: str) -> str | None:
        return _line(registry, lines, keys, *within) if within else None

    by_name = document.path is not None and any(document.path.lower().endswith(suffix) for suffix in SUFFIXES)
    yield Value("syntax", document.syntax, options.get("syntax") or from_entry("syntax") or ("its name" if by_name else DEFAULT))
    if document.language is not None:
        said = next((each.source for each in document.metadata if each.key.lower() in ("lang", "language")), None)
        yield Value("language", document.language, options.get("language") or said or DEFAULT)
    yield Value(
        "reference date", str(reference.span) if reference else "none", reference.source if reference else "nothing says it"
    )
    settings = registry.settings_for(document.path) if document.path is not None else registry.settings
    for setting in SETTINGS:
        source = from_entry(*_keys(setting.field)) if setting.kind != "flag" and setting.field not in options else None
        if source is not None and not (setting.key == "language" and document.language is not None):
            yield Value(setting.key, _shown(getattr(settings, setting.field)), source)


def _shown(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def configuration_table(found: Configuration, encoding: str = "utf-8") -> str:
    """The values as a table for the run and one a document, on several lines."""
    from tabulate import tabulate

    def table(values: Iterable[Value]) -> str:
        rows = [[visible_text(cell, encoding) for cell in (each.setting, each.value, each.source)] for each in values]
        return tabulate(rows, headers=("setting", "value", "from"), disable_numparse=True)

    parts = [table(found.run), *(f"{visible_text(path, encoding)}\n\n{table(values)}" for path, values in found.documents)]
    return "\n\n".join(parts)

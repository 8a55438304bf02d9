"""The house: which layer may import which, and how large a room may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "milestones"
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 45
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}

LAYERS = (
    {"errors", "version", "frozen", "later", "memory"},
    {"processes", "extras", "format_table"},
    {"calendar", "language", "documents", "markup"},
    {"parser"},
    {"anchors"},
    {"calculator"},
    {"report"},
    {"timeline"},
    {"page"},
    {"tracker"},
    {"api"},
    {"archive"},
    {"fixes"},
    {"lsp"},
    {"milestones"},
    {"cli"},
    {"__main__"},
)
"""From the ground up; a module imports from its own part and from the layers below it. ``milestones`` is the package itself."""

NARROWER = {
    "calendar": {"calendar", "errors", "frozen"},
    "markup": {"markup", "errors"},
    "language": {"calendar", "language", "errors"},
}
"""Parts that may import less than their layer allows."""

FILES = sorted(PACKAGE.rglob("*.py"))


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(file): file for file in FILES}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def part(module: str) -> str:
    """The part of the house that a module lives in: ``milestones.calendar.grain`` in ``calendar``."""
    return module.split(".")[1] if "." in module else module


def rank(name: str) -> int:
    return next(index for index, layer in enumerate(LAYERS) if name in layer)


def imported_modules(file: Path) -> Iterator[str]:
    """The modules of the package that a file imports, at its top or inside a function."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: a relative import"
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                name = submodule if submodule in MODULES else node.module
                if name in MODULES:
                    yield str(name)


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def public_definitions(
    node: ast.Module | ast.ClassDef,
) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public_definitions(child)


every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: module_name(file))


def test_there_are_modules_to_look_at() -> None:
    assert len(FILES) > 20


@every_file
def test_every_module_has_a_place_in_the_layers(file: Path) -> None:
    assert any(part(module_name(file)) in layer for layer in LAYERS)


@every_file
def test_a_module_imports_only_from_its_own_part_and_from_layers_below(file: Path) -> None:
    own = part(module_name(file))
    wrong = [
        name
        for name in imported_modules(file)
        if part(name) != own and rank(part(name)) >= rank(own) and not _is_the_calendar(name, own)
    ]
    assert not wrong


def _is_the_calendar(name: str, own: str) -> bool:
    """The calendar is the ground of its own layer: language and documents may count on it."""
    return part(name) == "calendar" and own in {"language", "documents"}


@every_file
def test_calendar_and_language_lean_on_nothing_above_them(file: Path) -> None:
    allowed = NARROWER.get(part(module_name(file)))
    if allowed is not None:
        assert {part(name) for name in imported_modules(file)} <= allowed


def test_no_modules_import_each_other_in_a_circle() -> None:
    edges = {name: set(imported_modules(file)) - {name} for name, file in MODULES.items()}
    while leaves := {name for name, targets in edges.items() if not targets & edges.keys()}:
        for name in leaves:
            del edges[name]
    assert not edges, f"a circle runs through some of {sorted(edges)}"


@every_file
def test_no_file_is_too_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_FILE


@every_file
def test_no_function_is_too_long(file: Path) -> None:
    long = [
        f"{function.name} has {function.end_lineno - function.lineno + 1} lines"
        for function in functions(file)
        if function.end_lineno is not None and function.end_lineno - function.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert not long


@every_file
def test_no_module_is_named_for_nothing_in_particular(file: Path) -> None:
    assert not FORBIDDEN_NAMES & set(module_name(file).split("."))


@every_file
def test_everything_public_says_what_it_is(file: Path) -> None:
    silent = [definition.name for definition in public_definitions(tree(file)) if not ast.get_docstring(definition)]
    assert not silent


@every_file
def test_every_module_says_what_it_is(file: Path) -> None:
    module = tree(file)
    assert not module.body or ast.get_docstring(module)

"""The tools that the speed is compared with: how each is installed, and the program that runs it over a file of paragraphs."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

_PYTHON = """
import json, sys, time
from datetime import date
{setup}
blocks = json.load(open(sys.argv[1], encoding="utf-8"))
syntax = sys.argv[2]
def run(text):
    {call}
for block in blocks[:40]:
    run(block)
wall, processor = time.perf_counter(), time.process_time()
found = 0
for block in blocks:
    found += run(block)
print(json.dumps({{"seconds": min(time.perf_counter() - wall, time.process_time() - processor), "found": found}}))
"""
_NODE = """
const chrono = require("chrono-node");
const parser = {parser};
const blocks = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
const day = new Date(2021, 7, 26);
for (const block of blocks.slice(0, 2000)) parser.parse(block, day);
const before = process.cpuUsage(), start = process.hrtime.bigint();
let found = 0;
for (const block of blocks) found += parser.parse(block, day).length;
const wall = Number(process.hrtime.bigint() - start) / 1e9, used = process.cpuUsage(before);
console.log(JSON.stringify({{seconds: Math.min(wall, (used.user + used.system) / 1e6), found}}));
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """``environment`` is the folder of its packages, empty for this project's own; it reads one in ``every`` paragraphs."""

    name: str
    environment: str
    program: str
    every: int = 1

    def command(self, environments: Path) -> list[str]:
        """The command that runs it; a file of paragraphs and its syntax are to follow."""
        if self.environment == "chrono":
            return ["node", "-e", self.program]
        return [sys.executable if not self.environment else str(_python(environments / self.environment)), "-c", self.program]


def _of(setup: str, call: str) -> str:
    return _PYTHON.format(setup=setup, call=call)


TOOLS: tuple[Tool, ...] = (
    Tool(
        "milestones check",
        "",
        _of(
            "from milestones.api import check_documents\nfrom milestones.calendar.datespan import DateSpan\n"
            "from milestones.documents.reading import document_from_text\nDAY = DateSpan.from_date(date(2021, 8, 26))",
            "return len(check_documents([document_from_text(text, syntax)], None, DAY).findings)",
        ),
    ),
    Tool(
        "… with forecasts",
        "",
        _of(
            "from milestones import check; DAY = date(2021, 8, 26)", "return len(check(text, as_of=DAY, syntax=syntax).findings)"
        ),
    ),
    Tool(
        "milestones extract",
        "",
        _of(
            "from milestones import extract; DAY = date(2021, 8, 26)",
            "return len(extract(text, as_of=DAY, syntax=syntax).mentions)",
        ),
    ),
    Tool(
        "… and its claims",
        "",
        _of(
            "from milestones import extract; DAY = date(2021, 8, 26)",
            "found = extract(text, as_of=DAY, syntax=syntax); return len(found.mentions) + len(found.claims)",
        ),
    ),
    Tool(
        "trigger words by re",
        "",
        _of(
            "import re; from milestones.language.en import ENGLISH; from milestones.parser.scan import trigger_pattern; SCAN = trigger_pattern(ENGLISH)",
            "return sum(1 for _ in SCAN.finditer(text))",
        ),
    ),
    Tool(
        "dateparser, English",
        "dateparser",
        _of(
            "from dateparser.search import search_dates",
            "return len(search_dates(text, languages=['en']) or ())",
        ),
        every=25,
    ),
    Tool("datefinder", "datefinder", _of("import datefinder", "return sum(1 for _ in datefinder.find_dates(text))"), every=1),
    Tool("chrono", "chrono", _NODE.format(parser="chrono.casual")),
    Tool("chrono strict", "chrono", _NODE.format(parser="chrono.strict")),
)
_PACKAGES = {"dateparser": "dateparser", "datefinder": "datefinder", "codespell": "codespell"}


def is_installed(tool: Tool, environments: Path) -> bool:
    """Whether the packages of a tool are there."""
    if tool.environment == "chrono":
        return shutil.which("node") is not None and (environments / "chrono" / "node_modules" / "chrono-node").exists()
    return not tool.environment or _python(environments / tool.environment).exists()


def _python(environment: Path) -> Path:
    return environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def commands_to_install(environments: Path) -> list[list[str]]:
    """The commands that make an environment of its own for each tool; npm has to be there for chrono."""
    commands = []
    for name, package in _PACKAGES.items():
        commands.append([sys.executable, "-m", "venv", str(environments / name)])
        commands.append([str(_python(environments / name)), "-m", "pip", "install", "-q", package])
    if (npm := shutil.which("npm")) is not None:
        folder = environments / "chrono"
        folder.mkdir(parents=True, exist_ok=True)
        commands.append([npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", "chrono-node"])
    return commands


def start_ups(article: Path, environments: Path) -> dict[str, list[str]]:
    """Whole commands whose time is compared, by what they are."""
    node = f"console.log(require('chrono-node').strict.parse(require('fs').readFileSync({str(article)!r}, 'utf8')).length)"
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "milestones --version": [sys.executable, "-m", "milestones", "--version"],
        "milestones check ARTICLE": [sys.executable, "-m", "milestones", "check", str(article)],
        "codespell --version": [str(_python(environments / "codespell").parent / "codespell"), "--version"],
        "codespell ARTICLE": [str(_python(environments / "codespell").parent / "codespell"), str(article)],
        "node -e 0": ["node", "-e", "0"],
        "node, chrono strict of ARTICLE": ["node", "-e", node],
    }

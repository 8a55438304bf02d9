"""How fast a text is checked, beside the tools that look for dates, each in its own environment, on the same text in one run.

    python benchmarks/speed.py --install            # once: makes the environments of the others
    python benchmarks/speed.py [--size MB] [--corpus FILE ...]

Every tool is fed by paragraph, unless --feed says otherwise. The rounds alternate: each of them runs all tools in turn. A slow tool reads a part of the paragraphs, spread over the
whole text. A time is the lesser of the processor's and the clock's: the first where other work shares the core, the second where a tool has threads.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from speed_text import Writer
from speed_tools import TOOLS, Tool, commands_to_install, is_installed, start_ups

HERE = Path(__file__).parent


def main() -> int:
    """Print a row a tool, and the ratios."""
    arguments = _arguments()
    if arguments.install:
        for command in commands_to_install(arguments.environments):
            subprocess.run(command, check=True)
    if arguments.start_up:
        return _start_up(arguments)
    tools = [tool for tool in TOOLS if is_installed(tool, arguments.environments)]
    for tool in TOOLS:
        if tool not in tools:
            print(f"{tool.name} is not there: run with --install", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        for title, blocks in _parts(arguments):
            if not arguments.part or title.startswith(arguments.part):
                _compare(title, blocks, [tool for tool in tools if arguments.only in tool.name], arguments, Path(folder))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=5.0, help="megabytes of text that are made (default 5)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of that text (default 1)")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="files to read instead of text that is made")
    parser.add_argument("--part", default="", help="only the part of the text whose title begins so: plain, markdown")
    feeds = ("paragraph", "article")
    parser.add_argument("--feed", choices=feeds, default="paragraph", help="what is read at once (default: a paragraph)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="only tools whose name holds this")
    parser.add_argument("--environments", type=Path, default=Path(tempfile.gettempdir()) / "milestones-speed")
    parser.add_argument("--install", action="store_true", help="make the environments first")
    parser.add_argument("--start-up", action="store_true", help="the time of whole commands instead")
    return parser.parse_args()


def _parts(arguments: argparse.Namespace) -> list[tuple[str, list[str]]]:
    """The texts to be read, each as its blocks between blank lines."""
    if arguments.corpus:
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in arguments.corpus]
        blocks = [block for text in texts for block in text.split("\n\n") if block.strip()]
        return [("corpus", blocks if arguments.feed == "paragraph" else texts)]
    text = Writer(arguments.seed).text(int(arguments.size * 1_000_000))
    total = sum(text.sentences.values())
    shares = ", ".join(f"{100 * count / total:.1f} % {kind}" for kind, count in text.sentences.items())
    print(f"{total:,} sentences: {shares}")
    return [("plain text", _fed(text.plain, arguments.feed)), ("markdown", _fed(text.markdown, arguments.feed))]


def _fed(articles: Sequence[Sequence[str]], feed: str) -> list[str]:
    if feed == "article":
        return ["\n\n".join(article) for article in articles]
    return [paragraph for article in articles for paragraph in article]


def _compare(title: str, blocks: Sequence[str], tools: Sequence[Tool], arguments: argparse.Namespace, folder: Path) -> None:
    size = sum(len(block.encode()) for block in blocks)
    print(f"\n{title}: {len(blocks):,} {arguments.feed}s, {size / 1e6:.2f} MB, {arguments.rounds} rounds")
    rates: dict[str, list[float]] = {tool.name: [] for tool in tools}
    found: dict[str, int] = {}
    for _ in range(arguments.rounds):
        for tool in tools:
            part = list(blocks[:: tool.every])
            place = folder / f"every-{tool.every}.json"
            place.write_text(json.dumps(part), encoding="utf-8")
            result = _run(tool, place, title, arguments.environments)
            rates[tool.name].append(sum(len(block.encode()) for block in part) / 1e6 / result["seconds"])
            found[tool.name] = result["found"] * tool.every
    own = max(rates.get("milestones check", [0]))
    print(f"{'':24} {'best MB/s':>10} {'median':>8} {'check is ×':>11} {'found':>9}")
    for tool in tools:
        best = max(rates[tool.name])
        print(f"{tool.name:24} {best:10.3f} {median(rates[tool.name]):8.3f} {own / best:11.2f} {found[tool.name]:9,}", flush=True)


def _run(tool: Tool, place: Path, title: str, environments: Path) -> dict[str, float]:
    command = [*tool.command(environments), str(place), "markdown" if title == "markdown" else "plain"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment(environments))
    result: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return result


def _environment(environments: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NODE_PATH": str(environments / "chrono" / "node_modules")}


def _start_up(arguments: argparse.Namespace) -> int:
    import time

    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text("\n\n".join(Writer(arguments.seed).text(4_000, 0).plain[0]) + "\n", encoding="utf-8")
        commands = start_ups(article, arguments.environments)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(max(arguments.rounds, 10)):
            for name, command in commands.items():
                clock, before = time.perf_counter(), os.times()
                subprocess.run(command, capture_output=True, check=False, env=_environment(arguments.environments))
                wall, after = time.perf_counter() - clock, os.times()
                processor = sum(after[2:4]) - sum(before[2:4])
                times[name].append(min(wall, processor) if processor else wall)
    print(f"{'':32} {'best ms':>8} {'median':>8}")
    for name, taken in times.items():
        print(f"{name:32} {min(taken) * 1000:8.0f} {median(taken) * 1000:8.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How fast an archive of made-up news is checked, with how much memory, what a stop costs, and whether the findings are right.

    python benchmarks/archive.py [--megabytes 200] [--workers 1 2] [--folder DIR] [--sample 100]

The archive is written once (a seeded generator, so the same bytes for the same size), then checked with each number of workers, and once more with a kill of
the whole group half-way. The articles know which of their claims are true, so every finding is compared with what was planted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles import articles

from milestones.archive.stored import StoredRun

_SEED = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: wall-clock seconds, seconds of all processors, and the most memory of all its processes together in bytes (None where unknown)."""

    seconds: float
    processor: float
    memory: int | None


def written(folder: Path, megabytes: int) -> Path:
    """The archive as JSON Lines, made unless it is there."""
    path = folder / f"news-{megabytes}.jsonl"
    if not path.exists():
        half = path.with_suffix(".half")
        with half.open("w", encoding="utf-8") as stream:
            stream.writelines(each.as_line() for each in articles(_SEED, megabytes * 1_000_000))
        half.replace(path)
    return path


def command(source: Path, out: Path, workers: int) -> list[str]:
    """The command of a run."""
    options = ["--no-registry", "--format", "jsonl", "--workers", str(workers), "--quiet"]
    return [sys.executable, "-m", "milestones", "archive", str(source), "-o", str(out), *options]


def measured(arguments: list[str], stop_after: float | None = None) -> Measured:
    """Run a command to its end, or kill it and all its processes after some seconds."""
    before, start = os.times(), time.perf_counter()
    run = subprocess.Popen(arguments, start_new_session=True)
    peak: int | None = None
    while run.poll() is None:
        now = memory_of(run.pid)
        peak = max(peak or 0, now) if now is not None else peak
        if stop_after is not None and time.perf_counter() - start > stop_after:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            break
        time.sleep(0.1)
    after = os.times()
    if stop_after is None and run.returncode:
        raise SystemExit(f"{' '.join(arguments)}: exit status {run.returncode}")
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(time.perf_counter() - start, processor, peak)


def memory_of(pid: int) -> int | None:
    """Bytes that a process and its children hold; None on systems without /proc."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return None
    held = next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0)
    return held + sum(memory_of(int(child)) or 0 for child in children)


def digest(out: Path) -> str:
    """One digest of every file of a result."""
    total = hashlib.sha256()
    for file in sorted(file for file in out.rglob("*") if file.is_file()):
        total.update(file.relative_to(out).as_posix().encode() + file.read_bytes())
    return total.hexdigest()


def speeds(source: Path, folder: Path, workers: list[int]) -> dict[int, Measured]:
    """Each number of workers measured, and printed."""
    size = source.stat().st_size / 1e6
    found: dict[int, Measured] = {}
    print(f"{'workers':>7} {'s':>8} {'MB/s':>7} {'MB/s a core':>12} {'processor s':>12} {'ratio':>6} {'memory MB':>10}")
    for number in workers:
        out = folder / f"out-{number}"
        shutil.rmtree(out, ignore_errors=True)
        one = found[number] = measured(command(source, out, number))
        first = found[workers[0]]
        memory = f"{one.memory / 1e6:10.0f}" if one.memory is not None else "unknown"
        rate = size / one.seconds
        print(
            f"{number:7} {one.seconds:8.1f} {rate:7.2f} {rate / number:12.2f} {one.processor:12.1f} {first.seconds / one.seconds:6.2f} {memory}",
            flush=True,
        )
    return found


def stopped(source: Path, folder: Path, workers: int, whole: Measured) -> None:
    """A run that is killed half-way and gone on with, beside the undisturbed one."""
    out = folder / "out-stopped"
    shutil.rmtree(out, ignore_errors=True)
    first = measured(command(source, out, workers), stop_after=whole.seconds / 2)
    second = measured(command(source, out, workers))
    more = first.seconds + second.seconds - whole.seconds
    same = digest(out) == digest(folder / f"out-{workers}")
    print(f"killed half-way: {more:+.1f} s altogether, the result {'is the same' if same else 'DIFFERS'}")


def rows(source: Path, out: Path) -> Iterator[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """Each finding with the claim that was planted there, and each planted claim without a finding."""
    columns = ["document", "start", "text", "check", "verdict", "severity", "message", "sentence"]
    findings = StoredRun.open(out).rows("findings", columns)
    ahead = next(findings, None)
    with source.open(encoding="utf-8") as stream:
        for line in stream:
            article = json.loads(line)
            slip = any(each["kind"] == "told" and not each["true"] for each in article["planted"])
            open_claims = [
                {**each, "beside_slip": slip, "at": article["text"].index(each["sentence"])} for each in article["planted"]
            ]
            met = set()
            while ahead is not None and ahead["document"] == article["id"]:
                at = ahead["start"]
                claim = next((each for each in open_claims if each["at"] <= at < each["at"] + len(each["sentence"])), None)
                met.add(None if claim is None else claim["at"])
                yield ahead, claim
                ahead = next(findings, None)
            yield from ((None, each) for each in open_claims if each["at"] not in met)


def may_be_wrong(claim: dict[str, Any] | None) -> bool:
    """Whether a contradiction is right there: the claim is false, or counts from an event that its own article dates wrongly."""
    return claim is not None and (not claim["true"] or (claim["kind"] == "counted" and claim["beside_slip"]))


def truth(source: Path, out: Path, sample: int) -> None:
    """What the findings say of the planted claims, every false alarm, and some findings by chance."""
    table: Counter[tuple[str, str, str]] = Counter()
    chosen: list[tuple[dict[str, Any], dict[str, Any] | None]] = []
    chance, alarms = random.Random(_SEED), 0
    for number, (finding, claim) in enumerate(rows(source, out)):
        kind = "nothing planted" if claim is None else claim["kind"]
        table[
            kind, "" if claim is None else str(claim["true"]).lower(), "no finding" if finding is None else finding["verdict"]
        ] += 1
        if finding is not None and finding["verdict"] == "contradicted" and not may_be_wrong(claim):
            alarms += 1
            if alarms <= 20:
                print(f"false alarm: {finding['document']}: {finding['message']}\n    {finding['sentence']}")
        if finding is not None and len(chosen) < sample:
            chosen.append((finding, claim))
        elif finding is not None and (place := chance.randrange(number + 1)) < sample:
            chosen[place] = (finding, claim)
    print(f"\n{'planted':18} {'true':6} {'finding':14} {'number':>8}")
    for (kind, true, verdict), count in sorted(table.items()):
        print(f"{kind:18} {true:6} {verdict:14} {count:8,}")
    print(f"false alarms: {alarms}")
    for finding, claim in chosen:
        planted = "nothing" if claim is None else f"{claim['kind']} {str(claim['true']).lower()}"
        print(f"\n[planted: {planted}] {finding['check']} {finding['verdict']}: {finding['message']}\n    {finding['sentence']}")


def main() -> int:
    """Write the archive, measure, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "milestones-archive-benchmark")
    parser.add_argument("--sample", type=int, default=0, help="findings by chance to read")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    source = written(arguments.folder, arguments.megabytes)
    print(f"{source}: {source.stat().st_size / 1e6:.0f} MB")
    found = speeds(source, arguments.folder, arguments.workers)
    last = arguments.workers[-1]
    stopped(source, arguments.folder, last, found[last])
    truth(source, arguments.folder / f"out-{last}", arguments.sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())

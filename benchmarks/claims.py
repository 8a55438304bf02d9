"""What a document of many claims costs as a whole process: processor time and peak memory, at one number of claims and at twice that.

    python benchmarks/claims.py [--claims N] [--format FORMAT ...]

A ratio near 2 is linear. The text is that of ``tests/robustness/claims.py``: five kinds of claims, a good part of them wrong and at odds with each other.
The last row is a text of one claim repeated, all of it about one event.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPEATED = "1,000 days since "


def cost(file: Path, form: str) -> tuple[float, float]:
    """Processor seconds and peak megabytes of a check."""
    command = [sys.executable, "-m", "milestones", "check", str(file), "--no-registry", "--format", form, "--output", os.devnull]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode not in (0, 1):
        raise SystemExit(f"claims.py: the check of {file} ended with status {run.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    """Print a row a format."""
    sys.path.insert(0, str(ROOT))
    from tests.robustness.claims import claims

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=50_000)
    parser.add_argument("--format", action="append", default=[])
    arguments = parser.parse_args()
    print(f"{'text':9} {'format':9} {'claims':>8} {'s':>7} {'twice':>7} {'ratio':>6} {'MB':>6} {'twice':>6} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        once, twice = Path(folder, "once.md"), Path(folder, "twice.md")
        for name, made in (("varied", claims), ("repeated", lambda number: REPEATED * number)):
            once.write_text(made(arguments.claims), encoding="utf-8")
            twice.write_text(made(2 * arguments.claims), encoding="utf-8")
            for form in arguments.format or ("text", "json", "sarif"):
                seconds, megabytes = cost(once, form)
                more, larger = cost(twice, form)
                print(
                    f"{name:9} {form:9} {arguments.claims:8,} {seconds:7.1f} {more:7.1f} {more / seconds:6.2f} "
                    f"{megabytes:6.0f} {larger:6.0f} {larger / megabytes:6.2f}",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())

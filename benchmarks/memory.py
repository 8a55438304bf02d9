"""The memory of a check: of one document as it grows, and of a run of ever more documents.

    python benchmarks/memory.py [--most MB]

Each figure is the peak of a process of its own, which makes the text, checks it and keeps the report; "over" is what it takes beyond a process that only
makes the text. Written for Unix, where a process knows its peak.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import resource, sys
sys.path.insert(0, {here!r})
from speed_text import Writer
from milestones.api import check_documents
from milestones.documents.reading import document_from_text
from milestones.calendar.datespan import DateSpan
articles = ["\\n\\n".join(article) for article in Writer(1).text(int({size} * 1e6), 0).plain]
texts = ["\\n\\n".join(articles)] if {one} else articles
if {checked}:
    documents = [document_from_text(text) for text in texts]
    report = check_documents(documents, None, DateSpan.day(2021, 8, 26))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10), len(texts))
"""


def main() -> int:
    """Print a row a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=float, default=4.0, help="megabytes of the largest text (default 4)")
    arguments = parser.parse_args()
    for title, one in (("one document", True), ("a run of articles", False)):
        print(f"{title:18} {'MB':>6} {'documents':>10} {'peak MB':>9} {'over MB':>9}")
        size = 0.5
        while size <= arguments.most:
            (peak, documents), (base, _) = _peak(size, one=one, checked=True), _peak(size, one=one, checked=False)
            print(f"{'':18} {size:6.1f} {documents:10.0f} {peak:9.0f} {peak - base:9.0f}", flush=True)
            size *= 2
    return 0


def _peak(size: float, *, one: bool, checked: bool) -> tuple[float, float]:
    program = _PROGRAM.format(here=str(Path(__file__).parent), size=size, one=one, checked=checked)
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    peak, documents = ran.stdout.split()
    return float(peak), float(documents)


if __name__ == "__main__":
    sys.exit(main())

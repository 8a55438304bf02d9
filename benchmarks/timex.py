"""How well temporal expressions are found and valued, by the measures of TempEval-3.

    python benchmarks/timex.py [--data DIR | --timeml DIR] [--file NAME] [--nesting outer|inner] [--families] [--misses]

DIR holds WikiWars' key files (``*.key.xml``, TIMEX2; Mazur and Dale 2010) or, with ``--timeml``, TimeML documents (``*.tml``). How TIMEX2 is read as TIMEX3
stands in ``gold_mentions.py``, what the measures are in ``mention_scores.py``. Each text is read twice: with its day of creation as reference date, and as
a narrative without one. The exit status is 0 whatever the figures, 2 where the data are missing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from gold_mentions import GoldText, read_timeml, read_timex2
from mention_scores import Outcome, by_family, commonest_errors, counts, errors, figures, run
from tabulate import tabulate

_COMMONEST = 10


def sources(arguments: argparse.Namespace) -> list[GoldText]:
    """The gold texts asked for, by name."""
    if arguments.timeml is not None:
        paths = sorted(path for path in arguments.timeml.glob("*.tml") if arguments.file in path.name)
        return [read_timeml(path) for path in paths]
    paths = sorted(path for path in arguments.data.glob("*.key.xml") if arguments.file in path.name)
    return [read_timex2(path, arguments.nesting) for path in paths]


def print_figures(mode: str, outcomes: list[Outcome]) -> None:
    """A row a text, and one for all."""
    groups = [(outcome.source.name, [outcome]) for outcome in outcomes] if len(outcomes) <= 30 else []
    lines = []
    for name, group in [*groups, ("all", outcomes)]:
        tally = counts(group)
        lines.append({"text": name, "gold": tally["gold"], "system": tally["system"], **figures(tally)})
    print(f"{mode}\n{tabulate(lines, headers='keys', floatfmt='.3f')}\n")


def print_families(outcomes: list[Outcome]) -> None:
    """Recall by the family of the gold expression, precision by the family of the mention."""
    headers = ("family", "gold", "recall", "exact", "value acc", "system", "precision")
    print(f"by family\n{tabulate(by_family(outcomes), headers=headers, floatfmt='.3f')}\n")


def print_commonest(outcomes: list[Outcome]) -> None:
    """The kinds of error that occur most often, each with an example."""
    headers = ("kind", "family", "count", "for example")
    print(f"the {_COMMONEST} commonest kinds of error\n{tabulate(commonest_errors(outcomes, _COMMONEST), headers=headers)}\n")


def print_errors(outcomes: list[Outcome]) -> None:
    """All errors, by kind and family, the commonest first."""
    for kind, found in errors(outcomes).items():
        print(f"{kind}: {len(found)}")
        for name, count in Counter(entry[0] for entry in found).most_common():
            print(f"  {name}: {count}")
            for group, said, context in found:
                if group == name:
                    print(f"    {said}\n        {context}")
        print()


def main() -> int:
    """Score the texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "wikiwars", help="folder of key files"
    )
    parser.add_argument("--timeml", type=Path, help="folder of TimeML documents, scored instead")
    parser.add_argument("--file", default="", help="only texts whose file name contains this")
    parser.add_argument("--nesting", choices=["outer", "inner"], default="outer", help="which of nested TIMEX2 tags stays")
    parser.add_argument(
        "--mode",
        choices=["dated", "narrative", "both"],
        default="both",
        help="with the day of creation, without, or each in turn",
    )
    parser.add_argument(
        "--families",
        action="store_true",
        help="precision and recall by family of expression, and the ten commonest kinds of error",
    )
    parser.add_argument("--misses", action="store_true", help="print every error with its context, grouped and counted")
    arguments = parser.parse_args()
    texts = sources(arguments)
    if not texts:
        print(
            f"{arguments.timeml or arguments.data}: no gold texts there; name their folder with --data or --timeml",
            file=sys.stderr,
        )
        return 2
    print(
        f"{len(texts)} texts, {sum(len(text.gold) for text in texts)} gold expressions, {sum(text.dropped for text in texts)} nested ones dropped\n"
    )
    for mode in ("dated", "narrative") if arguments.mode == "both" else (arguments.mode,):
        outcomes = [run(text, as_of=text.created or None if mode == "dated" else None) for text in texts]
        print_figures(mode, outcomes)
        if arguments.families:
            print_families(outcomes)
            print_commonest(outcomes)
        if arguments.misses:
            print_errors(outcomes)
    return 0


if __name__ == "__main__":
    sys.exit(main())

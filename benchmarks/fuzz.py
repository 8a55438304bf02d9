"""Hostile inputs without end: any text, any bytes as any file, any registry, any Word document. Whatever comes must give a report or one clear line.

    python benchmarks/fuzz.py [--target TARGET] [--seconds N] [--blind] [--save DIR] [FILE ...]

What an input must come to stands in ``tests/robustness/outcome.py``, which the test suite runs on few inputs and this script on many. atheris
(``pip install atheris``) steers the inputs into code that was not reached before; ``--blind`` does without, and changes inputs at random.
Each input that fails is saved, and so is the slowest; FILE runs saved inputs again, with the full traceback. Exit status: 0 nothing failed, 1 something
did, 2 the script itself cannot run.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = tuple(sorted((ROOT / "seeds").iterdir()))
LONGEST = 400
"""The bytes of an input; those of a soup stand for some ten times as many characters."""
PATIENCE = 20
"""The seconds of processor time after which an input has no end."""


class EndlessError(Exception):
    """An input that took longer than PATIENCE."""


@dataclass
class Tally:
    """What a run of one target has seen."""

    target: str
    folder: Path
    cases: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_file: Path | None = None
    failures: dict[str, Path] = field(default_factory=dict)

    def took(self, data: bytes, seconds: float) -> None:
        """Count a case, and keep it where it is the slowest so far."""
        self.cases += 1
        self.seconds += seconds
        if seconds > self.slowest:
            self.slowest, self.slowest_file = seconds, self.folder / f"{self.target}-slowest"
            self.slowest_file.write_bytes(data)

    def failed(self, data: bytes, error: BaseException) -> None:
        """Keep the first input of each failure, told apart by where it arose."""
        frames = traceback.extract_tb(error.__traceback__)
        place = next((each for each in reversed(frames) if "/milestones/" in each.filename), frames[-1])
        name = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
        if name not in self.failures:
            file = self.folder / f"{self.target}-failure-{len(self.failures) + 1}"
            file.write_bytes(data)
            self.failures[name] = file
            print(f"{self.target}: {name}: {' '.join(str(error).split())[:200]} ({file})", flush=True)

    def told(self) -> str:
        """The figures in a line."""
        rate = self.cases / self.seconds if self.seconds else 0
        slowest = f"slowest {self.slowest:.2f} s ({self.slowest_file})" if self.slowest_file else "no input"
        return f"{self.target}: {self.cases:,} cases, {rate:,.0f} a second, {len(self.failures)} failures; {slowest}"


def targets() -> dict[str, Callable[[bytes], object]]:
    """What can be fuzzed, by name; each takes the bytes of an input."""
    sys.path.insert(0, str(ROOT))
    from tests.robustness import outcome, pieces

    formats = tuple(outcome.FORMATS)

    def chosen(data: bytes) -> tuple[str, ...]:
        """A format to write, so that an input does not take the time of all of them."""
        return (formats[sum(data[:9]) % len(formats)],)

    def syntax(name: str) -> Callable[[bytes], object]:
        return lambda data: outcome.text_holds(
            pieces.soup(data[1:], pieces.TEXT), name, dated=sum(data[:1]) % 2 == 0, names=chosen(data)
        )

    encodings = ("utf-8", "ascii", "latin-1", "cp1252", "utf-16")
    suffixes = (".txt", ".md", ".html", ".rst", ".adoc", ".docx", "")

    def some_bytes(data: bytes) -> None:
        outcome.bytes_hold(data[1:], f"file{suffixes[data[0] % len(suffixes)]}" if data else "file", chosen(data))

    def encoded(data: bytes) -> None:
        encoding = encodings[sum(data[:2]) % len(encodings)]
        outcome.text_holds(pieces.soup(data[2:], pieces.TEXT), encoding=encoding, names=chosen(data))

    def registry(data: bytes) -> None:
        source = pieces.EVENT * (sum(data[:1]) % 2) + pieces.soup(data[1:], pieces.REGISTRY)
        outcome.registry_holds(source.encode("utf-8", "surrogatepass"))

    def word(data: bytes) -> None:
        outcome.bytes_hold(outcome.word_file(pieces.soup(data, (*pieces.WORD, *pieces.TEXT))), "file.docx", chosen(data))

    def command(data: bytes) -> None:
        text = pieces.soup(data[1:], pieces.TEXT).encode("utf-8", "surrogatepass")
        outcome.commands_hold(text, sum(data[:1]))

    syntaxes = {name: syntax(name) for name in ("plain", "markdown", "html", "restructuredtext", "asciidoc")}
    return {**syntaxes, "bytes": some_bytes, "encoding": encoded, "registry": registry, "docx": word, "command": command}


def guarded(run: Callable[[bytes], object], tally: Tally) -> Callable[[bytes], None]:
    """A target whose failures are kept instead of raised, and whose time is taken."""

    def endless(*_: object) -> None:
        raise EndlessError(f"no end after {PATIENCE} s")

    signal.signal(signal.SIGVTALRM, endless)

    def one(data: bytes) -> None:
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        try:
            run(data)
        except Exception as error:
            tally.failed(data, error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        tally.took(data, time.process_time() - begun)

    return one


def blind(one: Callable[[bytes], None], seconds: float, seed: int) -> None:
    """Inputs by chance: new ones, and the seed documents with changes."""
    chance, end = random.Random(seed), time.monotonic() + seconds
    sound = [file.read_bytes()[:LONGEST] for file in SEEDS if file.is_file()]
    while time.monotonic() < end:
        data = bytearray(chance.choice(sound) if chance.random() < 0.3 else chance.randbytes(chance.randrange(LONGEST)))
        for _ in range(chance.randrange(20)):
            at = chance.randrange(len(data) + 1)
            data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
        one(bytes(data))


def guided(one: Callable[[bytes], None], seconds: float, seed: int, finish: Callable[[], int]) -> None:
    """Inputs that atheris steers by what they reach; the process ends by itself."""
    import atheris

    end = time.monotonic() + seconds

    def until_the_end(data: bytes) -> None:
        if time.monotonic() >= end:
            status = finish()
            sys.stdout.flush()
            os._exit(status)  # libFuzzer would take an exception for a find, and goes on after any return
        one(data)

    with tempfile.TemporaryDirectory() as corpus:
        for number, file in enumerate(SEEDS):
            Path(corpus, str(number)).write_bytes(file.read_bytes()[:LONGEST] if file.is_file() else b"")
        options = [
            f"-max_len={LONGEST}",
            "-len_control=20",
            f"-seed={seed}",
            "-verbosity=0",
            "-timeout=1000000",
            "-rss_limit_mb=0",
            "-report_slow_units=999",
        ]
        options += [f"-artifact_prefix={corpus}/", corpus]
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # libFuzzer's own remarks
        atheris.Setup([sys.argv[0], *options], until_the_end)
        atheris.Fuzz()


def instrumented() -> bool:
    """Import the package such that atheris sees what an input reaches; whether atheris is installed."""
    try:
        import atheris
    except ImportError:
        return False
    with redirect_stderr(io.StringIO()), atheris.instrument_imports(include=["milestones"]):
        for file in sorted((ROOT / "milestones").rglob("*.py")):
            if file.stem != "__main__":
                __import__(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    return True


def fuzz_in_a_process(name: str, arguments: argparse.Namespace) -> int:
    """Run one target in a child, since libFuzzer ends its process; the child's status."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    tally = Tally(name, arguments.save)
    one = guarded(targets()[name], tally)

    def finish() -> int:
        print(tally.told(), flush=True)
        return int(bool(tally.failures))

    if arguments.blind:
        blind(one, arguments.seconds, arguments.seed)
        os._exit(finish())
    guided(one, arguments.seconds, arguments.seed, finish)
    os._exit(2)


def main() -> int:
    """Run the targets one after the other, or saved inputs again."""
    names = list(targets())
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", choices=names, action="append", help="may be repeated; without it, each in turn")
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1, help="of chance")
    parser.add_argument("--blind", action="store_true", help="change inputs at random, without atheris")
    parser.add_argument(
        "--save", type=Path, default=Path(tempfile.gettempdir(), "milestones-fuzz"), help="where inputs are saved"
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="saved inputs to run again, with one --target")
    arguments = parser.parse_args()
    chosen: Sequence[str] = arguments.target or names
    if arguments.files:
        for file in arguments.files:
            begun = time.perf_counter()
            targets()[chosen[0]](file.read_bytes())
            print(f"{chosen[0]}: {file}: {time.perf_counter() - begun:.2f} s")
        return 0
    if not arguments.blind and not instrumented():
        print(
            "fuzz.py: atheris is not installed; pip install atheris, or give --blind to change inputs at random", file=sys.stderr
        )
        return 2
    arguments.save.mkdir(parents=True, exist_ok=True)
    return max(fuzz_in_a_process(name, arguments) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())

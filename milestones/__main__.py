"""``python -m milestones`` is the command ``milestones``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C while it is loaded ends as it does afterwards."""
    try:
        from milestones.cli.main import main as run

        run()
    except KeyboardInterrupt:
        print("milestones: interrupted", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()

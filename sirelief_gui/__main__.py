"""Where both programs begin. A placeholder until the window and the commands are joined to it."""

from __future__ import annotations

import sys

NOT_YET = "SI Relief has neither its window nor its commands yet."


def main() -> int:
    """Run the commands (`sirelief`); returns the exit code."""
    print(NOT_YET, file=sys.stderr)
    return 2


def gui() -> int:
    """Open the window (`sirelief-gui`); returns the exit code."""
    return main()


if __name__ == "__main__":
    sys.exit(main())

"""Write down what the app announces to screen readers, as it says it: one JSON line each.

    /usr/bin/python3 -m tools.real_ears --out FILE

Runs in the session bus of the app (`tools.real_tree` starts it) until it is ended.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any


def main() -> int:
    """Listen until ended."""
    import pyatspi

    parser = argparse.ArgumentParser(description="Write down what is announced.")
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out

    def hear(event: Any) -> None:  # noqa: ANN401 - pyatspi has no types
        said = {"at": round(time.monotonic(), 2), "said": str(event.any_data), "how": event.detail1}
        with out.open("a") as file:
            file.write(json.dumps(said, ensure_ascii=False) + "\n")

    out.write_text("")
    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    pyatspi.Registry.start()
    return 0


if __name__ == "__main__":
    sys.exit(main())

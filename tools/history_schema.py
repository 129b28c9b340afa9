"""Write assets/schemas/history.schema.json anew, from the records as they are read and written.

python tools/history_schema.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.domain.exchange_format import SCHEMA_FILE, schema_text
from tools.build_resources import ROOT


def main() -> int:
    """Write the file; returns the exit code."""
    path = ROOT / "assets" / SCHEMA_FILE
    path.write_text(schema_text(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

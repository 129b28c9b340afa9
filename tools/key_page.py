"""Write docs/KEYBOARD.md from the list of keys that the settings show.

python tools/key_page.py            write it
python tools/key_page.py --check    exit 1 when it is not up to date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.ui.settings.key_list import KeyRow, KeyTable, key_tables

OUT = Path(__file__).resolve().parent.parent / "docs" / "KEYBOARD.md"
_HEAD = """# Keyboard

Everything in SI Relief can be done without a mouse. The same list is in the app, in your language:
Settings, Keyboard shortcuts. (This page is made from it by `python tools/key_page.py`.)

A key that is held for one second opens Stop, whatever it is; what it did when it went down is
taken back where that is possible. So a foot or an elbow on the keyboard costs you nothing."""
_FOOT = """
The single letters and + in a session can be turned off with “Single-letter keys” in the same place;
then they pause, as any other key does. On macOS, press Command where this page says Ctrl (we have
not tried it there).

## Media keys and clickers

Play, pause, next and previous of a keyboard or a headset work in a session: on Linux desktops
wherever you are on the computer, on Windows and macOS while the window of SI Relief is in front.
The pocket clickers made for presentations send Page Down and Page Up:
the next rep, and back one."""
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def page() -> str:
    """Return the whole page."""
    return "\n".join((_HEAD, *map(_table, key_tables()), _FOOT)) + "\n"


def _table(table: KeyTable) -> str:
    rows = (f"| {_keys(row)} | {row.does} |" for row in table.rows)
    return "\n".join((f"\n## {table.title}\n", "| Key | What it does |", "| --- | --- |", *rows))


def _keys(row: KeyRow) -> str:
    caps = [_ARROWS.get(cap, cap) for cap in row.caps]
    return " + ".join(caps) if row.together else ", ".join(caps)


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or tell whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args(arguments).check:
        return 0 if OUT.read_text(encoding="utf-8") == page() else 1
    OUT.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

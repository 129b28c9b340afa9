"""Write docs/SAFETY.md from the table of rules the app runs on.

python tools/safety_table.py            write it
python tools/safety_table.py --check    exit 1 when it is not up to date
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.safety import CONDITIONS, EMERGENCY_SIGNS, REMINDER, WARNING_SIGNS
from sirelief_gui.domain.safety_rules import MORE_SOURCES, Rule, Threshold, rules
from sirelief_gui.domain.safety_words import BANNED
from sirelief_gui.services.library import load_library

OUT = Path(__file__).resolve().parent.parent / "docs" / "SAFETY.md"
_HEAD = """# Safety rules

Made by `python tools/safety_table.py` from the data the app runs on
(`sirelief_gui/domain/safety_rules.py`); do not edit it by hand. Each rule has its tests in
`tests/safety/`. All wording is our own; none of it is medical advice. SI Relief guides you through
exercises and records what you feel. It does not diagnose or treat any condition, and does not
replace advice from your midwife, doctor or therapist.
"""

_TABLE = """## Rules

| | Rule | What the app does | Numbers | Sources |
| --- | --- | --- | --- | --- |"""


def page(library: Library) -> str:
    """Return the whole page."""
    table = rules(library)
    known = {**library.sources, **MORE_SOURCES}
    parts = [
        _HEAD,
        _TABLE,
        "\n".join(map(_row, table)),
        "",
        _list("## Asked first, and in every trimester (S2, S3)", CONDITIONS),
        _list("## Asked before every session (S4, S19)", WARNING_SIGNS),
        f"## When to call the emergency number at once\n\n{EMERGENCY_SIGNS}\n",
        f"## Said before every session (S24)\n\n{REMINDER}\n",
        _list(
            "## Words that may not appear (S25), by language",
            (f"`{code}`: {', '.join(f'`{w}`' for w in words)}" for code, words in BANNED.items()),
        ),
        _list("## Sources", _sources(table, known)),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _row(rule: Rule) -> str:
    numbers = "<br>".join(map(_number, rule.thresholds))
    cells = (rule.id, rule.title, rule.does, numbers, ", ".join(rule.sources))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _number(threshold: Threshold) -> str:
    return f"{threshold.what} {threshold.value:g} {threshold.unit}".rstrip()


def _list(title: str, lines: Iterable[str]) -> str:
    return f"{title}\n\n" + "".join(f"- {line}\n" for line in lines)


def _sources(table: Iterable[Rule], known: Mapping[str, str]) -> list[str]:
    """Name every source a rule has; KeyError for one that is nowhere explained."""
    ids = {source for rule in table for source in rule.sources}
    order = sorted(ids, key=lambda name: (name[0], int(name[1:] or 0)))
    return [f"{name}: {known[name]}" for name in order]


def main() -> int:
    """Write the page, or check it; returns the exit status."""
    parser = argparse.ArgumentParser(description="Write docs/SAFETY.md.")
    parser.add_argument("--check", action="store_true", help="only tell whether it is up to date")
    wanted = page(load_library())
    if parser.parse_args().check:
        if OUT.read_text(encoding="utf-8") == wanted:
            return 0
        print("docs/SAFETY.md is not up to date; run tools/safety_table.py.")
        return 1
    OUT.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

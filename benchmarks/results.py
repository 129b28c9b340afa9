"""A table of benches as a file: by part, with when, on what and beside what each was measured."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from benchmarks.machine import Machine
from benchmarks.rows import Row, from_json, to_json

QUIET = 0.08
"""The part of all cores that others may take of a machine that is called quiet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one bench measured; ``others`` is the part of all cores that other programs took."""

    began: float
    seconds: float
    full: bool
    others: float
    machine: Machine
    rows: tuple[Row, ...]
    problem: str = ""

    @property
    def day(self) -> str:
        """The day it was measured on, by UTC."""
        return datetime.fromtimestamp(self.began, UTC).strftime("%Y-%m-%d")

    @property
    def how_quiet(self) -> str:
        """Whether the machine had other work, in words."""
        how = "quiet" if self.others <= QUIET else "BUSY"
        return f"{how}: other programs took {self.others:.0%} of all cores"


@dataclass(frozen=True, slots=True)
class Results:
    """Parts by name, in the order of the table."""

    parts: Mapping[str, Part]

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read what `write` wrote; nothing where there is no file."""
        if not file.exists():
            return cls({})
        found = json.loads(file.read_text(encoding="utf-8"))
        return cls({name: _part(part) for name, part in found["parts"].items()})

    def write(self, file: Path) -> None:
        """Keep it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = {
            name: {**asdict(part), "rows": [to_json(row) for row in part.rows]}
            for name, part in self.parts.items()
        }
        text = json.dumps({"parts": parts}, indent=1, ensure_ascii=False)
        file.write_text(text + "\n", encoding="utf-8")

    def having(self, name: str, part: Part) -> Self:
        """Return these results with a part in place of what they held of it."""
        return type(self)({**self.parts, name: part})

    def of(self, names: Collection[str]) -> Self:
        """Return these results with some parts only, in the order of ``names``."""
        return type(self)({name: self.parts[name] for name in names if name in self.parts})

    @property
    def rows(self) -> list[Row]:
        return [row for part in self.parts.values() for row in part.rows]

    @property
    def said(self) -> list[str]:
        """Lines on the machine, and on the parts that were measured while it had other work."""
        lines = dict.fromkeys(f"{part.day}, {part.machine}" for part in self.parts.values())
        busy = [f"{n}: {p.how_quiet}" for n, p in self.parts.items() if p.others > QUIET]
        return [*lines, *busy]


def _part(found: Mapping[str, object]) -> Part:
    whole = dict(found)
    rows, machine = whole.pop("rows"), whole.pop("machine")
    assert isinstance(rows, list)  # noqa: S101 - our own file
    assert isinstance(machine, dict)  # noqa: S101
    made = tuple(from_json(row) for row in rows)
    return Part(**whole, rows=made, machine=Machine(**machine))  # type: ignore[arg-type] # as written

"""What chaos tried as a file: by part, with the seed, the size, when and on what it was tried."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from benchmarks.machine import Machine
from tools.chaos_found import Found, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What one part found, and what it takes to try the same again."""

    began: float
    seconds: float
    seed: int
    size: Size
    machine: Machine
    found: Found

    @property
    def day(self) -> str:
        """The day it was tried on, by UTC."""
        return datetime.fromtimestamp(self.began, UTC).strftime("%Y-%m-%d")

    def again(self, name: str) -> str:
        """Return the command that tries the part of this name again."""
        full = " FULL=1" if self.size is Size.FULL else ""
        return f"make chaos ONLY={name} SEED={self.seed}{full}"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Parts by name, in the order of the table."""

    parts: Mapping[str, Tried]

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read what `write` wrote; nothing where there is no file."""
        if not file.exists():
            return cls({})
        kept = json.loads(file.read_text(encoding="utf-8"))
        return cls({name: _tried(part) for name, part in kept["parts"].items()})

    def write(self, file: Path) -> None:
        """Keep it; whoever is ended meanwhile leaves the file as it was."""
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = {
            name: {**asdict(part), "size": part.size.value} for name, part in self.parts.items()
        }
        text = json.dumps({"parts": parts}, indent=1, ensure_ascii=False)
        beside = file.with_name(f"{file.name}.{os.getpid()}")
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(file)

    def having(self, name: str, part: Tried) -> Self:
        """Return these results with a part in place of what they held of it."""
        return replace(self, parts={**self.parts, name: part})

    def of(self, names: Collection[str]) -> Self:
        """Return these results with some parts only, in the order of ``names``."""
        return replace(self, parts={name: self.parts[name] for name in names if name in self.parts})


def _tried(kept: Mapping[str, Any]) -> Tried:
    found = {**kept["found"], "faults": tuple(kept["found"]["faults"])}
    whole = {**kept, "size": Size(kept["size"]), "machine": Machine(**kept["machine"])}
    return Tried(**{**whole, "found": Found(**found)})

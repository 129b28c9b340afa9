"""What every part of chaos hands over, and takes: one seed, one size.

A part is a module with ``def run(seed: int, size: Size) -> Found`` that is named in
`tools.chaos.PARTS`. All that happens in it by chance follows from the seed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "chaos"
"""Where a part leaves what tells more of a fault: logs, pictures, folders."""


class Size(Enum):
    """How much of it: all parts in a quarter of an hour, or what is asked of a release."""

    QUICK = "quick"
    FULL = "full"

    def of(self, quick: int, full: int) -> int:
        """Choose between two counts."""
        return full if self is Size.FULL else quick


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one part tried and found.

    ``faults`` says of each what is wrong and what repeats it; ``figures`` are for the table, each
    with its unit in its name. Where the part could not be tried at all, ``left_out`` says what it
    lacks: that is no fault, and it is no proof.
    """

    tried: str
    faults: tuple[str, ...] = ()
    figures: Mapping[str, float] = field(default_factory=dict)
    left_out: str = ""

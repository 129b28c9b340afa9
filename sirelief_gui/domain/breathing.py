"""How full the figure's breath is: it breathes slowly wherever it is still.

A whole number of breaths fits any length, each ending breathed out. So the figure is always the
same when it begins to move, and never seems to hold its breath.
"""

from __future__ import annotations

import math

_BREATH = 6.0
"""Seconds of one calm breath, about; the number of breaths is rounded to it (our choice)."""
_LEAST = 3.0
"""Seconds: in less there is no room for a calm breath (our choice)."""
HOLD_DEPTH = 0.5
"""How deep it breathes in a hold (the figure's own description)."""


def breath_at(seconds: float, length: float, *, depth: float = 1.0) -> float:
    """Return the breath, 0 (out) to ``depth`` (in), so many seconds into a stillness of a length.

    It is 0 at both ends, and all along where the time is too short for a breath.
    """
    if length < _LEAST:
        return 0.0
    breaths = max(1, round(length / _BREATH))
    return depth * (0.5 - 0.5 * math.cos(2 * math.pi * breaths * seconds / length))

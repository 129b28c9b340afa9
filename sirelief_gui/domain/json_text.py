"""JSON as it is kept: the shortest, and the same for the same value."""

from __future__ import annotations

import json

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


def json_text(value: object) -> str:
    """Return the shortest JSON of ``value``, the same for the same value; ValueError for NaN."""
    return _ENCODER.encode(value)

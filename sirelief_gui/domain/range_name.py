"""How the range that the page of trends shows is kept in the settings: "6W", or two dates."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.stats_span import Range, Span

_BETWEEN = "/"
"""Between two dates, as ISO 8601 writes a span: "2025-09-05/2025-10-16"."""


def range_of_name(name: str) -> Range | Span | None:
    """Return the range that is kept by a name; None for a name there is not."""
    if name in tuple(Range):
        return Range(name)
    ends = name.split(_BETWEEN)
    try:
        first, last = map(date.fromisoformat, ends)
        return Span(first, last)
    except ValueError:
        return None


def name_of_range(shown: Range | Span) -> str:
    """Return the name by which a range is kept."""
    if isinstance(shown, Range):
        return shown.value
    return f"{shown.first}{_BETWEEN}{shown.last}"

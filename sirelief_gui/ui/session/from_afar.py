"""Words that grow with the window, as the digits do: a larger screen is read from farther away."""

from __future__ import annotations

from PySide6.QtCore import QSize

from sirelief_gui.ui.form import Form, form_for
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens

_STEPS = 20
"""Steps of growth a doubling has: not every pixel of a drag lays the words out anew."""


def words_factor(size: QSize) -> float:
    """Return by how much words are larger than in the window the wide layout was drawn in.

    1.0 in the other layouts, and in smaller windows; 2.0 at most.
    """
    if form_for(size.width(), size.height()) is not Form.WIDE:
        return 1.0
    numbers = tokens().numbers
    wide, high = float(numbers["session.drawnWide"]), float(numbers["session.drawnHigh"])
    factor = min(size.width() / wide, size.height() / high, float(numbers["session.growMost"]))
    return max(1.0, int(factor * _STEPS + 1e-6) / _STEPS)


def grown(theme: Theme, size: QSize) -> Theme:
    """Return the theme for words that are read from afar in a window of this size."""
    return theme.with_(scale=round(theme.scale * words_factor(size), 3))

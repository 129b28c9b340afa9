"""Words that grow with the window, as the digits do: a larger screen is read from farther away."""

from __future__ import annotations

from PySide6.QtCore import QSize

from sirelief_gui.ui.form import Form, form_for
from sirelief_gui.ui.theme import Theme, Themed, apply_theme, theme_of
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


class ReadFromAfar(Themed):
    """Mixin whose words are as large as the window calls for; put it before the Qt class.

    Who fills only a part of the window says in ``window_size`` how large it is.
    """

    _has_grown = False

    def window_size(self) -> QSize:
        """Return the size of the window it is read in."""
        return QSize(self.size())  # type: ignore[attr-defined]

    def sync_theme(self) -> None:
        """Take a theme over at the size the window calls for."""
        self.grow()
        super().sync_theme()

    def grow(self) -> None:
        """Show words as large as the window calls for, from the first time it calls for more."""
        around = theme_of(self.parentWidget())  # type: ignore[attr-defined]
        own = grown(around, self.window_size())
        if own != around or self._has_grown:
            self._has_grown = True
            apply_theme(self, own)  # type: ignore[arg-type]

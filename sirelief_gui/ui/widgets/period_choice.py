"""How far back: two weeks to all."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.textblock import longest_word


class PeriodChoice(Segmented):
    """2W, 6W, 3M or all; the words get shorter where the long ones have no room."""

    def __init__(self, *, chosen: str, parent: QWidget | None = None) -> None:
        self._long = {
            "2W": self.tr("2 weeks"),
            "6W": self.tr("6 weeks"),
            "3M": self.tr("3 months"),
            "all": self.tr("All"),
        }
        self._short = {
            "2W": self.tr("2 W"),
            "6W": self.tr("6 W"),
            "3M": self.tr("3 M"),
            "all": self.tr("All"),
        }
        super().__init__(self._long.items(), name=self.tr("Period"), chosen=chosen, parent=parent)
        self._is_short = False

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px("target.min") * 4, super().minimumSizeHint().height())

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._choose_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_words()

    def _choose_words(self) -> None:
        theme = theme_of(self)
        widest = max(longest_word(text, "control", theme) for text in self._long.values())
        tight = widest + 2 * theme.px("widget.segmentTight") > self.width() // len(self._long) - 2
        if tight is self._is_short:
            return
        self._is_short = tight
        for key, segment in zip(self._long, self.segments, strict=True):
            self.set_text(key, (self._short if tight else self._long)[key])
            segment.setAccessibleName(self._long[key])

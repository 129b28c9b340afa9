"""The foot of an exercise that is being written: how long it takes, and Save."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.present import dose_text
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.words import length_text, seconds_text
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words

_LARGE_TEXT = 1.2


class OwnFoot(Themed, QWidget):
    """The whole time as it would run now, the time of one rep, and the button that saves."""

    def __init__(self) -> None:
        super().__init__()
        self._total = Label("", "h2")
        self._each: tuple[str, ...] = ()
        self._parts = Label("", "small", align=Qt.AlignmentFlag.AlignRight)
        self.save = PrimaryButton(self.tr("Save exercise"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(Label(self.tr("In all, getting ready too"), "small", "ink2"))
        left.addWidget(self._total)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._parts, 1)
        self._column.addLayout(self._row)
        self._column.addWidget(self.save)

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show the times of an exercise laid out by itself; None while there are none."""
        if timeline is None:
            self._total.setText("–")
            self._each = ()
            self._say_each()
            return
        item = timeline.items[0]
        each = self.tr("{seconds} a rep").format(
            seconds=seconds_text(item.rep_seconds, domain_words)
        )
        self._total.setText(length_text(timeline.seconds, domain_words))
        self._each = (each, dose_text(item, domain_words))
        self._say_each()

    def _say_each(self) -> None:
        """Say it under each other, or in one line where that line is one of few."""
        between = ", " if theme_of(self).scale > _LARGE_TEXT else "\n"
        self._parts.setText(between.join(self._each))
        self._parts.setVisible(bool(self._each))

    def set_side(self, side: int) -> None:
        """Take the margin at the sides, in pixels."""
        self._column.setContentsMargins(side, 10, side, 12)

    def on_theme(self, theme: Theme) -> None:
        is_large = theme.scale > _LARGE_TEXT
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_large else way.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag.AlignRight
        self._parts.set_align(side)
        self._say_each()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()

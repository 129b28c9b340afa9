"""A dark bar at the foot that says what happened, with Undo."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import Button, Look
from sirelief_gui.ui.widgets.label import Label


class UndoBar(Themed, QWidget):
    """A bar of 56 px (48 as a toast) with a text and, if ``undoable``, Undo at the right."""

    undone = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        undoable: bool = True,
        toast: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._toast = toast
        self._label = Label(text, "body", "bg", weight=600)
        self.undo = Button(self.tr("Undo"), look=Look(ink="bg"), icon="undo-2", height="target.min")
        self.undo.clicked.connect(self.undone)
        self._row = row = QHBoxLayout(self)
        numbers = tokens().numbers
        row.setContentsMargins(*margins(self, round(numbers["space.cardPadding.phone"]), 4, 8, 4))
        row.addWidget(self._label, 1)
        row.addWidget(self.undo)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_text(text, undoable=undoable)

    def show_text(self, text: str, *, undoable: bool) -> None:
        """Say something else."""
        self._label.setText(text)
        self.undo.setVisible(undoable)
        self.setAccessibleName(self._label.text())

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        hint = self._row.sizeHint()
        low = theme.px("widget.toastHeight" if self._toast else "widget.undoHeight")
        return QSize(hint.width(), max(low, hint.height()))

    def tall_at(self, width: int) -> int:
        """Return the height in pixels that the words need at a width."""
        return max(self.sizeHint().height(), self._row.totalHeightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ink"))
        corner = min(self.height() / 2, theme.num("radius.sheet"))
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        painter.end()


class Toast(UndoBar):
    """An undo bar that goes away by itself; ``ended`` comes when it does, undone or not."""

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(toast=True, parent=parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        self.undone.connect(self.end)
        self.hide()

    def start(self, text: str, *, undoable: bool, seconds: float) -> None:
        """Show a text for some seconds."""
        self.show_text(text, undoable=undoable)
        self.show()
        self.raise_()
        self._timer.start(round(seconds * 1000))

    def end(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.hide()
        self.ended.emit()

"""The ring around the control that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from sirelief_gui.ui.theme import theme_of

KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""The reasons of focus that come from the keyboard."""

_FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """A ring that lies around its target with a gap, and follows it.

    It lives in the page (or the scrolled content), so that it may reach beyond the target.
    """

    # Class default: Qt may still deliver events while Python takes the object apart.
    _target: QWidget | None = None

    def __init__(self, target: QWidget, radius: float) -> None:
        self._host = _host_of(target)
        super().__init__(self._host)
        self._target, self._radius = target, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        part: QWidget | None = target
        while part is not None and part is not self._host:
            part.installEventFilter(self)
            part = part.parentWidget()
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self.follow()
        return False

    def let_go(self) -> None:
        """Go away at once, with the last reference to it.

        Not by ``deleteLater``: a window that is taken down before its turn comes crashes PySide.
        """
        self.hide()
        self.setParent(None)

    def follow(self) -> None:
        """Lie around the target where it is now."""
        if self._target is None:
            return
        theme = theme_of(self._target)
        reach = theme.px("border.focus") + theme.px("border.focusGap")
        corner = self._target.mapTo(self._host, QPoint(0, 0))
        self.setGeometry(
            self._target.rect().translated(corner).adjusted(-reach, -reach, reach, reach)
        )
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self._target)
        width = theme.num("border.focus")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("pri"), width))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = self._radius + theme.num("border.focusGap") + width / 2
        corner = min(corner, box.height() / 2, box.width() / 2)
        painter.drawRoundedRect(box, corner, corner)
        painter.end()


def _host_of(target: QWidget) -> QWidget:
    part = target
    while (parent := part.parentWidget()) is not None and not part.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return part
        part = parent
    return part


class RingKeeper:
    """Mixin that shows the ring while a widget has the focus by keyboard.

    Put it before the Qt class, and override ``ring_radius`` where the shape is no pill.
    """

    _ring: FocusRing | None = None
    _had_ring = False

    def ring_radius(self) -> float:
        """Return the corner radius of the shape the ring goes around."""
        return float(self.height()) / 2  # type: ignore[attr-defined]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # type: ignore[misc]
        # Back in the window she left with the keyboard, she finds the ring where it was.
        is_back = event.reason() is Qt.FocusReason.ActiveWindowFocusReason and self._had_ring
        if (event.reason() in KEYBOARD or is_back) and self._ring is None:
            self._ring = FocusRing(self, self.ring_radius())  # type: ignore[arg-type]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        self._had_ring = self._ring is not None
        if self._ring is not None:
            self._ring.let_go()
            self._ring = None

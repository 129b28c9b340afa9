"""What a chart does with the pointer: shows what is under it, keeps what was pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent


class PointedAt:
    """Mixin for a chart of things with a number each; put it before the Qt class.

    What the pointer is over is shown as long as it is; what was pressed or come to by a key stays
    until the pointer moves on or the focus goes.
    """

    _is_kept = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        self._is_kept = False
        self._point_at(self._under(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep showing what is under the pointer."""
        self._point_at(self._under(event.position()))
        self._is_kept = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is shown."""
        self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing any more, but what was kept."""
        super().leaveEvent(event)  # type: ignore[misc]
        if not self._is_kept:
            self._point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show nothing any more, unless another window has the focus."""
        super().focusOutEvent(event)  # type: ignore[misc]
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._point_at(None)

    def _under(self, position: QPointF) -> int | None:
        """Return the number of what is at a place."""
        raise NotImplementedError

    def _point_at(self, at: int | None) -> None:
        """Show one of them, or none."""
        raise NotImplementedError

    def _choose(self) -> None:
        """Open what is shown."""
        raise NotImplementedError

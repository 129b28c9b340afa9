"""Where a window is and was: puts it where it was left, and tells where it has come to rest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.placing import WindowPlace, brought_inside
from sirelief_gui.ui.theme.tokens import tokens

_REST_MS = 500
"""A window that has stood still for so long has come to rest."""


class Whereabouts(QObject):
    """Keeps the place of ``window``, which calls `stirred` whenever it moves or changes its size.

    ``changed`` (WindowPlace) comes once it has come to rest, never while it is full screen.
    """

    changed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._place: WindowPlace | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.tell)

    def stirred(self) -> None:
        """Tell in a moment, unless it stirs again."""
        self._rest.start()

    def open_at(self, place: WindowPlace | None) -> None:
        """Open at a remembered place, else at the default size, inside a screen that is there."""
        window, size = self._window, tokens().numbers["layout.defaultWindow"]
        box = QRect(0, 0, *size) if place is None else place.box
        main = window.screen()
        screens = [main, *(one for one in QGuiApplication.screens() if one is not main)]
        inside = brought_inside(box, [screen.availableGeometry() for screen in screens])
        window.resize(inside.size().expandedTo(window.minimumSize()))
        if place is None:
            return
        window.move(inside.topLeft())
        self._place = WindowPlace(
            x=inside.x(), y=inside.y(), width=window.width(), height=window.height()
        )
        if place.is_maximized:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def tell(self) -> None:
        """Tell where it is now."""
        self._rest.stop()
        window = self._window
        if window.isFullScreen() or window.isMinimized():
            return
        if not window.isMaximized():
            at, size = window.pos(), window.size()  # with its frame and without: as it opens
            self._place = WindowPlace(x=at.x(), y=at.y(), width=size.width(), height=size.height())
        elif self._place is None:  # it has never been anything else
            width, height = tokens().numbers["layout.defaultWindow"]
            self._place = WindowPlace(x=window.x(), y=window.y(), width=width, height=height)
        self.changed.emit(replace(self._place, is_maximized=window.isMaximized()))

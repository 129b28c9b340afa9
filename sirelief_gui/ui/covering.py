"""What covers the whole window, so that nothing under it can be seen, reached or read aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import theme_of


class Cover(QWidget):
    """Fills its window with a page and hides everything beside it, until it is lifted.

    What comes up beneath it meanwhile is hidden, too.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._page: Screen | None = None
        self._form = Form.PHONE
        self._had_focus: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._hide_beside)
        self.hide()

    @property
    def page(self) -> Screen | None:
        """The page it shows; None while it covers nothing."""
        return self._page

    def put(self, page: Screen, form: Form) -> None:
        """Cover the window with a page, which is the cover's from now on."""
        old, self._page, self._form = self._page, page, form
        if old is None:
            self._had_focus = QApplication.focusWidget()
        page.setParent(self)
        self.setGeometry(self._window().rect())
        page.setGeometry(self.rect())
        page.set_form(form)
        if old is not None and old is not page:
            old.hide()
            old.on_hidden()
            old.deleteLater()
        self.show()
        self.raise_()
        self._hide_beside()
        page.show()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.on_shown()

    def lift(self) -> None:
        """Uncover the window; what was hidden is for the window to show again."""
        old, self._page = self._page, None
        if old is None:
            return
        self.hide()
        old.on_hidden()
        old.deleteLater()

    def give_focus_back(self) -> None:
        """Put the keyboard where it was, once the window shows that again."""
        had, self._had_focus = self._had_focus, None
        if had is not None and isValid(had) and had.isVisible():
            had.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_form(self, form: Form) -> None:
        """Take the window's layout."""
        self._form = form
        if self._page is not None:
            self._page.set_form(form)

    def _window(self) -> QWidget:
        parent = self.parentWidget()
        return self if parent is None else parent

    def _hide_beside(self) -> None:
        """Hide what stands beside the cover; shown again, it is hidden again."""
        if self._page is None:
            return
        for child in self._window().children():
            if isinstance(child, QWidget) and child is not self:
                child.removeEventFilter(self)
                child.installEventFilter(self)
                child.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._page is not None:
            self.raise_()  # it is hidden in a moment, and until then behind
            self._later.start(0)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._page is not None:
            self._page.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme_of(self).color("bg"))
        painter.end()

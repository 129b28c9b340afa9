"""A field to search by words, with a button that empties it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.icon_button import IconButton

_ONWARD = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QWidget):
    """One line for words; ``changed`` comes with every letter.

    ``left`` comes for Down and Enter, which go on to what was found.
    """

    changed = Signal(str)
    left = Signal()

    def __init__(self, *, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = LineField("", hint=hint, name=name, icon="search", height="target.min")
        self._field.text_changed.connect(self._changed)
        self._field.editor.installEventFilter(self)
        self._clear = IconButton("x", self.tr("Clear the search"), icon_size=20)
        self._clear.clicked.connect(self.clear)
        self._clear.clicked.connect(self.take_focus)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._field, 1)
        row.addWidget(self._clear)
        self.setFocusProxy(self._field)

    def text(self) -> str:
        """Return what is searched for."""
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Search for something else."""
        self._field.set_text(text)

    def clear(self) -> None:
        """Search for nothing."""
        self._field.set_text("")

    def take_focus(self) -> None:
        """Let her type, with all that is there marked so that typing replaces it."""
        self._field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.editor.selectAll()

    def has_focus(self) -> bool:
        """Tell whether she types here now."""
        return self._field.editor.hasFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and event.key() in _ONWARD:  # type: ignore[attr-defined] # it is a QKeyEvent
            self.left.emit()
            return True
        return False

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.changed.emit(text)

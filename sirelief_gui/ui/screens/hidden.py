"""What stands in the window while it is hidden at once: an empty page of notes.

It says nothing of the app, and keeps nothing of what is typed on it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.widgets.field import NoteField
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.label import Label


class HiddenScreen(Screen):
    """A page as of any small program; the keys that brought it take it away again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = FlowPage(None)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.note = NoteField("", hint=self.tr("Write something"), name=self.tr("Notes"))
        self._page.body.addSpacing(24)
        self._page.body.addWidget(Label(self.tr("Notes"), "h2"))
        self._page.body.addSpacing(12)
        self._page.body.addWidget(self.note)
        self._page.body.addStretch(1)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)

    def on_shown(self) -> None:
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

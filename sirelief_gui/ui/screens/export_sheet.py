"""Handing the history over as files (09c): choose, look, save."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.services.exporting import Exporting
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.save_dialog import AskPath, ask_path, show_in_folder
from sirelief_gui.ui.widgets.export_steps import ChooseStep, PreviewStep, SavedStep, Wishes
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import fault_text


class ExportSheet(QWidget):
    """Three steps on one sheet: what to write, how it will look, and where it went.

    ``ask_path`` and ``show_folder`` stand for the system's dialogs. Signals: ``saved`` (the
    paths written), ``closed``.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(
        self,
        *,
        exporting: Exporting,
        today: date,
        ask_path: AskPath = ask_path,
        show_folder: Callable[[Path], None] = show_in_folder,
    ) -> None:
        super().__init__()
        self._exporting, self._today = exporting, today
        self._ask_path, self._show_folder = ask_path, show_folder
        self._title = Label(self.tr("Export history"), "h1")
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._choose = ChooseStep(today=today)
        self._choose.chosen.connect(self._preview)
        self._page: QWidget = self._choose
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._choose)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let Esc go back from the preview; elsewhere the sheet closes as any."""
        pressed = event.type() == QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if pressed and isinstance(self._page, PreviewStep):
            self._back()
            return True
        return False

    def _show(self, page: QWidget, title: str) -> None:
        old, self._page = self._page, page
        old.hide()
        if old is not self._choose:
            self._column.removeWidget(old)
            let_go(old)
        if page is not self._choose:
            self._column.addWidget(page)
        page.show()
        self._title.setText(title)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self, wishes: Wishes) -> None:
        try:
            preview = self._exporting.preview(wishes.options, flat=wishes.flat)
        except StorageError as problem:
            self._choose.set_problem(fault_text(problem))
            return
        page = PreviewStep(wishes=wishes, preview=preview)
        page.save_asked.connect(lambda: self._save(wishes, page))
        page.went_back.connect(self._back)
        self._show(page, self.tr("Preview"))

    def _back(self) -> None:
        self._show(self._choose, self.tr("Export history"))

    def _save(self, wishes: Wishes, page: PreviewStep) -> None:
        path = self._ask_path(self, wishes.name, not wishes.flat)
        if path is None:
            return
        try:
            paths = self._write(wishes, path)
        except StorageError as problem:
            page.set_problem(fault_text(problem))
            return
        done = SavedStep(path=path, count=len(paths))
        done.show_asked.connect(lambda: self._show_folder(path))
        done.done.connect(self.closed)
        self._show(done, self.tr("Saved"))
        self.saved.emit(paths)

    def _write(self, wishes: Wishes, path: Path) -> tuple[Path, ...]:
        if wishes.flat:
            return (self._exporting.flat(path, wishes.options),)
        return self._exporting.csv(path, wishes.options)

"""Handing the history over as files (09c): choose, look, save."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.services.exporting import Exporting, Preview
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.save_dialog import (
    AskFile,
    AskPath,
    ask_file,
    ask_path,
    show_in_folder,
)
from sirelief_gui.ui.widgets.export_steps import ChooseStep, PreviewStep, SavedStep, Wishes
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.sheet import FootedContent
from sirelief_gui.ui.words import fault_text
from sirelief_gui.ui.work import Work


class ExportSheet(FootedContent):
    """Three steps on one sheet: what to write, how it will look, and where it went.

    ``period`` is the one chosen at first; ``work`` does what takes long; ``ask_path``,
    ``ask_file`` and ``show_folder`` stand for the system's dialogs. Signals: ``report_asked``
    (Wishes) when it is to be a report, which is looked at on a sheet of its own; ``saved`` (the
    paths written); ``closed``.
    """

    report_asked = Signal(object)
    saved = Signal(object)
    closed = Signal()

    def __init__(
        self,
        *,
        exporting: Exporting,
        today: date,
        work: Work,
        period: str = "6W",
        ask_path: AskPath = ask_path,
        ask_file: AskFile = ask_file,
        show_folder: Callable[[Path], None] = show_in_folder,
    ) -> None:
        super().__init__()
        self._exporting, self._work = exporting, work
        self._ask_path, self._ask_file, self._show_folder = ask_path, ask_file, show_folder
        self._title = Label(self.tr("Export history"), "h1")
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._choose = ChooseStep(today=today, period=period)
        self._choose.chosen.connect(self._preview)
        self._page: QWidget = self._choose
        self.foot = QWidget(self)
        self._feet = QVBoxLayout(self.foot)
        self._feet.setContentsMargins(0, 0, 0, 0)
        self._feet.addWidget(self._choose.foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._choose)
        self._column.addWidget(self.foot)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let Esc go back from the preview; elsewhere the sheet closes as any."""
        pressed = event.type() == QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if pressed and isinstance(self._page, PreviewStep):
            self._back()
            return True
        return False

    def set_problem(self, fault: Exception) -> None:
        """Say on the first step why it did not work."""
        self._choose.set_problem(fault_text(fault))

    def _show(self, page: QWidget, title: str) -> None:
        old, self._page = self._page, page
        old.hide()
        if isinstance(old, PreviewStep):
            self._feet.removeWidget(old.foot)
            old.foot.setParent(old)
        if old is not self._choose:
            self._column.removeWidget(old)
            let_go(old)
        if page is not self._choose:
            self._column.addWidget(page)
        if isinstance(page, PreviewStep):
            self._feet.addWidget(page.foot)
            page.foot.show()
        page.show()
        self._choose.foot.setVisible(page is self._choose)
        self.foot.setVisible(isinstance(page, ChooseStep | PreviewStep))
        self._title.setText(title)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self, wishes: Wishes) -> None:
        self._choose.set_problem("")
        if wishes.kind is ExportFormat.PDF:
            self.report_asked.emit(wishes)
            return
        flat = wishes.kind is ExportFormat.FLAT
        self._work(
            self.tr("Reading your history"),
            self._exporting.beside(
                lambda exporting, progress: exporting.preview(
                    wishes.options, flat=flat, progress=progress
                )
            ),
            done=lambda preview: self._look(wishes, preview),
            refused=self.set_problem,
            owner=self,
        )

    def _look(self, wishes: Wishes, preview: Preview) -> None:
        page = PreviewStep(wishes=wishes, preview=preview)
        page.save_asked.connect(lambda: self._save(wishes, page))
        page.went_back.connect(self._back)
        self._show(page, self.tr("Preview"))

    def _back(self) -> None:
        self._show(self._choose, self.tr("Export history"))

    def _save(self, wishes: Wishes, page: PreviewStep) -> None:
        path = self._place_of(wishes)
        if path is None:
            return
        page.set_problem("")
        self._work(
            self.tr("Writing the file"),
            self._exporting.beside(
                lambda exporting, progress: exporting.write(
                    wishes.kind, path, wishes.options, excel=wishes.excel, progress=progress
                )
            ),
            done=lambda paths: self._tell_saved(path, paths),
            refused=lambda fault: page.set_problem(fault_text(fault)),
            owner=page,
        )

    def _place_of(self, wishes: Wishes) -> Path | None:
        if wishes.kind in {ExportFormat.CSV, ExportFormat.FLAT}:
            return self._ask_path(self, wishes.name, wishes.kind.is_folder)
        kinds = {
            ExportFormat.JSON: self.tr("JSON (*.json)"),
            ExportFormat.FHIR: self.tr("FHIR bundle (*.json)"),
            ExportFormat.XLSX: self.tr("Workbook (*.xlsx)"),
        }
        return self._ask_file(self, wishes.name, kinds[wishes.kind])

    def _tell_saved(self, path: Path, paths: tuple[Path, ...]) -> None:
        done = SavedStep(path=path, count=len(paths))
        done.show_asked.connect(lambda: self._show_folder(path))
        done.done.connect(self.closed)
        self._show(done, self.tr("Saved"))
        self.saved.emit(paths)

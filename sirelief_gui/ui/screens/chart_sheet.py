"""Saving a chart: as a picture, as a drawing, or onto the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.save_dialog import AskFile
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.export_steps import SavedStep
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.words import fault_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartContents:
    """What a chart can become: each is made when it is asked for. ``name`` takes an ending."""

    title: str
    days: str
    name: Callable[[str], str]
    png: Callable[[], bytes]
    svg: Callable[[], bytes]


class ChartSheet(QWidget):
    """Three rows to choose from; ``copy_asked`` is the last of them, ``closed`` ends it.

    ``save`` writes a file, ``ask_file`` and ``show_folder`` stand for the system's dialogs. What
    the disk refuses is said on the sheet, which stays as it is.
    """

    copy_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        chart: ChartContents,
        *,
        save: Callable[[Path, bytes], Path],
        ask_file: AskFile,
        show_folder: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self._chart, self._save = chart, save
        self._ask_file, self._show_folder = ask_file, show_folder
        self._title = Label(chart.title, "h2")
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        self._column.addLayout(head)
        self._page = self._choices()
        self._column.addWidget(self._page)

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def _choices(self) -> QWidget:
        page = QWidget()
        self.png = Row(
            self.tr("Save as picture (PNG)"),
            subtitle=self.tr("For a message or a document"),
            icon="download",
        )
        self.svg = Row(
            self.tr("Save as drawing (SVG)"),
            subtitle=self.tr("Sharp at any size, for print"),
            icon="download",
        )
        self.copy = Row(
            self.tr("Copy picture"),
            subtitle=self.tr("Onto the clipboard, to paste elsewhere"),
            icon="layers",
        )
        self.png.clicked.connect(partial(self._write, ".png", self._chart.png))
        self.svg.clicked.connect(partial(self._write, ".svg", self._chart.svg))
        self.copy.clicked.connect(self.copy_asked)
        rows = ListGroup(framed=False)
        for row in (self.png, self.svg, self.copy):
            rows.add(row)
        self._problem = CautionBox("", tone="danger", icon="triangle-alert")
        self._problem.hide()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        column.addWidget(Label(self._chart.days, "small", "ink2"))
        column.addWidget(rows)
        column.addWidget(self._problem)
        return page

    def _write(self, ending: str, content: Callable[[], bytes]) -> None:
        kinds = {
            ".png": self.tr("PNG picture (*.png)"),
            ".svg": self.tr("SVG drawing (*.svg)"),
        }[ending]
        path = self._ask_file(self, self._chart.name(ending), kinds)
        if path is None:
            return
        try:
            self._save(path, content())
        except StorageError as problem:
            self._problem.set_texts(fault_text(problem))
            self._problem.show()
            return
        self._say_saved(path)

    def _say_saved(self, path: Path) -> None:
        done = SavedStep(path=path, count=1)
        done.show_asked.connect(lambda: self._show_folder(path))
        done.done.connect(self.closed)
        old, self._page = self._page, done
        self._column.removeWidget(old)
        let_go(old)
        self._column.addWidget(done)
        self._title.setText(self.tr("Saved"))
        done.show()
        done.setFocus(Qt.FocusReason.OtherFocusReason)

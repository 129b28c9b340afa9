"""Saving what is printed: a look at the first page, the size of the paper, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.paper import A4, LETTER, PAPERS, Paper
from sirelief_gui.domain.words import plural
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.paper.pdf import picture_of
from sirelief_gui.ui.paper.sheets import Drawn
from sirelief_gui.ui.save_dialog import AskFile
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.export_steps import SavedStep
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.words import domain_words, fault_text

_TALL = 300
_LETTER_LANDS = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Venezuela,
        QLocale.Country.Philippines,
    }
)
"""Where printers hold Letter."""


class PaperSheet(QWidget):
    """Shows the first page and saves the file; ``closed`` ends it.

    ``draw`` lays it out on a paper, ``save`` writes the file, ``ask_file`` and ``show_folder``
    stand for the system's dialogs. ``options`` is asked before it is saved; `refresh` looks again.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        *,
        name: str,
        draw: Callable[[Paper], Drawn],
        save: Callable[[Path, bytes], Path],
        ask_file: AskFile,
        show_folder: Callable[[Path], None],
        options: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._name, self._draw, self._save = name, draw, save
        self._ask_file, self._show_folder = ask_file, show_folder
        self._title = Label(title, "h2")
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._page = QWidget()
        self._column.addWidget(self._page)
        self._add_choice(options)

    def _add_choice(self, options: QWidget | None) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.preview = _Preview(self.tr("The first page"))
        self._count = Label("", "small", "ink2", align=Qt.AlignmentFlag.AlignHCenter)
        paper = usual_paper(QLocale())
        keys = {one: key for key, one in PAPERS.items()}
        self.size_choice = Segmented(
            [(key, self._word(one)) for key, one in PAPERS.items()],
            name=self.tr("Paper"),
            chosen=keys[paper],
        )
        self.size_choice.changed.connect(self._show)
        self._problem = CautionBox("", tone="danger", icon="triangle-alert")
        self._problem.hide()
        self.save_button = PrimaryButton(self.tr("Save as PDF"), icon="download")
        self.save_button.clicked.connect(self._write)
        for widget in (
            self.preview,
            self._count,
            self.size_choice,
            options,
            self._problem,
            self.save_button,
        ):
            if widget is not None:
                column.addWidget(widget)
        self._show(keys[paper])

    def _word(self, paper: Paper) -> str:
        """Return what she calls it: A4 is A4 everywhere, Letter has a name in each language."""
        return self.tr("Letter") if paper == LETTER else paper.name

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def _drawn(self) -> Drawn:
        return self._draw(PAPERS[self.size_choice.chosen()])

    def refresh(self) -> None:
        """Show the first page as it is now."""
        self._show(self.size_choice.chosen())

    def _show(self, _key: str) -> None:
        made = self._drawn()
        ratio = self.devicePixelRatioF()
        high = _TALL * ratio
        wide = round(high * made.paper.width / made.paper.height)
        picture = picture_of(made.pages[0], made.paper, width=wide)
        picture.setDevicePixelRatio(ratio)
        self.preview.set_picture(picture)
        count = len(made.pages)
        self._count.setText(plural(count, "1 page", "{n} pages", domain_words).format(n=count))

    def _write(self) -> None:
        path = self._ask_file(self, self._name, self.tr("PDF (*.pdf)"))
        if path is None:
            return
        try:
            self._save(path, self._drawn().pdf())
        except StorageError as problem:
            self._problem.set_texts(fault_text(problem))
            self._problem.show()
            return
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


class _Preview(QWidget):
    """A page in small, on white, in any theme."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._picture = QImage()
        self.setAccessibleName(name)
        self.setFixedHeight(_TALL + 2)

    def set_picture(self, picture: QImage) -> None:
        """Show another page."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_TALL, _TALL + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._picture.deviceIndependentSize().toSize()
        box = QRect((self.width() - size.width()) // 2, 1, size.width(), size.height())
        painter = QPainter(self)
        painter.drawImage(box, self._picture)
        painter.setPen(theme_of(self).color("line"))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.end()


def usual_paper(locale: QLocale) -> Paper:
    """Return the paper that printers hold where she lives."""
    return LETTER if locale.territory() in _LETTER_LANDS else A4

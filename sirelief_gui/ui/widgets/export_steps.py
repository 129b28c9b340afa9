"""The three steps of the export sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.words import plural
from sirelief_gui.services.exporting import Preview
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.check_disc import CheckDisc
from sirelief_gui.ui.widgets.choice_cards import ChoiceCards
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.period_choice import PeriodChoice
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words

_DAYS = {"2W": 14, "6W": 42, "3M": 91}
_TABLES, _FLAT = "tables", "flat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What shall be written. Both days are included; ``since`` None means from the first day."""

    flat: bool
    since: date | None
    until: date
    notes: bool

    @property
    def options(self) -> ExportOptions:
        """What of the history goes in."""
        return ExportOptions(since=self.since, until=self.until, notes=self.notes)

    @property
    def name(self) -> str:
        """A file name that tells nothing but the days."""
        days = f"{self.until:%Y-%m-%d}"
        if self.since is not None:
            days = f"{self.since:%Y-%m-%d} to {days}"
        return f"{days}.csv" if self.flat else days


class ChooseStep(QWidget):
    """Format, period and notes; ``chosen`` carries the Wishes."""

    chosen = Signal(object)

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self._today = today
        self._format = ChoiceCards(
            [
                (_TABLES, self.tr("CSV tables"), self.tr("Sessions, exercises and ratings apart")),
                (_FLAT, self.tr("CSV, one file"), self.tr("One row for each exercise")),
            ],
            icons={_TABLES: "layers", _FLAT: "table-2"},
            name=self.tr("Format"),
            chosen=_TABLES,
        )
        self._period = PeriodChoice(chosen="6W")
        self._notes = SwitchRow(
            self.tr("Include my notes"), subtitle=self.tr("Off unless you want them in")
        )
        self._notes.padding = "space.none"
        self._notes.weight = 600
        self._problem = _problem()
        go_on = PrimaryButton(self.tr("Preview and save"), icon="eye")
        go_on.clicked.connect(lambda: self.chosen.emit(self.wishes()))
        column = _column(self)
        column.addWidget(self._format)
        column.addSpacing(8)
        column.addWidget(Label(self.tr("Period"), "small", weight=600))
        column.addWidget(self._period)
        column.addWidget(self._notes)
        column.addWidget(_not_encrypted(self.tr("The file is not encrypted. Share it with care.")))
        column.addWidget(self._problem)
        column.addSpacing(4)
        column.addWidget(go_on)
        self.setFocusProxy(go_on)

    def wishes(self) -> Wishes:
        """Return what is chosen now."""
        days = _DAYS.get(self._period.chosen())
        return Wishes(
            flat=self._format.chosen() == _FLAT,
            since=None if days is None else self._today - timedelta(days=days - 1),
            until=self._today,
            notes=self._notes.isChecked(),
        )

    def set_problem(self, text: str) -> None:
        """Say why it did not work."""
        self._problem.set_texts(text)
        self._problem.show()


class PreviewStep(QWidget):
    """The first rows as they will be written. Signals: ``save_asked``, ``went_back``."""

    save_asked = Signal()
    went_back = Signal()

    def __init__(self, *, wishes: Wishes, preview: Preview) -> None:
        super().__init__()
        table = PreviewTable(preview.columns, preview.rows, name=self.tr("First rows"))
        table.setVisible(bool(preview.rows))
        self._problem = _problem()
        save = PrimaryButton(self.tr("Save"), icon="download")
        save.clicked.connect(self.save_asked)
        back = TextButton(self.tr("Back"))
        back.clicked.connect(self.went_back)
        column = _column(self)
        column.addWidget(Label(self._summary(wishes, preview), "body", "ink2"))
        column.addWidget(table)
        column.addWidget(_not_encrypted(self.tr("The file is not encrypted. Share it with care.")))
        column.addWidget(self._problem)
        column.addSpacing(4)
        column.addWidget(save)
        column.addWidget(back)
        self.setFocusProxy(save)

    def set_problem(self, text: str) -> None:
        """Say why it did not work."""
        self._problem.set_texts(text)
        self._problem.show()

    def _summary(self, wishes: Wishes, preview: Preview) -> str:
        count = plural(preview.sessions, "1 session", "{n} sessions", domain_words)
        count = count.format(n=preview.sessions)
        if not preview.sessions:
            count = self.tr("No sessions in this period")
        if wishes.flat:
            return self.tr("{count}. The first rows:").format(count=count)
        text = self.tr("{count}. Three tables and a description of their columns. The sessions:")
        return text.format(count=count)


class SavedStep(QWidget):
    """Where it went. Signals: ``show_asked``, ``done``."""

    show_asked = Signal()
    done = Signal()

    def __init__(self, *, path: Path, count: int) -> None:
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        self._disc = CheckDisc()
        self._disc.set_low(True)
        show = SecondaryButton(
            self.tr("Show in folder"), icon="folder-open", height="target.primary"
        )
        show.clicked.connect(self.show_asked)
        done = PrimaryButton(self.tr("Done"))
        done.clicked.connect(self.done)
        files = plural(count, "1 file", "{n} files", domain_words).format(n=count)
        column = _column(self)
        column.addSpacing(8)
        column.addWidget(self._disc, 0, center)
        column.addWidget(Label(path.name, "body", align=center, weight=600))
        column.addWidget(Label(files, "small", "ink2", align=center))
        column.addSpacing(8)
        column.addWidget(show)
        column.addWidget(done)
        self.setFocusProxy(done)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column


def _problem() -> CautionBox:
    box = CautionBox("", tone="danger", icon="triangle-alert")
    box.hide()
    return box


def _not_encrypted(text: str) -> IconLine:
    return IconLine("info", text, style="small", role="ink2", icon_role="ink2", gap=10)

"""The three steps of the export sheet."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import plural
from sirelief_gui.services.exporting import Preview
from sirelief_gui.ui.dates import date_text, time_text
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.check_disc import CheckDisc
from sirelief_gui.ui.widgets.choice_cards import ChoiceCards
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.period_choice import PeriodChoice
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words

_DAYS = {"2W": 14, "6W": 42, "3M": 91}
_ICONS = {
    ExportFormat.PDF: "file-text",
    ExportFormat.CSV: "table-2",
    ExportFormat.XLSX: "layers",
    ExportFormat.JSON: "braces",
    ExportFormat.FHIR: "heart-pulse",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What shall be written. ``excel`` and ``table`` are of CSV and of the report only."""

    kind: ExportFormat
    options: ExportOptions
    excel: bool = False
    table: bool = False

    @property
    def name(self) -> str:
        """A name for the file or folder that tells nothing but the days."""
        days = f"{self.options.until}"
        if self.options.since is not None:
            days = f"{self.options.since} to {days}"
        return f"si-relief {days}{self.kind.ending}"


class ChooseStep(QWidget):
    """Format, period, notes and due date; ``chosen`` carries the Wishes.

    ``foot`` is what stays in view below it.
    """

    chosen = Signal(object)

    def __init__(self, *, today: date, period: str = "6W") -> None:
        super().__init__()
        self._today = today
        self._format = ChoiceCards(
            self._choices(),
            icons={kind.value: icon for kind, icon in _ICONS.items()},
            name=self.tr("Format"),
            chosen=ExportFormat.PDF.value,
        )
        self._period = PeriodChoice(chosen=period)
        self._add_switches()
        self._problem = _problem()
        go_on = PrimaryButton(self.tr("Preview and save"), icon="eye")
        go_on.clicked.connect(lambda: self.chosen.emit(self.wishes()))
        column = _column(self)
        column.addWidget(self._format)
        column.addWidget(self._files)
        column.addSpacing(8)
        column.addWidget(Label(self.tr("Period"), "small", weight=600))
        column.addWidget(self._period)
        for switch in (self._notes, self._due, self._table, self._excel):
            column.addWidget(switch)
        self.foot = QWidget()
        foot = _column(self.foot)
        foot.addWidget(_not_encrypted(self.tr("The file is not encrypted. Share it with care.")))
        foot.addWidget(self._problem)
        foot.addWidget(go_on)
        self.setFocusProxy(go_on)
        self._format.changed.connect(self._follow)
        self._follow()

    def _choices(self) -> list[tuple[str, str, str]]:
        return [
            (
                ExportFormat.PDF.value,
                self.tr("PDF report"),
                self.tr("One page for your therapist"),
            ),
            (
                ExportFormat.CSV.value,
                self.tr("CSV"),
                self.tr("Tables for any program"),
            ),
            (
                ExportFormat.XLSX.value,
                self.tr("Excel workbook"),
                self.tr("A sheet for each table"),
            ),
            (
                ExportFormat.JSON.value,
                self.tr("JSON"),
                self.tr("Everything, to import again"),
            ),
            (
                ExportFormat.FHIR.value,
                self.tr("FHIR R4 bundle"),
                self.tr("For clinics that import health records"),
            ),
        ]

    def _add_switches(self) -> None:
        self._files = Segmented(
            [
                (ExportFormat.CSV.value, self.tr("Three tables")),
                (ExportFormat.FLAT.value, self.tr("One file")),
            ],
            name=self.tr("Files"),
            chosen=ExportFormat.CSV.value,
        )
        self._notes = SwitchRow(
            self.tr("Include my notes"), subtitle=self.tr("Off unless you want them in")
        )
        self._due = SwitchRow(
            self.tr("Include my due date"), subtitle=self.tr("The week of pregnancy goes anyway")
        )
        self._table = SwitchRow(
            self.tr("List every session"), subtitle=self.tr("On pages of their own")
        )
        self._excel = SwitchRow(
            self.tr("For Excel"), subtitle=self.tr("It then reads accents and signs right")
        )
        for switch in (self._notes, self._due, self._table, self._excel):
            switch.padding = "space.none"
            switch.weight = 600

    def _follow(self) -> None:
        """Show what goes with the format chosen."""
        kind = self._format.chosen()
        self._files.setVisible(kind == ExportFormat.CSV)
        self._excel.setVisible(kind == ExportFormat.CSV)
        self._table.setVisible(kind == ExportFormat.PDF)

    def wishes(self) -> Wishes:
        """Return what is chosen now."""
        chosen = self._format.chosen()
        kind = ExportFormat(self._files.chosen() if chosen == ExportFormat.CSV else chosen)
        days = _DAYS.get(self._period.chosen())
        return Wishes(
            kind=kind,
            options=ExportOptions(
                since=None if days is None else self._today - timedelta(days=days - 1),
                until=self._today,
                notes=self._notes.isChecked(),
                due_date=self._due.isChecked(),
            ),
            excel=self._excel.isChecked() and chosen == ExportFormat.CSV,
            table=self._table.isChecked() and kind is ExportFormat.PDF,
        )

    def set_problem(self, text: str) -> None:
        """Say why it did not work; "" takes it back."""
        self._problem.set_texts(text)
        self._problem.setVisible(bool(text))


class PreviewStep(QWidget):
    """The first rows of what is written, its times as she reads them.

    ``foot`` is what stays in view below it. Signals: ``save_asked``, ``went_back``.
    """

    save_asked = Signal()
    went_back = Signal()

    def __init__(self, *, wishes: Wishes, preview: Preview) -> None:
        super().__init__()
        rows = [tuple(_readable(cell) for cell in row) for row in preview.rows]
        table = PreviewTable(preview.columns, rows, name=self.tr("First rows"))
        table.show_last("session_id")
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
        self.foot = QWidget(self)
        foot = _column(self.foot)
        foot.addWidget(self._problem)
        foot.addWidget(save)
        foot.addWidget(back)
        self.setFocusProxy(save)

    def set_problem(self, text: str) -> None:
        """Say why it did not work; "" takes it back."""
        self._problem.set_texts(text)
        self._problem.setVisible(bool(text))

    def _summary(self, wishes: Wishes, preview: Preview) -> str:
        count = plural(preview.sessions, "1 session", "{n} sessions", domain_words)
        count = count.format(n=preview.sessions)
        if not preview.sessions:
            count = self.tr("No sessions in this period")
        return {
            ExportFormat.FLAT: self.tr("{count}. The first rows:"),
            ExportFormat.CSV: self.tr(
                "{count}. Three tables and a description of their columns. The sessions:"
            ),
            ExportFormat.XLSX: self.tr(
                "{count}. Sheets of sessions, exercises and ratings. The sessions:"
            ),
            ExportFormat.JSON: self.tr(
                "{count}, with all that is kept of them, and your programs. The sessions:"
            ),
            ExportFormat.FHIR: self.tr(
                "{count}, with each exercise and rating as a resource. The sessions:"
            ),
        }[wishes.kind].format(count=count)


def _readable(cell: str) -> str:
    """Return a moment as she reads it, which the file has for programs: '2 March 2026, 09:05'."""
    if "T" not in cell:
        return cell
    try:
        at = datetime.fromisoformat(cell)
    except ValueError:
        return cell
    return f"{date_text(at.date(), year=True)}, {time_text(at)}"


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

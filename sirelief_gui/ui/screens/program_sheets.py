"""The small sheets of the program editor: a name, leaving it unsaved, and what to add."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.library_list import LibraryEntry
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row


class _Sheet(QWidget):
    """A column under a title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        self.column.addWidget(Label(title, "h2"))

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""


class NameSheet(_Sheet):
    """Asks what a program is called; ``named`` carries what she wrote, "" too."""

    named = Signal(str)

    def __init__(self, title: str, *, name: str = "") -> None:
        super().__init__(title)
        self.field = LineField(self.tr("Name"), text=name)
        self.field.submitted.connect(self._tell)
        self.field.text_changed.connect(lambda: self.field.set_error(""))
        self.save = PrimaryButton(self.tr("Go on"))
        self.save.clicked.connect(self._tell)
        self.column.addWidget(self.field)
        self.column.addWidget(self.save)

    def set_error(self, why: str) -> None:
        """Say under the field why that name cannot be."""
        self.field.set_error(why)

    def _tell(self) -> None:
        self.named.emit(self.field.text())


class LeaveSheet(_Sheet):
    """Asks what becomes of changes that are not saved."""

    save_asked = Signal()
    discard_asked = Signal()
    stay_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Your changes are not saved"))
        save = PrimaryButton(self.tr("Save"))
        save.clicked.connect(self.save_asked)
        stay = SecondaryButton(self.tr("Stay"), height="target.primary", style="button")
        stay.clicked.connect(self.stay_asked)
        discard = TextButton(self.tr("Discard"), role="danger")
        discard.clicked.connect(self.discard_asked)
        for button in (save, stay, discard):
            self.column.addWidget(button)


class AddSheet(_Sheet):
    """Asks which exercise is added; ``chosen`` carries its id."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[LibraryEntry]) -> None:
        super().__init__(self.tr("Add exercise"))
        rows = ListGroup(framed=False)
        for entry in entries:
            row = Row(entry.name, subtitle=f"{entry.place} · {entry.dose}", icon="plus")
            row.clicked.connect(partial(self.chosen.emit, entry.id))
            rows.add(row)
        self.column.addWidget(rows)
        tip = CautionBox(
            self.tr(
                "**Both legs together.** One-legged strengthening cannot be added: this program "
                "uses two-legged work. Ask your therapist first."
            ),
            tone="tip",
        )
        tip.set_style("small")
        self.column.addWidget(tip)


class MoreSheet(_Sheet):
    """What else can be done with a program: on paper, by hand, and as a file."""

    print_asked = Signal()
    form_asked = Signal()
    type_asked = Signal()
    export_asked = Signal()

    def __init__(self, program: str) -> None:
        super().__init__(program)
        rows = ListGroup(framed=False)
        self._add(
            rows,
            Row(
                self.tr("Save as PDF"),
                subtitle=self.tr("To print, with a picture of every exercise"),
                icon="file-text",
            ),
            self.print_asked,
        )
        self._add(
            rows,
            Row(
                self.tr("Form for a therapist"),
                subtitle=self.tr("One page to print and fill in by hand"),
                icon="stethoscope",
            ),
            self.form_asked,
        )
        self._add(
            rows,
            Row(
                self.tr("Type in a filled form"),
                subtitle=self.tr("What a therapist wrote, checked before it is saved"),
                icon="keyboard",
            ),
            self.type_asked,
        )
        self._add(
            rows,
            Row(
                self.tr("Export to file"),
                subtitle=self.tr("For a text editor, another computer or a copy"),
                icon="share",
            ),
            self.export_asked,
        )
        self.column.addWidget(rows)

    def _add(self, rows: ListGroup, row: Row, signal: SignalInstance) -> None:
        row.clicked.connect(signal)
        rows.add(row)

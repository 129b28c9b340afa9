"""Who to call: the two numbers of the stop page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.services.settings import LONGEST_LINE, Settings
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.rows import Row


class CallingSection(Section):
    """Her maternity number and the emergency number; ``call_page_asked`` shows where they stand.

    A number is kept when she leaves its field or the page, and with Enter.
    """

    call_page_asked = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__("calling", "phone", self.tr("Who to call"))
        self.maternity = self._field(
            self.tr("Maternity number"),
            settings.maternity_number,
            self.tr("On your notes or appointment card"),
        )
        self.emergency = self._field(
            self.tr("Emergency number"),
            settings.emergency_number,
            self.tr("The one of your country"),
        )
        self._kept = [settings.maternity_number, settings.emergency_number]
        for field in (self.maternity, self.emergency):
            field.editor.editingFinished.connect(self._keep)
        box = QWidget()
        column = QVBoxLayout(box)
        side = round(tokens().numbers["widget.rowPadding"])
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(side)
        column.addWidget(self.maternity)
        column.addWidget(self.emergency)
        self.group.add(box)
        self.signs = Row(
            self.tr("When to stop and call"),
            subtitle=self.tr("The warning signs, with your numbers"),
            icon="triangle-alert",
            chevron=True,
        )
        self.signs.clicked.connect(self.call_page_asked)
        self.group.add(self.signs)

    def _field(self, label: str, text: str, help_text: str) -> LineField:
        field = LineField(label, text=text, help_text=help_text, icon="phone")
        field.editor.setMaxLength(LONGEST_LINE)
        return field

    def _keep(self) -> None:
        found = [self.maternity.text(), self.emergency.text()]
        if found != self._kept:
            self._kept = found
            self.changed.emit({"maternity_number": found[0], "emergency_number": found[1]})

    def leave(self) -> None:
        self._keep()

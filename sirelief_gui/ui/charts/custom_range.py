"""Two dates of her own for the page of trends, on a sheet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.trends import Span
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.date_field import DateField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow


class CustomRangeSheet(QWidget):
    """A first and a last day between ``earliest`` and ``today``; ``shown`` is what is up now.

    Signals: ``chosen`` (Span), ``closed``. What cannot be is said in one sentence at the field.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, *, earliest: date, today: date, shown: Span) -> None:
        super().__init__()
        first = min(max(shown.first, earliest), today)
        last = min(max(shown.last, first), today)
        self.first = _Day(self.tr("First day"), first=earliest, last=today, day=first)
        self.last = _Day(self.tr("Last day"), first=earliest, last=today, day=last)
        self.show_button = PrimaryButton(self.tr("Show these days"))
        self.show_button.clicked.connect(self._show)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(self.tr("Choose dates"), "h2"))
        column.addWidget(self.first)
        column.addWidget(self.last)
        column.addWidget(ButtonRow(cancel, self.show_button))
        self.setFocusProxy(self.first)

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def _show(self) -> None:
        for field in (self.first, self.last):
            field.set_error(field.problem() or ("" if field.text() else field.missing()))
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return
        if last < first:
            self.last.set_error(self.tr("The last day is before the first."))
            return
        self.chosen.emit(Span(first, last))


class _Day(DateField):
    """A day within her history."""

    def outside(self, first: str, last: str) -> str:
        sentence = self.tr("Your history goes from {first} to {last}.")
        return sentence.format(first=first, last=last)

    def missing(self) -> str:
        """Say that there is no date yet."""
        return self.tr("Write a date here.")

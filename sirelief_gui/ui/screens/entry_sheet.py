"""What is added to the history by hand: a past session or a pain log."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row


class EntrySheet(QWidget):
    """Two rows to choose from; each has its signal."""

    session_asked = Signal()
    log_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.session = Row(
            self.tr("A past session"),
            subtitle=self.tr("One that you did without the app"),
            icon="stretch-horizontal",
        )
        self.log = Row(
            self.tr("A past pain log"),
            subtitle=self.tr("How it was at another time"),
            icon="pencil",
        )
        self.session.clicked.connect(self.session_asked)
        self.log.clicked.connect(self.log_asked)
        rows = ListGroup(framed=False)
        rows.add(self.session)
        rows.add(self.log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(self.tr("Add to your history"), "h2"))
        column.addWidget(rows)

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

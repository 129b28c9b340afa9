"""What goes on one copy of a sheet: a name that is kept nowhere, and her own words if she likes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.rows import ListGroup
from sirelief_gui.ui.widgets.switch import SwitchRow


class CopyOptions(QWidget):
    """Asks for a name and, where there is a note, whether it goes along; ``changed`` tells.

    Neither is on the copy unless asked for.
    """

    changed = Signal()

    def __init__(self, *, has_note: bool) -> None:
        super().__init__()
        self.name_field = LineField(
            self.tr("Name on this copy, if you like"),
            help_text=self.tr("It is not stored."),
        )
        self.name_field.text_changed.connect(self.changed)
        self.notes_switch = SwitchRow(self.tr("Include my note"))
        self.notes_switch.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.name_field)
        if has_note:
            group = ListGroup()
            group.add(self.notes_switch)
            column.addWidget(group)
        warning = self.tr("The file is not encrypted. Share it with care.")
        column.addWidget(IconLine("info", warning, style="small", role="ink2", icon_role="ink2"))

    @property
    def name(self) -> str:
        """The name for this copy; "" for none."""
        return self.name_field.text()

    @property
    def notes(self) -> bool:
        """Whether her note goes along."""
        return self.notes_switch.isChecked()

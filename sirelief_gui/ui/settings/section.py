"""What the sections of the settings have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.switch import SwitchRow

Change = dict[str, object]
"""Names of settings, and what they are now."""


class Heading(QWidget):
    """A quiet title over a card, in line with what stands on the card."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(Label(text, "small", "ink2", weight=600))


class Section(QWidget):
    """A title and a card of settings under it; in wide windows the title is in the list of all.

    ``changed`` carries a Change. ``key`` is its id, ``icon`` and ``title`` show it in the list.
    """

    changed = Signal(object)

    def __init__(self, key: str, icon: str, title: str) -> None:
        super().__init__()
        self.key, self.icon, self.title = key, icon, title
        self.setAccessibleName(title)
        numbers = tokens().numbers
        self._heading = Heading(title)
        self.group = ListGroup()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(numbers["widget.chipGap"]))
        self.column.addWidget(self._heading)
        self.column.addWidget(self.group)

    def set_form(self, form: Form) -> None:
        """Take a layout; subclasses extend."""
        self._heading.setVisible(form is not Form.WIDE)
        for choice in self.findChildren(Segmented):
            choice.check_mark = form is Form.WIDE
            choice.updateGeometry()

    def leave(self) -> None:
        """End what only runs while the section is in view; subclasses override."""

    def tell(self, name: str) -> Callable[[object], None]:
        """Return a slot that tells that a setting is now what the slot is given."""

        def slot(value: object) -> None:
            self.changed.emit({name: value})

        return slot

    def add_switch(
        self, name: str, title: str, *, note: str = "", icon: str, checked: bool
    ) -> SwitchRow:
        """Add a setting that is on or off."""
        row = SwitchRow(title, subtitle=note, icon=icon, checked=checked)
        row.toggled.connect(self.tell(name))
        self.group.add(row)
        return row

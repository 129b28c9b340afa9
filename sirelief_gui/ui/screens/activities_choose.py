"""Choosing what she wants to be able to do again: from examples, or in her own words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.activities import LONGEST_NAME, MOST_ACTIVE
from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SoftButton
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label


class ChooseActivitiesScreen(ColumnScreen):
    """``chosen`` carries the names of what is added; ``room`` is how many that may be.

    ``names`` are the examples, without those she has. What she writes becomes a choice of its
    own, and is taken too where she saves without adding it.
    """

    chosen = Signal(tuple)

    def __init__(
        self,
        names: Iterable[str],
        *,
        room: int = MOST_ACTIVE,
        taken: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._room, self._taken = room, {name.casefold() for name in taken}
        self._rows: dict[str, CheckRow] = {}
        self.put_heading(
            self.tr("What would you like to do again?"),
            self.tr("Something that is hard now and matters to you. Choose up to three."),
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._count = Label("", "small", "ink2", weight=600)
        self.own = LineField(
            self.tr("In your own words"), hint=self.tr("For example, carrying the shopping")
        )
        self.own.editor.setMaxLength(LONGEST_NAME)
        self.own.text_changed.connect(lambda _text: self._follow())
        self.own.submitted.connect(self._add_own)
        self.add = SoftButton(self.tr("Add"), icon="plus")
        self.add.clicked.connect(self._add_own)
        self.save = PrimaryButton(self.tr("Save"))
        self.save.clicked.connect(self._save)
        for name in names:
            self._add_row(name)
        self.body.addWidget(self._count)
        self.body.addLayout(self._list)
        self.body.addWidget(self.own)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.foot.addWidget(self.save)
        self._follow()

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """The choices, in order."""
        return tuple(self._rows.values())

    def names(self) -> tuple[str, ...]:
        """Return what is chosen, in order."""
        return tuple(name for name, row in self._rows.items() if row.isChecked())

    def _add_row(self, name: str) -> CheckRow:
        row = CheckRow(name)
        row.toggled.connect(lambda _on: self._follow())
        self._rows[name] = row
        self._list.addWidget(row)
        return row

    def _written(self) -> str:
        return " ".join(self.own.text().split())

    def _has_room(self) -> bool:
        return len(self.names()) < self._room

    def _add_own(self) -> None:
        """Make what is written a choice that is on; one that is there already is turned on."""
        name = self._written()
        if not self._may_add():
            return
        known = next((one for one in self._rows if one.casefold() == name.casefold()), None)
        row = self._add_row(name) if known is None else self._rows[known]
        row.setChecked(True)
        self.own.set_text("")
        self._follow()

    def _may_add(self) -> bool:
        name = self._written()
        return bool(name) and name.casefold() not in self._taken and self._has_room()

    def _follow(self) -> None:
        """Show how many are chosen, and let no more be."""
        chosen = len(self.names()) + MOST_ACTIVE - self._room
        self._count.setText(self.tr("{n} of {most} chosen").format(n=chosen, most=MOST_ACTIVE))
        for row in self._rows.values():
            row.setEnabled(row.isChecked() or self._has_room())
        is_taken = self._written().casefold() in self._taken
        self.own.set_error(self.tr("You have this one already.") if is_taken else "")
        self.own.editor.setEnabled(self._has_room())
        self.add.setEnabled(self._may_add())
        self.save.setEnabled(bool(self.names()) or self._may_add())

    def _save(self) -> None:
        self._add_own()
        if self.names():
            self.chosen.emit(self.names())

"""The phases of a rep that is being written: one row each, which can go up and down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.rows import ListGroup, Row

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class PhaseView:
    """What a row says: the word on screen, what kind of phase it is and what is said, its seconds.

    ``wrong`` tells that something in it cannot be.
    """

    name: str
    detail: str
    time: str
    wrong: bool = False


class PhaseList(QWidget):
    """The rows in their order; ``chosen`` carries a place (from 0), ``moved`` from where to where.

    Alt and an arrow key move the row that has the keyboard, as in a program.
    """

    chosen = Signal(int)
    moved = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = ListGroup()
        self._made: list[_PhaseRow] = []
        self._shown = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._group)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The parts of the rows that lead to a phase, in order."""
        return tuple(row.body for row in self._made[: self._shown])

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in order."""
        return tuple(part for row in self._made for part in (row.body, row.up, row.down))

    def show_phases(self, views: Sequence[PhaseView]) -> None:
        """Show other phases; rows are kept, so that the keyboard stays where it is."""
        while len(self._made) < len(views):
            self._add_row()
        self._shown = len(views)
        self.setVisible(bool(views))
        for place, row in enumerate(self._made):
            row.setVisible(place < len(views))
            if place < len(views):
                row.show_view(views[place], can_rise=place > 0, can_fall=place < len(views) - 1)
        self._group.update()

    def focus_on(self, place: int) -> None:
        """Give the keyboard to a row, or to the last one before it that there is."""
        if self._shown:
            body = self.rows[max(0, min(place, self._shown - 1))]
            body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        place, row = len(self._made), _PhaseRow()
        row.body.clicked.connect(partial(self.chosen.emit, place))
        row.stepped.connect(partial(self._step, place))
        self._group.add(row)
        self._made.append(row)

    def _step(self, place: int, by: int) -> None:
        to = place + by
        if not 0 <= to < self._shown:
            return
        part = self._made[place].part_with_focus()
        self.moved.emit(place, to)
        self._made[to].focus_part(part)


class _PhaseRow(QWidget):
    """One phase: what it is, and two buttons that move it."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.body = _Body("")
        self.up = IconButton("chevron-up", "")
        self.down = IconButton("chevron-down", "")
        self.up.clicked.connect(lambda: self.stepped.emit(-1))
        self.down.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins(self, 0, 0, 4, 0))
        row.setSpacing(0)
        row.addWidget(self.body, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)

    def show_view(self, view: PhaseView, *, can_rise: bool, can_fall: bool) -> None:
        """Show a phase, and which ways it can go."""
        self.body.set_texts(title=view.name, subtitle=view.detail, value=view.time)
        self.body.set_look(role="danger" if view.wrong else "ink")
        self.up.set_icon("chevron-up", self.tr("Move up: {phase}").format(phase=view.name))
        self.down.set_icon("chevron-down", self.tr("Move down: {phase}").format(phase=view.name))
        self.up.setEnabled(can_rise)
        self.down.setEnabled(can_fall)

    def part_with_focus(self) -> str:
        """Return which part has the keyboard: "up", "down" or "body"."""
        focused = self.window().focusWidget()
        return next((n for n in ("up", "down") if getattr(self, n) is focused), "body")

    def focus_part(self, part: str) -> None:
        """Give the keyboard to a part, or to the row where that part is off."""
        target: QWidget = getattr(self, part)
        chosen = target if target.isEnabled() else self.body
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(by)
            return
        super().keyPressEvent(event)


class _Body(Row):
    """The part of a row that leads to the phase."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # its row takes them
            return
        super().keyPressEvent(event)

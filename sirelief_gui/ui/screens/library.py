"""The exercises, to look through by position."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.library_list import LibraryEntry
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.exercise_card import CardGrid, ExerciseCard, tone_of
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.scroll import ScrollArea

_ALL = "all"


class LibraryScreen(Screen):
    """One card an exercise, hers after the others, and the ways to the programs and to the facts.

    ``groups`` are (id, name) of the positions to filter by, ``group`` the one that is on ("" for
    all); ``at`` is how far down it is, in pixels. ``exercise_chosen`` carries the id;
    ``group_chosen`` what is on now; ``left_at`` how far down she was when she left.
    """

    exercise_chosen = Signal(str)
    group_chosen = Signal(str)
    left_at = Signal(int)
    about_pain_asked = Signal()
    programs_asked = Signal()
    new_asked = Signal()

    def __init__(
        self,
        *,
        entries: Sequence[LibraryEntry],
        own: Sequence[LibraryEntry] = (),
        groups: Sequence[tuple[str, str]],
        group: str = "",
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._at = at
        self._title = Label(self.tr("Exercises"), "h1")
        self.programs = SoftButton(self.tr("Program"), icon="list-ordered")
        self.programs.clicked.connect(self.programs_asked)
        self.filter = ChipGroup(
            [(_ALL, self.tr("All")), *groups],
            name=self.tr("Position"),
            exclusive=True,
            tight=True,
        )
        self.grid = self._cards(entries)
        self._make_own(own, at=len(entries))
        self.tip = CautionBox(
            self.tr(
                "**Both legs together.** This program uses two-legged work. Ask your therapist "
                "before you add one-legged exercises."
            ),
            tone="tip",
        )
        self.tip.set_style("small")
        self.about = Row(self.tr("About SI pain"), icon="info", chevron=True)
        self.about.clicked.connect(self.about_pain_asked)
        self.filter.changed.connect(self._filtered)
        self.filter.choose((group or _ALL,))
        self._show_only(group)
        self._build()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._go_back_to)

    def _make_own(self, own: Sequence[LibraryEntry], *, at: int) -> None:
        """Make what is shown of her own exercises, or says that there is none."""
        self.own_grid = self._cards(own, at=at)
        self._own_title = Label(self.tr("Your exercises"), "h2")
        none = self.tr(
            "Write one of your own, or with your therapist: its phases, seconds and words."
        )
        self._no_own = Label("" if own else none, "body", "ink2")
        self._no_own.setVisible(not own)
        self.new = SoftButton(self.tr("New exercise"), icon="plus")
        self.new.clicked.connect(self.new_asked)

    def _cards(self, entries: Sequence[LibraryEntry], at: int = 0) -> CardGrid:
        grid = CardGrid()
        for number, entry in enumerate(entries, at):
            card = ExerciseCard(entry, tone=tone_of(number))
            card.clicked.connect(lambda _on=False, key=entry.id: self.exercise_chosen.emit(key))
            grid.add(card)
        return grid

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollArea()
        outer.addWidget(self._scroll)
        column = self._scroll.column
        numbers = tokens().numbers
        gap = round(numbers["widget.chipGap"])
        column.setSpacing(round(numbers["space.cardGap.phone"]))
        head = QVBoxLayout()
        head.setSpacing(gap)
        self._title.setMinimumHeight(round(numbers["target.min"]))
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self.programs)
        head.addLayout(self._top)
        head.addWidget(self.filter)
        head.addLayout(self.grid)
        column.addLayout(head)
        hers = QVBoxLayout()
        hers.setSpacing(gap)
        for card in self.grid.cards:  # the keyboard reaches them before what follows
            card.setParent(self._scroll.content)
        hers.setContentsMargins(0, gap, 0, 0)
        self._own_top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._own_top.addWidget(self._own_title, 1)
        self._own_top.addWidget(self.new)
        hers.addLayout(self._own_top)
        hers.addWidget(self._no_own)
        hers.addLayout(self.own_grid)
        for card in self.own_grid.cards:
            card.setParent(self._scroll.content)
        column.addLayout(hers)
        column.addWidget(self.tip)
        rows = ListGroup()
        rows.add(self.about)
        column.addWidget(rows)
        column.addStretch(1)

    def on_hidden(self) -> None:
        self.left_at.emit(self._scroll.verticalScrollBar().value())

    def _go_back_to(self, _least: int, most: int) -> None:
        """Scroll to where she was, once the page is long enough."""
        if 0 < self._at <= most:
            at, self._at = self._at, 0
            self._scroll.verticalScrollBar().setValue(at)

    def _filtered(self, chosen: tuple[str, ...]) -> None:
        group = "" if _ALL in chosen or not chosen else chosen[0]
        self._show_only(group)
        self.group_chosen.emit(group)

    def _show_only(self, group: str) -> None:
        self.grid.show_only(group)
        self.own_grid.show_only(group)

    def on_theme(self, theme: Theme) -> None:
        self._margins()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._title.set_style("h1Wide" if form is Form.WIDE else "h1")
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        top = {Form.WIDE: 40, Form.SHORT: 12, Form.PHONE: 20}[self.form]
        side = side_margin(self.width(), self.form)
        self._scroll.set_margins(side, top)
        room = self.width() - 2 * side
        for grid in (self.grid, self.own_grid):
            grid.fit(room, theme_of(self).scale)
        _set_beside(self._top, self._title, self.programs, room)
        _set_beside(self._own_top, self._own_title, self.new, room)


def _set_beside(row: QBoxLayout, title: Label, button: SoftButton, room: int) -> None:
    """Let a button stand beside a title, or under it where there is no room for both."""
    both = title.minimumSizeHint().width() + button.sizeHint().width()
    beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
    row.setDirection(beside if both + row.spacing() <= room else under)

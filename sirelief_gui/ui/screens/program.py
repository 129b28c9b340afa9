"""A program being edited: every exercise and what lies between, with its seconds (11a)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.library_list import shown_pose
from sirelief_gui.domain.present import dose_text
from sirelief_gui.domain.program import resolve_item
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.program_notes import notes_on
from sirelief_gui.domain.program_times import (
    GapRow,
    ItemRow,
    Part,
    Times,
    clock_text,
    gap_text,
    split_texts,
    times_of,
)
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.words import length_text
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.exercise_card import tone_of
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pressable import Pressable
from sirelief_gui.ui.widgets.program_rows import GapLine, ItemView, ProgramCard
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 640
_LIFT = 8
_EDGE = 48
_LARGE_TEXT = 1.2
_TAB = Qt.FocusPolicy.TabFocus
_EMPTY = Times((), 0, 0, 0, 0)


class ProgramScreen(BackScreen):
    """The editor of one program; it shows drafts (`show_draft`) and asks for every change.

    Places are counted from 0. ``moved`` carries from where to where, ``switched`` a place and
    whether it is on, ``rest_asked`` the place whose rest is to be set.
    """

    rename_asked = Signal()
    add_asked = Signal()
    save_asked = Signal()
    more_asked = Signal()
    item_asked = Signal(int)
    rest_asked = Signal(int)
    moved = Signal(int, int)
    switched = Signal(int, bool)

    def __init__(self, *, library: Library, propped: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self._library, self._propped = library, propped
        self._tones: dict[str, str] = {}
        self._taken_at: int | None = None
        """Where the card that is dragged was, in pixels from the first row."""
        self.cards: list[ProgramCard] = []
        self.gaps: list[GapLine] = []
        self.bar = TopBar(self.tr("Program"))
        self.bar.back_chosen.connect(self.went_back)
        self.rename = IconButton("pencil", self.tr("Rename the program"))
        self.rename.clicked.connect(self.rename_asked)
        self.bar.add_action(self.rename)
        self.more = IconButton("ellipsis", self.tr("More"))
        self.more.clicked.connect(self.more_asked)
        self.bar.add_action(self.more)
        self._name = Label("", "h3")
        self._hint = Label(
            self.tr("Drag to reorder, or press Alt and an arrow key"), "small", "ink2"
        )
        self._parts = Label("", "small", "ink2")
        self._rows = QWidget()
        self._notes = QVBoxLayout()
        self.add = SecondaryButton(self.tr("Add exercise"), icon="plus", height="target.primary")
        self.add.clicked.connect(self.add_asked)
        self.foot = ProgramFoot()
        self.foot.save.clicked.connect(self.save_asked)
        self._build()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = ScrollArea()
        outer.addWidget(self.bar)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.foot)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._hint)
        self._notes.setSpacing(8)
        column = self._scroll.column
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._rows)
        column.addLayout(self._notes)
        column.addWidget(self.add)
        column.addWidget(self._parts)
        column.addStretch(1)

    # -- what it says -------------------------------------------------------------------

    def show_draft(self, draft: Draft, timeline: Timeline | None) -> None:
        """Show a draft and its times; no ``timeline`` while there is nothing to lay out.

        Where the page is scrolled to and what has the keyboard stay.
        """
        focus = self._focused()
        times = _EMPTY if timeline is None else times_of(timeline)
        at = self._scroll.verticalScrollBar().value()
        self._name.setText(draft.program.name)
        self._hint.setVisible(len(draft.items) > 1)
        self._show_rows(draft, timeline, times)
        self._show_notes(timeline)
        self.foot.show_times(times)
        self._parts.setText(", ".join(split_texts(times, domain_words)))
        self.foot.save.setEnabled(draft.is_changed)
        self._lay_out_now()
        self._scroll.verticalScrollBar().setValue(at)
        if focus is not None:
            self.focus_on(*focus)

    def focus_on(self, place: int, part: str = "body", *, by_key: bool = False) -> None:
        """Give the keyboard to a part ("body", "grip", "switch") of a card, or the one nearest.

        ``by_key`` shows where it went, as after a key.
        """
        reason = Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason
        if not self.cards:
            self.add.setFocus(reason)
            return
        card = self.cards[max(0, min(place, len(self.cards) - 1))]
        target = getattr(card, part) or card.body
        target.setFocus(reason)
        self._scroll.ensureWidgetVisible(card, 0, _EDGE)

    def _show_rows(self, draft: Draft, timeline: Timeline | None, times: Times) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.cards, self.gaps = [], []
        for widget in self._widgets(draft, timeline, times):
            column.addWidget(widget)
        old, self._rows = self._rows, rows
        self._scroll.column.replaceWidget(old, rows)
        let_go(old)
        rows.show()
        self._order_tabs(rows)

    def _order_tabs(self, rows: QWidget) -> None:
        """Let Tab go down the page: what is made anew would come after everything else."""
        last: QWidget = self.more
        stops = [one for one in rows.findChildren(Pressable) if one.focusPolicy() & _TAB]
        for widget in (*stops, self.add, self.foot.save):
            QWidget.setTabOrder(last, widget)
            last = widget

    def _widgets(self, draft: Draft, timeline: Timeline | None, times: Times) -> Iterator[QWidget]:
        """Yield the rows in their order; what is left out has a card and no seconds."""
        active = draft.program.active if timeline is not None else ()
        gaps = {row.item: row for row in times.rows if isinstance(row, GapRow)}
        items = {row.item: row for row in times.rows if isinstance(row, ItemRow)}
        for place in range(len(draft.items)):
            number = active.index(place) if place in active else None
            if number is not None and number in gaps and timeline is not None:
                yield self._gap(gaps[number], timeline, active)
            yield self._card(draft, place, None if number is None else items.get(number), times)
        if None in gaps and timeline is not None:
            yield self._gap(gaps[None], timeline, active)

    def _gap(self, row: GapRow, timeline: Timeline, active: tuple[int, ...]) -> GapLine:
        line = GapLine(
            gap_text(row, timeline, self._library, domain_words),
            clock_text(row.seconds),
            icon=_icon_of(row),
            pressable=row.rest_of is not None,
        )
        if row.rest_of is not None:
            place = active[row.rest_of]
            line.clicked.connect(lambda: self.rest_asked.emit(place))
        self.gaps.append(line)
        return line

    def _card(self, draft: Draft, place: int, row: ItemRow | None, times: Times) -> ProgramCard:
        item = draft.items[place]
        exercise = self._library.exercises[item.exercise]
        tone = self._tones.setdefault(item.exercise, tone_of(len(self._tones)))
        calm = row is not None and row.part is Part.WARM_UP_COOL_DOWN
        planned = resolve_item(item, self._library)
        is_once = calm and planned.reps_planned == 1
        card = ProgramCard(
            ItemView(
                name=domain_words(exercise.short_name),
                dose="" if is_once else dose_text(planned, domain_words),
                time="" if row is None else clock_text(times.of_item(row.item)),
                pose=shown_pose(exercise, exercise.about.picture, propped=self._propped),
                tone=tone,
                is_on=not item.off,
                switchable=item.off or calm,
                calm=calm,
            )
        )
        card.chosen.connect(partial(self.item_asked.emit, place))
        card.switched.connect(lambda on: self.switched.emit(place, on))
        card.stepped.connect(lambda by: self._stepped(place, by))
        card.dragged.connect(lambda by: self._dragged(card, by))
        card.dropped.connect(lambda: self._dropped(card))
        self.cards.append(card)
        return card

    def _show_notes(self, timeline: Timeline | None) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            box = item.widget()
            if box is not None:
                let_go(box)
        notes = () if timeline is None else notes_on(timeline, self._library, domain_words)
        for note in notes:
            box = CautionBox(note.text, tone="tip")
            box.set_style("small")
            self._notes.addWidget(box)
            box.show()

    # -- another order ------------------------------------------------------------------

    def _stepped(self, place: int, by: int) -> None:
        to = place + by
        if 0 <= to < len(self.cards):
            part = "grip" if self.cards[place].is_held else "body"
            self.moved.emit(place, to)
            self.focus_on(to, part, by_key=True)

    def _dragged(self, card: ProgramCard, by: int) -> None:
        if self._taken_at is None:
            self._taken_at = card.y()
            card.raise_()
            card.set_lifted(True)
        most = max(0, self._rows.height() - card.height())
        card.move(_LIFT, max(0, min(self._taken_at + by, most)))
        self._scroll.ensureWidgetVisible(card, 0, _EDGE)

    def _dropped(self, card: ProgramCard) -> None:
        place = self.cards.index(card)
        middle = card.geometry().center().y()
        others = (one for one in self.cards if one is not card)
        to = sum(one.geometry().center().y() < middle for one in others)
        self._taken_at = None
        card.set_lifted(False)
        if to != place:
            self.moved.emit(place, to)
            return
        layout = self._rows.layout()
        if layout is not None:  # back to where it was
            layout.invalidate()
            layout.activate()

    def _focused(self) -> tuple[int, str] | None:
        focused = self.window().focusWidget()  # not a card's while a sheet is open
        for place, card in enumerate(self.cards):
            for part in ("body", "grip", "switch"):
                widget = getattr(card, part)
                if widget is not None and widget is focused:
                    return place, part
        return None

    # -- the page -----------------------------------------------------------------------

    def _lay_out_now(self) -> None:
        """Lay the rows out before the next event: the place scrolled to is lost otherwise."""
        layout = self._scroll.content.layout()
        if layout is not None:
            layout.activate()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._margins()

    def on_theme(self, theme: Theme) -> None:
        self._parts.setVisible(theme.scale > _LARGE_TEXT)  # else they stand at the foot
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        wide = self.form is Form.WIDE
        side = side_margin(self.width(), self.form, column=_COLUMN if wide else None)
        self._scroll.set_margins(side)
        self.foot.set_side(side)


class ProgramFoot(Themed, QWidget):
    """How long the program is and what of, and Save; with large text the total alone."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Label(self.tr("Total, with every change"), "small", "ink2")
        self._total = Label("", "h2")
        self._parts = Label("", "small", align=Qt.AlignmentFlag.AlignRight)
        self.save = PrimaryButton(self.tr("Save program"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._row = QHBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self._caption)
        left.addWidget(self._total)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._parts, 1)
        self._is_large = False
        self._length = ""
        self._column.addLayout(self._row)
        self._column.addWidget(self.save)

    def show_times(self, times: Times) -> None:
        """Show a total and what it is made of."""
        self._length = length_text(times.total, domain_words)
        self._show_total()
        self._parts.setText("\n".join(split_texts(times, domain_words)))

    def set_side(self, side: int) -> None:
        """Take the margin at the sides, in pixels."""
        self._column.setContentsMargins(side, 10, side, 12)

    def on_theme(self, theme: Theme) -> None:
        self._is_large = theme.scale > _LARGE_TEXT
        self._caption.setVisible(not self._is_large)
        self._parts.setVisible(not self._is_large)
        self._total.set_style("h3" if self._is_large else "h2")
        self._show_total()
        self.update()

    def _show_total(self) -> None:
        text = self.tr("Total {time}") if self._is_large else "{time}"
        self._total.setText(text.format(time=self._length))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()


_ICONS: Mapping[PhaseKind, str] = {
    PhaseKind.CHANGE_POSITION: "move",
    PhaseKind.REST_EXERCISE: "timer",
}


def _icon_of(row: GapRow) -> str:
    if row.item is None:
        return "check"
    kinds = [kind for kind, _seconds in row.pieces]
    return next((_ICONS[kind] for kind in kinds if kind in _ICONS), "hourglass")

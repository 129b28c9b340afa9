"""Today's session: the figure, what it is, and Start or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import (
    Button,
    PrimaryButton,
    SecondaryButton,
    SoftButton,
    TextButton,
)
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.hero import Hero
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segmented import Segmented

_WAYS, _WAYS_GAP = 2, 6
_NO_MOST = 16777215
_BESIDE = 540
"""The width in pixels, at 100 % text, from which Start stands beside the words."""


class SessionCard(Card):
    """The card with Start. What it offers is set by one of the ``offer_…`` methods.

    ``started`` comes for Start and for Do another; ``notice_pressed`` for the button of the
    notice over it (clearance, or whom to call); ``look_pressed`` for what may be looked at first;
    ``way_chosen`` carries the number of the program that is wanted for today.
    """

    started = Signal()
    way_chosen = Signal(int)
    notice_pressed = Signal()
    look_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = False
        self._is_beside: bool | None = None
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self._most = _NO_MOST
        self.hero = Hero()
        self.column.addWidget(self.hero, 1)
        self.title = Label("", "h2")
        self.note = Label("", "body", "ink2")
        self.minutes = Label("", "body", weight=600, wrap=False)
        self.aside = Label("", "small", "ink2", wrap=False)
        self.clock = IconMark("clock", "ink")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._kit: tuple[str, ...] = ()
        self.ways = Segmented(
            ((str(n), "") for n in range(_WAYS)), name=self.tr("Program for today")
        )
        self.ways.changed.connect(lambda key: self.way_chosen.emit(int(key)))
        self._ways_column = QVBoxLayout()
        self._ways_column.addWidget(self.ways)
        self.notice = CautionBox("")
        self.notice_button = SecondaryButton("", height="target.min")
        self.notice_button.clicked.connect(self.notice_pressed)
        self.notice.column.addSpacing(8)
        self.notice.column.addWidget(self.notice_button)
        self.start = PrimaryButton("", icon="play")
        self.again = SoftButton("", icon="play", height="target.primary")
        for button in (self.start, self.again):
            button.clicked.connect(self.started)
        self.look = TextButton("")
        self.look.clicked.connect(self.look_pressed)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.clock)
        head.addWidget(self.minutes)
        head.addWidget(self.aside)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        words.addWidget(self.note)
        words.addSpacing(4)
        words.addWidget(self._chips)
        self._words = words
        self._actions = QVBoxLayout()
        self._actions.setSpacing(0)
        self._actions.addWidget(self.start)
        self._actions.addWidget(self.again)
        self._actions.addWidget(self.look)
        body = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        body.setSizePolicy(policy)
        self._body = QVBoxLayout(body)
        self._body.setSpacing(12)
        self._body.addWidget(self.notice)
        self._split = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._split.setSpacing(12)
        self._split.addLayout(words, 1)
        self._split.addLayout(self._actions)
        self._body.addLayout(self._split)
        self.column.addWidget(body)
        self.set_notice("", "", "")
        self.set_look("")
        self.set_ways(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._bound()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._bound()
        return super().event(event)

    def keep_to(self, most: int | None) -> None:
        """Grow to at most so many pixels, or as far as what is in the card needs; None: at will."""
        self._most = _NO_MOST if most is None else most
        self._bound()

    def _bound(self) -> None:
        needs = self.heightForWidth(self.width())
        self.setMaximumHeight(max(self._most, needs))

    def _arrange(self) -> None:
        """Put Start beside the words where a wide card has the room for both."""
        beside = self._is_wide and self.width() >= _BESIDE * theme_of(self).scale
        way = QBoxLayout.Direction
        self._split.setDirection(way.LeftToRight if beside else way.TopToBottom)
        middle = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0)
        self._split.setAlignment(self._actions, middle)
        if beside != self._is_beside:
            self._is_beside = beside
            for layout in (self._words, self._actions):
                layout.removeItem(self._ways_column)
            home = self._actions if beside else self._words
            home.insertLayout(0 if beside else home.indexOf(self._chips), self._ways_column)
        gap = 0 if self.ways.isHidden() else _WAYS_GAP
        self._ways_column.setContentsMargins(0, 0 if beside else gap, 0, 2 * gap if beside else gap)

    def set_words(self, title: str, *, note: str = "", minutes: str = "", aside: str = "") -> None:
        """Say what the session is; empty parts are not shown.

        ``aside`` stands where the minutes would, once they are said elsewhere.
        """
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.minutes.setText(minutes)
        self.minutes.setVisible(bool(minutes))
        self.aside.setText("" if minutes else aside)
        self.aside.setVisible(bool(aside) and not minutes)
        self.clock.setVisible(bool(minutes))

    def set_kit(self, names: Iterable[str]) -> None:
        """Show what is needed, as chips."""
        names = tuple(names)
        if names == self._kit:
            return
        self._kit = names
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                let_go(widget)
        shown = [InfoChip(name) for name in names]
        for chip in shown:
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(shown))

    def set_ways(self, texts: Sequence[str], chosen: int = 0) -> None:
        """Offer two programs to choose from, of which one is on; without texts there is one."""
        self.ways.setVisible(bool(texts))
        for number, text in enumerate(texts):
            self.ways.set_text(str(number), text)
        self.ways.choose(str(chosen))
        self._arrange()

    def set_notice(self, title: str, text: str, button: str) -> None:
        """Put a notice over Start; an empty title takes it away."""
        self.notice.set_texts(text, title)
        self.notice.setVisible(bool(title))
        self.notice_button.set_text(button)
        self.notice_button.setVisible(bool(button))

    def set_look(self, text: str) -> None:
        """Offer to look at the exercises first; "" does not."""
        self.look.set_text(text)
        self.look.setVisible(bool(text))

    def offer(self, text: str, *, soft: bool = False) -> None:
        """Offer to start; ``soft`` when today's session is done already."""
        shown, other = (self.again, self.start) if soft else (self.start, self.again)
        shown.set_text(text)
        shown.setEnabled(True)
        self._show_only(shown, other)

    def offer_nothing(self, reason: str = "") -> None:
        """Turn Start off; its label says why. Without a reason there is no button."""
        if not reason:
            self.start.hide()
            self.again.hide()
            return
        self.start.set_text(reason)
        self.start.setEnabled(False)
        self._show_only(self.start, self.again)

    def _show_only(self, shown: Button, other: Button) -> None:
        other.hide()
        shown.show()

    def set_layout(self, *, wide: bool, short: bool) -> None:
        """Take the measures of a layout."""
        numbers = tokens().numbers
        side = 32 if wide else round(numbers["space.cardPadding.phone"])
        ends = 24 if wide else 15
        self._body.setContentsMargins(side - 1, ends - 1, side - 1, ends)
        self._is_wide = wide
        self._arrange()
        self.title.set_style("h1" if wide else "h2")
        self.start.set_height("target.playerSide" if wide else "target.primary")
        self.hero.figure.set_use("wide" if wide else "hero")
        if wide:
            self.hero.set_measures(height=200, air=36, over=32, share=0.9)
        elif short:
            self.hero.set_measures(height=116, air=4, over=8)
        else:
            self.hero.set_measures(height=168, air=4, over=16)

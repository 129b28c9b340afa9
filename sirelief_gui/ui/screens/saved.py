"""The session is on disk, or it is not yet (07c)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.history_views import AfterView
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.screens.base import Screen, is_escape
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import Button, Look, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.check_disc import CheckDisc
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_line import IconLine, IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.score_pair import ScorePair

_CENTER = Qt.AlignmentFlag.AlignHCenter
_ON_SEA = Look(fill="ink", ink="bg")


class SavedScreen(Screen):
    """What was kept, in a few numbers and one calm line.

    ``set_failed`` shows instead that saving failed. Signals: ``done``, ``trends_asked``,
    ``rate_asked`` (where ``offers_rating`` each exercise), ``retry_asked``.
    """

    done = Signal()
    trends_asked = Signal()
    rate_asked = Signal()
    retry_asked = Signal()

    def __init__(self, *, view: AfterView | None = None, offers_rating: bool = False) -> None:
        super().__init__()
        self._failed = False
        self._page = FlowPage()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._disc = CheckDisc()
        self._title = Label("", "h1Wide", align=_CENTER, weight=800)
        self._under = Label("", "lead", align=_CENTER)
        body = self._page.body
        self._air = QWidget()
        body.addWidget(self._air)
        body.addWidget(self._disc, 0, _CENTER)
        body.addSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._under)
        body.addLayout(words)
        body.addSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        body.addLayout(self._cards)
        body.addStretch(1)
        self._main = Button(self.tr("Done"), look=_ON_SEA)
        self._main.clicked.connect(self._press_main)
        self._trends = TextButton(self.tr("See my trends"), role="ink")
        self._trends.clicked.connect(self.trends_asked)
        self._page.foot.addWidget(self._main)
        more: list[QWidget] = [self._trends]
        if offers_rating:
            rate = TextButton(self.tr("Rate each exercise"), role="ink")
            rate.clicked.connect(self.rate_asked)
            more.append(rate)
        self._page.foot.addWidget(ButtonRow(*more))
        if view is not None:
            self._fill(view)

    def set_failed(self, message: str) -> None:
        """Say that saving failed, and offer to try again; ``message`` says what to do."""
        self._failed = True
        _clear(self._cards)
        self._disc.set_failed()
        self._title.setText(self.tr("Not saved yet"))
        self._under.setText(message)
        card = _card(
            IconLine(
                "info", self.tr("Nothing is lost: your session is kept while SI Relief is open.")
            )
        )
        self._cards.addWidget(card)
        self._main.set_text(self.tr("Try again"))
        self._trends.hide()
        self.update()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        low = form is Form.SHORT
        self._disc.set_low(low)
        self._air.setFixedHeight(0 if low else 32)
        self._cards.setSpacing(8 if low else 12)
        self._title.set_style("h1" if low else "h1Wide")

    def on_shown(self) -> None:
        self._disc.draw_check()
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        if is_escape(event):
            if not self._failed:
                self.done.emit()
            return True
        return self._page.area.scroll_with(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme_of(self).color("warnBg" if self._failed else "rest"))
        painter.end()

    def _press_main(self) -> None:
        if self._failed:
            self.retry_asked.emit()
        else:
            self.done.emit()

    def _fill(self, view: AfterView) -> None:
        done = view.completed and view.reps_done
        self._title.setText(self.tr("Well done") if done else self.tr("Saved"))
        self._under.setText(self.tr("Session {n} is saved on this computer.").format(n=view.number))
        if view.before is not None or view.after is not None:
            pair = ScorePair(before=view.before, after=view.after, change_text=view.change_title)
            self._cards.addWidget(_card(pair))
        self._cards.addWidget(self._facts(view))
        # Below the goal the tile has said it; a sentence on top would read as a reminder.
        reached = view.line_title if view.sessions_this_week >= view.goal else ""
        self._cards.addWidget(_line("heart-handshake", "pri", view.line_text, reached))
        tip = self.tr("Drink some water, and get up slowly.")
        self._cards.addWidget(_line("droplets", "after", tip, padding="review.tipPadding"))

    def _facts(self, view: AfterView) -> ButtonRow:
        of = self.tr("{n} of {total}").replace(" ", NBSP)
        return ButtonRow(
            _fact(view.minutes, self.tr("session")),
            _fact(of.format(n=view.reps_done, total=view.reps_planned), self.tr("reps")),
            _fact(of.format(n=view.sessions_this_week, total=view.goal), self.tr("this week")),
        )


def _card(content: QWidget) -> Card:
    card = Card(line=False)
    card.column.addSpacing(4)
    card.column.addWidget(content)
    return card


def _fact(number: str, name: str) -> Card:
    card = Card(line=False, radius="radius.tile")
    numbers = tokens().numbers
    side, air = round(numbers["review.factSide"]), round(numbers["review.factPadding"])
    card.column.setContentsMargins(side, air, side, air)
    card.column.setSpacing(0)
    card.column.addStretch(1)
    card.column.addWidget(Label(number, "hint", align=_CENTER, weight=700))
    card.column.addWidget(Label(name, "small", "ink2", align=_CENTER))
    card.column.addStretch(1)
    card.setAccessibleName(f"{number} {name}")
    return card


def _line(
    icon: str,
    icon_role: str,
    text: str,
    title: str = "",
    *,
    padding: str = "space.cardPadding.phone",
) -> Card:
    card = Card(line=False)
    side = round(tokens().numbers["space.cardPadding.phone"])
    air = round(tokens().numbers[padding])
    card.column.setContentsMargins(side, air, side, air)
    row = QHBoxLayout()
    row.setSpacing(16)
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(
        IconMark(icon, icon_role, size=26), 0, top if title else Qt.AlignmentFlag.AlignVCenter
    )
    words = QVBoxLayout()
    words.setSpacing(0)
    if title:
        words.addWidget(Label(title, "body", weight=600))
    words.addWidget(Label(text, "body", "ink2" if title else "ink"))
    row.addLayout(words, 1)
    card.column.addLayout(row)
    return card


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            let_go(widget)

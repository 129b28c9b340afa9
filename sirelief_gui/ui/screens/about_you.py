"""About you: the week or the due date, where it hurts and how often; all of it optional."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.labels import SITES, in_order, site_label
from sirelief_gui.domain.pregnancy import FIRST_WEEK, LAST_WEEK, due_bounds, gestation
from sirelief_gui.domain.record import Site
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Theme, paint_icon
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.date_field import DateField
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.separator import Separator
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_NONE = FIRST_WEEK - 1
"""The stepper's value for no week."""
_GOALS = ("2", "3", "4", "5", "7")
_FROM_NONE = 20
"""Where the stepper goes on from no week: the middle, so that no week is far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutYou:
    """What she has told: a week or a due date or neither, sites, sessions a week."""

    week: int | None = None
    due: date | None = None
    sites: tuple[Site, ...] = ()
    goal: int = 4


class AboutYouScreen(BackScreen):
    """Asks no name. ``saved`` carries an AboutYou; ``went_back`` leaves it as it was.

    ``about`` is what is known, its week as of ``today``; ``reminder`` is when she is reminded, and
    ``reminder_asked`` wants to change that: it carries an AboutYou to save before.
    """

    saved = Signal(object)
    reminder_asked = Signal(object)

    def __init__(
        self, *, about: AboutYou, today: date, reminder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._goal = today, about.goal
        known = about.week is not None or about.due is not None
        self.bar = TopBar("", close=True)
        title = self.tr("Your week") if known else self.tr("Add your week")
        self._heading = Heading(title, self.tr("All optional. We never ask for your name."), top=0)
        self.week = Stepper(
            self.tr("Week"),
            value=_NONE if about.week is None else about.week,
            low=_NONE,
            high=LAST_WEEK,
            show=lambda week: "–" if week == _NONE else str(week),
        )
        first, last = due_bounds(today)
        self.due = DateField(self.tr("Due date"), first=first, last=last, day=about.due)
        self.ask_due = _DateRow(self.tr("Or enter a due date"))
        self.sites = ChipGroup(
            [(site.value, site_label(site, domain_words)) for site in SITES],
            name=self.tr("Where is your pain, mostly?"),
        )
        self.sites.choose(site.value for site in about.sites)
        self.goal = Segmented(
            [(goal, goal) for goal in _GOALS],
            name=self.tr("How many days a week feel right?"),
            chosen=str(about.goal),
            check_mark=True,
        )
        self.reminder = Row(self.tr("Reminder"), icon="bell", value=reminder, chevron=True)
        self.save = PrimaryButton(self.tr("Save"))
        self.later = TextButton(self.tr("Not now"))
        self._build(has_due=about.due is not None)
        self._connect()
        self._say_week()

    def _build(self, *, has_due: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        card = self._week_card(has_due=has_due)
        body = self._page.body
        body.setSpacing(8)
        body.addWidget(self._heading)
        body.addSpacing(8)
        body.addWidget(self._question(self.tr("How far along are you?")))
        body.addWidget(card)
        body.addWidget(
            Label(
                self.tr("Without a week, lying positions are always propped up."), "small", "ink2"
            )
        )
        body.addSpacing(8)
        body.addWidget(self._question(self.tr("Where is your pain, mostly?")))
        body.addWidget(self.sites)
        body.addSpacing(8)
        body.addWidget(self._question(self.tr("How many days a week feel right?")))
        body.addWidget(self.goal)
        body.addWidget(
            Label(self.tr("Change it any time. Gentle days count in full."), "small", "ink2")
        )
        body.addSpacing(8)
        reminder = ListGroup()
        reminder.add(self.reminder)
        body.addWidget(reminder)
        body.addStretch(1)
        self._page.foot.setSpacing(4)
        self._page.foot.addWidget(self.save)
        self._page.foot.addWidget(self.later)

    def _week_card(self, *, has_due: bool) -> Card:
        """Return the week, and the due date that may be given in its place."""
        card = Card()
        card.column.setContentsMargins(20, 12, 20, 12)
        card.column.setSpacing(10)
        self.ask_due.padding = "widget.rowPaddingNone"
        self.ask_due.weight = None
        for part in (self.week, Separator(), self.ask_due, self.due):
            card.column.addWidget(part)
        self.ask_due.setVisible(not has_due)
        self.due.setVisible(has_due)
        return card

    def _question(self, text: str) -> Label:
        return Label(text, "body", weight=600)

    def _connect(self) -> None:
        self.bar.back_chosen.connect(self.went_back)
        self.later.clicked.connect(self.went_back)
        self.save.clicked.connect(lambda: self._tell(self.saved.emit))
        self.due.submitted.connect(lambda: self._tell(self.saved.emit))
        self.reminder.clicked.connect(lambda: self._tell(self.reminder_asked.emit))
        self.week.value_changed.connect(self._stepped)
        self.ask_due.clicked.connect(self._open_due)
        self.due.text_changed.connect(lambda _text: self._due_written())

    # -- the week and the date ----------------------------------------------------------

    def _open_due(self) -> None:
        self.ask_due.hide()
        self.due.show()
        self.due.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _stepped(self, week: int) -> None:
        """Take a week: it stands in for a due date that was there."""
        if week == FIRST_WEEK and self._was_none:
            self.week.set_value(_FROM_NONE)
        if self.due.text():
            self.due.set_text("")
        self._say_week()

    def _due_written(self) -> None:
        due = self.due.day()
        found = gestation(week=None, given_on=None, due=due, today=self._today)
        if found is not None:
            self.week.set_value(min(found.weeks, LAST_WEEK))
        self._say_week()

    def _say_week(self) -> None:
        """Say when the week is, or that it is from the date."""
        self._was_none = self.week.value() == _NONE
        if self.due.day() is not None:
            self.week.set_note(self.tr("From your due date"))
        else:
            self.week.set_note(self.tr("Now, {day}").format(day=day_text(self._today)))

    # -- leaving ------------------------------------------------------------------------

    def _tell(self, emit: Callable[[AboutYou], object]) -> None:
        """Hand on what she has told, but for a date that cannot be."""
        problem = self.due.problem()
        if problem:
            self.due.set_error(problem)
            self._open_due()
            self._page.area.ensureWidgetVisible(self.due)
            return
        due, week = self.due.day(), self.week.value()
        emit(
            AboutYou(
                week=None if due is not None or week == _NONE else week,
                due=due,
                sites=in_order(Site(key) for key in self.sites.chosen()),
                goal=int(self.goal.chosen() or self._goal),
            )
        )

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)


class _DateRow(Row):
    """A row that leads to a date: a calendar stands at its end."""

    def trailing_width(self, theme: Theme) -> int:
        return theme.grown("widget.rowIcon") + theme.px("widget.rowGap")

    def paint_trailing(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        side = theme.grown("widget.rowIcon")
        x = rect.right() - theme.px(self.padding) - side
        box = QRectF(round(x), round(rect.center().y() - side / 2), side, side)
        paint_icon(painter, "calendar-days", "ink2", box, theme)

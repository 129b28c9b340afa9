"""Today: the session, the week, the last pain, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.labels import at_hand_lines
from sirelief_gui.domain.rep_loop import RepPart
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.next_dose import DoseProposal
from sirelief_gui.services.today import DoneToday, TodayView, Way
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.today_gate import show_gate
from sirelief_gui.ui.today_words import count_words, first_words, look_words, session_words
from sirelief_gui.ui.widgets.activities_ask import ActivitiesAskCard
from sirelief_gui.ui.widgets.buttons import SoftButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.next_dose_card import NextDoseCard
from sirelief_gui.ui.widgets.notice_card import NoticeCard
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.session_card import SessionCard
from sirelief_gui.ui.widgets.sparkline import daily
from sirelief_gui.ui.widgets.today_cards import (
    AtHandCard,
    MorningCard,
    PainCard,
    ResumeCard,
    WeekCard,
)
from sirelief_gui.ui.widgets.unsaved_card import UnsavedCard
from sirelief_gui.ui.widgets.week_row import Day, DayMark
from sirelief_gui.ui.words import domain_words

_KIT_ICONS = {
    "mat": "square",
    "chair": "armchair",
    "pillows": "triangle-right",
    "strap": "link",
    "ball": "circle",
}
_HEAD_GAP = 8
_WIDE_GAP, _WIDE_MARGIN, _ROOMY = 24, 48, 1100


class TodayScreen(Screen):
    """Shows a TodayView; every change of state comes as another view.

    Signals say what was pressed; ``morning_rated`` carries 0 to 10, ``way_chosen`` the id of the
    program that is wanted for today.
    """

    start_asked = Signal()
    settings_asked = Signal()
    log_pain_asked = Signal()
    carry_on_asked = Signal()
    save_as_it_is_asked = Signal()
    call_page_asked = Signal()
    clearance_asked = Signal()
    morning_rated = Signal(int)
    morning_dismissed = Signal()
    notice_put_away = Signal(object)
    dose_accepted = Signal(object)
    dose_declined = Signal(object)
    save_again_asked = Signal()
    copy_asked = Signal()
    week_asked = Signal()
    exercises_asked = Signal()
    way_chosen = Signal(str)
    activities_asked = Signal()
    activities_put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TodayView | None = None
        self._date = Label("", "small", "ink2", weight=600)
        self._chip = InfoChip("", icon="sprout", small=True)
        self._greeting = Label("", "h1")
        self.add_week = SoftButton(self.tr("Add your week"), icon="sprout")
        self.add_week.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.log = SoftButton(self.tr("Log pain"), icon="plus", height="target.primary")
        self.gear = IconButton("settings", self.tr("Settings"), fill="surface", border="line")
        self.unsaved, self.resume, self.morning = UnsavedCard(), ResumeCard(), MorningCard()
        self.notice, self.dose = NoticeCard(), NextDoseCard()
        self.session, self.week, self.pain = SessionCard(), WeekCard(), PainCard()
        lines = [(_KIT_ICONS[kit], text) for kit, text in at_hand_lines(domain_words)]
        self.at_hand = AtHandCard(lines)
        self.activities = ActivitiesAskCard()
        self.call = TextButton(self.tr("When to stop and call"), icon="phone")
        self.tip = CautionBox(
            self.tr(
                "Getting out of bed or the car? Keep your knees together and turn in one piece."
            ),
            title=self.tr("Both legs together"),
            tone="tip",
        )
        self._home: tuple[bool, bool] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollArea()
        outer.addWidget(self._scroll)
        self._lay_head()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        self._main.addWidget(self.unsaved)
        self._main.addWidget(self.resume)
        self._main.addWidget(self.morning)
        self._main.addWidget(self.notice)
        self._main.addWidget(self.dose)
        self._main.addWidget(self.session, 1)
        self._main.addStretch(0)
        self._side.addWidget(self.at_hand)
        self._side.addWidget(self.week)
        self._side.addWidget(self.pain)
        self._side.addWidget(self.activities)
        self._side.addWidget(self.tip)
        self._side.addWidget(self.call)
        self._side.addStretch(0)
        self._columns.addLayout(self._main)
        self._columns.addLayout(self._side)
        self._scroll.column.setSpacing(0)
        self._scroll.column.addLayout(self._head)
        self._head_gap = QWidget()
        self._scroll.column.addWidget(self._head_gap)
        self._scroll.column.addLayout(self._columns, 1)
        self._end = QWidget()
        self._scroll.column.addWidget(self._end, 0)

    def _lay_head(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(_HEAD_GAP)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._day_line())
        words.addWidget(self._greeting)
        self._words = words
        head.addLayout(words, 1)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self.add_week)
        head.addLayout(self._beside)
        head.addWidget(self.log, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.gear, 0, Qt.AlignmentFlag.AlignTop)

    def _day_line(self) -> QWidget:
        """Return the date and, where it is known, how far along she is."""
        line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        flow = FlowLayout(line, gap=8, row_gap=4)
        flow.addWidget(self._date)
        flow.addWidget(self._chip)
        return line

    def _connect(self) -> None:
        self.session.started.connect(self.start_asked)
        self.session.notice_pressed.connect(self._notice_pressed)
        self.gear.clicked.connect(self.settings_asked)
        self.add_week.clicked.connect(self.week_asked)
        self.session.look_pressed.connect(self.exercises_asked)
        self.session.way_chosen.connect(self._take_way)
        self.log.clicked.connect(self.log_pain_asked)
        self.pain.log_asked.connect(self.log_pain_asked)
        self.resume.carried_on.connect(self.carry_on_asked)
        self.resume.saved_as_it_is.connect(self.save_as_it_is_asked)
        self.unsaved.retried.connect(self.save_again_asked)
        self.unsaved.copy_asked.connect(self.copy_asked)
        self.morning.rated.connect(self.morning_rated)
        self.morning.dismissed.connect(self.morning_dismissed)
        self.call.clicked.connect(self.call_page_asked)
        self.notice.put_away.connect(self.notice_put_away)
        self.dose.accepted.connect(self.dose_accepted)
        self.dose.declined.connect(self.dose_declined)
        self.activities.rate_asked.connect(self.activities_asked)
        self.activities.put_off.connect(self.activities_put_off)

    def set_view(self, view: TodayView) -> None:
        """Show another state."""
        self._view = view
        self._greeting.setText(self.tr("Welcome") if view.first_use else view.greeting)
        self._chip.set_text(view.week_chip)
        self._chip.setVisible(bool(view.week_chip))
        beside = self._chip.sizeHint().height() if view.week_chip else 0
        self._date.setMinimumHeight(beside)
        self.add_week.setVisible(view.first_use and not view.week_chip)
        self.resume.setVisible(view.resume is not None)
        if view.resume is not None:
            at = f"{view.resume.stopped_at:%H:%M}"
            place = self.tr("{place}. Stopped at {time}.").format(place=view.resume.place, time=at)
            self.resume.show_place(place, can_resume=view.resume.can_resume)
        self.morning.setVisible(view.next_morning_due)
        self.notice.show_notice(view.notice)
        self.at_hand.setVisible(view.first_use)
        self.week.setVisible(not view.first_use)
        self.week.show_week(self._days(view), _count_bold(view.week_text))
        self._show_pain(view)
        self.set_form(self.form)

    def show_first(self, parts: Sequence[RepPart]) -> None:
        """Show a rep of the first exercise; the figure goes through it twice, slowly."""
        self.session.hero.show_rep(parts)

    def on_shown(self) -> None:
        self.session.hero.loop.set_playing(not theme_of(self).reduce_motion)

    def on_hidden(self) -> None:
        self.session.hero.loop.set_playing(False)

    def show_dose(self, proposal: DoseProposal | None) -> None:
        """Propose the next dose; None proposes nothing."""
        self.dose.show_proposal(proposal)

    def show_unsaved(self, sentence: str) -> None:
        """Say why something is in memory only; "" when all is saved."""
        self.unsaved.show_fault(sentence)

    def _days(self, view: TodayView) -> list[Day]:
        found = []
        for mark in view.week:
            name = QLocale().dayName(mark.day.isoweekday(), QLocale.FormatType.ShortFormat)
            kind = DayMark.QUIET
            if mark.done:
                kind = DayMark.DONE
            elif mark.today:
                kind = DayMark.TODAY
            elif mark.to_come:
                kind = DayMark.TO_COME
            found.append(Day(name, kind, mark.today))
        return found

    def _show_session(self, view: TodayView) -> None:
        card = self.session
        kit = view.kit_whole if self.form is Form.WIDE else view.kit
        card.set_kit(() if view.first_use else kit)
        card.set_look(look_words(view.exercises) if view.first_use else "")
        self._show_ways(view)
        if view.done_today is not None:
            note = self._done_note(view.done_today)
            card.set_words(self.tr("Done for today"), note=note)
        elif view.first_use:
            title, wide = self.tr("Your first session"), self.form is Form.WIDE
            note = first_words(view.exercises, view.minutes if wide else "")
            card.set_words(title, note=note, minutes="" if wide else view.minutes)
        else:
            note = session_words(view.exercises, view.minutes)
            if self.form is Form.WIDE:
                card.set_words(view.program_name, note=note)
            elif self._ways(view):
                card.set_words(view.program_name, aside=count_words(view.exercises))
            else:
                card.set_words(view.program_name, minutes=view.minutes)
        show_gate(card, view)

    def _ways(self, view: TodayView) -> tuple[Way, ...]:
        """Return what she may choose from: nothing on the first day, nor once it is done."""
        is_open = view.gate is Gate.OPEN and view.done_today is None
        return view.ways if is_open and not view.first_use else ()

    def _take_way(self, number: int) -> None:
        if self._view is not None:
            self.way_chosen.emit(self._ways(self._view)[number].program_id)

    def _show_ways(self, view: TodayView) -> None:
        ways = self._ways(view)
        text = "{program}" if self.form is Form.WIDE else self.tr("{program}, {minutes}")
        texts = [text.format(program=way.name, minutes=way.minutes) for way in ways]
        ids = [way.program_id for way in ways]
        self.session.set_ways(texts, ids.index(view.program_id) if ids else 0)

    def _done_note(self, done: DoneToday) -> str:
        if done.before is not None and done.after is not None:
            return self.tr("Pain before **{before}**, after **{after}**.").format(
                before=done.before, after=done.after
            )
        return self.tr("Saved.")

    def _notice_pressed(self) -> None:
        if self._view is not None and self._view.gate is Gate.WARNING_TODAY:
            self.call_page_asked.emit()
        else:
            self.clearance_asked.emit()

    def _show_pain(self, view: TodayView) -> None:
        last = view.last_pain
        if last is None:
            self.pain.show_nothing_yet()
            return
        self.pain.show_pain(last.score, last.word, last.when)
        spark = view.spark
        before = daily(spark.first, spark.last, spark.before)
        after = daily(spark.first, spark.last, spark.after)
        self.pain.show_spark(before, after, self.tr("Pain before and after, the last six weeks"))

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide, short = form is Form.WIDE, form is Form.SHORT
        view = self._view
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)
        numbers = tokens().numbers
        gap = _WIDE_GAP if wide else round(numbers["space.cardGap.phone"])
        for layout in (self._columns, self._main, self._side):
            layout.setSpacing(gap)
        self._columns.setStretch(0, 16 if wide else 0)
        self._columns.setStretch(1, 9 if wide else 0)
        self._main.setStretchFactor(self.session, 1 if wide else 0)
        self._scroll.column.setStretchFactor(self._columns, 1 if wide else 0)
        self._scroll.column.setStretchFactor(self._end, 0 if wide else 1)
        rated = view is not None and view.last_pain is not None
        self.pain.setVisible(rated or not wide)
        self._side.setStretchFactor(self.pain, 1 if wide else 0)
        self._side.setStretch(self._side.count() - 1, 1 if wide and not rated else 0)
        self._head_gap.setFixedHeight(24 if wide else (8 if short else 14))
        self._end.setMinimumHeight(28 if wide else 0)
        self._end.setMaximumHeight(28 if wide else 16777215)
        self._greeting.set_style("h1Wide" if wide else "h1")
        self._date.set_style("body" if wide else "small")
        self._chip.set_small(not wide)
        self.log.setVisible(wide)
        self.gear.setVisible(not wide)  # the rail has its own
        self.pain.set_wide(wide)
        self.week.set_wide(wide)
        self.tip.setVisible(wide and self.activities.isHidden())
        self.session.set_layout(wide=wide, short=short)
        if view is not None:
            self._show_session(view)
            self._date.setText(self._date_text(view.day))
        self._margins()

    def _place_add_week(self) -> None:
        """Put Add your week beside the greeting, under it where the words leave no room."""
        wide = self.form is Form.WIDE
        self.add_week.set_height("target.primary" if wide else "target.min")
        self.add_week.set_padding("widget.buttonPadding" if wide else "widget.buttonGap")
        words = max(part.sizeHint().width() for part in (self._greeting, self._date))
        others = self.add_week.sizeHint().width() + self.gear.sizeHint().width()
        room = self.width() - 2 * side_margin(self.width(), self.form)
        beside = wide or words + others + 2 * _HEAD_GAP <= room
        if (beside, wide) == self._home:
            return
        self._home = beside, wide
        for layout in (self._beside, self._words):
            layout.removeWidget(self.add_week)
        home: QBoxLayout = self._beside if beside else self._words
        top = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignTop
        home.addWidget(self.add_week, 0, top if beside else Qt.AlignmentFlag.AlignLeft)

    def _date_text(self, day: date) -> str:
        return day_text(day, whole=self.form is Form.WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        wide = self.form is Form.WIDE
        self._place_add_week()
        top = 40 if wide else (12 if self.form is Form.SHORT else 20)
        side = side_margin(self.width(), self.form)
        if wide and self.width() >= _ROOMY:
            side = max(side, _WIDE_MARGIN)
        self._scroll.set_margins(side, top)
        self._keep_start_in_view(top)

    def _keep_start_in_view(self, top: int) -> None:
        """In wide windows, let the figure grow with the other column only as far as is seen."""
        most = None
        if self.form is Form.WIDE:
            above = top + self._head.sizeHint().height() + self._head_gap.height()
            most = self.height() - above - self._end.maximumHeight()
        self.session.keep_to(most)


def _count_bold(text: str) -> str:
    """Return the week's sentence with its first number bold."""
    first, _, rest = text.partition(" ")
    return f"**{first}** {rest}"

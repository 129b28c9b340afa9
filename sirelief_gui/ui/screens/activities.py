"""What she can do: her activities, what she said of them, and the way to say it again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.activities import MOST_ACTIVE, Activity
from sirelief_gui.domain.activities_view import RatedDay
from sirelief_gui.domain.activities_words import day_in_words
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.settings.section import Heading
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.words import domain_words

_FIRST_SHOWN = 8
"""Days of ratings that are listed until she asks for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitiesKept:
    """All there is: activities in her order, and the days she rated, newest first."""

    activities: tuple[Activity, ...]
    asked: tuple[Activity, ...]
    days: tuple[RatedDay, ...]
    today: date

    @property
    def names(self) -> Mapping[str, str]:
        """Her words by the id of the activity."""
        return {one.id: one.name for one in self.activities}


class ActivitiesScreen(ColumnScreen):
    """Her activities and ratings; every change comes as another `ActivitiesKept`.

    ``activity_chosen`` carries an id, ``day_chosen`` a day; ``choose_asked`` wants more
    activities, ``rate_asked`` the scale.
    """

    choose_asked = Signal()
    rate_asked = Signal()
    activity_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, kept: ActivitiesKept, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kept, self._is_all_shown = kept, False
        self.put_heading(
            self.tr("What you can do"),
            self.tr(
                "Up to three activities of your own, asked about once a week. "
                "0 is unable, 10 is able as before: higher is better."
            ),
        )
        self.asked, self.days, self.retired = ListGroup(), ListGroup(), ListGroup()
        self._none = Label(
            self.tr("You have chosen none. This is optional: nothing else needs it."),
            "small",
            "ink2",
        )
        self._days_head = Heading(self.tr("Your ratings"))
        self._retired_head = Heading(self.tr("No longer asked about"))
        self.rate = PrimaryButton("")
        self.rate.clicked.connect(self.rate_asked)
        for part in (
            self.asked,
            self._none,
            self._days_head,
            self.days,
            self._retired_head,
            self.retired,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.rate)
        self.show_kept(kept)

    def show_kept(self, kept: ActivitiesKept) -> None:
        """Show what there is now."""
        self._kept = kept
        self._fill_activities()
        self._fill_days()
        rated_today = any(one.day == kept.today for one in kept.days)
        again = self.tr("Change today’s rating")
        self.rate.set_text(again if rated_today else self.tr("Rate now"))
        self.rate.setVisible(bool(kept.asked))
        self._none.setVisible(not kept.asked)

    def _fill_activities(self) -> None:
        kept = self._kept
        self.asked.clear()
        self.retired.clear()
        for one in kept.asked:
            self._add(self.asked, one, self._last_said(one))
        if len(kept.asked) < MOST_ACTIVE:
            first = self.tr("Add an activity") if kept.asked else self.tr("Choose activities")
            add = Row(first, icon="plus", chevron=True)
            add.clicked.connect(self.choose_asked)
            self.asked.add(add)
        rest = [one for one in kept.activities if one not in kept.asked]
        for one in rest:
            self._add(self.retired, one, self._last_said(one))
        for part in (self._retired_head, self.retired):
            part.setVisible(bool(rest))

    def _add(self, group: ListGroup, activity: Activity, note: str) -> None:
        row = Row(activity.name, subtitle=note, chevron=True)
        row.clicked.connect(lambda _on=False, which=activity.id: self.activity_chosen.emit(which))
        group.add(row)

    def _last_said(self, activity: Activity) -> str:
        for one in self._kept.days:
            score = one.scores.get(activity.id)
            if score is not None:
                return self.tr("{n} of 10, {day}").format(n=score, day=self._day(one.day))
        return self.tr("Not rated yet")

    def _fill_days(self) -> None:
        days = self._kept.days
        self.days.clear()
        for one in days if self._is_all_shown else days[:_FIRST_SHOWN]:
            words = day_in_words(one, self._kept.names, domain_words)
            row = Row(self._day(one.day), subtitle=words, chevron=True)
            row.clicked.connect(lambda _on=False, day=one.day: self.day_chosen.emit(day))
            self.days.add(row)
        if len(days) > _FIRST_SHOWN and not self._is_all_shown:
            more = Row(self.tr("Show all {n}").format(n=len(days)), icon="chevron-down")
            more.clicked.connect(self._show_all)
            self.days.add(more)
        for part in (self._days_head, self.days):
            part.setVisible(bool(days))

    def _show_all(self) -> None:
        self._is_all_shown = True
        self._fill_days()

    def _day(self, day: date) -> str:
        return day_text(day, year=day.year != self._kept.today.year)

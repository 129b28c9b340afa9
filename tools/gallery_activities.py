"""The pages of her activities, filled by hand: for the gallery and for the kept pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.activities_view import activities_view, rated_days
from sirelief_gui.domain.activities_words import examples
from sirelief_gui.ui.charts.activities_card import ActivitiesCard
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.activities import ActivitiesKept, ActivitiesScreen
from sirelief_gui.ui.screens.activities_choose import ChooseActivitiesScreen
from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen
from sirelief_gui.ui.screens.activity_sheet import ActivitySheet
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.words import domain_words

NOW = datetime(2025, 10, 16, 18, 40, tzinfo=UTC)
TODAY = date(2025, 10, 16)
_NAMES = ("Turning in bed", "Climbing stairs", "Carrying the shopping up to the third floor")
_WEEKS = ((3, 5, 2), (3, 4, 2), (4, 4, None), (4, 5, 3), (5, 6, 3), (5, 6, 4), (6, 7, 4))


def activity(number: int, name: str = "", *, retired: bool = False) -> Activity:
    """Return one of three activities, or one of another name."""
    return Activity(
        id=f"a{number}",
        name=name or _NAMES[number],
        position=number,
        added_at=NOW - timedelta(weeks=8),
        timezone="UTC",
        retired_at=NOW if retired else None,
    )


def three() -> tuple[Activity, ...]:
    """Return three activities."""
    return tuple(map(activity, range(3)))


def ratings(*, until: datetime = NOW, gap_after: int | None = None) -> tuple[ActivityRating, ...]:
    """Return seven weeks of ratings of three activities, or with five weeks between two of them."""
    found = []
    for week, scores in enumerate(_WEEKS):
        weeks = len(_WEEKS) - 1 - week
        if gap_after is not None and week <= gap_after:
            weeks += 5
        at = until - timedelta(weeks=weeks)
        found += [
            ActivityRating(
                id=f"r{week}-{n}", activity_id=f"a{n}", at=at, timezone="UTC", score=score
            )
            for n, score in enumerate(scores)
        ]
    return tuple(found)


def _page(*, empty: bool = False, retired: bool = False) -> ActivitiesScreen:
    everything = () if empty else three()
    if retired:
        everything = (*three()[:2], activity(2, retired=True))
    days = () if empty else rated_days(ratings(until=NOW - timedelta(days=7)))
    asked = tuple(one for one in everything if one.is_active)
    return ActivitiesScreen(
        ActivitiesKept(activities=everything, asked=asked, days=days, today=TODAY)
    )


def _choose() -> ChooseActivitiesScreen:
    screen = ChooseActivitiesScreen(examples(domain_words))
    screen.rows[0].setChecked(True)
    screen.own.set_text("Carrying the shopping")
    return screen


def _rate() -> RateActivitiesScreen:
    screen = RateActivitiesScreen(three())
    screen.cards[0].scale.choose(6)
    screen.cards[1].skip.click()
    return screen


def _correct() -> RateActivitiesScreen:
    return RateActivitiesScreen(three()[:2], scores={"a0": 5, "a1": None}, when="Thu 9 October")


class CardPage(Screen):
    """The card of Trends by itself, as wide as it is there."""

    def __init__(
        self, *, days: int = 41, gap_after: int | None = None, table: bool = False
    ) -> None:
        super().__init__()
        first, given = TODAY - timedelta(days=days), ratings(gap_after=gap_after)
        view = activities_view(three(), given, first=first, last=TODAY)
        self.card = ActivitiesCard(lambda _first, _last: view)
        self.card.set_view(view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollArea()
        self._area.column.addWidget(self.card)
        self._area.column.addStretch(1)
        outer.addWidget(self._area)
        if table:
            self.card.toggle.click()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self.card.set_form(form)
        self._area.set_margins(300 if form is Form.WIDE else 20, 20)


ACTIVITY_SCREENS: dict[str, Callable[[], QWidget]] = {
    "18a-activities": _page,
    "18a0-activities-none": lambda: _page(empty=True),
    "18a2-activities-retired": lambda: _page(retired=True),
    "18b-activities-choose": _choose,
    "18c-activities-rate": _rate,
    "18c2-activities-correct": _correct,
    "18e-activities-card": CardPage,
    "18e2-activities-table": lambda: CardPage(table=True),
    "18e3-activities-gap": lambda: CardPage(days=90, gap_after=3),
    "18d-activity-sheet": lambda: ActivitySheet(activity(2), has_room=False),
}

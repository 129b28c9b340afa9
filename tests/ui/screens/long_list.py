"""A long history’s list as tests look at it."""

from __future__ import annotations

from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.history_listing import Listing
from sirelief_gui.services.history_views import Row
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.widgets.history_list import HistoryList


def the_list(screen: HistoryScreen) -> HistoryList:
    return screen.findChildren(HistoryList)[0]


def current(view: HistoryList) -> Row:
    row = view.current
    assert row is not None
    return row


def all_rows(services: Services, search: str = "") -> list[Row]:
    found = services.history.listing(HistoryFilter.ALL, search)
    return [row for week in range(len(found.weeks)) for row in found.rows(week, week)[0]]


class Watched(Listing):
    """Writes down which weeks were read; ``fault`` is what the disk says instead."""

    def __init__(self, found: Listing, fault: str = "") -> None:
        self.weeks, self._found, self.fault = found.weeks, found, fault
        self.read: list[range] = []

    def rows(self, newest: int, oldest: int) -> tuple[tuple[Row, ...], ...]:
        if self.fault:
            raise StorageError(self.fault)
        self.read.append(range(newest, oldest + 1))
        return self._found.rows(newest, oldest)

    def week_near(self, row: Row) -> int:
        return self._found.week_near(row)

    def week_of(self, row_id: str) -> int:
        if self.fault:
            raise StorageError(self.fault)
        return self._found.week_of(row_id)

"""Trends over a made-up history, as it stands in a window."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.stats_index import TrendIndex, index_of
from sirelief_gui.domain.trend_data import Pair, TrendData
from sirelief_gui.domain.trends import Range, Span, TrendsView, trends_view
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.domain.trend_samples import TODAY


class MadeUp:
    """A history that is not in any store: what `TrendsSource` asks for."""

    def __init__(self, data: TrendData, today: date = TODAY) -> None:
        self._index, self._today = index_of(data), today

    def data(self) -> TrendData:
        return self._index.data

    def index(self) -> TrendIndex:
        return self._index

    def pairs(self) -> tuple[Pair, ...]:
        return self._index.data.pairs

    def view(
        self, range_: Range, *, goal: int, first_weekday: int = 0, span: Span | None = None
    ) -> TrendsView:
        return trends_view(
            self._index,
            range_=range_,
            today=self._today,
            goal=goal,
            first_weekday=first_weekday,
            span=span,
        )


def open_page(
    qtbot: QtBot,
    data: TrendData,
    *,
    range_: str = "6W",
    size: tuple[int, int] = (412, 892),
    scale: float = 1.0,
    theme: str = "light",
) -> TrendsScreen:
    """Return the page in a window, all its cards filled."""
    shell = Shell()
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(name=theme, scale=scale, reduce_motion=True))
    shell.resize(*size)
    shell.show()
    qtbot.waitExposed(shell)
    page = TrendsScreen(trends=MadeUp(data), goal=4, range_=range_, name_of=_name)
    shell.show_page(page, nav="trends")
    page.fill()
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: TrendsScreen) -> None:
    """Wait until what scrolls is as tall as its cards need."""
    (area,) = page.findChildren(ScrollArea)
    content = area.content
    qtbot.waitUntil(lambda: content.height() >= area.content_height(content.width()))
    page.window().grab()


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Return the widgets of a kind that are in view."""
    return [one for one in page.findChildren(kind) if one.isVisibleTo(page)]


def _name(exercise: str) -> str:
    return exercise.replace("_", " ").title()

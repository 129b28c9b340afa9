"""Trends looks as kept: its cards on the phone, all of it in a wide window, and the dates sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import Span
from sirelief_gui.ui.charts.custom_range import CustomRangeSheet
from sirelief_gui.ui.screens.chart_sheet import ChartContents, ChartSheet
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.domain import trend_samples
from tests.domain.trend_samples import TODAY
from tests.ui.charts.page import open_page
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.test_screens import settled
from tools.walking import SIZES


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


def shell_of(page: TrendsScreen) -> Shell:
    shell = page.window()
    assert isinstance(shell, Shell)
    return shell


def scroll(page: TrendsScreen, share: float) -> None:
    (area,) = page.findChildren(ScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("name", "share"), [("08b-trends-lower", 0.32), ("08c-trends-more", 0.66)])
def test_the_cards_look_as_kept(
    qtbot: QtBot, album: Album, theme: str, name: str, share: float
) -> None:
    page = open_page(qtbot, trend_samples.improving(), theme=theme)
    scroll(page, share)
    album.see(f"{name}-phone-{theme}", settled(qtbot, shell_of(page)))


@pytest.mark.parametrize(
    ("name", "made", "theme"),
    [
        ("14-trends", trend_samples.improving, "light"),
        ("14-trends", trend_samples.improving, "dark"),
        ("14b-trends-worse", trend_samples.worsening, "light"),
        ("14c-trends-three", trend_samples.three_sessions, "light"),
    ],
)
def test_a_wide_window_looks_as_kept(
    qtbot: QtBot, album: Album, name: str, made: Callable[[], TrendData], theme: str
) -> None:
    page = open_page(qtbot, made(), theme=theme, size=SIZES["wide"])
    album.see(f"{name}-wide-{theme}", settled(qtbot, shell_of(page)))


def test_the_sheet_for_dates_looks_as_kept(qtbot: QtBot, album: Album) -> None:
    page = open_page(qtbot, trend_samples.improving())
    shown = Span(trend_samples.improving().pairs[0].day, TODAY)
    sheet = CustomRangeSheet(earliest=shown.first, today=TODAY, shown=shown)
    sheet.last.set_text("2020-01-01")
    shell_of(page).show_sheet(sheet)
    sheet.show_button.click()
    qtbot.waitUntil(lambda: sheet.height() >= sheet.heightForWidth(sheet.width()))
    album.see("08d-trends-dates-phone-light", settled(qtbot, shell_of(page)))


@pytest.mark.parametrize(
    ("theme", "size"), [("light", "phone"), ("dark", "phone"), ("light", "wide")]
)
def test_the_sheet_for_saving_looks_as_kept(
    qtbot: QtBot, album: Album, theme: str, size: str
) -> None:
    page = open_page(qtbot, trend_samples.improving(), theme=theme, size=SIZES[size])
    chart = ChartContents(
        title="Pain, 0 to 10",
        days="5 September to 16 October 2026",
        name=str,
        png=bytes,
        svg=bytes,
    )
    sheet = ChartSheet(
        chart, save=lambda path, _: path, ask_file=lambda *_: None, show_folder=lambda _: None
    )
    shell_of(page).show_sheet(sheet)
    album.see(f"08e-trends-save-{size}-{theme}", settled(qtbot, shell_of(page)))

"""Header, sheets and toasts: as large as the window calls for, and never over a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Status
from sirelief_gui.ui.session.header import SessionHeader
from sirelief_gui.ui.session.sheets import CloseSheet, PausedSheet
from sirelief_gui.ui.session.stop_sheet import StopSheet
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pressable import Pressable
from sirelief_gui.ui.widgets.ring import Ring
from sirelief_gui.ui.widgets.segment_bar import SegmentBar
from sirelief_gui.ui.widgets.sheet import SheetHost
from tests.ui.session.run import Run

DRAWN, LARGE = (1440, 900), (1920, 1080)
MOMENTS = (
    (PhaseKind.GET_READY, 0),
    (PhaseKind.MOVE, 0),
    (PhaseKind.REST_EXERCISE, 1),
    (PhaseKind.CHANGE_POSITION, 2),
)


def header(run: Run) -> SessionHeader:
    return run.screen.findChildren(SessionHeader)[0]


def bar(run: Run) -> SegmentBar:
    return run.screen.findChildren(SegmentBar)[0]


def panel(run: Run) -> QWidget:
    return run.screen.findChildren(SheetHost)[0].panel


def test_the_header_grows_with_the_window_and_shrinks_with_it_again(run: Run) -> None:
    run.until(PhaseKind.HOLD, 0, 1)
    heights, sides = [], []
    for size in (DRAWN, LARGE, DRAWN):
        run.window(*size)
        heights.append(header(run).height())
        sides.append(run.button("Close the session").width())
    assert heights == [78, pytest.approx(1.2 * 78, abs=2), 78]
    assert sides == [48, 58, 48]


@pytest.mark.parametrize(("key", "drawn"), [(Qt.Key.Key_Space, 760), (Qt.Key.Key_Escape, 1080)])
def test_a_sheet_grows_with_the_window(run: Run, key: Qt.Key, drawn: int) -> None:
    run.until(PhaseKind.HOLD, 0, 1)
    run.window(*DRAWN)
    run.tap(key)
    assert panel(run).width() == drawn
    before = _word_heights(run)
    run.window(*LARGE)
    assert panel(run).width() == pytest.approx(1.2 * drawn, abs=1)
    after = _word_heights(run)
    assert all(large > small for small, large in zip(before, after, strict=True))
    assert run.screen.rect().contains(panel(run).geometry())
    run.window(*DRAWN)
    assert panel(run).width() == drawn
    assert _word_heights(run) == before


def _word_heights(run: Run) -> list[float]:
    assert run.screen.sheet is not None
    labels = [one for one in run.screen.sheet.findChildren(QLabel) if one.isVisible()]
    return [one.sizeHint().height() for one in labels if one.text()]


@pytest.mark.parametrize("size", [(900, 600), (1280, 720), DRAWN, LARGE])
def test_no_name_of_an_exercise_is_cut_at_150_percent(run: Run, size: tuple[int, int]) -> None:
    run.window(*size, theme=Theme(scale=1.5, reduce_motion=True))
    for moment in MOMENTS:
        run.until(*moment)
        assert bar(run).names_shown == (
            "Cat-Camel",
            "Hand-Heel Rocks",
            "Bridging",
            "Hip Abduction",
            "Ball Squeezes",
        )
        foot = bar(run).geometry().bottom()
        assert header(run).height() > foot
        page = run.screen.page
        assert page is not None
        words = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
        assert min(run.corner(one).y() for one in words) >= foot


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(412, 892), (412, 720), (1280, 720), DRAWN, LARGE])
def test_a_toast_lies_on_no_word_of_the_player(
    run: Run, size: tuple[int, int], scale: float
) -> None:
    run.window(*size, theme=Theme(scale=scale, reduce_motion=True))
    run.until(*MOMENTS[1])
    box = run.screen.toast_box(_usual(run, size))
    assert _under(run, box) == []
    assert box.top() >= header(run).height()


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("size", [DRAWN, LARGE])
def test_a_toast_lies_on_no_word_of_the_other_pages(
    run: Run, size: tuple[int, int], moment: tuple[PhaseKind, int]
) -> None:
    run.window(*size)
    run.until(*moment)
    assert _under(run, run.screen.toast_box(_usual(run, size))) == []


def _usual(run: Run, size: tuple[int, int]) -> QRect:
    """The place at the foot that the window offers."""
    page = run.screen.page
    assert page is not None
    tops = [one.y() for one in page.findChildren(Pressable) if one.isVisible()]
    width = min(size[0] - 40, 560)
    foot = min(top for top in tops if top > size[1] - 200)
    return QRect((size[0] - width) // 2, foot - 8 - 48, width, 48)


def _under(run: Run, box: QRect) -> list[str]:
    """What a box would cover."""
    page = run.screen.page
    assert page is not None
    kinds = (QLabel, Pressable, Ring)
    parts = [one for kind in kinds for one in page.findChildren(kind) if one.isVisible()]
    found = []
    for one in parts:
        is_empty = isinstance(one, QLabel) and not one.text()
        where = QRect(run.corner(one), one.size())
        if not is_empty and box.intersects(where):
            found.append(one.text() if isinstance(one, Label) else type(one).__name__)
    return found


def test_pulling_down_what_pauses_goes_on(run: Run) -> None:
    run.until(PhaseKind.MOVE, 0)
    run.tap(Qt.Key.Key_Space)
    _pull_down(run, PausedSheet)
    run.screen.ask_to_close()
    _pull_down(run, CloseSheet)


def _pull_down(run: Run, kind: type[QWidget]) -> None:
    assert isinstance(run.screen.sheet, kind)
    run.screen.findChildren(SheetHost)[0].swipe()
    assert run.status() is Status.COUNT_IN
    run.live(4)


def test_stop_is_not_pulled_away(run: Run) -> None:
    run.until(PhaseKind.MOVE, 0)
    run.tap(Qt.Key.Key_Escape)
    run.screen.findChildren(SheetHost)[0].swipe()
    assert isinstance(run.screen.sheet, StopSheet)
    assert run.status() is Status.STOPPED


def test_a_wide_dialog_is_not_pulled_away(run: Run) -> None:
    run.window(*DRAWN)
    run.until(PhaseKind.MOVE, 0)
    run.tap(Qt.Key.Key_Space)
    run.screen.findChildren(SheetHost)[0].swipe()
    assert run.status() is Status.PAUSED

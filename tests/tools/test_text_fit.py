"""The checker of fitting text sees what is painted, and tells what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.label import Label
from tools.text_fit import misfits, painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    load_fonts()
    page = QWidget()
    apply_theme(page, Theme(name="light", reduce_motion=True))
    page.resize(300, 200)
    qtbot.addWidget(page)
    return page


def put(widget: QWidget, page: QWidget, box: tuple[int, int, int, int]) -> None:
    widget.setParent(page)
    widget.setGeometry(QRect(*box))
    page.show()
    widget.show()


class Sign(QWidget):
    """Paints a word by itself, in a rectangle that may be too small."""

    def __init__(self, word: str, *, clipped: bool = False) -> None:
        super().__init__()
        self._word, self._clipped = word, clipped

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._clipped:
            painter.setClipRect(QRect(0, 0, 20, 20))
        painter.drawText(0, 16, self._word)


def test_what_fits_is_not_told_of(window: QWidget) -> None:
    put(Label("Good evening", "h1"), window, (10, 10, 280, 60))
    put(PrimaryButton("Start session"), window, (10, 100, 280, 60))
    assert misfits(window) == []
    assert {one.text for one in painted(window)} == {"Good evening", "Start session"}


def test_a_label_too_narrow_or_too_low_is_told_of(window: QWidget) -> None:
    put(Label("Breathe out as you lift, and take your time", "h1"), window, (10, 10, 280, 30))
    (cut,) = misfits(window)
    assert "cut off at the bottom" in cut


def test_a_word_broken_over_two_lines_is_told_of(window: QWidget) -> None:
    put(Label("Unquestionably", "h1"), window, (10, 10, 120, 120))
    (fault,) = misfits(window)
    assert "broken inside" in fault


def test_a_hyphen_may_end_a_line(window: QWidget) -> None:
    put(Label("Cat-Camel cat-camel cat-camel cat-camel", "h1"), window, (10, 10, 160, 180))
    assert misfits(window) == []


def test_text_of_qt_that_is_cut_is_told_of(window: QWidget) -> None:
    button = QPushButton("A very long word on a button")
    put(button, window, (10, 10, 60, 40))
    assert any("cut off" in fault for fault in misfits(window))


@pytest.mark.parametrize("clipped", [False, True])
def test_painted_text_is_seen(window: QWidget, clipped: bool) -> None:
    put(Sign("Somewhere", clipped=clipped), window, (10, 10, 200 if clipped else 30, 30))
    (fault,) = misfits(window)
    assert "cut off at the right" in fault


def test_shortened_text_is_told_of(window: QWidget) -> None:
    class Short(QPushButton):
        def paintEvent(self, event: QPaintEvent) -> None:
            QPainter(self).drawText(2, 16, "Some…")

    put(Short("Something"), window, (10, 10, 100, 40))
    assert misfits(window) == ["QWidget/Short “Some…”: shortened to “…”"]


def test_overlapping_texts_are_told_of_once(window: QWidget) -> None:
    page = QWidget()
    put(page, window, (0, 0, 300, 200))
    put(QLabel("First words"), page, (10, 10, 200, 30))
    put(QLabel("Second words"), page, (20, 12, 200, 30))
    (fault,) = misfits(window)
    assert "overlaps" in fault


def test_a_sheet_over_its_page_does_not_overlap_it(window: QWidget) -> None:
    for word in ("Page", "Sheet"):
        layer = QWidget()
        put(layer, window, (0, 0, 300, 200))
        put(QLabel(word), layer, (10, 10, 200, 30))
    assert misfits(window) == []


def test_text_may_be_scrolled_up_and_down_but_not_across(window: QWidget) -> None:
    area = QScrollArea()
    content = QWidget()
    content.resize(280, 600)
    put(QLabel("Half in view"), content, (10, 90, 200, 20))
    put(QLabel("Out of view"), content, (10, 500, 200, 20))
    area.setWidget(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    put(area, window, (0, 0, 300, 100))
    assert misfits(window) == []
    put(QLabel("Beyond the right side"), content, (250, 10, 200, 20))
    content.resize(500, 600)
    assert any("scroll area" in fault for fault in misfits(window))

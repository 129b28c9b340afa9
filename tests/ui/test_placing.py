"""A window opens where it was left, and in sight whatever has become of the screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from sirelief_gui.ui.placing import WindowPlace, brought_inside, place_in

MAIN = QRect(0, 0, 1440, 900)
RIGHT = QRect(1440, 0, 1920, 1080)
LEFT = QRect(-1280, 0, 1280, 1024)


@pytest.mark.parametrize("is_maximized", [False, True])
def test_a_place_is_read_as_it_was_written(is_maximized: bool) -> None:
    place = WindowPlace(x=-900, y=12, width=412, height=892, is_maximized=is_maximized)
    assert place_in(place.words()) == place


def test_a_place_of_before_maximizing_was_remembered_is_read() -> None:
    assert place_in("1,2,412,892") == WindowPlace(x=1, y=2, width=412, height=892)


@pytest.mark.parametrize(
    "words", ["", "maximized", "1,2,3", "1,2,3,x", "1,2,3,4,5", "1,2,3,maximized"]
)
def test_words_that_are_no_place_are_none(words: str) -> None:
    assert place_in(words) is None


@pytest.mark.parametrize("box", [QRect(1600, 40, 412, 892), QRect(-800, 0, 412, 892)])
def test_a_window_on_a_second_screen_stays_there(box: QRect) -> None:
    assert brought_inside(box, [MAIN, RIGHT, LEFT]) == box


@pytest.mark.parametrize("box", [QRect(1600, 40, 412, 892), QRect(-800, 0, 412, 892)])
def test_a_window_whose_screen_is_gone_comes_to_the_main_one(box: QRect) -> None:
    inside = brought_inside(box, [MAIN])
    assert MAIN.contains(inside)
    assert inside.size() == box.size()


def test_a_window_between_two_screens_goes_to_where_most_of_it_is() -> None:
    assert brought_inside(QRect(1300, 0, 412, 892), [MAIN, RIGHT]) == QRect(1440, 0, 412, 892)
    assert brought_inside(QRect(1100, 0, 412, 892), [MAIN, RIGHT]) == QRect(1028, 0, 412, 892)


def test_a_window_larger_than_its_screen_fills_it() -> None:
    assert brought_inside(QRect(50, 50, 3000, 2000), [MAIN]) == MAIN

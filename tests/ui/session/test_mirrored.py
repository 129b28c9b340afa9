"""From right to left a session's pages are mirror images; a player's keys are not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.session.header import SessionHeader
from sirelief_gui.ui.session.page import SessionPage
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.pressable import Pressable
from sirelief_gui.ui.widgets.ring import Ring
from tests.ui.session.run import Run

MOMENTS = (
    (PhaseKind.GET_READY, 0),
    (PhaseKind.HOLD, 0),
    (PhaseKind.REST_EXERCISE, 1),
    (PhaseKind.CHANGE_POSITION, 2),
)
SIZES = [(412, 892), (412, 720), (1440, 900)]


def boxes(page: QWidget) -> dict[QWidget, QRect]:
    """Return where what is placed by hand lies on a page, the keys of a player left out."""
    found: dict[QWidget, QRect] = {}
    for kind in (Pressable, QLabel, Ring):
        for part in page.findChildren(kind):
            is_key = isinstance(part, IconButton) and not isinstance(page, SessionHeader)
            parent = part.parentWidget()
            by_hand = parent is not None and parent.layout() is None
            if part.isVisible() and by_hand and not is_key:
                found[part] = QRect(part.mapTo(page, QPoint()), part.size())
    return found


def turned(run: Run, page: SessionPage) -> None:
    run.screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.place()


def is_mirror_image(run: Run, page: SessionPage, *, is_even: bool = False) -> bool:
    """Tell whether a page turns; one that ``is_even`` looks the same from both sides."""
    before = boxes(page)
    turned(run, page)
    after = boxes(page)
    run.screen.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    page.place()
    width = page.width()
    expected = {
        part: QRect(width - box.x() - box.width(), box.y(), box.width(), box.height())
        for part, box in before.items()
    }
    return bool(before) and after == expected and (after == before) is is_even


@pytest.mark.parametrize("size", SIZES)
def test_pages_and_header_are_mirror_images(run: Run, size: tuple[int, int]) -> None:
    run.window(*size, theme=Theme(reduce_motion=True))
    for moment in MOMENTS:
        run.until(*moment)
        assert run.screen.page is not None
        is_even = moment[0] is PhaseKind.HOLD and run.screen.page.form is Form.PHONE
        assert is_mirror_image(run, run.screen.page, is_even=is_even), moment
    header = run.screen.findChild(SessionHeader)
    assert isinstance(header, SessionHeader)
    assert is_mirror_image(run, header)


@pytest.mark.parametrize("size", SIZES)
def test_the_rep_that_is_shown_is_mirrored(run: Run, size: tuple[int, int]) -> None:
    run.start_again(demos=True)
    run.window(*size, theme=Theme(reduce_motion=True))
    run.until(PhaseKind.GET_READY, 0)
    run.screen.driver.do(Command.READY)
    assert run.screen.page is not None
    assert is_mirror_image(run, run.screen.page)


@pytest.mark.parametrize("size", SIZES)
def test_back_stays_left_of_on_as_on_every_player(run: Run, size: tuple[int, int]) -> None:
    run.window(*size, theme=Theme(reduce_motion=True))
    run.until(PhaseKind.HOLD, 0)
    page = run.screen.page
    assert page is not None
    turned(run, page)
    keys = [one for one in page.findChildren(IconButton) if one.isVisible()]
    left = [one.accessibleName() for one in sorted(keys, key=QWidget.x)]
    assert left == ["Back one rep", "Pause", "Skip to the next rep"]


def test_the_mark_of_what_is_at_hand_goes_with_its_words(run: Run) -> None:
    run.window(412, 892, theme=Theme(reduce_motion=True))
    run.until(PhaseKind.CHANGE_POSITION, 2)
    page, view = run.screen.page, run.views[-1]
    assert page is not None
    assert view.at_hand

    def is_inked(x: int, y: int) -> bool:
        picture = page.grab(QRect(x - 10, y - 10, 20, 20)).toImage()
        colors = {picture.pixel(a, b) for a in range(20) for b in range(20)}
        return len(colors) > 1

    def words() -> QRect:
        shown = (one for one in page.findChildren(QLabel) if one.isVisible())
        return next(one.geometry() for one in shown if one.text() == view.at_hand)

    at = words()
    assert is_inked(at.left() - 18, at.top() + 14)
    turned(run, page)
    at = words()
    assert is_inked(at.right() + 18, at.top() + 14)

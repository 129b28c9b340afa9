"""Nothing is cut off and nothing overlaps, at any size of window and text."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.ui.session.guide_page import GuidePage
from sirelief_gui.ui.session.page import SessionPage, tall
from sirelief_gui.ui.session.player_page import PlayerPage
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pressable import Pressable
from sirelief_gui.ui.widgets.ring import Ring
from tests.ui.session.run import Run

MOMENTS = (
    (PhaseKind.GET_READY, 0),
    (PhaseKind.HOLD, 0),
    (PhaseKind.REST_EXERCISE, 1),
    (PhaseKind.CHANGE_POSITION, 2),
    (PhaseKind.CHANGE_POSITION, 3),
)
SIZES = [(412, 892), (412, 720), (360, 600), (1440, 900), (1920, 1080), (900, 600)]


def parts(page: SessionPage) -> dict[str, QRect]:
    """What must be read or pressed on a page, and where it is."""
    found: dict[str, QRect] = {}
    for kind in (Pressable, QLabel, Ring):
        for part in page.findChildren(kind):
            if part.isVisible() and part.parentWidget() is page and not _is_empty(part):
                found[f"{kind.__name__} {part.accessibleName() or _text(part)}"] = part.geometry()
    return found


def _text(part: QWidget) -> str:
    return part.text() if isinstance(part, QLabel) else ""


def _is_empty(part: QWidget) -> bool:
    return isinstance(part, QLabel) and not part.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_words_and_buttons_have_their_room(run: Run, scale: float, size: tuple[int, int]) -> None:
    if scale > 1 and size == (900, 600):
        pytest.skip("DESIGN draws 150 % at the designed sizes")
    run.window(*size, theme=Theme(scale=scale, reduce_motion=True))
    for moment in MOMENTS:
        run.until(*moment)
        assert run.screen.page is not None
        _check(run.screen.page, size)


def _check(page: SessionPage, size: tuple[int, int]) -> None:
    boxes = parts(page)
    whole = QRect(0, 0, *size)
    assert {name for name, where in boxes.items() if not whole.contains(where)} == set()
    overlaps = {
        (one, other) for (one, a), (other, b) in combinations(boxes.items(), 2) if a.intersects(b)
    }
    assert overlaps == set()
    for part in page.findChildren(Label):
        if part.isVisible() and part.parentWidget() is page and part.text():
            assert part.height() >= tall(part, part.width()), part.text()


def test_the_buttons_at_the_foot_end_on_one_edge(run: Run) -> None:
    run.until(*MOMENTS[0])
    ready, stop = run.button("I’m ready"), run.button("Stop")
    assert ready.geometry().right() == stop.geometry().right()


@pytest.mark.parametrize("moment", [MOMENTS[0], MOMENTS[-1]])
@pytest.mark.parametrize("size", [(412, 892), (412, 720), (360, 600), (1440, 900)])
def test_the_step_being_spoken_is_always_shown(
    run: Run, size: tuple[int, int], moment: tuple[PhaseKind, int]
) -> None:
    run.window(*size, theme=Theme(scale=1.5, reduce_motion=True))
    run.until(*moment)
    page = run.screen.page
    assert isinstance(page, GuidePage)
    for _ in range(80):
        run.live(1)
        if run.screen.page is not page:
            break
        if page.steps.isVisible():
            assert page.steps.accessibleName() in page.steps.shown
            assert page.steps.is_whole


@pytest.mark.parametrize(("size"), [(1440, 900), (1920, 1080)])
def test_digits_reach_a_quarter_of_the_window(run: Run, size: tuple[int, int]) -> None:
    run.window(*size)
    run.until(PhaseKind.HOLD, rep=1)
    page = run.screen.page
    assert isinstance(page, PlayerPage)
    assert page.ring.cap_height() >= 0.255 * size[1]
    picture = run.screen.grab().toImage()
    inner = page.ring.geometry().adjusted(*_inset(page.ring.width() // 6))
    assert _ink_height(picture, inner) >= 0.255 * size[1]


def _inset(by: int) -> tuple[int, int, int, int]:
    return by, by, -by, -by


def _ink_height(picture: QImage, box: QRect) -> int:
    ink = Theme().color("ink")
    rows = [
        y
        for y in range(box.top(), box.bottom())
        if any(_is_like(picture.pixelColor(x, y), ink) for x in range(box.left(), box.right(), 3))
    ]
    return rows[-1] - rows[0] + 1


def _is_like(color: QColor, other: QColor) -> bool:
    return (
        max(
            abs(color.red() - other.red()),
            abs(color.green() - other.green()),
            abs(color.blue() - other.blue()),
        )
        < 12
    )

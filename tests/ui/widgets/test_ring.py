"""The ring of time left."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.ring import Ring
from tests.ui.widgets.painted import Painted, same_outside


@pytest.fixture(autouse=True)
def _fonts(qtbot: QtBot) -> None:
    load_fonts()


def ring_of(qtbot: QtBot, kind: str, size: int) -> Ring:
    ring = Ring(kind)
    qtbot.addWidget(ring)
    ring.resize(size, size)
    return ring


@pytest.mark.parametrize(("window", "box"), [(900, 440), (1080, 528)])
def test_wide_digits_are_a_quarter_of_the_window_high(qtbot: QtBot, window: int, box: int) -> None:
    ring = ring_of(qtbot, "wide", box)
    ring.set_time(0.6, 3)
    assert ring.cap_height() >= 0.255 * window


def test_two_digits_of_a_long_hold_are_as_high_as_one(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "wide", 440)
    ring.set_time(1.0, 10)
    assert ring.cap_height() >= 0.255 * 900


@pytest.mark.parametrize("kind", ["phone", "short", "rest", "restWide", "ready", "readyWide"])
def test_digits_do_not_jump_from_ten_to_nine(qtbot: QtBot, kind: str) -> None:
    ring = ring_of(qtbot, kind, 200)
    ring.set_time(1.0, 10)
    high = ring.cap_height()
    ring.set_time(0.9, 9)
    assert ring.cap_height() == high


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(3, "3 seconds left"), (1, "1 second left"), (None, "No time left")],
)
def test_the_ring_says_its_value(qtbot: QtBot, seconds: int | None, words: str) -> None:
    ring = ring_of(qtbot, "phone", 252)
    ring.set_time(0.5, 7)
    ring.set_time(0.4, seconds)
    assert ring.accessibleName() == words
    assert ring.seconds == seconds


def test_with_reduced_motion_the_arc_steps_with_the_seconds(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "phone", 252)
    apply_theme(ring, Theme(reduce_motion=True))
    ring.set_time(1.0, 5)
    ring.set_time(0.93, 5)
    assert ring.fraction_left == 1.0
    ring.set_time(0.8, 4)
    assert ring.fraction_left == 0.8


def test_the_fraction_is_kept_between_none_and_all(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "phone", 252)
    ring.set_time(1.7, 3)
    assert ring.fraction_left == 1.0
    ring.set_time(-0.2, 0)
    assert ring.fraction_left == 0.0


def test_it_paints_while_digits_change_and_at_any_size(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "rest", 288)
    ring.show()
    before = ring.grab().toImage()
    ring.set_time(0.5, 14, ring="restRing", track="restTrack")
    ring.set_kind("restShort")
    ring.resize(120, 160)
    assert ring.kind == "restShort"
    assert ring.grab().toImage() != before


@pytest.mark.parametrize(
    ("start", "steps"),
    [(1.0, (0.99, 0.8, 0.4, 0.02, 0.0)), (0.55, (0.5, 0.45, 0.1)), (0.0, (1.0, 0.7))],
)
def test_the_moving_end_paints_all_that_changes(
    qtbot: QtBot, start: float, steps: tuple[float, ...]
) -> None:
    ring = ring_of(qtbot, "wide", 300)
    ring.set_time(start, 8)
    painted = Painted(ring, qtbot)
    before = painted.picture()
    for fraction in steps:
        ring.set_time(fraction, 8)
        after = painted.picture()
        assert after != before
        assert same_outside(painted.region(), before, after)
        before = after


def test_digits_paint_their_own_place(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "wide", 300)
    ring.set_time(0.5, 10)
    painted = Painted(ring, qtbot)
    before = painted.picture()
    ring.set_time(0.5, 9)
    region = painted.region()
    qtbot.waitUntil(lambda: painted.region().isEmpty())
    assert same_outside(region, before, painted.picture())
    assert region.boundingRect().width() < 280


def test_the_end_of_the_arc_stays_until_it_has_gone_far_enough(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "wide", 300)
    ring.set_time(0.5, 8)
    painted = Painted(ring, qtbot)
    ring.set_time(0.4999, 8)
    assert painted.region().isEmpty()
    assert ring.fraction_left == 0.4999
    ring.set_time(0.499, 8)
    assert 0 < painted.region().boundingRect().width() < 80


def test_in_high_contrast_an_empty_ring_keeps_its_outlines(qtbot: QtBot) -> None:
    ring = ring_of(qtbot, "phone", 252)
    high = Theme(high_contrast=True)
    apply_theme(ring, high)
    ring.set_time(0.0, None)
    picture = ring.grab().toImage()
    inner = round(high.num("ring.phone.stroke"))
    for y in (1, inner - 2):
        assert picture.pixelColor(126, y) == high.color("ink")
    assert picture.pixelColor(126, inner // 2) == high.color("holdTrack")

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.screens.high_pain import HighPainScreen
from sirelief_gui.ui.screens.pain_now import PainNowScreen
from tests.ui.screens.before_samples import SHORT, WIDE, Heard, key, press, shown

NEVER = 1_000_000


def asked(
    *, after: bool = False, recent: int | None = None, advance_ms: int | None = 0
) -> tuple[PainNowScreen, Heard]:
    screen = PainNowScreen(after=after, recent=recent, advance_ms=advance_ms)
    heard = Heard()
    screen.chosen.connect(heard.note("chosen"))
    screen.declined.connect(heard.note("declined"))
    screen.went_back.connect(heard.note("back"))
    return screen, heard


@pytest.mark.parametrize("after", [False, True])
def test_nothing_is_preset(qtbot: QtBot, after: bool) -> None:
    screen, heard = asked(after=after)
    shown(qtbot, screen)
    assert screen.scale.score is None
    assert screen.disc.score is None
    assert not screen.undo_bar.isVisible()
    assert heard.all == []


def test_a_tap_fills_the_disc_and_offers_undo(qtbot: QtBot) -> None:
    screen, heard = asked(advance_ms=NEVER)
    shown(qtbot, screen)
    press(screen.scale.cells[4])
    assert screen.disc.score == 4
    assert screen.undo_bar.isVisible()
    assert screen.undo_bar.accessibleName() == "4, mild. Going on"
    assert not screen.decline.isVisible()
    press(screen.undo_bar.undo)
    assert (screen.disc.accessibleName(), screen.scale.score) == ("No number yet", None)
    assert screen.decline.isVisible()
    assert heard.all == []


def test_the_number_goes_on_by_itself(qtbot: QtBot) -> None:
    screen, heard = asked(advance_ms=None)
    shown(qtbot, screen)
    with qtbot.waitSignal(screen.chosen):
        press(screen.scale.cells[4])
    assert heard.all == [("chosen", 4)]


def test_another_number_while_it_goes_on_counts_instead(qtbot: QtBot) -> None:
    screen, heard = asked()
    shown(qtbot, screen)
    with qtbot.waitSignal(screen.chosen):
        press(screen.scale.cells[7])
        press(screen.scale.cells[2])
    assert heard.all == [("chosen", 2)]


@pytest.mark.parametrize(
    ("which", "score"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_9, 9), (Qt.Key.Key_A, 10)]
)
def test_keys_rate(qtbot: QtBot, which: Qt.Key, score: int) -> None:
    screen, heard = asked()
    shown(qtbot, screen)
    with qtbot.waitSignal(screen.chosen):
        key(screen, which)
    assert heard.all == [("chosen", score)]


def test_escape_takes_a_choice_back_and_then_leaves(qtbot: QtBot) -> None:
    screen, heard = asked(advance_ms=NEVER)
    shown(qtbot, screen)
    key(screen, Qt.Key.Key_5)
    key(screen, Qt.Key.Key_Escape)
    assert screen.disc.score is None
    assert heard.all == []
    press(screen.bar.back)
    assert heard.all == ["back"]


def test_she_may_decline(qtbot: QtBot) -> None:
    screen, heard = asked()
    shown(qtbot, screen)
    press(screen.decline)
    assert heard.all == ["declined"]


def test_a_fresh_rating_is_offered_with_one_tap_before_only(qtbot: QtBot) -> None:
    assert asked(after=True, recent=4)[0].still is None
    assert asked()[0].still is None
    screen, heard = asked(recent=4)
    shown(qtbot, screen)
    assert screen.still is not None
    assert screen.still.text() == "Still 4?"
    assert screen.disc.score is None
    with qtbot.waitSignal(screen.chosen):
        press(screen.still)
    assert heard.all == [("chosen", 4)]


def test_leaving_the_page_stops_what_was_going_on(qtbot: QtBot) -> None:
    screen, heard = asked()
    shell = shown(qtbot, screen)
    press(screen.scale.cells[3])
    other, _ = asked()
    shell.show_page(other, nav=None)
    shell.show_page(screen, nav=None)
    assert screen.disc.score is None
    assert heard.all == []


@pytest.mark.parametrize("size", [SHORT, WIDE])
def test_every_number_is_in_view_without_scrolling(qtbot: QtBot, size: tuple[int, int]) -> None:
    screen, _ = asked()
    shown(qtbot, screen, size)
    for cell in screen.scale.cells:
        assert not cell.visibleRegion().isEmpty()
        assert cell.visibleRegion().boundingRect() == cell.rect()
    rows = {cell.geometry().top() for cell in screen.scale.cells}
    assert len(rows) == (1 if size == WIDE else 3)


def test_a_high_number_offers_rest_first(qtbot: QtBot) -> None:
    screen, heard = HighPainScreen(score=8, minutes="3\u00a0min"), Heard()
    for name in ("breathed", "rested", "went_on", "call_page_asked", "went_back", "rescored"):
        getattr(screen, name).connect(heard.note(name))
    shown(qtbot, screen)
    assert screen.advice.accessibleName().startswith("8 is a lot. Resting is a good plan.")
    press(screen.breathe)
    press(screen.rest)
    press(screen.go_on)
    press(screen.call)
    press(screen.scale.cells[8])
    press(screen.scale.cells[5])
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == [
        "breathed",
        "rested",
        "went_on",
        "call_page_asked",
        ("rescored", 5),
        "went_back",
    ]

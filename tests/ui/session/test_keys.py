from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.player_view import Page
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.session.keys import (
    MODIFIERS,
    HeldKey,
    Intent,
    Special,
    acts_on_release,
    intent_of,
    stop_choice_of,
    undone_by_hold,
)

K = Qt.Key
ALL = frozenset(Command)
LEAD_INS = (Page.GET_READY, Page.CHANGE_POSITION, Page.DEMO)
RUNNING, PAUSED, COUNT_IN = Status.RUNNING, Status.PAUSED, Status.COUNT_IN


def meant(
    key: Qt.Key,
    page: Page = Page.PLAYER,
    status: Status = RUNNING,
    *,
    shift: bool = False,
    letters: bool = True,
    can: frozenset[Command] = ALL,
) -> Intent | None:
    return intent_of(key, page=page, status=status, can=can, shift=shift, letters=letters)


@pytest.mark.parametrize(
    "key", [K.Key_Space, K.Key_Return, K.Key_Enter, K.Key_MediaTogglePlayPause, K.Key_MediaPlay]
)
def test_go_keys_pause_resume_and_say_ready(key: Qt.Key) -> None:
    assert meant(key) is Command.PAUSE
    assert meant(key, Page.REST) is Command.PAUSE
    assert meant(key, status=COUNT_IN) is Command.PAUSE
    assert meant(key, status=PAUSED) is Command.RESUME
    assert [meant(key, page) for page in LEAD_INS] == [Command.READY] * 3


@pytest.mark.parametrize("key", [K.Key_Right, K.Key_PageDown, K.Key_MediaNext])
def test_next_keys_skip_a_rep_or_say_ready(key: Qt.Key) -> None:
    assert meant(key) is Command.NEXT_REP
    assert meant(key, Page.REST) is Command.NEXT_REP
    assert meant(key, status=PAUSED) is Command.NEXT_REP
    assert [meant(key, page) for page in LEAD_INS] == [Command.READY] * 3


@pytest.mark.parametrize("key", [K.Key_Left, K.Key_PageUp, K.Key_MediaPrevious])
@pytest.mark.parametrize("page", list(Page))
def test_back_keys_go_back_everywhere(key: Qt.Key, page: Page) -> None:
    assert meant(key, page) is Command.BACK


@pytest.mark.parametrize("page", list(Page))
def test_shift_and_right_goes_to_the_next_exercise(page: Page) -> None:
    assert meant(K.Key_Right, page, shift=True) is Command.NEXT_EXERCISE


def test_letters_have_their_meaning_until_turned_off() -> None:
    table: dict[Qt.Key, Intent] = {
        K.Key_R: Command.RESTART_EXERCISE,
        K.Key_Plus: Command.ADD_TIME,
        K.Key_W: Command.WAIT,
        K.Key_F: Special.FULL_SCREEN,
        K.Key_M: Special.GUIDANCE,
    }
    assert {key: meant(key) for key in table} == table
    assert {meant(key, letters=False) for key in table} == {Command.PAUSE}
    assert meant(K.Key_F11, letters=False) is Special.FULL_SCREEN


def test_a_letter_without_meaning_here_costs_nothing_and_on_a_lead_in_says_ready() -> None:
    can = ALL - {Command.RESTART_EXERCISE, Command.ADD_TIME}
    assert meant(K.Key_Plus, can=can) is Special.NOTHING
    assert meant(K.Key_R, Page.GET_READY, can=can) is Command.READY


@pytest.mark.parametrize("page", list(Page))
@pytest.mark.parametrize("status", [RUNNING, PAUSED, COUNT_IN])
def test_escape_is_stop(page: Page, status: Status) -> None:
    assert meant(K.Key_Escape, page, status) is Command.STOP


def test_any_other_key_pauses_says_ready_on_a_lead_in_and_does_nothing_while_paused() -> None:
    assert meant(K.Key_X) is Command.PAUSE
    assert meant(K.Key_X, status=COUNT_IN) is Command.PAUSE
    assert [meant(K.Key_X, page) for page in LEAD_INS] == [Command.READY] * 3
    assert meant(K.Key_X, status=PAUSED) is Special.NOTHING


@pytest.mark.parametrize(
    "key", [*sorted(MODIFIERS, key=lambda k: k.value), K.Key_Tab, K.Key_Backtab, K.Key_VolumeUp]
)
def test_modifiers_tab_and_the_machines_own_keys_are_not_ours(key: Qt.Key) -> None:
    assert meant(key) is None


def test_chords_are_not_ours_and_while_stopped_nothing_is() -> None:
    chord = intent_of(K.Key_H, page=Page.PLAYER, status=RUNNING, can=ALL, chord=True)
    assert chord is None
    assert meant(K.Key_Space, status=Status.STOPPED) is None
    assert meant(K.Key_Space, status=Status.ENDED) is None


def test_only_what_cannot_be_taken_back_waits_for_the_key_to_be_let_go() -> None:
    assert {c for c in Command if acts_on_release(c)} == {
        Command.READY,
        Command.RESTART_EXERCISE,
    }


def test_what_a_held_key_had_done_is_undone() -> None:
    assert undone_by_hold(Command.NEXT_REP) is Command.UNDO_JUMP
    assert undone_by_hold(Command.BACK) is Command.UNDO_JUMP
    assert undone_by_hold(Command.WAIT) is Command.WAIT
    assert undone_by_hold(Command.PAUSE) is None


def test_the_stop_sheet_has_one_to_five_and_escape() -> None:
    keys = (K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5, K.Key_Escape, K.Key_6)
    assert [stop_choice_of(key) for key in keys] == [
        Command.UNWELL,
        Command.CONTINUE,
        Command.EASE_OFF,
        Command.SKIP_EXERCISE,
        Command.END,
        Command.CONTINUE,
        None,
    ]


def test_a_key_is_held_by_the_time_it_is_down() -> None:
    held = HeldKey(1.0)
    assert not held.is_held(100.0)
    held.press(65, at=10.0, intent=Command.PAUSE)
    assert not held.is_held(10.9)
    assert held.is_held(11.0)
    assert held.forget() is Command.PAUSE
    assert not held.is_held(12.0)

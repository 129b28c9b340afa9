"""The list of keys in the settings and in docs/KEYBOARD.md says what the keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.player_view import Page
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.session.keys import Intent, Special, intent_of, stop_choice_of
from sirelief_gui.ui.settings.key_list import key_tables
from tools.key_page import OUT, page

K = Qt.Key
SESSION, ELSEWHERE, KEYBOARD = key_tables()
KEYS = {
    "Space": K.Key_Space,
    "Enter": K.Key_Return,
    "Esc": K.Key_Escape,
    "F11": K.Key_F11,
    "Left": K.Key_Left,
    "Right": K.Key_Right,
    "Page Down": K.Key_PageDown,
    "Page Up": K.Key_PageUp,
    "+": K.Key_Plus,
    "any key": K.Key_J,
    **{letter: K[f"Key_{letter}"] for letter in "RWMF12345"},
}
MEANT: dict[str, Intent] = {
    "Pause, or go on. While you get ready: begin": Command.PAUSE,
    "Next rep": Command.NEXT_REP,
    "Next exercise": Command.NEXT_EXERCISE,
    "Back one rep": Command.BACK,
    "Stop: ease off, skip, end": Command.STOP,
    "Pause": Command.PAUSE,
    "Restart the exercise": Command.RESTART_EXERCISE,
    "15 more seconds": Command.ADD_TIME,
    "Wait, and let go again": Command.WAIT,
    "How much is heard: the next level": Special.GUIDANCE,
    "Fill the screen, or not": Special.FULL_SCREEN,
}
OF_A_DESK = {K.Key_MediaNext, K.Key_MediaPrevious}


def meant(key: Qt.Key, *, shift: bool = False) -> Intent | None:
    can = frozenset(Command)
    return intent_of(key, page=Page.PLAYER, status=Status.RUNNING, can=can, shift=shift)


@pytest.mark.parametrize("does", MEANT)
def test_each_key_of_a_session_does_what_the_list_says(does: str) -> None:
    row = next(row for row in SESSION.rows if row.does == does)
    caps = [cap for cap in row.caps if cap in KEYS]
    assert caps
    for cap in caps:
        assert meant(KEYS[cap], shift="Shift" in row.caps) is MEANT[does]


def test_every_key_that_does_more_than_pause_is_in_the_list() -> None:
    listed = {KEYS[cap] for row in SESSION.rows for cap in row.caps if cap in KEYS}
    does_more = {
        key for key in K if meant(key) not in (None, Command.PAUSE, Special.NOTHING)
    } - OF_A_DESK
    assert does_more <= listed
    assert does_more


def test_the_numbers_are_the_choices_of_stop() -> None:
    row = next(row for row in SESSION.rows if row.does.startswith("In Stop"))
    assert len({stop_choice_of(KEYS[cap]) for cap in row.caps} - {None}) == len(row.caps)
    assert stop_choice_of(K.Key_6) is None


def test_each_row_is_told_once() -> None:
    for table in (SESSION, ELSEWHERE, KEYBOARD):
        assert len({row.does for row in table.rows}) == len(table.rows)


def test_the_page_is_up_to_date() -> None:
    assert OUT.read_text(encoding="utf-8") == page(), "run tools/key_page.py"
    assert "| Ctrl + Shift + H | Hide everything" in page()

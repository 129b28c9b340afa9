from __future__ import annotations

import pytest

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.player_view import Page
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command, Status, start
from sirelief_gui.ui.media_keys import MediaKeys
from sirelief_gui.ui.session.media import (
    MediaControl,
    MediaKey,
    command_for,
    connect_keys,
    is_playing,
)
from tests.domain.samples import LIBRARY, timeline

ALL = frozenset(Command)
LEAD_INS = (Page.GET_READY, Page.CHANGE_POSITION)
EXERCISING = (Page.PLAYER, Page.REST)
RUNNING, PAUSED, COUNT_IN = Status.RUNNING, Status.PAUSED, Status.COUNT_IN


def asked(
    key: MediaKey,
    page: Page = Page.PLAYER,
    status: Status = RUNNING,
    can: frozenset[Command] = ALL,
) -> Command | None:
    return command_for(key, page=page, status=status, can=can)


@pytest.mark.parametrize("page", EXERCISING)
def test_play_pause_pauses_and_goes_on(page: Page) -> None:
    assert asked(MediaKey.PLAY_PAUSE, page) is Command.PAUSE
    assert asked(MediaKey.PLAY_PAUSE, page, COUNT_IN) is Command.PAUSE
    assert asked(MediaKey.PLAY_PAUSE, page, PAUSED) is Command.RESUME


@pytest.mark.parametrize("page", LEAD_INS)
def test_in_a_lead_in_the_keys_say_ready(page: Page) -> None:
    assert asked(MediaKey.PLAY_PAUSE, page) is Command.READY
    assert asked(MediaKey.PLAY, page) is Command.READY
    assert asked(MediaKey.NEXT, page) is Command.READY


@pytest.mark.parametrize("page", list(Page))
def test_pause_only_ever_pauses(page: Page) -> None:
    """A headset taken off pauses; it never says that she is ready."""
    assert asked(MediaKey.PAUSE, page) is Command.PAUSE
    assert asked(MediaKey.PAUSE, page, PAUSED, ALL - {Command.PAUSE}) is None


@pytest.mark.parametrize("page", EXERCISING)
def test_play_never_pauses(page: Page) -> None:
    assert asked(MediaKey.PLAY, page) is None
    assert asked(MediaKey.PLAY, page, COUNT_IN) is None
    assert asked(MediaKey.PLAY, page, PAUSED) is Command.RESUME


@pytest.mark.parametrize("page", EXERCISING)
def test_next_and_previous_move_by_a_rep(page: Page) -> None:
    for status in (RUNNING, PAUSED):
        assert asked(MediaKey.NEXT, page, status) is Command.NEXT_REP
        assert asked(MediaKey.PREVIOUS, page, status) is Command.BACK


@pytest.mark.parametrize("page", list(Page))
@pytest.mark.parametrize("status", [RUNNING, PAUSED, COUNT_IN])
def test_stop_opens_the_stop_choices(page: Page, status: Status) -> None:
    assert asked(MediaKey.STOP, page, status) is Command.STOP


@pytest.mark.parametrize("key", list(MediaKey))
@pytest.mark.parametrize("status", [Status.STOPPED, Status.ENDED])
def test_no_key_answers_the_stop_choices_or_revives_a_session(
    key: MediaKey, status: Status
) -> None:
    assert [asked(key, page, status) for page in Page] == [None] * len(Page)


@pytest.mark.parametrize("key", list(MediaKey))
@pytest.mark.parametrize("page", list(Page))
@pytest.mark.parametrize("status", list(Status))
def test_only_what_is_legal_is_ever_asked(key: MediaKey, page: Page, status: Status) -> None:
    assert asked(key, page, status, frozenset()) is None
    for command in Command:
        assert asked(key, page, status, frozenset({command})) in (command, None)


def test_a_desktop_offers_to_pause_while_it_runs_or_counts_in() -> None:
    assert {status for status in Status if is_playing(status)} == {RUNNING, COUNT_IN}


@pytest.mark.parametrize("key", list(MediaKey))
def test_each_signal_says_which_key_it_was(key: MediaKey) -> None:
    keys, heard = MediaKeys(), list[MediaKey]()
    connect_keys(keys, heard.append)
    getattr(keys, key.value).emit()
    assert heard == [key]


def test_a_key_in_a_session_does_what_its_page_says_and_the_desktop_sees_it_run() -> None:
    keys, asked = Pressed(), list[Command]()
    control = MediaControl(keys, asked.append)
    keys.next.emit()
    assert asked == []  # nothing is on screen yet
    session, _ = start(timeline("cat"), LIBRARY, now=0.0)
    control.show_view(player_view(session, now=1.0))
    control.show_view(player_view(session, now=2.0))
    assert keys.told == [True]
    keys.next.emit()
    assert asked == [Command.READY]
    paused, _ = apply(session, Command.PAUSE, now=3.0)
    control.show_view(player_view(paused, now=3.0))
    assert keys.told == [True, False]
    keys.play.emit()
    assert asked == [Command.READY, Command.RESUME]
    control.close()
    assert keys.closed


class Pressed(MediaKeys):
    """Media keys without a desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[bool] = []
        self.closed = False

    def open(self) -> None:
        """Need no bus."""

    def set_playing(self, playing: bool) -> None:
        self.told.append(playing)

    def close(self) -> None:
        self.closed = True

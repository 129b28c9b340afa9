"""What a media key means in a session: the table of the keys, and the two that mean one thing.

Play/pause, next and previous mean what the keys of that name mean (`ui.session.keys`). "Pause" and
"play" also come from things she did not press: a headset taken off, a call on the phone. So pause
only ever pauses, on every page, and play never does. A media key has no hold: its desktop tells of
presses only, so each acts at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt

from sirelief_gui.domain.player_view import Page, PlayerView
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.media_keys import MediaKeys
from sirelief_gui.ui.session.keys import intent_of


class MediaKey(StrEnum):
    """The keys, by the names of `MediaKeys`' signals."""

    PLAY_PAUSE = "play_pause"
    PLAY = "play"
    PAUSE = "pause"
    NEXT = "next"
    PREVIOUS = "previous"
    STOP = "stop"


_KEYS = {
    MediaKey.PLAY_PAUSE: Qt.Key.Key_MediaTogglePlayPause,
    MediaKey.PLAY: Qt.Key.Key_MediaPlay,
    MediaKey.NEXT: Qt.Key.Key_MediaNext,
    MediaKey.PREVIOUS: Qt.Key.Key_MediaPrevious,
}
_ONLY = {MediaKey.PAUSE: Command.PAUSE, MediaKey.STOP: Command.STOP}


def command_for(
    key: MediaKey, *, page: Page, status: Status, can: Collection[Command]
) -> Command | None:
    """Return the command a media key asks for, or None where it means nothing.

    ``can`` holds the commands that are legal now. While Stop is open no media key means anything:
    its sheet asks a question.
    """
    if status in (Status.STOPPED, Status.ENDED):
        return None
    if key in _ONLY:
        return _ONLY[key] if _ONLY[key] in can else None
    intent = intent_of(_KEYS[key], page=page, status=status, can=can)
    if not isinstance(intent, Command) or (key is MediaKey.PLAY and intent is Command.PAUSE):
        return None
    return intent if intent in can else None


def is_playing(status: Status) -> bool:
    """Tell whether a desktop should offer to pause rather than to play."""
    return status in (Status.RUNNING, Status.COUNT_IN)


class MediaControl(QObject):
    """Brings media keys to the session on screen, and tells the desktop whether it runs.

    ``carry_out`` is given each command; views come in by `show_view`. `close` lets the keys go.
    """

    def __init__(
        self, keys: MediaKeys, carry_out: Callable[[Command], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keys, self._carry_out = keys, carry_out
        self._view: PlayerView | None = None
        connect_keys(keys, self._pressed)
        keys.open()

    def show_view(self, view: PlayerView) -> None:
        """Take up what is on screen; only a change of running or not is told to the desktop."""
        before, self._view = self._view, view
        if before is None or is_playing(before.status) is not is_playing(view.status):
            self._keys.set_playing(is_playing(view.status))

    def close(self) -> None:
        """Let the keys go: the session is not on screen any more."""
        self._keys.close()

    def _pressed(self, key: MediaKey) -> None:
        view = self._view
        if view is None:
            return
        command = command_for(key, page=view.page, status=view.status, can=view.can)
        if command is not None:
            self._carry_out(command)


def connect_keys(keys: MediaKeys, pressed: Callable[[MediaKey], object]) -> None:
    """Have ``pressed`` called with each key that comes."""
    for key in MediaKey:
        getattr(keys, key.value).connect(partial(pressed, key))

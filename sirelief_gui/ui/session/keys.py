"""What a key means in a session: one table (SETTLED, Keys), decided without any widget.

Rules:

1. A quick press acts at once, but for two things that cannot be taken back when a key was only
   bumped: "ready" and "restart exercise" act when the key is let go.
2. Any key but the modifiers, held for a second, opens Stop instead; what the press had done by
   then is taken back where that is possible (`undone_by_hold`). A bumped key costs nothing.
3. Modifiers alone, Tab, chords with Ctrl, Alt or Meta, and keys of the machine itself (volume,
   brightness) are never ours.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from PySide6.QtCore import Qt

from sirelief_gui.domain.player_view import Page
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.values import dataclass


class Special(Enum):
    """What a key can mean beside a command of the session."""

    FULL_SCREEN = auto()
    GUIDANCE = auto()
    """How much is heard: the next level."""
    NOTHING = auto()
    """The key is ours but has no meaning here: it is used up and costs nothing."""


Intent = Command | Special

_K = Qt.Key
_GO = frozenset(
    {
        *(_K.Key_Space, _K.Key_Return, _K.Key_Enter, _K.Key_Select),
        *(_K.Key_MediaPlay, _K.Key_MediaPause, _K.Key_MediaTogglePlayPause),
    }
)
_NEXT = frozenset({_K.Key_Right, _K.Key_PageDown, _K.Key_MediaNext})
_BACK = frozenset({_K.Key_Left, _K.Key_PageUp, _K.Key_MediaPrevious})
_LETTERS: dict[Qt.Key, Intent] = {
    _K.Key_R: Command.RESTART_EXERCISE,
    _K.Key_Plus: Command.ADD_TIME,
    _K.Key_W: Command.WAIT,
    _K.Key_F: Special.FULL_SCREEN,
    _K.Key_M: Special.GUIDANCE,
}
MODIFIERS = frozenset(
    {
        *(_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta),
        *(_K.Key_Super_L, _K.Key_Super_R, _K.Key_Hyper_L, _K.Key_Hyper_R, _K.Key_Menu),
        *(_K.Key_CapsLock, _K.Key_NumLock, _K.Key_ScrollLock, _K.Key_Mode_switch),
    }
)
"""Keys that people hold for other reasons: Shift for a shifted arrow, Alt to change windows."""
_NOT_OURS = MODIFIERS | {
    *(_K.Key_Tab, _K.Key_Backtab, _K.Key_unknown),
    *(_K.Key_VolumeUp, _K.Key_VolumeDown, _K.Key_VolumeMute),
    *(_K.Key_MonBrightnessUp, _K.Key_MonBrightnessDown),
}
_LEAD_INS = frozenset({Page.GET_READY, Page.CHANGE_POSITION, Page.DEMO})
_ON_RELEASE: frozenset[Intent] = frozenset({Command.READY, Command.RESTART_EXERCISE})
_JUMPS: frozenset[Intent] = frozenset({Command.NEXT_REP, Command.NEXT_EXERCISE, Command.BACK})


def intent_of(
    key: Qt.Key,
    *,
    page: Page,
    status: Status,
    can: Collection[Command],
    shift: bool = False,
    chord: bool = False,
    letters: bool = True,
) -> Intent | None:
    """Return what a press of ``key`` asks for, or None for a key that is not the session's.

    ``can`` holds the commands that mean something now; ``chord`` tells that Ctrl, Alt or Meta is
    down; ``letters`` False turns the single-letter keys off. While Stop is open its sheet has the
    keys (`stop_choice_of`).
    """
    if key in _NOT_OURS or chord or status in (Status.ENDED, Status.STOPPED):
        return None
    if key is _K.Key_Escape:
        return Command.STOP
    if key is _K.Key_F11:
        return Special.FULL_SCREEN
    leading_in = status is Status.RUNNING and page in _LEAD_INS
    wanted = _wanted(key, status=status, leading_in=leading_in, shift=shift, letters=letters)
    if isinstance(wanted, Special) or wanted in can:
        return wanted
    return Command.READY if leading_in else Special.NOTHING


def _wanted(key: Qt.Key, *, status: Status, leading_in: bool, shift: bool, letters: bool) -> Intent:
    if shift and key is _K.Key_Right:
        return Command.NEXT_EXERCISE
    if key in _BACK:
        return Command.BACK
    if letters and key in _LETTERS:
        return _LETTERS[key]
    if leading_in or key in _NEXT:
        return Command.READY if leading_in else Command.NEXT_REP
    if status is not Status.PAUSED:
        return Command.PAUSE
    return Command.RESUME if key in _GO else Special.NOTHING


def acts_on_release(intent: Intent) -> bool:
    """Tell whether a press waits for the key to be let go, so that holding it costs nothing."""
    return intent in _ON_RELEASE


def undone_by_hold(intent: Intent) -> Command | None:
    """Return the command that takes back what a press did when its key turns out to be held."""
    if intent in _JUMPS:
        return Command.UNDO_JUMP
    return Command.WAIT if intent is Command.WAIT else None


_STOP_KEYS = {
    _K.Key_1: Command.UNWELL,
    _K.Key_2: Command.CONTINUE,
    _K.Key_3: Command.EASE_OFF,
    _K.Key_4: Command.SKIP_EXERCISE,
    _K.Key_5: Command.END,
    _K.Key_Escape: Command.CONTINUE,
}


def stop_choice_of(key: Qt.Key) -> Command | None:
    """Return the Stop choice that a key takes at once: 1 to 5 in their order, Esc to continue."""
    return _STOP_KEYS.get(key)


@dataclass(frozen=True, slots=True)
class KeyChoices:
    """Her choices about keys: single letters on, key caps on the wide pages shown."""

    letters: bool = True
    hints: bool = True


@dataclass(slots=True)
class HeldKey:
    """Remembers the key that is down, told apart by press time and not by auto-repeat.

    ``seconds`` is how long a key must be down to mean Stop.
    """

    seconds: float
    key: int | None = None
    since: float = 0.0
    intent: Intent | None = None

    def press(self, key: int, *, at: float, intent: Intent | None) -> None:
        """Note a key that went down; a second one down starts the time anew."""
        self.key, self.since, self.intent = key, at, intent

    def is_held(self, now: float) -> bool:
        """Tell whether the key has been down long enough."""
        return self.key is not None and now - self.since >= self.seconds

    def forget(self) -> Intent | None:
        """Return what the press meant, and think of no key any more."""
        intent, self.key, self.intent = self.intent, None, None
        return intent

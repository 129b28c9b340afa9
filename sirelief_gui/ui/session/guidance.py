"""How much is heard, as the session screen shows it: a name, an icon, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from sirelief_gui.domain.cues import Level
from sirelief_gui.services.conductor import Notice

ICONS = {
    Level.FULL: "volume-2",
    Level.BRIEF: "volume-1",
    Level.CHIMES: "bell",
    Level.SILENT: "volume-x",
}


class Conducting(Protocol):
    """What the session screen asks of whoever makes the session heard (`services.conductor`)."""

    notice: Callable[[Notice], None]
    """Is told what she should know about the sound."""

    @property
    def level(self) -> Level:
        """How much is heard now."""

    def start(self) -> None:
        """Begin with the session as it stands."""

    def set_level(self, level: Level) -> None:
        """Take another level, from now on."""

    def tick(self) -> None:
        """Take up what became of the sound; called whenever the session is looked at."""

    def say(self, ids: Sequence[str]) -> None:
        """Speak some phrases now, in place of what is being said."""

    def close(self) -> None:
        """Leave the session."""


class SessionSound(QObject):
    """The session's sound as the screen handles it, with a conductor or without one.

    Signals: ``told`` (text) what she is to be told, once each; ``level_changed`` (Level) when she
    took another level.
    """

    told = Signal(str)
    level_changed = Signal(object)

    def __init__(self, conductor: Conducting | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conductor = conductor
        self._has_device = True
        self._told: set[Notice] = set()
        if conductor is not None:
            conductor.notice = self._notice

    @property
    def level(self) -> Level | None:
        """How much is heard; None where there is nothing to be heard with."""
        return None if self._conductor is None else self._conductor.level

    @property
    def is_silent(self) -> bool:
        """Whether nothing is heard now, by her choice or for want of a device."""
        return self.level in (None, Level.SILENT) or not self._has_device

    def start(self) -> None:
        """Let the session be heard, once somebody hears what ``told`` says."""
        if self._conductor is not None:
            self._conductor.start()

    def tick(self) -> None:
        """Let the conductor take up what became of the sound."""
        if self._conductor is not None:
            self._conductor.tick()

    def turn(self) -> None:
        """Take the next level, and say which."""
        if self._conductor is None:
            return
        level = self._conductor.level.following
        self._conductor.set_level(level)
        self.level_changed.emit(level)
        self.told.emit(level_name(level))

    def say(self, phrase: str) -> None:
        """Speak one phrase now, by its id."""
        if self._conductor is not None and phrase:
            self._conductor.say((phrase,))

    def close(self) -> None:
        """Fall silent for good."""
        conductor, self._conductor = self._conductor, None
        if conductor is not None:
            conductor.tick()
            conductor.close()

    def _notice(self, notice: Notice) -> None:
        if notice is Notice.ROLL_OVER:
            self.told.emit(notice_words(notice))
            return
        if notice is not Notice.NO_VOICE:
            self._has_device = notice is Notice.SOUND_BACK
        if notice not in self._told:
            self._told.add(notice)
            self.told.emit(notice_words(notice))


def level_name(level: Level) -> str:
    """Return what a level is called."""
    return {
        Level.FULL: _tr("Full guidance"),
        Level.BRIEF: _tr("Brief guidance"),
        Level.CHIMES: _tr("Chimes only"),
        Level.SILENT: _tr("Silent"),
    }[level]


def notice_words(notice: Notice) -> str:
    """Return what she is told when the sound is not as it should be, and when it is again."""
    return {
        Notice.NO_DEVICE: _tr(
            "No sound device found. The session goes on without sound; the screen shows everything."
        ),
        Notice.SOUND_BACK: _tr("The sound is back."),
        Notice.NO_VOICE: _tr("The voice could not be found. Sounds take over."),
        Notice.ROLL_OVER: _tr("You have been on your back for a while. Roll to your side."),
    }[notice]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SessionGuidance", text)

"""What stands in for the desktop where reminders are tested."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.announcing import Announcer


class Noticeboard(Announcer):
    """Keeps what it was asked to show; ``takes`` False refuses everything."""

    def __init__(self) -> None:
        super().__init__()
        self.takes = True
        self.said: list[tuple[str, list[tuple[str, str]]]] = []
        self.withdrawn = 0

    def say(self, text: str, actions: Sequence[tuple[str, str]]) -> None:
        if self.takes:
            self.said.append((text, list(actions)))
        else:
            self.refused.emit()

    def withdraw(self) -> None:
        self.withdrawn += 1

    def look(self) -> None:
        self.looked.emit(self.takes)


class Login:
    """Starting at login, kept in memory; ``fault`` is what turning it on or off raises."""

    def __init__(self) -> None:
        self.on = False
        self.fault: StorageError | None = None

    def is_on(self) -> bool:
        return self.on

    def turn_on(self) -> None:
        self._turn(True)

    def turn_off(self) -> None:
        self._turn(False)

    def _turn(self, on: bool) -> None:
        if self.fault is not None:
            raise self.fault
        self.on = on

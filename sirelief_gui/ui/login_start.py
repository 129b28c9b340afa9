"""How this system starts the app at login; the part that needs Qt is Windows' registry."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from sirelief_gui.services.login_start import LoginStart, file_for, own_command, refused

RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_VALUE = "SI Relief"


class RunKey:
    """The value of a registry key whose programs Windows starts; see `LoginStart`."""

    def __init__(self, command: Sequence[str], values: QSettings) -> None:
        self._command, self._values = tuple(command), values

    def is_on(self) -> bool:
        return self._values.contains(_VALUE)

    def turn_on(self) -> None:
        from subprocess import list2cmdline  # here: start-up does without

        self._values.setValue(_VALUE, list2cmdline(self._command))
        self._settle()

    def turn_off(self) -> None:
        self._values.remove(_VALUE)
        self._settle()

    def _settle(self) -> None:
        """Write at once; StorageError when Windows refuses it."""
        self._values.sync()
        if self._values.status() is not QSettings.Status.NoError:
            raise refused(self._values.fileName())


def login_start(data_dir: Path | None) -> LoginStart:
    """Return how this system starts this program; ``data_dir`` where it is not the usual one."""
    command = own_command(data_dir)
    return file_for(sys.platform, command) or RunKey(
        command, QSettings(RUN_KEY, QSettings.Format.NativeFormat)
    )

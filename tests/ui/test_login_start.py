"""Starting at login on Windows, over a file in place of the registry; and the system's own way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.login_start import LoginFile
from sirelief_gui.ui.login_start import RunKey, login_start

COMMAND = ("C:\\Program Files\\Python\\pythonw.exe", "-m", "sirelief_gui", "--in-tray")


def values(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_on_and_off(tmp_path: Path) -> None:
    path = tmp_path / "run.ini"
    key = RunKey(COMMAND, values(path))
    assert not key.is_on()
    key.turn_on()
    key.turn_on()
    assert key.is_on()
    line = '"C:\\Program Files\\Python\\pythonw.exe" -m sirelief_gui --in-tray'
    assert values(path).value("SI Relief") == line
    key.turn_off()
    key.turn_off()
    assert not key.is_on()
    assert values(path).allKeys() == []


def test_a_place_that_may_not_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    place = tmp_path / "a folder"
    place.mkdir()
    key = RunKey(COMMAND, values(place))
    with pytest.raises(StorageError, match="may not be written"):
        key.turn_on()


@pytest.mark.skipif(sys.platform == "win32", reason="a file elsewhere only")
def test_elsewhere_it_is_a_file(tmp_path: Path) -> None:
    login = login_start(tmp_path)
    assert isinstance(login, LoginFile)
    assert str(tmp_path) in login.content.decode()

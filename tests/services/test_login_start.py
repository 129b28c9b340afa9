"""Starting at login: the files, how a command stands in them, and what the disk refuses."""

from __future__ import annotations

import plistlib
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.login_start import (
    IN_TRAY,
    LoginFile,
    autostart_file,
    desktop_exec,
    file_for,
    launch_agent,
    own_command,
    refused,
)

COMMAND = ("/opt/si relief/python", "-P", "-m", "sirelief_gui", IN_TRAY)


def autostart(home: Path, command: tuple[str, ...] = COMMAND) -> LoginFile:
    return autostart_file(command, environment={}, home=home)


def read_exec(value: str) -> list[str]:
    """Read an Exec value as the desktop entry standard says: the file's escapes, then quoting."""
    text, escapes = "", {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    letters = iter(value)
    for letter in letters:
        text += escapes[next(letters)] if letter == "\\" else letter
    found, words, quoted = "", [], False
    letters = iter(text)
    for letter in letters:
        if letter == '"':
            quoted = not quoted
        elif letter == "\\" and quoted:
            found += next(letters)
        elif letter == " " and not quoted:
            words.append(found)
            found = ""
        else:
            assert quoted or letter not in "\t\n\"'\\><~|&;$*?#()`"
            found += letter
    return [word.replace("%%", "%") for word in (*words, found)]


@given(
    st.lists(
        st.text(string.ascii_letters + string.punctuation + " \t\né漢", min_size=1), min_size=1
    )
)
def test_any_command_is_read_as_it_was_written(command: list[str]) -> None:
    value = desktop_exec(command)
    assert "\n" not in value
    assert read_exec(value) == command


def test_a_command_as_the_standard_writes_it() -> None:
    assert desktop_exec(("python", "-m", "sirelief_gui")) == "python -m sirelief_gui"
    assert desktop_exec(("a b", "c$", "d\\", "50%")) == r'"a b" "c\\$" "d\\\\" 50%%'


def test_on_and_off_on_linux(tmp_path: Path) -> None:
    login = autostart(tmp_path)
    assert login.path == tmp_path / ".config" / "autostart" / "sirelief.desktop"
    login.turn_off()
    assert not login.is_on()
    login.turn_on()
    login.turn_on()
    assert login.is_on()
    lines = login.path.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["[Desktop Entry]", "Type=Application", "Name=SI Relief"]
    assert 'Exec="/opt/si relief/python" -P -m sirelief_gui --in-tray' in lines
    login.turn_off()
    login.turn_off()
    assert not login.is_on()
    assert list(login.path.parent.iterdir()) == []


def test_the_validator_passes(tmp_path: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not installed here")
    login = autostart(tmp_path)
    login.turn_on()
    done = subprocess.run(
        ["desktop-file-validate", str(login.path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_folder_for_such_files_is_the_one_the_desktop_names(tmp_path: Path) -> None:
    elsewhere = autostart_file(
        COMMAND, environment={"XDG_CONFIG_HOME": str(tmp_path / "c")}, home=tmp_path
    )
    assert elsewhere.path == tmp_path / "c" / "autostart" / "sirelief.desktop"
    relative = autostart_file(COMMAND, environment={"XDG_CONFIG_HOME": "c"}, home=tmp_path)
    assert relative.path == autostart(tmp_path).path


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_the_desktop_has_turned_off_is_off(tmp_path: Path, line: str) -> None:
    login = autostart(tmp_path)
    login.turn_on()
    login.path.write_bytes(login.content + f"{line}\n".encode())
    assert not login.is_on()
    login.turn_on()
    assert login.is_on()


def test_on_and_off_on_macos(tmp_path: Path) -> None:
    login = launch_agent(COMMAND, home=tmp_path)
    assert login.path.parent == tmp_path / "Library" / "LaunchAgents"
    login.turn_on()
    assert login.is_on()
    agent = plistlib.loads(login.path.read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["Label"] == login.path.stem
    assert agent["RunAtLoad"] is True
    login.turn_off()
    assert not login.is_on()


def test_a_folder_that_cannot_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file", encoding="utf-8")
    login = autostart(tmp_path)
    with pytest.raises(StorageError, match="is not what it should be"):
        login.turn_on()
    assert not login.is_on()
    with pytest.raises(StorageError, match="is not what it should be"):
        login.turn_off()


def test_a_refusing_place_is_said_in_a_sentence() -> None:
    assert str(refused("HKEY_CURRENT_USER")).startswith("HKEY_CURRENT_USER may not be written.")


def test_the_command_is_this_very_program(tmp_path: Path) -> None:
    assert own_command(None) == (sys.executable, "-P", "-m", "sirelief_gui", IN_TRAY)
    assert own_command(tmp_path)[-3:] == ("--data-dir", str(tmp_path), IN_TRAY)


def test_a_stand_alone_build_is_started_by_what_stays_when_it_ends() -> None:
    alone = own_command(None, environment={}, is_frozen=True)
    assert alone == (sys.executable, IN_TRAY)
    image = own_command(None, environment={"APPIMAGE": "/home/a/SI.AppImage"}, is_frozen=True)
    assert image == ("/home/a/SI.AppImage", IN_TRAY)
    # Another program's image may have started a terminal, and that us.
    tree = own_command(None, environment={"APPIMAGE": "/home/a/Other.AppImage"}, is_frozen=False)
    assert tree[0] == sys.executable


def test_in_a_flatpak_the_desktop_is_told_to_start_the_flatpak(tmp_path: Path) -> None:
    inside = {"FLATPAK_ID": "org.sirelief.SIRelief", "XDG_CONFIG_HOME": str(tmp_path / "var")}
    command = own_command(None, environment=inside)
    assert command == ("flatpak", "run", "org.sirelief.SIRelief", IN_TRAY)
    login = autostart_file(command, environment=inside, home=tmp_path)
    assert login.path == tmp_path / ".config" / "autostart" / "sirelief.desktop"


def test_each_system_has_its_own_way() -> None:
    assert file_for("win32", COMMAND) is None
    linux, mac = file_for("linux", COMMAND), file_for("darwin", COMMAND)
    assert linux is not None
    assert mac is not None
    assert (linux.path.suffix, mac.path.suffix) == (".desktop", ".plist")

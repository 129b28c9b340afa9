"""Starting with the session of the desktop, by a file where the system looks for such programs.

Linux desktops read autostart files (XDG), macOS reads launch agents. Windows keeps such programs
in its registry, which `ui.login_start` writes.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.errors import StorageError, file_fault, world_faults
from sirelief_gui.storage.files import write_files

IN_TRAY = "--in-tray"
"""The option with which the app begins without its window."""
_DESKTOP_FILE = "sirelief.desktop"
_LABEL = "org.sirelief.SIRelief"
_FLATPAK = "FLATPAK_ID"
_TURNED_OFF = ("hidden=true", "x-gnome-autostart-enabled=false")
"""Lines with which desktops turn such a file off."""
_QUOTED = re.compile(r'["`$\\]')
_PLAIN = re.compile(r"[\w@+=:,./%-]+", re.ASCII)


class LoginStart(Protocol):
    """Whether the app starts when she logs in; turning it on or off may raise StorageError."""

    def is_on(self) -> bool:
        """Tell whether it does now."""
        ...

    def turn_on(self) -> None:
        """Have it start from the next time on; an older entry is replaced."""
        ...

    def turn_off(self) -> None:
        """Leave nothing behind; nothing to do where it is off."""
        ...


@dataclass(frozen=True, slots=True)
class LoginFile:
    """A file at ``path`` whose being there starts the app; ``content`` is what is in it."""

    path: Path
    content: bytes

    def is_on(self) -> bool:
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").lower().split("\n")
        except OSError:
            return False
        return not any(line.replace(" ", "") in _TURNED_OFF for line in lines)

    def turn_on(self) -> None:
        with world_faults(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write_files({self.path: self.content})

    def turn_off(self) -> None:
        with world_faults(self.path):
            self.path.unlink(missing_ok=True)


def own_command(
    data_dir: Path | None,
    *,
    environment: Mapping[str, str] = os.environ,
    is_frozen: bool = getattr(sys, "frozen", False),
) -> tuple[str, ...]:
    """Return what starts this very program without its window.

    ``data_dir`` is the folder of her history where it is not the usual one; ``is_frozen`` says
    whether this is a stand-alone build.
    """
    program: tuple[str, ...] = (sys.executable,)
    if _FLATPAK in environment:
        program = ("flatpak", "run", environment[_FLATPAK])  # what is in it has no path outside
    elif is_frozen and "APPIMAGE" in environment:
        program = (environment["APPIMAGE"],)  # what runs is mounted only while it does
    elif not is_frozen:
        program = (sys.executable, "-P", "-m", "sirelief_gui")  # -P: not from where she logs in
    where = () if data_dir is None else ("--data-dir", str(data_dir.absolute()))
    return (*program, *where, IN_TRAY)


def autostart_file(
    command: Sequence[str], *, environment: Mapping[str, str], home: Path
) -> LoginFile:
    """Return the file that Linux desktops read."""
    config = Path(environment.get("XDG_CONFIG_HOME") or "")
    # A relative one is to be ignored, says the standard; in a Flatpak it is not the desktop's own.
    if not config.is_absolute() or _FLATPAK in environment:
        config = home / ".config"
    lines = (
        *("[Desktop Entry]", "Type=Application", "Name=SI Relief", "Icon=sirelief"),
        *(f"Exec={desktop_exec(command)}", "Terminal=false", ""),
    )
    return LoginFile(config / "autostart" / _DESKTOP_FILE, "\n".join(lines).encode())


def launch_agent(command: Sequence[str], *, home: Path) -> LoginFile:
    """Return the file that macOS reads."""
    import plistlib  # here: it takes XML along, which start-up does without

    content = plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )
    return LoginFile(home / "Library" / "LaunchAgents" / f"{_LABEL}.plist", content)


def desktop_exec(command: Sequence[str]) -> str:
    """Write a command as the Exec key of a desktop file.

    An argument with a reserved character stands in double quotes, in which four characters take a
    backslash; every backslash is then doubled as in any string of the file, and % is written twice.
    """
    return " ".join(_argument(part) for part in command)


def refused(place: str) -> StorageError:
    """Return the fault for a place of the system that does not let itself be written."""
    return file_fault(PermissionError(errno.EACCES, place), Path(place))


def _argument(part: str) -> str:
    words = part.replace("%", "%%")
    if not _PLAIN.fullmatch(words):
        words = f'"{_QUOTED.sub(_escaped, words)}"'
    return words.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def file_for(platform: str, command: Sequence[str]) -> LoginFile | None:
    """Return the file of a platform as `sys.platform` names it; None where it has no such file."""
    if platform == "darwin":
        return launch_agent(command, home=Path.home())
    if platform == "win32":
        return None
    return autostart_file(command, environment=os.environ, home=Path.home())

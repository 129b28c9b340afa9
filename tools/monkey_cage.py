"""A cage for whoever presses anything: no file of this machine can be changed from inside it.

A file dialog can overwrite, rename and delete, and random keys find all of that. So the monkey
lives under bubblewrap (Debian: bubblewrap util-linux): the whole system read-only, a home, a /tmp
and processes of its own, no network at all, and as nobody where it was started by root. The only
place that it can write to and that is there afterwards is the folder it is given.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDS = ("bwrap", "setpriv")
_NOBODY = 65534
_HIDDEN = ("/tmp", "/var/tmp", "/run", "/mnt", "/media")  # noqa: S108 - what is put out of sight
_SOCKETS_OF_X = "/tmp/.X11-unix"  # noqa: S108 - X's own
_KEPT_OUT = ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "DISPLAY", "PULSE_SERVER", "PYTHONPATH")


def missing() -> list[str]:
    """Return which programs the cage needs and does not find."""
    return [name for name in NEEDS if shutil.which(name) is None]


def caged(command: Sequence[str], out: Path) -> list[str]:
    """Return the command line of ``command`` in a cage in which only ``out`` can be written to.

    Works in this checkout, with HOME in ``out``/home; Python and the packages it runs with can be
    read wherever they are.
    """
    home = Path.home()
    cage = ["bwrap", "--die-with-parent", "--new-session", "--unshare-net", "--unshare-pid"]
    cage += ["--unshare-ipc", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    for place in (*_HIDDEN, home):
        if Path(place).is_dir():
            cage += ["--perms", "1777", "--tmpfs", str(place)]
    for folder in (*_read_from(), out):
        for above in reversed(folder.parents[:-1]):
            if any(above.is_relative_to(place) for place in (*_HIDDEN, home)):
                cage += ["--perms", "0755", "--dir", str(above)]
        cage += ["--bind" if folder == out else "--ro-bind", str(folder), str(folder)]
    cage += ["--perms", "1777", "--dir", _SOCKETS_OF_X, "--chdir", str(ROOT)]
    for name in _KEPT_OUT:
        cage += ["--unsetenv", name]
    for name, value in _own_environment(out).items():
        cage += ["--setenv", name, value]
    return [*cage, *_as_nobody(), *command]


def make_place(out: Path) -> None:
    """Make the folder that the cage writes to; raises FileExistsError where there is one."""
    for folder in (out, out / "home", out / "run"):
        folder.mkdir(parents=folder == out, mode=0o700)
        if os.getuid() == 0:
            os.chown(folder, _NOBODY, _NOBODY)


def _as_nobody() -> list[str]:
    if os.getuid() != 0:
        return []
    allowed = ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    who = [f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", "--no-new-privs"]
    return [*allowed, "--", "setpriv", *who]


def _own_environment(out: Path) -> dict[str, str]:
    return {
        "HOME": str(out / "home"),
        "XDG_RUNTIME_DIR": str(out / "run"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
    }


def _read_from() -> list[Path]:
    """Return where Python and this checkout are: perhaps below what was put out of sight."""
    interpreter = Path(sys.executable).resolve().parent.parent
    places = {ROOT, Path(sys.prefix), Path(sys.base_prefix), interpreter}
    return sorted(place for place in places if len(place.parts) > 2)

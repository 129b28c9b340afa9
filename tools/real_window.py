"""The real window as a person meets it: finds controls in the accessibility tree, works by xdotool.

Runs under the system's Python with pyatspi (Debian: at-spi2-core python3-pyatspi gir1.2-atspi-2.0
dbus xvfb openbox xdotool imagemagick). `tools.real_walk`, `real_tree`, `real_kills`,
`real_closing` and `real_session` build on it; docs/ARCHITECTURE.md says what each is for.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tools.prepared_data import PROGRAM, offer

SCREEN = "1440x900x24"
ROOT = Path(__file__).resolve().parent.parent


def options_parser(words: str) -> argparse.ArgumentParser:
    """Return a parser with what every real-window tool takes."""
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("--app", required=True)
    parser.add_argument("--mode", choices=("mouse", "keys"), default="mouse")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--program", default=PROGRAM, metavar="ID", help="what Today offers")
    parser.add_argument("--display", default=":79")
    parser.add_argument("--timing-log", type=Path)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser


def run_inside(module: str, display: str) -> int:
    """Run a module again inside an X server, window manager and session bus of its own."""
    with running("Xvfb", display, "-screen", "0", SCREEN, "-nolisten", "tcp"):
        env = os.environ | {"DISPLAY": display}
        time.sleep(1)
        with running("openbox", env=env):
            command = ["dbus-run-session", "--", "/usr/bin/python3", "-m", module]
            command += [*sys.argv[1:], "--inside"]
            return subprocess.run(command, env=env, cwd=ROOT, check=False).returncode


class running:  # noqa: N801 - reads as a verb
    """A program that runs while a block does."""

    def __init__(self, *command: str, env: dict[str, str] | None = None) -> None:
        self._command, self._env = command, env

    def __enter__(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(self._command, env=self._env, stderr=quiet, stdout=quiet)
        return self._process

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait(10)


class Person:
    """Someone at the window, with a mouse or a keyboard."""

    on_samples = False
    """Whether the app is opened on its samples instead of a history of her own."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.taps = 0

    def app(self) -> running:
        """The app on this display, seen by screen readers; not started yet."""
        env = os.environ | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
        }
        folder = self.options.data_dir
        if not self.on_samples and not (folder.is_dir() and any(folder.iterdir())):
            offer(folder, self.options.program)
        own = ["--data-dir", str(folder)]
        command = [self.options.app, *(["--demo"] if self.on_samples else own)]
        if self.options.timing_log:
            command += ["--timing-log", str(self.options.timing_log)]
        return running(*command, env=env)

    def find_window(self) -> None:
        """Wait until the window is there, and go to it."""
        shell("xdotool search --sync --onlyvisible --name '^SI Relief$' windowactivate")
        time.sleep(2)

    def choose_score(self, score: int) -> None:
        """Rate with the number key, or by pressing the number."""
        if self.options.mode == "keys":
            self.tap(f"xdotool key {score}")
        else:
            self._click(lambda name: name.startswith(f"{score},"))

    def press(self, name: str) -> None:
        """Press a control by its accessible name."""
        if self.options.mode == "mouse":
            self._click(lambda found: found == name)
            return
        for _ in range(60):
            if focused_name() == name or self._goes_by_arrows(name):
                self.tap("xdotool key space")
                return
            shell("xdotool key Tab")
            time.sleep(0.15)
        raise SystemExit(f"“{name}” cannot be reached with Tab; in view: {sorted(names())}")

    def _goes_by_arrows(self, name: str) -> bool:
        """Go to a control of the group that has the focus: a group has one stop for Tab."""
        node = focused_node()
        if node is None or node.getRoleName() != "radio button":
            return False
        order = [child.name for child in node.parent if child is not None]
        if name not in order:
            return False
        key = "Down" if order.index(name) > order.index(node.name) else "Up"
        for _ in order:
            shell(f"xdotool key {key}")
            time.sleep(0.15)
            if focused_name() == name:
                return True
        return False

    def _click(self, wanted: Callable[[str], bool], *, seconds: float = 5) -> None:
        """Click what is so called; a tree read while it changes may lack it for a moment."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if (node := next((one for one in nodes() if wanted(one.name)), None)) is not None:
                box = node.queryComponent().getExtents(0)
                x, y = box.x + box.width // 2, box.y + box.height // 2
                self.tap(f"xdotool mousemove {x} {y} click 1")
                return
            time.sleep(0.2)
        raise SystemExit(f"nothing to click; in view: {sorted(names())}")

    def tap(self, command: str) -> None:
        """Do one thing a person does, and count it."""
        shell(command)
        self.taps += 1
        time.sleep(0.5)

    def wait_for(self, name: str, *, seconds: float = 15) -> str:
        """Wait until a name that starts so is in view, and return the whole of it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for found in names():
                if found.startswith(name):
                    return found
            time.sleep(0.5)
        self.picture("stuck")
        raise SystemExit(f"“{name}” did not come; in view: {sorted(names())}")

    def picture(self, name: str) -> None:
        """Save what the screen shows."""
        folder: Path = self.options.pictures
        folder.mkdir(parents=True, exist_ok=True)
        shell(f"import -window root {folder / (self.options.mode + '-' + name + '.png')}")


def shell(command: str) -> None:
    """Run a command line of ours; raises when it fails."""
    subprocess.run(command, shell=True, check=True, timeout=60)  # noqa: S602 - our own words


def nodes() -> Iterator[Any]:
    """Every accessible node of the app that is on screen now."""
    import pyatspi

    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and "sirelief" in (app.name or "").lower():
            yield from _below(app)


def _below(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pyatspi has no types
    import pyatspi

    for child in node:
        if child is None:
            continue
        try:
            child.clearCache()  # an id may be another widget's by now
            showing = child.getState().contains(pyatspi.STATE_SHOWING)
        except Exception:  # noqa: BLE001, S112 - a node may vanish while we look
            continue
        if showing:
            yield child
        yield from _below(child)


def names() -> set[str]:
    """The accessible names in view."""
    return {node.name for node in nodes() if node.name}


def focused_node() -> Any:  # noqa: ANN401 - pyatspi has no types
    """What has the keyboard, None for nothing."""
    return next((node for node in nodes() if has_focus(node)), None)


def has_focus(node: Any) -> bool:  # noqa: ANN401
    """Tell whether a node has the keyboard; of a list's rows only while the list has it too.

    Qt says of the current row that it has the focus, wherever the focus is.
    """
    import pyatspi

    states = node.getState()
    if not states.contains(pyatspi.STATE_FOCUSED):
        return False
    is_row = node.getRoleName() in ("table cell", "list item")
    return not is_row or node.parent.getState().contains(pyatspi.STATE_FOCUSED)


def focused_name() -> str:
    """The accessible name of what has the keyboard, empty for nothing."""
    node = focused_node()
    return "" if node is None else str(node.name)

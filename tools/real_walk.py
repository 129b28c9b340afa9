"""Drive the real window as a person does: first run, a whole session, the ratings, in real time.

Runs under the system's Python with pyatspi (Debian: at-spi2-core python3-pyatspi gir1.2-atspi-2.0
dbus xvfb openbox xdotool imagemagick). It finds controls in the accessibility tree, as a screen
reader would, and works them with xdotool only: the mouse in one run, the keyboard in another.

    python3 tools/real_walk.py --app .venv/bin/sirelief-gui --mode mouse --data-dir D --pictures P

Takes about twelve minutes: the app knows no speed-up. Prints what it did and how many taps it took.
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

SCREEN = "1440x900x24"
SESSION_MINUTES = 14
PLACES = ("Today", "Trends", "History")
PICTURES_AT = {
    "get-ready": 6,
    "move": 11,
    "hold": 15,
    "rest": 126,
    "change": 285,
    "bridge-hold": 353,
    "strap": 516,
    "ball": 600,
}
"""Seconds after the start of the session at which pictures are taken."""


def main() -> int:
    """Start a screen of our own, then walk inside it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--app", required=True)
    parser.add_argument("--mode", choices=("mouse", "keys"), required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--display", default=":79")
    parser.add_argument("--timing-log", type=Path)
    parser.add_argument("--next-day", action="store_true", help="only the taps to a session")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return Walk(options).run()
    return _run_inside(options)


def _run_inside(options: argparse.Namespace) -> int:
    """Run this script again inside its own X server, window manager and session bus."""
    display = options.display
    with _background("Xvfb", display, "-screen", "0", SCREEN, "-nolisten", "tcp"):
        env = os.environ | {"DISPLAY": display}
        time.sleep(1)
        with _background("openbox", env=env):
            command = ["dbus-run-session", "--", "/usr/bin/python3", *sys.argv, "--inside"]
            return subprocess.run(command, env=env, check=False).returncode


class _background:  # noqa: N801 - reads as a verb
    """A program that runs while a block does."""

    def __init__(self, *command: str, env: dict[str, str] | None = None) -> None:
        self._command, self._env = command, env

    def __enter__(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(self._command, env=self._env, stderr=quiet, stdout=quiet)
        return self._process

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(10)


class Walk:
    """One walk through the app."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.taps = 0
        self.taps_to_session = 0

    def run(self) -> int:
        """Walk; returns 0 when the session was saved."""
        env = os.environ | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
        }
        command = [self.options.app, "--data-dir", str(self.options.data_dir)]
        if self.options.timing_log:
            command += ["--timing-log", str(self.options.timing_log)]
        with _background("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
            time.sleep(1)
            with _background(*command, env=env):
                _shell("xdotool search --sync --onlyvisible --name '^SI Relief$' windowactivate")
                time.sleep(2)
                if self.options.next_day:
                    self._to_session()
                else:
                    self._first_run()
                    self._session()
                    self._after()
        return 0

    def _first_run(self) -> None:
        self._picture("welcome")
        self._press("Get started")
        self._wait_for("Before anything else")
        self._picture("clearance")
        self._press("None of these applies to me")
        self._press("My doctor, midwife or therapist said I may exercise.")
        self._picture("clearance-answered")
        self._press("Continue")
        self._wait_for("Start session")
        self._picture("today-first")
        self._to_session()

    def _to_session(self) -> None:
        before = 0 if not self.options.next_day else self.taps
        self._press("Start session")
        self._wait_for("How is your pain right now?")
        self._picture("pain-now")
        self._choose_score(4)
        self._wait_for("Any of these today?")
        self._picture("safety-check")
        self._press("None of these – begin")
        self.taps_to_session = self.taps - before
        print(f"taps to the session: {self.taps_to_session}", flush=True)

    def _session(self) -> None:
        began = time.monotonic()
        for name, at in PICTURES_AT.items():
            time.sleep(max(0.0, began + at - time.monotonic()))
            self._picture(name)
        self._wait_for("And how is it now?", seconds=SESSION_MINUTES * 60)
        print(f"session took {time.monotonic() - began:.1f} s", flush=True)
        self._picture("after")

    def _after(self) -> None:
        self._choose_score(2)
        self._wait_for("2 points lower")
        self._picture("reveal")
        self._press("Continue")
        self._wait_for("How did it feel overall?")
        self._picture("look-back")
        self._press("Eased")
        self._wait_for("Well done")
        self._picture("saved")
        self._press("Done")
        self._wait_for("Last pain")
        self._picture("today-done")
        self._press("Trends")
        time.sleep(2)
        self._picture("trends")
        self._press("History")
        time.sleep(1)
        self._picture("history")

    def _choose_score(self, score: int) -> None:
        if self.options.mode == "keys":
            self._tap(f"xdotool key {score}")
        else:
            self._click(lambda name: name.startswith(f"{score},"))

    def _press(self, name: str) -> None:
        if self.options.mode == "mouse":
            self._click(lambda found: found == name)
            return
        for _ in range(60):
            if _focused_name() == name:
                self._tap("xdotool key space")
                return
            # The navigation is one stop; arrows move inside it.
            step = "Right" if _focused_name() in PLACES and name in PLACES else "Tab"
            _shell(f"xdotool key {step}")
            time.sleep(0.15)
        raise SystemExit(f"“{name}” cannot be reached with Tab; in view: {sorted(_names())}")

    def _click(self, wanted: Callable[[str], bool]) -> None:
        for node in _nodes():
            if wanted(node.name):
                box = node.queryComponent().getExtents(0)
                x, y = box.x + box.width // 2, box.y + box.height // 2
                self._tap(f"xdotool mousemove {x} {y} click 1")
                return
        raise SystemExit(f"nothing to click; in view: {sorted(_names())}")

    def _tap(self, command: str) -> None:
        _shell(command)
        self.taps += 1
        time.sleep(0.5)

    def _wait_for(self, name: str, *, seconds: float = 15) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if any(found.startswith(name) for found in _names()):
                return
            time.sleep(0.5)
        self._picture("stuck")
        raise SystemExit(f"“{name}” did not come; in view: {sorted(_names())}")

    def _picture(self, name: str) -> None:
        folder: Path = self.options.pictures
        folder.mkdir(parents=True, exist_ok=True)
        _shell(f"import -window root {folder / (self.options.mode + '-' + name + '.png')}")


def _shell(command: str) -> None:
    subprocess.run(command, shell=True, check=True, timeout=60)  # noqa: S602 - our own words


def _nodes() -> Iterator[Any]:
    """Every accessible node of the app that is on screen now."""
    import pyatspi

    desktop = pyatspi.Registry.getDesktop(0)
    for app in desktop:
        if app is not None and "sirelief" in (app.name or "").lower():
            yield from _below(app)


def _below(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pyatspi has no types
    import pyatspi

    for child in node:
        if child is None:
            continue
        try:
            showing = child.getState().contains(pyatspi.STATE_SHOWING)
        except Exception:  # noqa: BLE001, S112 - a node may vanish while we look
            continue
        if showing:
            yield child
        yield from _below(child)


def _names() -> set[str]:
    return {node.name for node in _nodes() if node.name}


def _focused_name() -> str:
    import pyatspi

    for node in _nodes():
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            return str(node.name)
    return ""


if __name__ == "__main__":
    sys.exit(main())

"""The monkey at the real window: an X pointer and keys of its own, controls found by their names.

    /usr/bin/python3 -m tools.monkey_hands --out DIR --seed N --seconds S --python PYTHON

Runs in the cage that `tools.monkey` makes, under the system's Python (Debian: python3-pyatspi
python3-xlib xvfb openbox xdotool dbus at-spi2-core imagemagick). After every act it asks the
app something in the accessibility tree: a window that does not answer is frozen.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tools.monkey_lives import FROZEN, PASSPHRASE, Lives, Unanswered, own_environment
from tools.real_heartbeat import Pulse
from tools.real_window import nodes, running
from tools.sound_stage import Stage

LIFE = 150.0
NOWHERE = (0, 0, 1, 1)
"""The place of the active window where there is none."""
LOOK_EVERY = 12
"""Acts between two looks for controls: a look takes longer than an act."""
SLOW = 2.0
_OPENING = 90.0
_ROLES = {
    *("push button", "toggle button", "check box", "radio button", "slider", "text", "entry"),
    *("combo box", "list item", "table cell", "menu item", "spin button", "link", "page tab"),
    *("check menu item", "radio menu item", "chart", "filler", "label", "button"),
}
_KEYS = (
    *("Escape", "Tab", "shift+Tab", "Return", "space", "Left", "Right", "Up", "Down", "Home"),
    *("End", "Prior", "Next", "Delete", "BackSpace", "F1", "F11", "Menu", "plus", "minus"),
    *("question", "ctrl+l", "ctrl+shift+h", "ctrl+q", "ctrl+w", "ctrl+z", "ctrl+a", "ctrl+v"),
    *("alt+Left", "shift+F10", "ctrl+Tab", "ctrl+f", "ctrl+s", "ctrl+p", "ctrl+Return"),
    *"0123456789",
    *"abcdefghijklmnopqrstuvwxyz",
)
_WORDS = (
    PASSPHRASE,
    PASSPHRASE,
    "42",
    "0",
    "-7",
    "1e9",
    "Ibuprofen",
    "12/03/2024",
    "   ",
    "x" * 300,
)
_SIZES = ((412, 892), (412, 720), (1440, 860), (360, 480), (900, 500))


def main() -> int:
    """Play until the time is over; what came of it is in ``story.json``."""
    parser = argparse.ArgumentParser(description="Press anything, on the real window.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--python", required=True, help="the Python that the app runs under")
    parser.add_argument("--display", default=":96")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        with Stage(options.display) as stage:
            if shutil.which("pulseaudio"):
                stage.start_sound()
            again = [sys.executable, "-m", "tools.monkey_hands", *sys.argv[1:], "--inside"]
            return stage.run(again, cwd=Path.cwd()).wait()
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        story = Monkey(options).play()
    (options.out / "story.json").write_text(json.dumps(story, indent=1))
    return 0


class Monkey:
    """Plays one life of the app after the other."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._chance = random.Random(options.seed)  # noqa: S311 - nothing to guess
        self._lives = Lives(options.out, options.python, options.seed)
        self._pointer = Pointer()
        self._controls: list[tuple[str, int, int, int, int]] = []
        self._acts: tuple[Callable[[], None], ...] = (
            *(self._press,) * 140,
            *(self._press_anywhere,) * 20,
            *(self._key,) * 30,
            *(self._type,) * 6,
            *(self._wheel,) * 12,
            *(self._drag,) * 6,
            *(self._resize,) * 2,
            *(self._iconify,) * 1,
            *(self._close,) * 1,
        )

    def play(self) -> dict[str, object]:
        """Live until the time is over, and tell of it."""
        end = time.monotonic() + self._options.seconds
        while time.monotonic() < end - 10:
            self._live(end)
        return self._lives.story.words()

    def _live(self, end: float) -> None:
        env = own_environment(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
        process = self._lives.begin([self._options.python, "-m", "sirelief_gui"], env)
        pulse = self._opened(process)
        over, is_frozen, count = min(end, time.monotonic() + LIFE), pulse is None, 0
        while pulse and not is_frozen and process.poll() is None and time.monotonic() < over:
            if count % LOOK_EVERY == 0:
                self._look()
            count += 1
            self._lives.story.acts += 1
            if self._pointer.window() == NOWHERE:
                self._pointer.bring_back()
            self._chance.choice(self._acts)()
            time.sleep(self._chance.uniform(0.02, 0.3))
            is_frozen = process.poll() is None and self._is_frozen(pulse, process)
        if is_frozen:
            self._picture()
        found = len(self._lives.story.findings)
        self._lives.end(process, frozen=is_frozen and process.poll() is None)
        if len(self._lives.story.findings) > found:
            self._picture()

    def _opened(self, process: subprocess.Popen[bytes]) -> Pulse | None:
        """Wait until the window can be seen; None when it does not come."""
        end = time.monotonic() + _OPENING
        while time.monotonic() < end and process.poll() is None:
            with suppress(SystemExit):
                pulse = Pulse()
                time.sleep(1.5)
                return pulse
            time.sleep(0.5)
        return None

    def _is_frozen(self, pulse: Pulse, process: subprocess.Popen[bytes]) -> bool:
        story, unanswered = self._lives.story, Unanswered(process.pid)
        answer, control = pulse.beat(patience=FROZEN)
        while answer is None:  # it may be about to close
            if process.poll() is not None:
                return False
            if unanswered.is_frozen():
                return True
            time.sleep(0.2)
            answer, control = pulse.beat(patience=FROZEN)
        took, work = unanswered.seconds - control, unanswered.work
        story.longest_answer = max(story.longest_answer, round(took, 2))
        story.longest_work = max(story.longest_work, round(work, 2))
        story.longest_control = max(story.longest_control, round(control, 2))
        if took > SLOW:
            words = f"answered after {took:.1f} s, {work:.1f} s of it work"
            self._lives.note(f"-- {words}; another program after {control:.2f} s")
        return False

    def _look(self) -> None:
        """Find what can be pressed now."""
        found = []
        with suppress(Exception):  # the tree changes while it is read
            for node in nodes():
                if node.getRoleName() in _ROLES:
                    box = node.queryComponent().getExtents(0)
                    middle = (box.x + box.width // 2, box.y + box.height // 2)
                    if box.width > 0 and box.height > 0 and self._pointer.is_inside(*middle):
                        name = f"{node.getRoleName()} “{node.name[:60]}”"
                        found.append((name, box.x, box.y, box.width, box.height))
        self._controls = found

    def _picture(self) -> None:
        file = self._options.out / f"life-{self._lives.story.lives}.png"
        subprocess.run(["import", "-window", "root", str(file)], check=False, timeout=30)

    # Acts

    def _press(self) -> None:
        if not self._controls:
            self._press_anywhere()
            return
        role = self._chance.choice(sorted({name.split(" “")[0] for name, *_ in self._controls}))
        those = [control for control in self._controls if control[0].startswith(role)]
        name, x, y, width, height = self._chance.choice(those)
        place = (x + self._chance.randrange(width), y + self._chance.randrange(height))
        self._click(name, place)

    def _press_anywhere(self) -> None:
        self._click("somewhere", self._somewhere())

    def _click(self, name: str, place: tuple[int, int]) -> None:
        kind = self._chance.random()
        button = 3 if kind < 0.05 else 1
        self._lives.note(f"press {name} at {place[0]},{place[1]} button {button}")
        if self._pointer.is_inside(*place):  # the window manager has menus of its own
            self._pointer.click(*place, button=button, times=2 if 0.05 <= kind < 0.12 else 1)

    def _key(self) -> None:
        key = self._chance.choice(_KEYS)
        self._lives.note(f"key {key}")
        _quietly("xdotool", "key", key)

    def _type(self) -> None:
        words = self._chance.choice(_WORDS)
        self._lives.note(f"type {words[:30]!r}")
        _quietly("xdotool", "type", "--delay", "3", words)

    def _wheel(self) -> None:
        place, button = self._somewhere(), self._chance.choice((4, 5))
        self._lives.note(f"wheel {button} at {place}")
        if self._pointer.is_inside(*place):
            self._pointer.click(*place, button=button, times=self._chance.randrange(1, 8))

    def _drag(self) -> None:
        places = [self._somewhere() for _ in range(4)]
        self._lives.note(f"drag {places}")
        if all(self._pointer.is_inside(*place) for place in places):
            self._pointer.drag(places)

    def _resize(self) -> None:
        width, height = self._chance.choice(_SIZES)
        self._lives.note(f"resize {width}x{height}")
        _quietly("xdotool", "getactivewindow", "windowsize", str(width), str(height))

    def _iconify(self) -> None:
        self._lives.note("iconify, and back")
        _quietly("xdotool", "getactivewindow", "windowminimize")
        time.sleep(1)
        self._pointer.bring_back()

    def _close(self) -> None:
        self._lives.note("close the window")
        _quietly("xdotool", "key", "alt+F4")

    def _somewhere(self) -> tuple[int, int]:
        x, y, width, height = self._pointer.window()
        return x + self._chance.randrange(width), y + self._chance.randrange(height)


class Pointer:
    """The X pointer, which goes nowhere but over the active window."""

    def __init__(self) -> None:
        from Xlib import X
        from Xlib.display import Display
        from Xlib.ext import xtest

        self._x, self._fake = X, xtest.fake_input
        self._display: Any = Display(os.environ["DISPLAY"])
        self._root: Any = self._display.screen().root

    def window(self) -> tuple[int, int, int, int]:
        """Return where the active window is on the screen: x, y, width, height."""
        from Xlib.error import XError

        atom = self._display.intern_atom("_NET_ACTIVE_WINDOW")
        with suppress(XError, AttributeError, IndexError):
            number = self._root.get_full_property(atom, self._x.AnyPropertyType).value[0]
            window = self._display.create_resource_object("window", number)
            size, place = window.get_geometry(), window.translate_coords(self._root, 0, 0)
            return -place.x, -place.y, max(1, size.width), max(1, size.height)
        return NOWHERE

    def bring_back(self) -> None:
        """Bring every window forward, as a taskbar does."""
        from Xlib.error import XError
        from Xlib.protocol.event import ClientMessage

        active = self._display.intern_atom("_NET_ACTIVE_WINDOW")
        listed = self._display.intern_atom("_NET_CLIENT_LIST")
        mask = self._x.SubstructureRedirectMask | self._x.SubstructureNotifyMask
        with suppress(XError, AttributeError):
            for number in self._root.get_full_property(listed, self._x.AnyPropertyType).value:
                window = self._display.create_resource_object("window", number)
                asked = ClientMessage(window=window, client_type=active, data=(32, [2, 0, 0, 0, 0]))
                self._root.send_event(asked, event_mask=mask)
            self._display.sync()
            time.sleep(0.3)

    def is_inside(self, x: int, y: int) -> bool:
        """Tell whether a place is over the active window, or what has opened above it."""
        left, top, width, height = self.window()
        return left <= x < left + width and top <= y < top + height

    def click(self, x: int, y: int, *, button: int, times: int) -> None:
        """Go there and press so many times."""
        self._move(x, y)
        for _ in range(times):
            self._fake(self._display, self._x.ButtonPress, button)
            self._fake(self._display, self._x.ButtonRelease, button)
            self._display.sync()

    def drag(self, places: list[tuple[int, int]]) -> None:
        """Hold the button from the first place to the last."""
        self._move(*places[0])
        self._fake(self._display, self._x.ButtonPress, 1)
        for place in places[1:]:
            time.sleep(0.05)
            self._move(*place)
        self._fake(self._display, self._x.ButtonRelease, 1)
        self._display.sync()

    def _move(self, x: int, y: int) -> None:
        self._fake(self._display, self._x.MotionNotify, x=x, y=y)
        self._display.sync()


def _quietly(*command: str) -> None:
    """Have a small program do something; a window that has just gone is no matter."""
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, check=False, timeout=20)


if __name__ == "__main__":
    sys.exit(main())

"""The real window and its desktop: start it twice, close it in mid-session, open it again.

    python3 -m tools.real_closing --app .venv/bin/sirelief-gui --data-dir D --pictures P

A second start must end by itself and bring the one window forward from where it was put away; the
window must come back where it was; closed in mid-session it must ask, and close when she says so or
when it is closed once more, which is offered again. Needs wmctrl too; see `tools.real_window`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

from tools.real_window import Person, options_parser, run_inside, running, shell

TITLE = "SI Relief"
FIRST_RUN = (
    "Get started",
    "None of these applies to me",
    "My doctor, midwife or therapist said I may exercise.",
    "Continue",
    "All set",
)


def main() -> int:
    """Start a screen of our own, then look inside it; returns 1 when anything is amiss."""
    options = options_parser(
        "Start the real window twice, and close it in mid-session."
    ).parse_args()
    if not options.inside:
        return run_inside("tools.real_closing", options.display)
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        return Closing(options).run()


class Closing(Person):
    """Someone who has other windows too."""

    def run(self) -> int:
        """Look at one thing after the other; prints what was seen."""
        steps = (self._twice, self._in_session, self._offered_again)
        amiss = [text for step in steps for text in step()]
        print(
            "\n".join(amiss) or "one window, raised, closed, saved and offered again as it should"
        )
        return 1 if amiss else 0

    def _twice(self) -> list[str]:
        amiss = []
        with self.app() as app:
            self.find_window()
            shell(f"wmctrl -r '{TITLE}' -e 0,300,20,500,700")
            time.sleep(1)
            before = place()
            shell("xdotool getactivewindow windowminimize")
            time.sleep(1)
            command = [self.options.app, "--data-dir", str(self.options.data_dir)]
            second = subprocess.run(
                command, capture_output=True, text=True, timeout=30, check=False
            )
            time.sleep(1)
            if second.returncode or "already open" not in second.stdout:
                amiss.append(f"the second start said {second.stdout + second.stderr!r}")
            if len(windows()) != 1 or TITLE not in active():
                amiss.append(f"windows {windows()}, active {active()!r}")
            for name in FIRST_RUN:
                self.press(name)
            amiss += self._closes(app, "outside a session")
        with self.app() as app:
            self.find_window()
            if place() != before:
                amiss.append(f"it was at {before} and came back at {place()}")
            amiss += self._closes(app, "once more")
        return amiss

    def _in_session(self) -> list[str]:
        with self.app() as app:
            self._begin()
            amiss = self._asks(app)
            self.press("Keep going")
            time.sleep(1)
            amiss += self._asks(app)
            self.press("End session and save")
            return amiss + self._gone(app, "after “End session and save”")

    def _offered_again(self) -> list[str]:
        with self.app() as app:
            self._begin()
            amiss = self._asks(app)
            amiss += self._closes(app, "closed twice in mid-session")
        with self.app() as app:
            self.find_window()
            self.wait_for("Carry on")
            self.picture("offered-again")
            return amiss + self._closes(app, "over the offer")

    def _begin(self) -> None:
        self.find_window()
        self.press("Start session")
        self.wait_for("4, mild")
        self.choose_score(4)
        self.wait_for("None of these")
        time.sleep(1)
        self.press("None of these – begin")
        self.wait_for("Skip")
        time.sleep(2)

    def _asks(self, app: subprocess.Popen[bytes]) -> list[str]:
        close()
        self.wait_for("End session and save")
        self.picture("asked")
        return [] if app.poll() is None else ["it closed in mid-session without a question"]

    def _closes(self, app: subprocess.Popen[bytes], when: str) -> list[str]:
        close()
        return self._gone(app, when)

    def _gone(self, app: subprocess.Popen[bytes], when: str) -> list[str]:
        if until(lambda: app.poll() is not None):
            return [] if app.returncode == 0 else [f"it ended with {app.returncode} {when}"]
        return [f"it did not close {when}"]


def until(is_so: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait for something; tells whether it came."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.1)
    return False


def close() -> None:
    """Close the window as its frame's button does."""
    shell(f"wmctrl -c '{TITLE}'")
    time.sleep(1)


def said(command: str) -> str:
    """Return what a command line of ours prints."""
    done = subprocess.run(command.split(), capture_output=True, text=True, check=False)
    return done.stdout


def windows() -> list[str]:
    """Return the windows of the app."""
    return [line for line in said("wmctrl -l").splitlines() if line.endswith(TITLE)]


def active() -> str:
    """Return the name of the window that has the keyboard."""
    return said("xdotool getactivewindow getwindowname").strip()


def place() -> list[str]:
    """Return where the window is and how large."""
    return next(line.split()[2:6] for line in said("wmctrl -lG").splitlines() if TITLE in line)


if __name__ == "__main__":
    sys.exit(main())

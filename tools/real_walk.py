"""Drive the real window as a person does: first run, a whole session, the ratings, in real time.

    python3 -m tools.real_walk --app .venv/bin/sirelief-gui --mode mouse --data-dir D --pictures P

Finds controls in the accessibility tree, as a screen reader would, and works them with xdotool
only: the mouse in one run, the keyboard in another. Takes about twelve minutes, because the app
knows no speed-up, and two with --short. Prints how many taps it took. See `tools.real_window` for
what it needs.
"""

from __future__ import annotations

import sys
import time

from tools.real_window import Person, options_parser, run_inside, running

SESSION_MINUTES = 14
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
    parser = options_parser("Walk through the real window, in real time.")
    parser.add_argument("--next-day", action="store_true", help="only the taps to a session")
    parser.add_argument("--short", action="store_true", help="end the session by Stop, early")
    options = parser.parse_args()
    if not options.inside:
        return run_inside("tools.real_walk", options.display)
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        Walk(options).run()
    return 0


class Walk(Person):
    """One walk through the app."""

    def run(self) -> None:
        """Walk to the saved session, or only to the first phase."""
        with self.app():
            self.find_window()
            if self.options.next_day:
                self._to_session()
            else:
                self._first_run()
                self._session()
                self._after()

    def _first_run(self) -> None:
        self.picture("welcome")
        self.press("Get started")
        self.wait_for("Before anything else")
        self.picture("clearance")
        self.press("None of these applies to me")
        self.press("My doctor, midwife or therapist said I may exercise.")
        self.picture("clearance-answered")
        self.press("Continue")
        self.wait_for("Set up your space")
        self.picture("space")
        self.press("All set")
        self.wait_for("Start session")
        self.picture("today-first")
        self._to_session()

    def _to_session(self) -> None:
        self.press("Start session")
        self.wait_for("How is your pain right now?")
        self.picture("pain-now")
        self.choose_score(4)
        self.wait_for("Any of these today?")
        self.picture("safety-check")
        self.press("None of these – begin")
        print(f"taps to the session: {self.taps}", flush=True)

    def _session(self) -> None:
        began = time.monotonic()
        if self.options.short:
            time.sleep(PICTURES_AT["hold"])
            self.press("Stop")
            self.wait_for("End session and save")
            self.press("End session and save")
        for name, at in () if self.options.short else PICTURES_AT.items():
            time.sleep(max(0.0, began + at - time.monotonic()))
            self.picture(name)
        self.wait_for("And how is it now?", seconds=SESSION_MINUTES * 60)
        print(f"session took {time.monotonic() - began:.1f} s", flush=True)
        self.picture("after")

    def _after(self) -> None:
        self.choose_score(2)
        self.wait_for("2 points lower")
        self.picture("reveal")
        self.press("Continue")
        self.wait_for("How did it feel overall?")
        self.picture("look-back")
        self.press("Eased")
        self.wait_for("Saved" if self.options.short else "Well done")
        self.picture("saved")
        self.press("Done")
        self.wait_for("Last pain")
        self.picture("today-done")
        self.press("Trends")
        time.sleep(2)
        self.picture("trends")
        self.press("History")
        time.sleep(1)
        self.picture("history")


if __name__ == "__main__":
    sys.exit(main())

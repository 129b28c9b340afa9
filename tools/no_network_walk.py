"""The walk of `tools.no_network`: a session, its ratings, the report saved, Trends.

Runs inside the stage that makes, under the system's Python with pyatspi.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tools.no_network import keep_maps, wait_for
from tools.real_walk import Walk
from tools.real_window import options_parser, running, shell


def main() -> int:
    """Walk, on the stage there is; raises SystemExit where it does not get on."""
    parser = options_parser("Walk through a session and what can be handed over.")
    parser.set_defaults(short=False, next_day=False)
    options = parser.parse_args()
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        WholeWalk(options).run()
    return 0


class WholeWalk(Walk):
    """Someone who hands over what she has done."""

    def run(self) -> None:
        """Walk to the end, and close the window."""
        folder: Path = self.options.data_dir.parent
        with self.app() as app:
            self.find_window()
            self.wait_for("Start session", seconds=60)
            self._to_session()
            self.wait_for("And how is it now?", seconds=600)
            keep_maps(folder)
            self._after()
            self._press_when_there("Export", "Export history")
            self._press_when_there("Preview and save", "Save as PDF")
            self.press("Save as PDF")
            self._name_it(folder / "report.pdf")
            self.press("Close")
            self._press_when_there("Trends", "Chart: ")
            time.sleep(3)
            self.picture("chart")
            keep_maps(folder)
            shell("xdotool key Escape sleep 1 key alt+F4")
            try:
                app.wait(30)
            except subprocess.TimeoutExpired:
                raise SystemExit("the window did not close") from None

    def choose_score(self, score: int) -> None:
        """Rate when the numbers have come, and stand still."""
        self.wait_for(f"{score},")
        time.sleep(1)
        super().choose_score(score)

    def _press_when_there(self, name: str, comes: str) -> None:
        """Press what a page that is still coming will have, and wait for what that brings."""
        self.wait_for(name, seconds=60)
        time.sleep(2)
        self.press(name)
        self.wait_for(comes, seconds=60)

    def _name_it(self, file: Path) -> None:
        """Type a name in the dialog that asks where a file goes."""
        time.sleep(2)
        shell(f"xdotool type --delay 10 '{file}'")
        self.tap("xdotool key Return")
        wait_for(file)


if __name__ == "__main__":
    sys.exit(main())

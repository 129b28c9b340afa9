"""Read the real accessibility tree of every page, reached by the keyboard alone.

    python3 -m tools.real_tree --app .venv/bin/sirelief-gui --data-dir D --pictures P

Opens the real window on twelve weeks of samples, goes through its pages with Tab, arrows and
Space, and tells of every control without a name or with no role of its own, and of a focus that
is nowhere in the tree. Exit status 1 when there are any. See `tools.real_window` for what it needs.
"""

from __future__ import annotations

import json
import re
import sys
import time
from typing import Any

from tools.real_window import Person, has_focus, nodes, options_parser, run_inside, running, shell

NO_ROLE = {"filler", "unknown", "invalid", "panel", "redundant object", "label", "frame"}
"""Roles that say nothing of what a control does."""


PLAYED = 20.0
"""Seconds in the player: some phases of the first exercise."""


def main() -> int:
    """Start a screen of our own, then read the tree inside it."""
    parser = options_parser("Read the accessibility tree of every page.")
    parser.add_argument("--wide", action="store_true", help="in a wide window")
    options = parser.parse_args()
    options.mode = "keys"
    if not options.inside:
        return run_inside("tools.real_tree", options.display)
    with running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"):
        time.sleep(1)
        reader = Reader(options)
        options.pictures.mkdir(parents=True, exist_ok=True)
        heard = options.pictures / "announced.jsonl"
        with running("/usr/bin/python3", "-m", "tools.real_ears", "--out", str(heard)):
            time.sleep(1)
            reader.run()
        reader.hear([json.loads(line)["said"] for line in heard.read_text().splitlines()])
    print(f"{len(reader.seen)} pages, {reader.controls} controls, {len(reader.wrong)} wrong")
    return 1 if reader.wrong else 0


class Reader(Person):
    """Someone who hears the pages instead of seeing them."""

    on_samples = True

    def run(self) -> None:
        """Go through the pages, and tell of each."""
        self.seen: list[str] = []
        self.controls = 0
        self.wrong: list[str] = []
        with self.app():
            self.find_window()
            if self.options.wide:
                shell("xdotool getactivewindow windowsize 1400 860")
                time.sleep(2)
            self._today()
            self._session()
            self._places()

    def _today(self) -> None:
        self.wait_for("Start session")
        self.read("today")
        self.press("Log pain")
        self.wait_for("Pain from 0 to 10")
        self.read("log pain")
        self.press("Close")
        self.wait_for("Start session")

    def _session(self) -> None:
        self.press("Start session")
        self.wait_for("How is your pain right now?")
        self.read("pain now")
        self.choose_score(4)
        self.wait_for("Any of these today?")
        self.read("safety check")
        self.press("None of these – begin")
        self.wait_for("I’m ready", seconds=20)
        self.read("get ready")
        self.press("I’m ready")
        time.sleep(PLAYED)
        self.read("player")
        self.tap("xdotool key space")
        self.wait_for("Resume")
        self.read("paused")
        self.press("Resume")
        self.tap("xdotool key s")
        self.wait_for("End session and save")
        self.read("stop")
        self.press("End session and save")
        self.wait_for("And how is it now?")
        self.read("pain after")
        self.choose_score(2)
        self.wait_for("Continue")
        self.read("reveal")
        self.press("Continue")
        self.wait_for("How did it feel overall?")
        self.read("look back")
        self.press("Eased")
        self.wait_for("Done")
        self.read("saved")
        self.press("Done")
        self.wait_for("Last pain")

    def _places(self) -> None:
        for place in ("Exercises", "Trends", "History", "Today", "Settings"):
            self.press(place)
            time.sleep(2)
            self.read(place.lower())
            if place == "Exercises":
                self._programs()
        if self.options.wide:
            self.press("Rhythm")
        self.press("Reminder, Off")
        self.wait_for("Remind me")
        self.read("reminder")

    def _programs(self) -> None:
        """The programs, one of them as a form and as a copy to change, and an exercise of hers."""
        self.press("Program")
        self.wait_for("New program")
        self.read("programs")
        self.press("More: Full day")
        self.wait_for("Save as PDF")
        self.read("more")
        self.press("Type in a filled form")
        self._name()
        self.wait_for("Show what would change")
        self.read("form")
        self.press("Back")
        self.wait_for("New program")
        self.press("Copy and change: Full day")
        self._name()
        self.wait_for("Add exercise")
        self.read("program")
        self.press("Back")
        self.wait_for("Discard")
        self.read("leave")
        self.press("Discard")
        self.wait_for("New program")
        self.press("Back")
        self.wait_for("New exercise")
        self.press("New exercise")
        self.wait_for("Save exercise")
        self.read("new exercise")
        self.press("Back")
        self.wait_for("New exercise")

    def _name(self) -> None:
        self.wait_for("Go on")
        self.read("name")
        self.press("Go on")

    def hear(self, said: list[str]) -> None:
        """Judge what was announced: the phases, and never the seconds."""
        print(f"announced: {said}")
        if len(said) < 3:
            self.wrong.append("phases")
            print("hardly a phase was announced")
        counted = [words for words in said if re.search(r"\d+ seconds? left|^\d+$", words)]
        self.wrong += counted
        if counted:
            print(f"seconds were announced: {counted}")

    def read(self, page: str) -> None:
        """Check every control in view, and that one of them, or the page, has the focus."""
        time.sleep(0.6)
        self.seen.append(page)
        focused: list[str] = []
        for node in nodes():
            try:
                fault = self._fault(node)
                if has_focus(node):
                    focused.append(f"{node.getRoleName()} “{node.name}” in {_path(node)}")
            except Exception as gone:  # noqa: BLE001 - a node may vanish while we look
                print(f"  {page}: {gone!r}")
                continue
            if fault:
                self.wrong.append(fault)
                print(f"{page}: {fault}", flush=True)
        # What hands its focus on to a part of it, as a page to its field, is said to have it too.
        focused = [told for told in focused if not told.startswith("filler")] or focused
        # A row has it together with its list.
        if not focused or len(focused) > 2:
            self.wrong.append(page)
            print(f"{page}: the focus is at {focused}", flush=True)
        self.picture(page.replace(" ", "-"))

    def _fault(self, node: Any) -> str:  # noqa: ANN401 - pyatspi has no types
        role, name = node.getRoleName(), node.name
        if not _has(node, "STATE_FOCUSABLE") or not _has(node, "STATE_ENABLED"):
            return ""
        self.controls += 1
        if not name.strip():
            return f"a {role} has no name ({_path(node)})"
        if role in NO_ROLE:
            return f"“{name}” is a {role}"
        return ""


def _has(node: Any, state: str) -> bool:  # noqa: ANN401
    import pyatspi

    return bool(node.getState().contains(getattr(pyatspi, state)))


def _path(node: Any) -> str:  # noqa: ANN401
    names: list[str] = []
    part = node.parent
    while part is not None and len(names) < 4:
        names.append(part.name or part.getRoleName())
        part = part.parent
    return " < ".join(names)


if __name__ == "__main__":
    sys.exit(main())

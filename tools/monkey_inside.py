"""The monkey inside the app's own process, off screen: many acts a second, and eager collection.

    python -m tools.monkey_inside --out DIR --seed N --seconds S

Runs in the cage that `tools.monkey` makes. Python's garbage collector runs all the time here, which
is when a window that is taken down half-way shows itself. The acts go through the platform, so
that dialogs, menus and shortcuts take them as from a real mouse and keyboard.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import sys
import time
import traceback
from pathlib import Path

from tools.monkey_lives import HARMLESS, PASSPHRASE, Lives, Unanswered, own_environment

COLLECT_EVERY = 200
"""Objects made between two collections; Python's own is 700."""
SHORTEST, LIFE = 10.0, 60.0
"""Seconds that a life lasts unless the monkey ends it, and that are left for one to begin."""
WORDS = (PASSPHRASE, "42", "0", "-7", "1e9", "Ibuprofen", "ñandú €", "12/03/2024", "  ", "𝄞" * 9)
WORDS_LONG = (*WORDS, "x" * 5000)


def main() -> int:
    """Live until the time is over, or be one life."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--life", action="store_true", help="be one life of the app")
    parser.add_argument("--data-dir", type=Path)
    options = parser.parse_args()
    if options.life:
        return one_life(options.data_dir, options.out / "acts.txt", options.seed)
    lives = Lives(options.out, sys.executable, options.seed)
    end = time.monotonic() + options.seconds
    while time.monotonic() < end - SHORTEST:
        _live(lives, options, end)
    lives.story.acts = sum(
        not line.startswith("--") for line in lives.acts.read_text("utf-8").splitlines()
    )
    (options.out / "story.json").write_text(json.dumps(lives.story.words(), indent=1))
    return 0


def _live(lives: Lives, options: argparse.Namespace, end: float) -> None:
    """Start one life, and end it when its time is over or it answers no more."""
    seed = options.seed * 1000 + lives.story.lives
    command = [sys.executable, "-m", "tools.monkey_inside", "--life"]
    command += ["--out", str(options.out), "--seed", str(seed)]
    process = lives.begin(command, own_environment(QT_QPA_PLATFORM="offscreen"))
    over, is_frozen = min(end, time.monotonic() + LIFE), False
    size, silence = -1, Unanswered(process.pid)
    while process.poll() is None and time.monotonic() < over and not is_frozen:
        if lives.acts.stat().st_size != size:
            size, silence = lives.acts.stat().st_size, Unanswered(process.pid)
        time.sleep(0.1)
        lives.story.longest_answer = max(lives.story.longest_answer, round(silence.seconds, 2))
        lives.story.longest_work = max(lives.story.longest_work, round(silence.work, 2))
        is_frozen = silence.is_frozen()
    lives.end(process, frozen=is_frozen)


def one_life(folder: Path, log: Path, seed: int) -> int:
    """Be the app with a monkey in it; returns its exit status."""
    from PySide6.QtCore import qInstallMessageHandler

    from sirelief_gui.app import AppOptions, make_application, run
    from tools.monkey_paws import Paws

    qInstallMessageHandler(_with_stack)
    application = make_application()
    with log.open("a", encoding="utf-8", buffering=1) as acts:
        paws = Paws(random.Random(seed), lambda act: print(act, file=acts))  # noqa: S311
        gc.set_threshold(COLLECT_EVERY)
        paws.begin()
        status = run(AppOptions(data_dir=folder))
        paws.leave()
    del application
    return status


def _with_stack(_kind: object, _context: object, words: str) -> None:
    """Say what Qt says, and of what is no word of the platform's where Python was."""
    sys.stderr.write(f"{words}\n")
    if not HARMLESS.search(words):
        traceback.print_stack(limit=12)


if __name__ == "__main__":
    sys.exit(main())

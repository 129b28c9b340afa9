"""Kills setting, changing and taking off a passphrase at random instants.

Usage: python -m tools.lock_trials [TRIALS [SEED]]

After each kill the history opens with the old passphrase or the new one, holds what it held, and
once it was unlocked by whoever holds the folder, no file of an encrypted history can be read.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.locking import Locking, WrongPassphrase
from sirelief_gui.storage.backups import Reason, back_up_store, backups_in
from sirelief_gui.storage.cipher import Cipher
from sirelief_gui.storage.copying import fault_of
from sirelief_gui.storage.engine import PLAIN
from sirelief_gui.storage.store import Store
from tests.storage.records import a_check_in

NOTE = "an unmistakable note of hers"
OLD, NEW = "four odd words indeed", "other words of hers"
WAYS = ("set", "change", "take_off")
_RATINGS, _BACKUPS = 400, 3
_LONGEST = {"set": 3.0, "change": 4.0, "take_off": 1.5}
"""Seconds within which to kill: about as long as it takes."""
_CHILD = """
import sys
from pathlib import Path
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.locking import Locking
folder, way, old, new = sys.argv[1:]
locking = Locking(Path(folder), SystemClock())
if way != "set":
    locking.unlock(old)
print("begin", flush=True)
locking.take_off() if way == "take_off" else locking.set(new)
print("end", flush=True)
"""


def make(folder: Path) -> None:
    """Make a history with ratings and backups, in plain text."""
    with Store.open(folder) as store:
        for number in range(_RATINGS):
            store.add_check_in(
                replace(a_check_in(), id=f"c{number}", session_id=None, note=f"{NOTE} {number}")
            )
    for day in range(1, _BACKUPS + 1):
        back_up_store(folder, reason=Reason.ASKED, at=datetime(2026, 3, day, 9, tzinfo=UTC))


def trial(template: Path, folder: Path, way: str, seconds: float) -> str:
    """Kill one way after so many seconds; returns how it ended, AssertionError for a loss."""
    shutil.copytree(template, folder)
    arguments = [sys.executable, "-c", _CHILD, str(folder), way, OLD, NEW]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None or child.stdout.readline() != "begin\n":
            raise RuntimeError("the trial did not begin")
        time.sleep(seconds)  # the instant of the kill: nothing is waited for
        child.kill()
        is_done = child.stdout.read() == "end\n"
    return f"{way}: {'over' if is_done else look(folder)}"


def look(folder: Path) -> str:
    """Open what a killed run left, as the start of the app does; returns which it is."""
    locking = Locking(folder, SystemClock())
    locking.tidy()
    ended = _open(locking)
    with Store.open(folder, create=False) as store:
        need(store.check() == (), "the history is sound")
        need(len(store.check_ins()) == _RATINGS, "nothing is lost")
    if locking.has_passphrase_in_use:
        locking.finish()
        locking.lock()
        need(not [*_readable(folder)], "nothing can be read")
    need(not [*folder.rglob("*.new*"), *folder.rglob("*.old")], "nothing lies about")
    files = sorted(file.name for file in (folder / "backups").iterdir())
    need(len(files) == _BACKUPS, f"every backup is there, and nothing else: {files}")
    need(_backups_open(folder, ended), "every backup opens")
    return ended


def need(holds: object, what: str) -> None:
    """Raise an AssertionError that says what does not hold."""
    if not holds:
        raise AssertionError(what)


def _backups_open(folder: Path, ended: str) -> bool:
    """Tell whether all backups open the way the history does."""
    engine = {"plain": PLAIN, "old": Cipher(OLD), "new": Cipher(NEW)}[ended]
    return all(fault_of(backup.path, engine) is None for backup in backups_in(folder))


def _open(locking: Locking) -> str:
    if not locking.is_locked:
        return "plain"
    try:
        locking.unlock(OLD)
    except WrongPassphrase:
        locking.unlock(NEW)
        return "new"
    return "old"


def _readable(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.is_file() and NOTE.encode() in file.read_bytes():
            yield file


def main(trials: int, seed: int) -> Counter[str]:
    """Run so many trials and return how they ended."""
    chance = random.Random(seed)  # noqa: S311 - instants, no secrets
    ended: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        plain, locked = Path(place, "plain"), Path(place, "locked")
        make(plain)
        shutil.copytree(plain, locked)
        locking = Locking(locked, SystemClock())
        locking.set(OLD)
        locking.lock()
        for number in range(trials):
            way = WAYS[number % len(WAYS)]
            template = plain if way == "set" else locked
            ended[
                trial(template, Path(place, str(number)), way, chance.uniform(0, _LONGEST[way]))
            ] += 1
            shutil.rmtree(Path(place, str(number)))
    return ended


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    for ending, count in sorted(main(*[*numbers, 30, 1][:2] if numbers else (30, 1)).items()):
        print(f"{ending:18} {count}")

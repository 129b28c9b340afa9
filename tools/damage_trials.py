"""Damage a history at random and see that the app starts, harms nothing and offers a backup.

    python -m tools.damage_trials [--trials 300] [--seed N]

Bytes are flipped, the file is cut short, or pages are zeroed: anywhere, in the header, in the log.
Each time the history is opened as the window opens it, but without one, and every page's data is
read. Either it opens, or a fault is told that leads to the help page; a file that was refused is
as it was, byte for byte; and the newest good backup is found. Prints a line for every kind.
"""

from __future__ import annotations

import argparse
import random
import secrets
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from sirelief_gui.app import open_checked
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.services.faults import GoneError, PlanError, StorageError
from sirelief_gui.services.safekeeping import BROKEN, Reason, Safekeeping
from sirelief_gui.storage.swapping import files_of

FILE = "sirelief.sqlite3"
_PAGE = 4096

Damage = Callable[[random.Random, bytearray], None]


def flip_anywhere(chance: random.Random, content: bytearray) -> None:
    """Change one to sixteen bytes, wherever they are."""
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)


def flip_header(chance: random.Random, content: bytearray) -> None:
    """Change one to four bytes of the first hundred."""
    for _ in range(chance.choice((1, 2, 4))):
        content[chance.randrange(100)] ^= chance.randrange(1, 256)


def flip_first_page(chance: random.Random, content: bytearray) -> None:
    """Change bytes of the page that says which tables there are."""
    for _ in range(chance.choice((1, 4, 32))):
        content[chance.randrange(min(len(content), _PAGE))] ^= chance.randrange(1, 256)


def cut(chance: random.Random, content: bytearray) -> None:
    """Cut the file short, to nothing at times."""
    del content[chance.choice((0, chance.randrange(len(content)), chance.randrange(100))) :]


def cut_at_page(chance: random.Random, content: bytearray) -> None:
    """Cut the file short between two pages."""
    del content[chance.randrange(max(1, len(content) // _PAGE)) * _PAGE :]


def zero_pages(chance: random.Random, content: bytearray) -> None:
    """Fill one to four pages with zeros."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        start = chance.randrange(max(1, len(content) // _PAGE)) * _PAGE
        content[start : start + _PAGE] = bytes(len(content[start : start + _PAGE]))


KINDS: Mapping[str, Damage] = {
    "flipped anywhere": flip_anywhere,
    "flipped in the header": flip_header,
    "flipped in the first page": flip_first_page,
    "cut": cut,
    "cut at a page": cut_at_page,
    "zeroed pages": zero_pages,
}


class Wrong(Exception):  # noqa: N818 - what a trial found
    """The app did what it must never do; ``str()`` says what."""


def prepare(folder: Path) -> Path:
    """Make a history with twelve weeks and a backup, its last writes still in the log."""
    data = folder / "made"
    with closing(open_services(data)) as services:
        fill_demo(services)
        services.safekeeping.before(Reason.DAILY)
    with closing(open_services(data)) as services:
        services.settings.keep_window_geometry("0 0 412 892")
        return shutil.copytree(data, folder / "sample")


def trial(sample: Path, place: Path, seed: int) -> str:
    """Do one trial; returns what came of it. Raises Wrong, or whatever the app raised."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    kind = list(KINDS)[seed % len(KINDS)]
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(sample, place)
    log = place / f"{FILE}-wal"
    target = log if chance.random() < 0.15 else place / FILE
    if chance.random() < 0.5:  # the app was closed well: there is no log
        with closing(open_services(place)):
            pass
        target = place / FILE
    content = bytearray(target.read_bytes())
    KINDS[kind](chance, content)
    target.write_bytes(content)
    before = {path.name: path.read_bytes() for path in files_of(place / FILE)}
    keeping = Safekeeping(place, SystemClock())
    try:
        services = open_checked(place)
    except StorageError as fault:
        _see_untouched(place, before)
        if not isinstance(fault, BROKEN):
            raise Wrong(f"{fault!r} offers no backup") from fault
        if keeping.newest_good() is None:
            raise Wrong("the backup is not offered") from fault
        return f"{kind}: help page"
    with closing(services):
        return f"{kind}: {_use(services)}"


def _see_untouched(place: Path, before: Mapping[str, bytes]) -> None:
    for name, content in before.items():
        if not name.endswith("-shm") and (place / name).read_bytes() != content:
            raise Wrong(f"{name} was changed though it was refused")


def _use(services: Services) -> str:
    """Read what every page shows; a fault is told there, and anything else is a bug."""
    reads: tuple[Callable[[], object], ...] = (
        services.store.settings,
        services.store.safety_log,
        services.store.programs,
        services.store.sessions,
        services.store.check_ins,
        services.store.activities,
        services.store.activity_ratings,
        services.store.unfinished,
        services.trends.pairs,
        services.today.view,
        services.safety.gate,
        services.store.check,
    )
    told = 0
    for read in reads:
        try:
            read()
        except (StorageError, GoneError, PlanError):
            told += 1
    try:
        is_sound = not services.store.check()
        services.safekeeping.before(Reason.DAILY)
    except StorageError:
        is_sound = False
    if told:
        return "window, told where it is read"
    return "window, sound" if is_sound else "window, told by the check"


def main() -> int:
    """Run the trials; 1 when one of them went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    first = secrets.randbelow(1 << 30) if arguments.seed is None else arguments.seed
    came: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="sirelief-damage-") as name:
        sample = prepare(Path(name))
        for seed in range(first, first + arguments.trials):
            try:
                came[trial(sample, Path(name) / "data", seed)] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, the app would have ended
                wrong += 1
                print(f"seed {seed}: {type(error).__name__}: {error}")
    for what, number in sorted(came.items()):
        print(f"{number:5}  {what}")
    print(f"{arguments.trials} damages from seed {first}, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

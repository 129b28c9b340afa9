"""The data folder taken away under the running window: on Today, and in mid-session.

Removed, moved, replaced by an empty folder or by another history, and with only its file or its
log gone. The session must go on to its end, she must be told, no write may be said to have held,
a copy made elsewhere must hold every rep, and what is put back must be saved there.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.faults import StorageError
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tools.chaos_found import Found, Size
from tools.chaos_life import Life, complaints, prepare

Take = Callable[[Path, Path], None]


def move(folder: Path, away: Path) -> None:
    """Move it."""
    folder.rename(away)


def remove(folder: Path, _away: Path) -> None:
    """Remove it with all that is in it."""
    shutil.rmtree(folder)


def replace_by_empty(folder: Path, away: Path) -> None:
    """Put an empty folder in its place."""
    folder.rename(away)
    folder.mkdir()


def replace_by_another(folder: Path, away: Path) -> None:
    """Put the folder of another history in its place."""
    folder.rename(away)
    Store.open(folder).close()


def remove_file(folder: Path, _away: Path) -> None:
    """Remove the history alone."""
    (folder / FILE_NAME).unlink()


def remove_log(folder: Path, _away: Path) -> None:
    """Remove the log that the history is written to first."""
    (folder / f"{FILE_NAME}-wal").unlink()


WAYS: tuple[Take, ...] = (
    move,
    remove,
    replace_by_empty,
    replace_by_another,
    remove_file,
    remove_log,
)


def run(seed: int, size: Size) -> Found:
    """Take it away in every way, at moments of chance."""
    chance = Random(f"folder {seed}")  # noqa: S311 - to be repeated
    trials = [(way, is_playing) for way in WAYS for is_playing in (False, True)]
    trials *= size.of(1, 5)
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="folder-") as place, complaints() as heard:
        sample = Path(place) / "sample" / "data"
        sample.parent.mkdir()
        prepare(sample)
        with Life(sample) as life:
            life.first_day()
        for number, (way, is_playing) in enumerate(trials):
            own = Path(place) / str(number)
            own.mkdir()
            shutil.copytree(sample, own / "data")
            when = "in mid-session" if is_playing else "on Today"
            found = _trial(own, way, chance.uniform(1, 25) if is_playing else 0.0)
            faults += [f"{way.__name__} {when}: {fault}" for fault in found]
        faults += heard
    return Found(tried=f"{len(trials)} folders taken away", faults=tuple(faults))


def _trial(place: Path, way: Take, live: float) -> list[str]:
    faults: list[str] = []
    folder, away = place / "data", place / "away"
    with Life(folder) as life:
        player = life.services.player
        if live:
            life.begin(4)
            life.live(live)
        else:
            life.services.check_ins.rate(3, CheckInKind.NOW)
        ratings = len(life.services.store.check_ins())
        way(folder, away)
        if live:
            life.live_out()
            life.on("SavedScreen")
        else:
            life.flow.look_at_folder()
            if "Save a copy" not in life.names():
                faults.append("Today says nothing of it")
            faults += _refused(life)
        if not player.unsaved or player.save():
            faults.append("it counts as saved")
        player.save_copy(place / "copy")
        faults += _copy_faults(life, place / "copy", ratings)
        if life.shell.close():
            faults.append("the window closed without a word")
        if way is move:
            away.rename(folder)
            if not player.save():
                faults.append(f"not saved when it was back: {player.fault}")
        life.shell.may_close = lambda: True
    return faults


def _refused(life: Life) -> list[str]:
    try:
        life.services.check_ins.rate(5, CheckInKind.NOW)
    except StorageError:
        return []
    return ["a rating was said to be saved"]


def _copy_faults(life: Life, copy: Path, ratings: int) -> list[str]:
    record = life.services.player.record
    with Store.open(copy, create=False) as store:
        faults = list(store.check())
        if record is not None and store.session(record.id) != record:
            faults.append("the session is not in the copy as it was done")
        if len(store.check_ins()) != ratings:
            faults.append(f"{len(store.check_ins())} of {ratings} ratings are in the copy")
    return faults

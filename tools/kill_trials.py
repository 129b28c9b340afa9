"""Kill commands at random instants, and take the disk from them; see that nothing is lost.

    python -m tools.kill_trials [--kills 100] [--seed N] [--only backup,restore] [--faults]

For every kill of an export, an import, a backup, a restore or a migration: what was in the
history is there (or, of an import and a restore, what was to be there), ``sirelief check`` passes,
and what was written elsewhere is whole or as it was. ``--faults`` (as root, on Linux) runs each on
a full disk, in a folder that is mounted read-only, and on a history that another program has
locked: each says what to do, and nothing changes.
"""

from __future__ import annotations

import argparse
import os
import random
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ten_years import make_years
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.safekeeping import Safekeeping
from sirelief_gui.storage.copying import Census, census
from sirelief_gui.storage.engine import PLAIN
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.restoring import look_into
from sirelief_gui.storage.store import Store

_RUN = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"
_OLD = Path(__file__).parent.parent / "tests" / "storage" / "fixtures" / "v1.sqlite3"


def command(*arguments: object) -> list[str]:
    """Return the command line of ``sirelief`` in this checkout."""
    return [sys.executable, "-c", _RUN, *map(str, arguments)]


@dataclass(frozen=True, slots=True)
class Job:
    """A command that is killed: what it begins with, runs, and may have come to.

    ``lay`` makes the folder of one trial, ``arguments`` the command in it, and ``wrong`` says what
    is wrong with what a kill left.
    """

    name: str
    lay: Callable[[Path], None]
    arguments: Callable[[Path], Sequence[object]]
    wrong: Callable[[Path], list[str]]


class Trials:
    """The jobs, over a history that takes a moment to copy."""

    def __init__(self, place: Path, *, years: float) -> None:
        self._sample = place / "sample"
        make_years(self._sample, years=years)
        Store.open(self._sample).close()
        self._whole = count(self._sample)
        self._other = place / "other"
        self._other.mkdir()
        make_years(self._other / "data", years=years / 2, seed=7)
        self._elsewhere = self._other / "backup.sqlite3"
        Safekeeping(self._other / "data", SystemClock()).save_copy(self._elsewhere)
        self._restored = count(self._other / "data")
        self._exported = self._other / "history.json"
        done = run(
            "export",
            "--format",
            "json",
            "--out",
            self._exported,
            "--data-dir",
            self._other / "data",
        )
        self.can_import = done.returncode == 0

    def jobs(self) -> Iterator[Job]:
        """Yield the jobs there are."""
        yield Job(
            "backup",
            self._lay,
            lambda at: ("backup", "--data-dir", at / "data"),
            self._after_backup,
        )
        yield Job(
            "backup --out",
            self._lay_with_file,
            lambda at: ("backup", "--out", at / "out.sqlite3", "--data-dir", at / "data"),
            self._after_backup_out,
        )
        yield Job(
            "restore",
            self._lay,
            lambda at: ("restore", self._elsewhere, "--data-dir", at / "data"),
            self._after_restore,
        )
        yield Job(
            "export",
            self._lay,
            lambda at: ("export", "--out", at / "out", "--data-dir", at / "data"),
            self._after_export,
        )
        yield Job(
            "migration",
            self._lay_old,
            lambda at: ("programs", "list", "--data-dir", at / "data"),
            self._after_migration,
        )
        if self.can_import:
            yield Job(
                "import",
                self._lay,
                lambda at: ("import", self._exported, "--data-dir", at / "data"),
                self._after_import,
            )

    def _lay(self, at: Path) -> None:
        shutil.copytree(self._sample, at / "data")

    def _lay_with_file(self, at: Path) -> None:
        self._lay(at)
        shutil.copy(self._elsewhere, at / "out.sqlite3")

    def _lay_old(self, at: Path) -> None:
        (at / "data").mkdir()
        shutil.copy(_OLD, at / "data" / FILE_NAME)

    def _unchanged(self, at: Path) -> list[str]:
        return [] if count(at / "data") == self._whole else ["the history is not what it was"]

    def _after_backup(self, at: Path) -> list[str]:
        wrong = self._unchanged(at)
        for backup in (at / "data" / "backups").glob("sirelief-*.sqlite3"):
            if look_into(backup).sessions != rows(self._whole, "sessions"):
                wrong.append(f"{backup.name} is not whole")
        return wrong

    def _after_backup_out(self, at: Path) -> list[str]:
        found = count_file(at / "out.sqlite3")
        is_whole = found in (self._whole, self._restored)
        return self._unchanged(at) + ([] if is_whole else ["the file is neither old nor new"])

    def _after_restore(self, at: Path) -> list[str]:
        found = count(at / "data")
        if found == self._whole:
            return []
        aside = list((at / "data" / "set-aside").glob(f"*/{FILE_NAME}"))
        if found != self._restored:
            return ["the history is neither the old one nor the new one"]
        kept = [count(one.parent) for one in aside]
        return [] if kept == [self._whole] else ["the old history is not set aside whole"]

    def _after_export(self, at: Path) -> list[str]:
        return self._unchanged(at)

    def _after_import(self, at: Path) -> list[str]:
        sessions = rows(count(at / "data"), "sessions")
        before = rows(self._whole, "sessions")
        after = before + rows(self._restored, "sessions")
        return [] if sessions in (before, after) else [f"{sessions} sessions: half an import"]

    def _after_migration(self, at: Path) -> list[str]:
        with closing(PLAIN.connect(_OLD, immutable=True)) as old:
            wanted = census(old)
        found = count(at / "data")  # which has brought it up to date
        lost = [name for name, number in wanted.rows if rows(found, name) != number]
        return [f"rows of {name} are lost" for name in lost]


def rows(found: Census, table: str) -> int:
    """Return how many rows a table has."""
    return dict(found.rows).get(table, 0)


def count(folder: Path) -> Census:
    """Open a history as the app does, and count its rows."""
    Store.open(folder, create=False).close()
    return count_file(folder / FILE_NAME)


def count_file(path: Path) -> Census:
    """Count the rows of a database that nobody has open."""
    with closing(PLAIN.connect(path, immutable=True)) as connection:
        return census(connection)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command of ``sirelief`` to its end."""
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False)


def how_long(job: Job, place: Path) -> float:
    """Return the seconds a job takes that is not killed; it must succeed."""
    at = fresh(place)
    job.lay(at)
    began = time.monotonic()
    done = run(*job.arguments(at))
    if done.returncode != 0:
        raise RuntimeError(f"{job.name}: {done.stderr}")
    took = time.monotonic() - began
    if wrong := job.wrong(at):
        raise RuntimeError(f"{job.name}, not killed: {wrong}")
    return took


def kill(job: Job, place: Path, seconds: float) -> tuple[bool, list[str]]:
    """Kill a job after so many seconds; whether it was still running, and what is wrong then."""
    at = fresh(place)
    job.lay(at)
    process = subprocess.Popen(
        command(*job.arguments(at)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(seconds)
        was_running = False
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        was_running = True
    try:
        wrong = job.wrong(at)
    except Exception as error:  # noqa: BLE001 - whatever it is, something is lost
        return was_running, [f"{type(error).__name__}: {error}"]
    checked = run("check", "--data-dir", at / "data")
    if checked.returncode != 0:
        wrong.append(checked.stdout + checked.stderr)
    return was_running, wrong


def fresh(place: Path) -> Path:
    """Return an empty folder."""
    at = place / "trial"
    shutil.rmtree(at, ignore_errors=True)
    at.mkdir()
    return at


# The disk is full, may not be written, or the history is locked


@contextmanager
def mounted(at: Path, *options: str) -> Iterator[None]:
    """Mount a small disk of memory for the body."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(at)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)


def fault_trials(trials: Trials, place: Path) -> list[str]:
    """Run each job where the world is against it; return what is wrong."""
    wrong = []
    for job in trials.jobs():
        for name, world in WORLDS.items():
            at = fresh(place)
            with mounted(at, "size=400m"):
                job.lay(at)
                before = dict(_files(at / "data"))
                with world(at):
                    done = run(*job.arguments(at))
                said = done.stderr.strip()
                print(f"{job.name}, {name}: {done.returncode} {said}")
                if "Traceback" in said or (done.returncode != 0 and said.count("\n")):
                    wrong.append(f"{job.name}, {name}: {said}")
                if done.returncode != 0 and dict(_files(at / "data")) != before:
                    wrong.extend(f"{job.name}, {name}: {one}" for one in job.wrong(at))
    return wrong


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith("-shm"):
            yield str(path.relative_to(folder)), path.read_bytes()


@contextmanager
def full(at: Path) -> Iterator[None]:
    """Leave next to no room on the disk."""
    filler = at / "filler"
    free = shutil.disk_usage(at).free
    filler.write_bytes(bytes(max(0, free - 100_000)))
    yield
    filler.unlink()


@contextmanager
def read_only(at: Path) -> Iterator[None]:
    """Let the disk be read only."""
    subprocess.run(["mount", "-o", "remount,ro", str(at)], check=True)
    yield
    subprocess.run(["mount", "-o", "remount,rw", str(at)], check=True)


@contextmanager
def locked(at: Path) -> Iterator[None]:
    """Have another program write to the history."""
    with closing(sqlite3.connect(at / "data" / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


WORLDS: Mapping[str, Callable[[Path], AbstractContextManager[None]]] = {
    "full disk": full,
    "read-only": read_only,
    "locked": locked,
}


def main() -> int:
    """Run the trials; 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="of every job")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--years", type=float, default=2.0)
    parser.add_argument("--only", default="", help="names of jobs, with commas")
    parser.add_argument("--faults", action="store_true")
    asked = parser.parse_args()
    seed = secrets.randbelow(1 << 30) if asked.seed is None else asked.seed
    with tempfile.TemporaryDirectory(prefix="sirelief-kills-") as name:
        place = Path(name)
        trials = Trials(place, years=asked.years)
        if asked.faults:
            wrong = fault_trials(trials, place)
        else:
            wrong = kill_all(trials, place, asked.kills, seed=seed, only=asked.only)
    print(*wrong, sep="\n")
    print(f"seed {seed}, {len(wrong)} wrong")
    return 1 if wrong else 0


def kill_all(trials: Trials, place: Path, kills: int, *, seed: int, only: str = "") -> list[str]:
    """Kill each job so often; return what is wrong."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    wrong: list[str] = []
    for job in trials.jobs():
        if only and job.name not in only.split(","):
            continue
        took = how_long(job, place)
        running = 0
        for _ in range(kills):
            was_running, found = kill(job, place, chance.uniform(0.1, 1.05) * took)
            running += was_running
            wrong += [f"{job.name}: {one}" for one in found]
        print(f"{job.name}: {kills} kills ({running} while it ran, of {took:.2f} s)", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())

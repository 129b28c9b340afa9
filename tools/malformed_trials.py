"""Imports thousands of broken files, and sees that none of them does any harm.

python tools/malformed_trials.py [--trials 5000] [--seed 6]

Each is a good file (JSON, our tables, a plain one) changed in one to three places, by the same
seed in the same way. It must be refused in a sentence that names a line or a key, and then the
history is what it was; or be taken in whole, and then the history is sound.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import CheckInKind, Comfort, SafetyEntry, SafetyKind, Site
from sirelief_gui.services.importing import Choices, ImportRefused, Verdict, look, take
from sirelief_gui.storage.csv_export import export_flat, export_tables
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.picture_files import FOLDER
from sirelief_gui.storage.store import Store
from tests.storage.histories import PNG, keep_pictures
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_rep,
    a_result,
    a_score,
    a_session,
    an_activity,
)

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
EVERYTHING = ExportOptions(notes=True, due_date=True)
PLAIN = "date,before,after,note\n2026-03-02,6,4,fine\n2026-03-14,5,,\n"
_NAMES_A_PLACE = re.compile(
    r"\bline \d+|^(“|[a-z_]+(\[\d+\])?(\.([a-z_0-9\[\]]+|“[^”]*”))*:|\S+\.(csv|json)\b)"
)
_TOKENS = (
    b"NaN", b"-1", b"11", b"1e400", b"1" * 40, b"null", b"true", b"[]", b"{}", b'"', b"\\", b",",
    b"\xff\xfe", b"\x00", b"\\ud800", b"2026-02-30", b"0001-01-01T00:00:00+00:00", b"x" * 2000,
    b"2026-03-02T09:05:00", b"Mars/Olympus", b";", b"\r\n", b"\xef\xbb\xbf", b"[" * 3000, b"'=1",
    "٣".encode(), "\u2028".encode(), b"--6", b"4,5",
)  # fmt: skip
Mutate = Callable[[bytes, Random], bytes]


@dataclass(frozen=True, slots=True)
class Good:
    """A good file and, for tables, those beside it."""

    name: str
    files: dict[str, bytes]


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content))]


def _flip(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content))
    return content[:place] + bytes([random.randrange(256)]) + content[place + 1 :]


def _insert(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + random.choice(_TOKENS) + content[place:]


def _delete(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content))
    return content[:place] + content[place + random.randrange(1, 40) :]


def _replace_value(content: bytes, random: Random) -> bytes:
    values = list(re.finditer(rb'(?<=[:,\[;])("[^"\n]*"|-?\d+|true|false|null|[a-z_]+)', content))
    if not values:
        return content
    found = random.choice(values)
    return content[: found.start()] + random.choice(_TOKENS) + content[found.end() :]


def _swap_values(content: bytes, random: Random) -> bytes:
    words = list(re.finditer(rb"[\w:+-]{2,}", content))
    if len(words) < 2:
        return content
    one, other = sorted(random.sample(words, 2), key=lambda found: found.start())
    return (
        content[: one.start()]
        + other[0]
        + content[one.end() : other.start()]
        + one[0]
        + content[other.end() :]
    )


def _double_line(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return b"".join(lines)


def _drop_line(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return b"".join(lines)


def _recode(content: bytes, random: Random) -> bytes:
    return content.decode(errors="replace").encode(random.choice(["utf-16", "utf-8-sig", "utf-7"]))


MUTATIONS: tuple[Mutate, ...] = (
    _cut, _flip, _insert, _delete, _replace_value, _swap_values, _double_line, _drop_line, _recode,
)  # fmt: skip


def good_files(folder: Path) -> tuple[Good, ...]:
    """Return good files of every kind, made in ``folder``."""
    with Store.open(folder / "good") as store:
        for n in range(1, 4):
            at = MORNING + timedelta(days=n)
            felt = (a_result(0).found(Comfort.HURT), a_result(1).found(Comfort.SAME))
            session = a_session(f"s{n}", at, results=felt, note="=1, “ü”")
            before = a_check_in(f"b{n}", at, session_id=f"s{n}", sites=(Site.PUBIC, Site.OTHER))
            store.start_session(session, before=before)
            store.append([a_rep(seq, seq + 1, session_id=f"s{n}") for seq in range(3)])
        store.update_session(a_session("s1", MORNING, note="Better"))
        store.add_check_in(a_check_in("now", kind=CheckInKind.NOW, score=None))
        store.add_safety(SafetyEntry(id="f1", at=MORNING, kind=SafetyKind.CHECK_NONE))
        store.add_activity(an_activity(name="=Stairs"))
        store.add_activity(replace(an_activity("a2", 1), retired_at=MORNING))
        store.rate_activities([a_score("r1", score=4), a_score("r2", score=None)])
        store.set_setting("settings.theme", "dark")
        store.keep_programs({"mine": {"id": "mine", "items": []}}, {"own_a": {"id": "own_a"}})
        keep_pictures(store.path.parent, (PNG,))
        whole = export_json(store, folder / "mine.json", EVERYTHING)
        flat = export_flat(store, folder / "flat.csv", EVERYTHING)
        tables = export_tables(store, folder / "tables", EVERYTHING)
    return (
        Good("mine.json", {"mine.json": whole.read_bytes()}),
        Good("sessions.csv", {file.name: file.read_bytes() for file in tables}),
        Good("flat.csv", {"flat.csv": flat.read_bytes()}),
        Good("plain.csv", {"plain.csv": PLAIN.encode()}),
    )


def broken(good: Good, random: Random) -> dict[str, bytes]:
    """Return the files with one of them changed in one to three places."""
    name = random.choice(sorted(good.files))
    content = good.files[name]
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(MUTATIONS)(content, random) or b" "
    return {**good.files, name: content}


@contextmanager
def fresh_store(empty: Path, folder: Path) -> Iterator[Store]:
    """Open a copy of an empty store; making one anew takes long."""
    shutil.copytree(empty, folder)
    try:
        with Store.open(folder) as store:
            yield store
    finally:
        shutil.rmtree(folder)


def state_of(store: Store) -> tuple[object, ...]:
    """Return what tells whether anything was written."""
    pictures = store.path.parent / FOLDER
    return (
        tuple(store.record_counts().items()),
        tuple(store.settings().items()),
        tuple(sorted(path.name for path in pictures.iterdir())) if pictures.is_dir() else (),
    )


def trial(good: Good, empty: Path, folder: Path, random: Random) -> str:
    """Import one broken file; returns what came of it. Raises Harm."""
    files = folder / "files"
    files.mkdir()
    for name, content in broken(good, random).items():
        (files / name).write_bytes(content)
    try:
        with fresh_store(empty, folder / "store") as store:
            return _imported(store, files / good.name)
    finally:
        shutil.rmtree(files)


class Harm(Exception):  # noqa: N818 - told, never caught by name
    """A broken file has done harm."""


def _need(holds: object, words: str) -> None:
    if not holds:
        raise Harm(words)


def _imported(store: Store, file: Path) -> str:
    before = state_of(store)
    report = look(store, file, Choices(zone="Europe/Berlin"))
    _need(state_of(store) == before, "a look has changed something")
    for row in report.rows_of(Verdict.REFUSED):
        said = "" if row.fault is None else row.fault.sentence()
        _need(_NAMES_A_PLACE.search(said), f"names no place: {said!r}")
    try:
        take(store, report, at=NOW)
    except ImportRefused:
        _need(report.is_refused, "looked fine and was refused")
        _need(state_of(store) == before, "a refused import has changed something")
        return "refused"
    _need(not report.is_refused, "looked wrong and was taken")
    wrong = [said for said in store.check() if "reps" not in said and "journal" not in said]
    _need(not wrong, str(wrong))
    return "taken"


def run(trials: int, seed: int, told: Callable[[str], object]) -> Counter[str]:
    """Make so many trials; ``told`` hears of each harm. Returns how often what came of them."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty"
        Store.open(empty).close()
        kinds = good_files(folder)
        for n in range(trials):
            good = kinds[n % len(kinds)]
            place = folder / "trial"
            place.mkdir()
            try:
                counts[trial(good, empty, place, Random(f"{seed}-{n}"))] += 1  # noqa: S311
            except Exception as error:  # noqa: BLE001 - every harm is to be told
                counts["harm"] += 1
                told(f"trial {n} ({good.name}): {type(error).__name__}: {error}")
            shutil.rmtree(place)
    return counts


def main() -> int:
    """Run the trials; returns 1 if any did harm."""
    parser = argparse.ArgumentParser(description="Import broken files.")
    parser.add_argument("--trials", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=6)
    arguments = parser.parse_args()
    counts = run(arguments.trials, arguments.seed, print)
    print(dict(counts))
    return 1 if counts["harm"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""Salvage: whatever of a damaged history can be read ends up in a new one, and the rest is told."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.errors import Damaged, NotFound
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.salvaging import salvage, start_afresh
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import ASIDE, WORK
from tests.storage.make_fixture import fill
from tests.storage.records import a_check_in, a_rep, a_score, a_session

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
PAGE = 4096
MANY = 400


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough of everything for tables of many pages."""
    folder = tmp_path_factory.mktemp("made") / "data"
    with Store.open(folder) as store:
        fill(store)
        for number in range(MANY):
            store.add_check_in(a_check_in(f"many{number}"))
        store.rate_activities([a_score(f"of{number}") for number in range(MANY)])
        store.start_session(a_session("long"))
        store.append([a_rep(n, session_id="long", item=0, rep=n) for n in range(MANY)])
    return folder


@pytest.fixture
def filled(made: Path, folder: Path) -> Path:
    return shutil.copytree(made, folder)


def spoil(folder: Path, change: Callable[[bytearray], None]) -> bytes:
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    return bytes(content)


def leaves_of(folder: Path, table: str) -> list[int]:
    """Return the numbers of a table's leaf pages, from 0, told by what they begin with."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    content = (folder / FILE_NAME).read_bytes()
    start = (root - 1) * PAGE
    page = content[start : start + PAGE]
    count = int.from_bytes(page[3:5], "big")
    cells = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(count)]
    return [int.from_bytes(page[cell : cell + 4], "big") - 1 for cell in cells]


def counts(folder: Path) -> dict[str, int]:
    with Store.open(folder, create=False) as store:
        assert not [one for one in store.check() if "journal" not in one.lower()]
        return {
            "sessions": len(store.sessions()) + (store.unfinished() is not None),
            "check_ins": len(store.check_ins()),
            "safety_log": len(store.safety_log()),
            "settings": len(store.settings()),
            "programs": len(store.programs()),
            "events": len(store.journal("long")),
            "activities": len(store.activities()),
            "activity_ratings": len(store.activity_ratings()),
        }


def test_a_sound_history_is_salvaged_whole(filled: Path) -> None:
    before = counts(filled)
    told = salvage(filled, at=AT)
    assert counts(filled) == before
    assert told.all_lost == 0
    assert told.of("check_ins") == before["check_ins"]
    assert told.aside == filled / ASIDE / "2026-03-02T183000Z"
    assert counts(told.aside) == before


@pytest.mark.parametrize("table", ["check_ins", "events", "activity_ratings"])
def test_a_page_in_the_middle_costs_only_its_rows(filled: Path, table: str) -> None:
    before = counts(filled)
    leaves = leaves_of(filled, table)
    assert len(leaves) > 3
    start = leaves[len(leaves) // 2] * PAGE

    def zero(content: bytearray) -> None:
        content[start : start + PAGE] = bytes(PAGE)

    damaged = spoil(filled, zero)
    told = salvage(filled, at=AT)
    after = counts(filled)
    assert 0 < told.all_lost < MANY / 3
    assert before[table] - MANY / 3 < after[table] < before[table]
    assert {**after, table: 0} == {**before, table: 0}
    assert (told.aside / FILE_NAME).read_bytes() == damaged


def test_what_does_not_make_sense_is_left_out_and_counted(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME)) as connection:
        connection.execute("UPDATE check_ins SET at = 'then' WHERE id = 'many3'")
        connection.execute("UPDATE settings SET value = '{'")
        connection.execute("INSERT INTO check_in_sites VALUES ('nobody', 'other', 0)")
        connection.execute("UPDATE check_ins SET session_id = 'nobody' WHERE id = 'many4'")
        (settings,) = connection.execute("SELECT COUNT(*) FROM settings").fetchone()
        connection.commit()
    told = salvage(filled, at=AT)
    lost = {name: number for name, number in told.lost if number}
    assert lost == {"check_ins": 1, "settings": settings, "check_in_sites": 1}
    with Store.open(filled) as store:
        assert {"many4": None}.items() <= {
            one.id: one.session_id for one in store.check_ins()
        }.items()


def test_without_its_log_the_rest_is_read(filled: Path) -> None:
    (filled / f"{FILE_NAME}-wal").write_bytes(b"\x37\x7f\x06\x82" + b"\xff" * 9000)
    before = counts(filled)
    salvage(filled, at=AT)
    assert counts(filled) == before


def headless(content: bytearray) -> None:
    content[:PAGE] = bytes(PAGE)


def emptied(content: bytearray) -> None:
    content.clear()


@pytest.mark.parametrize("change", [headless, emptied])
def test_where_nothing_can_be_read_nothing_changes(
    filled: Path, change: Callable[[bytearray], None]
) -> None:
    damaged = spoil(filled, change)
    with pytest.raises((Damaged, Exception), match=r"could be read|not a history"):
        salvage(filled, at=AT)
    assert (filled / FILE_NAME).read_bytes() == damaged
    assert [path.name for path in filled.iterdir()] == [FILE_NAME]


def test_giving_up_changes_nothing(filled: Path) -> None:
    def give_up(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        salvage(filled, at=AT, progress=give_up)
    assert [path.name for path in filled.iterdir()] == [FILE_NAME]


def test_where_there_is_nothing_there_is_nothing_to_salvage(folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(NotFound):
        salvage(folder, at=AT)


def test_starting_afresh_sets_the_history_aside_and_leaves_an_empty_one(filled: Path) -> None:
    before = counts(filled)
    aside = start_afresh(filled, at=AT)
    assert sum(counts(filled).values()) == 0
    assert counts(aside) == before


def test_what_a_killed_run_worked_on_goes_when_the_history_is_next_opened(filled: Path) -> None:
    work = filled / f"{WORK}killed"
    work.mkdir()
    shutil.copyfile(filled / FILE_NAME, work / FILE_NAME)
    with Store.open(filled) as store:
        assert store.sessions() != ()
    assert not work.exists()

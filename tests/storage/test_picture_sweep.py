"""Pictures that nothing refers to go; all others stay, and all where it is not certain."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.storage.backups import Reason, back_up_store
from sirelief_gui.storage.picture_sweep import YOUNG_SECONDS, sweep_pictures
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.salvaging import start_afresh
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import settle
from tests.storage.make_fixture import EXERCISE
from tests.storage.records import a_session

AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
NOW = 2_000_000_000.0


def put(folder: Path, letter: str, *, age: float = YOUNG_SECONDS + 1) -> str:
    """Put a picture there that is as old as ``age`` seconds."""
    path = folder / "pictures" / f"{letter * 32}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"picture")
    os.utime(path, (NOW - age, NOW - age))
    return path.name


def left(folder: Path) -> set[str]:
    return {path.name for path in (folder / "pictures").iterdir()}


@pytest.fixture
def used(folder: Path) -> dict[str, str]:
    """Pictures by who refers to them."""
    names = {letter: put(folder, letter) for letter in "abcd"}
    with Store.open(folder) as store:
        store.keep_programs({}, {"own_sway": {**EXERCISE, "picture": names["a"]}})
        store.start_session(replace(a_session(), plan=f'{{"picture": "{names["b"]}"}}'))
        store.keep_programs({}, {"own_old": {**EXERCISE, "picture": names["c"]}})
        back_up_store(folder, reason=Reason.DAILY, at=AT)
        store.keep_programs({}, {"own_old": None})
    return names


def test_only_what_nothing_refers_to_goes(folder: Path, used: dict[str, str]) -> None:
    young = put(folder, "e", age=YOUNG_SECONDS - 1)
    assert sweep_pictures(folder, now=NOW) == 1
    assert left(folder) == {used["a"], used["b"], used["c"], young}
    assert sweep_pictures(folder, now=NOW) == 0


def test_what_a_history_that_was_set_aside_refers_to_stays(
    folder: Path, used: dict[str, str]
) -> None:
    start_afresh(folder, at=AT)
    settle(folder)
    assert sweep_pictures(folder, now=NOW) == 1
    assert left(folder) == {used["a"], used["b"], used["c"]}


@pytest.mark.parametrize("name", [FILE_NAME, "backup"])
def test_where_one_cannot_be_read_everything_stays(
    folder: Path, used: dict[str, str], name: str
) -> None:
    (backup,) = (folder / "backups").iterdir()
    path = backup if name == "backup" else folder / name
    path.write_bytes(b"no database " * 1000)
    assert sweep_pictures(folder, now=NOW) == 0
    assert left(folder) == set(used.values())


def test_without_pictures_there_is_nothing_to_do(folder: Path) -> None:
    assert sweep_pictures(folder) == 0

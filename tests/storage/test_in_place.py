"""A history that is taken away under the program: no write is said to have held then."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sirelief_gui.storage.errors import FolderGone, StorageError
from sirelief_gui.storage.in_place import InPlace, Seen
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from tests.storage.records import a_check_in, a_session, an_entry

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="elsewhere a file that is open can be neither moved nor removed"
)


def move(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))


def replace_by_an_empty_one(folder: Path) -> None:
    move(folder)
    folder.mkdir()


def replace_by_another(folder: Path) -> None:
    move(folder)
    Store.open(folder).close()


def put_a_file(folder: Path) -> None:
    move(folder)
    folder.touch()


def remove_the_file(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


def remove_the_log(folder: Path) -> None:
    (folder / f"{FILE_NAME}-wal").unlink()


WAYS = (
    shutil.rmtree,
    move,
    replace_by_an_empty_one,
    replace_by_another,
    put_a_file,
    remove_the_file,
    remove_the_log,
)


@pytest.mark.parametrize("take_away", WAYS, ids=lambda way: way.__name__)
def test_no_write_is_said_to_have_held(
    store: Store, folder: Path, tmp_path: Path, take_away: Callable[[Path], None]
) -> None:
    store.start_session(a_session(), before=a_check_in())
    store.require_in_place()
    take_away(folder)
    with pytest.raises(FolderGone, match="Put it back and try again, or save a copy elsewhere"):
        store.append([an_entry(0, "noted")])
    with pytest.raises(FolderGone):
        store.require_in_place()
    assert store.journal("s1") == ()
    store.copy_to(tmp_path / "copy")
    with Store.open(tmp_path / "copy", create=False) as copy:
        assert copy.session("s1") == a_session()
        assert copy.check() == ()


OPENED = Seen(open=(1, 10), file=(1, 10), log=(1, 11))


@pytest.mark.parametrize(
    ("now", "is_in_place"),
    [
        (OPENED, True),
        (Seen(open=(1, 10), file=None, log=None), False),
        (Seen(open=(1, 10), file=(1, 20), log=(1, 21)), False),
        (Seen(open=(1, 10), file=(1, 10), log=None), False),
        (Seen(open=(1, 10), file=(1, 10), log=(1, 21)), False),
        # A share that was away for a moment has counted anew.
        (Seen(open=(2, 30), file=(2, 30), log=(2, 31)), True),
        (Seen(open=(2, 30), file=(2, 30), log=None), False),
        (Seen(open=(2, 30), file=(2, 40), log=(2, 31)), False),
    ],
)
def test_the_file_by_its_name_is_the_open_one_as_both_are_now(now: Seen, is_in_place: bool) -> None:
    assert now.follows(OPENED) is is_in_place


def test_without_a_log_only_the_history_is_looked_for() -> None:
    assert OPENED.follows(Seen(open=(1, 10), file=(1, 10), log=None))


def test_what_is_put_back_is_written_again(store: Store, folder: Path) -> None:
    store.start_session(a_session())
    move(folder)
    with pytest.raises(FolderGone):
        store.append([an_entry(0, "noted")])
    folder.with_name("moved").rename(folder)
    store.append([an_entry(0, "noted")])
    store.require_in_place()
    with Store.open(folder, create=False) as another:
        assert len(another.journal("s1")) == 1


def test_closing_leaves_a_history_that_took_its_place_alone(folder: Path) -> None:
    store = Store.open(folder)
    store.start_session(a_session())
    replace_by_another(folder)
    with Store.open(folder) as other:
        other.set_setting("mine", 1)
        store.close()
        other.set_setting("mine", 2)
    with Store.open(folder) as other:
        assert other.setting("mine", 0) == 2
        assert other.check() == ()
    with Store.open(folder.with_name("moved"), create=False) as moved:
        assert moved.session("s1") == a_session()


def test_a_history_at_rest_has_nothing_to_lose_and_wakes_where_it_is(
    store: Store, folder: Path
) -> None:
    store.set_setting("mine", 1)
    store.rest()
    move(folder)
    store.require_in_place()
    with pytest.raises(StorageError):
        store.wake()
    folder.with_name("moved").rename(folder)
    store.wake()
    store.set_setting("mine", 2)
    assert store.setting("mine", 0) == 2


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open handles cannot be counted here")
def test_a_history_that_cannot_be_looked_at_leaves_no_handle_open(tmp_path: Path) -> None:
    history = tmp_path / ("h" * 252)  # the name of its log would be too long
    history.touch()
    before = len(list(Path("/dev/fd").iterdir()))
    for _ in range(3):
        with pytest.raises(OSError, match="too long"):
            InPlace(history)
    assert len(list(Path("/dev/fd").iterdir())) == before

"""One program at a time drives sessions in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from sirelief_gui.storage import lock
from sirelief_gui.storage.errors import Locked, NotFound, StorageError
from sirelief_gui.storage.places import FILE_NAME as HISTORY_NAME

HOLD = """
import sys
from pathlib import Path
from sirelief_gui.storage import lock
with lock.held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    with lock.held(tmp_path), pytest.raises(Locked, match="already open"), lock.held(tmp_path):
        pytest.fail("two of them hold it")
    with lock.held(tmp_path):
        assert (tmp_path / "sirelief.lock").stat().st_mode & 0o777 == 0o600


def test_a_killed_program_leaves_no_lock_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Locked), lock.held(tmp_path):
            pytest.fail("two of them hold it")
        holder.kill()
        holder.wait()
        with lock.held(tmp_path):
            pass


def test_a_folder_that_is_not_there_has_no_lock(tmp_path: Path) -> None:
    with pytest.raises(NotFound), lock.held(tmp_path / "gone"):
        pytest.fail("there is nothing to hold")


def test_the_first_to_come_holds_a_folder_that_was_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with lock.held_or_asked(folder) as is_ours:
        assert is_ours
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_second_asks_the_holder_to_come_forward(tmp_path: Path) -> None:
    heard: list[str | None] = []

    def holder_looks(_seconds: float) -> None:
        heard.append(lock.take_request(tmp_path))

    with lock.held(tmp_path):
        assert lock.take_request(tmp_path) is None
        with lock.held_or_asked(tmp_path, "token-1", wait=holder_looks) as is_ours:
            assert not is_ours
    assert heard == ["token-1"]
    assert lock.take_request(tmp_path) is None


def test_a_holder_that_does_not_listen_is_named_and_no_request_is_left(tmp_path: Path) -> None:
    waited: list[float] = []
    with (
        lock.held(tmp_path),
        pytest.raises(Locked, match="already open"),
        lock.held_or_asked(tmp_path, wait=waited.append),
    ):
        pytest.fail("two of them hold it")
    assert sum(waited) == pytest.approx(lock.PATIENCE)
    assert lock.take_request(tmp_path) is None


def test_a_holder_that_ends_meanwhile_leaves_the_folder_to_the_second(tmp_path: Path) -> None:
    with ExitStack() as first:
        first.enter_context(lock.held(tmp_path))
        with lock.held_or_asked(tmp_path, wait=lambda _: first.close()) as is_ours:
            assert is_ours
            assert lock.take_request(tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there an open history cannot be moved")
def test_a_window_whose_folder_has_gone_comes_forward_and_the_place_stays_free(
    tmp_path: Path,
) -> None:
    """A new history in its place would be in the way of putting back the one that is open."""
    folder, heard = tmp_path / "data", list[str | None]()

    def holder_looks(_seconds: float) -> None:
        heard.append(lock.take_request(folder))

    with lock.held_or_asked(folder):
        folder.rename(tmp_path / "elsewhere")
        with lock.held_or_asked(folder, "token-1", wait=holder_looks) as is_ours:
            assert not is_ours
        assert not folder.exists()
        (tmp_path / "elsewhere").rename(folder)
    assert heard == ["token-1"]


@pytest.mark.skipif(sys.platform == "win32", reason="there an open history cannot be moved")
def test_a_folder_beside_one_that_is_open_is_new_when_nobody_takes_it_for_theirs(
    tmp_path: Path,
) -> None:
    folder, waited = tmp_path / "mine", list[float]()
    with lock.held_or_asked(tmp_path / "another"):
        with lock.held_or_asked(folder, wait=waited.append) as is_ours:
            assert is_ours
            assert lock.take_request(folder) is None
            assert folder.stat().st_mode & 0o777 == 0o700
        assert sum(waited) == pytest.approx(lock.GONE_PATIENCE)
    with lock.held_or_asked(tmp_path / "third", wait=waited.append) as is_ours:
        assert is_ours
    assert sum(waited) == pytest.approx(lock.GONE_PATIENCE), "with no window there is no waiting"


@pytest.mark.skipif(sys.platform == "win32", reason="there an open history cannot be moved")
def test_a_start_that_looks_meanwhile_does_not_keep_a_window_from_being_found(
    tmp_path: Path,
) -> None:
    import fcntl

    folder, waited = tmp_path / "mine", list[float]()
    folder.mkdir()
    (folder / HISTORY_NAME).touch()
    looking = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(looking, fcntl.LOCK_EX)

    def has_looked(seconds: float) -> None:
        waited.append(seconds)
        fcntl.flock(looking, fcntl.LOCK_UN)

    with lock.held_or_asked(folder, wait=has_looked), pytest.raises(BlockingIOError):
        fcntl.flock(looking, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(looking)
    assert len(waited) == 1


def test_a_folder_that_cannot_be_looked_at_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError), lock.held_or_asked(tmp_path / ("long" * 100)):
        pytest.fail("no system has such a name")


def test_what_goes_wrong_while_it_is_held_comes_through(tmp_path: Path) -> None:
    with pytest.raises(Locked, match="the history"), lock.held_or_asked(tmp_path):
        raise Locked("the history is busy")

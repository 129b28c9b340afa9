"""Files are written whole or not at all, however long they are and whoever gives up on them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.storage.errors import DiskFull, NotAFolder, NotFound
from sirelief_gui.storage.files import read_file, sweep_parts, write_all, write_file, write_files

BEFORE = b"what was there"


def pieces(*words: bytes) -> Callable[[BinaryIO], None]:
    """Return what writes word after word."""

    def write(file: BinaryIO) -> None:
        file.writelines(words)

    return write


def failing(error: BaseException) -> Callable[[BinaryIO], None]:
    """Return what fails when the first half is written."""

    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise error

    return write


def test_a_file_is_written_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "one"
    write_file(path, pieces(b"one", b" ", b"two"))
    assert path.read_bytes() == b"one two"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    write_file(path, pieces(b"three"))
    assert path.read_bytes() == b"three"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Cancelled(), Cancelled),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (ValueError("a bug"), ValueError),
        (OSError(errno.ENOSPC, "full"), DiskFull),
    ],
)
def test_what_fails_half_way_leaves_what_was_there(
    tmp_path: Path, error: BaseException, told: type[BaseException]
) -> None:
    path = tmp_path / "one"
    path.write_bytes(BEFORE)
    with pytest.raises(told):
        write_file(path, failing(error))
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"one": BEFORE}


def test_a_later_file_that_fails_leaves_the_earlier_ones_as_they_were(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_bytes(BEFORE)
    with pytest.raises(Cancelled):
        write_all({first: pieces(b"new"), second: failing(Cancelled())})
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"first": BEFORE}


def test_a_file_is_put_in_folders_that_are_there_only(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="does not exist"):
        write_file(tmp_path / "not" / "one", pieces(b"one"))
    with pytest.raises(NotAFolder):
        write_file(tmp_path, pieces(b"one"))
    assert list(tmp_path.iterdir()) == []


def test_contents_at_hand_are_written_as_they_are(tmp_path: Path) -> None:
    write_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert read_file(tmp_path / "a", most=9) == b"1"
    assert read_file(tmp_path / "b", most=0) == b"2"
    with pytest.raises(NotAFolder):
        read_file(tmp_path, most=1)


@pytest.mark.parametrize("name", ["sirelief.sqlite3", "sirelief.sqlite3-wal"])
def test_nothing_that_is_handed_over_replaces_a_history(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BEFORE)
    with pytest.raises(NotAFolder, match="Choose another"):
        write_all({tmp_path / "first": pieces(b"new"), path: pieces(b"new")})
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {name: BEFORE}


HALF = ".sirelief-writing-abcd_123.part"


def test_what_a_killed_run_left_goes_when_a_file_is_written_there(tmp_path: Path) -> None:
    (tmp_path / HALF).write_bytes(b"half")
    of_others = tmp_path / ".abcd_123.part"
    of_others.write_bytes(b"not ours")
    write_file(tmp_path / "one", pieces(b"whole"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [of_others.name, "one"]


def test_a_folder_that_a_run_worked_in_goes_once_it_is_old(tmp_path: Path) -> None:
    old, new = tmp_path / ".sirelief-writing-old.part", tmp_path / ".sirelief-writing-new.part"
    for place in (old, new):
        place.mkdir()
        (place / "rows").write_bytes(b"half")
    os.utime(old, (0, 0))
    sweep_parts(tmp_path)
    assert list(tmp_path.iterdir()) == [new]


@pytest.mark.skipif(os.name != "posix", reason="nothing is held there")
def test_what_another_run_is_writing_stays(tmp_path: Path) -> None:
    def write(file: BinaryIO) -> None:
        write_file(tmp_path / "two", pieces(b"two"))
        file.write(b"one")

    write_file(tmp_path / "one", write)
    assert (tmp_path / "one").read_bytes() == b"one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_a_folder_that_is_not_there_has_nothing_to_sweep(tmp_path: Path) -> None:
    sweep_parts(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []

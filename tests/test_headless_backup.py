"""``sirelief backup`` and ``sirelief restore``."""

from __future__ import annotations

from pathlib import Path

import pytest

from sirelief_gui.__main__ import main
from sirelief_gui.storage import lock
from sirelief_gui.storage.deleting import decide_to_delete
from sirelief_gui.storage.store import Store
from tests.storage.make_fixture import fill
from tests.storage.records import a_check_in

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with Store.open(folder) as store:
        fill(store)
    return folder


def run(capsys: Capture, *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def ratings(data: Path) -> list[str]:
    with Store.open(data, create=False) as store:
        return [one.id for one in store.check_ins()]


def test_a_backup_is_made_among_the_others_or_in_a_file(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    status, out, err = run(capsys, "backup", "--data-dir", data)
    assert (status, err) == (0, "")
    assert Path(out.strip()).parent == data / "backups"
    assert out.strip().endswith("-asked.sqlite3")
    file = tmp_path / "elsewhere.sqlite3"
    assert run(capsys, "backup", "--out", file, "--data-dir", data) == (0, f"{file}\n", "")
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_backup_replaces_an_older_file_but_never_the_history(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "elsewhere.sqlite3"
    file.write_text("an older one")
    assert run(capsys, "backup", "--out", file, "--data-dir", data)[0] == 0
    history = data / "sirelief.sqlite3"
    before = history.read_bytes()
    status, out, err = run(capsys, "backup", "--out", history, "--data-dir", data)
    assert (status, out) == (2, "")
    assert "Choose another" in err
    assert history.read_bytes() == before


def test_what_a_backup_holds_is_told_and_nothing_changes(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.sqlite3"
    run(capsys, "backup", "--out", file, "--data-dir", data)
    with Store.open(data) as store:
        store.add_check_in(a_check_in("later"))
    status, out, err = run(capsys, "restore", file, "--dry-run", "--data-dir", data)
    assert (status, err) == (0, "")
    assert out.startswith("The backup is sound.\nVersion of the history: ")
    assert "Sessions: 1\nRatings: 2\n" in out
    assert "later" in ratings(data)


def test_a_backup_is_restored_and_the_history_set_aside(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.sqlite3"
    run(capsys, "backup", "--out", file, "--data-dir", data)
    with Store.open(data) as store:
        store.add_check_in(a_check_in("later"))
    status, out, err = run(capsys, "restore", file, "--data-dir", data)
    assert (status, err) == (0, "")
    assert "later" not in ratings(data)
    aside = Path(
        out.strip()
        .splitlines()[-1]
        .removeprefix("Restored. What was there before is in ")
        .rstrip(".")
    )
    assert "later" in ratings(aside)


def test_nothing_is_restored_while_the_window_is_open(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.sqlite3"
    run(capsys, "backup", "--out", file, "--data-dir", data)
    with lock.held(data):
        status, _, err = run(capsys, "restore", file, "--data-dir", data)
    assert status == 2
    assert "already open" in err
    assert not (data / "set-aside").exists()


def test_what_is_no_backup_is_refused_in_a_sentence(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear midwife")
    for file in (letter, tmp_path / "none", tmp_path):
        status, out, err = run(capsys, "restore", file, "--data-dir", data)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1
        assert str(file) in err
    assert run(capsys, "backup", "--data-dir", tmp_path / "none")[0] == 2
    assert run(capsys, "backup", "--data-dir", tmp_path)[0] == 2


def test_what_a_killed_deletion_left_goes_and_what_is_restored_stays(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "one.sqlite3"
    run(capsys, "backup", "--out", file, "--data-dir", data)
    before = ratings(data)
    decide_to_delete(data)
    assert run(capsys, "restore", file, "--data-dir", data)[0] == 0
    assert ratings(data) == before


def test_a_backup_does_not_replace_the_log_of_the_history(capsys: Capture, data: Path) -> None:
    log = data / "sirelief.sqlite3-wal"
    with Store.open(data) as store:
        store.add_check_in(a_check_in("in the log"))
        before = log.read_bytes()
        assert run(capsys, "backup", "--out", log, "--data-dir", data)[0] == 2
        assert log.read_bytes() == before
    assert "in the log" in ratings(data)

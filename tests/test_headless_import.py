"""``sirelief import``: looked at first, then all of it or nothing."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.__main__ import main
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.storage import lock
from sirelief_gui.storage.deleting import decide_to_delete
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.swapping import decide
from tests.storage.records import a_check_in, a_result, a_session

Capture = pytest.CaptureFixture[str]
AT = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    Store.open(folder).close()
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "first") as store:
        store.start_session(a_session(results=(a_result(),)), before=a_check_in(session_id="s1"))
        return export_json(store, tmp_path / "mine.json", ExportOptions())


def run(capsys: Capture, *arguments: object) -> tuple[int, str, str]:
    status = main(["import", *(str(argument) for argument in arguments)])
    said = capsys.readouterr()
    return status, said.out, said.err


def sessions_in(folder: Path) -> int:
    with Store.open(folder) as store:
        return len(store.sessions())


def test_a_dry_run_tells_row_by_row_and_takes_nothing(
    capsys: Capture, data: Path, file: Path
) -> None:
    status, out, err = run(capsys, file, "--dry-run", "--data-dir", data)
    assert (status, err) == (0, "")
    assert "sessions[0]: new (s1)" in out
    assert "New: 2 (sessions 1, check_ins 1)" in out
    assert sessions_in(data) == 0


def test_a_dry_run_where_nothing_is_yet_makes_nothing(
    capsys: Capture, tmp_path: Path, file: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    status, out, err = run(capsys, file, "--dry-run", "--data-dir", empty)
    assert (status, err) == (0, "")
    assert "New: 2 (sessions 1, check_ins 1)" in out
    assert list(empty.iterdir()) == []


def test_a_file_is_taken_once(capsys: Capture, data: Path, file: Path) -> None:
    assert run(capsys, file, "--data-dir", data)[1].endswith("A backup was made before.\n")
    assert sessions_in(data) == 1
    assert "the same: 2" in run(capsys, file, "--data-dir", data)[1]


def test_a_wrong_file_is_refused_in_a_sentence(capsys: Capture, data: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"score":6', b'"score":60'))
    status, out, err = run(capsys, file, "--data-dir", data)
    assert status == 2
    assert "check_ins[0].score: must be a whole number from 0 to 10, is 60." in out
    assert err.startswith("sirelief: check_ins[0].score: must be")
    assert sessions_in(data) == 0


def test_a_plain_table_is_read_as_it_is_said(capsys: Capture, data: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("when;how bad\n2/3/2026;6\n")
    assert run(capsys, table, "--data-dir", data)[0] == 2
    said = ("--date", "when", "--before", "how bad", "--order", "dmy")
    assert run(capsys, table, *said, "--data-dir", data)[0] == 0
    assert sessions_in(data) == 1
    status, _, err = run(capsys, table, "--date", "where", "--data-dir", data)
    assert (status, err) == (2, "sirelief: table.csv: there is no column “where”.\n")


def test_columns_of_ours_need_no_saying(capsys: Capture, data: Path, file: Path) -> None:
    assert run(capsys, file, "--date", "when", "--dry-run", "--data-dir", data)[0] == 0


def test_what_is_not_there_or_in_use_is_said(capsys: Capture, data: Path, file: Path) -> None:
    assert run(capsys, data / "none.json", "--data-dir", data)[0] == 2
    with lock.held(data):
        status, _, err = run(capsys, file, "--data-dir", data)
    assert status == 2
    assert "already open" in err


def test_a_long_report_says_how_much_more_there_is(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("date,before\n" + "2026-03-02,x\n" * 1002)
    _, out, _ = run(capsys, table, "--dry-run", "--data-dir", data)
    assert "… and 2 more: refused" in out


def test_what_a_killed_restore_left_is_done_before_anything_is_taken_in(
    capsys: Capture, data: Path, file: Path
) -> None:
    decide(data, lambda part: shutil.copyfile(data / FILE_NAME, part), at=AT)
    (data / FILE_NAME).rename(data / "moved-aside")  # that far it came
    assert run(capsys, file, "--data-dir", data)[0] == 0
    assert sessions_in(data) == 1


def test_what_a_killed_deletion_left_goes_and_what_is_taken_in_stays(
    capsys: Capture, data: Path, file: Path
) -> None:
    decide_to_delete(data)
    assert run(capsys, file, "--data-dir", data)[0] == 0
    assert sessions_in(data) == 1

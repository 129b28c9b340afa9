"""A locked history in the terminal: asked for its passphrase, which is no argument."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sirelief_gui import headless
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.locking import Locking
from sirelief_gui.storage.store import Store
from tests.storage.records import a_check_in

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")

WORDS = "four odd words indeed"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "data"
    with Store.open(folder) as store:
        store.add_check_in(a_check_in(session_id=None))
    locking = Locking(folder, SystemClock())
    locking.set(WORDS)
    locking.lock()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    place = tmp_path / "data"
    place.mkdir()
    for file in template.iterdir():
        if file.is_file():
            (place / file.name).write_bytes(file.read_bytes())
    return place


def never(prompt: str) -> str:
    pytest.fail(f"asked: {prompt}")


def test_it_asks_and_carries_the_command_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return WORDS

    assert headless.main(["check", "--data-dir", str(folder)], ask=ask) == 0
    assert asked == ["Passphrase: "]
    assert "Sessions: 0, ratings: 1." in capsys.readouterr().out
    assert Locking(folder, SystemClock()).is_locked


def test_it_reads_the_passphrase_from_a_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "words"
    file.write_text(f"{WORDS}\r\nanother line\n", encoding="utf-8")
    command = ["backup", "--data-dir", str(folder), "--passphrase-file", str(file)]
    assert headless.main(command, ask=never) == 0
    backup = Path(capsys.readouterr().out.strip())
    assert b"SQLite format" not in backup.read_bytes()


def test_a_wrong_one_is_refused_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        assert headless.main(["check", "--data-dir", str(folder)], ask=lambda _: "wrong one") == 2
        told = capsys.readouterr().err
        assert told.startswith("sirelief: This passphrase does not open ")
    assert headless.main(["check", "--data-dir", str(folder)], ask=lambda _: WORDS) == 2
    assert "Too many wrong passphrases: wait " in capsys.readouterr().err


def test_who_gives_none_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def leave(_prompt: str) -> str:
        raise EOFError

    assert headless.main(["check", "--data-dir", str(folder)], ask=leave) == 2
    assert "stays locked" in capsys.readouterr().err


def test_without_a_terminal_it_says_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert headless.main(["check", "--data-dir", str(folder)]) == 2
    assert "give --passphrase-file" in capsys.readouterr().err


def test_a_locked_backup_is_restored_with_its_passphrase(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    backup = folder / "sirelief.sqlite3"
    command = ["restore", str(backup), "--data-dir", str(home)]
    assert headless.main(command, ask=lambda _: "wrong one") == 2
    assert "This passphrase does not open" in capsys.readouterr().err
    assert headless.main(command, ask=lambda _: WORDS) == 0
    assert "Ratings: 1" in capsys.readouterr().out
    assert Locking(home, SystemClock()).is_locked


def test_an_open_history_is_never_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Store.open(tmp_path / "data").close()
    assert headless.main(["check", "--data-dir", str(tmp_path / "data")], ask=never) == 0
    assert "sound" in capsys.readouterr().out


def test_where_the_library_is_missing_it_says_so(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "words"
    file.write_text(WORDS, encoding="utf-8")
    program = (
        "import sys; sys.modules['sqlcipher3'] = None\n"
        "from sirelief_gui.services.locking import is_available\n"
        "from sirelief_gui import headless\n"
        "assert not is_available()\n"
        "sys.exit(headless.main(sys.argv[1:]))"
    )
    words = ["check", "--data-dir", str(folder), "--passphrase-file", str(file)]
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "this computer lacks what opens it. Install sqlcipher3" in done.stderr
    assert "Traceback" not in done.stderr

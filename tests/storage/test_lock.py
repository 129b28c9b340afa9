"""One program at a time drives sessions in a folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sirelief_gui.storage import lock
from sirelief_gui.storage.errors import Locked, NotFound

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

"""What was acknowledged is there, however the program ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sirelief_gui.storage.store import Store

WRITER = """
import sys
from pathlib import Path
from sirelief_gui.domain.record import Outcome
from sirelief_gui.storage.store import Store
from tests.storage.records import a_rep, a_session

store = Store.open(Path(sys.argv[1]))
store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
for seq in range(100_000):
    store.append([a_rep(seq, seq)])
    print(seq, flush=True)
"""


@pytest.mark.parametrize("reps", [1, 7, 60])
def test_every_rep_acknowledged_before_a_kill_is_there(folder: Path, reps: int) -> None:
    command = [sys.executable, "-c", WRITER, str(folder)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
        assert writer.stdout is not None
        for _ in range(reps):
            writer.stdout.readline()
        writer.kill()
        more = [line for line in writer.stdout.read().splitlines() if line]
    acknowledged = reps + len(more)
    with Store.open(folder) as store:
        kept = [entry.seq for entry in store.journal("s1")]
        assert kept == list(range(len(kept)))
        assert acknowledged <= len(kept) <= acknowledged + 1
        assert store.check() == ()
        unfinished = store.unfinished()
        assert unfinished is not None
        assert unfinished.id == "s1"

"""Writes the fixture of the current version: a small real history, for every later version to read.

Run once when a version is released: ``python -m tests.storage.make_fixture``. A fixture that is
there is never written again, because its worth is that the old program made it.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sirelief_gui.domain.record import (
    CheckInKind,
    Comfort,
    Outcome,
    SafetyEntry,
    SafetyKind,
    Site,
    Trigger,
)
from sirelief_gui.storage.schema import MIGRATIONS
from sirelief_gui.storage.store import Store
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_rep,
    a_result,
    a_score,
    a_session,
    an_activity,
)

PROGRAM = {"id": "my_morning", "name": "Morning", "items": [{"exercise": "own_sway", "reps": 4}]}
EXERCISE = {
    "id": "own_sway",
    "name": "Sway",
    "kind": "mobility",
    "laterality": "bilateral",
    "posture": "all_fours",
    "reps": 5,
    "phases": [{"id": "move_1", "kind": "move", "name": "Sway", "seconds": 4}],
}

FIXTURES = Path(__file__).parent / "fixtures"


def fixture_path(version: int) -> Path:
    return FIXTURES / f"v{version}.sqlite3"


def fill(store: Store) -> None:
    """Put a little of everything into a store."""
    finished = replace(
        a_session(results=(a_result(0), a_result(1, reps_done=2))),
        comfort=Comfort.EASED,
        effort=3,
        gestational_week=27,
        active_seconds=154,
    )
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    reps = [a_rep(seq, seq + 1) for seq in range(5)]
    store.append([*reps, a_rep(5, 1, item=1), a_rep(6, 2, item=1)])
    store.finish_session(finished)
    store.update_session(replace(finished, program_name="Daily 5", note="“fine”"))
    before = replace(
        a_check_in("before", session_id="s1", sites=(Site.SI_LEFT, Site.PUBIC)),
        triggers=(Trigger.STAIRS,),
        trigger_note="getting off the bus",
    )
    store.add_check_in(before)
    after = a_check_in("after", MORNING + timedelta(minutes=12), kind=CheckInKind.AFTER, score=4)
    store.add_check_in(replace(after, session_id="s1"))
    store.update_check_in(replace(after, session_id="s1", score=3))
    store.start_session(a_session("s2", MORNING + timedelta(days=1), outcome=Outcome.IN_PROGRESS))
    store.append([a_rep(0, 1, session_id="s2")])
    store.add_safety(SafetyEntry(id="l1", at=MORNING, kind=SafetyKind.CLEARANCE_GIVEN))
    store.set_setting("count_up", True)
    store.keep_programs({PROGRAM["id"]: PROGRAM}, {EXERCISE["id"]: EXERCISE})
    store.add_activity(an_activity())
    store.add_activity(replace(an_activity("a2", 1, name="Stairs"), retired_at=MORNING))
    store.rate_activities([a_score("r1", score=4), a_score("r2", "a2", score=None)])


def main() -> None:
    path = fixture_path(MIGRATIONS[-1].version)
    if path.exists():
        raise SystemExit(f"{path.name} is there already.")
    FIXTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder)) as store:
            fill(store)
        path.write_bytes(store.path.read_bytes())


if __name__ == "__main__":
    main()

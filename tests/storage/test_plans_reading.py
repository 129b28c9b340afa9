"""What she was prescribed is read in pieces, as far as it changed."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.record import Outcome, SessionRecord
from sirelief_gui.storage.store import Store
from tests.storage.json_files import empty_store
from tests.storage.records import MORNING, a_result, a_session


def read(store: Store, piece: int) -> tuple[SessionRecord, ...]:
    """Read to the end."""
    reading: Generator[None, None, tuple[SessionRecord, ...]] = store.plans_read(piece=piece)
    while True:
        try:
            next(reading)
        except StopIteration as end:
            found: tuple[SessionRecord, ...] = end.value
            return found


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, 99), st.sampled_from("ab"), st.sampled_from("xyz"))),
    st.integers(1, 4),
)
def test_those_with_another_plan_than_before_are_told(
    told: list[tuple[int, str, str]], piece: int
) -> None:
    sessions = [
        replace(
            a_session(f"s{number}", MORNING + timedelta(hours=hours)), program_id=program, plan=plan
        )
        for number, (hours, program, plan) in enumerate(told)
    ]
    with empty_store() as store:
        for one in sessions:
            store.start_session(one)
        found = read(store, piece)
    wanted, plans = [], dict.fromkeys("ab", "")
    for one in sorted(sessions, key=lambda one: one.started_at):  # stable: as they were kept
        if plans[one.program_id] != one.plan:
            wanted.append(one)
        plans[one.program_id] = one.plan
    assert found == tuple(wanted)


def test_an_open_session_says_nothing_yet(store: Store) -> None:
    store.start_session(a_session(outcome=Outcome.IN_PROGRESS))
    store.start_session(a_session("s2", results=(a_result(),)))
    assert [one.id for one in read(store, 400)] == ["s2"]

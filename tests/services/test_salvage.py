"""What is counted of a session that this version cannot read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.record import Hurt, JournalEntry
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.salvage import closed_as_it_is
from tests.services.kit import begin, pass_time


@pytest.mark.parametrize(
    ("said", "hurts"),
    [
        ((Hurt.UP_TO_5,), True),
        ((Hurt.OVER_5,), True),
        ((Hurt.EASING,), False),
        ((Hurt.OVER_5, Hurt.EASING), False),
        ((Hurt.EASING, Hurt.UP_TO_5), True),
        ((), False),
    ],
)
def test_what_hurt_is_kept_though_the_plan_cannot_be_read(
    services: Services, clock: VirtualClock, said: tuple[Hurt, ...], hurts: bool
) -> None:
    begin(services)
    pass_time(services, clock, 75.0)
    record = services.store.unfinished()
    assert record is not None
    told = services.store.journal(record.id)
    more = [
        JournalEntry(
            session_id=record.id,
            seq=len(told) + n,
            at=clock.now(),
            kind="hurt_said",
            data={"item": 0, "hurt": how.value},
        )
        for n, how in enumerate(said)
    ]
    strange = replace(record, plan=record.plan.replace("propped", "unheard_of"))
    closed = closed_as_it_is(strange, [*told, *more], services.library)
    assert closed.results[0].reps_done > 0
    assert [result.hurt for result in closed.results] == [hurts, False, False, False, False]

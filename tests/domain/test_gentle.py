"""A day that starts with high pain: lighter from the first rep, with the prescription kept."""

from __future__ import annotations

from sirelief_gui.domain.commands import ease_all, legal
from sirelief_gui.domain.events import EasedOff
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Command, advance, start
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs


def test_every_exercise_is_lighter_and_says_so_by_an_event() -> None:
    library = load_library()
    items = resolve(load_programs(library)["daily_five"], library)
    session, _ = start(compile_timeline(items, library), library, now=0.0)
    eased, events = ease_all(session, now=0.0)
    assert [event.item for event in events if isinstance(event, EasedOff)] == [0, 1, 2, 3, 4]
    assert [item.reps_planned for item in eased.timeline.items] == [3] * 5
    assert eased.phase.key == session.phase.key
    assert not legal(eased, Command.EASE_OFF, now=0.0)
    assert [item.reps_planned for item in items] == [5] * 5
    ended, _ = advance(eased, now=eased.timeline.seconds)
    assert len(ended.done) == 15

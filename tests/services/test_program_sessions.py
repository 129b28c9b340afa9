"""Sessions of her programs: guided, resumed, and never touched by what changes later."""

from __future__ import annotations

import json
from pathlib import Path

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.cue_plan import cue_plan
from sirelief_gui.domain.exercise import Laterality, PhaseKind
from sirelief_gui.domain.own_exercise import OwnPhase
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import Program, resolve
from sirelief_gui.domain.program_file import program_data
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from tests.domain.program_samples import own_slide
from tests.services.kit import pass_time, run_to_the_end
from tests.services.shelf import done, reopened, with_slide


def ten_sessions(services: Services, clock: VirtualClock, program: Program) -> None:
    for number in range(10):
        items = resolve(services.programs[program.id], services.library, reps=1)
        services.player.begin(program, items, before=None)
        if number % 3 == 2:
            pass_time(services, clock, 90)
            services.player.do(Command.END)
        run_to_the_end(services, clock)
        clock.advance(20 * 3600)


def exports(services: Services, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    files = [*services.exporting.csv(folder), services.exporting.flat(folder / "flat.csv")]
    return {file.name: file.read_bytes() for file in files}


def history(services: Services) -> str:
    """All that is kept of the sessions, and what history shows of them, as one text."""
    records = services.store.sessions()
    journals = [services.store.journal(record.id) for record in records]
    shown = [services.history.detail(record.id) for record in records]
    return "\n".join(map(repr, [records, journals, shown]))


def test_changing_a_program_leaves_ten_sessions_as_they_were(
    services: Services, clock: VirtualClock, tmp_path: Path
) -> None:
    mine = with_slide(services)
    ten_sessions(services, clock, mine)
    was, files = history(services), exports(services, tmp_path / "before")
    assert len(services.store.sessions()) == 10

    draft = services.shelf.edit(mine.id)
    draft = done(edit.rename(draft, "Another"))
    draft = done(edit.set_reps(draft, 0, 9, services.library))
    draft = done(edit.set_seconds(draft, 0, "stay", 9, services.library))
    draft = edit.move_up(edit.remove(draft, 1)[0], 3)
    services.shelf.save(draft)
    move = OwnPhase("stay", PhaseKind.HOLD, "Keep", 2)
    services.shelf.save_exercise(own_slide(name="Other", posture="seated", phases=(move,)))

    assert history(services) == was
    assert exports(services, tmp_path / "after") == files
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    assert history(services) == was
    assert exports(services, tmp_path / "gone") == files


def test_the_plan_of_a_session_has_every_number_and_her_exercise(
    services: Services, clock: VirtualClock
) -> None:
    mine = with_slide(services)
    draft = done(edit.set_note(services.shelf.edit(mine.id), 0, "slowly", services.library))
    mine = services.shelf.save(draft).program
    services.player.begin(mine, resolve(mine, services.library), before=None)
    pass_time(services, clock, 5)
    services.player.do(Command.END)
    record = services.player.record
    assert record is not None
    assert record.outcome is not Outcome.IN_PROGRESS
    first = json.loads(record.plan)["items"][0]
    assert first["note"] == "slowly"
    assert first["seconds"] == {"out": 4, "stay": 5, "back": 4}
    assert first["own"]["name"] == "Heel slides"
    assert program_data(mine)["id"] == record.program_id


def test_a_session_with_her_exercise_is_resumed_after_it_was_deleted(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    mine = with_slide(services)
    items = resolve(mine, services.library)
    services.player.begin(mine, items, before=None)
    pass_time(services, clock, 120)
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    other = reopened(services, folder)
    record = other.store.unfinished()
    assert record is not None
    other.player.recover(record)
    session = other.player.session
    assert session is not None
    assert session.timeline.items == items
    assert other.player.do(Command.END)
    other.close()


def test_a_session_with_her_exercise_is_guided_to_its_end(
    services: Services, clock: VirtualClock
) -> None:
    mine = with_slide(services)
    services.shelf.save_exercise(own_slide(id="own_sides", laterality=Laterality.EACH_SIDE))
    draft = done(edit.add(services.shelf.edit(mine.id), "own_sides", services.library, at=1))
    mine = services.shelf.save(draft).program
    timeline, guided = services.shelf.timeline(mine), services.guidance.for_next()
    assert cue_plan(timeline, services.library, guided.guidance, guided.voice)
    items = resolve(mine, services.library)
    services.player.begin(mine, items, before=None, speech=guided.speech, demos=guided.demos)
    session = services.player.session
    assert session is not None
    assert session.timeline.seconds == timeline.seconds
    while services.player.active:
        session = services.player.session
        assert session is not None
        assert player_view(session, now=services.player.now()).place
        pass_time(services, clock, 1)
    record = services.player.record
    assert record is not None
    assert record.outcome is Outcome.COMPLETED
    assert record.reps_done == record.reps_planned == sum(item.reps_planned for item in items)


def test_her_session_is_saved_as_it_is_without_the_library(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    mine = with_slide(services)
    services.player.begin(mine, resolve(mine, services.library, reps=1), before=None)
    pass_time(services, clock, 150)
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    other = reopened(services, folder)
    record = other.store.unfinished()
    assert record is not None
    closed = other.player.save_as_it_is(record)
    assert closed.results[0].exercise == "own_slide"
    assert closed.results[0].reps_done == 1
    other.close()

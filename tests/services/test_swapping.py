"""What is done seated instead and what she said of pain: through a kill, in history and CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.record import ResultStatus, SessionRecord
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.words import as_is
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.exercise_lines import exercise_lines
from sirelief_gui.services.salvage import closed_as_it_is
from tests.services.kit import begin, pass_time, run_to_the_end
from tests.services.room import Room

BRIDGE = 2
"""The place of Bridging in the daily five."""


def on_the_way_to_lying(services: Services, clock: VirtualClock) -> None:
    begin(services)
    while not is_on_the_way(services):
        item = services.player.session.phase.item if services.player.session else None
        if item is not None and item < BRIDGE:
            services.player.do(Command.NEXT_EXERCISE)
        pass_time(services, clock, 1.0)


def is_on_the_way(services: Services) -> bool:
    session = services.player.session
    assert session is not None
    phase = session.phase
    return phase.kind is PhaseKind.CHANGE_POSITION and phase.item == BRIDGE


def exercises(services: Services) -> list[str]:
    session = services.player.session
    assert session is not None
    return [item.exercise.id for item in session.timeline.items]


def record_of(services: Services) -> SessionRecord:
    record = services.player.record
    assert record is not None
    return record


def test_a_swapped_session_goes_on_swapped_after_a_kill(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    on_the_way_to_lying(services, clock)
    assert services.player.do(Command.SWAP)
    before = services.player.session
    services.store.close()  # as a kill leaves it: nothing is told, nothing is finished
    clock.advance(3600.0)
    later = open_services(folder, clock)
    unfinished = later.store.unfinished()
    assert unfinished is not None
    later.player.recover(unfinished)
    session = later.player.session
    assert session is not None
    assert before is not None
    assert session.timeline == before.timeline
    assert (session.status, session.index) == (Status.PAUSED, before.index)
    later.player.do(Command.RESUME)
    finished = run_to_the_end(later, clock)
    assert finished.results[BRIDGE].exercise == "seated_glute_squeeze"
    assert finished.results[BRIDGE].status is ResultStatus.DONE
    line = later.history.detail(finished.id).exercises[BRIDGE]
    assert line.name == "Glute Squeezes"
    assert line.dose == "5 of 5 reps, hold 5\u00a0s, instead of Bridging"
    assert later.store.check() == ()
    later.close()


def test_a_swapped_session_that_is_saved_as_it_is_tells_what_was_done(
    services: Services, clock: VirtualClock
) -> None:
    on_the_way_to_lying(services, clock)
    services.player.do(Command.SWAP)
    services.player.do(Command.READY)
    pass_time(services, clock, 12.0)
    record = record_of(services)
    closed = services.player.save_as_it_is(record)
    assert closed.results[BRIDGE].exercise == "seated_glute_squeeze"
    assert closed.results[BRIDGE].reps_done == 1


def test_with_a_plan_that_this_version_cannot_read_the_swap_is_still_told(
    services: Services, clock: VirtualClock
) -> None:
    on_the_way_to_lying(services, clock)
    services.player.do(Command.SWAP)
    services.player.do(Command.READY)
    pass_time(services, clock, 12.0)
    record = record_of(services)
    unknown = replace(record, plan=record.plan.replace("cat_camel", "something_newer"))
    closed = closed_as_it_is(unknown, services.store.journal(record.id), services.library)
    assert closed.results[BRIDGE].exercise == "seated_glute_squeeze"
    assert (closed.results[BRIDGE].reps_done, closed.results[BRIDGE].reps_planned) == (1, 5)


def test_a_swap_that_cannot_be_read_does_not_keep_a_session_from_being_saved(
    services: Services, clock: VirtualClock
) -> None:
    on_the_way_to_lying(services, clock)
    services.player.do(Command.SWAP)
    record = record_of(services)
    newer = [
        replace(one, data={"item": BRIDGE}) if one.kind == "exercise_swapped" else one
        for one in services.store.journal(record.id)
    ]
    closed = closed_as_it_is(record, newer, services.library)
    assert closed.results[BRIDGE].exercise == "bridge"


def test_swapped_back_nothing_is_left_of_it(services: Services, clock: VirtualClock) -> None:
    on_the_way_to_lying(services, clock)
    whole = exercises(services)
    services.player.do(Command.SWAP)
    assert exercises(services) != whole
    services.player.do(Command.SWAP)
    assert exercises(services) == whole
    services.player.do(Command.END)
    (line,) = [
        one
        for one in services.history.detail(record_of(services).id).exercises
        if one.position == BRIDGE
    ]
    assert (line.name, "instead" in line.dose) == ("Bridging", False)


@pytest.mark.parametrize(
    ("command", "words", "hurt"),
    [
        (Command.HURT_EASING, "Hurt, but easing", "false"),
        (Command.HURT_UP_TO_5, "Hurt, up to 5", "true"),
        (Command.HURT_OVER_5, "Hurt, over 5 or sharp", "true"),
    ],
)
def test_how_much_it_hurt_is_in_history_and_in_the_table(
    services: Services,
    clock: VirtualClock,
    tmp_path: Path,
    command: Command,
    words: str,
    hurt: str,
) -> None:
    begin(services)
    pass_time(services, clock, 40.0)
    services.player.do(Command.STOP)
    services.player.do(command)
    services.player.do(Command.EASE_OFF)
    pass_time(services, clock, 10.0)
    services.player.do(Command.END)
    first = services.history.detail(record_of(services).id).exercises[0]
    assert first.said == words
    assert first.chip.startswith("Eased off")
    paths = services.exporting.csv(tmp_path / "out")
    path = next(one for one in paths if one.name == "exercises.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["hurt"] for row in rows] == [hurt, "false", "false", "false", "false"]


def test_an_answer_of_a_newer_version_leaves_the_history_readable(
    services: Services, clock: VirtualClock
) -> None:
    begin(services)
    pass_time(services, clock, 40.0)
    services.player.do(Command.END)
    record = record_of(services)
    last = services.store.journal(record.id)[-1]
    newer = replace(last, seq=last.seq + 1, kind="hurt_said", data={"item": 0, "hurt": "burning"})
    lines = exercise_lines(record, [newer], services.library, as_is)
    assert [line.said for line in lines] == [""] * 5


def test_nothing_said_nothing_shown(services: Services, clock: VirtualClock) -> None:
    begin(services)
    pass_time(services, clock, 40.0)
    services.player.do(Command.STOP)
    services.player.do(Command.END)
    lines = services.history.detail(record_of(services).id).exercises
    assert [line.said for line in lines] == [""] * 5


def test_taken_back_when_she_looks_back_it_is_no_more_shown(
    services: Services, clock: VirtualClock
) -> None:
    begin(services)
    pass_time(services, clock, 40.0)
    services.player.do(Command.STOP)
    services.player.do(Command.HURT_UP_TO_5)
    services.player.do(Command.END)
    record = record_of(services)
    assert record.results[0].hurt
    services.history.set_comfort(record.id, None, hurt=())
    assert services.history.detail(record.id).exercises[0].said == ""


def test_after_a_swap_the_way_onto_the_chair_is_said_and_no_more_of_the_way_down(
    services: Services, clock: VirtualClock
) -> None:
    here = Room(services, clock)
    first = here.session.timeline.first_rep(BRIDGE)
    assert first is not None
    here.live_until_phase(first - 1, 20.0)
    assert is_on_the_way(services)
    here.player.do(Command.SWAP)
    before = len(here.out.played)
    here.live(60.0)
    said = [cue.name for cue, _ in here.out.played[before:]]
    assert "next.seated_glute_squeeze" in said
    assert "step.turn_and_sit" in said
    assert not {"next.bridge", "step.down_on_side", "step.roll_onto_pillows"} & set(said)

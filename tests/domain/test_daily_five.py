"""The program everyone starts with, laid out from the library that ships."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, PhaseKind
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import start, time_left
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.domain.timeline import RepKey, Timeline, compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.voice import load_voice_pack
from tests.domain.samples import run_out

LIBRARY = load_library()
DAILY_FIVE = load_programs(LIBRARY)["daily_five"]


def compiled(reps: int) -> Timeline:
    return compile_timeline(resolve(DAILY_FIVE, LIBRARY, reps=reps), LIBRARY)


def moving(line: Timeline) -> int:
    """Seconds of move, hold, release and the rests within reps."""
    return sum(phase.seconds for phase in line.phases if phase.kind in REP_KINDS)


def blocks(line: Timeline) -> list[tuple[str, int]]:
    """Each lead-in, and the reps of each exercise in one."""
    found: list[tuple[str, int]] = []
    for phase in line.phases:
        name = "reps" if phase.kind in REP_KINDS else phase.kind.value
        if name == "reps" and found[-1][0] == "reps":
            found[-1] = (name, found[-1][1] + phase.seconds)
        else:
            found.append((name, phase.seconds))
    return found


def test_at_5_reps_it_takes_eleven_minutes_to_the_second() -> None:
    line = compiled(5)
    assert blocks(line) == [
        ("get_ready", 10),
        ("reps", 110),
        ("rest_exercise", 20),
        ("get_ready", 5),
        ("reps", 110),
        ("change_position", 90),
        ("reps", 80),
        ("change_position", 90),
        ("reps", 50),
        ("rest_exercise", 20),
        ("get_ready", 10),
        ("reps", 60),
        ("finish", 5),
    ]
    assert line.seconds == 660
    assert moving(line) == 410


def test_five_reps_is_what_it_starts_with() -> None:
    assert compile_timeline(resolve(DAILY_FIVE, LIBRARY), LIBRARY) == compiled(5)


@pytest.mark.parametrize(("reps", "seconds"), [(5, 410), (10, 820)])
def test_moving_time_goes_with_the_reps(reps: int, seconds: int) -> None:
    assert moving(compiled(reps)) == seconds


def test_holds_are_those_of_the_source_article_in_its_order() -> None:
    line = compiled(5)
    holds = [
        [p.seconds for p in line.phases if p.kind is PhaseKind.HOLD and p.rep_key == first]
        for first in (RepKey(number, None, 1, 1) for number in range(5))
    ]
    assert holds == [[5, 5], [5, 5], [5], [3], [5]]
    assert [item.reps_planned for item in line.items] == [5, 5, 5, 5, 5]


def test_she_changes_position_only_where_the_posture_changes() -> None:
    line = compiled(5)
    postures = [item.exercise.posture for item in line.items]
    changes = {p.item for p in line.phases if p.kind is PhaseKind.CHANGE_POSITION}
    assert changes == {n + 1 for n, (a, b) in enumerate(pairwise(postures)) if a != b} == {2, 3}


def test_left_alone_it_runs_to_its_end_on_the_second() -> None:
    session, _ = start(compiled(5), LIBRARY, now=100.0)
    assert time_left(session, now=100.0) == 660
    ended, events = run_out(session)
    assert events[-1].at == 760.0
    assert len(ended.done) == 25
    assert ended.active_seconds == 660


# Laid out for what is said in it


def guided(level: Level, *, demos: bool) -> Timeline:
    pack = load_voice_pack()
    assert pack is not None
    items = resolve(DAILY_FIVE, LIBRARY)
    return compile_timeline(items, LIBRARY, speech=speech_of(pack.longest, level), demos=demos)


def lead_ins(line: Timeline) -> list[tuple[str, int]]:
    return [block for block in blocks(line) if block[0] != "reps"]


@pytest.mark.parametrize("demos", [False, True])
@pytest.mark.parametrize("level", [Level.FULL, Level.BRIEF])
def test_words_make_lead_ins_longer_and_nothing_else(level: Level, *, demos: bool) -> None:
    plain, line = compiled(5), guided(level, demos=demos)
    assert moving(line) == moving(plain)
    usual = {p.key: p for p in plain.phases}
    for phase in line.phases:
        before = usual.get(phase.key)
        if before is None:
            assert phase.is_demo
        elif phase.kind in GUIDE_KINDS:
            assert phase.seconds >= before.seconds
        else:
            assert phase.seconds == before.seconds
    assert line.seconds == sum(phase.seconds for phase in line.phases) == line.phases[-1].end
    assert all(a.end == b.offset for a, b in pairwise(line.phases))
    assert 690 < line.seconds < 840


def test_in_full_getting_ready_takes_what_its_words_take() -> None:
    line = guided(Level.FULL, demos=False)
    assert [kind for kind, _ in lead_ins(line)] == [kind for kind, _ in lead_ins(compiled(5))]
    ready = [seconds for kind, seconds in lead_ins(line) if kind == "get_ready"]
    # The first has the way down, what to mind and the keys; the last a strap off and a ball in.
    assert [low <= seconds <= low + 8 for low, seconds in zip((46, 24, 30), ready, strict=True)]
    moves = [seconds for kind, seconds in lead_ins(line) if kind == "change_position"]
    assert all(90 <= seconds < 100 for seconds in moves)
    assert guided(Level.BRIEF, demos=False).seconds < line.seconds


def test_one_rep_of_each_exercise_is_shown_first() -> None:
    line = guided(Level.FULL, demos=True)
    shown = [phase for phase in line.phases if phase.is_demo]
    assert [phase.item for phase in shown] == [0, 1, 2, 3, 4]
    rep_next = [line.first_rep(phase.item or 0) == phase.index + 1 for phase in shown]
    assert rep_next == [True, True, False, True, True]
    # On her back she does not see the screen: Bridging is shown before she lies down.
    down = line.phases[shown[2].index + 1]
    assert (down.kind, down.item) == (PhaseKind.CHANGE_POSITION, 2)
    assert line.phases[shown[2].index - 1].item == 1
    assert line.first_rep(2) == down.index + 1
    session, _ = start(line, LIBRARY, now=0.0)
    ended, events = run_out(session)
    assert events[-1].at == line.seconds
    assert len(ended.done) == 25

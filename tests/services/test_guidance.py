"""How the next session is guided, and that Today's total is that session's, to the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.record import CheckInKind, Site
from sirelief_gui.domain.session import Command
from sirelief_gui.domain.speech import VoiceSpeech
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.voice import load_voice_pack
from tests.services.kit import a_day_with_a_session, begin_guided, pass_time, run_to_the_end

DAY = 86_400.0
PACK = load_voice_pack()
assert PACK is not None
LONGEST = PACK.longest


@pytest.fixture
def speechless(folder: Path, clock: VirtualClock) -> Iterator[Services]:
    """The same without a voice pack."""
    opened = open_services(folder, clock, load_pack=lambda: None)
    yield opened
    opened.close()


def choose(services: Services, **choices: Any) -> None:
    services.settings.save(replace(services.settings.load(), **choices))


def past(services: Services, clock: VirtualClock, sessions: int) -> None:
    for _ in range(sessions):
        a_day_with_a_session(services, clock)
        clock.advance(DAY)


def session_seconds(services: Services) -> int:
    session = services.player.session
    assert session is not None
    return session.timeline.seconds


def test_the_first_three_sessions_are_full_and_shown(
    services: Services, clock: VirtualClock
) -> None:
    choose(services, guidance="silent")
    for _ in range(3):
        guided = services.guidance.for_next()
        assert (guided.early, guided.demos, guided.guidance.level) == (True, True, Level.FULL)
        assert guided.speech is not None
        past(services, clock, 1)
    guided = services.guidance.for_next()
    assert (guided.early, guided.demos, guided.guidance.level) == (False, False, Level.SILENT)
    assert guided.speech is None


def test_front_of_pelvis_pain_is_minded_in_what_is_said_and_in_the_time_for_it(
    services: Services, clock: VirtualClock
) -> None:
    before = services.guidance.for_next()
    assert not before.guidance.pubic_pain
    assert before.speech == VoiceSpeech(LONGEST, Level.FULL)
    services.check_ins.rate(3, CheckInKind.NOW, sites=(Site.PUBIC,))
    sore = services.guidance.for_next()
    assert sore.guidance.pubic_pain
    assert sore.speech == VoiceSpeech(LONGEST, Level.FULL, pubic_pain=True)
    clock.advance(DAY)
    assert services.guidance.for_next() == before


def test_only_sessions_with_a_rep_count(services: Services, clock: VirtualClock) -> None:
    for _ in range(3):
        begin_guided(services)
        pass_time(services, clock, 2.0)
        services.player.do(Command.END)
    assert services.guidance.for_next().early


def test_many_sessions_without_a_rep_do_not_hide_the_three_before(
    services: Services, clock: VirtualClock
) -> None:
    past(services, clock, 3)
    for _ in range(15):
        begin_guided(services)
        pass_time(services, clock, 2.0)
        services.player.do(Command.END)
        clock.advance(DAY)
    assert not services.guidance.for_next().early


def test_a_deleted_session_counts_no_more(services: Services, clock: VirtualClock) -> None:
    past(services, clock, 3)
    services.history_edit.delete(services.store.sessions()[0].id)
    assert services.guidance.for_next().early


def test_her_choices_hold_from_the_fourth_on(services: Services, clock: VirtualClock) -> None:
    past(services, clock, 3)
    choose(services, guidance="brief", voice="lower", count_up=True, show_demo=True)
    guided = services.guidance.for_next()
    assert (guided.guidance.level, guided.guidance.count_up) == (Level.BRIEF, True)
    assert guided.demos
    pack = services.voice_pack
    assert pack is not None
    assert guided.voice == pack.voice("lower") != pack.voice("higher")


def test_a_level_chosen_in_mid_session_is_kept_for_later(
    services: Services, clock: VirtualClock
) -> None:
    services.guidance.keep_level(Level.CHIMES)
    assert services.settings.load().guidance == "chimes"
    assert services.guidance.for_next().guidance.level is Level.FULL
    past(services, clock, 3)
    assert services.guidance.for_next().guidance.level is Level.CHIMES


def test_without_a_pack_there_is_no_voice_but_the_demos_stay(speechless: Services) -> None:
    guided = speechless.guidance.for_next()
    assert (guided.voice, guided.speech, guided.demos) == (None, None, True)
    assert speechless.voice_pack is None
    begin_guided(speechless)
    assert speechless.today.view().seconds == session_seconds(speechless)


@pytest.mark.parametrize("level", [level.value for level in Level])
@pytest.mark.parametrize("show_demo", [True, False])
@pytest.mark.parametrize("sessions", [0, 3])
def test_the_total_on_today_is_that_of_the_session(
    services: Services, clock: VirtualClock, level: str, show_demo: bool, sessions: int
) -> None:
    past(services, clock, sessions)
    choose(services, guidance=level, show_demo=show_demo)
    total = services.today.view().seconds
    choose(services, voice="lower")
    assert services.today.view().seconds == total
    begin_guided(services)
    assert session_seconds(services) == total


def test_the_session_takes_as_long_as_today_says(services: Services, clock: VirtualClock) -> None:
    total = services.today.view().seconds
    begun = clock.monotonic()
    begin_guided(services)
    run_to_the_end(services, clock)
    assert clock.monotonic() - begun == total


def test_a_resumed_session_shows_what_it_would_have_shown(
    services: Services, clock: VirtualClock
) -> None:
    begin_guided(services)
    pass_time(services, clock, 100.0)
    before = services.player.session
    services.store.close()
    again = open_services(services.data_dir, clock)
    choose(again, show_demo=False)
    record = again.store.unfinished()
    assert record is not None
    again.player.recover(record, speech=again.guidance.for_next().speech)
    after = again.player.session
    assert before is not None
    assert after is not None
    assert after.timeline == before.timeline
    again.close()

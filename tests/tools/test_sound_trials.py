"""What the trials of failing sound are prepared with, and how they tell a digit that came late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.cue_log import CueLog, PhaseLine, ScreenLine
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.app_services import open_services
from tools.prepared_data import latest_session, offer, prepare, setting
from tools.sound_trials import digits_late

if TYPE_CHECKING:
    from pathlib import Path


def screen(at: float, phase: int, seconds: int | None) -> ScreenLine:
    return ScreenLine(at=at, phase=phase, rep=1, reps=5, seconds=seconds)


def test_a_digit_is_late_by_what_is_over_the_second_of_its_phase() -> None:
    phases = (
        PhaseLine(index=0, kind="move", due=0.0, actual=0.0),
        PhaseLine(index=1, kind="hold", due=2.5, actual=2.5),
    )
    screens = (
        screen(0.2, 0, 3),
        screen(1.004, 0, 2),
        screen(2.51, 1, 5),
        screen(3.62, 1, 4),
        screen(4.0, 1, None),
    )
    log = CueLog(cues=(), screens=screens, phases=phases)
    assert list(digits_late(log)) == pytest.approx([0.004, 0.12])


def test_a_prepared_folder_leads_straight_to_a_session(tmp_path: Path) -> None:
    prepare(tmp_path, sessions=1, settings={"voice": "lower"})
    services = open_services(tmp_path)
    try:
        assert services.safety.gate() is Gate.OPEN
        assert services.today.program().id == "daily_five"  # what has been measured so far
        settings = services.settings.load()
        assert (settings.voice, settings.space_shown) == ("lower", True)
    finally:
        services.close()
    latest = latest_session(tmp_path)
    assert latest is not None
    assert latest.reps_done == 25


def test_in_a_new_folder_the_five_are_on_today_and_nothing_is_answered(tmp_path: Path) -> None:
    offer(tmp_path / "new")
    services = open_services(tmp_path / "new")
    try:
        assert services.today.program().id == "daily_five"
        assert services.safety.gate() is Gate.UNANSWERED
    finally:
        services.close()


def test_a_setting_is_read_as_what_it_is() -> None:
    assert setting("volume=40") == ("volume", 40)
    assert setting("hold_sound=true") == ("hold_sound", True)
    assert setting("voice=lower") == ("voice", "lower")

"""The sound as the session screen handles it: levels, notices, spoken choices, the silent sign."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.conductor import Notice
from sirelief_gui.ui.session.edge_flash import EdgeFlash
from sirelief_gui.ui.theme import Theme
from tests.ui.session.run import Run

K = Qt.Key


def test_m_and_the_button_go_through_the_levels_and_name_them(run: Run) -> None:
    taken: list[Level] = []
    run.screen.level_changed.connect(taken.append)
    run.click("Sound: Full guidance")
    for _ in range(3):
        run.tap(K.Key_M)
    assert taken == [Level.BRIEF, Level.CHIMES, Level.SILENT, Level.FULL]
    assert run.told == ["Brief guidance", "Chimes only", "Silent", "Full guidance"]
    assert run.button("Sound: Full guidance").toolTip() == "Sound: Full guidance"
    assert run.conductor.level is Level.FULL
    assert run.status() is Status.RUNNING


def test_m_held_is_stop_like_any_other_key(run: Run) -> None:
    run.hold(K.Key_M)
    assert run.status() is Status.STOPPED


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (
            Notice.NO_DEVICE,
            (
                "No sound device found. The session goes on without sound; "
                "the screen shows everything."
            ),
        ),
        (Notice.SOUND_BACK, "The sound is back."),
        (Notice.NO_VOICE, "The voice could not be found. Sounds take over."),
    ],
)
def test_what_is_wrong_with_the_sound_is_said_once(run: Run, notice: Notice, words: str) -> None:
    run.conductor.notice(notice)
    run.conductor.notice(notice)
    assert run.told == [words]


def test_the_conductor_hears_from_every_look_at_the_session(run: Run) -> None:
    before = run.conductor.asked.count("tick")
    run.live(3)
    assert run.conductor.asked.count("tick") == before + 3


def test_the_sound_begins_when_somebody_hears_its_notices_and_ends_with_the_session(
    run: Run,
) -> None:
    assert "start" not in run.conductor.asked
    run.screen.on_shown()
    assert "start" in run.conductor.asked
    run.screen.driver.do(Command.END)
    run.screen.on_hidden()
    assert run.conductor.asked.count("close") == 1


def test_a_screen_that_is_left_lets_go_of_the_clock(run: Run) -> None:
    run.screen.on_hidden()
    shown = len(run.views)
    run.screen.show()
    assert len(run.views) == shown
    assert not run.screen.driver.sends_frames
    assert "close" in run.conductor.asked


def test_the_arrows_speak_the_choice_they_lead_to(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=2)
    run.tap(K.Key_Escape)
    run.screen.activateWindow()
    for _ in range(2):
        run.tap(K.Key_Down)
    run.tap(K.Key_Up)
    said = [one for one in run.conductor.asked if one.startswith("stop.")]
    assert said[0] == "stop.unwell"
    assert set(said) <= {"stop.unwell", "stop.continue"}


def edge(run: Run) -> EdgeFlash:
    found = run.screen.findChild(EdgeFlash)
    assert isinstance(found, EdgeFlash)
    return found


def begin_first_rep(run: Run) -> None:
    run.screen.driver.do(Command.READY)


def test_the_edge_flashes_at_a_new_phase_when_nothing_is_heard(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.conductor.set_level(Level.SILENT)
    run.live(1)
    assert not edge(run).is_flashing
    begin_first_rep(run)
    assert edge(run).is_flashing
    assert edge(run).isVisible()
    with run.qtbot.waitSignal(edge(run).ended, timeout=5000):
        pass
    assert not edge(run).isVisible()


def test_the_edge_flashes_without_a_sound_device_and_no_more_when_it_is_back(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.conductor.notice(Notice.NO_DEVICE)
    run.conductor.notice(Notice.SOUND_BACK)
    begin_first_rep(run)
    assert not edge(run).is_flashing
    run.conductor.notice(Notice.NO_DEVICE)
    run.until(PhaseKind.HOLD, rep=1)
    assert edge(run).is_flashing


@pytest.mark.parametrize("is_reduced", [True, False])
def test_with_motion_reduced_or_with_sound_nothing_flashes(run: Run, is_reduced: bool) -> None:
    run.window(412, 892, theme=Theme(reduce_motion=is_reduced))
    run.conductor.set_level(Level.SILENT if is_reduced else Level.CHIMES)
    begin_first_rep(run)
    assert not edge(run).is_flashing


def test_the_flash_lies_over_the_edge_only(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.conductor.set_level(Level.SILENT)
    begin_first_rep(run)
    frame = edge(run).mask()
    assert frame.contains(run.screen.rect().topLeft())
    assert not frame.contains(run.screen.rect().center())
    assert not frame.contains(run.screen.rect().topLeft() + run.screen.rect().center() / 8)


def test_a_session_without_a_conductor_has_no_speaker(run: Run) -> None:
    run.without_sound()
    assert not [b for b in run.buttons() if b.accessibleName().startswith("Sound")]
    run.tap(K.Key_M)
    assert run.status() is Status.RUNNING

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.today import DoneToday, ResumeCard, Way
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.label import Label
from tests.ui.screens.before_samples import SHORT, WIDE, Heard, press, shown
from tools.gallery_screens import today_view


def today(**changes: object) -> tuple[TodayScreen, Heard]:
    screen, heard = TodayScreen(), Heard()
    screen.set_view(today_view(**changes))
    for name in (
        "start_asked",
        "log_pain_asked",
        "carry_on_asked",
        "save_as_it_is_asked",
        "call_page_asked",
        "clearance_asked",
        "morning_rated",
        "morning_dismissed",
    ):
        getattr(screen, name).connect(heard.note(name))
    return screen, heard


def words(screen: QWidget) -> str:
    return " | ".join(label.text() for label in screen.findChildren(Label) if label.isVisible())


def test_an_ordinary_day_offers_to_start_and_to_log(qtbot: QtBot) -> None:
    screen, heard = today()
    shown(qtbot, screen)
    said = words(screen)
    for part in (
        "Good evening",
        "Daily five",
        "11\N{NO-BREAK SPACE}min",
        "3 of 4 sessions",
        "Mild",
    ):
        assert part in said
    chips = [c.accessibleName() for c in screen.session.findChildren(InfoChip) if c.isVisible()]
    assert chips == ["Mat", "Chair", "Strap", "Ball", "Pillows"]
    press(screen.session.start)
    press(screen.pain.log)
    assert heard.all == ["start_asked", "log_pain_asked"]
    assert not screen.resume.isVisible()
    assert not screen.morning.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_wide_start_is_in_view_however_large_the_text(qtbot: QtBot, scale: float) -> None:
    both = (Way("full_day", "Full day", "24 min"), Way("gentle_day", "Gentle day", "9 min"))
    screen, _heard = today(program_id="full_day", ways=both)
    shell = shown(qtbot, screen, WIDE, scale=scale)
    start = screen.session.start
    assert start.visibleRegion().boundingRect() == start.rect()
    assert shell.rect().contains(start.rect().translated(start.mapTo(shell, QPoint())))


def test_wide_there_is_room_to_say_which_strap_and_which_ball(qtbot: QtBot) -> None:
    screen, _ = today()
    shown(qtbot, screen, WIDE)
    chips = [c for c in screen.session.findChildren(InfoChip) if c.isVisible()]
    assert [chip.accessibleName() for chip in chips] == [
        "Mat",
        "Chair",
        "Strap, no stretch",
        "23\N{NO-BREAK SPACE}cm ball",
        "Wedge or pillows",
    ]
    assert len({chip.y() for chip in chips}) == 1
    (week,) = [c for c in screen.findChildren(InfoChip) if c.isVisible() and c not in chips]
    assert week.height() == 32


def test_the_first_day_says_what_to_have_at_hand(qtbot: QtBot) -> None:
    screen, heard = today(first_use=True, last_pain=None)
    shown(qtbot, screen)
    said = words(screen)
    assert "Welcome" in said
    assert "Your first session" in said
    assert "Steady chair, against a wall" in said
    assert "This week" not in said
    press(screen.session.start)
    assert heard.all == ["start_asked"]


def test_a_done_day_shows_the_change_and_offers_another_softly(qtbot: QtBot) -> None:
    screen, heard = today(done_today=DoneToday("s", 5, 3), start_label="Do another")
    shown(qtbot, screen)
    assert "Pain before 5, after 3." in words(screen)
    assert not screen.session.start.isVisible()
    assert screen.session.again.text() == "Do another"
    press(screen.session.again)
    assert heard.all == ["start_asked"]


def test_after_two_sessions_there_is_nothing_to_start(qtbot: QtBot) -> None:
    screen, _ = today(done_today=DoneToday("s", None, 3), gate=Gate.ENOUGH_TODAY)
    shown(qtbot, screen)
    assert "Rest is part of the plan" in words(screen)
    assert not screen.session.start.isVisible()
    assert not screen.session.again.isVisible()


def test_a_warning_sign_turns_sessions_off_and_leads_to_the_call_page(qtbot: QtBot) -> None:
    screen, heard = today(gate=Gate.WARNING_TODAY)
    shown(qtbot, screen)
    assert "Sessions are off for today" in words(screen)
    assert not screen.session.start.isVisible()
    press(screen.session.notice_button)
    assert heard.all == ["call_page_asked"]


@pytest.mark.parametrize("gate", [Gate.NO_CLEARANCE, Gate.ASK_FIRST, Gate.UNANSWERED])
def test_without_clearance_start_is_off_and_says_why(qtbot: QtBot, gate: Gate) -> None:
    screen, heard = today(gate=gate)
    shown(qtbot, screen)
    assert not screen.session.start.isEnabled()
    assert screen.session.start.accessibleName().startswith("Start is off")
    press(screen.session.start)
    press(screen.session.notice_button)
    assert heard.all == ["clearance_asked"]


def test_a_gate_that_opens_gives_start_back(qtbot: QtBot) -> None:
    screen, heard = today(gate=Gate.NO_CLEARANCE)
    shown(qtbot, screen)
    screen.set_view(today_view())
    assert screen.session.start.isEnabled()
    assert not screen.session.notice.isVisible()
    press(screen.session.start)
    assert heard.all == ["start_asked"]


def resume(*, can_resume: bool = True) -> ResumeCard:
    at = datetime(2025, 10, 16, 18, 31, tzinfo=UTC)
    record = SessionRecord(
        id="s", program_id="daily_five", program_name="Daily five", started_at=at, timezone="UTC"
    )
    return ResumeCard(
        record=record, place="Bridging, rep 6 of 8", stopped_at=at, can_resume=can_resume
    )


def test_an_interrupted_session_can_go_on_or_be_saved(qtbot: QtBot) -> None:
    screen, heard = today(resume=resume())
    shown(qtbot, screen)
    assert "Bridging, rep 6 of 8. Stopped at 18:31." in words(screen)
    press(screen.resume.carry_on)
    press(screen.resume.save)
    assert heard.all == ["carry_on_asked", "save_as_it_is_asked"]


def test_one_that_cannot_go_on_can_only_be_saved(qtbot: QtBot) -> None:
    screen, heard = today(resume=resume(can_resume=False))
    shown(qtbot, screen)
    assert not screen.resume.carry_on.isVisible()
    press(screen.resume.save)
    assert heard.all == ["save_as_it_is_asked"]


def test_the_morning_is_asked_with_one_tap_and_can_be_left(qtbot: QtBot) -> None:
    screen, heard = today(next_morning_due=True)
    shown(qtbot, screen)
    press(screen.morning.scale.cells[2])
    press(screen.morning.cross)
    assert heard.all == [("morning_rated", 2), "morning_dismissed"]


FULL, GENTLE = Way("full_day", "Full day", "24 min"), Way("gentle_day", "Gentle day", "9 min")
WAYS: dict[str, object] = {
    "program_id": "full_day",
    "program_name": "Full day",
    "exercises": 9,
    "ways": (FULL, GENTLE),
}


def ways(screen: TodayScreen) -> list[str]:
    """What she may choose from, as it is read."""
    shown = [one for one in screen.session.ways.segments if one.isVisible()]
    return [one.accessibleName() for one in shown]


def test_another_program_is_chosen_for_today(qtbot: QtBot) -> None:
    screen, heard = today(**WAYS)
    screen.way_chosen.connect(heard.note("way_chosen"))
    shown(qtbot, screen)
    assert ways(screen) == ["Full day, 24 min", "Gentle day, 9 min"]
    assert "9 exercises" in words(screen)
    press(screen.session.ways.segments[1])
    assert heard.all == [("way_chosen", "gentle_day")]
    changed = {**WAYS, "program_id": "gentle_day", "program_name": "Gentle day", "exercises": 4}
    screen.set_view(today_view(**changed))
    assert screen.session.ways.chosen() == "1"
    assert "4 exercises" in words(screen)
    assert heard.all == [("way_chosen", "gentle_day")]


def test_wide_the_minutes_stand_beside_the_number_of_exercises(qtbot: QtBot) -> None:
    screen, _ = today(**WAYS, minutes="24 min")
    shown(qtbot, screen, WIDE)
    assert ways(screen) == ["Full day", "Gentle day"]
    assert "9 exercises. 24 min" in words(screen)
    assert screen.session.ways.geometry().bottom() < screen.session.start.geometry().top()


@pytest.mark.parametrize(
    "changes",
    [
        {"ways": ()},
        {"first_use": True, "last_pain": None},
        {"gate": Gate.WARNING_TODAY},
        {"done_today": DoneToday("s", 5, 3)},
    ],
    ids=["one program", "first day", "off", "done"],
)
def test_where_there_is_nothing_to_choose_nothing_is_offered(
    qtbot: QtBot, changes: dict[str, object]
) -> None:
    screen, _ = today(**{**WAYS, **changes})
    shown(qtbot, screen)
    assert ways(screen) == []


def test_start_is_above_the_fold_in_a_short_window(qtbot: QtBot) -> None:
    screen, _ = today(**WAYS)
    shown(qtbot, screen, SHORT)
    start = screen.session.start
    assert start.visibleRegion().boundingRect() == start.rect()


def test_wide_stands_in_two_columns_with_log_pain_above(qtbot: QtBot) -> None:
    screen, heard = today()
    shell = shown(qtbot, screen, WIDE)
    left = screen.session.mapTo(shell, screen.session.rect().topRight()).x()
    right = screen.week.mapTo(shell, screen.week.rect().topLeft()).x()
    assert left < right
    assert not screen.pain.log.isVisible()
    press(screen.log)
    assert heard.all == ["log_pain_asked"]
    assert "Thursday 16 October" in words(screen)

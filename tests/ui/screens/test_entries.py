"""The forms that correct the history and add to it: what they ask, refuse and hand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.by_hand import PastSession, When
from sirelief_gui.domain.entry_form import ExerciseForm, RatingForm, SessionForm, Unrated
from sirelief_gui.domain.record import CheckInKind, Comfort, Site, Trigger
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.entries import (
    EntryScreen,
    RateExercisesScreen,
    RatingEntryScreen,
    SessionEntryScreen,
)
from sirelief_gui.ui.screens.session_detail import SessionDetailScreen
from sirelief_gui.ui.widgets.time_field import TimeField
from tests.ui.access import faults
from tests.ui.screens.acting import PHONE, SHORT, SMALL, WIDE, Stage, cut_off, has_button, press
from tools.gallery_entry import Past, pages

NOW = datetime(2026, 3, 4, 19, 10, tzinfo=ZoneInfo("Europe/Berlin"))
WINTER = datetime(2026, 11, 2, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
FORM = SessionForm(
    before=6,
    after=Unrated.SKIPPED,
    sites=(Site.SI_LEFT,),
    triggers=(Trigger.STAIRS,),
    trigger_note="bags",
    comfort=Comfort.SAME,
    effort=0,
    note="A note",
    exercises=(
        ExerciseForm(position=0, name="Cat-Camel", reps_done=3, reps_planned=8),
        ExerciseForm(
            position=1, name="Bridging", reps_done=8, reps_planned=8, comfort=Comfort.HURT
        ),
    ),
)


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Past]:
    services: Services = open_services(tmp_path / "data", VirtualClock(NOW, "Europe/Berlin"))
    yield Past(services)
    services.close()


def show(stage: Stage, screen: EntryScreen) -> None:
    stage.open().show_page(screen, nav=None)


def saved(qtbot: QtBot, screen: EntryScreen) -> object:
    with qtbot.waitSignal(screen.save_asked) as asked:
        press(screen, "Save")
    assert asked.args is not None
    return asked.args[0]


def test_a_form_hands_on_what_it_was_given(qtbot: QtBot, stage: Stage) -> None:
    screen = SessionEntryScreen(FORM)
    show(stage, screen)
    assert not screen.is_changed
    assert saved(qtbot, screen) == FORM


def test_every_answer_counts_as_a_change(stage: Stage) -> None:
    def changed(how: str) -> SessionEntryScreen:
        screen = SessionEntryScreen(FORM)
        show(stage, screen)
        answers: dict[str, Callable[[], object]] = {
            "score": partial(screen.after.scale.choose, 0),
            "skip": screen.before.skip.click,
            "site": screen.marks.site_chips.chips[3].click,
            "trigger": screen.marks.trigger_chips.chips[0].click,
            "words": partial(screen.marks.own_words.set_text, "bus"),
            "comfort": partial(screen.comfort.pick, Comfort.HURT),
            "effort": partial(screen.effort.step_by, -1),
            "reps": partial(screen.exercises[0].reps.step_by, 5),
            "hurt": screen.exercises[0].felt.chips[2].click,
            "note": partial(screen.note.set_text, ""),
        }
        answers[how]()
        return screen

    for how in ("score", "skip", "site", "trigger", "words", "comfort", "effort", "reps", "hurt"):
        assert changed(how).is_changed, how
    assert changed("score").answer() == replace(FORM, after=0)
    assert changed("skip").answer() == replace(FORM, before=Unrated.SKIPPED)
    assert changed("effort").answer() == replace(FORM, effort=None)
    assert changed("note").answer() == replace(FORM, note="")


def test_each_exercise_is_rated_by_a_tap_and_taken_back_by_another(
    qtbot: QtBot, stage: Stage
) -> None:
    screen = RateExercisesScreen(FORM.exercises)
    show(stage, screen)
    assert not screen.is_changed
    eased, same, hurt = screen.felt[1].chips
    assert hurt.isChecked()
    same.click()
    assert [chip.isChecked() for chip in (eased, same, hurt)] == [False, True, False]
    screen.felt[0].chips[0].click()
    assert saved(qtbot, screen) == {0: Comfort.EASED, 1: Comfort.SAME}
    same.click()
    assert screen.answer() == {0: Comfort.EASED, 1: None}
    hurt.click()
    hurt.click()
    assert screen.answer()[1] is None
    names = [chip.accessibleName() for chip in screen.felt[0].chips]
    assert names == ["Eased: Cat-Camel", "Same: Cat-Camel", "Hurt: Cat-Camel"]


def test_reps_stay_within_what_was_planned(stage: Stage) -> None:
    screen = SessionEntryScreen(FORM)
    show(stage, screen)
    row = screen.exercises[0]
    row.reps.step_by(99)
    assert row.form().reps_done == 8
    row.reps.step_by(-99)
    assert row.form().reps_done == 0


def test_a_skipped_rating_can_be_given_and_skipped_again(stage: Stage) -> None:
    screen = SessionEntryScreen(FORM)
    show(stage, screen)
    field = screen.after
    field.scale.choose(3)
    assert field.score() == 3
    field.skip.click()
    assert field.score() is Unrated.SKIPPED
    field.skip.click()
    assert field.score() is Unrated.SKIPPED  # it was given as skipped: it cannot be undone
    screen.before.skip.click()
    screen.before.skip.click()
    assert screen.before.score() == 6  # put back as it was


def test_a_rating_that_is_missing_stays_missing_until_it_is_given(
    qtbot: QtBot, stage: Stage
) -> None:
    form = SessionForm(exercises=FORM.exercises)
    screen = SessionEntryScreen(form)
    show(stage, screen)
    assert saved(qtbot, screen) == form
    screen.before.skip.click()
    screen.before.skip.click()
    assert screen.before.score() is Unrated.MISSING


def test_sites_without_a_rating_are_refused_where_they_are(qtbot: QtBot, stage: Stage) -> None:
    screen = SessionEntryScreen(SessionForm(exercises=FORM.exercises))
    show(stage, screen)
    screen.marks.site_chips.chips[0].click()
    with qtbot.assertNotEmitted(screen.save_asked):
        press(screen, "Save")
    assert screen.marks.asked_sites.error
    screen.before.skip.click()
    assert saved(qtbot, screen)
    assert not screen.marks.asked_sites.error


def test_a_log_needs_an_answer(qtbot: QtBot, stage: Stage) -> None:
    screen = RatingEntryScreen(RatingForm())
    show(stage, screen)
    with qtbot.assertNotEmitted(screen.save_asked):
        press(screen, "Save")
    screen.score.scale.choose(0)
    assert saved(qtbot, screen) == RatingForm(score=0)


def test_a_past_log_carries_when_it_was(qtbot: QtBot, stage: Stage) -> None:
    screen = RatingEntryScreen(RatingForm(score=3), now=NOW)
    show(stage, screen)
    assert screen.when is not None
    assert screen.kinds is not None
    screen.when.day.set_text("2026-03-02")
    screen.when.time.set_text("7:40")
    screen.kinds.pick("next_morning")
    when = When(day=date(2026, 3, 2), at=time(7, 40))
    form = RatingForm(kind=CheckInKind.NEXT_MORNING, score=3)
    assert saved(qtbot, screen) == (when, form)


@pytest.mark.parametrize(
    ("day", "at", "wrong"),
    [
        ("", "7:40", "day"),
        ("yesterday", "7:40", "day"),
        ("2026-03-05", "7:40", "day"),
        ("1999-12-31", "7:40", "day"),
        ("2026-02-30", "7:40", "day"),
        ("2026-03-02", "", "time"),
        ("2026-03-02", "noon", "time"),
        ("2026-03-02", "25:00", "time"),
    ],
)
def test_what_is_no_day_or_time_is_said(
    qtbot: QtBot, stage: Stage, day: str, at: str, wrong: str
) -> None:
    screen = RatingEntryScreen(RatingForm(score=3), now=NOW)
    show(stage, screen)
    assert screen.when is not None
    screen.when.day.set_text(day)
    screen.when.time.set_text(at)
    with qtbot.assertNotEmitted(screen.save_asked):
        press(screen, "Save")
    field = screen.when.day if wrong == "day" else screen.when.time
    assert field.problem()
    assert screen.focusWidget() is field.editor


def test_the_night_with_an_hour_twice_is_asked_about(stage: Stage) -> None:
    screen = RatingEntryScreen(RatingForm(score=3), now=WINTER)
    show(stage, screen)
    when = screen.when
    assert when is not None
    when.day.set_text("2026-10-25")
    when.time.set_text("2:30")
    assert has_button(screen, "The second time")
    when.twice.chips[1].click()
    assert when.when() == When(day=date(2026, 10, 25), at=time(2, 30), second=True)
    when.time.set_text("3:30")
    assert not has_button(screen, "The second time")
    assert when.when() == When(day=date(2026, 10, 25), at=time(3, 30))


def test_another_program_brings_its_exercises(qtbot: QtBot, stage: Stage, past: Past) -> None:
    programs = past.services.history_edit.programs()
    screen = SessionEntryScreen(SessionForm(), programs=programs, now=NOW)
    show(stage, screen)
    assert screen.program is not None
    assert screen.when is not None
    assert len(screen.exercises) == 5
    other = next(n for n, one in enumerate(programs) if one.id == "breathe")
    screen.program.chips[other].click()
    assert screen.is_changed
    screen.when.time.set_text("9:00")
    answer = saved(qtbot, screen)
    assert isinstance(answer, PastSession)
    assert answer.program_id == "breathe"
    assert answer.minutes == programs[other].minutes
    assert answer.form.exercises == programs[other].exercises


def test_what_the_history_refuses_is_said(stage: Stage) -> None:
    screen = RatingEntryScreen(RatingForm(score=3), now=NOW)
    show(stage, screen)
    assert screen.when is not None
    screen.show_fault("time", "Not then.")
    assert screen.focusWidget() is screen.when.time.editor
    screen.show_fault("", "Not at all.")
    assert screen.why.isVisible()
    screen.when.time.set_text("7:00")
    assert not screen.why.isVisible()


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("18:42", time(18, 42)),
        ("6:42 pm", time(18, 42)),
        ("6.42 p.m.", time(18, 42)),
        ("12 am", time(0, 0)),
        ("12:30 pm", time(12, 30)),
        ("18.05", time(18, 5)),
        ("7h05", time(7, 5)),
        ("9", time(9, 0)),
        ("13 pm", None),
        ("24:00", None),
        ("7:60", None),
        ("-1", None),
        ("", None),
    ],
)
def test_times_are_understood_as_they_are_written(qtbot: QtBot, text: str, at: time | None) -> None:
    field = TimeField("Time")
    qtbot.addWidget(field)
    field.set_text(text)
    assert field.at() == at
    assert bool(field.problem()) is (at is None)


@pytest.mark.parametrize("locale", ["de_DE", "en_US", "es_ES"])
def test_a_time_reads_back_as_it_is_shown(qtbot: QtBot, locale: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        field = TimeField("Time", at=time(18, 42))
        qtbot.addWidget(field)
        assert field.at() == time(18, 42)
    finally:
        QLocale.setDefault(before)


def test_sharing_is_offered_only_where_it_can_be_done(
    qtbot: QtBot, stage: Stage, past: Past
) -> None:
    detail = past.services.history.detail(past.session)
    shell = stage.open()
    screen = SessionDetailScreen(detail=detail)
    shell.show_page(screen, nav=None)
    assert not has_button(screen, "Share as PDF")
    sharing = SessionDetailScreen(detail=detail, can_share=True)
    shell.show_page(sharing, nav=None)
    with qtbot.waitSignal(sharing.share_asked) as asked:
        press(sharing, "Share as PDF")
    assert asked.args == [past.session]


def test_tab_keeps_what_it_reaches_in_view(stage: Stage, past: Past) -> None:
    screen = SessionEntryScreen(past.services.history_edit.form(past.session))
    show(stage, screen)
    screen.save_button.setFocus()
    assert screen.focusNextPrevChild(False)
    assert screen.focusWidget() is screen.note.editor
    assert not screen.note.editor.visibleRegion().isEmpty()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SHORT, SMALL, WIDE])
def test_everything_has_room(
    qtbot: QtBot, stage: Stage, past: Past, size: tuple[int, int], scale: float
) -> None:
    shell = stage.open(size, scale)
    for name, make in pages(past).items():
        screen = make()
        shell.show_page(screen, nav=None)

        def fits(screen: Screen = screen, name: str = name) -> None:
            assert not cut_off(screen), name

        qtbot.waitUntil(fits, timeout=1000)


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_how_exercises_felt_can_be_said_by_keyboard_and_ear(
    stage: Stage, past: Past, size: tuple[int, int]
) -> None:
    shell = stage.open(size)
    edit = past.services.history_edit
    for screen in (
        RateExercisesScreen(edit.to_rate(past.session)),
        SessionEntryScreen(edit.form(past.session)),
    ):
        shell.show_page(screen, nav=None)
        assert list(faults(shell)) == []

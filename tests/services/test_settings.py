from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from sirelief_gui.domain.cues import Guidance, Level
from sirelief_gui.domain.record import Site
from sirelief_gui.domain.reminder import ReminderPlan
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.settings import SKINS, Settings
from sirelief_gui.storage.assets import asset_text

DAY = date(2026, 3, 19)
CHANGED = Settings(
    theme="dark",
    language="es",
    text_scale=1.3,
    reduce_motion=True,
    weekly_goal=5,
    maternity_number="030 123",
    emergency_number="112",
    fullscreen_player=False,
    single_key_shortcuts=False,
    chart_range="3M",
    gestational_week=12,
    week_given_on="2026-03-01",
    due_date="2026-09-01",
    pregnancy_ended="2026-03-02",
    usual_sites="si_left low_back",
    guidance="brief",
    voice="lower",
    volume=100,
    sound_delay_ms=500,
    count_up=True,
    hold_sound=True,
    count_down=False,
    show_demo=True,
    skin="deep",
    space_shown=True,
    reminder_on=True,
    reminder_days="sat sun",
    reminder_minute=600,
    tray=True,
    lock_minutes=15,
    lock_on_minimize=False,
    numbers_when_locked=False,
    limit_rise=1,
    limit_most_pain=4,
    limit_comfortable=2,
    limit_calm_sessions=3,
    limit_most_reps=8,
    limit_hard_sessions=1,
)


def test_settings_come_back_as_they_were_kept(services: Services) -> None:
    assert services.settings.load() == Settings()
    services.settings.save(CHANGED)
    assert services.settings.load() == CHANGED
    for field in fields(Settings):
        assert getattr(CHANGED, field.name) != getattr(Settings(), field.name)


def test_only_what_changed_is_kept(services: Services) -> None:
    services.settings.save(replace(Settings(), theme="dark"))
    assert services.store.settings() == {"settings.theme": "dark"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("language", "xx"),
        ("text_scale", 9),
        ("text_scale", True),
        ("weekly_goal", 0),
        ("weekly_goal", True),
        ("weekly_goal", "4"),
        ("reduce_motion", 1),
        ("maternity_number", 112),
        ("gestational_week", 43),
        ("week_given_on", "yesterday"),
        ("due_date", 20260901),
        ("usual_sites", "si_left elbow"),
        ("chart_range", "1Y"),
        ("guidance", "loud"),
        ("guidance", ["full"]),
        ("voice", "robot"),
        ("volume", 101),
        ("volume", -1),
        ("volume", 70.5),
        ("sound_delay_ms", 501),
        ("count_up", "yes"),
        ("skin", "blue"),
        ("reminder_on", 1),
        ("reminder_days", "mon someday"),
        ("reminder_days", None),
        ("reminder_minute", 239),
        ("reminder_minute", 1440),
        ("reminder_minute", True),
        ("tray", "on"),
        ("lock_minutes", 2),
        ("lock_minutes", True),
        ("lock_on_minimize", 1),
        ("numbers_when_locked", "no"),
        ("limit_rise", 3),
        ("limit_most_pain", 6),
        ("limit_comfortable", -1),
        ("limit_calm_sessions", 1),
        ("limit_most_reps", 11),
        ("limit_hard_sessions", True),
    ],
)
def test_what_may_not_be_is_as_by_default(services: Services, key: str, value: Any) -> None:
    services.store.set_setting(f"settings.{key}", value)
    assert services.settings.load() == Settings()
    with pytest.raises(ValueError, match=key):
        replace(Settings(), **{key: value})


@pytest.mark.parametrize(("week", "propped"), [(None, True), (15, False), (16, True), (40, True)])
def test_lying_is_propped_from_week_16_or_unknown(week: int | None, propped: bool) -> None:
    assert Settings(gestational_week=week).propped_on(DAY) is propped


def test_a_week_goes_on_from_the_day_it_was_given() -> None:
    settings = Settings(gestational_week=15, week_given_on="2026-03-12")
    assert settings.week_on(date(2026, 3, 18)) == 15
    assert not settings.propped_on(date(2026, 3, 18))
    assert settings.week_on(DAY) == 16
    assert settings.propped_on(DAY)


def test_a_due_date_counts_before_a_week() -> None:
    settings = Settings(gestational_week=15, due_date="2026-05-31")
    assert settings.week_on(DAY) == 29
    assert settings.sites == ()
    assert Settings(usual_sites="si_left low_back").sites == (Site.SI_LEFT, Site.LOW_BACK)


@pytest.mark.parametrize("rig", ["side", "front"])
def test_the_skin_tones_are_those_of_the_figure(rig: str) -> None:
    assert tuple(json.loads(asset_text(f"figure/rig_{rig}.json"))["skin_tones"]) == SKINS


def test_her_choices_become_the_plan_of_cues(services: Services) -> None:
    assert Settings().heard == Guidance()
    assert CHANGED.heard == Guidance(
        level=Level.BRIEF, count_up=True, hold_sound=True, count_down=False
    )


def test_her_reminder_is_a_plan_or_none() -> None:
    assert Settings().reminder is None
    assert CHANGED.reminder == ReminderPlan(days=frozenset({5, 6}), minute=600)


def test_the_window_keeps_its_place(services: Services) -> None:
    assert services.settings.window_geometry() == ""
    services.settings.keep_window_geometry("1,2,3,4")
    assert services.settings.window_geometry() == "1,2,3,4"


def test_what_the_system_wishes_holds_until_she_has_chosen(services: Services) -> None:
    settings = services.settings
    settings.wish(reduce_motion=True)
    assert settings.load().reduce_motion
    assert services.store.settings() == {}
    settings.save(replace(settings.load(), reduce_motion=False))
    assert not settings.load().reduce_motion
    settings.wish(reduce_motion=False)
    settings.wish(reduce_motion=True)
    assert not settings.load().reduce_motion


def test_her_own_choice_stays_when_the_system_wishes_otherwise(services: Services) -> None:
    services.settings.save(replace(Settings(), reduce_motion=True))
    services.settings.wish(reduce_motion=False)
    assert services.settings.load().reduce_motion


def test_the_system_cannot_wish_for_what_a_setting_may_not_be(services: Services) -> None:
    with pytest.raises(ValueError, match="text_scale"):
        services.settings.wish(text_scale=9.0)
    assert services.settings.load() == Settings()

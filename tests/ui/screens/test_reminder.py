"""The page of the reminder: what it tells, shows and says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.reminder_words import reminder_text
from sirelief_gui.ui.screens.reminder import ReminderScreen
from tests.ui.screens.acting import Stage, cut_off, reads, shown
from tests.ui.screens.before_samples import PHONE, SHORT, SMALLEST, WIDE, Heard, key, press

ON = Settings(reminder_on=True)


def page(
    settings: Settings = ON, *, has_tray: bool = True, at_login: bool | None = False
) -> tuple[ReminderScreen, Heard]:
    screen = ReminderScreen(settings=settings, has_tray=has_tray, at_login=at_login)
    heard = Heard()
    screen.changed.connect(heard.note("changed"))
    screen.login_toggled.connect(heard.note("login"))
    screen.went_back.connect(heard.note("back"))
    return screen, heard


def chip(screen: ReminderScreen, name: str) -> QAbstractButton:
    (found,) = [one for one in screen.days.chips if one.text() == name]
    return found


def test_off_it_shows_neither_days_nor_time(stage: Stage) -> None:
    screen, heard = page(Settings())
    shown(stage, screen)
    assert not any(part.isVisible() for part in (screen.days, screen.hour, screen.minute))
    press(screen.on)
    assert screen.days.isVisible()
    assert screen.hour.isVisible()
    assert screen.minute.isVisible()
    assert heard.all == [("changed", {"reminder_on": True})]


def test_days_and_time_are_shown_and_told(stage: Stage) -> None:
    screen, heard = page(replace(ON, reminder_days="mon wed", reminder_minute=17 * 60 + 55))
    shown(stage, screen)
    assert screen.days.chosen() == ("mon", "wed")
    assert (screen.hour.value(), screen.minute.value()) == (17, 55)
    assert not screen.minute.plus.isEnabled()
    press(chip(screen, "Sat"))
    press(chip(screen, "Mon"))
    press(screen.hour.plus)
    press(screen.minute.minus)
    assert heard.all == [
        ("changed", {"reminder_days": "mon wed sat"}),
        ("changed", {"reminder_days": "wed sat"}),
        ("changed", {"reminder_minute": 18 * 60 + 55}),
        ("changed", {"reminder_minute": 18 * 60 + 50}),
    ]
    assert reads(screen, "18:50")


@pytest.mark.parametrize(("minute", "button"), [(4 * 60, "minus"), (23 * 60, "plus")])
def test_the_night_is_left_out(stage: Stage, minute: int, button: str) -> None:
    screen, _ = page(replace(ON, reminder_minute=minute))
    shown(stage, screen)
    assert not getattr(screen.hour, button).isEnabled()


def test_without_a_day_it_says_that_it_never_comes(stage: Stage) -> None:
    screen, _ = page(replace(ON, reminder_days="mon"))
    shown(stage, screen)
    assert not reads(screen, "it never comes")
    press(chip(screen, "Mon"))
    assert reads(screen, "No day is chosen: it never comes.")


def test_it_says_that_the_app_must_be_running_or_where_it_goes_on(stage: Stage) -> None:
    screen, heard = page()
    shown(stage, screen)
    assert reads(screen, "SI Relief must be running for this")
    press(screen.tray)
    assert not reads(screen, "must be running")
    assert reads(screen, "goes on in the tray, until you choose Quit")
    assert heard.all == [("changed", {"tray": True})]


def test_a_desktop_without_a_tray_says_so(stage: Stage) -> None:
    screen, _ = page(has_tray=False)
    shown(stage, screen)
    assert not screen.tray.isEnabled()
    assert "no place" in screen.tray.accessibleDescription()
    assert reads(screen, "SI Relief must be running for this")
    left_on, heard = page(replace(ON, tray=True), has_tray=False)
    shown(stage, left_on)
    press(left_on.tray)
    assert heard.all == [("changed", {"tray": False})]


def test_starting_at_login_is_asked_for_and_shown(stage: Stage) -> None:
    screen, heard = page(at_login=True)
    shown(stage, screen)
    assert screen.login.isChecked()
    press(screen.login)
    screen.set_at_login(True)
    assert screen.login.isChecked()
    assert heard.all == [("login", False)]
    without, _ = page(at_login=None)
    shown(stage, without)
    assert not without.login.isVisible()


def test_a_desktop_without_notifications_says_so(stage: Stage) -> None:
    screen, _ = page()
    shown(stage, screen)
    assert not reads(screen, "shows no notifications")
    screen.set_can_notify(False)
    assert reads(screen, "shows no notifications")
    screen.set_can_notify(True)
    assert not reads(screen, "shows no notifications")


def test_escape_and_the_arrow_lead_back(stage: Stage) -> None:
    screen, heard = page()
    shown(stage, screen)
    press(screen.bar.back)
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["back", "back"]


def test_the_arrows_set_the_time(stage: Stage) -> None:
    screen, heard = page()
    shown(stage, screen)
    QTest.keyClick(screen.hour.plus, Qt.Key.Key_Up)
    assert heard.all == [("changed", {"reminder_minute": 19 * 60})]


def nothing_cut(screen: ReminderScreen) -> bool:
    return cut_off(screen) == []


def test_no_words_are_cut(stage: Stage, qtbot: QtBot) -> None:
    for size in (SMALLEST, SHORT, PHONE, WIDE):
        screen, _ = page(replace(ON, reminder_days=""), has_tray=False)
        screen.set_can_notify(False)
        shown(stage, screen, size, scale=1.5)
        qtbot.waitUntil(partial(nothing_cut, screen))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("mon tue wed thu fri", "Mon to Fri, 18:00"),
        ("sun sat fri thu wed tue mon", "Every day, 18:00"),
        ("thu mon", "Mon, Thu, 18:00"),
        ("mon wed fri", "Mon, Wed, Fri, 18:00"),
        ("mon tue thu fri", "4 days, 18:00"),
        ("sun", "Sun, 18:00"),
        ("", "Off"),
    ],
)
def test_it_is_said_in_a_few_words(days: str, words: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    try:
        assert reminder_text(replace(ON, reminder_days=days)) == words
        assert reminder_text(replace(Settings(), reminder_days=days)) == "Off"
    finally:
        QLocale.setDefault(before)

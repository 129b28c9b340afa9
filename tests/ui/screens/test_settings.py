from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sirelief_gui import __version__
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.settings import Settings
from sirelief_gui.services.sound_check import BEATS, SoundCheck
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.services.voice import load_voice_pack
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.settings.sample import PlayerSample
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.ring import Ring
from tests.fakes import HeardList
from tests.ui.screens.acting import Stage, cut_off, has_button, reads, shown
from tests.ui.screens.before_samples import PHONE, SMALLEST, WIDE, Heard, key, press


def page(
    out: HeardList | None = None,
    *,
    has_voice: bool = True,
    own_words: bool | None = None,
    section: str = "guidance",
    settings: Settings | None = None,
) -> tuple[SettingsScreen, Heard]:
    pack = load_voice_pack()
    assert pack is not None
    clock = VirtualClock(datetime(2026, 3, 19, tzinfo=UTC), "UTC")
    screen = SettingsScreen(
        settings=settings or Settings(),
        sound=SoundCheck(out, pack.longest if has_voice else None, clock),
        own_words=own_words,
        section=section,
    )
    heard = Heard()
    screen.changed.connect(heard.note("changed"))
    screen.went_back.connect(heard.note("back"))
    screen.space_asked.connect(heard.note("space"))
    screen.call_page_asked.connect(heard.note("call"))
    return screen, heard


def described(screen: SettingsScreen, text: str) -> bool:
    """Tell whether a row in view is called so, or says so under its name."""
    return any(
        text in row.accessibleName() or text in row.accessibleDescription()
        for row in screen.findChildren(QAbstractButton)
        if row.isVisibleTo(screen)
    )


SWITCHES: list[tuple[str, Callable[[SettingsScreen], QAbstractButton]]] = [
    ("count_down", lambda screen: screen.guidance.count_down),
    ("count_up", lambda screen: screen.guidance.count_up),
    ("hold_sound", lambda screen: screen.guidance.hold_sound),
    ("reduce_motion", lambda screen: screen.reading.reduce_motion),
    ("fullscreen_player", lambda screen: screen.reading.fill_screen),
    ("show_demo", lambda screen: screen.reading.show_demo),
    ("single_key_shortcuts", lambda screen: screen.shortcuts.letters),
]


@pytest.mark.parametrize(("name", "find"), SWITCHES, ids=[name for name, _ in SWITCHES])
def test_a_switch_shows_and_tells_its_setting(
    stage: Stage, name: str, find: Callable[[SettingsScreen], QAbstractButton]
) -> None:
    for value in (True, False):
        changes: dict[str, Any] = {name: value}
        screen, heard = page(settings=replace(Settings(), **changes))
        shown(stage, screen)
        row = find(screen)
        assert row.isChecked() is value
        QTest.keyClick(row, Qt.Key.Key_Space)
        assert heard.all == [("changed", {name: not value})]


def test_choices_show_and_tell_their_settings(stage: Stage) -> None:
    screen, heard = page(
        HeardList(),
        settings=Settings(
            guidance="brief", voice="lower", text_scale=1.3, theme="dark", skin="deep"
        ),
    )
    shown(stage, screen)
    chosen = (
        screen.guidance.level.chosen(),
        screen.guidance.voice.chosen(),
        screen.reading.text.chosen(),
        screen.reading.theme.chosen(),
        screen.reading.skin.chosen(),
    )
    assert chosen == ("brief", "lower", "1.3", "dark", "deep")
    screen.guidance.level.pick("silent")
    screen.guidance.voice.pick("higher")
    screen.reading.text.pick("1.15")
    screen.reading.theme.pick("light")
    press(screen.reading.skin.swatches[0])
    assert heard.all == [
        ("changed", {"guidance": "silent"}),
        ("changed", {"voice": "higher"}),
        ("changed", {"text_scale": 1.15}),
        ("changed", {"theme": "light"}),
        ("changed", {"skin": "fair"}),
    ]


def test_the_level_says_what_it_means(stage: Stage) -> None:
    screen, _ = page()
    shown(stage, screen)
    assert reads(screen, "Every step, count and tip is spoken")
    screen.guidance.level.pick("silent")
    assert reads(screen, "The edge of the window flashes")
    assert reads(screen, "Your first three sessions are always Full.")


def test_listen_speaks_in_the_voice_chosen(stage: Stage) -> None:
    out = HeardList()
    screen, _ = page(out)
    shown(stage, screen)
    screen.guidance.voice.pick("lower")
    press(screen.guidance.listen)
    assert (out.voice, out.names) == ("lower", ["check.voice"])


def test_the_volume_is_kept_and_a_tone_played_when_she_lets_go(stage: Stage) -> None:
    out = HeardList()
    screen, heard = page(out)
    shown(stage, screen)
    QTest.keyClick(screen.guidance.volume.slider, Qt.Key.Key_Left)
    assert out.volume == 0.65
    assert out.names == ["sound.start"]
    assert heard.all == [("changed", {"volume": 65})]


def test_the_delay_goes_in_steps_and_is_checked_with_tick_and_flash(
    stage: Stage, qtbot: QtBot
) -> None:
    out = HeardList()
    screen, heard = page(out, settings=Settings(sound_delay_ms=480))
    shown(stage, screen)
    press(screen.guidance.delay.plus)
    assert not screen.guidance.delay.plus.isEnabled()
    assert out.delay == 0.5
    assert heard.all == [("changed", {"sound_delay_ms": 500})]
    press(screen.guidance.beat.button)
    assert out.names == ["sound.tick"] * BEATS
    qtbot.waitUntil(lambda: screen.guidance.beat.light.flashes == 1)


def test_a_test_without_a_device_says_so(stage: Stage) -> None:
    screen, _ = page(HeardList(SoundState.SILENT))
    shown(stage, screen)
    assert not described(screen, "No sound device was found")
    press(screen.guidance.beat.button)
    assert described(screen, "No sound device was found")


def test_a_missing_voice_is_said_where_the_voices_would_be(stage: Stage) -> None:
    screen, _ = page(HeardList(), has_voice=False)
    shown(stage, screen)
    assert described(screen, "The voice is missing")
    assert not has_button(screen, "Listen")


@pytest.mark.parametrize(
    ("own_words", "says"),
    [(True, "are spoken too"), (False, 'pip install "sirelief-gui[voice]"')],
)
def test_how_words_of_her_own_are_spoken(stage: Stage, own_words: bool, says: str) -> None:
    screen, _ = page(own_words=own_words)
    shown(stage, screen)
    assert described(screen, says)
    without, _ = page()
    shown(stage, without)
    assert not described(without, "Your own words")


def test_numbers_are_kept_once_she_is_done_with_them(stage: Stage) -> None:
    screen, heard = page(settings=Settings(maternity_number="030 1"))
    shell = shown(stage, screen)
    screen.calling.emergency.editor.setFocus()
    QTest.keyClicks(screen.calling.emergency.editor, "112")
    assert heard.all == []
    QTest.keyClick(screen.calling.emergency.editor, Qt.Key.Key_Return)
    QTest.keyClicks(screen.calling.maternity.editor, "23")
    other, _ = page()
    shell.show_page(other, nav=None)
    assert heard.all == [
        ("changed", {"maternity_number": "030 1", "emergency_number": "112"}),
        ("changed", {"maternity_number": "030 123", "emergency_number": "112"}),
    ]


def test_the_goal_says_its_sessions(stage: Stage) -> None:
    screen, heard = page(settings=Settings(weekly_goal=2))
    shown(stage, screen)
    press(screen.rhythm.goal.minus)
    assert reads(screen, "1 session a week")
    assert not screen.rhythm.goal.minus.isEnabled()
    assert heard.all == [("changed", {"weekly_goal": 1})]


def test_other_pages_and_back_are_asked_for(stage: Stage) -> None:
    screen, heard = page()
    shown(stage, screen)
    press(screen.reading.space)
    press(screen.calling.signs)
    press(screen.bar.back)
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["space", "call", "back", "back"]


def test_about_names_the_version_and_that_nothing_leaves(stage: Stage) -> None:
    screen, _ = page()
    shown(stage, screen)
    assert described(screen, __version__)
    assert described(screen, "Nothing leaves this computer")
    for credit in ("Kokoro-82M", "Figtree", "Lucide"):
        assert described(screen, credit)


def in_view(screen: SettingsScreen) -> list[str]:
    sections = (
        screen.guidance,
        screen.reading,
        screen.rhythm,
        screen.calling,
        screen.shortcuts,
        screen.about,
    )
    return [one.key for one in sections if one.isVisible()]


def test_wide_windows_show_one_section_and_the_arrows_move(stage: Stage) -> None:
    screen, _ = page(section="reading")
    shown(stage, screen, WIDE)
    assert in_view(screen) == ["reading"]
    screen.index.entries[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(screen.index.entries[1], Qt.Key.Key_Down)
    assert (in_view(screen), screen.section) == (["rhythm"], "rhythm")
    for _ in range(9):
        QTest.keyClick(screen.index.entries[2], Qt.Key.Key_Up)
        QTest.keyClick(screen.index.entries[1], Qt.Key.Key_Up)
    assert in_view(screen) == ["guidance"]
    press(screen.index.entries[-1])
    assert in_view(screen) == ["about"]


def test_the_phone_shows_all_sections_under_each_other(stage: Stage) -> None:
    screen, _ = page()
    shown(stage, screen)
    assert in_view(screen) == ["guidance", "reading", "rhythm", "calling", "keys", "about"]
    assert not screen.index.isVisible()


def test_the_sample_stands_beside_where_there_is_room(stage: Stage) -> None:
    for size, beside in ((WIDE, True), ((1000, 700), False), (PHONE, False)):
        screen, heard = page(section="reading")
        shown(stage, screen, size)
        assert screen.sample.isVisible() is beside
        assert screen.reading.space.isVisible() is not beside
        press(screen.check if beside else screen.reading.space)
        assert heard.all == ["space"]


def test_the_sample_counts_the_way_she_chose(stage: Stage) -> None:
    screen, _ = page()
    shown(stage, screen, WIDE)
    ring = digits(screen.sample)
    assert ring.seconds == 3
    left = ring.fraction_left
    screen.guidance.count_up.click()
    assert ring.fraction_left == left
    assert ring.seconds == 3  # the third of five, as it is the third last


def digits(sample: PlayerSample) -> Ring:
    ring = sample.findChild(Ring)
    assert isinstance(ring, Ring)
    return ring


def test_leaving_the_page_ends_its_sounds(stage: Stage) -> None:
    out = HeardList()
    screen, _ = page(out)
    shell: Shell = shown(stage, screen)
    press(screen.guidance.listen)
    other, _ = page()
    shell.show_page(other, nav=None)
    assert out.names == []
    assert out.done[-1] == "close"


def test_no_words_are_cut_in_any_section(stage: Stage, qtbot: QtBot) -> None:
    for size in (SMALLEST, PHONE, (900, 600), WIDE):
        screen, _ = page(HeardList(), own_words=False)
        shown(stage, screen, size, scale=1.5)
        for entry in screen.index.entries:
            entry.click()
            qtbot.waitUntil(nothing_cut(screen))


def nothing_cut(screen: SettingsScreen) -> Callable[[], bool]:
    return lambda: cut_off(screen) == []

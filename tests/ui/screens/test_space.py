from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.sound_check import HELLO, SoundCheck
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.services.voice import load_voice_pack
from sirelief_gui.ui.screens.space import SpaceScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.fakes import HeardList
from tests.ui.screens.acting import Stage, cut_off, has_button, reads, shown
from tests.ui.screens.before_samples import PHONE, SHORT, SMALLEST, WIDE, Heard, key, press


def space(
    out: HeardList | None, *, first_run: bool = True, has_voice: bool = True
) -> tuple[SpaceScreen, Heard]:
    pack = load_voice_pack()
    assert pack is not None
    clock = VirtualClock(datetime(2026, 3, 19, tzinfo=UTC), "UTC")
    sound = SoundCheck(out, pack.longest if has_voice else None, clock)
    screen, heard = SpaceScreen(sound=sound, volume=70, first_run=first_run), Heard()
    screen.all_set.connect(heard.note("all set"))
    screen.went_back.connect(heard.note("back"))
    screen.text_size_chosen.connect(heard.note("size"))
    screen.volume_chosen.connect(heard.note("volume"))
    return screen, heard


def test_all_set_back_and_esc_lead_on_and_away(stage: Stage) -> None:
    screen, heard = space(HeardList())
    shown(stage, screen)
    press(screen.done)
    press(screen.bar.back)
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["all set", "back", "back"]


def test_the_test_says_hello_and_shows_what_is_said(stage: Stage) -> None:
    out = HeardList()
    screen, _ = space(out)
    shown(stage, screen)
    press(screen.test)
    assert out.names == list(HELLO)
    assert reads(screen, "Hello. Can you hear me from the mat?")


def test_no_device_is_said_in_place_and_leaves_the_way_on(stage: Stage) -> None:
    screen, heard = space(HeardList(SoundState.SILENT))
    shown(stage, screen)
    assert reads(screen, "No sound device was found.")
    assert not screen.volume.isVisible()
    press(screen.done)
    assert heard.all == ["all set"]


def test_a_device_that_comes_is_noticed(stage: Stage, qtbot: QtBot) -> None:
    out = HeardList(SoundState.SILENT)
    screen, _ = space(out)
    shown(stage, screen)
    out.state = SoundState.PLAYING
    qtbot.waitUntil(screen.volume.isVisible)
    assert not reads(screen, "No sound device was found.")


def test_a_missing_voice_is_said_and_a_tone_played(stage: Stage) -> None:
    out = HeardList()
    screen, _ = space(out, has_voice=False)
    shown(stage, screen)
    press(screen.test)
    assert out.names == ["sound.start"]
    assert reads(screen, "You should hear a tone.")


def test_the_volume_is_heard_at_once_and_kept_on_release(stage: Stage) -> None:
    out = HeardList()
    screen, heard = space(out)
    shown(stage, screen)
    screen.volume.slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(screen.volume.slider, Qt.Key.Key_Right)
    assert out.volume == 0.75
    assert heard.all == [("volume", 75)]
    assert out.names == ["sound.start"]


def test_larger_goes_through_the_sizes_and_starts_over(stage: Stage) -> None:
    screen, heard = space(HeardList())
    shell = shown(stage, screen)
    for scale in (1.0, 1.15, 1.3, 1.5):
        apply_theme(shell, Theme(scale=scale, reduce_motion=True))
        press(screen.larger)
    assert heard.all == [("size", 1.15), ("size", 1.3), ("size", 1.5), ("size", 1.0)]
    assert has_button(screen, "Back to 100 %")


def test_the_digit_is_as_large_as_the_players(stage: Stage, qtbot: QtBot) -> None:
    heights: dict[str, float] = {}
    for name, size in {"phone": PHONE, "wide": WIDE, "large": (1920, 1080)}.items():
        screen, _ = space(HeardList())
        shell = shown(stage, screen, size)
        qtbot.waitUntil(laid_out(screen))
        heights[name] = screen.check.digit_height()
        shell.close()
    assert heights["phone"] > 115
    assert heights["wide"] >= 0.255 * 900
    assert heights["large"] >= 0.255 * 1080


def test_the_stream_is_open_only_while_the_page_is_shown(stage: Stage) -> None:
    out = HeardList()
    screen, _ = space(out)
    shell = shown(stage, screen)
    assert out.done == ["open"]
    other, _ = space(None)
    shell.show_page(other, nav=None)
    assert out.done[-1] == "close"


def laid_out(screen: SpaceScreen) -> Callable[[], bool]:
    return lambda: screen.check.height() > 0


def nothing_cut(screen: SpaceScreen) -> Callable[[], bool]:
    return lambda: cut_off(screen) == []


def in_view(shell: Shell, screen: SpaceScreen) -> Callable[[], bool]:
    def check() -> bool:
        foot = screen.volume.mapTo(shell, screen.volume.rect().bottomLeft())
        head = screen.done.mapTo(shell, screen.done.rect().topLeft())
        return foot.y() <= head.y()

    return check


def test_nothing_has_to_be_scrolled_to_at_ordinary_text(stage: Stage, qtbot: QtBot) -> None:
    for size in (PHONE, WIDE):
        screen, _ = space(HeardList())
        shell = shown(stage, screen, size)
        qtbot.waitUntil(in_view(shell, screen))
        shell.close()


def test_no_words_are_cut(stage: Stage, qtbot: QtBot) -> None:
    for size in (SMALLEST, SHORT, PHONE, (900, 600), WIDE):
        screen, _ = space(HeardList())
        shell = shown(stage, screen, size, scale=1.5)
        press(screen.test)
        qtbot.waitUntil(nothing_cut(screen))
        shell.close()

"""The real device, on miniaudio's null one: it asks, can be let go, leaves nothing behind."""

from __future__ import annotations

from threading import Event

import pytest
from miniaudio import Backend

from sirelief_gui.ui.audio.device import NoDeviceError
from sirelief_gui.ui.audio.miniaudio_device import AHEAD_MS, MiniaudioOpener
from sirelief_gui.ui.audio.mixer import RATE

PATIENCE = 20.0


class Asked:
    """Gives silence, and tells when so many blocks were asked for."""

    def __init__(self, blocks: int) -> None:
        self.blocks: list[int] = []
        self.enough = Event()
        self._wanted = blocks

    def __call__(self, frames: int) -> bytes:
        self.blocks.append(frames)
        if len(self.blocks) >= self._wanted:
            self.enough.set()
        return bytes(4 * frames)


def test_it_asks_for_short_blocks_and_can_be_let_go() -> None:
    asked, stopped = Asked(6), Event()
    device = MiniaudioOpener((Backend.NULL,)).open(asked, stopped.set)
    assert asked.enough.wait(PATIENCE)
    assert 0.0 < device.latency <= AHEAD_MS / 1000
    device.close()
    device.close()
    assert max(asked.blocks) <= RATE * AHEAD_MS // 1000
    assert stopped.is_set()


def test_it_can_be_opened_again_and_again() -> None:
    opener = MiniaudioOpener((Backend.NULL,))
    for _ in range(5):
        asked = Asked(1)
        device = opener.open(asked, lambda: None)
        assert asked.enough.wait(PATIENCE)
        device.close()


def test_where_there_is_no_such_system_it_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    opener = MiniaudioOpener((Backend.CUSTOM,))
    for _ in range(3):
        with pytest.raises(NoDeviceError, match="CUSTOM"):
            opener.open(Asked(1), lambda: None)
    assert capfd.readouterr() == ("", "")


def test_without_a_sound_server_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/pulse.sock")
    with pytest.raises(NoDeviceError):
        MiniaudioOpener((Backend.PULSEAUDIO,)).open(Asked(1), lambda: None)
    assert capfd.readouterr() == ("", "")

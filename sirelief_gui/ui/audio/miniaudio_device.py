"""The default sound device, through miniaudio: one stream, not more than 100 ms ahead."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from pathlib import Path

import miniaudio
from miniaudio import Backend

from sirelief_gui.ui.audio.device import Fill, NoDeviceError
from sirelief_gui.ui.audio.mixer import RATE

APP_NAME = "SI Relief"
AHEAD_MS = 100
"""Milliseconds that a device is to hold ahead of what is heard. Less, and a busy machine breaks the
sound; more, and a pause is heard too late."""
LATENCY = 0.75 * AHEAD_MS / 1000
"""Seconds; a device asks again when a quarter of what it holds has been heard."""
_LOOSE_FLAG = 27
"""Where in miniaudio's settings of a device ``noFixedSizedCallback`` is."""
_AROUND_FLAG = {"periods": 16, "dataCallback": 32}


class MiniaudioOpener:
    """Opens the system's default device; tried again and again, so it must leave nothing behind."""

    def __init__(self, backends: tuple[Backend, ...] | None = None) -> None:
        self._backends = backends

    def open(self, fill: Fill, stopped: Callable[[], None]) -> _LooseDevice:
        """Open the default device and let it play what ``fill`` gives; may block.

        Raises:
            NoDeviceError: there is none, or it refuses.
        """
        reasons = []
        for backend in self._backends or _backends():
            try:
                return _opened(backend, fill, stopped)
            except miniaudio.MiniaudioError as error:
                reasons.append(f"{backend.name}: {error}")
        raise NoDeviceError("; ".join(reasons) or "no sound system")


def _backends() -> tuple[Backend, ...]:
    """The sound systems to try. JACK is not among them: it complains aloud when it is not there."""
    platform: str = sys.platform
    if platform == "win32":
        return (Backend.WASAPI, Backend.DSOUND, Backend.WINMM)
    if platform == "darwin":
        return (Backend.COREAUDIO,)
    if platform.startswith("linux"):
        # So does ALSA, about a machine without a sound card.
        cards = any(Path("/dev/snd").glob("pcm*p"))
        return (Backend.PULSEAUDIO, Backend.ALSA) if cards else (Backend.PULSEAUDIO,)
    return (Backend.SNDIO, Backend.AUDIO4, Backend.OSS)


def _opened(backend: Backend, fill: Fill, stopped: Callable[[], None]) -> _LooseDevice:
    device = _LooseDevice(backend, stopped)
    feed = _feed(fill)
    next(feed)
    try:
        device.start(feed)
    except miniaudio.MiniaudioError:
        device.close()
        raise
    return device


def _feed(fill: Fill) -> Generator[bytes, int, None]:
    frames = yield b""
    while True:
        frames = yield fill(frames)


class _LooseDevice(miniaudio.PlaybackDevice):  # type: ignore[misc]  # it has no types
    """A device that asks for as much as it has room for, not for whole buffers at a time.

    Whole ones would lie in a buffer of miniaudio's own in front of the sound system's: twice as
    long until a pause is heard. miniaudio can do without; its Python binding has no name for that
    setting yet, so it is set by its place, where that is what we know.
    """

    def __init__(self, backend: Backend, stopped: Callable[[], None]) -> None:
        self._context: object | None = None
        self._loose = _knows_the_flag()
        whole = backend is Backend.PULSEAUDIO
        span = (AHEAD_MS if self._loose else AHEAD_MS // 2) if whole else AHEAD_MS // 4
        try:
            super().__init__(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=span,
                callback_periods=4,
                backends=[backend],
                app_name=APP_NAME,
            )
        except miniaudio.MiniaudioError:
            self._let_context_go()
            raise
        self.stop_callback = stopped

    @property
    def latency(self) -> float:
        """Seconds between asking for a sample and hearing it, as far as can be told."""
        return LATENCY

    def close(self) -> None:
        """Let the device go; may block for as long as the sound server does."""
        super().close()
        self._let_context_go()

    def _make_context(self, *args: object, **named: object) -> object:
        if self._loose:
            config = miniaudio.ffi.addressof(self._devconfig)
            miniaudio.ffi.cast("char *", config)[_LOOSE_FLAG] = b"\x01"
        return super()._make_context(*args, **named)

    def _let_context_go(self) -> None:
        context, self._context = self._context, None
        if context is not None:  # its connection to the sound server would stay open
            miniaudio.lib.ma_context_uninit(context)


def _knows_the_flag() -> bool:
    offset = miniaudio.ffi.offsetof
    placed = all(offset("ma_device_config", name) == place for name, place in _AROUND_FLAG.items())
    return placed and str(miniaudio.lib_version()).startswith("0.11.")

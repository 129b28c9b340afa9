"""Keeps a stream open on whatever device there is, notices when it has gone, and tries again.

Opening and closing may block for as long as a sound server does, so both are done on threads of
their own; nobody waits for them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock

from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui.audio.device import Device, NoDeviceError, Opener
from sirelief_gui.ui.audio.feed import Feed

Clock = Callable[[], float]
Attend = Callable[[Callable[[], None]], None]
"""Runs a job on a thread of its own, never in the call."""

PATIENCE = 0.6
"""Seconds without being asked for samples after which the device has gone."""
START_PATIENCE = 3.0
"""The same for a device just opened: one that slept takes up to two seconds to ask again."""
RETRY = 2.0
"""Seconds between two tries to open a device."""
OVERSLEPT = 0.4
"""Seconds between two looks that mean this thread was held up, and the device's perhaps too."""

_log = logging.getLogger(__name__)


class DeviceWatch:
    """One device at a time; `look` is called again and again by whoever supervises."""

    def __init__(
        self, *, opener: Opener, feed: Callable[[], Feed], clock: Clock, attend: Attend
    ) -> None:
        self._opener, self._new_feed = opener, feed
        self._clock, self._attend = clock, attend
        self._lock = Lock()
        self._feed: Feed | None = None
        self._device: Device | None = None
        self._opening: Feed | None = None
        self._began = 0.0
        self._retry_at = 0.0
        self._looked: float | None = None
        self._excused = 0.0
        self._silent = False

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        with self._lock:
            if self._feed is not None and self._feed.origin is not None:
                return SoundState.PLAYING
            return SoundState.SILENT if self._silent else SoundState.STARTING

    @property
    def latency(self) -> float | None:
        """Seconds between asking for a sample and hearing it; None while no device is open."""
        with self._lock:
            return None if self._device is None else self._device.latency

    def look(self) -> None:
        """Open, give up or try again, whatever is due now."""
        now = self._clock()
        with self._lock:
            if self._looked is not None and now - self._looked > OVERSLEPT:
                self._excused = now
            self._looked = now
            if self._device is not None:
                self._look_after(now)
            elif self._opening is not None:
                self._silent = self._silent or now - self._began > START_PATIENCE
            elif now >= self._retry_at:
                self._open(now)

    def close(self) -> None:
        """Let the device go; `look` opens one again."""
        with self._lock:
            self._let_go()
            if self._opening is not None:
                self._opening.finish()  # should its device come after all, it is closed again
                self._opening = None
            self._silent = False
            self._retry_at = 0.0
            self._looked = None

    def _look_after(self, now: float) -> None:
        feed = self._feed
        if feed is None:
            return
        if feed.origin is not None:
            self._silent = False
        asked = max(feed.asked_at or self._began, self._excused)
        patience = START_PATIENCE if feed.origin is None else PATIENCE
        if feed.ended or now - asked > patience:
            _log.info("The sound device has gone: %s", feed.ended or "it asks for nothing")
            self._let_go()
            self._silent = True
            self._retry_at = now + RETRY

    def _let_go(self) -> None:
        device, self._device = self._device, None
        if self._feed is not None:
            self._feed.finish()
            self._feed = None
        if device is not None:
            self._attend(device.close)

    def _open(self, now: float) -> None:
        feed = self._opening = self._new_feed()
        self._began = now
        self._attend(lambda: self._opened(feed))

    def _opened(self, feed: Feed) -> None:
        """Open a device for ``feed``; runs on a thread of its own."""
        device: Device | None = None
        try:
            device = self._opener.open(feed.fill, lambda: feed.end("it stopped"))
        except NoDeviceError as error:
            _log.debug("No sound device: %s", error)
        except Exception:  # noqa: BLE001 - the next try may well succeed
            _log.exception("The sound device cannot be opened")
        with self._lock:
            if self._opening is feed:
                self._opening = None
                self._adopt(feed, device)
                return
        if device is not None:  # nobody wants it any more
            device.close()

    def _adopt(self, feed: Feed, device: Device | None) -> None:
        now = self._clock()
        if device is None:
            self._silent = True
            self._retry_at = now + RETRY
            return
        feed.latency = device.latency
        self._feed, self._device = feed, device
        self._began = now

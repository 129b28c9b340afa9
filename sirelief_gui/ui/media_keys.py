"""Media keys, of a keyboard or a headset, that reach a session whichever window has the focus.

On Linux the desktop sends them to whatever looks like a media player (`ui.mpris`), so the session
does while it is on screen. Elsewhere they come as key presses to the window with the focus, and
nothing here does anything.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from sirelief_gui.ui.mpris import MprisService

_log = logging.getLogger(__name__)


class MediaKeys(QObject):
    """Listens for media keys between `open` and `close`; one signal a key.

    ``bus`` is the address of a D-Bus to use, None for the desktop's own. Without a bus, or
    without QtDBus, no key ever comes and nothing fails.
    """

    play_pause = Signal()
    play = Signal()
    pause = Signal()
    next = Signal()
    previous = Signal()
    stop = Signal()

    def __init__(self, *, bus: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._service: MprisService | None = None

    @property
    def is_open(self) -> bool:
        """Whether keys can come now."""
        return self._service is not None

    def open(self) -> None:
        """Start listening: a session is on screen. Does nothing when open."""
        if self._service is not None or (self._bus is None and sys.platform != "linux"):
            return
        try:
            # Imported here: only a session needs it, and a system may lack the library.
            from sirelief_gui.ui.mpris import MprisService
        except ImportError:
            _log.info("no media keys: QtDBus is not to be had")
            return
        service = MprisService(self._asked, self._bus)
        if service.publish():
            self._service = service
            # However the session ends, nothing of it stays on the bus.
            self.destroyed.connect(service.withdraw)
            if (app := QCoreApplication.instance()) is not None:
                app.aboutToQuit.connect(service.withdraw)
        else:
            _log.info("no media keys: there is no session bus")

    def set_playing(self, playing: bool) -> None:
        """Tell the desktop whether the session runs; it shows pause or play accordingly."""
        if self._service is not None:
            from sirelief_gui.ui.mpris import Playback

            self._service.show(Playback.PLAYING if playing else Playback.PAUSED)

    def close(self) -> None:
        """Stop listening: the desktop forgets the player. Does nothing when closed."""
        service, self._service = self._service, None
        if service is not None:
            service.withdraw()

    def _asked(self, key: str) -> None:
        if self._service is not None:
            getattr(self, key).emit()

"""What the system says about motion and contrast, beyond what Qt tells.

Qt knows of contrast from 6.10 on, and nothing of motion. Linux desktops answer both through their
portal, Windows says by a call whether it animates; on macOS only the setting reduces motion.
Nothing waits: the answers of the portal come in when they come, after the window is there.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from sirelief_gui.ui.portal import PortalSettings

_log = logging.getLogger(__name__)

LESS_MOTION: dict[tuple[str, str], object] = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "0",
}
"""Names of settings of the portal, each with the value that wishes for less motion."""
MORE_CONTRAST: dict[tuple[str, str], object] = {
    ("org.freedesktop.appearance", "contrast"): 1,
    ("org.gnome.desktop.a11y.interface", "high-contrast"): True,
}
"""The same for high contrast."""


class SystemWishes(QObject):
    """Listens to the system from `ask` on; ``changed`` when it wishes for something else.

    ``bus`` is the address of a D-Bus to use, None for the desktop's own.
    """

    changed = Signal()

    def __init__(self, *, bus: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._portal: PortalSettings | None = None
        self._said: dict[tuple[str, str], object] = {}
        self._is_still = False
        style = QGuiApplication.styleHints()
        if hasattr(style, "accessibility"):
            style.accessibility().contrastPreferenceChanged.connect(self.changed)

    @property
    def reduce_motion(self) -> bool:
        """Whether it wishes for less motion; False where it does not say."""
        return self._is_still or self._is_said(LESS_MOTION)

    @property
    def high_contrast(self) -> bool:
        """Whether it wishes for high contrast; False where it does not say."""
        return _qt_wants_contrast() or self._is_said(MORE_CONTRAST)

    def ask(self) -> None:
        """Ask now, and go on listening."""
        self._is_still = not _windows_animates()
        if self._is_still:
            self.changed.emit()
        if self._bus is None and sys.platform != "linux":
            return
        try:
            # Imported here: start-up does without, and a system may lack the library.
            from sirelief_gui.ui.portal import PortalSettings
        except ImportError:
            _log.info("nothing is known of the system's wishes: QtDBus is not to be had")
            return
        self._portal = PortalSettings((*LESS_MOTION, *MORE_CONTRAST), bus=self._bus, parent=self)
        self._portal.told.connect(self._heard)
        self._portal.ask()

    def _is_said(self, wishes: dict[tuple[str, str], object]) -> bool:
        return any(self._said.get(name) == value for name, value in wishes.items())

    def _heard(self, group: str, key: str, value: object) -> None:
        before = self.reduce_motion, self.high_contrast
        self._said[group, key] = value
        if (self.reduce_motion, self.high_contrast) != before:
            self.changed.emit()


def _qt_wants_contrast() -> bool:
    style = QGuiApplication.styleHints()  # held: PySide lets go of what it gives along with it
    if not hasattr(style, "accessibility"):  # Qt before 6.10
        return False
    return bool(style.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)


def _windows_animates() -> bool:
    """Tell whether Windows animates what is inside windows; True everywhere else."""
    if sys.platform == "win32":
        import ctypes

        animates, shown = 0x1042, ctypes.c_int(1)  # SPI_GETCLIENTAREAANIMATION
        ctypes.windll.user32.SystemParametersInfoW(animates, 0, ctypes.byref(shown), 0)
        return bool(shown.value)
    return True

"""Keeps a window in the look the settings ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme.theme import Theme, apply_theme, system_theme_name


class ThemeKeeper(QObject):
    """Applies theme, text size, motion and figure to a window, and follows the system if asked.

    ``changed`` carries the new Theme.
    """

    changed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._choice = "system"
        self._theme = Theme(name=system_theme_name())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        apply_theme(window, self._theme)

    @property
    def theme(self) -> Theme:
        """The look in force."""
        return self._theme

    def choose(
        self,
        *,
        name: str | None = None,
        scale: float | None = None,
        reduce_motion: bool | None = None,
        skin: str | None = None,
        high_contrast: bool | None = None,
    ) -> None:
        """Take over settings; ``name`` is "system", "light" or "dark"; None keeps a part."""
        if name is not None:
            self._choice = name
        look = system_theme_name() if self._choice == "system" else self._choice
        self._take(
            self._theme.with_(
                name=look,
                scale=scale,
                reduce_motion=reduce_motion,
                skin=skin,
                high_contrast=high_contrast,
            )
        )

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._take(self._theme.with_(name=system_theme_name()))

    def _take(self, theme: Theme) -> None:
        if theme == self._theme:
            return
        self._theme = theme
        apply_theme(self._window, theme)
        self.changed.emit(theme)


def keeper_of(window: QWidget) -> ThemeKeeper:
    """Return what keeps a window's look; one is made where there is none yet."""
    return window.findChild(ThemeKeeper) or ThemeKeeper(window)

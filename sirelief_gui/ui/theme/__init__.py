"""The theme: one file of colors and numbers, and the means to use it."""

from sirelief_gui.ui.theme.fonts import load_fonts
from sirelief_gui.ui.theme.icons import icon, paint_icon, qicon
from sirelief_gui.ui.theme.theme import (
    THEME_CHANGED,
    Theme,
    Themed,
    apply_theme,
    system_theme_name,
    text_width,
    theme_of,
)

__all__ = [
    "THEME_CHANGED",
    "Theme",
    "Themed",
    "apply_theme",
    "icon",
    "load_fonts",
    "paint_icon",
    "qicon",
    "system_theme_name",
    "text_width",
    "theme_of",
]

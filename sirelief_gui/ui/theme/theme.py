"""Colors, fonts and numbers by role: what every widget and painter asks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from string import Template
from weakref import ReferenceType, WeakKeyDictionary, ref

from PySide6.QtCore import QCoreApplication, QEasingCurve, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.theme.tokens import TypeStyle, read_asset, tokens

THEME_CHANGED = QEvent.Type(QEvent.registerEventType())
"""Sent to every widget of a window when its theme changes."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: light or dark, at a text size, with or without motion.

    ``scale`` is 1.0 to 1.5; ``skin`` is the figure's tone: "fair", "medium", "tan" or "deep".
    ``high_contrast`` puts no tint under words and draws every outline strongly.
    All lookups raise KeyError for an unknown name.
    """

    name: str = "light"
    scale: float = 1.0
    reduce_motion: bool = False
    skin: str = "medium"
    high_contrast: bool = False

    def color(self, role: str) -> QColor:
        """Return the color of a role; a fresh copy, safe to change."""
        return QColor(_color(self, role))

    def mix(self, under: str, over: str, share: float) -> QColor:
        """Return ``under`` with ``share`` (0 to 1) of ``over`` laid on it."""
        a, b = _color(self, under), _color(self, over)
        return QColor.fromRgbF(
            *(x + (y - x) * share for x, y in zip(_rgb(a), _rgb(b), strict=True))
        )

    def style(self, style: str) -> TypeStyle:
        """Return the unscaled numbers of a type style."""
        return tokens().styles[style]

    def font(self, style: str, *, tabular: bool = False, weight: int | None = None) -> QFont:
        """Return the font of a type style at this text size.

        ``tabular`` gives figures of one width; ``weight`` (400 to 800) overrides the style's.
        """
        return QFont(_font(style, self.scale, tabular, weight))

    def line(self, style: str) -> float:
        """Return the line height of a type style at this text size, in pixels."""
        found = self.style(style)
        return round(found.line * self.scale) if found.scaled else found.line

    def num(self, path: str) -> float:
        """Return a number of the theme file by its dotted path, as in "radius.card"."""
        return float(tokens().numbers[path])

    def px(self, path: str) -> int:
        """Return a size of the theme file in whole pixels."""
        return round(float(tokens().numbers[path]))

    def word(self, path: str) -> str:
        """Return a word of the theme file, as the tint role of a pain word."""
        return str(tokens().numbers[path])

    def nums(self, path: str) -> tuple[float, ...]:
        """Return a list of numbers of the theme file, as a dash pattern."""
        return tuple(float(part) for part in tokens().numbers[path])

    def grown(self, path: str) -> int:
        """Return a size that grows with the text, as rows and buttons do."""
        return round(float(tokens().numbers[path]) * self.scale)

    def ms(self, name: str) -> int:
        """Return a duration in milliseconds ("tap", "fast", "base", "slow", "flood", "sun")."""
        return self.px(f"motion.duration.{name}")

    def easing(self, name: str) -> QEasingCurve:
        """Return an easing curve ("standard", "enter", "exit", "flood", "pose", "count")."""
        kind = QEasingCurve.Type[str(tokens().numbers[f"motion.easing.{name}"])]
        return QEasingCurve(kind)

    def with_(
        self,
        *,
        name: str | None = None,
        scale: float | None = None,
        reduce_motion: bool | None = None,
        skin: str | None = None,
        high_contrast: bool | None = None,
    ) -> Theme:
        """Return a copy with the given parts changed."""
        return replace(
            self,
            name=self.name if name is None else name,
            scale=self.scale if scale is None else scale,
            reduce_motion=self.reduce_motion if reduce_motion is None else reduce_motion,
            skin=self.skin if skin is None else skin,
            high_contrast=self.high_contrast if high_contrast is None else high_contrast,
        )


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def _color(theme: Theme, role: str) -> QColor:
    return _color_of(theme.name, _stronger(role) if theme.high_contrast else role)


@cache
def _stronger(role: str) -> str:
    """Return the role whose color another takes in high contrast, mostly itself."""
    return str(tokens().numbers.get(f"highContrast.{role}", role))


@cache
def _color_of(theme: str, role: str) -> QColor:
    text = tokens().colors[theme][role]
    color = QColor(text[:7])
    if len(text) == 9:
        color.setAlpha(int(text[7:], 16))
    return color


@lru_cache(maxsize=256)
def _font(style: str, scale: float, tabular: bool, weight: int | None) -> QFont:
    found = tokens().styles[style]
    family, fallback = tokens().numbers["type.family"], tokens().numbers["type.fallback"]
    font = QFont([family, *fallback])
    font.setPixelSize(max(1, round(found.px * (scale if found.scaled else 1.0))))
    font.setWeight(QFont.Weight(found.weight if weight is None else weight))
    # A line is as long on every desktop, whatever its own wish for hinting.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if found.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, found.tracking)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


_themes: WeakKeyDictionary[QWidget, Theme] = WeakKeyDictionary()
_alone: list[tuple[ReferenceType[QWidget], Theme]] = []
"""The window and its theme where no other was given one: the usual case."""
_DEFAULT = Theme()


def theme_of(widget: QWidget | None) -> Theme:
    """Return the theme of the nearest ancestor that was given one; the default is light."""
    if widget is not None and _alone:  # asked a thousand times a page
        window, theme = _alone[0]
        if widget.window() is window():
            return theme
    while widget is not None:
        found = _themes.get(widget)
        if found is not None:
            return found
        widget = widget.parentWidget()
    return _DEFAULT


def apply_theme(window: QWidget, theme: Theme) -> None:
    """Give a window (or a part of one, as a live sample) a theme, and repaint all of it."""
    if _themes.get(window) == theme:
        return
    _themes[window] = theme
    _alone[:] = [(ref(window), theme)] if len(_themes) == 1 else []
    window.setPalette(_palette(theme))
    window.setFont(theme.font("body"))
    window.setStyleSheet(style_sheet(theme))
    for widget in (window, *window.findChildren(QWidget)):
        QCoreApplication.sendEvent(widget, QEvent(THEME_CHANGED))
        widget.update()


def system_theme_name() -> str:
    """Return "dark" or "light", as the system wishes; light where it does not say."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "pri",
        QPalette.ColorRole.HighlightedText: "onpri",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "bg",
        QPalette.ColorRole.Link: "pri",
    }
    for which, role in roles.items():
        palette.setColor(which, theme.color(role))
    return palette


class _QssTemplate(Template):
    idpattern = r"(?a:[_a-zA-Z][_a-zA-Z0-9.]*)"


@lru_cache(maxsize=16)
def style_sheet(theme: Theme) -> str:
    """Render the style sheet template with this theme's colors, sizes and fonts.

    Names in the template: a color role, a dotted number, or a type style's ``px.STYLE``.
    """
    names: dict[str, str] = {
        role: _color(theme, role).name(QColor.NameFormat.HexArgb)
        for role in tokens().colors[theme.name]
    }
    names.update(
        {path: f"{value:g}" for path, value in tokens().numbers.items() if _is_number(value)}
    )
    names.update({f"px.{s}": str(theme.font(s).pixelSize()) for s in tokens().styles})
    return _QssTemplate(read_asset("themes/app.qss").decode("utf-8")).substitute(names)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Themed:
    """Mixin for a widget that must do something when its theme changes (fonts, heights).

    Put it before the Qt class. ``on_theme`` is called once before the first showing and at
    every change after it; painters that only read the theme while painting do not need it.
    """

    _seen_theme: Theme | None = None

    def event(self, event: QEvent) -> bool:
        """Watch for the moments at which the theme may be another."""
        if event.type() in _SYNC_EVENTS:
            self.sync_theme()
        return bool(super().event(event))  # type: ignore[misc]

    def sync_theme(self) -> None:
        """Call ``on_theme`` if the theme differs from the one last seen."""
        theme = theme_of(self)  # type: ignore[arg-type]
        if theme != self._seen_theme:
            self._seen_theme = theme
            self.on_theme(theme)

    def on_theme(self, theme: Theme) -> None:
        """Take over a theme: fonts, fixed sizes. Subclasses override."""

    def redraw(self, _change: object = None) -> None:
        """Paint it anew: a slot for whatever tells of a change.

        Signals are connected to this one: each connection to Qt's own ``update`` leaves an object
        behind in PySide, and pages are made by the hundred.
        """
        self.update()  # type: ignore[attr-defined]


_SYNC_EVENTS = frozenset(
    {THEME_CHANGED, QEvent.Type.Polish, QEvent.Type.ParentChange, QEvent.Type.Show}
)


def text_width(theme: Theme, style: str, text: str) -> float:
    """Return the width of one line of text in a style, in pixels."""
    return QFontMetricsF(theme.font(style)).horizontalAdvance(text)

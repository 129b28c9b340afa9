"""Line icons from the assets, tinted with a role of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.mirror import flip, is_mirrored
from sirelief_gui.ui.theme.theme import Theme
from sirelief_gui.ui.theme.tokens import read_asset

_FILLED = frozenset({"play", "pause", "skip-back", "skip-forward"})
_OUTLINE = b'fill="none"'


def icon(
    name: str,
    color: str | QColor,
    size: int,
    theme: Theme,
    *,
    ratio: float | None = None,
    stroke: float | None = None,
) -> QPixmap:
    """Return an icon as a pixmap of ``size`` device-independent pixels.

    ``color`` is a role or a color; ``ratio`` is the device pixel ratio (default: the app's);
    ``stroke`` overrides the line width in the icon's own 24 px box.
    Raises FileNotFoundError for an icon that is not shipped.
    """
    tint = theme.color(color) if isinstance(color, str) else color
    found = ratio if ratio is not None else _app_ratio()
    return _pixmap(name, tint.name(QColor.NameFormat.HexArgb), size, found, stroke)


def qicon(name: str, color: str | QColor, size: int, theme: Theme) -> QIcon:
    """Return the same as ``icon`` for APIs that want a QIcon."""
    return QIcon(icon(name, color, size, theme))


_POINTING = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right"})
"""Icons that point back or on; the keys of a player do not turn, as on any player."""


def paint_icon(
    painter: QPainter,
    name: str,
    color: str | QColor,
    rect: QRectF,
    theme: Theme,
    *,
    stroke: float | None = None,
    turns: bool = True,
) -> None:
    """Paint an icon into a square rectangle, sharp at the painter's device ratio.

    One that points back or on is turned from right to left, unless ``turns`` is False.
    """
    # The transform knows the ratio of a picture that a widget is rendered into; the device is
    # still the widget there.
    ratio = max(painter.device().devicePixelRatioF(), painter.deviceTransform().m11())
    pixmap = icon(name, color, round(rect.width()), theme, ratio=ratio, stroke=stroke)
    device = painter.device()
    right_to_left = isinstance(device, QWidget) and (
        device.layoutDirection() is Qt.LayoutDirection.RightToLeft
    )
    if is_mirrored(painter) == (turns and right_to_left and name in _POINTING):
        painter.drawPixmap(rect.topLeft(), pixmap)
        return
    painter.save()
    flip(painter, rect)
    painter.drawPixmap(rect.topLeft(), pixmap)
    painter.restore()


def _app_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=512)
def _pixmap(name: str, argb: str, size: int, ratio: float, stroke: float | None) -> QPixmap:
    color = QColor(argb)
    svg = read_asset(f"icons/{name}.svg")
    rgb = color.name().encode()
    if name in _FILLED:
        svg = svg.replace(_OUTLINE, b'fill="currentColor"', 1)
    if stroke is not None:
        svg = svg.replace(b'stroke-width="2"', f'stroke-width="{stroke:g}"'.encode(), 1)
    renderer = QSvgRenderer(svg.replace(b"currentColor", rgb))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(color.alphaF())
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

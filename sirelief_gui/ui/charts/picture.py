"""The pain chart as a picture of its own: with its title, its days, its legend and its signs."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from sirelief_gui.ui.charts.happenings import Sign
from sirelief_gui.ui.charts.legend import legend_width, paint_legend
from sirelief_gui.ui.charts.marks import Marks
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.scene import Scene, paint_scene
from sirelief_gui.ui.charts.signs import paint_sign
from sirelief_gui.ui.charts.strokes import Dot
from sirelief_gui.ui.dates import range_text
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock


def picture(chart: PainChart, scale: float = 2.0) -> QImage:
    """Return the chart as it stands on the page, ``scale`` times as fine.

    Raises ValueError where there is nothing to show yet.
    """
    scene, size = _scene(chart), picture_size(chart)
    image = QImage(
        ceil(size.width() * scale), ceil(size.height() * scale), QImage.Format.Format_ARGB32
    )
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, chart, scene)
    painter.end()
    return image


def picture_size(chart: PainChart) -> QSizeF:
    """Return the size of ``paint_picture`` in pixels at scale 1."""
    theme = theme_of(chart)
    margin = theme.num("chart.picture.margin")
    tall = chart.height() + _head(theme) + _foot(theme)
    return QSizeF(chart.width() + 2 * margin, tall + 2 * margin)


def paint_picture(painter: QPainter, chart: PainChart) -> None:
    """Paint title, days, legend, chart and signs onto any painter, from its origin on.

    Raises ValueError where there is nothing to show yet.
    """
    _paint(painter, chart, _scene(chart))


def _scene(chart: PainChart) -> Scene:
    scene = chart.scene(exact=True)
    if scene is None:
        raise ValueError("There is no chart to paint yet.")
    return scene


def _paint(painter: QPainter, chart: PainChart, scene: Scene) -> None:
    theme, margin = scene.theme, scene.theme.num("chart.picture.margin")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), picture_size(chart)), theme.color("surface"))
    painter.save()
    painter.translate(margin, margin)
    _paint_head(painter, chart, scene)
    painter.translate(0, _head(theme))
    painter.save()
    paint_scene(painter, scene, Marks())
    painter.restore()
    painter.translate(0, chart.height())
    _paint_foot(painter, scene)
    painter.restore()


def _head(theme: Theme) -> float:
    rows = theme.line("h3") + theme.line("small") * 2
    return rows + 2 * theme.num("chart.picture.gap")


def _foot(theme: Theme) -> float:
    return theme.num("chart.picture.gap") + 2 * theme.line("caption")


def _paint_head(painter: QPainter, chart: PainChart, scene: Scene) -> None:
    theme = scene.theme
    title = TextBlock(_tr("Pain, 0 to 10"), "h3", theme, weight=600)
    title.draw(painter, 0, 0, theme.color("ink"))
    y = theme.line("h3")
    days = TextBlock(range_text(*chart.days_shown, year=True), "small", theme)
    days.draw(painter, 0, y, theme.color("ink2"))
    y += theme.line("small") * 1.5 + theme.num("chart.picture.gap")
    names = {"before": _tr("Before"), "after": _tr("After")}
    paint_legend(painter, theme, names, QPointF(0, y))
    if scene.worst:
        x = legend_width(theme, names) + theme.num("chart.legend.between")
        color, side = theme.color("worst24h"), theme.num("chart.key.mark")
        outline = theme.num("chart.worst.outline")
        dot = Dot("d", theme.num("chart.series.r"), None, color, outline)
        dot.paint(painter, QPointF(x + side / 2, y))
        block = TextBlock(_tr("Worst in 24 hours"), "small", theme)
        block.draw(painter, x + side, y - block.height / 2, theme.color("ink2"))


def _paint_foot(painter: QPainter, scene: Scene) -> None:
    theme = scene.theme
    first, end = scene.window.edges
    there = {one.sign for one in scene.found if first <= one.x <= end}
    words = {
        Sign.CHANGE: _tr("Program changed"),
        Sign.STOPPED: _tr("Ended early"),
        Sign.NOTE: _tr("Note"),
    }
    x, y, line = 0.0, theme.num("chart.picture.gap"), theme.line("caption")
    side, gap = theme.num("chart.lane.mark"), theme.num("chart.key.markGap")
    for sign, word in words.items():
        if sign in there:
            paint_sign(painter, theme, sign, QPointF(x + side / 2, y + line / 2))
            block = TextBlock(word, "caption", theme)
            block.draw(painter, x + side + gap, y, theme.color("ink2"))
            x += side + gap + block.used + theme.num("chart.legend.between")
    note = TextBlock(_tr("Dots: each session. Lines: 7-day median."), "caption", theme)
    note.draw(painter, 0, y + line, theme.color("ink2"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)

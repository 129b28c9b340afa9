"""At which times of day and on which weekdays it hurts more: a small bar for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.card_words import PART_NAMES, bar_in_words, pattern_in_words
from sirelief_gui.domain.pain import HIGHEST
from sirelief_gui.domain.stats_patterns import Pattern
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.charts.section import SectionCard, info_line
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.textblock import TextBlock, narrowed
from sirelief_gui.ui.words import domain_words, number_text


class PatternCard(SectionCard):
    """The two patterns, each only where it has enough to compare."""

    def __init__(self) -> None:
        super().__init__(self.tr("Time of day and weekday"))
        self.offer_saving()
        gap = round(tokens().numbers["chart.bars.row"])
        self._times = _Block(self.tr("Usual pain by time of day"))
        self._weekdays = _Block(self.tr("Usual pain by weekday"))
        self._proof = info_line()
        self._proof.set_text(self.tr("It shows when you rated as much as when it hurts."))
        self._blocks = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._blocks.setSpacing(gap)
        for block in (self._times, self._weekdays):
            self._blocks.addWidget(block, 1)
        self.column.setSpacing(gap)
        self.column.addLayout(self._blocks)
        self.column.addWidget(self._proof)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._turn()

    def _turn(self) -> None:
        """Stand the two beside each other where there is room."""
        is_broad = self.width() >= theme_of(self).grown("chart.pattern.besideFrom")
        way = QBoxLayout.Direction.LeftToRight if is_broad else QBoxLayout.Direction.TopToBottom
        if way != self._blocks.direction():
            self._blocks.setDirection(way)

    def set_view(self, view: TrendsView) -> None:
        """Show another range; without either pattern the card must not be shown."""
        self._times.set_pattern(view.times, _parts(), _parts())
        first = first_weekday()
        turned = Pattern((*view.weekdays.bars[first:], *view.weekdays.bars[:first]))
        days = [(first + n) % 7 + 1 for n in range(7)]
        kinds = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
        short, whole = ([QLocale().standaloneDayName(day, kind) for day in days] for kind in kinds)
        self._weekdays.set_pattern(turned, short, whole)


def _parts() -> list[str]:
    return [domain_words(name) for name in PART_NAMES]


class _Block(QWidget):
    """One pattern: what it is of, its bars, and what they say."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = Label(title, "small", weight=600)
        self._bars = Bars(title)
        self._text = Label("", "small", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["chart.pattern.gap"]))
        for widget in (self._title, self._bars, self._text):
            column.addWidget(widget)

    def set_pattern(self, pattern: Pattern, names: Sequence[str], whole: Sequence[str]) -> None:
        """Show other medians, or nothing where there is nothing to compare."""
        self.setVisible(pattern.is_enough)
        self._bars.set_bars(pattern, names, whole)
        self._text.setText(pattern_in_words(pattern, whole, domain_words))


class Bars(Themed, QWidget):
    """A bar for each median from 0 to 10 with its number; a dash where there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        tell_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self._pattern: Pattern | None = None
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, pattern: Pattern, names: Sequence[str], whole: Sequence[str]) -> None:
        """Show other bars; ``whole`` are their names in full."""
        self._pattern, self._names = pattern, tuple(names)
        said = [
            bar_in_words(pattern, place, name, domain_words, number_text)
            for place, name in enumerate(whole)
        ]
        self.setAccessibleDescription(". ".join(said))
        self.setToolTip("\n".join(said))
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = theme.line("small") + theme.line("caption") + 2 * theme.num("chart.pattern.names")
        return QSize(220, round(theme.num("chart.pattern.height") + words))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pattern is None:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, QRectF(self.rect()), self)
        step = self.width() / len(self._names)
        for place, (bar, name) in enumerate(zip(self._pattern.bars, self._names, strict=True)):
            slot = QRectF(place * step, 0, step, self.height())
            self._paint_bar(painter, theme, slot, bar.median)
            font = narrowed(name, "caption", theme, step - 2)
            block = TextBlock(name, "caption", theme, font=font)
            x, y = slot.center().x() - block.used / 2, slot.bottom() - block.height
            block.draw(painter, x, y, theme.color("ink2"))
        painter.end()

    def _paint_bar(
        self, painter: QPainter, theme: Theme, slot: QRectF, median: float | None
    ) -> None:
        foot = slot.bottom() - theme.line("caption") - theme.num("chart.pattern.names")
        wide = min(theme.num("chart.pattern.bar"), slot.width() - theme.num("chart.pattern.gap"))
        tall = theme.num("chart.pattern.height") * (median or 0) / HIGHEST
        box = QRectF(slot.center().x() - wide / 2, foot - tall, wide, tall)
        corner = min(theme.num("chart.pattern.corner"), tall / 2)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)  # flat where it stands
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("before"))
        painter.drawRoundedRect(box.adjusted(0, 0, 0, corner), corner, corner)
        painter.restore()
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(slot.left(), foot), QPointF(slot.right(), foot))
        text = "–" if median is None else number_text(median)
        block = TextBlock(text, "small", theme, weight=600, tabular=True)
        y = box.top() - block.height - theme.num("chart.pattern.names")
        ink = theme.color("ink2" if median is None else "ink")
        block.draw(painter, slot.center().x() - block.used / 2, y, ink)

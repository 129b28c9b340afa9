"""Paints the rows of the history, each a slice of its week's card."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.history_views import PainRow, SessionRow
from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.change_chip import paint_change, signed
from sirelief_gui.ui.widgets.history_model import ITEM, Entry, Head
from sirelief_gui.ui.widgets.pressable import half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, laid_out

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand, in pixels from its left end."""

    date: float
    date_width: float
    text: float
    text_width: float
    first: float
    arrow: float
    second: float
    score: float
    chip: float
    chip_width: float
    stacked: bool = False


class _Blocks:
    """Keeps words that were laid out, for the same ones are painted again with every step.

    It goes with the view: Qt's own cannot outlive the program's end.
    """

    _MOST = 2_000

    def __init__(self) -> None:
        self._made: dict[object, TextBlock] = {}

    def __call__(
        self,
        text: str,
        style: str,
        theme: Theme,
        *,
        width: float | None = None,
        weight: int | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        tabular: bool = False,
    ) -> TextBlock:
        """Return words as `TextBlock` lays them out."""
        key = (text, style, theme, width, weight, align, tabular)
        if key not in self._made:
            if len(self._made) >= self._MOST:
                self._made.clear()
            self._made[key] = laid_out(
                text, style, theme, width=width, weight=weight, align=align, tabular=tabular
            )
        return self._made[key]


class HistoryPainter(QStyledItemDelegate):
    """Knows how tall a row is and what it looks like.

    ``side`` is the margin in pixels at both sides of the cards; ``marks_current`` shows which
    row is the current one, ``ring`` a focus ring around it.
    """

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._blocks = _Blocks()
        self.side = 0
        self.marks_current = False
        self.ring = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), self.height_of(index.data(ITEM)))

    def height_of(self, item: Head | Entry | None) -> int:
        """Return how tall an item is in the view as it is now, in pixels."""
        theme = theme_of(self._view)
        room = self._view.viewport().width() - 2 * self.side
        if isinstance(item, Head):
            top = "headerHeightWide" if self.marks_current else "headerHeightTop"
            return _head_height(item, theme, room, self._blocks, top=top)
        if item is None:
            return self.usual_row
        return _entry_height(item, theme, room, self._blocks)

    @property
    def usual_row(self) -> int:
        """How tall a row is whose words take one line each."""
        return _least_height(theme_of(self._view))

    @property
    def usual_head(self) -> int:
        """How tall a week's head is whose words take one line."""
        return theme_of(self._view).grown("review.headerHeight")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, item = theme_of(self._view), index.data(ITEM)
        whole: QRect = option.rect
        box = QRectF(whole.adjusted(self.side, 0, -self.side, 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, QRectF(whole), self._view)
        if isinstance(item, Head):
            _paint_head(painter, box, item, theme, self._blocks)
        elif isinstance(item, Entry):
            state: QStyle.StateFlag = option.state
            current = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_slice(
                painter,
                box,
                item,
                theme,
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                current=current,
            )
            _paint_entry(painter, box, item, theme, self._blocks)
            if current and self.ring:
                _paint_ring(painter, box, theme)
        painter.restore()

    def _paint_slice(
        self,
        painter: QPainter,
        box: QRectF,
        item: Entry,
        theme: Theme,
        *,
        hovered: bool,
        current: bool,
    ) -> None:
        """Paint the part of the week's card that lies behind a row."""
        painter.save()
        painter.setClipRect(box)
        corner, hair = theme.num("radius.card"), theme.num("border.hair")
        card = box.adjusted(0, 0 if item.first else -2 * corner, 0, 0 if item.last else 2 * corner)
        painter.setPen(QPen(theme.color("line"), hair))
        painter.setBrush(theme.color("soft" if current and self.marks_current else "surface"))
        painter.drawRoundedRect(half_pixel(card, hair), corner, corner)
        if hovered and not (current and self.marks_current):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(card, corner, corner)
        painter.restore()
        if not item.last:
            line = QRectF(box.left() + hair, box.bottom() - hair, box.width() - 2 * hair, hair)
            painter.fillRect(line, theme.color("line"))


@lru_cache(maxsize=32)
def _columns(theme: Theme, width: float, *, log: bool = False) -> _Columns:
    """Share a row's width out; all that holds text grows with it. A log has one score only."""

    def grown(name: str) -> float:
        return theme.num(f"review.{name}") * theme.scale

    chip = width - theme.num("review.rowEnd") - grown("changeWidth")
    score, gap = grown("scoreWidth"), theme.num("review.scoreGap")
    second = chip - theme.num("review.changeGap") - score
    arrow = second - gap - grown("scoreArrow")
    first = arrow - gap - score
    date = theme.num("review.dateLeft")
    text = date + grown("dateWidth") + theme.num("review.titleGap")
    room = (second if log else first) - theme.num("review.textGap") - text
    columns = _Columns(
        date,
        grown("dateWidth"),
        text,
        room,
        first,
        arrow,
        second,
        score,
        chip,
        grown("changeWidth"),
    )
    is_tight = room < grown("textLeast")
    return _stacked(columns, theme, width, log=log) if is_tight else columns


def _stacked(columns: _Columns, theme: Theme, width: float, *, log: bool) -> _Columns:
    """Move the scores under the text, where both have no room beside each other."""
    shift = columns.text - (columns.second if log else columns.first)
    return replace(
        columns,
        text_width=max(1.0, width - theme.num("review.rowEnd") - columns.text),
        first=columns.first + shift,
        arrow=columns.arrow + shift,
        second=columns.second + shift,
        chip=columns.chip + shift,
        stacked=True,
    )


def _entry_height(item: Entry, theme: Theme, width: int, blocks: _Blocks) -> int:
    columns = _columns(theme, width, log=isinstance(item.row, PainRow))
    room = columns.text_width
    text = blocks(item.title, "body", theme, width=room, weight=600).height
    text += blocks(item.under, "small", theme, width=room).height
    if columns.stacked:
        text += _stack_height(theme)
    return max(_least_height(theme), text + 2 * theme.px("review.rowAir"))


def _least_height(theme: Theme) -> int:
    return max(theme.grown("review.rowHeight") - 4, theme.px("review.rowHeight"))


def _head_height(item: Head, theme: Theme, width: int, blocks: _Blocks, *, top: str) -> int:
    tall = theme.grown(f"review.{top if item.top else 'headerHeight'}")
    return tall if _head_fits(item, theme, width, blocks) else tall + round(theme.line("small"))


def _head_fits(item: Head, theme: Theme, width: float, blocks: _Blocks) -> bool:
    title = blocks(item.title, "buttonM", theme)
    count = blocks(item.count, "small", theme)
    return title.used + count.used + theme.px("review.textGap") <= width


def _paint_head(painter: QPainter, box: QRectF, item: Head, theme: Theme, blocks: _Blocks) -> None:
    title = blocks(item.title, "buttonM", theme)
    count = blocks(item.count, "small", theme)
    foot = box.bottom() - theme.num("review.headerAir")
    if _head_fits(item, theme, box.width(), blocks):
        title.draw(painter, box.left(), foot - title.height, theme.color("ink"))
        x = box.right() - count.used
        lift = (title.height - count.height) / 2
        count.draw(painter, round(x), foot - lift - count.height, theme.color("ink2"))
        return
    count.draw(painter, box.left(), foot - count.height, theme.color("ink2"))
    title.draw(painter, box.left(), foot - count.height - title.height, theme.color("ink"))


def _paint_entry(
    painter: QPainter, box: QRectF, item: Entry, theme: Theme, blocks: _Blocks
) -> None:
    columns = _columns(theme, box.width(), log=isinstance(item.row, PainRow))
    left, middle = box.left(), box.center().y()
    center = Qt.AlignmentFlag.AlignHCenter
    weekday = blocks(item.weekday, "caption", theme, width=columns.date_width, align=center)
    day = blocks(item.day, "h2", theme, width=columns.date_width, align=center, tabular=True)
    top = middle - (weekday.height + day.height) / 2
    weekday.draw(painter, left + columns.date, top, theme.color("ink2"))
    day.draw(painter, left + columns.date, top + weekday.height, theme.color("ink"))
    title = blocks(item.title, "body", theme, width=columns.text_width, weight=600)
    under = blocks(item.under, "small", theme, width=columns.text_width)
    below = _stack_height(theme) if columns.stacked else 0
    top = middle - (title.height + under.height + below) / 2
    title.draw(painter, left + columns.text, top, theme.color("ink"))
    under.draw(painter, left + columns.text, top + title.height, theme.color("ink2"))
    if columns.stacked:
        tall = theme.grown("review.changeHeight")
        y = top + title.height + under.height + theme.px("review.stackGap")
        box = QRectF(box.left(), y, box.width(), tall)
    _paint_scores(painter, box, item, columns, theme, blocks)


def _stack_height(theme: Theme) -> int:
    return theme.px("review.stackGap") + theme.grown("review.changeHeight")


def _paint_scores(
    painter: QPainter, box: QRectF, item: Entry, columns: _Columns, theme: Theme, blocks: _Blocks
) -> None:
    row, middle = item.row, box.center().y()
    if not isinstance(row, SessionRow):
        _paint_score(painter, box, columns.second, columns.score, row.check_in.score, theme, blocks)
        side = theme.grown("review.logIcon")
        left = columns.chip + (columns.chip_width - side) / 2
        pencil = QRectF(round(box.left() + left), round(middle - side / 2), side, side)
        paint_icon(painter, "pencil", "ink2", pencil, theme)
        return
    if row.before is None and row.after is None:
        return
    _paint_score(painter, box, columns.first, columns.score, row.before, theme, blocks)
    _paint_score(painter, box, columns.second, columns.score, row.after, theme, blocks)
    side = theme.grown("review.scoreArrow")
    arrow = QRectF(round(box.left() + columns.arrow), round(middle - side / 2), side, side)
    paint_icon(painter, "arrow-right", "ink2", arrow, theme)
    if row.change is None:
        return
    tall = theme.grown("review.changeHeight")
    chip = QRectF(box.left() + columns.chip, round(middle - tall / 2), columns.chip_width, tall)
    paint_change(painter, chip, signed(row.change), row.change, theme)


def _paint_score(
    painter: QPainter,
    box: QRectF,
    x: float,
    width: float,
    score: int | None,
    theme: Theme,
    blocks: _Blocks,
) -> None:
    text = "–" if score is None else str(score)
    center = Qt.AlignmentFlag.AlignHCenter
    block = blocks(text, "step", theme, width=width + 8, align=center, weight=700, tabular=True)
    block.draw(painter, box.left() + x - 4, box.center().y() - block.height / 2, theme.color("ink"))


def _paint_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    width = theme.num("border.focus")
    inset = width / 2 + 2
    painter.setPen(QPen(theme.color("pri"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = theme.num("radius.tile")
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)

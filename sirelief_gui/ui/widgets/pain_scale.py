"""The pain scale: eleven numbers, one answer, no preset."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.pain import HIGHEST, Severity
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.pain_cell import PainCell
from sirelief_gui.ui.widgets.pain_words import band_scores, band_word
from sirelief_gui.ui.widgets.textblock import narrowed
from sirelief_gui.ui.words import domain_words

_COLUMNS = 5
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


def score_of_key(event: QKeyEvent) -> int | None:
    """Return the score a key stands for: 0 to 9, A for 10; None for every other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if event.key() == Qt.Key.Key_A:
        return HIGHEST
    digit = event.key() - Qt.Key.Key_0
    return digit if 0 <= digit <= 9 else None


class PainScale(Themed, QWidget):
    """One radio group of 0 to 10, tinted by word, nothing chosen at first.

    Phone: 0 over the full width, 1 to 5 and 6 to 10 in two rows, the anchor and a legend.
    Wide: one row with the words under it. ``chosen`` is sent at every choice, the same one too.
    """

    chosen = Signal(int)

    def __init__(
        self, *, wide: bool = False, legend: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._is_wide = wide
        self._has_legend = legend
        self.cells = tuple(PainCell(score, self) for score in range(HIGHEST + 1))
        for cell in self.cells:
            cell.set_wide(wide)
            cell.clicked.connect(lambda _checked=False, s=cell.score: self._on_clicked(s))
        self._let_tab_reach(0)
        self.setAccessibleName(self.tr("Pain from 0 to 10"))
        self.setAccessibleDescription(self.tr("10 is pain as bad as you can imagine"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wide(self, is_wide: bool) -> None:
        """Switch between the phone's rows and the single row."""
        self._is_wide = is_wide
        for cell in self.cells:
            cell.set_wide(is_wide)
        self._place()
        self.updateGeometry()
        self.update()

    @property
    def score(self) -> int | None:
        """The score chosen, or None."""
        return next((cell.score for cell in self.cells if cell.isChecked()), None)

    def choose(self, score: int) -> None:
        """Choose a score as a tap does, and say so."""
        self.cells[score].click()

    def set_score(self, score: int | None) -> None:
        """Show a score, or none, without saying so."""
        for cell in self.cells:
            cell.setAutoExclusive(False)
            cell.setChecked(cell.score == score)
            cell.setAutoExclusive(True)
        self._let_tab_reach(score or 0)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by 0 to 9 or A, move by arrows; returns whether the key was one of them."""
        score = score_of_key(event)
        if score is not None:
            if not event.isAutoRepeat():
                self.choose(score)
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        self._move_focus(1 if self._is_wide and step > 0 else -1 if self._is_wide else step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _on_clicked(self, score: int) -> None:
        self._let_tab_reach(score)
        self.chosen.emit(score)

    def _let_tab_reach(self, score: int) -> None:
        for cell in self.cells:
            tab = cell.score == score
            policy = Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)

    def _move_focus(self, step: int) -> None:
        at = next((cell.score for cell in self.cells if cell.hasFocus()), None)
        goal = (self.score or 0) if at is None else min(HIGHEST, max(0, at + step))
        self._let_tab_reach(goal)
        self.cells[goal].setFocus(Qt.FocusReason.TabFocusReason)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        return round(self._cells_height(theme, self._cell(theme)) + self._words_height(width))

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        smallest, gap = theme.px("target.numberCell"), theme.px("painted.pain.gap")
        columns = len(self.cells) if self._is_wide else _COLUMNS
        width = columns * (smallest + gap) - gap
        height = self._cells_height(theme, smallest) + self._words_height(width)
        return QSize(width, round(height))

    def _cell(self, theme: Theme) -> float:
        return theme.num("painted.pain.wideCell" if self._is_wide else "painted.pain.cell")

    def _cells_height(self, theme: Theme, cell: float) -> float:
        return cell if self._is_wide else 3 * cell + 2 * theme.num("painted.pain.gapRow")

    def _words_height(self, width: float) -> float:
        theme = theme_of(self)
        if self._is_wide:
            words = theme.grown("painted.pain.wideWordLine") + theme.line("hint")
            return (
                theme.num("painted.pain.wideWordGap")
                + words
                + theme.num("painted.pain.wideNoteGap")
            )
        note = theme.num("painted.pain.noteGap") + theme.line("small")
        rows = len(self._legend_rows(theme, width))
        gap = theme.num("painted.pain.legendGap") if rows else 0
        return note + gap + rows * theme.line("small")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _cell_now(self, theme: Theme) -> float:
        """Return the height of a cell in the height there is, between the least and the best."""
        room = self.height() - self._words_height(self.width())
        if not self._is_wide:
            room = (room - 2 * theme.num("painted.pain.gapRow")) / 3
        return max(theme.num("target.numberCell"), min(self._cell(theme), room))

    def _place(self) -> None:
        theme = theme_of(self)
        gap = theme.num("painted.pain.wideGap" if self._is_wide else "painted.pain.gap")
        columns = len(self.cells) if self._is_wide else _COLUMNS
        height = self._cell_now(theme)
        width = (self.width() - gap * (columns - 1)) / columns
        row_step = height + theme.num("painted.pain.gapRow")
        for cell in self.cells:
            column, row = cell.score, 0
            if not self._is_wide and cell.score:
                column, row = (cell.score - 1) % _COLUMNS, 1 + (cell.score - 1) // _COLUMNS
            span = self.width() if not self._is_wide and cell.score == 0 else width
            left = column * (width + gap)
            rect = QRectF(left, row * row_step, span, height).toRect()
            cell.setGeometry(rect)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())  # else it is the application's
        top = self._cells_height(theme, self._cell_now(theme))
        if self._is_wide:
            self._paint_words(painter, theme, top + theme.num("painted.pain.wideWordGap"))
        else:
            self._paint_note(painter, theme, "small", top + theme.num("painted.pain.noteGap"))
            self._paint_legend(painter, theme, top)

    def _paint_note(self, painter: QPainter, theme: Theme, style: str, top: float) -> None:
        words = self.tr("10 is pain as bad as you can imagine")
        painter.setFont(narrowed(words, style, theme, self.width() - 4, weight=400))
        painter.setPen(theme.color("ink2"))
        rect = QRectF(0, top, self.width(), theme.line(style))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_words(self, painter: QPainter, theme: Theme, top: float) -> None:
        font = theme.font("h2", weight=600)
        font.setPixelSize(theme.grown("painted.pain.wideWord"))
        painter.setFont(font)
        line = theme.grown("painted.pain.wideWordLine")
        painter.setPen(theme.color("ink"))
        for band in Severity:
            low, high = band_scores(band)
            left, right = self.cells[low].geometry(), self.cells[high].geometry()
            word = band_word(band, domain_words)
            rect = QRectF(left.left(), top, right.right() - left.left() + 1, line)
            wider = QFontMetricsF(font).horizontalAdvance(word) - rect.width()
            if wider > 0:
                # Large text: the word may reach under its neighbor, never out of the scale.
                rect.adjust(-wider / 2, 0, wider / 2, 0)
                rect.moveLeft(max(0.0, rect.left()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)
        note = top + line + theme.num("painted.pain.wideNoteGap")
        self._paint_note(painter, theme, "hint", note)

    def _legend(self, theme: Theme) -> list[tuple[str, str]]:
        words = {
            Severity.MILD: self.tr("{low} to {high} mild"),
            Severity.MODERATE: self.tr("{low} to {high} moderate"),
            Severity.SEVERE: self.tr("{low} to {high} severe"),
        }
        found = []
        for band, text in words.items():
            low, high = band_scores(band)
            role = theme.word(f"painScale.tint.{band}")
            found.append((role, text.format(low=low, high=high)))
        return found

    def _legend_rows(self, theme: Theme, width: float) -> list[list[tuple[str, str, float]]]:
        """Return the legend in rows that fit: (role, words, width) each."""
        rows: list[list[tuple[str, str, float]]] = []
        used = 0.0
        metrics = QFontMetricsF(theme.font("small"))
        lead, gap = self._legend_lead(theme), theme.num("space.base") * 4
        for role, words in self._legend(theme) if self._has_legend else ():
            wide = lead + metrics.horizontalAdvance(words)
            if not rows or used + gap + wide > width:
                rows.append([])
                used = -gap
            rows[-1].append((role, words, wide))
            used += gap + wide
        return rows

    def _legend_lead(self, theme: Theme) -> float:
        return theme.num("painted.pain.swatch") + theme.num("space.base") * 1.5

    def _paint_legend(self, painter: QPainter, theme: Theme, cells_bottom: float) -> None:
        line, gap = theme.line("small"), theme.num("space.base") * 4
        top = cells_bottom + theme.num("painted.pain.noteGap") + line
        top += theme.num("painted.pain.legendGap")
        size, radius = theme.num("painted.pain.swatch"), theme.num("painted.pain.swatchRadius")
        painter.setFont(theme.font("small"))
        for row in self._legend_rows(theme, self.width()):
            left = (self.width() - sum(wide for *_, wide in row) - gap * (len(row) - 1)) / 2
            for role, words, wide in row:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color(role))
                swatch = QRectF(left, top + (line - size) / 2, size, size)
                painter.drawRoundedRect(swatch, radius, radius)
                painter.setPen(theme.color("ink"))
                rect = QRectF(left + self._legend_lead(theme), top, wide, line)
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
                left += wide + gap
            top += line

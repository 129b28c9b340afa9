"""The bar over a page: back, title, actions or step dots."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label

_BUTTON, _ICON, _ICON_WIDE = 48, 24, 30


class StepDots(Themed, QWidget):
    """Dots for the steps of a short flow; the current one is a pill."""

    def __init__(self, current: int, total: int) -> None:
        super().__init__()
        self._current, self._total = current, total
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_step(current, total)

    def set_step(self, current: int, total: int) -> None:
        """Show step ``current`` (from 1) of ``total``."""
        self._current, self._total = current, total
        text = self.tr("Step {n} of {total}").format(n=current, total=total)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        dot, gap = theme.px("widget.stepDot"), theme.px("widget.stepDotGap")
        pill = theme.px("widget.stepDotCurrent")
        return QSize(pill + (self._total - 1) * (dot + gap), dot)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dot, x = theme.num("widget.stepDot"), 0.0
        top = (self.height() - dot) / 2
        for number in range(1, self._total + 1):
            here = number == self._current
            width = theme.num("widget.stepDotCurrent") if here else dot
            painter.setBrush(theme.color("pri" if number <= self._current else "ctl"))
            painter.drawRoundedRect(QRectF(x, top, width, dot), dot / 2, dot / 2)
            x += width + theme.num("widget.stepDotGap")
        painter.end()


class TopBar(Themed, QWidget):
    """64 high: a back arrow, the title in the middle, actions or step dots at the right.

    ``close`` True shows a cross instead of the arrow. ``back_chosen`` comes for both.
    """

    back_chosen = Signal()

    def __init__(
        self,
        title: str = "",
        *,
        back: bool = True,
        close: bool = False,
        steps: tuple[int, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_height = 0
        name = self.tr("Close") if close else self.tr("Back")
        self.back = IconButton("x" if close else "arrow-left", name)
        self.back.clicked.connect(self.back_chosen)
        self.back.setVisible(back)
        self._title = Label(title, "h3", align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        margin = round(tokens().numbers["space.pageMargin.phone"])
        self._row.setContentsMargins(*margins(self, margin - 12, 8, margin, 8))
        self._row.setSpacing(4)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self.dots: StepDots | None = None
        if steps is not None:
            self.dots = StepDots(*steps)
            self._row.addWidget(self.dots)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add_action(self, widget: QWidget) -> None:
        """Add an action at the right end."""
        margin = round(tokens().numbers["space.pageMargin.phone"])
        self._row.setContentsMargins(margin - 12, 8, margin - 12, 8)
        self._row.addWidget(widget)

    def set_wide(self, is_wide: bool) -> None:
        """Take the sizes of a page that is read from the floor: larger title and arrow."""
        self._title.set_style("hint" if is_wide else "h3")
        self.back.set_size(_BUTTON, _ICON_WIDE if is_wide else _ICON)
        self._place_title()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place_title()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        least = max(theme.px("layout.topBar"), round(theme.line("h3")) + 24)
        return QSize(200, max(least, self._title_height + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_title()

    def _place_title(self) -> None:
        side = theme_of(self).px("target.min") + 16
        side = max(side, self._row.sizeHint().width() - side)
        width = max(0, self.width() - 2 * side)
        tall = self._title.heightForWidth(width)
        if tall != self._title_height:
            self._title_height = tall
            self.updateGeometry()
        self._title.setGeometry(side, (self.height() - tall) // 2, width, tall)

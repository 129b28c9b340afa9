"""A piece of the player at its real size, to be read from the mat."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.painting import text_path

_STYLES = {Form.PHONE: "timer", Form.SHORT: "timerShort", Form.WIDE: "timerWide"}


class MatCheck(Themed, QWidget):
    """Shows "Hold", a rep and a 5, each as large as the player of the same window shows it.

    The digit scales with the window in the wide layout, as the player's does; the rep follows
    the text size, as all words beside the digit do.
    """

    def __init__(self) -> None:
        super().__init__()
        self._form = Form.PHONE
        self._word = FitLabel(self.tr("Hold"))
        self._word.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rep = Label(self.tr("Rep {n} of {total}").format(n=2, total=5), "rep")
        self._digit = _Digit("5")
        self.setAccessibleName(self.tr("As in a session: Hold, rep 2 of 5, 5 seconds left"))
        row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._word)
        words.addWidget(self._rep)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self._digit)
        self._row = row
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.set_form(Form.PHONE, window_height=0)

    def set_form(self, form: Form, *, window_height: int) -> None:
        """Take the player's sizes in a layout, and in a window of so many pixels."""
        wide = form is Form.WIDE
        self._form = form
        self._word.set_look(
            "phaseWide" if wide else "phase",
            "painted.phase.smallestWide" if wide else "painted.phase.smallest",
        )
        self._rep.set_style("repWide" if wide else "rep")
        tall = float(tokens().numbers["setup.digitFrom"])
        scale = max(1.0, window_height / tall) if wide else 1.0
        self._digit.set_look(_STYLES[form], scale)
        self._word.set_factor(scale)
        numbers = tokens().numbers
        side = round(numbers["setup.checkSideWide" if wide else "setup.checkSide"])
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(round(numbers["widget.rowGap"]))

    def digit_height(self) -> float:
        """Return how high the digit is, in pixels (a capital's height)."""
        return self._digit.cap_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), theme_of(self), fill="hold", border="")
        painter.end()


class _Digit(Themed, QWidget):
    """One digit in a style of the type scale, times a factor; as large as its box allows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text, self._style, self._factor = text, "timer", 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_look(self, style: str, factor: float) -> None:
        self._style, self._factor = style, factor
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def _measures(self, theme: Theme) -> tuple[float, float]:
        """Return width and cap height before the factor, in pixels."""
        font = theme.font(self._style)
        metrics = QFontMetricsF(font)
        return metrics.tightBoundingRect(self._text).width(), metrics.capHeight()

    def cap_height(self) -> float:
        return self._measures(theme_of(self))[1] * self._scale(theme_of(self))

    def _scale(self, theme: Theme) -> float:
        _, high = self._measures(theme)
        return min(self._factor, self.height() / high) if self.height() else self._factor

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        wide, high = self._measures(theme)
        air = theme.px("setup.digitAir")
        return QSize(round(wide * self._factor) + 2, round(high * self._factor) + 2 * air)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        font = theme.font(self._style)
        path = text_path(font, self._text)
        box, scale = path.boundingRect(), self._scale(theme)
        middle = QPointF(QRectF(self.rect()).center())
        place = QTransform.fromTranslate(middle.x(), middle.y()).scale(scale, scale)
        place.translate(-box.center().x(), -box.center().y())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(place.map(path), theme.color("ink"))
        painter.end()

"""How the session felt: three cards with a face, of which one is tapped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.labels import comfort_label
from sirelief_gui.domain.record import Comfort
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, narrowed
from sirelief_gui.ui.words import domain_words

_FACES = {Comfort.EASED: "smile", Comfort.SAME: "meh", Comfort.HURT: "frown"}


class ComfortChoice(Themed, QWidget):
    """Eased, Same and Hurt side by side; ``chosen_by_user`` carries the one she tapped.

    Arrows move among the cards without choosing: choosing goes on by itself.
    """

    chosen_by_user = Signal(object)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._low = False
        self._cards = {comfort: ComfortCard(self, comfort) for comfort in _FACES}
        self._one_on = OneOn[Comfort](self.chosen_by_user.emit, again=True, arrows_choose=False)
        for comfort, card in self._cards.items():
            self._one_on.add(comfort, card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cards(self) -> tuple[ComfortCard, ...]:
        """The cards, in order."""
        return tuple(self._cards.values())

    @property
    def chosen(self) -> Comfort | None:
        """What is chosen; None for nothing yet."""
        return self._one_on.chosen()

    def choose(self, comfort: Comfort | None) -> None:
        """Mark a card without a signal."""
        self._one_on.choose(comfort)

    def pick(self, comfort: Comfort) -> None:
        """Choose a card as the user does."""
        self._one_on.pick(comfort)

    def set_low(self, low: bool) -> None:
        """Take less height, as in a short window."""
        self._low = low
        self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        height = theme.px("review.comfortShort" if self._low else "review.comfortHeight")
        height += round(theme.line("step") - theme.style("step").line)
        return QSize(3 * height, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * theme_of(self).px("target.min"), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap = theme_of(self).px("target.gapMin")
        count = len(self._cards)
        room = self.width() - gap * (count - 1)
        for number, card in enumerate(self._cards.values()):
            left, right = room * number // count, room * (number + 1) // count
            card.setGeometry(left + gap * number, 0, right - left, self.height())


class ComfortCard(OneOf, Pressable):
    """One of the three: a face over its word, with a check mark when it is chosen."""

    mirrors = True

    def __init__(self, group: ComfortChoice, comfort: Comfort) -> None:
        super().__init__(comfort_label(comfort, domain_words), group)
        self._comfort = comfort
        self.toggled.connect(self.redraw)

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.card")

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        checked = self.isChecked()
        paint_surface(
            painter,
            rect,
            theme,
            fill="soft" if checked else "surface",
            border="pri" if checked else "ctl",
            border_width="border.selected" if checked else "border.control",
        )
        if self.hovered:
            corner = theme.num("radius.card")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, corner, corner)
        side = theme.px("review.comfortIcon")
        line = theme.line("step")
        gap = theme.px("widget.chipGap")
        top = rect.center().y() - (side + gap + line) / 2
        face = QRectF(round(rect.center().x() - side / 2), round(top), side, side)
        paint_icon(painter, _FACES[self._comfort], "pri", face, theme)
        self._paint_word(painter, rect, top + side + gap, theme)

    def _paint_word(self, painter: QPainter, rect: QRectF, top: float, theme: Theme) -> None:
        room = rect.width() - theme.px("widget.checkMark") - theme.px("widget.chipGap") - 4
        font = narrowed(self.text(), "step", theme, room, weight=600)
        block = TextBlock(self.text(), "step", theme, font=font)
        mark = theme.px("widget.checkMark") if self.isChecked() else 0
        gap = theme.px("widget.chipGap") if mark else 0
        if block.used + mark + gap > rect.width() - 2 * gap:
            gap, mark = gap // 2, mark - 4 if mark else 0
        x = rect.center().x() - (block.used + mark + gap) / 2
        if mark:
            middle = top + block.height / 2
            box = QRectF(round(x), round(middle - mark / 2), mark, mark)
            paint_icon(painter, "check", "ink", box, theme, stroke=3)
        block.draw(painter, round(x + mark + gap), top, theme.color("ink"))

"""What the cards below the chart have in common: a title that grows in wide windows, a legend."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.charts.more_button import MoreButton
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, text_width, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SectionCard(Card):
    """A card with a title, which names it, and something at the title's right.

    ``aside`` goes under the title where large text leaves no room beside it. ``save_asked`` comes
    from the button in the corner of a card that offers to save its chart, and carries the card.
    """

    save_asked = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column.setSpacing(0)
        self.setAccessibleName(title)
        self.title = Label(title, "h3")
        self._aside: QWidget | None = None
        self._more: MoreButton | None = None
        self._form = Form.PHONE
        self._head = QGridLayout()
        self._head.setColumnStretch(0, 1)
        self._head.setHorizontalSpacing(round(tokens().numbers["widget.chipGap"]))
        self._head.setVerticalSpacing(0)
        self._head.addWidget(self.title, 0, 0, _MIDDLE)
        self.column.addLayout(self._head)

    @property
    def form(self) -> Form:
        """The layout the card is in."""
        return self._form

    @property
    def is_wide(self) -> bool:
        """Whether it is in a wide window."""
        return self._form is Form.WIDE

    def offer_saving(self) -> None:
        """Put a button into the corner that asks to save what the card shows."""
        title = self.title.text()
        self._more = MoreButton(self.tr("Save “{title}”").format(title=title), self, self.title)
        self._more.clicked.connect(self._ask_to_save)
        self._keep_corner()

    def show_saving(self, is_shown: bool) -> None:
        """Show that button, or take it away where there is nothing to save."""
        if self._more is not None:
            self._more.setVisible(is_shown)
            self._keep_corner()

    def for_paper(self) -> None:
        """Take away what can only be pressed, and the card's own edge; subclasses extend."""
        self._line = False
        self.show_saving(False)

    def paper_width(self, theme: Theme) -> int:
        """Return how wide its picture is, in pixels."""
        return theme.px("chart.picture.card")

    def _ask_to_save(self) -> None:
        self.save_asked.emit(self)

    def _keep_corner(self) -> None:
        padding = self.column.contentsMargins().right()
        is_there = self._more is not None and not self._more.isHidden()
        room = self._more.room(padding) if self._more is not None and is_there else 0
        self._head.setContentsMargins(*margins(self, 0, 0, room, 0))

    def set_aside(self, widget: QWidget | None) -> None:
        """Let a widget stand at the right of the title, or none."""
        if self._aside is not None:
            self._head.removeWidget(self._aside)
        self._aside = widget
        self._place_aside()

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout; subclasses extend, calling this first."""
        self._form = form
        self.title.set_style("h2" if self.is_wide else "h3")
        self._place_aside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_aside()

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._place_aside()
        self._keep_corner()

    def _place_aside(self) -> None:
        if self._aside is None:
            return
        is_below = self._is_tight(theme_of(self))
        self._head.removeWidget(self._aside)
        place, align = ((1, 0), Qt.AlignmentFlag.AlignLeft) if is_below else ((0, 1), _MIDDLE)
        self._head.addWidget(self._aside, *place, align)
        self._keep_line(0 if is_below else self._aside.sizeHint().height())

    def _keep_line(self, tall: int) -> None:
        """Let the title stand as high as in other cards, beside something so many pixels tall."""
        sides = self.column.contentsMargins()
        line = theme_of(self).line("h2" if self.is_wide else "h3")
        sides.setTop(max(0, sides.bottom() - round(max(0.0, tall - line) / 2)))
        self.column.setContentsMargins(sides)

    def _is_tight(self, theme: Theme) -> bool:
        """Tell whether the title leaves no room for what stands beside it."""
        if theme.scale > theme.num("chart.card.oneRowUpTo"):
            return True
        if self._aside is None or self._more is None or self._more.isHidden():
            return False
        sides = self.column.contentsMargins()
        taken = sides.left() + sides.right() + self._more.room(sides.right())
        room = self.width() - taken - self._head.horizontalSpacing() - 1
        title = text_width(theme, "h2" if self.is_wide else "h3", self.title.text())
        return title + self._aside.sizeHint().width() > room


class LegendRow(QWidget):
    """What the shapes of a card mean: each with its word, in rows that break."""

    def __init__(self, items: Iterable[tuple[QWidget, str]]) -> None:
        super().__init__()
        numbers = tokens().numbers
        flow = FlowLayout(self, gap=round(numbers["chart.legend.gap"] * 1.4), row_gap=4)
        for shape, text in items:
            flow.addWidget(_Item(shape, text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Item(QWidget):
    def __init__(self, shape: QWidget, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(tokens().numbers["chart.calendar.legendGap"]))
        row.addWidget(shape, 0, _MIDDLE)
        row.addWidget(Label(text, "small", "ink2", wrap=False), 1, _MIDDLE)


def info_line(text: str = "") -> IconLine:
    """Return the line at a card's foot that says what it cannot show."""
    return IconLine("info", text, style="small", role="ink2", icon_role="ink2", gap=8)

"""The four places of the app: a bar at the foot, or a rail at the left."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.choosing import check_only, step_of
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, laid_out, narrowed

_PILL_TOP = 12


class NavItem(Pressable):
    """One place: an icon in a pill, and its name."""

    def __init__(self, key: str, icon: str, text: str) -> None:
        super().__init__(text)
        self.key = key
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Leave the choice to the bar."""

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        bar = self.parentWidget()
        if isinstance(bar, NavBar):
            bar.let_tab_reach_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event, self)
        bar = self.parentWidget()
        if step is not None and isinstance(bar, NavBar):
            bar.move_focus(self, step)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = laid_out(self.text(), "caption", theme, weight=700)
        width = max(words.used, theme.px("widget.navPillWidth"))
        tall = _PILL_TOP + theme.px("widget.navPillHeight") + 4 + words.height + 8
        return QSize(width, max(theme.px("layout.nav.bottomHeight"), tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px("widget.navPillWidth"), self.sizeHint().height())

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        here = self.isChecked()
        wide, tall = theme.num("widget.navPillWidth"), theme.num("widget.navPillHeight")
        pill = QRectF(rect.center().x() - wide / 2, rect.top() + _PILL_TOP, wide, tall)
        if here or self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("soft") if here else hover_tint(theme))
            painter.drawRoundedRect(pill, tall / 2, tall / 2)
        ink = theme.color("pri" if here else "ink2")
        side = theme.px("widget.navIcon")
        box = QRectF(
            round(pill.center().x() - side / 2), round(pill.center().y() - side / 2), side, side
        )
        paint_icon(painter, self._icon, ink, box, theme)
        weight, room = 700 if here else 500, rect.width() - 2
        font = narrowed(self.text(), "caption", theme, room, weight=weight)
        words = TextBlock(self.text(), "caption", theme, font=font)
        x = round(rect.center().x() - words.used / 2)
        words.draw(painter, x, pill.bottom() + 4, ink)


class NavBar(Themed, QWidget):
    """The places side by side, or under each other (``vertical``).

    ``items`` are (id, icon, text), ``foot`` those at the far end of a vertical one; ``chosen``
    carries the id, also of the current place.
    """

    chosen = Signal(str)

    def __init__(
        self,
        items: Iterable[tuple[str, str, str]],
        *,
        name: str,
        vertical: bool = False,
        foot: Iterable[tuple[str, str, str]] = (),
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._vertical = vertical
        way = QBoxLayout.Direction
        box = QBoxLayout(way.TopToBottom if vertical else way.LeftToRight, self)
        box.setSpacing(0)
        self._box = box
        self._items = [NavItem(*item) for item in items]
        last = [NavItem(*item) for item in foot]
        if vertical:
            box.addSpacing(0)
        for item in self._items:
            box.addWidget(item)
        if vertical:
            box.addStretch(1)
        for item in last:
            box.addWidget(item)
        self._items += last
        for item in self._items:
            item.clicked.connect(lambda _on=False, key=item.key: self.chosen.emit(key))

    @property
    def items(self) -> tuple[NavItem, ...]:
        """The places, in order."""
        return tuple(self._items)

    def set_current(self, key: str | None) -> None:
        """Mark a place as the current one; None marks none."""
        check_only(self._items, next((one for one in self._items if one.key == key), None))

    def let_tab_reach_all(self) -> None:
        """Keep a stop for Tab at every place; Qt leaves exclusive buttons only one."""
        for item in self._items:
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def move_focus(self, item: NavItem, step: int) -> None:
        """Give the focus to the neighbor of an item; stops at the ends."""
        place = min(max(self._items.index(item) + step, 0), len(self._items) - 1)
        self._items[place].setFocus(Qt.FocusReason.TabFocusReason)

    def on_theme(self, theme: Theme) -> None:
        if self._vertical:
            top = theme.px("widget.railTop")
            self._box.setContentsMargins(*margins(self, 8, top, 9, 16))
            self._box.setSpacing(theme.px("widget.railGap"))
        else:
            side = theme.px("widget.navSide")
            self._box.setContentsMargins(side, 0, side, 0)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("surface"))
        line = theme.color("line")
        if self._vertical:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
            self._paint_mark(painter, theme)
        else:
            painter.fillRect(0, 0, self.width(), 1, line)
        painter.end()

    def _paint_mark(self, painter: QPainter, theme: Theme) -> None:
        """Paint the app's mark: a sun held by two strokes, as hips hold a back."""
        side = theme.num("widget.railLogo")
        box = QRectF((self.width() - 1 - side) / 2, theme.num("widget.railMarkTop"), side, side)
        corner = theme.num("radius.tile") * 0.7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("logoBg"))
        painter.drawRoundedRect(box, corner, corner)
        painter.setBrush(theme.color("logoSun"))
        painter.drawEllipse(box.center() - QPointF(0, side * 0.1), side * 0.15, side * 0.15)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(theme.color("logoInk"), side * 0.09)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inset = side * 0.2
        bowl = box.adjusted(inset, inset * 0.7, -inset, -inset)
        for start in (172, 282):
            painter.drawArc(bowl, start * 16, 86 * 16)

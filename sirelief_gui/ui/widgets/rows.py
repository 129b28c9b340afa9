"""Rows with a title, and the group that holds them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.theme.shadows import ShadowCaster
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, laid_out, longest_word, plain


class Row(Pressable):
    """One row: icon, title, subtitle, and at the right a value, a widget or a chevron.

    The whole row is one target. ``icon`` is a name, or "dot" for a bullet; ``disc`` sets the
    icon in a round fill. ``interactive`` False makes it plain text. ``role`` colors the
    title, ``icon_role`` the icon. ``trailing`` is a widget of its own at the right.
    """

    mirrors = True

    def __init__(
        self,
        title: str,
        *,
        subtitle: str = "",
        icon: str = "",
        value: str = "",
        chevron: bool = False,
        interactive: bool = True,
        trailing: QWidget | None = None,
    ) -> None:
        super().__init__(plain(title))
        self._title, self._subtitle, self._icon, self._value = title, subtitle, icon, value
        self._chevron, self._interactive, self._trailing = chevron, interactive, trailing
        self.role, self.icon_role, self.style_name = "ink", "pri", "body"
        self.weight: int | None = 500
        self.note_style = "small"
        self.disc = False
        self.padding = "widget.rowPadding"
        self.disc_size = "widget.leadDisc"
        self.height_path = "space.listRowMin"
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if trailing is not None:
            trailing.setParent(self)
        if not interactive:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.unsetCursor()
        self._describe()

    def set_texts(
        self, *, title: str | None = None, subtitle: str | None = None, value: str | None = None
    ) -> None:
        """Show other texts; None leaves one as it is."""
        self._title = self._title if title is None else title
        self._subtitle = self._subtitle if subtitle is None else subtitle
        self._value = self._value if value is None else value
        self.setText(plain(self._title))
        self._describe()
        self.updateGeometry()
        self.update()

    def set_look(
        self,
        *,
        role: str = "ink",
        icon_role: str = "ink",
        style: str = "body",
        weight: int | None = 500,
        disc: bool = False,
    ) -> None:
        """Take other colors and another type style; ``disc`` fills a circle behind the icon."""
        self.role, self.icon_role, self.style_name = role, icon_role, style
        self.weight, self.disc = weight, disc
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleName(", ".join(p for p in (plain(self._title), self._value) if p))
        self.setAccessibleDescription(plain(self._subtitle))

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def trailing_width(self, theme: Theme) -> int:
        """Return the width kept free at the right for what subclasses paint there."""
        if self._trailing is not None:
            return self._trailing.sizeHint().width() + theme.px("widget.chipGap")
        return 0

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        title = laid_out(self._title, self.style_name, theme, weight=self.weight)
        under = laid_out(self._subtitle, self.note_style, theme).used if self._subtitle else 0
        width = max(title.used, under) + self._around(theme) + self._value_width(theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        word = longest_word(self._title, self.style_name, theme, weight=self.weight)
        return QSize(word + self._around(theme), theme.px(self.height_path))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        text = sum(block.height for block, _role in self._blocks(theme, width))
        tall = text + 2 * theme.px("widget.rowAir")
        if self._trailing is not None:
            tall = max(tall, self._trailing.sizeHint().height() + theme.px("widget.chipGap"))
        if self.disc:
            tall = max(tall, theme.px(self.disc_size) + theme.px("widget.rowPadding"))
        return max(theme.px(self.height_path), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._trailing is not None:
            theme = theme_of(self)
            hint = self._trailing.sizeHint()
            x = self.width() - theme.px(self.padding) - hint.width() - self._chevron_width(theme)
            box = QRect(x, (self.height() - hint.height()) // 2, hint.width(), hint.height())
            self._trailing.setGeometry(visual(self, box))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        self.paint_hover(painter, rect, theme)
        x = theme.px(self.padding)
        if self._icon:
            self._paint_lead(painter, rect, theme)
            x += self._lead_width(theme)
        blocks = self._blocks(theme, round(rect.width()))
        y = rect.center().y() - sum(block.height for block, _role in blocks) / 2
        for block, role in blocks:
            block.draw(painter, x, y, theme.color(role if self.isEnabled() else "ink3"))
            y += block.height
        self._paint_value(painter, rect, theme)
        self.paint_trailing(painter, rect, theme)

    def paint_hover(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Paint the veil under the pointer, inside the group's corners."""
        if not (self.hovered and self._interactive):
            return
        inset, corner = 4, theme.num("radius.tile")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hover_tint(theme))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)

    def paint_trailing(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Paint what stands at the right end: here, the chevron."""
        if self._chevron:
            side = theme.px("widget.rowChevron")
            x = rect.right() - theme.px(self.padding) - side + 4
            box = QRectF(round(x), round(rect.center().y() - side / 2), side, side)
            role = self.role if self.role == "danger" else "ink3"
            paint_icon(painter, "chevron-right", role, box, theme)

    def _paint_lead(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        slot = theme.px(self.disc_size) if self.disc else theme.grown("widget.rowIcon")
        x, middle = theme.px(self.padding), rect.center().y()
        if self._icon == "dot":
            side = theme.px("widget.bullet")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self.icon_role))
            painter.drawEllipse(QRectF(x, middle - side / 2, side, side))
            return
        if self.disc:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunk"))
            painter.drawEllipse(QRectF(x, middle - slot / 2, slot, slot))
        side = theme.grown("widget.rowIcon") if not self.disc else theme.px("widget.rowIcon")
        offset = (slot - side) / 2
        box = QRectF(round(x + offset), round(middle - side / 2), side, side)
        paint_icon(painter, self._icon, self.icon_role if self.isEnabled() else "ink3", box, theme)

    def _paint_value(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if not self._value or self._value_below(theme, round(rect.width())):
            return
        block = laid_out(self._value, "body", theme)
        x = rect.right() - theme.px(self.padding) - block.used - self._chevron_width(theme)
        x -= self.trailing_width(theme)
        block.draw(painter, round(x), rect.center().y() - block.height / 2, theme.color("ink2"))

    def _blocks(self, theme: Theme, width: int) -> list[tuple[TextBlock, str]]:
        below = self._value_below(theme, width)
        room = width - self._around(theme) - (0 if below else self._value_width(theme))
        found = [
            (
                laid_out(self._title, self.style_name, theme, width=room, weight=self.weight),
                self.role,
            )
        ]
        if self._subtitle:
            found.append((laid_out(self._subtitle, self.note_style, theme, width=room), "ink2"))
        if below:
            found.append((laid_out(self._value, "body", theme, width=room), "ink2"))
        return found

    def _value_below(self, theme: Theme, width: int) -> bool:
        if not self._value:
            return False
        room = width - self._around(theme)
        title = laid_out(self._title, self.style_name, theme, weight=self.weight)
        return title.used + self._value_width(theme) > room

    def _value_width(self, theme: Theme) -> int:
        if not self._value:
            return 0
        return laid_out(self._value, "body", theme).used + theme.px("widget.rowGap")

    def _lead_width(self, theme: Theme) -> int:
        if not self._icon:
            return 0
        if self._icon == "dot":
            return theme.px("widget.bullet") + theme.px("widget.buttonGap")
        slot = theme.px(self.disc_size) if self.disc else theme.grown("widget.rowIcon")
        return slot + theme.px("widget.buttonGap")

    def _chevron_width(self, theme: Theme) -> int:
        return theme.px("widget.rowChevron") + 4 if self._chevron else 0

    def _around(self, theme: Theme) -> int:
        sides = 2 * theme.px(self.padding)
        rest = self._chevron_width(theme) + self.trailing_width(theme)
        return sides + self._lead_width(theme) + rest


class ListGroup(Themed, QWidget):
    """Rows on one card, with lines between them. Any widget may be a row.

    ``framed`` False leaves the card out, as inside a dialog: rows then reach its edges.
    """

    def __init__(
        self, *, fill: str = "surface", framed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._framed = fill, framed
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        if framed:
            ShadowCaster(self, float(tokens().numbers["radius.card"]))

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows, in order."""
        return tuple(self._rows)

    def add(self, row: QWidget, *, at: int | None = None) -> None:
        """Add a row at the end, or at a place counted from 0."""
        if not self._framed and isinstance(row, Row):
            row.padding = "widget.rowPaddingNone"
        place = len(self._rows) if at is None else at
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)

    def clear(self) -> None:
        """Take all rows out and let them go."""
        for row in self._rows:
            self._column.removeWidget(row)
            let_go(row)
        self._rows.clear()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self._framed:
            paint_surface(painter, QRectF(self.rect()), theme, fill=self._fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme.color("line"), 1))
        shown = [row for row in self._rows if row.isVisibleTo(self)]
        for row in shown[:-1]:
            y = row.geometry().bottom() + 1
            painter.drawLine(1, y, self.width() - 2, y)
        painter.end()

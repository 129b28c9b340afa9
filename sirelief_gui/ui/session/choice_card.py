"""One of the choices of the Stop sheet: a framed surface with words, keys and a mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLook:
    """Roles and icon of a choice; ``icon`` "" for none."""

    fill: str = ""
    ink: str = "ink"
    note: str = "ink2"
    border: str = "ctl"
    icon: str = ""
    icon_after: str = ""


class ChoiceCard(Pressable):
    """Title and detail; ``keys`` are shown as caps in wide windows, as a tile or at the right.

    Marking frames it and shows the word given to ``set_mark``.
    """

    mirrors = True

    def __init__(
        self,
        title: str,
        *,
        look: CardLook,
        keys: tuple[str, ...] = (),
        tile: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._look, self._keys, self._tile = look, keys, tile
        self._detail, self._mark = "", ""
        self._wide = self._tight = self._low = False
        self._short, self._hint = "", ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_detail(self, detail: str) -> None:
        """Show a second line."""
        if detail != self._detail:
            self._detail = detail
            self.setAccessibleDescription(detail)
            self.updateGeometry()
            self.update()

    def set_tight_words(self, *, title: str = "", hint: str = "") -> None:
        """Give what low windows show: a shorter title, and a hint in place of the detail."""
        self._short, self._hint = title, hint

    def set_mark(self, word: str) -> None:
        """Frame the card and show a word, or take both away with ""."""
        self._mark = word
        name = f"{self.text()}, {word}" if word else self.text()
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    @property
    def mark(self) -> str:
        """The word that marks it, "" for none."""
        return self._mark

    def set_form(self, *, wide: bool, tight: bool, low: bool = False) -> None:
        """Take the measures of a layout; ``tight`` for low windows, ``low`` for low wide ones."""
        self._wide, self._tight, self._low = wide, tight, low
        self.updateGeometry()

    def ring_radius(self) -> float:
        theme = theme_of(self)
        return min(self.height() / 2, theme.num("radius.card"))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = TextBlock(self.text(), self._style(), theme, weight=600).used
        width += self._lead(theme) + self._trail(theme) + 2 * self._pad(theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        width = longest_word(self.text(), self._style(), theme, weight=600)
        return QSize(width + self._lead(theme) + 2 * self._pad(theme), theme.px("target.primary"))

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        title, detail = self._blocks(theme, width)
        high = title.height + (detail.height if detail else 0) + 2 * self._air(theme)
        if self._is_tile():
            high += theme.px("widget.keyCap") + self._key_gap(theme)
            high += theme.px("session.sheet.airTight")
        path = self._height_path()
        return max(high, theme.px("target.min" if self._is_bare() else path))

    def _height_path(self) -> str:
        if self._wide and not self._low:
            return "session.sheet.choiceWide" if self._tile else "session.sheet.rowHigh"
        return "session.sheet.stopRowShort" if self._tight else "session.sheet.stopRow"

    def _key_gap(self, theme: Theme) -> int:
        return theme.px("session.sheet.airTight" if self._low else "session.sheet.air")

    def _border_path(self, role: str) -> str:
        if self._wide:
            return "border.selected" if role == "ctl" else "session.change.border"
        return "border.control" if role == "ctl" else "border.selected"

    def _is_tile(self) -> bool:
        return self._tile and self._wide

    def _style(self) -> str:
        if self._wide:
            return "stepNow" if self._tile and not self._low else "labelWide"
        return "control" if self._tight and self._look.fill else "button"

    def _pad(self, theme: Theme) -> int:
        if self._is_tile():
            return theme.px("session.sheet.padTile")
        return theme.px("session.sheet.padWide" if self._wide else "session.sheet.pad")

    def _air(self, theme: Theme) -> int:
        if self._is_tile():
            return theme.px("session.sheet.pad")
        is_plain = not self._look.icon and not self._tight
        return theme.px("session.sheet.air" if is_plain else "session.sheet.airTight")

    def _title(self) -> str:
        return self._short if self._tight and self._short else self.text()

    def _is_bare(self) -> bool:
        return self._tight and bool(self._short)

    def _lead(self, theme: Theme) -> int:
        return self._icon_side(theme) + theme.px("widget.iconGap") if self._look.icon else 0

    def _icon_side(self, theme: Theme) -> int:
        return theme.grown("session.sheet.iconWide" if self._wide else "widget.iconSize")

    def _trail(self, theme: Theme) -> int:
        if self._is_tile():
            return 0
        width = 0
        if self._look.icon_after:
            width += theme.grown("widget.iconSmall") + 8
        if self._tight and self._hint:
            width += TextBlock(self._hint, "small", theme).used + 8
        if self._mark:
            width += self._chip(theme).used + 2 * 12 + 8
        if self._wide:
            width += sum(self._cap_width(theme, key) + 8 for key in self._keys)
        return width

    def _chip(self, theme: Theme) -> TextBlock:
        return TextBlock(self._mark, "small", theme, weight=600)

    def _cap_width(self, theme: Theme, key: str) -> int:
        words = TextBlock(key, "small", theme, weight=600)
        return max(theme.px("widget.keyCap"), words.used + 16)

    def _blocks(self, theme: Theme, width: int) -> tuple[TextBlock, TextBlock | None]:
        room = width - 2 * self._pad(theme) - self._lead(theme)
        title = TextBlock(
            self._title(),
            self._style(),
            theme,
            width=max(40, room - self._trail(theme)),
            weight=700 if not self._look.icon else 600,
        )
        bare = self._tight and (bool(self._short) or not self._tile)
        if not self._detail or bare or (self._wide and not self._tile):
            return title, None
        style = "noteWide" if self._wide else "small"
        return title, TextBlock(self._detail, style, theme, width=max(40, room))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        self._paint_shape(painter, rect, theme)
        title, detail = self._blocks(theme, round(rect.width()))
        x, ink = self._pad(theme), theme.color(self._look.ink)
        high = title.height + (detail.height if detail else 0)
        y = rect.center().y() - high / 2
        if self._is_tile():
            y = rect.top() + self._air(theme)
            self._paint_key(painter, theme, self._keys[0], x, y)
            self._paint_chip(painter, theme, rect.right() - x, y + theme.px("widget.keyCap") / 2)
            y += theme.px("widget.keyCap") + self._key_gap(theme)
        else:
            self._paint_trail(painter, rect, theme, y + title.height / 2)
        if self._look.icon:
            side = self._icon_side(theme)
            icon = QRectF(x, round(rect.center().y() - side / 2), side, side)
            paint_icon(painter, self._look.icon, ink, icon, theme)
            x += self._lead(theme)
        if self._is_bare():
            x = round(rect.center().x() - title.used / 2)
        title.draw(painter, x, y, ink)
        if detail is not None:
            detail.draw(painter, x, y + title.height, theme.color(self._look.note))

    def _paint_shape(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        radius = self.ring_radius()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._look.fill:
            painter.setBrush(theme.color(self._look.fill))
            painter.drawRoundedRect(rect, radius, radius)
        if self.hovered:
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, radius, radius)
        border = "pri" if self._mark else self._look.border
        if border:
            width = theme.num(self._border_path(border))
            painter.setPen(QPen(theme.color(border), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(half_pixel(rect, width), radius, radius)

    def _paint_trail(self, painter: QPainter, rect: QRectF, theme: Theme, title: float) -> None:
        x = rect.right() - self._pad(theme)
        if self._wide:
            for key in reversed(self._keys):
                x -= self._cap_width(theme, key)
                top = rect.center().y() - theme.px("widget.keyCap") / 2
                self._paint_key(painter, theme, key, x, top)
                x -= 8
        elif self._tight and self._hint:
            words = TextBlock(self._hint, "small", theme)
            top = rect.center().y() - words.height / 2
            words.draw(painter, round(x - words.used), top, theme.color("ink2"))
        elif self._look.icon_after:
            side = theme.grown("widget.iconSmall")
            mark = QRectF(x - side, round(rect.center().y() - side / 2), side, side)
            paint_icon(painter, self._look.icon_after, self._look.ink, mark, theme)
            x -= side + 8
        self._paint_chip(painter, theme, x, title)

    def _paint_key(self, painter: QPainter, theme: Theme, key: str, x: float, y: float) -> None:
        side, width = theme.px("widget.keyCap"), theme.num("border.control")
        cap = QRectF(round(x), round(y), self._cap_width(theme, key), side)
        ink, corner = theme.color(self._look.ink), theme.num("widget.tooltipRadius")
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(half_pixel(cap, width), corner, corner)
        words = TextBlock(key, "small", theme, weight=600)
        left = round(cap.center().x() - words.used / 2)
        words.draw(painter, left, cap.center().y() - words.height / 2, ink)

    def _paint_chip(self, painter: QPainter, theme: Theme, right: float, middle: float) -> None:
        if not self._mark:
            return
        words = self._chip(theme)
        high = theme.grown("widget.infoChip" if self._wide else "widget.infoChipSmall")
        chip = QRectF(right - words.used - 24, middle - high / 2, words.used + 24, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("soft"))
        painter.drawRoundedRect(chip, high / 2, high / 2)
        words.draw(painter, chip.left() + 12, middle - words.height / 2, theme.color("pri"))

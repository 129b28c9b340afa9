"""Framed choices with an icon, as the formats of the export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sirelief_gui.ui.theme import Theme, paint_icon
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.checkrow import RadioGroup, RadioRow


class ChoiceCard(RadioRow):
    """A choice with its icon at the left and its dot at the right; filled when chosen."""

    def __init__(self, title: str, *, subtitle: str = "", icon: str) -> None:
        super().__init__(title, subtitle=subtitle)
        self._picture = icon
        self.style_name, self.weight = "h3", None
        self.height_path = "review.choiceHeight"

    def trailing_width(self, theme: Theme) -> int:
        return theme.px("widget.radio") + theme.px("widget.rowGap")

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        super().paint(painter, rect, theme)
        side = theme.num("widget.radio")
        x = rect.right() - theme.px("space.cardPadding.phone") - side
        super().paint_mark(
            painter, QRectF(x, round(rect.center().y() - side / 2), side, side), theme
        )

    def paint_hover(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if self.isChecked():
            paint_surface(
                painter,
                rect,
                theme,
                fill="soft",
                border="pri",
                border_width="border.selected",
                radius="radius.tile",
            )
        super().paint_hover(painter, rect, theme)

    def paint_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        side = theme.px("review.choiceIcon")
        place = QRectF(round(box.left()), round(box.center().y() - side / 2), side, side)
        paint_icon(painter, self._picture, "pri", place, theme)


class ChoiceCards(RadioGroup):
    """A radio group of choice cards; ``icons`` maps the ids to icon names."""

    def __init__(
        self,
        choices: Iterable[tuple[str, str, str]],
        *,
        icons: Mapping[str, str],
        name: str,
        chosen: str = "",
    ) -> None:
        self._icons = dict(icons)
        super().__init__(choices, name=name, chosen=chosen)

    def make_row(self, key: str, title: str, subtitle: str) -> RadioRow:
        return ChoiceCard(title, subtitle=subtitle, icon=self._icons[key])

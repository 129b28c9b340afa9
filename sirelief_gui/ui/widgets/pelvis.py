"""Where it hurts, chosen on a drawing of one's own back."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets import pelvis_shape as shape
from sirelief_gui.ui.widgets.painting import dashed_circle
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import narrowed


class _ZoneButton(Pressable):
    """One zone as a check button: its outline is where it can be pressed."""

    def __init__(self, zone: shape.Zone, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.zone = zone
        self.setCheckable(True)

    def ring_radius(self) -> float:
        return min(self.width(), self.height()) / 2

    def hitButton(self, pos: QPoint) -> bool:
        """Hit only inside the ellipse."""
        box = self.zone.box()
        x = box.left() + (pos.x() + 0.5) / self.width() * box.width()
        y = box.top() + (pos.y() + 0.5) / self.height() * box.height()
        return shape.zone_at(x, y) is self.zone

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        is_chosen = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        fill = theme.color("holdRing" if is_chosen else "surface")
        if not is_chosen:
            fill.setAlphaF(theme.num("painted.pelvis.zoneAlpha"))
        painter.setBrush(fill)
        painter.drawEllipse(rect)
        if self.hovered:
            painter.setBrush(hover_tint(theme))
            painter.drawEllipse(rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_outline(painter, theme, rect)
        weight, room = 700 if is_chosen else 600, rect.width() - 2
        painter.setFont(narrowed(self.text(), "small", theme, room, weight=weight))
        painter.setPen(theme.color("onpri" if is_chosen else "ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_outline(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        if self.isChecked():
            width = theme.num("painted.pelvis.chosenOutline")
            painter.setPen(QPen(theme.color("ink"), width))
            half = width / 2
            painter.drawEllipse(rect.adjusted(half, half, -half, -half))
            return
        pen = QPen(theme.color("readyInk"), theme.num("painted.pelvis.outline"))
        dashed_circle(painter, rect, pen, theme.nums("painted.pelvis.dash"))


class PelvisMap(QWidget):
    """The back view with its zones; ``toggled`` says which site was pressed.

    Sites without a place on the drawing are chosen by chips beside it; the caller keeps both in
    step through ``set_chosen``.
    """

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Her left is her left: the picture is never mirrored.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        words = {
            "low_back": (self.tr("Low back"), self.tr("Low back")),
            "left": (self.tr("Left"), self.tr("Left SI joint")),
            "right": (self.tr("Right"), self.tr("Right SI joint")),
            "left_leg": (self.tr("Leg"), self.tr("Left leg, above the knee")),
            "right_leg": (self.tr("Leg"), self.tr("Right leg, above the knee")),
        }
        self._buttons: list[_ZoneButton] = []
        for zone in shape.ZONES:
            text, name = words[zone.key]
            button = _ZoneButton(zone, text, self)
            button.setAccessibleName(name)
            button.clicked.connect(lambda on=False, site=zone.site: self._on_clicked(site, on))
            self._buttons.append(button)
        self.setAccessibleName(self.tr("Your back. Choose all that fit."))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> frozenset[str]:
        """The sites chosen on the drawing."""
        return frozenset(button.zone.site for button in self._buttons if button.isChecked())

    def set_chosen(self, sites: Collection[str]) -> None:
        """Show which sites are chosen; those without a zone are left to the chips."""
        for button in self._buttons:
            button.setChecked(button.zone.site in sites)

    def zone_buttons(self) -> tuple[Pressable, ...]:
        """Return the zones' buttons in keyboard order."""
        return tuple(self._buttons)

    def _on_clicked(self, site: str, is_chosen: bool) -> None:
        for button in self._buttons:
            if button.zone.site == site:
                button.setChecked(is_chosen)
        self.toggled.emit(site)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        scale = min(1.0, width / theme.num("painted.pelvis.w"))
        return round(theme.num("painted.pelvis.h") * scale)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px("painted.pelvis.w"), theme.px("painted.pelvis.h"))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the narrowest zone is still a whole target."""
        theme = theme_of(self)
        narrowest = min(2 * min(zone.radii) for zone in shape.ZONES)
        scale = theme.num("target.min") / narrowest
        size = self.sizeHint()
        return QSize(round(size.width() * scale), round(size.height() * scale))

    def _frame(self, theme: Theme) -> tuple[float, float, float]:
        """Return scale and offset of the drawing in the widget."""
        width, height = theme.num("painted.pelvis.w"), theme.num("painted.pelvis.h")
        scale = min(self.width() / width, self.height() / height)
        return scale, (self.width() - width * scale) / 2, (self.height() - height * scale) / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale, left, top = self._frame(theme_of(self))
        for button in self._buttons:
            box = button.zone.box()
            rect = QRectF(box.topLeft() * scale, box.size() * scale).translated(left, top)
            button.setGeometry(rect.toRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hair, radius = theme.num("border.hair"), theme.num("radius.card")
        card = QRectF(self.rect()).adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
        painter.setPen(QPen(theme.color("line"), hair))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(card, radius, radius)
        self._paint_sides(painter, theme)
        scale, left, top = self._frame(theme)
        painter.setClipRect(card.adjusted(hair, hair, -hair, -hair))
        painter.translate(left, top)
        painter.scale(scale, scale)
        self._paint_drawing(painter, theme)

    def _paint_drawing(self, painter: QPainter, theme: Theme) -> None:
        line = theme.color("readyTrack")
        width = theme.num("painted.pelvis.bone")
        painter.fillPath(shape.body(), theme.color("ready"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        dot_width, dot_height = shape.SPINE_DOT
        for x, y in shape.SPINE:
            dot = QRectF(x - dot_width / 2, y - dot_height / 2, dot_width, dot_height)
            painter.drawRoundedRect(dot, dot_width / 2, dot_width / 2)
        painter.setPen(QPen(line, width))
        painter.setBrush(theme.color("readyDisc"))
        for bone in shape.hip_bones():
            painter.drawPath(bone)
        painter.setBrush(theme.color("surface"))
        painter.drawPath(shape.sacrum())
        pen = QPen(line, width * 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(shape.crease(), pen)

    def _paint_sides(self, painter: QPainter, theme: Theme) -> None:
        painter.setLayoutDirection(self.layoutDirection())  # else it is the application's
        painter.setFont(theme.font("small", weight=600))
        painter.setPen(theme.color("ink2"))
        x, line = theme.num("painted.pelvis.labelX"), theme.line("small")
        top = theme.num("painted.pelvis.labelY") - line / 2
        rect = QRectF(x, top, self.width() - 2 * x, line)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | middle, self.tr("Your left"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | middle, self.tr("Your right"))

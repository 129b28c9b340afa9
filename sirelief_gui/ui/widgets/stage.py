"""The stage: the figure on its mat before the sun disc."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.figure.library import flesh_of, rig_of_pose
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.figure.rig import Pose
from sirelief_gui.ui.figure.skeleton import Stance, can_move, ease, moving, still
from sirelief_gui.ui.theme import Theme, theme_of

_STAGE_PROPS = frozenset({"mat", "floor", "rug"})
_USES = ("", "player", "wide", "hero", "card")
_OVERRIDES = ("mat", "mat_edge", "hair", "hair_shade")


class FigureView(QWidget):
    """Shows a pose, or the way between two, scaled to its box.

    ``use`` ("", "player", "wide", "hero", "card") chooses the size of the disc behind. The box
    shows the theme's canvas (320 × 236 units) shifted by ``painted.stage.top``; what stands out
    of it is still drawn where the widget has room.
    """

    def __init__(
        self,
        pose: str = "all_fours_neutral",
        *,
        disc: str | None = "holdDisc",
        use: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if use not in _USES:
            raise ValueError(f"no such use of the stage: {use}")
        self._use = use
        self._disc = disc
        self._rise = 0.0
        self._skin: str | None = None
        self._glow = 0.0
        self._has_cues = False
        self._painters: dict[str, FigurePainter] = {}
        self._colors: tuple[tuple[str, str, str, bool], dict[str, QColor]] | None = None
        self._layers: tuple[tuple[str, Stance, float], ...] = ()
        self._poses: tuple[str, str, float, float] | None = None
        self._still: tuple[tuple[object, ...], QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Figure showing the movement"))
        self.set_pose(pose)

    def set_pose(
        self,
        pose_from: str,
        pose_to: str | None = None,
        fraction: float = 0.0,
        breath: float = 0.0,
    ) -> None:
        """Show the figure ``fraction`` (0 to 1) of the way between two poses.

        Pairs that cannot be moved between are cross-faded. ``breath`` is 0 (out) to 1 (in).
        Raises KeyError for an unknown pose.
        """
        wanted = (pose_from, pose_to or pose_from, fraction, breath)
        if wanted == self._poses:
            return
        self._poses = wanted
        self._layers = _layers(*wanted)
        self.update()

    def set_disc(self, role: str | None, *, rise: float = 0.0) -> None:
        """Take another disc role, or none; ``rise`` lowers it by so many pixels (the start)."""
        if (role, rise) != (self._disc, self._rise):
            self._disc, self._rise = role, rise
            self.update()

    def set_use(self, use: str) -> None:
        """Take the disc of another place on screen."""
        if use not in _USES:
            raise ValueError(f"no such use of the stage: {use}")
        self._use = use
        self.update()

    def set_skin(self, tone: str | None) -> None:
        """Take a skin tone of its own: "fair", "medium", "tan" or "deep"; None: the theme's."""
        self._skin = tone
        self.update()

    def set_cues(self, has_cues: bool, *, glow: float = 0.0) -> None:
        """Show or hide the arrows into the pose, and the glow of the working area (0 to 1)."""
        self._has_cues, self._glow = has_cues, glow
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px("figure.canvas.w"), theme.px("figure.canvas.h"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 4

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self._is_moving():
            self._paint_all(painter, theme)
            return
        ratio = painter.deviceTransform().m11()
        key = (theme, self.size(), ratio, self._look())
        if self._still is None or self._still[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(pixmap)
            self._paint_all(inner, theme)
            inner.end()
            self._still = (key, pixmap)
        painter.drawPixmap(0, 0, self._still[1])

    def _is_moving(self) -> bool:
        return self._poses is not None and 0 < self._poses[2] < 1

    def _look(self) -> tuple[object, ...]:
        """Return all that a still picture depends on, but theme and size."""
        return (
            self._poses,
            self._disc,
            self._rise,
            self._use,
            self._skin,
            self._glow,
            self._has_cues,
        )

    def _paint_all(self, painter: QPainter, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = theme.num("figure.canvas.w"), theme.num("figure.canvas.h")
        scale = min(self.width() / width, self.height() / height)
        painter.translate((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        painter.scale(scale, scale)
        painter.translate(0, -theme.num("painted.stage.top"))
        self._paint_disc(painter, theme, scale)
        stances = [stance for _, stance, _ in self._layers]
        if not any(stance.start.from_above for stance in stances):
            self._paint_mat(painter, theme)
        for rig, stance, opacity in self._layers:
            self._paint_figure(painter, theme, rig, stance, opacity)

    def _paint_disc(self, painter: QPainter, theme: Theme, scale: float) -> None:
        if self._disc is None:
            return
        group = f"painted.stage.{self._use}" if self._use else "figure.disc."
        r = theme.num(f"{group}R" if self._use else f"{group}r")
        cy = theme.num(f"{group}Cy" if self._use else f"{group}cy") + self._rise / scale
        cx = theme.num("figure.disc.cx")
        painter.save()
        below = theme.num("figure.disc.clipBelow")
        painter.setClipRect(QRectF(cx - r, cy - r, 2 * r, below - cy + r))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._disc))
        painter.drawEllipse(QPointF(cx, cy), r, r)
        painter.restore()

    def _paint_mat(self, painter: QPainter, theme: Theme) -> None:
        inset, radius = theme.num("figure.canvas.matInset"), theme.num("figure.canvas.matRadius")
        rect = QRectF(
            inset,
            theme.num("figure.canvas.matTop"),
            theme.num("figure.canvas.w") - 2 * inset,
            theme.num("figure.canvas.matHeight"),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mat"))
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_figure(
        self, painter: QPainter, theme: Theme, rig: str, stance: Stance, opacity: float
    ) -> None:
        figure = self._painters.setdefault(rig, FigurePainter(flesh_of(rig)))
        scale, x, y = _view(theme, rig, stance)
        painter.save()
        painter.setOpacity(opacity)
        ground = theme.num("figure.canvas.ground") + theme.num("painted.stage.sink")
        painter.translate(theme.num("figure.canvas.w") / 2, ground)
        painter.scale(scale, scale)
        painter.translate(-x, -y)
        figure.paint(
            painter,
            stance,
            self._palette(theme, rig, stance),
            skip=_STAGE_PROPS,
            glow=self._glow,
            cues=self._has_cues,
        )
        painter.restore()

    def _palette(self, theme: Theme, rig: str, stance: Stance) -> dict[str, QColor]:
        """Return the rig's colors with the theme's; seen from above the mat stays as delivered."""
        is_above = stance.start.from_above
        skin = self._skin or theme.skin
        key = (theme.name, rig, skin, is_above)
        if self._colors is None or self._colors[0] != key:
            colors = palette(flesh_of(rig).rig, theme=theme.name, skin=skin)
            for role in _OVERRIDES[2:] if is_above else _OVERRIDES:
                color = _role(theme, role)
                if color is not None:
                    colors[role] = color
            self._colors = (key, colors)
        return self._colors[1]


def _role(theme: Theme, role: str) -> QColor | None:
    try:
        return theme.color(role)
    except KeyError:
        return None


def _layers(
    pose_from: str, pose_to: str, fraction: float, breath: float
) -> tuple[tuple[str, Stance, float], ...]:
    """Return what to draw, back to front: rig, stance and opacity."""
    rig = rig_of_pose(pose_from)
    flesh = flesh_of(rig)
    if pose_from == pose_to or fraction <= 0:
        return ((rig, still(flesh.rig, pose_from, breath), 1.0),)
    other = rig_of_pose(pose_to)
    there = still(flesh_of(other).rig, pose_to, breath)
    if fraction >= 1:
        return ((other, there, 1.0),)
    if rig == other and can_move(flesh.rig, pose_from, pose_to):
        return ((rig, moving(flesh.rig, pose_from, pose_to, fraction, breath), 1.0),)
    share = ease(fraction)
    return (
        (rig, still(flesh.rig, pose_from, breath), 1.0 - share),
        (other, there, share),
    )


def _view(theme: Theme, rig: str, stance: Stance) -> tuple[float, float, float]:
    """Return scale and the rig point that lies on the ground in the middle of the canvas."""
    best = theme.num(f"figure.scale.{rig}")
    a, b = (_camera(theme, rig, pose, best) for pose in (stance.start, stance.end))
    scale, x, y = (p + (q - p) * stance.share for p, q in zip(a, b, strict=True))
    return scale, x, y


def _camera(theme: Theme, rig: str, pose: Pose, best: float) -> tuple[float, float, float]:
    data = flesh_of(rig).rig
    left, top, width, height = pose.frame or data.families[pose.family].frame
    ground = theme.num("figure.canvas.ground") + theme.num("painted.stage.sink")
    room = ground - theme.num("painted.stage.top")
    if pose.from_above:
        scale = min(theme.num("figure.canvas.w") / width, room / height)
        return scale, left + width / 2, top + height + theme.num("painted.stage.sink") / scale
    scale = min(best, room / (data.floor_y - top))
    x = left + width / 2 if pose.frame else 0.5
    return scale, x, data.floor_y

"""The stage: the figure on its mat before the sun disc."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.figure.library import flesh_of
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Kept
from sirelief_gui.ui.widgets.stage_scene import Cast, Way, cast_of, faded, placed

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
        self._has_cues = self._mirrored = False
        self._painters: dict[str, FigurePainter] = {}
        self._colors: dict[tuple[object, ...], dict[str, QColor]] = {}
        self._way = Way(start=pose, end=pose, fraction=0.0, breath=0.0)
        self._cast = cast_of(self._way)
        self._view: QTransform | None = None
        self._shown_look: tuple[Theme, tuple[object, ...]] | None = None
        self._shape: tuple[object, QTransform] | None = None
        self._pictures = {place: Kept(self) for place in ("still", "ground", "from", "to")}
        self._before = self._way
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._show_fade)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Figure showing the movement"))

    def set_pose(
        self,
        pose_from: str,
        pose_to: str | None = None,
        fraction: float = 0.0,
        breath: float = 0.0,
    ) -> None:
        """Show the figure ``fraction`` (0 to 1) of the way between two poses.

        Pairs that cannot be moved between are cross-faded; so is, with motion reduced, what
        changes while it is seen. ``breath`` is 0 (out) to 1 (in).
        Raises KeyError for an unknown pose.
        """
        wanted = Way(start=pose_from, end=pose_to or pose_from, fraction=fraction, breath=breath)
        theme = theme_of(self)
        wanted = wanted.in_steps(theme, self._canvas(theme).m11() * self.devicePixelRatioF())
        if wanted == self._way:
            return
        self._fade.stop()
        self._before, self._way = self._way, wanted
        self._cast = cast_of(wanted)
        if self._is_to_fade(theme):
            self._fade.setDuration(theme.px("motion.reduced.pose"))
            self._fade.start()
            return
        changed = self._changed(theme)
        self.update() if changed is None else self.update(changed)

    @property
    def shown(self) -> Way:
        """Between which poses the figure is, how far, and its breath."""
        return self._way

    @property
    def is_fading(self) -> bool:
        """Whether one pose is fading into the next, with motion reduced."""
        return self._fade.state() is QVariantAnimation.State.Running

    def _is_to_fade(self, theme: Theme) -> bool:
        ways = self._before, self._way
        is_other = self._before.start != self._way.start
        is_still = not any(way.is_moving for way in ways)
        return theme.reduce_motion and self.isVisible() and is_other and is_still

    def _show_fade(self, share: float) -> None:
        self._cast = faded(self._before, self._way, share)
        self.update()

    @property
    def shows_cues(self) -> bool:
        """Whether the arrows into the pose are shown."""
        return self._has_cues

    def _changed(self, theme: Theme) -> QRect | None:
        """Return the box in which the figure differs from the one before; None for anywhere.

        It lays the figure out for painting, so nothing is done twice.
        """
        if len(self._cast) > 1 or not self.isVisible():
            self._view = None
            return None
        cast = self._cast[0]
        before, self._view = self._view, self._placed(theme, cast)
        figure = self._figure(cast.rig)
        box = figure.move_to(cast.stance, skip=_STAGE_PROPS, cues=self._has_cues)
        if before != self._view or box is None:
            return None
        return self._view.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1)

    def set_disc(self, role: str | None, *, rise: float = 0.0) -> None:
        """Take another disc role, or none; ``rise`` lowers it by so many pixels (the start)."""
        if (role, rise) != (self._disc, self._rise):
            self._disc, self._rise = role, rise
            self.update()

    def set_use(self, use: str) -> None:
        """Take the disc of another place on screen."""
        if use not in _USES:
            raise ValueError(f"no such use of the stage: {use}")
        if use != self._use:
            self._use = use
            self.update()

    def set_skin(self, tone: str | None) -> None:
        """Take a skin tone of its own: "fair", "medium", "tan" or "deep"; None: the theme's."""
        self._skin = tone
        self.update()

    @property
    def is_mirrored(self) -> bool:
        """Whether the figure is shown the other way round."""
        return self._mirrored

    def set_mirrored(self, is_mirrored: bool) -> None:
        """Show the figure the other way round: the rigs draw the right side."""
        if is_mirrored != self._mirrored:
            self._mirrored = is_mirrored
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

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if not self._way.is_moving and len(self._cast) == 1:
            # A picture is worth keeping once it is asked for again: between two movements, or from
            # breath to breath, it is painted once and only in part.
            shown, self._shown_look = self._shown_look, (theme, self._look())
            if shown == self._shown_look:
                self._pictures["still"].draw(painter, shown, partial(self._paint_all, theme))
                return
        above = any(cast.stance.start.from_above for cast in self._cast)
        ground = (theme, self._disc, self._rise, self._use, above)
        self._pictures["ground"].draw(
            painter, ground, partial(self._paint_ground, theme), within=event.rect()
        )
        if len(self._cast) == 1:
            self._paint_figure(theme, self._cast[0], painter, event.rect())
            return
        for place, cast in zip(("from", "to"), self._cast, strict=True):
            painter.setOpacity(cast.opacity)
            pose = cast.stance.start.name
            look = (theme, pose, *self._look()[1:], cast.stance.breath)
            self._pictures[place].draw(painter, look, partial(self._paint_figure, theme, cast))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fade.stop()
        self._cast = cast_of(self._way)
        for figure in self._painters.values():
            figure.forget()

    def _look(self) -> tuple[object, ...]:
        """Return all that a still picture depends on, but theme and size."""
        return (
            self._way,
            self._disc,
            self._rise,
            self._use,
            self._skin,
            self._glow,
            self._has_cues,
            self._mirrored,
        )

    def _canvas(self, theme: Theme) -> QTransform:
        """Return the way from the theme's canvas to the widget."""
        key = (theme, self.size())
        if self._shape is None or self._shape[0] != key:
            self._shape = (key, self._fitted(theme))
        return self._shape[1]

    def _fitted(self, theme: Theme) -> QTransform:
        width, height = theme.num("figure.canvas.w"), theme.num("figure.canvas.h")
        scale = min(self.width() / width, self.height() / height)
        left, top = (self.width() - width * scale) / 2, (self.height() - height * scale) / 2
        found = QTransform.fromTranslate(left, top).scale(scale, scale)
        return found.translate(0, -theme.num("painted.stage.top"))

    def _placed(self, theme: Theme, cast: Cast) -> QTransform:
        """Return the way from rig units to the widget."""
        found = placed(theme, cast)
        if self._mirrored:
            found *= QTransform(-1, 0, 0, 1, theme.num("figure.canvas.w"), 0)
        return found * self._canvas(theme)

    def _paint_all(self, theme: Theme, painter: QPainter) -> None:
        self._paint_ground(theme, painter)
        for cast in self._cast:
            self._paint_figure(theme, cast, painter)

    def _paint_ground(self, theme: Theme, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = self._canvas(theme)
        painter.setTransform(canvas, combine=True)
        self._paint_disc(painter, theme, canvas.m11())
        if not any(cast.stance.start.from_above for cast in self._cast):
            self._paint_mat(painter, theme)
        painter.restore()

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

    def _figure(self, rig: str) -> FigurePainter:
        found = self._painters.get(rig)
        if found is None:
            found = self._painters[rig] = FigurePainter(flesh_of(rig))
        return found

    def _paint_figure(
        self, theme: Theme, cast: Cast, painter: QPainter, within: QRect | None = None
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self._placed(theme, cast)
        painter.setTransform(view, combine=True)
        self._figure(cast.rig).paint(
            painter,
            cast.stance,
            self._palette(theme, cast),
            skip=_STAGE_PROPS,
            glow=self._glow,
            cues=self._has_cues,
            within=None if within is None else view.inverted()[0].mapRect(QRectF(within)),
        )
        painter.restore()

    def _palette(self, theme: Theme, cast: Cast) -> dict[str, QColor]:
        """Return the rig's colors with the theme's; seen from above the mat stays as delivered."""
        is_above = cast.stance.start.from_above
        skin = self._skin or theme.skin
        key = (theme.name, theme.high_contrast, cast.rig, skin, is_above)
        colors = self._colors.get(key)
        if colors is None:
            rig = flesh_of(cast.rig).rig
            colors = palette(rig, theme=theme.name, skin=skin)
            own = rig.dark_tones.get(skin, {}) if theme.name == "dark" else {}
            for role in _OVERRIDES[2:] if is_above else _OVERRIDES:
                color = _role(theme, role)
                if color is not None and role not in own:
                    colors[role] = color
            self._colors[key] = colors
        return colors


def _role(theme: Theme, role: str) -> QColor | None:
    try:
        return theme.color(role)
    except KeyError:
        return None

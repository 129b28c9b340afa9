"""The player: figure, phase word, ring with the seconds, rep count, what is next, controls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.hold_button import HoldButton
from sirelief_gui.ui.session.page import (
    STOP,
    KeyHints,
    SessionPage,
    button,
    disc_role,
    ring_role,
    say,
    tall,
    track_role,
    unbroken_before_digits,
)
from sirelief_gui.ui.session.showing import show_figure, show_photo
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.photo_stage import PhotoStage
from sirelief_gui.ui.widgets.rep_dots import RepDots
from sirelief_gui.ui.widgets.ring import Ring

_AT_REST = "sit_rest"
"""The pose of rests and of the finish (DESIGN 7)."""
_SHOWN_REPS = 2
"""Reps of each exercise in which arrows show the way, while she is on it (DESIGN 7)."""
_REP_BESIDE = ("rep", "h2", "h3", "body", "small")
"""Styles of the count of reps beside the ring: the largest in which no word has to break."""
_CENTER = Qt.AlignmentFlag.AlignHCenter


class PlayerPage(SessionPage):
    """Move, hold, release, count-in and the finish: what is read from the floor."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show_keys = show_keys
        self._stage = PhotoStage(use="player", parent=self)
        self._has_cues = False
        self._word = FitLabel(parent=self)
        self._ring = Ring(parent=self)
        self._rep = Label("", "rep", align=_CENTER, parent=self)
        self._dots = RepDots(parent=self)
        self._hint = Label("", "hint", align=_CENTER, parent=self)
        self._keys = KeyHints(
            (
                (self.tr("Space"), self.tr("Pause")),
                ("Left", self.tr("Back")),
                ("Right", self.tr("Skip")),
                ("R", self.tr("Redo")),
                ("Esc", self.tr("Stop")),
            ),
            session=False,
            least=("R", "Left", "Right"),
            parent=self,
        )
        self._back = self._round("skip-back", self.tr("Back one rep"), Command.BACK)
        self._main = self._round("pause", self.tr("Pause"), Command.PAUSE, is_main=True)
        self._next = self._skip_button()
        self._stop = button(self, self.tr("Stop"), STOP, "hand", Command.STOP)
        self._sides = (self._back, self._next)

    def _skip_button(self) -> HoldButton:
        """A tap skips the rep, a long press the exercise."""
        ms = int(tokens().numbers["timing.longPress"])
        made = HoldButton("skip-forward", self.tr("Skip to the next rep"), ms=ms)
        made.setToolTip(self.tr("Skip to the next rep; hold for the next exercise"))
        made.setAccessibleDescription(self.tr("Hold for the next exercise"))
        made.held.connect(lambda: self.ask(Command.NEXT_EXERCISE))
        self._dress(made, Command.NEXT_REP)
        return made

    def _round(
        self, icon: str, name: str, command: Command, *, is_main: bool = False
    ) -> IconButton:
        made = IconButton(icon, name)
        self._dress(made, command, is_main=is_main)
        return made

    def _dress(self, made: IconButton, command: Command, *, is_main: bool = False) -> None:
        made.setParent(self)
        made.set_colors(
            fill="ink" if is_main else "",
            ink="bg" if is_main else "ink",
            border="" if is_main else "ink",
        )
        made.clicked.connect(lambda: self.ask(command))

    @property
    def ring(self) -> Ring:
        """The ring, for measuring its digits."""
        return self._ring

    @property
    def spoken_px(self) -> int:
        word = self._word.fitted(self._word.width())[0].pixelSize()
        if not self._is_finish():
            return word
        return min(word, theme_of(self).font(self._hint.style_name).pixelSize())

    def show_motion(self, view: PlayerView) -> None:
        if view.pose_to:
            show_figure(self._stage, view)
        else:
            self._stage.set_pose(_AT_REST)
        self._ring.set_time(
            view.fraction_left,
            view.seconds,
            ring=ring_role(view.tone),
            track=track_role(view.tone),
        )

    def show_view(self, view: PlayerView) -> None:
        show_photo(self._stage, view, self.photo_of)
        self.show_motion(view)
        self._stage.set_mirrored(view.mirrored)
        is_moving = view.pose_from != view.pose_to
        self._show_cues(is_moving and view.rep is not None and view.rep <= _SHOWN_REPS)
        self._stage.set_disc(disc_role(view.tone))
        say(self._word, view.word)
        rep = unbroken_before_digits(view.rep_text)
        say(self._rep, rep)
        say(self._hint, view.next_hint)
        self._dots.set_reps(view.rep or 0, view.reps, role=ring_role(view.tone))
        self._dots.setVisible(view.rep is not None and view.reps > 1)  # one dot counts nothing
        self._ring.setVisible(view.seconds is not None)
        for one in self._sides:
            one.setVisible(view.seconds is not None)
        self.placed_anew((view.word, rep, view.next_hint, view.seconds is None))

    def _is_finish(self) -> bool:
        return self._ring.isHidden()

    def _show_cues(self, has_cues: bool) -> None:
        if has_cues != self._has_cues:
            self._has_cues = has_cues
            self._stage.set_cues(has_cues)

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        self._look(theme, wide=False)
        margin, gap = theme.px("space.pageMargin.phone"), theme.px("session.player.gap")
        room = width - 2 * margin
        stop = max(theme.px("target.stopPhone"), tall(self._stop, room))
        y = height - theme.px("session.marginBottom") - stop
        put(self._stop, margin, y, room, stop)
        main, side = theme.px("target.playerMain"), theme.px("target.playerSide")
        y -= theme.px("session.player.controlsGap") + main
        away = (main + side) // 2 + theme.px("session.player.mainGap") // 2
        self._controls(width // 2, y + main // 2, main=main, side=side, away=away)
        if self._is_finish():
            self._place_finish(theme, width, y)
            return
        y = self._up(self._hint, margin, y - gap, room)
        dots = self._dots.sizeHint().height()
        y -= theme.px("session.player.dotsGap") + dots
        put(self._dots, margin, y, room, dots)
        y = self._up(self._rep, margin, y - gap, room)
        top = theme.px("session.header")
        word = tall(self._word, room)
        least = theme.px("session.player.stageLeast")
        ring = min(
            room * theme.num("session.player.ringShare") * width / room,
            height * theme.num("session.player.ringOf"),
            y - gap - top - least - 2 * gap - word,
        )
        y -= gap + round(ring)
        put(self._ring, (width - ring) / 2, y, ring, ring)
        y -= gap + word
        self._word.put(margin, y, room, word)
        top += min(theme.px("session.player.stageTop"), max(0, y - gap - top - least))
        put(self._stage, 0, top, width, y - gap - top)

    def _up(self, label: Label, x: int, bottom: int, room: int) -> int:
        """Place a label above a line and return its top."""
        high = tall(label, room) if label.text() else 0
        put(label, x, bottom - high, room, high)
        return bottom - high

    def place_short(self, theme: Theme, width: int, height: int) -> None:
        if self._is_finish():
            self.place_phone(theme, width, height)
            return
        self._look(theme, wide=False, short=True)
        is_narrow = width < theme.px("session.short.narrow")
        margin = theme.px("space.pageMargin.phone") - (4 if is_narrow else 0)
        gap = theme.px("session.short.gap") - (4 if is_narrow else 0)
        room = width - 2 * margin
        main, side = theme.px("session.short.main"), theme.px("session.short.side")
        middle = height - theme.px("session.short.foot")
        x = margin + side + gap + main // 2
        self._controls(x, middle, main=main, side=side, away=(main + side) // 2 + gap)
        self._set_round(theme, "short", main=main, side=side)
        left = x + main // 2 + 2 * gap + side + (0 if is_narrow or theme.scale > 1 else gap)
        self._stop.set_icon("hand")
        if self._stop.minimumSizeHint().width() > width - margin - left:
            self._stop.set_icon("")
        high = tall(self._stop, width - margin - left)
        wanted = min(width - margin - left, theme.px("session.stopWide"))
        put(self._stop, width - margin - wanted, middle - high / 2, wanted, high)
        y = self._up(self._hint, margin, middle - main // 2 - gap, room)
        top, word = theme.px("session.header"), tall(self._word, room)
        space = y - gap - top - word - gap
        ring = min(theme.num("ring.short.size"), space - theme.px("session.short.stageLeast"))
        y -= gap + round(ring)
        left = theme.px("session.short.ringLeft")
        put(self._ring, left, y, ring, ring)
        self._place_reps_beside(theme, round(left + ring), y + round(ring / 2), width - margin)
        y -= 4 + word
        self._word.put(margin, y, room, word)
        put(self._stage, 0, top + 8, width, y - 4 - top - 8)

    def _place_reps_beside(self, theme: Theme, left: int, middle: int, right: int) -> None:
        x = left + theme.px("session.short.repLeft")
        room = right - x
        for style in _REP_BESIDE:
            self._rep.set_style(style)
            if self._rep.minimumSizeHint().width() <= room:
                break
        rep, dots = tall(self._rep, room), self._dots.sizeHint().height()
        y = middle - (rep + 12 + dots) // 2
        put(self._rep, x, y, room, rep)
        put(self._dots, x, y + rep + 12, room, dots)

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        low = height < theme.px("session.lowWide")
        self._look(theme, wide=True, low=low)
        margin, middle = theme.px("session.marginWide"), height - theme.px("session.footWide")
        main, side = theme.px("target.playerMainWide"), theme.px("target.playerSide")
        away = theme.px("session.wide.sideAway")
        self._controls(width // 2, middle, main=main, side=side, away=away)
        self._set_round(theme, "wide", main=main, side=side)
        stop = theme.px("target.stopWide")
        wide = max(theme.px("session.stopWide"), self._stop.sizeHint().width())
        put(self._stop, width - margin - wide, middle - stop // 2, wide, stop)
        free = width // 2 - away - side // 2 - margin - 24
        self._keys.put(margin, middle, free, is_wanted=self._show_keys)
        if self._is_finish():
            self._place_finish(theme, width, middle - main // 2)
            return
        self._place_column(theme, width, height, low=low)
        self._place_stage(theme, width, height)

    def _place_column(self, theme: Theme, width: int, height: int, *, low: bool) -> None:
        room = round(width * theme.num("session.wide.column"))
        left = width - theme.px("session.marginWide") - 2 - room
        y = self.head_wide(theme) + (0 if low else theme.px("session.wide.labelTop"))
        word = tall(self._word, room)
        self._word.put(left, y, room, word)
        y += word + theme.px("session.wide.ringTop")
        bottom = height - theme.px("session.footWide") - theme.px("target.stopWide") // 2
        bottom -= theme.px("session.wide.foot") // (2 if low or theme.scale > 1 else 1)
        dots = self._dots.sizeHint().height()
        put(self._dots, left, bottom - dots, room, dots)
        bottom -= dots + theme.px("session.wide.dotsTop")
        bottom = self._up(self._rep, left, bottom, room) - theme.px("session.wide.repTop")
        ring = min(bottom - y, room)
        put(self._ring, left + (room - ring) / 2, (y + bottom - ring) / 2, ring, ring)

    def _place_stage(self, theme: Theme, width: int, height: int) -> None:
        margin = theme.px("session.marginWide")
        middle = width * theme.num("session.wide.stageMiddle")
        room = round(2 * (middle - margin))
        hint = tall(self._hint, room) if self._hint.text() else 0
        foot = height - theme.px("session.wide.hintFoot")
        put(self._hint, middle - room / 2, foot - hint, room, hint)
        top = self.head_wide(theme) + theme.px("session.wide.stageTop")
        line = theme.px("figure.canvas.w"), theme.px("figure.canvas.h")
        most = foot - max(hint, round(theme.line("hintWide"))) - theme.px("session.wide.labelTop")
        wide = min(width * theme.num("session.wide.stageShare"), (most - top) * line[0] / line[1])
        high = wide * line[1] / line[0]
        put(self._stage, middle - wide / 2, most - high, wide, high)

    def _place_finish(self, theme: Theme, width: int, bottom: int) -> None:
        """The figure at rest and two lines: the session says goodbye and nothing more."""
        margin, top = theme.px("space.pageMargin.phone"), theme.px("session.header")
        room = width - 2 * margin
        word, hint = tall(self._word, room), tall(self._hint, room)
        free = bottom - top - word - hint
        y = top + round(free * theme.num("session.player.finishShare"))
        high = min(y - top - 24, theme.px("figure.canvas.h") * (2 if self.form is Form.WIDE else 1))
        put(self._stage, 0, y - 8 - high, width, high)
        self._word.put(margin, y, room, word)
        put(self._hint, margin, y + word, room, hint)
        put(self._rep, 0, 0, 0, 0)

    def _look(self, theme: Theme, *, wide: bool, short: bool = False, low: bool = False) -> None:
        large = wide and not low
        self._ring.set_kind("wide" if wide else "short" if short else "phone")
        self._stage.set_use("wide" if wide else "player")
        if large:
            self._word.set_look(
                "phaseWide", "painted.phase.smallestWide", long_from="painted.phase.longFrom"
            )
        else:
            least = "session.spokenLeast" if wide else "painted.phase.smallest"
            self._word.set_look("phase", least)
        self._word.set_factor(words_factor(self.size()))
        self._rep.set_style("repWide" if large else "rep")
        self._rep.set_align(Qt.AlignmentFlag.AlignLeft if short else _CENTER)
        # At the finish the line is what is said; before, it only says what comes.
        style = "spokenWide" if wide and self._is_finish() else "hintWide" if large else "hint"
        self._hint.set_style(style)
        self._dots.set_wide(large)
        self._dots.set_columns(4 if short else None)
        self._stop.set_icon("hand")
        icon = "session.iconWide" if wide else "widget.iconSize"
        self._stop.set_style("hint" if wide else "", icon_size=icon)
        self._stop.set_height(
            "target.stopWide" if wide else "target.primary" if short else "target.stopPhone"
        )
        self._keys.setVisible(False)
        if self.form is Form.PHONE:
            self._set_round(
                theme,
                "player",
                main=theme.px("target.playerMain"),
                side=theme.px("target.playerSide"),
            )

    def _set_round(self, theme: Theme, part: str, *, main: int, side: int) -> None:
        self._main.set_size(main, theme.px(f"session.{part}.mainIcon"))
        for one in self._sides:
            one.set_size(side, theme.px(f"session.{part}.sideIcon"))

    def _controls(self, x: int, middle: int, *, main: int, side: int, away: int) -> None:
        x = self.width() - x if self.isRightToLeft() else x  # as a group: back stays at the left
        self._main.setGeometry(x - main // 2, middle - main // 2, main, main)
        for one, sign in zip(self._sides, (-1, 1), strict=True):
            one.setGeometry(x + sign * away - side // 2, middle - side // 2, side, side)

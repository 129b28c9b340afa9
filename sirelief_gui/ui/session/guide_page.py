"""What the two lead-ins have in common: heading, ring, steps, caution, buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView, StepState
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.page import (
    QUIET,
    STOP,
    KeyHints,
    SessionPage,
    button,
    place_foot_row,
    place_rows,
    ring_role,
    rows_in_few,
    say,
    tall,
    track_role,
)
from sirelief_gui.ui.session.steps import StepList
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.ring import Ring


class GuidePage(SessionPage):
    """What both lead-ins share: heading, ring, steps, caution and the buttons at the foot."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show_keys = show_keys
        self._sheet_top = 0
        self._heading = FitLabel(style="h1", smallest="session.headSmallest", parent=self)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._line = Label("", "body", "ink2", parent=self)
        self._ring = Ring("ready", parent=self)
        self._steps = StepList(self)
        self._caution = CautionBox("", parent=self)
        self._caution.hide()
        self._said, self._has_note = ("", ""), False
        """The caution, and her own note behind it; whether that is shown."""
        self._keys = KeyHints(
            (
                (self.tr("any key"), self.tr("Ready")),
                ("W", self.tr("Wait, go on")),
                (self.tr("hold"), self.tr("Stop")),
            ),
            session=True,
            least=("W", self.tr("any key")),
            parent=self,
        )
        self._ready = PrimaryButton(self.tr("I’m ready"))
        self._ready.setParent(self)
        self._ready.clicked.connect(lambda: self.ask(Command.READY))
        self._wait = button(self, self.tr("Wait"), QUIET, "pause", Command.WAIT)
        self._skip = button(self, self.tr("Skip"), QUIET, "skip-forward", Command.NEXT_EXERCISE)
        self._skip.setAccessibleName(self.tr("Skip this exercise"))
        self._swap = button(self, self.tr("Swap"), QUIET, "replace", Command.SWAP)
        self._swap.set_padding("space.cardGap.phone")
        self._swap.hide()
        self._swap_to = self._swap_way = ""
        self._swaps_back = False
        self._stop = button(self, self.tr("Stop"), STOP, "hand", Command.STOP)
        self._is_waiting = False

    @property
    def steps(self) -> StepList:
        """The steps, for looking at what is shown."""
        return self._steps

    @property
    def spoken_px(self) -> int:
        return self._steps.now_px

    def line_of(self, view: PlayerView) -> str:
        """Return the line under the heading."""
        raise NotImplementedError

    def track_of(self, view: PlayerView) -> str:
        """Return the role of the ring's track."""
        return track_role(view.tone)

    def show_view(self, view: PlayerView) -> None:
        line = self.line_of(view)
        say(self._heading, view.word)
        say(self._line, line)
        self._ring.set_time(
            view.fraction_left,
            view.seconds,
            ring=ring_role(view.tone),
            track=self.track_of(view),
        )
        self._steps.show_steps(view.steps)
        caution = " ".join(part for part in (view.caution, view.note) if part)
        if (caution, view.own_note) != self._said:
            self._said = (caution, view.own_note)
            self._say_caution(has_note=True)
        self._show_waiting(view.waiting)
        self._ready.setVisible(Command.READY in view.can)
        self._wait.setVisible(Command.WAIT in view.can)
        self._show_swap(view)
        self._skip.setVisible(Command.NEXT_EXERCISE in view.can and not view.swap_to)
        shown = tuple(b.isHidden() for b in (self._ready, self._wait, self._swap, self._skip))
        offered = (view.swap_to, view.swap_way, view.swaps_back)
        words = (view.word, line, self._said, offered)
        self.placed_anew((words, view.waiting, shown, current_step(view)))

    def _show_waiting(self, is_waiting: bool) -> None:
        if is_waiting == self._is_waiting:
            return
        self._is_waiting = is_waiting
        self._wait.set_text(self.tr("Go on") if is_waiting else self.tr("Wait"))
        self._wait.set_icon("play" if is_waiting else "pause")

    def _show_swap(self, view: PlayerView) -> None:
        """Offer the seated exercise or the other way, or what was planned, in the place of Skip."""
        self._swap.setVisible(bool(view.swap_to))
        self._swap_to, self._swap_way = view.swap_to, view.swap_way
        self._swaps_back = view.swaps_back

    def _word_swap(self, *, wide: bool) -> None:
        words = self._swap_way or (self.tr("Seated swap") if wide else self.tr("Swap"))
        if self._swaps_back:
            words = self.tr("Swap back")
        self._swap.set_text(words)
        self._swap.setAccessibleName(f"{words}: {self._swap_to}")

    def place_foot(self, theme: Theme, width: int, height: int) -> int:
        """Place the buttons of the one-column layouts; return their top."""
        margin = theme.px("space.pageMargin.phone")
        room = width - 2 * margin
        self._word_swap(wide=False)
        for one in (self._ready, self._wait, self._swap, self._skip, self._stop):
            one.set_style("")
        self._ready.set_height("target.primary")
        for one in (self._wait, self._swap, self._skip, self._stop):
            one.set_height("target.min")
        self._keys.setVisible(False)
        wait = "play" if self._is_waiting else "pause"
        is_long = self._swap_way or self._swaps_back
        icon = "" if is_long else "replace"
        middle = (self._swap, icon) if self._skip.isHidden() else (self._skip, "skip-forward")
        small = ((self._wait, wait), middle, (self._stop, "hand"))
        rows = rows_in_few(small, room, gap=8, may_drop=self.form is Form.SHORT)
        y = place_rows(rows, margin, height - theme.px("session.ready.foot"), room, gap=8)
        return place_rows([[self._ready]], margin, y - 8, room, gap=8)

    def place_foot_wide(self, theme: Theme, width: int, height: int) -> int:
        """Place the buttons of the wide layout; return their top."""
        self._wait.set_icon("play" if self._is_waiting else "pause")
        self._word_swap(wide=True)
        self._swap.set_icon("replace")
        self._skip.set_icon("skip-forward")
        self._stop.set_icon("hand")
        margin, middle = theme.px("session.marginWide"), height - theme.px("session.footWide")
        others = (self._wait, self._swap, self._skip)
        x = place_foot_row(self, others, self._ready, stop=self._stop, theme=theme)
        self._keys.put(margin, middle, x - margin, is_wanted=self._show_keys)
        return middle - theme.px("session.ready.primaryWide") // 2

    def look_of_heading(self, *, wide: bool) -> None:
        """Take the type of the wide layout or of the phone."""
        self._heading.set_factor(words_factor(self.size()))
        if wide:
            self._heading.set_look("headingWide", "session.headSmallestWide")
        else:
            self._heading.set_look("h1", "session.headSmallest")

    def tell_all(self) -> None:
        """Show again what may have made room for a step."""
        self._line.show()
        self._say_caution(has_note=True)

    def drop_note(self) -> bool:
        """Take her own note away; True when it was shown."""
        has_note = self._has_note
        self._say_caution(has_note=False)
        return has_note

    def _say_caution(self, *, has_note: bool) -> None:
        caution, note = self._said
        self._has_note = has_note and bool(note)
        said = " ".join(part for part in (caution, note if has_note else "") if part)
        if said != self._caution.accessibleName():
            self._caution.set_texts(said)
        self._caution.setVisible(bool(said))

    def make_room(self, height: int, room: int) -> bool:
        """Take away what is said elsewhere too, if the spoken step would not fit ``height``.

        True when something went: the page is to be placed again. What is at hand, and the floor,
        are named in the steps and before the session as well, and her own note with the dose; the
        caution stays.
        """
        self._steps.resize(room, 10)
        if self._steps.fits(height):
            return False
        if not self._line.isHidden() and self._line.text():
            self._line.hide()
            return True
        return self.drop_note()

    def place_caution(self, x: int, bottom: int, room: int) -> int:
        """Place the caution above a line, if there is one; return its top."""
        if self._caution.isHidden():
            return bottom
        high = tall(self._caution, room)
        put(self._caution, x, bottom - high, room, high)
        return bottom - high - 12

    def head(self, *, x: int, y: int, room: int, middle: int) -> int:
        """Place heading and line around a middle line, not above ``y``; return their foot."""
        gap = 8 if self.form is Form.WIDE else 0
        heading = tall(self._heading, room)
        line = 0 if self._line.isHidden() else tall(self._line, room)
        top = max(y, middle - (heading + gap + line) // 2)
        self._heading.put(x, top, room, heading)
        put(self._line, x, top + heading + gap, room, line)
        return top + heading + gap + line

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.form is Form.WIDE or not self._sheet_top:
            return
        theme, painter = theme_of(self), QPainter(self)
        corner = theme.num("radius.sheet")
        sheet = QRectF(0, self._sheet_top, self.width(), self.height() + corner)
        paint_surface(painter, sheet, theme, border="", radius="radius.sheet")
        painter.end()


def current_step(view: PlayerView) -> int:
    """Return the number of the step being spoken, 0 for none."""
    return next((s.number for s in view.steps if s.state is StepState.CURRENT), 0)

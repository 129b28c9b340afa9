"""The rest between exercises: the seconds, more of them or fewer, and what comes next."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import NextUp, PlayerView
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.figure.library import roomy
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import mirror, put, visual
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.page import (
    OUTLINE,
    SOLID,
    STOP,
    KeyHints,
    SessionPage,
    box,
    button,
    in_rows,
    place_rows,
    ring_role,
    rows_in_few,
    say,
    tall,
    track_role,
)
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.ring import Ring
from sirelief_gui.ui.widgets.stage import FigureView

_WIDE_LOOKS = (
    ("titleWide", "spokenWide", "stepWide", "labelWide"),
    ("spokenWide", "spokenWide", "hint", "noteWide"),
    ("spokenWide", "spokenWide", "", "noteWide"),
    ("labelWide", "labelWide", "", "noteWide"),
)
"""Styles of name, posture, dose and heading of the wide card, from roomy to close; "" leaves the
dose out. Only a window too low for anything else takes the last."""
_LARGE_LOOK = ("titleWide", "titleWide", "stepWide", "labelWide")
"""In windows larger than the layout was drawn in."""
_LEAST_PICTURE = 120
_MARK = 48
"""Width of the check before the posture, air included."""


class _WideParts(NamedTuple):
    """Heights of the parts of the wide card, in pixels."""

    line: int
    name: int
    dose: int
    stay: int

    @property
    def height(self) -> int:
        """All of them, and the air between them."""
        return sum(self) + 14 + 18 + 33 - 10


class NextCard(Themed, QWidget):
    """The exercise that comes next: number, name, dose, picture, and that she may stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = self._compact = False
        self._heading = Label("", "small", "ink2", weight=600, wrap=False, parent=self)
        self._minutes = Label("", "small", "ink2", weight=600, wrap=False, parent=self)
        self._name = Label("", "h2", parent=self)
        self._dose = Label("", "body", "ink2", parent=self)
        self._stay = Label("", "h3", parent=self)
        self._picture = FigureView(disc="restDisc", use="card", parent=self)

    def show_next(self, following: NextUp, *, mirrored: bool) -> None:
        """Show an exercise, the other way round where it begins with the left side."""
        say(self._heading, following.heading)
        say(self._minutes, following.minutes)
        say(self._name, following.name)
        say(self._dose, following.dose)
        say(self._stay, following.stay)
        self._picture.set_pose(roomy(following.pose))
        self._picture.set_mirrored(mirrored)

    def set_compact(self, is_compact: bool) -> None:
        """Leave picture and dose out, where the window is too small for them."""
        self._compact = is_compact
        self._picture.setVisible(not is_compact)
        self._dose.setVisible(not is_compact)

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        self._wide = is_wide
        quiet = "ink" if is_wide else "ink2"
        for label in (self._heading, self._minutes):
            label.set_style("labelWide" if is_wide else "small")
            label.set_role(quiet)
        self._name.set_style("titleWide" if is_wide else "h2")
        self._dose.set_style("stepWide" if is_wide else "body")
        self._dose.set_role(quiet)
        self._stay.set_style("spokenWide" if is_wide else "h3")

    @property
    def spoken_px(self) -> int:
        """The size, in pixels, of the smaller of the two that are spoken: the name, and to stay."""
        theme = theme_of(self)
        both = (self._name, self._stay)
        return min(theme.font(label.style_name).pixelSize() for label in both)

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, None)

    def hasHeightForWidth(self) -> bool:
        return True

    def lay(self) -> None:
        """Place the parts in the card as it is now."""
        self._lay(self.width(), self.height())

    def _lay(self, width: int, height: int | None) -> int:
        """Place the parts, in ``height`` if given; return the height they take."""
        theme = theme_of(self)
        pad = theme.px("space.pageMargin.phone") if not self._wide else 32
        if self._wide:
            return self._lay_wide(theme, width, height, pad)
        room, y = width - 2 * pad, pad - 4
        line = self._heading.sizeHint().height()
        minutes = self._minutes.sizeHint().width()
        picture, high = theme.px("session.rest.picture"), theme.px("session.rest.pictureHigh")
        text = room - picture - 12
        if self._compact:
            high, text = 0, room
        name, dose = tall(self._name, text), 0 if self._compact else tall(self._dose, text)
        middle = y + line + 8 + max(high, name + dose) // 2
        stay_at = y + line + 8 + max(high, name + dose) + 25
        mark = theme.grown("session.ready.mark") + 8
        stay = tall(self._stay, room - mark)
        if height is not None:
            put(self._heading, pad, y, room - minutes - 8, line)
            put(self._minutes, width - pad - minutes, y, minutes, line)
            put(self._picture, width - pad - picture, middle - high // 2, picture, high)
            top = middle - (name + dose) // 2
            put(self._name, pad, top, text, name)
            put(self._dose, pad, top + name, text, dose)
            put(self._stay, pad + mark, stay_at, room - mark, stay)
        return stay_at + stay + pad - 5

    def _lay_wide(self, theme: Theme, width: int, height: int | None, pad: int) -> int:
        """What is not spoken gives way: the name's size, then the picture, then the dose."""
        room = width - 2 * pad
        if height is None:
            whole = self._measured(_WIDE_LOOKS[0], room)
            return whole.height + 2 * pad + theme.px("session.rest.widePicture")
        free = height - 2 * pad
        parts, look = self._measured(_WIDE_LOOKS[-1], room), _WIDE_LOOKS[-1]
        large = (_LARGE_LOOK,) if words_factor(self.window().size()) > 1 else ()
        for look in (*large, *_WIDE_LOOKS):
            parts = self._measured(look, room)
            is_least = look not in (_LARGE_LOOK, _WIDE_LOOKS[0])
            if free - parts.height >= (0 if is_least else _LEAST_PICTURE):
                break
        picture = free - parts.height if free - parts.height >= _LEAST_PICTURE else 0
        self._picture.setVisible(picture > 0)
        self._dose.setVisible(parts.dose > 0)
        minutes, y = self._minutes.sizeHint().width(), pad - 4
        put(self._heading, pad, y, room - minutes - 8, parts.line)
        put(self._minutes, width - pad - minutes, y, minutes, parts.line)
        y += parts.line + 14
        put(self._picture, pad, y, room, picture)
        y += picture + 18 if picture else max(0, (free - parts.height) // 2)
        put(self._name, pad, y, room, parts.name)
        put(self._dose, pad, y + parts.name, room, parts.dose)
        y += parts.name + parts.dose + 33
        put(self._stay, pad + _MARK, y, room - _MARK, parts.stay)
        return height

    def _measured(self, look: tuple[str, str, str, str], room: int) -> _WideParts:
        """Take a look and return how high its parts are."""
        name, stay, dose, quiet = look
        self._name.set_style(name)
        self._stay.set_style(stay)
        self._dose.set_style(dose or "noteWide")
        for label in (self._heading, self._minutes):
            label.set_style(quiet)
        return _WideParts(
            self._heading.sizeHint().height(),
            tall(self._name, room),
            tall(self._dose, room) if dose else 0,
            tall(self._stay, room - _MARK),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        paint_surface(painter, QRectF(self.rect()), theme, fill="restCard", border="")
        if not self._picture.isHidden():
            ground = QRectF(visual(self, self._picture.geometry()))
            paint_surface(painter, ground, theme, fill="rest", border="", radius="radius.input")
        stay = visual(self, self._stay.geometry())
        pad = visual(self, self._name.geometry()).x()
        y = stay.top() - (17 if self._wide else 13)
        painter.fillRect(box(pad, y, self.width() - 2 * pad, 1), theme.color("restTrack"))
        if self._stay.text():
            side = theme.grown("session.ready.mark") if not self._wide else 32
            line = round(theme.line(self._stay.style_name))
            mark = QRectF(pad, stay.top() + (line - side) // 2, side, side)
            paint_icon(painter, "check", "after", mark, theme, stroke=2.4)
        painter.end()


class RestPage(SessionPage):
    """Rest and breathe."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show_keys = show_keys
        self._word = FitLabel(parent=self)
        self._ring = Ring("rest", parent=self)
        self._card = NextCard(self)
        self._keys = KeyHints(
            (
                (self.tr("Space"), self.tr("Pause")),
                ("+", self.tr("15 s")),
                ("Right", self.tr("Skip rest")),
                (self.tr("hold"), self.tr("Stop")),
            ),
            session=False,
            parent=self,
        )
        self._more = button(self, self.tr("15 s"), OUTLINE, "plus", Command.ADD_TIME)
        self._more.setAccessibleName(self.tr("15 seconds more"))
        self._skip = button(self, self.tr("Skip rest"), SOLID, "skip-forward", Command.NEXT_REP)
        self._pause = button(self, self.tr("Pause"), OUTLINE, "pause", Command.PAUSE)
        self._stop = button(self, self.tr("Stop"), STOP, "hand", Command.STOP)

    @property
    def spoken_px(self) -> int:
        word = self._word.fitted(self._word.width())[0].pixelSize()
        return min(word, self._card.spoken_px)

    @property
    def card(self) -> NextCard:
        """What comes next, for looking at what is shown."""
        return self._card

    @property
    def ring(self) -> Ring:
        """The ring, for measuring its digits."""
        return self._ring

    def show_view(self, view: PlayerView) -> None:
        say(self._word, view.word)
        self._ring.set_time(
            view.fraction_left,
            view.seconds,
            ring=ring_role(view.tone),
            track=track_role(view.tone),
        )
        if view.next_up is not None:
            self._card.show_next(view.next_up, mirrored=view.mirrored)
        self._more.setVisible(Command.ADD_TIME in view.can or view.status is not Status.RUNNING)
        self._skip.setVisible(Command.NEXT_REP in view.can)
        shown = (self._more.isHidden(), self._skip.isHidden())
        self.placed_anew((view.word, view.next_up, shown))

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        short = self.form is Form.SHORT
        self._look(wide=False, short=short)
        margin = theme.px("space.pageMargin.phone")
        room = width - 2 * margin
        both = ((self._pause, "pause"), (self._stop, "hand"))
        foot = rows_in_few(both, room, gap=12, may_drop=short)
        y = place_rows(foot, margin, height - theme.px("session.marginBottom"), room, gap=12)
        self._card.set_compact(False)
        card = self._card.heightForWidth(room)
        if short and y - card < theme.px("session.rest.shortHead"):
            self._card.set_compact(True)
            card = self._card.heightForWidth(room)
        y -= theme.px("session.rest.cardFoot") + card
        put(self._card, margin, y, room, card)
        self._card.lay()
        top = theme.px("session.header")
        word = tall(self._word, room)
        if short:
            self._place_short_head(theme, width, top, word, y)
            return
        rows = in_rows((self._more, self._skip), room, gap=12)
        more = -place_rows(rows, margin, 0, room, gap=12)
        after = theme.px("session.rest.buttonsTop") + more
        free = y - 12 - top - word - after - theme.px("session.rest.ringTop")
        air = theme.px("session.rest.labelTop")
        ring = min(theme.num("ring.rest.size") * max(1.0, height / 892), room, free - 4)
        air = max(4, min(air, round(free - ring)))
        self._word.put(margin, top + air, room, word)
        y = top + air + word + theme.px("session.rest.ringTop")
        put(self._ring, (width - ring) / 2, y, ring, ring)
        y += round(ring) + theme.px("session.rest.buttonsTop") + more
        place_rows(rows, margin, y, room, gap=12)

    def _place_short_head(self, theme: Theme, width: int, top: int, word: int, bottom: int) -> None:
        margin = theme.px("space.pageMargin.phone")
        room = width - 2 * margin
        y = top + theme.px("session.rest.shortLabelTop")
        self._word.put(margin, y, room, word)
        y += word + theme.px("session.rest.shortRingTop")
        buttons = max(
            theme.px("session.rest.shortButtons"),
            *(b.sizeHint().width() for b in (self._more, self._skip)),
        )
        ring = round(min(theme.num("ring.restShort.size"), bottom - 8 - y, room - buttons - 12))
        high = tall(self._more, buttons), tall(self._skip, buttons)
        both = sum(high) + 12
        middle = y + max(ring, both) // 2
        put(self._ring, margin, middle - ring // 2, ring, ring)
        x, at = width - margin - buttons, middle - both // 2
        put(self._more, x, at, buttons, high[0])
        put(self._skip, x, at + high[0] + 12, buttons, high[1])

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        self._look(wide=True, low=height < theme.px("session.lowWide"))
        self._stop.set_style("hint", icon_size="session.iconWide")
        self._pause.set_icon("pause")
        self._stop.set_icon("hand")
        margin, middle = theme.px("session.marginWide"), height - theme.px("session.footWide")
        stop = theme.px("target.stopWide")
        wide = max(theme.px("session.stopWide"), self._stop.sizeHint().width())
        put(self._stop, width - margin - wide, middle - stop // 2, wide, stop)
        shown = [b for b in (self._more, self._skip, self._pause) if not b.isHidden()]
        widths = [b.sizeHint().width() + 32 for b in shown]
        all_of_it = sum(widths) + 16 * (len(shown) - 1)
        centered = round(width * 0.581) - all_of_it // 2
        x = max(margin, min(centered, width - margin - wide - 24 - all_of_it))
        self._keys.put(margin, middle, x - margin - 24, is_wanted=self._show_keys)
        for one, each in zip(shown, widths, strict=True):
            high = theme.px("session.rest.wideButton")
            put(one, x, middle - high // 2, each, high)
            x += each + 16
        self._place_wide_parts(theme, width, height)

    def _place_wide_parts(self, theme: Theme, width: int, height: int) -> None:
        margin, low = theme.px("session.marginWide"), height < theme.px("session.lowWide")
        head = self.head_wide(theme) + 12
        foot = height - theme.px("session.footWide") - 44
        if not low:
            head = max(head, theme.px("session.rest.wideCardTop"))
            foot = height - theme.px("session.rest.wideCardFoot")
        share = theme.num("session.rest.lowCardLeft" if low else "session.rest.wideCardLeft")
        left = round(width * share)
        put(self._card, left, head, width - margin - left, foot - head)
        self._card.lay()
        middle = left * theme.num("session.rest.wideMiddle")
        room = round(2 * (middle - margin))
        word = tall(self._word, room)
        self._word.put(middle - room / 2, head + 4, room, word)
        y = head + 4 + word + 24
        ring = min(room, foot - 9 - y) if foot - 9 - y > 80 else 80
        put(self._ring, middle - ring / 2, y, ring, ring)

    def _look(self, *, wide: bool, short: bool = False, low: bool = False) -> None:
        large = wide and not low
        self._ring.set_kind("restWide" if wide else "restShort" if short else "rest")
        self._card.set_wide(wide)
        self._card.set_compact(False)
        if large:
            self._word.set_look("phaseWide", "painted.phase.smallestWide")
        else:
            least = "session.spokenLeast" if wide else "painted.phase.smallest"
            self._word.set_look("phase", least)
        self._word.set_factor(words_factor(self.size()))
        for one in (self._more, self._skip, self._pause):
            one.set_height("target.stopWide" if large else "target.primary")
            icon = "session.iconWide" if large else "widget.iconSize"
            one.set_style("labelWide" if large else "", icon_size=icon)
        if not wide:
            self._pause.set_height("target.stopPhone")
        self._stop.set_height("target.stopWide" if wide else "target.stopPhone")
        if not wide:
            self._stop.set_style("")
        self._keys.setVisible(False)
        self._word.setAlignment(Qt.AlignmentFlag.AlignCenter)

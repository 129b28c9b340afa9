"""Change of position: drawings, what to have at hand, and the step that is spoken."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView, StepState
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import mirror, put, visual
from sirelief_gui.ui.session.guide_page import GuidePage
from sirelief_gui.ui.session.page import say, tall
from sirelief_gui.ui.session.step_cards import StepCards
from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.label import Label

_RIGHT = Qt.AlignmentFlag.AlignRight
_QUIET = (("leadWide", "hint"), ("hint", "noteWide"))
"""Styles of what is not spoken, and of the caution; smaller ones where room is short."""
_SPOKEN = ("stepNowWide", "changeNowWide", "spokenWide", "leadWide", "noteWide")
_LEAST_CARD, _LEAST_SHOWN = 110, 80
"""Height in pixels that a drawing should have, and that it needs to say anything."""


class ChangePage(GuidePage):
    """How to get into another position: three drawings, what to have at hand, and the step."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(show_keys=show_keys, parent=parent)
        self._ready.set_text(self.tr("Ready"))
        self._cards = StepCards(self)
        self._of = Label("", "leadWide", align=_RIGHT, wrap=False, parent=self)
        self._spoken = Label("", "changeNowWide", parent=self)

    def line_of(self, view: PlayerView) -> str:
        return view.at_hand

    def show_view(self, view: PlayerView) -> None:
        now = next((s.text for s in view.steps if s.state is StepState.CURRENT), "")
        say(self._of, view.of_length)
        say(self._spoken, now)
        self._cards.show_steps(view.steps)
        self._cards.show_figure(view)
        super().show_view(view)

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        self.tell_all()
        self._place_phone(theme, width, height)

    def _place_phone(self, theme: Theme, width: int, height: int) -> None:
        short = self.form is Form.SHORT
        self._look(wide=False)
        self._steps.set_form(self.form)
        top = self.place_foot(theme, width, height)
        margin = theme.px("space.pageMargin.phone")
        room, y = width - 2 * margin, theme.px("session.header")
        y += theme.px("session.change.topShort" if short else "session.change.top")
        tiny = height < theme.px("session.tiny")
        ring = theme.px("session.ready.ringShort" if short else "ring.ready.size")
        ring -= 20 if tiny else 0
        put(self._ring, width - margin - ring, y, ring, ring)
        foot = self._head_with_icon(theme, margin, y, room - ring - 12, y + ring // 2)
        air = theme.px("session.change.cardsTop") // (2 if short else 1)
        y = max(y + ring, foot) + (2 if tiny else air)
        bottom = self.place_caution(margin, top - (6 if tiny else 12), room)
        pad = 8 if tiny else 14 if short else 20
        if self.make_room(bottom - y - pad, room):
            self._place_phone(theme, width, height)
            return
        card = self._card_height(theme, y, bottom, room)
        put(self._cards, margin, y, room, card)
        self._cards.setVisible(card > 0)
        self._cards.lay()
        y += card + (theme.px("session.change.sheetGap") // (2 if short else 1) if card else 0)
        self._sheet_top = y
        y += pad
        put(self._steps, margin, y, room, bottom - y)
        self.update()

    def _card_height(self, theme: Theme, y: int, bottom: int, room: int) -> int:
        """The drawings shrink before the words do, and go before a word would."""
        short = self.form is Form.SHORT
        most = theme.px("session.change.cardShort" if short else "session.change.card")
        self._steps.resize(room, 10)
        free = bottom - y - 40 - self._steps.wanted_height(around=True)
        return max(0, min(most, free)) if free >= 48 else 0

    def _head_with_icon(self, theme: Theme, x: int, y: int, room: int, middle: int) -> int:
        foot = self.head(x=x, y=y, room=room, middle=middle)
        if self._line.isHidden() or not self._line.text():
            return foot
        line, icon = self._line.geometry(), self._icon_side(theme)
        high = tall(self._line, room - icon - 8)
        put(self._line, x + icon + 8, line.y() + 2, room - icon - 8, high)
        return line.y() + 2 + high

    def _icon_side(self, theme: Theme) -> int:
        return 32 if self.form is Form.WIDE else theme.grown("session.ready.mark")

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        self._look(wide=True)
        self._sheet_top = 0
        self.tell_all()
        top = self.place_foot_wide(theme, width, height)
        if not self._place_quietly(theme, width, height, top) and self.drop_note():
            self._place_quietly(theme, width, height, top)

    def _place_quietly(self, theme: Theme, width: int, height: int, top: int) -> bool:
        """Show what is not spoken as large as leaves the drawings room; tell whether it does."""
        for line, note in _QUIET:
            self._line.set_style(line)
            self._cards.set_caption_style(line)
            self._caution.set_style(note)
            if self._place_wide(theme, width, height, top):
                return True
        return False

    def _place_wide(self, theme: Theme, width: int, height: int, top: int) -> bool:
        """Place all of it; tell whether the drawings have room beside the spoken step."""
        margin, y = theme.px("session.marginWide"), self.head_wide(theme)
        room = width - 2 * margin
        low = height < theme.px("session.lowWide")
        y += 4 if low else theme.px("session.wideTopGap")
        ring = theme.px("ring.changeWide.size") * (2 if low else 3) // 3
        put(self._ring, width - margin - ring, y, ring, ring)
        of = self._of.sizeHint()
        put(
            self._of,
            width - margin - ring - 24 - of.width(),
            y + (ring - of.height()) // 2,
            of.width(),
            of.height(),
        )
        free = room - ring - 48 - of.width()
        foot = self._head_with_icon(theme, margin, y, free, y + ring // 2)
        y = max(y + ring, foot) + (10 if low else 21)
        return self._place_wide_steps(theme, y, top, room)

    def _place_wide_steps(self, theme: Theme, y: int, bottom: int, room: int) -> bool:
        margin = theme.px("session.marginWide")
        beside = 0
        if not self._caution.isHidden():
            wanted = theme.num("session.change.wideCaution") * theme.scale
            beside = round(min(wanted, room * (0.45 if theme.scale <= 1 else 0.38)))
        words = room - beside - (40 if beside else 0)
        captions, caution = self._cards.caption_height(room), 0
        if beside:
            caution = tall(self._caution, beside)
        spoken = self._fit_spoken(theme, words, bottom - y - 16, 32 + captions + _LEAST_CARD)
        foot = max(spoken, caution)
        card = min(
            theme.px("session.change.wideCard") + captions + max(0, self.height() - 900) // 2,
            bottom - 24 - foot - 24 - y,
        )
        has_cards = card - captions >= _LEAST_SHOWN
        card = card if has_cards else 0
        put(self._cards, margin, y, room, card)
        self._cards.setVisible(has_cards)
        self._cards.lay()
        y += card
        middle = y + (bottom - y) // 2
        put(self._spoken, margin, middle - spoken // 2, words, spoken)
        if beside:
            x = margin + room - beside
            put(self._caution, x, middle - caution // 2, beside, caution)
        return card - captions >= _LEAST_CARD

    def _fit_spoken(self, theme: Theme, width: int, room: int, cards: int) -> int:
        """Take the largest style in which the spoken step leaves room for the drawings.

        It gets no smaller than may be for their sake: then they go. Only in a window too low for
        that it does.
        """
        sizes = {style: theme.font(style).pixelSize() for style in _SPOKEN}
        least = sizes["spokenWide"]
        spoken = 0
        for style in sorted(_SPOKEN, key=lambda name: -sizes[name]):
            self._spoken.set_style(style)
            spoken = tall(self._spoken, width)
            if spoken <= room - (cards if sizes[style] > least else 0):
                break
        return spoken

    @property
    def spoken_px(self) -> int:
        if self.form is Form.WIDE:
            return theme_of(self).font(self._spoken.style_name).pixelSize()
        return super().spoken_px

    def _look(self, *, wide: bool) -> None:
        self._ring.set_kind("changeWide" if wide else "ready")
        self.look_of_heading(wide=wide)
        if not wide:
            self._line.set_style("h3")
            self._caution.set_style("small")
        self._line.set_role("ink")
        self._cards.set_wide(wide)
        self._steps.setVisible(not wide)
        self._of.setVisible(wide)
        self._spoken.setVisible(wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line.isHidden() or not self._line.text():
            return
        theme, painter = theme_of(self), QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        side, line = self._icon_side(theme), visual(self, self._line.geometry())
        high = theme.line(self._line.style_name)
        icon = QRectF(line.x() - side - 8, line.y() + (high - side) // 2, side, side)
        paint_icon(painter, "layers", "ink", icon, theme)
        painter.end()

"""Get ready: the figure, the position, its steps; at zero the exercise begins by itself."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.guide_page import GuidePage
from sirelief_gui.ui.session.page import say, tall, track_role
from sirelief_gui.ui.session.showing import ShowingLine, show_figure, show_photo
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.photo_stage import PhotoStage


class GetReadyPage(GuidePage):
    """The figure, the position's name, its steps; at zero the exercise begins by itself."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(show_keys=show_keys, parent=parent)
        self._stage = PhotoStage(disc="readyDisc", use="player", parent=self)
        self._stage.set_cues(True)
        self._stage.lower()
        self._showing = ShowingLine(self.tr("Showing one rep"), self)
        self._showing.hide()
        self._has_room = self._shows_rep = False
        self._name = Label("", "titleWide", parent=self)
        self._lead = Label("", "leadWide", parent=self)

    def line_of(self, view: PlayerView) -> str:
        return view.surface

    def track_of(self, view: PlayerView) -> str:
        # On the white sheet the flood itself is the track.
        return track_role(view.tone) if self.form is Form.WIDE else view.tone.value

    def show_view(self, view: PlayerView) -> None:
        show_photo(self._stage, view, self.photo_of)
        show_figure(self._stage, view)
        self._shows_rep = view.shows_rep and self._stage.photo is None
        self._stage.set_mirrored(view.mirrored)
        self._showing.setVisible(self._has_room and self._shows_rep)
        say(self._name, view.title)
        say(self._lead, view.lead)
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
        room = width - 2 * margin
        sheet = theme.px("session.ready.sheetTopShort" if short else "session.ready.sheetTop")
        sheet = self._sheet_for(theme, sheet, room, top)
        self._sheet_top = sheet
        head = theme.px("session.header")
        foot = theme.px("session.ready.stageFootShort" if short else "session.ready.stageFoot")
        words = 0 if short else self._showing.wanted().height() + 6
        least = words if sheet - head - words >= theme.px("session.player.stageLeast") else 6
        foot = min(foot, max(least, (sheet - head) // 8))
        above = head + theme.px("session.ready.stageTop") // (2 if short else 1)
        put(self._stage, 0, above, width, sheet - foot - above)
        self._stage.setVisible(sheet - foot - above >= theme.px("target.min"))
        self._place_showing(QRect(0, sheet - foot, width, foot - 2))
        ring = theme.px("session.ready.ringShort" if short else "session.ready.ring")
        y = sheet + (16 if short else 20)
        put(self._ring, width - margin - ring, y, ring, ring)
        foot = self.head(x=margin, y=y, room=room - ring - 12, middle=y + ring // 2)
        y = max(y + ring, foot) + 12
        bottom = self.place_caution(margin, top - 12, room)
        if self.make_room(bottom - y, room):
            self._place_phone(theme, width, height)
            return
        put(self._steps, margin, y, room, bottom - y)
        self.update()

    def _sheet_for(self, theme: Theme, sheet: int, room: int, bottom: int) -> int:
        """Let the sheet rise when the steps need it: the figure shrinks before text does.

        It is the same for every step, or the figure would change its size while it is watched.
        """
        self._steps.resize(room, 10)
        wanted = self._steps.most_wanted_height()
        caution = 0 if self._caution.isHidden() else tall(self._caution, room) + 12
        free = bottom - 12 - caution - sheet - 20 - theme.px("session.ready.ring") - 12
        least = theme.px("session.header") + theme.px("session.player.stageLeast")
        if not self._steps.fits(free + sheet - least):
            least = theme.px("session.header") + theme.px("space.cardGap.phone")
        return max(least, min(sheet, sheet + free - wanted))

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        self._look(wide=True)
        self._steps.set_form(Form.WIDE)
        self._sheet_top = 0
        self.tell_all()
        top = self.place_foot_wide(theme, width, height)
        margin = theme.px("session.marginWide")
        left = round(width * theme.num("session.ready.wideLeft"))
        room, y = width - margin - left, self.head_wide(theme)
        air = max(12, min(75, height - 825))
        ring = min(theme.px("ring.readyWide.size"), max(110, height // 5))
        put(self._ring, width - margin - ring, y + air, ring, ring)
        self.head(x=left, y=y, room=room - ring - 24, middle=y + air + ring // 2 + 4)
        at = y + air + ring + 22
        bottom = top - 16
        self._steps.resize(room, 10)
        caution = 0 if self._caution.isHidden() else tall(self._caution, room) + 12
        # The caution goes under the figure where the step being spoken needs its room.
        beside = self._steps.wanted_height(around=True) <= bottom - caution - at
        if beside:
            bottom = self.place_caution(left, bottom, room)
        put(self._steps, left, at, room, bottom - at)
        foot = top if beside else self.place_caution(margin, top - 16, left - 2 * margin)
        self._place_left(theme, left - margin, foot if beside else foot + 46)

    def _place_left(self, theme: Theme, right: int, bottom: int) -> None:
        margin, y = theme.px("session.marginWide"), self.head_wide(theme) + 38
        room = right - margin
        self._name.set_style("titleWide")
        if tall(self._name, room) > theme.line("titleWide"):
            self._name.set_style("spokenWide")
        name, lead = tall(self._name, room), tall(self._lead, room)
        put(self._name, margin, y, room, name)
        put(self._lead, margin, y + name, room, lead)
        y += name + lead + 16
        most = bottom - 46
        wide = min(room, (most - y) * theme.num("figure.canvas.w") / theme.num("figure.canvas.h"))
        high = wide * theme.num("figure.canvas.h") / theme.num("figure.canvas.w")
        self._stage.setVisible(high >= theme.px("target.min"))
        put(self._stage, margin + (room - wide) / 2, most - high, wide, max(0.0, high))
        self._place_showing(QRect(margin, most, room, 46))

    def _place_showing(self, rect: QRect) -> None:
        """Say under the figure that it shows one rep, where the words have room."""
        self._showing.set_wide(self.form is Form.WIDE)
        self._showing.setGeometry(rect)
        room = self._showing.wanted()
        fits = room.width() <= rect.width() and room.height() <= rect.height()
        self._has_room = fits and not self._stage.isHidden()
        self._showing.setVisible(self._has_room and self._shows_rep)

    def _look(self, *, wide: bool) -> None:
        self._ring.set_kind("readyWide" if wide else "ready")
        self._stage.set_use("wide" if wide else "player")
        self.look_of_heading(wide=wide)
        self._line.set_style("leadWide" if wide else "body")
        self._line.set_role("ink" if wide else "ink2")
        self._name.setVisible(wide)
        self._lead.setVisible(wide)
        low = wide and self.height() < theme_of(self).px("session.lowWide")
        self._caution.set_style("noteWide" if low else "hint" if wide else "small")

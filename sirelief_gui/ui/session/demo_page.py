"""One rep shown before the first is counted: the figure, the word, what to do, and the phases."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import mirror, put
from sirelief_gui.ui.session.demo_bar import DemoBar
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.page import (
    OUTLINE,
    STOP,
    KeyHints,
    SessionPage,
    button,
    in_rows,
    place_foot_row,
    place_rows,
    say,
    tall,
)
from sirelief_gui.ui.session.showing import show_figure, show_photo
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.photo_stage import PhotoStage

_CENTER, _LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft

_AIR = 8
"""Between the word and what is said of it, in pixels."""


class Banner(Themed, QWidget):
    """Says that this one is to be watched, and (on the phone) that nothing is counted yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide, self._words = False, ""
        self._heading = Label("", "hint", "onpri", weight=700, parent=self)
        self._line = Label("", "control", "onpri", weight=500, parent=self)

    def show_texts(self, heading: str, line: str) -> None:
        """Show the words."""
        if heading != self._words:
            self._words = heading
            self._heading.setText(heading)
            self.setAccessibleName(heading)
        say(self._line, line)

    def set_look(self, *, wide: bool, has_line: bool) -> None:
        """Take the measures of a layout, with the second line or without it."""
        self._wide = wide
        self._heading.set_style("spokenWide" if wide else "hint")
        self._line.setVisible(has_line)

    def set_heading_style(self, style: str) -> None:
        """Show the heading in a style of the type scale."""
        self._heading.set_style(style)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, None)

    def lay(self) -> None:
        """Place the words in the banner as it is now."""
        self._lay(self.width(), self.height())

    def _side(self, theme: Theme) -> int:
        return theme.px("session.demo.eyeWide") if self._wide else theme.grown("session.demo.eye")

    def _lay(self, width: int, height: int | None) -> int:
        theme = theme_of(self)
        pad = theme.px("session.demo.padWide" if self._wide else "session.demo.pad")
        left = pad + self._side(theme) + theme.px("session.demo.eyeGap")
        room = width - left - pad
        self._break_heading(room)
        heading = tall(self._heading, room)
        line = 0 if self._line.isHidden() else tall(self._line, room)
        if height is not None:
            top = (height - heading - line) // 2
            put(self._heading, left, top, room, heading)
            put(self._line, left, top + heading, room, line)
        return heading + line + 2 * theme.px("session.demo.bannerAir")

    def _break_heading(self, room: int) -> None:
        """Break behind the comma rather than before the last word."""
        self._heading.setText(self._words)
        if self._heading.sizeHint().width() > room:
            self._heading.setText(self._words.replace(", ", ",\n", 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        paint_surface(painter, QRectF(self.rect()), theme, fill="pri", border="")
        mirror(painter, QRectF(self.rect()), self)
        side = self._side(theme)
        pad = theme.px("session.demo.padWide" if self._wide else "session.demo.pad")
        eye = QRectF(pad, round((self.height() - side) / 2), side, side)
        paint_icon(painter, "eye", "onpri", eye, theme)
        painter.end()


class DemoPage(SessionPage):
    """Watch one, then we count."""

    def __init__(self, *, show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show_keys = show_keys
        self._stage = PhotoStage(disc="readyDisc", use="player", parent=self)
        self._stage.set_cues(True)
        self._banner = Banner(self)
        self._word = FitLabel(parent=self)
        self._detail = Label("", "hint", parent=self)
        self._bar = DemoBar(self)
        self._line = Label("", "leadWide", parent=self)
        self._keys = KeyHints(
            ((self.tr("any key"), self.tr("Start counting")), (self.tr("hold"), self.tr("Stop"))),
            session=True,
            least=(self.tr("any key"),),
            parent=self,
        )
        self._again = button(self, self.tr("Again"), OUTLINE, "rotate-ccw", Command.AGAIN)
        self._wait = button(self, self.tr("Wait"), OUTLINE, "pause", Command.WAIT)
        self._start = PrimaryButton(self.tr("Start counting now"))
        self._start.setParent(self)
        self._start.clicked.connect(lambda: self.ask(Command.READY))
        self._stop = button(self, self.tr("Stop"), STOP, "hand", Command.STOP)
        self._is_waiting = False

    @property
    def spoken_px(self) -> int:
        word = self._word.fitted(self._word.width())[0].pixelSize()
        return min(word, theme_of(self).font(self._detail.style_name).pixelSize())

    def show_view(self, view: PlayerView) -> None:
        demo = view.demo
        if demo is None:
            return
        show_photo(self._stage, view, self.photo_of)
        show_figure(self._stage, view)
        self._stage.set_mirrored(view.mirrored)
        self._banner.show_texts(demo.heading, demo.line)
        say(self._word, demo.word)
        say(self._detail, demo.detail)
        say(self._line, demo.line)
        self._bar.show_parts(demo.parts)
        if view.waiting != self._is_waiting:
            self._is_waiting = view.waiting
            self._wait.set_text(self.tr("Go on") if view.waiting else self.tr("Wait"))
            self._wait.set_icon("play" if view.waiting else "pause")
        self.placed_anew((demo.heading, demo.line, demo.word, demo.detail, view.waiting))

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        short = self.form is Form.SHORT
        self._look(wide=False, low=short)
        margin = theme.px("space.pageMargin.phone")
        room = width - 2 * margin
        bottom = self._place_buttons(theme, margin, room, height)
        head = theme.px("session.header") + theme.px("session.demo.bannerTop")
        parts = theme.px("session.demo.partsFootShort" if short else "session.demo.partsFoot")
        gap = theme.px("session.demo.gapShort" if short else "session.demo.gap")
        detail = _AIR + max(tall(self._detail, room), round(2 * theme.line("hint")))
        bar, word = self._bar.sizeHint().height(), tall(self._word, room)
        words = word + detail + gap + bar
        free = bottom - parts - words - head
        least = theme.px("session.player.stageLeast")
        self._banner.set_look(wide=False, has_line=True)
        if free - self._banner.heightForWidth(room) < least:
            self._banner.set_look(wide=False, has_line=False)
        banner = self._banner.heightForWidth(room)
        free -= banner
        # In the smallest window with the largest text the phases go before a word would.
        self._bar.setVisible(free >= 0)
        if free < 0:
            words, free = words - gap - bar, free + gap + bar
        # Air gives way before the figure, and the figure before the words.
        spare = max(0, free - theme.px("session.demo.stageMost"))
        put(self._banner, margin, head, room, banner)
        self._banner.lay()
        y = bottom - parts - spare // 2 - words
        top = head + banner + spare // 4
        self._stage.setVisible(y - top >= theme.px("target.min"))
        put(self._stage, margin, top, room, max(0, y - gap // 2 - top))
        self._place_words(margin, y, room, word, detail, gap)

    def _place_words(self, x: int, y: int, room: int, word: int, detail: int, gap: int) -> None:
        self._word.put(x, y, room, word)
        put(self._detail, x, y + word + _AIR, room, detail - _AIR)
        bar = self._bar.sizeHint().height()
        put(self._bar, x, y + word + detail + gap, room, bar)

    def _place_buttons(self, theme: Theme, margin: int, room: int, height: int) -> int:
        """Place the buttons of the one-column layouts; return their top."""
        y = height - theme.px("session.marginBottom")
        short = self.form is Form.SHORT
        pair = in_rows((self._again, self._wait), room, gap=8)
        if short:
            rows = in_rows((self._again, self._wait, self._stop), room, gap=8)
            y = place_rows(rows, margin, y, room, gap=8)
            return place_rows([[self._start]], margin, y - 8, room, gap=8)
        y = place_rows([[self._stop]], margin, y, room, gap=8)
        y = place_rows([[self._start]], margin, y - 8, room, gap=8)
        return place_rows(pair, margin, y - 8, room, gap=8)

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        low = height < theme.px("session.lowWide")
        self._look(wide=True, low=low)
        margin, middle = theme.px("session.marginWide"), height - theme.px("session.footWide")
        others = (self._wait, self._again)
        x = place_foot_row(self, others, self._start, stop=self._stop, theme=theme)
        self._keys.put(margin, middle, x - margin, is_wanted=self._show_keys)
        bottom = middle - theme.px("session.ready.primaryWide") // 2
        left = round(width * theme.num("session.demo.wideLeft"))
        self._place_column(theme, left, width - margin - left, bottom - 12, low=low)
        self._place_stage(theme, left, bottom)

    def _place_column(self, theme: Theme, left: int, room: int, bottom: int, *, low: bool) -> None:
        top = self.head_wide(theme) + theme.px("session.demo.wideTop") // (6 if low else 1)
        gap = theme.px("session.demo.gapShort" if low else "session.demo.gap")
        word = tall(self._word, room)
        banner = detail = words = 0
        large = ("titleWide",) if words_factor(self.size()) > 1 else ()
        # Only a very low window needs the last two.
        for style in (*large, "spokenWide", "leadWide", "hint"):
            self._detail.set_style(style)
            self._banner.set_heading_style(style)
            banner = self._banner.heightForWidth(room)
            detail = _AIR + max(tall(self._detail, room), round(2 * theme.line(style)))
            words = word + detail + gap + self._bar.sizeHint().height()
            if top + banner + gap + words <= bottom:
                break
        line = tall(self._line, room)
        has_line = top + banner + gap + words + gap + line <= bottom
        self._line.setVisible(has_line)
        put(self._banner, left, top, room, banner)
        self._banner.lay()
        free = bottom - top - banner - words - (gap + line if has_line else 0)
        y = top + banner + max(0, min(free, round(free * 0.42)))
        self._place_words(left, y, room, word, detail, gap)
        put(self._line, left, y + words + gap, room, line)

    def _place_stage(self, theme: Theme, left: int, bottom: int) -> None:
        margin = theme.px("session.marginWide")
        top = self.head_wide(theme) + theme.px("session.wide.stageTop")
        canvas = theme.num("figure.canvas.w") / theme.num("figure.canvas.h")
        most = bottom - theme.px("session.demo.stageFoot")
        wide = min(self.width() * theme.num("session.wide.stageShare"), (most - top) * canvas)
        middle = min(self.width() * theme.num("session.wide.stageMiddle"), left / 2 + margin / 4)
        wide = min(wide, 2 * (middle - margin / 2), 2 * (left - 8 - middle))
        high = wide / canvas
        self._stage.setVisible(high >= theme.px("target.min"))
        put(self._stage, middle - wide / 2, most - high, wide, high)

    def _look(self, *, wide: bool, low: bool) -> None:
        self._stage.set_use("wide" if wide else "player")
        self._banner.set_look(wide=wide, has_line=not wide)
        align = _LEFT if wide else _CENTER
        self._word.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self._detail.set_align(align)
        self._detail.setAlignment(align | Qt.AlignmentFlag.AlignTop)
        self._detail.set_style("spokenWide" if wide else "hint")
        if wide and not low:
            self._word.set_look("phaseWide", "session.spokenLeast")
        else:
            least = "session.spokenLeast" if wide else "painted.phase.smallest"
            self._word.set_look("phase", least)
        self._word.set_factor(words_factor(self.size()))
        self._bar.set_wide(wide)
        self._line.setVisible(wide)
        self._bar.show()
        self._line.set_style("hint" if low else "leadWide")
        self._keys.setVisible(False)
        if not wide:
            self._start.set_height("target.primary")
            for one in (self._again, self._wait, self._stop):
                one.set_height("target.min")
            for one in (self._start, self._again, self._wait, self._stop):
                one.set_style("")

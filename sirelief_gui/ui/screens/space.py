"""Set up your space: where things go, and whether the player can be read and heard from there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.services.settings import TEXT_SCALES
from sirelief_gui.services.sound_check import HELLO, SoundCheck
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.session.from_afar import grown
from sirelief_gui.ui.theme import Theme, apply_theme, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.mat_check import MatCheck
from sirelief_gui.ui.widgets.numbered_list import NumberedList
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.setting_block import IconBeside
from sirelief_gui.ui.widgets.slider import SliderRow
from sirelief_gui.ui.widgets.space_drawing import SpaceDrawing
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import percent

_LOOK_MS = 200
"""How often the state of the sound is asked for while the page is shown."""


class SpaceScreen(BackScreen):
    """Three steps, the mat check, and a try at the sound.

    ``first_run`` shows it as the last step before Today. ``text_size_chosen`` (1.0 to 1.5) and
    ``volume_chosen`` (0 to 100) apply at once; ``all_set`` and ``went_back`` leave. The page
    opens the stream while it is shown and lets it go after.
    """

    all_set = Signal()
    text_size_chosen = Signal(float)
    volume_chosen = Signal(int)

    def __init__(
        self,
        *,
        sound: SoundCheck,
        volume: int,
        first_run: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._asked, self._said = False, ""
        self.bar = TopBar("", steps=(2, 2) if first_run else None)
        self.larger = SecondaryButton(self.tr("Larger"), icon="a-large-small")
        self.test = SecondaryButton(self.tr("Test sound"), icon="volume-2")
        self.volume = SliderRow(self.tr("Volume"), value=volume, show=percent)
        self.done = PrimaryButton(self.tr("All set"))
        self.check = MatCheck()
        self._heard = Label("", "body", "ink2")
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._build()
        self._connect()
        self._look()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        wide = round(tokens().numbers["setup.columnWide"])
        self._page = FlowPage(self.bar, column=wide)
        outer.addWidget(self._page)
        self._heading = Heading(
            self.tr("Set up your space"), self.tr("You will follow along from the floor."), top=0
        )
        self._drawing = SpaceDrawing()
        self._steps = NumberedList(
            [
                self.tr(
                    "Mat on a firm floor, not the bed. Screen at head height, chair against "
                    "the wall."
                ),
                self.tr("Strap, ball and wedge or pillows in arm’s reach."),
                self.tr("Get down on hands and knees. Can you read this?"),
            ]
        )
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for part in (self._heading, self._drawing, self._steps):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._page.area.viewport().installEventFilter(self)
        self._buttons = ButtonRow(self.larger, self.test)
        self._right.addWidget(self.check)
        self._right.addWidget(self._buttons)
        self._loudness = IconBeside("volume-1", self.volume, framed=False)
        self._right.addWidget(self._loudness)
        self._right.addWidget(self._heard)
        self._right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.addLayout(self._left)
        self._columns.addLayout(self._right)
        self._page.body.addLayout(self._columns, 1)
        self._page.foot.addWidget(self.done)
        self._page.foot.setAlignment(self.done, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.bar.back_chosen.connect(self.went_back)
        self.done.clicked.connect(self.all_set)
        self.larger.clicked.connect(self._enlarge)
        self.test.clicked.connect(self._try_sound)
        self.volume.changed.connect(self._sound.set_volume)
        self.volume.settled.connect(self._volume_settled)

    # -- text size ----------------------------------------------------------------------

    def _enlarge(self) -> None:
        larger = [scale for scale in TEXT_SCALES if scale > theme_of(self).scale]
        self.text_size_chosen.emit(larger[0] if larger else TEXT_SCALES[0])

    def on_theme(self, theme: Theme) -> None:
        largest = theme.scale >= TEXT_SCALES[-1]
        self.larger.set_text(self.tr("Back to 100 %") if largest else self.tr("Larger"))
        size = percent(round(theme.scale * 100))
        self.larger.setAccessibleDescription(self.tr("Text size is {size}").format(size=size))
        self.set_form(self.form)

    # -- sound --------------------------------------------------------------------------

    def _try_sound(self) -> None:
        self._asked = True
        self._said = self._sound.say(HELLO)
        self._look()

    def _volume_settled(self, value: int) -> None:
        self.volume_chosen.emit(value)
        self._sound.tone()
        self._look()

    def _look(self) -> None:
        """Say what is to be heard, or that nothing can be."""
        self._sound.tick()
        text = self._state_words()
        if text != self._heard.text():
            self._heard.setText(text)
        self._heard.setVisible(bool(text))
        # Nothing is to be set where nothing can be heard.
        self._loudness.setVisible(self._sound.state is not SoundState.SILENT)
        self._fit_drawing()

    def _state_words(self) -> str:
        state = self._sound.state
        if state is SoundState.SILENT:
            return self.tr(
                "No sound device was found. You can go on without: every step is on the screen."
            )
        if not self._asked:
            return ""
        if state is SoundState.STARTING:
            return self.tr("Starting the sound…")
        if not self._sound.has_voice:
            return self.tr("You should hear a tone. The voice is missing; tones stand in for it.")
        return self.tr("“{words}”").format(words=self._said)

    # -- where things stand -------------------------------------------------------------

    def on_shown(self) -> None:
        self._sound.open()
        self._watch.start()

    def on_hidden(self) -> None:
        self._watch.stop()
        self._sound.close()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide, short = form is Form.WIDE, form is Form.SHORT
        way = QBoxLayout.Direction
        numbers = tokens().numbers
        self._page.set_form(form)
        self._heading.set_form(form, under_in_short=False)
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)
        share = round(numbers["setup.leftShare"])
        self._columns.setStretch(0, share if wide else 0)
        self._columns.setStretch(1, 100 - share if wide else 1)
        gap = 12 if short else 16
        self._columns.setSpacing(round(numbers["setup.columnGap"]) if wide else gap)
        for column in (self._left, self._right):
            column.setSpacing(gap)
        self._steps.set_style("lead" if wide else "body")
        self._size_check()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_check()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the drawing into what the page has left."""
        if event.type() == QEvent.Type.Resize and watched is self._page.area.viewport():
            self._fit_drawing()
        return super().eventFilter(watched, event)

    def _size_check(self) -> None:
        self.check.set_form(self.form, window_height=self.window().height())
        apply_theme(self.check, grown(theme_of(self), self.window().size()))
        numbers = tokens().numbers
        side = round(numbers["space.pageMargin.phone"])
        most = round(numbers["setup.doneWide"]) if self.form is Form.WIDE else 16_777_215
        self.done.setFixedWidth(max(1, min(self.width() - 2 * side, most)))

    def _fit_drawing(self) -> None:
        """Give the drawing the height left over: it shrinks before the page has to scroll."""
        theme, area = theme_of(self), self._page.area
        wide = self.form is Form.WIDE
        width, room = area.viewport().width(), area.viewport().height()
        least, most = "setup.drawing.least", "setup.drawing.h"
        if wide:
            least, most = "setup.drawing.leastWide", "setup.drawing.mostWide"
            margins = area.column.contentsMargins()
            inner = width - margins.left() - margins.right() - self._columns.spacing()
            share = theme.num("setup.leftShare") / 100
            taken = self._left.totalHeightForWidth(round(inner * share)) + margins.bottom()
        else:
            least += "Short" if self.form is Form.SHORT else ""
            taken = area.content_height(width)
        taken -= self._drawing.sizeHint().height()
        # At larger text it shrinks less, so that its own words can be read.
        lowest = theme.grown(least) if self.form is Form.SHORT else theme.px(least)
        # At the largest text it gives way: what can be tried here comes first.
        gives_way = not wide and theme.scale >= TEXT_SCALES[-2]
        self._drawing.setVisible(not gives_way or room - taken >= lowest)
        self._drawing.set_height(min(max(room - taken, lowest), theme.px(most)))

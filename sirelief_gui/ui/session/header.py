"""The head of every session page: close, where she is, how far, the sound, and full screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.guidance import ICONS, level_name
from sirelief_gui.ui.session.page import SessionPage, ring_role, say, tall, track_role
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segment_bar import SegmentBar

_TALL = 82
"""Pixels it covers in the layouts of one column: close and title, and air under the bar."""
_BUTTON, _ICON = 48, 28
_SPEAKER = 30
"""Pixels; in wide windows it shows that the speaker is drawn smaller in its box."""


class SessionHeader(SessionPage):
    """Lies over the page. Its signals come from its three buttons.

    The one for the sound is there from the first `set_level` on; the one for the full screen in
    wide windows only. ``height_wanted`` comes when it needs another height than before: names of
    exercises may take two lines.
    """

    closed = Signal()
    guidance_wanted = Signal()
    full_screen_toggled = Signal()
    height_wanted = Signal(int)

    _window = QSize(0, 0)
    _wanted = _TALL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        center = Qt.AlignmentFlag.AlignHCenter
        self._close = IconButton("x", self.tr("Close the session"), icon_size=_ICON)
        self._full = IconButton("maximize-2", self.tr("Fill the screen"), icon_size=_ICON)
        self._sound = IconButton(ICONS[Level.FULL], "", icon_size=_SPEAKER)
        self._sound.hide()
        self._title = Label("", "lead", "ink", align=center, wrap=False, weight=700)
        self._subtitle = Label("", "small", "ink", align=center, wrap=False)
        self._bar = SegmentBar()
        for part in (self._close, self._sound, self._full, self._title, self._subtitle, self._bar):
            part.setParent(self)
        self._close.clicked.connect(self.closed)
        self._sound.clicked.connect(self.guidance_wanted)
        self._full.clicked.connect(self.full_screen_toggled)
        self._has_sound = False

    def fit(self, window: QSize) -> None:
        """Take the measures for a window of this size."""
        if window != self._window:
            self._window = window
            self.grow()
            self.place()

    def window_size(self) -> QSize:
        return self._window

    @property
    def wanted_height(self) -> int:
        """How high it is in the layout and the window it is in, in pixels."""
        return self._wanted

    def set_level(self, level: Level) -> None:
        """Show how much is heard."""
        words = self.tr("Sound: {level}").format(level=level_name(level))
        self._sound.set_icon(ICONS[level], words)
        if not self._has_sound:
            self._has_sound = True
            self.place()

    def set_full(self, is_full: bool) -> None:
        """Show the button that leads to the other state of the window."""
        name = self.tr("Leave full screen") if is_full else self.tr("Fill the screen")
        self._full.set_icon("minimize-2" if is_full else "maximize-2", name)

    def show_view(self, view: PlayerView) -> None:
        say(self._title, view.title)
        say(self._subtitle, view.subtitle)
        current = next((i for i, s in enumerate(view.segments) if s.current), len(view.segments))
        self._bar.set_progress(
            [segment.name for segment in view.segments],
            current=current,
            fraction=view.segments[current].fraction if current < len(view.segments) else 0.0,
            ring=ring_role(view.tone),
            track=track_role(view.tone),
        )
        names = tuple(segment.name for segment in view.segments)
        self.placed_anew((view.title, view.subtitle, names))

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        self._show_titles(True)
        self._bar.set_wide(False)
        edge, side = theme.px("session.edge"), _BUTTON
        for one in (self._close, self._full):
            one.set_size(side, _ICON)
        put(self._close, edge, edge, side, side)
        self._sound.set_size(side, _ICON)
        put(self._sound, width - edge - side, edge, side, side)
        room = width - 2 * (edge + side)
        self._title.set_style("h3" if theme.scale > 1.2 else "lead")
        title, under = tall(self._title, room), tall(self._subtitle, room)
        closer = 4 if theme.scale <= 1.2 else 6
        top = max(0, (theme.px("session.barTop") - title - under) // 2 + 1)
        put(self._title, edge + side, top, room, title)
        put(self._subtitle, edge + side, top + title - closer, room, under)
        margin = theme.px("space.pageMargin.phone")
        bar = self._bar.sizeHint().height()
        put(self._bar, margin, theme.px("session.barTop"), width - 2 * margin, bar)
        self._want(_TALL)

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        factor = words_factor(self._window)

        def px(path: str) -> int:
            return round(theme.num(path) * factor)

        self._show_titles(False)
        self._full.show()
        side = round(_BUTTON * factor)
        for one, icon in ((self._close, _ICON), (self._full, _ICON), (self._sound, _SPEAKER)):
            one.set_size(side, round(icon * factor))
        self._bar.set_wide(True, factor=factor)
        edge, top = px("session.edgeWide"), px("session.barTopWide")
        middle = top + px("session.barMiddleWide")
        put(self._close, edge, middle - side // 2, side, side)
        left, right = px("session.barLeftWide"), width - edge
        for one in (self._full, self._sound):
            if not one.isHidden():
                put(one, right - side, middle - side // 2, side, side)
                right -= side + px("session.headGapWide")
        bar = self._bar.heightForWidth(right - left)
        put(self._bar, left, top, right - left, bar)
        self._want(max(px("session.headerWide"), top + bar + px("session.barFootWide")))

    def _want(self, height: int) -> None:
        if height != self._wanted:
            self._wanted = height
            self.height_wanted.emit(height)

    def _show_titles(self, is_shown: bool) -> None:
        self._title.setVisible(is_shown)
        self._subtitle.setVisible(is_shown)
        self._sound.setVisible(self._has_sound)
        self._full.setVisible(False)

"""The head of every session page: close, where she is, how far, and full screen in wide windows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.session.page import SessionPage, box, ring_role, say, tall, track_role
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.segment_bar import SegmentBar


class SessionHeader(SessionPage):
    """Lies over the page. ``closed`` and ``full_screen_toggled`` come from its two buttons."""

    closed = Signal()
    full_screen_toggled = Signal()

    def __init__(self, *, full_screen_allowed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_fill = full_screen_allowed
        center = Qt.AlignmentFlag.AlignHCenter
        self._close = IconButton("x", self.tr("Close the session"), size=48)
        self._full = IconButton("maximize-2", self.tr("Fill the screen"), size=48)
        self._title = Label("", "lead", "ink", align=center, wrap=False, weight=700)
        self._subtitle = Label("", "small", "ink", align=center, wrap=False)
        self._bar = SegmentBar()
        for part in (self._close, self._full, self._title, self._subtitle, self._bar):
            part.setParent(self)
        self._close.clicked.connect(self.closed)
        self._full.clicked.connect(self.full_screen_toggled)

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
        self.placed_anew((view.title, view.subtitle))

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        self._show_titles(True)
        self._bar.set_wide(False)
        edge, side = theme.px("session.edge"), 48
        self._close.setGeometry(edge, edge, side, side)
        room = width - 2 * (edge + side)
        self._title.set_style("h3" if theme.scale > 1.2 else "lead")
        title, under = tall(self._title, room), tall(self._subtitle, room)
        closer = 4 if theme.scale <= 1.2 else 6
        top = max(0, (theme.px("session.barTop") - title - under) // 2 + 1)
        self._title.setGeometry(edge + side, top, room, title)
        self._subtitle.setGeometry(edge + side, top + title - closer, room, under)
        margin = theme.px("space.pageMargin.phone")
        bar = self._bar.sizeHint().height()
        self._bar.setGeometry(margin, theme.px("session.barTop"), width - 2 * margin, bar)

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        self._show_titles(False)
        self._full.setVisible(self._may_fill)
        self._bar.set_wide(True)
        edge, top = theme.px("session.edgeWide"), theme.px("session.barTopWide")
        middle = top + 18
        self._close.setGeometry(edge, middle - 24, 48, 48)
        self._full.setGeometry(width - edge - 48, middle - 24, 48, 48)
        left = theme.px("session.barLeftWide")
        right = theme.px("session.barRightWide") if self._may_fill else edge
        bar = self._bar.sizeHint().height()
        self._bar.setGeometry(box(left, top, width - left - right, bar))

    def _show_titles(self, is_shown: bool) -> None:
        self._title.setVisible(is_shown)
        self._subtitle.setVisible(is_shown)
        self._full.setVisible(False)

    def wanted(self, theme: Theme) -> int:
        """Return the height of the head in this layout."""
        path = "session.headerWide" if self.form is Form.WIDE else "session.header"
        return theme.px(path)

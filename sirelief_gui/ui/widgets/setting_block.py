"""A setting on a card: icon, name, note, and its control beside them or below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label

_MOST_LINES = 3


class SettingBlock(Themed, QWidget):
    """Shows a name and a note, ``beside`` at the right and ``below`` under each other.

    What stands beside moves below where the words need the room: the name on one line, the note
    on three. Any part may be missing;
    ``icon`` "" leaves no gap for one.
    """

    def __init__(
        self,
        title: str,
        *,
        note: str = "",
        icon: str = "",
        beside: QWidget | None = None,
        below: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._mark = IconMark(icon) if icon else None
        self._title = Label(title, "body", weight=500)
        self._note = Label(note, "small", "ink2")
        self._note.setVisible(bool(note))
        self._beside, self._below = beside, tuple(below)
        self._heights: dict[tuple[int, Theme], int] = {}
        for part in (self._mark, self._title, self._note, beside, *below):
            if part is not None:
                part.setParent(self)
        for label in (self._title, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_note(self, text: str) -> None:
        """Show another note; "" shows none."""
        if text != self._note.text():
            self._note.setText(text)
            self._note.setVisible(bool(text))
            self._again()

    def event(self, event: QEvent) -> bool:
        """Place everything anew when a part wants another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._again()
        return done

    def on_theme(self, theme: Theme) -> None:
        self._again()

    def _again(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        if self.isVisible():
            self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask for the same few widths over and over.
        key = (width, theme_of(self))
        if key not in self._heights:
            self._heights[key] = self._place(width, move=False)
        return self._heights[key]

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = self._lead(theme) + self._title.sizeHint().width()
        if self._beside is not None:
            width += self._beside.sizeHint().width() + theme.px("widget.rowGap")
        for part in self._below:
            width = max(width, part.sizeHint().width())
        width += 2 * theme.px("widget.rowPadding")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        width = self._lead(theme) + self._title.minimumSizeHint().width()
        for part in (self._beside, *self._below):
            if part is not None:
                width = max(width, part.minimumSizeHint().width())
        return QSize(width + 2 * theme.px("widget.rowPadding"), theme.px("space.listRowMin"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def showEvent(self, event: QShowEvent) -> None:
        # Not placed while hidden: most parts change often before they are first seen.
        super().showEvent(event)
        self._place(self.width(), move=True)

    def _lead(self, theme: Theme) -> int:
        if self._mark is None:
            return 0
        return theme.grown("widget.rowIcon") + theme.px("widget.buttonGap")

    def _is_tight(self, words: int, theme: Theme) -> bool:
        """Tell whether name and note would be squeezed into so many pixels."""
        if self._title.sizeHint().width() > words:
            return True
        note = 0 if self._note.isHidden() else self._note.heightForWidth(words)
        return note > _MOST_LINES * theme.line("small")

    def _place(self, width: int, *, move: bool) -> int:
        """Return the height everything takes at a width; put it there if ``move``."""
        theme = theme_of(self)
        pad, lead = theme.px("widget.rowPadding"), self._lead(theme)
        room = max(1, width - 2 * pad)
        beside, under, words = self._shared_out(room - lead, theme)
        text = self._title.heightForWidth(words)
        text += 0 if self._note.isHidden() else self._note.heightForWidth(words)
        head = max(text, 0 if beside is None else beside.sizeHint().height())
        air = theme.px("setting.air" if under else "widget.rowAir")
        if not under:
            air = max(air, (theme.px("space.listRowMin") - head) // 2)
        if move:
            box = QRect(pad + lead, air + (head - text) // 2, words, text)
            self._put_words(theme, box, is_raised=bool(under))
            if beside is not None:
                size = beside.sizeHint()
                at = QPoint(width - pad - size.width(), air + (head - size.height()) // 2)
                beside.setGeometry(visual(self, QRect(at, size)))
        return self._stack(under, theme, QRect(pad, air + head, room, 0), move=move) + air

    def _shared_out(self, room: int, theme: Theme) -> tuple[QWidget | None, Sequence[QWidget], int]:
        """Return what stands beside the name, what under it, and the width left for words."""
        under = [part for part in self._below if not part.isHidden()]
        beside = self._beside
        if beside is None or beside.isHidden():
            return None, under, room
        words = room - beside.sizeHint().width() - theme.px("widget.rowGap")
        if self._is_tight(words, theme):
            return None, [beside, *under], room
        return beside, under, words

    def _put_words(self, theme: Theme, box: QRect, *, is_raised: bool) -> None:
        """Put name, note and icon; ``is_raised`` has the icon beside the name alone."""
        title = self._title.heightForWidth(box.width())
        self._title.setGeometry(visual(self, QRect(box.topLeft(), QSize(box.width(), title))))
        self._note.setGeometry(visual(self, box.adjusted(0, title, 0, 0)))
        if self._mark is not None:
            side, pad = theme.grown("widget.rowIcon"), theme.px("widget.rowPadding")
            middle = box.y() + (title if is_raised else box.height()) // 2
            self._mark.setGeometry(visual(self, QRect(pad, middle - side // 2, side, side)))

    def _stack(self, parts: Sequence[QWidget], theme: Theme, box: QRect, *, move: bool) -> int:
        """Return where a column of parts ends that begins at the top of a box, as wide as it."""
        y, room = box.y(), box.width()
        for part in parts:
            high = _tall(part, room)
            grows = part.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
            wide = room if grows else min(room, part.sizeHint().width())
            y += theme.px("widget.chipGap")
            if move:
                part.setGeometry(visual(self, QRect(box.x(), y, wide, high)))
            y += high
        return y


class IconBeside(QWidget):
    """A control that needs no name over it, with an icon at its left."""

    def __init__(self, icon: str, control: QWidget, *, framed: bool = True) -> None:
        super().__init__()
        numbers = tokens().numbers
        side = round(numbers["widget.rowPadding"]) if framed else 0
        row = QHBoxLayout(self)
        row.setContentsMargins(side, 6 if framed else 0, side, 6 if framed else 0)
        row.setSpacing(round(numbers["widget.buttonGap"]))
        row.addWidget(IconMark(icon))
        row.addWidget(control, 1)


def _tall(part: QWidget, width: int) -> int:
    if part.hasHeightForWidth():
        return max(part.heightForWidth(width), part.minimumSizeHint().height())
    return part.sizeHint().height()

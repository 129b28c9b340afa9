"""Where the window is, kept in one line of words, and where it opens when screens have changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

from sirelief_gui.domain.values import dataclass

_MAXIMIZED = "maximized"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """Corner and size of a window that fills no screen, in pixels, and whether it fills one now."""

    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False

    @property
    def box(self) -> QRect:
        """Corner and size as a rectangle."""
        return QRect(self.x, self.y, self.width, self.height)

    def words(self) -> str:
        """Return it as "x,y,width,height", with ",maximized" where it is."""
        parts = [str(part) for part in (self.x, self.y, self.width, self.height)]
        return ",".join([*parts, _MAXIMIZED] if self.is_maximized else parts)


def place_in(words: str) -> WindowPlace | None:
    """Read the words of a place; None where they are none, as before the first window."""
    *numbers, last = words.split(",")
    is_maximized = last == _MAXIMIZED
    try:
        box = [int(part) for part in (numbers if is_maximized else [*numbers, last])]
    except ValueError:
        return None
    if len(box) != 4:
        return None
    x, y, width, height = box
    return WindowPlace(x=x, y=y, width=width, height=height, is_maximized=is_maximized)


def brought_inside(box: QRect, rooms: Sequence[QRect]) -> QRect:
    """Return a window's box moved, and shrunk if need be, into the screen it lies most on.

    ``rooms`` are the free parts of the screens, the main one first: a box that lies on none of
    them was on a screen that is gone, and opens there.
    """
    room = max(rooms, key=lambda room: _shared(box, room))  # the first of equals
    width, height = min(box.width(), room.width()), min(box.height(), room.height())
    x = max(room.left(), min(box.x(), room.left() + room.width() - width))
    y = max(room.top(), min(box.y(), room.top() + room.height() - height))
    return QRect(x, y, width, height)


def _shared(box: QRect, room: QRect) -> int:
    both = box & room
    return both.width() * both.height() if both.isValid() else 0

"""Where a handle with two ends can be taken hold of, and where a move takes it."""

from __future__ import annotations

from enum import Enum

from sirelief_gui.domain.values import dataclass

Ends = tuple[float, float]
"""Two pixels, the left one first."""


class Grip(Enum):
    """A part of the handle."""

    FIRST = "first"
    ALL = "all"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Hold:
    """What was taken hold of (None for nothing), at which pixel, and where the handle was."""

    grip: Grip | None
    at: float
    first: float
    end: float

    def moved(self, x: float, box: Ends, least: float) -> Ends:
        """Return where the handle is when the pointer has gone to ``x``."""
        by = x - self.at
        if self.grip is Grip.FIRST:
            return min(max(self.first + by, box[0]), self.end - least), self.end
        if self.grip is Grip.LAST:
            return self.first, max(min(self.end + by, box[1]), self.first + least)
        by = min(max(by, box[0] - self.first), box[1] - self.end)
        return self.first + by, self.end + by


def zones(handle: Ends, box: Ends, hit: float) -> dict[Grip, Ends]:
    """Return from where to where each part can be taken hold of, each ``hit`` wide or more.

    A wide handle has its ends' places half inside; around a narrow one they lie outside, moved
    into the box as a whole where it has no room beyond.
    """
    first, end = handle
    inside = max(hit, end - first - hit)
    middle = (first + end) / 2
    reach = inside / 2 + hit
    if box[1] - box[0] > 2 * reach:
        middle = min(max(middle, box[0] + reach), box[1] - reach)
    low, high = middle - inside / 2, middle + inside / 2
    return {Grip.FIRST: (low - hit, low), Grip.ALL: (low, high), Grip.LAST: (high, high + hit)}


def hold_at(x: float, handle: Ends, box: Ends, hit: float) -> Hold:
    """Return what lies at a pixel."""
    for grip, (low, high) in zones(handle, box, hit).items():
        if low <= x < high:
            return Hold(grip, x, *handle)
    return Hold(None, x, *handle)

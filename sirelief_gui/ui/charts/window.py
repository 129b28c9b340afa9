"""Which days a chart shows, and which pixel a day and a score lie on."""

from __future__ import annotations

from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """Days across ``width`` pixels, scores from 0 to ``highest`` over ``height``.

    ``first`` is the day at the left edge, counted from the start of the series; a day is as wide
    as its number, and its middle is what lies on ``x_pixel``. ``left`` and ``top`` are the corner
    of the plot in the pixels of whatever it is painted on.
    """

    days: float
    width: float
    height: float
    first: float = 0.0
    left: float = 0.0
    top: float = 0.0
    highest: float = 10.0

    @property
    def per_day(self) -> float:
        """Pixels that a day is wide."""
        return self.width / max(self.days, 1e-9)

    @property
    def edges(self) -> tuple[float, float]:
        """The places in days of the left edge and of the right one."""
        return self.first - 0.5, self.first + self.days - 0.5

    def x_pixel(self, x: float) -> float:
        """Return the pixel at which a place in days lies."""
        return self.left + (x - self.first + 0.5) * self.per_day

    def x_at(self, pixel: float) -> float:
        """Return the place in days at a pixel."""
        return (pixel - self.left) / max(1.0, self.width) * self.days - 0.5 + self.first

    def y_pixel(self, score: float) -> float:
        """Return the pixel at which a score lies."""
        return self.top + (self.highest - score) / self.highest * self.height

"""From one range to another: the days slide and spread, and what both show stays itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.charts.series import Series
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.painting import Glide


@dataclass(frozen=True, slots=True)
class Morph:
    """The way from the days of one series to those of another."""

    old: Series
    new: Series

    @property
    def shown(self) -> Series:
        """What is drawn on the way: the series that reaches back farther."""
        return self.old if self.old.start < self.new.start else self.new

    def seen(self, share: float) -> tuple[float, float]:
        """Return which days are seen when ``share`` (0 to 1) of the way is done.

        The first is in days from the start of ``shown``; the second is how many there are.
        """
        first, end = (
            old + (new - old) * share
            for old, new in zip(_ends(self.old), _ends(self.new), strict=True)
        )
        return first - _ends(self.shown)[0], end - first


class Slide:
    """Moves a chart from the days of one series to those of another, while it is on screen.

    ``draw`` shows a series, ``show`` some of its days (the first, and how many); ``end`` is called
    when the way is done.
    """

    def __init__(
        self,
        owner: QWidget,
        *,
        draw: Callable[[Series], None],
        show: Callable[[float, float], None],
        end: Callable[[], None],
    ) -> None:
        self._owner, self._draw, self._show, self._end = owner, draw, show, end
        self._morph: Morph | None = None
        self._glide = Glide(owner, self._go_to)

    @property
    def is_running(self) -> bool:
        """Whether it is on its way."""
        return self._glide.is_running

    def start(self, old: Series, new: Series) -> None:
        """Go from one series to another; at once, where motion is reduced or nobody sees it."""
        theme, morph = theme_of(self._owner), Morph(old, new)
        is_way = _ends(old) != _ends(new)
        if is_way and self._owner.isVisible() and not theme.reduce_motion:
            self._morph = morph
            self._draw(morph.shown)
            self._glide.run(0.0, 1.0, theme.ms("base"), theme.easing("standard"))

    def forget(self) -> None:
        """Stay where it is: the chart has been drawn anew."""
        self._morph = None

    def _go_to(self, share: float) -> None:
        if self._morph is None:
            return
        if share >= 1:
            self._end()
        else:
            self._show(*self._morph.seen(share))


def _ends(series: Series) -> tuple[int, int]:
    """Return the first day of a series and the one after its last, counted from year 1."""
    first = series.start.toordinal()
    return first, first + series.days

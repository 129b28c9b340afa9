"""From one range to another: the days slide and spread, and what both show stays itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.axis import Tick
from sirelief_gui.ui.charts.series import Series
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.painting import Glide

Days = tuple[float, float]
"""The first day seen, counted from year 1, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Look:
    """A range on the chart: its series, the days of it that are seen, and those named."""

    series: Series
    first: float
    days: float
    named: Sequence[Tick] = ()

    @property
    def ends(self) -> Days:
        """The days seen, counted from year 1."""
        first = self.series.start.toordinal() + self.first
        return first, first + self.days


@dataclass(frozen=True, slots=True)
class Morph:
    """The way from one look to another."""

    old: Look
    new: Look

    @property
    def shown(self) -> Series:
        """What is drawn on the way: the series that reaches back farther."""
        old, new = self.old.series, self.new.series
        return old if old.start < new.start else new

    def seen(self, share: float) -> tuple[float, float]:
        """Return which days are seen when ``share`` (0 to 1) of the way is done.

        The first is in days from the start of ``shown``; the second is how many there are.
        """
        first, end = (
            old + (new - old) * share for old, new in zip(self.old.ends, self.new.ends, strict=True)
        )
        return first - self.shown.start.toordinal(), end - first

    def named(self, share: float) -> tuple[tuple[Tick, float], ...]:
        """Return the days named on the way and how clear each is.

        Those both ranges name stay; the others of the old one go before those of the new come.
        """
        stay = set(self.old.named) & set(self.new.named)
        clear: dict[Tick, float] = dict.fromkeys(self.old.named, max(0.0, 1 - 2 * share))
        clear.update(dict.fromkeys(self.new.named, max(0.0, 2 * share - 1)))
        clear.update(dict.fromkeys(stay, 1.0))
        return tuple(sorted(clear.items(), key=_day))


class Slide:
    """Moves a chart from one look to another while it is on screen.

    ``show`` is called with each step of the way, ``end`` when it is done.
    """

    def __init__(
        self,
        owner: QWidget,
        *,
        show: Callable[[Morph, float], None],
        end: Callable[[], None],
    ) -> None:
        self._owner, self._show, self._end = owner, show, end
        self._morph: Morph | None = None
        self._glide = Glide(owner, self._go_to)

    @property
    def is_running(self) -> bool:
        """Whether it is on its way."""
        return self._glide.is_running

    def start(self, old: Look, new: Look) -> None:
        """Go from one look to another; at once, where motion is reduced or nobody sees it."""
        theme = theme_of(self._owner)
        if old.ends != new.ends and self._owner.isVisible() and not theme.reduce_motion:
            self._morph = Morph(old, new)
            self._glide.run(0.0, 1.0, theme.ms("base"), theme.easing("standard"))

    def forget(self) -> None:
        """Stay where it is: the chart has been drawn anew."""
        self._morph = None

    def _go_to(self, share: float) -> None:
        morph = self._morph
        if morph is None:
            return
        if share >= 1:
            self._morph = None
            self._end()
        else:
            self._show(morph, share)


def _day(named: tuple[Tick, float]) -> date:
    return named[0].day

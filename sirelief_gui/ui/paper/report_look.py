"""How a report is set: roomy where it is short, tighter where there is much to say."""

from __future__ import annotations

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Words


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points: of words, of the chart, and from one table row to the next."""

    size: float
    plot: float
    pad: float
    """Air over and under the words of a table row."""
    gap: float
    """Between two parts of the page."""
    row: float
    """From one row of marks under the chart to the next."""

    @property
    def title(self) -> Words:
        """The title of the page."""
        return Words(self.size * 1.75, 700, line=self.size * 2.05)

    @property
    def head(self) -> Words:
        """The title of a part."""
        return Words(self.size * 1.16, 700, line=self.size * 1.6)

    @property
    def body(self) -> Words:
        """Most words."""
        return Words(self.size, 400, line=self.size * 1.34)

    @property
    def bold(self) -> Words:
        """What a row is about."""
        return Words(self.size, 700, line=self.size * 1.34)

    @property
    def column(self) -> Words:
        """The head of a column."""
        return Words(self.size * 0.94, 600, "ink2", line=self.size * 1.3)

    @property
    def quiet(self) -> Words:
        """What explains."""
        return Words(self.size * 0.92, 400, "ink2", line=self.size * 1.28)

    @property
    def small(self) -> Words:
        """The words of the axes."""
        return Words(self.size * 0.86, 500, "ink2", line=self.size * 1.2)

    @property
    def big(self) -> Words:
        """A number that is counted."""
        return Words(self.size * 1.35, 700, line=self.size * 1.75)


LOOKS = (
    Look(size=9.3, plot=118.0, pad=3.2, gap=10.0, row=11.6),
    Look(size=8.6, plot=100.0, pad=2.4, gap=8.0, row=10.4),
    Look(size=8.0, plot=86.0, pad=1.6, gap=7.0, row=9.4),
    Look(size=7.4, plot=74.0, pad=0.9, gap=6.0, row=8.4),
)
"""From the roomiest to the tightest: the first that holds everything on its page is taken."""

"""Where the parts of the pain chart lie: the plot, and the rows of words under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.window import Window
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens

_HEIGHTS = {
    Form.PHONE: "chart.plot.height",
    Form.SHORT: "chart.plot.heightShort",
    Form.WIDE: "chart.plot.heightWide",
}


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows there are under the plot beside the dates."""

    lane: bool = False
    """What happened: notes, changes of the program, sessions that ended early."""
    weeks: bool = False
    """The weeks of pregnancy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Places in pixels; ``lane`` is a middle, ``dates`` and ``weeks`` are tops of text."""

    size: QSizeF
    plot: QRectF
    lane: float | None
    dates: float
    weeks: float | None
    form: Form

    @property
    def is_wide(self) -> bool:
        """Whether it is the layout of wide windows."""
        return self.form is Form.WIDE

    def window(self, first: float, days: float) -> Window:
        """Return the window of some days in this plot."""
        plot = self.plot
        return Window(
            days,
            plot.width(),
            plot.height(),
            first=first,
            left=plot.left(),
            top=plot.top(),
            highest=highest(),
        )


def highest() -> float:
    """Return the upper end of the scale."""
    return float(tokens().numbers["chart.yRange"][1])


def height_of(form: Form, theme: Theme, rows: Rows) -> int:
    """Return how tall a chart wants to be, in pixels."""
    return round(_top(theme) + theme.px(_HEIGHTS[form]) + _foot(theme, rows))


def layout_of(size: QSizeF, form: Form, theme: Theme, rows: Rows) -> Layout:
    """Lay a chart out in a size."""
    left = round(theme.grown("chart.plot.axis"))
    wide = form is Form.WIDE
    side = theme.grown("chart.plot.rightWide") if wide else theme.px("chart.plot.right")
    top, foot = round(_top(theme)), round(_foot(theme, rows))
    plot = QRectF(
        left, top, max(1.0, size.width() - left - side), max(1.0, size.height() - top - foot)
    )
    dates = plot.bottom() + _above_dates(theme, rows)
    lane = plot.bottom() + theme.num("chart.lane.gap") + theme.num("chart.lane.height") / 2
    return Layout(
        size=size,
        plot=plot,
        lane=lane if rows.lane else None,
        dates=dates,
        weeks=dates + theme.line("caption") if rows.weeks else None,
        form=form,
    )


def _top(theme: Theme) -> float:
    return max(theme.num("chart.plot.top"), theme.line("caption") / 2)


def _above_dates(theme: Theme, rows: Rows) -> float:
    foot = theme.num("chart.plot.foot")
    if not rows.lane:
        return foot
    return max(foot, theme.num("chart.lane.gap") + theme.num("chart.lane.height"))


def _foot(theme: Theme, rows: Rows) -> float:
    return _above_dates(theme, rows) + theme.line("caption") * (2 if rows.weeks else 1)

"""Which of the three layouts a window's size calls for."""

from __future__ import annotations

from enum import Enum

from sirelief_gui.ui.theme.tokens import tokens


class Form(Enum):
    """The layouts: one column, one column in a low window, columns beside a rail."""

    PHONE = "phone"
    SHORT = "short"
    WIDE = "wide"


def form_for(width: int, height: int) -> Form:
    """Return the layout for a window of this size in device-independent pixels."""
    numbers = tokens().numbers
    if (
        width >= numbers["layout.breakpoints.wide.widthFrom"]
        and height >= numbers["layout.breakpoints.wide.heightFrom"]
    ):
        return Form.WIDE
    if height < numbers["layout.breakpoints.short.heightBelow"]:
        return Form.SHORT
    return Form.PHONE


def side_margin(width: int, form: Form, *, column: int | None = None) -> int:
    """Return the margin in pixels at each side of a page of this width.

    Wide content is at most 1296 across; ``column`` narrows it further, as for the one-column
    flows of 560.
    """
    numbers = tokens().numbers
    wide = form is Form.WIDE
    least = round(numbers["space.pageMargin.wide" if wide else "space.pageMargin.phone"])
    most = round(numbers["layout.contentMaxWide"]) if column is None else column
    return int(max(least, (width - most) // 2))

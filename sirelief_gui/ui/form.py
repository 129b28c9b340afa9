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

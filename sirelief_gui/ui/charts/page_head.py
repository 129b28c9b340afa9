"""Where the parts of the head of Trends stand: in one row, or on the phone under each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sirelief_gui.ui.theme.tokens import tokens

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PageHead(QGridLayout):
    """A grid for the title, the dates, the ranges, and the two looks of Export."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnStretch(0, 1)

    def arrange(
        self,
        title: QWidget,
        dates: QWidget,
        ranges: QWidget,
        share: QWidget,
        export: QWidget,
        *,
        wide: bool,
    ) -> None:
        """Place the parts anew: ``share`` is there on the phone only, ``export`` when ``wide``."""
        numbers = tokens().numbers
        for part in (title, dates, ranges, share, export):
            self.removeWidget(part)
        across = "space.cardPadding.compact" if wide else "widget.chipGap"
        self.setHorizontalSpacing(round(numbers[across]))
        self.setVerticalSpacing(round(numbers["widget.chipGap"]))
        self.addWidget(title, 0, 0, _MIDDLE)
        if wide:
            self.addWidget(dates, 0, 1, _MIDDLE)
            self.addWidget(ranges, 0, 2)
            self.addWidget(export, 0, 3)
        else:
            self.addWidget(share, 0, 1)
            self.addWidget(ranges, 1, 0, 1, 2)
            self.addWidget(dates, 2, 0, 1, 2)

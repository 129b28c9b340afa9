"""Ending the window to open it anew, as on a history that was restored or deleted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

START_OVER = 3
"""What the event loop returns when everything is to be opened anew."""


class Again:
    """Ends the window to open it anew, on another history; ``said`` is told then."""

    def __init__(self) -> None:
        self.said = ""
        self.closely = False
        """Whether the whole history is looked through first, however long that takes."""

    def start_over(self, said: str) -> None:
        """Leave the event loop; everything is closed and opened again."""
        self.said = said
        QCoreApplication.exit(START_OVER)

    def look_closely(self) -> None:
        """Open anew, having looked at every page: what is damaged is told with ways on."""
        self.closely = True
        self.start_over("")

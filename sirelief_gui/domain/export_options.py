"""What of the history is handed over."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """``since`` and ``until`` are local days, both included; None leaves that side open.

    Raises ValueError where the first day is after the last.
    """

    since: date | None = None
    until: date | None = None
    notes: bool = False
    """What she wrote herself; it leaves the machine only when asked for."""
    due_date: bool = False
    """Only when asked for (DESIGN 6.10); the week of pregnancy goes with each session anyway."""

    def __post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError(f"The first day, {self.since}, is after the last, {self.until}.")

    def holds(self, day: date) -> bool:
        """Tell whether a local day is among those wanted."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

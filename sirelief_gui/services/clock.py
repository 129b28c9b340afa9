"""The two clocks of the app: one that only moves forward, and the one on the wall.

What a session measures comes from `monotonic`; what a record says comes from `now`. Nothing else in
the program asks what time it is.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sirelief_gui.domain.values import dataclass

JUMP = 2.0
"""Seconds of silence, or of disagreement between the clocks, that count as a jump in time."""


class Clock(Protocol):
    """What tells the time."""

    def monotonic(self) -> float:
        """Return seconds that only ever grow, from an arbitrary start."""
        ...

    def now(self) -> datetime:
        """Return the wall-clock instant, aware, in the user's zone."""
        ...

    def timezone(self) -> str:
        """Return the IANA name of the user's zone."""
        ...


class SystemClock:
    """The computer's clocks, in the computer's zone; UTC where the zone has no IANA name."""

    def __init__(self) -> None:
        # Asked once: looking the name up reads files. A flight is over at the next start.
        self._zone = _local_zone()

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(self._zone)

    def timezone(self) -> str:
        return self._zone.key


class VirtualClock:
    """A clock that moves only when told to: for rehearsals and tests."""

    def __init__(self, start: datetime, timezone: str) -> None:
        """Begin at ``start`` (aware); raises ValueError for an unknown ``timezone``."""
        if start.utcoffset() is None:
            raise ValueError(f"A clock starts at an instant with its offset; {start} has none.")
        try:
            self._zone = ZoneInfo(timezone)
        except (ZoneInfoNotFoundError, OSError) as error:
            raise ValueError(f"There is no time zone called “{timezone}”.") from error
        self._start = start.astimezone(UTC)
        self._lived = 0.0
        self._slept = 0.0

    def monotonic(self) -> float:
        return self._lived

    def now(self) -> datetime:
        seconds = self._lived + self._slept
        return (self._start + timedelta(seconds=seconds)).astimezone(self._zone)

    def timezone(self) -> str:
        return self._zone.key

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks; it never goes back (ValueError)."""
        if seconds < 0:
            raise ValueError(f"Time cannot pass backwards ({seconds} s).")
        self._lived += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass on the wall only, as when the computer sleeps; negative sets it back."""
        self._slept += seconds


@dataclass(frozen=True, slots=True)
class Glance:
    """Both clocks read at once."""

    monotonic: float
    wall: datetime

    @classmethod
    def at(cls, clock: Clock) -> Glance:
        """Read both clocks now."""
        return cls(clock.monotonic(), clock.now())

    def wall_of(self, monotonic: float) -> datetime:
        """Return the wall-clock instant of another reading of the monotonic clock near this one."""
        # In UTC: local arithmetic is an hour off across a change to or from summer time.
        passed = timedelta(seconds=monotonic - self.monotonic)
        return (self.wall.astimezone(UTC) + passed).astimezone(self.wall.tzinfo)

    def jumped_to(self, later: Glance) -> bool:
        """Tell whether the time from here to ``later`` was not lived through with the app."""
        lived = later.monotonic - self.monotonic
        passed = later.wall.timestamp() - self.wall.timestamp()
        return lived > JUMP or abs(passed - lived) > JUMP


def _local_zone() -> ZoneInfo:
    # Imported here: only a real clock needs it, and start-up counts milliseconds.
    import tzlocal

    try:
        return ZoneInfo(tzlocal.get_localzone_name() or "UTC")
    except (ZoneInfoNotFoundError, ValueError, LookupError, OSError):
        return ZoneInfo("UTC")

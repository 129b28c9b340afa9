"""How long she has been lying without a break, and when she is told to roll over (safety rule S8).

Lying is counted as `lying.lies_down` tells it, pauses included: what halts the session does not
get her up.
"""

from __future__ import annotations

from sirelief_gui.domain.lying import lies_down
from sirelief_gui.domain.session import Session, Status
from sirelief_gui.domain.values import dataclass

LYING_LIMIT = 180.0
"""Seconds on the back without a break after which she is told to roll over (our choice, S8)."""


@dataclass(frozen=True, slots=True)
class LyingTime:
    """Since when she has been lying, and when she was last told; both None while she is not."""

    since: float | None = None
    told_at: float | None = None

    def seconds(self, now: float) -> float:
        """Return how long she has been lying without a break, in seconds."""
        return 0.0 if self.since is None else max(0.0, now - self.since)


def followed(lying: LyingTime, session: Session, *, now: float) -> tuple[LyingTime, bool]:
    """Take up how the session stands; tells whether it is time to roll over.

    It is time once the limit is reached, and again after each further limit.
    """
    if session.status is Status.ENDED or not lies_down(session, at=now):
        return LyingTime(), False
    if lying.since is None:
        return LyingTime(since=now), False
    last = lying.since if lying.told_at is None else lying.told_at
    if now - last < LYING_LIMIT:
        return lying, False
    return LyingTime(lying.since, told_at=now), True

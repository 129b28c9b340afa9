"""A session whose keys are pressed at their instants, for what each of them does."""

from __future__ import annotations

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.events import Event
from sirelief_gui.domain.session import Command, Session, advance, start
from sirelief_gui.domain.timeline import Speech
from tests.domain.samples import LIBRARY, timeline, told

SAYING = {Command.HURT_EASING, Command.HURT_UP_TO_5, Command.HURT_OVER_5}
"""What she may say of pain at Stop."""


def begun(*names: str, speech: Speech | None = None, **dose: object) -> Session:
    return start(timeline(*names, speech=speech, **dose), LIBRARY, now=0.0)[0]


def press(session: Session, *presses: tuple[float, Command]) -> tuple[Session, list[str]]:
    """Press keys at their instants; returns what happened from the last one on."""
    events: tuple[Event, ...] = ()
    for now, command in presses:
        session, _ = advance(session, now=now)
        session, events = apply(session, command, now=now)
    return session, told(events)

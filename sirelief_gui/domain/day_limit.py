"""Which sessions count toward the most that a day holds."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.library_list import is_single
from sirelief_gui.domain.record import SessionRecord

BREATHING = "breathe"
"""What is offered on a sore day asks for no effort: it is none of the sessions (our choice)."""


def counts_toward_limit(session: SessionRecord, day: date) -> bool:
    """Tell whether a session is one of those that a day holds two of (S20).

    That limit is meant for whole programs: an exercise done by itself, a minute long, is none of
    them, and neither is breathing alone, nor a session without a rep.
    """
    is_program = session.program_id != BREATHING and not is_single(session.program_id)
    return is_program and session.reps_done > 0 and day_of(session.started_at) == day

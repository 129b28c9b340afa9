"""A data folder as someone has it who may exercise and has so many sessions behind her.

Three taps lead from there into a session: Start, a number, none of these.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sirelief_gui.domain.program_text import ENDING
from sirelief_gui.domain.record import SafetyKind, SessionRecord
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock, Rehearsal, rehearse
from sirelief_gui.storage.store import Store

PROGRAM = "daily_five"
"""What is measured unless something else is asked for, whatever Today prefers."""


def offer(folder: Path, program: str = PROGRAM) -> None:
    """Have Today offer a program, by its id or as a file, in ``folder``, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    # A clock of its own: the system's Python, which drives the window, knows no time zones.
    clock = PacedVirtualClock(datetime.now(UTC), "UTC")
    with closing(open_services(folder, clock)) as services:
        shelf = services.shelf
        if program.endswith(ENDING):
            program = shelf.accept(shelf.preview(Path(program))).id
        shelf.choose(program)


def prepare(
    folder: Path, *, sessions: int, settings: Mapping[str, object], program: str = PROGRAM
) -> None:
    """Make ``folder`` with all answers given, ``settings`` changed and sessions on days before.

    ``program`` is what they were sessions of, and what Today offers.
    """
    offer(folder, program)
    noon = datetime.now(UTC).replace(hour=12, minute=0)
    for days_ago in range(sessions, -1, -1):
        clock = PacedVirtualClock(noon - timedelta(days=days_ago + 1), "UTC")
        services = open_services(folder, clock)
        try:
            if days_ago == sessions:
                services.safety.record(SafetyKind.CONDITIONS_NONE)
                services.safety.record(SafetyKind.CLEARANCE_GIVEN)
                changed = {"space_shown": True, **settings}
                services.settings.save(replace(services.settings.load(), **changed))  # type: ignore[arg-type] # checked there
            if days_ago > 0:
                rehearsal = Rehearsal(
                    program=services.today.program(),
                    items=services.today.items(),
                    before=4,
                    after=2,
                )
                rehearse(services, clock, rehearsal, lambda _: None)
        finally:
            services.close()


def setting(text: str) -> tuple[str, object]:
    """Read NAME=VALUE, the value as JSON or else as the text it is."""
    name, _, value = text.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def latest_session(folder: Path) -> SessionRecord | None:
    """Return the latest session of a folder, None where there is none."""
    with Store.open(folder, create=False) as store:
        return next(iter(store.sessions()), None)

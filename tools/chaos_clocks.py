"""Clocks that cannot be trusted: set back and forward, summer time, other zones, sleep in between.

    python -m tools.chaos_clocks [--full] [--seed N]

Each life is a fortnight or so of opening the app, now in this zone and now in that, around the
nights on which their clocks change, with the wall clock put days forward or back before, in and
after sessions. Each time every page is read as the window reads it. What must hold:

- the history is sound by its own check, and every rep that was done is in it once;
- a jump pauses the session, and it goes on to its end;
- what is measured is what was lived: no exercise takes less or more than that;
- every export is written, and what goes out as JSON comes in again as the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import CheckInKind, Outcome, SafetyKind
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.stats_span import Range
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.importing import Choices, look, take
from sirelief_gui.storage.rows import session_row
from sirelief_gui.storage.store import Store
from tools.chaos_found import Found, Size

NIGHTS = (
    ("America/New_York", "2026-03-08T02"),
    ("America/New_York", "2026-11-01T01"),
    ("Europe/Berlin", "2026-03-29T02"),
    ("Europe/Berlin", "2026-10-25T02"),
    ("Europe/Dublin", "2026-03-29T01"),
    ("Australia/Lord_Howe", "2026-04-05T01"),
    ("Australia/Lord_Howe", "2026-10-04T02"),
    ("Africa/Casablanca", "2026-02-15T02"),
    ("Pacific/Apia", "2026-12-31T23"),
    ("Pacific/Kiritimati", "2027-01-01T00"),
    ("Asia/Kathmandu", "2026-02-28T23"),
    ("UTC", "2028-02-29T00"),
)
"""Where a life begins, and about when: nights on which the clocks of a zone change, and such."""
_DAY = 86_400.0
EVERYTHING = ExportOptions(notes=True, due_date=True)
_FORMATS = tuple(ExportFormat(name) for name in ("csv", "flat", "json", "fhir", "xlsx"))


def run(seed: int, size: Size) -> Found:
    """Live all of them, so many times."""
    rounds = size.of(1, 8)
    total, faults = Lived(), list[str]()
    for number in range(rounds * len(NIGHTS)):
        zone, night = NIGHTS[number % len(NIGHTS)]
        with tempfile.TemporaryDirectory(prefix="clocks-") as place:
            life = _Life(Path(place), f"clocks {seed} {number}", zone, night)
            try:
                life.run()
            except Exception as error:  # noqa: BLE001 - all of them are findings
                life.faults.append(f"{type(error).__name__}: {error} (at {life.doing})")
            faults += [f"life {number} ({zone}): {fault}" for fault in life.faults]
            total.add(life.lived)
    return Found(
        tried=f"{rounds * len(NIGHTS)} lives in {len({zone for zone, _ in NIGHTS})} zones",
        faults=tuple(faults),
        figures={
            "sessions": total.sessions,
            "reps": total.reps,
            "clocks set": total.jumps,
            "zones changed": total.moves,
        },
    )


@dataclass(slots=True)
class Lived:
    """What was done, for the table."""

    sessions: int = 0
    reps: int = 0
    jumps: int = 0
    moves: int = 0

    def add(self, other: Lived) -> None:
        """Count another life in."""
        self.sessions += other.sessions
        self.reps += other.reps
        self.jumps += other.jumps
        self.moves += other.moves


class _Life:
    """One folder, opened again and again by clocks that do what they like."""

    def __init__(self, place: Path, seed: str, zone: str, night: str) -> None:
        self._place, self._zone = place, zone
        self._chance = Random(seed)  # noqa: S311 - to be repeated
        about = datetime.fromisoformat(night).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        self._wall = about - timedelta(hours=self._chance.uniform(0, 60))
        self.lived, self.faults = Lived(), list[str]()
        self.doing = "the beginning"
        self._reps: dict[str, int] = {}

    def run(self) -> None:
        """Live through it; what is wrong comes into `faults`."""
        for opening in range(self._chance.randrange(4, 9)):
            self.doing = f"opening {opening} in {self._zone} at {self._wall}"
            clock = VirtualClock(self._wall, self._zone)
            with closing(open_services(self._place / "data", clock)) as services:
                if opening == 0:
                    services.safety.record(SafetyKind.CONDITIONS_NONE)
                    services.safety.record(SafetyKind.CLEARANCE_GIVEN)
                self._an_evening(services, clock)
                self._wall = clock.now().astimezone(UTC)
            self._a_night()
        self._hand_over()

    def _a_night(self) -> None:
        """Let a night pass, set the clock, or fly somewhere."""
        self._wall += timedelta(hours=self._chance.uniform(1, 40))
        if self._chance.random() < 0.4:
            self._wall += timedelta(days=self._chance.uniform(-2, 2))
            self.lived.jumps += 1
        if self._chance.random() < 0.4:
            self._zone = self._chance.choice(NIGHTS)[0]
            self.lived.moves += 1

    def _an_evening(self, services: Services, clock: VirtualClock) -> None:
        for _ in range(self._chance.randrange(1, 4)):
            self._read_all(services)
            if self._chance.random() < 0.3:
                services.check_ins.rate(self._chance.randrange(11), CheckInKind.NOW)
            self._session(services, clock)
            self._read_all(services)
            clock.advance(self._chance.uniform(0, 3 * 3600))
            self._set(clock)

    def _set(self, clock: VirtualClock) -> bool:
        """Set the wall clock, or have the computer sleep, by chance."""
        if self._chance.random() > 0.35:
            return False
        hour, day = 3600.0, _DAY
        by = self._chance.choice((hour, -hour, 30 * 60, -30 * 60, day, -day, 2 * day, -2 * day, 45))
        clock.sleep(by + self._chance.uniform(-20, 20))
        self.lived.jumps += 1
        return True

    def _session(self, services: Services, clock: VirtualClock) -> None:
        """Do a session to its end, or stop it; a jump in it must pause it."""
        player, program = services.player, services.programs["daily_five"]
        if services.store.unfinished() is not None:
            self.faults.append("a session was left open that had ended")
        items = services.today.items(program.id)
        before = services.check_ins.rate(self._chance.randrange(7), CheckInKind.NOW)
        player.begin(program, items, before=before)
        jump_at = self._chance.uniform(5, 900)
        stop_at = self._chance.choice((None, None, self._chance.uniform(5, 900)))
        began, is_set = clock.monotonic(), False
        while player.active:
            clock.advance(self._chance.uniform(0.2, 1.9))
            if not is_set and clock.monotonic() - began > jump_at:
                is_set = True
                if self._set(clock):
                    player.tick()
                    self._see_paused(services)
            player.tick()
            if player.session is not None and player.session.status is Status.PAUSED:
                player.do(Command.RESUME)
            if stop_at is not None and clock.monotonic() - began > stop_at:
                player.do(Command.STOP)
                player.do(Command.END)
        self._see_session(services, clock.monotonic() - began)

    def _see_paused(self, services: Services) -> None:
        session = services.player.session
        if session is not None and session.status is Status.RUNNING:
            self.faults.append("the clock was set in mid-session and it went on")

    def _see_session(self, services: Services, lived: float) -> None:
        record, session = services.player.record, services.player.session
        if record is None or session is None:
            self.faults.append("a session that was done has no record")
            return
        services.check_ins.rate(self._chance.randrange(7), CheckInKind.AFTER, session_id=record.id)
        stored = services.store.session(record.id)
        # By what is written: of an hour that comes twice, Python calls no two instants the same.
        if stored is None or session_row(stored) != session_row(record):
            self.faults.append(f"{record} was done, {stored} is stored")
        if record.reps_done != len(session.done):
            self.faults.append(f"{len(session.done)} reps were done, {record.reps_done} counted")
        if record.outcome is Outcome.COMPLETED and record.reps_done != record.reps_planned:
            self.faults.append(f"completed with {record.reps_done} of {record.reps_planned} reps")
        if not 0 <= record.active_seconds <= lived + 1:
            self.faults.append(f"{record.active_seconds} s of exercise in {lived:.0f} s lived")
        self._reps[record.id] = record.reps_done
        self.lived.sessions += 1
        self.lived.reps += record.reps_done

    def _read_all(self, services: Services) -> None:
        """Read what every page shows, as the window does."""
        services.trends.forget()
        reads: tuple[Callable[[], object], ...] = (
            services.today.view,
            services.safety.gate,
            lambda: [services.trends.view(range_, goal=2) for range_ in Range],
            services.trends.pairs,
            services.reminders.next_due,
            services.exporting.report,
            services.exporting.preview,
        )
        for read in reads:
            read()
        listing = services.history.listing()
        if listing.weeks:
            listing.rows(0, len(listing.weeks) - 1)
        for record in services.store.sessions():
            services.history.detail(record.id)
            services.history.after_view(record.id)

    def _hand_over(self) -> None:
        """See that the history is sound and whole, goes out in every way, and comes in again."""
        self.doing = "the exports"
        clock = VirtualClock(self._wall, self._zone)
        with closing(open_services(self._place / "data", clock)) as services:
            self.faults += services.store.check()
            stored = {record.id: record.reps_done for record in services.store.sessions()}
            if stored != self._reps:
                self.faults.append(f"{self._reps} were done, {stored} are in the history")
            for kind in _FORMATS:
                services.exporting.write(kind, self._place / f"out.{kind.value}", EVERYTHING)
        self._take_in(self._place / f"out.{ExportFormat.JSON.value}")

    def _take_in(self, file: Path) -> None:
        self.doing = "the import"
        with Store.open(self._place / "other") as other:
            seen = look(other, file, Choices(settings=True, zone="UTC"))
            take(other, seen, at=self._wall)
            self.faults += [f"after the import: {fault}" for fault in other.check()]
        clock = VirtualClock(self._wall, self._zone)
        with closing(open_services(self._place / "other", clock)) as services:
            again = self._place / "again.json"
            services.exporting.write(ExportFormat.JSON, again, EVERYTHING)
        if again.read_bytes() != file.read_bytes():
            self.faults.append("what was taken in goes out otherwise than it came")


def main() -> int:
    """Live so many lives here; returns 1 when anything was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    found = run(options.seed, Size.FULL if options.full else Size.QUICK)
    print(json.dumps({"tried": found.tried, **found.figures}), *found.faults, sep="\n")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""A session lived up to an instant, and what the player shows of it then."""

from __future__ import annotations

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command, advance, deadline, start
from sirelief_gui.domain.timeline import Timeline
from tests.domain.samples import LIBRARY


class Told:
    """A session and the instant it is looked at."""

    def __init__(self, laid_out: Timeline, library: Library = LIBRARY) -> None:
        self.session, _ = start(laid_out, library, now=0.0)
        self.now = 0.0

    def at(self, kind: PhaseKind, item: int | None, rep: int | None = None) -> Told:
        """Live up to the start of a phase."""
        for _ in range(2000):
            if self._is(kind, item, rep):
                return self
            due = deadline(self.session)
            assert due is not None, f"{kind} of {item} never came"
            self.now = due
            self.session, _events = advance(self.session, now=due)
        raise AssertionError(f"{kind} of {item} never came")

    def last_of(self, item: int) -> Told:
        """Live up to the last phase of an exercise."""
        phases = self.session.timeline.phases
        last = max(p.index for p in phases if p.item == item)
        key = phases[last].key
        self.at(key.kind, item, key.rep)
        while self.session.index < last:
            self.live(self.session.began + self.session.length - self.now)
        return self

    def _is(self, kind: PhaseKind, item: int | None, rep: int | None) -> bool:
        key = self.session.phase.key
        return key.kind is kind and key.item == item and rep in (None, key.rep)

    def live(self, seconds: float) -> Told:
        self.now += seconds
        self.session, _ = advance(self.session, now=self.now)
        return self

    def do(self, *commands: Command) -> Told:
        for command in commands:
            self.session, _events = apply(self.session, command, now=self.now)
        return self

    def view(self, *, pubic_pain: bool = False) -> PlayerView:
        return player_view(self.session, now=self.now, pubic_pain=pubic_pain)

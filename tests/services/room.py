"""A session with sound in virtual time, for tests."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sirelief_gui.domain.cues import Guidance
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Session
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.conductor import Conductor, Notice
from sirelief_gui.services.player import Player
from sirelief_gui.services.sound_out import Heard
from sirelief_gui.services.voice import load_voice_pack
from tests.services.kit import BERLIN, EVENING, pass_time
from tests.services.loudspeaker import Loudspeaker

PACK = load_voice_pack()
assert PACK is not None
VOICE = PACK.voice("higher")


class Room:
    """A session with sound, in virtual time."""

    def __init__(
        self,
        services: Services,
        clock: VirtualClock,
        *,
        guidance: Guidance | None = None,
        has_voice: bool = True,
        gentle: bool = False,
        demos: bool = False,
    ) -> None:
        self.services, self.clock = services, clock
        self.began = clock.monotonic()
        self.out = Loudspeaker(clock)
        self.guidance = guidance or Guidance()
        self.notices: list[Notice] = []
        self.heard: list[Heard] = []
        program = services.programs["daily_five"]
        services.player.begin(
            program,
            resolve(program, services.library),
            before=None,
            gentle=gentle,
            speech=speech_of(VOICE, self.guidance.level) if has_voice else None,
            demos=demos,
        )
        self.conductor = Conductor(
            services.player,
            self.out,
            library=services.library,
            guidance=self.guidance,
            voice=VOICE if has_voice else None,
        )
        self.conductor.heard = self.heard.append
        self.conductor.notice = self.notices.append
        self.conductor.start()

    @property
    def player(self) -> Player:
        return self.services.player

    @property
    def session(self) -> Session:
        assert self.player.session is not None
        return self.player.session

    def live(self, seconds: float) -> None:
        pass_time(self.services, self.clock, seconds)
        self.out.settle()

    def live_until_phase(self, index: int, into: float = 0.0) -> None:
        phase = self.session.timeline.phases[index]
        self.live(phase.offset + into - (self.clock.monotonic() - self.began))


@contextmanager
def private_services() -> Iterator[tuple[Services, VirtualClock]]:
    """Open services of their own, for tests that run many times."""
    with tempfile.TemporaryDirectory() as place:
        clock = VirtualClock(EVENING, BERLIN)
        services = open_services(Path(place) / "data", clock)
        try:
            yield services, clock
        finally:
            services.close()

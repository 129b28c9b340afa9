"""Brings the cues of a running session to whatever makes sound, ahead of time.

The whole rest of the session is put in at once. As long as phases follow one another as laid out,
nothing is touched; a pause, a skip, a step back or Stop silences what plays and puts in the rest
anew, and a change that ends nothing (15 s more, another level) leaves what is being said alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from sirelief_gui.domain.commands import legal
from sirelief_gui.domain.cue_plan import CueBook
from sirelief_gui.domain.cue_schedule import Moment, spoken_from, upcoming
from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Guidance, Level, Sound, Voice
from sirelief_gui.domain.event_speech import IN_PASSING, SAFETY, SAVED, said_on, stop_choices
from sirelief_gui.domain.events import (
    Event,
    PhaseStarted,
    Resumed,
    SessionEnded,
    TimeAdded,
    WaitEnded,
    Waiting,
)
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.lying_time import LyingTime, followed
from sirelief_gui.domain.phrases import Phrase
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Session, Status
from sirelief_gui.services.player import Player
from sirelief_gui.services.sound_out import Heard, SoundOut, SoundState

REACTION = 0.15
"""Seconds from what she does to the first sound that answers it: long enough to be on time."""
OPENING = 0.4
"""Seconds to the first sound of all: the window is busy with its first picture."""
_ROLL_OVER = ("caution.roll_to_side",)
_SAME = 1e-6
_SOFT = (TimeAdded, Waiting, WaitEnded)


class Notice(StrEnum):
    """What is worth a word on screen, said once each time it happens."""

    NO_DEVICE = "no_device"
    SOUND_BACK = "sound_back"
    NO_VOICE = "no_voice"
    ROLL_OVER = "roll_over"
    """She has been lying on her back for long (S8); told again each time that is so."""


def _nobody(_: object) -> None:
    """Stand in for a listener where nobody listens."""


class Conductor:
    """Keeps sound and session together, from `start` to `close`.

    ``notice`` may be set to be told what is worth a word, ``heard`` to be told of every cue that
    began or was cut, for measurements.
    """

    def __init__(
        self,
        player: Player,
        out: SoundOut,
        *,
        library: Library,
        guidance: Guidance,
        voice: Voice | None,
    ) -> None:
        self._player, self._out = player, out
        self._book = CueBook(library, guidance, voice)
        self._planned: tuple[Cue, ...] = ()
        self._begins: dict[int, float] = {}
        self._is_silent = self._misses_voice = False
        self._lying = LyingTime()
        self.notice: Callable[[Notice], None] = _nobody
        self.heard: Callable[[Heard], None] = _nobody
        self._leave = player.subscribe(self._on_events)

    @property
    def level(self) -> Level:
        """How much is heard now."""
        return self._book.guidance.level

    def start(self) -> None:
        """Put in the session as it stands; with easier doses it is said that they are."""
        session = self._player.session
        if session is None:
            return
        eased = any(item.eased for item in session.timeline.items)
        first = self._phrases(("ease.smaller_today",)) if eased and session.index == 0 else ()
        self._put_in(session, first, within=OPENING)
        if self._book.voice is None and self.level in (Level.FULL, Level.BRIEF):
            self._tell_no_voice()

    def tick(self) -> None:
        """Take up what became of the cues; call it at least every second."""
        for heard in self._out.happened():
            self.heard(heard)
            if heard.what == "missing":
                self._tell_no_voice()
        state = self._out.state
        if state is SoundState.SILENT and not self._is_silent:
            self._is_silent = True
            self.notice(Notice.NO_DEVICE)
        elif state is SoundState.PLAYING and self._is_silent:
            self._is_silent = False
            self.notice(Notice.SOUND_BACK)
        self._watch_lying()

    def set_level(self, level: Level) -> None:
        """Change how much is heard from now on, and say so."""
        confirm = self._phrases((f"level.{level}",))
        self._book = replace(self._book, guidance=replace(self._book.guidance, level=level))
        session = self._player.session
        if not self._book.speaks:
            self._out.silence()
            self._planned = ()
        if session is not None and session.status is not Status.ENDED:
            self._put_in(session, confirm, soft=True)
        if confirm and not self._book.speaks:
            self._say_aloud(confirm)  # she hears that it will be quiet now

    def say(self, ids: Sequence[str]) -> None:
        """Say phrases now, in place of what is being said; nothing when she wants no sound."""
        self._out.silence()
        self._planned = ()
        if self._book.sounds:
            self._say_aloud(self._phrases(ids))

    def close(self) -> None:
        """Leave the session; a session that ran to its end may finish its last words."""
        self._leave()
        session = self._player.session
        if session is None or session.status is not Status.ENDED:
            self._out.silence()

    # How it is done

    def _watch_lying(self) -> None:
        """Tell her to roll over once she has been lying for long: shown, and said or chimed."""
        session, now = self._player.session, self._now()
        if session is None:
            return
        self._lying, is_time = followed(self._lying, session, now=now)
        if not is_time:
            return
        self.notice(Notice.ROLL_OVER)
        said = self._phrases(_ROLL_OVER) if self._book.speaks else ()
        if said:
            self._put_in(session, said, soft=True)
        elif self._book.sounds:
            chime = Cue(now + self._lead(), None, Sound.CHANGE, SOUND_SECONDS[Sound.CHANGE])
            self._out.schedule((chime,))

    def _now(self) -> float:
        return self._player.now()

    def _lead(self) -> float:
        return max(REACTION, self._out.lead)

    def _phrases(self, ids: Sequence[str]) -> tuple[Phrase, ...]:
        voice = self._book.voice
        return () if voice is None else tuple(p for key in ids for p in voice.phrase(key))

    def _say_aloud(self, phrases: tuple[Phrase, ...]) -> None:
        """Say something whatever the level."""
        book = replace(self._book, guidance=replace(self._book.guidance, level=Level.FULL))
        self._add(spoken_from(phrases, book, self._now() + self._lead()))

    def _on_events(self, events: tuple[Event, ...]) -> None:
        session = self._player.session
        if session is None or all(self._is_foreseen(event) for event in events):
            return
        ended = events[-1]
        if isinstance(ended, SessionEnded) and ended.outcome is Outcome.COMPLETED:
            return
        soft = all(isinstance(event, _SOFT) or self._is_foreseen(event) for event in events)
        ids = self._said(session, events)
        self._put_in(session, self._phrases(ids), soft=soft)
        if self.level is Level.CHIMES and any(key.startswith(SAFETY) for key in ids):
            self._say_aloud(self._phrases(ids))

    def _said(self, session: Session, events: tuple[Event, ...]) -> tuple[str, ...]:
        """The ids of what is said about events, Stop's choices with it."""
        said = said_on(events, session)
        if self._player.unsaved:
            said = tuple(key for key in said if key != SAVED)
        if session.status is Status.STOPPED:
            now = self._now()
            said += stop_choices(lambda command: legal(session, command, now=now))
        return said

    def _is_foreseen(self, event: Event) -> bool:
        """Tell whether an event is only what was laid out; a phase at its own instant is."""
        if isinstance(event, PhaseStarted):
            return abs(self._begins.get(event.index, -1.0) - event.at) < _SAME
        return type(event) in IN_PASSING or isinstance(event, Resumed)

    def _put_in(
        self,
        session: Session,
        first: tuple[Phrase, ...] = (),
        *,
        soft: bool = False,
        within: float = REACTION,
    ) -> None:
        """Put in everything from now on; ``soft`` lets what is being said come to its end."""
        now, lead = self._now(), max(within, self._lead())
        if soft:
            self._out.drop_queued()
        else:
            self._out.silence()
        begun = tuple(cue for cue in self._planned if soft and cue.at <= now + lead)
        clips = [cue for cue in begun if cue.clip is not None]
        moment = Moment(
            now=now,
            lead=lead,
            first=first,
            fresh=not soft,
            busy_until=max((cue.end for cue in clips), default=0.0),
            heard=frozenset(cue.name for cue in clips if cue.at >= session.began),
        )
        self._planned = begun
        self._add(upcoming(session, self._book, moment))
        self._begins = _begins(session)

    def _add(self, cues: tuple[Cue, ...]) -> None:
        self._planned = (*self._planned, *cues)
        self._out.schedule(cues)

    def _tell_no_voice(self) -> None:
        if not self._misses_voice:
            self._misses_voice = True
            self.notice(Notice.NO_VOICE)


def _begins(session: Session) -> dict[int, float]:
    """When each phase to come will begin, if nothing comes between."""
    if session.status is Status.RUNNING and session.waiting_since is None:
        at, first = session.began + session.length, session.index + 1
    elif session.status is Status.COUNT_IN:
        at, first = session.count_in_until, session.index
    else:
        return {}
    begins = {}
    for phase in session.timeline.phases[first:]:
        begins[phase.index] = at
        at += phase.seconds
    return begins

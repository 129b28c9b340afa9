"""Tries out now what will be heard in a session: a phrase of the voice, a tone, a beat."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Sound, Voice
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, speech_length
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.sound_out import SoundOut, SoundState

HELLO = ("check.hello", "check.from_mat")
"""Whether she hears it from where she will be."""
PREVIEW = ("check.voice",)
"""How a voice sounds."""
SOON = 0.05
"""Seconds put on top of the stream's own lead, for the way there."""
BEATS = 4
BEAT_SECONDS = 1.0
"""No faster: what flashes along must not flash more than once a second."""

_Making = Callable[[float], Sequence[Cue]]


class SoundCheck:
    """Plays single things on the session's stream; what is asked while it starts waits for it.

    Without a stream (``out`` None) or a device everything is silent and `state` says so; without
    a voice a tone takes the place of a phrase. All methods return at once.
    """

    def __init__(self, out: SoundOut | None, voice: Voice | None, clock: Clock) -> None:
        self._out, self._voice, self._clock = out, voice, clock
        self._waiting: _Making | None = None

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        return SoundState.SILENT if self._out is None else self._out.state

    @property
    def has_voice(self) -> bool:
        """Whether phrases are spoken; else a tone stands in for them."""
        return self._voice is not None

    def open(self) -> None:
        """Begin to look for a device, as when a page with a test is shown."""
        if self._out is not None:
            self._out.open()

    def close(self) -> None:
        """Fall silent and let the device go."""
        self._waiting = None
        if self._out is not None:
            self._out.silence()
            self._out.close()

    def tick(self) -> None:
        """Play what has waited for the stream to start; call it now and then while it starts."""
        waiting = self._waiting
        if waiting is None or self.state is SoundState.STARTING:
            return
        self._waiting = None
        self._play(waiting)

    def say(self, ids: Sequence[str]) -> str:
        """Say phrases one after the other; returns their text, "" where a tone stands in."""
        voice = self._voice
        phrases = () if voice is None else tuple(p for key in ids for p in voice.phrase(key))
        if voice is None or not phrases:
            self.tone()
            return ""
        self._ask(lambda start: _spoken(voice, phrases, start))
        return " ".join(phrase.text for phrase in phrases)

    def tone(self) -> None:
        """Sound the start of a rep."""
        self._ask(lambda start: (_tone(Sound.START, start),))

    def beat(self) -> float | None:
        """Sound ticks a second apart, after what plays now has ended.

        Returns:
            The seconds from now to the first tick, as she should hear it, or None while nothing
            can be heard. The others follow `BEAT_SECONDS` apart, `BEATS` in all.
        """
        if self._out is None or self.state is not SoundState.PLAYING:
            return None
        first = self._clock.monotonic() + self._out.lead + BEAT_SECONDS / 2
        self._out.silence()
        self._out.schedule(
            [_tone(Sound.TICK, first + number * BEAT_SECONDS) for number in range(BEATS)]
        )
        return first - self._clock.monotonic()

    def set_volume(self, percent: int) -> None:
        """Play from now on at 0 to 100 percent."""
        if self._out is not None:
            self._out.set_volume(percent / 100)

    def set_delay(self, milliseconds: int) -> None:
        """Send all sound this much earlier from now on, 0 to 500."""
        if self._out is not None:
            self._out.set_delay(milliseconds / 1000)

    def set_voice(self, name: str) -> None:
        """Speak with another voice from now on."""
        if self._out is not None:
            self._out.set_voice(name)

    def _ask(self, making: _Making) -> None:
        if self._out is None:
            return
        self._out.open()
        self._waiting = making
        self.tick()

    def _play(self, making: _Making) -> None:
        """Play in place of what plays now; without a device it is not kept for later."""
        if self._out is None or self.state is SoundState.SILENT:
            return
        self._out.silence()
        self._out.schedule(making(self._clock.monotonic() + self._out.lead + SOON))


def _spoken(voice: Voice, phrases: Sequence[Phrase], start: float) -> tuple[Cue, ...]:
    cues: list[Cue] = []
    for phrase in phrases:
        seconds = speech_length((phrase,), voice.lengths)
        cues.append(Cue(start, phrase.id, None, seconds, phrase.text))
        start = cues[-1].end + SENTENCE_PAUSE
    return tuple(cues)


def _tone(sound: Sound, at: float) -> Cue:
    return Cue(at, None, sound, SOUND_SECONDS[sound])

"""Mixes cues into one stream, exact to the sample: no device, no clock, no decoding.

The device's thread calls `mix`: it must be cheap, so it works in place, in pieces that keep numpy
from letting go of the interpreter (`ramp.PIECE`), on samples that were prepared as float32.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from threading import Lock

import numpy as np

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard
from sirelief_gui.ui.audio.ramp import PIECE, Ramp, Samples, fade_out, limit

RATE = 48_000
FADE = RATE * 8 // 1000
"""Samples in which what is cut fades away."""
LATE = RATE * 150 // 1000
"""Samples; a cue that would begin later than this is not begun."""
DUCKED = 10 ** (-9 / 20)
"""What is left of the sounds while the voice speaks: 9 dB less."""
RAMP = RATE * 30 // 1000
REMEMBERED = 4000
"""How much of what became of cues is kept while nobody asks."""


class _Queued:
    """A cue that waits for its instant."""

    __slots__ = ("at", "cue", "samples", "voice")

    def __init__(self, cue: Cue, samples: Samples, *, voice: bool) -> None:
        self.cue, self.samples, self.voice, self.at = cue, samples, voice, cue.at


class _Playing:
    """A cue that is being heard: how far it is, and how much is left of its fading."""

    __slots__ = ("cue", "done", "fading", "samples", "voice")

    def __init__(self, queued: _Queued) -> None:
        self.cue, self.samples, self.voice = queued.cue, queued.samples, queued.voice
        self.done = 0
        self.fading: int | None = None

    @property
    def left(self) -> int:
        """How many samples are still to be heard of it."""
        rest = len(self.samples) - self.done
        return rest if self.fading is None else min(rest, self.fading)


class Mixer:
    """A queue of prepared cues and what is playing of them; safe to use from any thread.

    Voice never overlaps voice: what is being said fades out just before something new is. While
    the voice speaks, sounds step back.
    """

    def __init__(self, *, volume: float = 1.0) -> None:
        self._lock = Lock()
        self._queue: list[_Queued] = []
        self._playing: list[_Playing] = []
        self._heard: deque[Heard] = deque(maxlen=REMEMBERED)
        self._volume = Ramp(_gain(volume), frames=RAMP)
        self._duck = Ramp(1.0, frames=round(RAMP / (1.0 - DUCKED)))
        self._origin = 0.0
        self._next = 0
        self._piece: Samples = np.zeros(PIECE, dtype=np.float32)

    def add(self, cue: Cue, samples: Samples, *, voice: bool) -> None:
        """Queue a cue for its instant, with its samples at `RATE`."""
        with self._lock:
            insort(self._queue, _Queued(cue, samples, voice=voice), key=lambda queued: queued.at)

    def silence(self) -> None:
        """Fade out what plays within 8 ms and forget what is queued."""
        with self._lock:
            self._queue.clear()
            for playing in self._playing:
                self._cut(playing, self._next)

    def drop_queued(self) -> None:
        """Forget what has not begun."""
        with self._lock:
            self._queue.clear()

    def restart(self) -> None:
        """Forget what was playing, because another stream begins; what is queued stays."""
        with self._lock:
            for playing in self._playing:
                self._cut(playing, self._next)
            self._playing.clear()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, as an ear takes it: half of it sounds half as loud."""
        with self._lock:
            self._volume.aim(_gain(volume))

    def happened(self) -> tuple[Heard, ...]:
        """Return what became of cues since the last call."""
        with self._lock:
            heard = tuple(self._heard)
            self._heard.clear()
            return heard

    def mix(self, start: int, frames: int, origin: float | None) -> Samples:
        """Return the next samples of the stream.

        Args:
            start: the number of the first of them, counted from the stream's beginning.
            frames: how many.
            origin: the instant at which sample 0 was heard, as far as is known; nothing new begins
                while it is not.
        """
        out = np.zeros(frames, dtype=np.float32)
        with self._lock:
            if origin is not None:
                self._origin = origin
            self._next = start + frames
            if self._playing or self._is_due(start + frames, known=origin is not None):
                self._fill(out, start, known=origin is not None)
            else:
                self._duck.aim(1.0)
                self._duck.skip(frames)
                self._volume.skip(frames)
        return out

    def _fill(self, out: Samples, start: int, *, known: bool) -> None:
        done = 0
        while done < len(out):
            now = start + done
            if known:
                self._begin(now)
            stop = min(len(out), done + PIECE, self._next_change(now, known=known) - start)
            self._add_to(out[done:stop])
            done = stop

    def _begin(self, now: int) -> None:
        while self._is_due(now + 1, known=True):
            queued = self._queue.pop(0)
            if now - self._frame(queued) > LATE:
                self._heard.append(Heard("cut", queued.cue, self._instant(now)))
                continue
            if queued.voice:
                self._hush(now)
            self._playing.append(_Playing(queued))
            self._heard.append(Heard("begun", queued.cue, self._instant(now)))
        following = self._next_voice()
        if following is not None and following - FADE <= now:
            self._hush(now, spare=following - now)

    def _hush(self, now: int, *, spare: int = 0) -> None:
        """Fade the voice out, unless it has ended by itself in ``spare`` samples."""
        for playing in list(self._playing):
            if playing.voice and playing.left > spare:
                self._cut(playing, now)
                if playing.done == 0:  # nothing of it was heard
                    self._playing.remove(playing)

    def _cut(self, playing: _Playing, now: int) -> None:
        if playing.fading is None:
            playing.fading = FADE
            self._heard.append(Heard("cut", playing.cue, self._instant(now)))

    def _add_to(self, out: Samples) -> None:
        speaking = any(playing.voice for playing in self._playing)
        self._duck.aim(DUCKED if speaking else 1.0)
        for voice in (False, True):  # the sounds first: only they are ducked
            for playing in self._playing:
                if playing.voice == voice:
                    self._add_one(playing, out)
            if not voice:
                self._duck.apply(out)
        self._playing = [playing for playing in self._playing if playing.left > 0]
        self._volume.apply(out)
        limit(out)

    def _add_one(self, playing: _Playing, out: Samples) -> None:
        count = min(len(out), playing.left)
        part = playing.samples[playing.done : playing.done + count]
        if playing.fading is not None:
            piece = self._piece[:count]
            piece[:] = part
            fade_out(piece, left=playing.fading, length=FADE)
            part = piece
            playing.fading -= count
        out[:count] += part
        playing.done += count

    def _next_change(self, now: int, *, known: bool) -> int:
        """The next sample at which something begins, or the voice ends or must begin to fade."""
        changes = [now + playing.left for playing in self._playing if playing.voice]
        if known and self._queue:
            changes.append(self._frame(self._queue[0]))
            following = self._next_voice()
            if following is not None and changes[:-1]:
                changes.append(following - FADE)
        return min((change for change in changes if change > now), default=now + PIECE)

    def _next_voice(self) -> int | None:
        return next((self._frame(queued) for queued in self._queue if queued.voice), None)

    def _is_due(self, before: int, *, known: bool) -> bool:
        return known and bool(self._queue) and self._frame(self._queue[0]) < before

    def _frame(self, queued: _Queued) -> int:
        return round((queued.at - self._origin) * RATE)

    def _instant(self, frame: int) -> float:
        return self._origin + frame / RATE


def _gain(volume: float) -> float:
    return min(max(volume, 0.0), 1.0) ** 2

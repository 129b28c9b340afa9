"""Stand-ins with names, shared by tests; the real store and clock are used wherever they can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sirelief_gui.domain.cues import Cue
from sirelief_gui.domain.events import Event, event_kind
from sirelief_gui.domain.record import CheckIn, JournalEntry, SessionRecord
from sirelief_gui.services.sound_out import Heard, SoundState
from sirelief_gui.storage.errors import DiskFull
from sirelief_gui.storage.store import Store

DISK_FULL = "The disk is full. Free some space and try again."


class RecordingListener:
    """Remembers every event it hears, in order, and what ``look`` saw at each call."""

    def __init__(self, look: Callable[[], object] = lambda: None) -> None:
        self.events: list[Event] = []
        self.seen: list[object] = []
        self._look = look

    def __call__(self, events: tuple[Event, ...]) -> None:
        self.events.extend(events)
        self.seen.append(self._look())

    @property
    def kinds(self) -> list[str]:
        """The names of the events heard."""
        return [event_kind(event) for event in self.events]


class FillingStore(Store):
    """A real store on a disk that is full whenever ``full`` is set."""

    full = False

    def start_session(self, record: SessionRecord, *, before: CheckIn | None = None) -> None:
        self._room()
        super().start_session(record, before=before)

    def append(self, entries: Sequence[JournalEntry]) -> None:
        self._room()
        super().append(entries)

    def finish_session(self, record: SessionRecord) -> None:
        self._room()
        super().finish_session(record)

    def update_check_in(self, check_in: CheckIn) -> None:
        self._room()
        super().update_check_in(check_in)

    def settings(self) -> dict[str, object]:
        self._room()
        return super().settings()

    def _room(self) -> None:
        if self.full:
            raise DiskFull(DISK_FULL)


class HeardList:
    """A sound output that plays nothing and remembers what it was given, and in which order.

    ``state`` is set by the test; ``done`` holds "open", "silence", "drop" and "close".
    """

    def __init__(self, state: SoundState = SoundState.PLAYING, lead: float = 0.02) -> None:
        self.state, self.lead = state, lead
        self.cues: list[Cue] = []
        self.done: list[str] = []
        self.volume, self.delay, self.voice = 1.0, 0.0, ""

    @property
    def names(self) -> list[str]:
        """The names of the cues scheduled and not dropped since."""
        return [cue.name for cue in self.cues]

    def open(self) -> None:
        self.done.append("open")

    def close(self) -> None:
        self.done.append("close")

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues.extend(cues)

    def silence(self) -> None:
        self.done.append("silence")
        self.cues.clear()

    def drop_queued(self) -> None:
        self.done.append("drop")
        self.cues.clear()

    def happened(self) -> tuple[Heard, ...]:
        return ()

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def set_delay(self, seconds: float) -> None:
        self.delay = seconds

    def set_voice(self, name: str) -> None:
        self.voice = name

"""Messages between the window and the process that makes its sound.

Both ends are this program in one version, so a message is simply a pickled object; nothing else
can reach the two pipes.
"""

from __future__ import annotations

from threading import Lock
from typing import BinaryIO

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.sound_out import Heard, SoundState


@dataclass(frozen=True, slots=True)
class Call:
    """To the sound: call this method of its engine."""

    method: str
    args: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Clip:
    """To the sound: keep the file of a phrase, None where the voice lacks it."""

    voice: str
    phrase_id: str
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Report:
    """From the sound: how it is, and what became of cues since the last report."""

    state: SoundState
    lead: float
    heard: tuple[Heard, ...] = ()


Message = Call | Clip | Report


class Wire:
    """One end of the two pipes; each direction may be used by a thread of its own."""

    def __init__(self, reader: BinaryIO, writer: BinaryIO) -> None:
        self._reader, self._writer = reader, writer
        self._lock = Lock()

    def send(self, message: Message) -> None:
        """Send a message whole.

        Raises:
            OSError: the other end has gone.
            ValueError: this end was closed.
        """
        import pickle  # it comes with the first sound

        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        with self._lock:
            self._writer.write(data)
            self._writer.flush()

    def receive(self) -> Message | None:
        """Wait for the next message; None once the other end has gone, and ever after."""
        import pickle

        try:
            message = pickle.load(self._reader)  # noqa: S301 - our own process wrote it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            message = None
        if isinstance(message, Message):
            return message
        self._reader.close()
        return None

    def hang_up(self) -> None:
        """Send nothing more, which tells the other end to finish."""
        try:
            self._writer.close()
        except OSError:
            return  # what was still to be written has nobody to read it

"""What comes in with an import: records from a file, each with the place it stood at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from enum import StrEnum
from typing import Protocol

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.progress import Progress
from sirelief_gui.domain.record import CheckIn, SafetyEntry, SessionRecord
from sirelief_gui.domain.values import dataclass


class Part(StrEnum):
    """The parts of a history, by the names of their lists in its JSON file."""

    SETTINGS = "settings"
    PROGRAMS = "programs"
    OWN_EXERCISES = "own_exercises"
    PICTURES = "pictures"
    SESSIONS = "sessions"
    CHECK_INS = "check_ins"
    ACTIVITIES = "activities"
    ACTIVITY_RATINGS = "activity_ratings"
    SAFETY_LOG = "safety_log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of a journal as it is kept; ``data`` is JSON."""

    seq: int
    at: str
    kind: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session with what belongs to it alone."""

    record: SessionRecord
    before: tuple[str, ...] = ()
    """What it said before each correction, as the store keeps it."""
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A rating with what it said before each correction."""

    check_in: CheckIn
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A setting, a program or an exercise: what the store keeps of it, as JSON."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's content; its name is made of it."""

    content: bytes


Payload = Session | Rating | Activity | ActivityRating | SafetyEntry | Text | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One record of a file. ``seen_as`` says of a record what the file says of it.

    Two records are the same where it gives the same for both; what the file does not say does not
    count.
    """

    part: Part
    place: str
    """Where it stands in the file: sessions[12], or sessions.csv, line 7."""
    id: str
    id_place: str
    payload: Payload
    seen_as: Callable[[Payload], object]
    owner_place: str = ""
    """Where the session or the activity is named that it belongs to, if one is."""
    with_session: bool = False
    """Only to be taken with its session, where that is new."""

    @property
    def owner(self) -> tuple[Part, str] | None:
        """What it belongs to, which must be in the file or here; None for nothing."""
        match self.payload:
            case Rating(check_in=check_in) if check_in.session_id is not None:
                return Part.SESSIONS, check_in.session_id
            case ActivityRating(activity_id=activity_id):
                return Part.ACTIVITIES, activity_id
        return None


class Source(Protocol):
    """A file to import."""

    def records(self, progress: Progress) -> Iterator[Incoming | ImportFault]:
        """Yield its records, and for one that is wrong what is wrong with it.

        Raises ImportFault where nothing more can be read, StorageError, Cancelled.
        """
        ...


@dataclass(slots=True)
class Seen:
    """The ids that have come in already, by part."""

    ids: dict[Part, set[str]] = field(default_factory=dict)

    def again(self, part: Part, record_id: str) -> bool:
        """Tell whether an id has come in before; from now on it has."""
        known = self.ids.setdefault(part, set())
        if record_id in known:
            return True
        known.add(record_id)
        return False

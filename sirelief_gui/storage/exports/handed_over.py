"""What of a history is handed over: sessions with their ratings, and ratings, one after the other.

Sessions are read page by page, so that ten years take no more memory than a week.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sirelief_gui.domain.activity_columns import ActivityFacts
from sirelief_gui.domain.export_columns import RatingFacts, SessionFacts
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.export_rows import activity_facts, rating_facts
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.ratings import RatingIndex
from sirelief_gui.domain.record import CheckIn
from sirelief_gui.storage.amendments import Amended
from sirelief_gui.storage.export_reading import ExportReading
from sirelief_gui.storage.store import Store

PAGE = 250
"""Sessions in the memory at a time, and rows between two words about progress."""
_DUE_DATE = "settings.due_date"
"""Where the due date is kept (services/settings.py)."""


class HandedOver:
    """What of a history is handed over, oldest first, with the ratings each session has.

    Use `handed_over`. ``progress`` is told how many of all sessions and ratings were
    yielded so far.
    """

    def __init__(
        self,
        reading: ExportReading,
        options: ExportOptions,
        *,
        check_ins: Sequence[CheckIn],
        amended: Amended,
        due: date | None = None,
        activities: Sequence[ActivityFacts] = (),
        progress: Progress = unwatched,
    ) -> None:
        self.options = options
        self.activities = tuple(activities)
        """Her activities with how she rated them in the period."""
        self._reading, self._amended, self._progress = reading, amended, progress
        self._due = due if options.due_date else None
        self._ids = reading.closed_session_ids(options)
        in_order = sorted(check_ins, key=lambda check_in: (check_in.at.timestamp(), check_in.id))
        self._index = RatingIndex(in_order)
        self._ratings = list(
            rating_facts(
                in_order,
                sessions=frozenset(self._ids),
                options=options,
                amended=amended.check_ins,
            )
        )

    @property
    def session_count(self) -> int:
        """How many sessions there are."""
        return len(self._ids)

    @property
    def rating_count(self) -> int:
        """How many ratings there are."""
        return len(self._ratings)

    @property
    def due(self) -> date | None:
        """The due date, where it was asked for and is known."""
        return self._due

    def sessions(self) -> Iterator[SessionFacts]:
        """Yield the closed sessions."""
        for start in range(0, len(self._ids), PAGE):
            self._tell(start)
            for session in self._reading.sessions_by_id(self._ids[start : start + PAGE]):
                ratings = self._index.of(session)
                is_amended = session.id in self._amended.sessions
                yield SessionFacts(session, ratings, is_amended, self._due)
        self._tell(len(self._ids))

    def ratings(self) -> Iterator[RatingFacts]:
        """Yield the ratings that go with those sessions, or with the days wanted."""
        for start in range(0, len(self._ratings), PAGE):
            self._tell(len(self._ids) + start)
            yield from self._ratings[start : start + PAGE]
        self._tell(len(self._ids) + len(self._ratings))

    def _tell(self, done: int) -> None:
        self._progress(done, len(self._ids) + len(self._ratings))


@contextmanager
def handed_over(
    store: Store, options: ExportOptions, progress: Progress = unwatched
) -> Iterator[HandedOver]:
    """Give out, for the body, what of a history is handed over, as it stands now."""
    with store.snapshot():
        progress(0, 1)
        yield HandedOver(
            store,
            options,
            check_ins=store.check_ins(),
            amended=store.amended(),
            due=_due(store),
            activities=tuple(
                activity_facts(
                    store.activities(), store.activity_ratings(options.since, options.until)
                )
            ),
            progress=progress,
        )


def _due(store: Store) -> date | None:
    try:
        return date.fromisoformat(store.setting(_DUE_DATE, ""))
    except ValueError:
        return None

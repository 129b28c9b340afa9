"""What was corrected of a session and its ratings, read from the store and put in words."""

from __future__ import annotations

from sirelief_gui.domain.amended import AmendedLine, amended_rating, amended_session
from sirelief_gui.domain.ratings import SessionRatings
from sirelief_gui.domain.record import CheckIn, SessionRecord
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate
from sirelief_gui.services.exercise_lines import ExerciseLine
from sirelief_gui.storage.store import Store


@dataclass(frozen=True, slots=True)
class LogView:
    """A rating of its own with what was corrected in it."""

    check_in: CheckIn
    amended: tuple[AmendedLine, ...]


def log_view(store: Store, rating: CheckIn, tr: Translate) -> LogView:
    """Return a rating with its corrections."""
    return LogView(rating, amended_rating(store.corrections(rating.id), rating, tr))


def amended_lines(
    store: Store,
    record: SessionRecord,
    ratings: SessionRatings,
    exercises: tuple[ExerciseLine, ...],
    tr: Translate,
) -> tuple[AmendedLine, ...]:
    """Return what was corrected in a session, and in the ratings before and after it."""
    lines: tuple[AmendedLine, ...] = ()
    for what, one in ((tr("Before"), ratings.before), (tr("After"), ratings.after)):
        if one is not None:
            lines += amended_rating(store.corrections(one.id), one, tr, what=what)
    names = {line.position: line.name for line in exercises}
    return lines + amended_session(store.corrections(record.id), record, names, tr)

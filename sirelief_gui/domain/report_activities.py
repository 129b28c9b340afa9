"""What a report says of her activities: first and last score of each, only where she has any."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sirelief_gui.domain.activities_view import ActivitiesView, Point, Track
from sirelief_gui.domain.activities_words import change_in_words, no_proof_in_words
from sirelief_gui.domain.report_paper import ReportTable
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.domain.writing import ENGLISH, Writing

DayText = Callable[[date], str]


def activities_table(
    view: ActivitiesView, *, dated: DayText, tr: Translate = as_is
) -> ReportTable | None:
    """Return a row for each activity that was rated in the period; None where none was."""
    rated = [track for track in view.tracks if track.points]
    if not rated:
        return None
    return ReportTable(
        title=tr("Activities I named (PSFS): 0 unable, 10 able as before, higher is better"),
        columns=(tr("Activity"), tr("First"), tr("Last"), tr("Ratings")),
        rows=tuple(_row(track, dated, tr) for track in rated),
    )


def activities_note(
    view: ActivitiesView, *, tr: Translate = as_is, writing: Writing = ENGLISH
) -> str:
    """Say how the mean changed and what that cannot show; "" where nothing was rated twice."""
    if view.change is None:
        return ""
    # A therapist knows how large a change is large; the page has no room to spare.
    return f"{change_in_words(view.change, tr, writing.number)} {no_proof_in_words(tr)}"


def _row(track: Track, dated: DayText, tr: Translate) -> tuple[str, ...]:
    first, *later = track.points
    cells = (_cell(first, dated, tr), _cell(later[-1], dated, tr) if later else "–")
    return track.activity.name, *cells, str(len(track.points))


def _cell(point: Point, dated: DayText, tr: Translate) -> str:
    return tr("{score}, {day}").format(score=point.score, day=dated(point.day))

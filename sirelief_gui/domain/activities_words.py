"""What is said of her activities: examples, scores, changes, and the chart in words.

The sizes of a change are R62's, of groups of people in physical therapy; nothing here is proof of
what brought a change about, and worse is said as plainly as better.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sirelief_gui.domain.activities import (
    LARGE_CHANGE,
    MEDIUM_CHANGE,
    SINGLE_CHANGE,
    SMALL_CHANGE,
    ChangeSize,
)
from sirelief_gui.domain.activities_view import (
    HIGHEST,
    LOWEST,
    ActivitiesView,
    MeanChange,
    RatedDay,
    Track,
)
from sirelief_gui.domain.words import NBSP, Number, Translate, as_is, plain_number, plural


def examples(tr: Translate = as_is) -> tuple[str, ...]:
    """Return activities that are suggested (facts, pain 3); what she takes is then hers."""
    return (
        tr("Turning in bed"),
        tr("Climbing stairs"),
        tr("Getting dressed standing"),
        tr("Getting dressed sitting"),
        tr("Walking for 10 minutes"),
    )


def score_in_words(score: int, tr: Translate = as_is) -> str:
    """Return a score as it is read aloud: '0, unable', '6 of 10', '10, able as before'."""
    if score == LOWEST:
        return tr("0, unable")
    return tr("10, able as before") if score == HIGHEST else tr("{n} of 10").format(n=score)


def track_in_words(track: Track, tr: Translate = as_is) -> str:
    """Say one activity over the range: 'Climbing stairs: first 4, last 6'."""
    first, last, name = track.first, track.last, track.activity.name
    if first is None or last is None:
        return tr("{activity}: not rated").format(activity=name)
    if len(track.points) == 1:
        return tr("{activity}: {score}").format(activity=name, score=last.score)
    return tr("{activity}: first {first}, last {last}").format(
        activity=name, first=first.score, last=last.score
    )


def score_on_day(track: Track, day: date, tr: Translate = as_is) -> str:
    """Say the score of a day: 'Climbing stairs: 6 of 10'; "" where it was not rated."""
    score = track.on(day)
    if score is None:
        return ""
    return tr("{activity}: {score}").format(
        activity=track.activity.name, score=score_in_words(score, tr)
    )


def day_in_words(day: RatedDay, names: Mapping[str, str], tr: Translate = as_is) -> str:
    """Say what was rated on a day, by the names of the activities: 'Stairs 6, Walking skipped'."""
    skipped = tr("skipped")
    return ", ".join(
        f"{names[key]}{NBSP}{skipped if score is None else score}"
        for key, score in day.scores.items()
        if key in names
    )


def change_in_words(
    change: MeanChange, tr: Translate = as_is, number: Number = plain_number
) -> str:
    """Say how far the mean moved and how large that is: '4 at first, 6 now: 2 higher, …'."""
    return " ".join((_moved(change, tr, number), _size(change, tr, number)))


def limits_in_words(tr: Translate = as_is, number: Number = plain_number) -> str:
    """Say where the sizes come from and what the change cannot show."""
    sizes = tr(
        "The sizes are from groups of people: {small} points of the mean small, {medium} medium, "
        "{large} large."
    ).format(small=number(SMALL_CHANGE), medium=number(MEDIUM_CHANGE), large=number(LARGE_CHANGE))
    return f"{sizes} {no_proof_in_words(tr)}"


def no_proof_in_words(tr: Translate = as_is) -> str:
    """Say what a change cannot show."""
    return tr("This is not proof of what brought it about.")


def _moved(change: MeanChange, tr: Translate, number: Number) -> str:
    # Two digits: of three activities, 2.67 must not look like the 2.7 of a large change.
    first, last = number(round(change.first, 2)), number(round(change.last, 2))
    if change.count == 1:
        return tr("The activity went from {first} to {last}.").format(first=first, last=last)
    text = plural(
        change.count,
        "The mean of 1 activity went from {first} to {last}.",
        "The mean of {n} activities went from {first} to {last}.",
        tr,
    )
    return text.format(n=change.count, first=first, last=last)


def _size(change: MeanChange, tr: Translate, number: Number) -> str:
    if change.count == 1 and abs(change.last - change.first) < SINGLE_CHANGE:
        return tr(
            "Of one activity by itself, less than {n} points may be no change at all."
        ).format(n=number(SINGLE_CHANGE))
    if change.size is ChangeSize.WITHIN:
        return tr("That is less than {n} points: it may be no change at all.").format(
            n=number(SMALL_CHANGE)
        )
    is_better = change.last > change.first
    return {
        ChangeSize.SMALL: tr("A small change for the better.")
        if is_better
        else tr("A small change for the worse."),
        ChangeSize.MEDIUM: tr("A medium change for the better.")
        if is_better
        else tr("A medium change for the worse."),
        ChangeSize.LARGE: tr("A large change for the better.")
        if is_better
        else tr("A large change for the worse."),
    }[change.size]


def activities_in_words(
    view: ActivitiesView, tr: Translate = as_is, number: Number = plain_number
) -> str:
    """Say what the chart shows, for a screen reader."""
    if not view.days:
        return tr("No activity was rated in this range.")
    parts = [tr("0 is unable, 10 is able as before: higher is better.")]
    if view.is_by_month:
        parts.append(tr("Each point is the median of a month."))
    parts += [track_in_words(track, tr) + "." for track in view.tracks if track.points]
    if view.change is not None:
        parts += [change_in_words(view.change, tr, number), limits_in_words(tr, number)]
    return " ".join(parts)

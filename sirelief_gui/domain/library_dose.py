"""How much, as the card of an exercise says it: '8 reps, 5 s hold', '8 reps, 5 s up, 5 s down'."""

from __future__ import annotations

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.present_choices import sets_text
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.words import NBSP, Translate, as_is, mark, seconds_text

_WAYS = {"Up": mark("{seconds} up"), "Down": mark("{seconds} down")}
"""How a hold is named after the move into it, by what the library calls that move in short."""


def card_dose(item: PlannedItem, tr: Translate = as_is) -> str:
    """Say the dose of an exercise in few words.

    Two holds are told apart by the ways they go; a hold of 0 s is "no hold", and an exercise that
    never holds says nothing of it.
    """
    reps = sets_text(item, tr)
    if all(spec.kind is not PhaseKind.HOLD for spec in item.exercise.phases):
        return reps
    holds = _holds(item)
    if not holds:
        return tr("{reps}, no hold").format(reps=reps)
    ways = [_WAYS[way] for _, way in holds if way in _WAYS]
    if len(holds) > 1 and len(ways) == len(holds):
        lengths = (seconds_text(length, tr) for length, _ in holds)
        unbroken = (tr(way).replace(" ", NBSP) for way in ways)
        named = (way.format(seconds=said) for way, said in zip(unbroken, lengths, strict=True))
        return ", ".join((reps, *named))
    longest = max(length for length, _ in holds)
    if len(holds) > 1 and all(length == longest for length, _ in holds):
        text = tr("{reps}, {seconds} each way")
    else:
        text = tr("{reps}, {seconds} hold")
    return text.format(reps=reps, seconds=seconds_text(longest, tr))


def _holds(item: PlannedItem) -> list[tuple[int, str]]:
    """Return the seconds of each hold, with the short name of the move that leads to it."""
    found, move = [], ""
    for spec in item.phases:
        if spec.kind is PhaseKind.HOLD:
            found.append((item.seconds[spec.id], move))
        else:
            move = spec.short
    return found

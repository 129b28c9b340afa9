"""The rep that is shown before the first one is counted: "Watch one, then we count"."""

from __future__ import annotations

import math
import re

from sirelief_gui.domain.exercise import PhaseKind, PhaseSpec
from sirelief_gui.domain.phase import DemoPart, Phase, Speech
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.words import Translate, mark

HOLD_FOR = mark("Hold {n} s.")
_SENTENCES = re.compile(r"(?<=[.])\s+")
DEMO_INTRO = 4
"""Seconds in the start pose, while it is said that nothing is counted yet (our choice)."""
DEMO_OUTRO = 4
"""Seconds back in the start pose before the first rep, ticked to it (our choice)."""
LONGEST_SHOWN_HOLD = 5
"""Seconds a hold is shown for, at most: the hold of the source article, for who joins in."""


MOVING_KINDS = frozenset({PhaseKind.MOVE, PhaseKind.RELEASE, PhaseKind.BREATHE})
"""Kinds in which the figure moves (SETTLED, The timeline)."""


def demo_parts(item: PlannedItem, speech: Speech | None) -> tuple[DemoPart, ...]:
    """Return one rep of an exercise as it is shown, a little slower where the words need it.

    The rest after the rep is left out.
    """
    parts: list[DemoPart] = []
    offset = DEMO_INTRO
    for spec in item.phases:
        if spec.kind is PhaseKind.REST_REP:
            continue
        seconds = item.seconds[spec.id]
        text, source = _said(item, spec)
        shown = min(seconds, LONGEST_SHOWN_HOLD) if spec.kind is PhaseKind.HOLD else seconds
        if spec.loop is not None:
            shown = min(seconds, spec.loop.seconds)  # once round
        if speech is not None:
            shown = max(shown, math.ceil(speech.seconds(text)))
        parts.append(
            DemoPart(
                offset,
                shown,
                spec.kind,
                spec.short,
                spec.label,
                text,
                spec.pose_from,
                spec.pose_to,
                source,
                spec.loop,
            )
        )
        offset += shown
    return tuple(parts)


def demo_seconds(parts: tuple[DemoPart, ...]) -> int:
    """Return how long the whole demo lasts."""
    return parts[-1].end + DEMO_OUTRO


def part_at(phase: Phase, seconds: float) -> int:
    """Return the number of the part that is shown so many seconds into a demo."""
    shown = (n for n, part in enumerate(phase.demo) if seconds < part.end)
    return next(shown, len(phase.demo) - 1)


def demo_pose(phase: Phase, seconds: float) -> tuple[str, str, float]:
    """Return the poses the figure is between, so many seconds into a demo, and how far it is."""
    part = phase.demo[part_at(phase, seconds)]
    if seconds < part.offset:
        return part.pose_from, part.pose_from, 1.0
    if part.loop is not None and seconds < part.end:
        return part.loop.at(seconds - part.offset, part.seconds)
    if part.kind not in MOVING_KINDS or seconds >= part.end:
        return part.pose_from, part.pose_to, 1.0
    return part.pose_from, part.pose_to, (seconds - part.offset) / part.seconds


def said_in(part: DemoPart, tr: Translate) -> str:
    """Return what is said with a part, in her language."""
    if part.source == HOLD_FOR:
        return tr(HOLD_FOR).format(n=_held(part.say))
    whole = tr(part.source or part.say)
    return _without_seconds(whole) if part.source else whole


def _said(item: PlannedItem, spec: PhaseSpec) -> tuple[str, str]:
    """What is said with a part, and the text it is taken from where it is not the whole of it.

    It is the step that shows the part, how long a hold is, else its cue.
    """
    seconds = item.seconds[spec.id]
    if spec.kind is PhaseKind.HOLD:
        if seconds > LONGEST_SHOWN_HOLD:
            return spec.cue, ""
        return HOLD_FOR.format(n=seconds), HOLD_FOR
    if spec.shown:
        return spec.shown, ""
    steps = item.exercise.steps[1:]
    told = (s.text for s in steps if s.pose == spec.pose_to != item.exercise.start_pose)
    text = next(told, spec.cue)
    # How long the hold is comes with the hold.
    said = _without_seconds(text) or spec.cue
    return said, text if said not in (text, spec.cue) else ""


def _without_seconds(text: str) -> str:
    return " ".join(part for part in _SENTENCES.split(text) if "{" not in part)


def _held(say: str) -> int:
    """Return the seconds of a hold from its sentence."""
    return int("".join(sign for sign in say if sign.isdigit()))

"""Which sound goes with which phase (DESIGN 6.5), without any word."""

from __future__ import annotations

from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Guidance, Level, Sound
from sirelief_gui.domain.exercise import GUIDE_KINDS, REP_KINDS, PhaseKind
from sirelief_gui.domain.timeline import Timeline

HALF_WAY_FROM = 10
"""Seconds: shorter holds have no half-way (SETTLED, The timeline)."""
TICKS = 3
"""The last seconds before a rep that are ticked (facts/field.md d)."""

_FIRST: dict[PhaseKind, Sound] = {
    PhaseKind.GET_READY: Sound.CHANGE,
    PhaseKind.CHANGE_POSITION: Sound.CHANGE,
    PhaseKind.CHANGE_SIDE: Sound.CHANGE,
    PhaseKind.RELEASE: Sound.RELEASE,
    PhaseKind.REST_SET: Sound.REST,
    PhaseKind.REST_EXERCISE: Sound.REST,
    PhaseKind.FINISH: Sound.FINISH,
}


def phase_sounds(
    timeline: Timeline, index: int, guidance: Guidance, *, length: int
) -> tuple[Cue, ...]:
    """Return the sounds of a phase that lasts ``length`` seconds, from its start."""
    phase = timeline.phases[index]
    if guidance.level is Level.SILENT:
        return ()
    cues: list[Cue] = []
    if phase.kind is PhaseKind.HOLD:
        cues += _hold_sounds(guidance, length)
    elif phase.kind in (PhaseKind.MOVE, PhaseKind.BREATHE):
        cues.append(_sound(0.0, _of_move(timeline, index)))
    elif phase.kind in _FIRST and not phase.is_demo:
        cues.append(_sound(0.0, _FIRST[phase.kind]))
    if guidance.count_down and leads_into_rep(timeline, index):
        cues += [_sound(length - left, Sound.TICK) for left in range(TICKS, 0, -1) if left < length]
    return tuple(cues)


def leads_into_rep(timeline: Timeline, index: int) -> bool:
    """Tell whether a rep begins when this wait is over."""
    phase = timeline.phases[index]
    if phase.kind not in GUIDE_KINDS and phase.kind is not PhaseKind.REST_SET:
        return False
    return timeline.phases[index + 1].kind in REP_KINDS


def half_way_at(length: int) -> int | None:
    """Return the second at which half of a hold is over, None for short ones."""
    return length // 2 if length >= HALF_WAY_FROM else None


def _of_move(timeline: Timeline, index: int) -> Sound:
    """Rising into effort, falling out of it."""
    phase, following = timeline.phases[index], timeline.phases[index + 1]
    holds_next = following.kind is PhaseKind.HOLD and following.rep_key == phase.rep_key
    return Sound.START if holds_next or phase.key.step == 0 else Sound.RELEASE


def _hold_sounds(guidance: Guidance, length: int) -> list[Cue]:
    cues = []
    if guidance.hold_sound:
        cues.append(Cue(0.0, None, Sound.HOLD, float(length)))
    elif guidance.level is Level.CHIMES:
        cues.append(_sound(0.0, Sound.TICK))
    half = half_way_at(length)
    if half is not None:
        cues.append(_sound(half, Sound.HALF_WAY))
    return cues


def _sound(at: float, sound: Sound) -> Cue:
    return Cue(float(at), None, sound, SOUND_SECONDS[sound])

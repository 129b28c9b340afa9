"""What kinds of exercises, phases and sides are called where she or her therapist chooses one."""

from __future__ import annotations

from sirelief_gui.domain.exercise import Kind, Laterality, Library, PhaseKind
from sirelief_gui.domain.own_exercise import OwnExercise
from sirelief_gui.domain.words import Translate, as_is, seconds_text


def kind_label(kind: Kind, tr: Translate = as_is) -> str:
    """Return what an exercise is for: 'Stretch'."""
    return {
        Kind.MOBILITY: tr("Mobility"),
        Kind.STRENGTH: tr("Strength"),
        Kind.STRENGTH_ISOMETRIC: tr("Strength, held still"),
        Kind.CORE: tr("Core"),
        Kind.STRETCH: tr("Stretch"),
        Kind.RELEASE: tr("Ball release"),
        Kind.WARMUP: tr("Warm-up"),
        Kind.COOLDOWN: tr("Cool-down"),
        Kind.BREATHING: tr("Breathing"),
    }[kind]


def laterality_label(laterality: Laterality, tr: Translate = as_is) -> str:
    """Return which side works: 'Left, then right'."""
    return {
        Laterality.BILATERAL: tr("Both sides together"),
        Laterality.EACH_SIDE: tr("Left, then right"),
        Laterality.UNILATERAL: tr("One side only"),
    }[laterality]


def phase_label(kind: PhaseKind, tr: Translate = as_is) -> str:
    """Return what a phase of a rep is: 'Hold'. KeyError for one that is not part of a rep."""
    return {
        PhaseKind.MOVE: tr("Move"),
        PhaseKind.HOLD: tr("Hold"),
        PhaseKind.RELEASE: tr("Let go"),
        PhaseKind.REST_REP: tr("Rest between reps"),
        PhaseKind.BREATHE: tr("Breathe"),
    }[kind]


def own_text(own: OwnExercise, library: Library, tr: Translate = as_is) -> str:
    """Tell an exercise of hers in a line: all that is said and done in it."""
    phases = []
    for phase in own.phases:
        length = seconds_text(phase.seconds, tr)
        said = f" “{phase.say}”" if phase.say else ""
        phases.append(f"{phase_label(phase.kind, tr)} {length}: {phase.name}{said}")
    parts = (
        own.name,
        tr(library.postures[own.posture].name),
        kind_label(own.kind, tr),
        laterality_label(own.laterality, tr),
        tr("reps: {n}").format(n=own.reps),
        own.how,
        own.picture,
        *phases,
    )
    return "; ".join(part for part in parts if part)

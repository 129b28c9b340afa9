"""What Today says of the next dose: a question, one sentence why, and what would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sirelief_gui.domain.dose_limits import DoseLimits
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.next_dose import Advice, DoseStep, NextDose, Why
from sirelief_gui.domain.words import Translate, as_is, mark, plural, seconds_text


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseWords:
    """The texts of the card; ``lines`` say what would change, none where nothing would."""

    title: str
    why: str
    lines: tuple[str, ...] = ()
    note: str = ""

    @property
    def plain(self) -> str:
        """All of it in one text, for a screen reader."""
        title = self.title if self.title.endswith("?") else f"{self.title}."
        lines = (f"{line}." for line in self.lines)
        return " ".join(part for part in (title, self.why, *lines, self.note) if part)


_TITLES = {
    Advice.MORE: mark("One rep more?"),
    Advice.FEWER: mark("A lighter dose?"),
    Advice.REST: mark("Rest, and ask first"),
}
_WHY: Mapping[Why, str] = {
    Why.OVER: mark("Pain reached {score} in or after your last session."),
    Why.STOPPED: mark("You ended your last session because of pain."),
    Why.MORNING: mark("The morning after your last session was hard."),
    Why.RISES: mark("After each of your last two sessions pain was higher than before."),
    Why.HURT: mark("This hurt in your last session."),
    Why.LIGHT_ALREADY: mark("It hurt, and the dose is as light as it can be set."),
}
_REST = mark("Rest is a good plan. Ask your therapist or midwife before you go on.")
_EASIER = mark("Your next session starts easier by itself; this would last beyond it.")


def next_dose_words(
    found: NextDose,
    library: Library,
    *,
    limits: DoseLimits,
    starts_easier: bool = False,
    tr: Translate = as_is,
) -> DoseWords:
    """Return what the card says of an advice other than "same"; KeyError for that one.

    ``starts_easier`` tells that the next session is eased by itself (S17).
    """
    note = ""
    if found.advice is Advice.REST:
        note = tr(_REST)
    elif starts_easier and found.advice is Advice.FEWER:
        note = tr(_EASIER)
    return DoseWords(
        title=tr(_TITLES[found.advice]),
        why=_why(found, limits, tr),
        lines=_lines(found.steps, library, tr),
        note=note,
    )


def _why(found: NextDose, limits: DoseLimits, tr: Translate) -> str:
    if found.why is Why.CALM:
        n = limits.calm_sessions
        text = plural(
            n,
            "Your last session brought no rise in pain.",
            "Your last {n} sessions brought no rise in pain.",
            tr,
        )
        return text.format(n=n)
    if found.why is Why.TOO_MUCH_AGAIN:
        n = limits.hard_sessions
        text = plural(
            n, "Your last session was too much.", "Your last {n} sessions were too much.", tr
        )
        return text.format(n=n)
    return tr(_WHY[found.why]).format(score=found.score)


def _lines(steps: tuple[DoseStep, ...], library: Library, tr: Translate) -> tuple[str, ...]:
    """Say what would change, exercises with the same change in one line."""
    grouped: dict[str, list[str]] = {}
    for step in steps:
        name = tr(library.exercises[step.exercise].name)
        grouped.setdefault(_change(step, tr), []).append(name)
    template = tr("**{change}**: {exercises}")
    return tuple(
        template.format(change=change, exercises=", ".join(names))
        for change, names in grouped.items()
    )


def _change(step: DoseStep, tr: Translate) -> str:
    """Say one change: '6 reps instead of 8, hold 4 s instead of 5 s'."""
    parts = []
    before, after = step.reps
    if before != after:
        text = plural(after, "1 rep instead of {before}", "{n} reps instead of {before}", tr)
        parts.append(text.format(n=after, before=before))
    before, after = step.hold
    if before != after:
        text = tr("hold {after} instead of {before}")
        parts.append(text.format(after=seconds_text(after, tr), before=seconds_text(before, tr)))
    return ", ".join(parts) or tr("shorter holds")

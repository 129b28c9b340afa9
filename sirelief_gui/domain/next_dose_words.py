"""What Today says of the next dose: a question, one sentence why, and what would change."""

from __future__ import annotations

from collections.abc import Mapping

from sirelief_gui.domain.dose_limits import DoseLimits
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.next_dose import Advice, DoseStep, NextDose, Why
from sirelief_gui.domain.values import dataclass
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
    Why.RISE_AGAIN: mark(
        "Pain was higher after your last session, and the one before was too much."
    ),
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
            "On your last day with a session, pain was not noticeably higher afterwards.",
            "On your last {n} days with a session, pain was not noticeably higher afterwards.",
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
    """Say what would change: a single exercise whole, several by their reps, then their holds."""
    grouped: dict[str, list[str]] = {}
    for step in steps:
        change = _reps(step, tr) or tr("Shorter holds")
        if len(steps) == 1:
            change = ", ".join(part for part in (_reps(step, tr), _hold(step, tr)) if part)
            change = change or tr("Shorter holds")
        name = tr(library.exercises[step.exercise].short_name)
        grouped.setdefault(change, []).append(name)
    template = tr("**{change}**: {exercises}")
    lines = [
        template.format(change=change, exercises=", ".join(names))
        for change, names in grouped.items()
    ]
    if len(steps) > 1 and any(_hold(step, tr) for step in steps):
        lines.append(tr("Holds would be a little shorter, too."))
    return tuple(lines)


def _reps(step: DoseStep, tr: Translate) -> str:
    """Say how the reps change: '6 reps instead of 8'; "" where they do not."""
    before, after = step.reps
    if before == after:
        return ""
    text = plural(after, "1 rep instead of {before}", "{n} reps instead of {before}", tr)
    return text.format(n=after, before=before)


def _hold(step: DoseStep, tr: Translate) -> str:
    """Say how the longest hold changes: 'hold 4 s instead of 5 s'; "" where it does not."""
    before, after = step.hold
    if before == after:
        return ""
    text = tr("hold {after} instead of {before}")
    return text.format(after=seconds_text(after, tr), before=seconds_text(before, tr))

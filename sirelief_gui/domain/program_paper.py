"""What a printed program says, as data; `ui.paper` lays it out and draws it.

Nobody's name is on it, and no date: it can lie on a table. Words are the app's own.
"""

from __future__ import annotations

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_dose import card_dose
from sirelief_gui.domain.library_list import place_text, shown_pose, steps_texts
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.program_times import clock_text, split_texts, times_of
from sirelief_gui.domain.safety import EMERGENCY_SIGNS, REMINDER, WARNING_SIGNS
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, length_text, mark, plural

TITLE = mark("Exercise program")
"""What the file says it is, whatever the program is called: window titles are seen by others."""
ABOUT = mark(
    "SI Relief guides you through exercises and records what you feel. It does not diagnose or "
    "treat any condition, and does not replace advice from your midwife, doctor or therapist."
)
"""The same sentence everywhere (DESIGN 10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One exercise on paper; ``pose`` is its picture, ``time`` as 'm:ss'."""

    number: int
    name: str
    place: str
    dose: str
    time: str
    pose: str
    steps: tuple[str, ...]
    cautions: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramPaper:
    """A printed program: a head, its exercises in their order, when to stop, and a foot."""

    title: str
    summary: str
    parts: str
    items: tuple[PaperItem, ...]
    stop_title: str
    stop: tuple[str, ...]
    foot: str


def program_paper(
    name: str,
    timeline: Timeline,
    library: Library,
    *,
    propped: bool,
    version: str,
    tr: Translate = as_is,
) -> ProgramPaper:
    """Return what a program says on paper, laid out as it would run now.

    ``propped`` shows lying on a wedge or pillows; ``version`` is that of the app.
    """
    times = times_of(timeline)
    done = [n for n in range(len(timeline.items)) if n not in timeline.omitted]
    count = plural(len(done), "1 exercise", "{n} exercises", tr).format(n=len(done))
    return ProgramPaper(
        title=tr(name),
        summary=f"{count}, {length_text(times.total, tr)}",
        parts=", ".join(split_texts(times, tr)),
        items=tuple(
            _item(timeline.items[n], library, number, clock_text(times.of_item(n)), propped, tr)
            for number, n in enumerate(done, start=1)
        ),
        stop_title=tr("When to stop"),
        stop=stop_lines(tr),
        foot=f"{tr(ABOUT)} {tr('Version {v}').format(v=version)}.",
    )


def _item(
    item: PlannedItem, library: Library, number: int, time: str, propped: bool, tr: Translate
) -> PaperItem:
    exercise = item.exercise
    return PaperItem(
        number=number,
        name=tr(exercise.name),
        place=place_text(exercise, library, tr),
        dose=card_dose(item, tr),
        time=time,
        pose=shown_pose(exercise, exercise.about.picture, propped=propped),
        steps=steps_texts(item, library, tr),
        cautions=tuple(tr(text) for text in exercise.cautions),
        note=item.note,
    )


def stop_lines(tr: Translate = as_is) -> tuple[str, ...]:
    """Return the rules for stopping, one sentence or two a line (S4, S5, S15, S24)."""
    signs = "; ".join(_in_sentence(tr(sign)) for sign in WARNING_SIGNS)
    hurts = tr(
        "You may stop at any time. Stop when it hurts more than before you began, or more than "
        "{limit} of 10."
    )
    call = tr("Stop and call your maternity team or doctor with any of these: {signs}.")
    emergency = tr("Call the emergency number at once for: {signs}")
    return (
        f"{hurts.format(limit=LIMIT)} {tr(REMINDER)}",
        call.format(signs=signs),
        emergency.format(signs=_in_sentence(tr(EMERGENCY_SIGNS))),
    )


def _in_sentence(text: str) -> str:
    """Begin with a small letter, as in the middle of a sentence."""
    return text[:1].lower() + text[1:]

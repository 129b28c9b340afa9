"""Write docs/LIBRARY.md: every exercise with its phases, dose and sources, and what asked for it.

    python -m tools.library_table              write the page
    python -m tools.library_table --strips     draw the film strips it shows, too (docs/strips/)
    python -m tools.library_table --check      exit 1 when the page is not what the library says

The page is made from the files the app runs on, so that it cannot say anything else.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from sirelief_gui.domain.exercise import Exercise, Library, PhaseSpec, RepRange
from sirelief_gui.domain.program import Program, ProgramItem, resolve, resolve_item
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from tools.build_resources import ROOT

PAGE = ROOT / "docs" / "LIBRARY.md"
STRIPS = ROOT / "docs" / "strips"
STRIP_WIDTH = 900
"""Pixels of a strip in the page."""

# What the source articles ask for beyond the exercises they name, and what stands for it here.
ASKED = (
    ("No work on one leg at a time", "refused by the library (`laterality`, blocked names)", ()),
    ("Both legs at once, slowly", "every strength exercise", ()),
    (
        "Core fundamentals",
        "chosen from other sources",
        ("core_breath_draw_in", "pelvic_floor_lift", "seated_glute_squeeze"),
    ),
    ("Squats", "part of the way, switched off at first", ("chair_squat",)),
    ("Bridging", "with the seated squeeze to stand in", ("bridge", "seated_glute_squeeze")),
    ("Butt stretch", "one side, then the other", ("butt_stretch_seated",)),
    ("Hamstring stretch", "one side, then the other", ("hamstring_stretch_seated",)),
    ("Small ball on the buttock", "at the wall, on both feet", ("ball_release_wall",)),
    (
        "Deep outward rotators without movement",
        "the strap, and our own ankle squeeze",
        ("hip_abduction_isometric", "ankle_squeeze_isometric"),
    ),
    ("Warming up", "seated, three minutes", ("warmup_seated",)),
    (
        "Cooling down",
        "both stretches, then a minute of breathing",
        ("butt_stretch_seated", "hamstring_stretch_seated", "breathe_slow"),
    ),
)


def page(library: Library, programs: dict[str, Program]) -> str:
    """Return the whole page."""
    lines = [
        "# The library",
        "",
        (
            "Written by `python -m tools.library_table` from `assets/library/`: do not edit. "
            "Sources stand for their codes in [sources.toml](../assets/library/sources.toml)."
        ),
        "",
        "| Exercise | Kind | Sides | Position | A rep | Reps (usual; bounds) | Moving |",
        "|---|---|---|---|--:|---|--:|",
        *(_row(exercise, library) for exercise in library.exercises.values()),
        "",
        "## What the articles ask for",
        "",
        "| Asked for | Here | |",
        "|---|---|---|",
        *(_asked(what, how, ids, library) for what, how, ids in ASKED),
        "",
        "## Programs",
        "",
        "| Program | What is in it | In all |",
        "|---|---|--:|",
        *(_program(program, library) for program in programs.values()),
        "",
        "Doses as in the library; times before it is known how long the words take.",
        "",
    ]
    for exercise in library.exercises.values():
        lines += _section(exercise, library)
    return "\n".join(lines)


def _row(exercise: Exercise, library: Library) -> str:
    item = resolve_item(ProgramItem(exercise.id), library)
    cells = (
        _link(exercise),
        exercise.kind.replace("_", ", "),
        exercise.laterality.replace("_", " "),
        library.postures[exercise.posture].place,
        f"{item.rep_seconds} s",
        _range_of(exercise.reps),
        f"{item.rep_seconds * item.reps_planned} s",
    )
    return f"| {' | '.join(cells)} |"


def _link(exercise: Exercise) -> str:
    return f"[{exercise.name}](#{exercise.id})"


def _range_of(reps: RepRange) -> str:
    usual = f"{reps.recommended_minimum}–{reps.recommended_maximum}"
    return f"{reps.default} ({usual}; {reps.minimum}–{reps.maximum})"


def _asked(what: str, how: str, ids: tuple[str, ...], library: Library) -> str:
    links = ", ".join(_link(library.exercises[key]) for key in ids)
    return f"| {what} | {how} | {links} |"


def _program(program: Program, library: Library) -> str:
    items = resolve(program, library)
    parts = []
    for item in items:
        name = (
            library.exercises[item.exercise.id].variant(item.variant).name if item.variant else ""
        )
        reps = f"{item.reps_by_set[0]} ×" if item.reps_by_set[0] > 1 else ""
        parts.append(" ".join(part for part in (reps, item.exercise.short_name, name) if part))
    total = compile_timeline(items, library).seconds
    return f"| {program.name} | {', '.join(parts)} | {total} s |"


def _section(exercise: Exercise, library: Library) -> Iterator[str]:
    kit = [library.equipment[one.id].name for one in exercise.equipment]
    yield from (f'<a id="{exercise.id}"></a>', "", f"## {exercise.name}", "")
    yield from (exercise.summary, "")
    yield f"- Needs: {', '.join(kit) if kit else 'nothing'}."
    sets, rest = exercise.sets, exercise.rest_between_sets
    if sets.maximum > 1:
        yield (
            f"- Sets: {sets.default} ({sets.minimum}–{sets.maximum}), "
            f"{rest.default} s between them ({rest.minimum}–{rest.maximum})."
        )
    for variant in exercise.variants:
        week = f" (pointed out from week {variant.offered_from_week})"
        yield f"- Variant: {variant.name}{week if variant.offered_from_week else ''}."
    for other in exercise.substitutes:
        yield f"- May be replaced by {_link(library.exercises[other])}."
    yield from (f"- Caution: {text}" for text in (*exercise.cautions, exercise.pubic_note) if text)
    yield from (
        "",
        "| Phase | | Seconds (bounds) | Breath | Seconds from |",
        "|---|---|--:|---|---|",
    )
    yield from (_phase(spec) for spec in exercise.phases)
    yield from ("", "Sources:", "", *(f"- {line}" for line in exercise.sources), "")
    for strip in strips_of(exercise):
        yield from (f"![{exercise.name}, one rep in twelve frames](strips/{strip}.png)", "")


def _phase(spec: PhaseSpec) -> str:
    seconds = f"{spec.seconds.default} ({spec.seconds.minimum}–{spec.seconds.maximum})"
    return f"| {spec.label} | {spec.kind} | {seconds} | {spec.breath} | {spec.source} |"


def strips_of(exercise: Exercise) -> tuple[str, ...]:
    """Return the names of the film strips of an exercise: lying ones have two."""
    return (exercise.id, f"{exercise.id}_propped") if exercise.propped_poses else (exercise.id,)


def draw_strips(library: Library, folder: Path = STRIPS) -> None:
    """Draw one rep of every exercise, small enough for a page, and drop strips of none."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from sirelief_gui.ui.theme import Theme, load_fonts
    from tools.film_strips import FRAMES, Drawer, frames_of, reps

    app = QApplication.instance() or QApplication([])
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    drawer = Drawer(Theme("light"))
    drawn = set()
    for name, rep in reps(library):
        sheet = drawer.sheet([(name, frames_of(rep))], FRAMES // 2)
        small = sheet.scaledToWidth(STRIP_WIDTH, Qt.TransformationMode.SmoothTransformation)
        small.save(str(folder / f"{name}.png"))
        drawn.add(name)
    for path in folder.glob("*.png"):
        if path.stem not in drawn:
            path.unlink()
    del app


def main() -> int:
    """Do what the command line asks; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    parser.add_argument("--strips", action="store_true", help="draw the film strips, too")
    options = parser.parse_args()
    library = load_library()
    text = page(library, load_programs(library))
    if options.check:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    if options.strips:
        draw_strips(library)
    return 0


if __name__ == "__main__":
    sys.exit(main())

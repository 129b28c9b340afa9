"""The front end without a window: ``sirelief plan | rehearse | export | check | backup | …``.

Every command returns 0 when all is well. What cannot be done is said in one sentence on stderr,
with exit status 2 and nothing changed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from getpass import getpass
from pathlib import Path
from typing import TypeGuard

from sirelief_gui.arguments import (
    Parser,
    UsageError,
    add_command,
    existing_folder,
    folder,
    instant,
    score,
    whole,
    writable_file,
)
from sirelief_gui.domain.cue_plan import cue_plan
from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library import LibraryError
from sirelief_gui.domain.program import PlannedItem, Program, resolve
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.program_text import ENDING, FILE_NAME, MOST_BYTES, read_text
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.domain.timeline import Phase, Timeline, compile_timeline
from sirelief_gui.headless_backup import add_backups
from sirelief_gui.headless_export import add_exports
from sirelief_gui.headless_import import add_imports
from sirelief_gui.headless_programs import Draw, add_programs
from sirelief_gui.headless_unlock import Ask, run_unlocked
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.cue_listing import cue_rows, cue_table
from sirelief_gui.services.faults import DoseError, PlanError, StorageError
from sirelief_gui.services.importing import ImportRefused
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.programs import DEFAULT_PROGRAM, ProgramFileError
from sirelief_gui.services.rehearsal import (
    Line,
    PacedClock,
    PacedVirtualClock,
    RealClock,
    Rehearsal,
    rehearse,
)
from sirelief_gui.services.settings import (
    GUIDANCE_LEVELS,
    LANGUAGES,
    VOICES,
    Settings,
    SettingsStore,
)
from sirelief_gui.services.timing_log import TimingLog
from sirelief_gui.services.voice import SOURCE, load_voice_pack
from sirelief_gui.storage import lock
from sirelief_gui.storage.assets import AssetMissingError
from sirelief_gui.storage.database import FILE_NAME as DATABASE
from sirelief_gui.storage.errors import Damaged
from sirelief_gui.storage.files import read_file
from sirelief_gui.storage.store import Store

SOUND, UNSOUND, REFUSED = 0, 1, 2
"""Exit statuses."""
_SAID = (
    UsageError,
    DoseError,
    PlanError,
    StorageError,
    LibraryError,
    ProgramFileError,
    ImportRefused,
)
"""What cannot be done; each says so in a sentence."""


def main(argv: Sequence[str] | None = None, *, draw: Draw | None = None, ask: Ask = getpass) -> int:
    """Carry out one command; returns its exit status.

    ``draw`` is what makes PDFs, ``ask`` what asks for the passphrase of a locked history.
    """
    try:
        arguments = _parser().parse_args(argv)
        arguments.draw = draw
        command: Callable[[argparse.Namespace], int] = arguments.command
        status = run_unlocked(arguments, command, ask)
        sys.stdout.flush()
    except _SAID as error:
        return _refuse(str(error))
    except AssetMissingError as error:
        return _refuse(f"{error}.")
    except BrokenPipeError:
        # Whoever read the output has gone; the rest of it goes nowhere, quietly.
        sys.stdout = None
        return REFUSED
    return status


def _refuse(sentence: str) -> int:
    print(f"sirelief: {sentence}", file=sys.stderr)
    return REFUSED


# Arguments


def _parser() -> Parser:
    parser = Parser("sirelief", "SI Relief without its window.")
    commands = parser.add_subparsers(required=True, metavar="plan|rehearse|export|backup|…")
    plan = add_command(
        commands, "plan", "show a program laid out in time, before speech is known", _plan
    )
    _add_program(plan)
    plan.add_argument("--data-dir", type=folder, metavar="DIR", help="take her settings from here")
    plan.add_argument("--json", action="store_true", help="as a JSON list of phases, or of cues")
    _add_cues(plan)
    run = add_command(commands, "rehearse", "run a whole session and save it", _rehearse)
    _add_program(run)
    run.add_argument("--data-dir", type=folder, metavar="DIR", required=True, help="save it here")
    run.add_argument("--before", type=score, metavar="N", help="pain before, 0 to 10")
    run.add_argument("--after", type=score, metavar="N", help="pain after, 0 to 10")
    run.add_argument("--at", type=instant, metavar="ISO-TIME", help="when it begins; else now")
    run.add_argument("--real-time", action="store_true", help="take as long as a real session")
    run.add_argument("--timing-log", type=Path, metavar="FILE", help="how late every phase was")
    check = add_command(commands, "check", "tell whether the history is sound", _check)
    check.add_argument("--data-dir", type=folder, metavar="DIR", help="the history to look at")
    add_exports(commands)
    add_backups(commands)
    add_imports(commands)
    add_programs(commands)
    return parser


def _add_program(parser: Parser) -> None:
    parser.add_argument(
        "--program",
        default=DEFAULT_PROGRAM,
        metavar="ID",
        help=f"which program, hers too with --data-dir; or a file as in {FILE_NAME}",
    )
    parser.add_argument(
        "--reps", type=whole, metavar="N", help="reps of every exercise that is done in so many"
    )


def _add_cues(parser: Parser) -> None:
    cues = parser.add_argument_group(
        "cues", "What is heard when. Lead-ins then last as long as their instructions take to say."
    )
    cues.add_argument("--cues", action="store_true", help="list the cues of a session")
    cues.add_argument("--voice", choices=VOICES, help="who speaks; else as in her settings")
    cues.add_argument(
        "--language", choices=[code for code in LANGUAGES if code], help="of the voice"
    )
    cues.add_argument("--level", choices=GUIDANCE_LEVELS, help="how much; else as in her settings")
    cues.add_argument("--count-up", action="store_true", help="count holds up instead of down")
    cues.add_argument("--demos", action="store_true", help="one rep of each is shown first")


def _chosen(arguments: argparse.Namespace) -> tuple[Library, Program, tuple[PlannedItem, ...]]:
    """Return the program that is asked for, by its id or as a file, which is only read."""
    library, programs = _known(arguments.data_dir)
    wanted = arguments.program
    if wanted.endswith(ENDING):
        file = read_text(read_file(Path(wanted), most=MOST_BYTES), load_library())
        library, program = with_own(library, file.own), file.program
    elif wanted in programs:
        program = programs[wanted]
    else:
        known = ", ".join(sorted(programs))
        raise UsageError(f"There is no program “{wanted}”; there is: {known}.")
    return library, program, resolve(program, library, reps=arguments.reps)


def _known(place: Path | None) -> tuple[Library, Mapping[str, Program]]:
    """Return the programs that ship and, where a folder with a history is named, hers."""
    if not _has_history(place):
        library = load_library()
        return library, load_programs(library)
    with closing(open_services(place, create=False)) as services:
        return services.library, services.programs


def _has_history(place: Path | None) -> TypeGuard[Path]:
    """Tell whether a folder is named and a history in it. UsageError where it is no folder."""
    return place is not None and (existing_folder(place) / DATABASE).exists()


# Commands


def _plan(arguments: argparse.Namespace) -> int:
    if arguments.cues:
        return _list_cues(arguments)
    told = arguments.voice or arguments.language or arguments.level
    if told or arguments.count_up or arguments.demos:
        raise UsageError("--voice, --language, --level, --count-up and --demos go with --cues.")
    library, program, items = _chosen(arguments)
    timeline = compile_timeline(items, library, propped=_propped(_settings(arguments.data_dir)))
    if arguments.json:
        print(json.dumps([_phase(phase) for phase in timeline.phases], indent=1))
    else:
        print(_table(program, timeline))
    return SOUND


def _propped(settings: Settings) -> bool:
    """Tell whether lying is shown propped up today."""
    return settings.propped_on(day_of(SystemClock().now()))


def _list_cues(arguments: argparse.Namespace) -> int:
    """List what is heard in a session that is laid out with its speech."""
    library, program, items = _chosen(arguments)
    settings = _settings(arguments.data_dir)
    guidance = replace(
        settings.heard,
        level=Level(arguments.level or settings.guidance),
        count_up=arguments.count_up or settings.count_up,
    )
    pack = load_voice_pack(arguments.language or settings.language or SOURCE)
    name = arguments.voice or settings.voice
    timeline = compile_timeline(
        items,
        library,
        propped=_propped(settings),
        speech=None if pack is None else speech_of(pack.longest, guidance.level),
        demos=arguments.demos,
    )
    voice = None if pack is None else pack.voice(name)
    rows = cue_rows(timeline, cue_plan(timeline, library, guidance, voice))
    if arguments.json:
        print(json.dumps(rows, indent=1))
    else:
        speaker = "no voice" if voice is None else f"{name} voice"
        total = _minutes(timeline.seconds)
        print(f"{program.name}, {total}, {speaker}, guidance {guidance.level}", "", sep="\n")
        print(*cue_table(rows), sep="\n")
    return SOUND


def _settings(place: Path | None) -> Settings:
    """Her settings where a folder with a history is named, else those of a newcomer."""
    if not _has_history(place):
        return Settings()
    with Store.open(place, create=False) as store:
        return SettingsStore(store).load()


def _phase(phase: Phase) -> Line:
    return {
        "index": phase.index,
        "kind": phase.kind.value,
        "offset_s": phase.offset,
        "seconds": phase.seconds,
        "exercise": phase.exercise,
        "set": phase.key.set,
        "rep": phase.key.rep,
        "side": phase.key.side,
        "label": phase.label,
        "cue": phase.cue,
        "pose_from": phase.pose_from,
        "pose_to": phase.pose_to,
    }


def _table(program: Program, timeline: Timeline) -> str:
    lines = [f"{program.name}, {_minutes(timeline.seconds)}", ""]
    lines.append(f"{'start':>6}  {'s':>3}  {'kind':<15}  {'exercise':<22}  {'rep':>3}  what")
    for phase in timeline.phases:
        rep = "" if phase.key.rep is None else str(phase.key.rep)
        lines.append(
            f"{_minutes(phase.offset):>6}  {phase.seconds:>3}  {phase.kind.value:<15}  "
            f"{phase.exercise or '':<22}  {rep:>3}  {phase.label}"
        )
    return "\n".join(lines)


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _rehearse(arguments: argparse.Namespace) -> int:
    _, program, items = _chosen(arguments)
    if (arguments.before is None) != (arguments.after is None):
        raise UsageError("Give both --before and --after, or neither.")
    place = existing_folder(arguments.data_dir)
    log = None if arguments.timing_log is None else writable_file(arguments.timing_log)
    with ExitStack() as stack:
        clock = _clock(arguments, place)
        pack = partial(load_voice_pack, _settings(place).language or SOURCE)
        opened = open_services(place, clock, load_pack=pack)
        services = stack.enter_context(closing(opened))
        # Those of a program that is a file are not among hers.
        services.library.exercises.update({item.exercise.id: item.exercise for item in items})
        stack.enter_context(lock.held(place))
        if log is not None:
            try:
                file = stack.enter_context(log.open("w", encoding="utf-8"))
            except OSError as error:
                raise UsageError(f"{log} cannot be written: {error.strerror}.") from error
            TimingLog(services.player, file)
        rehearsal = Rehearsal(
            program=program, items=items, before=arguments.before, after=arguments.after
        )
        rehearse(services, clock, rehearsal, _print_line)
    return SOUND


def _clock(arguments: argparse.Namespace, place: Path) -> PacedClock:
    """The clock of a rehearsal: never earlier than what an unfinished session has lived through."""
    system = SystemClock()
    start = arguments.at or system.now()
    with Store.open(place) as store:
        unfinished = store.unfinished()
        if unfinished is not None:
            lived = [entry.at for entry in store.journal(unfinished.id)]
            start = max(start, unfinished.started_at, *lived)
    make = RealClock if arguments.real_time else PacedVirtualClock
    return make(start, system.timezone())


def _print_line(line: Line) -> None:
    print(json.dumps(line), flush=True)


def _check(arguments: argparse.Namespace) -> int:
    try:
        with _history(arguments.data_dir) as store:
            problems = store.check()
            sessions, ratings = len(store.sessions()), len(store.check_ins())
    except Damaged as error:
        problems, sessions, ratings = (str(error),), 0, 0
    for problem in problems:
        print(problem)
    if not problems:
        print(f"The history is sound. Sessions: {sessions}, ratings: {ratings}.")
    return UNSOUND if problems else SOUND


def _history(place: Path | None) -> Store:
    """Open a history that is there; StorageError or UsageError when it is not."""
    return Store.open(existing_folder(place or default_data_dir()), create=False)

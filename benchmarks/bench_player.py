"""How much of one core the player takes, beside a bare animated window in the same run.

Usage: python -m benchmarks.bench_player [--display :N] [--seconds 60] [--idle 20] [--sound]
                                         [--json FILE]

Shows the real window at 1440 × 900 in real time, with made-up history in a folder of its own: a
circle in a bare window, Today at rest, then a session of one exercise (with ``--sound`` it speaks,
into a sound server of its own that plays into nothing), then the bare window again.
Starts an Xvfb of its own unless it is told a display. Prints for each the share of one core (CPU
time of the whole process and of the one that makes its sound, by the run's real seconds), frames a
second, and the GUI thread's CPU milliseconds from one frame to the next. A busy machine inflates
all of them: compare with the bare window.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from benchmarks.rows import ROOT, Options, Row, Spread, read_rows, write_rows
from sirelief_gui.app import make_application, make_shell, make_sound
from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.ui.audio import PLAY_SOUND
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.flows.session_flow import SessionFlow
from sirelief_gui.ui.screens.session_screen import SessionScreen
from tools.prepared_data import PROGRAM

SIZE = (1440, 900)
FRAME_MS = 16
MOVES = frozenset({PhaseKind.MOVE, PhaseKind.RELEASE, PhaseKind.BREATHE})

REST_WITHIN = 90.0
"""Seconds by which the figure on Today has shown its reps and rests."""
_CPU_TICKS = slice(11, 13)
"""Where user and system time stand in what the system tells of a process, behind its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one stretch of time cost; frames with the kind of phase each fell into."""

    seconds: float
    cpu: float
    costs: tuple[tuple[str, float], ...]
    """Kind, and CPU milliseconds of the GUI thread since the frame before."""
    spent: dict[str, float]
    """Seconds by kind."""

    @property
    def percent(self) -> float:
        return 100 * self.cpu / self.seconds


class Meter(QObject):
    """Watches a window's repaints: every frame ends in one UpdateRequest to the window."""

    def __init__(self, window: QWidget, kind: Callable[[], str] = lambda: "") -> None:
        super().__init__(window)
        self._window, self._kind = window, kind
        self._costs: list[tuple[str, float]] = []
        self._spent: dict[str, float] = {}
        self._cpu = self._wall = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            kind, cpu, wall = self._kind(), time.thread_time(), time.monotonic()
            self._costs.append((kind, (cpu - self._cpu) * 1000))
            self._spent[kind] = self._spent.get(kind, 0.0) + wall - self._wall
            self._cpu, self._wall = cpu, wall
        return False

    def measure(self, seconds: float) -> Share:
        """Let the window live for a while; return what that took."""
        self._costs, self._spent = [], {}
        self._cpu, self._wall = time.thread_time(), time.monotonic()
        cpu, wall = cpu_seconds(), time.monotonic()
        live(seconds)
        return Share(
            seconds=time.monotonic() - wall,
            cpu=cpu_seconds() - cpu,
            costs=tuple(self._costs),
            spent=dict(self._spent),
        )


def cpu_seconds() -> float:
    """Return the CPU time of this process and, on Linux, of the one that makes its sound."""
    ticks = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            told = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(told[1]) == os.getpid() and PLAY_SOUND in (folder / "cmdline").read_text():
                ticks += sum(map(int, told[_CPU_TICKS]))
    return time.process_time() + (ticks / os.sysconf("SC_CLK_TCK") if ticks else 0.0)


class Bare(QWidget):
    """One circle that moves at sixty frames a second, and nothing else."""

    def __init__(self, *, is_all: bool) -> None:
        super().__init__()
        self._is_all, self._step = is_all, 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*SIZE)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self._timer.start()

    def _box(self) -> QRect:
        return QRect(self._step * 3 % (SIZE[0] - 120), 390, 120, 120)

    def _move(self) -> None:
        before = self._box()
        self._step += 1
        self.update(self.rect() if self._is_all else self._box() | before)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), Qt.GlobalColor.lightGray)
        painter.setBrush(Qt.GlobalColor.darkBlue)
        painter.drawEllipse(QPointF(self._box().center()), 58.0, 58.0)


def live(seconds: float) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def live_until(is_so: Callable[[], bool], *, most: float) -> None:
    """Run the event loop until something is so; raises TimeoutError if it is not in time."""
    end = time.monotonic() + most
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("The window did not come to where it is measured.")
        live(0.05)


def bare(seconds: float, *, is_all: bool) -> Share:
    """Measure the bare window: all of it painted anew, or the circle's box only."""
    window = Bare(is_all=is_all)
    window.show()
    live(0.5)
    share = Meter(window).measure(seconds)
    window.close()
    return share


def idle(desk: Desk, seconds: float) -> Share | None:
    """Open Today and measure it untouched, from the first second without a frame; 0 does not."""
    shell = desk.shell
    MainFlow(desk, parent=shell).open()
    shell.resize(*SIZE)
    shell.show()
    if not seconds:
        return None
    meter = Meter(shell)
    live_until(lambda: not meter.measure(2.0).costs, most=REST_WITHIN)
    return meter.measure(seconds)


def session(desk: Desk, options: argparse.Namespace) -> Share:
    """Measure the player from the first rep on."""
    play(desk, options.exercise)
    live(1.0)
    return Meter(desk.shell, lambda: _kind(desk.services)).measure(options.seconds)


def play(desk: Desk, exercise: str) -> None:
    """Have one exercise begun, with its voice, and live up to its first rep."""
    services, player, program = desk.services, desk.services.player, _program(exercise)
    speech = services.guidance.for_next().speech
    player.begin(program, resolve(program, services.library), before=None, speech=speech)
    desk.tune()
    flow = SessionFlow(desk, over=lambda _record: None, leave=lambda: None, parent=desk.shell)
    flow.show()
    screen = desk.shell.screen_shown

    def has_begun() -> bool:
        held = player.session
        if held is None or held.phase.kind in REP_KINDS:
            return True
        if isinstance(screen, SessionScreen):  # a machine that was busy may have paused it
            screen.driver.do(Command.RESUME if held.status is Status.PAUSED else Command.READY)
        return False

    live_until(has_begun, most=60)


def _program(exercise: str) -> Program:
    return Program("bench", "Bench", (ProgramItem(exercise, Dose(reps=10)),))


def _kind(services: Services) -> str:
    held = services.player.session
    if held is None or held.phase.kind not in REP_KINDS:
        return "other"
    return "moving" if held.phase.kind in MOVES else "holding"


def _line(name: str, share: Share, base: Share | None = None) -> str:
    costs = sorted(cost for _, cost in share.costs)
    each = "      –       –"
    if costs:
        p50, p99 = costs[len(costs) // 2], costs[min(len(costs) - 1, int(len(costs) * 0.99))]
        each = f"{p50:>7.2f} {p99:>7.2f}"
    ratio = "" if base is None else f"  {share.percent / base.percent:>5.2f} ×"
    fps = len(costs) / share.seconds
    return f"{name:<26}{share.percent:>7.1f} %  {fps:>5.1f}  {each}{ratio}"


def _by_kind(share: Share) -> Iterator[str]:
    for kind, seconds in sorted(share.spent.items()):
        costs = sorted(cost for found, cost in share.costs if found == kind)
        percent = sum(costs) / seconds / 10
        yield (
            f"  {kind:<24}{percent:>7.1f} %  {len(costs) / seconds:>5.1f}"
            f"  {costs[len(costs) // 2]:>7.2f} {costs[int(len(costs) * 0.99)]:>7.2f}"
            f"  ({seconds:.0f} s)"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was measured: the bare window before and after all else, Today, and the player."""

    whole: tuple[Share, ...]
    box: Share
    today: Share | None
    """None where it was not asked for: it takes a minute until the figure rests."""
    player: Share


def measure(options: argparse.Namespace) -> Found:
    """Measure everything on the display this process was given."""
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="sirelief-bench-"))
        services = open_services(Path(folder))
        stack.callback(services.close)
        fill_demo(services)
        services.shelf.choose(PROGRAM)  # its first exercise is what Today shows
        whole, box = (bare(options.bare, is_all=is_all) for is_all in (True, False))
        shell, sound = make_shell(services), None
        if options.sound:
            # Here, or numpy would be loaded where nothing is played.
            from benchmarks.private_pulse import PrivatePulse

            stack.enter_context(PrivatePulse())
            sound = make_sound(services)
            stack.callback(sound.close)
        desk = Desk(shell, services, sound=sound)
        today = idle(desk, options.idle)
        player = session(desk, options)
        shell.hide()
        again = bare(options.bare, is_all=True)
        return Found(whole=(whole, again), box=box, today=today, player=player)


def tell(found: Found, exercise: str) -> None:
    """Print it all."""
    print(f"{'':<26}{'one core':>9}  {'fps':>5}  {'ms p50':>7} {'p99':>7}")
    print(_line("bare window", found.whole[0]))
    print(_line("bare window, its box only", found.box))
    if found.today is not None:
        print(_line("Today, idle", found.today))
    print(_line(f"player, {exercise}", found.player, found.whole[0]))
    print("\n".join(_by_kind(found.player)))
    print(_line("bare window again", found.whole[1]))


def told_rows(found: Found, exercise: str) -> list[Row]:
    """Return the rows of what was measured."""
    bares = Spread.of(share.percent for share in found.whole)
    group, beside = "Player at 1440 × 900", "a bare window with a circle"
    player = Spread.one(found.player.percent)
    kinds = ", ".join(
        f"{kind} {100 * sum(c for k, c in found.player.costs if k == kind) / seconds / 1000:.1f} %"
        for kind, seconds in sorted(found.player.spent.items())
    )
    note = f"of the processor; {exercise} for {found.player.seconds:.0f} s; GUI thread: {kinds}"
    told = [Row(group, "of one core", "%", player, beside, bares, note=note)]
    if found.today is not None:
        today = Spread.one(found.today.percent)
        told.append(Row(group, "of one core, Today at rest", "%", today, beside, bares))
    ours, other = _costs(found.player), _costs(*found.whole)
    for which, of in (("p50", 0.5), ("p99", 0.99)):
        if ours and other:
            mine, theirs = (Spread.one(_quantile(costs, of)) for costs in (ours, other))
            name = f"GUI thread from frame to frame, {which}"
            told.append(Row(group, name, "ms", mine, beside, theirs))
    return told


def _costs(*shares: Share) -> list[float]:
    return [cost for share in shares for _, cost in share.costs]


def _quantile(costs: Sequence[float], of: float) -> float:
    return sorted(costs)[min(len(costs) - 1, int(len(costs) * of))]


def rows(options: Options) -> list[Row]:
    """Measure for some seconds, or for a minute and Today too, on a display of its own."""
    if shutil.which("Xvfb") is None:
        lacks = "not installed: apt-get install xvfb"
        return [Row("Player", "of one core", "%", None, note=lacks)]
    seconds = options.seconds or (60 if options.full else 12)
    with tempfile.TemporaryDirectory(prefix="player-") as folder:
        file = Path(folder) / "rows.json"
        words = ["--seconds", str(seconds), "--json", str(file)]
        words += ["--idle", "20" if options.full else "0", "--bare", str(min(10.0, seconds / 3))]
        with Path(os.devnull).open("w") as quiet:
            if run_on_own_display(words, quiet) != 0:
                raise RuntimeError("the player was not measured to its end")
        return read_rows(file)


def run_on_own_display(arguments: list[str], out: TextIO | None = None) -> int:
    """Start Xvfb on a free display, and this program again on it; it prints to ``out``."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:  # it says its number when it is ready
            display = f":{told.readline().strip()}"
        command = [sys.executable, "-m", "benchmarks.bench_player", *arguments]
        command += ["--display", display]
        return subprocess.run(command, check=False, cwd=ROOT, stdout=out).returncode
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--display", help="an X server that is there; without it one is started")
    parser.add_argument("--seconds", type=float, default=60, help="of the player")
    parser.add_argument("--idle", type=float, default=20, help="seconds of Today, or 0")
    parser.add_argument("--bare", type=float, default=10, help="seconds of each bare window")
    parser.add_argument("--exercise", default="cat_camel")
    parser.add_argument("--sound", action="store_true", help="play the voice while measuring")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    options = parser.parse_args()
    if options.display is None and sys.platform.startswith("linux"):
        return run_on_own_display(sys.argv[1:])
    if options.display is not None:
        os.environ |= {"DISPLAY": options.display, "QT_QPA_PLATFORM": "xcb"}
    found = measure(options)
    tell(found, options.exercise)
    if options.json is not None:
        write_rows(options.json, told_rows(found, options.exercise))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Draw every session page and sheet into ``build/pictures/session-*.png``.

Run it off screen: ``QT_QPA_PLATFORM=offscreen python -m tools.gallery_session [NAME ...]``. With
``--beside FOLDER`` each picture that has a mock-up of the same name in the folder is set beside it.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.awake import Awake
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.conductor import Notice
from sirelief_gui.ui.form import form_for
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.session.stop_sheet import StopSheet
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.flood import Flood

OUT = Path("build/pictures")
SIZES = {
    "phone": (412, 892),
    "short": (412, 720),
    "wide": (1440, 900),
    "large": (1920, 1080),
    "low": (1280, 720),
    "small": (360, 600),
}
USUAL = ("phone", "short", "wide")
RATIO = 1.5


class Mute:
    """A conductor that is never heard, for pictures of the speaker button."""

    def __init__(self) -> None:
        self.level = Level.FULL
        self.notice: Callable[[Notice], None] = lambda _: None

    def set_level(self, level: Level) -> None:
        """Take another level."""
        self.level = level

    def start(self) -> None:
        """Begin."""

    def tick(self) -> None:
        """Look ahead."""

    def say(self, ids: Sequence[str]) -> None:
        """Speak."""

    def close(self) -> None:
        """End."""


class Stage:
    """A session on a clock moved by hand, and the screen that shows it.

    ``demos`` shows one rep of each exercise first.
    """

    def __init__(
        self,
        services: Services,
        clock: VirtualClock,
        theme: Theme,
        size: str,
        *,
        demos: bool = False,
    ) -> None:
        self.services, self.clock = services, clock
        program = services.programs["daily_five"]
        items = tuple(ProgramItem(i.exercise, Dose(reps=8)) for i in program.items)
        planned = resolve(Program(program.id, program.name, items), services.library)
        if services.player.active:
            services.player.do(Command.END)
        speech = services.guidance.for_next().speech
        services.player.begin(program, planned, before=None, speech=speech, demos=demos)
        self.screen = SessionScreen(
            services.player,
            clock=clock,
            pubic_pain=True,
            awake=Awake(lambda: lambda: None),
            conductor=Mute(),
        )
        self.screen.resize(*SIZES[size])
        apply_theme(self.screen, theme)
        self.screen.set_form(form_for(*SIZES[size]))
        self.screen.show()

    def live(self, seconds: float) -> None:
        """Let time pass, in steps that are no jump."""
        while seconds > 0:
            step = min(1.5, seconds)
            self.clock.advance(step)
            self.screen.driver.poll()
            seconds -= step

    def until(self, kind: PhaseKind, item: int, rep: int | None = None) -> None:
        """Skip and live until a phase begins."""
        while True:
            session = self.services.player.session
            if session is None:
                return
            key = session.phase.key
            if key.kind is kind and key.item == item and (rep is None or key.rep == rep):
                return
            if key.item is not None and key.item < item and key.rep is not None:
                self.do(Command.NEXT_EXERCISE)
                continue
            due = self.services.player.deadline()
            self.live(0.01 if due is None else max(0.0, due - self.clock.monotonic()) + 0.01)

    def until_demo(self, item: int) -> None:
        """Skip and live until a demo begins."""
        self.until(PhaseKind.GET_READY, item)
        session = self.services.player.session
        if session is not None and not session.phase.is_demo:
            self.do(Command.READY)

    def do(self, command: Command) -> None:
        """Ask for a command."""
        self.screen.driver.do(command)


def get_ready(stage: Stage) -> None:
    """03a."""
    stage.live(4)


def demo(stage: Stage) -> None:
    """17."""
    stage.until_demo(0)
    stage.live(6.1)


def demo_rocks(stage: Stage) -> None:
    """The demo with the longest words."""
    stage.until_demo(1)
    stage.live(12)


def change(stage: Stage) -> None:
    """03b."""
    stage.until(PhaseKind.CHANGE_POSITION, 2)
    stage.live(26)


def change_swapped(stage: Stage) -> None:
    """The seated exercise instead, with the way back."""
    change(stage)
    stage.do(Command.SWAP)
    stage.live(8)


def change_strap(stage: Stage) -> None:
    """The longest lead-in: off the back, onto the chair, strap on."""
    stage.until(PhaseKind.CHANGE_POSITION, 3)
    stage.live(50)


def hold(stage: Stage) -> None:
    """04a, 13."""
    stage.until(PhaseKind.HOLD, 0, 3)
    stage.live(2)


def move(stage: Stage) -> None:
    """04b."""
    hold(stage)
    stage.live(3.7)


def rest(stage: Stage) -> None:
    """05."""
    stage.until(PhaseKind.REST_EXERCISE, 1)
    stage.live(6)


def paused(stage: Stage) -> None:
    """06a."""
    hold(stage)
    stage.do(Command.PAUSE)


def count_in(stage: Stage) -> None:
    """After a pause."""
    paused(stage)
    stage.do(Command.RESUME)
    stage.live(0.5)


def stopped(stage: Stage) -> None:
    """06b before she answers."""
    hold(stage)
    stage.do(Command.STOP)


def stopped_answered(stage: Stage) -> None:
    """06b."""
    stopped(stage)
    sheet = stage.screen.sheet
    if isinstance(sheet, StopSheet):
        sheet.answer("up_to_5")


def finish(stage: Stage) -> None:
    """Well done."""
    stage.until(PhaseKind.GET_READY, 4)
    stage.do(Command.NEXT_EXERCISE)
    stage.live(1)


PAGES: dict[str, tuple[Callable[[Stage], None], dict[str, str]]] = {
    "get-ready": (
        get_ready,
        {
            "phone": "03a-get-ready",
            "short": "03a-get-ready-short",
            "wide": "03a-get-ready-wide",
        },
    ),
    "demo": (demo, {"phone": "17-demo-rep", "wide": "17-demo-rep-wide"}),
    "demo-rocks": (demo_rocks, {}),
    "change": (change, {"phone": "03b-position-change", "wide": "03b-position-change-wide"}),
    "change-swapped": (change_swapped, {}),
    "change-strap": (change_strap, {}),
    "hold": (
        hold,
        {"phone": "04a-player-hold", "short": "04c-player-short", "wide": "13-player-wide"},
    ),
    "move": (move, {"phone": "04b-player-move"}),
    "rest": (
        rest,
        {
            "phone": "05-player-rest",
            "short": "05-player-rest-short",
            "wide": "05-player-rest-wide",
        },
    ),
    "paused": (paused, {"phone": "06a-player-paused", "wide": "06a-player-paused-wide"}),
    "count-in": (count_in, {}),
    "stopped": (stopped, {}),
    "stopped-answered": (
        stopped_answered,
        {"phone": "06b-stop-sheet", "short": "06b-stop-sheet-short", "wide": "06b-stop-sheet-wide"},
    ),
    "finish": (finish, {}),
}


def shoot(stage: Stage, path: Path) -> None:
    """Save the screen at the mock-ups' pixel ratio."""
    screen = stage.screen
    flood = screen.findChild(Flood)
    while True:
        settled = QEventLoop()
        QTimer.singleShot(250, settled.quit)
        settled.exec()
        if not isinstance(flood, Flood) or not flood.is_animating:
            break
    picture = QPixmap(QSize(round(screen.width() * RATIO), round(screen.height() * RATIO)))
    picture.setDevicePixelRatio(RATIO)
    screen.render(picture, QPoint())
    if not picture.save(str(path)):
        raise OSError(path)


def main() -> None:
    """Draw the pages named, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pages; all when none is named")
    parser.add_argument("--beside", type=Path, help="folder with the mock-ups")
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--theme", choices=("light", "dark"), action="append")
    parser.add_argument("--scale", type=float, action="append", help="1.0 to 1.5")
    asked = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    load_fonts()
    OUT.mkdir(parents=True, exist_ok=True)
    clock = VirtualClock(datetime(2025, 3, 4, 9, 30, tzinfo=UTC), "Europe/London")
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Path(folder), clock)
        for name in asked.names or list(PAGES):
            prepare, mocks = PAGES[name]
            for size in asked.size or USUAL:
                for scale in asked.scale or (1.0, 1.5):
                    for look in asked.theme or ("light", "dark"):
                        theme = Theme(name=look, scale=scale, reduce_motion=True)
                        is_demo = name.startswith("demo")
                        stage = Stage(services, clock, theme, size, demos=is_demo)
                        prepare(stage)
                        path = OUT / f"session-{name}-{size}-{look}-{round(scale * 100)}.png"
                        shoot(stage, path)
                        if asked.beside and size in mocks and scale == 1.0:
                            suffix = "-dark" if look == "dark" else ""
                            _beside(asked.beside / f"{mocks[size]}{suffix}.png", path)
                        stage.screen.driver.stop()
                        stage.screen.close()
        services.close()
    app.quit()


def _beside(mock: Path, path: Path) -> None:
    if mock.exists():
        together = path.with_name(path.name.replace("session-", "beside-"))
        subprocess.run(["montage", mock, path, "-geometry", "+12+0", together], check=True)


if __name__ == "__main__":
    main()

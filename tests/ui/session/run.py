"""One session under test: living through it, pressing keys, finding buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Command, Session, Status
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.awake import Awake
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.conductor import Notice
from sirelief_gui.ui.form import form_for
from sirelief_gui.ui.screens.session_screen import SessionScreen
from sirelief_gui.ui.session.page import tall
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.services.kit import begin

NONE = Qt.KeyboardModifier.NoModifier


class Baton:
    """A conductor that keeps what it was asked for."""

    def __init__(self) -> None:
        self.level = Level.FULL
        self.notice: Callable[[Notice], None] = lambda _: None
        self.asked: list[str] = []

    def start(self) -> None:
        self.asked.append("start")

    def set_level(self, level: Level) -> None:
        self.level = level

    def tick(self) -> None:
        self.asked.append("tick")

    def say(self, ids: Sequence[str]) -> None:
        self.asked += ids

    def close(self) -> None:
        self.asked.append("close")


class Run:
    """A session of the daily five at 5 reps, on screen."""

    def __init__(self, services: Services, clock: VirtualClock, qtbot: QtBot) -> None:
        self.services, self.clock, self.qtbot = services, clock, qtbot
        self.count_up, self.has_sound = False, True
        self.let_go = 0
        self.conductor = Baton()
        begin(services)
        self._open()

    def without_sound(self) -> None:
        """Begin a session that nobody conducts."""
        self.has_sound = False
        self.start_again()

    def _open(self) -> None:
        self.screen = SessionScreen(
            self.services.player,
            clock=self.clock,
            pubic_pain=True,
            awake=Awake(lambda: self._let_go),
            conductor=self.conductor if self.has_sound else None,
            count_up=self.count_up,
        )
        self.views: list[PlayerView] = []
        self.offers: list[str] = []
        self.screen.driver.view_changed.connect(self.views.append)
        self.screen.undo_offered.connect(self.offers.append)
        self.told: list[str] = []
        self.screen.told.connect(self.told.append)
        self.qtbot.addWidget(self.screen)
        self.window(412, 892)
        self.screen.show()

    def start_again(
        self, *, demos: bool = False, count_up: bool = False, program_id: str = "daily_five"
    ) -> None:
        """End the session and begin another, on a screen of its own."""
        self.screen.driver.do(Command.END)
        program = self.services.programs[program_id]
        items = resolve(program, self.services.library)
        speech = self.services.guidance.for_next().speech
        self.services.player.begin(program, items, before=None, speech=speech, demos=demos)
        self.count_up = count_up
        self.conductor = Baton()
        self._open()

    def open_again(self) -> None:
        """Show the session that the player holds now, on a screen of its own."""
        self.conductor = Baton()
        self._open()

    def _let_go(self) -> None:
        self.let_go += 1

    def window(self, width: int, height: int, *, theme: Theme | None = None) -> None:
        """Take a size and a theme."""
        apply_theme(self.screen, theme or Theme(reduce_motion=True))
        self.screen.resize(width, height)
        self.screen.set_form(form_for(width, height))

    @property
    def session(self) -> Session:
        found = self.services.player.session
        assert found is not None
        return found

    @property
    def view(self) -> PlayerView:
        return self.views[-1]

    def live(self, seconds: float) -> None:
        """Let time pass as the driver does, with no gap that is a jump."""
        while seconds > 0:
            self.clock.advance(min(1.0, seconds))
            self.screen.driver.poll()
            seconds -= 1.0

    def until(self, kind: PhaseKind, item: int | None = 0, rep: int | None = None) -> None:
        """Skip whole exercises before ``item``, then live until a phase begins."""
        for _ in range(2000):
            key = self.session.phase.key
            if key.kind is kind and key.item == item and rep in (None, key.rep):
                self.screen.driver.poll()
                return
            is_before = key.item is not None and (item is None or key.item < item)
            if is_before and key.rep is not None:
                self.screen.driver.do(Command.NEXT_EXERCISE)
            else:
                due = self.services.player.deadline()
                assert due is not None
                self.live(max(0.0, due - self.clock.monotonic()) + 1e-6)
        raise AssertionError(f"{kind} of {item} never came")

    def until_demo(self, item: int) -> None:
        """Skip whole exercises before ``item``, then live until its demo begins."""
        while not (self.session.phase.is_demo and self.session.phase.item == item):
            phase = self.session.phase
            if phase.item != item and phase.kind is not PhaseKind.REST_EXERCISE:
                self.screen.driver.do(Command.NEXT_EXERCISE)
            else:
                due = self.services.player.deadline()
                assert due is not None
                self.live(max(0.0, due - self.clock.monotonic()) + 1e-6)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> bool:
        """Let a key go down."""
        return self.screen.handle_key(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))

    def release(self, key: Qt.Key) -> bool:
        """Let a key come up."""
        return self.screen.handle_key(QKeyEvent(QEvent.Type.KeyRelease, key, NONE))

    def repeat(self, key: Qt.Key) -> bool:
        """Send an auto-repeat of a key that is down."""
        return self.screen.handle_key(QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", autorep=True))

    def tap(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key shortly."""
        self.press(key, modifiers)
        self.clock.advance(0.1)
        self.release(key)

    def hold(self, key: Qt.Key) -> None:
        """Keep a key down for a second."""
        self.press(key)
        for _ in range(10):
            self.clock.advance(0.11)
            self.repeat(key)
        self.release(key)

    def button(self, name: str) -> QAbstractButton:
        """Find a button that can be seen by its accessible name."""
        found = [b for b in self.buttons() if b.accessibleName() == name]
        assert len(found) == 1, f"{name}: {[b.accessibleName() for b in self.buttons()]}"
        return found[0]

    def buttons(self) -> list[QAbstractButton]:
        """All buttons that can be seen, on the sheet if one is open."""
        under: QWidget = self.screen.sheet or self.screen
        return [b for b in under.findChildren(QAbstractButton) if b.isVisible()]

    def labels(self) -> list[str]:
        """All words on the page that can be seen."""
        return [one.text() for one in self.screen.findChildren(QLabel) if one.isVisible()]

    def check_room(self) -> None:
        """See that no word and no button of the page is cut off or overlaps another."""
        page = self.screen.page
        assert page is not None
        boxes: list[tuple[str, QRect]] = []
        for part in page.findChildren(QWidget):
            if not part.isVisible() or part.parentWidget() is not page:
                continue
            if isinstance(part, QAbstractButton):
                boxes.append((part.accessibleName(), part.geometry()))
            elif isinstance(part, QLabel) and part.text():
                boxes.append((part.text(), part.geometry()))
                assert part.height() >= tall(part, part.width()), part.text()
        for name, where in boxes:
            assert page.rect().contains(where), name
        for (one, a), (other, b) in combinations(boxes, 2):
            assert not a.intersects(b), f"{one} on {other}"

    def click(self, name: str) -> None:
        """Click a button with the mouse."""
        found = self.button(name)
        self.click_at(found, found.rect().center())

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click somewhere on a widget with the mouse."""
        self.qtbot.mouseClick(  # type: ignore[no-untyped-call]
            widget, Qt.MouseButton.LeftButton, pos=place
        )

    def corner(self, widget: QWidget) -> QPoint:
        """Where a widget's top left corner is on the screen page."""
        return widget.mapTo(self.screen, QPoint(0, 0))

    def status(self) -> Status:
        return self.session.status

    def kind(self) -> PhaseKind:
        return self.session.phase.kind

    def page(self) -> str:
        """The name of the page that is up."""
        return type(self.screen.page).__name__

    def sheet(self) -> str:
        """The name of the sheet that is open, "NoneType" for none."""
        return type(self.screen.sheet).__name__

"""The composition root of the window: the only place that knows everyone."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.timing_log import TimingLog
from sirelief_gui.storage import lock
from sirelief_gui.ui import i18n, resources
from sirelief_gui.ui.audio.clip_files import ResourceClips, WithOwnClips
from sirelief_gui.ui.audio.remote import RemoteSound
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import load_fonts
from sirelief_gui.ui.theme.keeper import keeper_of

APP_NAME = "SI Relief"
APP_ID = "sirelief"


@dataclass(frozen=True, slots=True)
class AppOptions:
    """What the command line of the window asks for."""

    data_dir: Path
    demo: bool = False
    fullscreen: bool = False
    timing_log: Path | None = None


def run(options: AppOptions) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Raises StorageError when the data folder cannot be used; the caller says so and exits.
    """
    with ExitStack() as stack:
        folder = options.data_dir
        if options.demo:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sirelief-")))
        services = open_services(folder)
        stack.callback(services.close)
        stack.enter_context(lock.held(folder))
        if options.demo:
            fill_demo(services)
        timing = None
        if options.timing_log is not None:
            file = stack.enter_context(options.timing_log.open("w", encoding="utf-8"))
            timing = TimingLog(services.player, file)
        application = make_application(services.settings.load().language)
        shell = make_shell(services)
        sound = make_sound(services)
        stack.callback(sound.close)
        desk = Desk(shell, services, sound=sound, timing=timing, is_live=True)
        flow = MainFlow(desk, parent=shell)
        flow.open()
        shell.show()
        if options.fullscreen:
            shell.showFullScreen()
        _quit_on_signals(application)
        return application.exec()


def make_application(language: str = "") -> QApplication:
    """Make the application object with our name, fonts, resources and words; once in a process."""
    QGuiApplication.setDesktopFileName(APP_ID)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(APP_ID)
    application.setApplicationDisplayName(APP_NAME)
    application.setStyle("Fusion")
    resources.register()
    i18n.install(application, language)
    load_fonts()
    application.setWindowIcon(QIcon(":/app/sirelief.svg"))
    return application


def make_sound(services: Services) -> RemoteSound:
    """Make what plays the cues; nothing is opened yet."""
    clips = WithOwnClips(ResourceClips(), services.own_words.clip)
    return RemoteSound(clips, clock=services.clock.monotonic)


def make_shell(services: Services) -> Shell:
    """Make the window in the theme and at the size she left it."""
    settings = services.settings.load()
    shell = Shell()
    keeper_of(shell).choose(
        name=settings.theme,
        scale=settings.text_scale,
        reduce_motion=settings.reduce_motion,
        skin=settings.skin,
    )
    shell.place(*_remembered_place(services.settings.window_geometry()))
    shell.geometry_changed.connect(lambda *box: _remember_place(services, box))
    return shell


def _remember_place(services: Services, box: tuple[int, ...]) -> None:
    # A place that a full disk refuses is not worth a word: the window opens at its default.
    with suppress(StorageError):
        services.settings.keep_window_geometry(",".join(map(str, box)))


def _remembered_place(text: str) -> tuple[int, ...]:
    """Read "x,y,width,height" back; nothing where the window was never placed."""
    try:
        box = tuple(int(part) for part in text.split(","))
    except ValueError:
        return ()
    return box if len(box) == 4 else ()


def _quit_on_signals(application: QApplication) -> None:
    """Let Ctrl+C and a polite kill close the window as a person would.

    Python runs its handlers between its own bytecodes only, so an idle event loop would never
    notice: the wake-up pipe brings it back without a timer.
    """
    if sys.platform == "win32":  # no signals there but Ctrl+C, and pipes cannot be watched
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda *_: os.read(reader, 64))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.closeAllWindows())

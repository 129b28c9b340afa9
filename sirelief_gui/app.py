"""The composition root of the window: the only place that knows everyone."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.call_card import Numbers, kept_numbers
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.locking import Locking, NeedsPassphrase
from sirelief_gui.services.login_start import LoginStart
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.safekeeping import Damaged, Safekeeping, as_it_is, taken_for_damage
from sirelief_gui.services.timing_log import TimingLog
from sirelief_gui.services.voice import VoicePack, load_voice_pack
from sirelief_gui.storage import lock
from sirelief_gui.ui import i18n, resources
from sirelief_gui.ui.audio.clip_files import ResourceClips, WithOwnClips
from sirelief_gui.ui.audio.remote import RemoteSound
from sirelief_gui.ui.daily_backup import DailyBackup
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import tell
from sirelief_gui.ui.flows.main_flow import MainFlow
from sirelief_gui.ui.locking import Guard
from sirelief_gui.ui.login_start import login_start
from sirelief_gui.ui.placing import WindowPlace, place_in
from sirelief_gui.ui.raise_watch import RaiseWatch
from sirelief_gui.ui.reminding import Reminding
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.soon import soon
from sirelief_gui.ui.start import CollectLater, import_what_may_come
from sirelief_gui.ui.starting_over import START_OVER, Again
from sirelief_gui.ui.system_wishes import SystemWishes
from sirelief_gui.ui.theme import load_fonts
from sirelief_gui.ui.theme.keeper import keeper_of
from sirelief_gui.ui.warm_up import WarmUp
from sirelief_gui.ui.words import fault_text

APP_NAME = "SI Relief"
APP_ID = "sirelief"
_ASK_AFTER_MS = 300
"""When the window has been painted, the desktop is asked what Qt does not tell."""
ALREADY_OPEN = "SI Relief is already open; its window comes to the front."
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_STYLE = "Fusion"
_NOT_OPENED = 2
"""The exit status when her history could not be opened."""


class AlreadyOpen(Exception):  # noqa: N818 - no error: the window is there
    """The window that is open with the same history comes forward; ``str()`` says so."""


@dataclass(frozen=True, slots=True)
class AppOptions:
    """What the command line of the window asks for."""

    data_dir: Path
    demo: bool = False
    fullscreen: bool = False
    in_tray: bool = False
    """Without its window, as at login: in the tray where its icon is on, else minimized."""
    timing_log: Path | None = None


def run(options: AppOptions) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Raises StorageError when the data folder cannot be held, and AlreadyOpen when the window that
    is open with it has come forward instead; the caller says so and exits.
    """
    with ExitStack() as stack:
        folder = options.data_dir
        # Before anything is opened: a second start must not touch what the first one works on.
        leave = os.environ.get(_ACTIVATION, "")
        if not options.demo and not stack.enter_context(lock.held_or_asked(folder, leave)):
            raise AlreadyOpen(ALREADY_OPEN)
        if options.demo:
            from sirelief_gui.services.demo import fill_demo

            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sirelief-")))
            stack.enter_context(lock.held(folder))
            with closing(open_services(folder)) as services:
                fill_demo(services)
        again = Again()
        while (status := _run(options, folder, again)) == START_OVER:
            pass
        return status


def _run(options: AppOptions, folder: Path, again: Again) -> int:
    """Open the history and the window, and stay until they are closed; the exit status."""
    with ExitStack() as stack:
        services = open_or_help(folder, closely=again.closely)
        again.closely = False
        if services is None:
            return _NOT_OPENED
        stack.callback(services.close)
        timing = None
        if options.timing_log is not None:
            file = stack.enter_context(options.timing_log.open("w", encoding="utf-8"))
            timing = TimingLog(services.player, file)
        application = make_application(services.settings.load().language)
        shell = make_shell(services)
        CollectLater(shell, after_ms=_ASK_AFTER_MS)
        sound = make_sound(services)
        stack.callback(sound.close)
        desk = Desk(shell, services, sound=sound, timing=timing, is_live=True)
        desk.start_over = again.start_over
        desk.guard = Guard(desk, Locking(folder, services.clock), parent=shell)
        warm_up = desk.warm_up = WarmUp(shell, services, charts=import_what_may_come)
        desk.guard.changed.connect(warm_up.soon)
        reminding = desk.reminding = make_reminding(shell, services, _login(options))
        reminding.quit_asked.connect(application.quit)
        flow = MainFlow(desk, parent=shell)
        _show_first(flow, desk)
        _follow_system(services, shell)
        _show_window(shell, reminding, options)
        watch = RaiseWatch(folder, partial(lock.take_request, folder), shell)
        watch.asked.connect(reminding.open)
        watch.changed.connect(flow.look_at_folder)
        _quit_on_signals(application, shell)
        daily = desk.daily = _keep_backups(desk, again)
        if again.said:
            shell.toast(again.said)
        status = application.exec()
        daily.leave()
        warm_up.leave()
        if status == START_OVER:
            desk.working.leave()
        # While the application is whole: what a screen reader has seen of a window that outlives
        # it takes the process down as it ends.
        shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return status


def _keep_backups(desk: Desk, again: Again) -> DailyBackup:
    """Have a backup made when the window stands; a history found damaged leads to the help."""
    daily = DailyBackup(desk.shell, desk.services)

    def refused(fault: StorageError) -> None:
        if isinstance(fault, Damaged):
            tell(desk.shell, fault, retry=again.look_closely)
        else:
            desk.shell.toast(fault_text(fault))

    daily.refused.connect(refused)
    daily.begin()
    return daily


def _login(options: AppOptions) -> LoginStart | None:
    """Return how this system would start what runs now; samples are not for every day."""
    if options.demo:
        return None
    is_usual = options.data_dir == default_data_dir()
    return login_start(None if is_usual else options.data_dir)


def make_reminding(shell: Shell, services: Services, login: LoginStart | None = None) -> Reminding:
    """Make what reminds her while the app runs; nothing is told before it begins."""
    reminding = Reminding(shell, services, login=login, parent=shell)
    reminding.asked.connect(lambda leave: _come_forward(shell, leave))
    return reminding


def _show_window(shell: Shell, reminding: Reminding, options: AppOptions) -> None:
    if options.in_tray:
        reminding.begin(is_hidden=True)
        if not reminding.tray.is_on:
            shell.showMinimized()
        return
    shell.show()
    if options.fullscreen:
        shell.showFullScreen()
    reminding.begin(is_hidden=False)


def _show_first(flow: MainFlow, desk: Desk) -> None:
    flow.open()
    if desk.shell.screen_shown is None:  # the disk refuses it: whom to call is there all the same
        desk.show_call_page(back=flow.open, reported=False)
        flow.open()


def open_or_help(folder: Path, *, closely: bool = False) -> Services | None:
    """Open the history in ``folder``; while that fails, a window shows whom to call.

    From there it can be tried again, or another history put in its place. None when she closed
    that window instead. ``closely`` looks at all of a long history first.
    """
    try:
        return open_checked(folder, closely=closely)
    except NeedsPassphrase:
        return _ask_passphrase(folder, closely=closely)
    except StorageError as fault:
        return _help(folder, fault)


def _ask_passphrase(folder: Path, *, closely: bool) -> Services | None:
    """Open a locked history with its passphrase, in a window; None when she closed that."""
    from sirelief_gui.ui.flows.unlock_flow import UnlockFlow

    application, shell = make_application(), Shell(nav=())
    locking, done = Locking(folder, SystemClock()), list[bool]()
    flow = UnlockFlow(
        locking, show=lambda page: _show_alone(shell, page), open_with=locking.unlock, parent=shell
    )
    for way_on in (flow.opened, flow.broken, flow.set_aside):
        way_on.connect(lambda: done.append(True))
        way_on.connect(shell.close)
    numbers = kept_numbers(folder)
    flow.begin()
    shell.show()
    application.exec()
    shell.deleteLater()
    if not done:
        return None
    locking.finish()
    services = open_or_help(folder, closely=closely)
    if services is not None and (flow.numbers or not locking.has_passphrase_in_use):
        _take_numbers(services, numbers, flow.numbers)
    return services


def _show_alone(shell: Shell, page: Screen) -> None:
    """Show a page in a window that has no others."""
    old = shell.screen_shown
    shell.show_page(page, nav=None)
    if old is not None:
        old.deleteLater()


def _take_numbers(services: Services, kept: Numbers, given: dict[str, str]) -> None:
    """Have the numbers of the lock screen in the history: in a new one, all of them."""
    with suppress(StorageError):
        settings = services.settings.load()
        if settings.numbers == Numbers():
            settings = replace(
                settings, maternity_number=kept.maternity, emergency_number=kept.emergency
            )
        services.settings.save(replace(settings, **given))  # type: ignore[arg-type]


def open_checked(folder: Path, *, closely: bool = False) -> Services:
    """Open the history in ``folder`` as the window does; StorageError, and it is as it was."""
    Locking(folder, SystemClock()).tidy()
    keeping = Safekeeping(folder, SystemClock())
    keeping.settle()
    keeping.see_damage(closely=closely)
    with taken_for_damage(folder):
        services = open_services(folder, load_pack=voice_pack)
        try:
            # Damage may show only where something is read.
            settings = services.settings.load()
            services.safety.gate()
            services.today.view()
        except BaseException:
            with as_it_is(folder):
                services.close()
            raise
    with suppress(StorageError):  # they are kept with the next change, then
        services.settings.keep_numbers(settings)
    return services


def _help(folder: Path, fault: StorageError) -> Services | None:
    from sirelief_gui.ui.flows.broken_flow import BrokenFlow

    if sys.stderr is not None:  # a windowed program of Windows has none
        sys.stderr.write(f"sirelief-gui: {fault}\n")
    application = make_application()
    shell = Shell(nav=())
    found: list[Services] = []
    flow = BrokenFlow(
        shell,
        folder,
        lambda: found.append(open_checked(folder)),
        login=login_start(None if folder == default_data_dir() else folder),
        parent=shell,
    )
    flow.opened.connect(shell.close)
    flow.show(fault)
    shell.show()
    application.exec()
    shell.deleteLater()
    return found[0] if found else None


def make_application(language: str = "") -> QApplication:
    """Make the application object with our name, fonts, resources and words; once in a process."""
    QGuiApplication.setDesktopFileName(APP_ID)
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle(_STYLE)
    else:  # told so, Qt hands out no style: Python would make all that the class of styles names
        application = QApplication([*sys.argv[:1], "-style", _STYLE])
    application.setApplicationName(APP_ID)
    application.setApplicationDisplayName(APP_NAME)
    resources.register()
    i18n.install(application, language)
    load_fonts()
    application.setWindowIcon(QIcon(":/app/sirelief.svg"))
    return application


def make_sound(services: Services) -> RemoteSound:
    """Make what plays the cues; nothing is opened yet."""
    clips = WithOwnClips(ResourceClips(language=_language()), services.own_words.clip)
    return RemoteSound(clips, clock=services.clock.monotonic)


def voice_pack() -> VoicePack | None:
    """Return the voice that speaks the language of the windows; None when it has none."""
    return load_voice_pack(_language())


def _language() -> str:
    """The language of the windows: a new choice is for the next start, for the voice, too."""
    return i18n.language_for("", [QLocale().name()])


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
    shell.place(place_in(services.settings.window_geometry()))
    shell.place_changed.connect(lambda place: _remember_place(services, place))
    return shell


def _remember_place(services: Services, place: WindowPlace) -> None:
    # A place that a full disk refuses is not worth a word: the window opens at its default.
    with suppress(StorageError):
        services.settings.keep_window_geometry(place.words())


def _follow_system(services: Services, shell: Shell) -> None:
    wishes = SystemWishes(parent=shell)
    wishes.changed.connect(lambda: _take_wishes(services, shell, wishes))
    _take_wishes(services, shell, wishes)
    soon(wishes, wishes.ask, after_ms=_ASK_AFTER_MS)


def _take_wishes(services: Services, shell: Shell, wishes: SystemWishes) -> None:
    """Look as the system wishes, but for what she has chosen herself."""
    services.settings.wish(reduce_motion=wishes.reduce_motion)
    with suppress(StorageError):
        keeper_of(shell).choose(
            reduce_motion=services.settings.load().reduce_motion,
            high_contrast=wishes.high_contrast,
        )


def _come_forward(shell: Shell, leave: str) -> None:
    if leave:  # Wayland lets a window come forward only with the leave the second start was given
        os.environ[_ACTIVATION] = leave
    shell.come_forward()
    os.environ.pop(_ACTIVATION, None)


def _quit_on_signals(application: QApplication, shell: Shell) -> None:
    """Let Ctrl+C and a polite kill close the window, without the question in mid-session.

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
        signal.signal(number, lambda *_: _send_away(application, shell))


def _send_away(application: QApplication, shell: Shell) -> None:
    if shell.send_away():  # with its icon in the tray, the app outlives its window
        QTimer.singleShot(0, application.quit)

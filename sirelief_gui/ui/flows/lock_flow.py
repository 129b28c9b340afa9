"""The passphrase in the settings: its rows, and the pages to set it, change it and take it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.progress import Progress
from sirelief_gui.domain.words import plural
from sirelief_gui.services.app_services import BUSY_SECONDS
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.locking import Locking, TooSoon, WrongPassphrase, is_available
from sirelief_gui.services.settings import LOCK_MINUTES, Settings
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words, fault_text

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.passphrase import PassphraseScreen, Purpose
    from sirelief_gui.ui.settings.data import DataSection, Slot
    from sirelief_gui.ui.widgets.checkrow import RadioGroup
    from sirelief_gui.ui.widgets.rows import Row
    from sirelief_gui.ui.widgets.switch import SwitchRow
else:
    PassphraseScreen, Purpose = later(
        "sirelief_gui.ui.screens.passphrase", "PassphraseScreen", "Purpose"
    )
    (Slot,) = later("sirelief_gui.ui.settings.data", "Slot")
    (RadioGroup,) = later("sirelief_gui.ui.widgets.checkrow", "RadioGroup")
    (Row,) = later("sirelief_gui.ui.widgets.rows", "Row")
    (SwitchRow,) = later("sirelief_gui.ui.widgets.switch", "SwitchRow")


class LockFlow(Flow):
    """Hangs the rows in; ``back`` shows the section again, as things stand then."""

    def __init__(
        self, desk: Desk, *, back: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._back = back
        self._locking = Locking(desk.services.data_dir, desk.services.clock)

    # -- the rows -----------------------------------------------------------------------

    def hang_rows(self, section: DataSection) -> None:
        """Hang in what can be said and done about a passphrase now."""
        is_set = self._locking.has_passphrase_in_use
        if not is_set and not is_available():
            row = Row(
                self.tr("Lock with a passphrase"),
                subtitle=self.tr("Not available on this computer: it lacks sqlcipher3"),
                icon="lock",
                interactive=False,
            )
            section.put(Slot.LOCK, row)
            return
        switch = SwitchRow(
            self.tr("Lock with a passphrase"),
            subtitle=self.tr("Asked when the app opens"),
            icon="lock",
            checked=is_set,
        )
        switch.toggled.connect(lambda on: self._show_page(Purpose.SET if on else Purpose.TAKE_OFF))
        section.put(Slot.LOCK, switch)
        if is_set:
            self._hang_more(section, self._desk.settings)

    def _hang_more(self, section: DataSection, settings: Settings) -> None:
        change = Row(self.tr("Change the passphrase"), icon="pencil", chevron=True)
        change.clicked.connect(lambda: self._show_page(Purpose.CHANGE))
        idle = Row(
            self.tr("Lock when idle"),
            icon="clock",
            value=self._idle_text(settings.lock_minutes),
            chevron=True,
        )
        idle.clicked.connect(self._ask_idle)
        minimized = SwitchRow(
            self.tr("Lock when minimized"), icon="minimize-2", checked=settings.lock_on_minimize
        )
        minimized.toggled.connect(lambda on: self._change({"lock_on_minimize": on}))
        numbers = SwitchRow(
            self.tr("My numbers on the lock screen"),
            subtitle=self.tr("Readable without the passphrase"),
            icon="phone",
            checked=settings.numbers_when_locked,
        )
        numbers.toggled.connect(lambda on: self._change({"numbers_when_locked": on}))
        for row in (change, idle, minimized, numbers):
            section.put(Slot.LOCK_MORE, row)
        guard = self._desk.guard
        if guard is not None:
            now = Row(self.tr("Lock now"), subtitle=self.tr("Ctrl + L"), icon="lock")
            now.clicked.connect(guard.lock)
            section.put(Slot.LOCK_MORE, now)

    def _idle_text(self, minutes: int) -> str:
        """Return after how long the app locks itself, in words; 0 is never."""
        if minutes == 0:
            return self.tr("Never")
        return plural(minutes, "After 1 minute", "After {n} minutes", domain_words).format(
            n=minutes
        )

    @step
    def _change(self, changes: dict[str, object], /) -> None:
        self._desk.change_settings(**changes)
        if self._desk.guard is not None:
            self._desk.guard.follow()

    @step
    def _ask_idle(self) -> None:
        choices = [(str(minutes), self._idle_text(minutes), "") for minutes in LOCK_MINUTES]
        sheet = RadioGroup(
            choices,
            name=self.tr("Lock when idle"),
            chosen=str(self._desk.settings.lock_minutes),
        )
        sheet.changed.connect(self._choose_idle)
        self._desk.shell.show_sheet(sheet)

    @step
    def _choose_idle(self, minutes: str) -> None:
        self._change({"lock_minutes": int(minutes)})
        self._desk.shell.close_sheet()
        self._back()

    # -- the pages ----------------------------------------------------------------------

    @step
    def _show_page(self, purpose: Purpose) -> None:
        shows = self._desk.settings.numbers_when_locked
        screen = PassphraseScreen(purpose, shows_numbers=shows)
        screen.went_back.connect(self._back)
        screen.chosen.connect(lambda now, new, numbers: self._go(screen, now, new, numbers))
        self._desk.show(screen, nav="settings")

    def _go(self, screen: PassphraseScreen, now: str, new: str, shows_numbers: bool) -> None:
        """Encrypt everything under a new passphrase, or decrypt it where ``new`` is empty."""
        if screen.purpose is not Purpose.SET and not self._is_right(screen, now):
            return
        if self._desk.working.busy:
            return
        locking, title = self._locking, self.tr("Writing your history anew")

        def job(progress: Progress) -> int:
            if new:
                return locking.set(new, progress=progress)
            return locking.take_off(progress=progress)

        try:
            # Before it rests: a window that closes meanwhile must not leave it unsaid.
            self._desk.change_settings(numbers_when_locked=shows_numbers)
            self._let_go()
        except StorageError as fault:
            self._refused(fault)
            return
        self._desk.working.run(
            title,
            job,
            done=lambda left: self._done(screen.purpose, left),
            refused=self._refused,
            given_up=lambda: self.attempt(self._take_up),
        )

    def _is_right(self, screen: PassphraseScreen, now: str) -> bool:
        try:
            self._locking.prove(now)
        except TooSoon as wait:
            text = plural(wait.seconds, "Wait 1 second.", "Wait {n} seconds.", domain_words)
            screen.say_wrong(text.format(n=wait.seconds))
        except WrongPassphrase:
            screen.say_wrong(
                self.tr("That is not the passphrase. Check capital letters and try again.")
            )
        except StorageError as fault:
            screen.say_wrong(fault_text(fault))
        else:
            return True
        return False

    def _let_go(self) -> None:
        """Have nobody here hold the history open while it is written anew."""
        if self._desk.daily is not None:
            self._desk.daily.leave()
        self._desk.services.store.rest()

    def _take_up(self) -> None:
        self._desk.services.store.wake(busy_seconds=BUSY_SECONDS)
        if self._desk.daily is not None:
            self._desk.daily.begin()

    def _refused(self, fault: Exception) -> None:
        self.attempt(self._take_up)
        self._desk.shell.toast(fault_text(fault))

    @step
    def _done(self, purpose: Purpose, left: int) -> None:
        self._take_up()
        services = self._desk.services
        services.settings.keep_numbers(services.settings.load())
        if self._desk.guard is not None:
            self._desk.guard.follow()
        said = {
            Purpose.SET: self.tr("Your history is encrypted"),
            Purpose.CHANGE: self.tr("The passphrase is changed"),
            Purpose.TAKE_OFF: self.tr("The passphrase is off"),
        }[purpose]
        if left:
            more = self.tr("A copy that could not be read stays as it is.")
            said = f"{said}. {more}"
        self._back()
        self._desk.shell.toast(said)

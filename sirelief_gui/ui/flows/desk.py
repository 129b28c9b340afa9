"""What every flow works with: the shell, the services, and the few things done from everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.call_card import kept_numbers
from sirelief_gui.services.conductor import Conductor
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.guidance import SessionGuidance
from sirelief_gui.services.settings import Settings
from sirelief_gui.services.sound_check import SoundCheck
from sirelief_gui.services.sound_out import SoundOut
from sirelief_gui.services.timing_log import TimingLog
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.soon import soon
from sirelief_gui.ui.theme.keeper import keeper_of
from sirelief_gui.ui.words import fault_text
from sirelief_gui.ui.working import Working

if TYPE_CHECKING:
    from sirelief_gui.ui.daily_backup import DailyBackup
    from sirelief_gui.ui.locking import Guard
    from sirelief_gui.ui.reminding import Reminding
    from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
    from sirelief_gui.ui.warm_up import WarmUp
else:
    (StopAndCallScreen,) = later("sirelief_gui.ui.screens.stop_and_call", "StopAndCallScreen")

_LOOKS = {
    "theme": "name",
    "text_scale": "scale",
    "reduce_motion": "reduce_motion",
    "skin": "skin",
}
"""The settings that change how the window looks, and what its keeper calls them."""

_COMES_IN_MS = 1000
"""Until the page before is taken down, which takes 20 ms: the next one has come in by then."""


def _cannot(_said: str) -> None:
    """Do nothing: only the real window can start over."""


class Desk:
    """The shell and the services, handed from flow to flow.

    ``sound`` None is a silent app; ``timing`` writes down what happened when, for measurements;
    ``is_live`` is the real window: its sessions listen for media keys, and nothing may hold the
    sound up.
    """

    def __init__(
        self,
        shell: Shell,
        services: Services,
        *,
        sound: SoundOut | None = None,
        timing: TimingLog | None = None,
        is_live: bool = False,
    ) -> None:
        self.shell = shell
        self.services = services
        self.sound = sound
        self.timing = timing
        self.is_live = is_live
        self.working = Working(shell)
        """What does beside the window what takes long."""
        self.start_over: Callable[[str], None] = _cannot
        """Closes everything and opens it anew on the history that is there then; says the words."""
        self.reminding: Reminding | None = None
        """What reminds her while the real window runs."""
        self.guard: Guard | None = None
        """What locks and hides the real window."""
        self.daily: DailyBackup | None = None
        """What makes a backup a day beside the real window."""
        self.warm_up: WarmUp | None = None
        """What has Trends ready beside the pages of the real window."""

    @property
    def settings(self) -> Settings:
        """The settings as they are stored now."""
        return self.services.settings.load()

    def change_settings(self, **changes: object) -> None:
        """Store some settings, the others stay as they are; the window's look follows at once."""
        self.services.settings.save(replace(self.settings, **changes))  # type: ignore[arg-type]
        look = {_LOOKS[name]: value for name, value in changes.items() if name in _LOOKS}
        if look:
            keeper_of(self.shell).choose(**look)  # type: ignore[arg-type]

    def tune(self) -> None:
        """Have the sound ready, set as she has set it: a stream takes a moment to open."""
        if self.sound is None:
            return
        settings = self.settings
        self.sound.set_voice(settings.voice)
        self.sound.set_volume(settings.volume / 100)
        self.sound.set_delay(settings.sound_delay_ms / 1000)
        self.sound.open()

    def conductor(self, guided: SessionGuidance) -> Conductor | None:
        """Return what makes the player's session heard; None in a silent app."""
        if self.sound is None:
            return None
        conductor = Conductor(
            self.services.player,
            self.sound,
            library=self.services.library,
            guidance=guided.guidance,
            voice=guided.voice,
        )
        if self.timing is not None:
            conductor.heard = self.timing.heard
        return conductor

    def hush(self) -> None:
        """Let the sound go: an open stream takes power though nothing is heard."""
        if self.sound is not None:
            self.sound.close()

    def sound_check(self) -> SoundCheck:
        """Return what tries out the sound, set as she has set it."""
        pack, settings = self.services.voice_pack, self.settings
        voice = None if pack is None else pack.longest
        check = SoundCheck(self.sound, voice, self.services.clock)
        check.set_voice(settings.voice)
        check.set_volume(settings.volume)
        check.set_delay(settings.sound_delay_ms)
        return check

    def show(self, screen: Screen, *, nav: str | None = None, forward: bool = True) -> None:
        """Make a page the current one and let go of the one before."""
        old = self.shell.screen_shown
        self.shell.show_page(screen, nav=nav, forward=forward)
        if old is not None and old is not screen:
            if self.is_live:
                soon(old, old.deleteLater, after_ms=_COMES_IN_MS)
            else:
                old.deleteLater()
        if self.warm_up is not None:
            self.warm_up.soon()

    def show_call_page(
        self,
        *,
        back: Callable[[], None],
        reported: bool,
        session_id: str | None = None,
        mistaken: Callable[[], None] | None = None,
        was_lying: bool = False,
    ) -> None:
        """Show when to stop and whom to call.

        ``reported`` tells that she has one of the signs: it is logged, sessions are off for the
        day, and "I pressed this by mistake" takes that back and leads to ``mistaken``, or back.
        ``was_lying`` offers to leave out what is done lying.
        """
        if reported:
            self._record(SafetyKind.WARNING_SIGN, session_id)
        settings = self._settings_at_any_rate()
        screen = StopAndCallScreen(
            signs=WARNING_SIGNS,
            emergency_signs=EMERGENCY_SIGNS,
            maternity_number=settings.maternity_number,
            emergency_number=settings.emergency_number,
            reported=reported,
            was_lying=was_lying,
        )

        def taken_back() -> None:
            self._record(SafetyKind.WARNING_SIGN_UNDONE, session_id)
            (mistaken or back)()

        screen.mistake.connect(taken_back)
        screen.called.connect(back)
        screen.went_back.connect(back)
        screen.number_saved.connect(self._save_number)
        screen.lying_told.connect(lambda out: self._leave_out_lying(out, session_id))
        self.show(screen)

    def _leave_out_lying(self, is_out: bool, session_id: str | None) -> None:
        leave_out = self.services.safety.leave_out_lying
        attempt(self.shell, lambda: leave_out(left_out=is_out, session_id=session_id))

    def _record(self, kind: SafetyKind, session_id: str | None) -> None:
        """Log a sign or its undoing; whom to call is shown even when the disk refuses it."""
        try:
            self.services.safety.record(kind, session_id)
        except StorageError as problem:
            self.shell.toast(fault_text(problem))

    def _settings_at_any_rate(self) -> Settings:
        """The settings; of those that cannot be read, the numbers kept beside the history."""
        try:
            return self.settings
        except StorageError:
            numbers = kept_numbers(self.services.data_dir)
            return Settings(maternity_number=numbers.maternity, emergency_number=numbers.emergency)

    def _save_number(self, which: str, number: str) -> None:
        attempt(self.shell, lambda: self.change_settings(**{f"{which}_number": number}))

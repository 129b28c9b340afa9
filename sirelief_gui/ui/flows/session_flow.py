"""The session itself: shows it, and leads on when it ends or she feels unwell."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.lying import lies_down
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.record import Outcome, SessionRecord, StopReason
from sirelief_gui.domain.session import Status
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.soon import soon
from sirelief_gui.ui.words import domain_words, fault_text

if TYPE_CHECKING:
    from sirelief_gui.ui.media_keys import MediaKeys
    from sirelief_gui.ui.photo import PhotoOf, Photos
    from sirelief_gui.ui.screens.session_screen import SessionScreen
    from sirelief_gui.ui.session.keys import KeyChoices
    from sirelief_gui.ui.session.media import MediaControl
else:
    (MediaKeys,) = later("sirelief_gui.ui.media_keys", "MediaKeys")
    (Photos,) = later("sirelief_gui.ui.photo", "Photos")
    (SessionScreen,) = later("sirelief_gui.ui.screens.session_screen", "SessionScreen")
    (KeyChoices,) = later("sirelief_gui.ui.session.keys", "KeyChoices")
    (MediaControl,) = later("sirelief_gui.ui.session.media", "MediaControl")

FULL_SCREEN_FROM = 1100
"""A screen at least this wide is filled by the session, in pixels (DESIGN 2)."""


class SessionFlow(Flow):
    """Runs the player on screen; calls ``over`` with the saved record."""

    def __init__(
        self,
        desk: Desk,
        *,
        over: Callable[[SessionRecord], None],
        leave: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._over = over
        self._leave = leave
        self._was_full = self._told = self._is_asked = False
        self._media: MediaControl | None = None

    @step
    def show(self) -> None:
        """Put the session that the player holds on screen."""
        # All is read before anything begins: tried again, there must not be two conductors.
        services, settings = self._desk.services, self._desk.settings
        guided = services.guidance.for_next()
        screen = SessionScreen(
            services.player,
            clock=services.clock,
            pubic_pain=services.safety.pubic_pain_today(),
            keys=KeyChoices(letters=settings.single_key_shortcuts, hints=guided.early),
            tr=domain_words,
            count_up=settings.count_up,
            conductor=self._desk.conductor(guided),
        )
        screen.set_photos(self._photos())
        if self._desk.timing is not None:
            screen.driver.tell(self._desk.timing.screen)
        screen.finished.connect(self._finished)
        self._desk.shell.closing.connect(screen.fall_still)  # closed in mid-session
        screen.unwell.connect(self._unwell)
        screen.full_screen_toggled.connect(self._toggle_full_screen)
        screen.undo_offered.connect(
            lambda text: self._desk.shell.toast(text, undo=screen.undo_jump)
        )
        screen.told.connect(self._desk.shell.toast)
        screen.level_changed.connect(self._keep_level)
        screen.driver.view_changed.connect(self._forget_asking)
        screen.driver.events_happened.connect(self._tell_fault)
        if self._desk.is_live:
            self._media = MediaControl(MediaKeys(parent=self), screen.do, self)
            screen.driver.view_changed.connect(self._media.show_view)
        self._desk.shell.may_leave = partial(self._may_leave, screen)
        self._fill_screen(is_wanted=settings.fullscreen_player)
        self._desk.show(screen)
        if self._desk.is_live:
            _set_garbage_aside()

    def _photos(self) -> PhotoOf:
        """Read the pictures of her own exercises before the session has to wait for one."""
        photos = Photos(self._desk.services.pictures.path)
        session = self._desk.services.player.session
        items = () if session is None else session.timeline.items
        photos.read_ahead(item.exercise.about.photo for item in items)
        return photos.image

    def _keep_level(self, level: Level) -> None:
        """Keep the level she took for the sessions to come."""
        # A level that a full disk refuses holds for this session: nothing worth a word.
        with suppress(StorageError):
            self._desk.services.guidance.keep_level(level)

    def _tell_fault(self) -> None:
        """Say once that the disk refuses what she does; the session goes on and keeps it."""
        player = self._desk.services.player
        if player.unsaved and not self._told:
            self._told = True
            words = self.tr("The session goes on. {fault}")
            self._desk.shell.toast(words.format(fault=fault_text(player.fault)))
        elif not player.unsaved:
            self._told = False

    def _fill_screen(self, *, is_wanted: bool) -> None:
        """Fill a screen that is wide enough to be read from the mat (DESIGN 2)."""
        shell = self._desk.shell
        wide_enough = shell.screen().availableGeometry().width() >= FULL_SCREEN_FROM
        self._was_full = shell.isFullScreen()
        if wide_enough and is_wanted:
            shell.set_full_screen(True)

    def _may_leave(self, screen: SessionScreen) -> bool:
        """Ask before the window closes on a session; closed once more, it may.

        Every rep is on disk by then: a session left so is offered again at the next start.
        """
        if self._is_asked:
            return True
        screen.ask_to_close()
        self._is_asked = screen.sheet is not None
        return not self._is_asked

    def _forget_asking(self, view: PlayerView) -> None:
        if view.status in (Status.RUNNING, Status.COUNT_IN):
            self._is_asked = False

    def _toggle_full_screen(self) -> None:
        self._desk.shell.set_full_screen(not self._desk.shell.isFullScreen())

    def _leave_session(self) -> None:
        self._desk.shell.may_leave = lambda: True
        if self._media is not None:
            self._media.close()
        self._desk.shell.set_full_screen(self._was_full)

    def _finished(self) -> None:
        self._leave_session()
        record = self._desk.services.player.record
        if self._is_asked and self._desk.shell.close():
            return
        if record is None:
            return
        if self._desk.is_live:  # what waits is answered between the last save and the next page
            soon(self, partial(self._over, record))
        else:
            self._over(record)

    def _unwell(self) -> None:
        self._leave_session()
        record = self._desk.services.player.record
        session = self._desk.services.player.session
        self._desk.show_call_page(
            back=self._leave,
            reported=True,
            session_id=None if record is None else record.id,
            mistaken=self._not_unwell,
            was_lying=session is not None and lies_down(session),
        )

    @step
    def _not_unwell(self) -> None:
        """She pressed it by mistake: the session was ended by her, and goes on as such."""
        record = self._desk.services.player.record
        if record is None:
            self._leave()
            return
        ended = replace(record, outcome=Outcome.ENDED_EARLY, stop_reason=StopReason.USER)
        self._desk.services.history.correct(ended)
        self._over(ended)


def _set_garbage_aside() -> None:
    """Keep the collector off everything that is there when a session begins.

    Going through all of it takes 50 ms and more, in which nothing moves: ring and figure would
    jump. What a session makes is little, and is still collected. It stays so until the next one
    begins, or the page after the session would have to wait.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def was_stopped_for_pain(record: SessionRecord) -> bool:
    """Tell whether she ended the session because it hurt."""
    return record.outcome is not Outcome.COMPLETED and record.stop_reason == "pain"

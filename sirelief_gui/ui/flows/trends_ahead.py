"""The page of Trends, made out of sight beside another page: a click then only shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.flows.desk import Desk

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.trends import TrendsScreen


class TrendsAhead:
    """Makes the next page of Trends in small steps; ``make`` begins one, empty.

    A page is shown once. One that a change of her history, of the settings or of the day has
    overtaken is let go of, and another begun. `WarmUp` drives it.
    """

    def __init__(self, desk: Desk, make: Callable[[Settings], TrendsScreen]) -> None:
        self._desk, self._make = desk, make
        self._page: TrendsScreen | None = None
        self._settings: Settings | None = None
        self._given: ReferenceType[TrendsScreen] | None = None
        self._steps: Iterator[None] = iter(())

    def step(self) -> bool:
        """Do a little; False when the page stands. Raises StorageError."""
        shown = self._desk.shell.screen_shown
        if shown is not None and self._given is not None and self._given() is shown:
            return False  # she is on it: the next one can wait
        settings = self._desk.settings
        if self._page is not None and not self._is_true(settings):
            self.drop()
        if self._page is None:
            self._page, self._settings = self._make(settings), settings
            self._desk.shell.lay_out_ahead(self._page)
            self._steps = chain(self._page.making(), self._page.rehearsing())
            return True
        with self._whole_or_none():
            return next(self._steps, self) is None

    def take(self, settings: Settings) -> TrendsScreen:
        """Return a page to show, made to its end from where it is. Raises StorageError."""
        page = self._page
        if page is None or not self._is_true(settings):
            self.drop()
            page = self._page = self._make(settings)
        with self._whole_or_none():
            page.make()
        self._page, self._steps, self._given = None, iter(()), ref(page)
        return page

    def drop(self) -> None:
        """Let go of the page: of a history that is locked nothing stays."""
        page, self._page, self._steps = self._page, None, iter(())
        if page is not None:
            page.deleteLater()

    @contextmanager
    def _whole_or_none(self) -> Iterator[None]:
        """Let go of a page whose making fails in the body: it cannot be gone on with."""
        try:
            yield
        except BaseException:
            self.drop()
            raise

    def _is_true(self, settings: Settings) -> bool:
        return self._page is not None and settings == self._settings and self._page.is_true

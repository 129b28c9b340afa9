"""Going back to a backup: a window closed meanwhile decides nothing; another passphrase is asked.

What the settings and the help offer of it is in the walks through these.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.locking import Locking
from sirelief_gui.services.safekeeping import Reason, Safekeeping, WrongPassphrase
from sirelief_gui.ui.flows.restore_flow import RestoreFlow
from sirelief_gui.ui.screens.restore_sheet import PassphraseSheet, RestoreSheet
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.working import Working
from tests.storage.records import a_check_in

_T = TypeVar("_T", bound=QWidget)


class GoneTooFar(Safekeeping):
    """Keeps what can no longer be called off when the window closes."""

    def restore(self, path: Path, progress: Progress = unwatched, *, passphrase: str = "") -> Path:
        return super().restore(path, passphrase=passphrase)


OTHER = "some other words entirely"


@pytest.fixture
def foreign(tmp_path: Path, clock: VirtualClock) -> Path:
    """A backup of another computer, under a passphrase of its own."""
    pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")
    elsewhere = open_services(tmp_path / "elsewhere", clock)
    elsewhere.store.add_check_in(a_check_in("kept"))
    elsewhere.close()
    locking = Locking(elsewhere.data_dir, clock)
    locking.set(OTHER)
    path = tmp_path / "from elsewhere.sqlite3"
    elsewhere.safekeeping.save_copy(path)
    locking.lock()
    return path


def words(sheet: QWidget) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


class Bench:
    """The flow over an empty window; what is put in place is said."""

    def __init__(self, qtbot: QtBot, keeping: Safekeeping) -> None:
        self.qtbot = qtbot
        self.shell = Shell(nav=())
        qtbot.addWidget(self.shell)
        self.said: list[str] = []
        self.flow = RestoreFlow(
            self.shell,
            Working(self.shell),
            keeping,
            restored=self.said.append,
            parent=self.shell,
        )
        self.shell.show()
        qtbot.waitExposed(self.shell)

    def sheet(self, kind: type[_T]) -> _T:
        self.qtbot.waitUntil(lambda: isinstance(self.shell.sheet_content, kind))
        content = self.shell.sheet_content
        assert isinstance(content, kind)
        return content


@pytest.mark.parametrize("keep", [Safekeeping, GoneTooFar])
def test_a_window_closed_before_it_is_in_place_leaves_the_history(
    qtbot: QtBot,
    services: Services,
    clock: VirtualClock,
    keep: Callable[[Path, VirtualClock], Safekeeping],
) -> None:
    services.store.add_check_in(a_check_in("kept"))
    backup = services.safekeeping.before(Reason.ASKED)
    services.store.add_check_in(a_check_in("later"))
    bench = Bench(qtbot, keep(services.data_dir, clock))
    bench.flow.look(backup.path)
    bench.sheet(RestoreSheet).go.click()
    bench.shell.close()
    services.close()
    services.safekeeping.settle()  # as the next start does
    assert not (services.data_dir / "set-aside").exists()
    assert not list(services.data_dir.glob("*incoming*"))
    assert bench.said == []


def test_a_backup_with_another_passphrase_is_opened_with_that(
    qtbot: QtBot, services: Services, clock: VirtualClock, foreign: Path
) -> None:
    services.store.add_check_in(a_check_in("mine"))
    bench = Bench(qtbot, services.safekeeping)
    bench.flow.look(foreign)
    asking = bench.sheet(PassphraseSheet)
    asking.go.click()  # with nothing written
    asking.field.set_text("not the words")
    asking.go.click()
    qtbot.waitUntil(lambda: any("not the passphrase" in text for text in words(asking)))
    assert asking.field.passphrase() == ""
    asking.field.set_text(OTHER)
    asking.go.click()
    sheet = bench.sheet(RestoreSheet)
    assert "From then on the app opens with the passphrase of this backup." in words(sheet)
    sheet.go.click()
    qtbot.waitUntil(lambda: bool(bench.said))
    services.close()  # as the window does that starts over
    services.safekeeping.settle()
    again = open_services(services.data_dir, clock)
    assert [one.id for one in again.store.check_ins()] == ["kept"]
    assert again.store.engine.encrypts
    again.close()
    Locking(services.data_dir, clock).lock()


def test_where_it_is_not_known_what_there_is_stays(
    qtbot: QtBot, services: Services, foreign: Path
) -> None:
    bench = Bench(qtbot, services.safekeeping)
    bench.flow.look(foreign)
    bench.sheet(PassphraseSheet).keep.click()
    assert bench.shell.sheet_content is None
    assert not services.safekeeping.has_other_passphrase(services.data_dir / "nothing here")
    assert bench.said == []


def test_under_a_passphrase_only_one_of_another_is_asked_for(
    services: Services, clock: VirtualClock, foreign: Path
) -> None:
    keeping, locking = services.safekeeping, Locking(services.data_dir, clock)
    services.store.rest()
    locking.set("the words of this history")
    mine = keeping.before(Reason.ASKED).path
    assert keeping.has_other_passphrase(foreign)
    assert not keeping.has_other_passphrase(mine)
    with pytest.raises(WrongPassphrase):
        keeping.look_into(foreign, passphrase="the words of this history")
    locking.lock()

"""Her data, going back to a backup, deleting all of it: as the galleries and kept pictures show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.safekeeping import Backup, Contents, Holdings, Reason
from sirelief_gui.services.settings import Settings
from sirelief_gui.services.sound_check import SoundCheck
from sirelief_gui.ui.flows.broken_flow import WaysSheet, ways_on
from sirelief_gui.ui.flows.data_flow import data_rows
from sirelief_gui.ui.screens.confirm_sheet import ConfirmSheet
from sirelief_gui.ui.screens.delete_sheet import DeleteSheet
from sirelief_gui.ui.screens.restore_sheet import (
    ChooseBackupSheet,
    PassphraseSheet,
    RestoreSheet,
)
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.settings.data import Slot
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.working import EndingSheet

_CONTENTS = Contents(
    version=2,
    sessions=29,
    ratings=64,
    days=31,
    programs=1,
    activities=0,
    first=date(2025, 9, 1),
    last=date(2025, 10, 12),
)
_LAST = "Last checked backup: Sun 12 October"


def settings_data() -> SettingsScreen:
    """Return the settings, open at her data."""
    screen = SettingsScreen(
        settings=Settings(),
        sound=SoundCheck(None, None, SystemClock()),
        own_words=False,
        section="data",
    )
    for slot, row in data_rows(_LAST).items():
        screen.data.put(slot, row)
    screen.data.put(
        Slot.LOCK,
        SwitchRow(
            "Lock with a passphrase", subtitle="Asked when the app opens", icon="lock", checked=True
        ),
    )
    return screen


def choosing() -> ChooseBackupSheet:
    """Return the list of backups."""
    days = [(12, Reason.DAILY), (11, Reason.IMPORT), (11, Reason.DAILY), (9, Reason.DELETE)]
    return ChooseBackupSheet(
        [
            Backup(Path("x"), datetime(2025, 10, day, 7, number, tzinfo=UTC), reason)
            for number, (day, reason) in enumerate(days)
        ]
    )


def deleting(*, typed: str = "DELE") -> DeleteSheet:
    """Return the question, the word half typed."""
    holdings = Holdings(contents=_CONTENTS, backups=9, aside=0, pictures=2, clips=3)
    sheet = DeleteSheet(holdings, last=_LAST)
    sheet.field.set_text(typed)
    return sheet


def broken() -> StopAndCallScreen:
    """Return the help page over a damaged history."""
    screen = StopAndCallScreen(
        signs=WARNING_SIGNS,
        emergency_signs=EMERGENCY_SIGNS,
        maternity_number="030 1234567",
        emergency_number="112",
        reported=False,
        fault="Nothing in it was changed. "
        "/home/ana/.local/share/sirelief/sirelief.sqlite3 is damaged. Make a copy of its "
        "folder before anything else; earlier copies are in its folder “backups”.",
    )
    first, _ = ways_on("Sun 12 October 2025", "29 sessions, 64 pain ratings")
    screen.offer(list(first.values()))
    return screen


DATA_SCREENS: dict[str, Callable[[], QWidget]] = {
    "12b2-choose-backup": choosing,
    "12b3-restore": lambda: RestoreSheet(
        Path("sirelief-2025-10-12T070000Z-daily.sqlite3"), _CONTENTS
    ),
    "12b7-restore-passphrase": lambda: PassphraseSheet(Path("from the old laptop.sqlite3")),
    "12b8-ending": lambda: EndingSheet("Writing your history anew"),
    "12b4-could-be-read": lambda: ConfirmSheet(
        "This could be read",
        "29 sessions and 61 pain ratings. Entries that could not be read: 3. The damaged file is "
        "set aside as it is.",
        go="Go on with these",
        leave="Not now",
    ),
    "12b5-broken": broken,
    "12b9-ways-on": lambda: WaysSheet(ways_on("", "")[1]),
    "12c-delete-confirm": deleting,
}
"""Pages and sheets by the names of their pictures."""
DATA_SECTIONS: dict[str, Callable[[], QWidget]] = {"12b-settings-data": settings_data}

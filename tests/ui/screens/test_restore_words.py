"""What a backup holds, and what a deletion takes away, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.services.safekeeping import Contents, Holdings
from sirelief_gui.ui.screens.delete_sheet import things_text
from sirelief_gui.ui.screens.restore_sheet import contents_lines

HELD = Contents(
    version=3,
    sessions=2,
    ratings=5,
    days=3,
    programs=0,
    activities=0,
    first=date(2026, 3, 1),
    last=date(2026, 3, 4),
)


def test_a_backup_tells_of_activities_where_it_has_some(qtbot: QtBot) -> None:
    assert all(what != "Your activities" for _, what, _ in contents_lines(HELD))
    with_some = contents_lines(replace(HELD, activities=3))
    assert ("footprints", "Your activities", "3") in with_some


@pytest.mark.parametrize(
    ("activities", "words"),
    [
        (0, "2 sessions, 5 pain ratings, notes and settings"),
        (1, "2 sessions, 5 pain ratings, 1 activity, notes and settings"),
        (3, "2 sessions, 5 pain ratings, 3 activities, notes and settings"),
    ],
)
def test_a_deletion_tells_of_activities(qtbot: QtBot, activities: int, words: str) -> None:
    held = replace(HELD, activities=activities)
    holdings = Holdings(contents=held, backups=0, aside=0, pictures=0, clips=0)
    assert things_text(holdings) == words

"""Deleting from the history: a backup before it, a way back, and nothing of what is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sirelief_gui.domain.entry_form import RatingForm, SessionForm
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.history_edit import HistoryEdit
from tests.services.kit import a_day_with_a_session, begin


def test_a_verified_backup_is_there_before_anything_goes(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock)
    services.history_edit.delete(record.id)
    (backup,) = services.safekeeping.backups()
    assert services.safekeeping.look_into(backup.path).sessions == 1


def a_corrected_session(services: Services, clock: VirtualClock) -> str:
    record = a_day_with_a_session(services, clock)
    form = services.history_edit.form(record.id)
    services.history_edit.save(record.id, replace(form, before=6, note="a"))
    services.history_edit.save(record.id, replace(form, before=7, note="b"))
    clock.advance(13 * 3600)
    services.check_ins.rate(3, CheckInKind.NEXT_MORNING, session_id=record.id)
    return record.id


def test_deleting_can_be_undone_with_corrections_and_links(
    services: Services, clock: VirtualClock
) -> None:
    session_id = a_corrected_session(services, clock)

    def all_of_it() -> tuple[object, ...]:
        return (
            services.store.sessions(),
            services.store.journal(session_id),
            services.store.check_ins(),
            services.history.detail(session_id).amended,
        )

    before = all_of_it()
    undo = services.history_edit.delete(session_id)
    assert services.store.sessions() == ()
    assert [c.kind for c in services.store.check_ins()] == [CheckInKind.NEXT_MORNING]
    undo()
    undo()
    assert all_of_it() == before
    assert services.store.check() == ()


def test_a_pain_log_comes_back_with_its_corrections(services: Services) -> None:
    log = services.check_ins.rate(3, CheckInKind.NOW)
    form = services.history_edit.rating_form(log.id)
    services.history_edit.save_rating(log.id, replace(form, score=4))
    undo = services.history_edit.delete_rating(log.id)
    assert services.store.check_ins() == ()
    undo()
    assert services.history.pain_log(log.id).check_in == replace(log, score=4)
    assert len(services.history.pain_log(log.id).amended) == 1


def test_a_copy_is_kept_before_anything_goes(services: Services, clock: VirtualClock) -> None:
    there: list[int] = []
    edit = HistoryEdit(
        services.store,
        clock,
        services.library,
        services.shelf,
        before_delete=lambda: there.append(len(services.store.check_ins())),
    )
    log = services.check_ins.rate(3, CheckInKind.NOW)
    edit.delete_rating(log.id)()
    assert there == [1]
    edit.delete_rating(log.id, is_backed_up=True)
    assert there == [1]


def the_calls(services: Services) -> dict[str, Callable[[], object]]:
    edit = services.history_edit
    return {
        "form": lambda: edit.form("x"),
        "save": lambda: edit.save("x", SessionForm()),
        "delete": lambda: edit.delete("x"),
        "rating_form": lambda: edit.rating_form("x"),
        "save_rating": lambda: edit.save_rating("x", RatingForm(score=1)),
        "delete_rating": lambda: edit.delete_rating("x"),
    }


@pytest.mark.parametrize(
    "call",
    ["form", "save", "delete", "rating_form", "save_rating", "delete_rating"],
)
def test_what_is_not_there_is_said_so(services: Services, call: str) -> None:
    with pytest.raises(GoneError):
        the_calls(services)[call]()


def test_a_session_under_way_is_not_in_the_history_yet(services: Services) -> None:
    begin(services)
    unfinished = services.store.unfinished()
    assert unfinished is not None
    with pytest.raises(GoneError):
        services.history_edit.delete(unfinished.id)

"""What was read is kept until anything is written, by anyone; what may be undone is not kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from sirelief_gui.domain.record import CheckInKind, Outcome, SafetyEntry, SafetyKind
from sirelief_gui.storage.errors import NeedsPassphrase
from sirelief_gui.storage.exchange.incoming import Incoming, Part
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_session

SINCE = MORNING.date() - timedelta(days=3)
Reading = Callable[[Store], object]
READINGS: dict[str, Reading] = {
    "sessions": lambda store: store.sessions(SINCE),
    "newest sessions": lambda store: store.sessions(newest=9),
    "unfinished": lambda store: store.unfinished(),
    "ratings": lambda store: store.check_ins(SINCE),
    "last score": lambda store: store.last_scored(),
    "first score": lambda store: store.first_scored_day([CheckInKind.NOW]),
    "safety": lambda store: store.safety_answers(),
    "settings": lambda store: store.settings(),
}
every_reading = pytest.mark.parametrize("read", READINGS.values(), ids=READINGS)


def _write(store: Store, number: int) -> None:
    """Write what changes every reading."""
    at = MORNING + timedelta(minutes=number)
    store.start_session(a_session(f"done{number}", at))
    store.start_session(a_session(f"open{number}", at, outcome=Outcome.IN_PROGRESS))
    day_before = MORNING - timedelta(days=number)
    store.add_check_in(a_check_in(f"first{number}", day_before, kind=CheckInKind.NOW))
    store.add_check_in(a_check_in(f"last{number}", at, kind=CheckInKind.AFTER))
    store.add_safety(SafetyEntry(id=f"safe{number}", at=at, kind=SafetyKind.WARNING_SIGN))
    store.set_setting("theme", number)


@every_reading
def test_what_was_read_stays_until_something_is_written(store: Store, read: Reading) -> None:
    _write(store, 0)
    before = read(store)
    assert read(store) is before
    _write(store, 1)
    assert read(store) != before


@every_reading
def test_what_others_write_is_read(store: Store, read: Reading) -> None:
    _write(store, 0)
    before = read(store)
    with Store.open(store.path.parent) as other:
        _write(other, 1)
        assert read(store) == read(other) != before


def test_a_changed_setting_is_read_and_leaves_the_history_as_it_was_read(store: Store) -> None:
    _write(store, 0)
    settings, sessions = store.settings(), store.sessions(SINCE)
    store.set_setting("theme", "dark")
    assert (settings["theme"], store.settings()["theme"]) == (0, "dark")
    assert store.sessions(SINCE) is sessions


class _GivenUpError(Exception):
    """Somebody stops in the middle."""


def _begin_to_take(store: Store, incoming: Incoming) -> None:
    with store.taking_in():
        store.put(incoming)
        assert store.safety_answers() == (incoming.payload,)
        raise _GivenUpError


def test_what_is_undone_is_not_kept_where_it_was_read_before(store: Store) -> None:
    entry = SafetyEntry(id="safe", at=MORNING, kind=SafetyKind.WARNING_SIGN)
    incoming = Incoming(
        part=Part.SAFETY_LOG,
        place="",
        id=entry.id,
        id_place="",
        payload=entry,
        seen_as=lambda payload: payload,
    )
    with pytest.raises(_GivenUpError):
        _begin_to_take(store, incoming)
    assert store.safety_answers() == ()


@every_reading
def test_nothing_stays_of_a_history_that_rests(store: Store, read: Reading) -> None:
    _write(store, 0)
    read(store)
    store.rest()
    with pytest.raises(NeedsPassphrase):
        read(store)

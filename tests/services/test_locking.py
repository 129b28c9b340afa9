"""The passphrase as the windows and commands use it: nothing readable, no lock-out, no leak."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.record import CheckIn, CheckInKind, Site
from sirelief_gui.domain.words import as_is
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.call_card import kept_numbers
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import fault_in_words
from sirelief_gui.services.locking import (
    TRIES_NAME,
    Locking,
    NeedsPassphrase,
    TooSoon,
    WrongPassphrase,
    is_available,
)
from sirelief_gui.services.safekeeping import Reason
from sirelief_gui.services.settings import Settings

pytest.importorskip("sqlcipher3", reason="the passphrase's library is not on this machine")

WORDS = "four odd words indeed"
NOTE = "stairs after the market were too much"
START = datetime(2026, 3, 19, 18, 4, tzinfo=UTC)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(START, "Europe/Berlin")


@pytest.fixture
def locking(tmp_path: Path, clock: VirtualClock) -> Locking:
    folder = tmp_path / "data"
    open_services(folder, clock).close()
    return Locking(folder, clock)


def test_nothing_of_hers_can_be_read_in_any_file(locking: Locking, clock: VirtualClock) -> None:
    """Show 6: her words, the names of sites and of kinds of ratings, and every date she lived."""
    with_plain = open_services(locking.folder, clock)
    with_plain.store.add_check_in(_a_rating("before the passphrase"))
    with_plain.safekeeping.before(Reason.ASKED)
    with_plain.close()
    assert len(_files_with_hers(locking.folder)) == 2
    locking.set(WORDS)
    services = open_services(locking.folder, clock)
    for number in range(40):
        services.store.add_check_in(_a_rating(f"c{number}"))
        clock.advance(60.0)
    services.settings.save(Settings(due_date="2026-07-01", maternity_number="030 123"))
    assert _files_with_hers(locking.folder) == []  # open, with a log of what was just written
    services.safekeeping.before(Reason.ASKED)
    services.close()
    locking.lock()
    assert _files_with_hers(locking.folder) == []
    assert kept_numbers(locking.folder).maternity == "030 123"  # as she wished: see PRIVACY.md


def _a_rating(check_in_id: str) -> CheckIn:
    return CheckIn(
        id=check_in_id,
        at=START - timedelta(days=3),
        timezone="Europe/Berlin",
        kind=CheckInKind.WORST_24H,
        score=7,
        sites=(Site.SI_LEFT, Site.SACRUM_TAILBONE),
        note=NOTE,
    )


def _files_with_hers(folder: Path) -> list[str]:
    hers = (
        NOTE,
        "worst_24h",
        "sacrum_tailbone",
        "2026-03-16",
        "2026-07-01",
        "check_in",
        "due_date",
    )
    needles = [form for text in hers for form in (text.encode(), text.encode("utf-16-le"))]
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return [str(file) for file in files if any(one in file.read_bytes() for one in needles)]


def test_wrong_ones_slow_down_also_after_a_restart(locking: Locking, clock: VirtualClock) -> None:
    locking.set(WORDS)
    locking.lock()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            locking.unlock("not the words")
    again = Locking(locking.folder, clock)
    with pytest.raises(TooSoon) as soon:
        again.unlock(WORDS)
    assert (soon.value.seconds, again.wait()) == (2, 2)
    clock.advance(2.0)
    with pytest.raises(WrongPassphrase):
        again.unlock("not the words")
    assert again.wait() == 4
    told = (locking.folder / TRIES_NAME).read_text()
    assert set(json.loads(told)) == {"failures", "last"}
    clock.advance(4.0)
    again.unlock(WORDS)
    assert again.wait() == 0
    assert not (locking.folder / TRIES_NAME).exists()
    again.lock()


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", '{"failures": "x"}', '{"failures": 9, "last": "2026-03-19T18:04"}'],
)
def test_a_broken_count_keeps_nobody_out(locking: Locking, text: str) -> None:
    (locking.folder / TRIES_NAME).write_text(text)
    assert locking.wait() == 0


def test_a_count_that_cannot_be_written_keeps_nobody_out(locking: Locking) -> None:
    (locking.folder / TRIES_NAME).mkdir()
    locking.set(WORDS)
    with pytest.raises(WrongPassphrase):
        locking.prove("not the words")
    locking.prove(WORDS)
    assert locking.has_passphrase_in_use
    locking.lock()
    assert not locking.has_passphrase_in_use
    assert locking.is_locked


def test_afresh_the_locked_one_is_kept_whole(locking: Locking, clock: VirtualClock) -> None:
    locking.set(WORDS)
    locking.lock()
    place = locking.start_afresh()
    assert not locking.is_locked
    services = open_services(locking.folder, clock)
    assert services.store.check_ins() == ()
    services.close()
    there = Locking(place, clock)
    there.unlock(WORDS)
    open_services(place, clock).close()
    there.lock()


def test_a_copy_of_an_encrypted_history_is_encrypted(
    locking: Locking, clock: VirtualClock, tmp_path: Path
) -> None:
    locking.set(WORDS)
    services = open_services(locking.folder, clock)
    services.store.add_check_in(_a_rating("c"))
    services.player.save_copy(tmp_path / "copy")
    services.close()
    locking.lock()
    assert _files_with_hers(tmp_path) == []
    copy = Locking(tmp_path / "copy", clock)
    assert copy.is_locked
    copy.unlock(WORDS)
    copy.lock()


def test_locked_its_services_refuse_and_say_so(locking: Locking, clock: VirtualClock) -> None:
    locking.set(WORDS)
    services = open_services(locking.folder, clock)
    services.store.rest()
    locking.lock()
    with pytest.raises(NeedsPassphrase) as refused:
        services.today.view()
    assert fault_in_words(str(refused.value), as_is) == str(refused.value)
    with pytest.raises(NeedsPassphrase):
        open_services(locking.folder, clock)
    services.close()


def test_it_is_finished_and_tidied_by_whoever_holds_the_folder(locking: Locking) -> None:
    locking.finish()  # nothing to do without a passphrase
    locking.set(WORDS)
    left = locking.folder / "sirelief.sqlite3.new"
    left.write_bytes(b"SQLite format 3\0" + bytes(100))
    locking.tidy()
    assert not left.exists()
    left.write_bytes(b"anything")
    locking.finish()
    assert not left.exists()
    assert locking.take_off() == 0
    assert not locking.is_locked


def test_it_is_available_here() -> None:
    assert is_available()

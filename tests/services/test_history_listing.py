"""The list in pieces is the whole list, in its order and with the right counts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.ten_years import UNTIL, make_years
from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.history_search import LOG_KINDS, HistoryFilter, holds, words_of
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Outcome,
    SessionRecord,
    Site,
    Trigger,
)
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.history_listing import Listing, listing, place_of
from sirelief_gui.services.history_views import PainRow, Row, SessionRow
from sirelief_gui.services.library import load_library
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_result, a_session

LIBRARY = load_library()
NOTES = ("", "", "Müde", "100 % better", "a_b", "long drive, then rest")
_START = datetime(2026, 2, 20, tzinfo=UTC)
_instants = st.builds(
    lambda minutes, offset: (_START + timedelta(minutes=minutes)).astimezone(
        timezone(timedelta(hours=offset))
    ),
    st.integers(0, 40 * 24 * 60),
    st.integers(-11, 12),
)
_sessions = st.lists(
    st.builds(
        lambda at, outcome, note, name, number: replace(
            a_session(f"s{number}", at, outcome=outcome, note=note),
            program_name=name,
            results=(a_result(0),),
        ),
        _instants,
        st.sampled_from(Outcome),
        st.sampled_from(NOTES),
        st.sampled_from(["Daily five", "Rückenglück"]),
        st.integers(0, 10**9),
    ),
    max_size=25,
    unique_by=lambda record: record.id,
)
_check_ins = st.lists(
    st.builds(
        lambda at, kind, score, note, sites, number: replace(
            a_check_in(f"c{number}", at, kind=kind, score=score, sites=sites),
            note=note,
            trigger_note=note[:4],
            triggers=(Trigger.STAIRS,) if score == 3 else (),
        ),
        _instants,
        st.sampled_from(CheckInKind),
        st.none() | st.integers(0, 4),
        st.sampled_from(NOTES),
        st.sampled_from([(), (Site.PUBIC,), (Site.SI_LEFT, Site.SI_RIGHT)]),
        st.integers(0, 10**9),
    ),
    max_size=25,
    unique_by=lambda check_in: check_in.id,
)
_searches = st.sampled_from(["", "", "MUDE", "%", "_", "drive LONG", "five", "gluck", "cat", "si"])


@dataclass(frozen=True)
class Past:
    """What is in a history."""

    sessions: Sequence[SessionRecord]
    check_ins: Sequence[CheckIn]

    def rows(self, chip: HistoryFilter, search: str) -> list[str]:
        """Return the ids of the list's rows, as they would be found by looking at each of them."""
        found: list[tuple[tuple[object, ...], str]] = []
        if chip is not HistoryFilter.PAIN_LOGS:
            found += [
                ((day_of(s.started_at), s.started_at, s.id), s.id)
                for s in self.sessions
                if s.outcome is not Outcome.IN_PROGRESS
                and (chip is not HistoryFilter.STOPPED_EARLY or s.outcome is not Outcome.COMPLETED)
                and _has_words(search, s.note, s.program_name, "cat-camel")
            ]
        if chip in (HistoryFilter.ALL, HistoryFilter.PAIN_LOGS):
            found += [
                ((day_of(c.at), c.at, c.id), c.id)
                for c in self.check_ins
                if c.kind in LOG_KINDS
                and (c.score is not None or c.note or c.sites or c.triggers)
                and _has_words(search, c.note, c.trigger_note, *_shown(c))
            ]
        return [row_id for _, row_id in sorted(found, reverse=True)]


def _shown(check_in: CheckIn) -> list[str]:
    sites = {Site.PUBIC: "Front of the pelvis", Site.SI_LEFT: "Left SI", Site.SI_RIGHT: "Right SI"}
    kinds = {CheckInKind.NEXT_MORNING: "in the morning", CheckInKind.WORST_24H: "worst in 24 hours"}
    triggers = ["Stairs"] if check_in.triggers else []
    return [*(sites[site] for site in check_in.sites), kinds.get(check_in.kind, ""), *triggers]


def _has_words(search: str, *texts: str) -> bool:
    return all(any(holds(text, word) for text in texts) for word in words_of(search))


def _filled(folder: Path, past: Past) -> Store:
    store = Store.open(folder)
    for record in past.sessions:
        store.start_session(record)
    for check_in in past.check_ins:
        store.add_check_in(check_in)
    return store


def _asked(
    store: Store,
    chip: HistoryFilter = HistoryFilter.ALL,
    search: str = "",
    *,
    first_weekday: int = 0,
    today: date = date(2026, 3, 4),
) -> Listing:
    return listing(
        store, LIBRARY, chip=chip, search=search, today=today, first_weekday=first_weekday
    )


def _ids(rows: Sequence[Sequence[Row]]) -> list[str]:
    return [row.id for week in rows for row in week]


@settings(max_examples=25)
@given(
    sessions=_sessions,
    check_ins=_check_ins,
    search=_searches,
    first_weekday=st.integers(0, 6),
    piece=st.integers(1, 4),
)
def test_the_pieces_are_the_whole_sorted_list(
    sessions: list[SessionRecord],
    check_ins: list[CheckIn],
    search: str,
    first_weekday: int,
    piece: int,
) -> None:
    past = Past(sessions, check_ins)
    with tempfile.TemporaryDirectory() as folder, _filled(Path(folder) / "d", past) as store:
        for chip in HistoryFilter:
            found = _asked(store, chip, search, first_weekday=first_weekday)
            count = len(found.weeks)
            pieces = [
                week
                for newest in range(0, count, piece)
                for week in found.rows(newest, min(newest + piece, count) - 1)
            ]
            assert _ids(pieces) == past.rows(chip, search)
            assert [week.count for week in found.weeks] == list(map(len, pieces))
            for week, rows in zip(found.weeks, pieces, strict=True):
                assert week.sessions == sum(isinstance(row, SessionRow) for row in rows)
                days = {week_start(day_of(r.at), first_weekday=first_weekday) for r in rows}
                assert days == {week.first}
                assert all(found.weeks[found.week_of(row.id)] == week for row in rows)
            assert sum(week.this_week for week in found.weeks) <= 1


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def slice_of_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Six weeks of the history that the benchmarks measure ten years of."""
    folder = tmp_path_factory.mktemp("slice") / "data"
    make_years(folder, years=42 / 365)
    with Store.open(folder) as opened:
        yield opened


@pytest.mark.parametrize("search", ["", "über", "%", "way_up 100", "schaukeln", "daily besser"])
@pytest.mark.parametrize("chip", list(HistoryFilter))
def test_a_slice_of_the_ten_years_is_listed_whole(
    slice_of_years: Store, chip: HistoryFilter, search: str
) -> None:
    store = slice_of_years
    found = _asked(store, chip, search, today=UNTIL)
    rows = [row for week in range(len(found.weeks)) for row in found.rows(week, week)[0]]
    assert rows == sorted(rows, key=place_of, reverse=True)
    assert len(rows) == sum(week.count for week in found.weeks)
    if not search:
        closed = [s for s in store.sessions() if s.outcome is not Outcome.COMPLETED]
        sessions = closed if chip is HistoryFilter.STOPPED_EARLY else store.sessions()
        listed = {row.id for row in rows if isinstance(row, SessionRow)}
        assert listed == (
            set() if chip is HistoryFilter.PAIN_LOGS else {session.id for session in sessions}
        )


def test_a_row_has_the_later_of_two_ratings(store: Store) -> None:
    store.start_session(a_session())
    store.add_check_in(a_check_in("b", session_id="s1", score=7))
    later = MORNING + timedelta(minutes=1)
    store.add_check_in(a_check_in("a", later, session_id="s1", score=None))
    done = later + timedelta(minutes=20)
    store.add_check_in(a_check_in("z", done, kind=CheckInKind.AFTER, session_id="s1", score=2))
    ((row,),) = _asked(store).rows(0, 0)
    assert isinstance(row, SessionRow)
    assert (row.before, row.after, row.change) == (None, 2, None)


def test_words_of_a_rating_of_a_session_find_the_session(store: Store) -> None:
    store.start_session(a_session())
    said = a_check_in("b", session_id="s1")
    store.add_check_in(replace(said, note="Nach dem BÜRO", trigger_note="treppe"))
    assert _ids(_asked(store, search="büro TREPPE").rows(0, 0)) == ["s1"]
    assert _asked(store, search="garten").weeks == ()


def test_names_are_found_in_the_language_that_is_shown(store: Store) -> None:
    store.start_session(a_session(results=(a_result(0),)))

    def spanish(text: str, _n: int = -1, /) -> str:
        return {"Daily five": "Cinco diarios", "Cat-Camel": "Gato y camello"}.get(text, text)

    def count(search: str) -> int:
        found = listing(
            store,
            LIBRARY,
            spanish,
            chip=HistoryFilter.ALL,
            search=search,
            today=date(2026, 3, 4),
            first_weekday=0,
        )
        return sum(week.count for week in found.weeks)

    assert [count(words) for words in ("diarios", "camello gato", "daily", "five")] == [1, 1, 0, 0]


@pytest.mark.parametrize(("plan", "count"), [("own", 1), ("none", 0), ("broken", 0)])
def test_an_exercise_that_she_has_deleted_is_found_by_the_name_it_had(
    store: Store, plan: str, count: int
) -> None:
    result = replace(a_result(0), exercise="own_gone")
    texts = {"own": _plan_with_her_own(), "none": '{"propped": true, "items": []}', "broken": "{"}
    store.start_session(replace(a_session(results=(result,)), plan=texts[plan]))
    found = _asked(store, search="schaukeln")
    assert sum(week.count for week in found.weeks) == count


def _plan_with_her_own() -> str:
    own = {
        "id": "own_gone",
        "name": "Schaukeln",
        "kind": "mobility",
        "laterality": "bilateral",
        "posture": "all_fours",
        "reps": 5,
        "phases": [{"id": "move_1", "kind": "move", "name": "Sway", "seconds": 4}],
    }
    item = {
        "exercise": "own_gone",
        "variant": None,
        "reps_by_set": [5],
        "seconds": {"move_1": 4},
        "rest_between_sets": 45,
        "rest_after": 20,
        "own": own,
    }
    return json.dumps({"version": 1, "propped": True, "demos": False, "items": [item]})


def test_what_is_gone_has_its_place_taken_by_the_next_older(store: Store) -> None:
    for number in range(4):
        store.start_session(a_session(f"s{number}", MORNING - timedelta(days=14 * number)))
    found = _asked(store)
    ((row,),) = found.rows(1, 1)
    assert (found.week_of("s1"), found.week_near(row)) == (1, 1)
    store.delete_session("s1")
    fewer = _asked(store)
    assert (fewer.week_of("s1"), fewer.week_near(row)) == (-1, 1)
    assert fewer.rows(1, 1)[0][0].id == "s2"
    store.delete_session("s2")
    store.delete_session("s3")
    assert _asked(store).week_near(row) == 0
    store.delete_session("s0")
    assert (_asked(store).week_near(row), _asked(store).week_of("s0")) == (-1, -1)


def test_a_log_of_another_page_is_found_by_its_id(services: Services) -> None:
    log = services.check_ins.rate(3, CheckInKind.NOW, triggers=(Trigger.STAIRS,))
    found = services.history.listing(search="STAIRS")
    ((row,),) = found.rows(0, 0)
    assert isinstance(row, PainRow)
    assert row.check_in == log

"""Whole histories for Hypothesis: any sessions, ratings, corrections, settings and programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import strategies as st

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.record import CheckIn, JournalEntry, SafetyEntry, SessionRecord
from sirelief_gui.domain.results import plan_json
from sirelief_gui.storage.files import write_files
from sirelief_gui.storage.picture_files import FOLDER, picture_name
from sirelief_gui.storage.store import Store
from tests.storage import records

PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything a store can be told, in the order it is told."""

    sessions: tuple[SessionRecord, ...]
    entries: tuple[JournalEntry, ...]
    check_ins: tuple[CheckIn, ...]
    session_changes: tuple[SessionRecord, ...]
    check_in_changes: tuple[CheckIn, ...]
    safety: tuple[SafetyEntry, ...]
    settings: Mapping[str, object]
    programs: Mapping[str, Mapping[str, object]]
    own_exercises: Mapping[str, Mapping[str, object]]
    pictures: tuple[bytes, ...]
    activities: tuple[Activity, ...]
    scores: tuple[ActivityRating, ...]

    def tell(self, store: Store) -> None:
        """Fill an empty store."""
        for session in self.sessions:
            store.start_session(session)
        store.append(self.entries)
        for check_in in self.check_ins:
            store.add_check_in(check_in)
        for change in self.session_changes:
            store.update_session(change)
        for correction in self.check_in_changes:
            store.update_check_in(correction)
        for entry in self.safety:
            store.add_safety(entry)
        for key, value in self.settings.items():
            store.set_setting(key, value)
        store.keep_programs(self.programs, self.own_exercises)
        for activity in self.activities:
            store.add_activity(activity)
        store.rate_activities(self.scores)
        keep_pictures(store.path.parent, self.pictures)


def keep_pictures(folder: Path, pictures: tuple[bytes, ...]) -> None:
    """Put pictures where those of her own exercises are."""
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    for content in pictures:
        write_files({place / str(picture_name(content)): content})


_SETTINGS = st.sampled_from(
    [
        "settings.theme",
        "settings.due_date",
        "settings.maternity_number",
        "settings.emergency_number",
        "program_for_today",
        "window_geometry",
    ]
)
_IDS = st.from_regex(r"\A[a-z][a-z0-9_]{0,12}\Z")
_PLANS = st.one_of(
    st.just(plan_json([], propped=True)),
    st.sampled_from(['{"by_hand":true}', '{"a": NaN}']),
    st.sampled_from(['{"items": [{"note": "a"}]}', '{"items": [{"note": "b"}, 3]}']),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)


def _bodies() -> st.SearchStrategy[dict[str, Mapping[str, object]]]:
    return st.dictionaries(_IDS, records.journal_data, max_size=2).map(
        lambda found: {key: {**body, "id": key} for key, body in found.items()}
    )


def _id(record: SessionRecord | CheckIn | SafetyEntry) -> str:
    return record.id


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw a history."""
    sessions = [
        replace(session, plan=draw(_PLANS))
        for session in draw(st.lists(records.sessions, max_size=3, unique_by=_id))
    ]
    ids = st.sampled_from([session.id for session in sessions]) if sessions else st.nothing()
    check_ins = [
        replace(one, session_id=draw(st.none() | ids))
        for one in draw(st.lists(records.check_ins, max_size=4, unique_by=_id))
    ]
    entries = [
        JournalEntry(
            session_id=session.id,
            seq=seq,
            at=draw(records.instants),
            kind=draw(st.sampled_from(["rep_completed", "paused", 'a "new" kind\u2028'])),
            data=draw(records.journal_data),
        )
        for session in sessions
        for seq in range(draw(st.integers(0, 3)))
    ]
    session_changes = [
        replace(draw(records.sessions), id=session.id)
        for session in sessions
        if draw(st.booleans())
    ]
    check_in_changes = [
        replace(draw(records.check_ins), id=one.id) for one in check_ins if draw(st.booleans())
    ]
    activities = draw(st.lists(records.activities, max_size=3, unique_by=lambda one: one.id))
    scores = [
        score
        for activity in activities
        for score in draw(st.lists(records.scores_of(activity.id), max_size=2))
    ]
    return History(
        activities=tuple(activities),
        scores=tuple({score.id: score for score in scores}.values()),
        sessions=tuple(sessions),
        entries=tuple(entries),
        check_ins=tuple(check_ins),
        session_changes=tuple(session_changes),
        check_in_changes=tuple(check_in_changes),
        safety=tuple(draw(st.lists(records.safety_entries, max_size=3, unique_by=_id))),
        settings=draw(st.dictionaries(_SETTINGS, records.json_values, max_size=3)),
        programs=draw(_bodies()),
        own_exercises=draw(_bodies()),
        pictures=tuple(PNG + tail for tail in draw(st.lists(st.binary(max_size=9), max_size=2))),
    )

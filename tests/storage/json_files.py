"""A small history with something of everything, as a JSON file: out of a store and into one."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fastjsonschema

from sirelief_gui.domain.exchange_format import history_schema
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import CheckInKind, Comfort, Outcome, SafetyEntry, SafetyKind
from sirelief_gui.services.importing import Choices, Report, look, take
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store
from tests.storage.histories import PNG, keep_pictures
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_rep,
    a_result,
    a_score,
    a_session,
    an_activity,
)

EVERYTHING = ExportOptions(notes=True, due_date=True)
WEEK = timedelta(days=7)
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
FITS = fastjsonschema.compile(history_schema())


@contextmanager
def empty_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "data") as store:
        yield store


def exported(store: Store, options: ExportOptions = EVERYTHING) -> bytes:
    return export_json(store, store.path.parent / "out.json", options).read_bytes()


def imported(store: Store, content: bytes, choices: Choices | None = None) -> Report:
    file = store.path.parent / "in.json"
    file.write_bytes(content)
    report = look(store, file, choices or Choices())
    return take(store, report, at=NOW)


def changed(content: bytes, path: str, value: object) -> bytes:
    """Return the file with one value changed; a path is like sessions.0.note."""
    whole = json.loads(content)
    at = whole
    *way, last = (int(key) if key.isdecimal() else key for key in path.split("."))
    for key in way:
        at = at[key]
    at[last] = value
    return json.dumps(whole, ensure_ascii=True).encode()


def told(store: Store) -> None:
    """Tell a store a small history with something of everything."""
    session = a_session(results=(a_result(0), a_result(1)), note="Sore =1+1")
    store.start_session(session, before=a_check_in(session_id="s1"))
    store.append([a_rep(0, 1), a_rep(1, 2)])
    store.update_session(
        a_session(
            results=(a_result(0).found(Comfort.EASED), a_result(1, reps_done=3)), note="Better"
        )
    )
    store.add_check_in(a_check_in("c2", MORNING + timedelta(days=1), kind=CheckInKind.NEXT_MORNING))
    store.start_session(a_session("open", MORNING + timedelta(days=2), outcome=Outcome.IN_PROGRESS))
    store.add_safety(SafetyEntry(id="f1", at=MORNING, kind=SafetyKind.CHECK_NONE, session_id="s1"))
    for key, value in {
        "theme": "dark",
        "due_date": "2026-07-01",
        "maternity_number": "112",
    }.items():
        store.set_setting(f"settings.{key}", value)
    item = {"exercise": "cat_camel", "note": "slowly"}
    store.keep_programs({"mine": {"id": "mine", "items": [item]}}, {"own_a": {"id": "own_a"}})
    store.add_activity(an_activity())
    store.rate_activities([a_score("r1", score=4), a_score("r2", at=MORNING + WEEK, score=None)])
    keep_pictures(store.path.parent, (PNG + b"1",))
